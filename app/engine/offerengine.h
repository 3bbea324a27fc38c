// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/cataloguepass.h"
#include "app/engine/offerquestion.h"
#include "models/desk/offerdesk.h"

#include <QHash>
#include <functional>

namespace ecsdesk {

struct OfferEngineOptions
{
    int typesPerPage = 100;        ///< of DescribeInstanceTypes, 1 to 100
    std::chrono::minutes keep{10}; ///< how long the facts of an answer hold
};

/// What the API last told about one instance and still holds, for the rules.
struct KnownOffers
{
    /// What it may become now: targets in its own zone that are not sold out, its present type not among them. Nothing
    /// where that is not known, which speaks against no type.
    std::optional<std::vector<InstanceTypeId>> types;
    std::vector<BandwidthLimit> limits; ///< empty where not known

    friend bool operator==(const KnownOffers &, const KnownOffers &) = default;
};

/// Asks the cloud what the wizards want to know. Questions are not repeated by themselves, and only the catalogue of
/// types, the same for all, is kept for the session.
class OfferEngine final : public OfferDesk
{
    Q_OBJECT

public:
    /// `client` and `clock` outlive the engine. `instanceOf` tells what is known of an instance: its zone and its type
    /// decide what counts as an offer to it.
    OfferEngine(OfferEngineOptions options, CloudClient &client, const Clock &clock,
                std::function<std::optional<Instance>(const InstanceKey &)> instanceOf, QObject *parent = nullptr);
    /// Open calls still finish, as Cancelled.
    ~OfferEngine() override;

    [[nodiscard]] std::unique_ptr<Call<Usage>> usage(const InstanceKey &key, UsageSpan span) override;
    /// Every target as the API names it, those of other zones too: whoever shows them says why they are none here. Only
    /// what the instance may become where it is enters `known`.
    [[nodiscard]] std::unique_ptr<Call<TypeOffer>> types(const InstanceKey &key) override;
    [[nodiscard]] std::unique_ptr<Call<std::vector<BandwidthLimit>>> limits(const InstanceKey &key,
                                                                            const Instance &instance) override;
    /// The API has prices for raising the outbound bandwidth of a subscription (Once) and for changes of type, outbound
    /// bandwidth and its billing on pay-as-you-go (Hourly); for nothing else.
    [[nodiscard]] std::unique_ptr<Call<std::optional<PriceQuote>>>
    price(const InstanceKey &key, const Instance &instance, const Change &change) override;

    /// Nothing older than `OfferEngineOptions::keep`, and nothing from before the instance became another type.
    [[nodiscard]] KnownOffers known(const InstanceKey &key) const;
    /// The instance was changed: what was learned of it, or is on its way, holds no longer.
    void forget(const InstanceKey &key);

Q_SIGNALS:
    /// `known` tells something else of this instance now.
    void learned(const ecsdesk::InstanceKey &key);

private:
    using Turn = quint64;
    /// What was learned, and when by the steady clock.
    struct Lesson
    {
        KnownOffers offers;
        InstanceTypeId type; ///< the instance had then; empty: was not known
        std::chrono::milliseconds typesAt{0};
        std::chrono::milliseconds limitsAt{0};
    };
    struct OpenOffer;

    void readCatalogue(OfferQuestion<TypeOffer> &question, const RegionId &region,
                       const std::shared_ptr<OpenOffer> &offer);
    [[nodiscard]] std::vector<TypeTarget> offersTo(const InstanceKey &key, const std::vector<TypeTarget> &all) const;
    void learnTypes(const InstanceKey &key, Turn asked, const std::vector<TypeTarget> &targets);
    void learnLimits(const InstanceKey &key, Turn asked, const std::vector<BandwidthLimit> &limits);
    /// Where the answer of this turn still holds: the place to write it down.
    [[nodiscard]] Lesson *lessonFor(const InstanceKey &key, Turn asked);
    [[nodiscard]] bool holds(std::chrono::milliseconds at) const { return m_clock.steady() - at <= m_options.keep; }
    [[nodiscard]] InstanceTypeId presentType(const InstanceKey &key) const;

    OfferEngineOptions m_options;
    CloudClient &m_client;
    const Clock &m_clock;
    std::function<std::optional<Instance>(const InstanceKey &)> m_instanceOf;
    QHash<QUrl, TypeCatalogue> m_catalogues;            ///< by the address that told it
    QHash<QUrl, std::weak_ptr<CataloguePass>> m_passes; ///< under way, owned by the questions that wait for it
    QHash<InstanceKey, Lesson> m_lessons;
    QHash<InstanceKey, Turn> m_forgotten;
    Turn m_turn = 0;
};

} // namespace ecsdesk
