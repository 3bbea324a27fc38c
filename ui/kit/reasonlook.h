// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/reason.h"
#include "ui/kit/reasonlabel.h"

namespace ecsdesk {

/// The sign and the colour a reason has everywhere. `plain` is for what is nobody's fault: a dash beside an operation
/// that is not offered (Refused), a warning against something that was chosen (Warning).
[[nodiscard]] ReasonLabel::Kind reasonKind(Reason reason, ReasonLabel::Kind plain);
/// The same for what an allowed change does: what costs or cannot be taken back warns.
[[nodiscard]] ReasonLabel::Kind effectKind(Effect effect);

} // namespace ecsdesk
