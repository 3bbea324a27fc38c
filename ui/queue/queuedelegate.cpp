// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/queue/queuedelegate.h"

#include "models/lists/queuemodel.h"
#include "ui/kit/cooldownring.h"
#include "ui/kit/fonts.h"
#include "ui/kit/icons.h"
#include "ui/kit/tables.h"

#include <QPainter>

namespace ecsdesk {

namespace {

void line(QPainter &painter, const QRect &room, const QString &text, Qt::TextElideMode mode = Qt::ElideRight)
{
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, mode, room.width()));
}

} // namespace

QueueDelegate::QueueDelegate(Share share, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_share(std::move(share))
{
}

void QueueDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensOf(option.palette);
    const bool held = index.data(QueueModel::HeldRole).toBool();
    const QString text = index.data().toString();
    painter->save();
    paintCellGround(painter, option);
    painter->setFont(option.font);
    painter->setPen(tokens.text);
    const QRect room = option.rect.adjusted(space::s, 0, -space::s, -1);
    const QRect sign(room.left(), room.center().y() - smallIcon / 2 + 1, smallIcon, smallIcon);
    const QRect beside = room.adjusted(smallIcon + space::xs + 2, 0, 0, 0);
    switch (QueueColumn(index.column())) {
    case QueueColumn::Place:
        drawTabular(*painter, room, Qt::AlignRight, text);
        break;
    case QueueColumn::Instance: {
        const QFont second = smallFont(monoFont(option.font));
        const int first = QFontMetrics(option.font).height();
        const int below = QFontMetrics(second).height();
        const int top = room.top() + (room.height() - first - below) / 2;
        line(*painter, QRect(room.left(), top, room.width(), first), text);
        painter->setFont(second);
        painter->setPen(tokens.muted);
        line(*painter, QRect(room.left(), top + first, room.width(), below),
             index.data(QueueModel::InstanceIdRole).toString(), Qt::ElideMiddle);
        break;
    }
    case QueueColumn::Due:
        if (held) {
            painter->setPen(tokens.muted);
            line(*painter, room, text);
            break;
        }
        paintCooldownRing(*painter, QRectF(sign).adjusted(1, 1, -1, -1), m_share(index), tokens.wait, tokens.line);
        drawTabular(*painter, beside, Qt::AlignLeft, text);
        break;
    case QueueColumn::State: {
        const QColor colour = held ? tokens.wait : tokens.muted;
        paintIcon(*painter, sign, held ? Icon::Warning : Icon::Clock, colour);
        painter->setPen(held ? tokens.wait : tokens.text);
        line(*painter, beside, text);
        break;
    }
    case QueueColumn::Asked:
        drawTabular(*painter, room, Qt::AlignLeft, text);
        break;
    case QueueColumn::Account:
    case QueueColumn::Change:
    case QueueColumn::Who:
        line(*painter, room, text, Qt::ElideMiddle); // both ends of "5 → 20" tell
        break;
    }
    painter->restore();
}

} // namespace ecsdesk
