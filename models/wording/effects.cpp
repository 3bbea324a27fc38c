// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wording/reasons.h"

#include "models/wording/words.h"

#include <QCoreApplication>

namespace ecsdesk {

namespace {

struct Effects
{
    Q_DECLARE_TR_FUNCTIONS(Effects)
};

QString releasedSentence(const ReasonContext &context)
{
    if (!context.instance || context.instance->publicIps.isEmpty())
        return Effects::tr("The public IP is released and cannot be got back.");
    const QString addresses = context.instance->publicIps.join(Effects::tr(", ", "between the addresses of a list"));
    return Effects::tr("The public IP %1 is released and cannot be got back.").arg(addresses);
}

QString downgradeSentence(const ReasonContext &context)
{
    if (!context.facts)
        return Effects::tr("This uses one of the %n lowering(s) a subscription has.", nullptr, downgradeQuota);
    // Only what was lowered with this program is counted.
    const int used = context.facts->instance.downgradesUsed;
    if (used <= 0)
        return Effects::tr("This uses one of the %1 lowerings a subscription has; none is used so far, as known here.")
            .arg(downgradeQuota);
    return Effects::tr("This uses one of the %1 lowerings a subscription has; at least %n is/are used so far, as known "
                       "here.",
                       nullptr, used)
        .arg(downgradeQuota);
}

QString byBandwidthSentence(const ReasonContext &context)
{
    if (context.instance && context.instance->chargeType == ChargeType::PrePaid)
        return Effects::tr("From then on the subscription is charged for the fixed bandwidth.");
    return Effects::tr("From then on the fixed bandwidth is charged, whether it is used or not.");
}

bool isSubscription(const ReasonContext &context)
{
    return context.instance->chargeType == ChargeType::PrePaid;
}

bool isBandwidthChange(const Change &change)
{
    return change.outMbps || change.inMbps || change.networkChargeType;
}

bool lowersOut(const ReasonContext &context)
{
    return context.change->outMbps && context.instance->outMbps &&
           *context.change->outMbps < *context.instance->outMbps;
}

} // namespace

QString effectSentence(Effect effect, const ReasonContext &context)
{
    switch (effect) {
    case Effect::StartsCooldown: {
        const int minutes = int(std::chrono::duration_cast<std::chrono::minutes>(cooldownLength).count());
        return Effects::tr("After it succeeds, the instance cannot be changed again for %n minute(s).", nullptr,
                           minutes);
    }
    case Effect::TakesEffectAfterStart:
        return Effects::tr("The new type takes effect when the instance is started.");
    case Effect::PublicIpAssigned:
        return Effects::tr("A public IP is assigned automatically.");
    case Effect::PublicIpMustBeAllocated:
        return Effects::tr("No public IP is assigned by this; allocate one afterwards.");
    case Effect::PublicIpReleased:
        return releasedSentence(context);
    case Effect::ChargedAutomatically:
        return Effects::tr(
            "The price difference is charged automatically. If the balance is too low, an abnormal order "
            "can arise that can only be voided.");
    case Effect::OrderLeftUnpaid:
        return Effects::tr(
            "An unpaid order is created. The bandwidth changes once it is paid in the ECS console; until "
            "then the instance cannot be changed.");
    case Effect::DifferenceRefunded:
        return Effects::tr("The price difference goes back to the original means of payment; vouchers already used are "
                           "not given back.");
    case Effect::UsesADowngrade:
        return downgradeSentence(context);
    case Effect::BillingBecomesByTraffic:
        return Effects::tr("From then on outbound traffic is charged per GB.");
    case Effect::BillingBecomesByBandwidth:
        return byBandwidthSentence(context);
    }
    Q_UNREACHABLE();
}

QStringList effectSentences(const Verdict &verdict, const ReasonContext &context)
{
    QStringList sentences;
    for (Effect effect : verdict.effects)
        sentences.append(effectSentence(effect, context));
    return sentences;
}

QStringList disagreementNotes(const ReasonContext &context)
{
    QStringList notes;
    if (!context.instance || !context.change || !isBandwidthChange(*context.change))
        return notes;
    const Instance &instance = *context.instance;
    const Change &change = *context.change;

    if (isSubscription(context) && instance.internetChargeType == InternetChargeType::PayByBandwidth) {
        notes.append(Effects::tr("The API documents speak only of pay by traffic for subscriptions; today's API also "
                                 "changes pay by fixed bandwidth."));
    }
    if (isSubscription(context) && lowersOut(context)) {
        notes.append(
            Effects::tr("The API documents allow lowering, yet also list errors that refuse it: the API may still "
                        "refuse."));
    }
    if (instance.networkType == NetworkType::Vpc) {
        notes.append(
            Effects::tr("The API documents list an old error that refuses instances in a VPC; today's API changes "
                        "them, but may still refuse."));
    }
    if (context.edition == Edition::Documents && change.inMbps) {
        const int outAfter = change.outMbps.value_or(instance.outMbps.value_or(0));
        const MbpsRange today = inRange(Edition::Current, outAfter);
        if (*change.inMbps > today.max) {
            notes.append(
                Effects::tr("The API documents allow up to 200 Mbps inbound; today's API allows at most %1 Mbps "
                            "beside this outbound bandwidth and may refuse.")
                    .arg(today.max));
        }
    }
    if (change.outMbps && *change.outMbps == 0 && instance.outMbps.value_or(0) > 0)
        notes.append(
            Effects::tr("The API documents do not say that the public IP is lost at 0 Mbps; today's API releases it."));
    return notes;
}

QString downgradesNote(const ReasonContext &context)
{
    if (!context.instance || !context.facts || context.edition != Edition::Documents || !isSubscription(context))
        return {};
    const int used = context.facts->instance.downgradesUsed;
    if (used <= 0)
        return {};
    return Effects::tr("At least %n of the %1 lowerings of this subscription is/are used, as known here.", nullptr,
                       used)
        .arg(downgradeQuota);
}

QString subscriptionTypeNote()
{
    return Effects::tr(
        "The type of a subscription is changed by another action (ModifyPrepayInstanceSpec): use the ECS "
        "console for it.");
}

} // namespace ecsdesk
