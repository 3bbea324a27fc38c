// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>

class QPainter;
class QRect;

namespace ecsdesk {

/// The system's UI font with a Chinese face behind it. Where the font has no Chinese, fontconfig offers the faces that
/// have in no particular order, a bold one before the regular; naming one keeps the weight that was asked for.
[[nodiscard]] QFont uiFont(QFont system);

/// The four faces of the product, out of the system's UI font: body is the font itself.
[[nodiscard]] QFont smallFont(const QFont &body); ///< one point less
[[nodiscard]] QFont titleFont(const QFont &body); ///< three points more, half bold
[[nodiscard]] QFont strongFont(QFont body);       ///< half bold
[[nodiscard]] QFont monoFont(QFont body);         ///< identifiers, requests

/// What a line needs in which Latin and Chinese stand beside each other. The metrics of a Latin font know its own
/// glyphs only; the Chinese ones behind it are higher, and push the line down until "y" and "g" lose their tails.
[[nodiscard]] int lineHeight(const QFont &font);

/// Draws one line in which every figure is as wide as every other, also where the font's own figures are not, so that
/// numbers stand under each other and a countdown does not tremble. `alignment`: horizontal part; vertically centred.
void drawTabular(QPainter &painter, const QRect &rect, Qt::Alignment alignment, const QString &text);
/// The width drawTabular needs for `text`.
[[nodiscard]] int tabularWidth(const QFont &font, const QString &text);

} // namespace ecsdesk
