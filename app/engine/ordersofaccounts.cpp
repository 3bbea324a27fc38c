// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/ordersofaccounts.h"

#include <algorithm>

namespace ecsdesk {

OrdersOfAccounts::OrdersOfAccounts(ChangeEngine &changes, const Clock &clock, QObject *parent)
    : OrderDesk(parent)
    , m_changes(changes)
    , m_clock(clock)
{
    connect(&m_changes, &ChangeEngine::ordersRemembered, this, [this](const std::vector<OrderRow> &rows) {
        for (const OrderRow &row : rows)
            m_remembered[row.account].push_back(row);
    });
    connect(&m_changes, &ChangeEngine::opened, this, [this] {
        m_journalRead = true;
        for (Used &used : m_used)
            begin(used);
        Q_EMIT ordersChanged();
    });
}

OrdersOfAccounts::~OrdersOfAccounts() = default;

void OrdersOfAccounts::add(const AccountUid &account, CloudClient &client, const OrderEngineOptions &options)
{
    remove(account);
    m_used.push_back({account, &client, options, {}});
    if (m_journalRead)
        begin(m_used.back());
}

void OrdersOfAccounts::remove(const AccountUid &account)
{
    const auto found =
        std::find_if(m_used.begin(), m_used.end(), [&](const Used &used) { return used.account == account; });
    if (found == m_used.end())
        return;
    if (found->engine)
        m_remembered[account] = found->engine->orders();
    m_used.erase(found);
    Q_EMIT ordersChanged();
    Q_EMIT stateChanged(state());
}

void OrdersOfAccounts::begin(Used &used)
{
    used.engine = std::make_unique<OrderEngine>(used.options, used.account, *used.client, m_clock, m_changes,
                                                m_remembered[used.account]);
    m_remembered.erase(used.account);
    OrderEngine *const engine = used.engine.get();
    connect(engine, &OrderEngine::ordersChanged, this, &OrderDesk::ordersChanged);
    connect(engine, &OrderEngine::stateChanged, this, [this] { Q_EMIT stateChanged(state()); });
    connect(engine, &OrderEngine::balanceChanged, this,
            [this, engine](const BalanceState &balance) { Q_EMIT balanceChanged(engine->account(), balance); });
    engine->begin();
}

const OrdersOfAccounts::Used *OrdersOfAccounts::find(const AccountUid &account) const
{
    const auto found = std::find_if(m_used.begin(), m_used.end(),
                                    [&](const Used &used) { return used.account == account && used.engine; });
    return found == m_used.end() ? nullptr : &*found;
}

std::vector<OrderRow> OrdersOfAccounts::orders() const
{
    std::vector<OrderRow> all;
    for (const Used &used : m_used) {
        if (!used.engine)
            continue;
        std::vector<OrderRow> rows = used.engine->orders();
        std::move(rows.begin(), rows.end(), std::back_inserter(all));
    }
    for (const auto &[account, rows] : m_remembered)
        all.insert(all.end(), rows.begin(), rows.end());
    std::sort(all.begin(), all.end(), [](const OrderRow &a, const OrderRow &b) {
        return std::tie(a.order.createdAt, a.order.id.text) > std::tie(b.order.createdAt, b.order.id.text);
    });
    return all;
}

std::optional<OrderRow> OrdersOfAccounts::order(const AccountUid &account, const OrderId &id) const
{
    if (const Used *used = find(account))
        return used->engine->order(id);
    const auto rows = m_remembered.find(account);
    if (rows == m_remembered.end())
        return {};
    const auto found = std::find_if(rows->second.begin(), rows->second.end(),
                                    [&id](const OrderRow &row) { return row.order.id == id; });
    return found == rows->second.end() ? std::nullopt : std::optional(*found);
}

OrdersState OrdersOfAccounts::state() const
{
    using Phase = OrdersState::Phase;
    OrdersState all;
    bool ready = false;
    bool loading = false;
    for (const Used &used : m_used) {
        if (!used.engine)
            continue;
        const OrdersState &one = used.engine->state();
        ready |= one.phase == Phase::Ready;
        loading |= one.phase == Phase::Loading;
        all.partly |= one.partly;
        // As old as the oldest part, and as far back as the shortest.
        if (one.asOf.isValid() && (!all.asOf.isValid() || one.asOf < all.asOf))
            all.asOf = one.asOf;
        if (one.since.isValid() && (!all.since.isValid() || one.since > all.since))
            all.since = one.since;
        if (one.phase == Phase::Failed) {
            all.failedAccounts.append(used.account);
            if (!all.error)
                all.error = one.error;
        }
    }
    if (loading)
        all.phase = Phase::Loading;
    else if (ready)
        all.phase = Phase::Ready;
    else if (all.error)
        all.phase = Phase::Failed;
    return all;
}

void OrdersOfAccounts::refresh()
{
    for (const Used &used : m_used) {
        if (used.engine)
            used.engine->refresh();
    }
}

void OrdersOfAccounts::cancelOrder(const AccountUid &account, const OrderId &id)
{
    if (const Used *used = find(account))
        used->engine->cancelOrder(id);
}

std::optional<ActingBar> OrdersOfAccounts::actingBar(const OrderRow &row) const
{
    if (const Used *used = find(row.account))
        return used->engine->actingBar();
    return m_changes.actingBar({row.account, {}, {}});
}

QUrl OrdersOfAccounts::payPage(const AccountUid &account) const
{
    const Used *used = find(account);
    return used ? used->engine->payPage() : QUrl();
}

QList<AccountUid> OrdersOfAccounts::accounts() const
{
    QList<AccountUid> accounts;
    for (const Used &used : m_used)
        accounts.append(used.account);
    return accounts;
}

BalanceState OrdersOfAccounts::balance(const AccountUid &account) const
{
    const Used *used = find(account);
    return used ? used->engine->balance() : BalanceState{};
}

void OrdersOfAccounts::askBalance()
{
    for (const Used &used : m_used) {
        if (used.engine)
            used.engine->askBalance();
    }
}

} // namespace ecsdesk
