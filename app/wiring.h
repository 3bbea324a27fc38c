// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/changeengine.h"
#include "app/engine/fleetengine.h"
#include "app/engine/offerengine.h"
#include "app/engine/orderengine.h"
#include "app/engine/sandboxlink.h"
#include "app/programoptions.h"
#include "app/sandbox/sandbox.h"
#include "app/store/preferencesfile.h"

namespace ecsdesk {

/// How the objects of one desk are to be made. Tests make the same graph with other paces.
struct WiringOptions
{
    ProgramOptions program;
    QString folder;                         ///< journal, list and the sandbox's world live here
    std::optional<Credentials> credentials; ///< not needed for the embedded sandbox
    bool internationalSite = false;
    QString acceptLanguage;
    QString operatorName;
    RunOptions run;
    CloudOptions cloud; ///< paces and limits of the calls; address and site are taken from the fields above
    OrderEngineOptions orders;
    std::optional<std::chrono::milliseconds> refreshEvery; ///< empty: the usual pace
    double sandboxSpeed = 1;                               ///< of a new sandbox; a saved one keeps its own
};

/// The object graph of one running desk: built once, here, and nowhere else.
class Wiring
{
public:
    /// Starts the embedded sandbox if one is wanted; throws std::runtime_error with a sentence if that fails.
    Wiring(WiringOptions options, const Clock &clock);
    ~Wiring();
    Q_DISABLE_COPY_MOVE(Wiring)

    /// Opens the journal, learns the clock, reads the fleet.
    void open();

    [[nodiscard]] ChangeEngine &changes() { return *m_changes; }
    [[nodiscard]] FleetEngine &fleet() { return *m_fleet; }
    [[nodiscard]] OfferEngine &offers() { return *m_offers; }
    [[nodiscard]] OrderEngine &orders() { return *m_orders; }
    /// nullptr where the program works on a real endpoint.
    [[nodiscard]] SandboxLink *sandbox() { return m_link.get(); }
    /// Of the embedded sandbox: "http://127.0.0.1:PORT/-/"; empty otherwise.
    [[nodiscard]] QUrl controlUrl() const { return m_controlUrl; }
    [[nodiscard]] CloudClient &client() { return *m_client; }

private:
    WiringOptions m_options;
    QUrl m_controlUrl;
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    std::unique_ptr<CloudClient> m_client;
    std::unique_ptr<FleetEngine> m_fleet;
    std::unique_ptr<OfferEngine> m_offers;
    std::unique_ptr<ChangeEngine> m_changes;
    std::unique_ptr<OrderEngine> m_orders;
    std::unique_ptr<SandboxLink> m_link;
};

} // namespace ecsdesk
