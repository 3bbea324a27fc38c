// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cloud/offerrequests.h"

namespace ecsdesk {

namespace {

QString momentText(const QDateTime &moment)
{
    return moment.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'");
}

QString wordOf(SpecOperation operation)
{
    return operation == SpecOperation::Upgrade ? QStringLiteral("Upgrade") : QStringLiteral("Downgrade");
}

Request reading(const RegionId &region, const QString &action)
{
    Request request{Service::Ecs, action, region, {}, false};
    addIfGiven(request.parameters, QStringLiteral("RegionId"), region.text);
    return request;
}

} // namespace

Request usageRequest(const RegionId &region, const UsageQuery &query)
{
    // The action has no RegionId.
    Request request{Service::Ecs, QStringLiteral("DescribeInstanceMonitorData"), region, {}, false};
    request.parameters = {{QStringLiteral("InstanceId"), query.instance.text},
                          {QStringLiteral("StartTime"), momentText(query.from)},
                          {QStringLiteral("EndTime"), momentText(query.to)},
                          {QStringLiteral("Period"), QString::number(query.period.count())}};
    return request;
}

Request typesRequest(const RegionId &region, const TypeQuery &query)
{
    Request request{Service::Ecs, QStringLiteral("DescribeInstanceTypes"), region, {}, false};
    request.parameters.emplace_back(QStringLiteral("MaxResults"), QString::number(query.maxResults));
    addIfGiven(request.parameters, QStringLiteral("NextToken"), query.pageToken);
    return request;
}

Request targetsRequest(const RegionId &region, const InstanceId &instance, SpecOperation operation)
{
    Request request = reading(region, QStringLiteral("DescribeResourcesModification"));
    request.parameters.emplace_back(QStringLiteral("ResourceId"), instance.text);
    request.parameters.emplace_back(QStringLiteral("DestinationResource"), QStringLiteral("InstanceType"));
    request.parameters.emplace_back(QStringLiteral("OperationType"), wordOf(operation));
    return request;
}

Request limitsRequest(const RegionId &region, const LimitQuery &query)
{
    Request request = reading(region, QStringLiteral("DescribeBandwidthLimitation"));
    request.parameters.emplace_back(QStringLiteral("InstanceType"), query.type.text);
    addIfGiven(request.parameters, QStringLiteral("InstanceChargeType"), apiWord(query.chargeType));
    addIfGiven(request.parameters, QStringLiteral("SpotStrategy"), query.spotStrategy);
    request.parameters.emplace_back(QStringLiteral("OperationType"), wordOf(query.operation));
    request.parameters.emplace_back(QStringLiteral("ResourceId"), query.instance.text);
    return request;
}

Request priceRequest(const RegionId &region, const PriceQuery &query)
{
    Request request = reading(region, QStringLiteral("DescribePrice"));
    request.parameters.emplace_back(QStringLiteral("ResourceType"), QStringLiteral("instance"));
    request.parameters.emplace_back(QStringLiteral("InstanceType"), query.type.text);
    addIfGiven(request.parameters, QStringLiteral("ZoneId"), query.zone);
    addIfGiven(request.parameters, QStringLiteral("InstanceNetworkType"), apiWord(query.network));
    addIfGiven(request.parameters, QStringLiteral("InternetChargeType"), apiWord(query.billing));
    request.parameters.emplace_back(QStringLiteral("InternetMaxBandwidthOut"), QString::number(query.outMbps));
    addIfGiven(request.parameters, QStringLiteral("SpotStrategy"), query.spotStrategy);
    request.parameters.emplace_back(QStringLiteral("PriceUnit"), QStringLiteral("Hour"));
    return request;
}

Request modificationPriceRequest(const RegionId &region, const ModificationPriceQuery &query)
{
    Request request = reading(region, QStringLiteral("DescribeInstanceModificationPrice"));
    request.parameters.emplace_back(QStringLiteral("InstanceId"), query.instance.text);
    addIfGiven(request.parameters, QStringLiteral("InstanceType"), query.type.text);
    if (query.outMbps)
        request.parameters.emplace_back(QStringLiteral("InternetMaxBandwidthOut"), QString::number(*query.outMbps));
    addIfGiven(request.parameters, QStringLiteral("InternetChargeType"), apiWord(query.billing));
    return request;
}

} // namespace ecsdesk
