// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/accounts/keyreading.h"
#include "app/engine/fleetengine.h"
#include "app/engine/offerengine.h"
#include "models/desk/accountdesk.h"

namespace ecsdesk {

/// How the objects of each account are made; what a profile says itself is taken from there.
struct AccountWays
{
    CloudOptions cloud;       ///< paces and limits of the calls
    FleetEngineOptions fleet; ///< paces; `regions` where the command line names some
    OfferEngineOptions offers;
    MetadataOptions metadata;
};

/// One account at work: gets its keys, keeps them renewed, and owns what asks the cloud with them.
class Account final : public QObject
{
    Q_OBJECT

public:
    /// `vault` and `clock` outlive it. `cacheFile`: of its last known list.
    Account(AccountProfile profile, const AccountWays &ways, const QString &cacheFile, Vault &vault, const Clock &clock,
            std::function<InstanceFacts(const InstanceKey &)> factsOf);
    ~Account() override;

    /// Shows the last known list and gets the keys: `session`, where there are some for it, else the keychain's.
    void open(std::optional<AccountSecrets> session);
    /// Asks again for whatever it stands at: the keychain, temporary credentials, the list.
    void retry();
    /// Another account works on this cloud account: this one asks nothing any more.
    void standAside(const ProfileId &forThis);

    [[nodiscard]] const AccountProfile &profile() const { return m_profile; }
    /// What does not touch the keys or the way to the cloud: name, terms.
    void setProfile(const AccountProfile &profile) { m_profile = profile; }
    [[nodiscard]] AccountState state() const;
    /// Whether its changes can be carried out: there are keys, and it is known whose they are.
    [[nodiscard]] bool isUsable() const;
    [[nodiscard]] CloudClient &client() { return m_client; }
    [[nodiscard]] const CloudClient &client() const { return m_client; }
    [[nodiscard]] FleetEngine &fleet() { return m_fleet; }
    [[nodiscard]] const FleetEngine &fleet() const { return m_fleet; }
    [[nodiscard]] OfferEngine &offers() { return m_offers; }

Q_SIGNALS:
    /// `state` or `isUsable` is another now.
    void changed();
    /// Whose keys these are was answered.
    void identified(const ecsdesk::AccountUid &account);

private:
    void readKeys();
    void keysRead();
    void useKeys(AccountSecrets secrets);
    void credentialsChanged();
    void credentialsEnded();
    /// The list was read, or could not be.
    void fleetChanged(const FleetState &state);
    /// An account that may not list has an empty list, too: the dry run tells (ecs-api.md section 7.2).
    void askWhetherItMayList(const RegionId &region);
    void setTrouble(const std::optional<ApiError> &error);
    [[nodiscard]] AccountPhase phase() const;

    AccountProfile m_profile;
    AccountWays m_ways;
    Vault &m_vault;
    const Clock &m_clock;
    CloudClient m_client;
    FleetEngine m_fleet;
    OfferEngine m_offers;
    std::unique_ptr<KeyReading> m_reading;
    bool m_waitsForOperator = false;
    bool m_forSession = false;
    AccountSecrets m_known; ///< the session's, where they are not all that is needed
    std::optional<VaultError> m_keychain;
    std::optional<SecretKind> m_missing;
    std::unique_ptr<CredentialSource> m_source;
    bool m_connected = false; ///< there are credentials that have not ended
    bool m_ended = false;
    QString m_keyId; ///< of the credentials in use
    bool m_hasToken = false;
    CallerIdentity m_identity;
    ProfileId m_sameAs;
    std::optional<ApiError> m_error;
    AccountTrouble m_trouble = AccountTrouble::None;
    std::unique_ptr<Call<InstancePage>> m_listing;
    bool m_askedListing = false;
};

} // namespace ecsdesk
