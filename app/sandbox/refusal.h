// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace ecsdesk::sandbox {

// An answer of the documented error kind; thrown where a request is turned down, caught once in the gateway.
struct Refusal
{
    int status = 400;
    std::string code;
    std::string message;
    int retryAfterMs = 0;       // sent as x-acs-retry-after when above zero
    std::string deniedAction{}; // the RAM action that was denied; fills AccessDeniedDetail
};

[[nodiscard]] inline Refusal missingParameter(const std::string &name)
{
    return {400, "MissingParameter",
            "The input parameter \"" + name + "\" that is mandatory for processing this request is not supplied."};
}

} // namespace ecsdesk::sandbox
