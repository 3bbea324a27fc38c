// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/knownfleet.h"

namespace ecsdesk {

const Instance *KnownFleet::find(const InstanceKey &key) const
{
    const auto found = m_known.constFind(key);
    return found == m_known.constEnd() ? nullptr : found->instance.get();
}

void KnownFleet::recall(const InstanceKey &key, std::shared_ptr<const Instance> instance)
{
    m_known.insert(key, {std::move(instance), 0});
    m_ofRegion[key.region].insert(key);
}

bool KnownFleet::put(const InstanceKey &key, const Instance &instance, Turn asked)
{
    const auto found = m_known.find(key);
    if (found == m_known.end()) {
        if (m_gone.value(key) > asked)
            return false;
        m_known.insert(key, {std::make_shared<const Instance>(instance), asked});
        m_ofRegion[key.region].insert(key);
        return true;
    }
    if (found->asked > asked)
        return false;
    found->asked = asked;
    if (*found->instance == instance)
        return false;
    found->instance = std::make_shared<const Instance>(instance);
    return true;
}

bool KnownFleet::remove(const InstanceKey &key, Turn asked)
{
    const auto found = m_known.constFind(key);
    if (found == m_known.constEnd() || found->asked > asked)
        return false;
    m_known.erase(found);
    m_ofRegion[key.region].remove(key);
    m_gone.insert(key, asked);
    return true;
}

} // namespace ecsdesk
