// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/preferences.h"
#include "models/lists/instancelistmodel.h"
#include "ui/instances/instancedelegate.h"
#include "ui/kit/retranslating.h"

#include <QTableView>

class QMenu;

namespace ecsdesk {

/// The table of instances. Columns can be hidden, moved, sorted and resized, and are remembered. Whatever comes, goes
/// or changes places, the rows that are looked at stay where they are, and the selection with them.
class InstanceTable final : public Retranslating<QTableView>
{
    Q_OBJECT

public:
    InstanceTable(InstanceListModel &model, Preferences &preferences, InstanceDelegate::Remaining remaining,
                  QWidget *parent = nullptr);

    void setCompact(bool compact);
    [[nodiscard]] bool isCompact() const { return m_compact; }
    /// The next change of the rows is the operator's own (another filter): it shows the current row, or the beginning.
    void expectNewRows() { m_newRows = true; }

    [[nodiscard]] std::optional<FleetRow> currentRow() const;
    [[nodiscard]] QList<InstanceKey> selectedKeys() const;
    /// Selects the row of `key` and brings it into sight; false where it is not shown.
    bool showInstance(const InstanceKey &key);
    /// Which columns are shown: for the header's context menu and the button above the table.
    void fillColumnsMenu(QMenu &menu);
    void restoreColumns();
    /// Whether instances of several accounts may be in the list: then the column of the account is shown, as long as
    /// the operator has not decided about it.
    void setSeveralAccounts(bool several);

Q_SIGNALS:
    void currentChangedTo(const std::optional<ecsdesk::InstanceKey> &key);
    void contextMenuWanted(const QPoint &global);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;

private:
    void retranslate() override;
    void defaultColumns();
    void rememberColumns();
    void showAccountColumn();
    void rememberPlace();
    void returnToPlace();

    InstanceListModel &m_model;
    Preferences &m_preferences;
    InstanceDelegate *m_delegate;
    bool m_compact = false;
    bool m_newRows = false;
    bool m_restoring = false;
    bool m_severalAccounts = false;
    bool m_accountDecided = false;       ///< the operator showed or hid the column of the account
    std::optional<InstanceKey> m_hidden; ///< was current until a filter hid it
    QPersistentModelIndex m_top;         ///< the row at the top edge while rows change
    int m_topOffset = 0;                 ///< how far it stands above the edge, px
};

} // namespace ecsdesk
