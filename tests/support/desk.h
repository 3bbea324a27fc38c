// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wiring.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <atomic>
#include <functional>

namespace ecsdesk::testing {

/// A whole desk on its own sandbox in a temporary folder: real HTTP, real signatures, a real journal, quick paces.
class Desk
{
public:
    struct Setup
    {
        int fleet = 0;
        Edition edition = Edition::Documents;
        double speed = 1;
        QList<RegionId> regions = {};
        std::chrono::milliseconds orderPace{180'000}; ///< between two questions for the open orders
    };
    Desk()
        : Desk(Setup{})
    {
    }
    explicit Desk(const Setup &setup);

    /// Opens the desk and waits until the first pass over the fleet has ended and the orders were asked for.
    [[nodiscard]] bool open();
    /// Ends the program's objects and starts them again on the same folder, sandbox included.
    [[nodiscard]] bool restart();
    /// Ends the program's objects, without waiting for anything; `make` makes them anew, not yet opened.
    void end() { m_wiring.reset(); }
    void make();

    [[nodiscard]] ChangeEngine &changes() { return m_wiring->changes(); }
    [[nodiscard]] OrdersOfAccounts &orders() { return m_wiring->orders(); }
    [[nodiscard]] FleetOfAccounts &fleet() { return m_wiring->fleet(); }
    /// Of the one account there is.
    [[nodiscard]] AccountUid account() { return m_wiring->accounts().atWork().front()->fleet().account(); }
    [[nodiscard]] std::optional<OrderRow> order(const OrderId &id) { return orders().order(account(), id); }
    [[nodiscard]] BalanceState balance() { return orders().balance(account()); }
    void cancelOrder(const OrderId &id) { orders().cancelOrder(account(), id); }
    [[nodiscard]] Wiring &wiring() { return *m_wiring; }
    [[nodiscard]] const QString folder() const { return m_folder.path(); }

    /// Called before a wait between two attempts begins, once. Empty: nobody.
    void atNextWait(std::function<void()> happens) { m_atNextWait = std::move(happens); }
    /// The machine sleeps: time goes on, here and in the cloud.
    void sleepFor(std::chrono::seconds time);

    /// The row of the instance with this name; the test ends where there is none.
    [[nodiscard]] FleetRow rowNamed(const QString &name);
    /// POST /-/levers; fails the test on anything but success.
    void lever(const QJsonObject &levers);
    /// GET /-/ledger.
    [[nodiscard]] QJsonObject ledger();
    /// How many requests of this action arrived with this token.
    [[nodiscard]] int arrivals(const ClientToken &token);
    /// How many changes the sandbox committed for this instance.
    [[nodiscard]] int committed(const InstanceId &id);

private:
    [[nodiscard]] QJsonObject get(const QString &path);
    Setup m_setup;
    QTemporaryDir m_folder;
    /// The machine's, and how long it has slept.
    class SleepingClock final : public Clock
    {
    public:
        [[nodiscard]] QDateTime now() const override { return m_clock.now().addSecs(slept); }
        [[nodiscard]] std::chrono::milliseconds steady() const override
        {
            return m_clock.steady() + std::chrono::seconds(slept);
        }
        std::atomic<qint64> slept = 0; ///< seconds

    private:
        SystemClock m_clock;
    };
    SleepingClock m_clock;
    std::function<void()> m_atNextWait;
    std::unique_ptr<Wiring> m_wiring;
};

/// A change of the outbound bandwidth, ready to be submitted.
[[nodiscard]] ChangeIntent raiseTo(ChangeDesk &desk, const FleetRow &row, int mbps);

} // namespace ecsdesk::testing
