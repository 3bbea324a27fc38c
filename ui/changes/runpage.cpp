// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/runpage.h"

#include "models/desk/runplan.h"
#include "models/wording/errors.h"
#include "models/wording/runs.h"
#include "ui/changes/callview.h"
#include "ui/changes/idrows.h"
#include "ui/changes/objectionlist.h"
#include "ui/changes/stepsview.h"
#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"
#include "ui/kit/reasonlabel.h"

#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace ecsdesk {

RunPage::RunPage(QWidget *parent)
    : WizardPage(parent)
    , m_title(new ToneLabel(Tone::Text, ToneLabel::Size::Title, this))
    , m_where(new ToneLabel(Tone::Muted, ToneLabel::Size::Body, this))
    , m_progress(new QProgressBar(this))
    , m_paused(new ReasonLabel(ReasonLabel::Kind::Warning, {}, this))
    , m_error(new ReasonLabel(ReasonLabel::Kind::Error, {}, this))
    , m_objections(new ObjectionList(this))
    , m_goOn(new QPushButton(this))
    , m_giveUp(new QPushButton(this))
    , m_giveUpMeans(new ReasonLabel(ReasonLabel::Kind::Info, {}, this))
    , m_column(new QVBoxLayout)
    , m_ids(new IdRows(this))
    , m_mayClose(new ReasonLabel(ReasonLabel::Kind::Info, {}, this))
{
    m_title->setWordWrap(true);
    m_where->setObjectName(QStringLiteral("where"));
    m_where->setWordWrap(true);
    m_progress->setObjectName(QStringLiteral("progress"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(space::s);
    m_paused->setObjectName(QStringLiteral("paused"));
    m_error->setObjectName(QStringLiteral("pausedError"));
    m_objections->setObjectName(QStringLiteral("pausedProblems"));
    m_goOn->setObjectName(QStringLiteral("goOn"));
    m_giveUp->setObjectName(QStringLiteral("giveUp"));
    m_giveUpMeans->setObjectName(QStringLiteral("giveUpMeans"));
    m_mayClose->setObjectName(QStringLiteral("mayClose"));
    m_goOn->setAutoDefault(true); // Enter presses the one that has the keyboard
    m_giveUp->setAutoDefault(true);
    setButtonRole(m_goOn, ButtonRole::Primary);
    build();
    connect(m_goOn, &QPushButton::clicked, this, &RunPage::goOnWanted);
    connect(m_giveUp, &QPushButton::clicked, this, &RunPage::giveUpWanted);
    retranslate();
}

void RunPage::build()
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::m);
    auto *actions = new QHBoxLayout;
    actions->setSpacing(space::m);
    actions->addWidget(m_goOn, 0, Qt::AlignTop);
    actions->addWidget(m_giveUp, 0, Qt::AlignTop);
    actions->addWidget(m_giveUpMeans, 1, Qt::AlignVCenter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    column->addWidget(m_title);
    column->addWidget(m_where);
    column->addWidget(m_progress);
    column->addWidget(m_paused);
    column->addWidget(m_error);
    column->addWidget(m_objections);
    column->addLayout(actions);
    column->addLayout(m_column);
    column->addWidget(m_ids);
    column->addWidget(m_mayClose);
    column->addStretch();
}

QWidget *RunPage::firstField()
{
    if (isPaused(state().run))
        return m_goOn;
    const auto *call = static_cast<const CallView *>(currentCall());
    return call ? call->steps() : nullptr;
}

QWidget *RunPage::currentCall() const
{
    const size_t taken = state().run.records.size();
    return taken == 0 || taken > m_calls.size() ? nullptr : m_calls[taken - 1];
}

void RunPage::showState()
{
    if (!isHandedIn(state()))
        return;
    const auto &records = state().run.records;
    m_title->setText(changeTitle(state().draft.instance, state().change));
    m_where->setText(records.empty() ? tr("Handed in; it is being written down.") : runSentence(records));
    showCalls();
    showProgress();
    showPause();
    showGiveUp();
    const ChangeRecord *shown = state().run.record();
    m_ids->setVisible(!records.empty());
    if (!records.empty())
        m_ids->setRecord(shown ? *shown : records.back());
}

void RunPage::showCalls()
{
    const auto &records = state().run.records;
    const std::vector<PlannedCall> calls = records.empty() ? state().run.plan : wholeRun(records);
    while (m_calls.size() > calls.size()) {
        delete m_calls.back();
        m_calls.pop_back();
    }
    while (m_calls.size() < calls.size()) {
        m_calls.push_back(new CallView(this));
        m_column->addWidget(m_calls.back());
        m_calls.back()->show(); // at once, not when the layout gets to it: the keyboard may go there
    }
    const auto time = underWay();
    for (size_t i = 0; i < calls.size(); ++i) {
        m_calls[i]->setUnderWay(i + 1 == records.size() ? time : std::nullopt);
        m_calls[i]->setCall(calls[i], i < records.size() ? std::optional(records[i]) : std::nullopt, int(i) + 1,
                            int(calls.size()));
    }
}

std::optional<std::chrono::milliseconds> RunPage::underWay()
{
    using namespace std::chrono_literals;
    const auto &records = state().run.records;
    if (records.empty() || records.back().state != ChangeState::Sending) {
        m_sending = 0;
        return {};
    }
    // The journal has the server's moment, which may pass at another speed; what counts here is the operator's wait.
    if (m_sending != records.back().id) {
        m_sending = records.back().id;
        m_sendingSince = state().now;
    }
    const std::chrono::milliseconds time(m_sendingSince.msecsTo(state().now));
    return time < 2s ? std::nullopt : std::optional(time);
}

void RunPage::showProgress()
{
    const auto &records = state().run.records;
    if (records.empty()) {
        m_progress->setRange(0, 0);
        return;
    }
    // A call to come has as many steps as the one that is taken.
    const auto each = std::max<size_t>(1, records.back().steps.size());
    size_t done = 0;
    for (const ChangeRecord &record : records) {
        const auto steps = std::count_if(record.steps.begin(), record.steps.end(),
                                         [](const ChangeStep &step) { return step.state == StepState::Done; });
        done += isSettled(record.state) ? each : std::min(each, size_t(steps));
    }
    m_progress->setRange(0, int(each * m_calls.size()));
    m_progress->setValue(int(done));
}

void RunPage::showPause()
{
    const RunProgress &run = state().run;
    const bool paused = isPaused(run);
    const bool told = paused && run.turnedAway;
    m_paused->setVisible(paused);
    m_paused->setSentence(paused ? pausedSentence(run.records) : QString());
    m_error->setVisible(told && run.turnedAway->error);
    if (told && run.turnedAway->error)
        m_error->setSentence(errorTextToQuote(*run.turnedAway->error));
    static const std::vector<Objection> none;
    m_objections->setObjections(told ? run.turnedAway->verdict.objections : none, reasonContext(state()),
                                state().cooldown);
    m_goOn->setVisible(paused);
}

void RunPage::showGiveUp()
{
    const auto &records = state().run.records;
    const bool run = records.size() > 1 || (!records.empty() && !records.front().intent.rest.empty());
    const QString means = run ? giveUpSentence(records) : QString();
    const bool can = run && canGiveUp(records);
    m_giveUp->setVisible(!means.isEmpty());
    m_giveUp->setEnabled(can);
    m_giveUp->setAccessibleDescription(means);
    m_giveUpMeans->setVisible(!means.isEmpty());
    m_giveUpMeans->setKind(can ? ReasonLabel::Kind::Info : ReasonLabel::Kind::Refused);
    m_giveUpMeans->setSentence(means);
}

void RunPage::retranslate()
{
    m_progress->setAccessibleName(tr("Progress of the change"));
    m_goOn->setText(tr("Go on"));
    m_giveUp->setText(tr("Give up the rest…"));
    m_mayClose->setSentence(
        tr("This window may be closed: the change goes on without it and can be followed under Changes."));
    if (hasState())
        showState();
}

} // namespace ecsdesk
