// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/accountcheck.h"
#include "models/domain/call.h"
#include "models/domain/foundprofile.h"
#include "models/domain/vaultvalues.h"

#include <QObject>
#include <functional>
#include <memory>

namespace ecsdesk {

/// How an account stands; one word in the strip, and the screen says the rest.
enum class AccountPhase {
    Off,            ///< switched off by the operator: nothing is asked, nothing is sent
    ReadingKeys,    ///< the keychain is being asked for its secrets
    AwaitingUnlock, ///< the same, and the desktop asks the operator to unlock the keychain
    NoKeys,         ///< they are not to be had: `keychain` says why, or `missing` what is not there
    Connecting,     ///< there are keys, or they are being fetched (a role); whose they are is not answered yet
    Ready,          ///< its instances can be read
    Troubled,       ///< the keys are refused, or nobody answers: `trouble` and `error`
    Ended,          ///< its temporary credentials have ended, and there are no others
    SameAccount,    ///< `sameAs` works on the same cloud account already; nothing is sent twice by two ways
};

struct AccountState
{
    ProfileId id;
    AccountPhase phase = AccountPhase::Off;
    AccountUid account;      ///< as GetCallerIdentity told it, perhaps in an earlier session; empty: not known
    QString arn;             ///< of whom the keys belong to; empty: not known
    QString identityType;    ///< "Account", "RAMUser", "AssumedRoleUser"; empty: not known
    bool forSession = false; ///< its secrets are in memory only, and with NoKeys: they were, in an earlier session
    QDateTime expires;   ///< of temporary credentials, UTC, the server's clock; invalid: they do not end, or not known
    bool renews = false; ///< they are renewed by themselves before that
    AccountTrouble trouble = AccountTrouble::None;
    std::optional<ApiError> error;      ///< what the trouble was told by; of a Ready account: of its last reading
    std::optional<VaultError> keychain; ///< NoKeys
    std::optional<SecretKind> missing;  ///< NoKeys: the keychain is open and has no such secret
    ProfileId sameAs;                   ///< SameAccount
    bool loading = false;               ///< its list is being read
    bool throttled = false;             ///< the server lately said that there were too many calls; slower meanwhile
    int instances = 0;                  ///< known of it
    int regions = 0;                    ///< that are read
    int failedRegions = 0;              ///< of those, in the last reading

    friend bool operator==(const AccountState &, const AccountState &) = default;
};

/// Secrets as they were typed or found. What is not given stays as it is kept.
struct GivenSecrets
{
    std::optional<Secret> accessKeySecret;
    std::optional<Secret> securityToken;
    std::optional<Secret> proxyPassword;
};

enum class KeyKeeping {
    Keychain,    ///< the system's, and nowhere else
    SessionOnly, ///< in memory until the program ends
};

struct SaveOutcome
{
    ProfileId id;                       ///< given to a new one
    std::optional<ApiError> error;      ///< the list of accounts cannot be written; nothing was saved
    std::optional<VaultError> keychain; ///< the keychain did not take a secret; nothing was saved

    [[nodiscard]] bool isOk() const { return !error && !keychain; }
};

/// An account on its way to disk and keychain. Destroying it gives it up: a question of the desktop goes away; the
/// account may have been saved all the same.
class AccountSave : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

Q_SIGNALS:
    /// The desktop asks the operator to unlock the keychain.
    void waitingForOperator();
    /// Once, never within the function that returned it.
    void finished(const ecsdesk::SaveOutcome &outcome);
};

/// What screens may ask about accounts. Nothing here blocks, and no secret ever comes out.
class AccountDesk : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Whether accounts can be added and changed here. Not where the program works on the sandbox, or on one endpoint
    /// with the keys of its environment.
    [[nodiscard]] virtual bool isEditable() const = 0;
    /// In the order in which they were added.
    [[nodiscard]] virtual std::vector<AccountProfile> profiles() const = 0;
    [[nodiscard]] virtual AccountState state(const ProfileId &id) const = 0;
    /// What the operator calls the cloud accounts that are known, for lists.
    [[nodiscard]] virtual AccountNames names() const = 0;
    /// Why the list of accounts could not be read: then nothing is written over it. Nothing where it could.
    [[nodiscard]] virtual std::optional<ApiError> listError() const = 0;
    /// The server's clock as known now, UTC: for what is left of temporary credentials.
    [[nodiscard]] virtual QDateTime serverNow() const = 0;

    /// Adds one without an id, or changes the one with this id. It is used from then on.
    [[nodiscard]] virtual std::unique_ptr<AccountSave> save(const AccountProfile &profile, GivenSecrets secrets,
                                                            KeyKeeping keeping) = 0;
    virtual void setEnabled(const ProfileId &id, bool enabled) = 0;
    /// Its secrets in the keychain and its last known list go with it; its changes and orders stay in the journal.
    /// `removed` answers. Of one that is gone already the secrets are tried once more.
    virtual void remove(const ProfileId &id) = 0;
    /// Asks the keychain again, fetches temporary credentials anew, reads the list again: whatever it stands at.
    virtual void retry(const ProfileId &id) = 0;

    /// Tests it as it would be used; what is not given is taken from where it is kept. Local errors of the call: the
    /// keychain did not give the secrets (KeychainNotRead).
    [[nodiscard]] virtual std::unique_ptr<Call<AccountCheck>> test(const AccountProfile &profile,
                                                                   GivenSecrets secrets) = 0;
    /// What lies on this machine already; `then` is called later, and never after `context` is gone.
    virtual void findProfiles(QObject *context, std::function<void(const std::vector<FoundProfile> &)> then) = 0;

Q_SIGNALS:
    /// One was added, changed or removed.
    void profilesChanged();
    void stateChanged(const ecsdesk::ProfileId &id);
    void namesChanged();
    /// `error`: the list of accounts could not be written, and it is still there. `keychain`: it is gone, and a secret
    /// of it may still be in the keychain.
    void removed(const ecsdesk::ProfileId &id, const std::optional<ecsdesk::ApiError> &error,
                 const std::optional<ecsdesk::VaultError> &keychain);
};

} // namespace ecsdesk
