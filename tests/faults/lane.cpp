// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/faults/lane.h"

#include <QElapsedTimer>
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

Round Lane::newRound(const Death &death, const FaultKind &fault)
{
    using Shape = Death::Shape;
    using Ending = Round::Ending;
    const Shape shape = death.shape;
    const int dice = below(m_dice, 100);
    const bool order = shape == Shape::Order || shape == Shape::Cancel || (shape == Shape::Any && dice < 12);
    const bool run = shape == Shape::Run || shape == Shape::QueueRun || (shape == Shape::Any && dice >= 75);
    const bool noBandwidth = shape == Shape::Any && dice >= 63 && !run;
    Round round;
    round.fault = &fault;
    round.instance = QStringLiteral("i-bp1fault%1").arg(++m_instances, 9, 10, QLatin1Char('0'));
    const auto newCall = [&](const QString &action, QJsonObject change) {
        change.insert(QStringLiteral("action"), action);
        return Round::Call{newToken(), action, change};
    };
    const auto call = [&](const QString &action, const QJsonObject &change) {
        round.calls.push_back(newCall(action, change));
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
    if (death.isQueued()) {
        round.prelude = newCall(changeBandwidth, {{"out", 97}});
        round.takenOut = death.takenOut || below(m_dice, 5) == 0;
    }
    // Nobody can pay an abnormal one.
    if (shape == Shape::Cancel || shape == Shape::Abnormal)
        round.ending = below(m_dice, 4) == 0 ? Ending::CancelElsewhere : Ending::CancelHere;
    else if (order && below(m_dice, 3) == 0)
        round.ending = below(m_dice, 2) == 0 ? Ending::CancelElsewhere : Ending::CancelHere;
    addInstance(round, order || shape == Shape::Abnormal, noBandwidth ? 0 : 5);
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

bool Lane::isAtRest(const Round &round) const
{
    const QJsonObject last = m_desk->lastOfRun(round.first());
    if (last.isEmpty())
        return m_lives > 1 || m_desk->turnedAway().contains(round.first());
    if (last.value(u"state").toString() == "queued")
        return last.value(u"held").toBool() || isWaiting(round);
    const QJsonObject order = m_desk->orderOf(round.first());
    if (order.value(u"cancelling").toBool())
        return false;
    if (round.cancelled && last.value(u"state").toString() != "order_cancelled")
        return order.value(u"cancelFailed").toBool() || order.value(u"cancelUnclear").toBool();
    return last.value(u"ended").toBool() || last.value(u"waits").toBool();
}

bool Lane::waitForRest()
{
    QElapsedTimer sinceAsked;
    sinceAsked.start();
    return QTest::qWaitFor(
        [&] {
            // What is due waits until the program has seen the time.
            if (m_advancedTo.isValid() && m_desk->runs() && sinceAsked.elapsed() > 1'000) {
                m_desk->order({{"do", "refresh"}});
                sinceAsked.restart();
            }
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
    for (auto record = m_desk->records().keyValueBegin(); record != m_desk->records().keyValueEnd(); ++record) {
        m_acknowledged.insert(record->first);
        // What was told to be its end is not undone by a restart: what was taken out of the queue is not sent after
        // all.
        const QString state = stateOf(record->first);
        if (state == "verified" || state == "refused" || state == "cancelled" || state == "order_cancelled")
            m_judged.insert(record->first, state);
    }
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
    m_late = death.minutes > 0;
    m_advancedTo = {};
    for (const FaultKind *fault : faults)
        m_rounds.push_back(newRound(death, *fault));
    prelude(death);

    // A step that needs its own world must be hit the first time; others whenever they come.
    const int count = int(faults.size());
    start(death.firstStep, death.timesEach > 0                          ? death.timesEach * count
                           : death.fault || death.secondStep.size() > 0 ? 1
                                                                        : 1 + below(m_dice, count));
    arm(death);
    act(death);
    if (!waitForRest())
        m_tally.loss(QStringLiteral("not settled in time"));
    liveOn(death, death.firstStep);
    if (m_lives == 2) {
        if (death.moment == Death::Moment::KillTwice)
            dieAnyMoment(200, false, death.name);
        if (!waitForRest())
            m_tally.loss(QStringLiteral("not settled in time after a restart"));
        liveOn(death, death.secondStep);
    }
    if (!waitForRest())
        m_tally.loss(QStringLiteral("not settled in time after two restarts"));
    // What is under way arrives and shows, before the last look at it.
    (void)QTest::qWaitFor([this] { return m_proxy.hasDelivered(); }, longEnough);
    m_sandbox.lever({{"advanceSeconds", 1}});
    finish();
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
    if (died && death.minutes > 0 && m_lives == 1)
        m_sandbox.lever({{"advanceSeconds", 60 * death.minutes}});
    else if (death.isQueued() && !m_advancedTo.isValid() && (!death.secondStep.isEmpty() || below(m_dice, 2) == 0))
        advance();
    for (Round &round : m_rounds)
        round.cancelled = false;
    start(died && m_lives == 1 ? death.secondStep : QString(), 1);
}

void Lane::finish()
{
    const QStringList armed = stillArmed();
    for (Round &round : m_rounds) {
        if (!armed.contains(round.instance) && m_proxy.hasStruck(round.target) && !round.met.contains("none"))
            round.met << QString::fromLatin1(round.fault->name);
    }
    m_proxy.clear();
    m_sandbox.lever({{"clearFaults", true}, {"balance", 1'000'000}});
    // What is looked into may go on, and then there may be more to do; each is asked of it once.
    m_asked.clear();
    for (bool again = true; again && m_desk->runs();) {
        again = std::any_of(m_rounds.begin(), m_rounds.end(), [this](const Round &round) {
            return isWaiting(round) &&
                   isNew(round.first() + m_desk->records().value(round.first()).value(u"notBefore").toString());
        });
        if (again)
            advance();
        for (Round &round : m_rounds)
            again |= settle(round);
        if (!waitForRest())
            m_tally.loss(QStringLiteral("not settled in the end"));
    }
    m_desk->order({{"do", "quit"}});
    bury({});
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
