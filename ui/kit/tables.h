// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;
class QStyleOptionViewItem;
class QTableView;

namespace ecsdesk {

/// What all our tables have in common: rows, not cells; no grid, no numbers, one line a row; Tab leads out.
void setUpTable(QTableView &table);
/// The ground of a cell: its fill, the line below the row, and the mark of the cell that has the keyboard (the row is
/// told by its fill).
void paintCellGround(QPainter *painter, const QStyleOptionViewItem &option);

} // namespace ecsdesk
