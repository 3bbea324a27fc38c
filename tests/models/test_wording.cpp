// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inlanguage.h"
#include "models/wording/changes.h"
#include "models/wording/reasons.h"
#include "models/wording/words.h"

#include <QTest>

using namespace ecsdesk;
using namespace std::chrono_literals;

namespace {

const QString english = QStringLiteral("en");
const QString chinese = QStringLiteral("zh_CN");

QDateTime utc(const char *text)
{
    return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate);
}

bool hasChinese(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

Instance subscription()
{
    Instance instance;
    instance.id = InstanceId(QStringLiteral("i-bp1a"));
    instance.name = QStringLiteral("web-hz-01");
    instance.status = instanceStatusFromApi(QStringLiteral("Running"));
    instance.chargeType = chargeTypeFromApi(QStringLiteral("PrePaid"));
    instance.internetChargeType = internetChargeTypeFromApi(QStringLiteral("PayByTraffic"));
    instance.networkType = networkTypeFromApi(QStringLiteral("vpc"));
    instance.type = InstanceTypeId(QStringLiteral("ecs.g6.large"));
    instance.outMbps = 5;
    instance.inMbps = 10;
    instance.localDisks = 2;
    return instance;
}

Instance payAsYouGo()
{
    Instance instance = subscription();
    instance.chargeType = chargeTypeFromApi(QStringLiteral("PostPaid"));
    return instance;
}

Change outbound(int mbps)
{
    Change change;
    change.outMbps = mbps;
    return change;
}

ChangeRecord record(ChangeState state)
{
    ChangeRecord record;
    record.intent.before = subscription();
    record.intent.change = outbound(20);
    record.state = state;
    return record;
}

const QList<ChangeState> states{ChangeState::Planned,  ChangeState::Sending,   ChangeState::Accepted,
                                ChangeState::Verified, ChangeState::Verifying, ChangeState::AwaitingPayment,
                                ChangeState::Refused,  ChangeState::Unknown,   ChangeState::Cancelled};

/// Asks in both languages and compares: never empty, never the same, each in its own script and with its own stop.
void compareLanguages(const std::function<QString()> &ask, bool sentence = true)
{
    QString en, zh;
    {
        const InLanguage language(english);
        en = ask();
    }
    {
        const InLanguage language(chinese);
        zh = ask();
    }
    QVERIFY(!en.isEmpty());
    QVERIFY2(!hasChinese(en), qPrintable(en));
    QVERIFY2(hasChinese(zh), qPrintable(zh));
    for (const QString &text : {en, zh})
        QVERIFY2(!text.contains(QLatin1String("%1")) && !text.contains(QLatin1String("%n")), qPrintable(text));
    if (sentence) {
        QVERIFY2(en.endsWith(u'.'), qPrintable(en));
        QVERIFY2(zh.endsWith(u'。'), qPrintable(zh));
    }
}

} // namespace

class TestWording : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsOfTheApi()
    {
        const InLanguage language(chinese);
        QCOMPARE(word(ChargeType::PrePaid), QStringLiteral("包年包月"));
        QCOMPARE(word(ChargeType::PostPaid), QStringLiteral("按量付费"));
        QCOMPARE(word(InternetChargeType::PayByTraffic), QStringLiteral("按使用流量"));
        QCOMPARE(word(InternetChargeType::PayByBandwidth), QStringLiteral("按固定带宽"));
        QCOMPARE(shortWord(InternetChargeType::PayByBandwidth), QStringLiteral("按带宽"));
        QCOMPARE(word(NetworkType::Classic), QStringLiteral("经典网络"));
        QCOMPARE(word(LockKind::Security), QStringLiteral("安全锁定"));
        QCOMPARE(word(instanceStatusFromApi(QStringLiteral("Hibernated"))), QStringLiteral("Hibernated"));
        QCOMPARE(word(instanceStatusFromApi(QString())), QStringLiteral("未知"));
        QCOMPARE(regionName(RegionId(QStringLiteral("cn-hangzhou"))), QStringLiteral("华东1（杭州）"));
        QCOMPARE(regionName(RegionId(QStringLiteral("xx-new-1"))), QStringLiteral("xx-new-1"));
    }

    void shortWordsOfTheTable()
    {
        const InLanguage language(english);
        QCOMPARE(shortWord(ChargeType::PrePaid), QStringLiteral("sub."));
        QCOMPARE(shortWord(ChargeType::PostPaid), QStringLiteral("payg"));
        QCOMPARE(shortWord(InternetChargeType::PayByTraffic), QStringLiteral("traffic"));
        QCOMPARE(shortWord(InternetChargeType::PayByBandwidth), QStringLiteral("fixed"));
        QCOMPARE(shortWord(InstanceStatus::Running), QStringLiteral("run"));
        QCOMPARE(shortWord(InstanceStatus::Stopped), QStringLiteral("stop"));
    }

    void amounts()
    {
        const InLanguage language(english);
        QCOMPARE(mbpsText(5), QStringLiteral("5 Mbps"));
        QCOMPARE(mbpsText(-1), QStringLiteral("–"));
        QCOMPARE(mbpsNumber(std::nullopt), QStringLiteral("–"));
        QCOMPARE(mbpsNumber(0), QStringLiteral("0"));
        QCOMPARE(memoryText(8192), QStringLiteral("8 GiB"));
        QCOMPARE(memoryText(512), QStringLiteral("0.5 GiB"));
        QCOMPARE(memoryText(1572864), QStringLiteral("1536 GiB"));
        QCOMPARE(memoryText(0), QStringLiteral("–"));
        QCOMPARE(sizeText(2, 8192), QStringLiteral("2 vCPU · 8 GiB"));
        QCOMPARE(sizeText(0, 0), QStringLiteral("–"));
    }

    void durations()
    {
        QCOMPARE(durationText(192s), QStringLiteral("3:12"));
        QCOMPARE(durationText(191001ms), QStringLiteral("3:12"));
        QCOMPARE(durationText(1ms), QStringLiteral("0:01"));
        QCOMPARE(durationText(0ms), QStringLiteral("0:00"));
        QCOMPARE(durationText(-5s), QStringLiteral("0:00"));
        QCOMPARE(durationText(3792s), QStringLiteral("1:03:12"));
        const InLanguage language(english);
        QCOMPARE(ageText(12s), QStringLiteral("12 s"));
        QCOMPARE(ageText(200s), QStringLiteral("3 min"));
        QCOMPARE(ageText(7200s), QStringLiteral("2 h"));
        QCOMPARE(ageText(std::chrono::hours(50)), QStringLiteral("2 d"));
    }

    void moments()
    {
        // The tests run in Asia/Shanghai.
        const QDateTime now = utc("2026-05-20T06:00:00Z");
        const InLanguage language(english);
        QCOMPARE(momentText(utc("2026-05-20T06:32:00Z"), now), QStringLiteral("14:32"));
        QCOMPARE(momentText(utc("2026-05-20T16:32:00Z"), now), QStringLiteral("2026-05-21 00:32"));
        QCOMPARE(momentText(QDateTime(), now), QStringLiteral("–"));
        QCOMPARE(exactMomentText(utc("2026-05-20T06:32:05Z")), QStringLiteral("2026-05-20 14:32:05 (UTC+08:00)"));
    }

    void standings()
    {
        const InLanguage language(english);
        QCOMPARE(standingText({Changeability::Ready, {}}), QStringLiteral("ready"));
        QCOMPARE(standingText({Changeability::Cooling, {}}, 192s), QStringLiteral("cooling 3:12"));
        QCOMPARE(standingText({Changeability::Cooling, {}}), QStringLiteral("cooling"));
    }

    /// Every value of every enumeration, in both languages.
    void everyWordIsTranslated()
    {
        const auto all = [](auto first, auto last, bool same = false) {
            for (int i = int(first); i <= int(last); ++i)
                compareLanguages([i] { return word(decltype(first)(i)); }, same);
        };
        all(InstanceStatus::Unknown, InstanceStatus::Stopped);
        all(ChargeType::Unknown, ChargeType::PostPaid);
        all(InternetChargeType::Unknown, InternetChargeType::PayByBandwidth);
        all(NetworkType::Unknown, NetworkType::Classic);
        all(LockKind::Unknown, LockKind::Refunded);
        all(Changeability::Ready, Changeability::ReadOnly);
        all(ChangeState::Planned, ChangeState::Cancelled);
        all(StepKind::Recorded, StepKind::Verified);
        all(StepState::Waiting, StepState::Unclear);
        all(Edition::Documents, Edition::Current);
        all(Action::ModifyInstanceNetworkSpec, Action::StopInstance);
    }

    /// Every reason in both editions, with much known and with nothing known.
    void everyReasonIsASentence()
    {
        const Instance instance = subscription();
        const Change change = outbound(20);
        Facts facts;
        facts.now = utc("2026-05-20T06:00:00Z");
        for (int i = 0; i < reasonCount; ++i) {
            for (const bool known : {true, false}) {
                for (const Edition edition : {Edition::Documents, Edition::Current}) {
                    ReasonContext context;
                    Objection objection{Reason(i), {}, {}, {}};
                    context.edition = edition;
                    if (known) {
                        context.instance = &instance;
                        context.facts = &facts;
                        context.change = &change;
                        context.remaining = 192s;
                        context.now = facts.now;
                        objection.until = facts.now.addSecs(192);
                        objection.range = MbpsRange{1, 10};
                        objection.subject = QStringLiteral("security");
                    }
                    compareLanguages([&] { return reasonSentence(objection, context); });
                    compareLanguages([&] { return liftSentence(objection, context); });
                    compareLanguages([&] { return reasonText(objection, context); });
                }
            }
        }
    }

    void theCooldownNamesItsEndOnThisClock()
    {
        ReasonContext context;
        context.now = utc("2026-05-20T06:28:48Z");
        context.remaining = 192s;
        // The simulated cloud's clock is elsewhere; what counts is when it ends here.
        const Objection objection{Reason::Cooldown, utc("2031-01-01T00:00:00Z"), {}, {}};
        {
            const InLanguage language(english);
            QCOMPARE(reasonText(objection, context),
                     QStringLiteral("Cooling down after a change. Possible at 14:32 (3:12)."));
        }
        const InLanguage language(chinese);
        QCOMPARE(reasonText(objection, context), QStringLiteral("已变更过，冷却中，14:32 后可操作（剩余 3:12）。"));
    }

    void variantsOfReasons()
    {
        const InLanguage language(english);
        Instance instance = subscription();
        instance.expiresAt = utc("2026-05-19T16:00:00Z");
        Facts facts;
        facts.now = utc("2026-05-20T06:00:00Z");
        ReasonContext context;
        context.instance = &instance;
        context.facts = &facts;
        context.now = facts.now;
        const Objection expired{Reason::InstanceExpiredOrOverdue, {}, {}, {}};
        QCOMPARE(reasonSentence(expired, context), QStringLiteral("The subscription expired at 00:00."));
        instance = payAsYouGo();
        QVERIFY(reasonSentence(expired, context).contains(QLatin1String("overdue payment")));

        const Objection recycling{Reason::SecurityLock, {}, {}, QStringLiteral("Recycling")};
        QVERIFY(reasonSentence(recycling, context).contains(QLatin1String("reclaimed")));
        const Objection strange{Reason::SecurityLock, {}, {}, QStringLiteral("moonphase")};
        QVERIFY(reasonSentence(strange, context).contains(QLatin1String("(moonphase)")));

        const Objection in{Reason::OutOfRangeIn, {}, MbpsRange{1, 10}, {}};
        context.edition = Edition::Current;
        QCOMPARE(reasonSentence(in, context),
                 QStringLiteral("Inbound bandwidth must be from 1 to 10 Mbps while outbound is 10 Mbps or less."));
        const Objection capped{Reason::OutOfRangeIn, {}, MbpsRange{1, 50}, {}};
        QVERIFY(reasonSentence(capped, context).contains(QLatin1String("may not exceed outbound")));
        const Objection eip{Reason::EipBound, {}, {}, QStringLiteral("203.0.113.7")};
        QVERIFY(reasonSentence(eip, context).contains(QLatin1String("203.0.113.7")));

        const Objection out{Reason::OutOfRangeOut, {}, MbpsRange{0, 80}, {}};
        QVERIFY(!reasonSentence(out, context).contains(QLatin1String("API tells")));
        facts.limits = {{InternetChargeType::PayByTraffic, 0, 80}};
        QVERIFY(reasonSentence(out, context).contains(QLatin1String("API tells")));

        Change start;
        start.action = Action::StartInstance;
        context.change = &start;
        QCOMPARE(reasonSentence({Reason::NothingToChange, {}, {}, {}}, context),
                 QStringLiteral("The instance is running already."));
        QVERIFY(!reasonSentence({Reason::StatusNotSettled, {}, {}, QStringLiteral("Pending")}, context)
                     .contains(QLatin1String("bandwidth")));

        Change change = outbound(20);
        context.change = &change;
        const Objection stop{Reason::MustBeStopped, {}, {}, {}};
        QVERIFY(reasonSentence(stop, context).contains(QLatin1String("classic network")));
        change.instanceType = InstanceTypeId(QStringLiteral("ecs.g6.xlarge"));
        QVERIFY(reasonSentence(stop, context).contains(QLatin1String("type")));
        QCOMPARE(reasonSentence({Reason::LocalDisk, {}, {}, {}}, context),
                 QStringLiteral("The instance has 2 local disks; its type cannot be changed."));
        instance.localDisks = 1;
        QCOMPARE(reasonSentence({Reason::LocalDisk, {}, {}, {}}, context),
                 QStringLiteral("The instance has 1 local disk; its type cannot be changed."));
    }

    void everyEffectIsASentence()
    {
        Instance instance = subscription();
        instance.publicIps = QStringList{QStringLiteral("203.0.113.7"), QStringLiteral("203.0.113.8")};
        Facts facts;
        facts.instance.downgradesUsed = 1;
        for (int i = 0; i < effectCount; ++i) {
            compareLanguages([&] { return effectSentence(Effect(i), ReasonContext()); });
            ReasonContext context;
            context.instance = &instance;
            context.facts = &facts;
            compareLanguages([&] { return effectSentence(Effect(i), context); });
        }
        ReasonContext context;
        context.instance = &instance;
        context.facts = &facts;
        const InLanguage language(chinese);
        QCOMPARE(effectSentence(Effect::UsesADowngrade, context),
                 QStringLiteral("将占用包年包月实例的一次降低带宽机会，此前至少已用 1 次（共 3 次，仅为本机所知）。"));
        QCOMPARE(effectSentence(Effect::StartsCooldown, context),
                 QStringLiteral("变更成功后 5 分钟内，不能再次变更该实例。"));
        QVERIFY(effectSentence(Effect::PublicIpReleased, context).contains(QStringLiteral("203.0.113.7、203.0.113.8")));
        QCOMPARE(downgradesNote(context),
                 QStringLiteral("该包年包月实例降低带宽至少已用 1 次（共 3 次，仅为本机所知）。"));
    }

    void disagreementsAreTold()
    {
        const InLanguage language(english);
        Instance instance = subscription();
        Change change = outbound(2);
        ReasonContext context;
        QVERIFY(disagreementNotes(context).isEmpty());
        context.instance = &instance;
        context.change = &change;
        const auto tells = [&](const char *what) {
            return disagreementNotes(context).join(u' ').contains(QLatin1String(what));
        };
        QVERIFY(tells("allow lowering"));
        QVERIFY(tells("in a VPC"));
        change = outbound(20);
        QVERIFY(!tells("allow lowering"));
        QVERIFY(!tells("fixed bandwidth"));
        instance.internetChargeType = internetChargeTypeFromApi(QStringLiteral("PayByBandwidth"));
        QVERIFY(tells("fixed bandwidth"));
        change.inMbps = 100;
        QVERIFY(tells("at most 20 Mbps"));
        context.edition = Edition::Current;
        QVERIFY(!tells("at most 20 Mbps"));
        change = outbound(0);
        QVERIFY(tells("at 0 Mbps"));
        instance.networkType = networkTypeFromApi(QStringLiteral("classic"));
        QVERIFY(!tells("in a VPC"));
    }

    void titlesAndButtons()
    {
        const InLanguage language(english);
        const Instance before = subscription();
        Change change = outbound(20);
        QCOMPARE(changeTitle(before, change), QStringLiteral("Outbound 5 → 20 Mbps"));
        QCOMPARE(submitText(before, change), QStringLiteral("Raise to 20 Mbps"));
        QCOMPARE(submitText(before, outbound(2)), QStringLiteral("Lower to 2 Mbps"));
        change.inMbps = 15;
        QCOMPARE(changeTitle(before, change), QStringLiteral("Outbound 5 → 20 Mbps · Inbound 10 → 15 Mbps"));
        QCOMPARE(submitText(before, change), QStringLiteral("Change bandwidth"));
        change = Change();
        change.networkChargeType = internetChargeTypeFromApi(QStringLiteral("PayByBandwidth"));
        QCOMPARE(submitText(before, change), QStringLiteral("Switch to pay by fixed bandwidth"));
        change = Change();
        change.action = Action::ModifyInstanceSpec;
        change.instanceType = InstanceTypeId(QStringLiteral("ecs.g6.xlarge"));
        QCOMPARE(changeTitle(before, change), QStringLiteral("Type ecs.g6.large → ecs.g6.xlarge"));
        QCOMPARE(submitText(before, change), QStringLiteral("Change to ecs.g6.xlarge"));
    }

    void everyStateHasItsOutcome()
    {
        for (const ChangeState state : states) {
            for (int action = 0; action <= int(Action::StopInstance); ++action) {
                ChangeRecord it = record(state);
                it.intent.change.action = Action(action);
                compareLanguages([&] { return stateSentence(it); });
                compareLanguages([&] { return outcome(it).title; }, false);
                compareLanguages([&] { return outcome(it).whatHappened; });
                compareLanguages([&] { return outcome(it).changedOrCharged; });
                compareLanguages([&] { return outcome(it).whatToDo; });
            }
        }
    }

    void outcomesTellOfMoney()
    {
        const InLanguage language(english);
        ChangeRecord it = record(ChangeState::Verified);
        it.orderId = OrderId(QStringLiteral("201234567890123"));
        QVERIFY(outcome(it).changedOrCharged.contains(QLatin1String("charged with order 201234567890123")));
        it.intent.change = outbound(2);
        QVERIFY(outcome(it).changedOrCharged.contains(QLatin1String("vouchers")));
        it.intent.before = payAsYouGo();
        it.intent.before.outMbps = 0;
        it.intent.change = outbound(20);
        it.after = it.intent.before;
        QVERIFY(outcome(it).whatToDo.startsWith(QLatin1String("Allocate a public IP")));
        it.after->publicIps = QStringList{QStringLiteral("203.0.113.7")};
        QVERIFY(outcome(it).whatToDo.startsWith(QLatin1String("There is nothing more to do")));

        ChangeRecord refused = record(ChangeState::Refused);
        refused.error = ApiError();
        refused.error->kind = ErrorKind::Api;
        refused.error->code = QStringLiteral("Account.Arrearage");
        refused.error->httpStatus = 400;
        QCOMPARE(outcome(refused).whatHappened, QStringLiteral("The account owes money."));
        QCOMPARE(outcome(refused).changedOrCharged, QStringLiteral("Nothing was changed or charged."));
    }

    void anUnknownResultSaysWhatIsKnown()
    {
        const InLanguage language(english);
        ChangeRecord it = record(ChangeState::Unknown);
        const QString nothingKnown = QStringLiteral("The request was sent, and what became of it is not known.");
        QCOMPARE(stateSentence(it), nothingKnown);
        it.error = ApiError();
        it.error->kind = ErrorKind::NoAnswer;
        QVERIFY(stateSentence(it).contains(QLatin1String("before an answer came")));
        // A trouble of this machine afterwards says nothing about the request.
        it.error->kind = ErrorKind::Local;
        QCOMPARE(stateSentence(it), nothingKnown);
        it.acceptedAt = utc("2026-05-20T06:00:00Z");
        QVERIFY(stateSentence(it).startsWith(QLatin1String("The API accepted the change")));
        QVERIFY(outcome(it).changedOrCharged.startsWith(QLatin1String("It is not known yet")));
    }

    void aRefusedRequestWasSent()
    {
        const InLanguage language(english);
        ChangeStep step;
        step.kind = StepKind::Sent;
        step.state = StepState::Failed;
        QCOMPARE(stepSentence(step, record(ChangeState::Refused)), QStringLiteral("The request could not be sent"));
        step.error = ApiError();
        step.error->kind = ErrorKind::Api;
        QCOMPARE(stepSentence(step, record(ChangeState::Refused)), QStringLiteral("Refused by the API"));
    }

    void acceptedIsSaidOnlyOfAnAnswer()
    {
        const InLanguage language(english);
        ChangeStep step;
        step.kind = StepKind::Accepted;
        step.state = StepState::Done;
        QCOMPARE(stepSentence(step, record(ChangeState::Verified)),
                 QStringLiteral("No answer came, but the instance shows the change"));
        step.requestId = RequestId(QStringLiteral("R-1"));
        QCOMPARE(stepSentence(step, record(ChangeState::Verified)), QStringLiteral("Accepted by the API"));
    }

    void aStopIsNotToldWhereNoRunCanLiftTheRest()
    {
        const InLanguage language(english);
        Verdict verdict;
        verdict.objections = {{Reason::Cooldown, {}, {}, {}}, {Reason::MustBeStopped, {}, {}, {}}};
        QCOMPARE(reasonTexts(verdict, {}).size(), 2);
        verdict.objections.push_back({Reason::LocalDisk, {}, {}, {}});
        const QStringList told = reasonTexts(verdict, {});
        QCOMPARE(told.size(), 2);
        QVERIFY2(!told.join(u' ').contains(u"must be stopped"), qPrintable(told.join(u' ')));
        QVERIFY(verdict.has(Reason::MustBeStopped)); // the verdict itself stays whole
    }

    void everyStepHasWords()
    {
        const ChangeRecord without = record(ChangeState::Sending);
        ChangeRecord with = without;
        with.orderId = OrderId(QStringLiteral("201234567890123"));
        for (int kind = 0; kind <= int(StepKind::Verified); ++kind) {
            for (int state = 0; state <= int(StepState::Unclear); ++state) {
                for (const int attempts : {0, 1, 3}) {
                    ChangeStep step;
                    step.kind = StepKind(kind);
                    step.state = StepState(state);
                    step.attempts = attempts;
                    compareLanguages([&] { return stepSentence(step, without); }, false);
                    compareLanguages([&] { return stepSentence(step, with); }, false);
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestWording)
#include "test_wording.moc"
