// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/reasonlabel.h"

#include "ui/kit/cooldownring.h"

#include <QPainter>

namespace ecsdesk {

namespace {

struct Sign
{
    Icon icon;
    Tone tone;
};

Sign signOf(ReasonLabel::Kind kind)
{
    switch (kind) {
    case ReasonLabel::Kind::Refused:
        return {Icon::Minus, Tone::Muted};
    case ReasonLabel::Kind::Allowed:
        return {Icon::Check, Tone::Ok};
    case ReasonLabel::Kind::Info:
        return {Icon::Info, Tone::Accent};
    case ReasonLabel::Kind::Wait:
        return {Icon::Clock, Tone::Wait};
    case ReasonLabel::Kind::Warning:
        return {Icon::Warning, Tone::Wait};
    case ReasonLabel::Kind::Error:
        return {Icon::Cross, Tone::Stop};
    }
    Q_UNREACHABLE();
}

constexpr int textFlags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;
constexpr int indent = smallIcon + space::s;

} // namespace

ReasonLabel::ReasonLabel(Kind kind, const QString &sentence, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setSentence(sentence);
}

void ReasonLabel::setKind(Kind kind)
{
    m_kind = kind;
    update();
}

void ReasonLabel::setSentence(const QString &sentence)
{
    if (m_sentence == sentence)
        return;
    const int before = heightForWidth(width());
    const bool sameLength = m_sentence.size() == sentence.size();
    m_sentence = sentence;
    setAccessibleName(sentence);
    // A countdown changes its figures every second: the layout is asked only where the size can differ.
    if (!sameLength || heightForWidth(width()) != before)
        updateGeometry();
    update();
}

void ReasonLabel::setRemaining(qreal share)
{
    m_remaining = share;
    update();
}

QSize ReasonLabel::sizeHint() const
{
    const int width = std::min(fontMetrics().horizontalAdvance(m_sentence) + 1, fontMetrics().averageCharWidth() * 56);
    return QSize(indent + width, heightForWidth(indent + width));
}

QSize ReasonLabel::minimumSizeHint() const
{
    return QSize(indent + fontMetrics().averageCharWidth() * 16, std::max(fontMetrics().height(), smallIcon));
}

int ReasonLabel::heightForWidth(int width) const
{
    const QRect room(0, 0, std::max(1, width - indent), 10000);
    const int shift = std::max(0, (smallIcon - fontMetrics().height()) / 2);
    return std::max(fontMetrics().boundingRect(room, textFlags, m_sentence).height() + shift, smallIcon);
}

void ReasonLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = tokensOf(this);
    const Sign sign = signOf(m_kind);
    // Chinese words come from a face with higher lines than the one asked for.
    const int written =
        fontMetrics().boundingRect(QRect(0, 0, 10000, 10000), Qt::AlignLeft | Qt::AlignTop, m_sentence).height();
    const int firstLine = std::max(fontMetrics().height(), smallIcon);
    const QRect at(0, (std::max(firstLine, written) - smallIcon) / 2, smallIcon, smallIcon);
    if (m_remaining >= 0)
        paintCooldownRing(painter, QRectF(at).adjusted(1, 1, -1, -1), m_remaining, toneColour(tokens, sign.tone),
                          tokens.line);
    else
        paintIcon(painter, at, sign.icon, toneColour(tokens, sign.tone));
    const bool quiet = m_kind == Kind::Refused || m_kind == Kind::Info;
    painter.setPen(quiet ? tokens.muted : tokens.text);
    const int shift = (firstLine - fontMetrics().height()) / 2;
    painter.drawText(rect().adjusted(indent, shift, 0, 0), textFlags, m_sentence);
}

} // namespace ecsdesk
