// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/emptystate.h"

#include "ui/kit/buttons.h"
#include "ui/kit/requestidbutton.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPushButton>

namespace ecsdesk {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_sign(new QLabel(this))
    , m_title(new ToneLabel(Tone::Text, ToneLabel::Size::Title, this))
    , m_sentence(new ToneLabel(Tone::Muted, ToneLabel::Size::Body, this))
    , m_action(new QPushButton(this))
    , m_second(new QPushButton(this))
    , m_request(new RequestIdButton(this))
{
    setButtonRole(m_action, ButtonRole::Primary);
    // Enter presses the one that has the keyboard, as in a dialog.
    for (QPushButton *button : {m_action, m_second})
        button->setAutoDefault(true);
    for (QLabel *label : {m_sign, static_cast<QLabel *>(m_title), static_cast<QLabel *>(m_sentence)})
        label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_title->setWordWrap(true);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse); // a request ID may stand in it
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    column->setSpacing(space::m);
    column->addStretch(2);
    column->addWidget(m_sign);
    column->addWidget(m_title);
    column->addWidget(m_sentence, 0, Qt::AlignHCenter);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addStretch(1);
    buttons->addWidget(m_second);
    buttons->addWidget(m_action);
    buttons->addStretch(1);
    column->addSpacing(space::xs);
    column->addLayout(buttons);
    column->addWidget(m_request, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
    connect(m_second, &QPushButton::clicked, this, &EmptyState::secondTriggered);
}

void EmptyState::setState(Icon sign, const QString &title, const QString &sentence, const QString &action,
                          const QString &second, Tone tone)
{
    m_icon = sign;
    m_tone = tone;
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_second->setText(second);
    m_second->setVisible(!second.isEmpty());
    m_request->setError({});
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    repaintSign();
    fitSentence();
}

void EmptyState::setError(const std::optional<ApiError> &error)
{
    m_request->setError(error);
}

void EmptyState::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitSentence();
}

void EmptyState::fitSentence()
{
    const int width = std::clamp(this->width() - 2 * space::xl, 160, 480);
    m_sentence->setFixedSize(width, m_sentence->heightForWidth(width));
}

QString EmptyState::title() const
{
    return m_title->text();
}

QString EmptyState::sentence() const
{
    return m_sentence->text();
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        repaintSign();
}

void EmptyState::repaintSign()
{
    m_sign->setPixmap(iconPixmap(m_icon, 2 * largeIcon, toneColour(tokensOf(this), m_tone), devicePixelRatioF()));
}

} // namespace ecsdesk
