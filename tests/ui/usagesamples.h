// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/usage.h"

#include <algorithm>
#include <array>

namespace ecsdesk::testing {

/// How an instance spends its days.
enum class UsageHabit { Idle, Office, Bursts, Pinned, Gaps };
inline constexpr int usageHabits = int(UsageHabit::Gaps) + 1;

/// The use of such an instance over the span before `to`, the same at every call. `limit`: outbound, Mbps.
inline Usage usageLike(UsageHabit habit, UsageSpan span, const QDateTime &to, int limit)
{
    Usage usage;
    usage.period = std::chrono::seconds(span == UsageSpan::Day ? 600 : 3600);
    usage.to = to;
    usage.from = to.addDays(span == UsageSpan::Day ? -1 : -7);
    const qint64 period = usage.period.count();
    // Of the moment, so that a later reading tells the same of it.
    const auto unrestOf = [](qint64 at, int kind) {
        quint64 state = quint64(at) * 31 + quint64(kind) * 0x9e3779b97f4a7c15ULL;
        state = (state ^ (state >> 30)) * 0xbf58476d1ce4e5b9ULL;
        state = (state ^ (state >> 27)) * 0x94d049bb133111ebULL;
        return double((state ^ (state >> 31)) >> 40) / double(1 << 24);
    };
    static constexpr std::array busy{0.02, 0.01, 0.01, 0.01, 0.01, 0.02, 0.06, 0.2, 0.5, 0.8,  0.95, 1.0,
                                     0.8,  0.7,  0.9,  1.0,  0.95, 0.85, 0.6,  0.4, 0.3, 0.25, 0.15, 0.06};
    const qint64 first = (usage.from.toSecsSinceEpoch() + period - 1) / period * period;
    for (qint64 at = first; at + period <= to.toSecsSinceEpoch(); at += period) {
        const qint64 local = at + 8 * 3600;
        const double office = busy[size_t(local % 86400 / 3600)] * (0.85 + 0.3 * unrestOf(at, 1));
        const qint64 day = local / 86400;
        double share = 0;
        switch (habit) {
        case UsageHabit::Idle:
            share = 0.004 + 0.01 * unrestOf(at, 2);
            break;
        case UsageHabit::Office:
            share = 0.03 + 0.55 * office;
            break;
        case UsageHabit::Bursts:
            share = at / 7200 % 5 == 2 ? 0.6 + 0.3 * unrestOf(at, 2) : 0.02 + 0.03 * unrestOf(at, 2);
            break;
        case UsageHabit::Pinned:
            share = std::min(1.0, 0.75 + 0.12 * unrestOf(at, 2) + 0.9 * office);
            break;
        case UsageHabit::Gaps:
            if (day % 3 == 0 && local % 86400 < 8 * 3600)
                continue;
            if (span == UsageSpan::Day && local % 86400 >= 20 * 3600)
                continue;
            share = 0.03 + 0.45 * office;
            break;
        }
        usage.points.push_back(
            {QDateTime::fromSecsSinceEpoch(at, Qt::UTC), share * limit, share * limit * (0.2 + 0.1 * unrestOf(at, 3))});
    }
    return usage;
}

} // namespace ecsdesk::testing
