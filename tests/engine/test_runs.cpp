// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs of several calls: stop, change, allocate, start. Each is a change of its own in the journal; what was running
// before is running afterwards, whatever happens in between.

#include "models/desk/runplan.h"
#include "models/rules/options.h"
#include "tests/support/desk.h"

#include <QSignalSpy>
#include <QTest>

using namespace ecsdesk;
using ecsdesk::testing::Desk;

namespace {

ChangeDraft draftFor(ChangeDesk &desk, const FleetRow &row)
{
    ChangeDraft draft;
    draft.key = row.key;
    draft.instance = row.instance;
    draft.tokens = {desk.newToken(), desk.newToken(), desk.newToken(), desk.newToken()};
    draft.stopFirst = true;
    return draft;
}

ChangeDraft typeChange(ChangeDesk &desk, const FleetRow &row, const char *type)
{
    ChangeDraft draft = draftFor(desk, row);
    draft.subject = Subject::Type;
    draft.type = InstanceTypeId(type);
    return draft;
}

/// What a wizard hands in for this draft.
ChangeIntent intentOf(ChangeDesk &desk, const ChangeDraft &draft)
{
    auto run = toRun(desk.terms(draft.key.account).edition, desk.facts(draft.key), draft);
    ChangeIntent intent{draft.key, draft.instance, run.front().change, run.front().token, {}};
    intent.rest.assign(run.begin() + 1, run.end());
    return intent;
}

std::optional<ChangeState> stateOf(Desk &desk, const ClientToken &token)
{
    const auto record = desk.changes().record(token);
    return record ? std::optional(record->state) : std::nullopt;
}

bool reaches(Desk &desk, const ClientToken &token, ChangeState state)
{
    return QTest::qWaitFor([&] { return stateOf(desk, token) == state; }, 20'000);
}

InstanceStatus statusOf(Desk &desk, const InstanceKey &key)
{
    return desk.fleet().row(key)->instance.status.value;
}

QJsonObject errorAt(const char *action, const char *code)
{
    return {{"errorNext", QJsonObject{{"n", 1}, {"action", action}, {"code", code}}}};
}

/// Power takes a while of real time, so that there is something to be in the middle of.
QJsonObject slowPower()
{
    return {{"stopDelayMs", 2000}, {"startDelayMs", 400}};
}
QJsonObject quickPower()
{
    return {{"stopDelayMs", 30}, {"startDelayMs", 30}};
}

} // namespace

class TestRuns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stopsChangesAndStarts()
    {
        Desk desk;
        QVERIFY(desk.open());
        desk.lever(quickPower());
        const FleetRow row = desk.rowNamed("web-hz-01");
        QCOMPARE(row.instance.status.value, InstanceStatus::Running);
        const ChangeDraft draft = typeChange(desk.changes(), row, "ecs.g6.xlarge");
        desk.changes().submit(intentOf(desk.changes(), draft));
        QVERIFY(reaches(desk, draft.tokens.start, ChangeState::Verified));

        const auto run = desk.changes().run(draft.tokens.stop);
        QCOMPARE(run.size(), size_t(3));
        QCOMPARE(run[0].intent.change.action, Action::StopInstance);
        QCOMPARE(run[1].intent.change.action, Action::ModifyInstanceSpec);
        QCOMPARE(run[1].intent.token, draft.tokens.change);
        // Each was judged and written down with the instance as it was then.
        QCOMPARE(run[1].intent.before.status.value, InstanceStatus::Stopped);
        QCOMPARE(run[2].intent.before.type, InstanceTypeId("ecs.g6.xlarge"));
        for (const ChangeRecord &record : run)
            QCOMPARE(record.state, ChangeState::Verified);
        QVERIFY(stillToCome(run).empty());
        QCOMPARE(statusOf(desk, row.key), InstanceStatus::Running);
        QCOMPARE(desk.fleet().row(row.key)->instance.type, InstanceTypeId("ecs.g6.xlarge"));
        QCOMPARE(desk.arrivals(draft.tokens.change), 1);
        // The cooldown is that of the change, not of the start.
        QCOMPARE(desk.changes().facts(row.key).instance.cooldownUntil, std::optional(run[1].acceptedAt.addSecs(300)));
    }

    void isLeftStoppedIfWanted()
    {
        Desk desk;
        QVERIFY(desk.open());
        desk.lever(quickPower());
        ChangeDraft draft = typeChange(desk.changes(), desk.rowNamed("web-hz-01"), "ecs.g6.xlarge");
        draft.startAfterwards = false;
        desk.changes().submit(intentOf(desk.changes(), draft));
        QVERIFY(reaches(desk, draft.tokens.change, ChangeState::Verified));
        QCOMPARE(statusOf(desk, draft.key), InstanceStatus::Stopped);
        QCOMPARE(desk.changes().run(draft.tokens.stop).size(), size_t(2));
    }

    /// The gate does not stop an instance for a change that would not pass afterwards.
    void nothingIsStoppedInVain()
    {
        Desk desk;
        QVERIFY(desk.open());
        const FleetRow row = desk.rowNamed("web-hz-01");
        ChangeDraft draft = typeChange(desk.changes(), row, "ecs.g6.xlarge");
        ChangeIntent intent = intentOf(desk.changes(), draft);
        intent.rest[0].change.outMbps = 20; // two items in one call
        QSignalSpy turned(&desk.changes(), &ChangeDesk::turnedAway);
        desk.changes().submit(intent);
        QCOMPARE(turned.size(), 1);
        QVERIFY(turned.at(0).at(1).value<Verdict>().has(Reason::OneItemPerChange));
        QVERIFY(desk.changes().records().empty());
    }

    /// What the API told of its offers stands at the gate, too.
    void nothingIsStoppedForATypeThatIsSoldOut()
    {
        Desk desk;
        QVERIFY(desk.open());
        desk.lever({{"stock", QJsonObject{{"type", "ecs.g6.xlarge"}, {"status", "WithoutStock"}}}});
        const FleetRow row = desk.rowNamed("web-hz-01");
        QSignalSpy facts(&desk.changes(), &ChangeDesk::factsChanged);
        const auto types = desk.wiring().offers().types(row.key);
        const auto limits = desk.wiring().offers().limits(row.key, row.instance);
        QTRY_VERIFY(types->isFinished() && limits->isFinished());
        QVERIFY(facts.size() >= 2);
        QCOMPARE(desk.changes().facts(row.key).limits.size(), size_t(2));
        QSignalSpy turned(&desk.changes(), &ChangeDesk::turnedAway);
        desk.changes().submit(intentOf(desk.changes(), typeChange(desk.changes(), row, "ecs.g6.xlarge")));
        QCOMPARE(turned.size(), 1);
        QVERIFY(turned.at(0).at(1).value<Verdict>().has(Reason::TypeNotOffered));
        QVERIFY(desk.changes().records().empty());
    }

    void aRefusedChangeStartsItAgain()
    {
        Desk desk;
        QVERIFY(desk.open());
        desk.lever(quickPower());
        desk.lever(errorAt("ModifyInstanceSpec", "OperationDenied.NoStock"));
        const ChangeDraft draft = typeChange(desk.changes(), desk.rowNamed("web-hz-01"), "ecs.g6.xlarge");
        desk.changes().submit(intentOf(desk.changes(), draft));
        QVERIFY(reaches(desk, draft.tokens.change, ChangeState::Refused));
        QVERIFY(reaches(desk, draft.tokens.start, ChangeState::Verified));
        QCOMPARE(statusOf(desk, draft.key), InstanceStatus::Running);
        QVERIFY(desk.fleet().row(draft.key)->instance.type != *draft.type);
    }

    void aRefusedStopEndsIt()
    {
        Desk desk;
        QVERIFY(desk.open());
        desk.lever(errorAt("StopInstance", "InstanceLockedForSecurity"));
        const ChangeDraft draft = typeChange(desk.changes(), desk.rowNamed("web-hz-01"), "ecs.g6.xlarge");
        desk.changes().submit(intentOf(desk.changes(), draft));
        QVERIFY(reaches(desk, draft.tokens.stop, ChangeState::Refused));
        const auto run = desk.changes().run(draft.tokens.stop);
        QCOMPARE(run.size(), size_t(1));
        QVERIFY(stillToCome(run).empty());
        QCOMPARE(statusOf(desk, draft.key), InstanceStatus::Running);
    }

    /// Given up while it is being stopped: nothing is changed, and it runs again.
    void givingUpStartsItAgain()
    {
        Desk desk;
        QVERIFY(desk.open());
        desk.lever(slowPower());
        const ChangeDraft draft = typeChange(desk.changes(), desk.rowNamed("web-hz-01"), "ecs.g6.xlarge");
        desk.changes().submit(intentOf(desk.changes(), draft));
        QVERIFY(reaches(desk, draft.tokens.stop, ChangeState::Verifying));
        const ChangeId stop = desk.changes().record(draft.tokens.stop)->id;
        QVERIFY(canGiveUp(desk.changes().run(draft.tokens.stop)));
        desk.changes().cancelRest(stop);
        QTRY_COMPARE(desk.changes().record(stop)->rest, RestState::GivenUp);
        QVERIFY(reaches(desk, draft.tokens.start, ChangeState::Verified));
        QVERIFY(!desk.changes().record(draft.tokens.change));
        QCOMPARE(desk.arrivals(draft.tokens.change), 0);
        QCOMPARE(statusOf(desk, draft.key), InstanceStatus::Running);
    }

    /// A stop whose answer is lost is seen in the instance, and not sent twice.
    void aLostAnswerToTheStopIsSettled()
    {
        Desk desk;
        QVERIFY(desk.open());
        desk.lever(slowPower());
        desk.lever({{"dropAfterCommitNext", QJsonObject{{"n", 1}, {"action", "StopInstance"}}}});
        const ChangeDraft draft = typeChange(desk.changes(), desk.rowNamed("web-hz-01"), "ecs.g6.xlarge");
        desk.changes().submit(intentOf(desk.changes(), draft));
        QVERIFY(reaches(desk, draft.tokens.start, ChangeState::Verified));
        QCOMPARE(desk.ledger().value("requests").toObject().value("StopInstance").toInt(), 1);
        QCOMPARE(statusOf(desk, draft.key), InstanceStatus::Running);
    }

    /// Ended in the middle and started again soon: the run goes on by itself.
    void goesOnAfterARestart()
    {
        Desk desk;
        QVERIFY(desk.open());
        desk.lever(slowPower());
        const ChangeDraft draft = typeChange(desk.changes(), desk.rowNamed("web-hz-01"), "ecs.g6.xlarge");
        desk.changes().submit(intentOf(desk.changes(), draft));
        QVERIFY(reaches(desk, draft.tokens.stop, ChangeState::Verifying));
        QVERIFY(desk.restart());
        desk.lever(quickPower()); // not kept by the world
        QVERIFY(reaches(desk, draft.tokens.start, ChangeState::Verified));
        QCOMPARE(desk.changes().run(draft.tokens.stop).size(), size_t(3));
        QCOMPARE(desk.committed(draft.key.id), 3); // stopped, changed, started: each once
        QCOMPARE(statusOf(desk, draft.key), InstanceStatus::Running);
    }

    /// Long after, nothing is sent without a word of the operator.
    void waitsAfterALongTime()
    {
        Desk desk;
        QVERIFY(desk.open());
        desk.lever(slowPower());
        const ChangeDraft draft = typeChange(desk.changes(), desk.rowNamed("web-hz-01"), "ecs.g6.xlarge");
        desk.changes().submit(intentOf(desk.changes(), draft));
        QVERIFY(reaches(desk, draft.tokens.stop, ChangeState::Verifying));
        desk.lever({{"advanceSeconds", 3600}});
        QVERIFY(desk.restart());
        QVERIFY(reaches(desk, draft.tokens.stop, ChangeState::Verified));
        const auto paused = [&] { return desk.changes().record(draft.tokens.stop)->rest == RestState::Paused; };
        QTRY_VERIFY(paused());
        const ChangeId stop = desk.changes().record(draft.tokens.stop)->id;
        QVERIFY(canResume(desk.changes().run(draft.tokens.stop)));
        QVERIFY(!desk.changes().record(draft.tokens.change));
        // That, too, outlives a restart.
        QVERIFY(desk.restart());
        QTRY_VERIFY(desk.changes().record(stop) && paused());
        desk.lever(quickPower());
        desk.changes().resumeRest(stop);
        QVERIFY(reaches(desk, draft.tokens.start, ChangeState::Verified));
        QCOMPARE(desk.fleet().row(draft.key)->instance.type, *draft.type);
        QCOMPARE(desk.committed(draft.key.id), 3); // stopped, changed, started: each once
    }

    void aPausedRunCanBeGivenUp()
    {
        Desk desk;
        QVERIFY(desk.open());
        desk.lever(quickPower());
        const ChangeDraft draft = typeChange(desk.changes(), desk.rowNamed("web-hz-01"), "ecs.g6.xlarge");
        // Between stop and change somebody else's change begins: the gate does not let ours pass.
        connect(&desk.changes(), &ChangeDesk::recordChanged, this, [&](const ChangeRecord &record) {
            if (record.intent.token == draft.tokens.stop && record.state == ChangeState::Verifying && !m_locked) {
                m_locked = true;
                desk.lever({{"lock", draft.key.id.text}});
            }
        });
        QSignalSpy turned(&desk.changes(), &ChangeDesk::turnedAway);
        desk.changes().submit(intentOf(desk.changes(), draft));
        QTRY_COMPARE_WITH_TIMEOUT(turned.size(), 1, 20'000);
        QCOMPARE(turned.at(0).at(0).value<ClientToken>(), draft.tokens.change);
        QVERIFY(turned.at(0).at(1).value<Verdict>().has(Reason::SecurityLock));
        const ChangeId stop = desk.changes().record(draft.tokens.stop)->id;
        QTRY_COMPARE(desk.changes().record(stop)->rest, RestState::Paused);
        desk.lever({{"unlock", draft.key.id.text}});
        QSignalSpy read(&desk.fleet(), &FleetDesk::instanceRead);
        desk.fleet().read(draft.key);
        QTRY_COMPARE(read.size(), 1);
        desk.changes().cancelRest(stop);
        QVERIFY(reaches(desk, draft.tokens.start, ChangeState::Verified));
        QVERIFY(!desk.changes().record(draft.tokens.change));
    }

    /// The machine slept in the middle: the operator's word is from another time, though the program went on.
    void waitsAfterANap()
    {
        Desk desk;
        QVERIFY(desk.open());
        desk.lever(slowPower());
        const ChangeDraft draft = typeChange(desk.changes(), desk.rowNamed("web-hz-01"), "ecs.g6.xlarge");
        desk.changes().submit(intentOf(desk.changes(), draft));
        QVERIFY(reaches(desk, draft.tokens.stop, ChangeState::Verifying));
        const QDateTime before = desk.changes().serverNow();
        desk.lever({{"advanceSeconds", 3600}});
        desk.wiring().sandbox()->setClockSpeed(1); // asks for the clock as well
        QTRY_VERIFY(before.secsTo(desk.changes().serverNow()) >= 3600);
        QVERIFY(reaches(desk, draft.tokens.stop, ChangeState::Verified));
        QTRY_COMPARE(desk.changes().record(draft.tokens.stop)->rest, RestState::Paused);
        QVERIFY(!desk.changes().record(draft.tokens.change));
    }

    /// Somebody else started it meanwhile: nothing is sent, and nothing waits for ever.
    void whatIsDoneAlreadyIsNotSent()
    {
        Desk desk;
        QVERIFY(desk.open());
        desk.lever(slowPower());
        const ChangeDraft draft = typeChange(desk.changes(), desk.rowNamed("web-hz-01"), "ecs.g6.xlarge");
        desk.changes().submit(intentOf(desk.changes(), draft));
        QVERIFY(reaches(desk, draft.tokens.stop, ChangeState::Verifying));
        desk.lever({{"advanceSeconds", 3600}});
        QVERIFY(desk.restart());
        QTRY_COMPARE(desk.changes().record(draft.tokens.stop)->rest, RestState::Paused);
        desk.lever({{"setStatus", QJsonObject{{"instanceId", draft.key.id.text}, {"status", "Running"}}}});
        desk.changes().cancelRest(desk.changes().record(draft.tokens.stop)->id);
        QTRY_COMPARE(desk.changes().record(draft.tokens.stop)->rest, RestState::Through);
        const auto run = desk.changes().run(draft.tokens.stop);
        QVERIFY(stillToCome(run).empty() && !canResume(run));
        QCOMPARE(desk.ledger().value("requests").toObject().value("StartInstance").toInt(), 0);
    }

    /// What became of the change is not known: nothing that follows is sent.
    void anUnknownChangeHoldsTheRun()
    {
        Desk desk;
        QVERIFY(desk.open());
        desk.lever(quickPower());
        desk.lever({{"dropBeforeNext", QJsonObject{{"n", 9}, {"action", "ModifyInstanceSpec"}}}});
        const ChangeDraft draft = typeChange(desk.changes(), desk.rowNamed("web-hz-01"), "ecs.g6.xlarge");
        desk.changes().submit(intentOf(desk.changes(), draft));
        QVERIFY(reaches(desk, draft.tokens.change, ChangeState::Unknown));
        const auto run = desk.changes().run(draft.tokens.stop);
        QCOMPARE(run.size(), size_t(2));
        QVERIFY(!canResume(run) && !canGiveUp(run));
        QCOMPARE(desk.ledger().value("requests").toObject().value("StartInstance").toInt(), 0);
    }

    /// An order left unpaid keeps nobody from starting the instance again.
    void anUnpaidOrderIsNoReasonToLeaveItStopped()
    {
        Desk desk;
        QVERIFY(desk.open());
        desk.lever(quickPower());
        const InstanceKey key = desk.rowNamed("classic-sh-01").key;
        desk.lever({{"setField",
                     QJsonObject{{"instanceId", key.id.text},
                                 {"fields", QJsonObject{{"InstanceChargeType", "PrePaid"}, {"ExpiresInDays", 90}}}}}});
        QSignalSpy read(&desk.fleet(), &FleetDesk::instanceRead);
        desk.fleet().read(key);
        QTRY_COMPARE(read.size(), 1);
        ChangeDraft draft = draftFor(desk.changes(), desk.rowNamed("classic-sh-01"));
        draft.outMbps = 5;
        draft.autoPay = false;
        desk.changes().submit(intentOf(desk.changes(), draft));
        QVERIFY(reaches(desk, draft.tokens.start, ChangeState::Verified));
        QCOMPARE(stateOf(desk, draft.tokens.change), std::optional(ChangeState::AwaitingPayment));
        QCOMPARE(statusOf(desk, key), InstanceStatus::Running);
    }

    /// Pay-as-you-go from 0: the address is a step of the run.
    void allocatesTheAddress()
    {
        Desk desk;
        QVERIFY(desk.open());
        FleetRow row;
        for (const FleetRow &candidate : desk.fleet().rows()) {
            const Instance &instance = candidate.instance;
            if (instance.chargeType == ChargeType::PostPaid && instance.outMbps == 0 &&
                instance.networkType == NetworkType::Vpc && !instance.eip.isBound() &&
                standing(instance, candidate.facts, desk.changes().serverNow()).kind == Changeability::Ready)
                row = candidate;
        }
        QVERIFY(!row.key.id.isEmpty());
        ChangeDraft draft = draftFor(desk.changes(), row);
        draft.outMbps = 10;
        desk.changes().submit(intentOf(desk.changes(), draft));
        QVERIFY(reaches(desk, draft.tokens.allocate, ChangeState::Verified));
        const ChangeRecord record = desk.changes().record(draft.tokens.allocate).value();
        QVERIFY(!record.resultAddress.isEmpty());
        QCOMPARE(desk.fleet().row(row.key)->instance.publicIps, QStringList{record.resultAddress});
    }

private:
    bool m_locked = false;
};

QTEST_GUILESS_MAIN(TestRuns)
#include "test_runs.moc"
