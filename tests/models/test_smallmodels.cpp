// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Options with reasons, the steps of a run, the journal: what they tell views, and what they say.

#include "models/lists/journalmodel.h"
#include "models/lists/optionlistmodel.h"
#include "models/lists/runstepmodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

using namespace ecsdesk;

namespace {

const QDateTime start(QDate(2026, 5, 20), QTime(6, 0), Qt::UTC);

OptionRow option(const char *id, bool allowed = true)
{
    OptionRow row;
    row.id = QString::fromLatin1(id);
    row.text = row.id.toUpper();
    if (!allowed) {
        row.objections = {{Reason::LocalDisk, {}, {}, {}}};
        row.reason = QStringLiteral("It has local disks.");
    }
    return row;
}

ChangeRecord record(ChangeId id, int minute, const char *instance = "i-1")
{
    ChangeRecord record;
    record.id = id;
    record.createdAt = start.addSecs(minute * 60);
    record.intent.key = {AccountUid(QStringLiteral("1")), RegionId(QStringLiteral("cn-hangzhou")),
                         InstanceId(QLatin1String(instance))};
    record.intent.before.id = record.intent.key.id;
    record.intent.before.name = QStringLiteral("web-hz-01");
    record.intent.before.outMbps = 5;
    record.intent.change.outMbps = 20;
    record.intent.token = ClientToken(QStringLiteral("token-%1").arg(id));
    return record;
}

ChangeStep step(StepKind kind, StepState state)
{
    ChangeStep step;
    step.kind = kind;
    step.state = state;
    return step;
}

struct Signals
{
    explicit Signals(QAbstractItemModel *model)
        : inserted(model, &QAbstractItemModel::rowsInserted)
        , removed(model, &QAbstractItemModel::rowsRemoved)
        , moved(model, &QAbstractItemModel::rowsMoved)
        , changed(model, &QAbstractItemModel::dataChanged)
        , reset(model, &QAbstractItemModel::modelReset)
    {
    }
    [[nodiscard]] QList<int> counts() const
    {
        return {int(inserted.size()), int(removed.size()), int(moved.size()), int(changed.size()), int(reset.size())};
    }
    QSignalSpy inserted, removed, moved, changed, reset;
};

} // namespace

class TestSmallModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusedOptionStaysVisible();
    void optionsAreTakenOverAsADifference();
    void randomOptions();
    void stepsGoOn();
    void journalTakesEachChangeOnce();
    void journalTakesAll();
    void journalOfOneInstance();
    void journalKeepsRunsTogether();
    void journalSpeaks();
    void languageChanges();
};

void TestSmallModels::refusedOptionStaysVisible()
{
    OptionListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    OptionRow detailed = option("a");
    detailed.detail = QStringLiteral("2 vCPU · 8 GiB");
    model.setOptions({detailed, option("b", false)});
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(model.flags(model.index(0)).testFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable));
    QVERIFY(!model.flags(model.index(1)).testFlag(Qt::ItemIsEnabled));
    QVERIFY(!model.flags(model.index(1)).testFlag(Qt::ItemIsSelectable));
    QCOMPARE(model.index(0).data(OptionListModel::AllowedRole).toBool(), true);
    QCOMPARE(model.index(1).data(OptionListModel::AllowedRole).toBool(), false);
    QCOMPARE(model.index(0).data(OptionListModel::DetailRole).toString(), detailed.detail);
    QCOMPARE(model.index(1).data(OptionListModel::ReasonRole).toString(), QStringLiteral("It has local disks."));
    QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("A"));
    QVERIFY(model.index(1).data(Qt::AccessibleTextRole).toString().contains(QLatin1String("It has local disks.")));
    QCOMPARE(model.index(1).data(OptionListModel::IdRole).toString(), QStringLiteral("b"));
    QCOMPARE(model.index(1).data(OptionListModel::RowRole).value<OptionRow>(), option("b", false));
    QCOMPARE(model.rowOf(QStringLiteral("b")), 1);
    QCOMPARE(model.rowOf(QStringLiteral("c")), -1);
}

void TestSmallModels::optionsAreTakenOverAsADifference()
{
    OptionListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setOptions({option("a"), option("b"), option("c")});
    const QPersistentModelIndex c = model.index(2);
    Signals told(&model);
    model.setOptions({option("a"), option("b"), option("c")});
    QCOMPARE(told.counts(), QList<int>({0, 0, 0, 0, 0}));
    model.setOptions({option("a"), option("b", false), option("c")}); // a cooldown begins: the same rows
    QCOMPARE(told.counts(), QList<int>({0, 0, 0, 1, 0}));
    QCOMPARE(told.changed[0][0].toModelIndex().row(), 1);
    model.setOptions({option("c"), option("a"), option("d")});
    QCOMPARE(told.counts(), QList<int>({1, 1, 1, 1, 0}));
    QCOMPARE(c.row(), 0);
    QVERIFY(model.options() == std::vector<OptionRow>({option("c"), option("a"), option("d")}));
}

void TestSmallModels::randomOptions()
{
    OptionListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QRandomGenerator random(20260520);
    for (int round = 0; round < 500; ++round) {
        std::vector<OptionRow> options;
        for (char id = 'a'; id <= 'j'; ++id) {
            if (random.bounded(3))
                options.push_back(option(std::string(1, id).c_str(), random.bounded(2) == 0));
        }
        if (random.bounded(2))
            std::shuffle(options.begin(), options.end(), random);
        model.setOptions(options);
        QVERIFY(model.options() == options);
    }
    QCOMPARE(reset.size(), 0);
}

void TestSmallModels::stepsGoOn()
{
    RunStepModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    ChangeRecord change = record(1, 0);
    change.steps = {step(StepKind::Recorded, StepState::Done), step(StepKind::Sent, StepState::Running)};
    model.setRecord(change);
    QCOMPARE(model.rowCount(), 2);
    const QPersistentModelIndex sent = model.index(1);
    Signals told(&model);
    model.setRecord(change);
    QCOMPARE(told.counts(), QList<int>({0, 0, 0, 0, 0}));
    change.steps[1].state = StepState::Done;
    change.steps[1].requestId = RequestId(QStringLiteral("R-1"));
    change.steps.push_back(step(StepKind::Accepted, StepState::Done));
    model.setRecord(change);
    QCOMPARE(told.counts(), QList<int>({1, 0, 0, 1, 0}));
    QCOMPARE(sent.data(RunStepModel::StateRole).toInt(), int(StepState::Done));
    QCOMPARE(sent.data(RunStepModel::KindRole).toInt(), int(StepKind::Sent));
    QVERIFY(sent.data(RunStepModel::DetailRole).toString().contains(QLatin1String("R-1")));
    QVERIFY(!sent.data(RunStepModel::ErrorRole).isValid());
    QVERIFY(!sent.data(RunStepModel::StateTextRole).toString().isEmpty());
    for (int row = 0; row < model.rowCount(); ++row) {
        QVERIFY(!model.index(row).data().toString().isEmpty());
        QVERIFY(model.index(row).data(Qt::AccessibleTextRole).toString().size() >
                model.index(row).data().toString().size());
    }
    // A payment turns up in between, and the step after it fails.
    change.steps.insert(change.steps.begin() + 2, step(StepKind::Payment, StepState::Waiting));
    change.steps[3].state = StepState::Failed;
    change.steps[3].error = ApiError{};
    change.steps[3].error->kind = ErrorKind::Api;
    change.steps[3].error->code = QStringLiteral("Account.Arrearage");
    model.setRecord(change);
    QCOMPARE(told.counts(), QList<int>({2, 0, 0, 2, 0}));
    // In words; the code is for the technical details.
    QCOMPARE(model.index(3).data(RunStepModel::DetailRole).toString(), QStringLiteral("Overdue payment"));
    QCOMPARE(model.index(3).data(RunStepModel::ErrorRole).value<ApiError>().code, QStringLiteral("Account.Arrearage"));
    // No step differs, yet what they say may: the order is known now.
    change.orderId = OrderId(QStringLiteral("210000000000001"));
    model.setRecord(change);
    QCOMPARE(told.counts(), QList<int>({2, 0, 0, 3, 0}));
    QCOMPARE(model.record(), change);
}

void TestSmallModels::journalTakesEachChangeOnce()
{
    JournalModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    Signals told(&model);
    model.upsert(record(1, 1));
    model.upsert(record(2, 2));
    model.upsert(record(3, 2)); // the same moment: the later number is newer
    QCOMPARE(told.counts(), QList<int>({3, 0, 0, 0, 0}));
    QCOMPARE(model.rowOf(3), 0);
    QCOMPARE(model.rowOf(1), 2);
    model.upsert(record(2, 2));
    QCOMPARE(told.counts(), QList<int>({3, 0, 0, 0, 0}));
    ChangeRecord verified = record(2, 2);
    verified.state = ChangeState::Verified;
    model.upsert(verified);
    QCOMPARE(told.counts(), QList<int>({3, 0, 0, 1, 0}));
    QCOMPARE(told.changed[0][0].toModelIndex().row(), 1);
    QCOMPARE(model.recordAt(1), verified);
    QCOMPARE(model.rowOf(9), -1);
}

void TestSmallModels::journalTakesAll()
{
    JournalModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    Signals told(&model);
    model.setRecords({record(1, 1), record(2, 2), record(3, 3)});
    QCOMPARE(told.counts(), QList<int>({1, 0, 0, 0, 0}));
    ChangeRecord changed = record(2, 2);
    changed.state = ChangeState::Refused;
    model.setRecords({record(4, 4), record(5, 5), changed, record(3, 3)}); // any order; 1 is gone
    QCOMPARE(told.counts(), QList<int>({2, 1, 0, 1, 0}));
    QCOMPARE(model.recordAt(0).id, 5);
    QCOMPARE(model.recordAt(3), changed);

    QRandomGenerator random(7);
    for (int round = 0; round < 300; ++round) {
        std::vector<ChangeRecord> records;
        for (int id = 1; id <= 20; ++id) {
            if (random.bounded(2))
                records.push_back(record(id, id / 3));
            if (!records.empty() && random.bounded(4) == 0)
                records.back().orderId = OrderId(QString::number(random.bounded(3)));
        }
        std::shuffle(records.begin(), records.end(), random);
        model.setRecords(records);
        std::sort(records.begin(), records.end(), [](const auto &a, const auto &b) { return a.id > b.id; });
        QCOMPARE(model.rowCount(), int(records.size()));
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(model.recordAt(row), records[size_t(row)]);
    }
    QCOMPARE(told.reset.size(), 0);
}

void TestSmallModels::journalOfOneInstance()
{
    JournalModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRecords({record(1, 1), record(2, 2, "i-2"), record(3, 3)});
    model.setInstance(record(1, 1).intent.key);
    QCOMPARE(model.rowCount(), 2);
    model.upsert(record(4, 4, "i-2"));
    QCOMPARE(model.rowCount(), 2);
    model.upsert(record(5, 5));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.recordAt(0).id, 5);
    model.setInstance({});
    QCOMPARE(model.rowCount(), 5);
}

void TestSmallModels::journalKeepsRunsTogether()
{
    JournalModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    ChangeRecord stop = record(2, 2);
    stop.run = stop.intent.token;
    stop.intent.change.action = Action::StopInstance;
    stop.intent.rest = {{{}, ClientToken(QStringLiteral("token-3"))}};
    ChangeRecord change = record(3, 3);
    change.run = stop.run;
    model.setRecords({record(1, 1), stop, change, record(4, 4)});
    const auto place = [&](ChangeId id) {
        return model.index(model.rowOf(id), int(JournalColumn::Change)).data().toString();
    };
    QVERIFY2(place(3).contains(u"2 of 2"), qUtf8Printable(place(3)));
    QCOMPARE(model.runOf(change), (std::vector{stop, change}));
    QVERIFY(model.runOf(record(1, 1)).empty());
    // News of one are told of the others of the run, and only of those.
    Signals told(&model);
    change.state = ChangeState::Verified;
    model.upsert(change);
    QCOMPARE(model.runOf(stop), (std::vector{stop, change}));
    QList<int> rows{told.changed[0][0].toModelIndex().row(), told.changed[1][0].toModelIndex().row()};
    std::sort(rows.begin(), rows.end());
    QCOMPARE(told.changed.size(), 2);
    QCOMPARE(rows, QList<int>({model.rowOf(3), model.rowOf(2)}));
    model.setRecords({record(1, 1), change}); // the first of it is gone
    QCOMPARE(model.runOf(change), std::vector{change});
    QVERIFY(!place(3).contains(u"of 2"));
}

void TestSmallModels::journalSpeaks()
{
    JournalModel model;
    ChangeRecord change = record(1, 0);
    change.requestId = RequestId(QStringLiteral("R-1"));
    change.state = ChangeState::Verified;
    model.upsert(change);
    const auto text = [&](JournalColumn column) { return model.index(0, int(column)).data().toString(); };
    QCOMPARE(text(JournalColumn::When), QStringLiteral("2026-05-20 14:00"));
    QCOMPARE(text(JournalColumn::Instance), QStringLiteral("web-hz-01"));
    QVERIFY(text(JournalColumn::Change).contains(QStringLiteral("5 → 20 Mbps")));
    QCOMPARE(text(JournalColumn::State), QStringLiteral("verified"));
    QCOMPARE(text(JournalColumn::RequestId), QStringLiteral("R-1"));
    QCOMPARE(text(JournalColumn::OrderId), QStringLiteral("–"));
    QCOMPARE(text(JournalColumn::ClientToken), QStringLiteral("token-1"));
    const QModelIndex cell = model.index(0, 0);
    QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(QLatin1String("14:00:00")));
    QVERIFY(cell.data(Qt::AccessibleTextRole).toString().contains(QLatin1String("web-hz-01")));
    QCOMPARE(cell.data(JournalModel::RecordRole).value<ChangeRecord>(), change);
    QCOMPARE(cell.data(JournalModel::ChangeIdRole).toLongLong(), 1);
    QCOMPARE(cell.data(JournalModel::StateRole).toInt(), int(ChangeState::Verified));
    QCOMPARE(cell.data(JournalModel::KeyRole).value<InstanceKey>(), change.intent.key);
    QCOMPARE(cell.data(JournalModel::HeldRole).toBool(), false);
    for (int column = 0; column < journalColumnCount; ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
}

void TestSmallModels::languageChanges()
{
    JournalModel journal;
    RunStepModel steps;
    QAbstractItemModelTester journalTester(&journal, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QAbstractItemModelTester stepsTester(&steps, QAbstractItemModelTester::FailureReportingMode::Fatal);
    ChangeRecord change = record(1, 0);
    change.steps = {step(StepKind::Recorded, StepState::Done)};
    journal.upsert(change);
    steps.setRecord(change);
    Signals journalTold(&journal);
    Signals stepsTold(&steps);
    QSignalSpy headers(&journal, &QAbstractItemModel::headerDataChanged);
    const QString english = steps.index(0).data().toString();
    QTranslator chinese;
    QVERIFY(chinese.load(QStringLiteral(":/i18n/ecsdesk_zh_CN.qm")));
    QVERIFY(QCoreApplication::installTranslator(&chinese));
    journal.retranslate();
    steps.retranslate();
    QCOMPARE(headers.size(), 1);
    QCOMPARE(journalTold.counts(), QList<int>({0, 0, 0, 1, 0}));
    QCOMPARE(stepsTold.counts(), QList<int>({0, 0, 0, 1, 0}));
    QCOMPARE(journal.headerData(int(JournalColumn::ClientToken), Qt::Horizontal).toString(),
             QStringLiteral("幂等令牌"));
    QVERIFY(steps.index(0).data().toString() != english);
    QVERIFY(QCoreApplication::removeTranslator(&chinese));
}

QTEST_GUILESS_MAIN(TestSmallModels)
#include "test_smallmodels.moc"
