// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>
#include <functional>

namespace ecsdesk {

/// Paints the cells of the queue: name above ID, the countdown with its ring, a held one with sign and word. Only for
/// QueueModel.
class QueueDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// How much of its wait a change has left, 0 … 1.
    using Share = std::function<qreal(const QModelIndex &index)>;

    explicit QueueDelegate(Share share, QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Share m_share;
};

} // namespace ecsdesk
