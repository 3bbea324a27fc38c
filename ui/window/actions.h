// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/icons.h"

#include <QAction>
#include <QObject>
#include <array>
#include <functional>

namespace ecsdesk {

/// Everything the window can do. Shortcuts, buttons and the command palette come from this one table.
enum class ActionId {
    ShowInstances,
    ShowQueue,
    ShowChanges,
    ShowOrders,
    ShowAccounts,
    CommandPalette,
    FocusSearch,
    Refresh,
    StopLoading,
    ChangeBandwidth,
    ChangeSpecification,
    CopyInstanceId,
    CompactRows,
    ShowDetails,
    SwitchLanguage,
    ThemeLight,
    ThemeDark,
    ThemeSystem,
    SwitchTheme,
    Quit,
};
inline constexpr int actionCount = int(ActionId::Quit) + 1;

/// The name an action is known by in settings, tests and logs: "change-bandwidth".
[[nodiscard]] QString actionName(ActionId id);

class ActionTable final : public QObject
{
    Q_OBJECT

public:
    /// The actions belong to `window`, so that their shortcuts work within it.
    explicit ActionTable(QWidget &window);

    [[nodiscard]] QAction *action(ActionId id) const { return m_actions[size_t(id)]; }
    /// In the order of ActionId; those that are of no use here (setVisible(false)) included.
    [[nodiscard]] const std::array<QAction *, actionCount> &all() const { return m_actions; }
    void onTriggered(ActionId id, QObject *context, std::function<void()> run);
    void retranslate();

private:
    std::array<QAction *, actionCount> m_actions{};
};

} // namespace ecsdesk
