// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/runpage.h"

#include "models/wording/changes.h"
#include "ui/changes/idrows.h"
#include "ui/changes/stepsview.h"
#include "ui/kit/labels.h"
#include "ui/kit/reasonlabel.h"

#include <QProgressBar>
#include <QVBoxLayout>
#include <algorithm>

namespace ecsdesk {

RunPage::RunPage(QWidget *parent)
    : WizardPage(parent)
    , m_title(new ToneLabel(Tone::Text, ToneLabel::Size::Title, this))
    , m_where(new ToneLabel(Tone::Muted, ToneLabel::Size::Body, this))
    , m_progress(new QProgressBar(this))
    , m_steps(new StepsView(this))
    , m_ids(new IdRows(this))
    , m_mayClose(new ReasonLabel(ReasonLabel::Kind::Info, {}, this))
{
    m_where->setObjectName(QStringLiteral("where"));
    m_where->setWordWrap(true);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(space::s);
    m_mayClose->setObjectName(QStringLiteral("mayClose"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    column->addWidget(m_title);
    column->addWidget(m_where);
    column->addWidget(m_progress);
    column->addWidget(m_steps);
    column->addWidget(m_ids);
    column->addWidget(m_mayClose);
    column->addStretch();
    retranslate();
}

QWidget *RunPage::firstField()
{
    return state().run.record ? m_steps : nullptr;
}

void RunPage::showState()
{
    const auto &record = state().run.record;
    m_title->setText(changeTitle(state().draft.instance, state().change));
    m_ids->setVisible(record.has_value());
    m_steps->setVisible(record.has_value());
    if (!record) {
        m_where->setText(tr("Handed in; it is being written down."));
        m_progress->setRange(0, 0);
        return;
    }
    m_where->setText(stateSentence(*record));
    m_steps->setRecord(*record);
    m_ids->setRecord(*record);
    const auto &steps = record->steps;
    const auto done =
        std::count_if(steps.begin(), steps.end(), [](const ChangeStep &step) { return step.state == StepState::Done; });
    m_progress->setRange(0, std::max(1, int(steps.size())));
    m_progress->setValue(int(done));
}

void RunPage::retranslate()
{
    m_progress->setAccessibleName(tr("Progress of the change"));
    m_mayClose->setSentence(
        tr("This window may be closed: the change goes on without it and can be followed under Changes."));
    if (hasState())
        showState();
}

} // namespace ecsdesk
