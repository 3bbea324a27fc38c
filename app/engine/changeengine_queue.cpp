// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/changeengine.h"

// The queue: changes that only a cooldown stands against, and what becomes of them when it is over.

namespace ecsdesk {

void ChangeEngine::enqueue(const ChangeIntent &intent)
{
    submit(intent);
}

std::vector<ChangeRecord> ChangeEngine::queue() const
{
    std::vector<ChangeRecord> queued;
    for (const auto &[token, record] : m_records) {
        if (record.state == ChangeState::Queued)
            queued.push_back(record);
    }
    std::sort(queued.begin(), queued.end(), [](const ChangeRecord &a, const ChangeRecord &b) {
        return std::pair(a.queuePosition, a.id) < std::pair(b.queuePosition, b.id);
    });
    return queued;
}

void ChangeEngine::moveQueued(ChangeId, int) {}

void ChangeEngine::removeQueued(ChangeId) {}

void ChangeEngine::retryQueued(ChangeId) {}

} // namespace ecsdesk
