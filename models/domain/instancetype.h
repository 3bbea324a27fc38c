// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/identifiers.h"
#include "models/domain/word.h"

#include <vector>

namespace ecsdesk {

/// A type as DescribeInstanceTypes tells it (ecs-api.md section 7.3): what exists, not what is in stock.
struct InstanceTypeInfo
{
    InstanceTypeId id;
    QString family;       ///< "ecs.g6"
    QString level;        ///< "EntryLevel", "EnterpriseLevel", "CreditEntryLevel" (burstable); may be empty
    QString category;     ///< "General-purpose" …; may be empty
    int cpuCount = 0;     ///< vCPUs
    double memoryGib = 0; ///< GiB
    QString architecture; ///< "X86", "ARM"; may be empty
    double clockGhz = 0;  ///< 0 where the API did not say
    QString processor;    ///< may be empty
    int gpuCount = 0;
    QString gpuSpec;   ///< may be empty
    qint64 rxKbps = 0; ///< internal network, kbit/s; 0 where the API did not say
    qint64 txKbps = 0;
    int localDisks = 0;

    friend bool operator==(const InstanceTypeInfo &, const InstanceTypeInfo &) = default;
};

/// The words of StatusCategory, compared without regard to case (ecs-api.md section 7.5).
enum class Stock {
    Unknown,
    WithStock,
    ClosedWithStock,    ///< the last of it
    WithoutStock,       ///< may come back
    ClosedWithoutStock, ///< sold out for good
};

[[nodiscard]] Word<Stock> stockFromApi(const QString &raw);

/// A type an instance may be changed to (DescribeResourcesModification).
struct TypeTarget
{
    InstanceTypeId id;
    QString zone;         ///< where it is offered
    bool soldOut = false; ///< Status SoldOut: offered in principle, and refused now
    Word<Stock> stock;

    friend bool operator==(const TypeTarget &, const TypeTarget &) = default;
};

/// What there is to choose from for one instance.
struct TypeOffer
{
    std::vector<InstanceTypeInfo> catalogue; ///< everything that exists, the present type included where it is known
    std::vector<TypeTarget> targets;         ///< what this instance may become, in the order of the API

    friend bool operator==(const TypeOffer &, const TypeOffer &) = default;
};

} // namespace ecsdesk
