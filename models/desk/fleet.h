// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/apierror.h"
#include "models/domain/facts.h"
#include "models/domain/instance.h"

#include <QList>
#include <QMetaType>

namespace ecsdesk {

/// One instance in the list.
struct FleetRow
{
    InstanceKey key;
    Instance instance;
    InstanceFacts facts;

    friend bool operator==(const FleetRow &, const FleetRow &) = default;
};

/// What is different now. A refresh is a delta, never a new list.
struct FleetDelta
{
    std::vector<FleetRow> upserts; ///< new or changed
    QList<InstanceKey> removed;

    [[nodiscard]] bool isEmpty() const { return upserts.empty() && removed.isEmpty(); }
};

enum class RegionPhase { Waiting, Loading, Loaded, Failed };

struct RegionState
{
    AccountUid account;
    RegionId region;
    QString name; ///< in the operator's language, as DescribeRegions tells it; may be empty
    RegionPhase phase = RegionPhase::Waiting;
    int loaded = 0;                ///< instances read in this pass
    std::optional<ApiError> error; ///< Failed

    friend bool operator==(const RegionState &, const RegionState &) = default;
};

/// How the list stands: for the progress, its age and its troubles.
struct FleetState
{
    enum class Phase {
        Empty,   ///< nothing known yet
        Loading, ///< a pass over the regions is running
        Idle,    ///< the last pass ended (perhaps with troubles in some regions)
        Failed,  ///< the last pass could not even begin: `error`
    };
    Phase phase = Phase::Empty;
    bool fromCache = false; ///< the rows come from the last session and are being replaced
    QDateTime asOf;         ///< UTC, this machine's clock: when the rows were read; invalid if never
    int loaded = 0;         ///< instances read in the running pass
    int expected = 0;       ///< a guess from the last pass; 0 = unknown
    std::vector<RegionState> regions;
    std::optional<ApiError> error;

    friend bool operator==(const FleetState &, const FleetState &) = default;
};

} // namespace ecsdesk

Q_DECLARE_METATYPE(ecsdesk::FleetDelta)
Q_DECLARE_METATYPE(ecsdesk::FleetState)
