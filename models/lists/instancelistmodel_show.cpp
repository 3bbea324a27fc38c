// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The visible rows become others, and views are told in as few signals as are true.

#include "models/lists/instancelistmodel_p.h"

namespace ecsdesk {

namespace {

/// Beyond so many separate signals, one layoutChanged is cheaper for a view. Every row that comes or goes by itself
/// renumbers those after it, hence less of them in a long list.
size_t signalLimit(size_t rows)
{
    return rows > 5000 ? 16 : 64;
}
constexpr size_t changeSignals = 2048;

} // namespace

void InstanceListModel::Private::number(int from)
{
    for (size_t row = size_t(from); row < visible.size(); ++row)
        rowOf[visible[row]] = int(row);
}

void InstanceListModel::Private::show(std::vector<Slot> next, const std::vector<Slot> *moved)
{
    if (next == visible)
        return;
    std::vector<int> nextRow(records.size(), -1);
    for (size_t row = 0; row < next.size(); ++row)
        nextRow[next[row]] = int(row);
    Q_EMIT q->aboutToSwap();
    if (moved && moved->size() <= signalLimit(visible.size()))
        showFew(next, nextRow, *moved);
    else if (!showBlocks(next, nextRow))
        showMany(std::move(next), nextRow);
    Q_EMIT q->swapped();
}

void InstanceListModel::Private::showFew(const std::vector<Slot> &next, const std::vector<int> &nextRow,
                                         const std::vector<Slot> &moved)
{
    std::vector<int> goingRows;
    std::vector<Slot> coming; // or moving, by their place
    for (const Slot slot : moved) {
        if (marks[slot])
            continue;
        marks[slot] = 1;
        if (nextRow[slot] >= 0)
            coming.push_back(slot);
        else if (rowOf[slot] >= 0)
            goingRows.push_back(rowOf[slot]);
    }
    for (const Slot slot : moved)
        marks[slot] = 0;

    std::sort(goingRows.begin(), goingRows.end(), std::greater<>());
    for (const int row : goingRows) {
        q->beginRemoveRows({}, row, row);
        rowOf[visible[size_t(row)]] = -1;
        visible.erase(visible.begin() + row);
        number(row);
        q->endRemoveRows();
    }

    // Each goes right before the next slot that has its place already; what is marked has not.
    std::sort(coming.begin(), coming.end(), [&](Slot a, Slot b) { return nextRow[a] < nextRow[b]; });
    for (const Slot slot : coming)
        marks[slot] = 1;
    for (const Slot slot : coming) {
        size_t after = size_t(nextRow[slot]) + 1;
        while (after < next.size() && marks[next[after]])
            ++after;
        const int to = after < next.size() ? rowOf[next[after]] : int(visible.size());
        marks[slot] = 0;
        const int from = rowOf[slot];
        if (from < 0) {
            q->beginInsertRows({}, to, to);
            visible.insert(visible.begin() + to, slot);
            number(to);
            q->endInsertRows();
        } else if (to != from && to != from + 1) {
            q->beginMoveRows({}, from, from, {}, to);
            if (to < from)
                std::rotate(visible.begin() + to, visible.begin() + from, visible.begin() + from + 1);
            else
                std::rotate(visible.begin() + from, visible.begin() + from + 1, visible.begin() + to);
            number(qMin(from, to));
            q->endMoveRows();
        }
    }
    Q_ASSERT(visible == next);
}

/// Rows that come and go in a few blocks, while those that stay keep their order. False: nothing was done.
bool InstanceListModel::Private::showBlocks(const std::vector<Slot> &next, const std::vector<int> &nextRow)
{
    std::vector<int> going, coming;
    int last = -1;
    for (size_t row = 0; row < visible.size(); ++row) {
        const int to = nextRow[visible[row]];
        if (to < 0)
            going.push_back(int(row));
        else if (to < last)
            return false;
        else
            last = to;
    }
    for (size_t row = 0; row < next.size(); ++row) {
        if (rowOf[next[row]] < 0)
            coming.push_back(int(row));
    }
    if (countRuns(going) + countRuns(coming) > signalLimit(visible.size()))
        return false;

    std::vector<std::pair<int, int>> blocks;
    forRuns(going, [&](int first, int end) { blocks.emplace_back(first, end); });
    for (auto block = blocks.rbegin(); block != blocks.rend(); ++block) {
        q->beginRemoveRows({}, block->first, block->second);
        const auto first = visible.begin() + block->first;
        const auto end = visible.begin() + block->second + 1;
        std::for_each(first, end, [&](Slot slot) { rowOf[slot] = -1; });
        visible.erase(first, end);
        number(block->first);
        q->endRemoveRows();
    }
    forRuns(coming, [&](int first, int end) {
        q->beginInsertRows({}, first, end);
        visible.insert(visible.begin() + first, next.begin() + first, next.begin() + end + 1);
        number(first);
        q->endInsertRows();
    });
    return true;
}

/// What comes is appended, then everything is put in order with what goes at the end, then that is cut off: three
/// signals, each of them true, however scattered the rows are.
void InstanceListModel::Private::showMany(std::vector<Slot> next, const std::vector<int> &nextRow)
{
    std::vector<Slot> coming, going;
    for (const Slot slot : next) {
        if (rowOf[slot] < 0)
            coming.push_back(slot);
    }
    for (const Slot slot : visible) {
        if (nextRow[slot] < 0)
            going.push_back(slot);
    }
    if (!coming.empty()) {
        const int first = int(visible.size());
        q->beginInsertRows({}, first, first + int(coming.size()) - 1);
        visible.insert(visible.end(), coming.begin(), coming.end());
        number(first);
        q->endInsertRows();
    }

    const int staying = int(next.size());
    next.insert(next.end(), going.begin(), going.end());
    Q_EMIT q->layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList from = q->persistentIndexList();
    std::vector<Slot> slots;
    slots.reserve(size_t(from.size()));
    for (const QModelIndex &index : from)
        slots.push_back(visible[size_t(index.row())]);
    visible = std::move(next);
    number(0);
    QModelIndexList to;
    to.reserve(from.size());
    for (qsizetype i = 0; i < from.size(); ++i)
        to.append(q->createIndex(rowOf[slots[size_t(i)]], from[i].column()));
    q->changePersistentIndexList(from, to);
    Q_EMIT q->layoutChanged({}, QAbstractItemModel::VerticalSortHint);

    if (!going.empty()) {
        q->beginRemoveRows({}, staying, int(visible.size()) - 1);
        visible.resize(size_t(staying));
        for (const Slot slot : going)
            rowOf[slot] = -1;
        q->endRemoveRows();
    }
}

void InstanceListModel::Private::tellChanged(std::vector<int> rows)
{
    if (rows.empty())
        return;
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    const auto tell = [this](int first, int last) {
        Q_EMIT q->dataChanged(q->index(first, 0), q->index(last, instanceColumnCount - 1));
    };
    if (countRuns(rows) > changeSignals)
        tell(rows.front(), rows.back());
    else
        forRuns(rows, tell);
}

} // namespace ecsdesk
