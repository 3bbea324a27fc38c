// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/desk.h"

#include "tests/support/controlhttp.h"

#include <QTest>

namespace ecsdesk::testing {

using namespace std::chrono_literals;

Desk::Desk(const Setup &setup)
    : m_setup(setup)
{
    make();
}

void Desk::make()
{
    WiringOptions options;
    options.folder = m_folder.path();
    options.program.sandbox = true;
    options.program.fleet = m_setup.fleet;
    options.program.edition = m_setup.edition;
    options.program.regions = m_setup.regions;
    options.operatorName = QStringLiteral("tester");
    options.sandboxSpeed = m_setup.speed;
    options.refreshEvery = 0ms;
    options.run.verifyEvery = 20ms;
    options.run.paymentEvery = 20ms;
    options.run.stretch = [this](std::chrono::milliseconds wait) {
        if (const auto happens = std::exchange(m_atNextWait, {}))
            happens();
        return wait / 20;
    };
    options.orders.askEvery = m_setup.orderPace;
    options.orders.ownEvery = 40ms;
    options.orders.checkAfter = 60ms;
    options.orders.lookEvery = 20ms;
    m_wiring = std::make_unique<Wiring>(std::move(options), m_clock);
}

void Desk::sleepFor(std::chrono::seconds time)
{
    lever({{"advanceSeconds", double(time.count())}});
    m_clock.slept += time.count();
}

bool Desk::open()
{
    bool journal = false;
    QObject::connect(&m_wiring->changes(), &ChangeEngine::opened, &m_wiring->changes(), [&journal] { journal = true; });
    lever({{"changeDelayMs", 40}});
    m_wiring->open();
    const bool ready = QTest::qWaitFor(
        [&] {
            const FleetState state = m_wiring->fleet().state();
            const auto orders = m_wiring->orders().state().phase;
            return journal && state.phase == FleetState::Phase::Idle && !state.fromCache &&
                   (orders == OrdersState::Phase::Ready || orders == OrdersState::Phase::Failed);
        },
        20'000);
    QObject::disconnect(&m_wiring->changes(), &ChangeEngine::opened, &m_wiring->changes(), nullptr);
    return ready;
}

bool Desk::restart()
{
    end();
    make();
    return open();
}

FleetRow Desk::rowNamed(const QString &name)
{
    for (const FleetRow &row : m_wiring->fleet().rows()) {
        if (row.instance.name == name)
            return row;
    }
    qFatal("no instance is named %s", qUtf8Printable(name));
}

void Desk::lever(const QJsonObject &levers)
{
    pullLevers(m_wiring->controlUrl(), levers);
}

QJsonObject Desk::get(const QString &path)
{
    return askSandbox(m_wiring->controlUrl(), path);
}

QJsonObject Desk::ledger()
{
    return get(QStringLiteral("ledger"));
}

int Desk::arrivals(const ClientToken &token)
{
    for (const auto &item : ledger().value(u"arrivals").toArray()) {
        if (item.toObject().value(u"clientToken").toString() == token.text)
            return item.toObject().value(u"count").toInt();
    }
    return 0;
}

int Desk::committed(const InstanceId &id)
{
    int count = 0;
    for (const auto &item : ledger().value(u"changes").toArray())
        count += item.toObject().value(u"instanceId").toString() == id.text ? 1 : 0;
    return count;
}

ChangeIntent raiseTo(ChangeDesk &desk, const FleetRow &row, int mbps)
{
    ChangeIntent intent;
    intent.key = row.key;
    intent.before = row.instance;
    intent.change.action = Action::ModifyInstanceNetworkSpec;
    intent.change.outMbps = mbps;
    intent.token = desk.newToken();
    return intent;
}

} // namespace ecsdesk::testing
