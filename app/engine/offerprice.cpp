// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/offerprice.h"

namespace ecsdesk {

namespace {

/// Without outbound bandwidth no traffic is in the price; where the billing is not known the API takes it for by
/// traffic.
bool isByGb(const PriceQuery &query)
{
    return query.billing != InternetChargeType::PayByBandwidth && query.outMbps > 0;
}

} // namespace

std::optional<ModificationPriceQuery> priceOfRaising(const Instance &instance, const Change &change)
{
    if (!isSpecChange(change.action) || instance.chargeType != ChargeType::PrePaid || !change.outMbps ||
        *change.outMbps <= instance.outMbps.value_or(0))
        return {};
    ModificationPriceQuery query{instance.id, instance.type, change.outMbps, InternetChargeType::Unknown};
    if (change.networkChargeType)
        query.billing = change.networkChargeType->value;
    return query;
}

std::optional<HourlyPrices> pricesByTheHour(const Instance &instance, const Change &change)
{
    if (!isSpecChange(change.action) || instance.chargeType != ChargeType::PostPaid)
        return {};
    HourlyPrices prices;
    prices.before = {instance.type,
                     instance.zone,
                     instance.networkType.value,
                     instance.internetChargeType.value,
                     instance.outMbps.value_or(0),
                     instance.spotStrategy};
    prices.after = prices.before;
    prices.after.type = change.instanceType.value_or(instance.type);
    prices.after.outMbps = change.outMbps.value_or(prices.before.outMbps);
    if (change.networkChargeType)
        prices.after.billing = change.networkChargeType->value;
    if (prices.after == prices.before)
        return {};
    prices.beforeByGb = isByGb(prices.before);
    prices.afterByGb = isByGb(prices.after);
    return prices;
}

bool hasNoPrice(const ApiError &error)
{
    return error.kind == ErrorKind::Api &&
           (hasCode(error, QLatin1String("PriceNotFound")) ||
            hasCode(error, QLatin1String("Price.PricePlanResultNotFound")) ||
            error.code.startsWith(QLatin1String("InvalidInstanceType."), Qt::CaseInsensitive));
}

} // namespace ecsdesk
