// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/secret.h"

#include <QString>

namespace ecsdesk {

/// What a request is signed with. Lives as long as the client that holds it and is written nowhere.
struct Credentials
{
    QString accessKeyId;
    Secret secret;
    Secret securityToken; ///< temporary credentials (STS) only; empty otherwise

    [[nodiscard]] bool isComplete() const { return !accessKeyId.isEmpty() && !secret.isEmpty(); }
};

} // namespace ecsdesk
