// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/instances/instancejump.h"
#include "ui/kit/retranslating.h"
#include "ui/window/actions.h"

#include <QDialog>

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace ecsdesk {

/// Ctrl+K: every action of the window under a filter, and straight to an instance by its name, ID or address.
class CommandPalette final : public Retranslating<QDialog>
{
    Q_OBJECT

public:
    CommandPalette(const ActionTable &actions, InstanceJump &jump, QWidget *parent);

    /// Opens over the upper middle of the parent, empty.
    void popUp();
    [[nodiscard]] QLineEdit *field() const { return m_field; }
    /// What is offered now, top first.
    [[nodiscard]] QStringList offered() const;

Q_SIGNALS:
    void actionChosen(QAction *action);
    void instanceChosen(const ecsdesk::InstanceKey &key);
    /// Nothing of the list: the text is looked for among the instances.
    void searchChosen(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate() override;
    void fill();
    void addHits(const QList<InstanceHit> &hits);
    void choose(const QModelIndex &index);
    void fitHeight();

    const ActionTable &m_actions;
    InstanceJump &m_jump;
    QLineEdit *m_field;
    QListView *m_list;
    QStandardItemModel *m_model;
};

} // namespace ecsdesk
