// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cloud/log.h"

#include <QStringList>

namespace ecsdesk {

Q_LOGGING_CATEGORY(cloudLog, "ecsdesk.cloud", QtInfoMsg)

bool isLoggableParameter(const QString &name)
{
    static const QStringList allowed{
        QStringLiteral("RegionId"),
        QStringLiteral("InstanceId"),
        QStringLiteral("InstanceIds"),
        QStringLiteral("InstanceType"),
        QStringLiteral("InternetMaxBandwidthOut"),
        QStringLiteral("InternetMaxBandwidthIn"),
        QStringLiteral("NetworkChargeType"),
        QStringLiteral("AutoPay"),
        QStringLiteral("ClientToken"),
        QStringLiteral("StoppedMode"),
        QStringLiteral("ForceStop"),
        QStringLiteral("InitLocalDisk"),
        QStringLiteral("MaxResults"),
        QStringLiteral("PageNumber"),
        QStringLiteral("PageSize"),
        QStringLiteral("AcceptLanguage"),
        QStringLiteral("StartTime"),
        QStringLiteral("EndTime"),
        QStringLiteral("Period"),
        QStringLiteral("ResourceId"),
        QStringLiteral("ResourceType"),
        QStringLiteral("DestinationResource"),
        QStringLiteral("OperationType"),
        QStringLiteral("InstanceChargeType"),
        QStringLiteral("InternetChargeType"),
        QStringLiteral("InstanceNetworkType"),
        QStringLiteral("SpotStrategy"),
        QStringLiteral("PriceUnit"),
        QStringLiteral("ZoneId"),
    };
    return allowed.contains(name) || name.startsWith(QLatin1String("InstanceId."));
}

QString loggable(const Request &request)
{
    QStringList shown;
    for (const auto &[name, value] : request.parameters)
        shown.append(isLoggableParameter(name) ? name + u'=' + value : name + QLatin1String("=(hidden)"));
    return request.action + QLatin1String(" [") + shown.join(QLatin1String(", ")) + u']';
}

} // namespace ecsdesk
