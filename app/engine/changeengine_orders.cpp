// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/changeengine.h"

// What orders mean for changes and their instances.

namespace ecsdesk {

void ChangeEngine::useOrders(const AccountUid &account, OrderSource source)
{
    m_orders[account] = std::move(source);
}

RunOptions ChangeEngine::runOptionsFor(const AccountUid &account) const
{
    RunOptions options = m_options.run;
    options.readOnly = terms(account).readOnly;
    // Asked when it is needed: the orders of an account may come and go while its changes run.
    options.findOrder = [this](const ChangeRecord &record,
                               std::function<void(const Result<std::optional<Order>> &)> then) {
        const auto orders = m_orders.find(record.intent.key.account);
        if (orders != m_orders.end() && orders->second.find)
            orders->second.find(record, std::move(then));
        else
            then(std::optional<Order>());
    };
    return options;
}

void ChangeEngine::takeOrder(const ClientToken &token, const Order &order)
{
    const auto found = record(token);
    if (found && !isSettled(found->state) && hasAccount(found->intent.key.account))
        runOf(*found).takeOrder(order);
}

void ChangeEngine::addOrderFacts(const InstanceKey &key, InstanceFacts &facts) const
{
    const auto orders = m_orders.find(key.account);
    if (facts.unpaidOrder || orders == m_orders.end() || !orders->second.openOrder)
        return;
    if (const auto open = orders->second.openOrder(key)) {
        facts.unpaidOrder = true;
        facts.unpaidOrderId = open->id;
        facts.orderVoidable = open->voidable;
    }
}

} // namespace ecsdesk
