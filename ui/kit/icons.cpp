// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <array>

static void linkIcons()
{
    Q_INIT_RESOURCE(icons);
}

namespace ecsdesk {

namespace {

/// In the order of Icon.
constexpr std::array<const char *, iconCount> names{
    "search",     "refresh",      "copy",       "check",         "minus",    "cross",    "warning",
    "lock",       "clock",        "order",      "running",       "stopped",  "pending",  "arrow-right",
    "arrow-left", "chevron-down", "chevron-up", "chevron-right", "external", "language", "theme",
    "command",    "settings",     "sandbox",    "account",       "list",     "history",  "queue",
    "columns",    "filter",       "bookmark",   "plus",          "trash",    "info",     "undo",
    "download",   "bandwidth",    "chip",       "address",       "offline",  "rows",     "dot",
};

class ToneIconEngine final : public QIconEngine
{
public:
    ToneIconEngine(Icon icon, Tone tone)
        : m_icon(icon)
        , m_tone(tone)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(*painter, rect, m_icon, colour(mode));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return iconPixmap(m_icon, std::min(size.width(), size.height()), colour(mode), 1.0);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        // `size` is in pixels of the device here, and the caller sets the ratio of what we give.
        Q_UNUSED(scale)
        return iconPixmap(m_icon, std::min(size.width(), size.height()), colour(mode), 1.0);
    }
    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override { return size; }
    bool isNull() override { return false; }
    QIconEngine *clone() const override { return new ToneIconEngine(m_icon, m_tone); }

private:
    QColor colour(QIcon::Mode mode) const
    {
        const Tokens &tokens = tokensOf(QGuiApplication::palette());
        if (mode == QIcon::Disabled)
            return tokens.off;
        return toneColour(tokens, mode == QIcon::Selected && m_tone == Tone::Text ? Tone::OnAccent : m_tone);
    }

    Icon m_icon;
    Tone m_tone;
};

} // namespace

QString iconName(Icon icon)
{
    return QString::fromLatin1(names[size_t(icon)]);
}

QIcon icon(Icon icon, Tone tone)
{
    return QIcon(new ToneIconEngine(icon, tone));
}

QPixmap iconPixmap(Icon icon, int size, const QColor &colour, qreal devicePixelRatio)
{
    const int pixels = std::max(1, int(std::lround(size * devicePixelRatio)));
    const QString key =
        QStringLiteral("ecsdesk/%1/%2/%3/%4").arg(int(icon)).arg(pixels).arg(colour.rgba()).arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    linkIcons();
    QSvgRenderer renderer(QStringLiteral(":/icons/%1.svg").arg(iconName(icon)));
    Q_ASSERT(renderer.isValid());
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(image.rect(), colour);
    painter.end();
    pixmap = QPixmap::fromImage(image);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void paintIcon(QPainter &painter, const QRect &rect, Icon icon, const QColor &colour)
{
    const int size = std::min(rect.width(), rect.height());
    const QPixmap pixmap = iconPixmap(icon, size, colour, painter.device()->devicePixelRatioF());
    painter.drawPixmap(QPoint(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2), pixmap);
}

} // namespace ecsdesk
