// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/accountdesk.h"
#include "models/desk/changedesk.h"
#include "models/lists/queuemodel.h"
#include "ui/kit/retranslating.h"

#include <QTimer>
#include <QWidget>

class QPushButton;
class QStackedWidget;
class QTableView;

namespace ecsdesk {

class EmptyState;
class Prompt;
class ReasonLabel;
class ToneLabel;

/// The changes that wait for the end of a cooldown, in the order in which they go, with their countdowns; those that
/// are held, why, and what would lift it. Asks the desk to move them, take them out, try them again.
class QueueScreen final : public Retranslating<QWidget>
{
    Q_OBJECT

public:
    /// Both outlive the screen.
    QueueScreen(ChangeDesk &changes, Prompt &prompt, QWidget *parent = nullptr);
    /// This machine's clock for "sent at 14:32", UTC; the system's unless set.
    void setNow(std::function<QDateTime()> now);
    /// What the operator calls the accounts; without it none is named. Outlives the screen.
    void setAccounts(AccountDesk &accounts);
    /// Brings this change to the front; nothing where it is not in the queue.
    void select(ChangeId id);
    [[nodiscard]] QTableView *table() const { return m_table; }
    [[nodiscard]] bool isTicking() const { return m_tick.isActive(); }

Q_SIGNALS:
    /// The operator wants to see this change with its steps.
    void changeWanted(ecsdesk::ChangeId id);
    void instanceWanted(const ecsdesk::InstanceKey &key);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void connectAll();
    void retranslate() override;
    void look();
    void showAll();
    void showSelected();
    void showWhy(const ChangeRecord &record);
    void showReasonsNow(const ChangeRecord &record, const QueueTime &time);
    void tick();
    void startOrStop();
    void moveBy(int rows);
    void takeOut();
    void tryAgain();
    [[nodiscard]] const ChangeRecord *selected() const;
    [[nodiscard]] qreal shareLeft(const QModelIndex &index) const;

    ChangeDesk &m_changes;
    Prompt &m_prompt;
    std::function<QDateTime()> m_now;
    QueueModel m_model;
    QTimer m_tick; ///< runs only while the screen is seen and something in it counts down
    QPushButton *m_up = nullptr;
    QPushButton *m_down = nullptr;
    QPushButton *m_retry = nullptr;
    QPushButton *m_takeOut = nullptr;
    QPushButton *m_showChange = nullptr;
    QPushButton *m_showInstance = nullptr;
    ToneLabel *m_count = nullptr;
    QStackedWidget *m_stack = nullptr;
    QTableView *m_table = nullptr;
    QWidget *m_below = nullptr; ///< of the selected one
    ToneLabel *m_title = nullptr;
    ReasonLabel *m_why = nullptr;
    ReasonLabel *m_lift = nullptr;
    ReasonLabel *m_bar = nullptr;
    EmptyState *m_empty = nullptr;
};

} // namespace ecsdesk
