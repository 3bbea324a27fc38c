// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/typeoptions.h"

#include <QString>

namespace ecsdesk {

/// What one decides by comes first, so that it is in sight in a narrow window.
enum class TypeColumn {
    Type,       ///< the identifier
    Vcpu,       ///< a number
    Memory,     ///< GiB
    Difference, ///< to the present type
    Stock,
    Network, ///< the internal one
    Family,
    Processor, ///< with its architecture
};
inline constexpr int typeColumnCount = int(TypeColumn::Processor) + 1;

// What the cells of the type list say, in the language of the moment, and how they are ordered.

/// Numbers stand on the right, under each other.
[[nodiscard]] bool isNumber(TypeColumn column);
[[nodiscard]] QString columnTitle(TypeColumn column);
[[nodiscard]] QString cellText(const TypeOption &option, TypeColumn column);
/// Empty where the cell says it all.
[[nodiscard]] QString cellToolTip(const TypeOption &option, TypeColumn column);
/// A sentence for a screen reader. `zone`: of the instance.
[[nodiscard]] QString cellSentence(const TypeOption &option, TypeColumn column, bool chosen, const QString &zone);

/// Below zero: `a` comes first. 0: as their names say, which is always so for TypeColumn::Type. Numbers as numbers;
/// what has no value stands behind what has one, in either order.
[[nodiscard]] int compareInColumn(const TypeOption &a, const TypeOption &b, TypeColumn column, Qt::SortOrder order);

} // namespace ecsdesk
