// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/readers.h"
#include "app/cloud/request.h"
#include "app/cloud/stsvalues.h"

namespace ecsdesk {

/// AssumeRole (ecs-api.md section 11.5).
[[nodiscard]] Request assumeRoleRequest(const RoleToAssume &role);
/// All of key, secret, token and end must be there. The parsed document keeps copies of the secrets that cannot be
/// overwritten; they are freed as the answer is.
[[nodiscard]] Result<TemporaryCredentials> readAssumedRole(const HttpAnswer &answer, const ReadContext &context);

/// The shape that STS and the metadata service share, one level apart. Returns the name of the first thing that is
/// missing; empty where all is there.
[[nodiscard]] QString readTemporaryCredentials(const QJsonObject &object, TemporaryCredentials &credentials);

} // namespace ecsdesk
