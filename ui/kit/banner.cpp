// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/banner.h"

#include "ui/kit/buttons.h"
#include "ui/kit/requestidbutton.h"

#include <QBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace ecsdesk {

namespace {

struct Look
{
    Icon icon;
    Tone tone;
};

Look lookOf(Banner::Kind kind)
{
    switch (kind) {
    case Banner::Kind::Info:
        return {Icon::Info, Tone::Accent};
    case Banner::Kind::Wait:
        return {Icon::Warning, Tone::Wait};
    case Banner::Kind::Stop:
        return {Icon::Cross, Tone::Stop};
    case Banner::Kind::Ok:
        return {Icon::Check, Tone::Ok};
    }
    Q_UNREACHABLE();
}

} // namespace

Banner::Banner(QWidget *parent)
    : Retranslating(parent)
    , m_text(new QLabel(this))
    , m_request(new RequestIdButton(this))
    , m_action(new QPushButton(this))
    , m_close(makeIconButton(Icon::Cross, this))
{
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(space::m + smallIcon + space::s, space::s, space::s, space::s);
    line->setSpacing(space::s);
    line->addWidget(m_text, 1);
    line->addWidget(m_request, 0, Qt::AlignVCenter);
    line->addWidget(m_action, 0, Qt::AlignVCenter);
    line->addWidget(m_close, 0, Qt::AlignVCenter);
    m_action->hide();
    m_close->hide();
    connect(m_action, &QPushButton::clicked, this, &Banner::actionTriggered);
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
    retranslate();
}

void Banner::setMessage(Kind kind, const QString &sentence, const QString &action, bool closable)
{
    m_kind = kind;
    m_text->setText(sentence);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_close->setVisible(closable);
    m_request->setError({});
    setAccessibleName(sentence);
    update();
}

void Banner::setError(const std::optional<ApiError> &error)
{
    m_request->setError(error);
}

QString Banner::sentence() const
{
    return m_text->text();
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &tokens = tokensOf(this);
    const Look look = lookOf(m_kind);
    const QColor colour = toneColour(tokens, look.tone);
    painter.setPen(QPen(blend(colour, tokens.ground, 0.35), 1));
    painter.setBrush(blend(colour, tokens.ground, 0.08));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius, cornerRadius);
    paintIcon(painter, QRect(space::m, (height() - smallIcon) / 2, smallIcon, smallIcon), look.icon, colour);
}

void Banner::retranslate()
{
    nameButton(m_close, tr("Put this message away"));
}

} // namespace ecsdesk
