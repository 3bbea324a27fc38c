// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/statebadge.h"

#include <QPainter>

namespace ecsdesk {

StateBadge::StateBadge(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StateBadge::setState(Icon sign, const QString &word, Tone tone)
{
    m_sign = sign;
    m_word = word;
    m_tone = tone;
    setAccessibleName(word);
    updateGeometry();
    update();
}

QSize StateBadge::sizeHint() const
{
    return QSize(space::s + smallIcon + space::xs + fontMetrics().horizontalAdvance(m_word) + space::s,
                 std::max(fontMetrics().height(), smallIcon) + space::xs);
}

void StateBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &tokens = tokensOf(this);
    const QColor colour = toneColour(tokens, m_tone);
    painter.setPen(Qt::NoPen);
    painter.setBrush(blend(colour, tokens.ground, 0.10));
    painter.drawRoundedRect(rect(), cornerRadius, cornerRadius);
    paintIcon(painter, QRect(space::s, (height() - smallIcon) / 2, smallIcon, smallIcon), m_sign, colour);
    painter.setPen(colour);
    painter.drawText(rect().adjusted(space::s + smallIcon + space::xs, 0, 0, 0),
                     Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, m_word);
}

} // namespace ecsdesk
