// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The instance list as time passes: what a tick moves, what ends, and what a clock that goes back does.

#include "tests/models/listwatch.h"

using namespace ecsdesk;

class TestInstanceListTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void tickMovesCountdownsOnly();
    void cooldownEnds();
    void subscriptionEnds();
    void clockGoesBack();
    void manyCooldownsEndAtOnce();
    void timeFilterFollowsTheClock();
};

void TestInstanceListTime::tickMovesCountdownsOnly()
{
    InstanceListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.tick(rows::start());
    FleetRow b = named("i-2", "b"), d = named("i-4", "d");
    b.facts.cooldownUntil = rows::start().addSecs(100);
    d.facts.cooldownUntil = rows::start().addSecs(200);
    model.apply({{named("i-1", "a"), b, named("i-3", "c"), d}, {}});
    QCOMPARE(model.coolingCount(), 2);
    model.sort(int(InstanceColumn::Changeability));
    QCOMPARE(namesOf(model).join(QString()), QStringLiteral("acbd"));
    model.sort(int(InstanceColumn::Name));
    Signals told(&model);
    model.tick(rows::start().addSecs(1));
    QCOMPARE(told.counts(), QList<int>({0, 0, 0, 2, 0, 0}));
    const auto first = told.changed[0];
    QCOMPARE(first[0].toModelIndex(), model.index(1, int(InstanceColumn::Changeability)));
    QCOMPARE(first[1].toModelIndex(), model.index(1, int(InstanceColumn::Changeability)));
    QCOMPARE(first[2].value<QList<int>>(), QList<int>({CooldownRole, CooldownPartRole}));
    QCOMPARE(model.index(1, 0).data(CooldownRole).toString(), QStringLiteral("1:39"));
    QCOMPARE(model.index(0, 0).data(CooldownRole).toString(), QString());
}

void TestInstanceListTime::cooldownEnds()
{
    InstanceListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.tick(rows::start());
    FleetRow a = named("i-1", "a"), b = named("i-2", "b");
    a.facts.cooldownUntil = rows::start().addSecs(100);
    b.facts.cooldownUntil = rows::start().addSecs(200);
    model.apply({{a, b}, {}});
    model.setFilter(InstanceFilter::parse(QStringLiteral("change:cooling")));
    QCOMPARE(model.rowCount(), 2);
    model.tick(rows::start().addSecs(99));
    QCOMPARE(model.rowCount(), 2);
    QSignalSpy counts(&model, &InstanceListModel::countsChanged);
    model.tick(rows::start().addSecs(100));
    QCOMPARE(namesOf(model), QStringList(QStringLiteral("b")));
    QCOMPARE(counts.size(), 1);
    QCOMPARE(model.coolingCount(), 1);
    model.setFilter({});
    QCOMPARE(model.standingAt(0).kind, Changeability::Ready);
    model.sort(int(InstanceColumn::Changeability), Qt::DescendingOrder);
    QCOMPARE(namesOf(model).join(QString()), QStringLiteral("ba"));
    Signals told(&model);
    model.tick(rows::start().addSecs(500));
    QCOMPARE(model.standingAt(0).kind, Changeability::Ready);
    QCOMPARE(namesOf(model).join(QString()), QStringLiteral("ab")); // equal now: by name
    QCOMPARE(told.counts(), QList<int>({0, 0, 1, 1, 0, 0}));
    model.tick(rows::start().addSecs(501));
    QCOMPARE(told.counts(), QList<int>({0, 0, 1, 1, 0, 0})); // nothing cools, nothing is told
    // A new cooldown of the same instance counts from the new end.
    a.facts.cooldownUntil = rows::start().addSecs(700);
    model.apply({{a}, {}});
    model.tick(rows::start().addSecs(699));
    QCOMPARE(model.coolingCount(), 1);
    a.facts.cooldownUntil.reset();
    model.apply({{a}, {}});
    QCOMPARE(model.coolingCount(), 0);
}

void TestInstanceListTime::subscriptionEnds()
{
    InstanceListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    FleetRow a = named("i-1", "a");
    a.instance.chargeType = chargeTypeFromApi(QStringLiteral("PrePaid"));
    a.instance.expiresAt = rows::start().addSecs(60);
    a.facts.cooldownUntil = rows::start().addSecs(30);
    model.apply({{a}, {}}); // before any tick nothing has ended
    QCOMPARE(model.standingAt(0).kind, Changeability::Cooling);
    model.tick(rows::start());
    QCOMPARE(model.standingAt(0).kind, Changeability::Cooling);
    model.tick(rows::start().addSecs(30));
    QCOMPARE(model.standingAt(0).kind, Changeability::Ready);
    model.tick(rows::start().addSecs(60));
    QCOMPARE(model.standingAt(0).kind, Changeability::Expired);
    QCOMPARE(model.serverNow(), rows::start().addSecs(60));
}

void TestInstanceListTime::clockGoesBack()
{
    InstanceListModel model;
    model.tick(rows::start());
    FleetRow a = named("i-1", "a");
    a.instance.chargeType = chargeTypeFromApi(QStringLiteral("PrePaid"));
    a.facts.cooldownUntil = rows::start().addSecs(30);
    a.instance.expiresAt = rows::start().addSecs(50);
    model.apply({{a}, {}});
    const auto kindAt = [&](int second) {
        model.tick(rows::start().addSecs(second));
        wait(model);
        return model.standingAt(0).kind;
    };
    QCOMPARE(kindAt(40), Changeability::Ready);
    QCOMPARE(kindAt(10), Changeability::Cooling);
    QCOMPARE(kindAt(30), Changeability::Ready);
    QCOMPARE(kindAt(50), Changeability::Expired);
    QCOMPARE(kindAt(49), Changeability::Ready);
    QCOMPARE(kindAt(29), Changeability::Cooling);
    QCOMPARE(kindAt(100000), Changeability::Expired); // a suspended machine wakes up …
    QCOMPARE(kindAt(20), Changeability::Cooling);     // … and the sandbox is begun anew
    QCOMPARE(kindAt(45), Changeability::Ready);
    QCOMPARE(kindAt(3000), Changeability::Expired);
    QCOMPARE(kindAt(1000), Changeability::Expired); // back in small steps, together more than is remembered
    QCOMPARE(kindAt(40), Changeability::Ready);
    QCOMPARE(kindAt(20), Changeability::Cooling);
}

void TestInstanceListTime::manyCooldownsEndAtOnce()
{
    InstanceListModel model;
    Mirror mirror(model);
    model.tick(rows::start());
    auto all = rows::many(7000, 2);
    for (FleetRow &row : all) {
        row.facts = {};
        row.facts.cooldownUntil = rows::start().addSecs(10);
        row.instance.locks.clear();
        row.instance.expiresAt = {};
        row.instance.status = instanceStatusFromApi(QStringLiteral("Running"));
    }
    model.apply({all, {}});
    model.sort(int(InstanceColumn::Changeability));
    wait(model);
    QCOMPARE(model.coolingCount(), 7000);
    Signals told(&model);
    model.tick(rows::start().addSecs(1));
    QCOMPARE(told.counts(), QList<int>({0, 0, 0, 1, 0, 0}));
    model.tick(rows::start().addSecs(10));
    wait(model);
    QCOMPARE(model.coolingCount(), 0);
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.standingAt(row).kind, Changeability::Ready);
    QCOMPARE(told.reset.size(), 0);
    QVERIFY(mirror.keys == keysOf(model));
}

void TestInstanceListTime::timeFilterFollowsTheClock()
{
    InstanceListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.tick(rows::start());
    FleetRow a = named("i-1", "a"), b = named("i-2", "b");
    a.instance.expiresAt = rows::start().addDays(29);
    b.instance.expiresAt = rows::start().addDays(30).addSecs(3000);
    model.apply({{a, b}, {}});
    model.setFilter(InstanceFilter::parse(QStringLiteral("expires<30d")));
    QCOMPARE(namesOf(model).join(QString()), QStringLiteral("a"));
    model.tick(rows::start().addSecs(3001));
    QCOMPARE(namesOf(model).join(QString()), QStringLiteral("ab"));
}

QTEST_GUILESS_MAIN(TestInstanceListTime)
#include "test_instancelisttime.moc"
