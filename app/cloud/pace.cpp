// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cloud/pace.h"

#include <algorithm>
#include <tuple>

namespace ecsdesk {

namespace {

using Milliseconds = std::chrono::milliseconds;

constexpr int successesForOneMore = 10;
/// A pause costs much, so it goes sooner.
constexpr int successesForLessPause = 3;

} // namespace

bool operator<(const PaceKey &a, const PaceKey &b)
{
    return std::tie(a.service, a.action, a.region.text) < std::tie(b.service, b.action, b.region.text);
}

Pace::Pace(int most, PaceOptions options)
    : m_most(std::max(1, most))
    , m_options(options)
    , m_parallel(m_most)
    , m_notBefore(Milliseconds::min())
{
}

std::optional<Milliseconds> Pace::waitFor(Milliseconds now) const
{
    if (m_underWay >= m_parallel)
        return std::nullopt;
    return now >= m_notBefore ? Milliseconds(0) : m_notBefore - now;
}

int Pace::started(Milliseconds now)
{
    ++m_underWay;
    m_lastUse = now;
    if (m_pause.count() > 0)
        m_notBefore = std::max(m_notBefore, now + m_pause);
    return m_change;
}

void Pace::ended(Milliseconds now)
{
    m_underWay = std::max(0, m_underWay - 1);
    m_lastUse = now;
}

void Pace::succeeded(int start, Milliseconds now)
{
    if (!isSlowed() || start != m_change)
        return;
    // Whoever calls seldom would never collect so many: some calm will do.
    const int enough = m_pause.count() > 0 ? successesForLessPause : successesForOneMore;
    const auto calms = (now - m_changed) / std::max(m_options.calm, Milliseconds(1));
    if (++m_successes < enough && calms < 1)
        return;
    m_successes = 0;
    m_changed = now;
    // A list that is read once a minute would else be slow for a quarter of an hour.
    for (auto steps = std::max<decltype(calms)>(calms, 1); steps > 0 && isSlowed(); --steps)
        stepBack();
}

void Pace::stepBack()
{
    if (m_pause.count() == 0)
        ++m_parallel;
    else
        m_pause = m_pause <= m_options.firstPause ? Milliseconds(0) : m_pause / 2;
}

void Pace::throttled(int start, std::optional<Milliseconds> asked, Milliseconds now)
{
    if (asked)
        m_notBefore = std::max(m_notBefore, now + std::min(*asked, m_options.longestHold));
    // Of six that were under way together all six come back refused: that is one reason to slow down, not six.
    if (start == m_change)
        slowDown(now);
}

void Pace::slowDown(Milliseconds now)
{
    ++m_change;
    m_changed = now;
    m_successes = 0;
    if (m_parallel > 1) {
        // Half of what was under way, not of what might have been: that was never tried.
        m_parallel = std::max(1, std::min(m_parallel, m_underWay) / 2);
        return;
    }
    m_pause = m_pause.count() == 0 ? m_options.firstPause : std::min(m_pause * 2, m_options.longestPause);
    m_notBefore = std::max(m_notBefore, now + m_pause);
}

std::optional<Milliseconds> Pace::forgottenAt() const
{
    if (m_underWay > 0)
        return std::nullopt;
    return std::max(m_lastUse, m_notBefore) + m_options.forgottenAfter;
}

Paces::Paces(int most, PaceOptions options)
    : m_most(std::max(1, most))
    , m_options(options)
{
}

std::optional<Milliseconds> Paces::waitFor(const PaceKey &key, Milliseconds now) const
{
    const auto found = m_paces.find(key);
    return found == m_paces.end() ? Milliseconds(0) : found->second.waitFor(now);
}

int Paces::started(const PaceKey &key, Milliseconds now)
{
    ++m_underWay;
    return m_paces.try_emplace(key, m_most, m_options).first->second.started(now);
}

void Paces::ended(const PaceKey &key, Milliseconds now)
{
    m_underWay = std::max(0, m_underWay - 1);
    if (const auto found = m_paces.find(key); found != m_paces.end())
        found->second.ended(now);
}

void Paces::succeeded(const PaceKey &key, int start, Milliseconds now)
{
    if (const auto found = m_paces.find(key); found != m_paces.end())
        found->second.succeeded(start, now);
}

void Paces::throttled(const PaceKey &key, int start, std::optional<Milliseconds> asked, Milliseconds now)
{
    if (const auto found = m_paces.find(key); found != m_paces.end())
        found->second.throttled(start, asked, now);
}

bool Paces::isSlowed() const
{
    return std::any_of(m_paces.begin(), m_paces.end(), [](const auto &entry) { return entry.second.isSlowed(); });
}

void Paces::forget(Milliseconds now)
{
    std::erase_if(m_paces, [now](const auto &entry) {
        const auto at = entry.second.forgottenAt();
        return at && *at <= now;
    });
}

std::optional<Milliseconds> Paces::forgetsAt() const
{
    std::optional<Milliseconds> first;
    for (const auto &[key, pace] : m_paces) {
        if (const auto at = pace.forgottenAt(); at && (!first || *at < *first))
            first = at;
    }
    return first;
}

} // namespace ecsdesk
