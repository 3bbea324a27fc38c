// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cloud/readers.h"

namespace ecsdesk {

tl::unexpected<ApiError> missing(const HttpAnswer &answer, const OpenedAnswer &opened, const ReadContext &context,
                                 const QString &field)
{
    ApiError error = missingField(answer, opened.requestId, field);
    error.action = context.action;
    return tl::unexpected(error);
}

Result<QList<RegionInfo>> readRegions(const HttpAnswer &answer, const ReadContext &context)
{
    const auto opened = openAnswer(answer, context.action, context.accessKeyId);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto list = mainListOf(opened->root, QStringLiteral("Regions"), QStringLiteral("Region"));
    if (!list)
        return missing(answer, *opened, context, QStringLiteral("Regions.Region"));
    QList<RegionInfo> regions;
    for (qsizetype i = 0; i < list->size(); ++i) {
        const QJsonObject region = list->at(i).toObject();
        const RegionId id(textOf(region[u"RegionId"]));
        if (id.isEmpty())
            return missing(answer, *opened, context, QStringLiteral("Regions.Region[%1].RegionId").arg(i));
        regions.append(
            {id, textOf(region[u"LocalName"]), textOf(region[u"RegionEndpoint"]), textOf(region[u"Status"])});
    }
    return regions;
}

Result<QList<InstanceStatusInfo>> readInstanceStatuses(const HttpAnswer &answer, const ReadContext &context)
{
    const auto opened = openAnswer(answer, context.action, context.accessKeyId);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto list = mainListOf(opened->root, QStringLiteral("InstanceStatuses"), QStringLiteral("InstanceStatus"));
    if (!list)
        return missing(answer, *opened, context, QStringLiteral("InstanceStatuses.InstanceStatus"));
    QList<InstanceStatusInfo> statuses;
    for (qsizetype i = 0; i < list->size(); ++i) {
        const QJsonObject status = list->at(i).toObject();
        const InstanceId id(textOf(status[u"InstanceId"]));
        const QString word = textOf(status[u"Status"]);
        const QString path = QStringLiteral("InstanceStatuses.InstanceStatus[%1].").arg(i);
        if (id.isEmpty())
            return missing(answer, *opened, context, path + QLatin1String("InstanceId"));
        if (word.isEmpty())
            return missing(answer, *opened, context, path + QLatin1String("Status"));
        statuses.append({id, instanceStatusFromApi(context.texts->shared(word))});
    }
    return statuses;
}

Result<CallerIdentity> readCallerIdentity(const HttpAnswer &answer, const ReadContext &context)
{
    const auto opened = openAnswer(answer, context.action, context.accessKeyId);
    if (!opened)
        return tl::unexpected(opened.error());
    CallerIdentity identity{AccountUid(textOf(opened->root[u"AccountId"])), textOf(opened->root[u"Arn"]),
                            textOf(opened->root[u"IdentityType"]), textOf(opened->root[u"UserId"])};
    if (identity.account.isEmpty())
        return missing(answer, *opened, context, QStringLiteral("AccountId"));
    return identity;
}

Result<WriteAnswer> readWriteAnswer(const HttpAnswer &answer, const ReadContext &context)
{
    const auto opened = openAnswer(answer, context.action, context.accessKeyId);
    if (!opened)
        return tl::unexpected(opened.error());
    const QString requestId = textOf(opened->root[u"RequestId"]);
    if (requestId.isEmpty())
        return missing(answer, *opened, context, QStringLiteral("RequestId"));
    return WriteAnswer{RequestId(requestId), OrderId(textOf(opened->root[u"OrderId"])),
                       textOf(opened->root[u"IpAddress"]), answer.status};
}

} // namespace ecsdesk
