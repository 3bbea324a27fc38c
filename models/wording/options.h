// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/options.h"

#include <QString>

namespace ecsdesk {

// In the language of the translators installed at the moment of the call.

/// Why the outbound or inbound range ends where it does, both ends, as one line.
[[nodiscard]] QString edgesText(const BandwidthOptions &options);
[[nodiscard]] QString edgeSentence(RangeEdge edge, int mbps);
/// Why there is no choice between paying at once and an order left unpaid; empty where there is one.
[[nodiscard]] QString autoPaySentence(AutoPayUse use);
/// By which action it goes out and why.
[[nodiscard]] QString actionSentence(const ActionChoice &choice);
/// What the run does to the instance before and after the change; empty where nothing.
[[nodiscard]] QString stopSentence(StopUse use);
[[nodiscard]] QString startSentence(StartUse use);

} // namespace ecsdesk
