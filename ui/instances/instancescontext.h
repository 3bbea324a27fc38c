// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/accountdesk.h"
#include "models/desk/changedesk.h"
#include "models/desk/fleetdesk.h"
#include "models/desk/offerdesk.h"
#include "models/desk/preferences.h"
#include "models/domain/clock.h"
#include "ui/kit/prompt.h"

namespace ecsdesk {

/// What the instances screen asks and is told by. Everything outlives the screen.
struct InstancesContext
{
    FleetDesk &fleet;
    ChangeDesk &changes;
    Preferences &preferences;
    Prompt &prompt;
    const Clock &clock;
    bool sandbox = false;            ///< a simulated cloud has no web console to go to
    OfferDesk *offers = nullptr;     ///< nullptr where a test does without
    bool hasOrders = false;          ///< there is a screen that shows orders
    AccountDesk *accounts = nullptr; ///< nullptr where there is but one account, and it has no name

    [[nodiscard]] AccountNames accountNames() const { return accounts ? accounts->names() : AccountNames(); }
};

} // namespace ecsdesk
