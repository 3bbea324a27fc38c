// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/fonts.h"

#include <QFontDatabase>
#include <QPainter>

namespace ecsdesk {

namespace {

QFont sized(QFont font, qreal points)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() + points);
    else
        font.setPixelSize(font.pixelSize() + int(points * 4 / 3));
    return font;
}

/// The width of the widest figure; 0 where all are equal, and nothing needs to be done.
int figureWidth(const QFontMetrics &metrics)
{
    int widest = 0;
    bool equal = true;
    for (char figure = '0'; figure <= '9'; ++figure) {
        const int width = metrics.horizontalAdvance(QLatin1Char(figure));
        equal = equal && (widest == 0 || widest == width);
        widest = std::max(widest, width);
    }
    return equal ? 0 : widest;
}

int widthOf(const QFontMetrics &metrics, const QString &text, int figure)
{
    int width = 0;
    for (const QChar c : text)
        width += c.isDigit() ? figure : metrics.horizontalAdvance(c);
    return width;
}

} // namespace

QFont smallFont(QFont body)
{
    return sized(std::move(body), -1);
}

QFont titleFont(QFont body)
{
    QFont font = sized(std::move(body), 3);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont strongFont(QFont body)
{
    body.setWeight(QFont::DemiBold);
    return body;
}

QFont monoFont(QFont body)
{
    const QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    body.setFamilies(fixed.families());
    body.setStyleHint(QFont::Monospace);
    body.setFixedPitch(true);
    return body;
}

int tabularWidth(const QFont &font, const QString &text)
{
    const QFontMetrics metrics(font);
    const int figure = figureWidth(metrics);
    return figure == 0 ? metrics.horizontalAdvance(text) : widthOf(metrics, text, figure);
}

void drawTabular(QPainter &painter, const QRect &rect, Qt::Alignment alignment, const QString &text)
{
    const QFontMetrics metrics = painter.fontMetrics();
    const int figure = figureWidth(metrics);
    if (figure == 0) {
        painter.drawText(rect, int((alignment & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter) | Qt::TextSingleLine,
                         text);
        return;
    }
    const int width = widthOf(metrics, text, figure);
    int x = rect.left();
    if (alignment & Qt::AlignRight)
        x = rect.left() + rect.width() - width;
    else if (alignment & Qt::AlignHCenter)
        x = rect.left() + (rect.width() - width) / 2;
    for (const QChar c : text) {
        const int advance = c.isDigit() ? figure : metrics.horizontalAdvance(c);
        painter.drawText(QRect(x, rect.top(), advance, rect.height()), Qt::AlignCenter | Qt::TextSingleLine,
                         QString(c));
        x += advance;
    }
}

} // namespace ecsdesk
