// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/rules.h"

#include <vector>

namespace ecsdesk {

/// What an operator can do to one instance, before any value is chosen.
enum class Operation {
    ChangeBandwidth,
    ChangeType,
    AllocatePublicIp,
};

struct OperationVerdict
{
    Operation operation;
    Verdict verdict; ///< objections only: effects depend on the values that are chosen later
    Change probe;    ///< the change that was judged

    friend bool operator==(const OperationVerdict &, const OperationVerdict &) = default;
};

/// The operations that make sense for this instance, and what stands against each. Bandwidth and type always; a public
/// IP only for pay-as-you-go with outbound bandwidth and without an address (ModifyInstanceNetworkSpec: a subscription
/// gets one by itself). A bandwidth change is judged by the smallest step up, or down from the end of the range.
[[nodiscard]] std::vector<OperationVerdict> operationsOf(Edition edition, const Instance &instance, const Facts &facts);

/// Whether what an operator decides upon (type, bandwidth, billing, addresses) is another now. What stands against a
/// change is not looked at: that is for `judge`.
[[nodiscard]] bool isOtherThanSeen(const Instance &seen, const Instance &now);

/// Whether everything that stands against it passes without anybody's doing (a cooldown, a change on its way, a state
/// in transition): then preparing the change now makes sense.
[[nodiscard]] bool liftsByItself(const Verdict &verdict);

/// Nothing but a cooldown stands against it: it can be queued, and goes when the cooldown is over.
[[nodiscard]] bool waitsForCooldown(const Verdict &verdict);

/// What stands against it lifts by itself, or a run can lift it (it stops the instance, changes it and starts it
/// again): then a wizard opens.
[[nodiscard]] bool canBePrepared(const Verdict &verdict);

/// What the operator is told of it: that the instance must be stopped, which a run can do, is left out where something
/// stands against the change that no run can lift.
[[nodiscard]] std::vector<Objection> toldObjections(const Verdict &verdict);

/// A wizard opens for it, judged together with the others of the same instance: it can be prepared; a change of the
/// specification also where only its bandwidth can, for its wizard changes either.
[[nodiscard]] bool opensWizard(Operation operation, const std::vector<OperationVerdict> &operations);

} // namespace ecsdesk
