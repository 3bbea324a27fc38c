// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cloud/billingrequests.h"

namespace ecsdesk {

namespace {

QString momentText(const QDateTime &moment)
{
    return moment.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'");
}

QString wordOf(PaymentStatus status)
{
    switch (status) {
    case PaymentStatus::Unpaid:
        return QStringLiteral("Unpaid");
    case PaymentStatus::Paid:
        return QStringLiteral("Paid");
    case PaymentStatus::Cancelled:
        return QStringLiteral("Cancelled");
    case PaymentStatus::Unknown:
        return {};
    }
    Q_UNREACHABLE();
}

Request aboutOrder(const QString &action, const OrderId &id, bool isWrite)
{
    return {Service::Bss, action, {}, {{QStringLiteral("OrderId"), id.text}}, isWrite};
}

} // namespace

Request ordersRequest(const OrderQuery &query)
{
    Request request{Service::Bss, QStringLiteral("QueryOrders"), {}, {}, false};
    addIfGiven(request.parameters, QStringLiteral("PaymentStatus"), wordOf(query.status));
    addIfGiven(request.parameters, QStringLiteral("ProductCode"), query.productCode);
    request.parameters.emplace_back(QStringLiteral("CreateTimeStart"), momentText(query.from));
    request.parameters.emplace_back(QStringLiteral("CreateTimeEnd"), momentText(query.to));
    request.parameters.emplace_back(QStringLiteral("PageNum"), QString::number(query.page));
    request.parameters.emplace_back(QStringLiteral("PageSize"), QString::number(query.pageSize));
    return request;
}

Request orderDetailRequest(const OrderId &id)
{
    return aboutOrder(QStringLiteral("GetOrderDetail"), id, false);
}

Request balanceRequest()
{
    return {Service::Bss, QStringLiteral("QueryAccountBalance"), {}, {}, false};
}

Request cancelOrderRequest(const OrderId &id)
{
    return aboutOrder(QStringLiteral("CancelOrder"), id, true);
}

} // namespace ecsdesk
