// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/instancetype.h"
#include "models/rules/rules.h"
#include "models/rules/typenames.h"

#include <optional>
#include <vector>

namespace ecsdesk {

/// Why a type cannot be chosen for this instance: its own reasons only. What stands against every change of the
/// instance (a cooldown, an order, the charge type …) is told once, not at each type.
enum class WhyNotOffered {
    NotATarget,  ///< the API does not name it for this instance
    OtherZone,   ///< named for other zones only; a change of type here never moves an instance
    SoldOut,     ///< it would do, but there is none of it now
    PresentType, ///< nothing would change
};

/// What a type has more (positive) or less than the present one.
struct TypeDifference
{
    std::optional<int> cpus;         ///< vCPUs; nothing where one of the two is not known
    std::optional<double> memoryGib; ///< GiB; likewise
    FamilyStep family = FamilyStep::Same;
    bool otherArchitecture = false; ///< both are known, and differ
    bool becomesBurstable = false;  ///< by credits, which the present one is not

    [[nodiscard]] bool sameSize() const { return cpus == 0 && memoryGib == 0.0; }
    friend bool operator==(const TypeDifference &, const TypeDifference &) = default;
};

/// One type as a choice for one instance.
struct TypeOption
{
    InstanceTypeInfo info;
    bool inCatalogue = true; ///< false: only what its name and the instance tell is known
    QString zone;            ///< where it is offered; empty where it is not
    Word<Stock> stock;       ///< as the API told; Unknown for a type that is not offered
    TypeDifference difference;
    std::optional<WhyNotOffered> why; ///< nothing: it may be chosen
    std::vector<Objection>
        objections; ///< TypeNotOffered or, for the present type, NothingToChange; empty: may be chosen

    [[nodiscard]] bool allowed() const { return objections.empty(); }
    [[nodiscard]] bool isPresent() const { return why == WhyNotOffered::PresentType; }
    friend bool operator==(const TypeOption &, const TypeOption &) = default;
};

/// Credits limit how long such a type may run at full speed (InstanceFamilyLevel CreditEntryLevel).
[[nodiscard]] bool isBurstable(const InstanceTypeInfo &info);

/// The present type as the catalogue tells it or, where it does not, as the instance does.
[[nodiscard]] InstanceTypeInfo presentType(const Instance &instance, const TypeOffer &offer);

/// Every type of the catalogue, and those that are targets without being in it; each once. The present one is always
/// among them, unless the instance has none. A type is refused by the same rules that judge the change later (`facts`
/// may know of types that the offer does not).
[[nodiscard]] std::vector<TypeOption> typeOptions(Edition edition, const Instance &instance, const Facts &facts,
                                                  const TypeOffer &offer);

/// What speaks against any other type whatever is offered: a subscription, local disks, a dedicated host. In the order
/// of Reason; empty where there is nothing of the kind.
[[nodiscard]] std::vector<Objection> objectionsToAnyType(Edition edition, const Instance &instance, const Facts &facts);

} // namespace ecsdesk
