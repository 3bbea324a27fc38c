// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/apierror.h"

namespace ecsdesk {

bool hasCode(const ApiError &error, QLatin1String code)
{
    return error.code.compare(code, Qt::CaseInsensitive) == 0;
}

bool isCooldownAnswer(const ApiError &error)
{
    return error.code.startsWith(QLatin1String("Throttling"), Qt::CaseInsensitive) &&
           error.message.contains(QLatin1String("5 minutes"), Qt::CaseInsensitive);
}

bool isThrottling(const ApiError &error)
{
    if (isCooldownAnswer(error))
        return false;
    return error.code.startsWith(QLatin1String("Throttling"), Qt::CaseInsensitive) ||
           error.code.contains(QLatin1String(".Throttling"), Qt::CaseInsensitive) || error.httpStatus == 429 ||
           (error.retryAfter && error.httpStatus >= 400);
}

} // namespace ecsdesk
