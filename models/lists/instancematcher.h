// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/instancefilter.h"
#include "models/rules/rules.h"

#include <QByteArray>

namespace ecsdesk {

/// A filter made ready to go through 100,000 rows. Words of the present language are resolved once, here, into sets of
/// values: rows need no words of their own, and a new language needs no new texts, only a new matcher.
/// Made in the GUI thread; may then be used in any one.
class InstanceMatcher
{
public:
    InstanceMatcher() = default;
    explicit InstanceMatcher(const InstanceFilter &filter, const FilterNames &names = {});

    /// `search`: searchText of the instance. `nowMs`: the server's time, milliseconds of UTC.
    [[nodiscard]] bool matches(const FleetRow &row, const QByteArray &search, Changeability kind, qint64 nowMs) const;
    [[nodiscard]] bool isEmpty() const { return m_terms.empty(); }
    /// A row may come in or go out as time passes.
    [[nodiscard]] bool usesTime() const { return m_usesTime; }
    /// A row may come in or go out when its changeability becomes another.
    [[nodiscard]] bool usesStanding() const { return m_usesStanding; }

private:
    /// A text to look for everywhere, and the values whose words contain it.
    struct Needle
    {
        QByteArray text;
        quint32 status = 0;
        quint32 charge = 0;
        quint32 billing = 0;
        quint32 network = 0;
        quint32 lock = 0;
        quint32 change = 0;
        std::vector<RegionId> regions;
        std::vector<AccountUid> accounts;
    };
    struct Term
    {
        FilterTerm term;
        std::vector<Needle> needles;                ///< Text: one per value
        std::vector<std::vector<RegionId>> regions; ///< Region: by name, per value
        std::vector<AccountUid> accounts;           ///< Account: those whose name fits any value
    };

    [[nodiscard]] bool holds(const Term &term, const FleetRow &row, const QByteArray &search, Changeability kind,
                             qint64 nowMs) const;
    [[nodiscard]] static bool holdsNeedle(const Needle &needle, const FleetRow &row, const QByteArray &search,
                                          Changeability kind);

    std::vector<Term> m_terms; ///< cheap ones first
    bool m_usesTime = false;
    bool m_usesStanding = false;
};

} // namespace ecsdesk
