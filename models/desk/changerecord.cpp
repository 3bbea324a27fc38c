// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/desk/changerecord.h"

#include "models/domain/named.h"

#include <algorithm>

namespace ecsdesk {

namespace {

constexpr std::array states{
    Named{ChangeState::Queued, "queued"},
    Named{ChangeState::Planned, "planned"},
    Named{ChangeState::Sending, "sending"},
    Named{ChangeState::Accepted, "accepted"},
    Named{ChangeState::AwaitingPayment, "awaiting_payment"},
    Named{ChangeState::Verifying, "verifying"},
    Named{ChangeState::Verified, "verified"},
    Named{ChangeState::Refused, "refused"},
    Named{ChangeState::Unknown, "unknown"},
    Named{ChangeState::Cancelled, "cancelled"},
    Named{ChangeState::OrderCancelled, "order_cancelled"},
};
constexpr std::array steps{
    Named{StepKind::Recorded, "recorded"}, Named{StepKind::Queued, "queued"},   Named{StepKind::Sent, "sent"},
    Named{StepKind::Accepted, "accepted"}, Named{StepKind::Payment, "payment"}, Named{StepKind::Verified, "verified"},
};
constexpr std::array rests{
    Named{RestState::None, "none"},        Named{RestState::Waiting, "waiting"}, Named{RestState::Paused, "paused"},
    Named{RestState::GivenUp, "given_up"}, Named{RestState::Through, "through"},
};
constexpr std::array stepStates{
    Named{StepState::Waiting, "waiting"}, Named{StepState::Running, "running"}, Named{StepState::Done, "done"},
    Named{StepState::Failed, "failed"},   Named{StepState::Unclear, "unclear"},
};

} // namespace

QString stateName(ChangeState state)
{
    return nameOf(states, state);
}
std::optional<ChangeState> stateFromName(const QString &name)
{
    return valueOf(states, name);
}
QString stepName(StepKind kind)
{
    return nameOf(steps, kind);
}
std::optional<StepKind> stepFromName(const QString &name)
{
    return valueOf(steps, name);
}
QString stepStateName(StepState state)
{
    return nameOf(stepStates, state);
}
std::optional<StepState> stepStateFromName(const QString &name)
{
    return valueOf(stepStates, name);
}
QString restName(RestState state)
{
    return nameOf(rests, state);
}
std::optional<RestState> restFromName(const QString &name)
{
    return valueOf(rests, name);
}

bool isSettled(ChangeState state)
{
    return state == ChangeState::Verified || state == ChangeState::Refused || state == ChangeState::Cancelled ||
           state == ChangeState::OrderCancelled;
}

bool isInFlight(ChangeState state)
{
    switch (state) {
    case ChangeState::Planned:
    case ChangeState::Sending:
    case ChangeState::Accepted:
    case ChangeState::Verifying:
    case ChangeState::Unknown:
        return true;
    case ChangeState::Queued:
    case ChangeState::AwaitingPayment: // the unpaid order bars the instance, under its own name
    case ChangeState::Verified:
    case ChangeState::Refused:
    case ChangeState::Cancelled:
    case ChangeState::OrderCancelled:
        return false;
    }
    Q_UNREACHABLE();
}

const ChangeStep *findStep(const ChangeRecord &record, StepKind kind)
{
    const auto found = std::find_if(record.steps.begin(), record.steps.end(),
                                    [kind](const ChangeStep &step) { return step.kind == kind; });
    return found == record.steps.end() ? nullptr : &*found;
}

bool isHeld(const ChangeRecord &record)
{
    return record.state == ChangeState::Queued && record.error.has_value();
}

} // namespace ecsdesk
