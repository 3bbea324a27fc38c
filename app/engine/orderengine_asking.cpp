// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/log.h"
#include "app/engine/orderengine.h"

#include <algorithm>

// When and what the billing is asked: the window of all orders, orders of our own that are awaited, and those that a
// change whose answer was lost may have made.

namespace ecsdesk {

using namespace std::chrono_literals;

namespace {

/// The server's clock is known to the second, and orders name whole seconds.
constexpr int clockTolerance = 5;
/// A change whose answer was lost is sent again for ten minutes at most; what was made later is somebody else's.
constexpr int madeWithin = 15 * 60;
/// Polls of own orders at once.
constexpr int parallelPolls = 3;

const ChangeStep *sentStep(const ChangeRecord &record)
{
    const ChangeStep *sent = findStep(record, StepKind::Sent);
    return sent && sent->startedAt.isValid() ? sent : nullptr;
}

} // namespace

void OrderEngine::refresh()
{
    if (m_reading && m_readsWhole)
        return;
    m_reading.reset();
    m_pausedUntil = 0ms;
    ask(true);
}

OrderQuery OrderEngine::windowQuery(PaymentStatus status) const
{
    OrderQuery query;
    query.to = serverNow().addSecs(clockTolerance);
    query.from = query.to.addSecs(-m_options.window.count());
    query.status = status;
    query.pageSize = m_options.pageSize;
    return query;
}

bool OrderEngine::wantsDetail(const Order &order) const
{
    const auto row = m_rows.find(order.id.text);
    return row == m_rows.end() || (!row->second.order.detailed && row->second.change.isEmpty());
}

bool OrderEngine::anyOpen() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [](const auto &entry) { return entry.second.isOpen(); });
}

void OrderEngine::ask(bool whole)
{
    if (m_reading)
        return;
    m_askTimer.stop();
    // Where details may not be asked for, only the list of all tells how open orders ended.
    const bool noDetails = m_clock.steady() < m_pausedUntil;
    m_readsWhole = whole || noDetails;
    OrderReadingPlan plan;
    plan.mostPages = m_options.mostPages;
    plan.mostDetails = m_options.mostDetails;
    // Twice, with the unpaid ones first: they are complete then even where there are too many orders to read all.
    plan.queries = {windowQuery(PaymentStatus::Unpaid)};
    if (m_readsWhole)
        plan.queries.push_back(windowQuery(PaymentStatus::Unknown));
    if (!noDetails) {
        plan.wantsDetail = [this](const Order &order) { return wantsDetail(order); };
        for (const auto &[key, row] : m_rows) {
            if (row.isOpen())
                plan.also.append(row.order.id);
        }
    }
    OrdersState state = m_state;
    if (whole)
        state.phase = OrdersState::Phase::Loading;
    m_reading = std::make_unique<OrderReading>(std::move(plan), m_client);
    connect(m_reading.get(), &OrderReading::ordersRead, this, [this](const QList<Order> &orders) {
        for (const Order &order : orders)
            take(order);
    });
    connect(m_reading.get(), &OrderReading::finished, this, &OrderEngine::asked);
    m_reading->start();
    setState(state);
}

void OrderEngine::asked()
{
    OrderReading *const reading = m_reading.release();
    reading->deleteLater();
    OrdersState state = m_state;
    if (reading->error()) {
        qCInfo(engineLog, "The orders could not be read: %s", qUtf8Printable(reading->error()->code));
        state.phase = OrdersState::Phase::Failed;
        state.error = reading->error();
        askAgainIn(isPermission(*state.error) ? m_options.askSeldom
                                              : std::max(m_options.askEvery, state.error->retryAfter.value_or(0ms)));
    } else {
        const bool partly = reading->detailError() || reading->leftDetails();
        state.phase = OrdersState::Phase::Ready;
        state.error.reset();
        state.partly = partly || (state.partly && !m_readsWhole);
        // Also of a reading of the unpaid ones alone: what matters is of now.
        if (m_readsWhole || state.asOf.isValid())
            state.asOf = serverNow();
        if (m_readsWhole) {
            state.since =
                reading->readBackTo().isValid() ? reading->readBackTo() : windowQuery(PaymentStatus::Unknown).from;
        }
        askAgainIn(anyOpen() ? m_options.askEvery : m_options.askSeldom);
    }
    if (const auto &error = reading->detailError()) {
        if (isPermission(*error))
            m_pausedUntil = m_clock.steady() + m_options.askSeldom;
        else if (isThrottling(*error))
            m_pausedUntil = m_clock.steady() + m_options.askEvery;
    }
    // What was learned is told before that it is all.
    if (!m_changed.empty())
        tellAll();
    else
        recountOpen();
    if (!m_reading) // else somebody who was told has asked again at once
        setState(state);
}

void OrderEngine::askAgainIn(std::chrono::milliseconds wait)
{
    m_askTimer.start(wait);
}

void OrderEngine::setState(OrdersState state)
{
    if (m_state == state)
        return;
    m_state = std::move(state);
    Q_EMIT stateChanged(m_state);
}

void OrderEngine::await(const ChangeRecord &record)
{
    const QString &id = record.orderId.text;
    const auto now = m_clock.steady();
    const bool waits = record.state == ChangeState::Verifying || record.state == ChangeState::AwaitingPayment;
    const auto found = m_awaited.find(id);
    if (waits && (found == m_awaited.end() || found->second.last)) {
        Awaited &awaited = m_awaited[id];
        awaited.since = now;
        awaited.due = now + (record.state == ChangeState::Verifying ? m_options.checkAfter : m_options.ownEvery);
        awaited.last = false;
    } else if (!waits && found != m_awaited.end() && !found->second.last) {
        found->second.last = true;
        found->second.due = now + m_options.ownEvery;
    }
    pollSoon();
}

void OrderEngine::pollSoon()
{
    std::optional<std::chrono::milliseconds> due;
    int running = 0;
    for (const auto &[id, awaited] : m_awaited) {
        running += awaited.call ? 1 : 0;
        if (!awaited.call && (!due || awaited.due < *due))
            due = awaited.due;
    }
    if (due && running < parallelPolls)
        m_awaitTimer.start(std::max(*due - m_clock.steady(), 0ms));
}

void OrderEngine::pollAwaited()
{
    const auto now = m_clock.steady();
    auto running = std::count_if(m_awaited.begin(), m_awaited.end(),
                                 [](const auto &entry) { return entry.second.call != nullptr; });
    for (auto &[id, awaited] : m_awaited) {
        if (awaited.call || awaited.due > now)
            continue;
        if (now < m_pausedUntil) {
            awaited.due = m_pausedUntil;
            continue;
        }
        if (running++ >= parallelPolls)
            break;
        awaited.call = m_client.orderDetail(OrderId(id));
        connect(awaited.call.get(), &ApiCall::finished, this, [this, id = id] {
            auto &call = m_awaited.at(id).call;
            const Result<Order> order = call->result();
            call.release()->deleteLater();
            pollAnswered(id, order);
        });
    }
    pollSoon();
}

void OrderEngine::pollAnswered(const QString &id, const Result<Order> &order)
{
    const auto now = m_clock.steady();
    if (order)
        take(*order);
    else if (isPermission(order.error()))
        m_pausedUntil = now + m_options.askSeldom;
    else if (isThrottling(order.error()))
        m_pausedUntil = now + std::max(m_options.askEvery, order.error().retryAfter.value_or(0ms));
    Awaited &awaited = m_awaited.at(id);
    if (awaited.last)
        m_awaited.erase(id);
    else
        awaited.due = now + std::clamp((now - awaited.since) / 10, m_options.ownEvery,
                                       std::max(m_options.ownEvery, m_options.askEvery));
    pollSoon();
}

void OrderEngine::findOrder(const ChangeRecord &record, std::function<void(const Result<std::optional<Order>> &)> then)
{
    const ChangeStep *sent = sentStep(record);
    OrderQuery query = windowQuery(PaymentStatus::Unknown);
    if (sent) {
        query.from = sent->startedAt.addSecs(-clockTolerance);
        query.to = std::min(sent->startedAt.addSecs(madeWithin), query.to);
    }
    if (record.intent.key.account != m_account || !sent || query.to < query.from) {
        then(std::optional<Order>());
        return;
    }
    const QString token = record.intent.token.text;
    Search &search = m_searches[token];
    search.then.push_back(std::move(then));
    if (search.reading)
        return;
    OrderReadingPlan plan;
    if (record.orderId.isEmpty()) {
        plan.queries = {query};
        plan.wantsDetail = [](const Order &order) {
            return order.kind != OrderKind::New && order.kind != OrderKind::Renew;
        };
    } else {
        plan.also = {record.orderId};
    }
    search.reading = std::make_unique<OrderReading>(std::move(plan), m_client);
    connect(search.reading.get(), &OrderReading::ordersRead, this, [this, token](const QList<Order> &orders) {
        for (const Order &order : orders) {
            take(order);
            m_searches.at(token).found[order.id] = order;
        }
    });
    connect(search.reading.get(), &OrderReading::finished, this, [this, token] { searched(token); });
    search.reading->start();
}

void OrderEngine::searched(const QString &token)
{
    auto node = m_searches.extract(token);
    Search &search = node.mapped();
    const auto record = m_changes.record(ClientToken(token));
    Result<std::optional<Order>> match = std::optional<Order>();
    if (record)
        match = matchOf(*record, search);
    search.reading.release()->deleteLater();
    for (const auto &then : search.then)
        then(match);
}

Result<std::optional<Order>> OrderEngine::matchOf(const ChangeRecord &record, const Search &search) const
{
    // An order that could not be read might be the one, or a second one.
    for (const auto &error : {search.reading->error(), search.reading->detailError()}) {
        if (error)
            return tl::unexpected(*error);
    }
    if (search.reading->leftDetails() || search.reading->readBackTo().isValid())
        return std::optional<Order>();
    const auto others = m_changes.records(record.intent.key);
    const QDateTime sentAt = sentStep(record)->startedAt;
    std::vector<Order> fitting;
    for (const auto &[id, order] : search.found) {
        const bool ofAnother = std::any_of(others.begin(), others.end(), [&, id = id](const ChangeRecord &other) {
            return other.orderId == id && other.intent.token != record.intent.token;
        });
        const bool inTime = order.createdAt.isValid() && order.createdAt >= sentAt.addSecs(-clockTolerance) &&
                            order.createdAt <= sentAt.addSecs(madeWithin);
        if (record.orderId == id || (!ofAnother && inTime && order.instances.contains(record.intent.key.id)))
            fitting.push_back(order);
    }
    // Of several nobody can say which is ours.
    return fitting.size() == 1 ? std::optional(fitting.front()) : std::nullopt;
}

} // namespace ecsdesk
