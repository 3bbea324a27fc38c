// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace ecsdesk {

/// Journal, list cache and preferences: "ecsdesk.store".
Q_DECLARE_LOGGING_CATEGORY(storeLog)

} // namespace ecsdesk
