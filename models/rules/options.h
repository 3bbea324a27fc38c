// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/rules.h"

#include <optional>
#include <vector>

namespace ecsdesk {

/// What an operator is putting together in the change-bandwidth wizard. The draft is the truth: pages only show it and
/// write to it. What is not set stays as it is on the instance.
struct ChangeDraft
{
    InstanceKey key;
    Instance instance;                         ///< as the operator sees it beside the new values
    std::optional<int> outMbps;                ///< wanted outbound bandwidth
    std::optional<int> inMbps;                 ///< wanted inbound bandwidth
    std::optional<InternetChargeType> billing; ///< wanted billing of the network
    bool autoPay = true;                       ///< counts only where autoPayUse() says that it applies
    ClientToken token;

    friend bool operator==(const ChangeDraft &, const ChangeDraft &) = default;
};

/// The parameters of ModifyInstanceNetworkSpec that the draft comes to: only what differs from the instance, and
/// AutoPay only where it applies (then always spelled out, so that what is sent does not rest on the API's default).
[[nodiscard]] Change toChange(const ChangeDraft &draft);

/// The values after the change, wanted or present.
[[nodiscard]] int outAfter(const ChangeDraft &draft); ///< Mbps; 0 where the API tells none
[[nodiscard]] InternetChargeType billingAfter(const ChangeDraft &draft);

/// A choice of a control. One that is refused keeps its place and carries every reason.
template <class T>
struct Option
{
    T value{};
    std::vector<Objection> objections;

    [[nodiscard]] bool allowed() const { return objections.empty(); }
    friend bool operator==(const Option &, const Option &) = default;
};

/// Why a range ends where it does.
enum class RangeEdge {
    NoPublicBandwidth,        ///< out ≥ 0: at 0 there is no public bandwidth and no public IP
    DowngradesUsed,           ///< documents: a subscription lowered three times may not go below its present value
    DocumentedMaximum,        ///< documents: out ≤ 100, in ≤ 200, whatever the billing
    BillingMaximum,           ///< current: out ≤ 100, except a subscription by fixed bandwidth
    FixedSubscriptionMaximum, ///< current: out ≤ 200 for a subscription by fixed bandwidth
    LeastInbound,             ///< in ≥ 1
    InboundOfSmallOutbound,   ///< current: in ≤ 10 while out ≤ 10
    InboundFollowsOutbound,   ///< current: in ≤ out while out > 10
};

struct BandwidthOptions
{
    MbpsRange range; ///< what this control may be set to, Mbps
    RangeEdge atMin = RangeEdge::NoPublicBandwidth;
    RangeEdge atMax = RangeEdge::DocumentedMaximum;

    friend bool operator==(const BandwidthOptions &, const BandwidthOptions &) = default;
};

/// Whether the choice between paying at once and an order to be paid later exists (rules.md: a raise of a
/// subscription's outbound bandwidth; nothing else makes an order).
enum class AutoPayUse {
    Applies,
    PayAsYouGo,   ///< no orders: charged by use
    Lowering,     ///< the difference is refunded, nothing is to be paid
    OutUnchanged, ///< inbound or billing only
};

/// In what the change consists, for the verb on the button.
enum class ChangeKind { Nothing, RaiseOut, LowerOut, ReleasePublicIp, ChangeIn, ConvertBilling };

/// Everything the controls of the wizard need, for one draft at one moment.
struct NetworkOptions
{
    std::vector<Option<InternetChargeType>> billing; ///< by traffic, by fixed bandwidth; each with its own objections
    BandwidthOptions out;
    BandwidthOptions in;
    std::vector<int> quickRaises; ///< Mbps, ascending: twice the present, 10, 20, 50, 100; above the present, in range
    AutoPayUse autoPay = AutoPayUse::OutUnchanged;
    int downgradesUsed = 0;
    bool countsDowngrades = false;   ///< the instance is a subscription under an edition that counts lowerings
    bool strongConfirmation = false; ///< the public IP would be lost
    ChangeKind kind = ChangeKind::Nothing;
    Verdict verdict; ///< of the combination as a whole
    /// What the change will do: the verdict's, also while only what lifts by itself stands against it.
    std::vector<Effect> effects;

    friend bool operator==(const NetworkOptions &, const NetworkOptions &) = default;
};

[[nodiscard]] NetworkOptions networkOptions(Edition edition, const Facts &facts, const ChangeDraft &draft);
[[nodiscard]] AutoPayUse autoPayUse(const ChangeDraft &draft);
[[nodiscard]] ChangeKind changeKind(const ChangeDraft &draft);

/// The call that follows a change which left the instance with public bandwidth but without an address
/// (ModifyInstanceNetworkSpec on pay-as-you-go, 0 to more).
[[nodiscard]] Change allocatePublicIp();

} // namespace ecsdesk
