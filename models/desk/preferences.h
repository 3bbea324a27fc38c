// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariant>

namespace ecsdesk {

/// What the program remembers of how it was left. One table: key, type, default, meaning in preferences.cpp.
enum class Preference {
    Language,         ///< "en" | "zh_CN"; empty: that of the desktop
    Theme,            ///< "system" | "light" | "dark"
    WindowGeometry,   ///< QByteArray, QWidget::saveGeometry
    Screen,           ///< the screen last shown, its id: "instances"
    InstancesColumns, ///< QByteArray, QHeaderView::saveState
    InstancesSplit,   ///< QByteArray, QSplitter::saveState
    InstancesCompact, ///< bool: compact rows
    InstancesDetails, ///< bool: the detail pane is shown
    InstancesViews,   ///< QVariantList of QVariantMap {name, filter}: the operator's own named views
    ChangesColumns,   ///< QByteArray, QHeaderView::saveState
};
inline constexpr int preferenceCount = int(Preference::ChangesColumns) + 1;

/// The name it is stored under: "instances/columns".
[[nodiscard]] QString preferenceKey(Preference preference);
[[nodiscard]] QVariant preferenceDefault(Preference preference);

/// Where preferences live. Nothing here blocks: a change is written later, by whoever implements this.
class Preferences
{
public:
    virtual ~Preferences();
    /// The stored value, or the default.
    [[nodiscard]] virtual QVariant value(Preference preference) const = 0;
    virtual void setValue(Preference preference, const QVariant &value) = 0;
};

} // namespace ecsdesk
