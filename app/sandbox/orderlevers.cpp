// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/leverparts.h"

#include <algorithm>
#include <array>
#include <cmath>

// The levers on orders and money.
namespace ecsdesk::sandbox {
namespace json = boost::json;
namespace {

constexpr double kMostMoney = 1e9;
constexpr std::int64_t kMostSeconds = 1'000'000'000;
constexpr int kMostOrders = 10'000;

std::int64_t cents(std::string_view name, const json::value &value, double least)
{
    return std::int64_t(std::llround(number(name, value, least, kMostMoney) * 100));
}

std::chrono::seconds seconds(std::string_view name, const json::value &value)
{
    return std::chrono::seconds(integer(name, value, 0, kMostSeconds));
}

std::uint64_t orderNumber(const World &world, std::string_view lever, const json::value &value)
{
    const json::value *given = &value;
    if (const auto *object = value.if_object()) {
        if (const auto *id = object->if_contains("instanceId")) {
            const auto *order = world.openOrder(text("instanceId", *id));
            if (order == nullptr)
                throw std::invalid_argument("The instance has no unpaid order");
            return order->id;
        }
        given = &part(lever, *object, "orderId");
    }
    if (given->is_number())
        return given->to_number<std::uint64_t>();
    const auto id = toInteger(text(lever, *given));
    if (!id)
        throw wrong(lever, "an order number");
    return std::uint64_t(*id);
}

void leaveUnpaidOrder(const LeverBoard &board, const json::value &value, LeverAnswer &answer)
{
    const auto id = bareOr("unpaidOrderOn", value, "instanceId");
    board.world.write([&](World &world, Moment now) {
        auto &instance = theInstance(world, id);
        Order order;
        order.instanceId = id;
        order.regionId = instance.regionId;
        order.type = "Upgrade";
        order.cents = 10'000;
        order.created = now;
        order.operatorId = kColleague;
        order.before.out = instance.out;
        order.before.in = instance.in;
        order.before.byBandwidth = instance.byBandwidth;
        order.spec.out = std::min(100, instance.out + 10);
        if (const auto *object = value.if_object()) {
            for (const auto &[key, item] : *object) {
                if (key == "amount")
                    order.cents = cents(key, item, 0);
                else if (key == "abnormal")
                    order.abnormal = truth(key, item);
                else if (key == "out")
                    order.spec.out = int(integer(key, item, 0, 200));
                else if (key == "ageSeconds")
                    order.created = now - seconds(key, item);
                else if (key != "instanceId")
                    throw std::invalid_argument("unpaidOrderOn has no part " + std::string(key));
            }
        }
        answer["orderId"] = std::to_string(world.addOrder(std::move(order)).id);
    });
}

std::vector<std::string> names(std::string_view name, const json::value &value)
{
    if (!value.is_array())
        throw wrong(name, "a list of texts");
    std::vector<std::string> out;
    for (const auto &item : value.get_array())
        out.push_back(text(name, item));
    return out;
}

OrderState stateNamed(std::string_view name, const json::value &value)
{
    const auto word = text(name, value);
    for (const auto state : {OrderState::Unpaid, OrderState::Paid, OrderState::Cancelled}) {
        if (word == toText(state))
            return state;
    }
    throw wrong(name, "Unpaid, Paid or Cancelled");
}

std::string typeNamed(std::string_view name, const json::value &value)
{
    static constexpr std::array<std::string_view, 4> kTypes{"New", "Renew", "Upgrade", "Refund"};
    auto word = text(name, value);
    if (std::ranges::find(kTypes, word) == kTypes.end())
        throw wrong(name, "New, Renew, Upgrade or Refund");
    return word;
}

// An order that no change of this sandbox made: of another product, a purchase, many at once. It changes nothing else.
void addOrders(const LeverBoard &board, const json::value &value, LeverAnswer &answer)
{
    const auto *object = value.if_object();
    if (object == nullptr)
        throw wrong("addOrder", "an object");
    board.world.write([&](World &world, Moment now) {
        Order order;
        order.type = "New";
        order.state = OrderState::Paid;
        order.cents = 10'000;
        order.created = now;
        order.operatorId = kColleague;
        order.regionId = "cn-hangzhou";
        int count = 1;
        for (const auto &[key, item] : *object) {
            if (key == "type") {
                order.type = typeNamed(key, item);
            } else if (key == "state") {
                order.state = stateNamed(key, item);
            } else if (key == "productCode") {
                order.productCode = text(key, item);
            } else if (key == "instanceIds") {
                order.moreInstances = names(key, item);
            } else if (key == "regionId") {
                order.regionId = text(key, item);
            } else if (key == "amount") {
                order.cents = cents(key, item, -kMostMoney);
            } else if (key == "abnormal") {
                order.abnormal = truth(key, item);
            } else if (key == "ageSeconds") {
                order.created = now - seconds(key, item);
            } else if (key == "count") {
                count = int(integer(key, item, 1, kMostOrders));
            } else {
                throw std::invalid_argument("addOrder has no part " + std::string(key));
            }
        }
        if (!order.moreInstances.empty()) {
            order.instanceId = order.moreInstances.front();
            order.moreInstances.erase(order.moreInstances.begin());
        }
        if (order.state != OrderState::Unpaid)
            order.settled = order.created;
        json::array ids;
        for (int i = 0; i < count; ++i)
            ids.emplace_back(std::to_string(world.addOrder(order).id));
        answer["orderId"] = ids.front();
        answer["orderIds"] = std::move(ids);
    });
}

} // namespace

void addOrderLevers(Levers &levers)
{
    levers["accountOverdue"] = [](const LeverBoard &board, const json::value &value, LeverAnswer &) {
        const bool overdue = truth("accountOverdue", value);
        board.world.write([&](World &world, Moment) {
            world.overdue = overdue;
            world.changed();
        });
    };
    levers["balance"] = [](const LeverBoard &board, const json::value &value, LeverAnswer &) {
        const auto amount = cents("balance", value, -kMostMoney);
        board.world.write([&](World &world, Moment) {
            world.balanceCents = amount;
            world.changed();
        });
    };
    levers["credit"] = [](const LeverBoard &board, const json::value &value, LeverAnswer &) {
        const auto amount = cents("credit", value, 0);
        board.world.write([&](World &world, Moment) {
            world.settings.creditCents = amount;
            world.changed();
        });
    };
    levers["lowBalance"] = [](const LeverBoard &board, const json::value &value, LeverAnswer &) {
        const auto how = text("lowBalance", value);
        if (how != "refuse" && how != "abnormal")
            throw wrong("lowBalance", "refuse or abnormal");
        board.world.write([&](World &world, Moment) { world.settings.refuseLowBalance = how == "refuse"; });
    };
    levers["site"] = [](const LeverBoard &board, const json::value &value, LeverAnswer &) {
        const auto name = text("site", value);
        if (name != toText(Site::China) && name != toText(Site::International))
            throw wrong("site", "china or international");
        board.world.write([&](World &world, Moment) {
            world.settings.site = name == toText(Site::China) ? Site::China : Site::International;
            world.changed();
        });
    };
    levers["orderLifeSeconds"] = [](const LeverBoard &board, const json::value &value, LeverAnswer &) {
        const auto life = seconds("orderLifeSeconds", value);
        board.world.write([&](World &world, Moment) { world.setOrderLife(life); });
    };
    levers["unpaidOrderOn"] = leaveUnpaidOrder;
    levers["addOrder"] = addOrders;
    levers["payOrder"] = [](const LeverBoard &board, const json::value &value, LeverAnswer &) {
        board.world.write(
            [&](World &world, Moment now) { world.payOrder(orderNumber(world, "payOrder", value), now); });
    };
    levers["cancelOrder"] = [](const LeverBoard &board, const json::value &value, LeverAnswer &) {
        board.world.write(
            [&](World &world, Moment now) { world.cancelOrder(orderNumber(world, "cancelOrder", value), now); });
    };
}

} // namespace ecsdesk::sandbox
