// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/credentials/log.h"

namespace ecsdesk {

Q_LOGGING_CATEGORY(credentialsLog, "ecsdesk.credentials", QtInfoMsg)

} // namespace ecsdesk
