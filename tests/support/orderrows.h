// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Orders as the desk would tell of them.

#include "models/desk/orderdesk.h"

namespace ecsdesk::testing {

inline OrderRow orderRow(const char *number, PaymentStatus status, const QDateTime &createdAt,
                         std::optional<double> amount = 86.4, const char *instance = "i-bp1a2b3c4d5e6f7g8h9i")
{
    OrderRow row;
    row.account = AccountUid(QStringLiteral("1234567890123456"));
    row.order.id = OrderId(QLatin1String(number));
    row.order.status = {status, {}};
    row.order.kind = {OrderKind::Upgrade, QStringLiteral("Upgrade")};
    row.order.productCode = QStringLiteral("ecs");
    row.order.createdAt = createdAt;
    if (status == PaymentStatus::Paid)
        row.order.paidAt = createdAt.addSecs(65);
    if (amount)
        row.order.amount = Money{*amount, QStringLiteral("CNY")};
    row.order.region = RegionId(QStringLiteral("cn-hangzhou"));
    if (instance)
        row.order.instances = {InstanceId(QLatin1String(instance))};
    row.order.detailed = instance != nullptr;
    row.readAt = createdAt.addSecs(600);
    return row;
}

inline OrderRow voidableRow(const char *number, const QDateTime &createdAt)
{
    OrderRow row = orderRow(number, PaymentStatus::Unpaid, createdAt, 5200);
    row.voidable = true;
    return row;
}

inline ApiError billingError(const char *code, const char *action)
{
    ApiError error;
    error.kind = ErrorKind::Api;
    error.code = QLatin1String(code);
    error.httpStatus = 403;
    error.message = QStringLiteral("This API is not authorized for caller.");
    error.action = QLatin1String(action);
    error.requestId = RequestId(QStringLiteral("9D2C4B1E-7A60-4B58-93F1-0B8E6E5A77C1"));
    return error;
}

inline BalanceState balanceOf(double available, const char *currency = "CNY")
{
    BalanceState state;
    state.phase = BalanceState::Phase::Told;
    state.balance = AccountBalance{available, {}, {}, QLatin1String(currency)};
    state.asOf = QDateTime(QDate(2026, 3, 1), QTime(6, 0), Qt::UTC);
    return state;
}

} // namespace ecsdesk::testing
