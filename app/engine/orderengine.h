// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/changeengine.h"
#include "app/engine/orderreading.h"
#include "models/desk/orderdesk.h"

#include <QHash>
#include <QSet>
#include <QTimer>
#include <map>
#include <set>

namespace ecsdesk {

/// Of waits: real time.
struct OrderEngineOptions
{
    bool readOnly = false;                          ///< nothing is cancelled
    QUrl payPage;                                   ///< empty: nothing is paid there
    std::chrono::seconds window{30 * 24 * 3600};    ///< server time: older orders are not asked for
    std::chrono::seconds believedFor{24 * 3600};    ///< server time: so long what was told of an open order counts
    std::chrono::milliseconds askEvery{180'000};    ///< while an order is unpaid, or after a failure
    std::chrono::milliseconds askSeldom{1'800'000}; ///< while none is, or after a refusal for want of permission
    std::chrono::milliseconds ownEvery{5'000};      ///< an order of our own that is awaited; ever slower, to askEvery
    std::chrono::milliseconds checkAfter{6'000};    ///< an order that should have been paid by itself
    std::chrono::milliseconds lookEvery{2'000};     ///< between two looks for what became of a cancellation
    std::chrono::milliseconds balanceFor{5'000};    ///< so long a balance is told again without asking
    int looks = 4;                                  ///< for what became of a cancellation, at most
    int mostPages = 50;                             ///< of QueryOrders in one reading
    int mostDetails = 100; ///< of settled orders in one reading; of the others at the next refresh
    int pageSize = 100;
    /// As RunOptions::atStep, for the steps of a cancellation; with the change that made the order.
    std::function<void(const QString &step, const ClientToken &token)> atStep;
};

/// Knows the orders of one account: from our own changes, from the billing, from earlier sessions. What it learns
/// enters the facts of instances and moves the changes that wait for an order. Cancels orders: the only place that
/// does.
class OrderEngine final : public QObject
{
    Q_OBJECT

public:
    /// All outlive the engine, which gives itself to `changes` as the source of the account's orders. The journal is
    /// open; `remembered` are its orders of this account.
    OrderEngine(OrderEngineOptions options, AccountUid account, CloudClient &client, const Clock &clock,
                ChangeEngine &changes, const std::vector<OrderRow> &remembered, QObject *parent = nullptr);
    ~OrderEngine() override;

    /// Once, when whoever wants to be told is connected: settles what was left, and asks the billing.
    void begin();

    [[nodiscard]] const AccountUid &account() const { return m_account; }
    [[nodiscard]] std::vector<OrderRow> orders() const;
    [[nodiscard]] std::optional<OrderRow> order(const OrderId &id) const;
    [[nodiscard]] const OrdersState &state() const { return m_state; }
    void refresh();
    void cancelOrder(const OrderId &id);
    [[nodiscard]] std::optional<ActingBar> actingBar() const;
    [[nodiscard]] const QUrl &payPage() const { return m_options.payPage; }
    [[nodiscard]] const BalanceState &balance() const { return m_balance; }
    void askBalance();

Q_SIGNALS:
    void ordersChanged();
    void stateChanged(const ecsdesk::OrdersState &state);
    void balanceChanged(const ecsdesk::BalanceState &state);

private:
    using Key = QString; ///< the order's number
    /// An order of our own change that something is still to come of.
    struct Awaited
    {
        std::chrono::milliseconds since{0}; ///< steady clock
        std::chrono::milliseconds due{0};
        bool last = false; ///< the change has ended: asked once more, for how the order ended
        std::unique_ptr<Call<Order>> call;
    };
    struct Cancelling
    {
        std::unique_ptr<Call<RequestId>> call;
        std::unique_ptr<Call<Order>> look;
        std::optional<ApiError> error; ///< what the cancellation was answered with; nothing: a success
        bool sendIfOpen = false;       ///< what an earlier one left behind is looked at first
        int looks = 0;
    };
    struct Search
    {
        std::unique_ptr<OrderReading> reading;
        std::map<OrderId, Order> found;
        std::vector<std::function<void(const Result<std::optional<Order>> &)>> then;
    };

    [[nodiscard]] QDateTime serverNow() const { return m_changes.serverNow(); }
    /// Our own change: its order is known at once, before the billing has been asked.
    void takeChange(const ChangeRecord &record);
    /// The billing told this.
    void take(const Order &order);
    void tellChange(const OrderRow &row);
    [[nodiscard]] bool isVoidable(const OrderRow &row) const;
    void rowChanged(const Key &key);
    /// Tells of all rows that changed, their instances' facts included, and writes them down.
    void tellAll();
    void recountOpen();

    /// `whole`: all orders of the window; else the open ones.
    void ask(bool whole);
    void asked();
    void askAgainIn(std::chrono::milliseconds wait);
    [[nodiscard]] OrderQuery windowQuery(PaymentStatus status) const;
    [[nodiscard]] bool wantsDetail(const Order &order) const;
    [[nodiscard]] bool anyOpen() const;
    void setState(OrdersState state);

    void await(const ChangeRecord &record);
    void pollAwaited();
    void pollAnswered(const QString &id, const Result<Order> &order);
    void pollSoon();

    void findOrder(const ChangeRecord &record, std::function<void(const Result<std::optional<Order>> &)> then);
    void searched(const QString &token);
    [[nodiscard]] Result<std::optional<Order>> matchOf(const ChangeRecord &record, const Search &search) const;

    void reached(const QString &step, const Key &key) const;
    void sendCancel(const Key &key);
    void lookAfterCancel(const Key &key);
    void cancelLooked(const Key &key, const Result<Order> &order);
    void endCancel(const Key &key, CancelState state, std::optional<ApiError> error);

    OrderEngineOptions m_options;
    CloudClient &m_client;
    const Clock &m_clock;
    ChangeEngine &m_changes;
    AccountUid m_account;
    std::map<Key, OrderRow> m_rows;
    std::set<Key> m_told;    ///< by the billing, in this session
    std::set<Key> m_changed; ///< since the last tellAll
    QHash<InstanceId, OpenOrder> m_open;
    OrdersState m_state;
    std::unique_ptr<OrderReading> m_reading;
    bool m_readsWhole = false;
    std::chrono::milliseconds m_pausedUntil{0}; ///< steady clock: details are refused until then
    QTimer m_askTimer;
    QTimer m_tellTimer;
    QTimer m_awaitTimer;
    std::map<QString, Awaited> m_awaited; ///< by order number
    std::map<QString, Search> m_searches; ///< by client token
    std::map<Key, Cancelling> m_cancelling;
    BalanceState m_balance;
    std::chrono::milliseconds m_balanceAt{0}; ///< steady clock
    std::unique_ptr<Call<AccountBalance>> m_balanceCall;
};

} // namespace ecsdesk
