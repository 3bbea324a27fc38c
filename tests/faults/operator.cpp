// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/faults/lane.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>

// What the operator does in the program, and others do beside it.

namespace ecsdesk::faults {

namespace {

constexpr int longEnough = 30'000; ///< ms of real time
constexpr int cooldown = 300;      ///< s; each change is due a little after it

} // namespace

void Lane::prelude(const Death &death)
{
    const bool cancels = death.shape == Death::Shape::Cancel;
    if (!death.isQueued() && !cancels)
        return;
    start({}, 0);
    for (Round &round : m_rounds) {
        if (cancels) {
            submit(round, "submit", round.calls);
            continue;
        }
        m_tokens.insert(round.prelude->token);
        // Somebody else has changed it, and the API says so; or this program has.
        if (below(m_dice, 2) == 0) {
            m_sandbox.lever(
                {{"setField",
                  QJsonObject{{"instanceId", round.instance}, {"field", "CoolsForSeconds"}, {"value", cooldown}}}});
        }
        submit(round, "submit", {*round.prelude});
    }
    const bool settled = QTest::qWaitFor(
        [&] {
            return std::all_of(m_rounds.begin(), m_rounds.end(), [&](const Round &round) {
                const QString state = stateOf(cancels ? round.first() : round.prelude->token);
                return state == (cancels ? "awaiting_payment" : "verified") || (!cancels && state == "refused");
            });
        },
        longEnough);
    if (!settled)
        m_tally.loss(QStringLiteral("what comes before is not settled in time"));
    m_desk->order({{"do", "quit"}});
    bury({});
    m_lives = 0;
}

void Lane::arm(const Death &death)
{
    using Shape = Death::Shape;
    if (death.shape == Shape::Abnormal)
        m_sandbox.lever({{"lowBalance", "abnormal"}, {"balance", 1}});
    for (Round &round : m_rounds) {
        round.target = round.instance;
        if (death.shape == Shape::Cancel) {
            while (!round.fault->anyCall)
                round.fault = &faultKinds()[size_t(below(m_dice, int(faultKinds().size())))];
            if (round.ending == Round::Ending::CancelHere) {
                round.target = m_desk->orderOf(round.first()).value(u"order").toString();
                round.fault->arm(m_sandbox, m_proxy, m_dice, QStringLiteral("CancelOrder"), round.target);
            }
        } else {
            // Any call of a run may be struck, if it is one that the fault is for.
            const auto &call = round.fault->idempotentOnly
                                   ? *std::find_if(round.calls.begin(), round.calls.end(),
                                                   [](const Round::Call &c) { return c.action.startsWith("Modify"); })
                                   : round.calls[size_t(below(m_dice, int(round.calls.size())))];
            round.fault->arm(m_sandbox, m_proxy, m_dice, call.action, round.instance);
        }
        if (round.fault == &faultKind(QStringLiteral("none")))
            round.met << QStringLiteral("none");
        if (round.fault != &faultKind(QStringLiteral("none")) && round.target == round.instance &&
            death.shape == Shape::Cancel)
            round.fault = &faultKind(QStringLiteral("none")); // cancelled elsewhere, nothing is aimed at
    }
}

void Lane::act(const Death &death)
{
    using Moment = Death::Moment;
    const bool lives = death.firstStep.isEmpty() && death.moment == Moment::None;
    for (Round &round : m_rounds) {
        if (lives && death.shape != Death::Shape::Any)
            round.met << death.name;
    }
    if (death.isQueued()) {
        queueUp(death);
        return;
    }
    if (death.shape == Death::Shape::Cancel)
        cancelOrders();
    else
        handIn("submit");
    if (death.moment != Moment::None)
        dieAnyMoment(death.shape == Death::Shape::Cancel ? 60 : 250, death.moment == Moment::Terminate, death.name);
}

void Lane::handIn(const char *how)
{
    for (const Round &round : m_rounds)
        submit(round, how, round.calls);
}

void Lane::submit(const Round &round, const char *how, const std::vector<Round::Call> &calls)
{
    QJsonArray rest;
    for (size_t i = 1; i < calls.size(); ++i)
        rest.append(QJsonObject{{"token", calls[i].token}, {"change", calls[i].change}});
    m_desk->order({{"do", how},
                   {"region", "cn-hangzhou"},
                   {"instance", round.instance},
                   {"token", calls.front().token},
                   {"change", calls.front().change},
                   {"rest", rest}});
}

void Lane::queueUp(const Death &death)
{
    const bool dies = death.moment != Death::Moment::None;
    handIn("enqueue");
    if (dies && below(m_dice, 3) == 0) {
        dieAnyMoment(60, false, death.name);
        return;
    }
    const auto isKnown = [this](const Round &round) {
        return !stateOf(round.first()).isEmpty() || m_desk->turnedAway().contains(round.first());
    };
    if (!QTest::qWaitFor([&] { return !m_desk->runs() || std::all_of(m_rounds.begin(), m_rounds.end(), isKnown); },
                         longEnough))
        m_tally.loss(QStringLiteral("not queued in time"));
    // Some at leisure, the others as they are being sent.
    takeOut(death.takenOut);
    advance();
    takeOut(true);
    if (dies)
        dieAnyMoment(250, false, death.name);
}

void Lane::takeOut(bool all)
{
    for (Round &round : m_rounds) {
        if (!round.takenOut || !m_desk->runs() || stateOf(round.first()) != "queued" || (!all && below(m_dice, 2) == 0))
            continue;
        m_desk->order({{"do", "remove"}, {"token", round.first()}});
        round.met << QStringLiteral("taken out of the queue");
        round.takenOut = false;
    }
}

void Lane::cancelOrders()
{
    for (Round &round : m_rounds) {
        if (round.ending == Round::Ending::CancelElsewhere) {
            m_sandbox.lever({{"cancelOrder", QJsonObject{{"instanceId", round.instance}}}});
            round.cancelled = true; // it will be seen
        } else if (stateOf(round.first()) == "awaiting_payment") {
            cancelHere(round);
            round.cancelled = true;
        }
    }
}

void Lane::cancelHere(const Round &round)
{
    m_desk->order({{"do", "cancelOrder"}, {"token", round.first()}});
    // A copy that the proxy makes is not the program's.
    m_cancelsAllowed += round.fault == &faultKind(QStringLiteral("delivered twice")) ? 2 : 1;
}

void Lane::advance()
{
    m_sandbox.lever({{"advanceSeconds", cooldown + 3}});
    m_advancedTo =
        QDateTime::fromString(m_sandbox.get(QStringLiteral("clock")).value(u"now").toString(), Qt::ISODateWithMs);
    if (m_desk->runs())
        m_desk->order({{"do", "refresh"}});
}

bool Lane::isWaiting(const Round &round) const
{
    const QJsonObject record = m_desk->records().value(round.first());
    if (record.value(u"state").toString() != "queued" || record.value(u"held").toBool())
        return false;
    const auto due = QDateTime::fromString(record.value(u"notBefore").toString(), Qt::ISODateWithMs);
    return !m_advancedTo.isValid() || due > m_advancedTo;
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
    const QJsonObject last = m_desk->lastOfRun(round.first());
    if (last.value(u"waits").toBool() && isNew(round.first())) {
        m_desk->order({{"do", "resume"}, {"token", round.first()}});
        done = true;
    }
    if (last.value(u"held").toBool()) {
        round.met << QStringLiteral("held in the queue");
        if (isNew(QStringLiteral("held ") + round.first())) {
            const int told = m_desk->toldOf(round.first());
            m_desk->order({{"do", "retry"}, {"token", round.first()}});
            if (!QTest::qWaitFor([&] { return m_desk->toldOf(round.first()) > told; }, longEnough))
                m_tally.loss(QStringLiteral("nothing came of trying again: ") + describe(round));
            return true;
        }
    }
    for (const Round::Call &call : round.calls) {
        const QString now = stateOf(call.token);
        const bool unknown = now == "unknown";
        round.wasUnknown |= unknown;
        const int told = m_desk->toldOf(call.token);
        const auto isTold = [&] { return m_desk->toldOf(call.token) > told; };
        if (unknown && isNew(call.token + now)) {
            m_desk->order({{"do", "look"}, {"token", call.token}});
        } else if ((unknown || now == "awaiting_payment") && orderState(round) == "unpaid" && isNew(call.token)) {
            if (settleOrder(round, call, now))
                return true;
        } else if (now == "awaiting_payment" && orderState(round) != "unpaid" && isNew(call.token + now)) {
            // Ended elsewhere: it will be seen.
        } else {
            continue;
        }
        done = true;
        if (!QTest::qWaitFor(isTold, longEnough))
            m_tally.loss(QStringLiteral("nothing came of %1: %2").arg(now, describe(round)));
    }
    return done;
}

bool Lane::settleOrder(Round &round, const Round::Call &call, const QString &now)
{
    const QJsonObject order{{"instanceId", round.instance}};
    // An order shows nothing on its instance until it is paid.
    m_asked.remove(call.token + now);
    if (round.ending == Round::Ending::Pay) {
        m_sandbox.lever({{"payOrder", order}});
        if (now == "unknown")
            (void)QTest::qWaitFor([&] { return shows(round); }, longEnough);
    } else if (round.ending == Round::Ending::CancelElsewhere || now == "unknown") {
        m_sandbox.lever({{"cancelOrder", order}});
    } else {
        cancelHere(round);
    }
    return now == "unknown"; // that nobody is waiting for; it has to be looked at
}

QString Lane::orderState(const Round &round)
{
    const QJsonArray orders = m_sandbox.get(QStringLiteral("orders")).value(u"orders").toArray();
    const auto order = std::find_if(orders.begin(), orders.end(), [&](const QJsonValue &each) {
        return each.toObject().value(u"instanceId").toString() == round.instance;
    });
    return order == orders.end() ? QString() : order->toObject().value(u"state").toString().toLower();
}

} // namespace ecsdesk::faults
