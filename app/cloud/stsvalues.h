// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/credentials.h"
#include "models/domain/account.h"

#include <QDateTime>

namespace ecsdesk {

/// Credentials that end.
struct TemporaryCredentials
{
    Credentials credentials; ///< with a token
    QDateTime expires;       ///< UTC, the server's clock
    QString arn;             ///< of the role as assumed; may be empty
};

} // namespace ecsdesk
