// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/apierror.h"
#include "models/domain/instance.h"

#include <vector>

namespace ecsdesk {

/// How much outbound bandwidth the API allows for one billing (DescribeBandwidthLimitation, ecs-api.md section 7.6).
struct BandwidthLimit
{
    InternetChargeType billing = InternetChargeType::Unknown;
    int minMbps = 0;
    int maxMbps = 0; ///< not below `minMbps`

    friend bool operator==(const BandwidthLimit &, const BandwidthLimit &) = default;
};

/// One price as the API quotes it. Amounts in `currency`, as numbers of the API; never used for arithmetic that pays.
struct Price
{
    double original = 0;
    double discount = 0; ///< deducted from it
    double trade = 0;    ///< to be paid: original − discount
    QString currency;    ///< "CNY", "USD"; may be empty
    QStringList rules;   ///< the descriptions of what was deducted, as the API words them

    friend bool operator==(const Price &, const Price &) = default;
};

/// What a change will cost, as far as the API tells.
struct PriceQuote
{
    enum class Kind {
        Once,   ///< to be paid now for the rest of the paid time (DescribeInstanceModificationPrice)
        Hourly, ///< `before` and `after` an hour (DescribePrice)
    };
    Kind kind = Kind::Once;
    std::optional<Price> before; ///< Hourly: of what the instance has now; nothing where the API has no price for it
    Price after;                 ///< Once: the amount; Hourly: of what it would have
    bool beforeByGb = false;     ///< Hourly: traffic is charged per GB: `before->trade` has the price of 1 GB in it
    bool afterByGb = false;      ///< the same of `after.trade`; only where both or none has it they can be compared

    friend bool operator==(const PriceQuote &, const PriceQuote &) = default;
};

} // namespace ecsdesk
