// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/kitpaint.h"

#include "ui/kit/fonts.h"

#include <QPainter>
#include <QStyleOption>

namespace ecsdesk::kitpaint {

namespace {

bool has(const QStyleOption &option, QStyle::State state)
{
    return option.state & state;
}

/// How far a surface moves towards the text when pointed at or pressed.
qreal pressure(const QStyleOption &option)
{
    if (!has(option, QStyle::State_Enabled))
        return 0;
    if (has(option, QStyle::State_Sunken))
        return 0.12;
    return has(option, QStyle::State_MouseOver) ? 0.06 : 0;
}

void framed(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &line, qreal width = 1,
            qreal radius = cornerRadius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(line, width));
    painter.setBrush(fill);
    const qreal inset = width / 2;
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

} // namespace

void roundFill(QPainter &painter, const QRectF &rect, const QColor &fill, qreal radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(rect, radius, radius);
    painter.restore();
}

void focusRing(QPainter &painter, const QRectF &rect, const Tokens &tokens)
{
    framed(painter, rect, Qt::transparent, tokens.accent, 1.5);
}

void button(QPainter &painter, const QStyleOption &option, ButtonRole role)
{
    const Tokens &t = tokensOf(option.palette);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool focused = has(option, QStyle::State_HasFocus);
    const QRectF rect(option.rect);
    const qreal press = pressure(option);
    if (role == ButtonRole::Link) {
        if (press > 0)
            roundFill(painter, rect, blend(t.accent, t.ground, press));
    } else if (!enabled) {
        framed(painter, rect, t.surface, t.line);
    } else if (role == ButtonRole::Primary || role == ButtonRole::Danger) {
        const QColor fill = role == ButtonRole::Primary ? t.accent : t.stop;
        roundFill(painter, rect, blend(t.dark ? QColor(Qt::white) : QColor(Qt::black), fill, press));
    } else {
        const QColor ground = has(option, QStyle::State_On) ? blend(t.accent, t.ground, 0.12) : t.ground;
        framed(painter, rect, blend(t.text, ground, press), focused ? t.accent : blend(t.text, t.line, 0.15));
    }
    if (focused && enabled) {
        if (role == ButtonRole::Primary || role == ButtonRole::Danger)
            framed(painter, rect.adjusted(2, 2, -2, -2), Qt::transparent, t.onAccent, 1.5, cornerRadius - 2);
        else
            focusRing(painter, rect, t);
    }
}

QColor buttonText(const Tokens &t, ButtonRole role, QStyle::State state)
{
    if (!(state & QStyle::State_Enabled))
        return t.off;
    switch (role) {
    case ButtonRole::Plain:
        return t.text;
    case ButtonRole::Primary:
    case ButtonRole::Danger:
        return t.onAccent;
    case ButtonRole::Link:
        return t.accent;
    }
    Q_UNREACHABLE();
}

void toolButton(QPainter &painter, const QStyleOption &option)
{
    const Tokens &t = tokensOf(option.palette);
    const QRectF rect(option.rect);
    if (has(option, QStyle::State_On))
        roundFill(painter, rect, blend(t.accent, t.surface, 0.16));
    else if (const qreal press = pressure(option); press > 0)
        roundFill(painter, rect, blend(t.text, t.surface, press));
    if (has(option, QStyle::State_HasFocus))
        focusRing(painter, rect, t);
}

void toolButtonLabel(QPainter &painter, const QStyleOptionToolButton &option)
{
    const Tokens &t = tokensOf(option.palette);
    QRect room = option.rect.adjusted(space::s, 0, -space::s, 0);
    if (!option.icon.isNull()) {
        const QSize size = option.iconSize;
        const QRect at(QPoint(room.left(), room.center().y() - size.height() / 2 + 1), size);
        option.icon.paint(&painter, at, Qt::AlignCenter,
                          has(option, QStyle::State_Enabled) ? QIcon::Normal : QIcon::Disabled);
        room.setLeft(at.right() + 1 + space::xs + 2);
    }
    painter.setFont(option.font);
    painter.setPen(has(option, QStyle::State_Enabled) ? t.text : t.off);
    painter.drawText(room.adjusted(0, 0, space::s, 0),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextShowMnemonic, option.text);
}

void field(QPainter &painter, const QStyleOption &option, bool wrong)
{
    const Tokens &t = tokensOf(option.palette);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool focused = enabled && has(option, QStyle::State_HasFocus);
    const bool over = enabled && has(option, QStyle::State_MouseOver);
    const QColor line = wrong ? t.stop : focused ? t.accent : blend(t.text, t.line, over ? 0.35 : 0.15);
    framed(painter, QRectF(option.rect), enabled ? t.ground : t.surface, line, focused || wrong ? 1.5 : 1);
}

void box(QPainter &painter, const QStyleOption &option)
{
    const Tokens &t = tokensOf(option.palette);
    const bool focused = has(option, QStyle::State_HasFocus);
    framed(painter, QRectF(option.rect), t.ground, focused ? t.accent : t.line, focused ? 1.5 : 1);
}

void checkBox(QPainter &painter, const QStyleOption &option)
{
    const Tokens &t = tokensOf(option.palette);
    const bool enabled = has(option, QStyle::State_Enabled);
    const QRectF rect = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool marked = has(option, QStyle::State_On) || has(option, QStyle::State_NoChange);
    if (!marked) {
        framed(painter, rect, blend(t.text, enabled ? t.ground : t.surface, pressure(option)),
               enabled ? t.muted : t.line, 1.25, 4);
        return;
    }
    roundFill(painter, rect, enabled ? t.accent : t.line, 4);
    paintIcon(painter, option.rect.adjusted(2, 2, -2, -2), has(option, QStyle::State_On) ? Icon::Check : Icon::Minus,
              enabled ? t.onAccent : t.off);
}

void radioButton(QPainter &painter, const QStyleOption &option)
{
    const Tokens &t = tokensOf(option.palette);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool marked = has(option, QStyle::State_On);
    const QRectF rect = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const QColor line = !enabled ? t.line : marked ? t.accent : t.muted;
    framed(painter, rect, enabled ? t.ground : t.surface, line, 1.25, rect.width() / 2);
    if (marked)
        roundFill(painter, rect.adjusted(4, 4, -4, -4), enabled ? t.accent : t.off, rect.width() / 2);
}

void arrow(QPainter &painter, const QStyleOption &option, Icon sign)
{
    const Tokens &t = tokensOf(option.palette);
    const int size = std::min({12, option.rect.width(), option.rect.height()});
    const QRect rect(option.rect.center().x() - size / 2, option.rect.center().y() - size / 2, size, size);
    paintIcon(painter, rect, sign, has(option, QStyle::State_Enabled) ? t.muted : t.line);
}

void row(QPainter &painter, const QStyleOption &option, bool followsPointer)
{
    const Tokens &t = tokensOf(option.palette);
    if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(&option)) {
        if (item->features & QStyleOptionViewItem::Alternate)
            painter.fillRect(option.rect, t.surface);
        if (item->backgroundBrush.style() != Qt::NoBrush)
            painter.fillRect(option.rect, item->backgroundBrush);
    }
    if (has(option, QStyle::State_Selected))
        painter.fillRect(option.rect, blend(t.accent, t.ground, t.dark ? 0.24 : 0.13));
    else if (followsPointer && has(option, QStyle::State_MouseOver))
        painter.fillRect(option.rect, blend(t.text, t.ground, 0.04));
}

void headerSection(QPainter &painter, const QStyleOption &option)
{
    const Tokens &t = tokensOf(option.palette);
    painter.fillRect(option.rect, blend(t.text, t.surface, pressure(option)));
    painter.setPen(t.line);
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter.drawLine(option.rect.right(), option.rect.top() + space::s, option.rect.right(),
                     option.rect.bottom() - space::s);
}

void menuSection(QPainter &painter, const QStyleOptionMenuItem &option)
{
    const Tokens &t = tokensOf(option.palette);
    const QRect r = option.rect;
    painter.save();
    painter.setPen(t.line);
    painter.drawLine(r.left() + space::s, r.top() + space::xs, r.right() - space::s, r.top() + space::xs);
    painter.setFont(smallFont(option.font));
    painter.setPen(t.muted);
    painter.drawText(r.adjusted(space::m, space::s, -space::s, 0),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, option.text);
    painter.restore();
}

void splitter(QPainter &painter, const QStyleOption &option)
{
    const Tokens &t = tokensOf(option.palette);
    const QRect r = option.rect;
    const bool over = has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken);
    painter.setPen(QPen(over ? t.accent : t.line, over ? 2 : 1));
    if (r.width() < r.height())
        painter.drawLine(r.center().x(), r.top(), r.center().x(), r.bottom());
    else
        painter.drawLine(r.left(), r.center().y(), r.right(), r.center().y());
}

void progress(QPainter &painter, const QStyleOption &option)
{
    const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(&option);
    if (!bar)
        return;
    const Tokens &t = tokensOf(option.palette);
    const qint64 span = qint64(bar->maximum) - bar->minimum;
    QRectF rect(option.rect);
    // An end that is not known shows as a third in the middle that stands still: motion only where something moves.
    if (span <= 0)
        rect.adjust(rect.width() / 3, 0, -rect.width() / 3, 0);
    else
        rect.setWidth(rect.width() * qreal(bar->progress - bar->minimum) / qreal(span));
    if (rect.width() >= 1)
        roundFill(painter, rect, t.accent, 3);
}

void slider(QPainter &painter, const QStyleOptionSlider &option, const QRect &groove, const QRect &handle)
{
    const Tokens &t = tokensOf(option.palette);
    const bool enabled = has(option, QStyle::State_Enabled);
    const int middle = groove.center().y();
    const QRectF track(groove.left(), middle - 2, groove.width(), 4);
    roundFill(painter, track, t.line, 2);
    QRectF used = track;
    if (option.upsideDown)
        used.setLeft(handle.center().x());
    else
        used.setRight(handle.center().x());
    roundFill(painter, used, enabled ? t.accent : t.off, 2);
    const QRectF knob(handle.center().x() - 7.5, middle - 7.5, 16, 16);
    framed(painter, knob, enabled ? blend(t.accent, t.ground, pressure(option)) : t.surface, enabled ? t.accent : t.off,
           2, 8);
    if (has(option, QStyle::State_HasFocus))
        framed(painter, knob.adjusted(-2.5, -2.5, 2.5, 2.5), Qt::transparent, blend(t.accent, t.ground, 0.5), 1.5, 11);
}

void scrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &thumb)
{
    const Tokens &t = tokensOf(option.palette);
    painter.fillRect(option.rect, t.ground);
    if (option.maximum <= option.minimum)
        return;
    const bool grabbed = option.activeSubControls & QStyle::SC_ScrollBarSlider;
    const QRectF bar = QRectF(thumb).adjusted(3, 3, -3, -3);
    roundFill(painter, bar, blend(t.text, t.ground, grabbed ? 0.45 : 0.25), 3);
}

QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part)
{
    const bool flat = option.orientation == Qt::Horizontal;
    const int length = flat ? option.rect.width() : option.rect.height();
    const qint64 range = qint64(option.maximum) - option.minimum;
    int thumb = length;
    if (range > 0)
        thumb =
            std::clamp(int(qint64(length) * option.pageStep / (range + option.pageStep)), std::min(32, length), length);
    const int at = QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition,
                                                   length - thumb, option.upsideDown);
    int begin = at;
    int extent = thumb;
    if (part == QStyle::SC_ScrollBarSubPage) {
        begin = 0;
        extent = at;
    } else if (part == QStyle::SC_ScrollBarAddPage) {
        begin = at + thumb;
        extent = length - begin;
    }
    return flat ? QRect(begin, 0, extent, option.rect.height()) : QRect(0, begin, option.rect.width(), extent);
}

} // namespace ecsdesk::kitpaint
