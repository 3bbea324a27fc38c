// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ecsdesk {

/// Makes a folder that only its owner can enter (0700), with all it stands in. A folder that is there already keeps its
/// permissions: it may be somebody else's business. False where it is not there afterwards, or cannot be written.
[[nodiscard]] bool makePrivateFolder(const QString &path);

} // namespace ecsdesk
