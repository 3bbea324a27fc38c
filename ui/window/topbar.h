// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/retranslating.h"
#include "ui/window/actions.h"

#include <QWidget>
#include <vector>

class QBoxLayout;
class QToolButton;

namespace ecsdesk {

/// The bar at the top: the screens that exist, the command palette, language and theme.
class TopBar final : public Retranslating<QWidget>
{
    Q_OBJECT

public:
    explicit TopBar(const ActionTable &actions, QWidget *parent = nullptr);
    /// One more screen, behind those that are there. `action` shows it.
    void addScreen(ActionId action, Icon sign, const char *title);
    void setCurrent(ActionId action);
    /// How many things the screen has for the operator; shown beside its title where there are any. `attention`: at
    /// least one of them waits for the operator.
    void setCount(ActionId action, int count, bool attention);
    [[nodiscard]] QToolButton *screenButton(ActionId action) const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Screen
    {
        ActionId action;
        const char *title; ///< in the context "TopBar", marked for translation where it is given
        QToolButton *button;
        int count = 0;
        bool attention = false;
    };
    void retranslate() override;
    QToolButton *makeEntry(ActionId action, Icon sign);

    const ActionTable &m_actions;
    QBoxLayout *m_screensLayout;
    std::vector<Screen> m_screens;
    QToolButton *m_commands;
    QToolButton *m_language;
    QToolButton *m_theme;
};

} // namespace ecsdesk
