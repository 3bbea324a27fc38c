// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cloud/stsrequests.h"

#include <algorithm>

namespace ecsdesk {

namespace {

/// They go into headers: printable ASCII without blanks.
bool isHeaderSafe(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c > u' ' && c < u'\x7f'; });
}

} // namespace

Request assumeRoleRequest(const RoleToAssume &role)
{
    Request request{Service::Sts, QStringLiteral("AssumeRole"), role.stsRegion, {}, false};
    Parameters &parameters = request.parameters;
    parameters.emplace_back(QStringLiteral("RoleArn"), role.arn);
    parameters.emplace_back(QStringLiteral("RoleSessionName"),
                            role.sessionName.isEmpty() ? QStringLiteral("ecsdesk") : role.sessionName);
    parameters.emplace_back(QStringLiteral("DurationSeconds"), QString::number(role.duration.count()));
    addIfGiven(parameters, QStringLiteral("ExternalId"), role.externalId);
    addIfGiven(parameters, QStringLiteral("Policy"), role.policy);
    return request;
}

QString readTemporaryCredentials(const QJsonObject &object, TemporaryCredentials &credentials)
{
    Credentials &keys = credentials.credentials;
    keys.accessKeyId = textOf(object[u"AccessKeyId"]);
    const QString secret = textOf(object[u"AccessKeySecret"]);
    const QString token = textOf(object[u"SecurityToken"]);
    keys.secret = Secret(secret.toLatin1());
    keys.securityToken = Secret(token.toLatin1());
    credentials.expires = momentOf(object[u"Expiration"]);
    if (!isHeaderSafe(keys.accessKeyId))
        return QStringLiteral("AccessKeyId");
    if (!isHeaderSafe(secret))
        return QStringLiteral("AccessKeySecret");
    if (!isHeaderSafe(token))
        return QStringLiteral("SecurityToken");
    return credentials.expires.isValid() ? QString() : QStringLiteral("Expiration");
}

Result<TemporaryCredentials> readAssumedRole(const HttpAnswer &answer, const ReadContext &context)
{
    const auto opened = openAnswer(answer, context.action, context.accessKeyId);
    if (!opened)
        return tl::unexpected(opened.error());
    TemporaryCredentials credentials;
    const QString lacking = readTemporaryCredentials(opened->root[u"Credentials"].toObject(), credentials);
    if (!lacking.isEmpty())
        return missing(answer, *opened, context, QLatin1String("Credentials.") + lacking);
    credentials.arn = textOf(opened->root[u"AssumedRoleUser"].toObject()[u"Arn"]);
    return credentials;
}

} // namespace ecsdesk
