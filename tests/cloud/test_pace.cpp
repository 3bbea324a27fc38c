// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cloud/turns.h"

#include <QtTest>

using namespace ecsdesk;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

const PaceOptions options{500ms, 2000ms, 60'000ms, 10'000ms, 60'000ms};

PaceKey key(const char *action, const char *region = "cn-hangzhou", Service service = Service::Ecs)
{
    return {service, QString::fromLatin1(action), RegionId(QString::fromLatin1(region))};
}

/// One call from its start to its answer.
void succeed(Pace &pace, milliseconds now)
{
    const int start = pace.started(now);
    pace.succeeded(start, now);
    pace.ended(now);
}

void beThrottled(Pace &pace, milliseconds now, std::optional<milliseconds> asked = {})
{
    const int start = pace.started(now);
    pace.throttled(start, asked, now);
    pace.ended(now);
}

/// What a slowed pace looks like, in one text: "3" at once; "1/500" one at once, 500 ms apart.
QString looks(const Pace &pace)
{
    const QString parallel = QString::number(pace.parallel());
    return pace.pause() == 0ms ? parallel : parallel + u'/' + QString::number(pace.pause().count());
}

} // namespace

Q_DECLARE_METATYPE(ecsdesk::PaceKey)

/// When reads may start. Time is a number here.
class PaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void slowsDownAndSpeedsUp_data();
    void slowsDownAndSpeedsUp();
    void oneBurstIsOneReason();
    void halfOfWhatWasTried();
    void pauseHoldsTheNext();
    void serverAsksForAWait();
    void lateSuccessesSayNothing();
    void isForgotten();
    void keysAreApart_data();
    void keysAreApart();
    void limitOfAll();
    void whoCameFirst();
    void slowedKeyHoldsNobodyUp();
    void retryKeepsItsPlace();
    void removedAreGone();
    void wakes();
};

/// A script: t = throttled, s = a success, S = ten successes, c = ten seconds of calm.
void PaceTest::slowsDownAndSpeedsUp_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("look");
    QTest::newRow("fresh") << ""
                           << "6";
    QTest::newRow("successes change nothing") << "SS"
                                              << "6";
    QTest::newRow("throttled alone") << "t"
                                     << "1";
    QTest::newRow("twice") << "tt"
                           << "1/500";
    QTest::newRow("three times") << "ttt"
                                 << "1/1000";
    QTest::newRow("ceiling") << "tttttttt"
                             << "1/2000";
    QTest::newRow("pause halves after three") << "tttsss"
                                              << "1/500";
    QTest::newRow("two are not enough") << "tttss"
                                        << "1/1000";
    QTest::newRow("pause ends") << "ttt"
                                   "sss"
                                   "sss"
                                << "1";
    QTest::newRow("one more after ten") << "tS"
                                        << "2";
    QTest::newRow("nine are not enough") << "tsssssssss"
                                         << "1";
    QTest::newRow("or after some calm") << "tcs"
                                        << "2";
    QTest::newRow("after more calm, more") << "tccs"
                                           << "3";
    QTest::newRow("as after a minute") << "ttttcccccs"
                                       << "3";
    QTest::newRow("not further than all the way") << "tccccccccccs"
                                                  << "6";
    QTest::newRow("calm alone is nothing") << "tcc"
                                           << "1";
    QTest::newRow("calm counts from the last step") << "tcss"
                                                    << "2";
    QTest::newRow("all the way") << "tSSSSS"
                                 << "6";
    QTest::newRow("and no further") << "tSSSSSSSS"
                                    << "6";
    QTest::newRow("a throttle starts the count anew") << "tsssssssss"
                                                         "t"
                                                         "sss"
                                                         "s"
                                                      << "1";
}

void PaceTest::slowsDownAndSpeedsUp()
{
    QFETCH(const QString, script);
    QFETCH(const QString, look);
    Pace pace(6, options);
    milliseconds now = 1000ms;
    for (const QChar step : script) {
        if (step == u't')
            beThrottled(pace, now);
        else if (step == u'c')
            now += 10s;
        for (int i = 0; i < (step == u's' ? 1 : step == u'S' ? 10 : 0); ++i)
            succeed(pace, now);
    }
    QCOMPARE(looks(pace), look);
    QCOMPARE(pace.isSlowed(), look != u"6");
}

void PaceTest::oneBurstIsOneReason()
{
    Pace pace(6, options);
    QList<int> starts;
    for (int i = 0; i < 6; ++i)
        starts.append(pace.started(0ms));
    QVERIFY(!pace.waitFor(0ms));
    for (const int start : starts) {
        pace.throttled(start, {}, 10ms);
        pace.ended(10ms);
    }
    QCOMPARE(looks(pace), QStringLiteral("3"));
    // The next burst, at the new pace, is a new reason.
    starts = {pace.started(20ms), pace.started(20ms), pace.started(20ms)};
    QVERIFY(!pace.waitFor(20ms));
    for (const int start : starts) {
        pace.throttled(start, {}, 30ms);
        pace.ended(30ms);
    }
    QCOMPARE(looks(pace), QStringLiteral("1"));
    QCOMPARE(pace.waitFor(30ms), 0ms);
}

void PaceTest::halfOfWhatWasTried()
{
    Pace pace(6, options);
    const int first = pace.started(0ms);
    std::ignore = pace.started(0ms);
    std::ignore = pace.started(0ms);
    std::ignore = pace.started(0ms);
    pace.throttled(first, {}, 0ms);
    QCOMPARE(looks(pace), QStringLiteral("2"));
    pace.ended(0ms);
    QVERIFY(!pace.waitFor(0ms)); // three are under way
    pace.ended(0ms);
    QVERIFY(!pace.waitFor(0ms));
    pace.ended(0ms);
    QCOMPARE(pace.waitFor(0ms), 0ms);
}

void PaceTest::pauseHoldsTheNext()
{
    Pace pace(6, options);
    beThrottled(pace, 0ms);
    QCOMPARE(pace.waitFor(0ms), 0ms);
    beThrottled(pace, 0ms);
    QCOMPARE(pace.waitFor(0ms), 500ms);
    QCOMPARE(pace.waitFor(499ms), 1ms);
    QCOMPARE(pace.waitFor(500ms), 0ms);
    std::ignore = pace.started(500ms);
    pace.ended(600ms);
    QCOMPARE(pace.waitFor(600ms), 400ms); // from start to start
}

void PaceTest::serverAsksForAWait()
{
    Pace pace(6, options);
    beThrottled(pace, 0ms, 3000ms);
    QCOMPARE(pace.waitFor(1000ms), 2000ms);
    beThrottled(pace, 3000ms, 1h);
    QCOMPARE(pace.waitFor(3000ms), 60'000ms); // no more than the options allow
}

void PaceTest::lateSuccessesSayNothing()
{
    Pace pace(2, options);
    const int early = pace.started(0ms);
    std::ignore = pace.started(0ms);
    beThrottled(pace, 0ms);
    QCOMPARE(looks(pace), QStringLiteral("1"));
    for (int i = 0; i < 100; ++i)
        pace.succeeded(early, 100ms);
    QCOMPARE(looks(pace), QStringLiteral("1"));
}

void PaceTest::isForgotten()
{
    Paces paces(6, options);
    const PaceKey list = key("DescribeInstances");
    const PaceKey other = key("DescribeRegions");
    QVERIFY(!paces.forgetsAt());
    const int start = paces.started(list, 0ms);
    paces.throttled(list, start, {}, 10ms);
    paces.forget(1h);
    QVERIFY(paces.isSlowed()); // it is under way
    QVERIFY(!paces.forgetsAt());
    paces.ended(list, 100ms);
    QCOMPARE(paces.forgetsAt(), 60'100ms);
    std::ignore = paces.started(other, 30'000ms);
    paces.ended(other, 30'000ms);
    QCOMPARE(paces.forgetsAt(), 60'100ms);
    paces.forget(60'099ms);
    QVERIFY(paces.isSlowed());
    paces.forget(60'100ms);
    QVERIFY(!paces.isSlowed());
    QCOMPARE(paces.size(), 1);
    QCOMPARE(paces.forgetsAt(), 90'000ms);
    paces.forget(90'000ms);
    QCOMPARE(paces.size(), 0);
}

void PaceTest::keysAreApart_data()
{
    QTest::addColumn<PaceKey>("other");
    QTest::newRow("another region") << key("DescribeInstances", "cn-beijing");
    QTest::newRow("another action") << key("DescribeRegions");
    QTest::newRow("another service") << key("DescribeInstances", "cn-hangzhou", Service::Sts);
}

void PaceTest::keysAreApart()
{
    QFETCH(const PaceKey, other);
    Paces paces(6, options);
    const PaceKey slow = key("DescribeInstances");
    for (int i = 0; i < 3; ++i) {
        const int start = paces.started(slow, 0ms);
        paces.throttled(slow, start, {}, 0ms);
        paces.ended(slow, 0ms);
    }
    QVERIFY(paces.waitFor(slow, 0ms) > 0ms);
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(paces.waitFor(other, 0ms), 0ms);
        std::ignore = paces.started(other, 0ms);
    }
    QVERIFY(!paces.isFull());
}

void PaceTest::limitOfAll()
{
    Paces paces(2, options);
    Turns turns;
    turns.wait(1, key("A"));
    turns.wait(2, key("B"));
    turns.wait(3, key("C"));
    QCOMPARE(turns.next(paces, 0ms), 1u);
    std::ignore = paces.started(key("A"), 0ms);
    QCOMPARE(turns.next(paces, 0ms), 2u);
    std::ignore = paces.started(key("B"), 0ms);
    QVERIFY(paces.isFull());
    QVERIFY(!turns.next(paces, 0ms));
    QVERIFY(!turns.wakeIn(paces, 0ms)); // somebody has to end first
    paces.ended(key("A"), 0ms);
    QCOMPARE(turns.next(paces, 0ms), 3u);
}

void PaceTest::whoCameFirst()
{
    Paces paces(6, options);
    Turns turns;
    // By arrival and not by name.
    const QList<PaceKey> keys{key("Z"), key("A"), key("M"), key("A"), key("Z")};
    for (int i = 0; i < keys.size(); ++i)
        turns.wait(quint64(i), keys[i]);
    for (int i = 0; i < keys.size(); ++i)
        QCOMPARE(turns.next(paces, 0ms), quint64(i));
    QVERIFY(!turns.next(paces, 0ms));
}

void PaceTest::slowedKeyHoldsNobodyUp()
{
    Paces paces(6, options);
    Turns turns;
    const PaceKey slow = key("DescribeInstances");
    for (int i = 0; i < 2; ++i) {
        const int start = paces.started(slow, 0ms);
        paces.throttled(slow, start, {}, 0ms);
        paces.ended(slow, 0ms);
    }
    for (quint64 id = 1; id <= 100; ++id)
        turns.wait(id, slow);
    turns.wait(101, key("DescribeInstances", "cn-beijing"));
    turns.wait(102, key("GetCallerIdentity", "", Service::Sts));
    QCOMPARE(turns.next(paces, 0ms), 101u);
    QCOMPARE(turns.next(paces, 0ms), 102u);
    QVERIFY(!turns.next(paces, 0ms));
    QCOMPARE(turns.wakeIn(paces, 0ms), 500ms);
    QCOMPARE(turns.next(paces, 500ms), 1u);
    std::ignore = paces.started(slow, 500ms);
    QVERIFY(!turns.next(paces, 500ms));
}

void PaceTest::retryKeepsItsPlace()
{
    Paces paces(6, options);
    Turns turns;
    turns.wait(1, key("A"));
    QCOMPARE(turns.next(paces, 0ms), 1u);
    turns.wait(2, key("A"));
    turns.wait(3, key("B"));
    turns.wait(1, key("A")); // once more
    QCOMPARE(turns.next(paces, 0ms), 1u);
    QCOMPARE(turns.next(paces, 0ms), 2u);
    QCOMPARE(turns.next(paces, 0ms), 3u);
    // Done, and a new one by the same number is new.
    turns.remove(1, key("A"));
    turns.wait(4, key("A"));
    turns.wait(1, key("A"));
    QCOMPARE(turns.next(paces, 0ms), 4u);
}

void PaceTest::removedAreGone()
{
    Paces paces(6, options);
    Turns turns;
    turns.wait(1, key("A"));
    turns.wait(2, key("A"));
    turns.remove(1, key("A"));
    turns.remove(7, key("A")); // never was there
    QCOMPARE(turns.next(paces, 0ms), 2u);
    turns.remove(2, key("A"));
    QVERIFY(!turns.next(paces, 0ms));
    QVERIFY(!turns.wakeIn(paces, 0ms));
}

/// The soonest of those that only time keeps back.
void PaceTest::wakes()
{
    Paces paces(6, options);
    Turns turns;
    for (const auto &[action, asked] : {std::pair("A", 700ms), std::pair("B", 300ms)}) {
        const int start = paces.started(key(action), 0ms);
        paces.throttled(key(action), start, asked, 0ms);
        paces.ended(key(action), 0ms);
        turns.wait(quint64(*action), key(action));
    }
    const int start = paces.started(key("C"), 0ms);
    paces.throttled(key("C"), start, {}, 0ms); // and still under way
    turns.wait(9, key("C"));
    QVERIFY(!turns.next(paces, 0ms));
    QCOMPARE(turns.wakeIn(paces, 0ms), 300ms);
    QCOMPARE(turns.next(paces, 300ms), quint64('B'));
    QCOMPARE(turns.wakeIn(paces, 300ms), 400ms);
}

QTEST_GUILESS_MAIN(PaceTest)
#include "test_pace.moc"
