// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/offerengine.h"

#include "app/engine/offerprice.h"

#include <algorithm>

namespace ecsdesk {

namespace {

/// The least that lowering allows and the most that raising allows, for each billing.
std::vector<BandwidthLimit> merged(const std::vector<BandwidthLimit> &lowering,
                                   const std::vector<BandwidthLimit> &raising)
{
    std::vector<BandwidthLimit> limits = raising;
    for (const BandwidthLimit &down : lowering) {
        const auto up = std::ranges::find(limits, down.billing, &BandwidthLimit::billing);
        if (up == limits.end()) {
            limits.push_back(down);
            continue;
        }
        up->minMbps = down.minMbps;
        up->maxMbps = std::max(up->maxMbps, up->minMbps);
    }
    return limits;
}

} // namespace

/// An answer to `types` that is being put together.
struct OfferEngine::OpenOffer
{
    TypeCatalogue catalogue;
    std::optional<std::vector<TypeTarget>> targets;

    void finishIfWhole(OfferQuestion<TypeOffer> &question)
    {
        if (catalogue && targets)
            question.finish(TypeOffer{*catalogue, *targets});
    }
};

OfferEngine::OfferEngine(OfferEngineOptions options, CloudClient &client, const Clock &clock,
                         std::function<std::optional<Instance>(const InstanceKey &)> instanceOf, QObject *parent)
    : OfferDesk(parent)
    , m_options(options)
    , m_client(client)
    , m_clock(clock)
    , m_instanceOf(std::move(instanceOf))
{
}

OfferEngine::~OfferEngine()
{
    // The questions, while everything they lead to is there.
    qDeleteAll(QObjectList(children()));
}

std::unique_ptr<Call<Usage>> OfferEngine::usage(const InstanceKey &key, UsageSpan span)
{
    using namespace std::chrono_literals;
    const std::chrono::seconds length = span == UsageSpan::Day ? 24h : 7 * 24h;
    UsageQuery query;
    query.instance = key.id;
    query.period = span == UsageSpan::Day ? 600s : 3600s;
    // On the minute: the API rounds seconds up, which could ask for a point more than it gives, or for the future.
    const qint64 now = m_client.serverTime().now(m_clock).toSecsSinceEpoch();
    query.to = QDateTime::fromSecsSinceEpoch(now - now % 60, Qt::UTC);
    query.from = query.to.addSecs(-length.count());

    auto call = std::make_unique<Call<Usage>>();
    auto *question = new OfferQuestion<Usage>(this, *call, QStringLiteral("DescribeInstanceMonitorData"));
    question->ask(m_client.describeUsage(key.region, query), [question](const Usage &use) { question->finish(use); });
    return call;
}

// --- Types ---------------------------------------------------------------------------------------------------------

std::unique_ptr<Call<TypeOffer>> OfferEngine::types(const InstanceKey &key)
{
    auto call = std::make_unique<Call<TypeOffer>>();
    auto *question = new OfferQuestion<TypeOffer>(this, *call, QStringLiteral("DescribeResourcesModification"));
    const auto offer = std::make_shared<OpenOffer>();
    question->ask(m_client.describeTypeTargets(key.region, key.id, SpecOperation::Upgrade),
                  [this, key, question, offer, asked = ++m_turn](const std::vector<TypeTarget> &targets) {
                      offer->targets = targets;
                      learnTypes(key, asked, offersTo(key, targets));
                      offer->finishIfWhole(*question);
                  });
    readCatalogue(*question, key.region, offer);
    return call;
}

void OfferEngine::readCatalogue(OfferQuestion<TypeOffer> &question, const RegionId &region,
                                const std::shared_ptr<OpenOffer> &offer)
{
    const QUrl address = m_client.endpointFor(Service::Ecs, region);
    offer->catalogue = m_catalogues.value(address);
    if (offer->catalogue)
        return;
    auto pass = m_passes.value(address).lock();
    if (!pass || pass->isFinished()) {
        pass = std::make_shared<CataloguePass>(m_client, region, m_options.typesPerPage);
        m_passes.insert(address, pass);
        connect(pass.get(), &CataloguePass::finished, this, [this, address, pass = pass.get()] {
            m_passes.remove(address);
            if (pass->result())
                m_catalogues.insert(address, *pass->result());
        });
    }
    connect(pass.get(), &CataloguePass::retryScheduled, question.call(), &ApiCall::retryScheduled);
    question.share(pass); // with the last that waits for it, it ends
    connect(pass.get(), &CataloguePass::finished, &question, [&question, offer, pass = pass.get()] {
        if (!pass->result()) {
            question.finish(tl::unexpected(pass->result().error()));
            return;
        }
        offer->catalogue = *pass->result();
        offer->finishIfWhole(question);
    });
}

std::vector<TypeTarget> OfferEngine::offersTo(const InstanceKey &key, const std::vector<TypeTarget> &all) const
{
    const auto instance = m_instanceOf(key);
    if (!instance)
        return all;
    std::vector<TypeTarget> here;
    std::ranges::copy_if(all, std::back_inserter(here), [&instance](const TypeTarget &target) {
        return target.id != instance->type && (instance->zone.isEmpty() || target.zone == instance->zone);
    });
    return here;
}

// --- Limits --------------------------------------------------------------------------------------------------------

std::unique_ptr<Call<std::vector<BandwidthLimit>>> OfferEngine::limits(const InstanceKey &key, const Instance &instance)
{
    struct Both
    {
        std::optional<std::vector<BandwidthLimit>> raising;
        std::optional<std::vector<BandwidthLimit>> lowering;
    };
    auto call = std::make_unique<Call<std::vector<BandwidthLimit>>>();
    auto *question =
        new OfferQuestion<std::vector<BandwidthLimit>>(this, *call, QStringLiteral("DescribeBandwidthLimitation"));
    const auto both = std::make_shared<Both>();
    const auto ask = [&](SpecOperation operation, std::optional<std::vector<BandwidthLimit>> Both::*part) {
        const LimitQuery query{key.id, instance.type, instance.chargeType.value, instance.spotStrategy, operation};
        question->ask(m_client.describeBandwidthLimits(key.region, query),
                      [this, key, question, both, part, asked = ++m_turn](const std::vector<BandwidthLimit> &limits) {
                          (*both).*part = limits;
                          if (!both->raising || !both->lowering)
                              return;
                          const auto whole = merged(*both->lowering, *both->raising);
                          learnLimits(key, asked, whole);
                          question->finish(whole);
                      });
    };
    ask(SpecOperation::Downgrade, &Both::lowering);
    ask(SpecOperation::Upgrade, &Both::raising);
    return call;
}

// --- Prices --------------------------------------------------------------------------------------------------------

std::unique_ptr<Call<std::optional<PriceQuote>>> OfferEngine::price(const InstanceKey &key, const Instance &instance,
                                                                    const Change &change)
{
    using Quote = std::optional<PriceQuote>;
    auto call = std::make_unique<Call<Quote>>();
    if (const auto query = priceOfRaising(instance, change)) {
        auto *question = new OfferQuestion<Quote>(this, *call, QStringLiteral("DescribeInstanceModificationPrice"));
        question->ask(m_client.describeModificationPrice(key.region, *query), [question](const Price &price) {
            question->finish(PriceQuote{PriceQuote::Kind::Once, {}, price});
        });
        return call;
    }

    auto *question = new OfferQuestion<Quote>(this, *call, QStringLiteral("DescribePrice"));
    const auto queries = pricesByTheHour(instance, change);
    if (!queries) {
        question->finishSoon(Quote());
        return call;
    }
    struct Both
    {
        std::optional<Quote::value_type> quote; ///< once `after` is known
        std::optional<std::optional<Price>> before;
    };
    const auto both = std::make_shared<Both>();
    const auto finishIfWhole = [question, both] {
        if (!both->quote || !both->before)
            return;
        both->quote->before = *both->before;
        question->finish(*both->quote);
    };
    question->ask(
        m_client.describePrice(key.region, queries->before),
        [both, finishIfWhole](const Price &price) {
            both->before = price;
            finishIfWhole();
        },
        [question, both, finishIfWhole](const ApiError &error) {
            if (!hasNoPrice(error)) {
                question->finish(tl::unexpected(error));
                return;
            }
            both->before = std::optional<Price>();
            finishIfWhole();
        });
    question->ask(m_client.describePrice(key.region, queries->after),
                  [both, finishIfWhole, before = queries->beforeByGb, after = queries->afterByGb](const Price &price) {
                      both->quote = PriceQuote{PriceQuote::Kind::Hourly, {}, price, before, after};
                      finishIfWhole();
                  });
    return call;
}

// --- What was learned ----------------------------------------------------------------------------------------------

InstanceTypeId OfferEngine::presentType(const InstanceKey &key) const
{
    const auto instance = m_instanceOf(key);
    return instance ? instance->type : InstanceTypeId();
}

KnownOffers OfferEngine::known(const InstanceKey &key) const
{
    const auto found = m_lessons.constFind(key);
    if (found == m_lessons.cend() || found->type != presentType(key))
        return {};
    KnownOffers offers = found->offers;
    if (!holds(found->typesAt))
        offers.types.reset();
    if (!holds(found->limitsAt))
        offers.limits.clear();
    return offers;
}

void OfferEngine::forget(const InstanceKey &key)
{
    m_forgotten.insert(key, ++m_turn);
    if (m_lessons.remove(key) > 0)
        Q_EMIT learned(key);
}

OfferEngine::Lesson *OfferEngine::lessonFor(const InstanceKey &key, Turn asked)
{
    if (asked < m_forgotten.value(key))
        return nullptr;
    m_lessons.removeIf([this](const auto &lesson) { return !holds(lesson->typesAt) && !holds(lesson->limitsAt); });
    Lesson &lesson = m_lessons[key];
    if (const InstanceTypeId type = presentType(key); lesson.type != type)
        lesson = Lesson{{}, type, {}, {}};
    return &lesson;
}

void OfferEngine::learnTypes(const InstanceKey &key, Turn asked, const std::vector<TypeTarget> &targets)
{
    Lesson *lesson = lessonFor(key, asked);
    if (lesson == nullptr)
        return;
    std::vector<InstanceTypeId> types;
    for (const TypeTarget &target : targets) {
        if (!target.soldOut)
            types.push_back(target.id);
    }
    lesson->offers.types = std::move(types);
    lesson->typesAt = m_clock.steady();
    Q_EMIT learned(key);
}

void OfferEngine::learnLimits(const InstanceKey &key, Turn asked, const std::vector<BandwidthLimit> &limits)
{
    Lesson *lesson = lessonFor(key, asked);
    if (lesson == nullptr)
        return;
    lesson->offers.limits = limits;
    lesson->limitsAt = m_clock.steady();
    Q_EMIT learned(key);
}

} // namespace ecsdesk
