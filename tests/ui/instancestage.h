// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/recordingdesk.h"
#include "ui/instances/instancesscreen.h"

#include <QTest>

namespace ecsdesk::testing {

/// One screen on recording desks.
struct InstanceStage
{
    /// `accounts` outlives the stage.
    explicit InstanceStage(const std::vector<FleetRow> &rows = {}, AccountDesk *knownAccounts = nullptr)
        : accounts(knownAccounts)
    {
        for (const FleetRow &row : rows)
            changes.setFacts(row.key, row.facts);
        fleet.put(rows);
        if (!rows.empty())
            fleet.setState(readState(rows, clock.now()));
        open();
    }
    void open()
    {
        screen = std::make_unique<InstancesScreen>(
            InstancesContext{fleet, changes, preferences, prompt, clock, true, nullptr, false, accounts});
        screen->resize(1200, 700);
        screen->show();
    }
    [[nodiscard]] bool settled() const
    {
        return QTest::qWaitFor([this] { return !screen->model().isBusy(); });
    }
    [[nodiscard]] FilterField *field() const { return screen->filterBar()->field(); }
    [[nodiscard]] int shown() const { return screen->model().rowCount(); }
    void select(const FleetRow &row) { screen->showInstance(row.key); }

    ManualClock clock;
    RecordingFleetDesk fleet;
    RecordingChangeDesk changes{clock};
    MemoryPreferences preferences;
    RecordingPrompt prompt;
    AccountDesk *accounts = nullptr;
    std::unique_ptr<InstancesScreen> screen;
};

} // namespace ecsdesk::testing
