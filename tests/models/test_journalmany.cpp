// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The journal as a list of many, under filters and orders that change: what it shows is always what it should, told as
// differences where they are few.

#include "models/lists/filterkeys.h"
#include "models/lists/journalmodel.h"
#include "tests/models/inlanguage.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace ecsdesk;

namespace {

const QDateTime now(QDate(2026, 5, 20), QTime(6, 0), Qt::UTC);

ChangeRecord numbered(int number)
{
    ChangeRecord record;
    record.id = number;
    record.createdAt = now.addSecs(-60 * (1000 - number));
    record.intent.before.name = QStringLiteral("web-%1").arg(number % 10);
    record.intent.before.id = InstanceId(QStringLiteral("i-%1").arg(number % 10));
    record.intent.key = {AccountUid(QStringLiteral("1")), RegionId(QStringLiteral("cn-hangzhou")),
                         record.intent.before.id};
    record.intent.change.outMbps = number % 7 + 1;
    record.intent.token = ClientToken(QStringLiteral("token-%1").arg(number));
    record.run = record.intent.token;
    record.state = number % 3 ? ChangeState::Verified : ChangeState::Refused;
    return record;
}

std::vector<ChangeId> shownBy(const JournalModel &model)
{
    std::vector<ChangeId> ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.push_back(model.recordAt(row).id);
    return ids;
}

} // namespace

class TestJournalMany : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fewDifferencesAreToldManyAreNot()
    {
        JournalModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        std::vector<ChangeRecord> records;
        for (int number = 1; number <= 600; ++number)
            records.push_back(numbered(number));
        model.setRecords(records);
        QCOMPARE(reset.size(), 0); // one piece
        const QPersistentModelIndex first(model.index(0, 0));
        model.setFilter(JournalFilter::parse(QStringLiteral("since:2h")), {now.addSecs(-60 * 400), {}, {}});
        QCOMPARE(reset.size(), 0);
        QCOMPARE(removed.size(), 1); // the older ones, in one piece
        QVERIFY(first.isValid());
        model.setFilter({}, {now, {}, {}});
        model.setFilter(JournalFilter::parse(QStringLiteral("state:refused")), {now, {}, {}});
        QCOMPARE(reset.size(), 1); // two hundred pieces
        QCOMPARE(model.rowCount(), 200);
        QCOMPARE(model.totalCount(), 600);
        QCOMPARE(model.rowOf(1), -1);
        QVERIFY(model.find(1));
        QVERIFY(!model.find(601));
    }

    void whateverHappensItShowsWhatItShould()
    {
        JournalModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QRandomGenerator random(5);
        QHash<ChangeId, ChangeRecord> known;
        const QStringList filters{"", "state:refused", "web-3", "is:open", "-web-3 state:verified", "state:unknown"};
        QString filter;
        int column = 0;
        auto order = Qt::DescendingOrder;
        for (int round = 0; round < 400; ++round) {
            switch (random.bounded(4)) {
            case 0:
                filter = filters[random.bounded(int(filters.size()))];
                model.setFilter(JournalFilter::parse(filter), {now, {}, {}});
                break;
            case 1:
                column = random.bounded(journalColumnCount);
                order = random.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder;
                model.sort(column, order);
                break;
            default: {
                ChangeRecord record = numbered(1 + random.bounded(40));
                record.state = ChangeState(random.bounded(int(ChangeState::OrderCancelled) + 1));
                known.insert(record.id, record);
                model.upsert(record);
            }
            }
            std::vector<ChangeRecord> wanted;
            const JournalFilter parsed = JournalFilter::parse(filter);
            for (const ChangeRecord &record : std::as_const(known)) {
                const QString text = foldForSearch(record.intent.before.name + u' ' + record.intent.key.id.text);
                if (parsed.matches(record, text, {now, {}, {}}))
                    wanted.push_back(record);
            }
            QCOMPARE(model.rowCount(), int(wanted.size()));
            for (const ChangeRecord &record : wanted) {
                const int row = model.rowOf(record.id);
                QVERIFY(row >= 0);
                QCOMPARE(model.recordAt(row), record);
            }
            for (int row = 1; row < model.rowCount(); ++row) {
                const QString above = foldForSearch(model.index(row - 1, column).data().toString());
                const QString below = foldForSearch(model.index(row, column).data().toString());
                QVERIFY(order == Qt::AscendingOrder ? above <= below : above >= below);
            }
        }
    }

    void anotherLanguageFindsAndOrdersAnew()
    {
        JournalModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setRecords({numbered(1), numbered(2), numbered(3)});
        model.setFilter(JournalFilter::parse(QStringLiteral("被拒绝")), {now, {}, {}});
        QCOMPARE(model.rowCount(), 0);
        {
            const InLanguage chinese(QStringLiteral("zh_CN"));
            model.retranslate();
            QCOMPARE(shownBy(model), std::vector<ChangeId>{3});
        }
        model.retranslate();
        QCOMPARE(model.rowCount(), 0);
    }

    void whatIsInItIsOfferedForCompletion()
    {
        JournalModel model;
        ChangeRecord refused = numbered(3);
        refused.error = ApiError();
        refused.error->code = QStringLiteral("Throttling");
        refused.operatorName = QStringLiteral("anna");
        model.setRecords({numbered(1), refused});
        QCOMPARE(model.vocabulary().instances, (QStringList{"web-1", "web-3"}));
        QCOMPARE(model.vocabulary().errors, QStringList{"Throttling"});
        QCOMPARE(model.vocabulary().users, QStringList{"anna"});
        model.upsert(numbered(5));
        QCOMPARE(model.vocabulary().instances.size(), 3);
    }
};

QTEST_GUILESS_MAIN(TestJournalMany)
#include "test_journalmany.moc"
