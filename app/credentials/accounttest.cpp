// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/credentials/accounttest.h"

#include <algorithm>
#include <array>

namespace ecsdesk {

namespace {

struct CodeTrouble
{
    const char *code; ///< with * at its end: a family
    AccountTrouble trouble;
};

/// ecs-api.md sections 4.2 and 11.5; the first that fits counts.
constexpr std::array codes{
    CodeTrouble{"InvalidAccessKeyId.Inactive", AccountTrouble::KeyDisabled},
    CodeTrouble{"Forbidden.AccessKeyDisabled", AccountTrouble::KeyDisabled},
    CodeTrouble{"InvalidAccessKeyId*", AccountTrouble::UnknownKey},
    CodeTrouble{"InvalidSecurityToken.Expired", AccountTrouble::TokenExpired},
    CodeTrouble{"InvalidSecurityToken*", AccountTrouble::TokenNotAccepted},
    CodeTrouble{"MissingSecurityToken", AccountTrouble::TokenNotAccepted},
    CodeTrouble{"InvalidTimeStamp.Expired", AccountTrouble::ClockOff},
    CodeTrouble{"Forbidden.RAM", AccountTrouble::NoPermission},
    CodeTrouble{"Forbidden.NotSupportRAM", AccountTrouble::NoPermission},
    CodeTrouble{"Forbidden.SubUser", AccountTrouble::NoPermission},
    CodeTrouble{"Forbidden.Unauthorized", AccountTrouble::NoPermission},
    CodeTrouble{"Unauthorized*", AccountTrouble::NoPermission},
    CodeTrouble{"NoPermission", AccountTrouble::NoPermission},
    // An address that speaks the protocol and is not the product's.
    CodeTrouble{"InvalidProduct.NotFound", AccountTrouble::NotTheApi},
    CodeTrouble{"InvalidApi.NotFound", AccountTrouble::NotTheApi},
    CodeTrouble{"InvalidVersion", AccountTrouble::NotTheApi},
};

bool fits(const ApiError &error, const char *pattern)
{
    QLatin1String code(pattern);
    if (!code.endsWith(QLatin1Char('*')))
        return hasCode(error, code);
    code.chop(1);
    return error.code.startsWith(code, Qt::CaseInsensitive);
}

AccountTrouble troubleOfRole(const ApiError &error)
{
    const bool isRole = hasCode(error, QLatin1String("NoPermission")) ||
                        hasCode(error, QLatin1String("EntityNotExist.Role")) ||
                        error.code.startsWith(QLatin1String("InvalidParameter"), Qt::CaseInsensitive);
    return isRole ? AccountTrouble::RoleNotAssumed : AccountTrouble::None;
}

AccountTrouble troubleOfCode(const ApiError &error, const QString &keyId, bool hasToken)
{
    if (error.action == QLatin1String("AssumeRole")) {
        if (const AccountTrouble role = troubleOfRole(error); role != AccountTrouble::None)
            return role;
    }
    if (hasCode(error, QLatin1String("SignatureDoesNotMatch")))
        return error.signedAlike ? AccountTrouble::WrongSecret : AccountTrouble::SignatureDiffers;
    const auto found = std::find_if(codes.begin(), codes.end(), [&](const auto &c) { return fits(error, c.code); });
    if (found == codes.end())
        return AccountTrouble::Other;
    // The key of temporary credentials is not found, either, where its token was left out (section 3.5).
    if (found->trouble == AccountTrouble::UnknownKey && !hasToken && keyId.startsWith(QLatin1String("STS.")))
        return AccountTrouble::TokenNotAccepted;
    return found->trouble;
}

AccountTrouble troubleOfLocal(const ApiError &error)
{
    if (error.code.startsWith(QLatin1String("Metadata")))
        return AccountTrouble::NoMetadata;
    if (hasCode(error, QLatin1String("CaFileNotReadable")))
        return AccountTrouble::Tls;
    if (hasCode(error, QLatin1String("ProxyIncomplete")))
        return AccountTrouble::Proxy;
    return hasCode(error, QLatin1String("CredentialsEnded")) ? AccountTrouble::TokenExpired
                                                             : AccountTrouble::Incomplete;
}

CloudOptions withPassword(CloudOptions options, const AccountSecrets &secrets)
{
    if (!secrets.proxyPassword.isEmpty())
        options.proxyPassword = secrets.proxyPassword;
    return options;
}

} // namespace

AccountTrouble troubleOf(const ApiError &error, const QString &keyId, bool hasToken)
{
    switch (error.kind) {
    case ErrorKind::Api:
        return troubleOfCode(error, keyId, hasToken);
    case ErrorKind::Local:
        return troubleOfLocal(error);
    case ErrorKind::Redirected:
    case ErrorKind::NotTheApi:
    case ErrorKind::MissingField:
    case ErrorKind::TooLarge:
        return AccountTrouble::NotTheApi;
    case ErrorKind::Proxy:
        return AccountTrouble::Proxy;
    case ErrorKind::Certificate:
        return AccountTrouble::Tls;
    case ErrorKind::NotSent:
    case ErrorKind::NoAnswer:
        return hasCode(error, QLatin1String("TlsNotAgreed")) ? AccountTrouble::Tls : AccountTrouble::NoNetwork;
    case ErrorKind::Cancelled:
        return AccountTrouble::Other;
    }
    Q_UNREACHABLE();
}

AccountTestOptions testOptionsOf(const AccountProfile &profile)
{
    AccountTestOptions options;
    options.cloud = cloudOptionsOf(profile);
    options.cloud.retry.maxAttempts = 2;
    return options;
}

AccountTest::AccountTest(const AccountProfile &profile, AccountSecrets secrets, AccountTestOptions options,
                         const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_region(profile.regions.isEmpty() ? RegionId() : profile.regions.first())
    , m_keyId(profile.accessKeyId)
    , m_hasToken(!secrets.token.isEmpty())
    , m_acceptLanguage(options.acceptLanguage)
    , m_clock(clock)
    , m_client(withPassword(options.cloud, secrets), {}, clock)
{
    if (options.serverTime)
        m_client.setServerTime(*options.serverTime);
    m_source = credentialSourceFor(
        profile, std::move(secrets), options.cloud, options.metadata, [this] { return m_client.serverTime(); }, clock);
    if (auto *role = dynamic_cast<AssumedRole *>(m_source.get()); role && options.serverTime)
        role->setServerTime(*options.serverTime);
    connect(m_source.get(), &CredentialSource::changed, this, [this] {
        m_check.expires = m_source->expires();
        const auto credentials = m_source->credentials();
        if (!credentials) {
            ApiError ended;
            ended.kind = ErrorKind::Local;
            ended.code = QStringLiteral("CredentialsEnded");
            stopWith(ended);
            return;
        }
        m_keyId = credentials->accessKeyId;
        m_hasToken = !credentials->securityToken.isEmpty();
        m_client.setCredentials(*credentials);
        askIdentity();
    });
    connect(m_source.get(), &CredentialSource::troubled, this, &AccountTest::stopWith);
}

void AccountTest::start()
{
    m_source->start();
}

void AccountTest::askIdentity()
{
    if (m_identity || m_finished)
        return; // renewed meanwhile
    m_identity = m_client.callerIdentity();
    connect(m_identity.get(), &ApiCall::finished, this, [this] {
        const Result<CallerIdentity> result = m_identity->result();
        if (!result)
            return stopWith(result.error());
        m_check.account = result->account;
        m_check.arn = result->arn;
        m_check.identityType = result->identityType;
        askRegions();
    });
}

void AccountTest::askRegions()
{
    m_regions = m_client.describeRegions(m_acceptLanguage);
    connect(m_regions.get(), &ApiCall::finished, this, [this] {
        const Result<QList<RegionInfo>> result = m_regions->result();
        if (!result && !isMissingPermission(result.error()))
            return stopWith(result.error());
        if (result) {
            for (const RegionInfo &region : *result)
                m_check.regions.append({region.id, region.name});
        }
        askListing();
    });
}

void AccountTest::askListing()
{
    // One that is open to every account; the permission is seldom given by region.
    static const RegionId usual(QStringLiteral("cn-hangzhou"));
    m_check.triedRegion = m_region;
    if (m_region.isEmpty()) {
        const auto isUsual = [](const RegionName &region) { return region.id == usual; };
        const bool known = std::any_of(m_check.regions.begin(), m_check.regions.end(), isUsual);
        m_check.triedRegion = known || m_check.regions.isEmpty() ? usual : m_check.regions.first().id;
    }
    InstanceQuery query;
    query.dryRun = true;
    m_listing = m_client.describeInstances(m_check.triedRegion, query);
    connect(m_listing.get(), &ApiCall::finished, this, [this] {
        const Result<InstancePage> &result = m_listing->result();
        if (result) {
            // A server that does not know dry runs. An empty list means nothing: without the permission it is empty.
            if (!result->instances.isEmpty())
                m_check.mayList = true;
            return finish();
        }
        if (hasCode(result.error(), QLatin1String("DryRunOperation")))
            m_check.mayList = true;
        else if (isMissingPermission(result.error()))
            m_check.mayList = false;
        else
            return stopWith(result.error());
        finish();
    });
}

bool AccountTest::isMissingPermission(const ApiError &error)
{
    if (troubleOf(error, m_keyId, m_hasToken) != AccountTrouble::NoPermission)
        return false;
    m_check.missingPermissions.append(error.authAction.isEmpty() ? QLatin1String("ecs:") + error.action
                                                                 : error.authAction);
    if (!m_check.error) {
        m_check.trouble = AccountTrouble::NoPermission;
        m_check.error = error;
    }
    return true;
}

void AccountTest::stopWith(const ApiError &error)
{
    if (m_finished)
        return;
    m_check.trouble = troubleOf(error, m_keyId, m_hasToken);
    m_check.error = error;
    finish();
}

void AccountTest::finish()
{
    if (m_finished)
        return;
    m_finished = true;
    // Or it would go on renewing, and asking again for what was refused.
    m_source->disconnect(this);
    m_source.release()->deleteLater(); // it may be emitting
    const ServerTime time = m_client.serverTime();
    if (time.serverAnchor.isValid())
        m_check.clockOffset = std::chrono::milliseconds(m_clock.now().msecsTo(time.now(m_clock)));
    Q_EMIT finished();
}

} // namespace ecsdesk
