// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/offerengine.h"

namespace ecsdesk {

/// What the cloud offers to instances, asked of the account that each belongs to. Questions about an account that is
/// not in use are answered with KeysNotThere.
class OffersOfAccounts final : public OfferDesk
{
    Q_OBJECT

public:
    using OfferDesk::OfferDesk;

    /// `offers` outlives its time here (`remove`).
    void add(const AccountUid &account, OfferEngine &offers);
    void remove(const AccountUid &account);

    [[nodiscard]] KnownOffers known(const InstanceKey &key) const;
    /// The instance was changed: what was learned of it, or is on its way, holds no longer.
    void forget(const InstanceKey &key);

    [[nodiscard]] std::unique_ptr<Call<Usage>> usage(const InstanceKey &key, UsageSpan span) override;
    [[nodiscard]] std::unique_ptr<Call<TypeOffer>> types(const InstanceKey &key) override;
    [[nodiscard]] std::unique_ptr<Call<std::vector<BandwidthLimit>>> limits(const InstanceKey &key,
                                                                            const Instance &instance) override;
    [[nodiscard]] std::unique_ptr<Call<std::optional<PriceQuote>>>
    price(const InstanceKey &key, const Instance &instance, const Change &change) override;

Q_SIGNALS:
    /// `known` tells something else of this instance now.
    void learned(const ecsdesk::InstanceKey &key);

private:
    [[nodiscard]] OfferEngine *of(const InstanceKey &key) const;

    std::map<AccountUid, OfferEngine *> m_offers;
};

} // namespace ecsdesk
