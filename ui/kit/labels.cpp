// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/labels.h"

#include "ui/kit/fonts.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QTextDocument>

namespace ecsdesk {

QString plainToolTip(const QString &text)
{
    return Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text) : text;
}

SectionTitle::SectionTitle(const QString &text, QWidget *parent)
    : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    setFont(strongFont(QApplication::font(this)));
}

void SectionTitle::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        setFont(strongFont(QApplication::font(this)));
    QLabel::changeEvent(event);
}

ToneLabel::ToneLabel(Tone tone, Size size, QWidget *parent)
    : QLabel(parent)
    , m_tone(tone)
    , m_size(size)
{
    // Names, tags and answers of a server are shown as they are, whatever they look like.
    setTextFormat(Qt::PlainText);
    restyle();
}

void ToneLabel::setTone(Tone tone)
{
    if (m_tone == tone)
        return;
    m_tone = tone;
    restyle();
}

void ToneLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (m_restyling)
        return;
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange)
        restyle();
}

void ToneLabel::restyle()
{
    m_restyling = true;
    QPalette own = palette();
    own.setColor(QPalette::WindowText, toneColour(tokensOf(this), m_tone));
    setPalette(own);
    const QFont body = QApplication::font(this);
    switch (m_size) {
    case Size::Body:
        break;
    case Size::Small:
        setFont(smallFont(body));
        break;
    case Size::Strong:
        setFont(strongFont(body));
        break;
    case Size::Title:
        setFont(titleFont(body));
        break;
    }
    m_restyling = false;
}

ElidedLabel::ElidedLabel(Tone tone, Size size, QWidget *parent)
    : ToneLabel(tone, size, parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setFullText(const QString &text)
{
    if (m_full == text)
        return;
    m_full = text;
    // For a screen reader, and for whoever asks the label for its text.
    setText(text);
    setAccessibleName(text);
    updateToolTip();
    updateGeometry();
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    update();
}

QSize ElidedLabel::minimumSizeHint() const
{
    return QSize(fontMetrics().averageCharWidth() * 4, lineHeight(font()));
}

QSize ElidedLabel::sizeHint() const
{
    return QSize(fontMetrics().horizontalAdvance(m_full) + 2, lineHeight(font()));
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    painter.drawText(rect(), int(alignment()) | Qt::TextSingleLine, fontMetrics().elidedText(m_full, m_mode, width()));
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    ToneLabel::resizeEvent(event);
    updateToolTip();
}

void ElidedLabel::updateToolTip()
{
    setToolTip(fontMetrics().horizontalAdvance(m_full) > width() ? plainToolTip(m_full) : QString());
}

} // namespace ecsdesk
