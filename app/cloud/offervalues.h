// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/instancetype.h"
#include "models/domain/offers.h"
#include "models/domain/usage.h"

namespace ecsdesk {

/// Which points of DescribeInstanceMonitorData are asked for. The API gives at most 400 of them in one answer, none
/// older than 30 days, and rounds seconds up to the next minute (ecs-api.md section 7.14).
struct UsageQuery
{
    InstanceId instance;
    QDateTime from; ///< UTC
    QDateTime to;   ///< UTC, after `from`
    std::chrono::seconds period{600};

    friend bool operator==(const UsageQuery &, const UsageQuery &) = default;
};

/// One page of DescribeInstanceTypes.
struct TypeQuery
{
    QString pageToken;    ///< nextToken of the page before; empty for the first
    int maxResults = 100; ///< 1 to 100

    friend bool operator==(const TypeQuery &, const TypeQuery &) = default;
};

struct InstanceTypePage
{
    std::vector<InstanceTypeInfo> types;
    QString nextToken; ///< empty: this was the last page

    friend bool operator==(const InstanceTypePage &, const InstanceTypePage &) = default;
};

/// OperationType of DescribeResourcesModification and DescribeBandwidthLimitation. Pay-as-you-go instances ask for
/// targets with Upgrade, also for smaller ones.
enum class SpecOperation { Upgrade, Downgrade };

/// Which limits of DescribeBandwidthLimitation are asked for: those of an instance that exists.
struct LimitQuery
{
    InstanceId instance;
    InstanceTypeId type;
    ChargeType chargeType = ChargeType::Unknown; ///< Unknown: not sent; the API then takes PostPaid
    QString spotStrategy;                        ///< may be empty
    SpecOperation operation = SpecOperation::Upgrade;

    friend bool operator==(const LimitQuery &, const LimitQuery &) = default;
};

/// What DescribePrice is asked for: an hour of an instance that would be bought.
struct PriceQuery
{
    InstanceTypeId type;
    QString zone;                                             ///< may be empty
    NetworkType network = NetworkType::Unknown;               ///< Unknown: not sent
    InternetChargeType billing = InternetChargeType::Unknown; ///< Unknown: not sent; the API then takes PayByTraffic
    int outMbps = 0;                                          ///< 0 to 100
    QString spotStrategy;                                     ///< may be empty

    friend bool operator==(const PriceQuery &, const PriceQuery &) = default;
};

/// What DescribeInstanceModificationPrice is asked for: the rest of the term of a subscription.
struct ModificationPriceQuery
{
    InstanceId instance;
    InstanceTypeId type; ///< as it will be; the present one where the type stays: the API wants it in any case
    std::optional<int> outMbps;
    InternetChargeType billing = InternetChargeType::Unknown; ///< Unknown: not sent, it stays as it is

    friend bool operator==(const ModificationPriceQuery &, const ModificationPriceQuery &) = default;
};

} // namespace ecsdesk
