// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/accountdelegate.h"

#include "models/lists/accountlistmodel.h"
#include "ui/kit/accountsign.h"
#include "ui/kit/fonts.h"
#include "ui/kit/tables.h"

#include <QPainter>

namespace ecsdesk {

namespace {

constexpr int gap = 2;

int lines(const QModelIndex &index)
{
    return index.data(AccountListModel::BadgesRole).toStringList().isEmpty() ? 2 : 3;
}

int heightOf(const QFont &body, int lines)
{
    return lineHeight(strongFont(body)) + (lines - 1) * (lineHeight(smallFont(body)) + gap) + 2 * space::s;
}

/// A word in a frame; tells where the next one begins.
int paintBadge(QPainter &painter, const QPoint &at, const QString &word, const Tokens &tokens)
{
    const QRect box(at, QSize(painter.fontMetrics().horizontalAdvance(word) + 2 * 6, lineHeight(painter.font())));
    painter.setPen(blend(tokens.muted, tokens.line, 0.4)); // to be seen on a chosen row, too
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(tokens.muted);
    painter.drawText(box, Qt::AlignCenter, word);
    return box.right() + space::xs;
}

} // namespace

void AccountDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    paintCellGround(painter, ground);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const Tokens &tokens = tokensOf(option.palette);
    const AccountSign sign = accountSign(AccountAlarm(index.data(AccountListModel::AlarmRole).toInt()));
    const bool off = sign.tone == Tone::Muted;
    QRect room = option.rect.adjusted(space::m, space::s, -space::m, -space::s);

    // The state at the right; the name has what is left.
    const QFont small = smallFont(option.font);
    const QString word = index.data(AccountListModel::WordRole).toString();
    const QFontMetrics smallMetrics(small);
    const int first = lineHeight(strongFont(option.font));
    const int wordWidth = std::min(smallMetrics.horizontalAdvance(word) + 2, room.width() * 3 / 5);
    const QRect wordRoom(room.right() - wordWidth + 1, room.top(), wordWidth, first);
    constexpr int signSize = 12;
    paintIcon(*painter,
              QRect(wordRoom.left() - signSize - space::xs, room.top() + (first - signSize) / 2, signSize, signSize),
              sign.icon, toneColour(tokens, sign.tone));
    painter->setFont(small);
    painter->setPen(toneColour(tokens, sign.tone == Tone::Ok || off ? Tone::Muted : sign.tone));
    painter->drawText(wordRoom, Qt::AlignRight | Qt::AlignVCenter,
                      smallMetrics.elidedText(word, Qt::ElideRight, wordWidth));
    const int nameWidth = wordRoom.left() - signSize - space::s - room.left();
    painter->setFont(strongFont(option.font));
    painter->setPen(off ? tokens.muted : tokens.text);
    painter->drawText(QRect(room.left(), room.top(), nameWidth, first), Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, nameWidth));
    room.setTop(room.top() + first + gap);

    // The end of the keys has its own colour, and stays when the rest must go.
    painter->setFont(small);
    const int second = lineHeight(small);
    int left = room.left();
    const QString end = index.data(AccountListModel::KeyEndRole).toString();
    if (!end.isEmpty()) {
        const auto kind = KeyEnd(index.data(AccountListModel::KeyEndKindRole).toInt());
        painter->setPen(toneColour(tokens, kind == KeyEnd::Over   ? Tone::Stop
                                           : kind == KeyEnd::Near ? Tone::Wait
                                                                  : Tone::Muted));
        const QString text = smallMetrics.elidedText(end, Qt::ElideRight, room.width());
        painter->drawText(QRect(left, room.top(), room.width(), second), Qt::AlignLeft | Qt::AlignVCenter, text);
        left += smallMetrics.horizontalAdvance(text);
    }
    QStringList facts{index.data(AccountListModel::SiteRole).toString()};
    if (const QString instances = index.data(AccountListModel::InstancesRole).toString(); !instances.isEmpty())
        facts.append(instances);
    QString rest = facts.join(QStringLiteral(" · "));
    if (!end.isEmpty())
        rest.prepend(QStringLiteral(" · "));
    const int restWidth = room.right() - left;
    painter->setPen(tokens.muted);
    painter->drawText(QRect(left, room.top(), restWidth, second), Qt::AlignLeft | Qt::AlignVCenter,
                      smallMetrics.elidedText(rest, Qt::ElideRight, restWidth));
    room.setTop(room.top() + second + gap);

    left = room.left();
    for (const QString &badge : index.data(AccountListModel::BadgesRole).toStringList()) {
        if (left + smallMetrics.horizontalAdvance(badge) + 2 * 6 > room.right())
            break; // the details and the tooltip tell them all
        left = paintBadge(*painter, QPoint(left, room.top()), badge, tokens);
    }
    painter->restore();
}

QSize AccountDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    constexpr int usualWidth = 220;
    return {usualWidth, heightOf(option.font, lines(index))};
}

} // namespace ecsdesk
