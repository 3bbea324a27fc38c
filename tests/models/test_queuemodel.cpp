// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The queue as a list: its order, its differences, its words.

#include "models/lists/queuemodel.h"
#include "models/wording/changes.h"
#include "tests/models/inlanguage.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace ecsdesk;

namespace {

const QDateTime now(QDate(2026, 5, 20), QTime(6, 0), Qt::UTC);

ChangeRecord queued(ChangeId id, int seconds = 192)
{
    ChangeRecord record;
    record.id = id;
    record.state = ChangeState::Queued;
    record.createdAt = now;
    record.notBefore = now.addSecs(seconds);
    record.queuePosition = double(id);
    record.operatorName = QStringLiteral("ops");
    record.intent.before.name = QStringLiteral("web-%1").arg(id);
    record.intent.before.id = InstanceId(QStringLiteral("i-%1").arg(id));
    record.intent.key = {AccountUid(QStringLiteral("1")), RegionId(QStringLiteral("cn-hangzhou")),
                         record.intent.before.id};
    record.intent.before.outMbps = 5;
    record.intent.change.outMbps = 20;
    return record;
}

ChangeRecord held(ChangeRecord record, const char *code = "QueueInstanceChanged")
{
    record.error = ApiError();
    record.error->kind = ErrorKind::Local;
    record.error->code = QLatin1String(code);
    return record;
}

QueueModel::Time timeAt(const QDateTime &moment)
{
    return [moment](const QDateTime &due) {
        return QueueTime{std::chrono::milliseconds(std::max<qint64>(0, moment.msecsTo(due))), moment};
    };
}

struct Stage
{
    QueueModel model{timeAt(now)};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    QSignalSpy inserted{&model, &QAbstractItemModel::rowsInserted};
    QSignalSpy removed{&model, &QAbstractItemModel::rowsRemoved};
    QSignalSpy moved{&model, &QAbstractItemModel::rowsMoved};
    QSignalSpy changed{&model, &QAbstractItemModel::dataChanged};
    QSignalSpy reset{&model, &QAbstractItemModel::modelReset};

    [[nodiscard]] QString text(int row, QueueColumn column) const
    {
        return model.index(row, int(column)).data().toString();
    }
};

} // namespace

class TestQueueModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsDifferences()
    {
        Stage stage;
        stage.model.setQueue({queued(1), queued(2), queued(3)});
        QCOMPARE(stage.model.rowCount(), 3);
        stage.model.setQueue({queued(1), queued(2), queued(3)});
        QCOMPARE(stage.inserted.size(), 3);
        const QPersistentModelIndex third(stage.model.index(2, 0));
        stage.model.setQueue({queued(3), queued(1), queued(2)});
        QCOMPARE(stage.moved.size(), 1);
        QCOMPARE(third.row(), 0);
        QCOMPARE(stage.text(0, QueueColumn::Place), QStringLiteral("1"));
        stage.model.setQueue({queued(3), held(queued(2))});
        QCOMPARE(stage.removed.size(), 1);
        QCOMPARE(stage.model.heldCount(), 1);
        QCOMPARE(stage.model.rowOf(2), 1);
        QCOMPARE(stage.model.rowOf(1), -1);
        QCOMPARE(stage.reset.size(), 0);
    }

    void placesAreToldAnew()
    {
        Stage stage;
        stage.model.setQueue({queued(1), queued(2), queued(3)});
        stage.changed.clear();
        stage.model.setQueue({queued(2), queued(3)});
        QCOMPARE(stage.changed.size(), 1);
        QCOMPARE(stage.changed[0][0].toModelIndex().row(), 0);
        QCOMPARE(stage.changed[0][1].toModelIndex().row(), 1);
        QCOMPARE(stage.changed[0][1].toModelIndex().column(), int(QueueColumn::Place));
    }

    void anyOrderComesOutAsItIs()
    {
        Stage stage;
        QRandomGenerator random(11);
        for (int round = 0; round < 200; ++round) {
            std::vector<ChangeRecord> queue;
            for (ChangeId id = 1; id <= 12; ++id) {
                if (random.bounded(3))
                    queue.push_back(random.bounded(4) ? queued(id) : held(queued(id)));
            }
            std::shuffle(queue.begin(), queue.end(), random);
            stage.model.setQueue(queue);
            QCOMPARE(stage.model.rowCount(), int(queue.size()));
            for (int row = 0; row < stage.model.rowCount(); ++row)
                QCOMPARE(stage.model.recordAt(row), queue[size_t(row)]);
        }
        QCOMPARE(stage.reset.size(), 0);
    }

    void speaks_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<ChangeRecord>("record");
        QTest::addColumn<QString>("due");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("waits") << "en" << queued(1) << "14:03 (3:12)"
                               << "waits"
                               << "at 14:03 (3:12)";
        QTest::newRow("over") << "en" << queued(1, 0) << "now"
                              << "waits"
                              << "cooldown is over";
        QTest::newRow("held") << "en" << held(queued(1)) << "–"
                              << "held"
                              << "has changed since";
        QTest::newRow("waits zh") << "zh_CN" << queued(1) << "14:03（3:12）"
                                  << "等待中"
                                  << "剩余 3:12";
        QTest::newRow("over zh") << "zh_CN" << queued(1, 0) << "即将提交"
                                 << "等待中"
                                 << "冷却已结束";
        QTest::newRow("held zh") << "zh_CN" << held(queued(1)) << "–"
                                 << "待处理"
                                 << "待处理";
    }
    void speaks()
    {
        QFETCH(QString, language);
        QFETCH(ChangeRecord, record);
        QFETCH(QString, sentence);
        const InLanguage in(language);
        QVERIFY(in.isLoaded());
        Stage stage;
        stage.model.setQueue({record});
        QTEST(stage.text(0, QueueColumn::Due), "due");
        QTEST(stage.text(0, QueueColumn::State), "state");
        QCOMPARE(stage.text(0, QueueColumn::Instance), QStringLiteral("web-1"));
        QVERIFY(stage.text(0, QueueColumn::Change).contains(u"5 → 20 Mbps"));
        QCOMPARE(stage.text(0, QueueColumn::Who), QStringLiteral("ops"));
        QCOMPARE(stage.text(0, QueueColumn::Asked), QStringLiteral("2026-05-20 14:00"));
        const QString whole = stage.model.index(0, int(QueueColumn::State)).data(Qt::ToolTipRole).toString();
        QVERIFY2(whole.contains(sentence), qUtf8Printable(whole));
        QVERIFY(stage.model.index(0, 0).data(Qt::AccessibleTextRole).toString().contains(whole));
        QCOMPARE(heldLift(record).isEmpty(), !isHeld(record));
        QVERIFY(!outcome(record).whatToDo.isEmpty());
        for (int column = 0; column < queueColumnCount; ++column)
            QVERIFY(!stage.model.headerData(column, Qt::Horizontal).toString().isEmpty());
    }

    void aDroppedRowAsksForItsPlace_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("before"); // the row it was dropped in front of; -1: behind the last
        QTest::addColumn<int>("place");  // -1: nothing is asked
        QTest::newRow("to the front") << 2 << 0 << 0;
        QTest::newRow("one down") << 0 << 2 << 1;
        QTest::newRow("to the end") << 0 << -1 << 2;
        QTest::newRow("where it is") << 1 << 1 << -1;
        QTest::newRow("where it is, from below") << 1 << 2 << -1;
    }
    void aDroppedRowAsksForItsPlace()
    {
        QFETCH(int, from);
        QFETCH(int, before);
        QFETCH(int, place);
        Stage stage;
        stage.model.setQueue({queued(1), queued(2), queued(3)});
        QSignalSpy wanted(&stage.model, &QueueModel::moveWanted);
        const std::unique_ptr<QMimeData> data(stage.model.mimeData({stage.model.index(from, 0)}));
        QVERIFY(!stage.model.dropMimeData(data.get(), Qt::MoveAction, before, 0, {})); // the view takes nothing out
        QCOMPARE(wanted.size(), place < 0 ? 0 : 1);
        if (place >= 0) {
            QCOMPARE(wanted[0][0].toLongLong(), ChangeId(from + 1));
            QCOMPARE(wanted[0][1].toInt(), place);
        }
        QCOMPARE(stage.model.recordAt(0).id, 1); // the order is the desk's
    }
};

QTEST_GUILESS_MAIN(TestQueueModel)
#include "test_queuemodel.moc"
