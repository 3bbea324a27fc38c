// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/buttons.h"

#include <QStyle>

class QStyleOption;
class QStyleOptionMenuItem;
class QStyleOptionSlider;
class QStyleOptionToolButton;

/// The strokes of KitStyle, each for one kind of control.
namespace ecsdesk::kitpaint {

void roundFill(QPainter &painter, const QRectF &rect, const QColor &fill, qreal radius = cornerRadius);
void focusRing(QPainter &painter, const QRectF &rect, const Tokens &tokens);
void button(QPainter &painter, const QStyleOption &option, ButtonRole role);
[[nodiscard]] QColor buttonText(const Tokens &tokens, ButtonRole role, QStyle::State state);
void toolButton(QPainter &painter, const QStyleOption &option);
/// Icon, gap, text: from the left, vertically centred.
void toolButtonLabel(QPainter &painter, const QStyleOptionToolButton &option);
/// Line edit, combo box, spin box: one frame for everything that takes a value.
/// `wrong`: what it holds cannot be taken.
void field(QPainter &painter, const QStyleOption &option, bool wrong = false);
/// Around a text that is only read.
void box(QPainter &painter, const QStyleOption &option);
void checkBox(QPainter &painter, const QStyleOption &option);
void radioButton(QPainter &painter, const QStyleOption &option);
void arrow(QPainter &painter, const QStyleOption &option, Icon sign);
void row(QPainter &painter, const QStyleOption &option, bool followsPointer);
void headerSection(QPainter &painter, const QStyleOption &option);
/// The title of a section of a menu, under a line.
void menuSection(QPainter &painter, const QStyleOptionMenuItem &option);
void splitter(QPainter &painter, const QStyleOption &option);
void progress(QPainter &painter, const QStyleOption &option);
void slider(QPainter &painter, const QStyleOptionSlider &option, const QRect &groove, const QRect &handle);
void scrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &thumb);
[[nodiscard]] QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part);

} // namespace ecsdesk::kitpaint
