// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/fleet.h"
#include "models/domain/account.h"
#include "ui/instances/factsview.h"

namespace ecsdesk {

/// What the detail pane tells of an instance, in groups and in the present language. Facts that are not there take no
/// room. `now`: UTC, the server's clock.
[[nodiscard]] std::vector<FactGroup> factGroups(const FleetRow &row, const QDateTime &now,
                                                const AccountNames &accounts = {});

} // namespace ecsdesk
