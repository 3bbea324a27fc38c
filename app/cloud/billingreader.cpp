// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cloud/billingreader.h"

#include "app/cloud/masking.h"
#include "models/domain/named.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace ecsdesk {

namespace {

constexpr std::array statuses{
    Named{PaymentStatus::Unpaid, "unpaid"},
    Named{PaymentStatus::Paid, "paid"},
    Named{PaymentStatus::Cancelled, "cancelled"},
    Named{PaymentStatus::Cancelled, "canceled"},
};
constexpr std::array kinds{
    Named{OrderKind::New, "new"},
    Named{OrderKind::Renew, "renew"},
    Named{OrderKind::Upgrade, "upgrade"},
    Named{OrderKind::Refund, "refund"},
};

Result<OpenedAnswer> openBilling(const HttpAnswer &answer, const ReadContext &context)
{
    auto opened = openAnswer(answer, context.action, context.accessKeyId);
    if (!opened || !opened->root.contains(u"Success") || truthOf(opened->root[u"Success"]))
        return opened;
    // A failure whose code claims success; any other code openAnswer has taken for the error it is.
    ApiError error;
    error.kind = ErrorKind::Api;
    error.httpStatus = answer.status;
    error.code = textOf(opened->root[u"Code"]);
    error.message = maskedMessage(textOf(opened->root[u"Message"]), context.accessKeyId);
    error.requestId = opened->requestId;
    error.retryAfter = answer.retryAfter;
    error.action = context.action;
    return tl::unexpected(std::move(error));
}

std::optional<Money> moneyIn(const QJsonObject &json, QLatin1String amount, QLatin1String currency)
{
    const auto value = amountFromApi(textOf(json[amount]));
    if (!value)
        return {};
    QString in = textOf(json[currency]);
    return Money{*value, in.isEmpty() ? textOf(json[u"Currency"]) : std::move(in)};
}

/// With the tax where that is told, in the currency it is paid in; an order that is not settled yet may name it as 0.
std::optional<Money> amountOf(const QJsonObject &json)
{
    const auto whole = moneyIn(json, QLatin1String("AfterTaxAmount"), QLatin1String("PaymentCurrency"));
    if (whole && whole->amount != 0)
        return whole;
    const auto before = moneyIn(json, QLatin1String("PretaxAmount"), QLatin1String("Currency"));
    return before ? before : whole;
}

Order orderOf(const QJsonObject &json)
{
    Order order;
    order.id = OrderId(textOf(json[u"OrderId"]));
    order.status = paymentStatusFromApi(textOf(json[u"PaymentStatus"]));
    order.kind = orderKindFromApi(textOf(json[u"OrderType"]));
    order.productCode = textOf(json[u"ProductCode"]);
    order.createdAt = momentOf(json[u"CreateTime"]);
    order.paidAt = momentOf(json[u"PaymentTime"]);
    order.amount = amountOf(json);
    return order;
}

} // namespace

Word<PaymentStatus> paymentStatusFromApi(const QString &text)
{
    return {valueOf(statuses, text, Qt::CaseInsensitive).value_or(PaymentStatus::Unknown), text};
}

Word<OrderKind> orderKindFromApi(const QString &text)
{
    return {valueOf(kinds, text, Qt::CaseInsensitive).value_or(OrderKind::Unknown), text};
}

std::optional<double> amountFromApi(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^-?(?:\\d+|\\d{1,3}(?:,\\d{3})+)(?:\\.\\d+)?$"));
    if (!form.match(text).hasMatch())
        return {};
    return QString(text).remove(u',').toDouble();
}

QList<InstanceId> instancesFromApi(const QJsonValue &value)
{
    const QJsonArray array =
        value.isArray() ? value.toArray() : QJsonDocument::fromJson(textOf(value).toUtf8()).array();
    QList<InstanceId> instances;
    for (const auto &item : array) {
        const InstanceId id(item.toString());
        if (!id.isEmpty() && !instances.contains(id))
            instances.append(id);
    }
    return instances;
}

Result<OrderPage> readOrders(const HttpAnswer &answer, const ReadContext &context)
{
    const auto opened = openBilling(answer, context);
    if (!opened)
        return tl::unexpected(opened.error());
    if (!opened->root[u"Data"].isObject())
        return missing(answer, *opened, context, QStringLiteral("Data"));
    const QJsonObject data = opened->root[u"Data"].toObject();
    const auto total = numberOf(data[u"TotalCount"]);
    if (!total || *total < 0)
        return missing(answer, *opened, context, QStringLiteral("Data.TotalCount"));
    auto list = mainListOf(data, QStringLiteral("OrderList"), QStringLiteral("Order"));
    if (!list && *total > 0)
        return missing(answer, *opened, context, QStringLiteral("Data.OrderList.Order"));
    OrderPage page{{}, *total};
    const QJsonArray orders = list.value_or(QJsonArray());
    for (qsizetype i = 0; i < orders.size(); ++i) {
        const Order order = orderOf(orders.at(i).toObject());
        const QString path = QStringLiteral("Data.OrderList.Order[%1].").arg(i);
        if (order.id.isEmpty())
            return missing(answer, *opened, context, path + QLatin1String("OrderId"));
        if (order.status.raw.isEmpty())
            return missing(answer, *opened, context, path + QLatin1String("PaymentStatus"));
        page.orders.append(order);
    }
    return page;
}

Result<Order> readOrderDetail(const HttpAnswer &answer, const ReadContext &context, const OrderId &id)
{
    const auto opened = openBilling(answer, context);
    if (!opened)
        return tl::unexpected(opened.error());
    if (!opened->root[u"Data"].isObject())
        return missing(answer, *opened, context, QStringLiteral("Data"));
    const auto list =
        mainListOf(opened->root[u"Data"].toObject(), QStringLiteral("OrderList"), QStringLiteral("Order"));
    std::optional<Order> order;
    for (const auto &item : list.value_or(QJsonArray())) {
        const QJsonObject json = item.toObject();
        if (textOf(json[u"OrderId"]) != id.text)
            continue;
        if (!order)
            order = orderOf(json);
        if (order->region.isEmpty())
            order->region = RegionId(textOf(json[u"Region"]));
        for (const InstanceId &instance : instancesFromApi(json[u"InstanceIDs"])) {
            if (!order->instances.contains(instance))
                order->instances.append(instance);
        }
    }
    if (!order)
        return missing(answer, *opened, context, QStringLiteral("Data.OrderList.Order.OrderId"));
    if (order->status.raw.isEmpty())
        return missing(answer, *opened, context, QStringLiteral("Data.OrderList.Order.PaymentStatus"));
    order->detailed = true;
    return *order;
}

Result<AccountBalance> readBalance(const HttpAnswer &answer, const ReadContext &context)
{
    const auto opened = openBilling(answer, context);
    if (!opened)
        return tl::unexpected(opened.error());
    if (!opened->root[u"Data"].isObject())
        return missing(answer, *opened, context, QStringLiteral("Data"));
    const QJsonObject data = opened->root[u"Data"].toObject();
    const auto available = amountFromApi(textOf(data[u"AvailableAmount"]));
    if (!available)
        return missing(answer, *opened, context, QStringLiteral("Data.AvailableAmount"));
    return AccountBalance{*available, amountFromApi(textOf(data[u"AvailableCashAmount"])),
                          amountFromApi(textOf(data[u"CreditAmount"])), textOf(data[u"Currency"])};
}

Result<RequestId> readOrderCancelled(const HttpAnswer &answer, const ReadContext &context)
{
    const auto opened = openBilling(answer, context);
    if (!opened)
        return tl::unexpected(opened.error());
    const RequestId requestId(textOf(opened->root[u"RequestId"]));
    if (requestId.isEmpty())
        return missing(answer, *opened, context, QStringLiteral("RequestId"));
    return requestId;
}

} // namespace ecsdesk
