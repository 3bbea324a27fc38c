// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/offervalues.h"
#include "models/domain/change.h"

namespace ecsdesk {

/// What an hour costs before and after a change.
struct HourlyPrices
{
    PriceQuery before;
    PriceQuery after;
    bool beforeByGb = false; ///< `before` has the price of 1 GB of traffic in it
    bool afterByGb = false;

    friend bool operator==(const HourlyPrices &, const HourlyPrices &) = default;
};

/// The question for what raising the outbound bandwidth of a subscription costs once; nothing for every other change.
[[nodiscard]] std::optional<ModificationPriceQuery> priceOfRaising(const Instance &instance, const Change &change);

/// The questions for another type, outbound bandwidth or its billing on pay-as-you-go; nothing for every other change,
/// and where none of these becomes different.
[[nodiscard]] std::optional<HourlyPrices> pricesByTheHour(const Instance &instance, const Change &change);

/// The API says that what was asked about has no price (any more): a retired type, say.
[[nodiscard]] bool hasNoPrice(const ApiError &error);

} // namespace ecsdesk
