// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/rules/rules.h"

#include <algorithm>

namespace ecsdesk {

namespace {

/// The parameters that the action really has; the rest is not judged.
struct Given
{
    bool type = false;
    bool out = false;
    bool in = false;
    bool charge = false;

    [[nodiscard]] bool bandwidth() const { return out || in || charge; }
};

Given given(const Change &change)
{
    const bool spec = change.action == Action::ModifyInstanceSpec;
    const bool network = change.action == Action::ModifyInstanceNetworkSpec;
    return {spec && change.instanceType, (spec || network) && change.outMbps, (spec || network) && change.inMbps,
            network && change.networkChargeType};
}

bool isPrePaid(const Instance &instance)
{
    return instance.chargeType == ChargeType::PrePaid;
}

bool raisesFromZero(const Instance &instance, const Change &change, const Given &g)
{
    return g.out && instance.outMbps.value_or(0) <= 0 && *change.outMbps > 0;
}

bool lowersOut(const Instance &instance, const Change &change, const Given &g)
{
    return g.out && instance.outMbps && *change.outMbps < *instance.outMbps;
}

bool raisesOut(const Instance &instance, const Change &change, const Given &g)
{
    return g.out && *change.outMbps > instance.outMbps.value_or(0);
}

bool changesCharge(const Instance &instance, const Change &change, const Given &g)
{
    return g.charge && change.networkChargeType->raw.compare(instance.internetChargeType.raw, Qt::CaseInsensitive) != 0;
}

bool differs(const Instance &instance, const Change &change, const Given &g)
{
    return (g.type && *change.instanceType != instance.type) || (g.out && change.outMbps != instance.outMbps) ||
           (g.in && change.inMbps != instance.inMbps) || changesCharge(instance, change, g);
}

bool isSettled(const Instance &instance)
{
    return instance.status == InstanceStatus::Running || instance.status == InstanceStatus::Stopped;
}

void objectToStatus(const Instance &instance, const Change &change, const Given &g, std::vector<Objection> &objections)
{
    const bool stopped = instance.status == InstanceStatus::Stopped;
    // Classic network, 0 to more: the stricter rule, and it replaces the other (rules.md, "How to read the table").
    const bool classicFromZero = instance.networkType == NetworkType::Classic && raisesFromZero(instance, change, g);
    if (g.bandwidth() && !isSettled(instance) && !classicFromZero)
        objections.push_back({Reason::StatusNotSettled, {}, {}, instance.status.raw});
    if (!stopped && (g.type || classicFromZero))
        objections.push_back({Reason::MustBeStopped, {}, {}, {}});
}

void objectToValues(Edition edition, const Instance &instance, const Facts &facts, const Change &change, const Given &g,
                    std::vector<Objection> &objections)
{
    const InternetChargeType chargeAfter =
        g.charge ? change.networkChargeType->value : instance.internetChargeType.value;
    const int outAfter = g.out ? *change.outMbps : instance.outMbps.value_or(0);

    if (g.out) {
        const MbpsRange range = outRange(edition, instance, facts, chargeAfter);
        if (!range.contains(*change.outMbps))
            objections.push_back({Reason::OutOfRangeOut, {}, range, {}});
    }
    if (g.in) {
        const MbpsRange range = inRange(edition, outAfter);
        if (!range.contains(*change.inMbps))
            objections.push_back({Reason::OutOfRangeIn, {}, range, {}});
    }
    if (g.charge && !isChargeTypeOffered(edition, change.networkChargeType->value))
        objections.push_back({Reason::ChargeTypeNotOffered, {}, {}, change.networkChargeType->raw});
    if (edition == Edition::Documents && isPrePaid(instance) && lowersOut(instance, change, g) &&
        facts.instance.downgradesUsed >= downgradeQuota) {
        objections.push_back({Reason::DowngradeQuotaUsed, {}, {}, {}});
    }
}

void objectToKind(const Instance &instance, const Facts &facts, const Change &change, const Given &g,
                  std::vector<Objection> &objections)
{
    if (g.bandwidth() && instance.eip.isBound())
        objections.push_back({Reason::EipBound, {}, {}, instance.eip.address});
    if (!g.type)
        return;
    if (instance.localDisks > 0)
        objections.push_back({Reason::LocalDisk, {}, {}, {}});
    if (!instance.dedicatedHostId.isEmpty())
        objections.push_back({Reason::DedicatedHost, {}, {}, instance.dedicatedHostId});
    if (facts.offeredTypes && std::find(facts.offeredTypes->begin(), facts.offeredTypes->end(), *change.instanceType) ==
                                  facts.offeredTypes->end()) {
        objections.push_back({Reason::TypeNotOffered, {}, {}, change.instanceType->text});
    }
}

std::vector<Effect> effectsOf(Edition edition, const Instance &instance, const Change &change, const Given &g)
{
    std::vector<Effect> effects{Effect::StartsCooldown};
    if (g.type)
        effects.push_back(Effect::TakesEffectAfterStart);
    if (raisesFromZero(instance, change, g))
        effects.push_back(isPrePaid(instance) ? Effect::PublicIpAssigned : Effect::PublicIpMustBeAllocated);
    if (g.out && *change.outMbps == 0 && instance.outMbps.value_or(0) > 0)
        effects.push_back(Effect::PublicIpReleased);
    if (isPrePaid(instance) && raisesOut(instance, change, g))
        effects.push_back(change.autoPay.value_or(true) ? Effect::ChargedAutomatically : Effect::OrderLeftUnpaid);
    if (isPrePaid(instance) && lowersOut(instance, change, g)) {
        effects.push_back(Effect::DifferenceRefunded);
        if (edition == Edition::Documents)
            effects.push_back(Effect::UsesADowngrade);
    }
    if (changesCharge(instance, change, g)) {
        effects.push_back(*change.networkChargeType == InternetChargeType::PayByBandwidth
                              ? Effect::BillingBecomesByBandwidth
                              : Effect::BillingBecomesByTraffic);
    }
    return effects;
}

/// The five minutes and an unpaid order concern changes of the specification only: an address may be allocated right
/// after the bandwidth came, and an instance started right after its type changed. An overdue account keeps nobody from
/// stopping; starting is refused for want of money (StartInstance: InsufficientBalance), which a subscription is not.
Verdict judgePlain(const Instance &instance, const Facts &facts, Action action)
{
    const bool costs = action == Action::StartInstance && !isPrePaid(instance);
    Verdict verdict{standingObjections(instance, facts.instance, facts.now), {}};
    std::erase_if(verdict.objections, [costs](const Objection &objection) {
        return objection.reason == Reason::Cooldown || objection.reason == Reason::UnpaidOrder ||
               (objection.reason == Reason::AccountOverdue && !costs);
    });
    const bool allocates = action == Action::AllocatePublicIpAddress;
    const InstanceStatus wanted = action == Action::StartInstance ? InstanceStatus::Running : InstanceStatus::Stopped;
    const bool done =
        allocates ? !instance.publicIps.isEmpty() || instance.outMbps.value_or(0) <= 0 : instance.status == wanted;
    if (done)
        verdict.objections.push_back({Reason::NothingToChange, {}, {}, {}});
    if (!isSettled(instance))
        verdict.objections.push_back({Reason::StatusNotSettled, {}, {}, instance.status.raw});
    if (allocates && instance.eip.isBound())
        verdict.objections.push_back({Reason::EipBound, {}, {}, instance.eip.address});
    return verdict;
}

bool isExpired(const Instance &instance, const QDateTime &now)
{
    return isPrePaid(instance) && instance.expiresAt.isValid() && instance.expiresAt <= now;
}

/// Locks that the console treats like a security lock: everything that is not about money (rules.md).
const InstanceLock *barringLock(const Instance &instance)
{
    const auto found = std::find_if(instance.locks.begin(), instance.locks.end(),
                                    [](const InstanceLock &lock) { return !(lock.kind == LockKind::Financial); });
    return found == instance.locks.end() ? nullptr : &*found;
}

bool hasFinancialLock(const Instance &instance)
{
    return std::any_of(instance.locks.begin(), instance.locks.end(),
                       [](const InstanceLock &lock) { return lock.kind == LockKind::Financial; });
}

} // namespace

MbpsRange outRange(Edition edition, ChargeType charge, InternetChargeType internetCharge)
{
    if (edition == Edition::Current && charge == ChargeType::PrePaid &&
        internetCharge == InternetChargeType::PayByBandwidth) {
        return {0, 200};
    }
    return {0, 100};
}

std::optional<MbpsRange> toldOutRange(const Facts &facts, InternetChargeType internetCharge)
{
    const auto told = std::find_if(facts.limits.begin(), facts.limits.end(),
                                   [&](const BandwidthLimit &limit) { return limit.billing == internetCharge; });
    return told == facts.limits.end() ? std::nullopt : std::optional(MbpsRange{told->minMbps, told->maxMbps});
}

MbpsRange outRange(Edition edition, const Instance &instance, const Facts &facts, InternetChargeType internetCharge)
{
    return toldOutRange(facts, internetCharge).value_or(outRange(edition, instance.chargeType.value, internetCharge));
}

MbpsRange inRange(Edition edition, int outMbpsAfter)
{
    if (edition == Edition::Documents)
        return {1, 200};
    return {1, outMbpsAfter <= 10 ? 10 : outMbpsAfter};
}

bool isChargeTypeOffered(Edition edition, InternetChargeType charge)
{
    return charge == InternetChargeType::PayByTraffic ||
           (edition == Edition::Current && charge == InternetChargeType::PayByBandwidth);
}

std::vector<Objection> standingObjections(const Instance &instance, const InstanceFacts &facts, const QDateTime &now)
{
    std::vector<Objection> objections;
    if (facts.accountOverdue)
        objections.push_back({Reason::AccountOverdue, {}, {}, {}});
    if (hasFinancialLock(instance) || isExpired(instance, now))
        objections.push_back({Reason::InstanceExpiredOrOverdue, {}, {}, {}});
    if (const InstanceLock *lock = barringLock(instance))
        objections.push_back({Reason::SecurityLock, {}, {}, lock->kind.raw});
    if (facts.unpaidOrder)
        objections.push_back({Reason::UnpaidOrder, {}, {}, facts.unpaidOrderId.text});
    if (facts.changeInFlight)
        objections.push_back({Reason::ChangeInFlight, {}, {}, {}});
    if (facts.cooldownUntil && *facts.cooldownUntil > now)
        objections.push_back({Reason::Cooldown, facts.cooldownUntil, {}, {}});
    return objections;
}

Verdict judge(Edition edition, const Instance &instance, const Facts &facts, const Change &change)
{
    if (!isSpecChange(change.action))
        return judgePlain(instance, facts, change.action);
    const Given g = given(change);
    Verdict verdict{standingObjections(instance, facts.instance, facts.now), {}};
    auto &objections = verdict.objections;

    if (change.action == Action::ModifyInstanceSpec && isPrePaid(instance))
        objections.push_back({Reason::WrongChargeType, {}, {}, {}});
    if (g.type && g.bandwidth())
        objections.push_back({Reason::OneItemPerChange, {}, {}, {}});
    if (!differs(instance, change, g))
        objections.push_back({Reason::NothingToChange, {}, {}, {}});
    objectToStatus(instance, change, g, objections);
    objectToValues(edition, instance, facts, change, g, objections);
    objectToKind(instance, facts, change, g, objections);

    if (verdict.allowed())
        verdict.effects = effectsOf(edition, instance, change, g);
    return verdict;
}

Standing standing(const Instance &instance, const InstanceFacts &facts, const QDateTime &now, Changeability whenReady)
{
    if (facts.changeInFlight)
        return {facts.outcomeUnknown ? Changeability::Unknown : Changeability::Changing, {}};
    if (barringLock(instance))
        return {Changeability::Locked, {}};
    if (isExpired(instance, now))
        return {Changeability::Expired, {}};
    if (facts.accountOverdue || hasFinancialLock(instance))
        return {Changeability::Overdue, {}};
    if (facts.unpaidOrder)
        return {Changeability::UnpaidOrder, {}};
    if (facts.cooldownUntil && *facts.cooldownUntil > now)
        return {Changeability::Cooling, facts.cooldownUntil};
    if (!isSettled(instance))
        return {Changeability::Busy, {}};
    return {whenReady, {}};
}

} // namespace ecsdesk
