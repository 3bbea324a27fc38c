// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/rules/accountproblems.h"

#include <QRegularExpression>
#include <algorithm>

namespace ecsdesk {

namespace {

bool matches(const char *pattern, const QString &text)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QLatin1String(pattern))).match(text).hasMatch();
}

using Trouble = std::optional<FieldTrouble>;

Trouble nameTrouble(const AccountProfile &profile, std::span<const AccountProfile> others)
{
    const QString name = profile.name.trimmed();
    if (name.isEmpty())
        return FieldTrouble::Missing;
    const bool taken = std::any_of(others.begin(), others.end(), [&](const AccountProfile &other) {
        return other.id != profile.id && other.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return taken ? Trouble(FieldTrouble::NameTaken) : std::nullopt;
}

Trouble keyIdTrouble(const AccountProfile &profile)
{
    if (profile.accessKeyId.isEmpty())
        return FieldTrouble::Missing;
    if (!matches("[A-Za-z0-9._-]{4,128}", profile.accessKeyId))
        return FieldTrouble::NotAKeyId;
    const bool temporary = profile.accessKeyId.startsWith(QLatin1String("STS."));
    if (temporary && profile.mode == CredentialMode::AccessKey)
        return FieldTrouble::Temporary;
    if (!temporary && profile.mode == CredentialMode::StsToken)
        return FieldTrouble::NotTemporary;
    return {};
}

Trouble secretTrouble(SecretEntry entry)
{
    switch (entry) {
    case SecretEntry::Missing:
        return FieldTrouble::Missing;
    case SecretEntry::Unusable:
        return FieldTrouble::HasBlanks;
    case SecretEntry::Kept:
    case SecretEntry::Given:
        return {};
    }
    Q_UNREACHABLE();
}

/// Nothing but scheme, host and port: a path or a name in it would be signed into every request.
Trouble endpointTrouble(const QUrl &url)
{
    if (url.isEmpty())
        return {};
    const bool bare = url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() && !url.hasQuery() &&
                      !url.hasFragment() && (url.path().isEmpty() || url.path() == QLatin1String("/"));
    if (!bare)
        return FieldTrouble::NotAnAddress;
    if (url.scheme() == QLatin1String("https"))
        return {};
    if (url.scheme() != QLatin1String("http"))
        return FieldTrouble::NotAnAddress;
    return isLoopbackHost(url.host()) ? std::nullopt : Trouble(FieldTrouble::PlainHttp);
}

bool isHost(const QString &host)
{
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(host, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty();
}

} // namespace

QList<FieldProblem> problemsOf(const AccountEntry &entry, std::span<const AccountProfile> others)
{
    const AccountProfile &profile = entry.profile;
    QList<FieldProblem> problems;
    const auto judge = [&problems](AccountField field, Trouble trouble, const QString &value = {}) {
        if (trouble)
            problems.append({field, *trouble, value});
    };
    const auto when = [](bool wrong, FieldTrouble trouble) { return wrong ? Trouble(trouble) : std::nullopt; };
    judge(AccountField::Name, nameTrouble(profile, others));
    if (needsAccessKey(profile.mode)) {
        judge(AccountField::AccessKeyId, keyIdTrouble(profile));
        judge(AccountField::AccessKeySecret, secretTrouble(entry.secret));
    }
    if (profile.mode == CredentialMode::StsToken) {
        judge(AccountField::SecurityToken, secretTrouble(entry.token));
        judge(AccountField::TokenExpires,
              when(profile.tokenExpires.isValid() && profile.tokenExpires <= entry.now, FieldTrouble::Passed));
    }
    if (profile.mode == CredentialMode::RamRoleArn) {
        const QString arn = profile.role.arn;
        judge(AccountField::RoleArn,
              arn.isEmpty() ? Trouble(FieldTrouble::Missing) : when(!isRoleArn(arn), FieldTrouble::NotARoleArn));
        const QString session = profile.role.sessionName;
        judge(AccountField::SessionName,
              when(!session.isEmpty() && !matches("[A-Za-z0-9.@_-]{2,64}", session), FieldTrouble::NotASessionName));
    }
    if (profile.mode == CredentialMode::EcsRamRole) {
        const QString role = profile.ecsRoleName;
        judge(AccountField::EcsRoleName,
              when(!role.isEmpty() && !matches("[A-Za-z0-9._-]{1,64}", role), FieldTrouble::NotARoleName));
    }
    if (!entry.allRegions) {
        judge(AccountField::Regions, when(profile.regions.isEmpty(), FieldTrouble::NoRegion));
        const auto bad = std::find_if(profile.regions.begin(), profile.regions.end(), [](const RegionId &region) {
            return !matches("[a-z]{2,}(-[a-z0-9]+)+", region.text);
        });
        if (bad != profile.regions.end())
            judge(AccountField::Regions, FieldTrouble::NotARegion, bad->text);
    }
    judge(AccountField::Endpoint, endpointTrouble(profile.endpoint));
    if (profile.proxy.use == ProxyUse::Explicit) {
        judge(AccountField::ProxyHost, profile.proxy.host.isEmpty()
                                           ? Trouble(FieldTrouble::Missing)
                                           : when(!isHost(profile.proxy.host), FieldTrouble::NotAHost));
        const int port = profile.proxy.port;
        judge(AccountField::ProxyPort,
              port == 0 ? Trouble(FieldTrouble::Missing) : when(port < 1 || port > 65535, FieldTrouble::NotAPort));
    }
    return problems;
}

} // namespace ecsdesk
