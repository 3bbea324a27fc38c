// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lists/celltexts.h"

#include "models/lists/instancerecord.h"
#include "models/wording/words.h"

#include <QCoreApplication>

namespace ecsdesk {

namespace {

struct CellTexts
{
    Q_DECLARE_TR_FUNCTIONS(InstanceList)
};

/// A word the API did not give at all shows as nothing, not as "unknown".
template <class Enum>
QString wordOrNothing(const Word<Enum> &value)
{
    return value.value == Enum::Unknown && value.raw.isEmpty() ? QString() : word(value);
}
template <class Enum>
QString shortWordOrNothing(const Word<Enum> &value)
{
    return value.value == Enum::Unknown && value.raw.isEmpty() ? QString() : shortWord(value);
}

QString networkText(const Instance &instance)
{
    const QString network = shortWordOrNothing(instance.networkType);
    const QString billing = shortWordOrNothing(instance.internetChargeType);
    if (network.isEmpty() || billing.isEmpty())
        return network + billing;
    return CellTexts::tr("%1 · %2", "network type and billing, in a table cell").arg(network, billing);
}

QString localDay(const QDateTime &moment)
{
    return moment.isValid() ? moment.toLocalTime().date().toString(Qt::ISODate) : QString();
}

QString nameOf(const FleetRow &row)
{
    return row.instance.name.isEmpty() ? row.key.id.text : row.instance.name;
}

QString locksText(const Instance &instance)
{
    QStringList locks;
    for (const InstanceLock &lock : instance.locks)
        locks.append(lock.message.isEmpty() ? word(lock.kind) : lock.message);
    return locks.join(u'\n');
}

} // namespace

QString columnTitle(InstanceColumn column)
{
    switch (column) {
    case InstanceColumn::State:
        return CellTexts::tr("State");
    case InstanceColumn::Name:
        return CellTexts::tr("Name / ID");
    case InstanceColumn::Type:
        return CellTexts::tr("Type");
    case InstanceColumn::Charge:
        return CellTexts::tr("Charge");
    case InstanceColumn::Network:
        return CellTexts::tr("Network");
    case InstanceColumn::Out:
        return CellTexts::tr("Out", "outbound bandwidth, title of a narrow column");
    case InstanceColumn::In:
        return CellTexts::tr("In", "inbound bandwidth, title of a narrow column");
    case InstanceColumn::PublicIp:
        return CellTexts::tr("Public IP");
    case InstanceColumn::Expiry:
        return CellTexts::tr("Expiry");
    case InstanceColumn::Region:
        return CellTexts::tr("Region");
    case InstanceColumn::Tags:
        return CellTexts::tr("Tags");
    case InstanceColumn::Changeability:
        return CellTexts::tr("Change", "title of the column that says whether an instance may be changed now");
    case InstanceColumn::Account:
        return CellTexts::tr("Account");
    }
    Q_UNREACHABLE();
}

QString columnToolTip(InstanceColumn column)
{
    switch (column) {
    case InstanceColumn::Charge:
        return CellTexts::tr("Subscription or pay-as-you-go");
    case InstanceColumn::Network:
        return CellTexts::tr("Network type, and how public bandwidth is billed");
    case InstanceColumn::Out:
        return CellTexts::tr("Outbound public bandwidth, Mbps");
    case InstanceColumn::In:
        return CellTexts::tr("Inbound public bandwidth, Mbps");
    case InstanceColumn::PublicIp:
        return CellTexts::tr("Public or elastic IP address");
    case InstanceColumn::Expiry:
        return CellTexts::tr("The day on which the subscription ends, local time");
    case InstanceColumn::Region:
        return CellTexts::tr("Zone, or region where the zone is not known");
    case InstanceColumn::Changeability:
        return CellTexts::tr("Whether the instance may be changed now");
    case InstanceColumn::Account:
        return CellTexts::tr("The cloud account that the instance belongs to");
    case InstanceColumn::State:
    case InstanceColumn::Name:
    case InstanceColumn::Type:
    case InstanceColumn::Tags:
        return {};
    }
    Q_UNREACHABLE();
}

QString cellText(const FleetRow &row, Changeability kind, InstanceColumn column, const QString &account)
{
    const Instance &instance = row.instance;
    switch (column) {
    case InstanceColumn::State:
        return orNoValue(wordOrNothing(instance.status));
    case InstanceColumn::Name:
        return nameOf(row);
    case InstanceColumn::Type:
        return orNoValue(instance.type.text);
    case InstanceColumn::Charge:
        return orNoValue(shortWordOrNothing(instance.chargeType));
    case InstanceColumn::Network:
        return orNoValue(networkText(instance));
    case InstanceColumn::Out:
        return mbpsNumber(instance.outMbps);
    case InstanceColumn::In:
        return mbpsNumber(instance.inMbps);
    case InstanceColumn::PublicIp:
        return orNoValue(publicAddress(instance));
    case InstanceColumn::Expiry:
        return orNoValue(localDay(instance.expiresAt));
    case InstanceColumn::Region:
        return orNoValue(instance.zone.isEmpty() ? row.key.region.text : instance.zone);
    case InstanceColumn::Tags:
        return orNoValue(tagsText(instance));
    case InstanceColumn::Changeability:
        return word(kind);
    case InstanceColumn::Account:
        return orNoValue(account.isEmpty() ? row.key.account.text : account);
    }
    Q_UNREACHABLE();
}

QString cellToolTip(const FleetRow &row, InstanceColumn column, const QString &region)
{
    const Instance &instance = row.instance;
    switch (column) {
    case InstanceColumn::State:
        return instance.status.raw;
    case InstanceColumn::Name:
        return instance.description.isEmpty() ? nameOf(row) + u'\n' + row.key.id.text
                                              : nameOf(row) + u'\n' + row.key.id.text + u'\n' + instance.description;
    case InstanceColumn::Type:
        return sizeText(instance.cpuCount, instance.memoryMib);
    case InstanceColumn::Charge:
        return wordOrNothing(instance.chargeType);
    case InstanceColumn::Network: {
        QStringList parts{wordOrNothing(instance.networkType), wordOrNothing(instance.internetChargeType),
                          instance.vpcId};
        parts.removeAll(QString());
        return parts.join(u'\n');
    }
    case InstanceColumn::Out:
        return mbpsText(instance.outMbps);
    case InstanceColumn::In:
        return mbpsText(instance.inMbps);
    case InstanceColumn::PublicIp:
        return allAddresses(instance).join(u'\n');
    case InstanceColumn::Expiry:
        return instance.expiresAt.isValid() ? exactMomentText(instance.expiresAt) : QString();
    case InstanceColumn::Region:
        return region;
    case InstanceColumn::Tags:
        return tagsText(instance).replace(QStringLiteral(", "), QStringLiteral("\n"));
    case InstanceColumn::Changeability:
        return locksText(instance);
    case InstanceColumn::Account:
        return row.key.account.text;
    }
    Q_UNREACHABLE();
}

QString cellSentence(const FleetRow &row, const Standing &standing, InstanceColumn column,
                     std::chrono::milliseconds remaining, const QString &account)
{
    const QString name = nameOf(row);
    const QString text = cellText(row, standing.kind, column, account);
    switch (column) {
    case InstanceColumn::State:
        return CellTexts::tr("State of %1: %2.").arg(name, text);
    case InstanceColumn::Name:
        return CellTexts::tr("Instance %1, ID %2.").arg(name, row.key.id.text);
    case InstanceColumn::Type:
        return CellTexts::tr("Instance type of %1: %2.").arg(name, text);
    case InstanceColumn::Charge:
        return CellTexts::tr("Charge type of %1: %2.").arg(name, orNoValue(wordOrNothing(row.instance.chargeType)));
    case InstanceColumn::Network:
        return CellTexts::tr("Network of %1: %2, %3.")
            .arg(name, orNoValue(wordOrNothing(row.instance.networkType)),
                 orNoValue(wordOrNothing(row.instance.internetChargeType)));
    case InstanceColumn::Out:
        return CellTexts::tr("Outbound bandwidth of %1: %2.").arg(name, mbpsText(row.instance.outMbps));
    case InstanceColumn::In:
        return CellTexts::tr("Inbound bandwidth of %1: %2.").arg(name, mbpsText(row.instance.inMbps));
    case InstanceColumn::PublicIp:
        return CellTexts::tr("Public IP address of %1: %2.").arg(name, text);
    case InstanceColumn::Expiry:
        return CellTexts::tr("Expiry of %1: %2.").arg(name, text);
    case InstanceColumn::Region:
        return CellTexts::tr("Location of %1: %2.").arg(name, text);
    case InstanceColumn::Tags:
        return CellTexts::tr("Tags of %1: %2.").arg(name, text);
    case InstanceColumn::Changeability:
        return CellTexts::tr("Whether %1 may be changed now: %2.").arg(name, standingText(standing, remaining));
    case InstanceColumn::Account:
        return CellTexts::tr("Account of %1: %2.").arg(name, text);
    }
    Q_UNREACHABLE();
}

} // namespace ecsdesk
