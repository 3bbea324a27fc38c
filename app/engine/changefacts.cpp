// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/changefacts.h"

namespace ecsdesk {

bool shows(const Instance &instance, const Change &change)
{
    switch (change.action) {
    case Action::ModifyInstanceNetworkSpec:
    case Action::ModifyInstanceSpec:
        return (!change.instanceType || *change.instanceType == instance.type) &&
               (!change.outMbps || change.outMbps == instance.outMbps) &&
               (!change.inMbps || change.inMbps == instance.inMbps) &&
               (!change.networkChargeType ||
                change.networkChargeType->raw.compare(instance.internetChargeType.raw, Qt::CaseInsensitive) == 0);
    case Action::AllocatePublicIpAddress:
        return !instance.publicIps.isEmpty();
    case Action::StartInstance:
        return instance.status == InstanceStatus::Running;
    case Action::StopInstance:
        return instance.status == InstanceStatus::Stopped;
    }
    Q_UNREACHABLE();
}

bool isUnderWay(const Instance &instance, const Change &change)
{
    return (change.action == Action::StopInstance && instance.status == InstanceStatus::Stopping) ||
           (change.action == Action::StartInstance && instance.status == InstanceStatus::Starting);
}

namespace {

/// When the cooldown that this record tells of ends: our own success, or the API's word that somebody's change
/// succeeded less than five minutes ago (then five minutes from that answer is the latest it can be).
QDateTime cooldownEnd(const ChangeRecord &record)
{
    if (!isSpecChange(record.intent.change.action))
        return {};
    if (record.acceptedAt.isValid())
        return record.acceptedAt.addSecs(cooldownLength.count());
    if (record.state == ChangeState::Refused && record.error && isCooldownAnswer(*record.error)) {
        // The row may have been written since, for the rest of its run.
        const ChangeStep *sent = findStep(record, StepKind::Sent);
        const QDateTime answered = sent && sent->endedAt.isValid() ? sent->endedAt : record.updatedAt;
        return answered.addSecs(cooldownLength.count());
    }
    // One that the API sent back into the queue, whatever has become of it since.
    const ChangeStep *queued = findStep(record, StepKind::Queued);
    if (queued && queued->error && isCooldownAnswer(*queued->error))
        return queued->startedAt.addSecs(cooldownLength.count());
    return {};
}

/// What became of it stays unknown; but the instance was read long after anything could still come of it.
bool wasLookedInto(const ChangeRecord &record)
{
    const ChangeStep *sent = findStep(record, StepKind::Sent);
    const ChangeStep *seen = findStep(record, StepKind::Verified);
    return record.state == ChangeState::Unknown && sent && sent->startedAt.isValid() && seen &&
           seen->state == StepState::Unclear && !seen->error && seen->endedAt.isValid() &&
           sent->startedAt.secsTo(seen->endedAt) >= std::chrono::seconds(unknownBarsFor).count();
}

/// Its order was left long ago. Where the billing can be asked, that tells whether it still bars the instance; where it
/// cannot, nobody here would ever learn that it was cancelled.
bool isOutOfSight(const ChangeRecord &record, const QDateTime &now)
{
    return record.acceptedAt.isValid() && record.acceptedAt.secsTo(now) > std::chrono::seconds(orderBarsFor).count();
}

bool lowersASubscription(const ChangeRecord &record)
{
    const Instance &before = record.intent.before;
    const Change &change = record.intent.change;
    return record.acceptedAt.isValid() && before.chargeType == ChargeType::PrePaid && change.outMbps &&
           before.outMbps && *change.outMbps < *before.outMbps;
}

} // namespace

QDateTime handedInAt(const ChangeRecord &record)
{
    const ChangeStep *queued = findStep(record, StepKind::Queued);
    return queued && queued->endedAt.isValid() ? queued->endedAt : record.createdAt;
}

InstanceFacts factsOf(const std::vector<const ChangeRecord *> &records, const QDateTime &now)
{
    InstanceFacts facts;
    for (const ChangeRecord *record : records) {
        if (isInFlight(record->state) && !wasLookedInto(*record)) {
            facts.changeInFlight = true;
            facts.outcomeUnknown |= record->state == ChangeState::Unknown;
        }
        if (record->state == ChangeState::AwaitingPayment && !isOutOfSight(*record, now)) {
            facts.unpaidOrder = true;
            facts.unpaidOrderId = record->orderId;
            // It was to be paid by itself and was not: nobody can pay it any more (the document of the action).
            facts.orderVoidable = record->intent.change.autoPay != false;
        }
        facts.downgradesUsed += lowersASubscription(*record) ? 1 : 0;
        const QDateTime until = cooldownEnd(*record);
        if (until.isValid() && until > now && (!facts.cooldownUntil || until > *facts.cooldownUntil))
            facts.cooldownUntil = until;
    }
    return facts;
}

} // namespace ecsdesk
