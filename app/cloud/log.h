// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/request.h"

#include <QLoggingCategory>

namespace ecsdesk {

/// "ecsdesk.cloud": every attempt at debug level, with what is on the allow-list and nothing else.
Q_DECLARE_LOGGING_CATEGORY(cloudLog)

/// The request for the log. Parameters that are not on the allow-list show their name only, so that tomorrow's secret
/// is hidden too.
[[nodiscard]] QString loggable(const Request &request);
[[nodiscard]] bool isLoggableParameter(const QString &name);

} // namespace ecsdesk
