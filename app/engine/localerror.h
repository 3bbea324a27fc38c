// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/apierror.h"

namespace ecsdesk {

/// What this program itself says no to; models/wording has a sentence for each code.
[[nodiscard]] inline ApiError localError(const char *code, const QString &detail = {})
{
    ApiError error;
    error.kind = ErrorKind::Local;
    error.code = QLatin1String(code);
    error.detail = detail;
    return error;
}

} // namespace ecsdesk
