// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/orders.h"
#include "ui/kit/icons.h"

namespace ecsdesk {

/// A sign and a colour for where an order stands; the word comes from models/wording.
struct OrderSign
{
    Icon icon;
    Tone tone;
};
[[nodiscard]] OrderSign orderSign(OrderStanding standing);

} // namespace ecsdesk
