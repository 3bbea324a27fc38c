// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/actions.h"

#include <QCoreApplication>
#include <QKeySequence>
#include <QWidget>

namespace ecsdesk {

namespace {

struct Entry
{
    const char *name;
    const char *text;
    Icon icon;
    std::array<const char *, 2> shortcuts;
};

/// In the order of ActionId.
constexpr std::array<Entry, actionCount> table{{
    {"show-instances", QT_TRANSLATE_NOOP("Actions", "Show instances"), Icon::List, {"Ctrl+1", nullptr}},
    {"show-queue", QT_TRANSLATE_NOOP("Actions", "Show the queue"), Icon::Queue, {"Ctrl+2", nullptr}},
    {"show-changes", QT_TRANSLATE_NOOP("Actions", "Show changes"), Icon::History, {"Ctrl+3", nullptr}},
    {"show-orders", QT_TRANSLATE_NOOP("Actions", "Show orders"), Icon::Order, {"Ctrl+4", nullptr}},
    {"show-accounts", QT_TRANSLATE_NOOP("Actions", "Show accounts"), Icon::Account, {"Ctrl+5", nullptr}},
    {"command-palette", QT_TRANSLATE_NOOP("Actions", "Commands"), Icon::Command, {"Ctrl+K", nullptr}},
    {"focus-search", QT_TRANSLATE_NOOP("Actions", "Search instances"), Icon::Search, {"Ctrl+F", nullptr}},
    {"refresh", QT_TRANSLATE_NOOP("Actions", "Refresh the list"), Icon::Refresh, {"F5", "Ctrl+R"}},
    {"stop-loading", QT_TRANSLATE_NOOP("Actions", "Stop loading"), Icon::Cross, {nullptr, nullptr}},
    {"change-bandwidth", QT_TRANSLATE_NOOP("Actions", "Change bandwidth…"), Icon::Bandwidth, {"Ctrl+B", nullptr}},
    {"change-specification", QT_TRANSLATE_NOOP("Actions", "Change specification…"), Icon::Chip, {"Ctrl+T", nullptr}},
    {"copy-instance-id", QT_TRANSLATE_NOOP("Actions", "Copy instance ID"), Icon::Copy, {"Ctrl+Shift+C", nullptr}},
    {"compact-rows", QT_TRANSLATE_NOOP("Actions", "Compact rows"), Icon::Rows, {nullptr, nullptr}},
    {"show-details", QT_TRANSLATE_NOOP("Actions", "Details beside the list"), Icon::Info, {"Ctrl+D", nullptr}},
    {"switch-language", QT_TRANSLATE_NOOP("Actions", "Switch to Chinese"), Icon::Language, {"Ctrl+Shift+L", nullptr}},
    {"theme-light", QT_TRANSLATE_NOOP("Actions", "Light theme"), Icon::Theme, {nullptr, nullptr}},
    {"theme-dark", QT_TRANSLATE_NOOP("Actions", "Dark theme"), Icon::Theme, {nullptr, nullptr}},
    {"theme-system", QT_TRANSLATE_NOOP("Actions", "Theme of the desktop"), Icon::Theme, {nullptr, nullptr}},
    {"switch-theme", QT_TRANSLATE_NOOP("Actions", "Light or dark"), Icon::Theme, {"Ctrl+Shift+T", nullptr}},
    {"quit", QT_TRANSLATE_NOOP("Actions", "Quit"), Icon::Cross, {"Ctrl+Q", nullptr}},
}};

} // namespace

QString actionName(ActionId id)
{
    return QString::fromLatin1(table[size_t(id)].name);
}

ActionTable::ActionTable(QWidget &window)
{
    for (size_t at = 0; at < table.size(); ++at) {
        const Entry &entry = table[at];
        auto *action = new QAction(icon(entry.icon), {}, &window);
        action->setObjectName(QString::fromLatin1(entry.name));
        QList<QKeySequence> shortcuts;
        for (const char *shortcut : entry.shortcuts) {
            if (shortcut)
                shortcuts.append(QKeySequence(QString::fromLatin1(shortcut)));
        }
        action->setShortcuts(shortcuts);
        // Language and theme are those of all windows, so they switch from a wizard too.
        const auto id = ActionId(at);
        const bool everywhere = id == ActionId::SwitchLanguage || id == ActionId::SwitchTheme;
        action->setShortcutContext(everywhere ? Qt::ApplicationShortcut : Qt::WindowShortcut);
        window.addAction(action);
        m_actions[at] = action;
    }
    retranslate();
}

void ActionTable::onTriggered(ActionId id, QObject *context, std::function<void()> run)
{
    connect(action(id), &QAction::triggered, context, [run = std::move(run)] { run(); });
}

void ActionTable::retranslate()
{
    for (size_t at = 0; at < table.size(); ++at)
        m_actions[at]->setText(QCoreApplication::translate("Actions", table[at].text));
}

} // namespace ecsdesk
