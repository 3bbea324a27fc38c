// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cloud/readers.h"

namespace ecsdesk {

namespace {

/// Pay-as-you-go instances "expire" in this year: a sentinel, not a date (ecs-api.md section 6.2).
constexpr int neverExpiresYear = 2099;

QStringList texts(const QJsonArray &list)
{
    QStringList all;
    all.reserve(list.size());
    for (const QJsonValue value : list) {
        if (const QString text = textOf(value); !text.isEmpty())
            all.append(text);
    }
    return all;
}

template <class Enum>
Word<Enum> sharedWord(Word<Enum> (*read)(const QString &), const QJsonValue &value, TextPool &pool)
{
    return read(pool.shared(textOf(value)));
}

ElasticIp readEip(const QJsonObject &eip, TextPool &pool)
{
    ElasticIp read;
    read.allocationId = textOf(eip[u"AllocationId"]);
    read.address = textOf(eip[u"IpAddress"]);
    if (!read.isBound())
        return {};
    read.chargeType = sharedWord(&internetChargeTypeFromApi, eip[u"InternetChargeType"], pool);
    read.bandwidthMbps = numberOf(eip[u"Bandwidth"]);
    return read;
}

void readNetwork(Instance &instance, const QJsonObject &json, TextPool &pool)
{
    instance.internetChargeType = sharedWord(&internetChargeTypeFromApi, json[u"InternetChargeType"], pool);
    instance.networkType = sharedWord(&networkTypeFromApi, json[u"InstanceNetworkType"], pool);
    instance.outMbps = numberOf(json[u"InternetMaxBandwidthOut"]);
    instance.inMbps = numberOf(json[u"InternetMaxBandwidthIn"]);

    const QString address = QStringLiteral("IpAddress");
    const QJsonObject vpc = json[u"VpcAttributes"].toObject();
    instance.publicIps = texts(listOf(json, QStringLiteral("PublicIpAddress"), address));
    instance.privateIps = texts(listOf(vpc, QStringLiteral("PrivateIpAddress"), address));
    instance.privateIps.append(texts(listOf(json, QStringLiteral("InnerIpAddress"), address)));
    instance.natIp = textOf(vpc[u"NatIpAddress"]);
    instance.vpcId = pool.shared(textOf(vpc[u"VpcId"]));
    instance.vSwitchId = pool.shared(textOf(vpc[u"VSwitchId"]));
    instance.eip = readEip(json[u"EipAddress"].toObject(), pool);
    for (const QString &group :
         texts(listOf(json, QStringLiteral("SecurityGroupIds"), QStringLiteral("SecurityGroupId"))))
        instance.securityGroupIds.append(pool.shared(group));
}

void readTerm(Instance &instance, const QJsonObject &json, TextPool &pool)
{
    instance.chargeType = sharedWord(&chargeTypeFromApi, json[u"InstanceChargeType"], pool);
    instance.expiresAt = momentOf(json[u"ExpiredTime"]);
    if (instance.expiresAt.isValid() && instance.expiresAt.date().year() >= neverExpiresYear)
        instance.expiresAt = {};
    instance.createdAt = momentOf(json[u"CreationTime"]);
    instance.autoReleaseAt = momentOf(json[u"AutoReleaseTime"]);
    instance.spotStrategy = pool.shared(textOf(json[u"SpotStrategy"]));
}

Instance readInstance(const QJsonObject &json, const ReadContext &context)
{
    TextPool &pool = *context.texts;
    const auto shared = [&pool](const QJsonValue &value) { return pool.shared(textOf(value)); };

    Instance instance;
    instance.id = InstanceId(textOf(json[u"InstanceId"]));
    instance.region = RegionId(shared(json[u"RegionId"]));
    if (instance.region.isEmpty())
        instance.region = context.region;
    instance.zone = shared(json[u"ZoneId"]);
    instance.name = textOf(json[u"InstanceName"]);
    instance.hostName = textOf(json[u"HostName"]);
    instance.description = shared(json[u"Description"]);
    instance.status = sharedWord(&instanceStatusFromApi, json[u"Status"], pool);
    instance.type = InstanceTypeId(shared(json[u"InstanceType"]));
    instance.typeFamily = shared(json[u"InstanceTypeFamily"]);
    instance.cpuCount = numberOf(json.contains(u"Cpu") ? json[u"Cpu"] : json[u"CPU"]).value_or(0);
    instance.memoryMib = numberOf(json[u"Memory"]).value_or(0);
    readNetwork(instance, json, pool);
    readTerm(instance, json, pool);
    for (const QJsonValue lock : listOf(json, QStringLiteral("OperationLocks"), QStringLiteral("LockReason"))) {
        const QJsonObject fields = lock.toObject();
        instance.locks.push_back(
            {sharedWord(&lockKindFromApi, fields[u"LockReason"], pool), shared(fields[u"LockMsg"])});
    }
    instance.localDisks = numberOf(json[u"LocalStorageAmount"]).value_or(0);
    instance.dedicatedHostId = shared(json[u"DedicatedHostAttribute"].toObject()[u"DedicatedHostId"]);
    instance.imageId = shared(json[u"ImageId"]);
    instance.osName = shared(json[u"OSName"]);
    instance.osType = shared(json[u"OSType"]);
    instance.resourceGroupId = shared(json[u"ResourceGroupId"]);
    instance.keyPairName = shared(json[u"KeyPairName"]);
    instance.stoppedMode = shared(json[u"StoppedMode"]);
    instance.deletionProtection = truthOf(json[u"DeletionProtection"]);
    for (const QJsonValue tag : listOf(json, QStringLiteral("Tags"), QStringLiteral("Tag"))) {
        const QJsonObject fields = tag.toObject();
        instance.tags.push_back({shared(fields[u"TagKey"]), shared(fields[u"TagValue"])});
    }
    return instance;
}

} // namespace

Result<InstancePage> readInstances(const HttpAnswer &answer, const ReadContext &context)
{
    const auto opened = openAnswer(answer, context.action, context.accessKeyId);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto list = mainListOf(opened->root, QStringLiteral("Instances"), QStringLiteral("Instance"));
    if (!list)
        return missing(answer, *opened, context, QStringLiteral("Instances.Instance"));

    InstancePage page;
    page.nextToken = textOf(opened->root[u"NextToken"]);
    page.requestId = opened->requestId;
    page.instances.reserve(list->size());
    for (qsizetype i = 0; i < list->size(); ++i) {
        page.instances.append(readInstance(list->at(i).toObject(), context));
        if (page.instances.last().id.isEmpty())
            return missing(answer, *opened, context, QStringLiteral("Instances.Instance[%1].InstanceId").arg(i));
    }
    return page;
}

} // namespace ecsdesk
