// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/changerecord.h"
#include "models/domain/change.h"
#include "models/domain/instance.h"
#include "models/rules/rules.h"

#include <QDateTime>
#include <QString>
#include <chrono>
#include <optional>

namespace ecsdesk {

// Everything here answers in the language of the translators installed at the moment of the call. What is shown must
// be asked for again when the language changes.

/// The word for a value, in lower case in English, so that it can stand alone or within a sentence.
[[nodiscard]] QString word(InstanceStatus value);
[[nodiscard]] QString word(ChargeType value);
[[nodiscard]] QString word(InternetChargeType value);
[[nodiscard]] QString word(NetworkType value);
[[nodiscard]] QString word(LockKind value);
[[nodiscard]] QString word(Changeability value);
[[nodiscard]] QString word(ChangeState value);
[[nodiscard]] QString word(StepKind value);
[[nodiscard]] QString word(StepState value);
[[nodiscard]] QString word(Edition value);
[[nodiscard]] QString word(Action value);

/// The same for a cell of a table: "sub.", "payg", "traffic", "fixed", "run", "stop".
[[nodiscard]] QString shortWord(InstanceStatus value);
[[nodiscard]] QString shortWord(ChargeType value);
[[nodiscard]] QString shortWord(InternetChargeType value);
[[nodiscard]] QString shortWord(NetworkType value);

/// A word of the API that this program does not know shows as it came; a missing one shows as "unknown".
template <class Enum>
[[nodiscard]] QString word(const Word<Enum> &value)
{
    return value.value == Enum::Unknown && !value.raw.isEmpty() ? value.raw : word(value.value);
}
template <class Enum>
[[nodiscard]] QString shortWord(const Word<Enum> &value)
{
    return value.value == Enum::Unknown && !value.raw.isEmpty() ? value.raw : shortWord(value.value);
}

/// What stands in a place that has no value.
[[nodiscard]] QString noValue();
/// The value, or the dash where it is empty.
[[nodiscard]] QString orNoValue(const QString &value);
/// "5 Mbps"; the dash where there is no value or none was bought (below zero).
[[nodiscard]] QString mbpsText(std::optional<int> mbps);
/// "5", for a column whose header names the unit; the dash as above.
[[nodiscard]] QString mbpsNumber(std::optional<int> mbps);
/// "0–100 Mbps".
[[nodiscard]] QString rangeText(const MbpsRange &range);
/// "8 GiB", "0.5 GiB"; the dash for zero and below.
[[nodiscard]] QString memoryText(int mib);
/// "2 vCPU · 8 GiB"; the dash where neither is known.
[[nodiscard]] QString sizeText(int cpuCount, int memoryMib);
/// "3:12", "1:03:12". Rounded up to whole seconds: a countdown shows 0:00 only when it is over. Below zero counts as
/// zero.
[[nodiscard]] QString durationText(std::chrono::milliseconds duration);
/// "12 s", "3 min", "2 h", "5 d": how old something is, rounded down.
[[nodiscard]] QString ageText(std::chrono::seconds age);
/// Local time: "14:32" where it is the same day as `now`, else "2026-05-20 14:32"; the dash for an invalid moment.
[[nodiscard]] QString momentText(const QDateTime &utc, const QDateTime &now);
/// Local time with seconds and zone, for the hint over a moment: "2026-05-20 14:32:05 (UTC+08:00)".
[[nodiscard]] QString exactMomentText(const QDateTime &utc);

/// The column "changeability": "ready", "cooling 3:12". Without `remaining` a cooldown shows without its time.
[[nodiscard]] QString standingText(const Standing &standing,
                                   std::optional<std::chrono::milliseconds> remaining = std::nullopt);

/// "China (Hangzhou)", 华东1（杭州）; the identifier itself for a region this program has no name for.
[[nodiscard]] QString regionName(const RegionId &region);

} // namespace ecsdesk
