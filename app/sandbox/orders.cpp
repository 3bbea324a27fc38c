// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/world.h"

#include <stdexcept>

// Orders of the simulated account: made, paid, cancelled, expired.
namespace ecsdesk::sandbox {

const Order *World::openOrder(std::string_view instanceId) const
{
    for (const auto &[id, order] : orders) {
        if (order.state == OrderState::Unpaid && order.concerns(instanceId))
            return &order;
    }
    return nullptr;
}

Order &World::addOrder(Order order)
{
    order.id = nextOrderId;
    nextOrderId += 37;
    auto &stored = orders.emplace(order.id, std::move(order)).first->second;
    if (stored.state == OrderState::Unpaid && settings.orderLife.count() > 0)
        setOrderEnd(stored, stored.created + settings.orderLife);
    changed();
    return stored;
}

Order &World::openOrderNumbered(std::uint64_t id)
{
    const auto found = orders.find(id);
    if (found == orders.end())
        throw std::invalid_argument("There is no order " + std::to_string(id));
    if (found->second.state != OrderState::Unpaid)
        throw std::invalid_argument("Order " + std::to_string(id) + " is not unpaid");
    return found->second;
}

void World::closeOrder(Order &order, OrderState state, Moment when)
{
    if (order.expires)
        m_expiring.erase({*order.expires, order.id});
    order.state = state;
    order.settled = when;
    setNextDue();
    changed();
}

void World::payOrder(std::uint64_t id, Moment now)
{
    auto &order = openOrderNumbered(id);
    if (order.abnormal)
        throw std::invalid_argument("Order " + std::to_string(id) + " is abnormal: it can only be cancelled");
    closeOrder(order, OrderState::Paid, now);
    // The web console takes other money too, so what lacks does not stand in the way.
    balanceCents -= order.cents;
    if (auto *instance = find(order.instanceId)) {
        touch(*instance, now);
        schedule(*instance, {after(now, settings.changeDelay), std::nullopt, order.spec});
    }
}

void World::cancelOrder(std::uint64_t id, Moment now)
{
    closeOrder(openOrderNumbered(id), OrderState::Cancelled, now);
}

void World::setOrderEnd(Order &order, std::optional<Moment> end)
{
    if (order.expires)
        m_expiring.erase({*order.expires, order.id});
    order.expires = end;
    if (end)
        m_expiring.emplace(*end, order.id);
    setNextDue();
}

void World::setOrderLife(std::chrono::seconds life)
{
    settings.orderLife = life;
    for (auto &[id, order] : orders) {
        if (order.state == OrderState::Unpaid)
            setOrderEnd(order, life.count() > 0 ? std::optional(order.created + life) : std::nullopt);
    }
    changed();
}

void World::expireOrders(Moment now)
{
    while (!m_expiring.empty() && m_expiring.begin()->first <= now) {
        const auto [end, id] = *m_expiring.begin();
        closeOrder(orders.at(id), OrderState::Cancelled, end);
    }
}

} // namespace ecsdesk::sandbox
