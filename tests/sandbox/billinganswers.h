// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sandbox/sandboxclient.h"

namespace ecsdesk::testing {

/// What the billing puts into its envelope.
inline QJsonObject dataOf(const Reply &reply)
{
    return reply.json().value(u"Data").toObject();
}

/// The orders of QueryOrders and GetOrderDetail.
inline QJsonArray ordersIn(const Reply &reply)
{
    return dataOf(reply).value(u"OrderList").toObject().value(u"Order").toArray();
}

/// Two instances that no fleet has.
inline QJsonArray twoInstances()
{
    return {"i-bp1two", "i-bp1three"};
}

} // namespace ecsdesk::testing
