// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/typetable.h"

#include "ui/changes/typedelegate.h"
#include "ui/kit/tables.h"
#include "ui/kit/tokens.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace ecsdesk {

TypeTable::TypeTable(TypeListModel &model, QWidget *parent)
    : Retranslating(parent)
    , m_model(model)
{
    setModel(&model);
    setItemDelegate(new TypeDelegate(this));
    setUpTable(*this);
    verticalHeader()->setDefaultSectionSize(compactRow);
    QHeaderView *header = horizontalHeader();
    header->setStretchLastSection(true);
    header->setSortIndicator(int(model.sortColumn()), model.sortOrder());
    setSortingEnabled(true);
    setMinimumHeight(4 * compactRow);
    connect(header, &QHeaderView::sectionResized, this, [this] { m_ownWidths = m_ownWidths || !m_fitting; });
    connect(header, &QHeaderView::sortIndicatorChanged, this, [this] {
        if (currentIndex().isValid())
            scrollTo(currentIndex());
    });
    connect(&model, &TypeListModel::aboutToShow, this, &TypeTable::rememberPlace);
    connect(&model, &TypeListModel::shownChanged, this, &TypeTable::returnToPlace);
    retranslate();
}

QModelIndex TypeTable::chosenIndex() const
{
    const int row = m_model.chosen() ? m_model.rowOf(*m_model.chosen()) : -1;
    return row < 0 ? QModelIndex() : m_model.index(row, 0);
}

void TypeTable::showChosen()
{
    const QModelIndex chosen = chosenIndex();
    if (!chosen.isValid()) {
        selectionModel()->clearSelection();
        return;
    }
    selectionModel()->setCurrentIndex(chosen, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(chosen);
}

void TypeTable::fitColumns()
{
    if (m_ownWidths)
        return;
    const QScopedValueRollback fitting(m_fitting, true);
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    // Room for the title and the arrow of the order; the header's own hint is more generous than a small window.
    const int title = 2 * space::s + smallIcon;
    for (int column = 0; column < typeColumnCount; ++column) {
        int width = horizontalHeader()->fontMetrics().horizontalAdvance(columnTitle(TypeColumn(column))) + title;
        for (int row = 0; row < m_model.rowCount(); ++row)
            width = std::max(width, itemDelegate()->sizeHint(option, m_model.index(row, column)).width());
        setColumnWidth(column, std::min(width, 320));
    }
}

void TypeTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    if (selected.isEmpty())
        return;
    const TypeOption &option = m_model.optionAt(selected.indexes().constFirst().row());
    if (!option.allowed() || m_model.chosen() == option.info.id)
        return;
    const InstanceTypeId id = option.info.id;
    m_model.setChosen(id);
    Q_EMIT typeChosen(id);
}

void TypeTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row())
        Q_EMIT currentRowChanged();
}

void TypeTable::focusInEvent(QFocusEvent *event)
{
    // Qt would go to the first row; the chosen one is where the operator is.
    if (!currentIndex().isValid() && chosenIndex().isValid())
        selectionModel()->setCurrentIndex(chosenIndex(), QItemSelectionModel::NoUpdate);
    QTableView::focusInEvent(event);
}

void TypeTable::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (!event->modifiers() && (key == Qt::Key_Home || key == Qt::Key_End) && m_model.rowCount() > 0) {
        setCurrentIndex(m_model.index(key == Qt::Key_Home ? 0 : m_model.rowCount() - 1, 0));
        return;
    }
    const bool enters = key == Qt::Key_Return || key == Qt::Key_Enter;
    if ((enters || key == Qt::Key_Space) && currentIndex().isValid()) {
        const TypeOption &option = m_model.optionAt(currentIndex().row());
        const bool wasChosen = m_model.chosen() == option.info.id;
        selectionModel()->select(currentIndex(), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        // Enter upon what is chosen already is meant for the window's own button; upon a refused one for nothing.
        if (enters && wasChosen && option.allowed())
            event->ignore();
        return;
    }
    QTableView::keyPressEvent(event);
}

void TypeTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    // A sentence that comes up below must not push out of sight what it is about.
    if (hasFocus() && currentIndex().isValid())
        scrollTo(currentIndex());
}

void TypeTable::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    // Qt would go on to the next row and so choose a type that nobody chose.
    if (currentIndex().isValid() && currentIndex().row() >= first && currentIndex().row() <= last)
        selectionModel()->clear();
    QTableView::rowsAboutToBeRemoved(parent, first, last);
}

void TypeTable::rememberPlace()
{
    m_top = m_newRows ? QPersistentModelIndex() : QPersistentModelIndex(indexAt(QPoint(0, 0)));
    m_topOffset = m_top.isValid() ? rowViewportPosition(m_top.row()) : 0;
}

void TypeTable::returnToPlace()
{
    // The scroll bar learns of the new number of rows only with the next layout otherwise.
    updateGeometries();
    if (!currentIndex().isValid() && chosenIndex().isValid()) {
        const int scrolled = verticalScrollBar()->value();
        selectionModel()->setCurrentIndex(chosenIndex(),
                                          QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        verticalScrollBar()->setValue(scrolled);
    }
    if (m_newRows) {
        m_newRows = false;
        if (currentIndex().isValid())
            scrollTo(currentIndex());
        else
            verticalScrollBar()->setValue(0);
    } else if (m_top.isValid() && verticalScrollBar()->value() > 0) {
        verticalScrollBar()->setValue(m_top.row() * verticalHeader()->defaultSectionSize() - m_topOffset);
    }
    m_top = QPersistentModelIndex();
}

void TypeTable::retranslate()
{
    setAccessibleName(tr("Instance types"));
    setAccessibleDescription(tr("One type a row. Going to a type that is offered chooses it."));
}

} // namespace ecsdesk
