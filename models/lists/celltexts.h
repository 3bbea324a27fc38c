// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/fleet.h"
#include "models/lists/instancecolumns.h"
#include "models/rules/rules.h"

#include <QString>

namespace ecsdesk {

// What the cells of the instance list say, in the language of the moment.

[[nodiscard]] QString columnTitle(InstanceColumn column);
/// What the title has no room for.
[[nodiscard]] QString columnToolTip(InstanceColumn column);

/// `account`: what the operator calls it.
[[nodiscard]] QString cellText(const FleetRow &row, Changeability kind, InstanceColumn column,
                               const QString &account = {});
/// `region`: its name in the operator's language. Empty where the cell says it all.
[[nodiscard]] QString cellToolTip(const FleetRow &row, InstanceColumn column, const QString &region);
/// A sentence for a screen reader. `remaining`: of a cooldown.
[[nodiscard]] QString cellSentence(const FleetRow &row, const Standing &standing, InstanceColumn column,
                                   std::chrono::milliseconds remaining, const QString &account = {});

} // namespace ecsdesk
