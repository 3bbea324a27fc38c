// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lists/instancerecord.h"

#include "models/lists/filterkeys.h"

namespace ecsdesk {

namespace {

qint64 rankOf(InstanceStatus status)
{
    switch (status) {
    case InstanceStatus::Running:
        return 0;
    case InstanceStatus::Starting:
        return 1;
    case InstanceStatus::Stopping:
        return 2;
    case InstanceStatus::Stopped:
        return 3;
    case InstanceStatus::Pending:
        return 4;
    case InstanceStatus::Unknown:
        return 5;
    }
    Q_UNREACHABLE();
}

/// Unknown last, the others as the enum has them.
template <class Enum>
qint64 rankOf(const Word<Enum> &word)
{
    return word.value == Enum::Unknown ? 100 : qint64(word.value);
}

SortKey byNumber(qint64 number)
{
    return {false, number, {}};
}

SortKey byMbps(std::optional<int> mbps)
{
    return {!mbps || *mbps < 0, mbps.value_or(0), {}};
}

/// ecs.g6.large before ecs.g6.2xlarge: within a family by size, not by the letters of the size.
SortKey byType(const Instance &instance)
{
    const QString &type = instance.type.text;
    const QString family = instance.typeFamily.isEmpty() ? type.left(type.lastIndexOf(u'.')) : instance.typeFamily;
    const QString size =
        QStringLiteral("%1%2").arg(instance.cpuCount, 6, 16, QChar(u'0')).arg(instance.memoryMib, 8, 16, QChar(u'0'));
    return {type.isEmpty(), 0, naturalKey(family) + u'\n' + size + u'\n' + naturalKey(type)};
}

SortKey byAddress(const QString &address)
{
    if (const auto number = ipv4Number(address))
        return byNumber(*number);
    return {address.isEmpty(), 0, naturalKey(address)};
}

} // namespace

QString publicAddress(const Instance &instance)
{
    if (!instance.eip.address.isEmpty())
        return instance.eip.address;
    return instance.publicIps.value(0);
}

QString tagsText(const Instance &instance)
{
    QStringList tags;
    for (const InstanceTag &tag : instance.tags)
        tags.append(tag.value.isEmpty() ? tag.key : tag.key + u'=' + tag.value);
    return tags.join(QStringLiteral(", "));
}

QByteArray searchText(const FleetRow &row)
{
    const Instance &instance = row.instance;
    QString text;
    text.reserve(512);
    const auto add = [&text](const QString &field) {
        if (!field.isEmpty())
            text += field + u'\n';
    };
    const auto addUnknown = [&add](const auto &word) {
        if (int(word.value) == 0) // the words of known values are looked in by InstanceMatcher, in any language
            add(word.raw);
    };
    add(instance.name);
    add(row.key.id.text);
    add(instance.hostName);
    add(instance.description);
    add(instance.type.text);
    add(row.key.region.text);
    add(instance.zone);
    for (const QString &address : allAddresses(instance))
        add(address);
    add(instance.eip.allocationId);
    for (const InstanceTag &tag : instance.tags)
        add(tag.key + u'=' + tag.value);
    add(instance.imageId);
    add(instance.osName);
    add(instance.osType);
    add(instance.vpcId);
    add(instance.vSwitchId);
    for (const QString &group : instance.securityGroupIds)
        add(group);
    add(instance.resourceGroupId);
    add(instance.keyPairName);
    add(instance.dedicatedHostId);
    for (const InstanceLock &lock : instance.locks) {
        add(lock.kind.raw);
        add(lock.message);
    }
    addUnknown(instance.status);
    addUnknown(instance.chargeType);
    addUnknown(instance.internetChargeType);
    addUnknown(instance.networkType);
    if (instance.expiresAt.isValid())
        add(instance.expiresAt.toLocalTime().date().toString(Qt::ISODate));
    return foldForSearch(text).toUtf8();
}

std::optional<quint32> ipv4Number(QStringView text)
{
    quint32 number = 0;
    int octets = 0;
    int digits = 0;
    uint octet = 0;
    for (const QChar c : text) {
        if (c >= u'0' && c <= u'9' && digits < 3) {
            octet = octet * 10 + (c.unicode() - u'0');
            ++digits;
        } else if (c == u'.' && digits > 0 && octet <= 255 && octets < 3) {
            number = number << 8 | octet;
            ++octets;
            octet = 0;
            digits = 0;
        } else {
            return {};
        }
    }
    if (octets != 3 || digits == 0 || octet > 255)
        return {};
    return number << 8 | octet;
}

QString naturalKey(const QString &text)
{
    const QString folded = foldForSearch(text);
    QString key;
    key.reserve(folded.size() + 8);
    for (qsizetype i = 0; i < folded.size();) {
        if (folded[i] < u'0' || folded[i] > u'9') {
            key += folded[i++];
            continue;
        }
        while (i + 1 < folded.size() && folded[i] == u'0' && folded[i + 1] >= u'0' && folded[i + 1] <= u'9')
            ++i;
        qsizetype end = i;
        while (end < folded.size() && folded[end] >= u'0' && folded[end] <= u'9')
            ++end;
        key += QChar(char16_t(u'0' + end - i)); // a longer number is a larger one
        key += QStringView(folded).mid(i, end - i);
        i = end;
    }
    return key;
}

AccountKeys accountKeysOf(const AccountNames &names)
{
    AccountKeys keys;
    for (auto name = names.cbegin(); name != names.cend(); ++name)
        keys.insert(name.key(), naturalKey(accountName(names, name.key())));
    return keys;
}

SortKey sortKeyOf(const FleetRow &row, Changeability kind, InstanceColumn column, const AccountKeys &accounts)
{
    const Instance &instance = row.instance;
    switch (column) {
    case InstanceColumn::State:
        return byNumber(rankOf(instance.status.value));
    case InstanceColumn::Name:
        return {instance.name.isEmpty(), 0, {}};
    case InstanceColumn::Type:
        return byType(instance);
    case InstanceColumn::Charge:
        return byNumber(rankOf(instance.chargeType));
    case InstanceColumn::Network:
        return byNumber(rankOf(instance.networkType) * 1000 + rankOf(instance.internetChargeType));
    case InstanceColumn::Out:
        return byMbps(instance.outMbps);
    case InstanceColumn::In:
        return byMbps(instance.inMbps);
    case InstanceColumn::PublicIp:
        return byAddress(publicAddress(instance));
    case InstanceColumn::Expiry:
        return {!instance.expiresAt.isValid(),
                instance.expiresAt.isValid() ? instance.expiresAt.toMSecsSinceEpoch() : 0,
                {}};
    case InstanceColumn::Region:
        return {row.key.region.isEmpty() && instance.zone.isEmpty(), 0,
                naturalKey(row.key.region.text) + u'\n' + naturalKey(instance.zone)};
    case InstanceColumn::Tags:
        return {instance.tags.empty(), 0, naturalKey(tagsText(instance))};
    case InstanceColumn::Changeability: {
        const auto &until = row.facts.cooldownUntil;
        const bool cools = kind == Changeability::Cooling && until;
        return byNumber((qint64(kind) << 52) + (cools ? until->toMSecsSinceEpoch() : 0));
    }
    case InstanceColumn::Account: {
        const auto known = accounts.constFind(row.key.account);
        return {row.key.account.isEmpty(), 0, known == accounts.cend() ? naturalKey(row.key.account.text) : *known};
    }
    }
    Q_UNREACHABLE();
}

QVariant sortValueOf(const FleetRow &row, Changeability kind, InstanceColumn column, const AccountKeys &accounts)
{
    const SortKey key = sortKeyOf(row, kind, column, accounts);
    if (key.missing)
        return {};
    if (column == InstanceColumn::Name)
        return row.instance.name;
    if (column == InstanceColumn::Expiry)
        return row.instance.expiresAt;
    return key.text.isEmpty() ? QVariant(key.number) : QVariant(key.text);
}

} // namespace ecsdesk
