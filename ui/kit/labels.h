// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/icons.h"

#include <QLabel>

namespace ecsdesk {

/// A tooltip takes what looks like markup for markup; what comes from outside has to be shown as it is.
[[nodiscard]] QString plainToolTip(const QString &text);

/// The title of a section in a pane or page; announced as a heading by its accessible name.
class SectionTitle final : public QLabel
{
    Q_OBJECT

public:
    explicit SectionTitle(const QString &text = {}, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
};

/// A label in another tone or size of the theme; follows the theme.
class ToneLabel : public QLabel
{
    Q_OBJECT

public:
    enum class Size { Body, Small, Strong, Title };
    explicit ToneLabel(Tone tone, Size size = Size::Body, QWidget *parent = nullptr);
    void setTone(Tone tone);
    [[nodiscard]] Tone tone() const { return m_tone; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void restyle();

    Tone m_tone;
    Size m_size;
    bool m_restyling = false;
};

/// One line that is cut in its middle or at its end when there is no room; the whole is in the tooltip.
class ElidedLabel final : public ToneLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(Tone tone = Tone::Text, Size size = Size::Body, QWidget *parent = nullptr);
    void setFullText(const QString &text);
    [[nodiscard]] QString fullText() const { return m_full; }
    void setElideMode(Qt::TextElideMode mode);
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateToolTip();

    QString m_full;
    Qt::TextElideMode m_mode = Qt::ElideRight;
};

} // namespace ecsdesk
