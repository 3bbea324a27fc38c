// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The instance list with many rows: work in the pool, what stays selected, and that after hundreds of random deltas,
// filters, orders and ticks it shows what a naive filter and sort would.

#include "models/lists/instanceindex.h"
#include "tests/models/listwatch.h"

using namespace ecsdesk;

namespace {

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

} // namespace

class TestInstanceListMany : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void manyRowsAreFewSignals();
    void selectionStays_data();
    void selectionStays();
    void selectionStaysWhileAJobRuns();
    void vocabularyIsWhatIsThere_data();
    void vocabularyIsWhatIsThere();
    void destroyedWhileBusy();
    void clearedWhileBusy();
    void likeNaive_data();
    void likeNaive();
};

void TestInstanceListMany::manyRowsAreFewSignals()
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

void TestInstanceListMany::selectionStays_data()
{
    QTest::addColumn<int>("size");
    QTest::newRow("at once") << 900;
    QTest::newRow("in the pool") << 5000;
}

void TestInstanceListMany::selectionStays()
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
void TestInstanceListMany::selectionStaysWhileAJobRuns()
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

void TestInstanceListMany::vocabularyIsWhatIsThere_data()
{
    QTest::addColumn<int>("size");
    QTest::newRow("at once") << 500;
    QTest::newRow("in the pool") << 3000;
}

void TestInstanceListMany::vocabularyIsWhatIsThere()
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

void TestInstanceListMany::destroyedWhileBusy()
{
    for (int i = 0; i < 20; ++i) {
        InstanceListModel model;
        model.apply({rows::many(2500, 1), {}});
        QTest::qWait(0);
        model.sort(i % instanceColumnCount, Qt::DescendingOrder);
    }
}

void TestInstanceListMany::clearedWhileBusy()
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

void TestInstanceListMany::likeNaive_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("rounds");
    QTest::newRow("a few") << 1u << 12 << 1500;
    QTest::newRow("some") << 2u << 150 << 700;
    QTest::newRow("some more") << 20260520u << 1200 << 150;
    QTest::newRow("in the pool") << 3u << 2600 << 80;
}

void TestInstanceListMany::likeNaive()
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

QTEST_GUILESS_MAIN(TestInstanceListMany)
#include "test_instancelistmany.moc"
