// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/values.h"

#include <QJsonArray>

#include <array>

namespace ecsdesk::store {

namespace {

void put(QJsonObject &json, QLatin1String name, const QString &text)
{
    if (!text.isEmpty())
        json.insert(name, text);
}

void put(QJsonObject &json, QLatin1String name, const std::optional<int> &number)
{
    if (number)
        json.insert(name, *number);
}

void put(QJsonObject &json, QLatin1String name, const QStringList &texts)
{
    if (!texts.isEmpty())
        json.insert(name, QJsonArray::fromStringList(texts));
}

void put(QJsonObject &json, QLatin1String name, const QDateTime &moment)
{
    put(json, name, momentToText(moment));
}

QString text(const QJsonObject &json, QLatin1String name)
{
    return json.value(name).toString();
}

std::optional<int> number(const QJsonObject &json, QLatin1String name)
{
    const QJsonValue value = json.value(name);
    return value.isDouble() ? std::optional(value.toInt()) : std::nullopt;
}

QStringList texts(const QJsonObject &json, QLatin1String name)
{
    QStringList all;
    for (const auto &item : json.value(name).toArray())
        all.append(item.toString());
    return all;
}

QDateTime moment(const QJsonObject &json, QLatin1String name)
{
    return momentFromText(text(json, name));
}

/// The text fields of an instance, each under one name for writing and reading.
struct TextField
{
    QLatin1String name;
    QString Instance::*member;
};
constexpr std::array textFields{
    TextField{QLatin1String("ZoneId"), &Instance::zone},
    TextField{QLatin1String("InstanceName"), &Instance::name},
    TextField{QLatin1String("HostName"), &Instance::hostName},
    TextField{QLatin1String("Description"), &Instance::description},
    TextField{QLatin1String("InstanceTypeFamily"), &Instance::typeFamily},
    TextField{QLatin1String("NatIpAddress"), &Instance::natIp},
    TextField{QLatin1String("DedicatedHostId"), &Instance::dedicatedHostId},
    TextField{QLatin1String("ImageId"), &Instance::imageId},
    TextField{QLatin1String("OSName"), &Instance::osName},
    TextField{QLatin1String("OSType"), &Instance::osType},
    TextField{QLatin1String("VpcId"), &Instance::vpcId},
    TextField{QLatin1String("VSwitchId"), &Instance::vSwitchId},
    TextField{QLatin1String("ResourceGroupId"), &Instance::resourceGroupId},
    TextField{QLatin1String("KeyPairName"), &Instance::keyPairName},
    TextField{QLatin1String("SpotStrategy"), &Instance::spotStrategy},
    TextField{QLatin1String("StoppedMode"), &Instance::stoppedMode},
};

struct KindName
{
    ErrorKind kind;
    QLatin1String name;
};
constexpr std::array errorKinds{
    KindName{ErrorKind::NotSent, QLatin1String("not_sent")},
    KindName{ErrorKind::Proxy, QLatin1String("proxy")},
    KindName{ErrorKind::NoAnswer, QLatin1String("no_answer")},
    KindName{ErrorKind::Certificate, QLatin1String("certificate")},
    KindName{ErrorKind::Redirected, QLatin1String("redirected")},
    KindName{ErrorKind::NotTheApi, QLatin1String("not_the_api")},
    KindName{ErrorKind::MissingField, QLatin1String("missing_field")},
    KindName{ErrorKind::TooLarge, QLatin1String("too_large")},
    KindName{ErrorKind::Api, QLatin1String("api")},
    KindName{ErrorKind::Cancelled, QLatin1String("cancelled")},
    KindName{ErrorKind::Local, QLatin1String("local")},
};

} // namespace

QString momentToText(const QDateTime &moment)
{
    return moment.isValid() ? moment.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QDateTime momentFromText(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

QJsonObject toJson(const Instance &instance)
{
    QJsonObject json;
    put(json, QLatin1String("InstanceId"), instance.id.text);
    put(json, QLatin1String("RegionId"), instance.region.text);
    for (const TextField &field : textFields)
        put(json, field.name, instance.*field.member);
    put(json, QLatin1String("Status"), instance.status.raw);
    put(json, QLatin1String("InstanceChargeType"), instance.chargeType.raw);
    put(json, QLatin1String("InstanceType"), instance.type.text);
    json.insert(QLatin1String("Cpu"), instance.cpuCount);
    json.insert(QLatin1String("Memory"), instance.memoryMib);
    put(json, QLatin1String("InternetChargeType"), instance.internetChargeType.raw);
    put(json, QLatin1String("InstanceNetworkType"), instance.networkType.raw);
    put(json, QLatin1String("InternetMaxBandwidthOut"), instance.outMbps);
    put(json, QLatin1String("InternetMaxBandwidthIn"), instance.inMbps);
    put(json, QLatin1String("PublicIpAddress"), instance.publicIps);
    put(json, QLatin1String("PrivateIpAddress"), instance.privateIps);
    if (instance.eip.isBound()) {
        QJsonObject eip;
        put(eip, QLatin1String("AllocationId"), instance.eip.allocationId);
        put(eip, QLatin1String("IpAddress"), instance.eip.address);
        put(eip, QLatin1String("InternetChargeType"), instance.eip.chargeType.raw);
        put(eip, QLatin1String("Bandwidth"), instance.eip.bandwidthMbps);
        json.insert(QLatin1String("EipAddress"), eip);
    }
    QJsonArray locks;
    for (const InstanceLock &lock : instance.locks)
        locks.append(
            QJsonObject{{QLatin1String("LockReason"), lock.kind.raw}, {QLatin1String("LockMsg"), lock.message}});
    if (!locks.isEmpty())
        json.insert(QLatin1String("OperationLocks"), locks);
    put(json, QLatin1String("ExpiredTime"), instance.expiresAt);
    put(json, QLatin1String("CreationTime"), instance.createdAt);
    put(json, QLatin1String("AutoReleaseTime"), instance.autoReleaseAt);
    json.insert(QLatin1String("LocalStorageAmount"), instance.localDisks);
    put(json, QLatin1String("SecurityGroupIds"), instance.securityGroupIds);
    json.insert(QLatin1String("DeletionProtection"), instance.deletionProtection);
    QJsonArray tags;
    for (const InstanceTag &tag : instance.tags)
        tags.append(QJsonObject{{QLatin1String("TagKey"), tag.key}, {QLatin1String("TagValue"), tag.value}});
    if (!tags.isEmpty())
        json.insert(QLatin1String("Tags"), tags);
    return json;
}

Instance instanceFromJson(const QJsonObject &json)
{
    Instance instance;
    instance.id = InstanceId(text(json, QLatin1String("InstanceId")));
    instance.region = RegionId(text(json, QLatin1String("RegionId")));
    for (const TextField &field : textFields)
        instance.*field.member = text(json, field.name);
    instance.status = instanceStatusFromApi(text(json, QLatin1String("Status")));
    instance.chargeType = chargeTypeFromApi(text(json, QLatin1String("InstanceChargeType")));
    instance.type = InstanceTypeId(text(json, QLatin1String("InstanceType")));
    instance.cpuCount = json.value(QLatin1String("Cpu")).toInt();
    instance.memoryMib = json.value(QLatin1String("Memory")).toInt();
    instance.internetChargeType = internetChargeTypeFromApi(text(json, QLatin1String("InternetChargeType")));
    instance.networkType = networkTypeFromApi(text(json, QLatin1String("InstanceNetworkType")));
    instance.outMbps = number(json, QLatin1String("InternetMaxBandwidthOut"));
    instance.inMbps = number(json, QLatin1String("InternetMaxBandwidthIn"));
    instance.publicIps = texts(json, QLatin1String("PublicIpAddress"));
    instance.privateIps = texts(json, QLatin1String("PrivateIpAddress"));
    const QJsonObject eip = json.value(QLatin1String("EipAddress")).toObject();
    instance.eip.allocationId = text(eip, QLatin1String("AllocationId"));
    instance.eip.address = text(eip, QLatin1String("IpAddress"));
    instance.eip.chargeType = internetChargeTypeFromApi(text(eip, QLatin1String("InternetChargeType")));
    instance.eip.bandwidthMbps = number(eip, QLatin1String("Bandwidth"));
    for (const auto &item : json.value(QLatin1String("OperationLocks")).toArray()) {
        const QJsonObject lock = item.toObject();
        instance.locks.push_back(
            {lockKindFromApi(text(lock, QLatin1String("LockReason"))), text(lock, QLatin1String("LockMsg"))});
    }
    instance.expiresAt = moment(json, QLatin1String("ExpiredTime"));
    instance.createdAt = moment(json, QLatin1String("CreationTime"));
    instance.autoReleaseAt = moment(json, QLatin1String("AutoReleaseTime"));
    instance.localDisks = json.value(QLatin1String("LocalStorageAmount")).toInt();
    instance.securityGroupIds = texts(json, QLatin1String("SecurityGroupIds"));
    instance.deletionProtection = json.value(QLatin1String("DeletionProtection")).toBool();
    for (const auto &item : json.value(QLatin1String("Tags")).toArray()) {
        const QJsonObject tag = item.toObject();
        instance.tags.push_back({text(tag, QLatin1String("TagKey")), text(tag, QLatin1String("TagValue"))});
    }
    return instance;
}

QJsonObject toJson(const Change &change)
{
    QJsonObject json;
    if (change.instanceType)
        json.insert(QLatin1String("InstanceType"), change.instanceType->text);
    put(json, QLatin1String("InternetMaxBandwidthOut"), change.outMbps);
    put(json, QLatin1String("InternetMaxBandwidthIn"), change.inMbps);
    if (change.networkChargeType)
        json.insert(QLatin1String("NetworkChargeType"), change.networkChargeType->raw);
    if (change.autoPay)
        json.insert(QLatin1String("AutoPay"), *change.autoPay);
    json.insert(QLatin1String("Action"), apiName(change.action));
    return json;
}

Change changeFromJson(const QJsonObject &json)
{
    Change change;
    change.action = actionFromApi(text(json, QLatin1String("Action"))).value_or(Action::ModifyInstanceNetworkSpec);
    if (const auto value = json.value(QLatin1String("InstanceType")); value.isString())
        change.instanceType = InstanceTypeId(value.toString());
    change.outMbps = number(json, QLatin1String("InternetMaxBandwidthOut"));
    change.inMbps = number(json, QLatin1String("InternetMaxBandwidthIn"));
    if (const auto value = json.value(QLatin1String("NetworkChargeType")); value.isString())
        change.networkChargeType = internetChargeTypeFromApi(value.toString());
    if (const auto value = json.value(QLatin1String("AutoPay")); value.isBool())
        change.autoPay = value.toBool();
    return change;
}

QJsonArray toJson(const std::vector<PlannedCall> &calls)
{
    QJsonArray array;
    for (const PlannedCall &call : calls) {
        QJsonObject json = toJson(call.change);
        json.insert(QLatin1String("ClientToken"), call.token.text);
        array.append(json);
    }
    return array;
}

std::vector<PlannedCall> callsFromJson(const QJsonArray &json)
{
    std::vector<PlannedCall> calls;
    for (const auto &item : json) {
        const QJsonObject call = item.toObject();
        if (!actionFromApi(text(call, QLatin1String("Action"))))
            return {};
        calls.push_back({changeFromJson(call), ClientToken(text(call, QLatin1String("ClientToken")))});
    }
    return calls;
}

QJsonObject toJson(const ApiError &error)
{
    QJsonObject json;
    for (const KindName &entry : errorKinds) {
        if (entry.kind == error.kind)
            json.insert(QLatin1String("kind"), entry.name);
    }
    if (error.httpStatus != 0)
        json.insert(QLatin1String("httpStatus"), error.httpStatus);
    put(json, QLatin1String("code"), error.code);
    put(json, QLatin1String("message"), error.message);
    put(json, QLatin1String("requestId"), error.requestId.text);
    put(json, QLatin1String("hostId"), error.hostId);
    put(json, QLatin1String("recommend"), error.recommend);
    put(json, QLatin1String("authAction"), error.authAction);
    put(json, QLatin1String("detail"), error.detail);
    put(json, QLatin1String("action"), error.action);
    if (error.retryAfter)
        json.insert(QLatin1String("retryAfterMs"), qint64(error.retryAfter->count()));
    if (error.mayHaveArrived)
        json.insert(QLatin1String("mayHaveArrived"), true);
    return json;
}

ApiError errorFromJson(const QJsonObject &json)
{
    ApiError error;
    for (const KindName &entry : errorKinds) {
        if (json.value(QLatin1String("kind")).toString() == entry.name)
            error.kind = entry.kind;
    }
    error.httpStatus = json.value(QLatin1String("httpStatus")).toInt();
    error.code = text(json, QLatin1String("code"));
    error.message = text(json, QLatin1String("message"));
    error.requestId = RequestId(text(json, QLatin1String("requestId")));
    error.hostId = text(json, QLatin1String("hostId"));
    error.recommend = text(json, QLatin1String("recommend"));
    error.authAction = text(json, QLatin1String("authAction"));
    error.detail = text(json, QLatin1String("detail"));
    error.action = text(json, QLatin1String("action"));
    if (const auto value = json.value(QLatin1String("retryAfterMs")); value.isDouble())
        error.retryAfter = std::chrono::milliseconds(value.toInteger());
    error.mayHaveArrived = json.value(QLatin1String("mayHaveArrived")).toBool();
    return error;
}

} // namespace ecsdesk::store
