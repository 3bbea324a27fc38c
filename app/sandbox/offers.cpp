// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/offers.h"

#include <algorithm>

namespace ecsdesk::sandbox {
namespace {

std::optional<Stock> stockByLever(const World &world, std::string_view type, std::string_view zoneId)
{
    const auto &stock = world.settings.stock;
    if (stock.empty())
        return std::nullopt;
    auto found = stock.find(std::string(type) + ' ' + std::string(zoneId));
    if (found == stock.end())
        found = stock.find(type);
    return found == stock.end() ? std::nullopt : std::optional(found->second);
}

} // namespace

bool mayBecome(const Instance &instance, std::string_view type)
{
    if (instance.anyType)
        return true;
    if (instance.offered)
        return std::ranges::find(*instance.offered, type) != instance.offered->end();
    return convertible(instance.type, type);
}

Stock stockOf(const World &world, std::string_view type, std::string_view zoneId)
{
    return stockByLever(world, type, zoneId).value_or(usualStock(type, zoneId));
}

Stock stockFor(const World &world, const Instance &instance, std::string_view type, std::string_view zoneId)
{
    if (instance.anyType || instance.offered)
        return stockByLever(world, type, zoneId).value_or(Stock::WithStock);
    return stockOf(world, type, zoneId);
}

std::vector<const InstanceType *> targetsOf(const Instance &instance)
{
    std::vector<const InstanceType *> out;
    if (instance.localDisks > 0 || !instance.dedicatedHostId.empty())
        return out;
    for (const auto &type : instanceTypes()) {
        if (type.id != instance.type && mayBecome(instance, type.id))
            out.push_back(&type);
    }
    return out;
}

std::vector<std::string> zonesOf(const Region &region)
{
    std::vector<std::string> out;
    for (const char letter : region.zones)
        out.push_back(std::string(region.id) + '-' + letter);
    return out;
}

} // namespace ecsdesk::sandbox
