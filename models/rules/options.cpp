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
    options.range = outRange(edition, draft.instance.chargeType.value, billingAfter(draft));
    if (edition == Edition::Current) {
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

/// As if a cooldown, a change on its way or a state in transition had passed, where nothing else stands against it.
std::vector<Effect> effectsToCome(Edition edition, const Facts &facts, const ChangeDraft &draft, const Verdict &verdict)
{
    if (verdict.allowed() || !liftsByItself(verdict))
        return verdict.effects;
    Facts later = facts;
    later.instance.cooldownUntil.reset();
    later.instance.changeInFlight = false;
    Instance settled = draft.instance;
    if (verdict.has(Reason::StatusNotSettled))
        settled.status = {InstanceStatus::Running, apiWord(InstanceStatus::Running)};
    return judge(edition, settled, later, toChange(draft)).effects;
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

Change toChange(const ChangeDraft &draft)
{
    Change change;
    change.action = Action::ModifyInstanceNetworkSpec;
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

AutoPayUse autoPayUse(const ChangeDraft &draft)
{
    if (!isPrePaid(draft.instance))
        return AutoPayUse::PayAsYouGo;
    const int present = draft.instance.outMbps.value_or(0);
    if (outAfter(draft) > present)
        return AutoPayUse::Applies;
    return outAfter(draft) < present ? AutoPayUse::Lowering : AutoPayUse::OutUnchanged;
}

ChangeKind changeKind(const ChangeDraft &draft)
{
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

NetworkOptions networkOptions(Edition edition, const Facts &facts, const ChangeDraft &draft)
{
    NetworkOptions options;
    options.billing = billingOptions(edition, draft);
    options.out = outOptions(edition, facts, draft);
    options.in = inOptions(edition, draft);
    options.quickRaises = quickRaises(options.out, draft.instance.outMbps.value_or(0));
    options.autoPay = autoPayUse(draft);
    options.downgradesUsed = facts.instance.downgradesUsed;
    options.countsDowngrades = countsDowngrades(edition, draft.instance);
    options.kind = changeKind(draft);
    options.strongConfirmation = options.kind == ChangeKind::ReleasePublicIp;
    options.verdict = judge(edition, draft.instance, facts, toChange(draft));
    options.effects = effectsToCome(edition, facts, draft, options.verdict);
    return options;
}

Change allocatePublicIp()
{
    Change change;
    change.action = Action::AllocatePublicIpAddress;
    return change;
}

} // namespace ecsdesk
