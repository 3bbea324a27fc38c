// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/usage.h"
#include "models/rules/reason.h"

#include <optional>

namespace ecsdesk {

enum class TrafficDirection { Out, In };

[[nodiscard]] double mbpsOf(const UsagePoint &point, TrafficDirection direction);

/// What the points of one direction come to. All zero without points.
struct UsageSummary
{
    int points = 0;
    int expected = 0; ///< points the span has without gaps
    double least = 0; ///< Mbps
    double mean = 0;  ///< Mbps
    double peak = 0;  ///< Mbps
    double p95 = 0;   ///< Mbps: the smallest value that at least 95 % of the points do not exceed

    friend bool operator==(const UsageSummary &, const UsageSummary &) = default;
};

[[nodiscard]] UsageSummary summaryOf(const Usage &usage, TrafficDirection direction);

/// A time for which there are no points: the instance was stopped, or did not exist yet.
struct UsageGap
{
    QDateTime from; ///< UTC; the end of the last period before it
    QDateTime to;   ///< UTC; the beginning of the first period after it

    friend bool operator==(const UsageGap &, const UsageGap &) = default;
};

/// The gaps of at least one period, in order; before the first and after the last point too. The newest period may
/// still be on its way from the instance to the API: its absence is no gap.
[[nodiscard]] std::vector<UsageGap> gapsOf(const Usage &usage);

/// How the thresholds of an advice are set, and why.
namespace advicerule {
/// Room above the 95th percentile for the peaks within a period, of which only the mean is known. In tenths.
inline constexpr int factorTenths = 15;
/// A third of the span must be there. Fewer points describe an hour, not a habit.
inline constexpr int leastShareOfPoints = 3;
/// A point this close to the limit is one in which the limit cut something off; a mean over ten minutes never quite
/// reaches it.
inline constexpr double fullFrom = 0.95;
/// A point this far above the present limit shows that the limit was another one then: it was not cut off by this one.
inline constexpr double fullTo = 1.10;
/// From one full point in twenty on, the 95th percentile itself lies at the limit and says nothing of the demand.
inline constexpr int fullOneIn = 20;
/// A link whose peak stays below a twentieth of its limit is as good as unused.
inline constexpr double idleBelow = 0.05;
/// Raised only if the advice is more than a tenth above the present value: less is within the error of the factor.
inline constexpr double raiseFrom = 1.10;
/// Lowered only to half or less, and by 2 Mbps at least: too wide a link costs less than too narrow a one, and a
/// subscription may be lowered three times only.
inline constexpr double lowerTo = 0.5;
inline constexpr int lowerByAtLeast = 2;
} // namespace advicerule

enum class AdviceKind {
    NoPublicBandwidth, ///< the limit is 0 or none was bought: there is nothing to advise from
    TooLittleData,     ///< less than a third of the span's points
    Pinned,            ///< at its limit so often that the true demand is not known: twice the present value
    Raise,
    Keep,
    Lower,
    Idle, ///< hardly used; lower where that is worth while
};

/// At which end of the legal range an advice was stopped.
enum class AdviceEdge { None, Least, Most };

/// What is advised for one direction, with the whole arithmetic, so that it can be told.
struct Advice
{
    AdviceKind kind = AdviceKind::TooLittleData;
    TrafficDirection direction = TrafficDirection::Out;
    UsageSummary summary;
    int presentMbps = 0;
    /// The 95th percentile as it is shown: rounded to a tenth of Mbps, below 1 to a hundredth. The rest is reckoned
    /// from this number, so that the sum on screen is right to the last digit. In hundredths.
    int percentileHundredths = 0;
    int productThousandths = 0; ///< percentile × factor, in thousandths of Mbps
    int roundedMbps = 0;        ///< the product rounded up, at least 1; Pinned: twice the present value
    int fullPoints = 0;         ///< points at the limit
    MbpsRange range;
    AdviceEdge stoppedAt = AdviceEdge::None;
    /// What to set. Empty where nothing is to be changed: nothing to advise from, kept, or already at the end of the
    /// range. Always inside the range, never 0, never the present value, and on the side that `kind` says.
    std::optional<int> mbps;

    friend bool operator==(const Advice &, const Advice &) = default;
};

/// `presentMbps`: the limit now, of this direction; −1 (none bought) counts as 0. `legal`: what may be set.
[[nodiscard]] Advice advise(const Usage &usage, TrafficDirection direction, int presentMbps, const MbpsRange &legal);

} // namespace ecsdesk
