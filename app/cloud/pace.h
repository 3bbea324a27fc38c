// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ecsdesk {

/// How many reads may be under way at once. Halved whenever the server says that there were too many, and raised again
/// one by one as calls succeed.
class Pace
{
public:
    explicit Pace(int most);

    [[nodiscard]] int parallel() const { return m_parallel; }
    void throttled();
    void succeeded();

private:
    int m_most;
    int m_parallel;
    int m_successes = 0;
};

} // namespace ecsdesk
