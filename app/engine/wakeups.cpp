// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/wakeups.h"

namespace ecsdesk {

namespace {

/// A timer takes an int of milliseconds; a later moment is armed for again after this.
constexpr std::chrono::milliseconds longestSleep = std::chrono::hours(12);

} // namespace

WakeUps::WakeUps(std::function<QDateTime()> now,
                 std::function<std::chrono::milliseconds(const QDateTime &)> realTimeUntil, QObject *parent)
    : QObject(parent)
    , m_now(std::move(now))
    , m_realTimeUntil(std::move(realTimeUntil))
{
    m_timer.setSingleShot(true);
    // A coarse one may be late by a twentieth, which is fifteen seconds of a cooldown.
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &WakeUps::fire);
}

void WakeUps::set(const QString &name, const QDateTime &moment)
{
    const qint64 at = moment.toMSecsSinceEpoch();
    const auto known = m_ofName.constFind(name);
    if (known != m_ofName.constEnd()) {
        if (*known == at)
            return;
        remove(name);
    }
    m_ofName.insert(name, at);
    const auto placed = m_moments.insert({at, name}).first;
    if (placed == m_moments.begin())
        arm();
}

void WakeUps::remove(const QString &name)
{
    const auto known = m_ofName.constFind(name);
    if (known == m_ofName.constEnd())
        return;
    const auto found = m_moments.find({*known, name});
    const bool wasNext = found == m_moments.begin();
    m_moments.erase(found);
    m_ofName.erase(known);
    if (wasNext)
        arm();
}

void WakeUps::rearm()
{
    arm();
}

std::optional<std::chrono::milliseconds> WakeUps::armedFor() const
{
    return m_timer.isActive() ? std::optional(m_timer.intervalAsDuration()) : std::nullopt;
}

void WakeUps::arm()
{
    if (m_moments.empty()) {
        m_timer.stop();
        return;
    }
    const auto next = QDateTime::fromMSecsSinceEpoch(m_moments.begin()->first, Qt::UTC);
    m_timer.start(std::min(m_realTimeUntil(next), longestSleep));
}

void WakeUps::fire()
{
    QStringList names;
    const qint64 now = m_now().toMSecsSinceEpoch();
    while (!m_moments.empty() && m_moments.begin()->first <= now) {
        names.append(m_moments.begin()->second);
        m_ofName.remove(m_moments.begin()->second);
        m_moments.erase(m_moments.begin());
    }
    arm();
    if (!names.isEmpty())
        Q_EMIT due(names);
}

} // namespace ecsdesk
