// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/detailactions.h"

#include "models/wording/runs.h"
#include "ui/kit/buttons.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/reasonlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace ecsdesk {

DetailActions::DetailActions(QWidget *parent)
    : Retranslating(parent)
    , m_retry(new QPushButton(this))
    , m_takeOut(new QPushButton(this))
    , m_again(new QPushButton(this))
    , m_ticket(new QPushButton(this))
    , m_whyNot(new ReasonLabel(ReasonLabel::Kind::Refused, {}, this))
    , m_copied(new ReasonLabel(ReasonLabel::Kind::Allowed, {}, this))
{
    m_retry->setObjectName(QStringLiteral("detailRetry"));
    m_takeOut->setObjectName(QStringLiteral("detailTakeOut"));
    m_again->setObjectName(QStringLiteral("detailAgain"));
    m_ticket->setObjectName(QStringLiteral("detailTicket"));
    m_whyNot->setObjectName(QStringLiteral("detailAgainWhyNot"));
    m_copied->setObjectName(QStringLiteral("detailCopied"));
    setButtonRole(m_retry, ButtonRole::Primary);
    m_ticket->setIcon(icon(Icon::Copy));
    auto *buttons = new FlowLayout(space::s, space::s);
    for (QPushButton *button : {m_retry, m_takeOut, m_again, m_ticket})
        buttons->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addLayout(buttons);
    column->addWidget(m_whyNot);
    column->addWidget(m_copied);
    connect(m_retry, &QPushButton::clicked, this, &DetailActions::retryWanted);
    connect(m_takeOut, &QPushButton::clicked, this, &DetailActions::takeOutWanted);
    connect(m_again, &QPushButton::clicked, this, &DetailActions::againWanted);
    connect(m_ticket, &QPushButton::clicked, this, &DetailActions::ticketWanted);
    retranslate();
}

void DetailActions::setRecord(const ChangeRecord &record, std::optional<ActingBar> bar)
{
    m_told = m_told && record.id == m_record.id;
    m_record = record;
    m_bar = bar;
    fill();
}

void DetailActions::setAgain(const std::optional<QString> &whyNot)
{
    m_whyNotAgain = whyNot;
    fill();
}

void DetailActions::tellCopied()
{
    m_told = true;
    fill();
}

void DetailActions::fill()
{
    const bool queued = m_record.state == ChangeState::Queued;
    const bool held = isHeld(m_record);
    m_retry->setVisible(held);
    m_retry->setEnabled(!m_bar);
    m_retry->setAccessibleDescription(m_bar ? barText(*m_bar) : QString());
    m_takeOut->setVisible(queued);
    const bool again = !queued && m_whyNotAgain;
    m_again->setVisible(again);
    m_again->setEnabled(again && m_whyNotAgain->isEmpty());
    const QString why = held && m_bar ? barText(*m_bar) : again ? *m_whyNotAgain : QString();
    m_again->setAccessibleDescription(again ? *m_whyNotAgain : QString());
    m_whyNot->setVisible(!why.isEmpty());
    m_whyNot->setSentence(why);
    m_copied->setVisible(m_told);
}

void DetailActions::retranslate()
{
    m_retry->setText(tr("Try again now"));
    m_takeOut->setText(tr("Take out of the queue…"));
    m_again->setText(tr("Run again…"));
    m_again->setToolTip(tr("Begins a new change with the same values; it is reviewed before anything is sent"));
    m_ticket->setText(tr("Copy as a support ticket"));
    m_copied->setSentence(tr("Copied: paste it into the ticket. It holds no secrets."));
    fill();
}

} // namespace ecsdesk
