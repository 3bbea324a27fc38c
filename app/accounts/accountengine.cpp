// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/accounts/accountengine.h"

#include "app/engine/localerror.h"
#include "app/engine/log.h"

#include <QDir>
#include <QFile>
#include <QPointer>
#include <algorithm>

namespace ecsdesk {

AccountEngine::AccountEngine(AccountEngineOptions options, Vault &vault, const Clock &clock,
                             std::function<InstanceFacts(const InstanceKey &)> factsOf, QObject *parent)
    : AccountDesk(parent)
    , m_options(std::move(options))
    , m_vault(vault)
    , m_clock(clock)
    , m_factsOf(std::move(factsOf))
    , m_file(QDir(m_options.folder).filePath(QStringLiteral("accounts.json")))
{
    m_pool.setMaxThreadCount(1);
    if (m_options.fixed) {
        m_profiles = {m_options.fixed->profile};
        AccountSecrets &secrets = m_session[m_options.fixed->profile.id];
        secrets.secret = m_options.fixed->credentials.secret;
        secrets.token = m_options.fixed->credentials.securityToken;
        return;
    }
    auto read = m_file.read();
    if (read)
        m_profiles = std::move(*read);
    else
        m_listError = localError("AccountsNotReadable", m_file.path() + QLatin1String(": ") + read.error());
}

AccountEngine::~AccountEngine()
{
    m_pool.waitForDone();
}

void AccountEngine::prepare()
{
    for (const AccountProfile &profile : m_profiles) {
        if (profile.enabled)
            make(profile);
    }
}

void AccountEngine::open()
{
    for (Account *account : atWork())
        begin(*account);
}

QString AccountEngine::cacheFileOf(const ProfileId &id) const
{
    const QDir folder(m_options.folder);
    if (m_options.fixed)
        return folder.filePath(QStringLiteral("fleet.cache"));
    return folder.filePath(QStringLiteral("fleet-%1.cache").arg(id.text));
}

AccountProfile *AccountEngine::find(const ProfileId &id)
{
    const auto found =
        std::find_if(m_profiles.begin(), m_profiles.end(), [&](const AccountProfile &each) { return each.id == id; });
    return found == m_profiles.end() ? nullptr : &*found;
}

std::vector<Account *> AccountEngine::atWork() const
{
    std::vector<Account *> accounts;
    for (const AccountProfile &profile : m_profiles) {
        if (const auto found = m_atWork.find(profile.id); found != m_atWork.end())
            accounts.push_back(found->second.account.get());
    }
    return accounts;
}

ServerTime AccountEngine::serverTime() const
{
    for (const Account *account : atWork()) {
        const ServerTime time = account->client().serverTime();
        if (time.serverAnchor.isValid())
            return time;
    }
    return {};
}

Account &AccountEngine::make(const AccountProfile &profile)
{
    auto made =
        std::make_unique<Account>(profile, m_options.ways, cacheFileOf(profile.id), m_vault, m_clock, m_factsOf);
    Account *const account = made.get();
    m_atWork[profile.id] = {std::move(made), {}};
    connect(account, &Account::identified, this, [this, account](const AccountUid &uid) { identified(*account, uid); });
    connect(account, &Account::changed, this, [this, account] { accountChanged(*account); });
    connect(&account->client(), &CloudClient::serverTimeChanged, this, &AccountEngine::clockChanged);
    Q_EMIT began(account);
    return *account;
}

void AccountEngine::begin(Account &account)
{
    const ProfileId id = account.profile().id;
    const auto session = m_session.find(id);
    account.open(session == m_session.end() ? std::nullopt : std::optional(session->second));
    accountChanged(account);
}

void AccountEngine::end(const ProfileId &id)
{
    const auto found = m_atWork.find(id);
    if (found == m_atWork.end())
        return;
    const AtWork ended = std::move(found->second);
    m_atWork.erase(found);
    ended.account->disconnect(this);
    ended.account->client().disconnect(this);
    const AccountUid uid = ended.account->fleet().account();
    if (!ended.usedAs.isEmpty())
        Q_EMIT unusable(ended.usedAs);
    Q_EMIT ending(ended.account.get());
    letOthersWork(uid);
    Q_EMIT stateChanged(id);
    Q_EMIT barsChanged();
}

void AccountEngine::letOthersWork(const AccountUid &uid)
{
    std::vector<AccountProfile> again;
    for (const Account *account : atWork()) {
        const AccountState state = account->state();
        if (state.phase == AccountPhase::SameAccount && state.account == uid)
            again.push_back(account->profile());
    }
    for (const AccountProfile &profile : again) {
        end(profile.id);
        begin(make(profile));
    }
}

void AccountEngine::identified(Account &account, const AccountUid &uid)
{
    AccountProfile *profile = find(account.profile().id);
    if (!profile || profile->account == uid || m_options.fixed) {
        Q_EMIT namesChanged();
        return;
    }
    // Remembered, so that its changes have a name also while it is switched off.
    profile->account = uid;
    account.setProfile(*profile);
    writeList([](const std::optional<ApiError> &error) {
        if (error)
            qCInfo(engineLog, "The number of an account could not be written down: %s", qUtf8Printable(error->detail));
    });
    Q_EMIT namesChanged();
}

void AccountEngine::accountChanged(Account &account)
{
    AtWork &present = m_atWork.at(account.profile().id);
    const AccountUid uid = account.isUsable() ? account.fleet().account() : AccountUid();
    if (uid != present.usedAs) {
        for (const auto &[id, other] : m_atWork) {
            if (!uid.isEmpty() && &other != &present && other.usedAs == uid) {
                account.standAside(id); // and comes here again
                return;
            }
        }
        const AccountUid before = std::exchange(present.usedAs, uid);
        if (!before.isEmpty())
            Q_EMIT unusable(before);
        if (!uid.isEmpty())
            Q_EMIT usable(&account, uid);
    }
    AccountState now = account.state();
    if (now == present.told)
        return;
    const bool unlocked = present.told && present.told->phase == AccountPhase::AwaitingUnlock &&
                          now.phase != AccountPhase::ReadingKeys && now.phase != AccountPhase::NoKeys;
    if (unlocked)
        QMetaObject::invokeMethod(this, &AccountEngine::retryLocked, Qt::QueuedConnection);
    const bool barred = !present.told || now.phase != present.told->phase || now.account != present.told->account;
    present.told = std::move(now);
    Q_EMIT stateChanged(account.profile().id);
    if (barred)
        Q_EMIT barsChanged();
}

ActingBar AccountEngine::whyNotInUse(const AccountUid &uid) const
{
    // A question of the desktop may stay open for long: that is no moment any more.
    const auto isPending = [](AccountPhase phase) {
        return phase == AccountPhase::ReadingKeys || phase == AccountPhase::Connecting;
    };
    bool anyPending = false;
    for (const Account *account : atWork()) {
        const AccountState state = account->state();
        if (state.account == uid)
            return isPending(state.phase) ? ActingBar::AccountNotKnown : ActingBar::KeysMissing;
        anyPending |= isPending(state.phase) && state.account.isEmpty();
    }
    return anyPending ? ActingBar::AccountNotKnown : ActingBar::OtherAccount;
}

AccountTerms AccountEngine::termsOf(const AccountUid &account) const
{
    if (m_options.fixed)
        return ecsdesk::termsOf(m_options.fixed->profile);
    for (const AccountProfile &profile : inOrderOfUse()) {
        if (!account.isEmpty() && profile.account == account)
            return ecsdesk::termsOf(profile);
    }
    return {};
}

std::vector<AccountProfile> AccountEngine::inOrderOfUse() const
{
    std::vector<AccountProfile> profiles = m_profiles;
    std::stable_partition(profiles.begin(), profiles.end(), [this](const AccountProfile &profile) {
        const auto found = m_atWork.find(profile.id);
        return found != m_atWork.end() && found->second.account->state().phase != AccountPhase::SameAccount;
    });
    return profiles;
}

AccountState AccountEngine::state(const ProfileId &id) const
{
    // As it was told: whoever looks at another's signal would else see what nobody is going to tell.
    if (const auto found = m_atWork.find(id); found != m_atWork.end())
        return found->second.told.value_or(found->second.account->state());
    AccountState state;
    state.id = id;
    const auto profile =
        std::find_if(m_profiles.begin(), m_profiles.end(), [&](const AccountProfile &each) { return each.id == id; });
    if (profile != m_profiles.end())
        state.account = profile->account;
    return state;
}

AccountNames AccountEngine::names() const
{
    AccountNames names;
    for (const AccountProfile &profile : inOrderOfUse()) {
        const auto found = m_atWork.find(profile.id);
        const AccountUid uid =
            found == m_atWork.end() ? profile.account : found->second.account->state().account; // told or not
        if (!uid.isEmpty() && !profile.name.isEmpty() && !names.contains(uid))
            names.insert(uid, profile.name);
    }
    return names;
}

void AccountEngine::writeList(std::function<void(const std::optional<ApiError> &)> done)
{
    m_file.write(m_profiles, this, [path = m_file.path(), done = std::move(done)](const std::optional<QString> &error) {
        done(error ? std::optional(localError("AccountsNotWritable", path + QLatin1String(": ") + *error))
                   : std::nullopt);
    });
}

void AccountEngine::setEnabled(const ProfileId &id, bool enabled)
{
    AccountProfile *profile = find(id);
    if (!profile || !isEditable() || profile->enabled == enabled)
        return;
    profile->enabled = enabled;
    const AccountProfile now = *profile;
    // At once: who switches an account off wants it to stop, whatever the disk says.
    if (enabled)
        begin(make(now));
    else
        end(id);
    writeList([](const std::optional<ApiError> &error) {
        if (error)
            qCWarning(engineLog, "The list of accounts could not be written: %s", qUtf8Printable(error->detail));
    });
    Q_EMIT profilesChanged();
    Q_EMIT namesChanged(); // another profile may speak for the cloud account
}

void AccountEngine::remove(const ProfileId &id)
{
    if (!isEditable())
        return;
    const AccountProfile *profile = find(id);
    if (!profile) {
        // It is gone already, and the keychain did not give its secrets up then.
        forgetSecrets(id, [this, id](const std::optional<VaultError> &keychain) { Q_EMIT removed(id, {}, keychain); });
        return;
    }
    const AccountProfile gone = *profile;
    const auto place = profile - m_profiles.data();
    m_profiles.erase(m_profiles.begin() + place);
    writeList([this, gone, place](const std::optional<ApiError> &error) {
        if (error) {
            m_profiles.insert(m_profiles.begin() + std::min<ptrdiff_t>(place, ptrdiff_t(m_profiles.size())), gone);
            Q_EMIT removed(gone.id, error, {});
            return;
        }
        end(gone.id);
        m_session.erase(gone.id);
        QFile::remove(cacheFileOf(gone.id));
        Q_EMIT profilesChanged();
        Q_EMIT namesChanged();
        forgetSecrets(gone.id, [this, id = gone.id](const std::optional<VaultError> &keychain) {
            Q_EMIT removed(id, {}, keychain);
        });
    });
}

void AccountEngine::forgetSecrets(const ProfileId &id,
                                  const std::function<void(const std::optional<VaultError> &)> &done)
{
    struct Progress
    {
        int open = 0;
        std::optional<VaultError> error;
    };
    const auto progress = std::make_shared<Progress>();
    auto &calls = m_forgetting[id];
    for (const auto &kind : secretKindNames) {
        auto &call = calls.emplace_back(m_vault.remove({id, kind.value}));
        ++progress->open;
        connect(call.get(), &VaultActivity::finished, this, [this, id, progress, done, call = call.get()] {
            if (!call->result() && !progress->error)
                progress->error = call->result().error();
            if (--progress->open > 0)
                return;
            for (auto &each : m_forgetting[id])
                each.release()->deleteLater();
            m_forgetting.erase(id);
            done(progress->error);
        });
    }
}

void AccountEngine::retryLocked()
{
    for (Account *account : atWork()) {
        const std::optional<VaultError> keychain = account->state().keychain;
        if (keychain && (keychain->trouble == VaultTrouble::Locked || keychain->trouble == VaultTrouble::Unanswered))
            account->retry();
    }
}

void AccountEngine::retry(const ProfileId &id)
{
    if (const auto found = m_atWork.find(id); found != m_atWork.end())
        found->second.account->retry();
}

void AccountEngine::adopt(const AccountProfile &before, const AccountProfile &profile, AccountSecrets session,
                          bool keysChanged)
{
    if (session.secret.isEmpty() && session.token.isEmpty() && session.proxyPassword.isEmpty()) {
        if (keysChanged)
            m_session.erase(profile.id);
    } else {
        m_session[profile.id] = std::move(session);
    }
    // What only concerns how it is called leaves its connections, and what is on its way, alone.
    AccountProfile renamed = before;
    renamed.name = profile.name;
    const auto found = m_atWork.find(profile.id);
    if (found != m_atWork.end() && renamed == profile && !keysChanged) {
        found->second.account->setProfile(profile);
    } else {
        // Other keys may be of another account: its list is not shown as this one's.
        if (!before.id.isEmpty() && (before.accessKeyId != profile.accessKeyId || before.mode != profile.mode ||
                                     before.endpoint != profile.endpoint || before.role != profile.role))
            QFile::remove(cacheFileOf(profile.id));
        end(profile.id);
        if (profile.enabled)
            begin(make(profile));
    }
    Q_EMIT profilesChanged();
    Q_EMIT namesChanged();
}

void AccountEngine::findProfiles(QObject *context, std::function<void(const std::vector<FoundProfile> &)> then)
{
    auto answer = std::make_shared<std::function<void(const std::vector<FoundProfile> &)>>(
        [alive = QPointer<QObject>(context), then = std::move(then)](const std::vector<FoundProfile> &found) {
            if (alive)
                then(found);
        });
    m_pool.start([this, places = m_options.places, answer = std::move(answer)]() mutable {
        auto found = std::make_shared<std::vector<FoundProfile>>(ecsdesk::findProfiles(places));
        QMetaObject::invokeMethod(
            this, [answer = std::move(answer), found = std::move(found)] { (*answer)(*found); }, Qt::QueuedConnection);
    });
}

} // namespace ecsdesk
