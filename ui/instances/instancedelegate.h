// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/instancecolumns.h"

#include <QDateTime>
#include <QStyledItemDelegate>
#include <chrono>
#include <functional>

namespace ecsdesk {

/// Paints every cell of the instance table: name above ID, state as sign and word, figures under each other,
/// changeability with its ring and countdown. Reads the model's roles, decides nothing. Only for InstanceListModel.
class InstanceDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// Real time until the server's clock shows a moment (ChangeDesk::realTimeUntil).
    using Remaining = std::function<std::chrono::milliseconds(const QDateTime &)>;

    explicit InstanceDelegate(Remaining remaining, QObject *parent = nullptr);
    void setCompact(bool compact) { m_compact = compact; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintName(QPainter &painter, const QStyleOptionViewItem &option, const QRect &room,
                   const QModelIndex &index) const;
    void paintState(QPainter &painter, const QStyleOptionViewItem &option, const QRect &room,
                    const QModelIndex &index) const;
    void paintChangeability(QPainter &painter, const QStyleOptionViewItem &option, const QRect &room,
                            const QModelIndex &index) const;
    [[nodiscard]] QString changeabilityText(const QModelIndex &index) const;

    Remaining m_remaining;
    bool m_compact = false;
};

} // namespace ecsdesk
