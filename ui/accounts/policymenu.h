// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QMenu;

namespace ecsdesk {

/// The policies an operator can copy for whoever grants permissions. `roleArn`: of the role that is assumed; empty:
/// none is.
void fillPolicyMenu(QMenu &menu, const QString &roleArn);
/// Copies the one that fits: without what changes instances where the account is read-only.
void copyPolicy(bool readOnly);

} // namespace ecsdesk
