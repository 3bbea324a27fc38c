// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/identifiers.h"

#include <QDateTime>
#include <optional>

namespace ecsdesk {

/// What is known of an instance beside what DescribeInstances tells: from the journal, the orders, the account and the
/// answers of the API.
struct InstanceFacts
{
    std::optional<QDateTime> cooldownUntil; ///< UTC, the server's clock; a moment that has passed means nothing
    bool unpaidOrder = false;
    OrderId unpaidOrderId;      ///< where the order is known; may be empty
    bool orderVoidable = false; ///< the unpaid order cannot be paid any more, only cancelled
    bool accountOverdue = false;
    bool changeInFlight = false;
    bool outcomeUnknown = false; ///< the change that is in flight was sent, and what became of it is not known
    int downgradesUsed = 0;      ///< lowerings of a subscription's bandwidth, as counted here

    friend bool operator==(const InstanceFacts &, const InstanceFacts &) = default;
};

} // namespace ecsdesk
