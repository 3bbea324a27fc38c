// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The instance list: what it shows and what it tells views. QAbstractItemModelTester is fatal here.

#include "tests/models/listwatch.h"

#include <QTranslator>

using namespace ecsdesk;

class TestInstanceList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void changeIsOneSignal();
    void neighboursAreOneSignal();
    void rowsComeAndGo();
    void renamingMoves();
    void columns();
    void sortsEachColumn_data();
    void sortsEachColumn();
    void filtersAsAsked();
    void clearIsAReset();
    void languageChanges();
    void namesSortAsTheLanguageDoes();
};

void TestInstanceList::changeIsOneSignal()
{
    InstanceListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.apply({{named("i-1", "a"), named("i-2", "b"), named("i-3", "c")}, {}});
    Signals told(&model);
    FleetRow b = named("i-2", "b");
    model.apply({{b}, {}}); // the same as before
    QCOMPARE(told.counts(), QList<int>({0, 0, 0, 0, 0, 0}));
    b.instance.outMbps = 50;
    model.apply({{b}, {}});
    QCOMPARE(told.counts(), QList<int>({0, 0, 0, 1, 0, 0}));
    QCOMPARE(told.changed[0][0].toModelIndex().row(), 1);
    QCOMPARE(told.changed[0][1].toModelIndex().row(), 1);
    QCOMPARE(model.index(1, int(InstanceColumn::Out)).data().toString(), QStringLiteral("50"));
}

void TestInstanceList::neighboursAreOneSignal()
{
    InstanceListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    std::vector<FleetRow> rows;
    for (int i = 0; i < 10; ++i)
        rows.push_back(named(qPrintable(QStringLiteral("i-%1").arg(i)), qPrintable(QStringLiteral("n%1").arg(i))));
    model.apply({rows, {}});
    Signals told(&model);
    for (FleetRow &row : rows)
        row.instance.outMbps = 7;
    model.apply({{rows[7], rows[2], rows[3], rows[4]}, {}});
    QCOMPARE(told.counts(), QList<int>({0, 0, 0, 2, 0, 0}));
    QCOMPARE(told.changed[0][0].toModelIndex().row(), 2);
    QCOMPARE(told.changed[0][1].toModelIndex().row(), 4);
    QCOMPARE(told.changed[1][0].toModelIndex().row(), 7);
}

void TestInstanceList::rowsComeAndGo()
{
    InstanceListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy counts(&model, &InstanceListModel::countsChanged);
    Signals told(&model);
    model.apply({{named("i-1", "a"), named("i-3", "c"), named("i-5", "e")}, {}});
    QCOMPARE(told.counts().mid(1), QList<int>({0, 0, 0, 0, 0}));
    QCOMPARE(namesOf(model), QStringList({QStringLiteral("a"), QStringLiteral("c"), QStringLiteral("e")}));
    const int before = int(told.inserted.size());
    model.apply({{named("i-2", "b"), named("i-4", "d")}, {named("i-5", "").key}});
    QCOMPARE(told.inserted.size() - before, 2);
    QCOMPARE(told.removed.size(), 1);
    QCOMPARE(told.counts().mid(2), QList<int>({0, 0, 0, 0}));
    QCOMPARE(namesOf(model),
             QStringList({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")}));
    QCOMPARE(model.totalCount(), 4);
    QCOMPARE(counts.size(), 2);
    QVERIFY(!model.find(named("i-5", "").key));
    QCOMPARE(model.find(named("i-4", "").key)->instance.name, QStringLiteral("d"));
    QCOMPARE(model.indexOf(named("i-4", "").key).row(), 3);
    model.apply({{}, {named("i-9", "").key}}); // never known
    QCOMPARE(counts.size(), 2);
}

void TestInstanceList::renamingMoves()
{
    InstanceListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.apply({{named("i-1", "a"), named("i-2", "b"), named("i-3", "c"), named("i-4", "d")}, {}});
    const QPersistentModelIndex first = model.index(0, 0);
    const QPersistentModelIndex third = model.index(2, 0);
    Signals told(&model);
    model.apply({{named("i-1", "cc")}, {}});
    QCOMPARE(told.counts(), QList<int>({0, 0, 1, 1, 0, 0}));
    QCOMPARE(namesOf(model),
             QStringList({QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("cc"), QStringLiteral("d")}));
    QCOMPARE(first.row(), 2);
    QCOMPARE(third.row(), 1);
    model.apply({{named("i-4", "A10"), named("i-3", "a9"), named("i-2", "")}, {}});
    QCOMPARE(namesOf(model),
             QStringList({QStringLiteral("a9"), QStringLiteral("A10"), QStringLiteral("cc"), QString()}));
}

void TestInstanceList::columns()
{
    InstanceListModel model;
    model.tick(rows::start());
    FleetRow row = named("i-bp1x", "web-01");
    row.instance.chargeType = chargeTypeFromApi(QStringLiteral("PrePaid"));
    row.instance.networkType = networkTypeFromApi(QStringLiteral("vpc"));
    row.instance.internetChargeType = internetChargeTypeFromApi(QStringLiteral("PayByNothing"));
    row.instance.type = InstanceTypeId(QStringLiteral("ecs.g6.large"));
    row.instance.outMbps = 5;
    row.instance.inMbps = -1;
    row.instance.publicIps = {QStringLiteral("47.96.1.10")};
    row.instance.expiresAt = QDateTime(QDate(2026, 8, 1), QTime(16, 0), Qt::UTC); // the next day in China
    row.instance.zone = QStringLiteral("cn-hangzhou-h");
    row.instance.tags = {{QStringLiteral("env"), QStringLiteral("prod")}, {QStringLiteral("gpu"), QString()}};
    row.facts.cooldownUntil = rows::start().addSecs(192);
    model.apply({{row}, {}});
    QStringList texts;
    for (int column = 0; column < model.columnCount(); ++column) {
        texts.append(model.index(0, column).data().toString());
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
        const QString sentence = model.index(0, column).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(sentence.endsWith(u'.') && sentence.contains(QLatin1String("web-01")), qPrintable(sentence));
    }
    QCOMPARE(texts, QStringList({QStringLiteral("running"), QStringLiteral("web-01"), QStringLiteral("ecs.g6.large"),
                                 QStringLiteral("sub."), QStringLiteral("VPC · PayByNothing"), QStringLiteral("5"),
                                 QStringLiteral("–"), QStringLiteral("47.96.1.10"), QStringLiteral("2026-08-02"),
                                 QStringLiteral("cn-hangzhou-h"), QStringLiteral("env=prod, gpu"),
                                 QStringLiteral("cooling"), QStringLiteral("1")}));
    const QModelIndex cell = model.index(0, int(InstanceColumn::Changeability));
    QCOMPARE(cell.data(CooldownRole).toString(), QStringLiteral("3:12"));
    QCOMPARE(cell.data(CooldownPartRole).toDouble(), 0.64);
    QCOMPARE(cell.data(IdRole).toString(), QStringLiteral("i-bp1x"));
    QCOMPARE(cell.data(KeyRole).value<InstanceKey>(), row.key);
    QCOMPARE(cell.data(InstanceRole).value<Instance>(), row.instance);
    QCOMPARE(cell.data(FactsRole).value<InstanceFacts>(), row.facts);
    QCOMPARE(cell.data(StandingRole).value<Standing>(), (Standing{Changeability::Cooling, row.facts.cooldownUntil}));
    QVERIFY(cell.data(FilterTextRole).toString().contains(QLatin1String("env=prod")));
    QCOMPARE(model.index(0, int(InstanceColumn::Out)).data(SortRole).toInt(), 5);
    QVERIFY(!model.index(0, int(InstanceColumn::In)).data(SortRole).isValid());
    QVERIFY(cell.data(Qt::AccessibleTextRole).toString().contains(QLatin1String("3:12")));
}

void TestInstanceList::sortsEachColumn_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("ascending");
    QTest::addColumn<QString>("descending");
    const auto row = [](InstanceColumn column, const char *ascending, const char *descending) {
        QTest::addRow("%d", int(column)) << int(column) << QString::fromLatin1(ascending)
                                         << QString::fromLatin1(descending);
    };
    // Four rows named a to d; missing values last in both directions, ties by name in both.
    row(InstanceColumn::State, "acdb", "bacd");
    row(InstanceColumn::Name, "abcd", "dcba");
    row(InstanceColumn::Type, "cabd", "bacd");
    row(InstanceColumn::Charge, "abcd", "cdab");
    row(InstanceColumn::Network, "abcd", "dcab");
    row(InstanceColumn::Out, "bacd", "cabd");
    row(InstanceColumn::In, "acbd", "acbd");
    row(InstanceColumn::PublicIp, "bacd", "cabd");
    row(InstanceColumn::Expiry, "bacd", "abcd");
    row(InstanceColumn::Region, "bacd", "dcab");
    row(InstanceColumn::Tags, "bacd", "abcd");
    row(InstanceColumn::Changeability, "cdba", "abcd");
}

void TestInstanceList::sortsEachColumn()
{
    FleetRow a = named("i-4", "a"), b = named("i-3", "b"), c = named("i-2", "c"), d = named("i-1", "d");
    b.instance.status = instanceStatusFromApi(QStringLiteral("Stopped"));
    a.instance.type = InstanceTypeId(QStringLiteral("ecs.g10.large"));
    a.instance.cpuCount = 2;
    b.instance.type = InstanceTypeId(QStringLiteral("ecs.g10.2xlarge"));
    b.instance.cpuCount = 8;
    c.instance.type = InstanceTypeId(QStringLiteral("ecs.g6.4xlarge"));
    c.instance.cpuCount = 16;
    a.instance.chargeType = b.instance.chargeType = chargeTypeFromApi(QStringLiteral("PrePaid"));
    c.instance.chargeType = d.instance.chargeType = chargeTypeFromApi(QStringLiteral("PostPaid"));
    a.instance.networkType = b.instance.networkType = c.instance.networkType =
        networkTypeFromApi(QStringLiteral("vpc"));
    d.instance.networkType = networkTypeFromApi(QStringLiteral("classic"));
    a.instance.internetChargeType = b.instance.internetChargeType =
        internetChargeTypeFromApi(QStringLiteral("PayByTraffic"));
    c.instance.internetChargeType = internetChargeTypeFromApi(QStringLiteral("PayByBandwidth"));
    a.instance.outMbps = 10;
    b.instance.outMbps = 9;
    c.instance.outMbps = 100;
    a.instance.inMbps = c.instance.inMbps = 10;
    b.instance.inMbps = -1;
    a.instance.publicIps = {QStringLiteral("9.10.0.1")};
    b.instance.publicIps = {QStringLiteral("9.9.0.1")};
    c.instance.eip.address = QStringLiteral("47.1.1.1");
    a.instance.expiresAt = rows::start().addDays(20);
    b.instance.expiresAt = rows::start().addDays(3);
    a.instance.zone = QStringLiteral("cn-hangzhou-b");
    b.instance.zone = QStringLiteral("cn-hangzhou-a");
    c.instance.zone = QStringLiteral("cn-hangzhou-c");
    d.key.region = RegionId(QStringLiteral("us-west-1"));
    a.instance.tags = {{QStringLiteral("env"), QStringLiteral("prod10")}};
    b.instance.tags = {{QStringLiteral("env"), QStringLiteral("prod9")}};
    a.facts.cooldownUntil = rows::start().addSecs(100);
    b.facts.cooldownUntil = rows::start().addSecs(50);

    QFETCH(int, column);
    InstanceListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.tick(rows::start());
    model.apply({{d, c, b, a}, {}});
    model.sort(column, Qt::AscendingOrder);
    QTEST(namesOf(model).join(QString()), "ascending");
    model.sort(column, Qt::DescendingOrder);
    QTEST(namesOf(model).join(QString()), "descending");
    QCOMPARE(int(model.sortColumn()), column);
    QCOMPARE(model.sortOrder(), Qt::DescendingOrder);
}

void TestInstanceList::filtersAsAsked()
{
    InstanceListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.apply({{named("i-1", "web-1"), named("i-2", "web-2"), named("i-3", "db-1")}, {}});
    model.setFilter(InstanceFilter::parse(QStringLiteral("web")));
    QCOMPARE(namesOf(model), QStringList({QStringLiteral("web-1"), QStringLiteral("web-2")}));
    QCOMPARE(model.totalCount(), 3);
    Signals told(&model);
    model.apply({{named("i-3", "web-3")}, {}}); // comes in
    model.apply({{named("i-1", "db-2")}, {}});  // goes out
    model.apply({{named("i-4", "db-3")}, {}});  // is not shown at all
    QCOMPARE(told.counts().mid(0, 3), QList<int>({1, 1, 0}));
    QCOMPARE(namesOf(model), QStringList({QStringLiteral("web-2"), QStringLiteral("web-3")}));
    // A name that a region is given is looked in.
    model.setFilter(InstanceFilter::parse(QStringLiteral("西溪")));
    QCOMPARE(model.rowCount(), 0);
    model.setRegionNames({{RegionId(QStringLiteral("cn-hangzhou")), QStringLiteral("西溪园区")}});
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.index(0, int(InstanceColumn::Region)).data(Qt::ToolTipRole).toString(), QStringLiteral("西溪园区"));
}

void TestInstanceList::clearIsAReset()
{
    InstanceListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.tick(rows::start());
    model.apply({rows::many(100, 1), {}});
    model.setFilter(InstanceFilter::parse(QStringLiteral("web")));
    Signals told(&model);
    model.clear();
    QCOMPARE(told.counts(), QList<int>({0, 0, 0, 0, 0, 1}));
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.totalCount(), 0);
    QCOMPARE(model.coolingCount(), 0);
    model.apply({{named("i-1", "web-1"), named("i-2", "db")}, {}}); // the filter still holds
    QCOMPARE(model.rowCount(), 1);
}

void TestInstanceList::languageChanges()
{
    InstanceListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.tick(rows::start());
    FleetRow stopped = named("i-2", "b");
    stopped.instance.status = instanceStatusFromApi(QStringLiteral("Stopped"));
    model.apply({{named("i-1", "a"), stopped}, {}});
    QSignalSpy headers(&model, &QAbstractItemModel::headerDataChanged);
    Signals told(&model);
    model.setFilter(InstanceFilter::parse(QStringLiteral("运行中")));
    QCOMPARE(model.rowCount(), 0);
    QTranslator chinese;
    QVERIFY(chinese.load(QStringLiteral(":/i18n/ecsdesk_zh_CN.qm")));
    QVERIFY(QCoreApplication::installTranslator(&chinese));
    model.retranslate();
    QCOMPARE(headers.size(), 1);
    QCOMPARE(namesOf(model), QStringList(QStringLiteral("a"))); // found by its Chinese word now
    model.setFilter({});
    QCOMPARE(model.index(1, int(InstanceColumn::State)).data().toString(), QStringLiteral("已停止"));
    QCOMPARE(model.headerData(int(InstanceColumn::State), Qt::Horizontal).toString(), QStringLiteral("状态"));
    told.changed.clear();
    model.retranslate();
    QCOMPARE(told.changed.size(), 1);
    QCOMPARE(told.changed[0][1].toModelIndex(), model.index(1, instanceColumnCount - 1));
    QCOMPARE(told.reset.size(), 0);
    QVERIFY(QCoreApplication::removeTranslator(&chinese));
}

void TestInstanceList::namesSortAsTheLanguageDoes()
{
    InstanceListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    // By code point 上 (U+4E0A) comes before 北 (U+5317); by pinyin bei comes before shang.
    model.apply({{named("i-1", "上海"), named("i-2", "北京")}, {}});
    QItemSelectionModel selection(&model);
    selection.select(model.indexOf(named("i-1", "").key), QItemSelectionModel::Select);
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    model.retranslate();
    QCOMPARE(namesOf(model), QStringList({QStringLiteral("北京"), QStringLiteral("上海")}));
    QCOMPARE(selection.selectedIndexes().front().row(), 1);
    model.apply({{named("i-3", "广州")}, {}});
    QCOMPARE(namesOf(model), QStringList({QStringLiteral("北京"), QStringLiteral("广州"), QStringLiteral("上海")}));
    QLocale::setDefault(QLocale(QLocale::English));
}

QTEST_GUILESS_MAIN(TestInstanceList)
#include "test_instancelist.moc"
