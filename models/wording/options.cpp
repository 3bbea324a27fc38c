// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wording/options.h"

#include <QCoreApplication>

namespace ecsdesk {

namespace {

struct Options
{
    Q_DECLARE_TR_FUNCTIONS(Options)
};

} // namespace

QString edgeSentence(RangeEdge edge, int mbps)
{
    switch (edge) {
    case RangeEdge::NoPublicBandwidth:
        return Options::tr("At 0 Mbps there is no public bandwidth and no public IP.");
    case RangeEdge::DowngradesUsed:
        return Options::tr("Not below the present %1 Mbps: all lowerings of this subscription are used.").arg(mbps);
    case RangeEdge::ToldByApi:
        return Options::tr("The API gives %1 Mbps as the limit for this instance.").arg(mbps);
    case RangeEdge::DocumentedMaximum:
        return Options::tr("The API documents allow no more than %1 Mbps.").arg(mbps);
    case RangeEdge::BillingMaximum:
        return Options::tr("No more than %1 Mbps with this billing.").arg(mbps);
    case RangeEdge::FixedSubscriptionMaximum:
        return Options::tr("A subscription by fixed bandwidth may have up to %1 Mbps.").arg(mbps);
    case RangeEdge::LeastInbound:
        return Options::tr("At least %1 Mbps.").arg(mbps);
    case RangeEdge::InboundOfSmallOutbound:
        return Options::tr("Up to %1 Mbps while outbound is 10 Mbps or less.").arg(mbps);
    case RangeEdge::InboundFollowsOutbound:
        return Options::tr("Not above outbound, %1 Mbps.").arg(mbps);
    }
    Q_UNREACHABLE();
}

QString edgesText(const BandwidthOptions &options)
{
    return Options::tr("%1 %2", "two whole sentences, one after the other")
        .arg(edgeSentence(options.atMin, options.range.min), edgeSentence(options.atMax, options.range.max));
}

QString autoPaySentence(AutoPayUse use)
{
    switch (use) {
    case AutoPayUse::Applies:
        return {};
    case AutoPayUse::PayAsYouGo:
        return Options::tr("Pay-as-you-go makes no order: use is charged at the new rate from then on.");
    case AutoPayUse::Lowering:
        return Options::tr("Nothing is to be paid: lowering a subscription gives money back.");
    case AutoPayUse::OutUnchanged:
        return Options::tr(
            "No choice of payment: only raising the outbound bandwidth of a subscription makes an order.");
    case AutoPayUse::TypeChange:
        return Options::tr("Pay-as-you-go makes no order: the new type is charged by use, from its next start on.");
    }
    Q_UNREACHABLE();
}

QString actionSentence(const ActionChoice &choice)
{
    switch (choice.why) {
    case ActionReason::OnlyForTypes:
        return Options::tr("Sent by ModifyInstanceSpec, the action that changes types of pay-as-you-go instances.");
    case ActionReason::OnlyForSubscriptions:
        return Options::tr("Sent by ModifyInstanceNetworkSpec: ModifyInstanceSpec does not take subscriptions.");
    case ActionReason::OnlyForBilling:
        return Options::tr("Sent by ModifyInstanceNetworkSpec: only that action can convert the billing.");
    case ActionReason::OnePathForAll:
        return Options::tr(
            "Sent by ModifyInstanceNetworkSpec. ModifyInstanceSpec could do it too; this one serves every "
            "charge type and is the one Alibaba Cloud names for bandwidth.");
    case ActionReason::Insisted:
        return Options::tr("Sent by ModifyInstanceSpec, as you chose. ModifyInstanceNetworkSpec could do it too.");
    }
    Q_UNREACHABLE();
}

QString stopSentence(StopUse use)
{
    switch (use) {
    case StopUse::NotNeeded:
        return {};
    case StopUse::NeedsConsent:
        return Options::tr("The run can stop it, change it and start it again.");
    case StopUse::Stops:
        return Options::tr("The instance is shut down for the change: whatever runs on it is interrupted for some "
                           "minutes. It keeps being charged, so that its place and its address stay.");
    }
    Q_UNREACHABLE();
}

QString startSentence(StartUse use)
{
    switch (use) {
    case StartUse::NotStopped:
        return {};
    case StartUse::Starts:
        return Options::tr("The instance is started after the change.");
    case StartUse::LeftStopped:
        return Options::tr("The instance stays stopped after the change; start it when you are ready.");
    }
    Q_UNREACHABLE();
}

} // namespace ecsdesk
