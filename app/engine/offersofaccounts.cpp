// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/offersofaccounts.h"

#include "app/engine/localerror.h"

namespace ecsdesk {

namespace {

template <class T>
std::unique_ptr<Call<T>> notInUse()
{
    auto call = std::make_unique<Call<T>>();
    QMetaObject::invokeMethod(
        call.get(), [plain = call.get()] { plain->finish(tl::unexpected(localError("KeysNotThere"))); },
        Qt::QueuedConnection);
    return call;
}

} // namespace

void OffersOfAccounts::add(const AccountUid &account, OfferEngine &offers)
{
    m_offers[account] = &offers;
    connect(&offers, &OfferEngine::learned, this, &OffersOfAccounts::learned);
}

void OffersOfAccounts::remove(const AccountUid &account)
{
    const auto found = m_offers.find(account);
    if (found == m_offers.end())
        return;
    found->second->disconnect(this);
    m_offers.erase(found);
}

OfferEngine *OffersOfAccounts::of(const InstanceKey &key) const
{
    const auto found = m_offers.find(key.account);
    return found == m_offers.end() ? nullptr : found->second;
}

KnownOffers OffersOfAccounts::known(const InstanceKey &key) const
{
    const OfferEngine *offers = of(key);
    return offers ? offers->known(key) : KnownOffers{};
}

void OffersOfAccounts::forget(const InstanceKey &key)
{
    if (OfferEngine *offers = of(key))
        offers->forget(key);
}

std::unique_ptr<Call<Usage>> OffersOfAccounts::usage(const InstanceKey &key, UsageSpan span)
{
    OfferEngine *offers = of(key);
    return offers ? offers->usage(key, span) : notInUse<Usage>();
}

std::unique_ptr<Call<TypeOffer>> OffersOfAccounts::types(const InstanceKey &key)
{
    OfferEngine *offers = of(key);
    return offers ? offers->types(key) : notInUse<TypeOffer>();
}

std::unique_ptr<Call<std::vector<BandwidthLimit>>> OffersOfAccounts::limits(const InstanceKey &key,
                                                                            const Instance &instance)
{
    OfferEngine *offers = of(key);
    return offers ? offers->limits(key, instance) : notInUse<std::vector<BandwidthLimit>>();
}

std::unique_ptr<Call<std::optional<PriceQuote>>> OffersOfAccounts::price(const InstanceKey &key,
                                                                         const Instance &instance, const Change &change)
{
    OfferEngine *offers = of(key);
    return offers ? offers->price(key, instance, change) : notInUse<std::optional<PriceQuote>>();
}

} // namespace ecsdesk
