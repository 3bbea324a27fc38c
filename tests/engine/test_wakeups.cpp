// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One timer for all that waits in the queue, set for exactly the real time until the next moment of the server's clock.

#include "app/engine/wakeups.h"
#include "tests/support/manualclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace ecsdesk;
using namespace std::chrono_literals;

namespace {

const QDateTime start(QDate(2026, 3, 1), QTime(8, 0), Qt::UTC);

struct Stage
{
    ManualClock clock{start};
    ServerTime server{start, 0ms, 1.0};
    WakeUps wakeUps{[this] { return server.now(clock); },
                    [this](const QDateTime &moment) { return server.realTimeUntil(moment, clock); }};
};

} // namespace

class TestWakeUps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isArmedForTheRealTime_data()
    {
        QTest::addColumn<double>("rate");
        QTest::addColumn<qint64>("serverMs");
        QTest::addColumn<qint64>("realMs");
        QTest::newRow("as fast") << 1.0 << qint64(300'000) << qint64(300'000);
        QTest::newRow("sixty times as fast") << 60.0 << qint64(300'000) << qint64(5'000);
        QTest::newRow("rounded up, never early") << 60.0 << qint64(300'001) << qint64(5'001);
        QTest::newRow("slower") << 0.5 << qint64(1'000) << qint64(2'000);
        QTest::newRow("past") << 1.0 << qint64(-5'000) << qint64(0);
    }

    /// Sent at the end of the cooldown: the timer fires at the first millisecond at which it is over, whatever the
    /// speed of the server's clock; what follows (a reading, a request) is not this program's to hurry.
    void isArmedForTheRealTime()
    {
        QFETCH(double, rate);
        QFETCH(qint64, serverMs);
        QFETCH(qint64, realMs);
        Stage stage;
        stage.server.rate = rate;
        stage.wakeUps.set("a", start.addMSecs(serverMs));
        QCOMPARE(stage.wakeUps.armedFor(), std::optional(std::chrono::milliseconds(realMs)));
    }

    void theNextOneCounts()
    {
        Stage stage;
        stage.wakeUps.set("late", start.addSecs(300));
        stage.wakeUps.set("soon", start.addSecs(100));
        stage.wakeUps.set("later", start.addSecs(400));
        QCOMPARE(stage.wakeUps.armedFor(), std::optional<std::chrono::milliseconds>(100s));
        stage.wakeUps.set("soon", start.addSecs(350)); // a cooldown became longer
        QCOMPARE(stage.wakeUps.armedFor(), std::optional<std::chrono::milliseconds>(300s));
        stage.wakeUps.set("later", start.addSecs(50)); // or shorter
        QCOMPARE(stage.wakeUps.armedFor(), std::optional<std::chrono::milliseconds>(50s));
        stage.wakeUps.remove("later");
        stage.wakeUps.remove("late");
        QCOMPARE(stage.wakeUps.armedFor(), std::optional<std::chrono::milliseconds>(350s));
        stage.wakeUps.remove("soon");
        QCOMPARE(stage.wakeUps.armedFor(), std::nullopt);
    }

    void followsTheClock()
    {
        Stage stage;
        stage.wakeUps.set("a", start.addSecs(300));
        stage.clock.advance(60s);
        stage.wakeUps.rearm();
        QCOMPARE(stage.wakeUps.armedFor(), std::optional<std::chrono::milliseconds>(240s));
        stage.server = {start.addSecs(200), stage.clock.steady(), 10.0};
        stage.wakeUps.rearm();
        QCOMPARE(stage.wakeUps.armedFor(), std::optional<std::chrono::milliseconds>(10s));
    }

    void tellsOfAllThatAreDueAndOfNoOther()
    {
        Stage stage;
        QSignalSpy due(&stage.wakeUps, &WakeUps::due);
        stage.wakeUps.set("b", start.addSecs(20));
        stage.wakeUps.set("a", start.addSecs(10));
        stage.wakeUps.set("c", start.addMSecs(20'001));
        stage.clock.advance(20s);
        stage.wakeUps.rearm();
        QTRY_COMPARE(due.size(), 1);
        QCOMPARE(due.at(0).at(0).toStringList(), QStringList({"a", "b"}));
        QCOMPARE(stage.wakeUps.armedFor(), std::optional<std::chrono::milliseconds>(1ms));
        stage.clock.advance(1ms);
        QTRY_COMPARE(due.size(), 2);
        QCOMPARE(due.at(1).at(0).toStringList(), QStringList{"c"});
        QCOMPARE(stage.wakeUps.armedFor(), std::nullopt);
    }

    /// A machine whose clock says that it is not time yet is asked again, not believed to be there.
    void aTimerThatFiresEarlyIsSetAgain()
    {
        Stage stage;
        QSignalSpy due(&stage.wakeUps, &WakeUps::due);
        stage.wakeUps.set("a", start.addMSecs(5)); // five real milliseconds; the manual clock stands still
        int fired = 0;
        QTimer later; // each of its rounds is longer than that
        connect(&later, &QTimer::timeout, this, [&fired] { ++fired; });
        later.start(6);
        QTRY_VERIFY(fired >= 3);
        QCOMPARE(due.size(), 0);
        stage.clock.advance(5ms);
        QTRY_COMPARE(due.size(), 1);
    }

    void tenThousandHaveOneTimer()
    {
        Stage stage;
        for (int i = 0; i < 10'000; ++i)
            stage.wakeUps.set(QString::number(i), start.addSecs(300 + i));
        QCOMPARE(stage.wakeUps.findChildren<QTimer *>().size(), 0); // none beside its own
        QCOMPARE(stage.wakeUps.armedFor(), std::optional<std::chrono::milliseconds>(300s));
    }
};

QTEST_GUILESS_MAIN(TestWakeUps)
#include "test_wakeups.moc"
