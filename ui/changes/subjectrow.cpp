// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/subjectrow.h"

#include "ui/changes/refusable.h"
#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"
#include "ui/kit/reasonlabel.h"

#include <QBoxLayout>
#include <QPushButton>
#include <algorithm>

namespace ecsdesk {

namespace {

/// The sentence against this subject; the type of a subscription has a better one than the rule's own.
QString refusalOf(const Option<Subject> &option, const WizardState &state)
{
    if (option.allowed())
        return {};
    const Objection &objection = option.objections.front();
    return objection.reason == Reason::WrongChargeType ? subscriptionTypeNote()
                                                       : reasonText(objection, reasonContext(state));
}

bool leadsToConsole(const Option<Subject> &option)
{
    return std::any_of(option.objections.begin(), option.objections.end(),
                       [](const Objection &objection) { return objection.reason == Reason::WrongChargeType; });
}

} // namespace

SubjectRow::SubjectRow(QWidget *parent)
    : Retranslating(parent)
    , m_name(new ToneLabel(Tone::Text, ToneLabel::Size::Strong, this))
    , m_console(new QPushButton(this))
{
    const std::array subjects{Subject::Type, Subject::Bandwidth};
    auto *radios = new QHBoxLayout;
    radios->setSpacing(space::xl);
    radios->addWidget(m_name);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addLayout(radios);
    for (size_t i = 0; i < subjects.size(); ++i) {
        auto *radio = new RefusableRadio(this);
        radio->setObjectName(subjects[i] == Subject::Type ? QStringLiteral("subjectType")
                                                          : QStringLiteral("subjectBandwidth"));
        auto *reason = new ReasonLabel(ReasonLabel::Kind::Refused, {}, this);
        reason->setObjectName(radio->objectName() + QStringLiteral("Reason"));
        radios->addWidget(radio);
        column->addWidget(reason);
        m_choices[i] = {subjects[i], radio, reason};
        connect(radio, &QRadioButton::clicked, this, [this, i] {
            if (!m_choices[i].radio->isRefused())
                Q_EMIT subjectWanted(m_choices[i].subject);
        });
    }
    radios->addStretch();
    m_console->setObjectName(QStringLiteral("webConsole"));
    m_console->setAutoDefault(true);
    m_console->setIcon(icon(Icon::External, Tone::Accent));
    setButtonRole(m_console, ButtonRole::Link);
    auto *below = new QHBoxLayout;
    below->setContentsMargins(smallIcon + space::s, 0, 0, 0);
    below->addWidget(m_console);
    below->addStretch();
    column->addLayout(below);
    connect(m_console, &QPushButton::clicked, this, &SubjectRow::webConsoleWanted);
    retranslate();
}

void SubjectRow::load(const WizardState &state)
{
    m_state = &state;
    fill();
}

QWidget *SubjectRow::chosen() const
{
    const auto checked = std::find_if(m_choices.begin(), m_choices.end(),
                                      [](const Choice &choice) { return choice.radio->isChecked(); });
    return checked == m_choices.end() ? nullptr : checked->radio;
}

void SubjectRow::fill()
{
    bool console = false;
    for (const Choice &choice : m_choices) {
        choice.radio->setChecked(m_state->draft.subject == choice.subject);
        const auto &options = m_state->options.subjects;
        const auto option = std::find_if(options.begin(), options.end(),
                                         [&](const auto &each) { return each.value == choice.subject; });
        const QString reason = option == options.end() ? QString() : refusalOf(*option, *m_state);
        console = console || (option != options.end() && leadsToConsole(*option));
        choice.radio->setRefusal(reason);
        choice.reason->setSentence(reason);
        choice.reason->setVisible(!reason.isEmpty());
    }
    m_console->setVisible(console && !isSimulated(*m_state));
}

void SubjectRow::retranslate()
{
    m_name->setText(tr("Change"));
    m_choices[0].radio->setText(tr("Instance type"));
    m_choices[1].radio->setText(tr("Bandwidth"));
    m_console->setText(tr("Open the ECS console"));
    if (m_state)
        fill();
}

} // namespace ecsdesk
