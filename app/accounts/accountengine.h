// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/accounts/account.h"
#include "app/store/accountsfile.h"
#include "models/desk/changerecord.h"

#include <QHash>
#include <QThreadPool>
#include <map>

namespace ecsdesk {

/// An account that is not the operator's to change: the sandbox, or an endpoint with the keys of the environment.
struct FixedAccount
{
    AccountProfile profile;
    Credentials credentials;
};

struct AccountEngineOptions
{
    QString folder; ///< of the list of accounts and of what was last known of each
    AccountWays ways;
    std::optional<FixedAccount> fixed; ///< instead of the list
    ImportPlaces places;
    QString acceptLanguage; ///< of the names of regions in a test
};

/// The accounts: which there are, their keys, and the objects that work with them. The only place that gives secrets to
/// the keychain.
class AccountEngine final : public AccountDesk
{
    Q_OBJECT

public:
    /// `vault` and `clock` outlive the engine. `factsOf` tells what the journal knows of an instance.
    AccountEngine(AccountEngineOptions options, Vault &vault, const Clock &clock,
                  std::function<InstanceFacts(const InstanceKey &)> factsOf, QObject *parent = nullptr);
    ~AccountEngine() override;

    /// Makes the objects of all accounts that are switched on. Whoever joins them to the rest is connected by then.
    void prepare();
    /// They begin: last known lists, keys, readings.
    void open();
    /// At work, in the order of the list.
    [[nodiscard]] std::vector<Account *> atWork() const;
    /// Why an account is not in use.
    [[nodiscard]] ActingBar whyNotInUse(const AccountUid &account) const;
    /// As the account with this number is set up, whether it is in use or not; the usual ones of one that is not known.
    [[nodiscard]] AccountTerms termsOf(const AccountUid &account) const;
    /// Of the first account that has learned it.
    [[nodiscard]] ServerTime serverTime() const;

    [[nodiscard]] bool isEditable() const override { return !m_options.fixed && !m_listError; }
    [[nodiscard]] std::vector<AccountProfile> profiles() const override { return m_profiles; }
    [[nodiscard]] AccountState state(const ProfileId &id) const override;
    [[nodiscard]] AccountNames names() const override;
    [[nodiscard]] std::optional<ApiError> listError() const override { return m_listError; }
    [[nodiscard]] QDateTime serverNow() const override { return serverTime().now(m_clock); }
    [[nodiscard]] std::unique_ptr<AccountSave> save(const AccountProfile &profile, GivenSecrets secrets,
                                                    KeyKeeping keeping) override;
    void setEnabled(const ProfileId &id, bool enabled) override;
    void remove(const ProfileId &id) override;
    void retry(const ProfileId &id) override;
    [[nodiscard]] std::unique_ptr<Call<AccountCheck>> test(const AccountProfile &profile,
                                                           GivenSecrets secrets) override;
    void findProfiles(QObject *context, std::function<void(const std::vector<FoundProfile> &)> then) override;

Q_SIGNALS:
    /// An account begins to work; it may not have keys yet.
    void began(ecsdesk::Account *account);
    /// Its changes can be carried out from now on.
    void usable(ecsdesk::Account *account, const ecsdesk::AccountUid &uid);
    /// … and no more. Whoever used its client lets go of it now.
    void unusable(const ecsdesk::AccountUid &uid);
    /// It is about to be destroyed.
    void ending(ecsdesk::Account *account);
    /// The server's clock was learned anew by one of them.
    void clockChanged();
    /// `whyNotInUse` may answer otherwise now.
    void barsChanged();

private:
    friend class AccountSaving;

    struct AtWork
    {
        std::unique_ptr<Account> account;
        AccountUid usedAs;                  ///< told as usable; empty: it is not
        std::optional<AccountState> told{}; ///< by stateChanged
    };

    [[nodiscard]] QString cacheFileOf(const ProfileId &id) const;
    [[nodiscard]] AccountProfile *find(const ProfileId &id);
    Account &make(const AccountProfile &profile);
    void begin(Account &account);
    void end(const ProfileId &id);
    void accountChanged(Account &account);
    void identified(Account &account, const AccountUid &uid);
    /// The keychain was unlocked for one of them: those that it was locked for, too, ask again.
    void retryLocked();
    /// Those that stood aside for one that has ended may work now.
    void letOthersWork(const AccountUid &uid);
    /// Writes the list as it is now; `done` with why it could not be.
    void writeList(std::function<void(const std::optional<ApiError> &)> done);
    /// It is in the list: used from now on, with these secrets where they are for the session.
    void adopt(const AccountProfile &before, const AccountProfile &profile, AccountSecrets session, bool keysChanged);
    /// Those that work first: of several for one cloud account that one speaks for it.
    [[nodiscard]] std::vector<AccountProfile> inOrderOfUse() const;
    void forgetSecrets(const ProfileId &id, const std::function<void(const std::optional<VaultError> &)> &done);

    AccountEngineOptions m_options;
    Vault &m_vault;
    const Clock &m_clock;
    std::function<InstanceFacts(const InstanceKey &)> m_factsOf;
    store::AccountsFile m_file;
    std::optional<ApiError> m_listError;
    std::vector<AccountProfile> m_profiles;
    std::map<ProfileId, AtWork> m_atWork;
    std::map<ProfileId, AccountSecrets> m_session; ///< what is kept in memory only
    std::map<ProfileId, std::vector<std::unique_ptr<VaultCall<bool>>>> m_forgetting;
    QThreadPool m_pool; ///< looks for what can be imported
};

} // namespace ecsdesk
