// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace ecsdesk {

/// Refreshes, change runs, the gate: "ecsdesk.engine".
Q_DECLARE_LOGGING_CATEGORY(engineLog)

} // namespace ecsdesk
