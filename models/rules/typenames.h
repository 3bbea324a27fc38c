// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/identifiers.h"

namespace ecsdesk {

/// What the name of an instance type tells: "ecs.u1-c1m2.2xlarge" is of the family "ecs.u1" and of the size "2xlarge".
/// vCPUs and memory are not read from it: older families count them differently.
struct TypeName
{
    QString family;  ///< "ecs.u1"; empty where the name has another shape
    QString variant; ///< "c1m2"; mostly empty
    QString size;    ///< "2xlarge"; may be empty

    friend bool operator==(const TypeName &, const TypeName &) = default;
};

[[nodiscard]] TypeName typeNameOf(const InstanceTypeId &id);

/// Where a size stands among the others, ascending: nano < … < large < xlarge < 2xlarge < 10xlarge. A size of another
/// shape ("metal") stands behind them all.
[[nodiscard]] int sizeRank(const QString &size);
/// Orders names when compared as a text: families and variants by their letters and numbers, sizes by rank:
/// g6.2xlarge < g6.10xlarge < g7.large.
[[nodiscard]] QString typeSortKey(const InstanceTypeId &id);

/// How one family stands to another of the same line: "ecs.g7" is newer than "ecs.g6", while "ecs.c7" is of another
/// line.
enum class FamilyStep { Same, Newer, Older, Other };
[[nodiscard]] FamilyStep familyStep(const QString &from, const QString &to);

} // namespace ecsdesk
