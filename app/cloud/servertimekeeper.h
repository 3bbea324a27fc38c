// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"

#include <QMutex>

namespace ecsdesk {

/// What the client knows of the server's clock; safe to ask from several threads.
class ServerTimeKeeper
{
public:
    /// `clock` must outlive this.
    explicit ServerTimeKeeper(const Clock &clock)
        : m_clock(clock)
    {
    }

    [[nodiscard]] ServerTime time() const;
    [[nodiscard]] QDateTime now() const;

    /// The endpoint tells its clock: the Date header does not count from now on.
    void tell(const ServerTime &time);
    /// Whether the Date header counts.
    [[nodiscard]] bool learns() const;
    /// From the Date header of an answer that has just come. Its resolution is a second and the answer travelled, so
    /// small differences change nothing. True if the clock was set anew.
    bool learn(const QDateTime &date);

private:
    const Clock &m_clock;
    mutable QMutex m_mutex;
    ServerTime m_time;
    bool m_told = false;
};

/// The Date header (RFC 7231, "Sat, 21 Nov 2026 20:41:35 GMT"); invalid if it is not one.
[[nodiscard]] QDateTime dateFromHeader(const QByteArray &value);

} // namespace ecsdesk
