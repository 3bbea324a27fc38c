// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <algorithm>
#include <vector>

// Orders of slots. A slot is the fixed place of an instance in the list's store; an order is a list of slots.

namespace ecsdesk {

using Slot = quint32;

/// Takes every slot out that is marked (one mark per slot of the store).
inline void takeOut(std::vector<Slot> &order, const std::vector<quint8> &marks)
{
    std::erase_if(order, [&](Slot slot) { return marks[slot] != 0; });
}

/// Puts `additions` where they belong in an order that is sorted by `less`. Costs one pass and a search per addition,
/// so few additions to 100,000 rows are cheap.
template <class Less>
void mergeIn(std::vector<Slot> &order, std::vector<Slot> additions, Less less)
{
    if (additions.empty())
        return;
    std::sort(additions.begin(), additions.end(), less);
    std::vector<Slot> merged;
    merged.reserve(order.size() + additions.size());
    auto from = order.cbegin();
    for (const Slot slot : additions) {
        const auto to = std::upper_bound(from, order.cend(), slot, less);
        merged.insert(merged.end(), from, to);
        merged.push_back(slot);
        from = to;
    }
    merged.insert(merged.end(), from, order.cend());
    order = std::move(merged);
}

/// Calls `use(first, last)` for every run of consecutive numbers in an ascending list.
template <class Use>
void forRuns(const std::vector<int> &ascending, Use use)
{
    for (size_t i = 0; i < ascending.size();) {
        size_t end = i + 1;
        while (end < ascending.size() && ascending[end] == ascending[end - 1] + 1)
            ++end;
        use(ascending[i], ascending[end - 1]);
        i = end;
    }
}
[[nodiscard]] inline size_t countRuns(const std::vector<int> &ascending)
{
    size_t runs = 0;
    forRuns(ascending, [&](int, int) { ++runs; });
    return runs;
}

} // namespace ecsdesk
