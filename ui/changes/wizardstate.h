// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/changedesk.h"
#include "models/desk/orderdesk.h"
#include "models/domain/account.h"
#include "models/domain/instancetype.h"
#include "models/domain/offers.h"
#include "models/rules/options.h"
#include "models/wording/queue.h"
#include "models/wording/reasons.h"

#include <QUrl>
#include <functional>

namespace ecsdesk {

/// What the window is for. Specification: the type or, as ModifyInstanceSpec can do both, the bandwidth.
enum class WizardKind { Bandwidth, Specification };

enum class WizardStep { Choose, Payment, Review, Run, Result };
inline constexpr int wizardStepCount = int(WizardStep::Result) + 1;

/// What the gate said when it did not let a change pass. Nothing was written or sent.
struct TurnedAway
{
    Verdict verdict;
    std::optional<ApiError> error;
};

/// The change with the calls around it, from the moment it is handed in.
struct RunProgress
{
    std::vector<PlannedCall> plan;        ///< as handed in; empty: nothing was
    std::vector<ChangeRecord> records;    ///< as far as the calls were taken up, in order
    std::optional<TurnedAway> turnedAway; ///< why the next of them was not

    [[nodiscard]] const ChangeRecord *record() const; ///< of the change itself; nullptr until it is taken up
};

/// One call more, asked for on the result page: the public IP, the start.
struct FollowUp
{
    ClientToken token; ///< empty: nothing was handed in
    std::optional<ChangeRecord> record;
    std::optional<TurnedAway> turnedAway;
};

/// What is known of the price of the change as it is chosen.
struct PriceState
{
    enum class Phase { NotAsked, Asking, Slow, Told, NoPrice, Failed };
    Phase phase = Phase::NotAsked;
    std::optional<PriceQuote> quote; ///< Told
    std::optional<ApiError> error;   ///< Failed
};

/// What is known of the types the instance may become.
struct TypesState
{
    enum class Phase { NotAsked, Asking, Told, Failed };
    Phase phase = Phase::NotAsked;
    std::optional<TypeOffer> offer; ///< the last that was told, also while it is asked for again
    std::optional<ApiError> error;  ///< Failed
    int answers = 0;                ///< how often an offer was told
};

/// What the cloud was asked for beside the instance itself.
struct Offers
{
    PriceState price;
    TypesState types;
    std::optional<ApiError> limitsError; ///< the documented limits are shown instead of those of the API
};

/// One request of the run, exactly as it will be sent.
struct CallRequest
{
    PlannedCall call;
    std::vector<RequestParameter> parameters;
};

/// A cooldown as a ring and a countdown show it.
struct Countdown
{
    std::chrono::milliseconds remaining{0}; ///< real time
    qreal share = 0;                        ///< how much of it is left, 0 … 1
};

/// Everything the pages show. The wizard owns it; pages get it to look at and answer with edits.
struct WizardState
{
    WizardKind kind = WizardKind::Bandwidth;
    Edition edition = Edition::Documents;
    ChangeDraft draft; ///< not edited any more once the change has been handed in
    Instance present;  ///< as the list shows it now; the draft keeps it as it was handed in
    Change change;     ///< what the draft comes to
    Facts facts;
    ChangeOptions options; ///< of this draft under these facts; as at the moment of handing in from then on
    QString confirmation;  ///< what was typed to confirm that the public IP is given up
    AccountTerms terms;    ///< of the account, now
    QString account;       ///< what the operator calls it, where there are several or it is set to production
    QString typedName;     ///< what was typed on the review, which an account for production asks for
    bool gone = false;     ///< the instance does not exist any more
    QDateTime now;         ///< UTC, this machine's clock
    std::optional<Countdown> cooldown;
    std::optional<Countdown> queued; ///< until the change that waits in the queue goes
    QUrl endpoint;
    std::vector<CallRequest> requests; ///< of the whole run, in order
    Offers offers;
    std::optional<BalanceState> balance; ///< of the account; nothing where orders and money cannot be asked about, and
                                         ///< then there is no screen to lead to either
    QUrl payPage;                        ///< where orders of this account are paid; empty: nowhere, or not known
    RunProgress run;
    std::optional<ActingBar> bar; ///< why nothing can be sent from here
    FollowUp allocation;          ///< the public IP allocated on the result page
    FollowUp start;               ///< the instance started on the result page
};

/// Points into `state`: valid as long as it is and is not changed.
[[nodiscard]] ReasonContext reasonContext(const WizardState &state);
/// What has to be typed before a public IP is given up: the address, or the instance's ID where none is known.
[[nodiscard]] QString confirmationPhrase(const Instance &instance);
/// Nothing is asked, or what was asked for has been typed.
[[nodiscard]] bool isConfirmed(const WizardState &state);
/// The account is not set to production, or the name of the instance has been typed.
[[nodiscard]] bool isNameTyped(const WizardState &state);
/// Tokens no change has used yet, for every call a run may have.
[[nodiscard]] RunTokens newTokens(const ChangeDesk &changes);
/// The change makes an order that is not paid with it.
[[nodiscard]] bool isOrderLeft(const WizardState &state);
/// What is to be paid at once, where the API has told it.
[[nodiscard]] std::optional<Price> dueNow(const WizardState &state);
/// That the balance does not cover it, as a warning; nothing where it does, or where that is not known.
[[nodiscard]] std::optional<QString> shortOfMoney(const WizardState &state);
/// The change has been handed in: the draft may not be edited any more.
[[nodiscard]] bool isHandedIn(const WizardState &state);
/// Only the cooldown stands against the change: it can wait in the queue for its end.
[[nodiscard]] bool canQueue(const WizardState &state);
/// The same of a change that was handed in and came to nothing, as the instance is now.
[[nodiscard]] bool canQueueAgain(const WizardState &state);
/// The end of the instance's cooldown, by this machine's clock. There is one.
[[nodiscard]] QueueTime cooldownEnd(const WizardState &state);
/// It waits in the queue, or is held there.
[[nodiscard]] bool isQueued(const RunProgress &run);
/// The run reached a point at which nothing more happens by itself, and nothing in it waits for the operator's word.
[[nodiscard]] bool hasOutcome(const RunProgress &run);
[[nodiscard]] bool hasOutcome(const FollowUp &call);
/// It was handed in, and its outcome is still to come.
[[nodiscard]] bool isOnTheWay(const FollowUp &call);
[[nodiscard]] bool isVerified(const FollowUp &call);
/// What the gate would say now of one call more: a change whose outcome is not known bars the start too.
[[nodiscard]] Verdict judgeFollowUp(const WizardState &state, Action action);
/// The run waits for the operator: something stood against its next call, or the program ended in between.
[[nodiscard]] bool isPaused(const RunProgress &run);
/// The instance is stopped by the run, and nothing is on its way to start it.
[[nodiscard]] bool needsStart(const WizardState &state);
/// Its order could not be paid automatically and can only be cancelled.
[[nodiscard]] bool isVoidable(const WizardState &state);
/// The order that the change made, or that stands against it; empty where it is not known.
[[nodiscard]] OrderId concernedOrder(const WizardState &state);
/// The endpoint is the simulated cloud: it has no web console, and no pay page knows its orders.
[[nodiscard]] bool isSimulated(const WizardState &state);
/// The change went through, and the instance has public bandwidth but no public IP yet.
[[nodiscard]] bool needsPublicIp(const WizardState &state);
/// Opens a page outside the program; a test puts its own in.
using UrlOpener = std::function<void(const QUrl &)>;

} // namespace ecsdesk
