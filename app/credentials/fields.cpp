// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/credentials/fields.h"

#include "app/cloud/endpoint.h"

#include <QRegularExpression>
#include <algorithm>

namespace ecsdesk {

namespace {

constexpr int shortestSession = 900;         // seconds; ecs-api.md section 11.5
constexpr int longestSession = 12 * 60 * 60; // what RAM lets a role have at most

} // namespace

bool isKeyText(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c > u' ' && c < u'\x7f'; });
}

bool isRoleName(const QString &text)
{
    static const QRegularExpression name(QStringLiteral("\\A[A-Za-z0-9._-]{1,64}\\z"));
    return name.match(text).hasMatch() && text != QLatin1String(".") && text != QLatin1String("..");
}

QString showableMode(const QString &mode)
{
    static const QRegularExpression name(QStringLiteral("\\A[A-Za-z_]{1,24}\\z"));
    return name.match(mode).hasMatch() ? mode : QString();
}

void ProfileFields::wrong(ImportProblem problem, const char *field)
{
    if (m_found.problem != ImportProblem::None)
        return;
    m_found.problem = problem;
    m_found.detail = QString::fromLatin1(field);
}

QString ProfileFields::given(const char *field) const
{
    return field ? m_value(field).trimmed() : QString();
}

QString ProfileFields::needed(const char *field)
{
    const QString text = given(field);
    if (text.isEmpty())
        wrong(ImportProblem::FieldMissing, field);
    return text;
}

Secret ProfileFields::secretOf(const char *field)
{
    const QString text = needed(field);
    if (!isKeyText(text))
        wrong(ImportProblem::FieldInvalid, field);
    return Secret(text.toLatin1());
}

void ProfileFields::accessKey(const char *id, const char *secret)
{
    m_found.profile.accessKeyId = needed(id);
    if (!isKeyText(m_found.profile.accessKeyId))
        wrong(ImportProblem::FieldInvalid, id);
    m_found.secret = secretOf(secret);
}

void ProfileFields::token(const char *field)
{
    m_found.token = secretOf(field);
}

void ProfileFields::role(const RoleNames &names)
{
    RoleToAssume &role = m_found.profile.role;
    role.arn = needed(names.arn);
    if (!isRoleArn(role.arn))
        wrong(ImportProblem::FieldInvalid, names.arn);
    static const QRegularExpression session(QStringLiteral("\\A[A-Za-z0-9.@_-]{2,64}\\z"));
    role.sessionName = given(names.session);
    if (!role.sessionName.isEmpty() && !session.match(role.sessionName).hasMatch())
        wrong(ImportProblem::FieldInvalid, names.session);
    // The CLI writes 0 for what was not given.
    if (const QString seconds = given(names.seconds); !seconds.isEmpty() && seconds != QLatin1String("0")) {
        bool ok = false;
        const int number = seconds.toInt(&ok);
        if (!ok || number < shortestSession || number > longestSession)
            wrong(ImportProblem::FieldInvalid, names.seconds);
        else
            role.duration = std::chrono::seconds(number);
    }
    role.externalId = given(names.externalId);
    role.policy = given(names.policy);
    role.stsRegion = RegionId(given(names.stsRegion));
    if (!isHostLabel(role.stsRegion.text))
        wrong(ImportProblem::FieldInvalid, names.stsRegion);
    role.stsHost = hostOf(names.stsHost);
}

void ProfileFields::ecsRole(const char *field)
{
    m_found.profile.ecsRoleName = given(field);
    if (!m_found.profile.ecsRoleName.isEmpty() && !isRoleName(m_found.profile.ecsRoleName))
        wrong(ImportProblem::FieldInvalid, field);
}

void ProfileFields::region(const char *field)
{
    const RegionId region(given(field));
    if (!isHostLabel(region.text))
        wrong(ImportProblem::FieldInvalid, field);
    else if (!region.isEmpty())
        m_found.profile.regions = {region};
}

QString ProfileFields::hostOf(const char *field)
{
    QString text = given(field);
    if (text.startsWith(QLatin1String("https://"), Qt::CaseInsensitive))
        text.remove(0, 8);
    if (text.endsWith(u'/'))
        text.chop(1);
    static const QRegularExpression host(QStringLiteral("\\A[A-Za-z0-9.-]{0,253}(?::\\d{1,5})?\\z"));
    if (host.match(text).hasMatch())
        return text;
    wrong(ImportProblem::FieldInvalid, field);
    return {};
}

void ProfileFields::endpoint(const char *field)
{
    const QString host = hostOf(field);
    const QUrl url(QLatin1String("https://") + host);
    // One address of Alibaba Cloud serves one product; the regular addresses find it for each.
    if (!host.isEmpty() && !isAlibabaCloudHost(url.host()))
        m_found.profile.endpoint = url;
}

} // namespace ecsdesk
