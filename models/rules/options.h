// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/rules.h"

#include <optional>
#include <vector>

namespace ecsdesk {

/// A change is of one kind: bandwidth (with its billing) or the type (ModifyInstanceSpec: one item per call).
enum class Subject { Bandwidth, Type };

/// One token for each call a run may have, chosen with the draft, so that the review shows what will be sent.
struct RunTokens
{
    ClientToken stop;
    ClientToken change;
    ClientToken allocate;
    ClientToken start;

    friend bool operator==(const RunTokens &, const RunTokens &) = default;
};

/// What an operator is putting together in a wizard. The draft is the truth: pages only show it and write to it. What
/// is not set stays as it is on the instance; what does not belong to the subject is kept, and not sent.
struct ChangeDraft
{
    InstanceKey key;
    Instance instance; ///< as the operator sees it beside the new values
    Subject subject = Subject::Bandwidth;
    std::optional<InstanceTypeId> type;        ///< wanted type
    std::optional<int> outMbps;                ///< wanted outbound bandwidth
    std::optional<int> inMbps;                 ///< wanted inbound bandwidth
    std::optional<InternetChargeType> billing; ///< wanted billing of the network
    std::optional<Action> action;              ///< insisted upon; counts only where actionChoice() has it as possible
    bool autoPay = true;                       ///< counts only where autoPayUse() says that it applies
    bool stopFirst = false;                    ///< counts only where the change needs a stop
    std::optional<bool> startAfterwards;       ///< unset: what was running before is running afterwards
    bool allocateAfterwards = true;            ///< counts only where a public IP must be allocated
    RunTokens tokens;

    friend bool operator==(const ChangeDraft &, const ChangeDraft &) = default;
};

/// Why a change goes out by the action it goes out by.
enum class ActionReason {
    OnlyForTypes,         ///< ModifyInstanceSpec is the one that changes a type
    OnlyForSubscriptions, ///< ModifyInstanceSpec refuses subscriptions
    OnlyForBilling,       ///< only ModifyInstanceNetworkSpec converts the billing
    OnePathForAll,        ///< both could; ModifyInstanceNetworkSpec serves every charge type (ecs-api.md section 9.3)
    Insisted,             ///< both could, and the operator chose this one
};

/// By which action a draft goes out.
struct ActionChoice
{
    Action action = Action::ModifyInstanceNetworkSpec;
    ActionReason why = ActionReason::OnePathForAll;
    bool open = false; ///< both are possible: the operator may choose

    friend bool operator==(const ActionChoice &, const ActionChoice &) = default;
};

[[nodiscard]] ActionChoice actionChoice(const ChangeDraft &draft);

/// The parameters that the draft comes to: only what differs from the instance, and AutoPay only where it applies (then
/// always spelled out, so that what is sent does not rest on the API's default).
[[nodiscard]] Change toChange(const ChangeDraft &draft);
/// The whole run in order: stop, the change itself, allocate, start; only what the draft needs and wants. Never empty.
[[nodiscard]] std::vector<PlannedCall> toRun(Edition edition, const Facts &facts, const ChangeDraft &draft);
/// The position of the change itself in its run.
[[nodiscard]] size_t mainCall(const std::vector<PlannedCall> &run);

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
    ToldByApi,                ///< DescribeBandwidthLimitation told it for this instance
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
    TypeChange,   ///< types of pay-as-you-go only
};

/// In what the change consists, for the verb on the button.
enum class ChangeKind { Nothing, RaiseOut, LowerOut, ReleasePublicIp, ChangeIn, ConvertBilling, ChangeType };

/// Whether the run stops the instance.
enum class StopUse {
    NotNeeded,
    NeedsConsent, ///< it must be stopped, and the operator has not said that it may be
    Stops,        ///< the run stops it
};

/// What the run does about starting the instance.
enum class StartUse {
    NotStopped, ///< it is not stopped for the change, nor was it
    Starts,
    LeftStopped,
};

/// Everything the controls of the wizard need, for one draft at one moment.
struct ChangeOptions
{
    std::vector<Option<Subject>> subjects; ///< bandwidth, type; each with what stands against it whatever the value
    ActionChoice action;
    std::vector<Option<InternetChargeType>> billing; ///< by traffic, by fixed bandwidth; each with its own objections
    BandwidthOptions out;
    BandwidthOptions in;
    std::vector<int> quickRaises; ///< Mbps, ascending: twice the present, 10, 20, 50, 100; above the present, in range
    AutoPayUse autoPay = AutoPayUse::OutUnchanged;
    int downgradesUsed = 0;
    bool countsDowngrades = false;   ///< the instance is a subscription under an edition that counts lowerings
    bool strongConfirmation = false; ///< the public IP would be lost
    ChangeKind kind = ChangeKind::Nothing;
    StopUse stop = StopUse::NotNeeded;
    StartUse start = StartUse::NotStopped;
    bool mustAllocate = false;    ///< the public IP does not come by itself: a step of the run allocates it, if wanted
    std::vector<PlannedCall> run; ///< everything that will be sent, in order
    Verdict verdict;              ///< of the run as a whole
    /// What the change will do: the verdict's, also while only what lifts by itself stands against it.
    std::vector<Effect> effects;

    friend bool operator==(const ChangeOptions &, const ChangeOptions &) = default;
};

[[nodiscard]] ChangeOptions changeOptions(Edition edition, const Facts &facts, const ChangeDraft &draft);
/// The verdict on a run: of the change itself, on the instance as the calls before it leave it.
[[nodiscard]] Verdict judgeRun(Edition edition, const Instance &instance, const Facts &facts,
                               const std::vector<PlannedCall> &run);
[[nodiscard]] AutoPayUse autoPayUse(const ChangeDraft &draft);
[[nodiscard]] ChangeKind changeKind(const ChangeDraft &draft);

/// A call without parameters beside the instance: start, stop, allocate.
[[nodiscard]] Change plainCall(Action action);

} // namespace ecsdesk
