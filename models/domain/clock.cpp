// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/clock.h"

#include <cmath>
#include <ctime>

namespace ecsdesk {

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

std::chrono::milliseconds SystemClock::steady() const
{
    // Not std::chrono::steady_clock: that one stands still while the machine sleeps, and the server's does not.
    timespec time{};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::seconds(time.tv_sec) +
                                                                 std::chrono::nanoseconds(time.tv_nsec));
}

QDateTime ServerTime::now(const Clock &clock) const
{
    if (!serverAnchor.isValid())
        return clock.now();
    const auto passed = clock.steady() - steadyAnchor;
    return serverAnchor.addMSecs(std::llround(double(passed.count()) * rate));
}

std::chrono::milliseconds ServerTime::realTimeUntil(const QDateTime &moment, const Clock &clock) const
{
    const qint64 serverMs = now(clock).msecsTo(moment);
    if (serverMs <= 0)
        return std::chrono::milliseconds(0);
    // Rounded up: a timer that fires a moment early would find the cooldown still running.
    return std::chrono::milliseconds(qint64(std::ceil(double(serverMs) / rate)));
}

} // namespace ecsdesk
