// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/rules/operations.h"

#include "models/rules/options.h"

#include <algorithm>

namespace ecsdesk {

namespace {

Change bandwidthProbe(Edition edition, const Instance &instance, const Facts &facts)
{
    const int present = instance.outMbps.value_or(0);
    const MbpsRange range = outRange(edition, instance, facts, instance.internetChargeType.value);
    Change change;
    change.action = Action::ModifyInstanceNetworkSpec;
    change.outMbps = present < range.max ? std::max(present + 1, range.min) : range.max;
    // At the end of the range the only way is down; how far does not matter to what can be known here.
    if (present == range.max)
        change.outMbps = range.max - 1;
    return change;
}

Change typeProbe(const Instance &instance, const Facts &facts)
{
    Change change;
    change.action = Action::ModifyInstanceSpec;
    // Any other type: which one is a later choice. An offered one where the offer is known.
    change.instanceType = InstanceTypeId(instance.type.text + QLatin1Char('*'));
    if (facts.offeredTypes) {
        const auto other = std::find_if(facts.offeredTypes->begin(), facts.offeredTypes->end(),
                                        [&](const InstanceTypeId &type) { return type != instance.type; });
        if (other != facts.offeredTypes->end())
            change.instanceType = *other;
    }
    return change;
}

bool lacksPublicIp(const Instance &instance)
{
    return instance.chargeType == ChargeType::PostPaid && instance.outMbps.value_or(0) > 0 &&
           instance.publicIps.isEmpty() && !instance.eip.isBound();
}

} // namespace

std::vector<OperationVerdict> operationsOf(Edition edition, const Instance &instance, const Facts &facts)
{
    const auto judged = [&](Operation operation, Change probe) {
        Verdict verdict = judge(edition, instance, facts, probe);
        verdict.effects.clear();
        for (Objection &objection : verdict.objections) {
            if (objection.reason == Reason::TypeNotOffered)
                objection.subject.clear(); // the probe is no type anybody knows: none is offered
        }
        return OperationVerdict{operation, std::move(verdict), std::move(probe)};
    };
    std::vector<OperationVerdict> operations;
    operations.push_back(judged(Operation::ChangeBandwidth, bandwidthProbe(edition, instance, facts)));
    operations.push_back(judged(Operation::ChangeType, typeProbe(instance, facts)));
    if (lacksPublicIp(instance))
        operations.push_back(judged(Operation::AllocatePublicIp, plainCall(Action::AllocatePublicIpAddress)));
    return operations;
}

bool isOtherThanSeen(const Instance &seen, const Instance &now)
{
    return seen.type != now.type || seen.outMbps != now.outMbps || seen.inMbps != now.inMbps ||
           seen.internetChargeType != now.internetChargeType || seen.chargeType != now.chargeType ||
           seen.networkType != now.networkType || seen.publicIps != now.publicIps || seen.eip != now.eip;
}

bool liftsByItself(const Verdict &verdict)
{
    return std::all_of(verdict.objections.begin(), verdict.objections.end(), [](const Objection &objection) {
        return objection.reason == Reason::Cooldown || objection.reason == Reason::ChangeInFlight ||
               objection.reason == Reason::StatusNotSettled;
    });
}

bool waitsForCooldown(const Verdict &verdict)
{
    return verdict.objections.size() == 1 && verdict.has(Reason::Cooldown);
}

bool canBePrepared(const Verdict &verdict)
{
    return std::all_of(verdict.objections.begin(), verdict.objections.end(), [](const Objection &objection) {
        return objection.reason == Reason::MustBeStopped || liftsByItself({{objection}, {}});
    });
}

std::vector<Objection> toldObjections(const Verdict &verdict)
{
    std::vector<Objection> told = verdict.objections;
    if (!canBePrepared(verdict))
        std::erase_if(told, [](const Objection &each) { return each.reason == Reason::MustBeStopped; });
    return told;
}

bool opensWizard(Operation operation, const std::vector<OperationVerdict> &operations)
{
    if (operation == Operation::AllocatePublicIp)
        return false;
    return std::any_of(operations.begin(), operations.end(), [operation](const OperationVerdict &judged) {
        const bool serves = judged.operation == operation ||
                            (operation == Operation::ChangeType && judged.operation == Operation::ChangeBandwidth);
        return serves && canBePrepared(judged.verdict);
    });
}

} // namespace ecsdesk
