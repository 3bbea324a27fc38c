// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/changewizard.h"

#include "ui/changes/resultpage.h"
#include "ui/changes/runpage.h"
#include "ui/kit/queuebanner.h"
#include "ui/kit/takeout.h"

#include <algorithm>

// A change that waits in the queue for the end of the cooldown: handed in here, and followed until it goes.

namespace ecsdesk {

void ChangeWizard::connectQueue()
{
    connect(m_queued, &QueueBanner::showWanted, this, &ChangeWizard::queueWanted);
    connect(m_result, &ResultPage::queueWanted, this, &ChangeWizard::queueAgain);
    connect(m_runPage, &RunPage::takeOutWanted, this, [this] {
        if (isQueued(m_state.run))
            askToTakeOut(m_state.run.records.front(), m_changes, m_prompt, this);
    });
    connect(m_runPage, &RunPage::retryWanted, this, [this] {
        if (isQueued(m_state.run))
            retryQueued();
    });
    connect(m_runPage, &RunPage::queueWanted, this, [this] {
        if (isQueued(m_state.run))
            Q_EMIT queueWanted(m_state.run.records.front().id);
    });
    connect(&m_changes, &ChangeDesk::actingChanged, this, &ChangeWizard::refresh);
}

/// It may be sent at once.
void ChangeWizard::retryQueued()
{
    const ChangeRecord &record = m_state.run.records.front();
    askToRetry(record, m_changes, m_prompt, this);
}

/// How long the queued change still waits; nothing where none does.
void ChangeWizard::showQueueTime()
{
    m_state.queued.reset();
    m_state.bar = m_changes.actingBar(m_state.draft.key);
    if (!isQueued(m_state.run) || isHeld(m_state.run.records.front()))
        return;
    const QDateTime &due = m_state.run.records.front().notBefore;
    const double left = double(std::max<qint64>(0, m_state.facts.now.msecsTo(due)));
    const double whole = double(std::chrono::milliseconds(cooldownLength).count());
    m_state.queued = Countdown{m_changes.realTimeUntil(due), std::clamp(left / whole, 0.0, 1.0)};
}

/// What was turned away, refused or taken out, once more as a new change: it was reviewed, and only the wait is new.
/// Where more stands against it than the cooldown, the review tells what.
void ChangeWizard::queueAgain()
{
    tryAgain();
    if (step() == WizardStep::Review && canQueue(m_state) && whyNotNext().isEmpty())
        handIn(true);
}

} // namespace ecsdesk
