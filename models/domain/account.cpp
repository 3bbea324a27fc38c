// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/account.h"

#include "models/domain/named.h"

#include <QRegularExpression>

namespace ecsdesk {

namespace {

constexpr std::array sites{Named{Site::China, "china"}, Named{Site::International, "international"}};
constexpr std::array modes{Named{CredentialMode::AccessKey, "AK"}, Named{CredentialMode::StsToken, "StsToken"},
                           Named{CredentialMode::RamRoleArn, "RamRoleArn"},
                           Named{CredentialMode::EcsRamRole, "EcsRamRole"}};
constexpr std::array signatures{Named{SignatureVersion::V1, "v1"}, Named{SignatureVersion::V3, "v3"}};
constexpr std::array proxyUses{Named{ProxyUse::System, "system"}, Named{ProxyUse::None, "none"},
                               Named{ProxyUse::Explicit, "explicit"}};
constexpr std::array proxyKinds{Named{ProxyKind::Http, "http"}, Named{ProxyKind::Socks5, "socks5"}};

} // namespace

QString siteName(Site site)
{
    return nameOf(sites, site);
}

QString credentialModeName(CredentialMode mode)
{
    return nameOf(modes, mode);
}

QString signatureName(SignatureVersion version)
{
    return nameOf(signatures, version);
}

std::optional<Site> siteFromName(const QString &name)
{
    return valueOf(sites, name);
}

std::optional<CredentialMode> credentialModeFromName(const QString &name)
{
    return valueOf(modes, name);
}

std::optional<SignatureVersion> signatureFromName(const QString &name)
{
    return valueOf(signatures, name);
}

QString proxyUseName(ProxyUse use)
{
    return nameOf(proxyUses, use);
}

QString proxyKindName(ProxyKind kind)
{
    return nameOf(proxyKinds, kind);
}

std::optional<ProxyUse> proxyUseFromName(const QString &name)
{
    return valueOf(proxyUses, name);
}

std::optional<ProxyKind> proxyKindFromName(const QString &name)
{
    return valueOf(proxyKinds, name);
}

AccountTerms termsOf(const AccountProfile &profile)
{
    return {profile.edition, profile.readOnly, profile.production};
}

QString accountName(const AccountNames &names, const AccountUid &account)
{
    return names.value(account, account.text);
}

bool needsAccessKey(CredentialMode mode)
{
    return mode != CredentialMode::EcsRamRole;
}

bool isRoleArn(const QString &text)
{
    static const QRegularExpression arn(QStringLiteral("\\Aacs:ram::\\d{1,32}:role/[A-Za-z0-9._-]{1,64}\\z"),
                                        QRegularExpression::CaseInsensitiveOption);
    return arn.match(text).hasMatch();
}

/// By name or by number; what else leads back to this machine must be confirmed like any other host.
bool isLoopbackHost(const QString &host)
{
    static const QRegularExpression loopback(
        QStringLiteral("\\A(?:localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|::1)\\z"),
        QRegularExpression::CaseInsensitiveOption);
    return loopback.match(host).hasMatch();
}

bool isAlibabaCloudHost(const QString &host)
{
    return host.compare(QLatin1String("aliyuncs.com"), Qt::CaseInsensitive) == 0 ||
           host.endsWith(QLatin1String(".aliyuncs.com"), Qt::CaseInsensitive);
}

QStringList hostsToConfirm(const AccountProfile &profile)
{
    QStringList hosts;
    const auto add = [&hosts](const QString &host) {
        if (!host.isEmpty() && !isAlibabaCloudHost(host) && !isLoopbackHost(host) && !hosts.contains(host))
            hosts.append(host);
    };
    add(profile.endpoint.host());
    if (profile.mode == CredentialMode::RamRoleArn)
        add(profile.role.stsHost);
    return hosts;
}

} // namespace ecsdesk
