// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/faults/lane.h"

#include <QJsonArray>

#include <algorithm>

// What the program reported against what the sandbox did.

namespace ecsdesk::faults {

namespace {

/// The change of the specification itself.
const Round::Call &mainCall(const Round &round)
{
    return *std::find_if(round.calls.begin(), round.calls.end(),
                         [](const Round::Call &call) { return call.action.startsWith("Modify"); });
}

} // namespace

bool Lane::shows(const Round &round)
{
    const QJsonObject instance = m_sandbox.get(QStringLiteral("instance?id=") + round.instance);
    const QJsonObject change = mainCall(round).change;
    return change.contains("type") ? instance.value(u"InstanceType") == change.value(u"type")
                                   : instance.value(u"InternetMaxBandwidthOut") == change.value(u"out");
}

QString Lane::stateOf(const QString &token) const
{
    return m_desk->records().value(token).value(u"state").toString();
}

QString Lane::describe(const Round &round) const
{
    QStringList calls;
    for (const Round::Call &call : round.calls) {
        const QJsonObject record = m_desk->records().value(call.token);
        calls << QStringLiteral("%1 %2 %3 %4")
                     .arg(call.action, call.token, record.value(u"state").toString(QStringLiteral("-")),
                          record.value(u"error").toString());
    }
    return QStringLiteral("%1 [%2] (%3; %4; met %5)")
        .arg(round.instance, calls.join(QStringLiteral(", ")), m_death, QLatin1String(round.fault->name),
             round.met.join(QStringLiteral(", ")));
}

void Lane::judge()
{
    const QJsonObject told = m_sandbox.get(QStringLiteral("ledger"));
    const QJsonArray ledger = told.value(u"changes").toArray();
    for (Round &round : m_rounds) {
        for (const Round::Call &call : round.calls)
            m_tokens.insert(call.token);
        judge(round, ledger);
    }
    // It has no token, and is not repeated behind the operator's back.
    if (const int asked = told.value(u"requests").toObject().value(u"CancelOrder").toInt(); asked > m_cancelsAllowed) {
        m_tally.duplicate(QStringLiteral("CancelOrder came %1 times for %2: ").arg(asked).arg(m_cancelsAllowed) +
                          m_death);
        m_cancelsAllowed = asked;
    }
    // The sandbox's cooldown would keep a second effect from happening; asking for it is as bad.
    for (const auto &item : told.value(u"arrivals").toArray()) {
        const QString token = item.toObject().value(u"clientToken").toString();
        if (!m_tokens.contains(token)) {
            m_tokens.insert(token); // told once
            m_tally.duplicate(QStringLiteral("asked for under a token that nobody chose: ") + token);
        }
    }
}

void Lane::judgeCall(const Round &round, const Round::Call &call, const QJsonArray &ledger)
{
    int effects = 0;
    for (const auto &item : ledger) {
        const QJsonObject entry = item.toObject();
        const QString token = entry.value(u"clientToken").toString();
        if (entry.value(u"instanceId").toString() != round.instance ||
            entry.value(u"action").toString() != call.action || (round.prelude && token == round.prelude->token))
            continue;
        ++effects;
        if (!token.isEmpty() && token != call.token)
            m_tally.wrongReport(QStringLiteral("done under another token: ") + describe(round));
    }
    const QString state = stateOf(call.token);
    const bool saysYes =
        state == "verified" || state == "accepted" || state == "verifying" || state == "awaiting_payment";
    const bool saysNo =
        state == "refused" || state == "cancelled" || state == "queued" || m_turnedAway.contains(call.token);
    if (effects > 1)
        m_tally.duplicate(describe(round));
    if (effects > 0 && state.isEmpty())
        m_tally.loss(QStringLiteral("done, and nobody knows of it: ") + describe(round));
    if (effects > 0 && saysNo && !saysYes)
        m_tally.wrongReport(QStringLiteral("done, and told not to be: ") + describe(round));
    if (effects > 0 && state == "unknown")
        m_tally.wrongReport(QStringLiteral("done, and still unknown after a look: ") + describe(round));
    if (effects == 0 && saysYes)
        m_tally.loss(QStringLiteral("told to be done, and is not: ") + describe(round));
    if (state == "planned" || state == "sending" || state == "accepted" || state == "verifying" ||
        state == "awaiting_payment" ||
        (state == "queued" && !m_desk->records().value(call.token).value(u"held").toBool()))
        m_tally.loss(QStringLiteral("never settled: ") + describe(round));
}

void Lane::judgeOrder(Round &round)
{
    const QString order = orderState(round); // a second one would be a second effect
    const QString state = stateOf(mainCall(round).token);
    if ((order == "cancelled") != (state == "order_cancelled"))
        m_tally.wrongReport(QStringLiteral("its order is %1: ").arg(order) + describe(round));
    if (order == "unpaid")
        m_tally.loss(QStringLiteral("an order is left: ") + describe(round));
    const QJsonObject told = m_desk->orderOf(round.first());
    if (told.value(u"cancelling").toBool() || told.value(u"cancelUnclear").toBool() ||
        (order == "cancelled" && told.value(u"cancelFailed").toBool()))
        m_tally.wrongReport(QStringLiteral("of the cancelled order is told otherwise: ") + describe(round));
    if (order == "cancelled")
        round.met << QStringLiteral("order cancelled");
    const QJsonObject record = m_desk->records().value(mainCall(round).token);
    if (!record.value(u"order").toString().isEmpty() && record.value(u"request").toString().isEmpty())
        round.met << QStringLiteral("found by its order");
}

void Lane::judge(Round &round, const QJsonArray &ledger)
{
    for (const Round::Call &call : round.calls)
        judgeCall(round, call, ledger);
    judgeOrder(round);

    const QString said = stateOf(mainCall(round).token);
    if ((said == "verified") != shows(round))
        m_tally.wrongReport(QStringLiteral("the instance shows otherwise: ") + describe(round));

    QStringList states;
    for (const Round::Call &call : round.calls)
        states << stateOf(call.token);
    const bool unknown = states.contains("unknown");
    // What was running runs again, unless the program says why not.
    const QJsonObject instance = m_sandbox.get(QStringLiteral("instance?id=") + round.instance);
    const bool saysWhy = unknown || states.last() == "refused" || (m_late && states.last() == "cancelled");
    if (instance.value(u"Status").toString() != "Running" && !saysWhy)
        m_tally.loss(QStringLiteral("left stopped: ") + describe(round));

    const Outcome outcome = round.wasUnknown             ? Outcome::Unknown
                            : said == "verified"         ? Outcome::Verified
                            : states.contains("refused") ? Outcome::Refused
                                                         : Outcome::NotDone;
    round.met.removeDuplicates();
    if (round.met.size() > 1)
        round.met.removeAll(QStringLiteral("none"));
    m_tally.add(round.met, outcome);
}

} // namespace ecsdesk::faults
