// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/apierror.h"

#include <QObject>
#include <chrono>

namespace ecsdesk {

/// One call on its way. Destroying it cancels it, unless it is a write that has been sent: that one is not cancelled,
/// only no longer listened to, and its outcome must be settled.
class ApiCall : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    [[nodiscard]] bool isFinished() const { return m_finished; }

Q_SIGNALS:
    /// The attempt failed in a way that is worth another; it follows after `wait`.
    void retryScheduled(int attempt, std::chrono::milliseconds wait);
    /// Once, always after the constructor's caller had a chance to connect; the result is there.
    void finished();

protected:
    bool m_finished = false;
};

template <class T>
class Call final : public ApiCall
{
public:
    using ApiCall::ApiCall;

    /// Valid from finished() on.
    [[nodiscard]] const Result<T> &result() const
    {
        Q_ASSERT(m_finished);
        return m_result;
    }
    /// For the one who carries the call out. A second result is ignored.
    void finish(Result<T> result)
    {
        if (m_finished)
            return;
        m_result = std::move(result);
        m_finished = true;
        Q_EMIT finished();
    }

private:
    Result<T> m_result = tl::unexpected(ApiError{});
};

} // namespace ecsdesk
