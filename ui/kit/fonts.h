// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>

class QPainter;
class QRect;

namespace ecsdesk {

/// The four faces of the product, out of the system's UI font: body is the font itself.
[[nodiscard]] QFont smallFont(QFont body);  ///< one point less
[[nodiscard]] QFont titleFont(QFont body);  ///< three points more, half bold
[[nodiscard]] QFont strongFont(QFont body); ///< half bold
[[nodiscard]] QFont monoFont(QFont body);   ///< identifiers, requests

/// Draws one line in which every figure is as wide as every other, also where the font's own figures are not, so that
/// numbers stand under each other and a countdown does not tremble. `alignment`: horizontal part; vertically centred.
void drawTabular(QPainter &painter, const QRect &rect, Qt::Alignment alignment, const QString &text);
/// The width drawTabular needs for `text`.
[[nodiscard]] int tabularWidth(const QFont &font, const QString &text);

} // namespace ecsdesk
