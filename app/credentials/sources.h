// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/cloudclient.h"
#include "app/credentials/credentialsource.h"
#include "app/credentials/instancerole.h"

#include <functional>
#include <memory>

namespace ecsdesk {

/// Keys as they were given: a key pair, or a temporary one that cannot be renewed here.
class GivenCredentials final : public CredentialSource
{
public:
    /// `expires`: invalid where they do not end, or where it is not known when. `serverTime` and `clock` must outlive
    /// the source.
    GivenCredentials(Credentials credentials, QDateTime expires, std::function<ServerTime()> serverTime,
                     const Clock &clock, QObject *parent = nullptr);

private:
    [[nodiscard]] ServerTime serverTime() const override { return m_serverTime(); }
    void fetch() override;

    Credentials m_given;
    QDateTime m_expires;
    std::function<ServerTime()> m_serverTime;
};

/// A role that STS lends for a while, against a key pair.
class AssumedRole final : public CredentialSource
{
public:
    /// `options`: of the account; where the role names an STS host of its own, that one is asked.
    AssumedRole(RoleToAssume role, Credentials credentials, CloudOptions options, const Clock &clock,
                QObject *parent = nullptr);

    /// For an endpoint that tells its clock.
    void setServerTime(const ServerTime &time) { m_client.setServerTime(time); }

private:
    [[nodiscard]] ServerTime serverTime() const override { return m_client.serverTime(); }
    void fetch() override;

    RoleToAssume m_role;
    CloudClient m_client;
    std::unique_ptr<Call<TemporaryCredentials>> m_call;
};

/// What is secret of an account, as it comes out of the keychain.
struct AccountSecrets
{
    Secret secret;
    Secret token;           ///< StsToken; and RamRoleArn with temporary keys
    QDateTime tokenExpires; ///< where it is known; UTC
    Secret proxyPassword;   ///< of an explicit proxy; for `cloudOptionsOf`
};

/// The source that the account's mode asks for. `serverTime`: of the account's client; it and `clock` must outlive the
/// source.
[[nodiscard]] std::unique_ptr<CredentialSource>
credentialSourceFor(const AccountProfile &profile, AccountSecrets secrets, CloudOptions options,
                    MetadataOptions metadata, std::function<ServerTime()> serverTime, const Clock &clock);

/// The address, signature, site, proxy and CA file that a profile chooses; everything else as it is by default.
/// `proxyPassword`: see `AccountSecrets`.
[[nodiscard]] CloudOptions cloudOptionsOf(const AccountProfile &profile, Secret proxyPassword = {});

} // namespace ecsdesk
