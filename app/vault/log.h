// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace ecsdesk {

/// What is asked of the keychain and how it ends, never a secret: "ecsdesk.vault".
Q_DECLARE_LOGGING_CATEGORY(vaultLog)

} // namespace ecsdesk
