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
    , m_queue(new ReasonLabel(ReasonLabel::Kind::Wait, {}, this))
    , m_lift(new ReasonLabel(ReasonLabel::Kind::Info, {}, this))
    , m_retry(new QPushButton(this))
    , m_takeOut(new QPushButton(this))
    , m_showQueue(new QPushButton(this))
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
    m_queue->setObjectName(QStringLiteral("runQueue"));
    m_lift->setObjectName(QStringLiteral("runHeldLift"));
    m_retry->setObjectName(QStringLiteral("runRetry"));
    m_takeOut->setObjectName(QStringLiteral("runTakeOut"));
    m_showQueue->setObjectName(QStringLiteral("runShowQueue"));
    // Enter presses the one that has the keyboard
    for (QPushButton *button : {m_goOn, m_giveUp, m_retry, m_takeOut, m_showQueue})
        button->setAutoDefault(true);
    connect(m_retry, &QPushButton::clicked, this, &RunPage::retryWanted);
    connect(m_takeOut, &QPushButton::clicked, this, &RunPage::takeOutWanted);
    connect(m_showQueue, &QPushButton::clicked, this, &RunPage::queueWanted);
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
    column->addWidget(m_queue);
    column->addWidget(m_lift);
    auto *queue = new QHBoxLayout;
    queue->setSpacing(space::s);
    for (QPushButton *button : {m_retry, m_takeOut, m_showQueue})
        queue->addWidget(button);
    queue->addStretch();
    column->addLayout(queue);
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
    if (isQueued(state().run)) // never the one that takes it out
        return m_retry->isVisibleTo(this) ? m_retry : m_showQueue;
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
    const bool queued = isQueued(state().run);
    m_where->setVisible(!queued); // told below, with the countdown
    m_where->setText(stands() ? barText(*state().bar)
                     : records.empty()
                         ? tr("The instance is read once more; then the request is written down and sent.")
                         : runSentence(records));
    m_mayClose->setSentence(queued ? tr("This window may be closed: the change stays in the queue and can be followed "
                                        "under Queue.")
                                   : tr("This window may be closed: the change goes on without it and can be followed "
                                        "under Changes."));
    showQueue();
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

bool RunPage::stands() const
{
    const auto &records = state().run.records;
    // Looking changes nothing, so that a read-only account finds out what became of it.
    return state().bar && *state().bar != ActingBar::ReadOnly && !records.empty() && !isSettled(records.back().state) &&
           !isQueued(state().run);
}

std::optional<std::chrono::milliseconds> RunPage::underWay()
{
    using namespace std::chrono_literals;
    const auto &records = state().run.records;
    if (stands() || records.empty() || records.back().state != ChangeState::Sending) {
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
    m_progress->setVisible(!isQueued(state().run)); // a wait is no work
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

void RunPage::showQueue()
{
    const bool queued = isQueued(state().run);
    m_queue->setVisible(queued);
    m_takeOut->setVisible(queued);
    m_showQueue->setVisible(queued);
    const bool held = queued && isHeld(state().run.records.front());
    m_lift->setVisible(held);
    m_retry->setVisible(held);
    if (!queued)
        return;
    const ChangeRecord &record = state().run.records.front();
    m_queue->setKind(held ? ReasonLabel::Kind::Warning : ReasonLabel::Kind::Wait);
    m_queue->setRemaining(state().queued ? state().queued->share : -1);
    m_queue->setSentence(queueSentence(
        record, {state().queued ? state().queued->remaining : std::chrono::milliseconds(0), state().now}));
    const QString bar = state().bar ? barText(*state().bar) : QString();
    m_lift->setSentence(bar.isEmpty() ? heldLift(record) : bar);
    m_retry->setEnabled(bar.isEmpty());
    m_retry->setAccessibleDescription(bar);
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
    m_goOn->setEnabled(!state().bar);
    m_goOn->setAccessibleDescription(state().bar ? barText(*state().bar) : QString());
}

void RunPage::showGiveUp()
{
    const auto &records = state().run.records;
    // What waits in the queue is taken out of it as a whole.
    const bool run =
        !isQueued(state().run) && (records.size() > 1 || (!records.empty() && !records.front().intent.rest.empty()));
    const bool barred = run && state().bar && canGiveUp(records);
    const QString means = !run ? QString() : barred ? barText(*state().bar) : giveUpSentence(records);
    const bool can = run && !barred && canGiveUp(records);
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
    m_retry->setText(tr("Try again now"));
    m_takeOut->setText(tr("Take out of the queue…"));
    m_showQueue->setText(tr("Show queue"));
    if (hasState())
        showState();
}

} // namespace ecsdesk
