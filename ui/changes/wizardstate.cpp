// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/wizardstate.h"

#include "models/desk/runplan.h"
#include "models/rules/operations.h"
#include "models/wording/orders.h"

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

bool isNameTyped(const WizardState &state)
{
    return !state.terms.production || state.typedName.trimmed() == nameToType(state.draft.instance);
}

RunTokens newTokens(const ChangeDesk &changes)
{
    RunTokens tokens;
    // The change's own first: it is the one that is always sent.
    tokens.change = changes.newToken();
    tokens.stop = changes.newToken();
    tokens.allocate = changes.newToken();
    tokens.start = changes.newToken();
    return tokens;
}

bool isOrderLeft(const WizardState &state)
{
    return state.options.autoPay == AutoPayUse::Applies && !state.draft.autoPay;
}

std::optional<Price> dueNow(const WizardState &state)
{
    const PriceState &price = state.offers.price;
    const bool told = price.phase == PriceState::Phase::Told && price.quote;
    if (state.options.autoPay != AutoPayUse::Applies || !state.draft.autoPay || !told ||
        price.quote->kind != PriceQuote::Kind::Once)
        return {};
    return price.quote->after;
}

std::optional<QString> shortOfMoney(const WizardState &state)
{
    const auto note = state.balance && dueNow(state) ? balanceNote(*state.balance, dueNow(state)) : std::nullopt;
    return note && note->kind == BalanceNote::Kind::Short ? std::optional(note->sentence) : std::nullopt;
}

bool isHandedIn(const WizardState &state)
{
    return !state.run.plan.empty();
}

bool canQueue(const WizardState &state)
{
    return !isHandedIn(state) && state.cooldown && waitsForCooldown(state.options.verdict);
}

bool canQueueAgain(const WizardState &state)
{
    return isHandedIn(state) && state.cooldown &&
           waitsForCooldown(judgeRun(state.edition, state.present, state.facts, state.options.run));
}

QueueTime cooldownEnd(const WizardState &state)
{
    return {state.cooldown->remaining, state.now};
}

bool isQueued(const RunProgress &run)
{
    return run.records.size() == 1 && run.records.front().state == ChangeState::Queued;
}

const ChangeRecord *RunProgress::record() const
{
    return specRecord(records);
}

bool hasOutcome(const RunProgress &run)
{
    return run.records.empty() ? run.turnedAway.has_value() : hasEnded(run.records);
}

bool hasOutcome(const FollowUp &call)
{
    return call.turnedAway || (call.record && hasEnded({*call.record}));
}

bool isOnTheWay(const FollowUp &call)
{
    return !call.token.isEmpty() && !hasOutcome(call);
}

bool isVerified(const FollowUp &call)
{
    return call.record && call.record->state == ChangeState::Verified;
}

Verdict judgeFollowUp(const WizardState &state, Action action)
{
    return judge(state.edition, state.present, state.facts, plainCall(action));
}

bool isPaused(const RunProgress &run)
{
    return !run.records.empty() && canResume(run.records);
}

bool needsPublicIp(const WizardState &state)
{
    const ChangeRecord *record = state.run.record();
    const ChangeRecord *allocated = recordOf(state.run.records, Action::AllocatePublicIpAddress);
    return record && record->state == ChangeState::Verified && state.options.mustAllocate &&
           !isVerified(state.allocation) && !(allocated && allocated->state == ChangeState::Verified) &&
           (!record->after || record->after->publicIps.isEmpty());
}

bool needsStart(const WizardState &state)
{
    return !state.run.records.empty() && hasEnded(state.run.records) && leavesStopped(state.run.records) &&
           !isVerified(state.start);
}

bool isVoidable(const WizardState &state)
{
    const ChangeRecord *record = state.run.record();
    const InstanceFacts &facts = state.facts.instance;
    return record && record->state == ChangeState::AwaitingPayment && facts.orderVoidable &&
           (facts.unpaidOrderId.isEmpty() || facts.unpaidOrderId == record->orderId);
}

OrderId concernedOrder(const WizardState &state)
{
    if (const ChangeRecord *record = state.run.record()) {
        const bool ended =
            record->state == ChangeState::AwaitingPayment || record->state == ChangeState::OrderCancelled;
        return ended ? record->orderId : state.facts.instance.unpaidOrderId;
    }
    return state.facts.instance.unpaidOrderId;
}

bool isSimulated(const WizardState &state)
{
    const QString host = state.endpoint.host();
    return host == QLatin1String("localhost") || host == QLatin1String("::1") || host.startsWith(QLatin1String("127."));
}

} // namespace ecsdesk
