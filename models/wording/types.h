// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/typeoptions.h"

#include <QString>

namespace ecsdesk {

// What is said about instance types, in the language of the translators installed at the moment of the call.

/// "in stock", "low stock", "sold out"; a dash where nobody knows.
[[nodiscard]] QString word(Stock stock);
/// The cell: the stock of a type that is offered, "present type", or "not offered".
[[nodiscard]] QString availabilityText(const TypeOption &option);

/// The words of DescribeInstanceTypes; one that this program does not know shows as it came. Empty for an empty one.
[[nodiscard]] QString levelWord(const QString &level);
[[nodiscard]] QString categoryWord(const QString &category);
[[nodiscard]] QString architectureWord(const QString &architecture);

/// "2 vCPU", "15 GiB", "0.5 GiB"; the dash for zero and below.
[[nodiscard]] QString vcpuText(int cpuCount);
[[nodiscard]] QString gibText(double gib);
/// "8 vCPU · 32 GiB"; the dash where neither is known.
[[nodiscard]] QString typeSizeText(const InstanceTypeInfo &info);
/// kbit/s as the API tells them → "1.5 Gbit/s", "200 Mbit/s"; the dash for zero and below.
[[nodiscard]] QString networkSpeedText(qint64 kbps);
/// The internal network both ways where the two differ, else one speed.
[[nodiscard]] QString networkText(const InstanceTypeInfo &info);
/// "General-purpose · enterprise level": what the family is made for; may be empty.
[[nodiscard]] QString familyKindText(const InstanceTypeInfo &info);
/// "x86 · Intel Xeon Platinum · 2.5 GHz" and the GPUs; the dash where nothing is known.
[[nodiscard]] QString processorText(const InstanceTypeInfo &info);

/// "+4 vCPU, +16 GiB"; "same size, newer family"; "present type". The dash where nothing can be compared.
[[nodiscard]] QString differenceText(const TypeOption &option);
/// "newer generation of the family line", "older …", "another family"; empty for the same family.
[[nodiscard]] QString familyStepText(FamilyStep step);

/// "2 → 4 vCPU · 8 → 16 GiB · internal network 1 Gbit/s → 2 Gbit/s": what becomes of the instance. What stays the same
/// or is not known on both sides is left out, except for the size.
[[nodiscard]] QString beforeAfterText(const InstanceTypeInfo &from, const InstanceTypeInfo &to);

/// Why the type cannot be chosen, as a sentence, and what would lift it. Empty for a type that may be chosen.
/// `zone`: of the instance; may be empty.
[[nodiscard]] QString whyNotSentence(const TypeOption &option, const QString &zone);
[[nodiscard]] QString whyNotLift(const TypeOption &option);
[[nodiscard]] QString whyNotText(const TypeOption &option, const QString &zone);

/// What the credits of a burstable type mean for whoever moves to it.
[[nodiscard]] QString burstableWarning(const InstanceTypeInfo &info);
/// The same for the change of the processor's architecture (images and programs are built for one).
[[nodiscard]] QString architectureWarning(const InstanceTypeInfo &from, const InstanceTypeInfo &to);

} // namespace ecsdesk
