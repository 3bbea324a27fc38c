// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/pace.h"

#include <QtGlobal>
#include <map>
#include <optional>

namespace ecsdesk {

/// The reads that wait for their turn. Whoever came first goes first, but only among those whose key may start one: a
/// key that is slowed holds up nobody else.
class Turns
{
public:
    using Milliseconds = std::chrono::milliseconds;

    /// At the end of the queue, or where it was before if it had a place once.
    void wait(quint64 id, const PaceKey &key);
    /// Takes it out, and gives up its place.
    void remove(quint64 id, const PaceKey &key);
    /// Takes out the next that may start now; nothing if none may.
    [[nodiscard]] std::optional<quint64> next(const Paces &paces, Milliseconds now);
    /// Until `next` may have one for no other reason than that time has passed; nothing where that will not be.
    [[nodiscard]] std::optional<Milliseconds> wakeIn(const Paces &paces, Milliseconds now) const;

private:
    using Place = quint64;
    std::map<PaceKey, std::map<Place, quint64>> m_waiting; ///< no key without one that waits
    std::map<quint64, Place> m_places;                     ///< of all that are not removed
    Place m_last = 0;
};

} // namespace ecsdesk
