// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/orderengine.h"

#include "app/engine/log.h"

#include <algorithm>

namespace ecsdesk {

OrderEngine::OrderEngine(OrderEngineOptions options, AccountUid account, CloudClient &client, const Clock &clock,
                         ChangeEngine &changes, const std::vector<OrderRow> &remembered, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_client(client)
    , m_clock(clock)
    , m_changes(changes)
    , m_account(std::move(account))
{
    for (QTimer *timer : {&m_askTimer, &m_tellTimer, &m_awaitTimer})
        timer->setSingleShot(true);
    connect(&m_askTimer, &QTimer::timeout, this, [this] { ask(m_state.phase != OrdersState::Phase::Ready); });
    connect(&m_tellTimer, &QTimer::timeout, this, &OrderEngine::tellAll);
    connect(&m_awaitTimer, &QTimer::timeout, this, &OrderEngine::pollAwaited);
    connect(&m_changes, &ChangeDesk::recordChanged, this, &OrderEngine::takeChange);
    for (const OrderRow &row : remembered)
        m_rows.emplace(row.order.id.text, row);
    m_changes.useOrders(
        m_account, {[this](const InstanceKey &key) {
                        const auto open = m_open.constFind(key.id);
                        return open == m_open.cend() ? std::nullopt : std::optional(*open);
                    },
                    [this](const ChangeRecord &record, std::function<void(const Result<std::optional<Order>> &)> then) {
                        findOrder(record, std::move(then));
                    }});
}

OrderEngine::~OrderEngine()
{
    m_changes.useOrders(m_account, {});
}

void OrderEngine::begin()
{
    for (const ChangeRecord &record : m_changes.records())
        takeChange(record);
    // Written down and perhaps sent by an earlier run of the program: what became of it is read, never guessed.
    for (const auto &[key, row] : m_rows) {
        if (row.cancel != CancelState::Sending)
            continue;
        ApiError lost;
        lost.kind = ErrorKind::NoAnswer;
        lost.action = QStringLiteral("CancelOrder");
        lost.mayHaveArrived = true;
        m_cancelling[key].error = lost;
        lookAfterCancel(key);
    }
    recountOpen();
    ask(true);
}

std::vector<OrderRow> OrderEngine::orders() const
{
    std::vector<OrderRow> all;
    all.reserve(m_rows.size());
    for (const auto &[key, row] : m_rows)
        all.push_back(row);
    return all;
}

std::optional<OrderRow> OrderEngine::order(const OrderId &id) const
{
    const auto found = m_rows.find(id.text);
    return found == m_rows.end() ? std::nullopt : std::optional(found->second);
}

std::optional<ActingBar> OrderEngine::actingBar() const
{
    return m_options.readOnly ? std::optional(ActingBar::ReadOnly) : std::nullopt;
}

void OrderEngine::takeChange(const ChangeRecord &record)
{
    const InstanceKey &instance = record.intent.key;
    if (record.orderId.isEmpty() || instance.account != m_account)
        return;
    const Key &key = record.orderId.text;
    auto [found, isNew] = m_rows.try_emplace(key);
    OrderRow &row = found->second;
    const OrderRow before = row;
    if (isNew) {
        row.account = instance.account;
        row.order.id = record.orderId;
        row.order.createdAt = record.acceptedAt;
    }
    row.change = record.intent.token;
    row.order.region = instance.region;
    if (!row.order.instances.contains(instance.id))
        row.order.instances.append(instance.id);
    if (!row.readAt.isValid()) {
        // The billing has not been asked: what the change shows is all that is known.
        const bool left = record.state == ChangeState::Accepted && record.intent.change.autoPay == false;
        if (left || record.state == ChangeState::AwaitingPayment)
            row.order.status = {PaymentStatus::Unpaid, QStringLiteral("Unpaid")};
        else if (record.state == ChangeState::Verified)
            row.order.status = {PaymentStatus::Paid, QStringLiteral("Paid")};
    }
    row.voidable = isVoidable(row);
    if (isNew || row != before)
        rowChanged(key);
    await(record);
}

bool OrderEngine::isVoidable(const OrderRow &row) const
{
    if (!row.isOpen() || row.change.isEmpty())
        return false;
    const auto change = m_changes.record(row.change);
    if (!change)
        return row.voidable; // its change is not in this journal any more
    return change->state == ChangeState::AwaitingPayment && change->intent.change.autoPay != false;
}

void OrderEngine::take(const Order &order)
{
    const Key &key = order.id.text;
    auto [found, isNew] = m_rows.try_emplace(key);
    OrderRow &row = found->second;
    const OrderRow rowBefore = row;
    const Order &before = rowBefore.order;
    const bool wasSettled =
        row.readAt.isValid() && (before.status == PaymentStatus::Paid || before.status == PaymentStatus::Cancelled);
    row.account = m_account;
    row.order = order;
    // A page may have been asked for before the order was paid or cancelled, and have come after that.
    if (wasSettled && order.status == PaymentStatus::Unpaid) {
        row.order.status = before.status;
        row.order.paidAt = before.paidAt;
    }
    if (!order.detailed || order.instances.isEmpty())
        row.order.instances = before.instances;
    if (row.order.region.isEmpty() || (!row.change.isEmpty() && !before.region.isEmpty()))
        row.order.region = before.region;
    row.order.detailed |= before.detailed;
    if (!row.order.amount)
        row.order.amount = before.amount;
    if (!row.order.createdAt.isValid())
        row.order.createdAt = before.createdAt;
    row.readAt = serverNow();
    if (row.order.status == PaymentStatus::Cancelled && row.cancel != CancelState::Sending) {
        row.cancel = CancelState::None;
        row.cancelError.reset();
    } else if (row.cancel == CancelState::Unclear && row.isOpen()) {
        row.cancel = CancelState::Failed; // it has been read since
    }
    m_told.insert(key);
    tellChange(row);
    row.voidable = isVoidable(row);
    // Of what is settled nobody need know, or write down, that it is still so.
    OrderRow same = rowBefore;
    same.readAt = row.readAt;
    if (isNew || row.isOpen() || row != same)
        rowChanged(key);
}

void OrderEngine::tellChange(const OrderRow &row)
{
    if (row.change.isEmpty())
        return;
    // An order that is paid by itself may be unpaid for a moment.
    const auto awaited = m_awaited.find(row.order.id.text);
    if (row.isOpen() && awaited != m_awaited.end() && m_clock.steady() - awaited->second.since < m_options.checkAfter)
        return;
    m_changes.takeOrder(row.change, row.order);
}

void OrderEngine::rowChanged(const Key &key)
{
    m_changed.insert(key);
    if (!m_tellTimer.isActive())
        m_tellTimer.start(0);
}

void OrderEngine::tellAll()
{
    std::vector<OrderRow> rows;
    for (const Key &key : std::exchange(m_changed, {}))
        rows.push_back(m_rows.at(key));
    m_changes.journal().write(rows, this, [](const std::optional<store::StoreError> &error) {
        // What the billing told can be asked again; the cancellations write for themselves.
        if (error)
            qCWarning(engineLog, "Orders could not be written to the journal: %s", qUtf8Printable(error->detail));
    });
    recountOpen();
    Q_EMIT ordersChanged();
}

void OrderEngine::recountOpen()
{
    QHash<InstanceId, OpenOrder> open;
    const QDateTime now = serverNow();
    for (const auto &[key, row] : m_rows) {
        if (!row.isOpen())
            continue;
        // An order of an earlier session that the billing cannot be asked about must not bar its instance for ever.
        // Our own changes bar theirs by themselves.
        const bool believed =
            m_told.count(key) > 0 || (row.readAt.isValid() && row.readAt.secsTo(now) < m_options.believedFor.count());
        if (!believed)
            continue;
        for (const InstanceId &id : row.order.instances)
            open.insert(id, {row.order.id, row.voidable});
    }
    QSet<InstanceKey> changed;
    const auto compare = [&](const QHash<InstanceId, OpenOrder> &one, const QHash<InstanceId, OpenOrder> &other) {
        for (auto it = one.cbegin(); it != one.cend(); ++it) {
            const auto there = other.constFind(it.key());
            if (there != other.cend() && *there == *it)
                continue;
            const auto row = m_rows.find(it->id.text);
            if (row != m_rows.end())
                changed.insert({m_account, row->second.order.region, it.key()});
        }
    };
    compare(open, m_open);
    compare(m_open, open);
    m_open = std::move(open);
    if (!changed.isEmpty())
        Q_EMIT m_changes.factsChanged(changed.values());
}

void OrderEngine::askBalance()
{
    using Phase = BalanceState::Phase;
    if (m_balanceCall)
        return;
    const bool fresh = m_balance.phase == Phase::Told && m_clock.steady() - m_balanceAt < m_options.balanceFor;
    if (fresh) {
        Q_EMIT balanceChanged(m_balance);
        return;
    }
    m_balance.phase = Phase::Asking;
    m_balanceCall = m_client.accountBalance();
    connect(m_balanceCall.get(), &ApiCall::finished, this, [this] {
        const Result<AccountBalance> told = m_balanceCall->result();
        m_balanceCall.release()->deleteLater();
        m_balance.phase = told ? Phase::Told : Phase::Failed;
        m_balance.error = told ? std::nullopt : std::optional(told.error());
        if (told) {
            m_balance.balance = *told;
            m_balance.asOf = serverNow();
            m_balanceAt = m_clock.steady();
        }
        Q_EMIT balanceChanged(m_balance);
    });
    Q_EMIT balanceChanged(m_balance);
}

} // namespace ecsdesk
