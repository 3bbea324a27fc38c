// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/instance.h"

#include <QHash>
#include <QSet>
#include <memory>
#include <vector>

namespace ecsdesk {

/// Questions are numbered in the order they are asked: an answer to an older one never replaces that to a newer.
using Turn = quint64;

/// Every instance that is known, found by its key and by its region. Instances are shared, so that handing all of them
/// to another thread is cheap.
class KnownFleet
{
public:
    using Entry = std::shared_ptr<const Instance>;
    struct Known
    {
        Entry instance;
        Turn asked = 0; ///< of the question it answers; 0: remembered from the last session
    };

    [[nodiscard]] qsizetype size() const { return m_instances.size(); }
    [[nodiscard]] bool isEmpty() const { return m_instances.isEmpty(); }
    [[nodiscard]] bool contains(const InstanceKey &key) const { return m_instances.contains(key); }
    /// nullptr where the instance is not known.
    [[nodiscard]] const Instance *find(const InstanceKey &key) const
    {
        const auto found = m_instances.constFind(key);
        return found == m_instances.constEnd() ? nullptr : found->instance.get();
    }
    /// 0 where the instance is not known.
    [[nodiscard]] Turn asked(const InstanceKey &key) const { return m_instances.value(key).asked; }
    [[nodiscard]] const QHash<InstanceKey, Known> &all() const { return m_instances; }
    [[nodiscard]] const QSet<InstanceKey> ofRegion(const RegionId &region) const { return m_ofRegion.value(region); }

    void reserve(qsizetype count) { m_instances.reserve(count); }
    void put(const InstanceKey &key, Entry instance, Turn asked)
    {
        m_instances.insert(key, {std::move(instance), asked});
        m_ofRegion[key.region].insert(key);
    }
    /// It is the same as before, in the answer to a newer question.
    void confirm(const InstanceKey &key, Turn asked) { m_instances[key].asked = asked; }
    /// False where it was not known.
    bool remove(const InstanceKey &key)
    {
        if (!m_instances.remove(key))
            return false;
        m_ofRegion[key.region].remove(key);
        return true;
    }

private:
    QHash<InstanceKey, Known> m_instances;
    QHash<RegionId, QSet<InstanceKey>> m_ofRegion;
};

} // namespace ecsdesk
