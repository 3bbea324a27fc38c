// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <vector>

namespace ecsdesk {

/// Beside each other as long as there is room, then on the next line: for buttons and keys whose words are longer in
/// one language than in the other.
class FlowLayout final : public QLayout
{
    Q_OBJECT

public:
    FlowLayout(int across, int down, QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return int(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    /// Puts the items into `rect`, or only measures; the height they take.
    int arrange(const QRect &rect, bool place) const;

    int m_across; ///< between two on a line
    int m_down;   ///< between two lines
    std::vector<QLayoutItem *> m_items;
};

} // namespace ecsdesk
