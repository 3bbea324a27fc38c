// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/cloudoptions.h"
#include "models/domain/apierror.h"

namespace ecsdesk {

/// An attempt that failed, and what the call has been through.
struct FailedAttempt
{
    ApiError error;
    bool isWrite = false;
    int attempt = 1;             ///< of how many attempts this was the last; the first is 1
    bool answerDamaged = false;  ///< NotTheApi: an empty or a broken answer rather than somebody else's page
    bool clockCorrected = false; ///< the server's clock was learned anew from this very answer
    bool clockRetried = false;   ///< the call was repeated once for its time already
    bool nonceRetried = false;   ///< the call was repeated once for its nonce already
};

enum class RetryCause { Clock, Nonce, Throttled, Fault };

struct RetryDecision
{
    bool again = false;
    std::chrono::milliseconds wait{0};
    RetryCause cause = RetryCause::Fault;

    [[nodiscard]] static RetryDecision stop() { return {}; }
    friend bool operator==(const RetryDecision &, const RetryDecision &) = default;
};

/// Whether the call is tried again, and after how long (ecs-api.md section 5.6). `jitter` is in [0, 1): half of an
/// exponential wait is left to it, and a tenth is added to a wait the server asked for.
[[nodiscard]] RetryDecision decideRetry(const RetryOptions &options, const FailedAttempt &failed, double jitter);

/// Whether a write that failed so may have taken effect all the same. Only a definite refusal by the API, or an attempt
/// of which nothing left, says no (ecs-api.md section 10). `error.mayHaveArrived` of a transport error is kept.
[[nodiscard]] bool writeMayHaveTakenEffect(const ApiError &error);

} // namespace ecsdesk
