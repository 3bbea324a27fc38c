// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/runbanner.h"

#include "models/desk/runplan.h"
#include "models/wording/changes.h"
#include "ui/kit/banner.h"

#include <QVBoxLayout>

namespace ecsdesk {

RunBanner::RunBanner(ChangeDesk &changes, QWidget *parent)
    : Retranslating(parent)
    , m_changes(changes)
    , m_banner(new Banner(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_banner);
    connect(m_banner, &Banner::actionTriggered, this, [this] {
        if (!m_run.empty())
            Q_EMIT showWanted(m_run.back().id);
    });
    connect(&m_changes, &ChangeDesk::recordChanged, this, [this](const ChangeRecord &record) {
        if (m_key == record.intent.key)
            look();
    });
    // The journal of earlier sessions is read after the window is up.
    connect(&m_changes, &ChangeDesk::journalRead, this, &RunBanner::look);
    connect(&m_changes, &ChangeDesk::actingChanged, this, &RunBanner::fill);
    setVisible(false);
}

void RunBanner::setInstance(const std::optional<InstanceKey> &key)
{
    if (m_key == key)
        return;
    m_key = key;
    look();
}

void RunBanner::look()
{
    m_run.clear();
    if (m_key) {
        for (const ChangeRecord &record : m_changes.records(*m_key)) {
            if (record.rest == RestState::None)
                continue;
            if (auto run = m_changes.run(record.run); !run.empty() && canResume(run)) {
                m_run = std::move(run);
                break;
            }
        }
    }
    fill();
}

void RunBanner::fill()
{
    const bool waits = !m_run.empty() && !m_changes.actingBar(*m_key);
    setVisible(waits);
    if (waits)
        m_banner->setMessage(Banner::Kind::Wait,
                             tr("A run on this instance waits for you: %1.").arg(changeTitle(m_run.back())),
                             tr("Show run"));
}

void RunBanner::retranslate()
{
    fill();
}

} // namespace ecsdesk
