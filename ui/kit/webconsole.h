// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/identifiers.h"

#include <QUrl>

namespace ecsdesk {

/// The page of this instance in the ECS console.
[[nodiscard]] QUrl webConsolePage(const InstanceKey &key);

} // namespace ecsdesk
