// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/catalogue.h"
#include "app/sandbox/model.h"

// The sandbox's own prices, in hundredths: of orders, and of the questions about prices.
namespace ecsdesk::sandbox {

// Per Mbps and month of a subscription.
inline constexpr std::int64_t kCentsByBandwidth = 2'000;
inline constexpr std::int64_t kCentsByTraffic = 200;
// Per GB of a pay-as-you-go instance by traffic.
inline constexpr std::int64_t kCentsPerGigabyte = 80;

// Begun months of 30 days that a subscription still runs; at least one.
[[nodiscard]] std::int64_t monthsLeft(const Instance &instance, Moment now);
// What another outbound bandwidth costs more for the rest of the term; below zero: is refunded.
[[nodiscard]] std::int64_t bandwidthChangeCents(const Instance &instance, int out, bool byBandwidth, Moment now);
[[nodiscard]] std::int64_t typeCentsPerMonth(const InstanceType &type);

} // namespace ecsdesk::sandbox
