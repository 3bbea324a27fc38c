// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/faults/lane.h"

#include <QJsonArray>
#include <QTest>
#include <QUuid>

#include <algorithm>

namespace ecsdesk::faults {

namespace {

constexpr int longEnough = 30'000; ///< ms of real time
const auto changeBandwidth = QStringLiteral("ModifyInstanceNetworkSpec");
const auto changeType = QStringLiteral("ModifyInstanceSpec");

QString newToken()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

bool Round::owns(const QString &token) const
{
    return std::any_of(calls.begin(), calls.end(), [&](const Call &call) { return call.token == token; });
}

Lane::Lane(Tally &tally, Dice &dice)
    : m_tally(tally)
    , m_dice(dice)
    , m_proxy(m_sandbox.port())
{
    m_sandbox.lever({{"changeDelayMs", 30}, {"stopDelayMs", 30}, {"startDelayMs", 30}, {"balance", 1'000'000}});
}

Round Lane::newRound(Death::Shape shape, const FaultKind &fault)
{
    const int dice = below(m_dice, 100);
    const bool order = shape == Death::Shape::Order || (shape == Death::Shape::Any && dice < 12);
    const bool run = shape == Death::Shape::Run || (shape == Death::Shape::Any && dice >= 75);
    const bool noBandwidth = shape == Death::Shape::Any && dice >= 63 && !run;
    Round round;
    round.fault = &fault;
    round.instance = QStringLiteral("i-bp1fault%1").arg(++m_instances, 9, 10, QLatin1Char('0'));
    const auto call = [&](const QString &action, QJsonObject change) {
        change.insert(QStringLiteral("action"), action);
        round.calls.push_back({newToken(), action, change});
    };
    if (run) {
        call(QStringLiteral("StopInstance"), {});
        call(changeType, {{"type", "ecs.g6.xlarge"}});
        call(QStringLiteral("StartInstance"), {});
    } else if (order) {
        call(changeBandwidth, {{"out", 6 + below(m_dice, 90)}, {"autoPay", false}});
    } else {
        call(changeBandwidth, {{"out", 6 + below(m_dice, 90)}});
        if (noBandwidth)
            call(QStringLiteral("AllocatePublicIpAddress"), {});
    }
    addInstance(round, order, noBandwidth ? 0 : 5);
    return round;
}

void Lane::addInstance(const Round &round, bool subscription, int mbps)
{
    QJsonObject instance{{"InstanceId", round.instance},
                         {"RegionId", "cn-hangzhou"},
                         {"InstanceName", round.instance},
                         {"Status", "Running"},
                         {"InstanceType", "ecs.g6.large"},
                         {"OfferedTypes", QJsonValue()},
                         {"InternetMaxBandwidthOut", mbps},
                         {"InternetChargeType", "PayByTraffic"},
                         {"InstanceChargeType", subscription ? "PrePaid" : "PostPaid"}};
    if (mbps > 0)
        instance.insert(QStringLiteral("PublicIpAddress"), QStringLiteral("198.18.7.%1").arg(1 + m_instances % 250));
    if (subscription)
        instance.insert(QStringLiteral("ExpiresInDays"), 200);
    m_sandbox.lever({{"addInstance", instance}});
}

void Lane::start(const QString &step, int time)
{
    ++m_lives;
    m_killed = false;
    QString settings = QStringLiteral("hurry=40,patience=500");
    if (!step.isEmpty())
        settings += QStringLiteral(",die-at=%1:%2").arg(step).arg(time);
    m_desk = std::make_unique<DeskProcess>(m_proxy.url(), m_folder.path(), settings, m_sandbox.keys());
    if (!QTest::qWaitFor([&] { return m_desk->isListed() || !m_desk->runs(); }, longEnough))
        m_tally.loss(QStringLiteral("the program does not come up: ") + m_desk->errors());
    if (!m_desk->isOpen())
        return;
    // What was told to be written must be found, and nothing that was judged may be another now.
    for (const QString &token : std::as_const(m_acknowledged)) {
        if (!m_desk->found().contains(token))
            m_tally.loss(QStringLiteral("the journal has forgotten %1").arg(token));
    }
    for (auto judged = m_judged.keyValueBegin(); judged != m_judged.keyValueEnd(); ++judged) {
        if (stateOf(judged->first) != judged->second)
            m_tally.wrongReport(
                QStringLiteral("%1 was %2 and is %3").arg(judged->first, judged->second, stateOf(judged->first)));
    }
}

void Lane::handIn()
{
    for (Round &round : m_rounds) {
        // Any call of a run may be struck, if it is one that the fault is for.
        const auto &call = round.fault->idempotentOnly
                               ? *std::find_if(round.calls.begin(), round.calls.end(),
                                               [](const Round::Call &c) { return c.action.startsWith("Modify"); })
                               : round.calls[size_t(below(m_dice, int(round.calls.size())))];
        round.fault->arm(m_sandbox, m_proxy, m_dice, call.action, round.instance);
        if (round.fault == &faultKind(QStringLiteral("none")))
            round.met << QStringLiteral("none");
    }
    for (const Round &round : m_rounds) {
        QJsonArray rest;
        for (size_t i = 1; i < round.calls.size(); ++i)
            rest.append(QJsonObject{{"token", round.calls[i].token}, {"change", round.calls[i].change}});
        m_desk->order({{"do", "submit"},
                       {"region", "cn-hangzhou"},
                       {"instance", round.instance},
                       {"token", round.first()},
                       {"change", round.calls.front().change},
                       {"rest", rest}});
    }
}

bool Lane::isAtRest(const Round &round) const
{
    const QJsonObject last = m_desk->lastOfRun(round.first());
    if (last.isEmpty())
        return m_lives > 1 || m_desk->turnedAway().contains(round.first());
    return last.value(u"ended").toBool() || last.value(u"waits").toBool();
}

bool Lane::waitForRest()
{
    return QTest::qWaitFor(
        [&] {
            return !m_desk->runs() ||
                   (m_desk->isListed() && std::all_of(m_rounds.begin(), m_rounds.end(),
                                                      [this](const Round &round) { return isAtRest(round); }));
        },
        longEnough);
}

void Lane::dieAnyMoment(int most, bool terminate, const QString &name)
{
    QTest::qWait(below(m_dice, most));
    if (!m_desk->runs())
        return;
    for (Round &round : m_rounds) {
        if (!isAtRest(round))
            round.met << name;
    }
    terminate ? m_desk->terminate() : m_desk->kill();
    m_killed = !terminate;
    (void)m_desk->waitForEnd();
}

void Lane::bury(const Death &death)
{
    if (!m_desk->waitForEnd())
        m_tally.loss(QStringLiteral("the program does not end"));
    for (auto record = m_desk->records().keyValueBegin(); record != m_desk->records().keyValueEnd(); ++record)
        m_acknowledged.insert(record->first);
    m_turnedAway.unite(m_desk->turnedAway());
    if (!m_desk->complaint().isEmpty())
        m_tally.loss(QStringLiteral("the program complained: ") + m_desk->complaint());
    for (Round &round : m_rounds) {
        if (round.owns(m_desk->dyingToken()))
            round.met << death.name;
        else if (!m_desk->dyingStep().isEmpty() && !isAtRest(round))
            round.met << QStringLiteral("SIGKILL at a step of another change");
    }
    if (m_desk->dyingStep().isEmpty() && !m_killed && !m_desk->endedWell())
        m_tally.loss(QStringLiteral("the program broke down: ") + m_desk->errors());
}

void Lane::batch(const Death &death, const std::vector<const FaultKind *> &faults)
{
    m_rounds.clear();
    m_turnedAway.clear();
    m_lives = 0;
    m_death = death.name;
    m_late = death.elevenMinutes;
    for (const FaultKind *fault : faults)
        m_rounds.push_back(newRound(death.shape, *fault));

    // A step that needs its own world must be hit the first time; others whenever they come.
    const int count = int(faults.size());
    start(death.firstStep, death.timesEach > 0                          ? death.timesEach * count
                           : death.fault || death.secondStep.size() > 0 ? 1
                                                                        : 1 + below(m_dice, count));
    handIn();
    using Moment = Death::Moment;
    if (death.moment != Moment::None)
        dieAnyMoment(250, death.moment == Moment::Terminate, death.name);
    if (!waitForRest())
        m_tally.loss(QStringLiteral("not settled in time"));
    liveOn(death, death.firstStep);
    if (m_lives == 2) {
        if (death.moment == Moment::KillTwice)
            dieAnyMoment(200, false, death.name);
        if (!waitForRest())
            m_tally.loss(QStringLiteral("not settled in time after a restart"));
        liveOn(death, death.secondStep);
    }
    if (!waitForRest())
        m_tally.loss(QStringLiteral("not settled in time after two restarts"));
    finish();
    (void)QTest::qWaitFor([this] { return m_proxy.hasDelivered(); }, longEnough);
    judge();
    tidyUp();
}

void Lane::liveOn(const Death &death, const QString &step)
{
    const bool died = !m_desk->runs();
    if (!died && step.isEmpty())
        return;
    if (!died) // the step has not come; it shall not come later either
        m_desk->order({{"do", "quit"}});
    bury(death);
    if (died && death.elevenMinutes && m_lives == 1)
        m_sandbox.lever({{"advanceSeconds", 660}});
    start(died && m_lives == 1 ? death.secondStep : QString(), 1);
}

void Lane::finish()
{
    const QStringList armed = stillArmed();
    for (Round &round : m_rounds) {
        if (!armed.contains(round.instance) && m_proxy.hasStruck(round.instance) && !round.met.contains("none"))
            round.met << QString::fromLatin1(round.fault->name);
    }
    m_proxy.clear();
    m_sandbox.lever({{"clearFaults", true}});
    // What is looked into may go on, and then there may be more to do; each is asked of it once.
    m_asked.clear();
    for (bool again = true; again && m_desk->runs();) {
        again = false;
        for (Round &round : m_rounds)
            again |= settle(round);
        if (!waitForRest())
            m_tally.loss(QStringLiteral("not settled in the end"));
    }
    m_desk->order({{"do", "quit"}});
    bury({});
}

bool Lane::isNew(const QString &question)
{
    const bool isNew = !m_asked.contains(question);
    m_asked.insert(question);
    return isNew;
}

bool Lane::settle(Round &round)
{
    bool done = false;
    if (m_desk->lastOfRun(round.first()).value(u"waits").toBool() && isNew(round.first())) {
        m_desk->order({{"do", "resume"}, {"token", round.first()}});
        done = true;
    }
    for (const Round::Call &call : round.calls) {
        const QString now = stateOf(call.token);
        const bool unknown = now == "unknown";
        round.wasUnknown |= unknown;
        const int told = m_desk->toldOf(call.token);
        const auto isTold = [&] { return m_desk->toldOf(call.token) > told; };
        if (unknown && isNew(call.token + now)) {
            m_desk->order({{"do", "look"}, {"token", call.token}});
        } else if ((unknown || now == "awaiting_payment") && hasUnpaidOrder(round) && isNew(call.token)) {
            // An order shows nothing on its instance until it is paid.
            m_sandbox.lever({{"payOrder", QJsonObject{{"instanceId", round.instance}}}});
            m_asked.remove(call.token + now);
            if (unknown) {
                (void)QTest::qWaitFor([&] { return shows(round); }, longEnough);
                return true;
            }
        } else {
            continue;
        }
        done = true;
        if (!QTest::qWaitFor(isTold, longEnough))
            m_tally.loss(QStringLiteral("nothing came of %1: %2").arg(now, describe(round)));
    }
    return done;
}

bool Lane::hasUnpaidOrder(const Round &round)
{
    const QJsonArray orders = m_sandbox.get(QStringLiteral("orders")).value(u"orders").toArray();
    return std::any_of(orders.begin(), orders.end(), [&](const QJsonValue &order) {
        return order.toObject().value(u"instanceId").toString() == round.instance &&
               order.toObject().value(u"state").toString().compare(u"unpaid", Qt::CaseInsensitive) == 0;
    });
}

QStringList Lane::stillArmed()
{
    QStringList instances;
    for (const auto &fault : m_sandbox.get(QStringLiteral("levers")).value(u"faults").toArray())
        instances << fault.toObject().value(u"instanceId").toString();
    return instances;
}

void Lane::tidyUp()
{
    for (const Round &round : m_rounds) {
        for (const Round::Call &call : round.calls) {
            if (const QString now = stateOf(call.token); !now.isEmpty())
                m_judged.insert(call.token, now);
        }
        m_sandbox.lever({{"removeInstance", round.instance}});
    }
}

} // namespace ecsdesk::faults
