// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/clock.h"

#include <algorithm>

namespace ecsdesk::sandbox {

Clock::Clock(Moment start, double speed, RealTime real)
    : m_real(std::move(real))
    , m_base(start)
    , m_start(m_real())
    , m_speed(std::max(0.0, speed))
{
}

Moment Clock::nowLocked() const
{
    const double elapsed = double((m_real() - m_start).count()) * m_speed / 1e6;
    return m_base + std::chrono::milliseconds(std::int64_t(std::max(0.0, elapsed)));
}

Moment Clock::now() const
{
    const std::lock_guard lock(m_mutex);
    return nowLocked();
}

double Clock::speed() const
{
    const std::lock_guard lock(m_mutex);
    return m_speed;
}

void Clock::setSpeed(double speed)
{
    const std::lock_guard lock(m_mutex);
    m_base = nowLocked();
    m_start = m_real();
    m_speed = std::max(0.0, speed);
}

void Clock::advance(std::chrono::milliseconds step)
{
    const std::lock_guard lock(m_mutex);
    if (step.count() > 0)
        m_base += step;
}

void Clock::notBefore(Moment moment)
{
    const std::lock_guard lock(m_mutex);
    if (nowLocked() < moment) {
        m_base = moment;
        m_start = m_real();
    }
}

std::chrono::nanoseconds Clock::steadyTime()
{
    return std::chrono::steady_clock::now().time_since_epoch();
}

Moment Clock::systemTime()
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

} // namespace ecsdesk::sandbox
