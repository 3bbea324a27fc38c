// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/tables.h"

#include "ui/kit/kitpaint.h"

#include <QApplication>
#include <QHeaderView>
#include <QPainter>
#include <QTableView>

namespace ecsdesk {

void setUpTable(QTableView &table)
{
    table.setSelectionBehavior(QTableView::SelectRows);
    table.setSelectionMode(QTableView::SingleSelection);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setFrameShape(QFrame::NoFrame);
    table.setCornerButtonEnabled(false);
    table.setTabKeyNavigation(false);
    table.setVerticalScrollMode(QTableView::ScrollPerPixel);
    table.setHorizontalScrollMode(QTableView::ScrollPerPixel);
    table.setMouseTracking(true);
    table.setEditTriggers(QTableView::NoEditTriggers);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setMinimumSectionSize(compactRow);
    table.verticalHeader()->setDefaultSectionSize(comfortableRow);
    QHeaderView *header = table.horizontalHeader();
    header->setHighlightSections(false);
    header->setTextElideMode(Qt::ElideRight);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setMinimumSectionSize(40);
}

void paintCellGround(QPainter *painter, const QStyleOptionViewItem &option)
{
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    const Tokens &tokens = tokensOf(option.palette);
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    painter->setPen(blend(tokens.line, tokens.ground, 0.6));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(tokens.accent, 2));
        painter->drawLine(option.rect.left() + 1, option.rect.bottom(), option.rect.right() - 1, option.rect.bottom());
    }
}

} // namespace ecsdesk
