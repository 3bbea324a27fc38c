// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <chrono>

namespace ecsdesk {

/// This machine's time. Passed in everywhere, so that a test can turn it.
class Clock
{
public:
    virtual ~Clock() = default;
    /// UTC, milliseconds.
    [[nodiscard]] virtual QDateTime now() const = 0;
    /// Never goes back and does not follow a correction of the wall clock.
    [[nodiscard]] virtual std::chrono::milliseconds steady() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override;
    [[nodiscard]] std::chrono::milliseconds steady() const override;
};

/// What the server's clock shows, as this program knows it: an offset and a rate. The embedded sandbox tells both (it
/// may run sixty times as fast); against any other endpoint the rate is 1 and the offset comes from the Date header.
struct ServerTime
{
    QDateTime serverAnchor; ///< UTC; invalid until anything is known: then this machine's time counts
    std::chrono::milliseconds steadyAnchor{0};
    double rate = 1.0; ///< server seconds per real second, > 0

    [[nodiscard]] QDateTime now(const Clock &clock) const;
    /// Real time until the server's clock shows `moment`; zero if it has passed.
    [[nodiscard]] std::chrono::milliseconds realTimeUntil(const QDateTime &moment, const Clock &clock) const;

    friend bool operator==(const ServerTime &, const ServerTime &) = default;
};

} // namespace ecsdesk
