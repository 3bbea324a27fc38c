// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wording/reasons.h"

#include "models/rules/operations.h"
#include "models/wording/words.h"

#include <QCoreApplication>
#include <algorithm>

namespace ecsdesk {

namespace {

struct Reasons
{
    Q_DECLARE_TR_FUNCTIONS(Reasons)
};

/// When a cooldown ends on this machine's clock: the server's may run at another speed.
QString endOfCooldown(const Objection &objection, const ReasonContext &context)
{
    if (context.remaining && context.now.isValid())
        return momentText(context.now.addMSecs(context.remaining->count()), context.now);
    return objection.until ? momentText(*objection.until, context.now) : QString();
}

QString remainingText(const ReasonContext &context)
{
    return context.remaining && !context.shownOnce ? durationText(*context.remaining) : QString();
}

QString cooldownLift(const Objection &objection, const ReasonContext &context)
{
    const QString end = endOfCooldown(objection, context);
    const QString rest = remainingText(context);
    if (!end.isEmpty() && !rest.isEmpty())
        return Reasons::tr("Possible at %1 (%2).").arg(end, rest);
    if (!end.isEmpty())
        return Reasons::tr("Possible at %1.").arg(end);
    return Reasons::tr("Wait five minutes after the last change.");
}

bool isExpired(const ReasonContext &context)
{
    return context.instance && context.facts && context.instance->chargeType == ChargeType::PrePaid &&
           context.instance->expiresAt.isValid() && context.instance->expiresAt <= context.facts->now;
}

bool isPayAsYouGo(const ReasonContext &context)
{
    return context.instance && context.instance->chargeType == ChargeType::PostPaid;
}

QString expiredSentence(const ReasonContext &context)
{
    if (isExpired(context))
        return Reasons::tr("The subscription expired at %1.").arg(momentText(context.instance->expiresAt, context.now));
    if (isPayAsYouGo(context))
        return Reasons::tr("The instance is locked because of an overdue payment.");
    return Reasons::tr("The instance has expired or is locked because of an overdue payment.");
}

QString expiredLift(const ReasonContext &context)
{
    if (isExpired(context))
        return Reasons::tr("Renew the subscription, then refresh.");
    if (isPayAsYouGo(context))
        return Reasons::tr("Settle the overdue payment, then refresh.");
    return Reasons::tr("Renew it or settle the overdue payment, then refresh.");
}

QString lockSentence(const QString &raw)
{
    switch (lockKindFromApi(raw).value) {
    case LockKind::Security:
        return Reasons::tr("The instance is locked for security reasons.");
    case LockKind::Recycling:
        return Reasons::tr("The spot instance is about to be reclaimed and is locked.");
    case LockKind::DedicatedHostFinancial:
        return Reasons::tr("The instance is locked because its dedicated host has an overdue payment.");
    case LockKind::Refunded:
        return Reasons::tr("The instance was refunded and is locked.");
    case LockKind::Financial:
        return Reasons::tr("The instance is locked because of an overdue payment.");
    case LockKind::Unknown:
        break;
    }
    return raw.isEmpty() ? Reasons::tr("The instance is locked.")
                         : Reasons::tr("The instance is locked (%1).").arg(raw);
}

QString lockLift(const QString &raw)
{
    switch (lockKindFromApi(raw).value) {
    case LockKind::Security:
        return Reasons::tr("Deal with the security notice, then ask Alibaba Cloud support to lift the lock.");
    case LockKind::Recycling:
        return Reasons::tr("The lock cannot be lifted. Move the workload to another instance.");
    case LockKind::DedicatedHostFinancial:
        return Reasons::tr("Settle the overdue payment of the dedicated host, then refresh.");
    case LockKind::Refunded:
        return Reasons::tr("The lock cannot be lifted. Create a new instance if you still need it.");
    case LockKind::Financial:
        return Reasons::tr("Settle the overdue payment, then refresh.");
    case LockKind::Unknown:
        break;
    }
    return Reasons::tr("The ECS console says why it is locked and how to lift the lock.");
}

QString statusWord(const QString &raw)
{
    return word(instanceStatusFromApi(raw));
}

QString mustBeStoppedSentence(const ReasonContext &context)
{
    if (context.change && context.change->instanceType)
        return Reasons::tr("The instance must be stopped before its type can be changed.");
    if (context.change)
        return Reasons::tr(
            "On the classic network, outbound bandwidth can be raised from 0 only while the instance is stopped.");
    return Reasons::tr("The instance must be stopped for this change.");
}

QString mustBeStoppedLift(const ReasonContext &context)
{
    if (context.instance && context.instance->status == InstanceStatus::Stopping)
        return Reasons::tr("Wait until the instance has stopped.");
    return Reasons::tr("Stop it first, or let the change do it: stop, change, start again.");
}

/// Start, stop and allocate are refused in words of their own.
QString nothingToChangeSentence(const ReasonContext &context)
{
    if (context.change && context.change->action == Action::StartInstance)
        return Reasons::tr("The instance is running already.");
    if (context.change && context.change->action == Action::StopInstance)
        return Reasons::tr("The instance is stopped already.");
    if (context.change && context.change->action == Action::AllocatePublicIpAddress) {
        return context.instance && !context.instance->publicIps.isEmpty()
                   ? Reasons::tr("The instance has a public IP already.")
                   : Reasons::tr("Without outbound bandwidth the instance cannot have a public IP.");
    }
    return Reasons::tr("Nothing differs from the present settings.");
}

QString statusSentence(const QString &raw, const ReasonContext &context)
{
    if (context.change && !isSpecChange(context.change->action))
        return Reasons::tr("The instance is in the state “%1”; this is possible only while it is running or stopped.")
            .arg(statusWord(raw));
    return Reasons::tr(
               "The instance is in the state “%1”; bandwidth can be changed only while it is running or stopped.")
        .arg(statusWord(raw));
}

bool isToldByApi(const MbpsRange &range, const ReasonContext &context)
{
    return context.facts &&
           std::any_of(context.facts->limits.begin(), context.facts->limits.end(), [&](const BandwidthLimit &limit) {
               return limit.minMbps == range.min && limit.maxMbps == range.max;
           });
}

QString outRangeSentence(const MbpsRange &range, const ReasonContext &context)
{
    if (isToldByApi(range, context))
        return Reasons::tr("Outbound bandwidth must be from %1 to %2 Mbps, as the API tells for this instance.")
            .arg(range.min)
            .arg(range.max);
    switch (context.edition) {
    case Edition::Documents:
        return Reasons::tr("Outbound bandwidth must be from %1 to %2 Mbps, as the API documents say.")
            .arg(range.min)
            .arg(range.max);
    case Edition::Current:
        return Reasons::tr("Outbound bandwidth must be from %1 to %2 Mbps with this billing.")
            .arg(range.min)
            .arg(range.max);
    }
    Q_UNREACHABLE();
}

QString inRangeSentence(const MbpsRange &range, Edition edition)
{
    switch (edition) {
    case Edition::Documents:
        return Reasons::tr("Inbound bandwidth must be from %1 to %2 Mbps, as the API documents say.")
            .arg(range.min)
            .arg(range.max);
    case Edition::Current:
        break;
    }
    // The cap of today's API: 10 up to 10 Mbps outbound, else the outbound value.
    const QString sentence =
        range.max <= 10
            ? Reasons::tr("Inbound bandwidth must be from %1 to %2 Mbps while outbound is 10 Mbps or less.")
            : Reasons::tr("Inbound bandwidth must be from %1 to %2 Mbps: it may not exceed outbound bandwidth.");
    return sentence.arg(range.min).arg(range.max);
}

QString rangeLift(const Objection &objection)
{
    if (!objection.range)
        return Reasons::tr("Choose a value within the range shown.");
    return Reasons::tr("Choose a value from %1 to %2 Mbps.").arg(objection.range->min).arg(objection.range->max);
}

QString inRangeLift(const Objection &objection, Edition edition)
{
    if (edition == Edition::Documents || !objection.range)
        return rangeLift(objection);
    return Reasons::tr("Choose a value from %1 to %2 Mbps, or raise outbound bandwidth as well.")
        .arg(objection.range->min)
        .arg(objection.range->max);
}

QString chargeTypeSentence(const Objection &objection, Edition edition)
{
    if (edition == Edition::Documents &&
        internetChargeTypeFromApi(objection.subject) == InternetChargeType::PayByBandwidth) {
        return Reasons::tr("Pay by fixed bandwidth is not offered by this action in the API documents.");
    }
    return Reasons::tr("The network billing “%1” is not offered by this action.").arg(objection.subject);
}

QString chargeTypeLift(Edition edition)
{
    switch (edition) {
    case Edition::Documents:
        return Reasons::tr("Choose pay by traffic, or change the billing in the ECS console.");
    case Edition::Current:
        return Reasons::tr("Choose pay by traffic or pay by fixed bandwidth.");
    }
    Q_UNREACHABLE();
}

QString eipSentence(const Objection &objection)
{
    if (objection.subject.isEmpty())
        return Reasons::tr("An elastic IP is bound, and the bandwidth belongs to it.");
    return Reasons::tr("The elastic IP %1 is bound, and the bandwidth belongs to it.").arg(objection.subject);
}

QString dedicatedHostSentence(const Objection &objection)
{
    if (objection.subject.isEmpty())
        return Reasons::tr("The instance runs on a dedicated host; its type cannot be changed here.");
    return Reasons::tr("The instance runs on the dedicated host %1; its type cannot be changed here.")
        .arg(objection.subject);
}

QString localDiskSentence(const ReasonContext &context)
{
    if (context.instance && context.instance->localDisks > 0)
        return Reasons::tr("The instance has %n local disk(s); its type cannot be changed.", nullptr,
                           context.instance->localDisks);
    return Reasons::tr("The instance has local disks; its type cannot be changed.");
}

bool isVoidable(const ReasonContext &context)
{
    return context.facts && context.facts->instance.orderVoidable;
}

QString unpaidOrderSentence(const Objection &objection, const ReasonContext &context)
{
    const QString &number = objection.subject;
    if (isVoidable(context)) {
        return number.isEmpty()
                   ? Reasons::tr(
                         "An order of this instance is abnormal: it could not be paid and can only be cancelled.")
                   : Reasons::tr("Order %1 of this instance is abnormal: it could not be paid and can only be "
                                 "cancelled.")
                         .arg(number);
    }
    return number.isEmpty() ? Reasons::tr("An order of this instance has not been paid yet.")
                            : Reasons::tr("Order %1 of this instance has not been paid yet.").arg(number);
}

QString unpaidOrderLift(const Objection &objection, const ReasonContext &context)
{
    if (isVoidable(context))
        return Reasons::tr("Cancel it under Orders; that lifts by itself then.");
    return objection.subject.isEmpty() ? Reasons::tr("Pay or cancel the order in the ECS console, then refresh.")
                                       : Reasons::tr("Pay or cancel it under Orders; that lifts by itself then.");
}

} // namespace

QString reasonSentence(const Objection &objection, const ReasonContext &context)
{
    switch (objection.reason) {
    case Reason::AccountOverdue:
        return Reasons::tr("The account has an overdue payment.");
    case Reason::InstanceExpiredOrOverdue:
        return expiredSentence(context);
    case Reason::SecurityLock:
        return lockSentence(objection.subject);
    case Reason::UnpaidOrder:
        return unpaidOrderSentence(objection, context);
    case Reason::ChangeInFlight:
        if (!context.facts)
            return Reasons::tr("Another change of this instance is under way, or its result is not known yet.");
        return context.facts->instance.outcomeUnknown
                   ? Reasons::tr("What became of an earlier change of this instance is not known.")
                   : Reasons::tr("Another change of this instance is under way.");
    case Reason::Cooldown:
        return Reasons::tr("Cooling down after a change.");
    case Reason::WrongChargeType:
        return Reasons::tr("This action is for pay-as-you-go instances, and this one is a subscription.");
    case Reason::OneItemPerChange:
        return Reasons::tr("Only one item can be changed at a time: the type or the bandwidth.");
    case Reason::NothingToChange:
        return nothingToChangeSentence(context);
    case Reason::StatusNotSettled:
        return statusSentence(objection.subject, context);
    case Reason::MustBeStopped:
        return mustBeStoppedSentence(context);
    case Reason::OutOfRangeOut:
        return objection.range ? outRangeSentence(*objection.range, context)
                               : Reasons::tr("Outbound bandwidth is out of range.");
    case Reason::OutOfRangeIn:
        return objection.range ? inRangeSentence(*objection.range, context.edition)
                               : Reasons::tr("Inbound bandwidth is out of range.");
    case Reason::ChargeTypeNotOffered:
        return chargeTypeSentence(objection, context.edition);
    case Reason::DowngradeQuotaUsed:
        return Reasons::tr("The bandwidth of a subscription can be lowered %n time(s), and all are used.", nullptr,
                           downgradeQuota);
    case Reason::EipBound:
        return eipSentence(objection);
    case Reason::LocalDisk:
        return localDiskSentence(context);
    case Reason::DedicatedHost:
        return dedicatedHostSentence(objection);
    case Reason::TypeNotOffered:
        return objection.subject.isEmpty()
                   ? Reasons::tr("No other type is offered for this instance.")
                   : Reasons::tr("The type %1 is not offered for this instance.").arg(objection.subject);
    }
    Q_UNREACHABLE();
}

QString liftSentence(const Objection &objection, const ReasonContext &context)
{
    switch (objection.reason) {
    case Reason::AccountOverdue:
        return Reasons::tr("Settle the bill in the billing console, then refresh.");
    case Reason::InstanceExpiredOrOverdue:
        return expiredLift(context);
    case Reason::SecurityLock:
        return lockLift(objection.subject);
    case Reason::UnpaidOrder:
        return unpaidOrderLift(objection, context);
    case Reason::ChangeInFlight:
        if (context.facts && context.facts->instance.outcomeUnknown)
            return Reasons::tr("Look at it again under Changes: waiting does not settle it.");
        return Reasons::tr("Wait for its result; it can be followed under Changes.");
    case Reason::Cooldown:
        return cooldownLift(objection, context);
    case Reason::WrongChargeType:
        return Reasons::tr("Use Change bandwidth for its bandwidth, and the ECS console for its type.");
    case Reason::OneItemPerChange:
        return Reasons::tr("Change one now and the other after the cooldown.");
    case Reason::NothingToChange:
        if (context.change && !isSpecChange(context.change->action))
            return Reasons::tr("There is nothing to do.");
        return Reasons::tr("Choose a value other than the present one.");
    case Reason::StatusNotSettled:
        return Reasons::tr("Wait until the instance is running or stopped.");
    case Reason::MustBeStopped:
        return mustBeStoppedLift(context);
    case Reason::OutOfRangeOut:
        return rangeLift(objection);
    case Reason::OutOfRangeIn:
        return inRangeLift(objection, context.edition);
    case Reason::ChargeTypeNotOffered:
        return chargeTypeLift(context.edition);
    case Reason::DowngradeQuotaUsed:
        return Reasons::tr("Lower it when the subscription is renewed.");
    case Reason::EipBound:
        return Reasons::tr("Change the bandwidth of the elastic IP, or unbind it first.");
    case Reason::LocalDisk:
        return Reasons::tr("Create an instance of the type you need and move the workload there.");
    case Reason::DedicatedHost:
        return Reasons::tr("Change it in the ECS console, with the procedure for dedicated hosts.");
    case Reason::TypeNotOffered:
        return Reasons::tr("Choose one of the types that are offered.");
    }
    Q_UNREACHABLE();
}

QString reasonText(const Objection &objection, const ReasonContext &context)
{
    if (objection.reason == Reason::Cooldown) {
        // One flowing sentence in Chinese, so it cannot be put together from two.
        const QString end = endOfCooldown(objection, context);
        const QString rest = remainingText(context);
        if (!end.isEmpty() && !rest.isEmpty())
            return Reasons::tr("Cooling down after a change. Possible at %1 (%2).").arg(end, rest);
    }
    return Reasons::tr("%1 %2", "two whole sentences, one after the other")
        .arg(reasonSentence(objection, context), liftSentence(objection, context));
}

QStringList reasonTexts(const Verdict &verdict, const ReasonContext &context)
{
    QStringList texts;
    for (const Objection &objection : toldObjections(verdict))
        texts.append(reasonText(objection, context));
    return texts;
}

} // namespace ecsdesk
