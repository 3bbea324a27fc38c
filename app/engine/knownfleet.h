// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/instance.h"

#include <QHash>
#include <QSet>
#include <memory>
#include <vector>

namespace ecsdesk {

/// Every instance that is known, found by its key and by its region. Instances are shared, so that handing all of them
/// to another thread is cheap.
class KnownFleet
{
public:
    using Entry = std::shared_ptr<const Instance>;

    [[nodiscard]] qsizetype size() const { return m_instances.size(); }
    [[nodiscard]] bool isEmpty() const { return m_instances.isEmpty(); }
    [[nodiscard]] bool contains(const InstanceKey &key) const { return m_instances.contains(key); }
    /// nullptr where the instance is not known.
    [[nodiscard]] const Instance *find(const InstanceKey &key) const
    {
        const auto found = m_instances.constFind(key);
        return found == m_instances.constEnd() ? nullptr : found->get();
    }
    [[nodiscard]] const QHash<InstanceKey, Entry> &all() const { return m_instances; }
    [[nodiscard]] const QSet<InstanceKey> ofRegion(const RegionId &region) const { return m_ofRegion.value(region); }

    void reserve(qsizetype count) { m_instances.reserve(count); }
    void put(const InstanceKey &key, Entry instance)
    {
        m_instances.insert(key, std::move(instance));
        m_ofRegion[key.region].insert(key);
    }
    /// False where it was not known.
    bool remove(const InstanceKey &key)
    {
        if (!m_instances.remove(key))
            return false;
        m_ofRegion[key.region].remove(key);
        return true;
    }

private:
    QHash<InstanceKey, Entry> m_instances;
    QHash<RegionId, QSet<InstanceKey>> m_ofRegion;
};

} // namespace ecsdesk
