// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wording/orders.h"

#include "models/wording/accountterms.h"
#include "models/wording/errors.h"
#include "models/wording/prices.h"
#include "models/wording/runs.h"
#include "models/wording/words.h"

#include <QCoreApplication>

namespace ecsdesk {

namespace {

struct Orders
{
    Q_DECLARE_TR_FUNCTIONS(Orders)
};

QString joined(const QString &first, const QString &second)
{
    if (first.isEmpty() || second.isEmpty())
        return first + second;
    return Orders::tr("%1 %2", "two whole sentences, one after the other").arg(first, second);
}

QString orRaw(const OrderRow &row, const QString &known)
{
    const auto &status = row.order.status;
    return status == PaymentStatus::Unknown && !status.raw.isEmpty() ? status.raw : known;
}

bool isRefund(const Order &order)
{
    return order.kind == OrderKind::Refund || (order.amount && order.amount->amount < 0);
}

} // namespace

OrderStanding standingOf(const OrderRow &row)
{
    switch (row.order.status.value) {
    case PaymentStatus::Unpaid:
        return row.voidable ? OrderStanding::Voidable : OrderStanding::Unpaid;
    case PaymentStatus::Paid:
        return OrderStanding::Paid;
    case PaymentStatus::Cancelled:
        return OrderStanding::Cancelled;
    case PaymentStatus::Unknown:
        return OrderStanding::Unknown;
    }
    Q_UNREACHABLE();
}

QString word(OrderStanding standing)
{
    if (standing == OrderStanding::Voidable)
        return Orders::tr("abnormal order (can only be cancelled)");
    return shortWord(standing);
}

QString shortWord(OrderStanding standing)
{
    switch (standing) {
    case OrderStanding::Unpaid:
        return Orders::tr("unpaid", "an order");
    case OrderStanding::Voidable:
        return Orders::tr("abnormal", "an order that can only be cancelled");
    case OrderStanding::Paid:
        return Orders::tr("paid", "an order");
    case OrderStanding::Cancelled:
        return Orders::tr("cancelled", "an order");
    case OrderStanding::Unknown:
        return Orders::tr("not known", "the status of an order");
    }
    Q_UNREACHABLE();
}

QString standingText(const OrderRow &row)
{
    return orRaw(row, word(standingOf(row)));
}

QString shortStandingText(const OrderRow &row)
{
    return orRaw(row, shortWord(standingOf(row)));
}

QString kindText(const Word<OrderKind> &kind)
{
    switch (kind.value) {
    case OrderKind::New:
        return Orders::tr("New purchase", "kind of an order");
    case OrderKind::Renew:
        return Orders::tr("Renewal", "kind of an order");
    case OrderKind::Upgrade:
        return Orders::tr("Upgrade", "kind of an order");
    case OrderKind::Refund:
        return Orders::tr("Refund", "kind of an order");
    case OrderKind::Unknown:
        return orNoValue(kind.raw);
    }
    Q_UNREACHABLE();
}

QString amountText(const std::optional<Money> &amount)
{
    return amount ? moneyText(amount->amount, amount->currency) : noValue();
}

QString orderAgeText(const QDateTime &createdAt, const QDateTime &now)
{
    if (!createdAt.isValid())
        return noValue();
    const auto age = std::chrono::seconds(createdAt.secsTo(now));
    if (age < std::chrono::minutes(1))
        return Orders::tr("just now", "how old an order is");
    return Orders::tr("%1 old", "how old an order is: 3 h").arg(ageText(age));
}

QString agoText(const QDateTime &moment, const QDateTime &now)
{
    if (!moment.isValid())
        return noValue();
    const auto age = std::chrono::seconds(moment.secsTo(now));
    if (age < std::chrono::minutes(1))
        return Orders::tr("just now", "how old an order is");
    return Orders::tr("%1 ago", "3 h").arg(ageText(age));
}

QString orderSentence(const OrderRow &row)
{
    switch (standingOf(row)) {
    case OrderStanding::Unpaid:
        return Orders::tr(
            "While it is unpaid, what was ordered is not carried out, and the instance cannot be changed. "
            "That lifts by itself once the order is paid or cancelled.");
    case OrderStanding::Voidable:
        return joined(voidableSentence(),
                      Orders::tr("Until it is cancelled, the instance cannot be changed; that lifts by itself then."));
    case OrderStanding::Paid:
        return isRefund(row.order) ? Orders::tr("The refund is settled; it keeps nothing from being changed.")
                                   : Orders::tr("The order is paid; it keeps nothing from being changed.");
    case OrderStanding::Cancelled:
        return Orders::tr("The order was cancelled, or ran out unpaid: nothing was charged with it, and what was "
                          "ordered is not carried out.");
    case OrderStanding::Unknown:
        return row.readAt.isValid()
                   ? Orders::tr("The API tells a status that this program does not know; look at the order in the "
                                "billing console.")
                   : Orders::tr("The billing API has not told how this order stands yet.");
    }
    Q_UNREACHABLE();
}

QString voidableSentence()
{
    return Orders::tr(
        "The order was to be paid automatically and the balance was too low. Such an abnormal order cannot "
        "be paid any more, also after a top-up: it can only be cancelled.");
}

QString expirySentence()
{
    return Orders::tr("The API does not tell when an unpaid order runs out.");
}

QString whyNotPay(const OrderRow &row, PayWay way)
{
    switch (standingOf(row)) {
    case OrderStanding::Unpaid:
        break;
    case OrderStanding::Voidable:
        return Orders::tr("An abnormal order cannot be paid; cancel it, and make the change again.");
    case OrderStanding::Paid:
        return Orders::tr("It is paid already.");
    case OrderStanding::Cancelled:
        return Orders::tr("A cancelled order cannot be paid; make the change again if you still want it.");
    case OrderStanding::Unknown:
        return Orders::tr("Whether it is to be paid is not known; refresh the orders.");
    }
    if (way == PayWay::None)
        return Orders::tr("The simulated cloud has no pay page: the sandbox's lever payOrder pays this order by its "
                          "number.");
    return {};
}

QString whyNotCancel(const OrderRow &row, const std::optional<ActingBar> &bar)
{
    switch (standingOf(row)) {
    case OrderStanding::Unpaid:
    case OrderStanding::Voidable:
        break;
    case OrderStanding::Paid:
        return Orders::tr("A paid order cannot be cancelled here.");
    case OrderStanding::Cancelled:
        return Orders::tr("It is cancelled already.");
    case OrderStanding::Unknown:
        return Orders::tr("Whether it can be cancelled is not known; refresh the orders.");
    }
    switch (row.cancel) {
    case CancelState::Sending:
        return Orders::tr("It is being cancelled.");
    case CancelState::Unclear:
        return Orders::tr("A cancellation was sent, and what became of it is not known yet.");
    case CancelState::None:
    case CancelState::Failed:
        break;
    }
    if (!bar)
        return {};
    switch (*bar) {
    case ActingBar::AccountNotKnown:
        return Orders::tr("Not yet: whose keys these are has not been answered.");
    case ActingBar::OtherAccount:
        return Orders::tr("This order belongs to an account that is not in use here. Add that account, or switch it "
                          "on, under Accounts.");
    case ActingBar::KeysMissing:
        return Orders::tr("The keys of this account are missing, have ended or are refused. Look at it under "
                          "Accounts.");
    case ActingBar::ReadOnly:
        return barWords(*bar).whole();
    }
    Q_UNREACHABLE();
}

CancelQuestion cancelQuestion(const OrderRow &row, const QString &instances)
{
    CancelQuestion question;
    question.title = Orders::tr("Cancel the order?");
    const QString number = row.order.id.text;
    if (!instances.isEmpty() && row.order.amount)
        question.text = Orders::tr("Order %1 for %2, %3, will be cancelled.", "number, instances, amount")
                            .arg(number, instances, amountText(row.order.amount));
    else if (!instances.isEmpty())
        question.text = Orders::tr("Order %1 for %2 will be cancelled.", "number, instances").arg(number, instances);
    else if (row.order.amount)
        question.text =
            Orders::tr("Order %1, %2, will be cancelled.", "number, amount").arg(number, amountText(row.order.amount));
    else
        question.text = Orders::tr("Order %1 will be cancelled.").arg(number);
    question.detail = Orders::tr("Nothing is charged, and what was ordered is not carried out; the instance can be "
                                 "changed again. This cannot be undone.");
    question.yes = Orders::tr("Cancel the order");
    question.no = Orders::tr("Keep the order");
    return question;
}

QString cancelSentence(const OrderRow &row)
{
    // Of one that is paid or cancelled by now there is nothing left to cancel.
    if (row.order.status == PaymentStatus::Paid || row.order.status == PaymentStatus::Cancelled)
        return {};
    switch (row.cancel) {
    case CancelState::None:
        return {};
    case CancelState::Sending:
        return Orders::tr("The order is being cancelled…");
    case CancelState::Failed:
        return joined(Orders::tr("The order was not cancelled."),
                      row.cancelError ? joined(explain(*row.cancelError).cause, explain(*row.cancelError).remedy)
                                      : QString());
    case CancelState::Unclear:
        return joined(Orders::tr("The cancellation was sent, and it is not known whether it arrived."),
                      Orders::tr("Look again before you do anything else: the billing API tells what became of it."));
    }
    Q_UNREACHABLE();
}

std::optional<BalanceNote> balanceNote(const BalanceState &state)
{
    using Kind = BalanceNote::Kind;
    switch (state.phase) {
    case BalanceState::Phase::NotAsked:
        return {};
    case BalanceState::Phase::Asking:
        if (!state.balance)
            return BalanceNote{Kind::Asking, Orders::tr("The balance is being read…")};
        break;
    case BalanceState::Phase::Failed:
        return BalanceNote{Kind::Failed,
                           state.error ? Orders::tr("The balance could not be read (%1).", "the title of the failure")
                                             .arg(explain(*state.error).title)
                                       : Orders::tr("The balance could not be read.")};
    case BalanceState::Phase::Told:
        break;
    }
    if (!state.balance)
        return {};
    const AccountBalance &balance = *state.balance;
    if (balance.available < 0)
        return BalanceNote{Kind::Overdue,
                           Orders::tr("Overdue by %1").arg(moneyText(-balance.available, balance.currency))};
    return BalanceNote{Kind::Quiet,
                       Orders::tr("Available balance %1").arg(moneyText(balance.available, balance.currency))};
}

std::optional<BalanceNote> balanceNote(const BalanceState &state, const std::optional<Price> &due)
{
    auto note = balanceNote(state);
    const bool told = note && (note->kind == BalanceNote::Kind::Quiet || note->kind == BalanceNote::Kind::Overdue);
    if (!told || !due)
        return note;
    const AccountBalance &balance = *state.balance;
    // Half a cent: both amounts were decimals.
    const bool comparable = due->currency.compare(balance.currency, Qt::CaseInsensitive) == 0;
    if (!comparable || due->trade <= 0 || due->trade < balance.available + 0.005)
        return note;
    if (balance.available < 0)
        return BalanceNote{
            BalanceNote::Kind::Short,
            Orders::tr("%1 is to be paid, and the account is overdue by %2: the change will probably be "
                       "refused until that is settled.")
                .arg(moneyText(due->trade, due->currency), moneyText(-balance.available, balance.currency))};
    return BalanceNote{
        BalanceNote::Kind::Short,
        joined(Orders::tr("%1 is to be paid, and the available balance is %2: an abnormal order could arise that can "
                          "only be cancelled.")
                   .arg(moneyText(due->trade, due->currency), moneyText(balance.available, balance.currency)),
               Orders::tr("Top up first, or leave the order unpaid and pay it later; vouchers may still cover it."))};
}

Outcome voidableOutcome(const ChangeRecord &record)
{
    Outcome words;
    words.title = Orders::tr("Abnormal order");
    words.whatHappened = joined(
        record.orderId.isEmpty()
            ? Orders::tr("The API accepted the change, but its order could not be paid.")
            : Orders::tr("The API accepted the change, but its order %1 could not be paid.").arg(record.orderId.text),
        voidableSentence());
    words.changedOrCharged = Orders::tr("Nothing was changed and nothing was charged.");
    words.whatToDo =
        Orders::tr("Cancel the order, then make the change again: with enough balance, or with the order left unpaid.");
    return words;
}

} // namespace ecsdesk
