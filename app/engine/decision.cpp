// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/decision.h"

#include <algorithm>

namespace ecsdesk {

namespace {

bool hasAnyCode(const ApiError &error, std::initializer_list<const char *> codes)
{
    return std::any_of(codes.begin(), codes.end(),
                       [&](const char *code) { return hasCode(error, QLatin1String(code)); });
}

Decision repeatOr(Decision::Kind otherwise, int attempts, std::chrono::milliseconds wait)
{
    return attempts < maxAttempts ? Decision{Decision::Kind::Repeat, wait} : Decision{otherwise, {}};
}

Decision afterAnswer(const ApiError &error, int attempts, Decision::Kind no)
{
    using namespace std::chrono_literals;
    // Final whatever the status: one document gives it 500 (ecs-api.md 9.4, C14).
    if (hasAnyCode(error, {"InvalidAction"}))
        return {no, {}};
    // Our own earlier attempt is still being carried out.
    if (hasAnyCode(error, {"LastTokenProcessing"}))
        return repeatOr(Decision::Kind::Settle, attempts, 3s);
    if (hasAnyCode(error,
                   {"LastOrderProcessing", "LastRequestProcessing", "OperationConflict", "InvalidOperation.Conflict"}))
        return repeatOr(no, attempts, 3s);
    if (isCooldownAnswer(error))
        return {no, {}};
    // The server may ask for hours. By then nobody is watching, so that is a no for now.
    if (isThrottling(error) && error.retryAfter.value_or(0ms) > longestWait)
        return {no, {}};
    if (isThrottling(error))
        return repeatOr(no, attempts, std::max(error.retryAfter.value_or(0ms), backOff(attempts)));
    // The clock was corrected from this very answer.
    if (hasAnyCode(error, {"InvalidTimeStamp.Expired"}))
        return attempts < 2 ? Decision{Decision::Kind::Repeat, 0ms} : Decision{no, {}};
    // A copy of the same bytes was there before: that one may have been carried out.
    if (hasAnyCode(error, {"SignatureNonceUsed"}))
        return repeatOr(Decision::Kind::Settle, attempts, 0ms);
    if (error.httpStatus >= 500 || hasAnyCode(error, {"UnknownError"}))
        return {Decision::Kind::Settle, {}};
    // A token that is said to have been used otherwise, for one: only the instance can tell.
    return {error.mayHaveArrived ? Decision::Kind::Settle : no, {}};
}

} // namespace

std::chrono::milliseconds backOff(int attempts)
{
    return std::chrono::seconds(1 << std::clamp(attempts - 1, 0, 4));
}

Decision decide(const ApiError &error, int attempts, bool unclearBefore)
{
    const auto no = unclearBefore ? Decision::Kind::Settle : Decision::Kind::Refuse;
    switch (error.kind) {
    case ErrorKind::NotSent:
    case ErrorKind::Proxy:
        // A password that was refused once is refused again, until the proxy locks the user out.
        if (hasCode(error, QLatin1String("ProxyPasswordRefused")))
            return {no, {}};
        return repeatOr(no, attempts, backOff(attempts));
    case ErrorKind::Api:
        return afterAnswer(error, attempts, no);
    case ErrorKind::NoAnswer:
    case ErrorKind::NotTheApi:
    case ErrorKind::MissingField:
    case ErrorKind::TooLarge:
    case ErrorKind::Certificate:
    case ErrorKind::Redirected:
    case ErrorKind::Cancelled:
    case ErrorKind::Local:
        return {error.mayHaveArrived ? Decision::Kind::Settle : no, {}};
    }
    Q_UNREACHABLE();
}

} // namespace ecsdesk
