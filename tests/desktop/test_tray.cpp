// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the tray tells, without a tray.

#include "app/desktop/tray.h"
#include "tests/models/inlanguage.h"
#include "tests/ui/changerecords.h"

#include <QSignalSpy>
#include <QTest>

using namespace ecsdesk;
using namespace ecsdesk::testing;
using namespace std::chrono_literals;

namespace {

ChangeRecord queuedOne(const char *name, ChangeId id, int seconds)
{
    FleetRow row = rowOf(ChargeType::PostPaid, 5);
    row.instance.name = QString::fromLatin1(name);
    row.key.id = row.instance.id = InstanceId(QString::fromLatin1(name));
    ChangeIntent intent{row.key, row.instance, {}, ClientToken(QString::fromLatin1(name)), {}};
    ChangeRecord record = recordOf(intent, ChangeState::Queued, id);
    record.notBefore = startOfTest.addSecs(seconds);
    return record;
}

} // namespace

class TestTray : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOfQueueAndCooldowns()
    {
        const InLanguage english("en");
        ManualClock clock(startOfTest);
        RecordingChangeDesk desk(clock);
        TrayFacts facts(desk);
        QSignalSpy changed(&facts, &TrayFacts::changed);
        QCOMPARE(facts.lines(), QStringList{"Nothing waits in the queue"});
        QVERIFY(!facts.isRunning());

        desk.put(queuedOne("web-hz-02", 1, 250));
        desk.put(queuedOne("web-hz-01", 2, 192));
        ChangeRecord held = queuedOne("web-hz-03", 3, 10);
        held.error.emplace();
        desk.put(held);
        QVERIFY(changed.size() >= 3);
        QCOMPARE(facts.lines(), (QStringList{"2 changes wait in the queue", "1 change is held in the queue",
                                             "Next to be sent: web-hz-01 in 3:12"}));
        QVERIFY(facts.isRunning());

        InstanceFacts cooling;
        cooling.cooldownUntil = startOfTest.addSecs(61);
        desk.setFacts(held.intent.key, cooling);
        QCOMPARE(facts.lines().last(), "web-hz-03 ready in 1:01");
        clock.advance(31s);
        QCOMPARE(facts.lines().last(), "web-hz-03 ready in 0:30");
        clock.advance(31s); // it is ready, and nobody has told
        QCOMPARE(facts.lines().last(), "Next to be sent: web-hz-01 in 2:10");
    }

    void endsWithTheLast()
    {
        ManualClock clock(startOfTest);
        RecordingChangeDesk desk(clock);
        TrayFacts facts(desk);
        const ChangeRecord one = queuedOne("web-hz-01", 1, 60);
        desk.put(one);
        InstanceFacts cooling;
        cooling.cooldownUntil = startOfTest.addSecs(60);
        desk.setFacts(one.intent.key, cooling);
        QVERIFY(facts.isRunning());
        ChangeRecord gone = one;
        gone.state = ChangeState::Cancelled;
        desk.put(gone);
        QVERIFY(facts.isRunning());
        desk.setFacts(one.intent.key, {});
        QVERIFY(!facts.isRunning());
    }

    void speaksChinese()
    {
        const InLanguage chinese("zh_CN");
        ManualClock clock(startOfTest);
        RecordingChangeDesk desk(clock);
        TrayFacts facts(desk);
        desk.put(queuedOne("web-hz-01", 1, 192));
        for (const QString &line : facts.lines())
            QVERIFY2(!line.contains("queue") && !line.contains("Next"), qPrintable(line));
    }

    /// Ten thousand that cool down are looked through once a second, in a blink.
    void tenThousandCoolingCostNothing()
    {
        ManualClock clock(startOfTest);
        RecordingChangeDesk desk(clock);
        TrayFacts facts(desk);
        FleetRow row = rowOf(ChargeType::PostPaid, 5);
        InstanceFacts cooling;
        for (int i = 0; i < 10'000; ++i) {
            row.key.id = InstanceId(QString::number(i));
            cooling.cooldownUntil = startOfTest.addSecs(100 + i % 200);
            desk.setFacts(row.key, cooling);
        }
        QBENCHMARK
        {
            (void)facts.lines();
        }
        QVERIFY(facts.lines().last().contains("1:40"));
    }
};

QTEST_MAIN(TestTray)
#include "test_tray.moc"
