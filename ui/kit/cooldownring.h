// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>

class QPainter;

namespace ecsdesk {

/// The ring of a cooldown: the arc that is left, from twelve o'clock clockwise. `remaining`: 0 … 1.
void paintCooldownRing(QPainter &painter, const QRectF &rect, qreal remaining, const QColor &colour,
                       const QColor &track);

} // namespace ecsdesk
