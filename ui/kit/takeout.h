// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/changedesk.h"
#include "ui/kit/prompt.h"

namespace ecsdesk {

/// Asks whether this change is to be taken out of the queue, and does it. By the time of the answer it may have been
/// sent: then nothing happens. `changes` outlives `context`.
void askToTakeOut(const ChangeRecord &record, ChangeDesk &changes, Prompt &prompt, QWidget *context);

/// Has a change that is held in the queue tried again: at once, or where its account is set to production once the name
/// of the instance is typed. Where it is not held any more by then, nothing happens.
void askToRetry(const ChangeRecord &record, ChangeDesk &changes, Prompt &prompt, QWidget *context);

} // namespace ecsdesk
