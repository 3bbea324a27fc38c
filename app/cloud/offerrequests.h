// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/offervalues.h"
#include "app/cloud/request.h"

namespace ecsdesk {

/// What is sent for the questions about use, types, limits and prices (ecs-api.md sections 7.3 to 7.7 and 7.14).
[[nodiscard]] Request usageRequest(const RegionId &region, const UsageQuery &query);
[[nodiscard]] Request typesRequest(const RegionId &region, const TypeQuery &query);
[[nodiscard]] Request targetsRequest(const RegionId &region, const InstanceId &instance, SpecOperation operation);
[[nodiscard]] Request limitsRequest(const RegionId &region, const LimitQuery &query);
[[nodiscard]] Request priceRequest(const RegionId &region, const PriceQuery &query);
[[nodiscard]] Request modificationPriceRequest(const RegionId &region, const ModificationPriceQuery &query);

} // namespace ecsdesk
