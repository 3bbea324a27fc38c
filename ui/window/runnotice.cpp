// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/runnotice.h"

#include "models/desk/runplan.h"
#include "models/wording/changes.h"
#include "ui/kit/banner.h"

#include <QVBoxLayout>

namespace ecsdesk {

RunNotice::RunNotice(ChangeDesk &changes, QWidget *parent)
    : Retranslating(parent)
    , m_changes(changes)
    , m_banner(new Banner(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_banner);
    connect(m_banner, &Banner::actionTriggered, this, [this] {
        if (const auto waiting = forUs(); !waiting.empty())
            Q_EMIT showWanted(waiting.front().id);
    });
    connect(&m_changes, &ChangeDesk::recordChanged, this, [this](const ChangeRecord &record) {
        if (record.run.isEmpty() || (record.run == record.intent.token && record.intent.rest.empty()))
            return; // a change that stands alone waits for nobody
        look(m_changes.run(record.run));
        fill();
    });
    // The journal of earlier sessions is read after the window is up.
    connect(&m_changes, &ChangeDesk::journalRead, this, &RunNotice::readAll);
    connect(&m_changes, &ChangeDesk::actingChanged, this, &RunNotice::fill);
    setVisible(false);
    readAll();
}

void RunNotice::readAll()
{
    m_waiting.clear();
    for (const ChangeRecord &record : m_changes.records()) {
        if (record.rest != RestState::None && !m_waiting.contains(record.run.text))
            look(m_changes.run(record.run));
    }
    fill();
}

void RunNotice::look(const std::vector<ChangeRecord> &run)
{
    if (run.empty())
        return;
    const QString first = run.front().run.text;
    if (!canResume(run)) {
        m_waiting.erase(first);
        return;
    }
    const bool stopped = recordOf(run, Action::StopInstance) && leavesStopped(run);
    m_waiting[first] = {run.back().id, run.front().intent.key, instanceTitle(run.front().intent.before), stopped};
}

std::vector<RunNotice::Waiting> RunNotice::forUs() const
{
    std::vector<Waiting> all;
    for (const auto &[token, waiting] : m_waiting) {
        if (!m_changes.actingBar(waiting.key))
            all.push_back(waiting);
    }
    return all;
}

void RunNotice::fill()
{
    const auto waiting = forUs();
    setVisible(!waiting.empty());
    if (waiting.empty())
        return;
    const Waiting &first = waiting.front();
    const int count = int(waiting.size());
    QStringList names;
    for (const Waiting &each : waiting)
        names.append(each.name);
    const QString sentence = count > 1 ? tr("%n run(s) wait(s) for you: %1.", nullptr, count)
                                             .arg(names.join(tr(", ", "between the names of instances")))
                             : first.stopped ? tr("A run waits for you: %1 is stopped.").arg(first.name)
                                             : tr("A run on %1 waits for you.").arg(first.name);
    m_banner->setMessage(Banner::Kind::Wait, sentence, tr("Show"));
}

void RunNotice::retranslate()
{
    fill();
}

} // namespace ecsdesk
