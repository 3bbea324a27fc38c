// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is told on the desktop of which change, in which words, and how often.

#include "app/desktop/changenotices.h"
#include "tests/desktop/privatebus.h"
#include "tests/models/inlanguage.h"
#include "tests/ui/changerecords.h"

#include <QSignalSpy>

using namespace ecsdesk;
using namespace ecsdesk::testing;

namespace {

ChangeRecord recordIn(ChangeState state, bool queued)
{
    const FleetRow row = rowOf(ChargeType::PostPaid, 5);
    ChangeIntent intent{row.key, row.instance, {}, ClientToken("token-1"), {}};
    intent.change.action = Action::ModifyInstanceNetworkSpec;
    intent.change.outMbps = 20;
    ChangeRecord record = recordOf(intent, state);
    if (queued)
        record.steps.insert(record.steps.begin() + 1,
                            {StepKind::Queued, StepState::Done, startOfTest, startOfTest, 0, {}, {}});
    if (state == ChangeState::Refused) {
        ApiError error;
        error.kind = ErrorKind::Api;
        error.httpStatus = 400;
        error.code = "InstanceLockedForSecurity";
        error.action = "ModifyInstanceNetworkSpec";
        record.error = error;
    }
    return record;
}

ChangeRecord held()
{
    ChangeRecord record = recordIn(ChangeState::Queued, true);
    ApiError error;
    error.kind = ErrorKind::Local;
    error.code = "QueuedChangeTurnedAway";
    error.detail = "security_lock,unpaid_order";
    record.error = error;
    return record;
}

std::optional<Notification> noticeOf(const ChangeRecord &record, bool watched)
{
    return ecsdesk::noticeOf({record}, record, watched);
}

} // namespace

class TestChangeNotices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whichAreTold_data()
    {
        QTest::addColumn<ChangeState>("state");
        QTest::addColumn<bool>("queued");
        QTest::addColumn<bool>("watched");
        QTest::addColumn<bool>("told");
        const auto row = [](ChangeState state, bool ofTheQueue, bool ofOthers, bool whileWatched) {
            QTest::addRow("%s, of the queue", qPrintable(stateName(state))) << state << true << true << ofTheQueue;
            QTest::addRow("%s, not of the queue", qPrintable(stateName(state))) << state << false << false << ofOthers;
            QTest::addRow("%s, watched", qPrintable(stateName(state))) << state << false << true << whileWatched;
        };
        row(ChangeState::Queued, false, false, false);
        row(ChangeState::Planned, false, false, false);
        row(ChangeState::Sending, false, false, false);
        row(ChangeState::Accepted, false, false, false);
        row(ChangeState::Verifying, false, false, false);
        row(ChangeState::AwaitingPayment, true, false, false);
        row(ChangeState::Verified, true, false, false);
        row(ChangeState::Refused, true, false, false);
        row(ChangeState::Unknown, true, true, false);
        row(ChangeState::Cancelled, false, false, false);
        row(ChangeState::OrderCancelled, true, false, false);
    }

    void whichAreTold()
    {
        QFETCH(ChangeState, state);
        QFETCH(bool, queued);
        QFETCH(bool, watched);
        QFETCH(bool, told);
        QCOMPARE(noticeOf(recordIn(state, queued), watched).has_value(), told);
    }

    void inWholeSentences()
    {
        const auto done = noticeOf(recordIn(ChangeState::Verified, true), false);
        QCOMPARE(done->title, "web-hz-01: Changed and verified");
        QCOMPARE(done->body, "web-hz-01 now shows it: Outbound 5 → 20 Mbps.");
        QCOMPARE(done->action, "Show the change");
        QVERIFY(!done->urgent);
        const auto kept = noticeOf(held(), true);
        QCOMPARE(kept->title, "web-hz-01: Held in the queue");
        QVERIFY2(kept->body.startsWith("When its time came, something stood against the change. The instance is "
                                       "locked. An order of this instance has not been paid yet."),
                 qPrintable(kept->body));
        QVERIFY(kept->urgent);
    }

    void inTheOperatorsLanguage()
    {
        const InLanguage chinese("zh_CN");
        const auto done = noticeOf(recordIn(ChangeState::Verified, true), false);
        QVERIFY2(done->title.startsWith("web-hz-01：") && done->body.contains("出带宽"),
                 qPrintable(done->title + done->body));
        const auto kept = noticeOf(held(), false);
        QVERIFY2(!kept->body.contains("stood"), qPrintable(kept->body));
        QVERIFY(!kept->body.contains(' '));
    }

    /// A run of several calls tells once, at its end, and where it waits for the operator.
    void ofARun()
    {
        ChangeRecord stop = recordIn(ChangeState::Verified, true);
        stop.intent.change = {};
        stop.intent.change.action = Action::StopInstance;
        stop.rest = RestState::Waiting;
        ChangeRecord change = recordIn(ChangeState::Verified, false);
        change.intent.token = ClientToken("token-2");
        change.run = stop.run;
        stop.intent.rest = {{change.intent.change, change.intent.token}};
        QVERIFY(!ecsdesk::noticeOf({stop}, stop, false));
        const auto ended = ecsdesk::noticeOf({stop, change}, change, false);
        QVERIFY(ended && ended->body.contains("Outbound 5 → 20 Mbps"));
        stop.rest = RestState::Paused;
        const auto paused = ecsdesk::noticeOf({stop}, stop, false);
        QVERIFY(paused && paused->title.contains("Waits for you") && !paused->body.isEmpty());
    }

    void onceForEachNews()
    {
        PrivateBus bus;
        NotificationService service(bus.connection("service"));
        Notifier notifier(bus.connection("program"));
        ManualClock clock(startOfTest);
        RecordingChangeDesk desk(clock);
        ChangeNotices notices(desk, notifier, [] { return false; });
        desk.put(held());
        desk.put(held());
        QTRY_COMPARE(service.asked.size(), 1);
        // Tried again, and held again: that is news.
        desk.put(recordIn(ChangeState::Queued, true));
        desk.put(held());
        QTRY_COMPARE(service.asked.size(), 2);
        QCOMPARE(service.asked.last().replaces, 41u); // in the place of the one before
        desk.put(recordIn(ChangeState::Sending, true));
        desk.put(recordIn(ChangeState::Verified, true));
        desk.put(recordIn(ChangeState::Verified, true));
        QTRY_COMPARE(service.asked.size(), 3);
        QVERIFY(service.asked.last().title.contains("verified"));

        QSignalSpy wanted(&notices, &ChangeNotices::wanted);
        Q_EMIT service.ActionInvoked(41, "default");
        QTRY_COMPARE(wanted.size(), 1);
        QCOMPARE(wanted.at(0).at(0).value<ChangeId>(), ChangeId(1));
        QCOMPARE(service.asked.size(), 3);
    }
};

QTEST_GUILESS_MAIN(TestChangeNotices)
#include "test_changenotices.moc"
