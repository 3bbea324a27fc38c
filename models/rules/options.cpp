// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/rules/options.h"

#include "models/rules/operations.h"

#include <algorithm>

namespace ecsdesk {

namespace {

bool isPrePaid(const Instance &instance)
{
    return instance.chargeType == ChargeType::PrePaid;
}

bool countsDowngrades(Edition edition, const Instance &instance)
{
    return edition == Edition::Documents && isPrePaid(instance);
}

BandwidthOptions outOptions(Edition edition, const Facts &facts, const ChangeDraft &draft)
{
    BandwidthOptions options;
    options.range = outRange(edition, draft.instance, facts, billingAfter(draft));
    if (toldOutRange(facts, billingAfter(draft))) {
        options.atMax = RangeEdge::ToldByApi;
        options.atMin = options.range.min > 0 ? RangeEdge::ToldByApi : RangeEdge::NoPublicBandwidth;
    } else if (edition == Edition::Current) {
        const bool fixedSubscription =
            isPrePaid(draft.instance) && billingAfter(draft) == InternetChargeType::PayByBandwidth;
        options.atMax = fixedSubscription ? RangeEdge::FixedSubscriptionMaximum : RangeEdge::BillingMaximum;
    }
    if (countsDowngrades(edition, draft.instance) && facts.instance.downgradesUsed >= downgradeQuota &&
        draft.instance.outMbps.value_or(0) > options.range.min) {
        options.range.min = std::min(*draft.instance.outMbps, options.range.max);
        options.atMin = RangeEdge::DowngradesUsed;
    }
    return options;
}

BandwidthOptions inOptions(Edition edition, const ChangeDraft &draft)
{
    BandwidthOptions options{inRange(edition, outAfter(draft)), RangeEdge::LeastInbound, RangeEdge::DocumentedMaximum};
    if (edition == Edition::Current) {
        options.atMax = outAfter(draft) <= 10 ? RangeEdge::InboundOfSmallOutbound : RangeEdge::InboundFollowsOutbound;
    }
    return options;
}

std::vector<Option<InternetChargeType>> billingOptions(Edition edition, const ChangeDraft &draft)
{
    std::vector<Option<InternetChargeType>> options;
    for (const auto type : {InternetChargeType::PayByTraffic, InternetChargeType::PayByBandwidth}) {
        Option<InternetChargeType> option{type, {}};
        // The present one is no request at all, so nothing can stand against it.
        const bool present = draft.instance.internetChargeType == type;
        if (!present && !isChargeTypeOffered(edition, type))
            option.objections.push_back({Reason::ChargeTypeNotOffered, {}, {}, apiWord(type)});
        options.push_back(std::move(option));
    }
    return options;
}

std::vector<int> quickRaises(const BandwidthOptions &out, int present)
{
    std::vector<int> raises{present * 2, 10, 20, 50, 100};
    std::erase_if(raises, [&](int mbps) { return mbps <= present || !out.range.contains(mbps); });
    std::sort(raises.begin(), raises.end());
    raises.erase(std::unique(raises.begin(), raises.end()), raises.end());
    return raises;
}

Instance withStatus(Instance instance, InstanceStatus status)
{
    instance.status = {status, apiWord(status)};
    return instance;
}

/// As if a cooldown, a change on its way or a state in transition had passed, where nothing else stands against it.
std::vector<Effect> effectsToCome(Edition edition, const Facts &facts, const ChangeDraft &draft, const Verdict &verdict)
{
    if (verdict.allowed() || !canBePrepared(verdict))
        return verdict.effects;
    Facts later = facts;
    later.instance.cooldownUntil.reset();
    later.instance.changeInFlight = false;
    Instance settled = draft.instance;
    if (verdict.has(Reason::StatusNotSettled))
        settled = withStatus(settled, InstanceStatus::Running);
    if (verdict.has(Reason::MustBeStopped))
        settled = withStatus(settled, InstanceStatus::Stopped);
    return judge(edition, settled, later, toChange(draft)).effects;
}

/// What stands against a subject whatever the value: a subscription's type is not changed by these actions, say.
std::vector<Option<Subject>> subjectOptions(Edition edition, const Facts &facts, const ChangeDraft &draft)
{
    const auto judged = operationsOf(edition, draft.instance, facts);
    std::vector<Option<Subject>> options;
    for (const OperationVerdict &operation : judged) {
        if (operation.operation == Operation::AllocatePublicIp)
            continue;
        Option<Subject> option{operation.operation == Operation::ChangeType ? Subject::Type : Subject::Bandwidth, {}};
        // What stands against every change, or what a run lifts, is told where the change as a whole is judged.
        const auto standing = standingObjections(draft.instance, facts.instance, facts.now);
        for (const Objection &objection : operation.verdict.objections) {
            if (std::find(standing.begin(), standing.end(), objection) == standing.end() &&
                !canBePrepared({{objection}, {}}))
                option.objections.push_back(objection);
        }
        options.push_back(std::move(option));
    }
    return options;
}

StopUse stopUse(Edition edition, const Facts &facts, const ChangeDraft &draft)
{
    // A state in transition settles first; only what runs can be stopped.
    const bool needed = judge(edition, draft.instance, facts, toChange(draft)).has(Reason::MustBeStopped);
    if (!needed || !(draft.instance.status == InstanceStatus::Running))
        return StopUse::NotNeeded;
    return draft.stopFirst ? StopUse::Stops : StopUse::NeedsConsent;
}

StartUse startUse(StopUse stop, const ChangeDraft &draft)
{
    // Bandwidth is there at once, whether it runs or not; a type with the next start.
    const bool wasStopped = draft.subject == Subject::Type && draft.instance.status == InstanceStatus::Stopped;
    if (stop != StopUse::Stops && !wasStopped)
        return StartUse::NotStopped;
    return draft.startAfterwards.value_or(!wasStopped) ? StartUse::Starts : StartUse::LeftStopped;
}

/// rules.md, effect public_ip_must_be_allocated.
bool mustAllocate(const Instance &instance, const Change &change)
{
    return !isPrePaid(instance) && instance.publicIps.isEmpty() && instance.outMbps.value_or(0) <= 0 &&
           change.outMbps.value_or(0) > 0;
}

/// Of a type nothing is left to want where the wanted one is the present one.
bool wantsType(const ChangeDraft &draft)
{
    return draft.type && *draft.type != draft.instance.type;
}

} // namespace

int outAfter(const ChangeDraft &draft)
{
    return draft.outMbps.value_or(draft.instance.outMbps.value_or(0));
}

InternetChargeType billingAfter(const ChangeDraft &draft)
{
    return draft.billing.value_or(draft.instance.internetChargeType.value);
}

ActionChoice actionChoice(const ChangeDraft &draft)
{
    const auto network = Action::ModifyInstanceNetworkSpec;
    if (draft.subject == Subject::Type)
        return {Action::ModifyInstanceSpec, ActionReason::OnlyForTypes, false};
    if (isPrePaid(draft.instance))
        return {network, ActionReason::OnlyForSubscriptions, false};
    if (draft.billing && !(draft.instance.internetChargeType == *draft.billing))
        return {network, ActionReason::OnlyForBilling, false};
    if (draft.action == Action::ModifyInstanceSpec)
        return {Action::ModifyInstanceSpec, ActionReason::Insisted, true};
    return {network, ActionReason::OnePathForAll, true};
}

Change toChange(const ChangeDraft &draft)
{
    Change change;
    change.action = actionChoice(draft).action;
    if (draft.subject == Subject::Type) {
        if (wantsType(draft))
            change.instanceType = draft.type;
        return change;
    }
    if (draft.outMbps && draft.outMbps != draft.instance.outMbps)
        change.outMbps = draft.outMbps;
    if (draft.inMbps && draft.inMbps != draft.instance.inMbps)
        change.inMbps = draft.inMbps;
    if (draft.billing && !(draft.instance.internetChargeType == *draft.billing))
        change.networkChargeType = Word<InternetChargeType>{*draft.billing, apiWord(*draft.billing)};
    if (autoPayUse(draft) == AutoPayUse::Applies)
        change.autoPay = draft.autoPay;
    return change;
}

std::vector<PlannedCall> toRun(Edition edition, const Facts &facts, const ChangeDraft &draft)
{
    const StopUse stop = stopUse(edition, facts, draft);
    const Change change = toChange(draft);
    std::vector<PlannedCall> run;
    if (stop == StopUse::Stops)
        run.push_back({plainCall(Action::StopInstance), draft.tokens.stop});
    run.push_back({change, draft.tokens.change});
    if (draft.allocateAfterwards && mustAllocate(draft.instance, change))
        run.push_back({plainCall(Action::AllocatePublicIpAddress), draft.tokens.allocate});
    if (startUse(stop, draft) == StartUse::Starts)
        run.push_back({plainCall(Action::StartInstance), draft.tokens.start});
    return run;
}

size_t mainCall(const std::vector<PlannedCall> &run)
{
    const auto main =
        std::find_if(run.begin(), run.end(), [](const PlannedCall &call) { return isSpecChange(call.change.action); });
    return main == run.end() ? 0 : size_t(main - run.begin());
}

Verdict judgeRun(Edition edition, const Instance &instance, const Facts &facts, const std::vector<PlannedCall> &run)
{
    const size_t main = mainCall(run);
    const bool stopsFirst = main > 0 && run.front().change.action == Action::StopInstance;
    return judge(edition, stopsFirst ? withStatus(instance, InstanceStatus::Stopped) : instance, facts,
                 run[main].change);
}

AutoPayUse autoPayUse(const ChangeDraft &draft)
{
    if (draft.subject == Subject::Type)
        return AutoPayUse::TypeChange;
    if (!isPrePaid(draft.instance))
        return AutoPayUse::PayAsYouGo;
    const int present = draft.instance.outMbps.value_or(0);
    if (outAfter(draft) > present)
        return AutoPayUse::Applies;
    return outAfter(draft) < present ? AutoPayUse::Lowering : AutoPayUse::OutUnchanged;
}

ChangeKind changeKind(const ChangeDraft &draft)
{
    if (draft.subject == Subject::Type)
        return wantsType(draft) ? ChangeKind::ChangeType : ChangeKind::Nothing;
    const int present = draft.instance.outMbps.value_or(0);
    const int after = outAfter(draft);
    if (after > present)
        return ChangeKind::RaiseOut;
    if (after < present)
        return after == 0 ? ChangeKind::ReleasePublicIp : ChangeKind::LowerOut;
    if (draft.billing && !(draft.instance.internetChargeType == *draft.billing))
        return ChangeKind::ConvertBilling;
    if (draft.inMbps && draft.inMbps != draft.instance.inMbps)
        return ChangeKind::ChangeIn;
    return ChangeKind::Nothing;
}

ChangeOptions changeOptions(Edition edition, const Facts &facts, const ChangeDraft &draft)
{
    ChangeOptions options;
    options.subjects = subjectOptions(edition, facts, draft);
    options.action = actionChoice(draft);
    options.billing = billingOptions(edition, draft);
    options.out = outOptions(edition, facts, draft);
    options.in = inOptions(edition, draft);
    options.quickRaises = quickRaises(options.out, draft.instance.outMbps.value_or(0));
    options.autoPay = autoPayUse(draft);
    options.downgradesUsed = facts.instance.downgradesUsed;
    options.countsDowngrades = countsDowngrades(edition, draft.instance);
    options.kind = changeKind(draft);
    options.strongConfirmation = options.kind == ChangeKind::ReleasePublicIp;
    options.stop = stopUse(edition, facts, draft);
    options.start = startUse(options.stop, draft);
    options.mustAllocate = mustAllocate(draft.instance, toChange(draft));
    options.run = toRun(edition, facts, draft);
    options.verdict = judgeRun(edition, draft.instance, facts, options.run);
    options.effects = effectsToCome(edition, facts, draft, options.verdict);
    return options;
}

Change plainCall(Action action)
{
    Change change;
    change.action = action;
    return change;
}

} // namespace ecsdesk
