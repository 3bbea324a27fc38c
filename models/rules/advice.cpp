// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/rules/advice.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ecsdesk {

namespace {

/// In hundredths of Mbps, with as many places as usageNumber() shows.
int shownHundredths(double mbps)
{
    if (mbps <= 0)
        return 0;
    const auto hundredths = int(std::lround(mbps * 100));
    return hundredths < 100 ? std::max(1, hundredths) : int(std::lround(mbps * 10)) * 10;
}

int fullPoints(const Usage &usage, TrafficDirection direction, int limit)
{
    return int(std::count_if(usage.points.begin(), usage.points.end(), [&](const UsagePoint &point) {
        const double mbps = mbpsOf(point, direction);
        return mbps >= advicerule::fullFrom * limit && mbps <= advicerule::fullTo * limit;
    }));
}

AdviceKind kindOf(const Advice &advice)
{
    using namespace advicerule;
    const int present = advice.presentMbps;
    if (present <= 0)
        return AdviceKind::NoPublicBandwidth;
    if (advice.summary.points == 0 || advice.summary.points * leastShareOfPoints < advice.summary.expected)
        return AdviceKind::TooLittleData;
    // Where the percentile lies above the limit, the limit was another one then, and the demand is known.
    if (advice.fullPoints * fullOneIn >= advice.summary.points && advice.summary.p95 <= fullTo * present)
        return AdviceKind::Pinned;
    if (advice.summary.peak < idleBelow * present)
        return AdviceKind::Idle;
    if (advice.roundedMbps > raiseFrom * present)
        return AdviceKind::Raise;
    if (advice.roundedMbps <= lowerTo * present && present - advice.roundedMbps >= lowerByAtLeast)
        return AdviceKind::Lower;
    return AdviceKind::Keep;
}

} // namespace

double mbpsOf(const UsagePoint &point, TrafficDirection direction)
{
    return direction == TrafficDirection::Out ? point.outMbps : point.inMbps;
}

UsageSummary summaryOf(const Usage &usage, TrafficDirection direction)
{
    UsageSummary summary;
    if (usage.period.count() > 0)
        summary.expected = int(std::max<qint64>(0, usage.from.secsTo(usage.to) / usage.period.count()));
    std::vector<double> values;
    values.reserve(usage.points.size());
    for (const UsagePoint &point : usage.points)
        values.push_back(mbpsOf(point, direction));
    if (values.empty())
        return summary;
    std::sort(values.begin(), values.end());
    summary.points = int(values.size());
    summary.least = values.front();
    summary.peak = values.back();
    summary.mean = std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
    const size_t rank = (values.size() * 95 + 99) / 100; // counted from 1, rounded up
    summary.p95 = values[rank - 1];
    return summary;
}

std::vector<UsageGap> gapsOf(const Usage &usage)
{
    std::vector<UsageGap> gaps;
    const qint64 period = usage.period.count();
    if (period <= 0)
        return gaps;
    QDateTime known = usage.from; // up to here there are points
    for (const UsagePoint &point : usage.points) {
        if (known.secsTo(point.at) >= period)
            gaps.push_back({known, point.at});
        known = point.at.addSecs(period);
    }
    const qint64 onItsWay = usage.points.empty() ? 0 : period;
    if (known.secsTo(usage.to) >= period + onItsWay)
        gaps.push_back({known, usage.to});
    return gaps;
}

Advice advise(const Usage &usage, TrafficDirection direction, int presentMbps, const MbpsRange &legal)
{
    Advice advice;
    advice.direction = direction;
    advice.summary = summaryOf(usage, direction);
    advice.presentMbps = std::max(0, presentMbps);
    advice.range = legal;
    advice.percentileHundredths = shownHundredths(advice.summary.p95);
    advice.productThousandths = advice.percentileHundredths * advicerule::factorTenths;
    advice.roundedMbps = std::max(1, (advice.productThousandths + 999) / 1000);
    advice.fullPoints = presentMbps > 0 ? fullPoints(usage, direction, presentMbps) : 0;
    advice.kind = kindOf(advice);

    const bool up = advice.kind == AdviceKind::Pinned || advice.kind == AdviceKind::Raise;
    const bool down = advice.kind == AdviceKind::Lower || advice.kind == AdviceKind::Idle;
    if (advice.kind == AdviceKind::Pinned)
        advice.roundedMbps = 2 * advice.presentMbps;
    const MbpsRange allowed{std::max(1, legal.min), legal.max};
    if ((!up && !down) || allowed.min > allowed.max)
        return advice;
    const int value = std::clamp(advice.roundedMbps, allowed.min, allowed.max);
    // An unused link that is narrow already is not worth one of three lowerings.
    const bool worthIt = up || (value <= advicerule::lowerTo * advice.presentMbps &&
                                advice.presentMbps - value >= advicerule::lowerByAtLeast);
    if (value > advice.roundedMbps)
        advice.stoppedAt = AdviceEdge::Least;
    else if (value < advice.roundedMbps)
        advice.stoppedAt = AdviceEdge::Most;
    if (worthIt && (up ? value > advice.presentMbps : value < advice.presentMbps))
        advice.mbps = value;
    return advice;
}

} // namespace ecsdesk
