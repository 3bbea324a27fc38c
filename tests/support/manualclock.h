// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"

#include <QMutex>

namespace ecsdesk {

/// A clock that only a test moves. Safe to ask from several threads.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(const QDateTime &start = QDateTime(QDate(2026, 3, 1), QTime(8, 0), Qt::UTC))
        : m_start(start)
    {
    }
    [[nodiscard]] QDateTime now() const override
    {
        const QMutexLocker lock(&m_mutex);
        return m_start.addMSecs(m_passed.count());
    }
    [[nodiscard]] std::chrono::milliseconds steady() const override
    {
        const QMutexLocker lock(&m_mutex);
        return m_passed;
    }
    void advance(std::chrono::milliseconds by)
    {
        const QMutexLocker lock(&m_mutex);
        m_passed += by;
    }

private:
    mutable QMutex m_mutex;
    QDateTime m_start;
    std::chrono::milliseconds m_passed{0};
};

} // namespace ecsdesk
