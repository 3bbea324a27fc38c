// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The queue's bad days: the instance is another when its time comes, it cannot be read, the API knows of a cooldown
// that nobody here does, the journal cannot be written.

#include "tests/engine/queuestage.h"

using namespace ecsdesk;
using namespace ecsdesk::testing;
using namespace std::chrono_literals;

namespace {

QJsonObject field(const InstanceKey &key, const char *name, const QJsonValue &value)
{
    return {{"setField", QJsonObject{{"instanceId", key.id.text}, {"field", name}, {"value", value}}}};
}

QJsonObject cooldownAnswers(int n)
{
    return {
        {"throttleNext",
         QJsonObject{{"n", n},
                     {"action", "ModifyInstanceNetworkSpec"},
                     {"message", "Request was denied due to request throttling, please try again after 5 minutes."}}}};
}

} // namespace

class TestQueueFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// It was waiting for a better reading when it was to be taken out, and that could not be written.
    void aRemovalThatFailsLosesNothing()
    {
        QueueStage desk;
        QVERIFY(desk.open());
        const ChangeIntent intent = desk.queueUp(desk.cooled("web-hz-01"), 30);
        desk.lever(
            {{"errorNext", QJsonObject{{"n", 100000}, {"action", "DescribeInstances"}, {"code", "InternalError"}}}});
        bool failed = false;
        desk.atNextWait([&failed] { failed = true; });
        QVERIFY(desk.advance(301));
        QTRY_VERIFY_WITH_TIMEOUT(failed, 20'000);
        JournalFile file(desk);
        file.holdBack();
        QSignalSpy turned(&desk.changes(), &ChangeDesk::turnedAway);
        desk.changes().removeQueued(desk.recordOf(intent.token).id);
        QTRY_COMPARE_WITH_TIMEOUT(turned.size(), 1, 15'000);
        file.letGo();
        desk.lever({{"errorNext", QJsonObject{{"n", 0}, {"action", "DescribeInstances"}, {"code", "InternalError"}}}});
        QVERIFY(desk.reaches(intent.token, ChangeState::Verified));
    }

    void anotherInstanceThanDecidedUponIsHeld()
    {
        QueueStage desk;
        QVERIFY(desk.open());
        const FleetRow row = desk.cooled("web-hz-01");
        const ChangeIntent intent = desk.queueUp(row, 30);
        desk.lever(field(row.key, "InternetMaxBandwidthOut", 25));
        QVERIFY(desk.advance(301));
        QVERIFY(desk.isHeldWith(intent.token, "QueueInstanceChanged"));
        const ChangeRecord held = desk.recordOf(intent.token);
        QCOMPARE(stepOf(held, StepKind::Queued)->state, StepState::Unclear);
        QTRY_VERIFY(!desk.changes().facts(row.key).instance.changeInFlight); // it bars nothing
        QVERIFY(desk.restart());
        QCOMPARE(desk.recordOf(intent.token).error, held.error);
        // Tried again while nothing has changed it is held again, and goes when it is as it was.
        QSignalSpy told(&desk.changes(), &ChangeDesk::recordChanged);
        desk.changes().retryQueued(held.id);
        QTRY_VERIFY(told.size() >= 2);
        QVERIFY(desk.isHeldWith(intent.token, "QueueInstanceChanged"));
        desk.lever(field(row.key, "InternetMaxBandwidthOut", 20));
        desk.changes().retryQueued(held.id);
        QVERIFY(desk.reaches(intent.token, ChangeState::Verified));
        QCOMPARE(desk.arrivals(intent.token), 1);
    }

    void whatStandsAgainstItIsNamed()
    {
        QueueStage desk;
        QVERIFY(desk.open());
        const FleetRow row = desk.cooled("web-hz-03");
        const ChangeIntent intent = desk.queueUp(row, 30);
        desk.lever({{"lock", row.key.id.text}});
        desk.lever({{"unpaidOrderOn", row.key.id.text}});
        desk.lever(field(row.key, "Status", "Starting"));
        QVERIFY(desk.advance(301));
        QVERIFY(desk.isHeldWith(intent.token, "QueuedChangeTurnedAway"));
        const QStringList names = desk.recordOf(intent.token).error->detail.split(',');
        QVERIFY2(names.contains("security_lock"), qPrintable(names.join(' ')));
        QVERIFY(names.contains("status_not_settled"));
        QVERIFY(!names.contains("cooldown"));
        QCOMPARE(desk.arrivals(intent.token), 0);
    }

    void anInstanceThatIsGoneIsHeld()
    {
        QueueStage desk;
        QVERIFY(desk.open());
        const FleetRow row = desk.cooled("web-hz-01");
        const ChangeIntent intent = desk.queueUp(row, 30);
        desk.lever({{"removeInstance", row.key.id.text}});
        QVERIFY(desk.advance(301));
        QVERIFY(desk.isHeldWith(intent.token, "InstanceNotListed"));
    }

    void aReadingThatFailsIsTriedAgain()
    {
        QueueStage desk;
        QVERIFY(desk.open());
        const ChangeIntent intent = desk.queueUp(desk.cooled("web-hz-01"), 30);
        desk.lever({{"errorNext", QJsonObject{{"n", 12}, {"action", "DescribeInstances"}, {"code", "InternalError"}}}});
        QVERIFY(desk.advance(301));
        QVERIFY(desk.reaches(intent.token, ChangeState::Verified));
        QCOMPARE(desk.arrivals(intent.token), 1);
    }

    void butNotForEver()
    {
        QueueStage desk;
        QVERIFY(desk.open());
        const ChangeIntent intent = desk.queueUp(desk.cooled("web-hz-01"), 30);
        desk.lever(
            {{"errorNext", QJsonObject{{"n", 1000}, {"action", "DescribeInstances"}, {"code", "InternalError"}}}});
        QVERIFY(desk.advance(301));
        QTRY_VERIFY(desk.ledger().value(u"requests").toObject().value(u"DescribeInstances").toInt() > 5);
        QCOMPARE(desk.stateOf(intent.token), std::optional(ChangeState::Queued));
        QVERIFY(!isHeld(desk.recordOf(intent.token)));
        QVERIFY(desk.advance(20 * 60));
        QVERIFY(desk.isHeldWith(intent.token, "InternalError"));
        QCOMPARE(desk.arrivals(intent.token), 0);
    }

    /// A refusal to have it read will be the same in a moment.
    void aReadingThatIsRefusedIsHeldAtOnce()
    {
        QueueStage desk;
        QVERIFY(desk.open());
        const ChangeIntent intent = desk.queueUp(desk.cooled("web-hz-01"), 30);
        desk.lever({{"errorNext", QJsonObject{{"n", 1}, {"action", "DescribeInstances"}, {"code", "Forbidden.RAM"}}}});
        QVERIFY(desk.advance(301));
        QVERIFY(desk.isHeldWith(intent.token, "Forbidden.RAM"));
    }

    /// Somebody else changed it: the API knows of a cooldown, and now so do we.
    void theApisCooldownSendsItBack()
    {
        QueueStage desk;
        QVERIFY(desk.open());
        const FleetRow row = desk.cooled("web-hz-01");
        const ChangeIntent intent = desk.queueUp(row, 30);
        desk.lever(cooldownAnswers(1));
        QVERIFY(desk.advance(301));
        QTRY_COMPARE(desk.arrivals(intent.token), 1);
        QTRY_COMPARE(desk.recordOf(intent.token).notBefore, desk.cooldownEnd(row.key));
        const ChangeRecord back = desk.recordOf(intent.token);
        QCOMPARE(back.state, ChangeState::Queued);
        QVERIFY(!isHeld(back));
        const auto wait = desk.changes().serverNow().secsTo(back.notBefore);
        QVERIFY2(wait > 240 && wait <= 300, qPrintable(QString::number(wait)));
        QCOMPARE(stepOf(back, StepKind::Sent), nullptr);
        QVERIFY(isCooldownAnswer(*stepOf(back, StepKind::Queued)->error));
        QVERIFY(!desk.changes().facts(row.key).instance.changeInFlight);
        // The cooldown is known to all, and after a restart.
        QVERIFY(desk.restart());
        QCOMPARE(desk.cooldownEnd(row.key), back.notBefore);
        QVERIFY(desk.advance(301));
        QVERIFY(desk.reaches(intent.token, ChangeState::Verified));
        QCOMPARE(desk.arrivals(intent.token), 1); // counted since the restart
        QCOMPARE(desk.committed(row.key.id), 2);
    }

    void theApisCooldownThreeTimesAtMost()
    {
        QueueStage desk;
        QVERIFY(desk.open());
        const FleetRow row = desk.cooled("web-hz-01");
        const ChangeIntent intent = desk.queueUp(row, 30);
        desk.lever(cooldownAnswers(4));
        for (int times = 1; times <= 3; ++times) {
            QVERIFY(desk.advance(301));
            QTRY_COMPARE(desk.arrivals(intent.token), times);
            QTRY_VERIFY(desk.recordOf(intent.token).notBefore > desk.changes().serverNow());
            QCOMPARE(desk.stateOf(intent.token), std::optional(ChangeState::Queued));
        }
        QVERIFY(desk.advance(301));
        QVERIFY(desk.reaches(intent.token, ChangeState::Refused));
        QCOMPARE(desk.arrivals(intent.token), 4);
        QVERIFY(isCooldownAnswer(*desk.recordOf(intent.token).error));
        QVERIFY(desk.cooldownEnd(row.key).isValid());
    }

    /// The answer after an attempt that nobody knows the outcome of may tell of that very attempt.
    void anUnclearOneDoesNotGoBack()
    {
        QueueStage desk;
        QVERIFY(desk.open());
        const FleetRow row = desk.cooled("web-hz-01");
        const ChangeIntent intent = desk.queueUp(row, 30);
        desk.lever({{"staleReads", 3000}});
        desk.lever({{"dropAfterCommitNext", QJsonObject{{"n", 1}, {"action", "ModifyInstanceNetworkSpec"}}}});
        desk.lever(cooldownAnswers(1));
        QSignalSpy told(&desk.changes(), &ChangeDesk::recordChanged);
        QVERIFY(desk.advance(301));
        QVERIFY(desk.reaches(intent.token, ChangeState::Verified));
        QCOMPARE(desk.committed(row.key.id), 2);
        for (const auto &each : told) {
            const auto record = each.at(0).value<ChangeRecord>();
            const ChangeStep *sent = stepOf(record, StepKind::Sent);
            QVERIFY(!(record.state == ChangeState::Queued && sent));
            QVERIFY(!stepOf(record, StepKind::Queued)->error);
        }
    }

    /// An unsettled change of the instance keeps the queue waiting, but not for ever.
    void whatIsNotSettledKeepsItWaiting()
    {
        QueueStage desk;
        QVERIFY(desk.open());
        const FleetRow row = desk.cooled("web-hz-01");
        const ChangeIntent first = desk.queueUp(row, 30);
        const ChangeIntent second = desk.queueUp(row, 40);
        desk.lever(
            {{"hangNext", QJsonObject{{"n", 1}, {"action", "ModifyInstanceNetworkSpec"}, {"committed", false}}}});
        QVERIFY(desk.advance(301));
        QVERIFY(desk.reaches(first.token, ChangeState::Sending));
        QVERIFY(desk.aWhilePasses());
        QVERIFY(!isHeld(desk.recordOf(second.token)));
        QVERIFY(desk.advance(20 * 60));
        QVERIFY(desk.isHeldWith(second.token, "QueuedChangeTurnedAway"));
        QCOMPARE(desk.recordOf(second.token).error->detail, "change_in_flight");
        QCOMPARE(desk.arrivals(second.token), 0);
    }

    void whatCannotBeWrittenIsNotQueued()
    {
        QueueStage desk;
        QVERIFY(desk.open());
        const FleetRow row = desk.cooled("web-hz-01");
        JournalFile file(desk);
        file.refuseState("queued");
        const ChangeIntent intent = raiseTo(desk.changes(), row, 30);
        QSignalSpy turned(&desk.changes(), &ChangeDesk::turnedAway);
        QSignalSpy told(&desk.changes(), &ChangeDesk::recordChanged);
        desk.changes().enqueue(intent);
        QTRY_COMPARE(turned.size(), 1);
        QCOMPARE(turned.at(0).at(2).value<std::optional<ApiError>>()->code, "JournalNotWritable");
        QVERIFY(told.empty());
        QVERIFY(desk.changes().queue().empty());
        QVERIFY(!desk.stateOf(intent.token));
        // With room on the disk it can be asked for again.
        file.takeStates();
        desk.changes().enqueue(intent);
        QVERIFY(desk.reaches(intent.token, ChangeState::Queued));
    }

    void endedAtAnyMomentItIsDoneOnce_data()
    {
        QTest::addColumn<QString>("moment");
        for (const char *moment : {"being read", "sending", "accepted", "verifying"})
            QTest::newRow(moment) << moment;
    }

    /// The program ends as the step is on disk, or before: the next run of it finds out what became of it.
    void endedAtAnyMomentItIsDoneOnce()
    {
        QFETCH(QString, moment);
        QueueStage desk;
        QVERIFY(desk.open());
        const ChangeIntent intent = desk.queueUp(desk.cooled("web-hz-01"), 30);
        desk.lever({{"changeDelayMs", 2000}});
        bool ended = false;
        const auto end = [&] {
            // Not within one of its own signals; before anything else that is waiting.
            if (!std::exchange(ended, true))
                QMetaObject::invokeMethod(
                    this, [&desk] { desk.end(); }, Qt::QueuedConnection);
        };
        connect(&desk.changes(), &ChangeDesk::recordChanged, this, [&](const ChangeRecord &record) {
            if (record.intent.token == intent.token && stateName(record.state) == moment)
                end();
        });
        connect(&desk.changes(), &ChangeDesk::factsChanged, this, [&](const QList<InstanceKey> &keys) {
            if (moment == "being read" && keys.contains(intent.key) && !desk.cooldownEnd(intent.key).isValid())
                end();
        });
        desk.lever({{"advanceSeconds", 301}});
        desk.wiring().sandbox()->setClockSpeed(1);
        QTRY_VERIFY(ended);
        QCoreApplication::processEvents();
        desk.make();
        QVERIFY(desk.open());
        QVERIFY(desk.reaches(intent.token, ChangeState::Verified));
        QCOMPARE(desk.committed(intent.key.id), 2);
        QVERIFY(desk.changes().queue().empty());
    }

    /// That it is being sent must be on disk first. Until then it is in the queue, there as well as here.
    void whatCannotBeWrittenIsNotSent()
    {
        QueueStage desk;
        QVERIFY(desk.open());
        const ChangeIntent intent = desk.queueUp(desk.cooled("web-hz-01"), 30);
        JournalFile file(desk);
        file.refuseState("sending");
        QVERIFY(desk.advance(301));
        QVERIFY(desk.isHeldWith(intent.token, "JournalNotWritable"));
        QCOMPARE(desk.arrivals(intent.token), 0);
        QCOMPARE(file.stateOf(intent.token), "queued");
        QCOMPARE(stepOf(desk.recordOf(intent.token), StepKind::Sent), nullptr);
        QVERIFY(!desk.changes().facts(intent.key).instance.changeInFlight);
        file.takeStates();
        desk.changes().retryQueued(desk.recordOf(intent.token).id);
        QVERIFY(desk.reaches(intent.token, ChangeState::Verified));
        QCOMPARE(desk.arrivals(intent.token), 1);
    }

    void takingOutIsDoneOnceWritten()
    {
        QueueStage desk;
        QVERIFY(desk.open());
        const ChangeIntent intent = desk.queueUp(desk.cooled("web-hz-01"), 30);
        JournalFile file(desk);
        file.refuseState("cancelled");
        QSignalSpy turned(&desk.changes(), &ChangeDesk::turnedAway);
        desk.changes().removeQueued(desk.recordOf(intent.token).id);
        QTRY_COMPARE(turned.size(), 1);
        QCOMPARE(turned.at(0).at(2).value<std::optional<ApiError>>()->code, "JournalNotWritable");
        QCOMPARE(desk.stateOf(intent.token), std::optional(ChangeState::Queued));
        // It waits on, and goes.
        QVERIFY(desk.advance(301));
        QVERIFY(desk.reaches(intent.token, ChangeState::Verified));
    }

    /// It is told as held; a restart does not send it all the same.
    void heldIsWrittenUntilItIsOnDisk()
    {
        QueueStage desk;
        QVERIFY(desk.open());
        const FleetRow row = desk.cooled("web-hz-01");
        const ChangeIntent intent = desk.queueUp(row, 30);
        JournalFile file(desk);
        file.refuseState("queued");
        desk.lever(field(row.key, "InternetMaxBandwidthOut", 25));
        QVERIFY(desk.advance(301));
        QVERIFY(desk.isHeldWith(intent.token, "QueueInstanceChanged"));
        file.takeStates();
        QTRY_VERIFY(file.errorOf(intent.token).contains("QueueInstanceChanged"));
        desk.lever(field(row.key, "InternetMaxBandwidthOut", 20));
        QVERIFY(desk.restart());
        QVERIFY(desk.aWhilePasses());
        QCOMPARE(desk.arrivals(intent.token), 0);
    }
};

QTEST_GUILESS_MAIN(TestQueueFaults)
#include "test_queuefaults.moc"
