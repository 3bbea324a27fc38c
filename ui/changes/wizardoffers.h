// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/offerdesk.h"
#include "ui/changes/wizardstate.h"

#include <QTimer>

namespace ecsdesk {

/// The type itself was refused (out of stock, not for this instance): what was told of the types does not hold any
/// more.
[[nodiscard]] bool refusesType(const ApiError &error);

/// The wizard's questions to the cloud: limits as long as they are needed, types and price once they are, each with its
/// state. A new question of a kind gives the former one up; what comes late for another draft is never shown.
class WizardOffers final : public QObject
{
    Q_OBJECT

public:
    /// Without a desk nothing is asked and every state stays NotAsked. `offers` must outlive this.
    explicit WizardOffers(OfferDesk *offers, QObject *parent = nullptr);

    [[nodiscard]] const Offers &state() const { return m_state; }
    void askLimits(const InstanceKey &key, const Instance &instance);
    /// Asks again where the facts held limits once and do not any more: they had grown old. `held`: they hold some now.
    void keepLimits(const InstanceKey &key, const Instance &instance, bool held);
    void askTypes(const InstanceKey &key);
    /// Nothing is asked where this change of this instance has been asked for already.
    void askPrice(const InstanceKey &key, const Instance &instance, const Change &change);
    void askPriceAgain();
    /// There is no change to ask for: what is known of the former one is not shown beside it.
    void forgetPrice();

Q_SIGNALS:
    void changed();

private:
    struct PriceQuestion
    {
        InstanceKey key;
        Instance instance;
        Change change;
        friend bool operator==(const PriceQuestion &, const PriceQuestion &) = default;
    };
    void showSlow();

    OfferDesk *m_offers;
    Offers m_state;
    bool m_limitsHeld = false;
    std::unique_ptr<Call<std::vector<BandwidthLimit>>> m_limits;
    std::unique_ptr<Call<TypeOffer>> m_types;
    std::unique_ptr<Call<std::optional<PriceQuote>>> m_price;
    std::optional<PriceQuestion> m_priced;
    QTimer m_slow;
};

} // namespace ecsdesk
