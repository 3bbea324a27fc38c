// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/changerecord.h"

#include <chrono>

namespace ecsdesk {

/// Whether the instance shows what the change asked for (what was not given does not matter).
[[nodiscard]] bool shows(const Instance &instance, const Change &change);

/// Whether the instance is on its way to what was asked for: stopping, starting. It was accepted, then.
[[nodiscard]] bool isUnderWay(const Instance &instance, const Change &change);

/// When a change was given out of hand, UTC, the server's clock: as it was asked for, or as it left the queue.
[[nodiscard]] QDateTime handedInAt(const ChangeRecord &record);

/// An unknown change bars its instance until it was looked into: until a reading this long after it was sent (server
/// time) still does not show it. Otherwise an instance that somebody has changed since could never be changed again.
inline constexpr std::chrono::hours unknownBarsFor{1};

/// An order left unpaid bars its instance so long after the acceptance (server time) on the word of the journal alone;
/// then only the billing's word counts. Where that cannot be asked, an order that was cancelled elsewhere would bar it
/// for ever; the API itself refuses as long as it is there.
inline constexpr std::chrono::hours orderBarsFor{24};

/// The facts that the journal knows of one instance, at the server's time `now`, from the records of that instance.
/// AwaitingPayment is an unpaid order; cooldown and the count of lowerings begin at acceptance (rules.md).
[[nodiscard]] InstanceFacts factsOf(const std::vector<const ChangeRecord *> &records, const QDateTime &now);

} // namespace ecsdesk
