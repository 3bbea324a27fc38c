// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/fonts.h"

#include <QFontDatabase>
#include <QPainter>

namespace ecsdesk {

namespace {

QStringList chineseFaces()
{
    static const QStringList chinese = [] {
        const QStringList known = QFontDatabase::families();
        QStringList faces;
        for (const char *face :
             {"Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", "Microsoft YaHei", "PingFang SC"}) {
            if (known.contains(QString::fromLatin1(face)))
                faces.append(QString::fromLatin1(face));
        }
        return faces;
    }();
    return chinese;
}

/// On a Chinese desktop the fixed font of the system is often a Chinese face, whose Latin is narrow and sometimes not
/// even of one width. Identifiers are Latin, so a Latin face comes first wherever there is one.
QString fixedFamily()
{
    const QString system = QFontInfo(QFontDatabase::systemFont(QFontDatabase::FixedFont)).family();
    const auto isChinese = [](const QString &family) {
        return QFontDatabase::writingSystems(family).contains(QFontDatabase::SimplifiedChinese);
    };
    if (QFontDatabase::isFixedPitch(system) && !isChinese(system))
        return system;
    const QStringList known = QFontDatabase::families();
    for (const char *face : {"DejaVu Sans Mono", "Noto Sans Mono", "Liberation Mono", "Ubuntu Mono", "Hack",
                             "Cascadia Mono", "Consolas", "Menlo", "Nimbus Mono PS"}) {
        if (known.contains(QString::fromLatin1(face)))
            return QString::fromLatin1(face);
    }
    return system;
}

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

QFont uiFont(QFont system)
{
    // A name such as "sans" stands for a family; others may follow only behind that family itself.
    system.setFamilies(QStringList{QFontInfo(system).family()} + chineseFaces());
    return system;
}

QFont smallFont(const QFont &body)
{
    return sized(body, -1);
}

QFont titleFont(const QFont &body)
{
    QFont font = sized(body, 3);
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
    static const QStringList families = QStringList{fixedFamily()} + chineseFaces();
    body.setFamilies(families);
    body.setStyleHint(QFont::Monospace);
    body.setFixedPitch(true);
    return body;
}

int lineHeight(const QFont &font)
{
    const QFontMetrics metrics(font);
    return std::max(metrics.height(), metrics.size(Qt::TextSingleLine, QStringLiteral("国yÄ")).height());
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
