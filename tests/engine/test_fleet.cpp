// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The fleet engine over HTTP against the sandbox: passes, differences, searches, the list of the last session.

#include "tests/support/desk.h"

#include <QSignalSpy>
#include <QTest>

using namespace ecsdesk;
using ecsdesk::testing::Desk;

class TestFleet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRegionIsRead()
    {
        Desk desk;
        QVERIFY(desk.open());
        const FleetState state = desk.fleet().state();
        QVERIFY(state.regions.size() >= 7);
        for (const RegionState &region : state.regions)
            QCOMPARE(region.phase, RegionPhase::Loaded);
        QVERIFY(desk.fleet().rows().size() >= 35);
        QCOMPARE(state.loaded, int(desk.fleet().rows().size()));
        QVERIFY(state.asOf.isValid());
    }

    void aLargeFleetInPages()
    {
        Desk desk(Desk::Setup{.fleet = 2'345});
        QVERIFY(desk.open());
        QCOMPARE(desk.fleet().rows().size(), size_t(2'345));
    }

    void onlyTheRegionsAskedFor()
    {
        Desk desk(Desk::Setup{.regions = {RegionId("cn-shanghai")}});
        QVERIFY(desk.open());
        for (const FleetRow &row : desk.fleet().rows())
            QCOMPARE(row.key.region, RegionId("cn-shanghai"));
        QVERIFY(!desk.fleet().rows().empty());
    }

    void aRefreshTellsOnlyWhatIsDifferent()
    {
        Desk desk;
        QVERIFY(desk.open());
        const FleetRow renamed = desk.rowNamed("web-hz-01");
        const FleetRow removed = desk.rowNamed("web-hz-03");
        desk.lever({{"setField",
                     QJsonObject{{"instanceId", renamed.key.id.text}, {"field", "InstanceName"}, {"value", "renamed"}}},
                    {"removeInstance", removed.key.id.text}});
        QList<FleetDelta> deltas;
        connect(&desk.fleet(), &FleetDesk::changed, this, [&](const FleetDelta &delta) { deltas.append(delta); });
        desk.fleet().refresh();
        QTRY_COMPARE(desk.fleet().state().phase, FleetState::Phase::Idle);
        size_t upserts = 0;
        QList<InstanceKey> gone;
        for (const FleetDelta &delta : deltas) {
            upserts += delta.upserts.size();
            gone += delta.removed;
        }
        QCOMPARE(upserts, size_t(1));
        QCOMPARE(gone, QList<InstanceKey>{removed.key});
        QCOMPARE(desk.fleet().row(renamed.key)->instance.name, "renamed");
    }

    void aRegionThatFailsKeepsItsRows()
    {
        Desk desk;
        QVERIFY(desk.open());
        const size_t before = desk.fleet().rows().size();
        // Every try of every region's first page is refused, definitely.
        desk.lever(
            {{"errorNext",
              QJsonObject{
                  {"n", 3}, {"action", "DescribeInstances"}, {"code", "InvalidRegionId.NotFound"}, {"status", 404}}}});
        desk.fleet().refresh();
        QTRY_COMPARE(desk.fleet().state().phase, FleetState::Phase::Idle);
        const FleetState state = desk.fleet().state();
        int failed = 0;
        for (const RegionState &region : state.regions) {
            failed += region.phase == RegionPhase::Failed ? 1 : 0;
            QCOMPARE(region.phase == RegionPhase::Failed, region.error.has_value());
        }
        QCOMPARE(failed, 3);
        QCOMPARE(desk.fleet().rows().size(), before);
    }

    void searches_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("exists");
        QTest::newRow("public address") << "203.0.113.11" << true;
        QTest::newRow("private address") << "10.0.2.21" << true;
        QTest::newRow("part of a name") << "web-hz-01" << true;
        QTest::newRow("nobody's address") << "203.0.113.254" << false;
        QTest::newRow("no such ID") << "i-bp1nobodynobodynobod" << false;
    }

    void searches()
    {
        QFETCH(QString, text);
        QFETCH(bool, exists);
        Desk desk;
        QVERIFY(desk.open());
        QSignalSpy found(&desk.fleet(), &FleetDesk::found);
        desk.fleet().find(text);
        QTRY_COMPARE(found.size(), 1);
        QCOMPARE(found.at(0).at(0).toString(), text);
        const auto keys = found.at(0).at(1).value<QList<InstanceKey>>();
        QCOMPARE(!keys.isEmpty(), exists);
        if (exists)
            QCOMPARE(desk.fleet().row(keys.first())->instance.name, "web-hz-01");
    }

    void aSearchNeedsNoList()
    {
        Desk desk(Desk::Setup{.fleet = 3'000});
        // Asked for before anything was read: answered by the cloud itself.
        QSignalSpy found(&desk.fleet(), &FleetDesk::found);
        desk.fleet().find("no-such-name-anywhere");
        QTRY_COMPARE_WITH_TIMEOUT(found.size(), 1, 20'000);
        QVERIFY(found.at(0).at(1).value<QList<InstanceKey>>().isEmpty());
    }

    void readingOneInstance()
    {
        Desk desk;
        QVERIFY(desk.open());
        const FleetRow row = desk.rowNamed("web-hz-01");
        desk.lever(
            {{"setField",
              QJsonObject{{"instanceId", row.key.id.text}, {"field", "InternetMaxBandwidthOut"}, {"value", 33}}}});
        QSignalSpy read(&desk.fleet(), &FleetDesk::instanceRead);
        desk.fleet().read(row.key);
        QTRY_COMPARE(read.size(), 1);
        QCOMPARE(desk.fleet().row(row.key)->instance.outMbps, std::optional(33));

        desk.lever({{"removeInstance", row.key.id.text}});
        desk.fleet().read(row.key);
        QTRY_COMPARE(read.size(), 2);
        QVERIFY(!desk.fleet().row(row.key));
    }

    void theLastListIsThereAtOnce()
    {
        Desk desk;
        QVERIFY(desk.open());
        const size_t count = desk.fleet().rows().size();
        const QDateTime asOf = desk.fleet().state().asOf;
        desk.end();
        desk.make();
        std::vector<FleetState> states;
        connect(&desk.fleet(), &FleetDesk::stateChanged, this,
                [&](const FleetState &state) { states.push_back(state); });
        QVERIFY(desk.open());
        const auto cached = std::find_if(states.begin(), states.end(), [](const FleetState &s) { return s.fromCache; });
        QVERIFY(cached != states.end());
        QCOMPARE(cached->asOf, asOf);
        QCOMPARE(desk.fleet().rows().size(), count);
        QVERIFY(!desk.fleet().state().fromCache);
    }

    void aPassCanBeCancelled()
    {
        Desk desk;
        QVERIFY(desk.open());
        desk.lever({{"latencyMs", 300}});
        desk.fleet().refresh();
        QCOMPARE(desk.fleet().state().phase, FleetState::Phase::Loading);
        desk.fleet().cancel();
        QCOMPARE(desk.fleet().state().phase, FleetState::Phase::Idle);
        QVERIFY(!desk.fleet().rows().empty());
    }

    void transitionsAreFollowed()
    {
        Desk desk(Desk::Setup{.speed = 60});
        QVERIFY(desk.open());
        const FleetRow row = desk.rowNamed("web-hz-01");
        desk.lever(
            {{"setStatus", QJsonObject{{"instanceId", row.key.id.text}, {"status", "Stopping"}, {"settles", true}}}});
        desk.fleet().read(row.key);
        QTRY_COMPARE_WITH_TIMEOUT(desk.fleet().row(row.key)->instance.status.value, InstanceStatus::Stopped, 20'000);
    }
};

QTEST_GUILESS_MAIN(TestFleet)
#include "test_fleet.moc"
