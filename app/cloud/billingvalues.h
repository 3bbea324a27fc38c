// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/order.h"

namespace ecsdesk {

/// Which orders QueryOrders is asked for. Without a window the API looks back one hour only, so both ends are always
/// sent (ecs-api.md section 8).
struct OrderQuery
{
    QDateTime from;                                ///< UTC, whole seconds; of the making of the order
    QDateTime to;                                  ///< UTC, whole seconds, not before `from`
    PaymentStatus status = PaymentStatus::Unknown; ///< Unknown: any
    QString productCode{QStringLiteral("ecs")};    ///< empty: any
    int page = 1;                                  ///< from 1
    int pageSize = 100;                            ///< 1 to 300

    friend bool operator==(const OrderQuery &, const OrderQuery &) = default;
};

/// One page of QueryOrders, newest first. Its orders are not `detailed`.
struct OrderPage
{
    QList<Order> orders;
    int totalCount = 0; ///< of all pages

    friend bool operator==(const OrderPage &, const OrderPage &) = default;
};

} // namespace ecsdesk
