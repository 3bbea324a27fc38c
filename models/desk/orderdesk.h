// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/changerecord.h"
#include "models/domain/order.h"

#include <QObject>
#include <QUrl>

namespace ecsdesk {

/// How far a cancellation asked for here has come.
enum class CancelState {
    None,
    Sending, ///< written down; on its way, or its answer is looked for
    Failed,  ///< the billing API said no, or it could not be sent; `OrderRow::cancelError`
    Unclear, ///< sent, no answer, and the order could not be read since; `OrderRow::cancelError`
};

/// An order with what is known of it here.
struct OrderRow
{
    AccountUid account;
    Order order;           ///< of our own change the billing has not been asked about yet: number, moment, instance
    ClientToken change;    ///< of the change of this console that made it; empty: made elsewhere
    bool voidable = false; ///< abnormal: automatic payment failed for want of money; it can only be cancelled
    QDateTime readAt;      ///< UTC, the server's clock: the billing told this; invalid: it has not been asked yet
    CancelState cancel = CancelState::None;
    std::optional<ApiError> cancelError;

    [[nodiscard]] bool isOpen() const { return order.status == PaymentStatus::Unpaid; }
    friend bool operator==(const OrderRow &, const OrderRow &) = default;
};

/// How well the orders are known.
struct OrdersState
{
    enum class Phase { NotAsked, Loading, Ready, Failed };
    Phase phase = Phase::NotAsked;
    QDateTime
        asOf; ///< UTC, the server's clock: the last reading, of all or of the unpaid ones; invalid: none of all yet
    QDateTime since;               ///< UTC: orders made before this were not asked for
    std::optional<ApiError> error; ///< Failed: why; what is known from before stays
    bool partly = false; ///< Ready, but details of some orders could not be read: their instances are not known
    /// Whose orders could not be read, where those of others could (Ready; `error` is of the first).
    QList<AccountUid> failedAccounts;

    friend bool operator==(const OrdersState &, const OrdersState &) = default;
};

/// What is known of the account's money.
struct BalanceState
{
    enum class Phase { NotAsked, Asking, Told, Failed };
    Phase phase = Phase::NotAsked;
    std::optional<AccountBalance> balance; ///< the last that was told
    QDateTime asOf;                        ///< UTC, the server's clock
    std::optional<ApiError> error;         ///< Failed

    friend bool operator==(const BalanceState &, const BalanceState &) = default;
};

/// What screens may ask about orders and money. Nothing here blocks. An unpaid order also enters the facts of its
/// instance (ChangeDesk::facts), which is told by ChangeDesk::factsChanged.
class OrderDesk : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Every order that is known, newest first: those of our own changes, those that the billing told, those
    /// remembered from earlier sessions.
    [[nodiscard]] virtual std::vector<OrderRow> orders() const = 0;
    [[nodiscard]] virtual std::optional<OrderRow> order(const AccountUid &account, const OrderId &id) const = 0;
    [[nodiscard]] virtual OrdersState state() const = 0;
    /// Asks the billing again. While it is being asked this does nothing.
    virtual void refresh() = 0;
    /// Cancels an unpaid order. Written down before it is sent; not sent for an account that is read-only here. What
    /// became of it is told by ordersChanged.
    virtual void cancelOrder(const AccountUid &account, const OrderId &id) = 0;
    /// What keeps this program from cancelling this order; nothing where it may.
    [[nodiscard]] virtual std::optional<ActingBar> actingBar(const OrderRow &row) const = 0;
    /// Where orders are paid: the order list of the site of the account (there is no page of one order). Empty where
    /// there is none: the simulated cloud, or an account that is not in use here.
    [[nodiscard]] virtual QUrl payPage(const AccountUid &account) const = 0;

    /// The accounts whose orders can be asked for, in the order of the accounts screen.
    [[nodiscard]] virtual QList<AccountUid> accounts() const = 0;
    [[nodiscard]] virtual BalanceState balance(const AccountUid &account) const = 0;
    /// Asks for all balances again; what was told less than a few seconds ago is told again.
    virtual void askBalance() = 0;

Q_SIGNALS:
    void ordersChanged();
    void stateChanged(const ecsdesk::OrdersState &state);
    void balanceChanged(const ecsdesk::AccountUid &account, const ecsdesk::BalanceState &state);
};

} // namespace ecsdesk
