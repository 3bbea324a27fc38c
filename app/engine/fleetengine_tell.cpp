// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/fleetengine.h"

// What is known of the rows, and how differences are told: folded, and in portions that do not hold the window up.

namespace ecsdesk {

using namespace std::chrono_literals;

void FleetEngine::tellSoon()
{
    if (!m_tellTimer.isActive())
        m_tellTimer.start(60ms);
}

void FleetEngine::tell(const QList<InstanceKey> &first)
{
    constexpr size_t portion = 250;
    m_tellTimer.stop();
    FleetDelta delta;
    delta.upserts.reserve(std::min(portion + size_t(first.size()), m_toTell.size()));
    const auto add = [&](const InstanceKey &key) {
        if (const Instance *found = m_instances.find(key))
            delta.upserts.push_back(makeRow(key, *found));
    };
    for (const InstanceKey &key : first) {
        if (m_changed.remove(key))
            add(key);
    }
    while (!m_toTell.empty() && delta.upserts.size() < portion) {
        const InstanceKey key = std::move(m_toTell.front());
        m_toTell.pop_front();
        if (m_changed.remove(key))
            add(key);
    }
    delta.removed = m_removed.values();
    m_removed.clear();
    if (!delta.isEmpty())
        Q_EMIT changed(delta);
    Q_EMIT stateChanged(m_state);
    if (!m_changed.isEmpty())
        m_tellTimer.start(0ms);
}

void FleetEngine::markChanged(const InstanceKey &key)
{
    if (m_changed.contains(key))
        return;
    m_changed.insert(key);
    m_toTell.push_back(key);
}

void FleetEngine::apply(const QList<Instance> &instances, Turn asked)
{
    for (const Instance &instance : instances) {
        const InstanceKey key = keyOf(instance);
        if (!m_instances.put(key, instance, asked)) {
            if (m_inTransition.contains(key))
                followSoon();
            continue;
        }
        if (inTransition(instance)) {
            m_inTransition.insert(key);
            followSoon();
        } else {
            m_inTransition.remove(key);
        }
        markChanged(key);
        m_removed.remove(key);
    }
}

void FleetEngine::drop(const QList<InstanceKey> &keys, Turn asked)
{
    for (const InstanceKey &key : keys) {
        if (!m_instances.remove(key, asked))
            continue;
        m_inTransition.remove(key);
        m_changed.remove(key);
        m_removed.insert(key);
    }
}

void FleetEngine::take(const InstanceKey &key, const Instance &instance)
{
    if (key.account != m_account)
        return;
    apply({instance}, ++m_turn);
    tell({key});
}

void FleetEngine::factsChanged(const QList<InstanceKey> &keys)
{
    for (const InstanceKey &key : keys) {
        if (m_instances.contains(key))
            markChanged(key);
    }
    if (!m_changed.isEmpty())
        tell(keys);
}

} // namespace ecsdesk
