// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/orderdesk.h"
#include "models/domain/offers.h"
#include "models/wording/changes.h"

#include <QDateTime>
#include <QString>
#include <optional>

namespace ecsdesk {

// In the language of the translators installed at the moment of the call.

/// Where an order stands for whoever pays: an unpaid one that cannot be paid is a kind of its own.
enum class OrderStanding {
    Unpaid,
    Voidable, ///< abnormal: automatic payment failed for want of money; it can only be cancelled
    Paid,
    Cancelled,
    Unknown,
};
[[nodiscard]] OrderStanding standingOf(const OrderRow &row);

/// "unpaid", "abnormal, can only be cancelled".
[[nodiscard]] QString word(OrderStanding standing);
/// The same for a cell of a table: "abnormal".
[[nodiscard]] QString shortWord(OrderStanding standing);
/// A status that this program does not know shows as the API told it.
[[nodiscard]] QString standingText(const OrderRow &row);
[[nodiscard]] QString shortStandingText(const OrderRow &row);
/// "Upgrade"; a kind that this program does not know as the API told it, the dash where none was told.
[[nodiscard]] QString kindText(const Word<OrderKind> &kind);
/// "¥123.40", "−¥12.00" for a refund; the dash where it was not told.
[[nodiscard]] QString amountText(const std::optional<Money> &amount);
/// "3 h old"; the dash where the moment is not known. Both by the server's clock, UTC.
[[nodiscard]] QString orderAgeText(const QDateTime &createdAt, const QDateTime &now);

/// "3 h ago", for the moment at which something was read.
[[nodiscard]] QString agoText(const QDateTime &moment, const QDateTime &now);

/// What the order does to its instance now and what lifts it; for a settled order, what became of it. One sentence or
/// two.
[[nodiscard]] QString orderSentence(const OrderRow &row);
/// How an abnormal order comes about, and why it can only be cancelled.
[[nodiscard]] QString voidableSentence();
/// The billing API tells no moment at which an unpaid order runs out.
[[nodiscard]] QString expirySentence();
/// Where orders are paid.
enum class PayWay {
    None,    ///< a simulated cloud that is a program of its own: by its lever alone
    Page,    ///< a page in the browser
    Sandbox, ///< the embedded simulated cloud: here
};
/// What keeps the order from being paid from here; empty where it can be.
[[nodiscard]] QString whyNotPay(const OrderRow &row, PayWay way);
/// What keeps the order from being cancelled from here; empty where it can be.
[[nodiscard]] QString whyNotCancel(const OrderRow &row, const std::optional<ActingBar> &bar);

/// The question before an order is cancelled.
struct CancelQuestion
{
    QString title;
    QString text;   ///< names number, instance and amount
    QString detail; ///< what follows from it
    QString yes;
    QString no;
};
/// `instances`: their names, as shown; empty where they are not known.
[[nodiscard]] CancelQuestion cancelQuestion(const OrderRow &row, const QString &instances);
/// How a cancellation asked for here stands, failed with its explanation; empty where none was.
[[nodiscard]] QString cancelSentence(const OrderRow &row);

/// What the account has, told beside a charge.
struct BalanceNote
{
    enum class Kind { Quiet, Asking, Short, Overdue, Failed };
    Kind kind = Kind::Quiet;
    QString sentence;

    friend bool operator==(const BalanceNote &, const BalanceNote &) = default;
};
/// Nothing where the balance was not asked for.
[[nodiscard]] std::optional<BalanceNote> balanceNote(const BalanceState &state);
/// The same beside a change that is paid automatically. `due`: what is to be paid now, where it is known. Short where
/// that is more than there is: a warning and no more, since vouchers can make the real result differ (ecs-api.md
/// section 8). Amounts of two currencies are never compared.
[[nodiscard]] std::optional<BalanceNote> balanceNote(const BalanceState &state, const std::optional<Price> &due);

/// The result of a change whose order is abnormal: it does not take effect, and the order has to be cancelled.
[[nodiscard]] Outcome voidableOutcome(const ChangeRecord &record);

} // namespace ecsdesk
