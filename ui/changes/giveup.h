// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/changedesk.h"
#include "ui/kit/prompt.h"

namespace ecsdesk {

/// Asks whether the rest of this run is to be given up, and does it. By the time of the answer the run may have gone on
/// to where that is not safe any more: then nothing happens. `changes` outlives `context`; `done` is called after it
/// was given up.
void askToGiveUp(const std::vector<ChangeRecord> &run, ChangeDesk &changes, Prompt &prompt, QWidget *context,
                 std::function<void()> done = {});

/// Goes on with a run that waits: at once, or where its account is set to production once the name of the instance is
/// typed. By then the run may not wait any more: nothing happens then. `before` is called right before it goes on.
void askToGoOn(const std::vector<ChangeRecord> &run, ChangeDesk &changes, Prompt &prompt, QWidget *context,
               std::function<void()> before = {});

} // namespace ecsdesk
