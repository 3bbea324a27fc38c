// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/wizardoffers.h"

#include <algorithm>
#include <array>

namespace ecsdesk {

namespace {

using namespace std::chrono_literals;
/// From then on a wait is worth a word of its own.
constexpr auto slowAfter = 3s;

} // namespace

bool refusesType(const ApiError &error)
{
    // ecs-api.md section 10; the families are what the API adds to them.
    static const std::array families{"OperationDenied.NoStock", "InvalidInstanceType.", "InstanceType.",
                                     "Zone.NotOnSale",          "InvalidResourceType.", "Invalid.DestinationResource"};
    return std::any_of(families.begin(), families.end(), [&error](const char *family) {
        return error.code.startsWith(QLatin1String(family), Qt::CaseInsensitive);
    });
}

WizardOffers::WizardOffers(OfferDesk *offers, QObject *parent)
    : QObject(parent)
    , m_offers(offers)
{
    m_slow.setSingleShot(true);
    m_slow.setInterval(slowAfter);
    connect(&m_slow, &QTimer::timeout, this, &WizardOffers::showSlow);
}

void WizardOffers::askLimits(const InstanceKey &key, const Instance &instance)
{
    if (!m_offers)
        return;
    m_limits = m_offers->limits(key, instance);
    connect(m_limits.get(), &ApiCall::finished, this, [this] {
        // A limit that was told is among the facts by now; only its lack is worth a note.
        const auto &result = m_limits->result();
        m_state.limitsError = result ? std::nullopt : std::optional(result.error());
        m_limits.release()->deleteLater(); // it is still telling
        Q_EMIT changed();
    });
}

void WizardOffers::keepLimits(const InstanceKey &key, const Instance &instance, bool held)
{
    const bool lost = m_limitsHeld && !held;
    m_limitsHeld = held;
    if (lost && !m_limits)
        askLimits(key, instance);
}

void WizardOffers::askTypes(const InstanceKey &key)
{
    if (!m_offers)
        return;
    m_state.types.phase = TypesState::Phase::Asking;
    m_state.types.error.reset();
    m_types = m_offers->types(key);
    connect(m_types.get(), &ApiCall::finished, this, [this] {
        const auto &result = m_types->result();
        m_state.types.phase = result ? TypesState::Phase::Told : TypesState::Phase::Failed;
        if (result) {
            m_state.types.offer = *result;
            ++m_state.types.answers;
        } else {
            m_state.types.error = result.error();
        }
        m_types.release()->deleteLater();
        Q_EMIT changed();
    });
    Q_EMIT changed();
}

void WizardOffers::askPrice(const InstanceKey &key, const Instance &instance, const Change &change)
{
    PriceQuestion question{key, instance, change};
    if (!m_offers || m_priced == question)
        return;
    m_priced = std::move(question);
    askPriceAgain();
}

void WizardOffers::askPriceAgain()
{
    if (!m_offers || !m_priced)
        return;
    m_state.price = {PriceState::Phase::Asking, {}, {}};
    m_price = m_offers->price(m_priced->key, m_priced->instance, m_priced->change);
    connect(m_price.get(), &ApiCall::retryScheduled, this, &WizardOffers::showSlow);
    connect(m_price.get(), &ApiCall::finished, this, [this] {
        m_slow.stop();
        const auto &result = m_price->result();
        if (!result)
            m_state.price = {PriceState::Phase::Failed, {}, result.error()};
        else if (!*result)
            m_state.price = {PriceState::Phase::NoPrice, {}, {}};
        else
            m_state.price = {PriceState::Phase::Told, **result, {}};
        m_price.release()->deleteLater();
        Q_EMIT changed();
    });
    m_slow.start();
    Q_EMIT changed();
}

void WizardOffers::forgetPrice()
{
    if (!m_priced)
        return;
    m_priced.reset();
    m_price.reset();
    m_slow.stop();
    m_state.price = {};
}

void WizardOffers::showSlow()
{
    if (m_state.price.phase != PriceState::Phase::Asking)
        return;
    m_state.price.phase = PriceState::Phase::Slow;
    Q_EMIT changed();
}

} // namespace ecsdesk
