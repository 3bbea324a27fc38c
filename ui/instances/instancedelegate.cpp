// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/instances/instancedelegate.h"

#include "models/lists/instancelistmodel.h"
#include "models/wording/words.h"
#include "ui/instances/signs.h"
#include "ui/kit/cooldownring.h"
#include "ui/kit/fonts.h"
#include "ui/kit/tables.h"

#include <QPainter>

namespace ecsdesk {

namespace {

InstanceColumn columnOf(const QModelIndex &index)
{
    return InstanceColumn(index.column());
}

/// A QVariant would copy the whole instance for one word.
const FleetRow &rowOf(const QModelIndex &index)
{
    return static_cast<const InstanceListModel *>(index.model())->rowAt(index.row());
}

QString elided(const QPainter &painter, const QString &text, const QRect &room, Qt::TextElideMode mode = Qt::ElideRight)
{
    return painter.fontMetrics().elidedText(text, mode, room.width());
}

void line(QPainter &painter, const QRect &room, const QString &text, Qt::TextElideMode mode = Qt::ElideRight)
{
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, elided(painter, text, room, mode));
}

} // namespace

InstanceDelegate::InstanceDelegate(Remaining remaining, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_remaining(std::move(remaining))
{
}

void InstanceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensOf(option.palette);
    painter->save();
    paintCellGround(painter, option);
    painter->setFont(option.font);
    painter->setPen(tokens.text);
    const QRect room = option.rect.adjusted(space::s, 0, -space::s, -1);
    switch (columnOf(index)) {
    case InstanceColumn::State:
        paintState(*painter, option, room, index);
        break;
    case InstanceColumn::Name:
        paintName(*painter, option, room, index);
        break;
    case InstanceColumn::Out:
    case InstanceColumn::In:
        drawTabular(*painter, room, Qt::AlignRight, index.data().toString());
        break;
    case InstanceColumn::PublicIp:
    case InstanceColumn::Expiry:
        drawTabular(*painter, room, Qt::AlignLeft, elided(*painter, index.data().toString(), room));
        break;
    case InstanceColumn::Changeability:
        paintChangeability(*painter, option, room, index);
        break;
    case InstanceColumn::Type:
    case InstanceColumn::Charge:
    case InstanceColumn::Network:
    case InstanceColumn::Region:
    case InstanceColumn::Account:
    case InstanceColumn::Tags:
        if (columnOf(index) == InstanceColumn::Tags)
            painter->setPen(tokens.muted);
        line(*painter, room, index.data().toString());
        break;
    }
    painter->restore();
}

void InstanceDelegate::paintName(QPainter &painter, const QStyleOptionViewItem &option, const QRect &room,
                                 const QModelIndex &index) const
{
    const Tokens &tokens = tokensOf(option.palette);
    const QString name = index.data().toString();
    const QString id = index.data(IdRole).toString();
    if (m_compact) {
        // One line: the ID follows where there is room for it.
        painter.setPen(tokens.text);
        line(painter, room, name);
        const int used = painter.fontMetrics().horizontalAdvance(name) + space::m;
        const QRect rest = room.adjusted(used, 0, 0, 0);
        if (rest.width() > 60 && id != name) {
            painter.setFont(smallFont(monoFont(option.font)));
            painter.setPen(tokens.muted);
            line(painter, rest, id, Qt::ElideMiddle);
        }
        return;
    }
    const QFont second = smallFont(monoFont(option.font));
    const int first = QFontMetrics(option.font).height();
    const int below = QFontMetrics(second).height();
    const int top = room.top() + (room.height() - first - below) / 2;
    line(painter, QRect(room.left(), top, room.width(), first), name);
    painter.setFont(second);
    painter.setPen(tokens.muted);
    line(painter, QRect(room.left(), top + first, room.width(), below), id, Qt::ElideMiddle);
}

void InstanceDelegate::paintState(QPainter &painter, const QStyleOptionViewItem &option, const QRect &room,
                                  const QModelIndex &index) const
{
    const Sign sign = signOf(rowOf(index).instance.status.value);
    const QColor colour = toneColour(tokensOf(option.palette), sign.tone);
    paintIcon(painter, QRect(room.left(), room.center().y() - 6, 14, 14), sign.icon, colour);
    line(painter, room.adjusted(14 + space::xs + 2, 0, 0, 0), index.data().toString());
}

QString InstanceDelegate::changeabilityText(const QModelIndex &index) const
{
    const auto standing = index.data(StandingRole).value<Standing>();
    if (standing.kind != Changeability::Cooling || !standing.until)
        return index.data().toString();
    return durationText(m_remaining(*standing.until));
}

void InstanceDelegate::paintChangeability(QPainter &painter, const QStyleOptionViewItem &option, const QRect &room,
                                          const QModelIndex &index) const
{
    const Tokens &tokens = tokensOf(option.palette);
    const auto standing = index.data(StandingRole).value<Standing>();
    const Sign sign = signOf(standing.kind);
    const QColor colour = toneColour(tokens, sign.tone);
    const QRect at(room.left(), room.center().y() - 7, smallIcon, smallIcon);
    if (standing.kind == Changeability::Cooling)
        paintCooldownRing(painter, QRectF(at).adjusted(1, 1, -1, -1), index.data(CooldownPartRole).toDouble(), colour,
                          tokens.line);
    else
        paintIcon(painter, at, sign.icon, colour);
    painter.setPen(standing.kind == Changeability::Ready ? tokens.text : colour);
    const QRect text = room.adjusted(smallIcon + space::xs + 2, 0, 0, 0);
    if (standing.kind == Changeability::Cooling)
        drawTabular(painter, text, Qt::AlignLeft, changeabilityText(index));
    else
        line(painter, text, index.data().toString());
}

QSize InstanceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics metrics(option.font);
    int width = metrics.horizontalAdvance(index.data().toString()) + 2 * space::s;
    switch (columnOf(index)) {
    case InstanceColumn::State:
    case InstanceColumn::Changeability:
        width += smallIcon + space::s;
        break;
    case InstanceColumn::Name:
        width = std::max(
            width, QFontMetrics(smallFont(monoFont(option.font))).horizontalAdvance(index.data(IdRole).toString()) +
                       2 * space::s);
        break;
    default:
        break;
    }
    return QSize(width, m_compact ? compactRow : comfortableRow);
}

} // namespace ecsdesk
