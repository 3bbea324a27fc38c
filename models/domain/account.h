// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"
#include "models/domain/identifiers.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <chrono>
#include <optional>

namespace ecsdesk {

/// Where the account was opened. The two sites share addresses for ECS and STS; billing is apart (ecs-api.md 1.1).
enum class Site { China, International };

/// How the keys that sign are come by (ecs-api.md section 11).
enum class CredentialMode {
    AccessKey,  ///< a key pair that stays
    StsToken,   ///< a temporary key pair and its token, given by somebody else; ends and cannot be renewed here
    RamRoleArn, ///< a key pair that assumes a role through STS; renewed in time
    EcsRamRole, ///< the role of the ECS instance this program runs on, from its metadata service; renewed in time
};

enum class SignatureVersion {
    V1, ///< HMAC-SHA1, everything in the form body
    V3, ///< ACS3-HMAC-SHA256, signature in headers
};

/// Words for files; not for the screen.
[[nodiscard]] QString siteName(Site site);                     ///< "china", "international"
[[nodiscard]] QString credentialModeName(CredentialMode mode); ///< "AK", "StsToken" … as the aliyun CLI writes them
[[nodiscard]] QString signatureName(SignatureVersion version); ///< "v1", "v3"
[[nodiscard]] std::optional<Site> siteFromName(const QString &name);
[[nodiscard]] std::optional<CredentialMode> credentialModeFromName(const QString &name);
[[nodiscard]] std::optional<SignatureVersion> signatureFromName(const QString &name);

/// RamRoleArn: what AssumeRole is asked for (ecs-api.md section 11.5).
struct RoleToAssume
{
    QString arn;                         ///< "acs:ram::<account>:role/<name>"
    QString sessionName;                 ///< 2 to 64 of letters, digits, . @ - _; empty: "ecsdesk"
    std::chrono::seconds duration{3600}; ///< 900 s to what the role allows
    QString externalId;                  ///< may be empty
    QString policy;                      ///< JSON that narrows the role further; may be empty
    RegionId stsRegion;                  ///< whose STS is asked; empty: the central one
    QString stsHost;                     ///< instead of the regular one; empty otherwise

    friend bool operator==(const RoleToAssume &, const RoleToAssume &) = default;
};

enum class ProxyUse {
    System, ///< as the desktop is set up
    None,
    Explicit, ///< as given here
};
enum class ProxyKind { Http, Socks5 };
[[nodiscard]] QString proxyUseName(ProxyUse use);    ///< "system", "none", "explicit"
[[nodiscard]] QString proxyKindName(ProxyKind kind); ///< "http", "socks5"
[[nodiscard]] std::optional<ProxyUse> proxyUseFromName(const QString &name);
[[nodiscard]] std::optional<ProxyKind> proxyKindFromName(const QString &name);

/// Loopback is never reached through a proxy.
struct ProxyChoice
{
    ProxyUse use = ProxyUse::System;
    ProxyKind kind = ProxyKind::Http; ///< Explicit only, as are the following
    QString host;
    int port = 0;
    QString user; ///< empty: the proxy asks for none; the password is a secret and elsewhere

    friend bool operator==(const ProxyChoice &, const ProxyChoice &) = default;
};

/// An account as the operator set it up. No secret is in here: access key secret, token and proxy password are with the
/// keychain, under `id`.
struct AccountProfile
{
    ProfileId id;
    QString name;       ///< the operator's
    AccountUid account; ///< as its keys said last; empty: never yet
    bool enabled = true;
    Site site = Site::China;
    CredentialMode mode = CredentialMode::AccessKey;
    QString accessKeyId;     ///< AccessKey, StsToken, RamRoleArn
    RoleToAssume role;       ///< RamRoleArn
    QString ecsRoleName;     ///< EcsRamRole; empty: whichever the instance has
    QList<RegionId> regions; ///< empty: all that DescribeRegions tells
    QUrl endpoint;           ///< where every service is reached; empty: the regular addresses
    SignatureVersion signature = SignatureVersion::V3;
    Edition edition = Edition::Current;
    bool readOnly = false;   ///< no write passes the gate
    bool production = false; ///< every write asks to type the instance's name
    ProxyChoice proxy;
    bool sessionOnly = false; ///< its AccessKey secret is kept by nobody: each session asks for it
    QDateTime tokenExpires;   ///< StsToken: UTC, the server's clock; invalid: not known
    QString caFile;           ///< PEM file with further authorities, for inspected networks; empty: the system's only
    QDateTime created;        ///< UTC
    QString importedFrom;     ///< a file, or "environment"; empty: entered by hand

    friend bool operator==(const AccountProfile &, const AccountProfile &) = default;
};

/// Under which terms changes of an account are judged and sent.
struct AccountTerms
{
    Edition edition = Edition::Current;
    bool readOnly = false;
    bool production = false;

    friend bool operator==(const AccountTerms &, const AccountTerms &) = default;
};
[[nodiscard]] AccountTerms termsOf(const AccountProfile &profile);

/// What the operator calls cloud accounts.
using AccountNames = QHash<AccountUid, QString>;
/// The operator's name for it; its number where there is none.
[[nodiscard]] QString accountName(const AccountNames &names, const AccountUid &account);

/// Whether an access key is needed to start with, that is, anything secret.
[[nodiscard]] bool needsAccessKey(CredentialMode mode);
/// "acs:ram::<digits>:role/<name>".
[[nodiscard]] bool isRoleArn(const QString &text);
/// This machine, by name or address.
[[nodiscard]] bool isLoopbackHost(const QString &host);
/// A host of Alibaba Cloud ("aliyuncs.com" and below).
[[nodiscard]] bool isAlibabaCloudHost(const QString &host);
/// The hosts outside aliyuncs.com and loopback that requests signed by this account's keys would go to. The operator
/// must have said yes to each of them by name. No proxies: those do not see what is inside TLS.
[[nodiscard]] QStringList hostsToConfirm(const AccountProfile &profile);

} // namespace ecsdesk
