// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace ecsdesk {

/// "ecsdesk.credentials": when credentials come and end; never what they are, nor whose.
Q_DECLARE_LOGGING_CATEGORY(credentialsLog)

} // namespace ecsdesk
