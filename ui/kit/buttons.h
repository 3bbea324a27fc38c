// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/icons.h"

class QAbstractButton;
class QLayout;
class QToolButton;

namespace ecsdesk {

/// How a button looks. Primary: the one thing to do next, one per page. Danger: takes something away. Link: quiet, in
/// the accent's colour.
enum class ButtonRole { Plain, Primary, Danger, Link };
void setButtonRole(QAbstractButton *button, ButtonRole role);
[[nodiscard]] ButtonRole buttonRole(const QAbstractButton *button);

/// A flat button with only a sign; give it a tooltip and an accessible name in retranslate().
[[nodiscard]] QToolButton *makeIconButton(Icon icon, QWidget *parent = nullptr);
/// Tooltip and accessible name at once.
void nameButton(QAbstractButton *button, const QString &name, const QString &toolTip = {});

/// A row for what belongs to the choice above it: set in below its words.
[[nodiscard]] QLayout *indented(QWidget *widget);
/// A horizontal or vertical line of the theme.
[[nodiscard]] QWidget *makeLine(Qt::Orientation orientation, QWidget *parent = nullptr);

} // namespace ecsdesk
