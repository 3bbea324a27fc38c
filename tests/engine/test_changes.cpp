// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Changes through the gate, over HTTP, against the sandbox; its ledger is the judge of what really happened.

#include "models/rules/options.h"
#include "tests/support/desk.h"

#include <QSignalSpy>
#include <QTest>

using namespace ecsdesk;
using ecsdesk::testing::Desk;
using ecsdesk::testing::raiseTo;

namespace {

/// Waits until the change with this token is in one of the states.
bool reaches(Desk &desk, const ClientToken &token, std::initializer_list<ChangeState> states)
{
    return QTest::qWaitFor(
        [&] {
            const auto record = desk.changes().record(token);
            return record && std::find(states.begin(), states.end(), record->state) != states.end();
        },
        20'000);
}

ChangeRecord recordOf(Desk &desk, const ClientToken &token)
{
    return desk.changes().record(token).value();
}

} // namespace

class TestChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void raisedAndVerified()
    {
        Desk desk;
        QVERIFY(desk.open());
        const FleetRow row = desk.rowNamed("web-hz-01");
        const ChangeIntent intent = raiseTo(desk.changes(), row, 20);
        std::vector<ChangeState> states;
        connect(&desk.changes(), &ChangeDesk::recordChanged, this,
                [&](const ChangeRecord &r) { states.push_back(r.state); });
        desk.changes().submit(intent);
        // The instance is barred at once, before anything is on disk.
        QVERIFY(desk.changes().facts(row.key).instance.changeInFlight);
        QVERIFY(reaches(desk, intent.token, {ChangeState::Verified}));

        const ChangeRecord record = recordOf(desk, intent.token);
        QCOMPARE(states, (std::vector{ChangeState::Planned, ChangeState::Sending, ChangeState::Accepted,
                                      ChangeState::Verifying, ChangeState::Verified}));
        QVERIFY(!record.requestId.isEmpty());
        QCOMPARE(record.after->outMbps, std::optional(20));
        QCOMPARE(record.intent.before.outMbps, std::optional(5));
        QCOMPARE(desk.fleet().row(row.key)->instance.outMbps, std::optional(20));
        QCOMPARE(desk.committed(row.key.id), 1);
        QCOMPARE(desk.arrivals(intent.token), 1);
        // Five minutes from acceptance, by the server's clock.
        const Facts facts = desk.changes().facts(row.key);
        QVERIFY(!facts.instance.changeInFlight);
        QCOMPARE(facts.instance.cooldownUntil, std::optional(record.acceptedAt.addSecs(300)));
        QCOMPARE(desk.fleet().row(row.key)->facts, facts.instance);
    }

    void theChangesOfOneInstanceAreTold()
    {
        Desk desk;
        QVERIFY(desk.open());
        const FleetRow one = desk.rowNamed("web-hz-01");
        const FleetRow other = desk.rowNamed("web-hz-03");
        QVERIFY(desk.changes().records(one.key).empty());
        const ChangeIntent first = raiseTo(desk.changes(), one, 20);
        desk.changes().submit(first);
        QVERIFY(reaches(desk, first.token, {ChangeState::Verified}));
        ChangeIntent second = raiseTo(desk.changes(), *desk.fleet().row(one.key), 30);
        second.change = plainCall(Action::StopInstance); // no cooldown bars it
        desk.changes().submit(second);
        const ChangeIntent elsewhere = raiseTo(desk.changes(), other, 60);
        desk.changes().submit(elsewhere);
        QVERIFY(reaches(desk, elsewhere.token, {ChangeState::Verified, ChangeState::AwaitingPayment}));
        const auto records = desk.changes().records(one.key);
        QCOMPARE(records.size(), size_t(2));
        QCOMPARE(records.at(0).intent.token, second.token); // newest first
        QCOMPARE(records.at(1).intent.token, first.token);
        QCOMPARE(desk.changes().records(other.key).size(), size_t(1));
        QCOMPARE(desk.changes().records().size(), size_t(3));
    }

    void nothingIsDoneAboutOtherAccounts()
    {
        Desk desk;
        InstanceKey key;
        QCOMPARE(desk.changes().actingBar(key), std::optional(ActingBar::AccountNotKnown));
        QSignalSpy known(&desk.changes(), &ChangeDesk::actingChanged);
        QVERIFY(desk.open());
        QVERIFY(!known.isEmpty());
        key = desk.rowNamed("web-hz-01").key;
        QVERIFY(!desk.changes().actingBar(key));
        key.account = AccountUid("1");
        QCOMPARE(desk.changes().actingBar(key), std::optional(ActingBar::OtherAccount));
    }

    /// Somebody else changed it after it was reviewed: nothing is sent on a state that was never seen.
    void whatWasReviewedMustStillHold()
    {
        Desk desk;
        QVERIFY(desk.open());
        const FleetRow row = desk.rowNamed("web-hz-01");
        desk.lever(
            {{"setField",
              QJsonObject{{"instanceId", row.key.id.text}, {"field", "InternetMaxBandwidthOut"}, {"value", 10}}}});
        QSignalSpy turned(&desk.changes(), &ChangeDesk::turnedAway);
        const ChangeIntent intent = raiseTo(desk.changes(), row, 20);
        desk.changes().submit(intent);
        QVERIFY(desk.changes().facts(row.key).instance.changeInFlight);
        QTRY_COMPARE(turned.size(), 1);
        QCOMPARE(turned.at(0).at(2).value<std::optional<ApiError>>()->code, "InstanceChanged");
        QVERIFY(!desk.changes().facts(row.key).instance.changeInFlight);
        QCOMPARE(desk.arrivals(intent.token), 0);
        QVERIFY(desk.changes().records().empty());
        // The list has learned of it, and the same wish passes on what is there now.
        QCOMPARE(desk.fleet().row(row.key)->instance.outMbps, std::optional(10));
        const ChangeIntent again = raiseTo(desk.changes(), *desk.fleet().row(row.key), 20);
        desk.changes().submit(again);
        QVERIFY(reaches(desk, again.token, {ChangeState::Verified}));
    }

    void anInstanceThatCannotBeReadIsNotChanged()
    {
        Desk desk;
        QVERIFY(desk.open());
        const FleetRow row = desk.rowNamed("web-hz-01");
        desk.lever({{"errorNext", QJsonObject{{"n", 9}, {"action", "DescribeInstances"}, {"code", "Forbidden.RAM"}}}});
        QSignalSpy turned(&desk.changes(), &ChangeDesk::turnedAway);
        desk.changes().submit(raiseTo(desk.changes(), row, 20));
        QTRY_COMPARE(turned.size(), 1);
        QCOMPARE(turned.at(0).at(2).value<std::optional<ApiError>>()->code, "Forbidden.RAM");
        QVERIFY(desk.changes().records().empty());
        QCOMPARE(desk.ledger().value("changes").toArray().size(), 0);
    }

    void theGateJudgesAgain()
    {
        Desk desk;
        QVERIFY(desk.open());
        const FleetRow row = desk.rowNamed("web-hz-01");
        QSignalSpy turned(&desk.changes(), &ChangeDesk::turnedAway);
        desk.changes().submit(raiseTo(desk.changes(), row, 101));
        QCOMPARE(turned.size(), 1);
        QVERIFY(turned.at(0).at(1).value<Verdict>().has(Reason::OutOfRangeOut));

        const ChangeIntent first = raiseTo(desk.changes(), row, 20);
        desk.changes().submit(first);
        desk.changes().submit(first); // the same token again is the same change
        const ChangeIntent second = raiseTo(desk.changes(), row, 30);
        desk.changes().submit(second);
        QCOMPARE(turned.size(), 2);
        QVERIFY(turned.at(1).at(1).value<Verdict>().has(Reason::ChangeInFlight));
        QVERIFY(reaches(desk, first.token, {ChangeState::Verified}));
        QCOMPARE(desk.committed(row.key.id), 1);
        QVERIFY(!desk.changes().record(second.token));

        desk.changes().submit(raiseTo(desk.changes(), *desk.fleet().row(row.key), 30));
        QCOMPARE(turned.size(), 3);
        QVERIFY(turned.at(2).at(1).value<Verdict>().has(Reason::Cooldown));
    }

    void badAnswers_data()
    {
        QTest::addColumn<QJsonObject>("lever");
        QTest::addColumn<ChangeState>("end");
        QTest::addColumn<int>("committed");
        const auto once = [](const char *name, QJsonObject more = {}) {
            more.insert("n", 1);
            more.insert("action", "ModifyInstanceNetworkSpec");
            return QJsonObject{{name, more}};
        };
        QTest::newRow("answer dropped after commit") << once("dropAfterCommitNext") << ChangeState::Verified << 1;
        QTest::newRow("closed without doing anything") << once("dropBeforeNext") << ChangeState::Verified << 1;
        QTest::newRow("cut within the header") << once("cutAtByteNext", {{"bytes", 20}}) << ChangeState::Verified << 1;
        QTest::newRow("cut within the body") << once("cutAtByteNext", {{"bytes", 230}}) << ChangeState::Verified << 1;
        QTest::newRow("HTML with 200") << once("garbageNext") << ChangeState::Verified << 1;
        QTest::newRow("half a body") << once("truncateNext") << ChangeState::Verified << 1;
        QTest::newRow("no body with 200") << once("emptyNext") << ChangeState::Verified << 1;
        QTest::newRow("throttled") << once("throttleNext") << ChangeState::Verified << 1;
        QTest::newRow("throttled with a wait")
            << once("throttleNext", {{"retryAfterMs", 200}}) << ChangeState::Verified << 1;
        QTest::newRow("500 without effect")
            << once("errorNext", {{"code", "InternalError"}, {"status", 500}}) << ChangeState::Verified << 1;
        QTest::newRow("500 with effect") << once("errorNext",
                                                 {{"code", "InternalError"}, {"status", 500}, {"committed", true}})
                                         << ChangeState::Verified << 1;
        QTest::newRow("a definite no") << once("errorNext",
                                               {{"code", "InvalidAccountStatus.NotEnoughBalance"}, {"status", 403}})
                                       << ChangeState::Refused << 0;
        QTest::newRow("nonce used") << once("errorNext", {{"code", "SignatureNonceUsed"}, {"status", 400}})
                                    << ChangeState::Verified << 1;
    }

    void badAnswers()
    {
        QFETCH(QJsonObject, lever);
        QFETCH(ChangeState, end);
        QFETCH(int, committed);
        Desk desk;
        QVERIFY(desk.open());
        const FleetRow row = desk.rowNamed("web-hz-01");
        desk.lever(lever);
        const ChangeIntent intent = raiseTo(desk.changes(), row, 20);
        desk.changes().submit(intent);
        QVERIFY(reaches(desk, intent.token, {ChangeState::Verified, ChangeState::Refused, ChangeState::Unknown}));
        QCOMPARE(recordOf(desk, intent.token).state, end);
        QCOMPARE(desk.committed(row.key.id), committed);
        if (end == ChangeState::Refused)
            QVERIFY(!desk.changes().facts(row.key).instance.cooldownUntil);
    }

    void somebodyElsesCooldownIsLearned()
    {
        Desk desk;
        QVERIFY(desk.open());
        const FleetRow row = desk.rowNamed("api-hz-02"); // cools in the sandbox; nothing of it is in our journal
        const ChangeIntent intent = raiseTo(desk.changes(), row, 60);
        desk.changes().submit(intent);
        QVERIFY(reaches(desk, intent.token, {ChangeState::Refused}));
        QVERIFY(isCooldownAnswer(*recordOf(desk, intent.token).error));
        const auto until = desk.changes().facts(row.key).instance.cooldownUntil;
        QVERIFY(until && *until > desk.changes().serverNow());
    }

    void anOrderLeftUnpaid()
    {
        Desk desk;
        QVERIFY(desk.open());
        const FleetRow row = desk.rowNamed("web-hz-03"); // a subscription
        ChangeIntent intent = raiseTo(desk.changes(), row, 20);
        intent.change.autoPay = false;
        desk.changes().submit(intent);
        QVERIFY(reaches(desk, intent.token, {ChangeState::AwaitingPayment}));
        const ChangeRecord waiting = recordOf(desk, intent.token);
        QVERIFY(!waiting.orderId.isEmpty());
        QVERIFY(desk.changes().facts(row.key).instance.unpaidOrder);
        QVERIFY(desk.changes().facts(row.key).instance.cooldownUntil);
        // Looking again answers, also where there is nothing new.
        QSignalSpy changed(&desk.changes(), &ChangeDesk::recordChanged);
        desk.changes().lookAgain(waiting.id);
        QTRY_VERIFY(!changed.isEmpty());
        QCOMPARE(recordOf(desk, intent.token).state, ChangeState::AwaitingPayment);
        desk.lever({{"payOrder", waiting.orderId.text}});
        QVERIFY(reaches(desk, intent.token, {ChangeState::Verified}));
        QVERIFY(!desk.changes().facts(row.key).instance.unpaidOrder);
    }

    void addressAfterZero()
    {
        Desk desk;
        QVERIFY(desk.open());
        desk.lever({{"addInstance", QJsonObject{{"InstanceId", "i-bp1zerozerozerozero0"},
                                                {"RegionId", "cn-hangzhou"},
                                                {"InstanceName", "zero"},
                                                {"Status", "Running"},
                                                {"InstanceChargeType", "PostPaid"},
                                                {"InternetChargeType", "PayByTraffic"},
                                                {"InternetMaxBandwidthOut", 0},
                                                {"InternetMaxBandwidthIn", -1},
                                                {"InstanceNetworkType", "vpc"}}}});
        QSignalSpy found(&desk.fleet(), &FleetDesk::found);
        desk.fleet().find("i-bp1zerozerozerozero0");
        QTRY_COMPARE(found.size(), 1);
        const FleetRow row = desk.rowNamed("zero");
        const ChangeIntent raise = raiseTo(desk.changes(), row, 5);
        desk.changes().submit(raise);
        QVERIFY(reaches(desk, raise.token, {ChangeState::Verified}));
        QVERIFY(desk.fleet().row(row.key)->instance.publicIps.isEmpty());

        ChangeIntent allocate = raiseTo(desk.changes(), *desk.fleet().row(row.key), 0);
        allocate.change = {};
        allocate.change.action = Action::AllocatePublicIpAddress;
        desk.changes().submit(allocate);
        QVERIFY(reaches(desk, allocate.token, {ChangeState::Verified}));
        QVERIFY(!recordOf(desk, allocate.token).resultAddress.isEmpty());
    }

    void aRestartForgetsNothing()
    {
        Desk desk;
        QVERIFY(desk.open());
        const FleetRow row = desk.rowNamed("web-hz-01");
        const ChangeIntent done = raiseTo(desk.changes(), row, 20);
        desk.changes().submit(done);
        QVERIFY(reaches(desk, done.token, {ChangeState::Verified}));
        const auto until = desk.changes().facts(row.key).instance.cooldownUntil;

        QVERIFY(desk.restart());
        QCOMPARE(desk.changes().record(done.token)->state, ChangeState::Verified);
        QCOMPARE(desk.changes().facts(row.key).instance.cooldownUntil, until);
        QCOMPARE(desk.fleet().row(row.key)->instance.outMbps, std::optional(20));
    }

    void aRestartSettlesWhatWasSent_data()
    {
        QTest::addColumn<bool>("carriedOut");
        QTest::newRow("the cloud did it and never answered") << true;
        QTest::newRow("the cloud did nothing and never answered") << false;
    }

    void aRestartSettlesWhatWasSent()
    {
        QFETCH(bool, carriedOut);
        Desk desk;
        QVERIFY(desk.open());
        const FleetRow row = desk.rowNamed("web-hz-01");
        desk.lever(
            {{"hangNext", QJsonObject{{"n", 1}, {"action", "ModifyInstanceNetworkSpec"}, {"committed", carriedOut}}}});
        const ChangeIntent intent = raiseTo(desk.changes(), row, 20);
        desk.changes().submit(intent);
        QTRY_VERIFY(desk.arrivals(intent.token) == 1);
        QCOMPARE(recordOf(desk, intent.token).state, ChangeState::Sending);

        QVERIFY(desk.restart());
        QVERIFY(reaches(desk, intent.token, {ChangeState::Verified}));
        QCOMPARE(desk.committed(row.key.id), 1);
    }

    void plannedAndNeverSentIsCancelled()
    {
        Desk desk;
        QVERIFY(desk.open());
        const FleetRow row = desk.rowNamed("web-hz-01");
        const ChangeIntent intent = raiseTo(desk.changes(), row, 20);
        // The program ends between the intent on disk and the first byte.
        {
            ChangeRecord record;
            record.intent = intent;
            record.createdAt = record.updatedAt = desk.changes().serverNow();
            desk.end();
            store::Journal journal(desk.folder() + "/journal.sqlite");
            bool stored = false;
            journal.open(this, [&](auto) { journal.write(record, this, [&](auto) { stored = true; }); });
            QTRY_VERIFY(stored);
        }
        QVERIFY(desk.restart());
        QVERIFY(reaches(desk, intent.token, {ChangeState::Cancelled}));
        QCOMPARE(desk.committed(row.key.id), 0);
        QVERIFY(!desk.changes().facts(row.key).instance.changeInFlight);
    }

    void anOldUnsettledWriteIsNotSentAgain()
    {
        Desk desk;
        QVERIFY(desk.open());
        const FleetRow row = desk.rowNamed("web-hz-01");
        desk.lever(
            {{"hangNext", QJsonObject{{"n", 1}, {"action", "ModifyInstanceNetworkSpec"}, {"committed", false}}}});
        const ChangeIntent intent = raiseTo(desk.changes(), row, 20);
        desk.changes().submit(intent);
        QTRY_VERIFY(desk.arrivals(intent.token) == 1);
        desk.lever({{"advanceSeconds", 660}});

        QVERIFY(desk.restart());
        QVERIFY(reaches(desk, intent.token, {ChangeState::Unknown}));
        QCOMPARE(desk.committed(row.key.id), 0);
        // It bars the instance, and looking again tells nothing new.
        QVERIFY(desk.changes().facts(row.key).instance.changeInFlight);
        QSignalSpy changed(&desk.changes(), &ChangeDesk::recordChanged);
        desk.changes().lookAgain(recordOf(desk, intent.token).id);
        QTRY_VERIFY(!changed.isEmpty());
        QCOMPARE(recordOf(desk, intent.token).state, ChangeState::Unknown);
        // Once the instance shows it, looking again settles it.
        desk.lever(
            {{"setField",
              QJsonObject{{"instanceId", row.key.id.text}, {"field", "InternetMaxBandwidthOut"}, {"value", 20}}}});
        desk.changes().lookAgain(recordOf(desk, intent.token).id);
        QVERIFY(reaches(desk, intent.token, {ChangeState::Verified}));
    }

    void withoutAJournalNothingIsSent()
    {
        Desk desk;
        {
            QFile blocked(desk.folder() + "/journal.sqlite");
            QVERIFY(QDir().mkpath(blocked.fileName())); // a folder where the file should be
        }
        QVERIFY(desk.open());
        const FleetRow row = desk.rowNamed("web-hz-01");
        QSignalSpy turned(&desk.changes(), &ChangeDesk::turnedAway);
        const ChangeIntent intent = raiseTo(desk.changes(), row, 20);
        desk.changes().submit(intent);
        QCOMPARE(turned.size(), 1);
        const auto error = turned.at(0).at(2).value<std::optional<ApiError>>();
        QVERIFY(error && error->kind == ErrorKind::Local);
        QCOMPARE(desk.arrivals(intent.token), 0);
    }
};

QTEST_GUILESS_MAIN(TestChanges)
#include "test_changes.moc"
