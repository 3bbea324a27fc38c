// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <chrono>
#include <vector>

namespace ecsdesk {

/// How far back the use of an instance is looked at.
enum class UsageSpan {
    Day,  ///< 24 hours in points of 600 s
    Week, ///< 7 days in points of 3,600 s
};

/// What flowed on the public side within one period, as a mean over it.
struct UsagePoint
{
    QDateTime at;       ///< UTC, the beginning of the period
    double outMbps = 0; ///< InternetTX / period / 1000
    double inMbps = 0;  ///< InternetRX / period / 1000

    friend bool operator==(const UsagePoint &, const UsagePoint &) = default;
};

/// The public bandwidth an instance used (DescribeInstanceMonitorData, ecs-api.md section 7.14).
struct Usage
{
    QDateTime from; ///< UTC; what was asked for
    QDateTime to;   ///< UTC, after `from`
    std::chrono::seconds period{600};
    std::vector<UsagePoint> points; ///< ascending; a missing one is a gap (a stopped instance), not zero

    friend bool operator==(const Usage &, const Usage &) = default;
};

} // namespace ecsdesk
