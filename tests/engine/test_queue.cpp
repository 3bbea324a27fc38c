// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The queue over HTTP against the sandbox, on a clock that the test moves: what waits only for a cooldown goes when it
// is over, in its order, and survives a restart; what was taken out never goes.

#include "models/desk/runplan.h"
#include "models/rules/options.h"
#include "tests/engine/queuestage.h"

using namespace ecsdesk;
using namespace ecsdesk::testing;
using namespace std::chrono_literals;

namespace {

std::vector<ClientToken> tokensOf(const std::vector<ChangeRecord> &records)
{
    std::vector<ClientToken> tokens;
    for (const ChangeRecord &record : records)
        tokens.push_back(record.intent.token);
    return tokens;
}

/// Stop, change of the type, start, as the wizard hands it in.
ChangeIntent typeRun(ChangeDesk &desk, const FleetRow &row, const char *type)
{
    ChangeDraft draft;
    draft.key = row.key;
    draft.instance = row.instance;
    draft.tokens = {desk.newToken(), desk.newToken(), desk.newToken(), desk.newToken()};
    draft.stopFirst = true;
    draft.subject = Subject::Type;
    draft.type = InstanceTypeId(type);
    auto run = toRun(desk.terms(draft.key.account).edition, desk.facts(draft.key), draft);
    ChangeIntent intent{draft.key, draft.instance, run.front().change, run.front().token, {}};
    intent.rest.assign(run.begin() + 1, run.end());
    return intent;
}

} // namespace

class TestQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isSentWhenTheCooldownIsOver()
    {
        QueueStage desk;
        QVERIFY(desk.open());
        const FleetRow row = desk.cooled("web-hz-01");
        const QDateTime end = desk.cooldownEnd(row.key);
        QVERIFY(end.isValid());

        JournalFile file(desk);
        QStringList told;
        connect(&desk.changes(), &ChangeDesk::recordChanged, this, [&](const ChangeRecord &record) {
            told.append(stateName(record.state) + '/' + file.stateOf(record.intent.token));
        });
        const ChangeIntent intent = desk.queueUp(row, 30);
        QCOMPARE(told, QStringList{"queued/queued"}); // on disk before anybody was told
        const ChangeRecord queued = desk.recordOf(intent.token);
        QCOMPARE(queued.notBefore, end);
        QVERIFY(!isHeld(queued));
        QCOMPARE(tokensOf(desk.changes().queue()), std::vector<ClientToken>{intent.token});
        // It bars nothing.
        QVERIFY(!desk.changes().facts(row.key).instance.changeInFlight);

        QVERIFY(desk.advanceTo(end.addSecs(-60)));
        QVERIFY(desk.aWhilePasses());
        QCOMPARE(desk.arrivals(intent.token), 0);

        // The end in slow motion: a real second of this machine is a fifth of the server's.
        QVERIFY(desk.setSpeed(0.2));
        desk.lever({{"advanceSeconds", double(desk.changes().serverNow().msecsTo(end)) / 1000.0 - 0.1}});
        QVERIFY(desk.setSpeed(0.2));
        QVERIFY(desk.reaches(intent.token, ChangeState::Verified));
        const QDateTime sent = desk.committedAt(intent.token);
        QVERIFY2(sent >= end && end.msecsTo(sent) <= 2000, qPrintable(QString::number(end.msecsTo(sent))));

        const ChangeRecord record = desk.recordOf(intent.token);
        QCOMPARE(record.id, queued.id);
        QCOMPARE(record.createdAt, queued.createdAt);
        QCOMPARE(desk.arrivals(intent.token), 1);
        const ChangeStep *waited = stepOf(record, StepKind::Queued);
        QVERIFY(waited && waited->state == StepState::Done && waited->endedAt >= end);
        QVERIFY(desk.changes().queue().empty());
        QCOMPARE(told.value(1), "sending/sending");
        QCOMPARE(desk.fleet().row(row.key)->instance.outMbps, std::optional(30));
    }

    void onlyWhatWaitsForACooldownIsQueued()
    {
        QueueStage desk;
        QVERIFY(desk.open());
        QSignalSpy turned(&desk.changes(), &ChangeDesk::turnedAway);
        // Nothing stands against it: it is sent.
        const ChangeIntent free = raiseTo(desk.changes(), desk.rowNamed("web-hz-03"), 20);
        desk.changes().enqueue(free);
        QVERIFY(desk.reaches(free.token, ChangeState::Verified));
        QCOMPARE(stepOf(desk.recordOf(free.token), StepKind::Queued), nullptr);
        // Something else does, too.
        const FleetRow row = desk.rowNamed("web-hz-03");
        const ChangeIntent outside = raiseTo(desk.changes(), row, 1000);
        desk.changes().enqueue(outside);
        QCOMPARE(turned.size(), 1);
        QVERIFY(turned.at(0).at(1).value<Verdict>().has(Reason::OutOfRangeOut));
        // It is another than it was decided upon.
        ChangeIntent old = raiseTo(desk.changes(), row, 30);
        old.before.outMbps = 7;
        desk.changes().enqueue(old);
        QCOMPARE(turned.size(), 2);
        QCOMPARE(turned.at(1).at(2).value<std::optional<ApiError>>()->code, "InstanceChanged");
        QVERIFY(desk.changes().queue().empty());
        // The same one twice is one.
        const ChangeIntent once = raiseTo(desk.changes(), row, 30);
        desk.changes().enqueue(once);
        desk.changes().enqueue(once);
        desk.changes().submit(once);
        QVERIFY(desk.reaches(once.token, ChangeState::Queued));
        QCOMPARE(desk.changes().queue().size(), size_t(1));
        QCOMPARE(turned.size(), 2);
    }

    void goesInTheOrderOfTheQueue()
    {
        QueueStage desk;
        QVERIFY(desk.open());
        std::vector<ClientToken> order;
        connect(&desk.changes(), &ChangeDesk::recordChanged, this, [&](const ChangeRecord &record) {
            const auto *queued = stepOf(record, StepKind::Queued);
            if (record.state == ChangeState::Sending && queued &&
                std::ranges::find(order, record.intent.token) == order.end())
                order.push_back(record.intent.token);
        });
        std::vector<ClientToken> tokens;
        std::vector<ChangeId> ids;
        for (const char *name : {"web-hz-01", "job-fra-03", "web-hz-03", "web-hz-04"}) {
            const FleetRow row = desk.cooled(name, 60);
            tokens.push_back(desk.queueUp(row, 70).token);
            ids.push_back(desk.recordOf(tokens.back()).id);
        }
        QCOMPARE(tokensOf(desk.changes().queue()), tokens);
        desk.changes().moveQueued(ids[3], 0);  // d a b c
        desk.changes().moveQueued(ids[0], 2);  // d b a c
        desk.changes().moveQueued(ids[3], 99); // b a c d
        const std::vector wanted{tokens[1], tokens[0], tokens[2], tokens[3]};
        QCOMPARE(tokensOf(desk.changes().queue()), wanted);

        // It is durable.
        QTRY_VERIFY(desk.restart());
        connect(&desk.changes(), &ChangeDesk::recordChanged, this, [&](const ChangeRecord &record) {
            if (record.state == ChangeState::Sending && std::ranges::find(order, record.intent.token) == order.end())
                order.push_back(record.intent.token);
        });
        QCOMPARE(tokensOf(desk.changes().queue()), wanted);
        QVERIFY(order.empty());
        // At one moment all of them are due.
        QVERIFY(desk.advance(400));
        for (const ClientToken &token : tokens)
            QVERIFY(desk.reaches(token, ChangeState::Verified));
        QCOMPARE(order, wanted);
    }

    /// However often two are swapped, there is a place between two others.
    void canBeReorderedForEver()
    {
        QueueStage desk;
        QVERIFY(desk.open());
        std::vector<ClientToken> tokens;
        for (const char *name : {"web-hz-01", "job-fra-03", "web-hz-03"})
            tokens.push_back(desk.queueUp(desk.cooled(name, 60), 70).token);
        for (int i = 0; i < 120; ++i) {
            const auto queue = desk.changes().queue();
            desk.changes().moveQueued(queue[2].id, 1); // always into the gap behind the first
            QCOMPARE(tokensOf(desk.changes().queue()),
                     (std::vector{queue[0].intent.token, queue[2].intent.token, queue[1].intent.token}));
        }
    }

    /// An instance whose reading hangs does not keep the others waiting.
    void aSlowOneDoesNotHoldTheOthers()
    {
        QueueStage desk;
        QVERIFY(desk.open());
        const ChangeIntent slow = desk.queueUp(desk.cooled("web-hz-01"), 30);
        QVERIFY(desk.advance(30));
        const ChangeIntent other = desk.queueUp(desk.cooled("web-hz-03"), 30);
        const auto readings = [&desk] {
            return desk.ledger().value(u"requests").toObject().value(u"DescribeInstances").toInt();
        };
        const int before = readings();
        desk.lever({{"hangNext", QJsonObject{{"n", 1}, {"action", "DescribeInstances"}}}});
        QVERIFY(desk.advanceTo(desk.cooldownEnd(slow.key)));
        QTRY_COMPARE(readings(), before + 1);
        QVERIFY(desk.advance(40));
        QVERIFY(desk.reaches(other.token, ChangeState::Verified));
        QCOMPARE(desk.stateOf(slow.token), std::optional(ChangeState::Queued));
        QCOMPARE(desk.arrivals(slow.token), 0);
    }

    void whatIsTakenOutIsNeverSent()
    {
        QueueStage desk;
        QVERIFY(desk.open());
        const ChangeIntent waits = desk.queueUp(desk.cooled("web-hz-01"), 30);
        const ChangeIntent read = desk.queueUp(desk.cooled("web-hz-03"), 30);
        desk.changes().removeQueued(desk.recordOf(waits.token).id);
        QCOMPARE(desk.stateOf(waits.token), std::optional(ChangeState::Queued)); // not before it is on disk
        QVERIFY(desk.reaches(waits.token, ChangeState::Cancelled));
        QCOMPARE(JournalFile(desk).stateOf(waits.token), "cancelled");

        // While its instance is read already, and the answer takes its time.
        desk.lever({{"latencyMs", 300}});
        QSignalSpy facts(&desk.changes(), &ChangeDesk::factsChanged);
        QVERIFY(desk.advance(400));
        QTRY_VERIFY(desk.changes().facts(read.key).instance.changeInFlight);
        desk.changes().removeQueued(desk.recordOf(read.token).id);
        QVERIFY(desk.reaches(read.token, ChangeState::Cancelled));
        QTRY_VERIFY(!desk.changes().facts(read.key).instance.changeInFlight);
        desk.lever({{"latencyMs", 0}});
        QVERIFY(desk.aWhilePasses());
        for (const ChangeIntent &intent : {waits, read}) {
            QCOMPARE(desk.arrivals(intent.token), 0);
            QCOMPARE(desk.stateOf(intent.token), std::optional(ChangeState::Cancelled));
        }
        QVERIFY(desk.changes().queue().empty());
    }

    /// Its time comes between the asking and the disk's answer.
    void whatIsAskedToBeTakenOutIsNotSentMeanwhile()
    {
        QueueStage desk;
        QVERIFY(desk.open());
        const ChangeIntent intent = desk.queueUp(desk.cooled("web-hz-01"), 30);
        JournalFile file(desk);
        file.holdBack();
        desk.changes().removeQueued(desk.recordOf(intent.token).id);
        QVERIFY(desk.advance(301));
        Q_EMIT desk.changes().factsChanged({intent.key}); // as whoever learns something of the instance does
        QVERIFY(desk.aWhilePasses());
        QVERIFY(!desk.changes().facts(intent.key).instance.changeInFlight);
        QCOMPARE(desk.stateOf(intent.token), std::optional(ChangeState::Queued));
        file.letGo();
        QVERIFY(desk.reaches(intent.token, ChangeState::Cancelled));
        QVERIFY(desk.aWhilePasses());
        QCOMPARE(desk.arrivals(intent.token), 0);
        QCOMPARE(file.stateOf(intent.token), "cancelled");
    }

    void whatIsBeingSentCannotBeTakenOut()
    {
        QueueStage desk;
        QVERIFY(desk.open());
        const ChangeIntent intent = desk.queueUp(desk.cooled("web-hz-01"), 30);
        const ChangeId id = desk.recordOf(intent.token).id;
        connect(&desk.changes(), &ChangeDesk::recordChanged, this, [&](const ChangeRecord &record) {
            if (record.state == ChangeState::Sending)
                desk.changes().removeQueued(id);
        });
        QVERIFY(desk.advance(400));
        QVERIFY(desk.reaches(intent.token, ChangeState::Verified));
        QCOMPARE(desk.arrivals(intent.token), 1);
    }

    void twoOfOneInstance()
    {
        QueueStage desk;
        QVERIFY(desk.open());
        const FleetRow row = desk.cooled("web-hz-01");
        const ChangeIntent first = desk.queueUp(row, 30);
        const ChangeIntent second = desk.queueUp(row, 40);
        QVERIFY(desk.advance(301));
        QVERIFY(desk.reaches(first.token, ChangeState::Verified));
        // The first began a cooldown, and the second waits for its end.
        QTRY_COMPARE(desk.recordOf(second.token).notBefore, desk.cooldownEnd(row.key));
        QCOMPARE(desk.stateOf(second.token), std::optional(ChangeState::Queued));
        QVERIFY(!isHeld(desk.recordOf(second.token)));
        // Then the instance is not as it was when it was decided upon.
        QVERIFY(desk.advance(301));
        QVERIFY(desk.isHeldWith(second.token, "QueueInstanceChanged"));
        QCOMPARE(desk.arrivals(second.token), 0);
    }

    void aRefusedOneLetsTheNextGo()
    {
        QueueStage desk;
        QVERIFY(desk.open());
        const FleetRow row = desk.cooled("web-hz-01");
        const ChangeIntent first = desk.queueUp(row, 30);
        const ChangeIntent second = desk.queueUp(row, 40);
        desk.lever({{"errorNext", QJsonObject{{"n", 1},
                                              {"action", "ModifyInstanceNetworkSpec"},
                                              {"code", "InvalidInternetMaxBandwidthOut.ValueNotSupported"}}}});
        QVERIFY(desk.advance(301));
        QVERIFY(desk.reaches(first.token, ChangeState::Refused));
        QVERIFY(desk.reaches(second.token, ChangeState::Verified));
    }

    /// Stop, change, start: what stands against the run is the cooldown of the change.
    void aRunOfSeveralCalls()
    {
        QueueStage desk;
        QVERIFY(desk.open());
        desk.lever({{"stopDelayMs", 30}, {"startDelayMs", 30}});
        const FleetRow row = desk.cooled("web-hz-01");
        const ChangeIntent intent = typeRun(desk.changes(), row, "ecs.g6.xlarge");
        QCOMPARE(intent.change.action, Action::StopInstance);
        desk.changes().enqueue(intent);
        QVERIFY(desk.reaches(intent.token, ChangeState::Queued));
        QCOMPARE(desk.recordOf(intent.token).notBefore, desk.cooldownEnd(row.key));
        QCOMPARE(desk.recordOf(intent.token).rest, RestState::Waiting);

        // Asked for twenty minutes ago, in an earlier run of the program; but sent only now, so it goes on to its end.
        desk.end();
        desk.make();
        desk.lever({{"stopDelayMs", 30}, {"startDelayMs", 30}, {"advanceSeconds", 300 + 15 * 60}});
        QVERIFY(desk.open());
        QVERIFY(desk.reaches(intent.rest.back().token, ChangeState::Verified));
        const auto run = desk.changes().run(intent.token);
        QCOMPARE(run.size(), size_t(3));
        QVERIFY(std::ranges::all_of(run, [](const ChangeRecord &each) { return each.state == ChangeState::Verified; }));
        QCOMPARE(desk.fleet().row(row.key)->instance.type, InstanceTypeId("ecs.g6.xlarge"));
        QCOMPARE(desk.fleet().row(row.key)->instance.status.value, InstanceStatus::Running);
    }

    /// Another one that waits does not get between the calls of a run.
    void theNextOneWaitsForTheWholeRun()
    {
        QueueStage desk;
        QVERIFY(desk.open());
        desk.lever({{"stopDelayMs", 300}, {"startDelayMs", 300}});
        const FleetRow row = desk.cooled("web-hz-01");
        const ChangeIntent run = typeRun(desk.changes(), row, "ecs.g6.xlarge");
        desk.changes().enqueue(run);
        QVERIFY(desk.reaches(run.token, ChangeState::Queued));
        const ChangeIntent second = desk.queueUp(row, 40);
        QVERIFY(desk.advance(301));
        QVERIFY(desk.reaches(run.rest.back().token, ChangeState::Verified));
        for (const ChangeRecord &record : desk.changes().run(run.token))
            QCOMPARE(record.rest, record.intent.rest.empty() ? RestState::None : RestState::Waiting); // never paused
        QCOMPARE(desk.stateOf(second.token), std::optional(ChangeState::Queued));
        QTRY_COMPARE(desk.recordOf(second.token).notBefore, desk.cooldownEnd(row.key));
    }

    void givingUpAQueuedRunTakesItOut()
    {
        QueueStage desk;
        QVERIFY(desk.open());
        const ChangeIntent intent = typeRun(desk.changes(), desk.cooled("web-hz-01"), "ecs.g6.xlarge");
        desk.changes().enqueue(intent);
        QVERIFY(desk.reaches(intent.token, ChangeState::Queued));
        desk.changes().lookAgain(desk.recordOf(intent.token).id); // there is nothing to look for
        desk.changes().cancelRest(desk.recordOf(intent.token).id);
        QVERIFY(desk.reaches(intent.token, ChangeState::Cancelled));
        QVERIFY(desk.advance(400));
        QVERIFY(desk.aWhilePasses());
        QCOMPARE(desk.arrivals(intent.token), 0);
        QCOMPARE(desk.fleet().row(intent.key)->instance.status.value, InstanceStatus::Running);
    }

    void survivesARestart_data()
    {
        QTest::addColumn<double>("away");
        QTest::addColumn<bool>("sent");
        QTest::newRow("the cooldown still runs") << 10.0 << false;
        QTest::newRow("it ended meanwhile") << 600.0 << true;
        QTest::newRow("nineteen minutes ago") << 300.0 + 19 * 60 << true;
    }

    void survivesARestart()
    {
        QFETCH(double, away);
        QFETCH(bool, sent);
        QueueStage desk;
        QVERIFY(desk.open());
        const ChangeIntent intent = desk.queueUp(desk.cooled("web-hz-01"), 30);
        const ChangeRecord before = desk.recordOf(intent.token);
        desk.end();
        desk.make();
        desk.lever({{"advanceSeconds", away}});
        QVERIFY(desk.open());
        if (!sent) {
            QVERIFY(desk.aWhilePasses());
            QCOMPARE(desk.changes().queue(), std::vector{before});
            QVERIFY(desk.advanceTo(before.notBefore));
        }
        QVERIFY(desk.reaches(intent.token, ChangeState::Verified));
        QCOMPARE(desk.arrivals(intent.token), 1);
        QCOMPARE(desk.recordOf(intent.token).id, before.id);
    }

    void tooLateIsHeld()
    {
        QueueStage desk;
        QVERIFY(desk.open());
        const ChangeIntent intent = desk.queueUp(desk.cooled("web-hz-01"), 30);
        desk.end();
        desk.make();
        desk.lever({{"advanceSeconds", 300 + 20 * 60}});
        QVERIFY(desk.open());
        QVERIFY(desk.isHeldWith(intent.token, "QueueMissedItsTime"));
        // Held is held, also the next time.
        QVERIFY(desk.restart());
        QVERIFY(desk.isHeldWith(intent.token, "QueueMissedItsTime"));
        QVERIFY(desk.aWhilePasses());
        QCOMPARE(desk.arrivals(intent.token), 0);
        desk.changes().retryQueued(desk.recordOf(intent.token).id);
        QVERIFY(desk.reaches(intent.token, ChangeState::Verified));
    }

    /// The machine slept: all of a sudden it is later.
    void sleptOverIsHeld()
    {
        QueueStage desk;
        QVERIFY(desk.open());
        const ChangeIntent intent = desk.queueUp(desk.cooled("web-hz-01"), 30);
        QVERIFY(desk.advance(300 + 21 * 60));
        QVERIFY(desk.isHeldWith(intent.token, "QueueMissedItsTime"));
        QCOMPARE(desk.arrivals(intent.token), 0);
    }

    void thoseOfOtherAccountsAreLeftAlone()
    {
        QueueStage desk;
        QVERIFY(desk.open());
        const ChangeIntent intent = desk.queueUp(desk.cooled("web-hz-01"), 30);
        const ChangeId id = desk.recordOf(intent.token).id;
        desk.changes().dropAccount(intent.key.account);
        desk.changes().removeQueued(id);
        QVERIFY(desk.advance(400));
        QVERIFY(desk.aWhilePasses());
        QCOMPARE(desk.arrivals(intent.token), 0);
        QCOMPARE(desk.stateOf(intent.token), std::optional(ChangeState::Queued));
        desk.changes().takeAccount(intent.key.account, {&desk.wiring().client(), {Edition::Documents}});
        QVERIFY(desk.reaches(intent.token, ChangeState::Verified));
    }
};

QTEST_GUILESS_MAIN(TestQueue)
#include "test_queue.moc"
