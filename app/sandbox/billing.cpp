// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/actions.h"

#include <algorithm>
#include <array>

// BSS OpenAPI: QueryOrders, GetOrderDetail, CancelOrder, QueryAccountBalance. Where the documents leave something open,
// the two reads of orders differ (a time that is not there, the spelling of words), since a client must stand both.
namespace ecsdesk::sandbox {
namespace {

constexpr auto kUsualWindow = std::chrono::hours(1); // back from now, when nothing else is asked
constexpr int kUsualPage = 20;
constexpr int kMostPerPage = 300;
constexpr std::int64_t kPlainUpTo = 1'000'000; // cents; the documents show 10000.00 without separators
constexpr std::string_view kSubscription = "Subscription";

constexpr std::array<std::string_view, 4> kOrderTypes{"New", "Renew", "Upgrade", "Refund"};
constexpr std::array<std::string_view, 3> kPaymentStatus{"Unpaid", "Paid", "Cancelled"};
constexpr std::array<std::string_view, 2> kSubscriptionTypes{"Subscription", "PayAsYouGo"};

std::string money(std::int64_t cents)
{
    const auto whole = std::to_string(std::abs(cents) / 100);
    const auto rest = std::to_string(100 + std::abs(cents) % 100).substr(1);
    return (cents < 0 ? "-" : "") + whole + '.' + rest;
}

// As a balance is written: large ones with separators of thousands.
std::string balanceMoney(std::int64_t cents)
{
    auto out = money(cents);
    if (std::abs(cents) <= kPlainUpTo)
        return out;
    const std::size_t first = cents < 0 ? 1 : 0;
    for (auto place = out.size() - 3; place > first + 3; out.insert(place, 1, ','))
        place -= 3;
    return out;
}

// The envelope up to the data, which is left open.
void beginAnswer(AnswerWriter &writer, const Call &call, std::string_view code, std::string_view message)
{
    writer.field("RequestId", call.requestId);
    writer.field("Success", true);
    writer.field("Code", code);
    writer.field("Message", message);
    writer.begin("Data");
}

void beginAnswer(AnswerWriter &writer, const Call &call)
{
    beginAnswer(writer, call, "Success", "Successful!");
}

Refusal noSuchOrder()
{
    return {200, "OrderNotExist", "The specified order does not exist."};
}

const Order &namedOrder(const World &world, const Call &call)
{
    const auto number = toInteger(call.text("OrderId"));
    const auto found = number ? world.orders.find(std::uint64_t(*number)) : world.orders.end();
    if (found == world.orders.end())
        throw noSuchOrder();
    return found->second;
}

template <std::size_t N>
std::string wordIn(const Call &call, std::string_view name, const std::array<std::string_view, N> &words)
{
    auto word = call.text(name);
    if (!word.empty() && std::ranges::find(words, word) == words.end())
        throw notValid(name);
    return word;
}

std::optional<Moment> timeIn(const Call &call, std::string_view name)
{
    const auto text = call.text(name);
    if (text.empty())
        return std::nullopt;
    const auto time = parseIso(text);
    if (!time || text.size() != std::string_view("2026-03-01T08:00:00Z").size())
        throw notValid(name);
    return time;
}

void writeAmounts(AnswerWriter &writer, const World &world, const Order &order)
{
    writer.field("Currency", world.currency());
    writer.field("PaymentCurrency", world.currency());
    writer.field("PretaxGrossAmount", money(order.cents));
    writer.field("PretaxAmount", money(order.cents));
    writer.field("PretaxAmountLocal", money(order.cents));
    writer.field("Tax", "0.00");
    writer.field("AfterTaxAmount", money(order.cents));
}

void writeProduct(AnswerWriter &writer, const Order &order)
{
    const bool ecs = order.productCode == "ecs";
    writer.field("ProductCode", order.productCode);
    writer.field("ProductType", order.productCode);
    writer.field("CommodityCode", ecs ? "vm" : order.productCode);
    writer.field("SubscriptionType", kSubscription);
    writer.field("CreateTime", isoSeconds(order.created));
}

void writeListed(AnswerWriter &writer, const World &world, const Order &order)
{
    writer.beginItem();
    writer.field("OrderId", std::to_string(order.id));
    writer.field("OrderType", order.type);
    writer.field("PaymentStatus", toText(order.state));
    writeProduct(writer, order);
    if (order.state == OrderState::Paid && order.settled)
        writer.field("PaymentTime", isoSeconds(*order.settled));
    writeAmounts(writer, world, order);
    writer.endItem();
}

std::string instanceList(const Order &order)
{
    std::string out = "[";
    if (!order.instanceId.empty())
        appendJsonString(out, order.instanceId);
    for (const auto &id : order.moreInstances) {
        if (out.size() > 1)
            out += ',';
        appendJsonString(out, id);
    }
    return out + ']';
}

// What the order buys, in the documents' way of writing it: Module:[Name:value;Name:value;].
std::string configOf(const World &world, const Order &order, bool standard)
{
    const auto *instance = world.find(order.instanceId);
    const auto out = order.spec.out     ? order.spec.out
                     : order.before.out ? order.before.out
                     : instance         ? std::optional(instance->out)
                                        : std::nullopt;
    const auto in = order.spec.in ? order.spec.in : order.before.in;
    const auto byBandwidth = order.spec.byBandwidth ? order.spec.byBandwidth : order.before.byBandwidth;
    std::string text = standard ? "InternetMaxBandwidth:[" : "vm_bandwidth:[";
    if (out)
        text += (standard ? "InternetMaxBandwidthOut:" : "vm_bandwidth:") + std::to_string(*out) + ';';
    if (in && *in > 0)
        text += (standard ? "InternetMaxBandwidthIn:" : "vm_bandwidth_in:") + std::to_string(*in) + ';';
    if (byBandwidth)
        text += std::string("InternetChargeType:") + (*byBandwidth ? "PayByBandwidth;" : "PayByTraffic;");
    return text + (standard ? "Region:" : "vm_region_no:") + order.regionId + ";]";
}

void writeDetail(AnswerWriter &writer, const World &world, const Order &order)
{
    // These are the spellings that the text of this action has; the list has the others.
    static constexpr std::array<std::string_view, 3> kStates{"unpaid", "paid", "canceled"};
    const auto *instance = world.find(order.instanceId);
    writer.beginItem();
    writer.field("OrderId", std::to_string(order.id));
    writer.field("RelatedOrderId", "");
    writer.field("SubOrderId", std::to_string(order.id + 1));
    writer.field("OrderType", lowered(order.type));
    writer.field("OrderSubType", order.type == "Refund" ? "refundsuborder" : "productsuborder");
    writer.field("PaymentStatus", kStates[std::size_t(order.state)]);
    writeProduct(writer, order);
    writer.field("PaymentTime",
                 order.state == OrderState::Paid && order.settled ? isoSeconds(*order.settled) : std::string());
    writer.field("InstanceIDs", instanceList(order));
    writer.field("Region", order.regionId);
    writer.field("Quantity", std::to_string(order.moreInstances.size() + 1));
    writer.field("Config", configOf(world, order, true));
    writer.field("OriginalConfig", configOf(world, order, false));
    writer.field("Operator", order.operatorId);
    writer.field("UsageStartTime", isoSeconds(order.settled.value_or(order.created)));
    writer.field("UsageEndTime", instance != nullptr && instance->expires ? isoSeconds(*instance->expires) : "");
    writeAmounts(writer, world, order);
    writer.begin("ExtendInfos");
    writer.end();
    writer.endItem();
}

void writePage(AnswerWriter &writer, const Call &call, std::size_t total, int page, int pageSize)
{
    writer.field("TotalCount", std::int64_t(total));
    writer.field("PageNum", page);
    writer.field("PageSize", pageSize);
    writer.field("HostName", call.host);
}

} // namespace

std::string queryOrders(World &world, const Call &call)
{
    const auto state = wordIn(call, "PaymentStatus", kPaymentStatus);
    const auto type = wordIn(call, "OrderType", kOrderTypes);
    const auto subscription = wordIn(call, "SubscriptionType", kSubscriptionTypes);
    const auto product = call.text("ProductCode");
    const auto productType = call.text("ProductType");
    const auto start = timeIn(call, "CreateTimeStart");
    const auto end = timeIn(call, "CreateTimeEnd");
    if (start && end && *end < *start)
        throw notValid("CreateTimeEnd");
    const int page = numberIn(call, "PageNum", 1, 1, 1'000'000);
    const int pageSize = numberIn(call, "PageSize", kUsualPage, 1, kMostPerPage);
    return world.read([&](const World &present, Moment now) {
        const auto from = start.value_or(now - kUsualWindow);
        const auto to = end.value_or(now);
        std::vector<const Order *> found;
        for (const auto &[id, order] : present.orders) {
            const auto created = std::chrono::floor<std::chrono::seconds>(order.created);
            const bool fits = created >= from && created <= to && (state.empty() || state == toText(order.state)) &&
                              (type.empty() || type == order.type) &&
                              (product.empty() || product == order.productCode) &&
                              (productType.empty() || productType == order.productCode) &&
                              (subscription.empty() || subscription == kSubscription);
            if (fits)
                found.push_back(&order);
        }
        std::ranges::sort(found, [](const Order *a, const Order *b) {
            return a->created != b->created ? a->created > b->created : a->id > b->id;
        });
        AnswerWriter writer(call.format, "QueryOrdersResponse");
        beginAnswer(writer, call);
        writePage(writer, call, found.size(), page, pageSize);
        writer.begin("OrderList");
        writer.beginList("Order");
        const auto first = std::size_t(page - 1) * std::size_t(pageSize);
        for (auto i = first; i < std::min(found.size(), first + std::size_t(pageSize)); ++i)
            writeListed(writer, present, *found[i]);
        writer.endList();
        writer.end();
        writer.end();
        return writer.take();
    });
}

std::string getOrderDetail(World &world, const Call &call)
{
    (void)call.required("OrderId");
    return world.read([&](const World &present, Moment) {
        const auto &order = namedOrder(present, call);
        AnswerWriter writer(call.format, "GetOrderDetailResponse");
        beginAnswer(writer, call);
        writePage(writer, call, 1, 1, kUsualPage);
        writer.begin("OrderList");
        writer.beginList("Order");
        writeDetail(writer, present, order);
        writer.endList();
        writer.end();
        writer.end();
        return writer.take();
    });
}

std::string cancelOrder(World &world, const Call &call)
{
    (void)call.required("OrderId");
    return world.write([&](World &present, Moment now) {
        const auto &order = namedOrder(present, call);
        if (order.state != OrderState::Unpaid) {
            throw Refusal{200, "OrderStatusError", "The specified order is not unpaid and cannot be cancelled."};
        }
        present.cancelOrder(order.id, now);
        present.cancellations.push_back({call.action, order.instanceId, order.regionId, call.ownParameters(),
                                         call.text("ClientToken"), call.requestId, order.id, now});
        AnswerWriter writer(call.format, "CancelOrderResponse");
        beginAnswer(writer, call);
        writer.field("HostId", call.host);
        writer.end();
        return writer.take();
    });
}

std::string queryAccountBalance(World &world, const Call &call)
{
    return world.read([&](const World &present, Moment) {
        AnswerWriter writer(call.format, "QueryAccountBalanceResponse");
        beginAnswer(writer, call, "200", "success");
        writer.field("AvailableAmount", balanceMoney(present.availableCents()));
        writer.field("AvailableCashAmount", balanceMoney(present.balanceCents));
        writer.field("CreditAmount", balanceMoney(present.settings.creditCents));
        writer.field("MybankCreditAmount", "0.00");
        writer.field("QuotaLimit", "0.00");
        writer.field("Currency", present.currency());
        writer.end();
        return writer.take();
    });
}

bool isBusinessFailure(const Call &call, const Refusal &refusal)
{
    return call.version == kBss && refusal.status == 200;
}

std::string businessFailure(const Call &call, const Refusal &refusal)
{
    AnswerWriter writer(call.format, call.action + "Response");
    writer.field("RequestId", call.requestId);
    writer.field("Success", false);
    writer.field("Code", refusal.code);
    writer.field("Message", refusal.message);
    return writer.take();
}

} // namespace ecsdesk::sandbox
