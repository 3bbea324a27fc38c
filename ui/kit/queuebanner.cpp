// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/queuebanner.h"

#include "models/wording/queue.h"
#include "ui/kit/banner.h"

#include <QVBoxLayout>
#include <algorithm>

namespace ecsdesk {

QueueBanner::QueueBanner(ChangeDesk &changes, QWidget *parent)
    : Retranslating(parent)
    , m_changes(changes)
    , m_now([] { return QDateTime::currentDateTimeUtc(); })
    , m_banner(new Banner(this))
{
    setObjectName(QStringLiteral("queueBanner"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_banner);
    connect(m_banner, &Banner::actionTriggered, this, [this] {
        if (!m_queued.empty())
            Q_EMIT showWanted(m_queued.front().id);
    });
    connect(&m_changes, &ChangeDesk::recordChanged, this, [this](const ChangeRecord &record) {
        if (m_key == record.intent.key)
            look();
    });
    // The journal of earlier sessions is read after the window is up.
    connect(&m_changes, &ChangeDesk::journalRead, this, &QueueBanner::look);
    connect(&m_changes, &ChangeDesk::clockChanged, this, &QueueBanner::fill);
    setVisible(false);
}

void QueueBanner::setNow(std::function<QDateTime()> now)
{
    m_now = std::move(now);
    fill();
}

void QueueBanner::setInstance(const std::optional<InstanceKey> &key)
{
    if (m_key == key)
        return;
    m_key = key;
    look();
}

void QueueBanner::look()
{
    m_queued.clear();
    if (m_key) {
        for (const ChangeRecord &record : m_changes.records(*m_key)) {
            if (record.state == ChangeState::Queued)
                m_queued.push_back(record);
        }
    }
    std::sort(m_queued.begin(), m_queued.end(), [](const ChangeRecord &a, const ChangeRecord &b) {
        return std::pair(a.queuePosition, a.id) < std::pair(b.queuePosition, b.id);
    });
    fill();
}

void QueueBanner::fill()
{
    setVisible(!m_queued.empty());
    if (m_queued.empty())
        return;
    const auto held = std::find_if(m_queued.begin(), m_queued.end(), isHeld);
    const ChangeRecord &told = held == m_queued.end() ? m_queued.front() : *held; // what waits for somebody first
    const QueueTime time{m_changes.realTimeUntil(told.notBefore), m_now()};
    m_banner->setMessage(isHeld(told) ? Banner::Kind::Wait : Banner::Kind::Info,
                         m_queued.size() == 1
                             ? queuedOnInstance(told, time)
                             : tr("%1 %n more of it in the queue.", "a sentence before it", int(m_queued.size()) - 1)
                                   .arg(queuedOnInstance(told, time)),
                         tr("Show queue"));
}

void QueueBanner::retranslate()
{
    fill();
}

} // namespace ecsdesk
