// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/instancediff.h"

#include "models/wording/words.h"

#include <QCoreApplication>

namespace ecsdesk {

namespace {

struct InstanceDiff
{
    Q_DECLARE_TR_FUNCTIONS(InstanceDiff)
};

QString lockWords(const Instance &instance)
{
    QStringList words;
    for (const InstanceLock &lock : instance.locks)
        words.append(word(lock.kind));
    return orNoValue(words.join(QLatin1Char(' ')));
}

} // namespace

bool differsForChanges(const Instance &before, const Instance &after)
{
    return before.status != after.status || before.outMbps != after.outMbps || before.inMbps != after.inMbps ||
           before.internetChargeType != after.internetChargeType || before.chargeType != after.chargeType ||
           before.networkType != after.networkType || before.publicIps != after.publicIps || before.eip != after.eip ||
           before.locks != after.locks || before.expiresAt != after.expiresAt || before.type != after.type ||
           before.zone != after.zone || before.localDisks != after.localDisks ||
           before.dedicatedHostId != after.dedicatedHostId;
}

QString differenceText(const Instance &before, const Instance &after)
{
    QStringList parts;
    const auto add = [&parts](const QString &pattern, const QString &was, const QString &is) {
        if (was != is)
            parts.append(pattern.arg(was, is));
    };
    add(InstanceDiff::tr("type %1 → %2"), orNoValue(before.type.text), orNoValue(after.type.text));
    add(InstanceDiff::tr("outbound %1 → %2"), mbpsText(before.outMbps), mbpsText(after.outMbps));
    add(InstanceDiff::tr("inbound %1 → %2"), mbpsText(before.inMbps), mbpsText(after.inMbps));
    add(InstanceDiff::tr("network billing %1 → %2"), word(before.internetChargeType), word(after.internetChargeType));
    add(InstanceDiff::tr("state %1 → %2"), word(before.status), word(after.status));
    add(InstanceDiff::tr("charge type %1 → %2"), word(before.chargeType), word(after.chargeType));
    add(InstanceDiff::tr("network %1 → %2"), word(before.networkType), word(after.networkType));
    add(InstanceDiff::tr("public IP %1 → %2"), orNoValue(before.publicIps.join(QLatin1Char(' '))),
        orNoValue(after.publicIps.join(QLatin1Char(' '))));
    add(InstanceDiff::tr("elastic IP %1 → %2"), orNoValue(before.eip.address), orNoValue(after.eip.address));
    add(InstanceDiff::tr("lock %1 → %2"), lockWords(before), lockWords(after));
    add(InstanceDiff::tr("zone %1 → %2"), orNoValue(before.zone), orNoValue(after.zone));
    add(InstanceDiff::tr("local disks %1 → %2"), QString::number(before.localDisks), QString::number(after.localDisks));
    add(InstanceDiff::tr("dedicated host %1 → %2"), orNoValue(before.dedicatedHostId),
        orNoValue(after.dedicatedHostId));
    const auto day = [](const QDateTime &moment) { return exactMomentText(moment); };
    add(InstanceDiff::tr("expiry %1 → %2"), day(before.expiresAt), day(after.expiresAt));
    return parts.join(InstanceDiff::tr(", ", "between the parts of a list"));
}

} // namespace ecsdesk
