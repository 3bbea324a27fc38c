// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The list of instance types: what it tells views, its order, its filters, what it says.

#include "models/lists/typelistmodel.h"
#include "tests/models/inlanguage.h"
#include "tests/models/typesamples.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace ecsdesk;
using namespace ecsdesk::testing;

namespace {

const QString zone = QStringLiteral("cn-hangzhou-h");

QStringList idsOf(const TypeListModel &model)
{
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.append(model.optionAt(row).info.id.text);
    return ids;
}

/// A model that is looked at by a strict tester, with all signals counted.
struct Watched
{
    Watched()
        : tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal)
        , inserted(&model, &QAbstractItemModel::rowsInserted)
        , removed(&model, &QAbstractItemModel::rowsRemoved)
        , changed(&model, &QAbstractItemModel::dataChanged)
        , layout(&model, &QAbstractItemModel::layoutChanged)
        , reset(&model, &QAbstractItemModel::modelReset)
    {
        model.setOptions(sampleOptions(), zone);
        forget();
    }
    void forget()
    {
        for (QSignalSpy *spy : {&inserted, &removed, &changed, &layout, &reset})
            spy->clear();
    }
    [[nodiscard]] QList<int> counts() const
    {
        return {int(inserted.size()), int(removed.size()), int(changed.size()), int(layout.size()), int(reset.size())};
    }
    TypeListModel model;
    QAbstractItemModelTester tester;
    QSignalSpy inserted, removed, changed, layout, reset;
};

TypeFilter searching(const QString &text)
{
    TypeFilter filter;
    filter.text = text;
    return filter;
}

} // namespace

class TestTypeList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_english = std::make_unique<InLanguage>(QStringLiteral("en")); }
    void cleanup() { m_english.reset(); }

    void showsWhatIsOffered()
    {
        Watched watched;
        const TypeListModel &model = watched.model;
        QCOMPARE(model.totalCount(), 53);
        QCOMPARE(model.offeredCount(), 34); // 7 x86 families × 5, 2 burstable, 1 new; less 3 sold out, 1 present
        QCOMPARE(model.shownOfferedCount(), 34);
        QCOMPARE(model.rowCount(), 38); // and those 4
        QVERIFY(model.rowOf(typeId("ecs.g6.large")) >= 0);
        QVERIFY(model.rowOf(typeId("ecs.g7.2xlarge")) >= 0);
        QCOMPARE(model.rowOf(typeId("ecs.g8y.large")), -1);
        QVERIFY(model.find(typeId("ecs.g8y.large")));
        QVERIFY(!model.find(typeId("ecs.x9.large")));
        QCOMPARE(model.cpuCounts(), (std::vector<int>{2, 4, 8, 16, 32, 64}));
        QCOMPARE(model.memorySizes().front(), 0.5);
        QCOMPARE(model.architectures(), (QStringList{"ARM", "X86"}));
        QVERIFY(model.categories().contains(QLatin1String("General-purpose")));
    }

    void refusedRowsAreReachedAndSayWhy()
    {
        Watched watched;
        TypeFilter all;
        all.showsNotOffered = true;
        watched.model.setFilter(all);
        QCOMPARE(watched.model.rowCount(), watched.model.totalCount());
        const QModelIndex refused = watched.model.index(watched.model.rowOf(typeId("ecs.g8y.large")), 0);
        QVERIFY(refused.flags().testFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable));
        QCOMPARE(refused.data(TypeListModel::AllowedRole).toBool(), false);
        const QString reason = refused.data(TypeListModel::ReasonRole).toString();
        QCOMPARE(reason, QStringLiteral("ecs.g8y.large is not offered for this instance in the zone cn-hangzhou-h. "
                                        "Choose one that is offered, or create an instance of this type and move the "
                                        "workload."));
        for (int column = 0; column < typeColumnCount; ++column) {
            const QModelIndex cell = refused.siblingAtColumn(column);
            QVERIFY(cell.data(Qt::AccessibleTextRole).toString().contains(reason));
            QCOMPARE(cell.data(Qt::AccessibleDescriptionRole).toString(), reason);
            QCOMPARE(cell.data(Qt::ToolTipRole).toString(), reason);
        }
        const QModelIndex present = watched.model.index(watched.model.rowOf(typeId("ecs.g6.large")), 0);
        QVERIFY(present.data(TypeListModel::PresentRole).toBool());
        QVERIFY(!present.data(TypeListModel::AllowedRole).toBool());
        const QModelIndex offered = watched.model.index(watched.model.rowOf(typeId("ecs.g7.xlarge")), 0);
        QVERIFY(offered.data(TypeListModel::AllowedRole).toBool());
        QVERIFY(offered.data(TypeListModel::ReasonRole).toString().isEmpty());
        QCOMPARE(offered.data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("ecs.g7.xlarge: 4 vCPU · 16 GiB, in stock, +2 vCPU, +8 GiB"));
    }

    void sorts_data()
    {
        QTest::addColumn<TypeColumn>("column");
        QTest::addColumn<Qt::SortOrder>("order");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("last");
        const auto up = Qt::AscendingOrder;
        const auto down = Qt::DescendingOrder;
        QTest::newRow("type") << TypeColumn::Type << up << "ecs.c6.large"
                              << "ecs.t6-c4m1.large";
        QTest::newRow("type down") << TypeColumn::Type << down << "ecs.t6-c4m1.large"
                                   << "ecs.c6.large";
        QTest::newRow("vcpu") << TypeColumn::Vcpu << up << "ecs.t6-c4m1.large"
                              << "ecs.g9i.large";
        QTest::newRow("vcpu down") << TypeColumn::Vcpu << down << "ecs.r6.8xlarge"
                                   << "ecs.g9i.large";
        QTest::newRow("memory") << TypeColumn::Memory << up << "ecs.t6-c4m1.large"
                                << "ecs.g9i.large";
        QTest::newRow("memory down") << TypeColumn::Memory << down << "ecs.r6.8xlarge"
                                     << "ecs.g9i.large";
        QTest::newRow("difference") << TypeColumn::Difference << up << "ecs.t6-c4m1.large"
                                    << "ecs.g9i.large";
        QTest::newRow("stock") << TypeColumn::Stock << up << "ecs.c6.large"
                               << "ecs.g6.large";
        QTest::newRow("network") << TypeColumn::Network << down << "ecs.g8i.8xlarge"
                                 << "ecs.g9i.large";
    }
    void sorts()
    {
        QFETCH(TypeColumn, column);
        QFETCH(Qt::SortOrder, order);
        Watched watched;
        watched.model.sort(int(TypeColumn::Family), Qt::DescendingOrder);
        const QPersistentModelIndex kept = watched.model.index(5, 2);
        const QString id = kept.data(TypeListModel::IdRole).toString();
        watched.forget();
        watched.model.sort(int(column), order);
        QCOMPARE(watched.counts(), (QList<int>{0, 0, 0, 1, 0}));
        QTEST(idsOf(watched.model).constFirst(), "first");
        QTEST(idsOf(watched.model).constLast(), "last");
        QCOMPARE(kept.data(TypeListModel::IdRole).toString(), id);
        QCOMPARE(kept.column(), 2);
    }

    void sizesInTheirOrder()
    {
        Watched watched;
        watched.model.setFilter(searching(QStringLiteral("ecs.g7.")));
        QCOMPARE(idsOf(watched.model),
                 (QStringList{"ecs.g7.large", "ecs.g7.xlarge", "ecs.g7.2xlarge", "ecs.g7.4xlarge", "ecs.g7.8xlarge"}));
    }

    void filters_data()
    {
        QTest::addColumn<TypeFilter>("filter");
        QTest::addColumn<QStringList>("ids");
        const auto row = [](const char *name, const TypeFilter &filter, const QStringList &ids) {
            QTest::newRow(name) << filter << ids;
        };
        row("words", searching(QStringLiteral("g6 8c 32g")), {"ecs.g6.2xlarge"});
        row("in any case and order", searching(QStringLiteral(" 32GiB  G6,8vCPU ")), {"ecs.g6.2xlarge"});
        row("8g is not 128g", searching(QStringLiteral("g7 8g")), {"ecs.g7.large"});
        row("a part of a GiB", searching(QStringLiteral("0.5g")), {"ecs.t6-c4m1.large"});
        row("stock", searching(QStringLiteral("sold out")), {"ecs.g7.2xlarge", "ecs.g8i.8xlarge", "ecs.r6.8xlarge"});
        row("processor", searching(QStringLiteral("sapphire low")), {});
        row("difference", searching(QStringLiteral("newer family")), {"ecs.g7.large", "ecs.g8i.large"});
        row("nothing", searching(QStringLiteral("windows")), {});
        row("spaces are no search", searching(QStringLiteral("   ")), {"*"});
        TypeFilter numbers = searching(QStringLiteral("g7"));
        numbers.minCpus = 4;
        numbers.maxMemoryGib = 32;
        row("numbers", numbers, {"ecs.g7.xlarge", "ecs.g7.2xlarge"});
        TypeFilter exact;
        exact.minCpus = exact.maxCpus = 16;
        exact.minMemoryGib = exact.maxMemoryGib = 64;
        row("both ends", exact, {"ecs.g6.4xlarge", "ecs.g7.4xlarge", "ecs.g8i.4xlarge"});
        TypeFilter little;
        little.maxMemoryGib = 2; // what has no known size is not little
        row("at most", little, {"ecs.t6-c1m1.large", "ecs.t6-c4m1.large"});
        TypeFilter stock = searching(QStringLiteral("g7"));
        stock.inStockOnly = true;
        row("in stock", stock, {"ecs.g7.large", "ecs.g7.xlarge", "ecs.g7.4xlarge", "ecs.g7.8xlarge"});
        TypeFilter arm;
        arm.architecture = QStringLiteral("arm");
        row("not offered", arm, {});
        arm.showsNotOffered = true;
        arm.maxCpus = 4;
        row("not offered, on request", arm, {"ecs.g8y.large", "ecs.g8y.xlarge"});
        arm.inStockOnly = true;
        row("stock is no word of theirs", arm, {"ecs.g8y.large", "ecs.g8y.xlarge"});
        TypeFilter category;
        category.category = QStringLiteral("memory-optimized");
        category.maxCpus = 2;
        row("category", category, {"ecs.r6.large", "ecs.r7.large"});
    }
    void filters()
    {
        QFETCH(TypeFilter, filter);
        QFETCH(QStringList, ids);
        Watched watched;
        watched.model.setFilter(filter);
        if (ids != QStringList{"*"})
            QCOMPARE(idsOf(watched.model), ids);
        else
            QCOMPARE(watched.model.rowCount(), 38);
        QCOMPARE(watched.model.countWith(filter), watched.model.rowCount());
        QCOMPARE(watched.reset.size(), 0);
        watched.model.setFilter({});
        QCOMPARE(watched.model.rowCount(), 38);
    }

    void conditionsInWords()
    {
        TypeFilter filter = searching(QStringLiteral(" g9 "));
        filter.minCpus = 4;
        filter.maxMemoryGib = 64;
        filter.architecture = QStringLiteral("ARM");
        filter.inStockOnly = true;
        QCOMPARE(conditionTexts(filter), (QStringList{"search “g9”", "at least 4 vCPU", "at most 64 GiB",
                                                      "architecture Arm", "in stock only"}));
        QVERIFY(!filter.isEmpty());
        TypeFilter nothing = searching(QStringLiteral(" "));
        nothing.showsNotOffered = true;
        QVERIFY(nothing.isEmpty());
        QVERIFY(conditionTexts(nothing).isEmpty());
    }

    void takesOverWhatDiffers()
    {
        Watched watched;
        TypeListModel &model = watched.model;
        const QPersistentModelIndex kept = model.index(model.rowOf(typeId("ecs.g7.8xlarge")), 0);
        model.setOptions(sampleOptions(), zone);
        QCOMPARE(watched.counts(), (QList<int>{0, 0, 0, 0, 0}));

        TypeOffer offer = sampleOffer();
        for (TypeTarget &target : offer.targets) {
            if (target.id == typeId("ecs.g7.xlarge"))
                target = sampleTarget("ecs.g7.xlarge", "WithoutStock");
        }
        const auto options = [&] { return typeOptions(Edition::Documents, sampleInstance(), sampleFacts(), offer); };
        model.setOptions(options(), zone);
        QCOMPARE(watched.counts(), (QList<int>{0, 0, 1, 0, 0}));
        const int row = model.rowOf(typeId("ecs.g7.xlarge"));
        QCOMPARE(watched.changed[0][0].toModelIndex(), model.index(row, 0));
        QCOMPARE(watched.changed[0][1].toModelIndex(), model.index(row, typeColumnCount - 1));

        watched.forget();
        offer.targets.erase(offer.targets.begin(), offer.targets.begin() + 5); // c6: a run of rows
        offer.targets.push_back(sampleTarget("ecs.c9.large"));
        model.setOptions(options(), zone);
        QCOMPARE(watched.counts(), (QList<int>{1, 1, 0, 0, 0}));
        QCOMPARE(kept.data(TypeListModel::IdRole).toString(), QStringLiteral("ecs.g7.8xlarge"));
        // Another zone changes what the refused rows say, and nothing else.
        watched.forget();
        model.setOptions(options(), QStringLiteral("cn-hangzhou-k"));
        QVERIFY(watched.changed.size() > 0);
        for (const auto &told : std::as_const(watched.changed)) {
            for (int at = told[0].toModelIndex().row(); at <= told[1].toModelIndex().row(); ++at)
                QVERIFY(!model.optionAt(at).allowed());
        }
    }

    void randomChanges()
    {
        Watched watched;
        QRandomGenerator random(20260520);
        const TypeOffer all = sampleOffer();
        for (int round = 0; round < 150; ++round) {
            TypeOffer offer;
            for (const InstanceTypeInfo &info : all.catalogue) {
                if (random.bounded(4))
                    offer.catalogue.push_back(info);
            }
            for (const TypeTarget &target : all.targets) {
                if (random.bounded(3))
                    offer.targets.push_back(target);
            }
            TypeFilter filter;
            filter.showsNotOffered = random.bounded(2);
            filter.inStockOnly = random.bounded(2);
            filter.minCpus = random.bounded(3) * 4;
            watched.model.setFilter(filter);
            watched.model.sort(random.bounded(typeColumnCount), Qt::SortOrder(random.bounded(2)));
            const auto options = typeOptions(Edition::Documents, sampleInstance(), sampleFacts(), offer);
            const QPersistentModelIndex kept = watched.model.index(random.bounded(5), 0);
            const InstanceTypeId id(kept.data(TypeListModel::IdRole).toString());
            watched.model.setOptions(options, zone);
            QCOMPARE(kept.row(), id.isEmpty() ? -1 : watched.model.rowOf(id));
            // The same as a model that never knew anything else.
            TypeListModel fresh;
            fresh.setFilter(filter);
            fresh.sort(int(watched.model.sortColumn()), watched.model.sortOrder());
            fresh.setOptions(options, zone);
            QCOMPARE(idsOf(watched.model), idsOf(fresh));
        }
        QCOMPARE(watched.reset.size(), 0);
    }

    void chosenIsMarked()
    {
        Watched watched;
        TypeListModel &model = watched.model;
        const QModelIndex one = model.index(model.rowOf(typeId("ecs.g7.large")), 0);
        model.setChosen(typeId("ecs.g7.large"));
        QVERIFY(one.data(TypeListModel::ChosenRole).toBool());
        QVERIFY(one.data(Qt::AccessibleTextRole).toString().endsWith(QLatin1String("Chosen.")));
        model.setChosen(typeId("ecs.g7.xlarge"));
        QVERIFY(!one.data(TypeListModel::ChosenRole).toBool());
        QCOMPARE(watched.counts(), (QList<int>{0, 0, 3, 0, 0}));
        model.setChosen(typeId("ecs.unknown.large"));
        model.setChosen({});
        QCOMPARE(watched.counts(), (QList<int>{0, 0, 4, 0, 0}));
    }

    void languageChanges()
    {
        Watched watched;
        TypeListModel &model = watched.model;
        QSignalSpy headers(&model, &QAbstractItemModel::headerDataChanged);
        model.setFilter(searching(QStringLiteral("库存紧张")));
        QCOMPARE(model.rowCount(), 0);
        const InLanguage chinese(QStringLiteral("zh_CN"));
        model.retranslate();
        QCOMPARE(headers.size(), 1);
        QCOMPARE(idsOf(model), (QStringList{"ecs.c7.8xlarge", "ecs.g7.4xlarge"}));
        model.setFilter(searching(QStringLiteral("通用型 8核")));
        QCOMPARE(idsOf(model), (QStringList{"ecs.g6.2xlarge", "ecs.g7.2xlarge", "ecs.g8i.2xlarge"}));
        QCOMPARE(model.headerData(int(TypeColumn::Network), Qt::Horizontal).toString(), QStringLiteral("内网带宽"));
        QCOMPARE(model.index(1, int(TypeColumn::Stock)).data().toString(), QStringLiteral("已售罄"));
        watched.forget();
        model.retranslate();
        QCOMPARE(watched.changed.size(), 1); // every row, told at once
    }

private:
    std::unique_ptr<InLanguage> m_english;
};

QTEST_GUILESS_MAIN(TestTypeList)
#include "test_typelist.moc"
