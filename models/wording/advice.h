// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/advice.h"

#include <QString>

namespace ecsdesk {

// In the language of the translators installed at the moment of the call; times in the local zone.

/// What to do, in one sentence: "Raise outbound to 8 Mbps." Never empty.
[[nodiscard]] QString adviceSentence(const Advice &advice);
/// How it was reckoned: "95th percentile 4.8 Mbps × 1.5 = 7.2, rounded up: 8 Mbps." Empty where nothing was reckoned.
[[nodiscard]] QString adviceArithmetic(const Advice &advice);
/// Both, one after the other, and before them the span they speak of: day and week may well differ.
/// "Last 7 days: Raise outbound to 8 Mbps. …"
[[nodiscard]] QString adviceText(const Advice &advice, UsageSpan span);

/// A measured value with as many places as say something: "0.04", "4.8". Without its unit.
[[nodiscard]] QString usageNumber(double mbps);
/// "Outbound: min 0.1, mean 2.3, peak 5, 95th percentile 4.8 Mbps."
[[nodiscard]] QString summaryText(const UsageSummary &summary, TrafficDirection direction);
/// "95th percentile 4.8 Mbps, 96 % of the limit"; without a limit only the first half.
[[nodiscard]] QString shareText(const UsageSummary &summary, int limitMbps);
/// "95 %", rounded; the dash where there is no limit.
[[nodiscard]] QString shareOfLimit(double mbps, int limitMbps);
/// The span's name for a heading or a switch: "Last day", "Last 7 days".
[[nodiscard]] QString spanName(UsageSpan span);
/// "03-01 14:00–14:10", local.
[[nodiscard]] QString periodText(const QDateTime &from, const QDateTime &to);
/// One point with its time: "03-01 14:00–14:10: outbound 4.8 Mbps (96 % of the limit), inbound 1.2 Mbps".
[[nodiscard]] QString pointText(const UsagePoint &point, std::chrono::seconds period, int limitMbps);
/// The same for a narrow place: "03-01 14:00–14:10: out 4.8, in 1.2 Mbps".
[[nodiscard]] QString pointLine(const UsagePoint &point, std::chrono::seconds period);
/// The whole chart for those who do not see it: span, both directions, gaps, limits. Whole sentences.
[[nodiscard]] QString chartText(const Usage &usage, UsageSpan span, std::optional<int> presentMbps,
                                std::optional<int> chosenMbps);
/// Why there is nothing to draw: no public bandwidth, or no points.
[[nodiscard]] QString noUsageSentence(std::optional<int> presentMbps);

} // namespace ecsdesk
