// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A draft and the run it comes to: which action, which calls, what is judged; and what is still to come of a run.

#include "models/desk/runplan.h"
#include "models/rules/operations.h"
#include "models/rules/options.h"

#include <QTest>

using namespace ecsdesk;

namespace {

ChangeDraft draftOf(ChargeType charge, InstanceStatus status, int out)
{
    ChangeDraft draft;
    Instance &instance = draft.instance;
    instance.status = {status, apiWord(status)};
    instance.chargeType = {charge, apiWord(charge)};
    instance.internetChargeType = internetChargeTypeFromApi("PayByTraffic");
    instance.networkType = networkTypeFromApi("vpc");
    instance.type = InstanceTypeId("ecs.g6.large");
    instance.outMbps = out;
    instance.inMbps = 10;
    draft.tokens = {ClientToken("stop"), ClientToken("change"), ClientToken("allocate"), ClientToken("start")};
    return draft;
}

ChangeDraft typeDraft(InstanceStatus status, ChargeType charge = ChargeType::PostPaid)
{
    ChangeDraft draft = draftOf(charge, status, 5);
    draft.subject = Subject::Type;
    draft.type = InstanceTypeId("ecs.g6.xlarge");
    return draft;
}

/// "stop change start", by the tokens.
QString tokens(const std::vector<PlannedCall> &run)
{
    QStringList names;
    for (const PlannedCall &call : run)
        names.append(call.token.text);
    return names.join(' ');
}

const Facts nothingKnown{QDateTime(QDate(2026, 3, 1), QTime(8, 0), Qt::UTC), {}, {}, {}};

ChangeRecord step(Action action, ChangeState state, RestState rest, std::vector<PlannedCall> left)
{
    ChangeRecord record;
    record.intent.change = plainCall(action);
    record.intent.token = ClientToken(apiName(action));
    record.intent.rest = std::move(left);
    record.state = state;
    record.rest = rest;
    return record;
}

const PlannedCall change{plainCall(Action::ModifyInstanceSpec), ClientToken("change")};
const PlannedCall start{plainCall(Action::StartInstance), ClientToken("start")};

} // namespace

class TestRunOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBetterActionIsChosenAndTold()
    {
        ChangeDraft draft = draftOf(ChargeType::PostPaid, InstanceStatus::Running, 5);
        draft.outMbps = 20;
        QCOMPARE(actionChoice(draft),
                 (ActionChoice{Action::ModifyInstanceNetworkSpec, ActionReason::OnePathForAll, true}));
        draft.action = Action::ModifyInstanceSpec;
        QCOMPARE(actionChoice(draft), (ActionChoice{Action::ModifyInstanceSpec, ActionReason::Insisted, true}));
        QCOMPARE(toChange(draft).action, Action::ModifyInstanceSpec);
        // Whoever insisted on it cannot keep it where only the other one can.
        draft.billing = InternetChargeType::PayByBandwidth;
        QCOMPARE(actionChoice(draft),
                 (ActionChoice{Action::ModifyInstanceNetworkSpec, ActionReason::OnlyForBilling, false}));
        draft.billing.reset();
        draft.instance.chargeType = chargeTypeFromApi("PrePaid");
        QCOMPARE(actionChoice(draft),
                 (ActionChoice{Action::ModifyInstanceNetworkSpec, ActionReason::OnlyForSubscriptions, false}));
        draft.subject = Subject::Type;
        QCOMPARE(actionChoice(draft), (ActionChoice{Action::ModifyInstanceSpec, ActionReason::OnlyForTypes, false}));
    }

    void onlyTheSubjectIsSent()
    {
        ChangeDraft draft = typeDraft(InstanceStatus::Stopped);
        draft.outMbps = 50;
        QVERIFY(!toChange(draft).outMbps);
        QCOMPARE(toChange(draft).instanceType, draft.type);
        draft.subject = Subject::Bandwidth;
        QVERIFY(!toChange(draft).instanceType);
        QCOMPARE(toChange(draft).outMbps, std::optional(50));
        // The present type is no wish.
        draft.subject = Subject::Type;
        draft.type = draft.instance.type;
        QVERIFY(!toChange(draft).instanceType);
        QCOMPARE(changeKind(draft), ChangeKind::Nothing);
    }

    void whatARunConsistsOf_data()
    {
        QTest::addColumn<ChangeDraft>("draft");
        QTest::addColumn<QString>("calls");
        QTest::addColumn<StopUse>("stop");
        QTest::addColumn<StartUse>("startUse");

        ChangeDraft draft = typeDraft(InstanceStatus::Running);
        QTest::newRow("a stop needs consent") << draft << "change" << StopUse::NeedsConsent << StartUse::NotStopped;
        draft.stopFirst = true;
        QTest::newRow("stop, change, start") << draft << "stop change start" << StopUse::Stops << StartUse::Starts;
        draft.startAfterwards = false;
        QTest::newRow("left stopped if wanted") << draft << "stop change" << StopUse::Stops << StartUse::LeftStopped;

        draft = typeDraft(InstanceStatus::Stopped);
        draft.stopFirst = true; // of no use here
        QTest::newRow("what was stopped stays so") << draft << "change" << StopUse::NotNeeded << StartUse::LeftStopped;
        draft.startAfterwards = true;
        QTest::newRow("unless it is to be started")
            << draft << "change start" << StopUse::NotNeeded << StartUse::Starts;
        draft = typeDraft(InstanceStatus::Starting);
        draft.stopFirst = true;
        QTest::newRow("what starts is not stopped") << draft << "change" << StopUse::NotNeeded << StartUse::NotStopped;

        draft = draftOf(ChargeType::PostPaid, InstanceStatus::Running, 5);
        draft.outMbps = 20;
        draft.stopFirst = true;
        QTest::newRow("bandwidth needs no stop") << draft << "change" << StopUse::NotNeeded << StartUse::NotStopped;
        draft = draftOf(ChargeType::PostPaid, InstanceStatus::Stopped, 5);
        draft.outMbps = 20;
        draft.startAfterwards = true;
        QTest::newRow("nor a start") << draft << "change" << StopUse::NotNeeded << StartUse::NotStopped;
        draft = draftOf(ChargeType::PostPaid, InstanceStatus::Running, 0);
        draft.outMbps = 10;
        QTest::newRow("an address is allocated")
            << draft << "change allocate" << StopUse::NotNeeded << StartUse::NotStopped;
        draft.allocateAfterwards = false;
        QTest::newRow("unless not wanted") << draft << "change" << StopUse::NotNeeded << StartUse::NotStopped;
        draft.allocateAfterwards = true;
        draft.stopFirst = true;
        draft.instance.networkType = networkTypeFromApi("classic");
        QTest::newRow("classic from 0") << draft << "stop change allocate start" << StopUse::Stops << StartUse::Starts;
        draft.instance.chargeType = chargeTypeFromApi("PrePaid");
        QTest::newRow("a subscription gets its address by itself")
            << draft << "stop change start" << StopUse::Stops << StartUse::Starts;
    }
    void whatARunConsistsOf()
    {
        QFETCH(ChangeDraft, draft);
        QFETCH(StopUse, stop);
        QFETCH(StartUse, startUse);
        const ChangeOptions options = changeOptions(Edition::Documents, nothingKnown, draft);
        QTEST(tokens(options.run), "calls");
        QCOMPARE(options.stop, stop);
        QCOMPARE(options.start, startUse);
        QCOMPARE(options.run[mainCall(options.run)].change, toChange(draft));
        // Stopped by its own first call, the instance is no reason any more.
        QCOMPARE(options.verdict.has(Reason::MustBeStopped),
                 stop == StopUse::NeedsConsent || draft.instance.status == InstanceStatus::Starting);
        // What it will do is told also while a stop is not agreed to yet.
        QVERIFY(!options.effects.empty());
    }

    void subjectsThatAreRefusedSayWhy()
    {
        const auto of = [](const ChangeDraft &draft, Subject subject) {
            const auto options = changeOptions(Edition::Documents, nothingKnown, draft);
            for (const auto &option : options.subjects) {
                if (option.value == subject)
                    return option.objections;
            }
            qFatal("not a subject");
        };
        // Running, cooling or unpaid concerns every change, and is told for the change as a whole.
        QVERIFY(of(typeDraft(InstanceStatus::Running), Subject::Type).empty());
        const auto subscription = of(typeDraft(InstanceStatus::Running, ChargeType::PrePaid), Subject::Type);
        QCOMPARE(subscription.size(), size_t(1));
        QCOMPARE(subscription.front().reason, Reason::WrongChargeType);
        ChangeDraft eip = typeDraft(InstanceStatus::Running);
        eip.instance.eip.address = "198.51.100.1";
        QCOMPARE(of(eip, Subject::Bandwidth).front().reason, Reason::EipBound);
        QVERIFY(of(eip, Subject::Type).empty());
        ChangeDraft disk = typeDraft(InstanceStatus::Stopped);
        disk.instance.localDisks = 1;
        QCOMPARE(of(disk, Subject::Type).front().reason, Reason::LocalDisk);
    }

    void theApisOwnLimitWins()
    {
        ChangeDraft draft = draftOf(ChargeType::PostPaid, InstanceStatus::Running, 5);
        draft.outMbps = 90;
        Facts facts = nothingKnown;
        facts.limits = {{InternetChargeType::PayByTraffic, 2, 80}, {InternetChargeType::PayByBandwidth, 0, 300}};
        auto options = changeOptions(Edition::Documents, facts, draft);
        QCOMPARE(options.out, (BandwidthOptions{{2, 80}, RangeEdge::ToldByApi, RangeEdge::ToldByApi}));
        QVERIFY(options.verdict.has(Reason::OutOfRangeOut));
        QCOMPARE(options.verdict.objections.front().range, std::optional(MbpsRange{2, 80}));
        draft.billing = InternetChargeType::PayByBandwidth;
        draft.outMbps = 300;
        options = changeOptions(Edition::Current, facts, draft);
        QCOMPARE(options.out.range, (MbpsRange{0, 300}));
        QVERIFY(options.verdict.allowed());
        // Nothing told for the billing: the edition's numbers.
        facts.limits.pop_back();
        QVERIFY(changeOptions(Edition::Current, facts, draft).verdict.has(Reason::OutOfRangeOut));
    }

    void whatIsStillToCome_data()
    {
        QTest::addColumn<std::vector<ChangeRecord>>("run");
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("may"); ///< due, give up, resume

        using S = ChangeState;
        using R = RestState;
        const auto stop = [](S state, R rest) { return step(Action::StopInstance, state, rest, {change, start}); };
        const auto spec = [](S state, R rest) { return step(Action::ModifyInstanceSpec, state, rest, {start}); };
        const ChangeRecord started = step(Action::StartInstance, S::Verified, R::None, {});
        using Run = std::vector<ChangeRecord>;
        QTest::newRow("stopping") << Run{stop(S::Verifying, R::Waiting)} << "change start"
                                  << "give up";
        QTest::newRow("stopped") << Run{stop(S::Verified, R::Waiting)} << "change start"
                                 << "due give up";
        QTest::newRow("stop refused") << Run{stop(S::Refused, R::Waiting)} << ""
                                      << "";
        QTest::newRow("stop unknown") << Run{stop(S::Unknown, R::Waiting)} << "change start"
                                      << "give up";
        QTest::newRow("given up while stopping") << Run{stop(S::Verifying, R::GivenUp)} << "start"
                                                 << "";
        QTest::newRow("given up and stopped") << Run{stop(S::Verified, R::GivenUp)} << "start"
                                              << "due give up resume";
        QTest::newRow("paused") << Run{stop(S::Verified, R::Paused)} << "change start"
                                << "due give up resume";
        const ChangeRecord done = stop(S::Verified, R::Waiting);
        QTest::newRow("changing") << Run{done, spec(S::Sending, R::Waiting)} << "start"
                                  << "";
        QTest::newRow("changed") << Run{done, spec(S::Verified, R::Waiting)} << "start"
                                 << "due";
        QTest::newRow("order unpaid") << Run{done, spec(S::AwaitingPayment, R::Waiting)} << "start"
                                      << "due";
        QTest::newRow("refused") << Run{done, spec(S::Refused, R::Waiting)} << "start"
                                 << "due";
        QTest::newRow("start paused") << Run{done, spec(S::Verified, R::Paused)} << "start"
                                      << "due give up resume";
        QTest::newRow("unknown") << Run{done, spec(S::Unknown, R::Waiting)} << "start"
                                 << "";
        QTest::newRow("through") << Run{done, spec(S::Verified, R::Waiting), started} << ""
                                 << "";
        QTest::newRow("left as it is") << Run{done, spec(S::Verified, R::Through)} << ""
                                       << "";
        // What the run has not stopped it does not start.
        QTest::newRow("start wanted, change refused") << Run{spec(S::Refused, R::Waiting)} << ""
                                                      << "";
    }
    void whatIsStillToCome()
    {
        QFETCH(std::vector<ChangeRecord>, run);
        QTEST(tokens(stillToCome(run)), "left");
        QStringList may;
        if (isNextDue(run))
            may.append("due");
        if (canGiveUp(run))
            may.append("give up");
        if (canResume(run))
            may.append("resume");
        QTEST(may.join(' '), "may");
        QCOMPARE(wholeRun(run).size(), run.size() + stillToCome(run).size());
    }

    void whatARunCanLift()
    {
        const auto verdict = [](std::initializer_list<Reason> reasons) {
            Verdict made;
            for (const Reason reason : reasons)
                made.objections.push_back({reason, {}, {}, {}});
            return made;
        };
        QVERIFY(canBePrepared(verdict({})));
        QVERIFY(canBePrepared(verdict({Reason::MustBeStopped, Reason::Cooldown})));
        QVERIFY(!liftsByItself(verdict({Reason::MustBeStopped})));
        QVERIFY(!canBePrepared(verdict({Reason::MustBeStopped, Reason::LocalDisk})));
    }
};

QTEST_APPLESS_MAIN(TestRunOptions)
#include "test_runoptions.moc"
