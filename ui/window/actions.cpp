// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/actions.h"

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

#define TEXT(source) QT_TRANSLATE_NOOP("Actions", source)

/// In the order of ActionId.
constexpr std::array<Entry, actionCount> table{{
    {"show-instances", TEXT("Show instances"), Icon::List, {"Ctrl+1", nullptr}},
    {"show-changes", TEXT("Show changes"), Icon::History, {"Ctrl+2", nullptr}},
    {"command-palette", TEXT("Commands"), Icon::Command, {"Ctrl+K", nullptr}},
    {"focus-search", TEXT("Search instances"), Icon::Search, {"Ctrl+F", nullptr}},
    {"refresh", TEXT("Refresh the list"), Icon::Refresh, {"F5", "Ctrl+R"}},
    {"stop-loading", TEXT("Stop loading"), Icon::Cross, {nullptr, nullptr}},
    {"change-bandwidth", TEXT("Change bandwidth…"), Icon::Bandwidth, {"Ctrl+B", nullptr}},
    {"copy-instance-id", TEXT("Copy instance ID"), Icon::Copy, {"Ctrl+Shift+C", nullptr}},
    {"compact-rows", TEXT("Compact rows"), Icon::Rows, {nullptr, nullptr}},
    {"show-details", TEXT("Details beside the list"), Icon::Info, {"Ctrl+D", nullptr}},
    {"switch-language", TEXT("Switch to Chinese"), Icon::Language, {"Ctrl+Shift+L", nullptr}},
    {"theme-light", TEXT("Light theme"), Icon::Theme, {nullptr, nullptr}},
    {"theme-dark", TEXT("Dark theme"), Icon::Theme, {nullptr, nullptr}},
    {"theme-system", TEXT("Theme of the desktop"), Icon::Theme, {nullptr, nullptr}},
    {"switch-theme", TEXT("Light or dark"), Icon::Theme, {"Ctrl+Shift+T", nullptr}},
    {"quit", TEXT("Quit"), Icon::Cross, {"Ctrl+Q", nullptr}},
}};

#undef TEXT

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
        action->setShortcutContext(Qt::WindowShortcut);
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
