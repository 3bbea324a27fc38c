// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/call.h"
#include "models/domain/change.h"
#include "models/domain/instancetype.h"
#include "models/domain/offers.h"
#include "models/domain/usage.h"

#include <memory>

namespace ecsdesk {

/// What screens may ask the cloud about one instance beside its state: its use, what it may become, what that costs.
/// Nothing here blocks. Every call finishes asynchronously; destroying it gives the question up. What is learned of
/// types and limits also enters `ChangeDesk::facts` of the instance, which is told by ChangeDesk::factsChanged.
class OfferDesk : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// The span that ends now, by the server's clock.
    [[nodiscard]] virtual std::unique_ptr<Call<Usage>> usage(const InstanceKey &key, UsageSpan span) = 0;
    /// The catalogue may come from memory; the targets are always read.
    [[nodiscard]] virtual std::unique_ptr<Call<TypeOffer>> types(const InstanceKey &key) = 0;
    /// One limit for each billing the API tells; lowering and raising together.
    [[nodiscard]] virtual std::unique_ptr<Call<std::vector<BandwidthLimit>>> limits(const InstanceKey &key,
                                                                                    const Instance &instance) = 0;
    /// What `change` would cost; nothing where the API has no price for such a change (a lowering, say, or inbound
    /// bandwidth).
    [[nodiscard]] virtual std::unique_ptr<Call<std::optional<PriceQuote>>>
    price(const InstanceKey &key, const Instance &instance, const Change &change) = 0;
};

} // namespace ecsdesk
