// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/billingvalues.h"
#include "app/cloud/request.h"

namespace ecsdesk {

/// What is sent to the billing API (ecs-api.md section 8). It has no region: which address answers depends on the site
/// of the account.
[[nodiscard]] Request ordersRequest(const OrderQuery &query);
[[nodiscard]] Request orderDetailRequest(const OrderId &id);
[[nodiscard]] Request balanceRequest();
/// A write: leaves at most once. It has no client token; a second one finds the order cancelled.
[[nodiscard]] Request cancelOrderRequest(const OrderId &id);

} // namespace ecsdesk
