// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/wizardstate.h"

#include <algorithm>

namespace ecsdesk {

ReasonContext reasonContext(const WizardState &state)
{
    ReasonContext context;
    context.instance = &state.draft.instance;
    context.facts = &state.facts;
    context.change = &state.change;
    context.edition = state.edition;
    if (state.cooldown)
        context.remaining = state.cooldown->remaining;
    context.now = state.now;
    return context;
}

QString confirmationPhrase(const Instance &instance)
{
    return instance.publicIps.isEmpty() ? instance.id.text : instance.publicIps.front();
}

bool isConfirmed(const WizardState &state)
{
    return !state.options.strongConfirmation ||
           state.confirmation.trimmed() == confirmationPhrase(state.draft.instance);
}

bool isHandedIn(const WizardState &state)
{
    return !state.run.token.isEmpty();
}

bool hasOutcome(const RunOutcome &run)
{
    if (run.turnedAway)
        return true;
    if (!run.record)
        return false;
    const ChangeState state = run.record->state;
    return isSettled(state) || state == ChangeState::AwaitingPayment || state == ChangeState::Unknown;
}

bool needsPublicIp(const WizardState &state)
{
    const auto &record = state.run.record;
    return record && record->state == ChangeState::Verified &&
           std::count(state.options.effects.begin(), state.options.effects.end(), Effect::PublicIpMustBeAllocated) >
               0 &&
           (!record->after || record->after->publicIps.isEmpty());
}

} // namespace ecsdesk
