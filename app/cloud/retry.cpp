// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cloud/retry.h"

#include <algorithm>
#include <cmath>

namespace ecsdesk {

namespace {

using std::chrono::milliseconds;

milliseconds scaled(milliseconds wait, double factor)
{
    return milliseconds(std::llround(double(wait.count()) * factor));
}

milliseconds backOff(milliseconds base, int attempt, milliseconds longest, double jitter)
{
    // 2^20 times any base is beyond every ceiling, and does not overflow.
    const milliseconds whole = std::min(milliseconds(base.count() << std::min(attempt - 1, 20)), longest);
    return scaled(whole, 0.5 + 0.5 * jitter);
}

bool isServerFault(const ApiError &error)
{
    return error.httpStatus >= 500 || hasCode(error, QLatin1String("InternalError")) ||
           hasCode(error, QLatin1String("UnknownError")) ||
           error.code.startsWith(QLatin1String("ServiceUnavailable"), Qt::CaseInsensitive);
}

bool isWorthAnother(const FailedAttempt &failed)
{
    switch (failed.error.kind) {
    case ErrorKind::NotSent:
    case ErrorKind::NoAnswer:
        return true;
    case ErrorKind::NotTheApi:
        return failed.answerDamaged || failed.error.httpStatus >= 500;
    case ErrorKind::Api:
        return isServerFault(failed.error);
    case ErrorKind::Proxy:
    case ErrorKind::Certificate:
    case ErrorKind::Redirected:
    case ErrorKind::MissingField:
    case ErrorKind::TooLarge:
    case ErrorKind::Cancelled:
    case ErrorKind::Local:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace

RetryDecision decideRetry(const RetryOptions &options, const FailedAttempt &failed, double jitter)
{
    const ApiError &error = failed.error;
    if (failed.isWrite || failed.attempt >= options.maxAttempts)
        return RetryDecision::stop();
    // One document gives this code with status 500; it will never be anything else than wrong.
    if (hasCode(error, QLatin1String("InvalidAction")))
        return RetryDecision::stop();
    if (hasCode(error, QLatin1String("InvalidTimeStamp.Expired"))) {
        if (failed.clockRetried || !failed.clockCorrected)
            return RetryDecision::stop();
        return {true, milliseconds(0), RetryCause::Clock};
    }
    if (hasCode(error, QLatin1String("SignatureNonceUsed"))) {
        if (failed.nonceRetried)
            return RetryDecision::stop();
        return {true, milliseconds(0), RetryCause::Nonce};
    }
    const bool throttled = isThrottling(error);
    if (!throttled && !isWorthAnother(failed))
        return RetryDecision::stop();
    if (error.retryAfter) {
        // Coming back before the time the server named would only be refused again; waiting for ever is no answer.
        if (*error.retryAfter > options.longestAsked)
            return RetryDecision::stop();
        return {true, *error.retryAfter + scaled(*error.retryAfter, 0.1 * jitter), RetryCause::Throttled};
    }
    if (throttled)
        return {true, backOff(options.throttledBase, failed.attempt, options.longest, jitter), RetryCause::Throttled};
    return {true, backOff(options.base, failed.attempt, options.longest, jitter), RetryCause::Fault};
}

bool writeMayHaveTakenEffect(const ApiError &error)
{
    switch (error.kind) {
    case ErrorKind::NotSent:
    case ErrorKind::Proxy:
    case ErrorKind::Certificate:
    case ErrorKind::Local:
        return false;
    case ErrorKind::NoAnswer:
    case ErrorKind::Cancelled:
        return error.mayHaveArrived;
    case ErrorKind::Redirected:
    case ErrorKind::NotTheApi:
    case ErrorKind::MissingField:
    case ErrorKind::TooLarge:
        return true;
    case ErrorKind::Api:
        break;
    }
    if (hasCode(error, QLatin1String("InvalidAction")))
        return false;
    // The server has seen this nonce or this token before: a first copy may have been carried out.
    for (const char *code : {"SignatureNonceUsed", "LastTokenProcessing", "IdempotenceParamNotMatch",
                             "IdempotentParameterMismatch", "InvalidIdempotenceParameter.Mismatch"}) {
        if (hasCode(error, QLatin1String(code)))
            return true;
    }
    if (error.code.startsWith(QLatin1String("Throttling"), Qt::CaseInsensitive))
        return false;
    return isServerFault(error) || error.httpStatus < 400;
}

} // namespace ecsdesk
