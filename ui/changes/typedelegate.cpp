// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/typedelegate.h"

#include "models/lists/typelistmodel.h"
#include "ui/kit/fonts.h"
#include "ui/kit/icons.h"
#include "ui/kit/tables.h"

#include <QPainter>
#include <optional>

namespace ecsdesk {

namespace {

constexpr int signWidth = 14;
constexpr int signRoom = signWidth + space::xs + 2;

struct Sign
{
    Icon icon;
    Tone tone;
};

const TypeListModel &modelOf(const QModelIndex &index)
{
    return *static_cast<const TypeListModel *>(index.model());
}

/// Before the identifier: what stands out among many rows.
std::optional<Sign> rowSign(const TypeOption &option, bool chosen)
{
    if (chosen)
        return option.allowed() ? Sign{Icon::Check, Tone::Accent} : Sign{Icon::Warning, Tone::Wait};
    if (option.isPresent())
        return Sign{Icon::Dot, Tone::Muted};
    if (!option.allowed())
        return Sign{Icon::Minus, Tone::Off};
    return {};
}

std::optional<Sign> stockSign(const TypeOption &option)
{
    if (!option.allowed())
        return {};
    switch (option.stock.value) {
    case Stock::WithStock:
        return Sign{Icon::Check, Tone::Ok};
    case Stock::ClosedWithStock:
        return Sign{Icon::Warning, Tone::Wait};
    case Stock::Unknown:
    case Stock::WithoutStock:
    case Stock::ClosedWithoutStock:
        return {};
    }
    Q_UNREACHABLE();
}

QFont fontOf(const QFont &body, TypeColumn column)
{
    return column == TypeColumn::Type ? monoFont(body) : body;
}

Tone textTone(const TypeOption &option, TypeColumn column)
{
    if (option.isPresent())
        return Tone::Muted;
    if (!option.allowed())
        return Tone::Off;
    return column == TypeColumn::Family || column == TypeColumn::Processor ? Tone::Muted : Tone::Text;
}

bool isTabular(TypeColumn column)
{
    return isNumber(column) || column == TypeColumn::Difference || column == TypeColumn::Network;
}

} // namespace

void TypeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensOf(option.palette);
    const TypeOption &type = modelOf(index).optionAt(index.row());
    const bool chosen = modelOf(index).chosen() == type.info.id;
    const auto column = TypeColumn(index.column());
    painter->save();
    paintCellGround(painter, option);

    QRect room = option.rect.adjusted(space::s, 0, -space::s, -1);
    const bool hasSign = column == TypeColumn::Type || column == TypeColumn::Stock;
    if (hasSign) {
        const auto sign = column == TypeColumn::Type ? rowSign(type, chosen) : stockSign(type);
        const QRect at(room.left(), room.center().y() - signWidth / 2 + 1, signWidth, signWidth);
        if (sign)
            paintIcon(*painter, at, sign->icon, toneColour(tokens, sign->tone));
        room.setLeft(room.left() + signRoom);
    }
    painter->setFont(column == TypeColumn::Type && chosen ? strongFont(fontOf(option.font, column))
                                                          : fontOf(option.font, column));
    // Upon the fill of the selection "off" would be too faint to read.
    const Tone tone = textTone(type, column);
    const bool selected = option.state & QStyle::State_Selected;
    painter->setPen(toneColour(tokens, selected && tone == Tone::Off ? Tone::Muted : tone));
    const auto mode = column == TypeColumn::Type ? Qt::ElideMiddle : Qt::ElideRight;
    const QString text = painter->fontMetrics().elidedText(index.data().toString(), mode, room.width());
    const Qt::Alignment side = isNumber(column) ? Qt::AlignRight : Qt::AlignLeft;
    if (isTabular(column))
        drawTabular(*painter, room, side, text);
    else
        painter->drawText(room, side | Qt::AlignVCenter | Qt::TextSingleLine, text);
    painter->restore();
}

QSize TypeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto column = TypeColumn(index.column());
    const QString text = index.data().toString();
    const QFont font = column == TypeColumn::Type ? strongFont(fontOf(option.font, column)) : option.font;
    const int width = isTabular(column) ? tabularWidth(font, text) : QFontMetrics(font).horizontalAdvance(text);
    const bool hasSign = column == TypeColumn::Type || column == TypeColumn::Stock;
    return QSize(width + 2 * space::s + (hasSign ? signRoom : 0) + 2, compactRow);
}

} // namespace ecsdesk
