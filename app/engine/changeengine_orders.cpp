// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/changeengine.h"

// What orders mean for changes and their instances.

namespace ecsdesk {

void ChangeEngine::useOrders(OrderSource source)
{
    m_orders = std::move(source);
    // Each run has options of its own, which may have been made before.
    m_options.run.findOrder = [this](const ChangeRecord &record,
                                     std::function<void(const Result<std::optional<Order>> &)> then) {
        m_orders.find ? m_orders.find(record, std::move(then)) : then(std::optional<Order>());
    };
}

void ChangeEngine::takeOrder(const ClientToken &token, const Order &order)
{
    const auto found = record(token);
    if (found && !isSettled(found->state) && m_account == found->intent.key.account)
        runOf(*found).takeOrder(order);
}

void ChangeEngine::addOrderFacts(const InstanceKey &key, InstanceFacts &facts) const
{
    if (facts.unpaidOrder || !m_orders.openOrder)
        return;
    if (const auto open = m_orders.openOrder(key)) {
        facts.unpaidOrder = true;
        facts.unpaidOrderId = open->id;
        facts.orderVoidable = open->voidable;
    }
}

} // namespace ecsdesk
