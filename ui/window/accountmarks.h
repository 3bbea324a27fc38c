// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/accountdesk.h"
#include "ui/kit/retranslating.h"

#include <QTimer>
#include <QWidget>
#include <vector>

class QMenu;
class QToolButton;

namespace ecsdesk {

/// How each account stands, one mark beside the other; where there is no room for them, one for all with a menu. A
/// single account that is well has no mark: nothing is to be said of it.
class AccountMarks final : public Retranslating<QWidget>
{
    Q_OBJECT

public:
    explicit AccountMarks(AccountDesk &accounts, QWidget *parent = nullptr);
    /// The operator's name of the only account, where it has no mark of its own.
    [[nodiscard]] QString onlyName() const;
    [[nodiscard]] QList<QToolButton *> buttons() const; ///< those that are shown
    [[nodiscard]] QMenu *menu() const { return m_menu; }
    /// The width within which the marks find their place; they never want more.
    void setRoom(int width);

Q_SIGNALS:
    void accountWanted(const ecsdesk::ProfileId &id);
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Mark
    {
        ProfileId id;
        QToolButton *button;
    };
    void retranslate() override;
    void takeAccounts();
    void show();
    void showMark(const Mark &mark);
    void arrange();
    void arrangeFolded();
    void showFolded(int troubled);
    void fillMenu();

    AccountDesk &m_accounts;
    QTimer m_tick; ///< runs while keys end
    std::vector<Mark> m_marks;
    QToolButton *m_folded;
    QMenu *m_menu;
    int m_room = 600;
};

} // namespace ecsdesk
