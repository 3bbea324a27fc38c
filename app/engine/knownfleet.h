// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/instance.h"

#include <QHash>
#include <QSet>
#include <memory>

namespace ecsdesk {

/// Every instance that is known, found by its key and by its region. An answer to an older question never replaces, or
/// brings back, what an answer to a newer one said. Instances are shared, so that handing all of them to another thread
/// is cheap.
class KnownFleet
{
public:
    /// Counts the questions; a later one has the higher number.
    using Turn = quint64;
    struct Known
    {
        std::shared_ptr<const Instance> instance;
        Turn asked = 0;
    };

    [[nodiscard]] qsizetype size() const { return m_known.size(); }
    [[nodiscard]] bool isEmpty() const { return m_known.isEmpty(); }
    [[nodiscard]] bool contains(const InstanceKey &key) const { return m_known.contains(key); }
    /// nullptr where the instance is not known.
    [[nodiscard]] const Instance *find(const InstanceKey &key) const;
    [[nodiscard]] const QHash<InstanceKey, Known> &all() const { return m_known; }
    [[nodiscard]] QSet<InstanceKey> ofRegion(const RegionId &region) const { return m_ofRegion.value(region); }

    void reserve(qsizetype count) { m_known.reserve(count); }
    /// From the list of the last session: older than every question.
    void recall(const InstanceKey &key, std::shared_ptr<const Instance> instance);
    /// The answer to the question `asked` shows this; false where that is no news.
    bool put(const InstanceKey &key, const Instance &instance, Turn asked);
    /// The answer to the question `asked` does not show it any more; false where that is no news.
    bool remove(const InstanceKey &key, Turn asked);
    /// What was found to be gone is remembered, so that an older page does not bring it back, until a new pass begins.
    void forgetGone() { m_gone.clear(); }

private:
    QHash<InstanceKey, Known> m_known;
    QHash<RegionId, QSet<InstanceKey>> m_ofRegion;
    QHash<InstanceKey, Turn> m_gone;
};

} // namespace ecsdesk
