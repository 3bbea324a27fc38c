// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/accounts/account.h"

#include "app/credentials/accounttest.h"
#include "app/engine/localerror.h"

#include <QCryptographicHash>
#include <algorithm>

namespace ecsdesk {

namespace {

CloudOptions cloudFor(const AccountProfile &profile, const AccountWays &ways)
{
    CloudOptions options = cloudOptionsOf(profile);
    options.timeouts = ways.cloud.timeouts;
    options.retry = ways.cloud.retry;
    options.answerLimitBytes = ways.cloud.answerLimitBytes;
    options.parallelReads = ways.cloud.parallelReads;
    options.pace = ways.cloud.pace;
    return options;
}

FleetEngineOptions fleetFor(const AccountProfile &profile, const AccountWays &ways, const QString &cacheFile)
{
    FleetEngineOptions options = ways.fleet;
    if (options.regions.isEmpty())
        options.regions = profile.regions;
    options.cacheFile = cacheFile;
    options.connected = false;
    return options;
}

/// A definite no to these keys. With any other trouble a change meets its own refusal, or the network's.
bool isRefusalOfKeys(AccountTrouble trouble)
{
    return trouble == AccountTrouble::UnknownKey || trouble == AccountTrouble::KeyDisabled ||
           trouble == AccountTrouble::WrongSecret || trouble == AccountTrouble::TokenExpired ||
           trouble == AccountTrouble::TokenNotAccepted;
}

/// Names the account where the keys may not ask who they are: the same keys at the same address are the same account.
/// Keys that are lent change all the time; what they are lent by does not.
QString fallbackAccount(const AccountProfile &profile)
{
    const QString keys = profile.mode == CredentialMode::AccessKey ? profile.accessKeyId : profile.id.text;
    const QByteArray of = keys.toUtf8() + '\n' + profile.endpoint.host().toUtf8();
    return QStringLiteral("key-") +
           QString::fromLatin1(QCryptographicHash::hash(of, QCryptographicHash::Sha256).toHex().left(16));
}

} // namespace

Account::Account(AccountProfile profile, const AccountWays &ways, const QString &cacheFile, Vault &vault,
                 const Clock &clock, std::function<InstanceFacts(const InstanceKey &)> factsOf)
    : m_profile(std::move(profile))
    , m_ways(ways)
    , m_vault(vault)
    , m_clock(clock)
    , m_client(cloudFor(m_profile, ways), {}, clock)
    , m_fleet(fleetFor(m_profile, ways, cacheFile), m_client, clock, std::move(factsOf))
    , m_offers(ways.offers, m_client, clock, [this](const InstanceKey &key) { return m_fleet.instance(key); })
{
    m_fleet.setFallbackAccount(fallbackAccount(m_profile));
    connect(&m_fleet, &FleetEngine::accountKnown, this,
            [this](const AccountUid &account, const CallerIdentity &identity) {
                m_identity = identity;
                setTrouble({});
                Q_EMIT identified(account);
                Q_EMIT changed();
            });
    connect(&m_fleet, &FleetDesk::stateChanged, this, &Account::fleetChanged);
    connect(&m_client, &CloudClient::throttledChanged, this, &Account::changed);
    // By another clock temporary credentials end at another time.
    connect(&m_client, &CloudClient::serverTimeChanged, this, [this] {
        if (m_source && m_source->credentials())
            m_source->check();
    });
}

Account::~Account()
{
    // What it still says is of no interest any more.
    m_client.disconnect(this);
    m_fleet.disconnect(this);
    if (m_source)
        m_source->disconnect(this);
}

void Account::open(std::optional<AccountSecrets> session)
{
    m_fleet.open();
    m_forSession = session.has_value();
    const auto needed = secretsNeeded(m_profile);
    const bool complete = session && std::all_of(needed.begin(), needed.end(), [&](const NeededSecret &need) {
                              return !need.required || !secretOf(*session, need.kind).isEmpty();
                          });
    if (complete) {
        useKeys(std::move(*session));
        return;
    }
    // Some may be in the keychain and others in memory.
    m_known = std::move(session).value_or(AccountSecrets{});
    readKeys();
}

void Account::readKeys()
{
    m_keychain.reset();
    m_missing.reset();
    m_waitsForOperator = false;
    m_reading = std::make_unique<KeyReading>(m_vault, m_profile.id, secretsNeeded(m_profile), m_known);
    connect(m_reading.get(), &KeyReading::waitingForOperator, this, [this] {
        m_waitsForOperator = true;
        Q_EMIT changed();
    });
    connect(m_reading.get(), &KeyReading::finished, this, &Account::keysRead);
    Q_EMIT changed();
}

void Account::keysRead()
{
    KeyReading *const done = m_reading.release(); // it is still emitting
    done->deleteLater();
    m_keychain = done->error();
    m_missing = done->missing();
    if (done->isOk())
        useKeys(done->takeSecrets());
    Q_EMIT changed();
}

void Account::useKeys(AccountSecrets secrets)
{
    secrets.tokenExpires = m_profile.tokenExpires;
    m_client.setProxyPassword(secrets.proxyPassword);
    m_source = credentialSourceFor(
        m_profile, std::move(secrets), cloudFor(m_profile, m_ways), m_ways.metadata,
        [this] { return m_client.serverTime(); }, m_clock);
    connect(m_source.get(), &CredentialSource::changed, this, &Account::credentialsChanged);
    connect(m_source.get(), &CredentialSource::ended, this, &Account::credentialsEnded);
    connect(m_source.get(), &CredentialSource::troubled, this, [this](const ApiError &error) {
        setTrouble(error);
        Q_EMIT changed();
    });
    m_source->start();
}

void Account::credentialsChanged()
{
    const auto credentials = m_source->credentials();
    if (!credentials) {
        credentialsEnded();
        return;
    }
    m_keyId = credentials->accessKeyId;
    m_hasToken = !credentials->securityToken.isEmpty();
    m_client.setCredentials(*credentials);
    m_ended = false;
    m_connected = m_sameAs.isEmpty();
    setTrouble({});
    m_fleet.setConnected(m_connected);
    Q_EMIT changed();
}

void Account::credentialsEnded()
{
    m_ended = true;
    m_connected = false;
    m_fleet.setConnected(false);
    // So that nothing is sent with what the server would refuse.
    m_client.setCredentials({});
    Q_EMIT changed();
}

void Account::fleetChanged(const FleetState &state)
{
    using Phase = FleetState::Phase;
    if (state.phase == Phase::Failed && state.error && m_connected) {
        setTrouble(state.error);
        if (m_trouble == AccountTrouble::TokenExpired) {
            if (m_source->canRenew())
                m_source->renew();
            else
                credentialsEnded();
        }
        // A proxy may lock a user out whose password was wrong too often: the operator's word is waited for.
        if (state.error->code == QLatin1String("ProxyPasswordRefused"))
            m_fleet.setConnected(false);
    } else if (state.phase == Phase::Idle && !state.fromCache && m_connected) {
        const bool isEmpty = m_fleet.isEmpty();
        // A permission that was taken away: the regions that had something fail, and the others are empty as ever.
        const bool anyRead = std::any_of(state.regions.begin(), state.regions.end(),
                                         [](const RegionState &region) { return region.loaded > 0; });
        const auto refused =
            std::find_if(state.regions.begin(), state.regions.end(), [this](const RegionState &region) {
                return region.error && troubleOf(*region.error, m_keyId, m_hasToken) == AccountTrouble::NoPermission;
            });
        if (!anyRead && refused != state.regions.end()) {
            setTrouble(refused->error);
        } else if (isEmpty && !m_askedListing && !state.regions.empty()) {
            askWhetherItMayList(state.regions.front().region);
        } else if (!isEmpty || (!m_listing && m_trouble != AccountTrouble::NoPermission)) {
            setTrouble({});
        }
    }
    Q_EMIT changed();
}

void Account::askWhetherItMayList(const RegionId &region)
{
    m_askedListing = true;
    InstanceQuery query;
    query.dryRun = true;
    m_listing = m_client.describeInstances(region, query);
    connect(m_listing.get(), &ApiCall::finished, this, [this] {
        const Result<InstancePage> result = m_listing->result();
        m_listing.release()->deleteLater();
        if (!result && troubleOf(result.error(), m_keyId, m_hasToken) == AccountTrouble::NoPermission) {
            setTrouble(result.error());
            m_askedListing = false; // the permission may be given
            Q_EMIT changed();
        }
    });
}

void Account::setTrouble(const std::optional<ApiError> &error)
{
    m_error = error;
    m_trouble = error ? troubleOf(*error, m_keyId, m_hasToken) : AccountTrouble::None;
}

void Account::retry()
{
    if (!m_sameAs.isEmpty())
        return;
    if (m_reading || !m_source) {
        readKeys();
        return;
    }
    if (m_source->canRenew())
        m_source->renew();
    m_askedListing = false;
    m_fleet.setConnected(m_connected);
    m_fleet.refresh();
    Q_EMIT changed();
}

void Account::standAside(const ProfileId &forThis)
{
    m_sameAs = forThis;
    m_connected = false;
    m_fleet.setConnected(false);
    Q_EMIT changed();
}

bool Account::isUsable() const
{
    return m_connected && m_fleet.isIdentified() && !isRefusalOfKeys(m_trouble);
}

AccountPhase Account::phase() const
{
    if (!m_sameAs.isEmpty())
        return AccountPhase::SameAccount;
    if (m_reading)
        return m_waitsForOperator ? AccountPhase::AwaitingUnlock : AccountPhase::ReadingKeys;
    if (m_keychain || m_missing)
        return AccountPhase::NoKeys;
    if (m_ended)
        return AccountPhase::Ended;
    // One who could be read before is in trouble only where nothing of it can be read now.
    const bool fails =
        m_error && (!m_fleet.isIdentified() || !m_connected || m_trouble == AccountTrouble::NoPermission ||
                    isRefusalOfKeys(m_trouble) || m_fleet.presentState().phase == FleetState::Phase::Failed);
    if (fails)
        return AccountPhase::Troubled;
    return m_fleet.isIdentified() ? AccountPhase::Ready : AccountPhase::Connecting;
}

AccountState Account::state() const
{
    AccountState state;
    state.id = m_profile.id;
    state.phase = phase();
    state.account = m_fleet.account().isEmpty() ? m_profile.account : m_fleet.account();
    state.arn = m_identity.arn;
    state.identityType = m_identity.identityType;
    state.forSession = m_forSession || m_profile.sessionOnly;
    if (m_source) {
        state.expires = m_source->expires();
        state.renews = m_source->canRenew();
    }
    state.trouble = m_trouble;
    state.error = m_error;
    state.keychain = m_keychain;
    state.missing = m_missing;
    state.sameAs = m_sameAs;
    const FleetState &fleet = m_fleet.presentState();
    state.loading = fleet.phase == FleetState::Phase::Loading;
    state.throttled = m_client.isThrottled();
    state.instances = m_fleet.count();
    state.regions = int(fleet.regions.size());
    state.failedRegions = int(std::count_if(fleet.regions.begin(), fleet.regions.end(), [](const RegionState &region) {
        return region.phase == RegionPhase::Failed;
    }));
    if (state.phase == AccountPhase::Ready && !state.error && state.failedRegions > 0) {
        const auto failed = std::find_if(fleet.regions.begin(), fleet.regions.end(),
                                         [](const RegionState &region) { return region.phase == RegionPhase::Failed; });
        state.error = failed->error;
    }
    return state;
}

} // namespace ecsdesk
