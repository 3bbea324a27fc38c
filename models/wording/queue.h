// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/changerecord.h"

#include <QDateTime>
#include <QString>
#include <chrono>

namespace ecsdesk {

/// When a change that waits for a cooldown goes, by this machine's clock.
struct QueueTime
{
    std::chrono::milliseconds remaining{0}; ///< real time until then (ChangeDesk::realTimeUntil)
    QDateTime now;                          ///< UTC, this machine's clock: "at 14:32" = now + remaining
};

/// "14:32".
[[nodiscard]] QString queueMoment(const QueueTime &time);
/// For the button that queues a change, verb first: "Queue for 14:32".
[[nodiscard]] QString queueButtonText(const QueueTime &time);
/// What queueing means, before it is done: judged again, sent by itself, can be taken out, survives a restart.
[[nodiscard]] QString queueMeaning(const QueueTime &time);
/// How the change stands in the queue: "waits", "held".
[[nodiscard]] QString queueWord(const ChangeRecord &record);
/// One that waits: when it is sent. One that is held: what stood against it when its time came.
[[nodiscard]] QString queueSentence(const ChangeRecord &record, const QueueTime &time);
/// What would lift what a held one is held for; empty for one that waits.
[[nodiscard]] QString heldLift(const ChangeRecord &record);
/// Of one instance: "Queued for 14:32: Outbound 5 → 20 Mbps."; where it is held, that it is.
[[nodiscard]] QString queuedOnInstance(const ChangeRecord &record, const QueueTime &time);

} // namespace ecsdesk
