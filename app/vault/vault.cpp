// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/vault/vault.h"

namespace ecsdesk {

Vault::~Vault() = default;

} // namespace ecsdesk
