// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/desk.h"

#include <QTest>

namespace ecsdesk {

/// A raise of a subscription's bandwidth whose order is left unpaid.
inline ChangeIntent raiseUnpaid(testing::Desk &desk, int mbps = 20)
{
    ChangeIntent intent = testing::raiseTo(desk.changes(), desk.rowNamed("web-hz-03"), mbps);
    intent.change.autoPay = false;
    return intent;
}

inline std::optional<ChangeState> stateOf(testing::Desk &desk, const ClientToken &token)
{
    const auto record = desk.changes().record(token);
    return record ? std::optional(record->state) : std::nullopt;
}

inline PaymentStatus statusOf(testing::Desk &desk, const OrderId &id)
{
    const auto row = desk.order(id);
    return row ? row->order.status.value : PaymentStatus::Unknown;
}

inline CancelState cancelOf(testing::Desk &desk, const OrderId &id)
{
    const auto row = desk.order(id);
    return row ? row->cancel : CancelState::None;
}

/// How often a request of this action came in.
inline int requests(testing::Desk &desk, const char *action)
{
    return desk.ledger()[u"requests"].toObject()[QLatin1String(action)].toInt();
}

inline InstanceFacts factsOf(testing::Desk &desk, const InstanceKey &key)
{
    return desk.changes().facts(key).instance;
}

/// A lever that strikes the next request of this action.
inline QJsonObject next(const char *lever, const char *action, QJsonObject more = {})
{
    more.insert("n", 1);
    more.insert("action", action);
    return QJsonObject{{lever, more}};
}

/// The numbers of the orders of this instance, oldest first, as the sandbox keeps them.
inline QList<OrderId> sandboxOrders(testing::Desk &desk, const InstanceId &id)
{
    QList<OrderId> numbers;
    for (const auto &item : desk.ledger()[u"orders"].toArray()) {
        const QJsonObject order = item.toObject();
        const QJsonValue number = order[u"orderId"];
        if (order[u"instanceId"].toString() == id.text)
            numbers.append(OrderId(number.isString() ? number.toString() : QString::number(number.toInteger())));
    }
    return numbers;
}

#define REACHES(desk, token, wanted) QTRY_COMPARE_WITH_TIMEOUT(stateOf(desk, token), std::optional(wanted), 20'000)
#define ORDERS_ARE(desk, wanted)                                                                                       \
    QTRY_COMPARE_WITH_TIMEOUT((desk).orders().state().phase, OrdersState::Phase::wanted, 20'000)

} // namespace ecsdesk
