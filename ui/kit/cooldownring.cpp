// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/cooldownring.h"

#include <QPainter>
#include <algorithm>

namespace ecsdesk {

void paintCooldownRing(QPainter &painter, const QRectF &rect, qreal remaining, const QColor &colour,
                       const QColor &track)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal stroke = std::max(1.75, rect.width() / 8);
    const QRectF ring = rect.adjusted(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(track, stroke));
    painter.drawEllipse(ring);
    painter.setPen(QPen(colour, stroke, Qt::SolidLine, Qt::FlatCap));
    // Sixteenths of a degree; negative is clockwise.
    painter.drawArc(ring, 90 * 16, -int(std::clamp(remaining, 0.0, 1.0) * 360 * 16));
    painter.restore();
}

} // namespace ecsdesk
