// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/instances/instancetable.h"

#include "models/wording/words.h"
#include "ui/kit/tables.h"
#include "ui/kit/tokens.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <array>

namespace ecsdesk {

namespace {

struct ColumnPreset
{
    InstanceColumn column;
    int width; ///< px, where nothing is remembered
    bool shown;
};

constexpr int accountWidth = 112;

/// In the order of look.md: what a bandwidth change is about fits beside the detail pane also in the smallest window,
/// up to the sign of the last column. Wide enough for the longest word of either language.
constexpr std::array<ColumnPreset, instanceColumnCount> presets{{
    {InstanceColumn::State, 92, true},
    {InstanceColumn::Name, 168, true},
    {InstanceColumn::Account, accountWidth, false}, // shown by itself where there are several
    {InstanceColumn::Charge, 64, true},
    {InstanceColumn::Network, 124, true},
    {InstanceColumn::Out, 58, true},
    {InstanceColumn::In, 58, true},
    {InstanceColumn::Changeability, 148, true},
    {InstanceColumn::PublicIp, 116, true},
    {InstanceColumn::Type, 132, true},
    {InstanceColumn::Expiry, 104, true},
    {InstanceColumn::Region, 128, true},
    {InstanceColumn::Tags, 200, true},
}};

/// Stands in front of the header's own state, so that a state with other columns is not taken for one of these; then
/// one character: who decided about the column of the account.
constexpr char stateVersion = 2;
constexpr char decidedByItself = 'a';
constexpr char decidedByOperator = 'o';
/// Before there was a column for the account, and nothing but the header's state followed.
constexpr char versionWithoutAccount = 1;

} // namespace

InstanceTable::InstanceTable(InstanceListModel &model, Preferences &preferences, InstanceDelegate::Remaining remaining,
                             QWidget *parent)
    : Retranslating(parent)
    , m_model(model)
    , m_preferences(preferences)
    , m_delegate(new InstanceDelegate(std::move(remaining), this))
{
    setModel(&model);
    setItemDelegate(m_delegate);
    setUpTable(*this);
    setSelectionMode(ExtendedSelection);
    QHeaderView *header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, [this, header](const QPoint &at) {
        QMenu menu;
        fillColumnsMenu(menu);
        menu.exec(header->mapToGlobal(at));
    });
    restoreColumns();
    connect(header, &QHeaderView::sectionResized, this, &InstanceTable::rememberColumns);
    connect(header, &QHeaderView::sectionMoved, this, &InstanceTable::rememberColumns);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &InstanceTable::rememberColumns);

    connect(&model, &InstanceListModel::aboutToSwap, this, &InstanceTable::rememberPlace);
    connect(&model, &InstanceListModel::swapped, this, &InstanceTable::returnToPlace);
    retranslate();
}

void InstanceTable::setCompact(bool compact)
{
    m_compact = compact;
    m_delegate->setCompact(compact);
    verticalHeader()->setDefaultSectionSize(compact ? compactRow : comfortableRow);
    if (currentIndex().isValid())
        scrollTo(currentIndex());
    viewport()->update();
}

std::optional<FleetRow> InstanceTable::currentRow() const
{
    const QModelIndex current = currentIndex();
    if (!current.isValid() || current.row() >= m_model.rowCount())
        return {};
    return m_model.rowAt(current.row());
}

QList<InstanceKey> InstanceTable::selectedKeys() const
{
    QList<InstanceKey> keys;
    const QModelIndexList rows = selectionModel()->selectedRows(int(InstanceColumn::Name));
    keys.reserve(rows.size());
    for (const QModelIndex &index : rows)
        keys.append(m_model.rowAt(index.row()).key);
    return keys;
}

bool InstanceTable::showInstance(const InstanceKey &key)
{
    const QModelIndex index = m_model.indexOf(key);
    if (!index.isValid())
        return false;
    setCurrentIndex(index);
    selectRow(index.row());
    scrollTo(index, EnsureVisible);
    return true;
}

void InstanceTable::fillColumnsMenu(QMenu &menu)
{
    QHeaderView *header = horizontalHeader();
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        // Without its name a row is nobody.
        if (InstanceColumn(column) == InstanceColumn::Name)
            continue;
        QAction *action = menu.addAction(m_model.headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            horizontalHeader()->setSectionHidden(column, !shown);
            m_accountDecided = m_accountDecided || InstanceColumn(column) == InstanceColumn::Account;
            rememberColumns();
        });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Columns as at first")), &QAction::triggered, this, [this] {
        defaultColumns();
        rememberColumns();
    });
}

void InstanceTable::defaultColumns()
{
    m_restoring = true;
    QHeaderView *header = horizontalHeader();
    for (int place = 0; place < int(presets.size()); ++place) {
        const int column = int(presets[size_t(place)].column);
        header->moveSection(header->visualIndex(column), place);
        header->resizeSection(column, presets[size_t(place)].width);
        header->setSectionHidden(column, !presets[size_t(place)].shown);
    }
    m_accountDecided = false;
    showAccountColumn();
    m_restoring = false;
}

void InstanceTable::setSeveralAccounts(bool several)
{
    m_severalAccounts = several;
    const bool restoring = std::exchange(m_restoring, true); // nobody decided anything
    showAccountColumn();
    m_restoring = restoring;
}

void InstanceTable::showAccountColumn()
{
    if (!m_accountDecided)
        horizontalHeader()->setSectionHidden(int(InstanceColumn::Account), !m_severalAccounts);
}

void InstanceTable::restoreColumns()
{
    m_restoring = true;
    const QByteArray stored = m_preferences.value(Preference::InstancesColumns).toByteArray();
    QHeaderView *header = horizontalHeader();
    header->setSortIndicator(int(m_model.sortColumn()), m_model.sortOrder());
    const char version = stored.isEmpty() ? '\0' : stored.at(0);
    m_accountDecided = false;
    if (version == stateVersion && stored.size() > 1 && header->restoreState(stored.mid(2))) {
        m_accountDecided = stored.at(1) == decidedByOperator;
    } else if (version == versionWithoutAccount && header->restoreState(stored.mid(1))) {
        // The header puts what it does not know at the end.
        const int account = int(InstanceColumn::Account);
        header->moveSection(header->visualIndex(account), header->visualIndex(int(InstanceColumn::Name)) + 1);
        header->resizeSection(account, accountWidth);
    } else {
        defaultColumns();
    }
    m_restoring = true;
    showAccountColumn();
    header->setSectionsMovable(true);
    header->setSectionHidden(int(InstanceColumn::Name), false);
    // Sorts by the indicator as it is now.
    setSortingEnabled(true);
    m_restoring = false;
}

void InstanceTable::rememberColumns()
{
    if (!m_restoring)
        m_preferences.setValue(Preference::InstancesColumns,
                               QByteArray(1, stateVersion) +
                                   QByteArray(1, m_accountDecided ? decidedByOperator : decidedByItself) +
                                   horizontalHeader()->saveState());
}

void InstanceTable::rememberPlace()
{
    m_top = m_newRows ? QPersistentModelIndex(currentIndex()) : QPersistentModelIndex(indexAt(QPoint(0, 0)));
    m_topOffset = m_top.isValid() ? rowViewportPosition(m_top.row()) : 0;
}

void InstanceTable::returnToPlace()
{
    // The scroll bar learns of the new number of rows only with the next layout otherwise.
    updateGeometries();
    if (m_hidden) {
        // What was chosen before a filter hid it is chosen again when it comes back.
        const QModelIndex back = m_model.indexOf(*m_hidden);
        if (back.isValid()) {
            setCurrentIndex(back.siblingAtColumn(int(InstanceColumn::Name)));
            m_top = m_newRows ? QPersistentModelIndex(back) : m_top;
        }
    }
    QScrollBar *bar = verticalScrollBar();
    if (m_newRows) {
        m_newRows = false;
        if (m_top.isValid())
            scrollTo(m_top, EnsureVisible);
        else
            bar->setValue(0);
    } else if (m_top.isValid() && bar->value() > 0) {
        bar->setValue(m_top.row() * verticalHeader()->defaultSectionSize() - m_topOffset);
    }
    m_top = QPersistentModelIndex();
}

void InstanceTable::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    // Qt would go on to the next row, and the details would show an instance that nobody chose.
    if (currentIndex().isValid() && currentIndex().row() >= first && currentIndex().row() <= last) {
        m_hidden = m_model.rowAt(currentIndex().row()).key;
        selectionModel()->clear();
    }
    QTableView::rowsAboutToBeRemoved(parent, first, last);
}

void InstanceTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.isValid() && previous.isValid() && current.row() == previous.row())
        return;
    if (current.isValid())
        m_hidden.reset();
    Q_EMIT currentChangedTo(current.isValid() ? std::optional(m_model.rowAt(current.row()).key) : std::nullopt);
}

void InstanceTable::contextMenuEvent(QContextMenuEvent *event)
{
    if (!currentIndex().isValid())
        return;
    const bool byKeyboard = event->reason() == QContextMenuEvent::Keyboard;
    Q_EMIT contextMenuWanted(byKeyboard ? viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft())
                                        : event->globalPos());
}

void InstanceTable::keyPressEvent(QKeyEvent *event)
{
    // Home and End go to the first and last row, as in every list; the table alone would take the row's first cell.
    if (!event->modifiers() && (event->key() == Qt::Key_Home || event->key() == Qt::Key_End) &&
        m_model.rowCount() > 0) {
        const int row = event->key() == Qt::Key_Home ? 0 : m_model.rowCount() - 1;
        setCurrentIndex(m_model.index(row, std::max(0, currentIndex().column())));
        return;
    }
    QTableView::keyPressEvent(event);
}

void InstanceTable::retranslate()
{
    setAccessibleName(tr("Instances"));
    setAccessibleDescription(tr("One instance a row. The context menu has what can be done with it."));
}

} // namespace ecsdesk
