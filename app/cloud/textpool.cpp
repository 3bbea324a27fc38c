// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cloud/textpool.h"

namespace ecsdesk {

namespace {

/// Beyond this the texts are evidently not a few; the pool then stays as it is.
constexpr qsizetype most = 50'000;

} // namespace

QString TextPool::shared(const QString &text)
{
    if (text.isEmpty())
        return {};
    const QMutexLocker lock(&m_mutex);
    const auto known = m_texts.constFind(text);
    if (known != m_texts.constEnd())
        return *known;
    if (m_texts.size() < most)
        m_texts.insert(text);
    return text;
}

} // namespace ecsdesk
