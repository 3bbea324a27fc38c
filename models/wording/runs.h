// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/changes.h"

#include <vector>

namespace ecsdesk {

// A run is its changes as far as they were handed in, in order (ChangeDesk::run); not empty.

/// Every call of a run by its short name: "Stop", "Change type", "Allocate a public IP", "Start".
[[nodiscard]] QString callTitle(const Change &change);
/// "2 of 3": where this change stands in its run, which began with `first`. Empty where the run is one call.
[[nodiscard]] QString positionText(const ChangeRecord &record, const ChangeRecord &first);
/// Where the run is now: "Step 2 of 3: the API has accepted the change."
[[nodiscard]] QString runSentence(const std::vector<ChangeRecord> &run);
/// In which state the run has left the instance; empty where it neither stops nor starts it.
[[nodiscard]] QString powerSentence(const std::vector<ChangeRecord> &run);
/// What giving up would do, or why it is not safe any more; empty where nothing is to come.
[[nodiscard]] QString giveUpSentence(const std::vector<ChangeRecord> &run);
/// For a run that waits for the operator: what comes next when it goes on.
[[nodiscard]] QString pausedSentence(const std::vector<ChangeRecord> &run);
/// Why nothing can be done from here about a change or a run, and what would lift it.
[[nodiscard]] QString barText(ActingBar bar);
/// What became of the run as a whole; for a run of one call the same as `outcome`.
[[nodiscard]] Outcome runOutcome(const std::vector<ChangeRecord> &run);

} // namespace ecsdesk
