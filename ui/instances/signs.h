// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/instance.h"
#include "models/rules/operations.h"
#include "models/wording/reasons.h"
#include "ui/kit/icons.h"

namespace ecsdesk {

/// A sign and a colour for a state; the word comes from models/wording.
struct Sign
{
    Icon icon;
    Tone tone;
};

[[nodiscard]] Sign signOf(InstanceStatus status);
[[nodiscard]] Sign signOf(Changeability kind);
[[nodiscard]] QString operationTitle(Operation operation);
/// For the button or menu entry that begins it: "Change bandwidth…".
[[nodiscard]] QString operationVerb(Operation operation);
/// What stands against an operation and what would lift it, where it is offered: another way, or the wizard's whole
/// run.
[[nodiscard]] QString operationReason(const Objection &objection, const ReasonContext &context);

} // namespace ecsdesk
