// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The instance list: what it tells views (QAbstractItemModelTester is fatal here), what stays selected, what a tick
// does, and that after thousands of random deltas, filters and orders it shows what a naive filter and sort would.

#include "models/lists/instanceindex.h"
#include "models/lists/instancelistmodel.h"
#include "tests/models/fleetrows.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

using namespace ecsdesk;

namespace {

/// Counts what a model tells.
struct Signals
{
    explicit Signals(QAbstractItemModel *model)
        : inserted(model, &QAbstractItemModel::rowsInserted)
        , removed(model, &QAbstractItemModel::rowsRemoved)
        , moved(model, &QAbstractItemModel::rowsMoved)
        , changed(model, &QAbstractItemModel::dataChanged)
        , layout(model, &QAbstractItemModel::layoutChanged)
        , reset(model, &QAbstractItemModel::modelReset)
    {
    }
    [[nodiscard]] QList<int> counts() const
    {
        return {int(inserted.size()), int(removed.size()), int(moved.size()),
                int(changed.size()),  int(layout.size()),  int(reset.size())};
    }
    QSignalSpy inserted, removed, moved, changed, layout, reset;
};

/// Follows what the model tells, as a view does, and so notices when that is not what happened. Costs little, where
/// QAbstractItemModelTester walks over all rows at every signal.
class Mirror : public QObject
{
public:
    explicit Mirror(InstanceListModel &model)
    {
        const auto check = [this, &model] {
            if (int(keys.size()) != model.rowCount())
                qFatal("%d rows were told, there are %d", int(keys.size()), model.rowCount());
        };
        connect(&model, &QAbstractItemModel::rowsInserted, this,
                [=, this, &model](const QModelIndex &, int first, int last) {
                    for (int row = first; row <= last; ++row)
                        keys.insert(keys.begin() + row, model.rowAt(row).key);
                    check();
                });
        connect(&model, &QAbstractItemModel::rowsRemoved, this, [=, this](const QModelIndex &, int first, int last) {
            keys.erase(keys.begin() + first, keys.begin() + last + 1);
            check();
        });
        connect(&model, &QAbstractItemModel::rowsMoved, this,
                [=, this](const QModelIndex &, int first, int last, const QModelIndex &, int to) {
                    if (to < first)
                        std::rotate(keys.begin() + to, keys.begin() + first, keys.begin() + last + 1);
                    else
                        std::rotate(keys.begin() + first, keys.begin() + last + 1, keys.begin() + to);
                    check();
                });
        connect(&model, &QAbstractItemModel::layoutChanged, this, [=, this, &model] {
            check();
            QHash<InstanceKey, int> before;
            for (const InstanceKey &key : keys)
                before.insert(key, 1);
            for (size_t row = 0; row < keys.size(); ++row) {
                keys[row] = model.rowAt(int(row)).key;
                if (before.remove(keys[row]) != 1)
                    qFatal("a row came with a change of layout");
            }
        });
        connect(&model, &QAbstractItemModel::modelReset, this, [this] { keys.clear(); });
    }
    std::vector<InstanceKey> keys;
};

void wait(InstanceListModel &model)
{
    if (model.isBusy()) {
        QSignalSpy settled(&model, &InstanceListModel::settled);
        QVERIFY(settled.wait(60000));
    }
    QVERIFY(!model.isBusy());
}

std::vector<InstanceKey> keysOf(const InstanceListModel &model)
{
    std::vector<InstanceKey> keys;
    for (int row = 0; row < model.rowCount(); ++row)
        keys.push_back(model.rowAt(row).key);
    return keys;
}

/// The same, the slow way: each row judged and each pair compared by itself.
std::vector<InstanceKey> naive(const QHash<InstanceKey, FleetRow> &rows, const InstanceFilter &filter,
                               InstanceColumn column, Qt::SortOrder order, const QDateTime &now)
{
    struct Entry
    {
        const FleetRow *row;
        SortKey key;
        QCollatorSortKey name;
    };
    const QCollator collator = nameCollator(QLocale());
    std::vector<Entry> entries;
    for (const FleetRow &row : rows) {
        if (filter.matches(row, now))
            entries.push_back({&row, sortKeyOf(row, standing(row.instance, row.facts, now).kind, column),
                               collator.sortKey(row.instance.name)});
    }
    const auto nameless = [](const Entry &entry) { return entry.row->instance.name.isEmpty(); };
    std::sort(entries.begin(), entries.end(), [&](const Entry &a, const Entry &b) {
        if (const int result = compareKeys(a.key, b.key, order))
            return result < 0;
        const bool byName = column == InstanceColumn::Name && order == Qt::DescendingOrder;
        if (nameless(a) != nameless(b))
            return nameless(b);
        if (const int result = a.name.compare(b.name))
            return byName ? result > 0 : result < 0;
        return compareIds(*a.row, *b.row) < 0;
    });
    std::vector<InstanceKey> keys;
    for (const Entry &entry : entries)
        keys.push_back(entry.row->key);
    return keys;
}

FleetRow named(const char *id, const char *name)
{
    FleetRow row;
    row.key = {AccountUid(QStringLiteral("1")), RegionId(QStringLiteral("cn-hangzhou")), InstanceId(QLatin1String(id))};
    row.instance.id = row.key.id;
    row.instance.name = QString::fromUtf8(name);
    row.instance.status = instanceStatusFromApi(QStringLiteral("Running"));
    return row;
}

QStringList namesOf(const InstanceListModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names.append(model.rowAt(row).instance.name);
    return names;
}

} // namespace

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
    void manyRowsAreFewSignals();
    void selectionStays_data();
    void selectionStays();
    void selectionStaysWhileAJobRuns();
    void filtersAsAsked();
    void tickMovesCountdownsOnly();
    void cooldownEnds();
    void subscriptionEnds();
    void clockGoesBack();
    void manyCooldownsEndAtOnce();
    void timeFilterFollowsTheClock();
    void clearIsAReset();
    void languageChanges();
    void namesSortAsTheLanguageDoes();
    void vocabularyIsWhatIsThere_data();
    void vocabularyIsWhatIsThere();
    void destroyedWhileBusy();
    void clearedWhileBusy();
    void likeNaive_data();
    void likeNaive();
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
                                 QStringLiteral("cooling")}));
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

void TestInstanceList::manyRowsAreFewSignals()
{
    InstanceListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.apply({rows::many(6000, 1), {}});
    QVERIFY(model.isBusy());
    wait(model);
    QCOMPARE(model.rowCount(), 6000);
    QCOMPARE(model.totalCount(), 6000);
    Signals told(&model);
    QSignalSpy before(&model, &InstanceListModel::aboutToSwap);
    QSignalSpy after(&model, &InstanceListModel::swapped);
    model.setFilter(InstanceFilter::parse(QStringLiteral("tag:env=prod")));
    wait(model);
    QVERIFY(model.rowCount() > 0 && model.rowCount() < 6000);
    QCOMPARE(told.counts(), QList<int>({0, 1, 0, 0, 1, 0}));
    model.setFilter({});
    wait(model);
    QCOMPARE(model.rowCount(), 6000);
    QCOMPARE(told.counts(), QList<int>({1, 1, 0, 0, 2, 0}));
    model.sort(int(InstanceColumn::Out), Qt::DescendingOrder);
    wait(model);
    QCOMPARE(told.counts(), QList<int>({1, 1, 0, 0, 3, 0}));
    QCOMPARE(before.size(), 3);
    QCOMPARE(after.size(), 3);
}

void TestInstanceList::selectionStays_data()
{
    QTest::addColumn<int>("size");
    QTest::newRow("at once") << 900;
    QTest::newRow("in the pool") << 5000;
}

void TestInstanceList::selectionStays()
{
    QFETCH(int, size);
    InstanceListModel model;
    auto all = rows::many(size, 7);
    model.tick(rows::start());
    model.apply({all, {}});
    wait(model);
    Mirror mirror(model);
    mirror.keys = keysOf(model);
    QItemSelectionModel selection(&model);
    QSet<InstanceKey> selected;
    for (int number = 0; number < size; number += 60) {
        selection.select(model.indexOf(all[size_t(number)].key),
                         QItemSelectionModel::Select | QItemSelectionModel::Rows);
        selected.insert(all[size_t(number)].key);
    }
    const InstanceKey current = all[60].key;
    selection.setCurrentIndex(model.indexOf(current), QItemSelectionModel::NoUpdate);
    const auto check = [&](const QSet<InstanceKey> &expected) {
        QSet<InstanceKey> found;
        for (const QModelIndex &index : selection.selectedRows())
            found.insert(index.data(KeyRole).value<InstanceKey>());
        QCOMPARE(found, expected);
        QCOMPARE(selection.currentIndex().data(KeyRole).value<InstanceKey>(), current);
    };
    for (int column = 0; column < instanceColumnCount; ++column) {
        for (const Qt::SortOrder order : {Qt::DescendingOrder, Qt::AscendingOrder}) {
            model.sort(column, order);
            wait(model);
            check(selected);
        }
    }
    // A refresh in which everything changes, renames included.
    QRandomGenerator random(99);
    for (int number = 0; number < size; ++number) {
        all[size_t(number)] = rows::row(number, random);
        all[size_t(number)].instance.name += QString::number(random.bounded(1000));
    }
    model.apply({all, {}});
    wait(model);
    check(selected);
    // What the filter hides is no longer selected; what it lets through is.
    model.setFilter(InstanceFilter::parse(QStringLiteral("id:%1|%2").arg(current.id.text, all[120].key.id.text)));
    wait(model);
    QCOMPARE(model.rowCount(), 2);
    check({current, all[120].key});
    model.setFilter({});
    wait(model);
    check({current, all[120].key});
    model.apply({{}, {all[120].key}});
    wait(model);
    check({current});
    QVERIFY(mirror.keys == keysOf(model));
}

/// Rows change, go and come while an order is being prepared in the pool.
void TestInstanceList::selectionStaysWhileAJobRuns()
{
    InstanceListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.tick(rows::start());
    auto all = rows::many(4000, 3);
    model.apply({all, {}});
    wait(model);
    QItemSelectionModel selection(&model);
    const InstanceKey key = all[1234].key;
    selection.select(model.indexOf(key), QItemSelectionModel::Select | QItemSelectionModel::Rows);

    model.sort(int(InstanceColumn::Out));
    QVERIFY(model.isBusy());
    QHash<InstanceKey, FleetRow> known;
    for (const FleetRow &row : all)
        known.insert(row.key, row);
    FleetDelta delta;
    QRandomGenerator random(5);
    for (int i = 0; i < 100; ++i) {
        FleetRow row = rows::row(1200 + i, random);
        delta.upserts.push_back(row);
        known.insert(row.key, row);
        delta.removed.append(all[size_t(i)].key);
        known.remove(all[size_t(i)].key);
    }
    model.apply(delta);
    model.apply({{rows::row(5000, random)}, {}}); // into a place that has just become free
    const FleetRow *late = model.find(rows::row(5000, random).key);
    QVERIFY(late);
    known.insert(late->key, *late);
    QVERIFY(model.isBusy());
    wait(model);
    QVERIFY(keysOf(model) == naive(known, {}, InstanceColumn::Out, Qt::AscendingOrder, rows::start()));
    QCOMPARE(selection.selectedRows().size(), 1);
    QCOMPARE(selection.selectedRows().front().data(KeyRole).value<InstanceKey>(), key);
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

void TestInstanceList::tickMovesCountdownsOnly()
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

void TestInstanceList::cooldownEnds()
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

void TestInstanceList::subscriptionEnds()
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

void TestInstanceList::clockGoesBack()
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

void TestInstanceList::manyCooldownsEndAtOnce()
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

void TestInstanceList::timeFilterFollowsTheClock()
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

void TestInstanceList::vocabularyIsWhatIsThere_data()
{
    QTest::addColumn<int>("size");
    QTest::newRow("at once") << 500;
    QTest::newRow("in the pool") << 3000;
}

void TestInstanceList::vocabularyIsWhatIsThere()
{
    QFETCH(int, size);
    InstanceListModel model;
    model.apply({rows::many(size, 1), {}});
    wait(model);
    QSignalSpy changed(&model, &InstanceListModel::vocabularyChanged);
    auto vocabulary = model.vocabulary();
    if (vocabulary.regions.isEmpty()) {
        QVERIFY(changed.wait(60000));
        vocabulary = model.vocabulary();
    }
    QCOMPARE(vocabulary.regions.size(), 7);
    QCOMPARE(vocabulary.regionNames.value(RegionId(QStringLiteral("cn-hangzhou"))), QStringLiteral("China (Hangzhou)"));
    QCOMPARE(vocabulary.zones.size(), 21);
    QCOMPARE(vocabulary.types.size(), 12);
    QCOMPARE(vocabulary.tags.keys(), QStringList({QStringLiteral("env"), QStringLiteral("team")}));
    QCOMPARE(vocabulary.tags.value(QStringLiteral("team")).size(), 4);
    QCOMPARE(vocabulary.vpcs.size(), 40);
    QCOMPARE(vocabulary.securityGroups.size(), 60);
    QCOMPARE(vocabulary.osNames.size(), 2);
    QCOMPARE(vocabulary.images.size(), 12);
}

void TestInstanceList::destroyedWhileBusy()
{
    for (int i = 0; i < 20; ++i) {
        InstanceListModel model;
        model.apply({rows::many(2500, 1), {}});
        QTest::qWait(0);
        model.sort(i % instanceColumnCount, Qt::DescendingOrder);
    }
}

void TestInstanceList::clearedWhileBusy()
{
    InstanceListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto all = rows::many(5000, 1);
    model.apply({all, {}});
    model.clear();
    QVERIFY(!model.isBusy());
    model.apply({all, {}});
    wait(model);
    model.sort(int(InstanceColumn::Type));
    (void)model.vocabulary();
    model.clear();
    QVERIFY(!model.isBusy());
    model.apply({{named("i-1", "a")}, {}});
    QCoreApplication::processEvents();
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.sortColumn(), InstanceColumn::Type);
}

void TestInstanceList::likeNaive_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("rounds");
    QTest::newRow("a few") << 1u << 12 << 1500;
    QTest::newRow("some") << 2u << 150 << 700;
    QTest::newRow("some more") << 20260520u << 1200 << 150;
    QTest::newRow("in the pool") << 3u << 2600 << 80;
}

void TestInstanceList::likeNaive()
{
    QFETCH(quint32, seed);
    QFETCH(int, size);
    QFETCH(int, rounds);
    static const QStringList filters{
        QString(),
        QStringLiteral("web"),
        QStringLiteral("数据库"),
        QStringLiteral("running"),
        QStringLiteral("prod -stopped"),
        QStringLiteral("status:running out<40"),
        QStringLiteral("change:cooling"),
        QStringLiteral("change:ready|unpaid"),
        QStringLiteral("tag:env=prod|env=test region:hangzhou"),
        QStringLiteral("-tag:team"),
        QStringLiteral("expires<30d"),
        QStringLiteral("eip:yes"),
        QStringLiteral("ip:47.0.0.0/16 net:vpc"),
        QStringLiteral("cooling"),
        QStringLiteral("mem>=32 cpu<32"),
        QStringLiteral("nothing at all has this"),
    };
    QRandomGenerator random(seed);
    QDateTime now = rows::start();
    InstanceListModel model;
    std::optional<QAbstractItemModelTester> tester;
    if (size < 1000) // it walks over all rows at every signal
        tester.emplace(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    Mirror mirror(model);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.tick(now);
    QHash<InstanceKey, FleetRow> known;
    InstanceFilter filter;
    auto column = InstanceColumn::Name;
    auto order = Qt::AscendingOrder;
    for (int round = 0; round < rounds; ++round) {
        const int steps = 1 + random.bounded(3); // some of them while a job runs
        for (int step = 0; step < steps; ++step) {
            switch (random.bounded(6)) {
            case 0:
            case 1:
            case 2: {
                FleetDelta delta;
                const int limit = random.bounded(4) == 0 ? size : qMin(size, 20);
                for (int i = random.bounded(limit); i > 0; --i) {
                    FleetRow row = rows::row(random.bounded(size), random);
                    if (random.bounded(10) == 0)
                        row.instance.name = QStringLiteral("renamed-%1").arg(random.bounded(5));
                    delta.upserts.push_back(row);
                    known.insert(row.key, row);
                }
                for (int i = random.bounded(qMax(1, limit / 3)); i > 0; --i) {
                    QRandomGenerator other(1);
                    const InstanceKey key = rows::row(random.bounded(size), other).key;
                    delta.removed.append(key);
                    known.remove(key);
                }
                if (random.bounded(2))
                    model.apply(delta);
                else
                    model.apply(std::move(delta));
                break;
            }
            case 3:
                filter =
                    InstanceFilter::parse(random.bounded(3) ? filters[random.bounded(int(filters.size()))] : QString());
                model.setFilter(filter);
                break;
            case 4:
                column = InstanceColumn(random.bounded(instanceColumnCount));
                order = random.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder;
                model.sort(int(column), order);
                break;
            case 5:
                now = now.addSecs(random.bounded(20) == 0 ? -random.bounded(60) : random.bounded(8));
                model.tick(now);
                break;
            }
        }
        wait(model);
        QVERIFY2(
            keysOf(model) == naive(known, filter, column, order, now),
            qPrintable(
                QStringLiteral("round %1, filter “%2”, column %3").arg(round).arg(filter.text()).arg(int(column))));
        QVERIFY(mirror.keys == keysOf(model));
        QCOMPARE(model.totalCount(), known.size());
        for (int row = 0; row < model.rowCount(); row += 7) {
            QCOMPARE(model.rowAt(row), known.value(model.rowAt(row).key));
            QCOMPARE(model.standingAt(row), standing(model.rowAt(row).instance, model.rowAt(row).facts, now));
            QCOMPARE(model.indexOf(model.rowAt(row).key).row(), row);
        }
    }
    QCOMPARE(reset.size(), 0);
}

QTEST_GUILESS_MAIN(TestInstanceList)
#include "test_instancelist.moc"
