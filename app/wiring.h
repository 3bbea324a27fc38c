// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/accounts/accountengine.h"
#include "app/engine/changeengine.h"
#include "app/engine/fleetofaccounts.h"
#include "app/engine/offersofaccounts.h"
#include "app/engine/ordersofaccounts.h"
#include "app/engine/sandboxlink.h"
#include "app/programoptions.h"
#include "app/sandbox/sandbox.h"
#include "app/store/preferencesfile.h"

namespace ecsdesk {

/// How the objects of one desk are to be made. Tests make the same graph with other paces.
struct WiringOptions
{
    ProgramOptions program;
    QString folder;                         ///< journal, lists, accounts and the sandbox's world live here
    std::optional<Credentials> credentials; ///< of `program.endpoint`
    Vault *vault = nullptr;                 ///< outlives the desk; nullptr: the system keychain
    ImportPlaces places = ImportPlaces::ofThisProcess();
    MetadataOptions metadata;
    QString acceptLanguage;
    QString operatorName;
    RunOptions run;
    CloudOptions cloud; ///< paces and limits of the calls; address, site and the like belong to the account
    OrderEngineOptions orders;
    std::optional<std::chrono::milliseconds> refreshEvery; ///< empty: the usual pace
    double sandboxSpeed = 1;                               ///< of a new sandbox; a saved one keeps its own
};

/// The object graph of one running desk: built once, here, and nowhere else. It works on the embedded sandbox, on one
/// endpoint with the keys of the environment, or on the operator's accounts.
class Wiring
{
public:
    /// Starts the embedded sandbox if one is wanted; throws std::runtime_error with a sentence if that fails.
    Wiring(WiringOptions options, const Clock &clock);
    ~Wiring();
    Q_DISABLE_COPY_MOVE(Wiring)

    /// Opens the journal, learns the clock, begins with the accounts.
    void open();

    [[nodiscard]] ChangeEngine &changes() { return *m_changes; }
    [[nodiscard]] FleetOfAccounts &fleet() { return *m_fleet; }
    [[nodiscard]] OffersOfAccounts &offers() { return *m_offers; }
    [[nodiscard]] OrdersOfAccounts &orders() { return *m_orders; }
    [[nodiscard]] AccountEngine &accounts() { return *m_accounts; }
    /// nullptr where the program works on a real endpoint.
    [[nodiscard]] SandboxLink *sandbox() { return m_link.get(); }
    /// Of the embedded sandbox: "http://127.0.0.1:PORT/-/"; empty otherwise.
    [[nodiscard]] QUrl controlUrl() const { return m_controlUrl; }
    /// Of the sandbox or the endpoint, where there is one account alone.
    [[nodiscard]] CloudClient &client() { return m_accounts->atWork().front()->client(); }

private:
    [[nodiscard]] std::optional<FixedAccount> fixedAccount();
    void joinAccounts();
    void joinDesks();

    WiringOptions m_options;
    QUrl m_controlUrl;
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    std::unique_ptr<Vault> m_keychain;
    std::unique_ptr<FleetOfAccounts> m_fleet;
    std::unique_ptr<OffersOfAccounts> m_offers;
    std::unique_ptr<ChangeEngine> m_changes;
    std::unique_ptr<OrdersOfAccounts> m_orders;
    std::unique_ptr<AccountEngine> m_accounts;
    std::unique_ptr<SandboxLink> m_link;
};

} // namespace ecsdesk
