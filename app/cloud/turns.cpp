// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cloud/turns.h"

namespace ecsdesk {

void Turns::wait(quint64 id, const PaceKey &key)
{
    const auto [place, isNew] = m_places.try_emplace(id, m_last + 1);
    if (isNew)
        ++m_last;
    m_waiting[key].emplace(place->second, id);
}

void Turns::remove(quint64 id, const PaceKey &key)
{
    const auto place = m_places.find(id);
    if (place == m_places.end())
        return;
    if (const auto queue = m_waiting.find(key); queue != m_waiting.end()) {
        queue->second.erase(place->second);
        if (queue->second.empty())
            m_waiting.erase(queue);
    }
    m_places.erase(place);
}

std::optional<quint64> Turns::next(const Paces &paces, Milliseconds now)
{
    if (paces.isFull())
        return std::nullopt;
    auto first = m_waiting.end();
    for (auto queue = m_waiting.begin(); queue != m_waiting.end(); ++queue) {
        const bool earlier = first == m_waiting.end() || queue->second.begin()->first < first->second.begin()->first;
        if (earlier && paces.waitFor(queue->first, now) == Milliseconds(0))
            first = queue;
    }
    if (first == m_waiting.end())
        return std::nullopt;
    const quint64 id = first->second.begin()->second;
    first->second.erase(first->second.begin());
    if (first->second.empty())
        m_waiting.erase(first);
    return id;
}

std::optional<Turns::Milliseconds> Turns::wakeIn(const Paces &paces, Milliseconds now) const
{
    std::optional<Milliseconds> soonest;
    if (paces.isFull())
        return soonest;
    for (const auto &[key, queue] : m_waiting) {
        if (const auto wait = paces.waitFor(key, now); wait && (!soonest || *wait < *soonest))
            soonest = wait;
    }
    return soonest;
}

} // namespace ecsdesk
