// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/values.h"
#include "models/domain/named.h"

// How orders are written in the journal.

namespace ecsdesk::store {

namespace {

constexpr std::array statuses{
    Named{PaymentStatus::Unpaid, "unpaid"},
    Named{PaymentStatus::Paid, "paid"},
    Named{PaymentStatus::Cancelled, "cancelled"},
    Named{PaymentStatus::Unknown, "unknown"},
};
constexpr std::array kinds{
    Named{OrderKind::New, "new"},       Named{OrderKind::Renew, "renew"},     Named{OrderKind::Upgrade, "upgrade"},
    Named{OrderKind::Refund, "refund"}, Named{OrderKind::Unknown, "unknown"},
};
constexpr std::array cancels{
    Named{CancelState::None, "none"},
    Named{CancelState::Sending, "sending"},
    Named{CancelState::Failed, "failed"},
    Named{CancelState::Unclear, "unclear"},
};

/// Both the meaning and the word as it came: the former may be inferred, the latter may be one we do not know.
template <class Enum, size_t N>
void putWord(QJsonObject &json, const QString &name, const Word<Enum> &word, const std::array<Named<Enum>, N> &names)
{
    json.insert(name, QJsonArray{nameOf(names, word.value), word.raw});
}

template <class Enum, size_t N>
Word<Enum> wordIn(const QJsonObject &json, const QString &name, const std::array<Named<Enum>, N> &names)
{
    const QJsonArray both = json.value(name).toArray();
    return {valueOf(names, both.at(0).toString()).value_or(Enum::Unknown), both.at(1).toString()};
}

} // namespace

QString cancelName(CancelState state)
{
    return nameOf(cancels, state);
}

std::optional<CancelState> cancelFromName(const QString &name)
{
    return valueOf(cancels, name);
}

QJsonObject toJson(const OrderRow &row)
{
    const Order &order = row.order;
    QJsonObject json;
    json.insert(QStringLiteral("OrderId"), order.id.text);
    putWord(json, QStringLiteral("PaymentStatus"), order.status, statuses);
    putWord(json, QStringLiteral("OrderType"), order.kind, kinds);
    json.insert(QStringLiteral("ProductCode"), order.productCode);
    json.insert(QStringLiteral("CreateTime"), momentToText(order.createdAt));
    json.insert(QStringLiteral("PaymentTime"), momentToText(order.paidAt));
    if (order.amount) {
        json.insert(QStringLiteral("Amount"), order.amount->amount);
        json.insert(QStringLiteral("Currency"), order.amount->currency);
    }
    json.insert(QStringLiteral("Region"), order.region.text);
    QJsonArray instances;
    for (const InstanceId &id : order.instances)
        instances.append(id.text);
    json.insert(QStringLiteral("InstanceIDs"), instances);
    json.insert(QStringLiteral("detailed"), order.detailed);
    json.insert(QStringLiteral("ClientToken"), row.change.text);
    json.insert(QStringLiteral("voidable"), row.voidable);
    return json;
}

OrderRow orderFromJson(const QJsonObject &json)
{
    const auto text = [&json](const char *name) { return json.value(QLatin1String(name)).toString(); };
    OrderRow row;
    Order &order = row.order;
    order.id = OrderId(text("OrderId"));
    order.status = wordIn(json, QStringLiteral("PaymentStatus"), statuses);
    order.kind = wordIn(json, QStringLiteral("OrderType"), kinds);
    order.productCode = text("ProductCode");
    order.createdAt = momentFromText(text("CreateTime"));
    order.paidAt = momentFromText(text("PaymentTime"));
    if (const auto amount = json.value(u"Amount"); amount.isDouble())
        order.amount = Money{amount.toDouble(), text("Currency")};
    order.region = RegionId(text("Region"));
    for (const auto &id : json.value(u"InstanceIDs").toArray())
        order.instances.append(InstanceId(id.toString()));
    order.detailed = json.value(u"detailed").toBool();
    row.change = ClientToken(text("ClientToken"));
    row.voidable = json.value(u"voidable").toBool();
    return row;
}

} // namespace ecsdesk::store
