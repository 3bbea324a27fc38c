// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/vault/log.h"

namespace ecsdesk {

Q_LOGGING_CATEGORY(vaultLog, "ecsdesk.vault", QtInfoMsg)

} // namespace ecsdesk
