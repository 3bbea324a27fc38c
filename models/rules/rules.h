// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/facts.h"
#include "models/domain/offers.h"
#include "models/rules/reason.h"

namespace ecsdesk {

/// How long an instance may not be changed again after a success (both documents: five minutes).
inline constexpr std::chrono::seconds cooldownLength{5 * 60};
/// How often a subscription's bandwidth may be lowered (ModifyInstanceNetworkSpec: three times).
inline constexpr int downgradeQuota = 3;

/// The facts a verdict rests on. There is no clock in here: `now` is the server's time, handed in.
struct Facts
{
    QDateTime now; ///< UTC, the server's clock
    InstanceFacts instance;
    std::optional<std::vector<InstanceTypeId>>
        offeredTypes;                   ///< nothing: not known yet, and then speaks against nothing
    std::vector<BandwidthLimit> limits; ///< as DescribeBandwidthLimitation tells; wins over the edition's numbers

    friend bool operator==(const Facts &, const Facts &) = default;
};

/// Every reason against `change`, or its effects where there is none (rules.md, both tables). Also for start, stop and
/// allocate, which are no change of the specification: what stands against every change, except cooldown and order.
[[nodiscard]] Verdict judge(Edition edition, const Instance &instance, const Facts &facts, const Change &change);

/// The legal range of InternetMaxBandwidthOut under the billing that holds after the change.
[[nodiscard]] MbpsRange outRange(Edition edition, ChargeType charge, InternetChargeType internetCharge);
/// The same for this instance: where the API itself told a limit, that one (rules.md, beginning).
[[nodiscard]] MbpsRange outRange(Edition edition, const Instance &instance, const Facts &facts,
                                 InternetChargeType internetCharge);
/// What the API told for this billing; nothing where it did not.
[[nodiscard]] std::optional<MbpsRange> toldOutRange(const Facts &facts, InternetChargeType internetCharge);
/// The legal range of InternetMaxBandwidthIn beside the outbound value that holds after the change.
[[nodiscard]] MbpsRange inRange(Edition edition, int outMbpsAfter);
[[nodiscard]] bool isChargeTypeOffered(Edition edition, InternetChargeType charge);

/// What stands against every change of the instance, whatever it is: account, locks, expiry, order, flight, cooldown.
[[nodiscard]] std::vector<Objection> standingObjections(const Instance &instance, const InstanceFacts &facts,
                                                        const QDateTime &now);

/// The column "changeability" of the list: the one word that matters most.
enum class Changeability {
    Ready,
    Cooling,
    Changing,
    Unknown,
    UnpaidOrder,
    Locked,
    Expired,
    Overdue,
    Busy,
    NoKeys,   ///< the instance is ready, but its account has no keys that hold, or is not in use in this program
    ReadOnly, ///< the instance is ready, but its account is set to read-only in this program
};

struct Standing
{
    Changeability kind = Changeability::Ready;
    std::optional<QDateTime> until; ///< Cooling: its end (UTC, server's clock)

    friend bool operator==(const Standing &, const Standing &) = default;
};

/// Unknown: what became of a change is not known, and has to be looked into. Busy: the instance is in a transitional
/// state (starting, stopping, pending) or in one this program does not know. `whenReady`: what its account makes of an
/// instance that is ready: Ready, NoKeys or ReadOnly.
[[nodiscard]] Standing standing(const Instance &instance, const InstanceFacts &facts, const QDateTime &now,
                                Changeability whenReady = Changeability::Ready);

} // namespace ecsdesk
