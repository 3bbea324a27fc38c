// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/callview.h"

#include "models/wording/changes.h"
#include "models/wording/runs.h"
#include "models/wording/words.h"
#include "ui/changes/stepsview.h"
#include "ui/kit/changesign.h"
#include "ui/kit/labels.h"
#include "ui/kit/reasonlabel.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace ecsdesk {

CallView::CallView(QWidget *parent)
    : Retranslating(parent)
    , m_sign(new QLabel(this))
    , m_title(new ToneLabel(Tone::Text, ToneLabel::Size::Strong, this))
    , m_state(new ToneLabel(Tone::Muted, ToneLabel::Size::Body, this))
    , m_steps(new StepsView(this))
    , m_wait(new ReasonLabel(ReasonLabel::Kind::Wait, {}, this))
    , m_body(new QHBoxLayout)
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::s, 0, space::s, 0);
    head->setSpacing(space::s);
    head->addWidget(m_sign);
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_state);
    m_wait->setObjectName(QStringLiteral("underWay"));
    auto *waitRow = new QHBoxLayout;
    waitRow->setContentsMargins(space::s, 0, space::s, 0);
    waitRow->addWidget(m_wait);
    auto *stepsColumn = new QVBoxLayout;
    stepsColumn->setSpacing(space::xs);
    stepsColumn->addWidget(m_steps);
    stepsColumn->addLayout(waitRow);
    m_body->addLayout(stepsColumn, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addLayout(head);
    column->addLayout(m_body);
    retranslate();
}

void CallView::setCall(const PlannedCall &call, const std::optional<ChangeRecord> &record, int number, int count)
{
    m_call = call;
    m_record = record;
    m_number = number;
    m_count = count;
    fill();
}

void CallView::setUnderWay(std::optional<std::chrono::milliseconds> time)
{
    m_underWay = time;
    m_wait->setVisible(time.has_value());
    m_wait->setSentence(time ? underWaySentence(*time) : QString());
}

void CallView::fill()
{
    const bool headed = m_count > 1;
    const ChangeSign sign = m_record ? changeSign(m_record->state) : ChangeSign{Icon::Dot, Tone::Off};
    m_sign->setVisible(headed);
    m_title->setVisible(headed);
    m_state->setVisible(headed);
    m_sign->setPixmap(iconPixmap(sign.icon, smallIcon, toneColour(tokensOf(this), sign.tone), devicePixelRatioF()));
    m_title->setText(tr("%1 of %2  %3", "number, count, what the call does")
                         .arg(m_number)
                         .arg(m_count)
                         .arg(callTitle(m_call.change)));
    m_title->setTone(m_record ? Tone::Text : Tone::Off);
    m_state->setText(m_record ? word(m_record->state) : tr("to come"));
    m_state->setTone(m_record ? sign.tone : Tone::Off);
    m_steps->setVisible(m_record.has_value());
    m_body->setContentsMargins(headed ? smallIcon + space::s : 0, 0, 0, 0);
    if (m_record)
        m_steps->setRecord(*m_record);
    setUnderWay(m_underWay);
    setAccessibleName(tr("%1: %2", "call, state").arg(m_title->text(), m_state->text()));
}

void CallView::changeEvent(QEvent *event)
{
    Retranslating::changeEvent(event);
    // The sign is a picture in the theme's colours.
    if (event->type() == QEvent::PaletteChange && m_number > 0)
        fill();
}

void CallView::retranslate()
{
    if (m_number > 0)
        fill();
}

} // namespace ecsdesk
