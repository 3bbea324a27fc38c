// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/changerecord.h"
#include "models/rules/options.h"

namespace ecsdesk {

/// What a change of the journal (with its run in order, itself among them) wanted, to be wanted once more of the
/// instance as it is now. Without tokens: it is a new change. Nothing for a run that changes neither bandwidth nor type
/// (a start, an address by itself).
[[nodiscard]] std::optional<ChangeDraft> draftAgain(const ChangeRecord &record, const std::vector<ChangeRecord> &run,
                                                    const Instance &now);

} // namespace ecsdesk
