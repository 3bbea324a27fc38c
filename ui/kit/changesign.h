// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/changerecord.h"
#include "ui/kit/icons.h"

namespace ecsdesk {

/// The sign and the colour a change's state has everywhere.
struct ChangeSign
{
    Icon icon;
    Tone tone;
};
[[nodiscard]] ChangeSign changeSign(ChangeState state);
/// The same, where one that is held in the queue is told from one that waits there.
[[nodiscard]] ChangeSign changeSign(const ChangeRecord &record);

} // namespace ecsdesk
