// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wording/changes.h"

#include "models/wording/errors.h"
#include "models/wording/words.h"

#include <QCoreApplication>

namespace ecsdesk {

namespace {

struct Changes
{
    Q_DECLARE_TR_FUNCTIONS(Changes)
};

bool isSubscription(const Instance &instance)
{
    return instance.chargeType == ChargeType::PrePaid;
}

bool raisesOut(const Instance &before, const Change &change)
{
    return change.outMbps && *change.outMbps > before.outMbps.value_or(0);
}

bool lowersOut(const Instance &before, const Change &change)
{
    return change.outMbps && *change.outMbps < before.outMbps.value_or(0);
}

bool changesBilling(const Instance &before, const Change &change)
{
    return change.networkChargeType && change.networkChargeType->value != before.internetChargeType.value;
}

QStringList changedItems(const Instance &before, const Change &change)
{
    QStringList items;
    if (change.instanceType && *change.instanceType != before.type)
        items.append(Changes::tr("Type %1 → %2").arg(orNoValue(before.type.text), change.instanceType->text));
    if (change.outMbps && change.outMbps != before.outMbps)
        items.append(Changes::tr("Outbound %1 → %2 Mbps").arg(mbpsNumber(before.outMbps), mbpsNumber(change.outMbps)));
    if (change.inMbps && change.inMbps != before.inMbps)
        items.append(Changes::tr("Inbound %1 → %2 Mbps").arg(mbpsNumber(before.inMbps), mbpsNumber(change.inMbps)));
    if (changesBilling(before, change))
        items.append(Changes::tr("Network billing %1 → %2")
                         .arg(word(before.internetChargeType), word(*change.networkChargeType)));
    return items;
}

QString modifyTitle(const Instance &before, const Change &change)
{
    const QStringList items = changedItems(before, change);
    return items.isEmpty() ? Changes::tr("No change") : items.join(Changes::tr(" · ", "between the items of a change"));
}

QString verifiedSentence(const ChangeRecord &record)
{
    switch (record.intent.change.action) {
    case Action::ModifyInstanceNetworkSpec:
    case Action::ModifyInstanceSpec:
        return Changes::tr("The instance shows the new values.");
    case Action::AllocatePublicIpAddress:
        return record.resultAddress.isEmpty() ? Changes::tr("The public IP is allocated.")
                                              : Changes::tr("The public IP %1 is allocated.").arg(record.resultAddress);
    case Action::StartInstance:
        return Changes::tr("The instance is running.");
    case Action::StopInstance:
        return Changes::tr("The instance is stopped.");
    }
    Q_UNREACHABLE();
}

QString acceptedSentence(const ChangeRecord &record)
{
    return isSpecChange(record.intent.change.action) ? Changes::tr("The API has accepted the change.")
                                                     : Changes::tr("The API has accepted the request.");
}

QString awaitingSentence(const ChangeRecord &record)
{
    if (record.orderId.isEmpty())
        return Changes::tr("The API accepted the change and left an order that has to be paid.");
    return Changes::tr("The API accepted the change and left order %1, which has to be paid.").arg(record.orderId.text);
}

/// The address that went with the last Mbps; empty where none did, as far as the instance shows.
QString releasedText(const ChangeRecord &record)
{
    const QStringList &had = record.intent.before.publicIps;
    if (record.intent.change.outMbps != 0 || had.isEmpty() || !record.after || !record.after->publicIps.isEmpty())
        return {};
    return Changes::tr("The public IP %1 was released with it.").arg(had.join(QStringLiteral(", ")));
}

/// Whether the error says what happened to the request itself, and not to something on this machine.
bool isAboutTheRequest(const ApiError &error)
{
    switch (error.kind) {
    case ErrorKind::NoAnswer:
    case ErrorKind::NotTheApi:
    case ErrorKind::MissingField:
    case ErrorKind::TooLarge:
    case ErrorKind::Redirected:
    case ErrorKind::Api:
        return true;
    case ErrorKind::NotSent:
    case ErrorKind::Proxy:
    case ErrorKind::Certificate:
    case ErrorKind::Cancelled:
    case ErrorKind::Local:
        return false;
    }
    Q_UNREACHABLE();
}

QString unknownSentence(const ChangeRecord &record)
{
    if (record.acceptedAt.isValid())
        return Changes::tr("The API accepted the change, but the instance does not show it yet.");
    if (record.error && isAboutTheRequest(*record.error))
        return explain(*record.error).cause;
    return Changes::tr("The request was sent, and what became of it is not known.");
}

QString nothingChanged()
{
    return Changes::tr("Nothing was changed or charged.");
}

QString notKnown()
{
    return Changes::tr("It is not known yet whether the change took effect or was charged.");
}

QString justWait()
{
    return Changes::tr("You can wait or close this window: the change is not lost.");
}

QString chargedSentence(const ChangeRecord &record)
{
    const Instance &before = record.intent.before;
    const Change &change = record.intent.change;
    if (change.instanceType) // in force only from the next start on
        return Changes::tr("The new type is set; it is charged as you go once it takes effect.");
    if (!isSubscription(before))
        return Changes::tr("The change has taken effect and is charged as you go.");
    if (raisesOut(before, change)) {
        if (!record.orderId.isEmpty())
            return Changes::tr("The change has taken effect; the price difference was charged with order %1.")
                .arg(record.orderId.text);
        return Changes::tr("The change has taken effect; the price difference was charged.");
    }
    if (lowersOut(before, change))
        return Changes::tr("The change has taken effect; the price difference goes back to the original means of "
                           "payment, without the vouchers used.");
    return Changes::tr("The change has taken effect.");
}

bool lacksPublicIp(const ChangeRecord &record)
{
    const Instance &before = record.intent.before;
    return !isSubscription(before) && before.outMbps.value_or(0) <= 0 && raisesOut(before, record.intent.change) &&
           record.after && record.after->publicIps.isEmpty() && !record.after->eip.isBound();
}

Outcome verifiedOutcome(const ChangeRecord &record)
{
    const Change &change = record.intent.change;
    Outcome outcome{Changes::tr("Done"), verifiedSentence(record),
                    Changes::tr("Nothing else about the instance was changed."),
                    Changes::tr("There is nothing more to do.")};
    switch (change.action) {
    case Action::ModifyInstanceNetworkSpec:
    case Action::ModifyInstanceSpec:
        outcome.title = Changes::tr("Changed and verified");
        outcome.whatHappened = Changes::tr("%1 now shows it: %2.", "instance and change")
                                   .arg(instanceTitle(record.intent.before), changeTitle(record));
        if (const QString released = releasedText(record); !released.isEmpty())
            outcome.whatHappened =
                Changes::tr("%1 %2", "two whole sentences, one after the other").arg(outcome.whatHappened, released);
        outcome.changedOrCharged = chargedSentence(record);
        if (change.instanceType)
            outcome.whatToDo = Changes::tr("Start the instance: the new type takes effect then.");
        else if (lacksPublicIp(record))
            outcome.whatToDo = Changes::tr("Allocate a public IP: the instance has none yet.");
        else
            outcome.whatToDo =
                Changes::tr("There is nothing more to do. The instance can be changed again five minutes "
                            "after this change.");
        break;
    case Action::AllocatePublicIpAddress:
        outcome.title = Changes::tr("Public IP allocated");
        outcome.whatToDo = Changes::tr("If the address does not answer, restart the instance.");
        break;
    case Action::StartInstance:
        outcome.title = Changes::tr("Instance started");
        break;
    case Action::StopInstance:
        outcome.title = Changes::tr("Instance stopped");
        break;
    }
    return outcome;
}

Outcome refusedOutcome(const ChangeRecord &record)
{
    if (!record.error)
        return {Changes::tr("Refused"), Changes::tr("The change was refused."), nothingChanged(),
                Changes::tr("Look at what stands against it, and try again.")};
    const ErrorWords words = explain(*record.error);
    return {words.title, words.cause, words.effect, words.remedy};
}

} // namespace

QString instanceTitle(const Instance &instance)
{
    return instance.name.isEmpty() ? instance.id.text : instance.name;
}

QString changeTitle(const Instance &before, const Change &change)
{
    switch (change.action) {
    case Action::ModifyInstanceNetworkSpec:
    case Action::ModifyInstanceSpec:
        return modifyTitle(before, change);
    case Action::AllocatePublicIpAddress:
        return Changes::tr("Allocate a public IP");
    case Action::StartInstance:
        return Changes::tr("Start the instance");
    case Action::StopInstance:
        return Changes::tr("Stop the instance");
    }
    Q_UNREACHABLE();
}

QString changeTitle(const ChangeRecord &record)
{
    return changeTitle(record.intent.before, record.intent.change);
}

QString submitText(const Instance &before, const Change &change)
{
    switch (change.action) {
    case Action::ModifyInstanceNetworkSpec:
    case Action::ModifyInstanceSpec:
        break;
    case Action::AllocatePublicIpAddress:
    case Action::StartInstance:
    case Action::StopInstance:
        return changeTitle(before, change);
    }
    const bool billing = changesBilling(before, change);
    const bool inbound = change.inMbps && change.inMbps != before.inMbps;
    if (change.instanceType)
        return Changes::tr("Change to %1", "an instance type").arg(change.instanceType->text);
    if (int(raisesOut(before, change) || lowersOut(before, change)) + int(billing) + int(inbound) != 1)
        return Changes::tr("Change bandwidth");
    if (raisesOut(before, change))
        return Changes::tr("Raise to %1 Mbps").arg(*change.outMbps);
    if (lowersOut(before, change))
        return Changes::tr("Lower to %1 Mbps").arg(*change.outMbps);
    if (billing)
        return Changes::tr("Switch to %1", "a network billing").arg(word(*change.networkChargeType));
    return Changes::tr("Set inbound to %1 Mbps").arg(*change.inMbps);
}

QString stateWord(const ChangeRecord &record)
{
    return isHeld(record) ? Changes::tr("held in the queue", "state of a change") : word(record.state);
}

QString stateSentence(const ChangeRecord &record)
{
    switch (record.state) {
    case ChangeState::Queued:
        return isHeld(record)
                   ? explain(*record.error).cause
                   : Changes::tr("Waits in the queue for the end of the cooldown; nothing has been sent yet.");
    case ChangeState::Planned:
        return Changes::tr("Written down; nothing has been sent yet.");
    case ChangeState::Sending:
        return Changes::tr("The request is on its way.");
    case ChangeState::Accepted:
        return acceptedSentence(record);
    case ChangeState::AwaitingPayment:
        return awaitingSentence(record);
    case ChangeState::Verifying:
        return Changes::tr("Accepted; the instance is read until it shows the change.");
    case ChangeState::Verified:
        return verifiedSentence(record);
    case ChangeState::Refused:
        return record.error ? explain(*record.error).cause : Changes::tr("The change was refused.");
    case ChangeState::Unknown:
        return unknownSentence(record);
    case ChangeState::Cancelled:
        return Changes::tr("Given up before anything was sent.");
    case ChangeState::OrderCancelled:
        return Changes::tr("The order was cancelled before it was paid; nothing was changed.");
    }
    Q_UNREACHABLE();
}

Outcome outcome(const ChangeRecord &record)
{
    switch (record.state) {
    case ChangeState::Queued:
        if (isHeld(record)) {
            const ErrorWords words = explain(*record.error);
            return {Changes::tr("Held in the queue"), words.cause, words.effect, words.remedy};
        }
        return {Changes::tr("In the queue"), Changes::tr("The change waits for the end of the cooldown."),
                nothingChanged(), Changes::tr("It is judged again and sent by itself when the cooldown is over.")};
    case ChangeState::Planned:
        return {Changes::tr("Not sent yet"), Changes::tr("The change is written down and waits to be sent."),
                nothingChanged(), justWait()};
    case ChangeState::Sending:
        return {Changes::tr("Being sent"), Changes::tr("The request is on its way."), notKnown(), justWait()};
    case ChangeState::Accepted:
    case ChangeState::Verifying:
        return {Changes::tr("Accepted"), acceptedSentence(record),
                Changes::tr("It takes effect within moments; the instance is read until it shows it."), justWait()};
    case ChangeState::AwaitingPayment:
        return {Changes::tr("Order to be paid"), awaitingSentence(record),
                Changes::tr("Nothing has been charged, and the bandwidth changes only once the order is paid."),
                Changes::tr(
                    "Pay the order in the billing console, or cancel it; until then the instance cannot be changed.")};
    case ChangeState::Verified:
        return verifiedOutcome(record);
    case ChangeState::Refused:
        return refusedOutcome(record);
    case ChangeState::Unknown:
        return {Changes::tr("Result unknown"), unknownSentence(record), notKnown(),
                Changes::tr("Do not submit it again; have the instance read to find out what became of the change.")};
    case ChangeState::Cancelled:
        return {Changes::tr("Cancelled"), Changes::tr("The change was given up before anything was sent."),
                nothingChanged(), Changes::tr("Begin the change again when you want it.")};
    case ChangeState::OrderCancelled:
        return {
            Changes::tr("Order cancelled"),
            Changes::tr("The API accepted the change, but its order was cancelled, or ran out, before it was paid."),
            Changes::tr("Nothing was changed and nothing was charged. The cooldown counts from the acceptance."),
            Changes::tr("Begin the change again when you want it.")};
    }
    Q_UNREACHABLE();
}

} // namespace ecsdesk
