// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"

#include <QDateTime>
#include <QString>
#include <array>
#include <optional>
#include <vector>

namespace ecsdesk {

/// What stands against a change: the table of rules.md, in its order.
enum class Reason {
    AccountOverdue,
    InstanceExpiredOrOverdue,
    SecurityLock,
    UnpaidOrder,
    ChangeInFlight,
    Cooldown,
    WrongChargeType,
    OneItemPerChange,
    NothingToChange,
    StatusNotSettled,
    MustBeStopped,
    OutOfRangeOut,
    OutOfRangeIn,
    ChargeTypeNotOffered,
    DowngradeQuotaUsed,
    EipBound,
    LocalDisk,
    DedicatedHost,
    TypeNotOffered,
};
inline constexpr int reasonCount = int(Reason::TypeNotOffered) + 1;

/// What an allowed change does beside what it is for.
enum class Effect {
    StartsCooldown,
    TakesEffectAfterStart,
    PublicIpAssigned,
    PublicIpMustBeAllocated,
    PublicIpReleased,
    ChargedAutomatically,
    OrderLeftUnpaid,
    DifferenceRefunded,
    UsesADowngrade,
    BillingBecomesByTraffic,
    BillingBecomesByBandwidth,
};
inline constexpr int effectCount = int(Effect::BillingBecomesByBandwidth) + 1;

/// The names rules.md and rule-cases.json use: "account_overdue".
[[nodiscard]] QString reasonName(Reason reason);
[[nodiscard]] std::optional<Reason> reasonFromName(const QString &name);
[[nodiscard]] QString effectName(Effect effect);

/// A range of whole Mbps, both ends included.
struct MbpsRange
{
    int min = 0;
    int max = 0;

    [[nodiscard]] bool contains(int mbps) const { return mbps >= min && mbps <= max; }
    friend bool operator==(const MbpsRange &, const MbpsRange &) = default;
};

/// A reason with what its sentence needs: the moment it lifts by itself, or the range that was left.
struct Objection
{
    Reason reason;
    std::optional<QDateTime> until; ///< Cooldown: when it ends (UTC, server's clock)
    std::optional<MbpsRange> range; ///< OutOfRangeOut, OutOfRangeIn: what is allowed
    QString subject;                ///< SecurityLock: the lock as the API names it; UnpaidOrder: its number, where
                                    ///< known; TypeNotOffered: the type

    friend bool operator==(const Objection &, const Objection &) = default;
};

/// Every reason against a change, not only the first; effects only where there is none.
struct Verdict
{
    std::vector<Objection> objections; ///< in the order of Reason, each reason once
    std::vector<Effect> effects;       ///< in the order of Effect

    [[nodiscard]] bool allowed() const { return objections.empty(); }
    [[nodiscard]] bool has(Reason reason) const;
    [[nodiscard]] bool has(Effect effect) const;
    friend bool operator==(const Verdict &, const Verdict &) = default;
};

} // namespace ecsdesk
