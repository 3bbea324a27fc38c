// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/tokens.h"

#include <QIcon>
#include <QPixmap>

class QPainter;

namespace ecsdesk {

/// Our own line set: 24 px grid, one stroke, painted in a colour of the palette. Files: resources/icons/*.svg.
enum class Icon {
    Search,
    Refresh,
    Copy,
    Check,
    Minus,
    Cross,
    Warning,
    Lock,
    Clock,
    Order,
    Running,
    Stopped,
    Pending,
    ArrowRight,
    ArrowLeft,
    ChevronDown,
    ChevronUp,
    ChevronRight,
    External,
    Language,
    Theme,
    Command,
    Settings,
    Sandbox,
    Account,
    List,
    History,
    Queue,
    Columns,
    Filter,
    Bookmark,
    Plus,
    Trash,
    Info,
    Undo,
    Download,
    Bandwidth,
    Chip,
    Address,
    Offline,
    Rows,
    Dot,
};
inline constexpr int iconCount = int(Icon::Dot) + 1;

/// The icon's file name without ".svg".
[[nodiscard]] QString iconName(Icon icon);
/// For buttons, actions and menus: painted in the tone's colour of the running theme, at the device's scale.
[[nodiscard]] QIcon icon(Icon icon, Tone tone = Tone::Text);
/// `size` is in device independent pixels. Cached.
[[nodiscard]] QPixmap iconPixmap(Icon icon, int size, const QColor &colour, qreal devicePixelRatio);
/// For delegates and own widgets: centred in `rect`, as large as its shorter side.
void paintIcon(QPainter &painter, const QRect &rect, Icon icon, const QColor &colour);

} // namespace ecsdesk
