// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/topbar.h"

#include "ui/kit/buttons.h"

#include <QBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace ecsdesk {

TopBar::TopBar(const ActionTable &actions, QWidget *parent)
    : Retranslating(parent)
    , m_actions(actions)
    , m_screensLayout(new QHBoxLayout)
    , m_commands(makeEntry(ActionId::CommandPalette, Icon::Command))
    , m_language(makeEntry(ActionId::SwitchLanguage, Icon::Language))
    , m_theme(makeIconButton(Icon::Theme, this))
{
    connect(m_theme, &QToolButton::clicked, m_actions.action(ActionId::SwitchTheme), &QAction::trigger);
    m_screensLayout->setSpacing(space::xs);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(space::s, space::xs, space::s, space::xs + 1);
    line->setSpacing(space::xs);
    line->addLayout(m_screensLayout);
    line->addStretch(1);
    line->addWidget(m_commands);
    line->addWidget(m_language);
    line->addWidget(m_theme);
    retranslate();
}

QToolButton *TopBar::makeEntry(ActionId action, Icon sign)
{
    QToolButton *button = makeIconButton(sign, this);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(button, &QToolButton::clicked, m_actions.action(action), &QAction::trigger);
    return button;
}

void TopBar::addScreen(ActionId action, Icon sign, const char *title)
{
    QToolButton *button = makeEntry(action, sign);
    button->setCheckable(true);
    m_screensLayout->addWidget(button);
    if (!m_screens.empty())
        setTabOrder(m_screens.back().button, button);
    setTabOrder(button, m_commands);
    setTabOrder(m_commands, m_language);
    setTabOrder(m_language, m_theme);
    m_screens.push_back({action, title, button, 0, false});
    retranslate();
}

void TopBar::setCurrent(ActionId action)
{
    for (const Screen &screen : m_screens) {
        screen.button->setChecked(screen.action == action);
        QFont face = font();
        face.setWeight(screen.action == action ? QFont::DemiBold : QFont::Normal);
        screen.button->setFont(face);
    }
}

void TopBar::setCount(ActionId action, int count, bool attention)
{
    for (Screen &screen : m_screens) {
        if (screen.action != action || (screen.count == count && screen.attention == attention))
            continue;
        screen.count = count;
        screen.attention = attention;
        retranslate();
    }
}

QToolButton *TopBar::screenButton(ActionId action) const
{
    for (const Screen &screen : m_screens) {
        if (screen.action == action)
            return screen.button;
    }
    return nullptr;
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = tokensOf(this);
    painter.fillRect(rect(), tokens.surface);
    painter.setPen(tokens.line);
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

void TopBar::retranslate()
{
    const auto hint = [this](ActionId id) {
        const QAction *action = m_actions.action(id);
        return action->shortcut().isEmpty()
                   ? action->text()
                   : tr("%1 (%2)").arg(action->text(), action->shortcut().toString(QKeySequence::NativeText));
    };
    for (const Screen &screen : m_screens) {
        const QString title = tr(screen.title);
        const QString counted = screen.attention ? tr("%1 ●%2") : tr("%1 %2");
        screen.button->setText(screen.count > 0 ? counted.arg(title).arg(screen.count) : title);
        nameButton(screen.button, screen.button->text(), hint(screen.action));
    }
    m_commands->setText(tr("Commands"));
    nameButton(m_commands, m_commands->text(), hint(ActionId::CommandPalette));
    // Named in the language it leads to, as whoever needs it reads that one.
    m_language->setText(tr("中文"));
    nameButton(m_language, tr("Switch to Chinese"), hint(ActionId::SwitchLanguage));
    nameButton(m_theme, tr("Light or dark"), hint(ActionId::SwitchTheme));
}

} // namespace ecsdesk
