// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/instance.h"

#include <QString>

namespace ecsdesk {

/// Something that a change of bandwidth or type is decided by is different.
[[nodiscard]] bool differsForChanges(const Instance &before, const Instance &after);
/// What of that is different, as a list in the operator's language: "outbound 5 Mbps → 10 Mbps, state running →
/// stopped".
[[nodiscard]] QString differenceText(const Instance &before, const Instance &after);

} // namespace ecsdesk
