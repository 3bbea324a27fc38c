// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/usage.h"
#include "ui/kit/retranslating.h"

#include <QWidget>
#include <memory>
#include <optional>

namespace ecsdesk {

/// The use of an instance over a span, drawn against its present and its chosen outbound limit. A point is read with
/// the mouse over it or, with the keyboard's focus, by Left, Right, Home and End; whoever shows the chart puts
/// readText() beside it. A gap in the points is a gap in the lines.
class UsageChart final : public Retranslating<QWidget>
{
    Q_OBJECT

public:
    enum class Size {
        Full,
        Small, ///< no axes, 48 px high
    };
    explicit UsageChart(Size size, QWidget *parent = nullptr);
    ~UsageChart() override;

    /// The point that is read stays the one of the same time, where there still is one.
    void setUsage(const Usage &usage, UsageSpan span);
    /// Mbps; nothing or 0: no line.
    void setLimits(std::optional<int> present, std::optional<int> chosen);

    [[nodiscard]] const Usage &usage() const { return m_usage; }
    [[nodiscard]] std::optional<size_t> readPoint() const { return m_read; }
    void setReadPoint(std::optional<size_t> index);
    /// The point that is read, in words; empty without one.
    [[nodiscard]] QString readText() const;
    /// Where the axis of Mbps ends. A chosen limit far above everything else is not drawn: it would flatten the rest.
    [[nodiscard]] double topMbps() const { return m_top; }
    [[nodiscard]] bool isChosenBeyond() const;
    /// Where the point lies in the widget.
    [[nodiscard]] QPoint positionOf(size_t index) const;
    /// The values that are drawn for outbound, in order; a gap is one value that is no number.
    [[nodiscard]] std::vector<double> drawnOutbound() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void readPointChanged();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Plot; ///< keeps the plotting library out of everyone else's sight

    void retranslate() override;
    void recolour();
    void drawCurves();
    void drawLimits();
    void drawRead();
    void placeTicks();

    Size m_size;
    Usage m_usage;
    UsageSpan m_span = UsageSpan::Day;
    std::optional<int> m_present;
    std::optional<int> m_chosen;
    std::optional<size_t> m_read;
    double m_top = 1;
    std::unique_ptr<Plot> m_plot;
};

} // namespace ecsdesk
