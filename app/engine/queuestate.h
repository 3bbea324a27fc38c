// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/wakeups.h"
#include "models/desk/changerecord.h"

#include <QSet>
#include <algorithm>

namespace ecsdesk {

/// What the engine keeps of its queue beside the records, which say who waits, until when, and in what order. Changes
/// are named by their tokens.
struct QueueState
{
    /// An instance that is read before its change is judged again.
    struct Reading
    {
        QString token;
        std::optional<Result<Instance>> result;
        bool holdsOthers = true; ///< who is behind waits for this one, to be handed in in the order of the queue
    };

    WakeUps wakeUps;
    QSet<QString> due;             ///< their time has come, and there is no room for their reading yet
    std::vector<Reading> readings; ///< in the order of the queue
    QHash<QString, int> failures;  ///< of readings, in a row; the next one comes after a while
    QSet<QString> entering;        ///< on their way to the journal
    QSet<QString> spokenFor;       ///< the operator's word about them is being written down; nothing is sent meanwhile
};

/// In the order of the queue.
[[nodiscard]] inline bool goesBefore(const ChangeRecord &a, const ChangeRecord &b)
{
    return std::pair(a.queuePosition, a.id) < std::pair(b.queuePosition, b.id);
}

/// The step of its waiting, made where it is missing.
[[nodiscard]] inline ChangeStep &queuedStep(ChangeRecord &record)
{
    auto &steps = record.steps;
    const auto found =
        std::find_if(steps.begin(), steps.end(), [](const ChangeStep &s) { return s.kind >= StepKind::Queued; });
    // A later version's row may have none.
    return found != steps.end() && found->kind == StepKind::Queued
               ? *found
               : *steps.insert(found, {StepKind::Queued, StepState::Running, record.createdAt, {}, 0, {}, {}});
}

} // namespace ecsdesk
