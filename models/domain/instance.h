// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/identifiers.h"
#include "models/domain/word.h"

#include <QDateTime>
#include <QStringList>
#include <optional>
#include <vector>

namespace ecsdesk {

enum class InstanceStatus { Unknown, Pending, Starting, Running, Stopping, Stopped };
enum class ChargeType { Unknown, PrePaid, PostPaid };
enum class InternetChargeType { Unknown, PayByTraffic, PayByBandwidth };
enum class NetworkType { Unknown, Vpc, Classic };
enum class LockKind { Unknown, Financial, Security, Recycling, DedicatedHostFinancial, Refunded };

/// The words of the API, compared without regard to case where the API itself is not consistent (lock reasons).
[[nodiscard]] Word<InstanceStatus> instanceStatusFromApi(const QString &raw);
[[nodiscard]] Word<ChargeType> chargeTypeFromApi(const QString &raw);
[[nodiscard]] Word<InternetChargeType> internetChargeTypeFromApi(const QString &raw);
[[nodiscard]] Word<NetworkType> networkTypeFromApi(const QString &raw);
[[nodiscard]] Word<LockKind> lockKindFromApi(const QString &raw);
/// The word the API understands; empty for Unknown.
[[nodiscard]] QString apiWord(InstanceStatus value);
[[nodiscard]] QString apiWord(ChargeType value);
[[nodiscard]] QString apiWord(InternetChargeType value);
[[nodiscard]] QString apiWord(NetworkType value);

struct InstanceLock
{
    Word<LockKind> kind;
    QString message; ///< LockMsg; may be empty

    friend bool operator==(const InstanceLock &, const InstanceLock &) = default;
};

struct InstanceTag
{
    QString key;
    QString value;

    friend bool operator==(const InstanceTag &, const InstanceTag &) = default;
};

/// An elastic IP bound to an instance. Without one every field is empty.
struct ElasticIp
{
    QString allocationId;
    QString address;
    Word<InternetChargeType> chargeType;
    std::optional<int> bandwidthMbps;

    [[nodiscard]] bool isBound() const { return !address.isEmpty() || !allocationId.isEmpty(); }
    friend bool operator==(const ElasticIp &, const ElasticIp &) = default;
};

/// One instance as DescribeInstances tells it (ecs-api.md section 6.2). Every field may be missing there; what is
/// missing is empty here, never invented.
struct Instance
{
    InstanceId id;
    RegionId region;
    QString zone;
    QString name;
    QString hostName;
    QString description;
    Word<InstanceStatus> status;
    Word<ChargeType> chargeType;
    InstanceTypeId type;
    QString typeFamily;
    int cpuCount = 0;  ///< vCPUs; 0 where the API did not say
    int memoryMib = 0; ///< MiB; 0 where the API did not say
    Word<InternetChargeType> internetChargeType;
    Word<NetworkType> networkType;
    std::optional<int> outMbps; ///< Mbps; 0 = no public bandwidth
    std::optional<int> inMbps;  ///< Mbps; -1 = none was bought
    QStringList publicIps;
    QStringList privateIps; ///< in the VPC or, on the classic network, the inner addresses
    QString natIp;
    ElasticIp eip;
    std::vector<InstanceLock> locks;
    QDateTime expiresAt;     ///< UTC; invalid where the instance does not expire (the 2099 sentinel included)
    QDateTime createdAt;     ///< UTC
    QDateTime autoReleaseAt; ///< UTC; invalid where unset
    int localDisks = 0;
    QString dedicatedHostId;
    QString imageId;
    QString osName;
    QString osType;
    QString vpcId;
    QString vSwitchId;
    QStringList securityGroupIds;
    QString resourceGroupId;
    QString keyPairName;
    QString spotStrategy;
    QString stoppedMode;
    bool deletionProtection = false;
    std::vector<InstanceTag> tags;

    friend bool operator==(const Instance &, const Instance &) = default;
};

/// Every address by which an operator may look for the instance: public, elastic, NAT and private, without repeats.
[[nodiscard]] QStringList allAddresses(const Instance &instance);

/// What an operator types to confirm a change in production: the name, or the ID where there is none.
[[nodiscard]] QString nameToType(const Instance &instance);

} // namespace ecsdesk
