// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Changes whose journal fails half way, whose outcome cannot be read, or that belong to other keys: nothing may leave
// that was not written down, that was told to be refused, or that nobody looked for first.

#include "tests/support/desk.h"
#include "tests/support/journalfile.h"

#include <QSignalSpy>
#include <QTest>

using namespace ecsdesk;
using ecsdesk::testing::Desk;
using ecsdesk::testing::JournalFile;
using ecsdesk::testing::raiseTo;

namespace {

std::optional<ChangeState> stateOf(Desk &desk, const ClientToken &token)
{
    const auto record = desk.changes().record(token);
    return record ? std::optional(record->state) : std::nullopt;
}

QJsonObject once(const char *lever, QJsonObject more = {})
{
    more.insert("n", 1);
    more.insert("action", "ModifyInstanceNetworkSpec");
    return QJsonObject{{lever, more}};
}

/// A change of web-hz-01 that hangs in the cloud without being carried out.
ChangeIntent leaveHanging(Desk &desk)
{
    desk.lever(once("hangNext", {{"committed", false}}));
    const ChangeIntent intent = raiseTo(desk.changes(), desk.rowNamed("web-hz-01"), 20);
    desk.changes().submit(intent);
    return intent;
}

} // namespace

class TestChangeFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Between two attempts the machine sleeps for an hour: how long the API keeps a token is not known.
    void asleepBetweenTwoAttempts_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<ChangeState>("state");
        QTest::newRow("it may have arrived") << "InternalError" << ChangeState::Unknown;
        QTest::newRow("it was not carried out") << "Throttling" << ChangeState::Refused;
    }
    void asleepBetweenTwoAttempts()
    {
        QFETCH(QString, code);
        QFETCH(ChangeState, state);
        Desk desk;
        QVERIFY(desk.open());
        const FleetRow row = desk.rowNamed("web-hz-01");
        desk.lever({{"errorNext", QJsonObject{{"n", 1}, {"action", "ModifyInstanceNetworkSpec"}, {"code", code}}}});
        desk.atNextWait([&desk] { desk.sleepFor(std::chrono::hours(1)); });
        const ChangeIntent intent = raiseTo(desk.changes(), row, 20);
        desk.changes().submit(intent);
        QTRY_VERIFY_WITH_TIMEOUT(
            desk.changes().record(intent.token) && desk.changes().record(intent.token)->state == state, 20'000);
        QCOMPARE(desk.arrivals(intent.token), 1);
        QCOMPARE(desk.committed(row.key.id), 0);
    }

    void aRepeatThatCannotBeRecordedIsNotMade()
    {
        Desk desk;
        QVERIFY(desk.open());
        JournalFile file(desk);
        file.refuseErrors();
        desk.lever(once("throttleNext"));
        const ChangeIntent intent = raiseTo(desk.changes(), desk.rowNamed("web-hz-01"), 20);
        // As soon as the operator is told no, the disk has room again.
        connect(&desk.changes(), &ChangeDesk::recordChanged, this, [&](const ChangeRecord &record) {
            if (record.state == ChangeState::Refused && file.stateOf(intent.token) == "sending")
                file.takeEverything();
        });
        desk.changes().submit(intent);
        QTRY_COMPARE(stateOf(desk, intent.token), std::optional(ChangeState::Refused));
        QCOMPARE(desk.changes().record(intent.token)->error->code, "JournalNotWritable");
        // The journal learns of it as soon as it can be written, so that a restart does not send it either.
        QTRY_COMPARE(file.stateOf(intent.token), QString("refused"));
        // A change that takes longer than any wait between attempts: in that time nothing more left.
        const ChangeIntent other = raiseTo(desk.changes(), desk.rowNamed("web-hz-03"), 20);
        desk.changes().submit(other);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(desk, other.token), std::optional(ChangeState::Verified), 20'000);
        QCOMPARE(desk.arrivals(intent.token), 1);
        QCOMPARE(stateOf(desk, intent.token), std::optional(ChangeState::Refused));
    }

    /// Giving up is done once it is durable, or not at all: a restart must not send what was given up.
    void givingUpThatCannotBeWrittenIsNotDone()
    {
        Desk desk;
        QVERIFY(desk.open());
        desk.lever({{"stopDelayMs", 400}, {"startDelayMs", 30}});
        JournalFile file(desk);
        file.run("CREATE TRIGGER full BEFORE UPDATE ON changes WHEN NEW.rest_state = 'given_up' "
                 "BEGIN SELECT RAISE(ABORT, 'disk full'); END");
        const FleetRow row = desk.rowNamed("web-hz-01");
        ChangeIntent intent = raiseTo(desk.changes(), row, 20);
        const ChangeIntent raise = intent;
        intent.token = desk.changes().newToken();
        intent.change = {};
        intent.change.action = Action::StopInstance;
        intent.rest = {{raise.change, raise.token}};
        desk.changes().submit(intent);
        QTRY_COMPARE(stateOf(desk, intent.token), std::optional(ChangeState::Verifying));
        QSignalSpy turned(&desk.changes(), &ChangeDesk::turnedAway);
        desk.changes().cancelRest(desk.changes().record(intent.token)->id);
        QTRY_COMPARE(turned.size(), 1);
        QCOMPARE(turned.at(0).at(2).value<std::optional<ApiError>>()->code, "JournalNotWritable");
        QCOMPARE(desk.changes().record(intent.token)->rest, RestState::Waiting);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(desk, raise.token), std::optional(ChangeState::Verified), 20'000);
    }

    void aRefusalThatCouldNotBeWrittenIsWrittenLater()
    {
        Desk desk;
        QVERIFY(desk.open());
        JournalFile file(desk);
        file.refuseErrors();
        desk.lever(once("errorNext", {{"code", "InvalidAccountStatus.NotEnoughBalance"}, {"status", 403}}));
        const ChangeIntent intent = raiseTo(desk.changes(), desk.rowNamed("web-hz-01"), 20);
        desk.changes().submit(intent);
        QTRY_COMPARE(stateOf(desk, intent.token), std::optional(ChangeState::Refused));
        QCOMPARE(file.stateOf(intent.token), QString("sending"));
        file.takeEverything();
        QTRY_COMPARE(file.stateOf(intent.token), QString("refused"));
    }

    void nothingIsSentAgainUnseen_data()
    {
        QTest::addColumn<QJsonObject>("lever");
        QTest::newRow("the instance cannot be read") << QJsonObject{
            {"errorNext",
             QJsonObject{{"n", 1000}, {"action", "DescribeInstances"}, {"code", "Forbidden.RAM"}, {"status", 403}}}};
        QTest::newRow("the instance is gone") << QJsonObject{{"removeInstance", ""}};
    }

    void nothingIsSentAgainUnseen()
    {
        QFETCH(QJsonObject, lever);
        Desk desk;
        QVERIFY(desk.open());
        const ChangeIntent intent = leaveHanging(desk);
        QTRY_COMPARE(desk.arrivals(intent.token), 1);
        desk.end();
        desk.make();
        if (lever.contains("removeInstance"))
            lever["removeInstance"] = intent.key.id.text;
        desk.lever(lever);
        const int before = desk.arrivals(intent.token);
        desk.wiring().open();
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(desk, intent.token), std::optional(ChangeState::Unknown), 20'000);
        QCOMPARE(desk.arrivals(intent.token), before);
        QCOMPARE(desk.committed(intent.key.id), 0);
    }

    void anUnknownChangeBarsUntilItWasLookedInto()
    {
        Desk desk;
        QVERIFY(desk.open());
        const ChangeIntent intent = leaveHanging(desk);
        QTRY_COMPARE(desk.arrivals(intent.token), 1);
        desk.end();
        desk.make();
        desk.lever({{"advanceSeconds", 660}});
        desk.wiring().open();
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(desk, intent.token), std::optional(ChangeState::Unknown), 20'000);
        const ChangeId id = desk.changes().record(intent.token)->id;
        QVERIFY(desk.changes().facts(intent.key).instance.changeInFlight);

        // Time alone lifts nothing, and a reading that fails does not either.
        desk.lever({{"advanceSeconds", 3'600}});
        QSignalSpy clock(desk.wiring().sandbox(), &SandboxDesk::changed);
        desk.wiring().sandbox()->open();
        QTRY_VERIFY(!clock.isEmpty());
        QVERIFY(desk.changes().facts(intent.key).instance.changeInFlight);
        QTRY_COMPARE_WITH_TIMEOUT(desk.fleet().state().phase, FleetState::Phase::Idle, 20'000);
        desk.lever(
            {{"errorNext",
              QJsonObject{{"n", 1}, {"action", "DescribeInstances"}, {"code", "Forbidden.RAM"}, {"status", 403}}}});
        QSignalSpy changed(&desk.changes(), &ChangeDesk::recordChanged);
        desk.changes().lookAgain(id);
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(desk.changes().facts(intent.key).instance.changeInFlight);

        desk.changes().lookAgain(id);
        QTRY_COMPARE(changed.size(), 2);
        QCOMPARE(stateOf(desk, intent.token), std::optional(ChangeState::Unknown));
        QVERIFY(!desk.changes().facts(intent.key).instance.changeInFlight);
        // Also after a restart, and a new change goes its way.
        QVERIFY(desk.restart());
        const ChangeIntent next = raiseTo(desk.changes(), desk.rowNamed("web-hz-01"), 30);
        desk.changes().submit(next);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(desk, next.token), std::optional(ChangeState::Verified), 20'000);
        QCOMPARE(desk.committed(intent.key.id), 1);
    }

    void otherKeysLeaveAChangeAlone()
    {
        Desk desk;
        QVERIFY(desk.open());
        const ChangeIntent intent = leaveHanging(desk);
        QTRY_COMPARE(desk.arrivals(intent.token), 1);
        const AccountUid own = intent.key.account;
        desk.end();
        // As if it had been begun with the keys of somebody else.
        JournalFile(desk).run("UPDATE changes SET account = '1000000000000001'");
        desk.make();
        const int before = desk.arrivals(intent.token);
        desk.wiring().open();
        QTRY_COMPARE_WITH_TIMEOUT(desk.fleet().state().phase, FleetState::Phase::Idle, 20'000);
        QTRY_VERIFY(desk.changes().record(intent.token));
        const ChangeRecord left = *desk.changes().record(intent.token);
        QSignalSpy changed(&desk.changes(), &ChangeDesk::recordChanged);
        desk.changes().lookAgain(left.id);

        // It bars its own instance, not the one of the same name in this account; and nothing passes for the other.
        QVERIFY(!desk.changes().facts({own, left.intent.key.region, left.intent.key.id}).instance.changeInFlight);
        QVERIFY(desk.changes().facts(left.intent.key).instance.changeInFlight);
        QSignalSpy turned(&desk.changes(), &ChangeDesk::turnedAway);
        ChangeIntent foreign = raiseTo(desk.changes(), desk.rowNamed("web-hz-03"), 20);
        foreign.key.account = AccountUid("1000000000000001");
        desk.changes().submit(foreign);
        QCOMPARE(turned.size(), 1);
        QCOMPARE(turned.at(0).at(2).value<std::optional<ApiError>>()->code, "AccountOfOtherKeys");

        // One of our own goes all the way meanwhile.
        const ChangeIntent mine = raiseTo(desk.changes(), desk.rowNamed("web-hz-03"), 20);
        desk.changes().submit(mine);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(desk, mine.token), std::optional(ChangeState::Verified), 20'000);
        QCOMPARE(desk.arrivals(intent.token), before);
        QCOMPARE(stateOf(desk, intent.token), std::optional(ChangeState::Sending));
        for (const auto &told : changed)
            QVERIFY(told.at(0).value<ChangeRecord>().intent.token != intent.token);
    }

    void nothingPassesBeforeTheAccountIsKnown()
    {
        Desk desk;
        QVERIFY(desk.open());
        const FleetRow row = desk.rowNamed("web-hz-01");
        desk.end();
        desk.make();
        desk.lever(
            QJsonObject{{"hangNext", QJsonObject{{"n", 1}, {"action", "GetCallerIdentity"}, {"committed", false}}}});
        QSignalSpy opened(&desk.changes(), &ChangeEngine::opened);
        desk.wiring().open();
        QTRY_COMPARE(opened.size(), 1);
        QTRY_VERIFY(desk.fleet().row(row.key)); // the list of the last session is on screen
        QSignalSpy turned(&desk.changes(), &ChangeDesk::turnedAway);
        const ChangeIntent intent = raiseTo(desk.changes(), row, 20);
        desk.changes().submit(intent);
        QCOMPARE(turned.size(), 1);
        QCOMPARE(turned.at(0).at(2).value<std::optional<ApiError>>()->code, "AccountNotKnown");
        QCOMPARE(desk.arrivals(intent.token), 0);
    }

    void aClockThatWasAheadHidesNoCooldown()
    {
        Desk desk;
        QVERIFY(desk.open());
        const FleetRow row = desk.rowNamed("web-hz-01");
        const ChangeIntent intent = raiseTo(desk.changes(), row, 20);
        desk.changes().submit(intent);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(desk, intent.token), std::optional(ChangeState::Verified), 20'000);

        CloudClient &client = desk.wiring().client();
        const ServerTime right = client.serverTime();
        ServerTime ahead = right;
        ahead.serverAnchor = right.serverAnchor.addSecs(600);
        client.setServerTime(ahead);
        QVERIFY(!desk.fleet().row(row.key)->facts.cooldownUntil);
        client.setServerTime(right);
        QSignalSpy told(&desk.fleet(), &FleetDesk::changed);
        Q_EMIT desk.changes().clockChanged();
        QVERIFY(!told.isEmpty());
        const auto delta = told.last().at(0).value<FleetDelta>();
        QCOMPARE(delta.upserts.size(), size_t(1));
        QVERIFY(delta.upserts.front().facts.cooldownUntil);
    }
};

QTEST_GUILESS_MAIN(TestChangeFaults)
#include "test_changefaults.moc"
