// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <span>

namespace ecsdesk {

/// One action of the API that this program calls, and the permission it needs.
struct UsedAction
{
    const char *api;        ///< "DescribeInstances"
    const char *permission; ///< "ecs:DescribeInstances"; "" where none is needed
    bool changes;           ///< not needed by an account that is read-only here
};

/// All of them (ecs-api.md section 7.13). The names of the billing permissions are those of the page "API calling
/// authorization" of the billing API's reference; no live call has confirmed them.
[[nodiscard]] std::span<const UsedAction> usedActions();

/// The smallest RAM policy with which this program does all it can, as the RAM console takes it: JSON, with line
/// breaks. `changes`: also what changes instances and cancels orders.
[[nodiscard]] QString ramPolicy(bool changes);
/// What a key that only assumes `roleArn` needs; the role itself needs the above.
[[nodiscard]] QString assumeRolePolicy(const QString &roleArn);

} // namespace ecsdesk
