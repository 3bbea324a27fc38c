// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/instances/instancefacts.h"

#include "models/rules/rules.h"
#include "models/wording/words.h"

#include <QCoreApplication>

namespace ecsdesk {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("InstanceFacts", source);
}

class Group
{
public:
    explicit Group(QString title) { m_group.title = std::move(title); }
    /// A fact without a value takes no room.
    Group &add(const char *label, const QString &value, bool mono = false, const QString &hint = {})
    {
        if (!value.isEmpty())
            m_group.facts.push_back({text(label), value, mono, hint});
        return *this;
    }
    /// The operator's own words: nothing to translate. A tag without a value is a fact all the same.
    Group &addNamed(const QString &label, const QString &value)
    {
        m_group.facts.push_back({label, value.isEmpty() ? noValue() : value, false, {}});
        return *this;
    }
    Group &addId(const char *label, const QString &value) { return add(label, value, true); }
    Group &addMoment(const char *label, const QDateTime &moment, const QDateTime &now)
    {
        return moment.isValid() ? add(label, momentText(moment, now), false, exactMomentText(moment)) : *this;
    }
    void into(std::vector<FactGroup> &groups)
    {
        if (!m_group.facts.empty())
            groups.push_back(std::move(m_group));
    }

private:
    FactGroup m_group;
};

QString elasticIpText(const ElasticIp &eip)
{
    if (!eip.isBound())
        return {};
    const QString address = eip.address.isEmpty() ? eip.allocationId : eip.address;
    return eip.bandwidthMbps ? QStringLiteral("%1 · %2").arg(address, mbpsText(eip.bandwidthMbps)) : address;
}

/// Only what was lowered with this program is counted.
QString loweringsText(const FleetRow &row)
{
    if (row.instance.chargeType != ChargeType::PrePaid || row.facts.downgradesUsed <= 0)
        return {};
    return text(QT_TRANSLATE_NOOP("InstanceFacts", "at least %1 of %2, as known here"))
        .arg(row.facts.downgradesUsed)
        .arg(downgradeQuota);
}

} // namespace

std::vector<FactGroup> factGroups(const FleetRow &row, const QDateTime &now, const AccountNames &accounts)
{
    const Instance &i = row.instance;
    std::vector<FactGroup> groups;

    Group network{QString()};
    network.add(QT_TRANSLATE_NOOP("InstanceFacts", "Outbound"), mbpsText(i.outMbps))
        .add(QT_TRANSLATE_NOOP("InstanceFacts", "Inbound"), mbpsText(i.inMbps))
        .add(QT_TRANSLATE_NOOP("InstanceFacts", "Network billing"), word(i.internetChargeType))
        .add(QT_TRANSLATE_NOOP("InstanceFacts", "Charge type"), word(i.chargeType))
        .add(QT_TRANSLATE_NOOP("InstanceFacts", "Type"), i.type.text, true)
        .add(QT_TRANSLATE_NOOP("InstanceFacts", "Size"),
             i.cpuCount > 0 || i.memoryMib > 0 ? sizeText(i.cpuCount, i.memoryMib) : QString())
        .add(QT_TRANSLATE_NOOP("InstanceFacts", "Lowerings used"), loweringsText(row))
        .addMoment(QT_TRANSLATE_NOOP("InstanceFacts", "Expires"), i.expiresAt, now)
        .addMoment(QT_TRANSLATE_NOOP("InstanceFacts", "Released at"), i.autoReleaseAt, now);
    network.into(groups);

    Group addresses(text(QT_TRANSLATE_NOOP("InstanceFacts", "Addresses")));
    for (const QString &ip : i.publicIps)
        addresses.addId(QT_TRANSLATE_NOOP("InstanceFacts", "Public IP"), ip);
    addresses.addId(QT_TRANSLATE_NOOP("InstanceFacts", "Elastic IP"), elasticIpText(i.eip));
    for (const QString &ip : i.privateIps)
        addresses.addId(QT_TRANSLATE_NOOP("InstanceFacts", "Private IP"), ip);
    addresses.addId(QT_TRANSLATE_NOOP("InstanceFacts", "NAT IP"), i.natIp);
    addresses.into(groups);

    Group tags(text(QT_TRANSLATE_NOOP("InstanceFacts", "Tags")));
    for (const InstanceTag &tag : i.tags)
        tags.addNamed(tag.key, tag.value);
    tags.into(groups);

    Group place(text(QT_TRANSLATE_NOOP("InstanceFacts", "Place and network")));
    place.add(QT_TRANSLATE_NOOP("InstanceFacts", "Account"), accounts.value(row.key.account))
        .addId(QT_TRANSLATE_NOOP("InstanceFacts", "Account ID"), row.key.account.text)
        .add(QT_TRANSLATE_NOOP("InstanceFacts", "Region"), regionName(i.region), false, i.region.text)
        .addId(QT_TRANSLATE_NOOP("InstanceFacts", "Zone"), i.zone)
        .add(QT_TRANSLATE_NOOP("InstanceFacts", "Network"), word(i.networkType))
        .addId(QT_TRANSLATE_NOOP("InstanceFacts", "VPC"), i.vpcId)
        .addId(QT_TRANSLATE_NOOP("InstanceFacts", "vSwitch"), i.vSwitchId);
    for (const QString &group : i.securityGroupIds)
        place.addId(QT_TRANSLATE_NOOP("InstanceFacts", "Security group"), group);
    place.into(groups);

    Group system(text(QT_TRANSLATE_NOOP("InstanceFacts", "System")));
    system.add(QT_TRANSLATE_NOOP("InstanceFacts", "Operating system"), i.osName)
        .addId(QT_TRANSLATE_NOOP("InstanceFacts", "Image"), i.imageId)
        .addId(QT_TRANSLATE_NOOP("InstanceFacts", "Host name"), i.hostName)
        .add(QT_TRANSLATE_NOOP("InstanceFacts", "Description"), i.description)
        .addId(QT_TRANSLATE_NOOP("InstanceFacts", "Key pair"), i.keyPairName)
        .add(QT_TRANSLATE_NOOP("InstanceFacts", "Local disks"),
             i.localDisks > 0 ? QString::number(i.localDisks) : QString())
        .addId(QT_TRANSLATE_NOOP("InstanceFacts", "Dedicated host"), i.dedicatedHostId)
        .addId(QT_TRANSLATE_NOOP("InstanceFacts", "Resource group"), i.resourceGroupId)
        .add(QT_TRANSLATE_NOOP("InstanceFacts", "Deletion protection"),
             i.deletionProtection ? text(QT_TRANSLATE_NOOP("InstanceFacts", "on")) : QString())
        .addMoment(QT_TRANSLATE_NOOP("InstanceFacts", "Created"), i.createdAt, now);
    system.into(groups);
    return groups;
}

} // namespace ecsdesk
