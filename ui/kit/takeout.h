// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/changedesk.h"
#include "ui/kit/prompt.h"

namespace ecsdesk {

/// Asks whether this change is to be taken out of the queue, and does it. By the time of the answer it may have been
/// sent: then nothing happens. `changes` outlives `context`.
void askToTakeOut(const ChangeRecord &record, ChangeDesk &changes, Prompt &prompt, QWidget *context);

} // namespace ecsdesk
