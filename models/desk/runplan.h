// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/changerecord.h"

namespace ecsdesk {

/// What is still to come in a run (its changes as far as they were handed in, in order; not empty): everything that was
/// planned, or, where the change was refused or the rest given up, only the start of an instance that the run stopped.
[[nodiscard]] std::vector<PlannedCall> stillToCome(const std::vector<ChangeRecord> &run);
/// The next of these may go out: the change before it is through.
[[nodiscard]] bool isNextDue(const std::vector<ChangeRecord> &run);
/// The change of the specification itself has not been handed in yet.
[[nodiscard]] bool hasChangeLeft(const std::vector<ChangeRecord> &run);
/// It can be given up safely: the change has not been handed in (what the run has stopped is started again then), or
/// the run waits for the operator anyhow (and leaves the instance as it is then).
[[nodiscard]] bool canGiveUp(const std::vector<ChangeRecord> &run);
/// It waits for the operator: resuming it sends the next call.
[[nodiscard]] bool canResume(const std::vector<ChangeRecord> &run);
/// Every call of the run, done, under way and to come.
[[nodiscard]] std::vector<PlannedCall> wholeRun(const std::vector<ChangeRecord> &run);
/// The change by this action; nullptr where it was not handed in. Points into `run`.
[[nodiscard]] const ChangeRecord *recordOf(const std::vector<ChangeRecord> &run, Action action);
/// The change of the specification itself; nullptr where it was not handed in. Points into `run`.
[[nodiscard]] const ChangeRecord *specRecord(const std::vector<ChangeRecord> &run);
/// Nothing of it happens by itself any more, and nothing waits for the operator's word: it has an outcome.
[[nodiscard]] bool hasEnded(const std::vector<ChangeRecord> &run);
/// The change whose outcome is still open (unknown, or an order not paid); the last one where there is none. `run` is
/// not empty; points into it.
[[nodiscard]] const ChangeRecord &unclearRecord(const std::vector<ChangeRecord> &run);
/// The instance is left stopped by what the run did (or did not): starting it is a sensible next step.
[[nodiscard]] bool leavesStopped(const std::vector<ChangeRecord> &run);

} // namespace ecsdesk
