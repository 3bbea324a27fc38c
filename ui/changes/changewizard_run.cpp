// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/changewizard.h"

#include "models/desk/runplan.h"
#include "models/wording/accountterms.h"
#include "models/wording/runs.h"
#include "ui/changes/giveup.h"
#include "ui/changes/runpage.h"
#include "ui/changes/wizardoffers.h"
#include "ui/kit/typefirst.h"
#include "ui/kit/webconsole.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <algorithm>

// The change once it is handed in: its run, what the operator may do about it, and what follows.

namespace ecsdesk {

QScrollArea *ChangeWizard::areaOf(WizardStep step) const
{
    return static_cast<QScrollArea *>(m_stack->widget(int(step)));
}

ChangeIntent ChangeWizard::intent() const
{
    const auto &run = m_state.options.run;
    ChangeIntent intent{m_state.draft.key, m_state.draft.instance, run.front().change, run.front().token, {}, {}};
    if (m_state.terms.production)
        intent.typedName = m_state.typedName.trimmed();
    intent.rest.assign(run.begin() + 1, run.end());
    return intent;
}

void ChangeWizard::submit()
{
    if (isHandedIn(m_state))
        return;
    const bool wasToQueue = m_offersQueue;
    refresh(); // judged once more, with the facts of this moment
    // Nothing is queued by a button that said that it sends. The other way round the wait is over, and it goes at once.
    if (!whyNotNext().isEmpty() || (canQueue(m_state) && !wasToQueue))
        return;
    handIn(canQueue(m_state));
}

void ChangeWizard::handIn(bool queued)
{
    const ChangeIntent handedIn = intent();
    m_state.run.plan = m_state.options.run;
    goTo(WizardStep::Run);
    if (queued)
        m_changes.enqueue(handedIn);
    else
        m_changes.submit(handedIn);
}

/// One call more on the result page. Each has its own token and is judged by the gate like any other.
void ChangeWizard::followUp(FollowUp &call, Action action)
{
    ChangeIntent next;
    next.key = m_state.draft.key;
    next.before = presentInstance();
    next.change = plainCall(action);
    next.token = m_changes.newToken();
    if (m_state.bar) {
        m_prompt.tell(this, {tr("Nothing was sent"), barWords(*m_state.bar).whole(), {}});
        return;
    }
    const QString name = instanceTitle(next.before);
    Prompt::Question question;
    question.danger = true;
    if (action == Action::StartInstance) {
        question.title = tr("Start the instance");
        question.text = tr("Start %1?").arg(name);
        question.yes = tr("Start");
    } else {
        question.title = tr("Allocate a public IP");
        question.text = tr("Allocate a public IP to %1?").arg(name);
        question.yes = tr("Allocate the IP");
    }
    typeBeforeSending(m_prompt, this, question, m_state.terms, nameToType(next.before),
                      [this, &call, next](const QString &typed) mutable {
                          next.typedName = typed;
                          call = {next.token, {}, {}};
                          refresh();
                          m_changes.submit(next);
                      });
}

void ChangeWizard::lookAgain()
{
    if (!m_state.run.records.empty())
        m_changes.lookAgain(unclearRecord(m_state.run.records).id);
}

void ChangeWizard::goOn()
{
    askToGoOn(m_state.run.records, m_changes, m_prompt, this, [this] {
        m_state.run.turnedAway.reset();
        refresh();
    });
}

void ChangeWizard::giveUp()
{
    askToGiveUp(m_state.run.records, m_changes, m_prompt, this, [this] { m_state.run.turnedAway.reset(); });
}

void ChangeWizard::tryAgain()
{
    // What was running is running afterwards, also where the first attempt has stopped it and left it so.
    const auto &records = m_state.run.records;
    if (!m_state.draft.startAfterwards && !records.empty() &&
        records.front().intent.before.status == InstanceStatus::Running) {
        m_state.draft.startAfterwards = true;
    }
    const ChangeRecord *tried = m_state.run.record();
    const bool otherType = tried && tried->error && m_state.change.instanceType && refusesType(*tried->error);
    m_state.run = {};
    m_state.allocation = {};
    m_state.start = {};
    m_state.draft.tokens = newTokens(m_changes);
    m_furthest = WizardStep::Review;
    if (const auto row = m_fleet.row(m_state.draft.key))
        m_state.draft.instance = row->instance;
    m_fleet.read(m_state.draft.key);
    if (otherType)
        m_offers->askTypes(m_state.draft.key); // what was on offer is not any more
    refresh();
    goTo(whyNotNext().isEmpty() && !otherType ? WizardStep::Review : WizardStep::Choose);
}

void ChangeWizard::openConsole()
{
    m_open(webConsolePage(m_state.draft.key));
}

void ChangeWizard::onRecord(const ChangeRecord &record)
{
    if (!isHandedIn(m_state))
        return;
    for (FollowUp *call : {&m_state.allocation, &m_state.start}) {
        if (!call->token.isEmpty() && record.intent.token == call->token) {
            call->record = record;
            refresh();
            return;
        }
    }
    const ClientToken &first = m_state.run.plan.front().token;
    if (record.run != first)
        return;
    const size_t before = m_state.run.records.size();
    m_state.run.records = m_changes.run(first);
    if (m_state.run.records.size() > before)
        m_state.run.turnedAway.reset(); // the next call was taken up after all
    if (!followOutcome()) {
        refresh();
        if (QWidget *call = m_runPage->currentCall(); call && m_state.run.records.size() != before)
            areaOf(WizardStep::Run)->ensureWidgetVisible(call);
    }
}

/// To the result once there is one, and back to the run where there is none any more: what was unknown was looked at
/// again, and the rest goes on or waits for a word that only the run's page takes.
bool ChangeWizard::followOutcome()
{
    const WizardStep wanted = hasOutcome(m_state.run) ? WizardStep::Result : WizardStep::Run;
    if (step() == wanted)
        return false;
    goTo(wanted);
    return true;
}

void ChangeWizard::onTurnedAway(const ClientToken &token, const Verdict &verdict, const std::optional<ApiError> &error)
{
    if (!isHandedIn(m_state))
        return;
    for (FollowUp *call : {&m_state.allocation, &m_state.start}) {
        if (!call->token.isEmpty() && token == call->token) {
            call->turnedAway = TurnedAway{verdict, error};
            refresh();
            return;
        }
    }
    const auto &plan = m_state.run.plan;
    const bool ours =
        std::any_of(plan.begin(), plan.end(), [&token](const PlannedCall &call) { return call.token == token; });
    if (!ours)
        return;
    if (error && error->code == QLatin1String("InstanceChanged") && m_state.run.records.empty()) {
        // Nothing was sent: back to the review, with what is different now.
        m_seenBefore = m_state.draft.instance;
        tryAgain();
        return;
    }
    m_state.run.turnedAway = TurnedAway{verdict, error};
    m_state.run.records = m_changes.run(plan.front().token);
    if (followOutcome())
        return;
    refresh(); // it waits, on the page of the run
    areaOf(WizardStep::Run)->verticalScrollBar()->setValue(0);
    if (QWidget *field = m_runPage->firstField(); field && step() == WizardStep::Run)
        field->setFocus(Qt::OtherFocusReason);
}

} // namespace ecsdesk
