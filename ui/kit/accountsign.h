// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/accountwords.h"
#include "ui/kit/icons.h"

namespace ecsdesk {

/// The sign and the colour an account's state has everywhere.
struct AccountSign
{
    Icon icon;
    Tone tone;
};
[[nodiscard]] AccountSign accountSign(AccountAlarm alarm);

} // namespace ecsdesk
