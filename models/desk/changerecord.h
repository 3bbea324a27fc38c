// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/apierror.h"
#include "models/rules/rules.h"

#include <QDateTime>
#include <optional>
#include <vector>

namespace ecsdesk {

/// The journal's number of a change; 0 = not written yet.
using ChangeId = qint64;

/// Where a change is. Drawn in docs/change-run.md.
enum class ChangeState {
    Queued,          ///< written down; waits in the queue for the end of a cooldown, or is held there (isHeld)
    Planned,         ///< written down, nothing sent
    Sending,         ///< the request may be on its way; after a crash its outcome must be settled
    Accepted,        ///< the API said yes
    AwaitingPayment, ///< accepted with an order that nobody has paid yet
    Verifying,       ///< reading the instance until it shows the change
    Verified,        ///< the instance shows it
    Refused,         ///< a definite no: nothing was changed
    Unknown,         ///< sent, and what became of it is not known
    Cancelled,       ///< given up before anything was sent
    OrderCancelled,  ///< accepted, but its order was cancelled or ran out unpaid: nothing was changed
};

[[nodiscard]] QString stateName(ChangeState state); ///< as stored: "awaiting_payment"
[[nodiscard]] std::optional<ChangeState> stateFromName(const QString &name);
/// Nothing more will happen by itself. Unknown is not settled: it bars the instance until it is looked into.
[[nodiscard]] bool isSettled(ChangeState state);
/// Bars every other change of the instance.
[[nodiscard]] bool isInFlight(ChangeState state);

enum class StepKind {
    Recorded, ///< the intent is durable
    Queued,   ///< in the queue until it may go
    Sent,     ///< one attempt left
    Accepted, ///< the API said yes
    Payment,  ///< waiting for an order to be paid
    Verified, ///< read back
};
enum class StepState { Waiting, Running, Done, Failed, Unclear };

[[nodiscard]] QString stepName(StepKind kind);
[[nodiscard]] std::optional<StepKind> stepFromName(const QString &name);
[[nodiscard]] QString stepStateName(StepState state);
[[nodiscard]] std::optional<StepState> stepStateFromName(const QString &name);

/// One row of a run, written before it is taken.
struct ChangeStep
{
    StepKind kind = StepKind::Recorded;
    StepState state = StepState::Waiting;
    QDateTime startedAt; ///< UTC, the server's clock; invalid while waiting
    QDateTime endedAt;   ///< UTC, the server's clock; invalid until it ended
    int attempts = 0;
    RequestId requestId;
    std::optional<ApiError> error;

    friend bool operator==(const ChangeStep &, const ChangeStep &) = default;
};

/// What becomes of the calls that follow a change in its run. Those that were handed in are changes of their own.
enum class RestState {
    None,    ///< nothing follows
    Waiting, ///< goes on by itself once this change is through
    Paused,  ///< waits for the operator: the program ended in between, or the gate did not let the next call pass
    GivenUp, ///< by the operator, or because this change was refused; an instance the run stopped is started again
    Through, ///< nothing more is sent: the instance shows what was left to do, or the operator leaves it as it is
};

[[nodiscard]] QString restName(RestState state); ///< as stored: "given_up"
[[nodiscard]] std::optional<RestState> restFromName(const QString &name);

/// Why nothing can be sent from here about the changes of an instance.
enum class ActingBar {
    AccountNotKnown, ///< whose keys these are has not been answered yet
    OtherAccount,    ///< no account in use here can see or settle it: it was removed, or is switched off
    KeysMissing,     ///< its account is set up here, but its keys are missing, have ended or are refused
    ReadOnly,        ///< the account is set to read-only here; reading the instance again is still possible
};

/// What a screen hands in: the change, on what, seen how, and the token under which it goes out.
struct ChangeIntent
{
    InstanceKey key;
    Instance before; ///< as the operator saw it when deciding
    Change change;
    ClientToken token;
    std::vector<PlannedCall> rest; ///< what follows in the same run, in order (docs/change-run.md)
    /// The name of the instance as the operator typed it, which an account for production asks for
    /// (AccountTerms::production). Not kept in the journal: it belongs to the moment.
    QString typedName = {};

    friend bool operator==(const ChangeIntent &, const ChangeIntent &) = default;
};

/// A change as the journal knows it. Codes, parameters and identifiers; never sentences.
struct ChangeRecord
{
    ChangeId id = 0;
    ChangeIntent intent;
    Edition edition = Edition::Documents;
    QString operatorName; ///< the user of this machine who asked for it
    QDateTime createdAt;  ///< UTC, the server's clock
    QDateTime acceptedAt; ///< UTC, the server's clock; cooldown and the count of lowerings start here
    QDateTime updatedAt;  ///< UTC, the server's clock
    ChangeState state = ChangeState::Planned;
    std::vector<ChangeStep> steps; ///< in order; each kind once
    RequestId requestId;           ///< of the answer that settled it
    OrderId orderId;               ///< may be empty
    std::optional<ApiError> error;
    std::optional<Instance> after; ///< as read back
    QString resultAddress;         ///< AllocatePublicIpAddress: the address given
    QString batch;                 ///< the batch it belongs to; empty for a single change
    ClientToken run;               ///< the token of the first change of its run; its own where it is the first
    RestState rest = RestState::None;
    QDateTime notBefore;      ///< UTC, the server's clock; a change that was queued: before this it is not sent
    double queuePosition = 0; ///< among those in the queue, the lower the sooner; of no meaning once it was sent

    friend bool operator==(const ChangeRecord &, const ChangeRecord &) = default;
};

/// The step of this kind; nullptr where it was not taken. Points into the record.
[[nodiscard]] const ChangeStep *findStep(const ChangeRecord &record, StepKind kind);

/// In the queue, and not sent by itself any more: `error` says what stood against it when its time came. The operator
/// has it tried again or takes it out.
[[nodiscard]] bool isHeld(const ChangeRecord &record);

} // namespace ecsdesk
