// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Time passes: countdowns, cooldowns that end, subscriptions that run out.

#include "models/lists/instancelistmodel_p.h"

#include <limits>

namespace ecsdesk {

namespace {

constexpr int eventsAtOnce = 1024;        ///< the rest follows in the next turn of the event loop
constexpr size_t countdownSignals = 256;  ///< beyond, one signal over all of them is cheaper
constexpr qint64 rememberedMs = 3600000;  ///< clocks are corrected by less than an hour, but for a sandbox begun anew
constexpr qint64 refilterAfterMs = 60000; ///< "expires<30d" is asked again so often

} // namespace

void InstanceListModel::Private::tick(const QDateTime &serverNow)
{
    const bool back = serverNow < now;
    now = serverNow;
    nowMs = serverNow.toMSecsSinceEpoch();
    if (back)
        goBack(); // the server's clock was learned anew: what had ended may not have ended
    latestMs = qMax(latestMs, nowMs);
    takeDueEvents();
    tellCountdowns();
    if (matcher.usesTime() && qAbs(nowMs - filteredAtMs) >= refilterAfterMs) {
        filteredAtMs = nowMs;
        requestIndex(false, false);
    }
}

void InstanceListModel::Private::judge(Slot slot)
{
    const FleetRow &row = records[slot]->row;
    const Changeability kind =
        standing(row.instance, row.facts, now, barred.value(row.key.account, Changeability::Ready)).kind;
    kinds[slot] = kind;
    setCooling(slot, kind == Changeability::Cooling);
    // The next moment at which the verdict of `standing` may be another by itself.
    qint64 next = std::numeric_limits<qint64>::max();
    for (const QDateTime &moment : {row.facts.cooldownUntil.value_or(QDateTime()), row.instance.expiresAt}) {
        if (!moment.isValid())
            continue;
        const qint64 ms = moment.toMSecsSinceEpoch();
        if (ms > nowMs)
            next = qMin(next, ms);
        else if (ms > nowMs - rememberedMs)
            ended.push({ms, slot, revisions[slot] + 1});
    }
    ++revisions[slot];
    if (next != std::numeric_limits<qint64>::max())
        events.push({next, slot, revisions[slot]});
}

void InstanceListModel::Private::setBarred(const QHash<AccountUid, Changeability> &accounts)
{
    const QHash<AccountUid, Changeability> before = std::exchange(barred, accounts);
    for (const Slot slot : byName) {
        const AccountUid &account = records[slot]->row.key.account;
        if (before.value(account, Changeability::Ready) != accounts.value(account, Changeability::Ready))
            toJudge.push_back(slot);
    }
    takeDueEvents();
}

void InstanceListModel::Private::setCooling(Slot slot, bool cools)
{
    if (cools == (coolingPos[slot] >= 0))
        return;
    if (cools) {
        coolingPos[slot] = int(cooling.size());
        cooling.push_back(slot);
        return;
    }
    const int place = std::exchange(coolingPos[slot], -1);
    const Slot last = cooling.back();
    cooling.pop_back();
    if (last != slot) {
        cooling[size_t(place)] = last;
        coolingPos[last] = place;
    }
}

void InstanceListModel::Private::forget(Slot slot)
{
    ++revisions[slot];
    setCooling(slot, false);
}

void InstanceListModel::Private::takeDueEvents()
{
    std::vector<Slot> others;
    const auto judgeAgain = [&](Slot slot) {
        const Changeability before = kinds[slot];
        judge(slot);
        if (kinds[slot] != before)
            others.push_back(slot);
    };
    int taken = 0;
    for (; !toJudge.empty() && taken < eventsAtOnce; ++taken) {
        const Slot slot = toJudge.back();
        toJudge.pop_back();
        if (alive[slot])
            judgeAgain(slot);
    }
    while (!events.empty() && events.top().atMs <= nowMs && taken < eventsAtOnce) {
        const Event event = events.top();
        events.pop();
        if (revisions[event.slot] != event.revision)
            continue;
        ++taken;
        judgeAgain(event.slot);
    }
    placeJudged(others);
    const bool more = !toJudge.empty() || (!events.empty() && events.top().atMs <= nowMs);
    if (more && !eventsLeft) {
        QMetaObject::invokeMethod(
            q,
            [this, born = generation] {
                if (born != generation)
                    return;
                eventsLeft = false;
                takeDueEvents();
                tellSettled();
            },
            Qt::QueuedConnection);
    }
    eventsLeft = eventsLeft || more;
    toldBusy = toldBusy || eventsLeft;
}

void InstanceListModel::Private::goBack()
{
    while (!ended.empty() && ended.top().atMs > nowMs) {
        const Event event = ended.top();
        ended.pop();
        if (revisions[event.slot] == event.revision)
            toJudge.push_back(event.slot);
    }
    // Further than is remembered: everything, over some turns of the event loop.
    if (nowMs < latestMs - rememberedMs) {
        toJudge = byName;
        latestMs = nowMs;
    }
}

void InstanceListModel::Private::placeJudged(const std::vector<Slot> &others)
{
    if (others.empty())
        return;
    Touched touched;
    touched.changed = others;
    if (column == InstanceColumn::Changeability) {
        for (const Slot slot : others)
            keys[slot] = sortKeyOf(slot);
        touched.keys = others;
    }
    if (matcher.usesStanding())
        touched.passes = others;
    const size_t rowsBefore = visible.size();
    place(touched);
    if (rowsBefore != visible.size())
        Q_EMIT q->countsChanged();
}

void InstanceListModel::Private::tellCountdowns()
{
    std::vector<int> rows;
    for (const Slot slot : cooling) {
        if (rowOf[slot] >= 0)
            rows.push_back(rowOf[slot]);
    }
    if (rows.empty())
        return;
    const int cell = int(InstanceColumn::Changeability);
    const auto tell = [&](int first, int last) {
        Q_EMIT q->dataChanged(q->index(first, cell), q->index(last, cell), {CooldownRole, CooldownPartRole});
    };
    if (rows.size() > countdownSignals) {
        const auto [first, last] = std::minmax_element(rows.begin(), rows.end());
        return tell(*first, *last);
    }
    std::sort(rows.begin(), rows.end());
    forRuns(rows, tell);
}

} // namespace ecsdesk
