// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/choosestep.h"

#include "models/wording/errors.h"
#include "ui/changes/choosepage.h"
#include "ui/changes/objectionlist.h"
#include "ui/changes/subjectrow.h"
#include "ui/changes/typepage.h"
#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"
#include "ui/kit/reasonlabel.h"

#include <QVBoxLayout>

namespace ecsdesk {

ChooseStep::ChooseStep(QWidget *parent)
    : WizardPage(parent)
    , m_subject(new SubjectRow(this))
    , m_line(makeLine(Qt::Horizontal, this))
    , m_bandwidth(new ChoosePage(this))
    , m_type(new TypePage(this))
    , m_limitsNote(new ReasonLabel(ReasonLabel::Kind::Info, {}, this))
    , m_problems(new ObjectionList(this))
{
    m_limitsNote->setObjectName(QStringLiteral("limitsNote"));
    m_problems->setObjectName(QStringLiteral("problems"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::l);
    column->addWidget(m_subject);
    column->addWidget(m_line);
    column->addWidget(m_bandwidth);
    column->addWidget(m_type, 1);
    column->addWidget(m_limitsNote);
    column->addWidget(m_problems);
    column->addStretch();
    connect(m_subject, &SubjectRow::subjectWanted, this, &ChooseStep::wantSubject);
    connect(m_subject, &SubjectRow::webConsoleWanted, this, &ChooseStep::webConsoleWanted);
    connect(m_bandwidth, &WizardPage::edited, this, &WizardPage::edited);
    connect(m_type, &WizardPage::edited, this, &WizardPage::edited);
    connect(m_type, &TypePage::typesWanted, this, &ChooseStep::typesWanted);
    retranslate();
}

QWidget *ChooseStep::firstField()
{
    if (state().draft.subject == Subject::Bandwidth)
        return m_bandwidth->firstField();
    QWidget *table = m_type->firstField();
    return table && table->isVisibleTo(this) ? table : m_subject->chosen();
}

void ChooseStep::showState()
{
    const bool specification = state().kind == WizardKind::Specification;
    const bool type = state().draft.subject == Subject::Type;
    m_subject->load(state());
    m_subject->setVisible(specification);
    m_line->setVisible(specification);
    m_bandwidth->load(state());
    m_bandwidth->setVisible(!type);
    m_type->load(state());
    m_type->setVisible(type);
    const auto &limitsError = state().offers.limitsError;
    m_limitsNote->setVisible(!type && limitsError);
    if (limitsError) {
        m_limitsNote->setSentence(
            tr("The documented limits are shown: the API did not tell this instance's own. %1", "a sentence, its cause")
                .arg(explain(*limitsError).cause));
    }
    // What the button below or the check box above says already is not said twice.
    std::vector<Objection> problems = state().options.verdict.objections;
    std::erase_if(problems, [this](const Objection &objection) {
        return objection.reason == Reason::NothingToChange ||
               (objection.reason == Reason::MustBeStopped && state().options.stop == StopUse::NeedsConsent);
    });
    m_problems->setObjections(problems, reasonContext(state()), state().cooldown);
}

void ChooseStep::wantSubject(Subject subject)
{
    ChangeDraft draft = state().draft;
    draft.subject = subject;
    Q_EMIT edited(draft);
}

void ChooseStep::retranslate()
{
    if (hasState())
        showState();
}

} // namespace ecsdesk
