// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/actions.h"
#include "app/sandbox/keyring.h"

namespace ecsdesk::sandbox {

// The one role that the simulated account has: acs:ram::ACCOUNT:role/sandbox.
inline constexpr std::string_view kSandboxRoleName = "sandbox";

// A temporary key of that role, good for 900 to 3600 seconds of sandbox time. Throws Refusal.
[[nodiscard]] std::string assumeRole(Keyring &keys, Moment now, const Call &call);

} // namespace ecsdesk::sandbox
