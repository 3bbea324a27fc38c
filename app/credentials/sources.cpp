// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/credentials/sources.h"

namespace ecsdesk {

namespace {

CloudOptions stsOptions(CloudOptions options, const RoleToAssume &role)
{
    if (!role.stsHost.isEmpty())
        options.endpoint = QUrl(QLatin1String("https://") + role.stsHost);
    return options;
}

} // namespace

GivenCredentials::GivenCredentials(Credentials credentials, QDateTime expires, std::function<ServerTime()> serverTime,
                                   const Clock &clock, QObject *parent)
    : CredentialSource(false, clock, parent)
    , m_given(std::move(credentials))
    , m_expires(std::move(expires))
    , m_serverTime(std::move(serverTime))
{
}

void GivenCredentials::fetch()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_given.isComplete()) {
                take(m_given, m_expires);
                return;
            }
            ApiError error;
            error.kind = ErrorKind::Local;
            error.detail = QStringLiteral("no credentials");
            fail(error);
        },
        Qt::QueuedConnection);
}

AssumedRole::AssumedRole(RoleToAssume role, Credentials credentials, CloudOptions options, const Clock &clock,
                         QObject *parent)
    : CredentialSource(true, clock, parent)
    , m_role(std::move(role))
    , m_client(stsOptions(std::move(options), m_role), std::move(credentials), clock)
{
}

void AssumedRole::fetch()
{
    m_call = m_client.assumeRole(m_role);
    connect(m_call.get(), &ApiCall::finished, this, [this] {
        Call<TemporaryCredentials> *const done = m_call.release(); // it is still emitting
        done->deleteLater();
        if (const Result<TemporaryCredentials> &result = done->result())
            take(result->credentials, result->expires);
        else
            fail(result.error());
    });
}

std::unique_ptr<CredentialSource> credentialSourceFor(const AccountProfile &profile, AccountSecrets secrets,
                                                      CloudOptions options, MetadataOptions metadata,
                                                      std::function<ServerTime()> serverTime, const Clock &clock)
{
    Credentials credentials{profile.accessKeyId, std::move(secrets.secret), {}};
    switch (profile.mode) {
    case CredentialMode::AccessKey:
        return std::make_unique<GivenCredentials>(std::move(credentials), QDateTime(), std::move(serverTime), clock);
    case CredentialMode::StsToken:
        credentials.securityToken = std::move(secrets.token);
        return std::make_unique<GivenCredentials>(std::move(credentials), secrets.tokenExpires, std::move(serverTime),
                                                  clock);
    case CredentialMode::RamRoleArn:
        credentials.securityToken = std::move(secrets.token);
        if (!secrets.proxyPassword.isEmpty())
            options.proxyPassword = std::move(secrets.proxyPassword);
        return std::make_unique<AssumedRole>(profile.role, std::move(credentials), std::move(options), clock);
    case CredentialMode::EcsRamRole:
        return std::make_unique<InstanceRole>(profile.ecsRoleName, std::move(metadata), std::move(serverTime), clock);
    }
    Q_UNREACHABLE();
}

CloudOptions cloudOptionsOf(const AccountProfile &profile, Secret proxyPassword)
{
    CloudOptions options;
    options.endpoint = profile.endpoint;
    options.signature = profile.signature;
    options.internationalSite = profile.site == Site::International;
    options.proxy = profile.proxy;
    options.proxyPassword = std::move(proxyPassword);
    options.caFile = profile.caFile;
    return options;
}

} // namespace ecsdesk
