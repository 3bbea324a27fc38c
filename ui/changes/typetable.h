// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/typelistmodel.h"
#include "ui/kit/retranslating.h"

#include <QTableView>

namespace ecsdesk {

/// The table of instance types. Whoever goes to a type that is offered chooses it, as with a group of radio buttons; a
/// refused one can be reached and looked at, and the choice stays where it was. Coming in by Tab chooses nothing.
class TypeTable final : public Retranslating<QTableView>
{
    Q_OBJECT

public:
    explicit TypeTable(TypeListModel &model, QWidget *parent = nullptr);

    /// Marks and shows the model's chosen type; tells nobody.
    void showChosen();
    /// As wide as the texts are; not where the operator has set a width.
    void fitColumns();
    /// The next change of the rows is the operator's own (another filter): it shows the current row, or the beginning.
    void expectNewRows() { m_newRows = true; }

Q_SIGNALS:
    /// By the operator. The model knows it already.
    void typeChosen(const ecsdesk::InstanceTypeId &id);
    /// Another row has the keyboard, or none.
    void currentRowChanged();

protected:
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;

private:
    void retranslate() override;
    void rememberPlace();
    void returnToPlace();
    [[nodiscard]] QModelIndex chosenIndex() const;

    TypeListModel &m_model;
    bool m_newRows = false;
    bool m_fitting = false;
    bool m_ownWidths = false;    ///< the operator has set a column's width
    QPersistentModelIndex m_top; ///< the row at the top edge while rows change
    int m_topOffset = 0;         ///< how far it stands above the edge, px
};

} // namespace ecsdesk
