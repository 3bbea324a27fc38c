// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/apierror.h"

#include <chrono>

namespace ecsdesk {

/// What to do after an attempt of a change failed.
struct Decision
{
    enum class Kind {
        Refuse, ///< a definite no: nothing was changed by this change
        Repeat, ///< send again after `wait`, same token, same parameters
        Settle, ///< it may have taken effect: read the instance before anything else
    };
    Kind kind = Kind::Settle;
    std::chrono::milliseconds wait{0};

    friend bool operator==(const Decision &, const Decision &) = default;
};

/// How often a change is sent in all, the first time included.
inline constexpr int maxAttempts = 4;

/// A server that asks for a longer wait is not waited for.
inline constexpr std::chrono::minutes longestWait{2};

/// The rule of ecs-api.md sections 5.6 and 12. `attempts`: how many were made, this one included. `unclearBefore`: an
/// earlier attempt of this change may have taken effect, so that a refusal now proves nothing (a cooldown may be our
/// own, a status may be the consequence).
[[nodiscard]] Decision decide(const ApiError &error, int attempts, bool unclearBefore);

/// The wait before the next attempt: one second, doubled each time, at most sixteen.
[[nodiscard]] std::chrono::milliseconds backOff(int attempts);

} // namespace ecsdesk
