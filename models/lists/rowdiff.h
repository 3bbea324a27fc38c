// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace ecsdesk {

/// Turns the rows of a short list (up to some hundreds) into others with as few steps as are true: rows of the same
/// identity stay the same rows. `Steps` tells a model's views and changes its rows:
///
///     remove(row)  insert(row, const Row &)  move(from, to): to < from  change(row, const Row &)
///     idAt(row)  count()  sameAt(row, const Row &)
template <class Row, class Steps, class IdOf>
void turnInto(const std::vector<Row> &next, Steps steps, IdOf idOf)
{
    const auto isWanted = [&](const auto &id) {
        for (const Row &row : next) {
            if (idOf(row) == id)
                return true;
        }
        return false;
    };
    for (int row = steps.count() - 1; row >= 0; --row) {
        if (!isWanted(steps.idAt(row)))
            steps.remove(row);
    }
    for (int row = 0; row < int(next.size()); ++row) {
        const Row &wanted = next[size_t(row)];
        int found = row;
        while (found < steps.count() && !(steps.idAt(found) == idOf(wanted)))
            ++found;
        if (found == steps.count()) {
            steps.insert(row, wanted);
            continue;
        }
        if (found != row)
            steps.move(found, row);
        if (!steps.sameAt(row, wanted))
            steps.change(row, wanted);
    }
}

} // namespace ecsdesk
