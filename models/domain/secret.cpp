// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/secret.h"

namespace ecsdesk {

Secret::~Secret()
{
    // volatile: the compiler may not drop a store to memory that is about to be freed.
    if (m_bytes.isEmpty() || !m_bytes.isDetached())
        return;
    auto *bytes = static_cast<volatile char *>(m_bytes.data());
    for (qsizetype i = 0; i < m_bytes.size(); ++i)
        bytes[i] = 0;
}

} // namespace ecsdesk
