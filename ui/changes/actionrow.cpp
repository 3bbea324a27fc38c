// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/actionrow.h"

#include "models/wording/options.h"
#include "ui/changes/refusable.h"
#include "ui/kit/reasonlabel.h"

#include <QVBoxLayout>

namespace ecsdesk {

ActionRow::ActionRow(QWidget *parent)
    : Retranslating(parent)
    , m_why(new ReasonLabel(ReasonLabel::Kind::Info, {}, this))
{
    const std::array actions{Action::ModifyInstanceNetworkSpec, Action::ModifyInstanceSpec};
    auto *radios = new QVBoxLayout; // beside each other they are wider than a small window
    radios->setSpacing(space::xs);
    for (size_t i = 0; i < actions.size(); ++i) {
        auto *radio = new RefusableRadio(this);
        radio->setObjectName(i == 0 ? QStringLiteral("actionNetwork") : QStringLiteral("actionSpec"));
        radio->setText(apiName(actions[i])); // the API's own name, the same in every language
        radios->addWidget(radio, 0, Qt::AlignLeft);
        m_choices[i] = {actions[i], radio};
        connect(radio, &QRadioButton::clicked, this, [this, i] {
            if (!m_choices[i].radio->isRefused())
                Q_EMIT actionWanted(m_choices[i].action);
        });
    }
    m_why->setObjectName(QStringLiteral("actionReason"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addLayout(radios);
    column->addWidget(m_why);
    retranslate();
}

void ActionRow::load(const WizardState &state)
{
    m_state = &state;
    fill();
}

void ActionRow::fill()
{
    const ActionChoice &choice = m_state->options.action;
    const QString why = actionSentence(choice);
    for (const Choice &each : m_choices) {
        const bool chosen = each.action == choice.action;
        each.radio->setChecked(chosen);
        each.radio->setRefusal(chosen || choice.open ? QString() : why);
        if (chosen || choice.open)
            each.radio->setAccessibleDescription(chosen ? why : QString());
    }
    m_why->setKind(choice.open ? ReasonLabel::Kind::Info : ReasonLabel::Kind::Refused);
    m_why->setSentence(why);
}

void ActionRow::retranslate()
{
    setAccessibleName(tr("Action of the API"));
    if (m_state)
        fill();
}

} // namespace ecsdesk
