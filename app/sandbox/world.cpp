// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/world.h"

#include "app/sandbox/fleet.h"
#include "app/sandbox/usage.h"

#include <algorithm>
#include <stdexcept>

namespace ecsdesk::sandbox {
namespace {

constexpr std::size_t kTokensKept = 50'000;
constexpr std::size_t kDowntimesKept = 64;

std::string tokenKey(std::string_view action, std::string_view clientToken)
{
    return std::string(action) + '\n' + std::string(clientToken);
}

} // namespace

World::World(Clock &clock, std::size_t fleet, std::uint64_t seed, Moment birth)
    : m_clock(clock)
    , m_fleet(fleet)
    , m_seed(seed)
    , m_birth(birth)
{
    build();
}

void World::build()
{
    m_byId.clear();
    m_byRegion.clear();
    m_instances.clear();
    auto fleet = m_fleet == 0 ? handMadeFleet(words, m_birth) : generatedFleet(words, m_birth, m_fleet, m_seed);
    m_byId.reserve(fleet.instances.size() * 2);
    for (auto &instance : fleet.instances)
        add(std::move(instance)).changed = false;
    nextOrderId = 208'000'000'000'001 + (m_seed % 1000) * 1'000'000;
    for (auto &order : fleet.orders) {
        order.created = m_birth - std::chrono::hours(2);
        order.operatorId = kColleague;
        // They are there to be seen, on the second day of a world as on the first.
        setOrderEnd(addOrder(std::move(order)), std::nullopt);
    }
}

void World::reset(Moment now)
{
    m_birth = now;
    settings = firstSettings;
    balanceCents = kFirstBalance;
    overdue = false;
    orders.clear();
    m_expiring.clear();
    ledger.clear();
    cancellations.clear();
    tokens.clear();
    removedIds.clear();
    allocated = 0;
    build();
    rebuildTokens();
    rebuildQueue();
    changed();
}

const Instance *World::find(std::string_view id) const
{
    const auto found = m_byId.find(id);
    return found == m_byId.end() ? nullptr : &m_instances[found->second];
}

Instance *World::find(std::string_view id)
{
    const auto found = m_byId.find(id);
    return found == m_byId.end() ? nullptr : &m_instances[found->second];
}

const std::vector<std::uint32_t> &World::inRegion(std::string_view regionId) const
{
    static const std::vector<std::uint32_t> kNone;
    const auto found = m_byRegion.find(regionId);
    return found == m_byRegion.end() ? kNone : found->second;
}

const Instance &World::visible(const Instance &instance, Moment now)
{
    return instance.shown && now < instance.shownUntil ? *instance.shown : instance;
}

void World::touch(Instance &instance, Moment now)
{
    if (settings.staleReads.count() > 0) {
        if (!instance.shown || instance.shownUntil <= now) {
            instance.shown = instance.snapshot();
            instance.shownUntil = after(now, settings.staleReads);
        }
    } else {
        instance.shown.reset();
    }
    instance.changed = true;
    changed();
}

Moment World::after(Moment now, std::chrono::milliseconds delay) const
{
    const double speed = std::min(1.0, m_clock.speed());
    return now + std::chrono::milliseconds(std::int64_t(double(delay.count()) * speed));
}

void World::schedule(Instance &instance, Pending pending)
{
    m_due.push({pending.due, instance.index});
    instance.pending.push_back(std::move(pending));
    setNextDue();
}

void World::setNextDue()
{
    auto next = m_due.empty() ? INT64_MAX : m_due.top().time.time_since_epoch().count();
    if (!m_expiring.empty())
        next = std::min<std::int64_t>(next, m_expiring.begin()->first.time_since_epoch().count());
    m_nextDue.store(next, std::memory_order_relaxed);
}

void World::rebuildQueue()
{
    m_due = {};
    for (const auto &instance : m_instances) {
        for (const auto &pending : instance.pending)
            m_due.push({pending.due, instance.index});
    }
    m_expiring.clear();
    for (const auto &[id, order] : orders) {
        if (order.state == OrderState::Unpaid && order.expires)
            m_expiring.emplace(*order.expires, id);
    }
    setNextDue();
}

void World::settle(Moment now)
{
    while (!m_due.empty() && m_due.top().time <= now) {
        auto &instance = m_instances[m_due.top().index];
        const auto time = m_due.top().time;
        m_due.pop();
        // One that was taken back, or overtaken by a lever, is no longer among the instance's own.
        const auto found = std::ranges::find(instance.pending, time, &Pending::due);
        if (found == instance.pending.end() || instance.removed)
            continue;
        const auto pending = *found;
        instance.pending.erase(found);
        touch(instance, now);
        if (pending.status)
            setStatus(instance, *pending.status, time);
        if (pending.spec)
            apply(instance, *pending.spec, time);
    }
    expireOrders(now);
    setNextDue();
}

void World::setStatus(Instance &instance, Status status, Moment now)
{
    const auto down = [&] { return !instance.downtimes.empty() && !instance.downtimes.back().to; };
    if (!works(instance.status) && !down())
        instance.downtimes.push_back({impliedStop(instance, m_birth), std::nullopt});
    if (works(status) && down())
        instance.downtimes.back().to = now;
    else if (!works(status) && !down())
        instance.downtimes.push_back({now, std::nullopt});
    if (instance.downtimes.size() > kDowntimesKept)
        instance.downtimes.erase(instance.downtimes.begin());
    instance.status = status;
    if (status == Status::Running) {
        instance.started = now;
        instance.stoppedMode = "Not-applicable";
    } else if (status == Status::Stopped && instance.stoppedMode != "StopCharging") {
        instance.stoppedMode = "KeepCharging";
    }
}

void World::apply(Instance &instance, const Spec &spec, Moment now)
{
    const int before = instance.out;
    const bool hadAddress = !instance.publicIps.empty();
    if (spec.byBandwidth)
        instance.byBandwidth = *spec.byBandwidth;
    if (spec.out)
        instance.out = *spec.out;
    if (spec.in)
        instance.in = *spec.in;
    if (!spec.type.empty())
        instance.type = words(spec.type);
    if (instance.out == 0)
        instance.publicIps.clear();
    else if (instance.publicIps.empty() && ((before == 0 && instance.prePaid) || spec.allocatePublicIp))
        instance.publicIps.push_back(newPublicIp());
    // The use was what it was, whatever the limit is from now on.
    if (instance.out != before && instance.usageMbps == 0)
        instance.usageMbps = std::max(before, before == 0 ? instance.out : 0);
    if (!instance.publicIps.empty() && !hadAddress)
        instance.publicSince = now;
    // Bandwidth that appears for the first time comes with an inbound limit.
    if (instance.out > 0 && instance.in < 1)
        instance.in = std::max(10, instance.out);
}

Instance &World::add(Instance instance)
{
    if (m_byId.contains(instance.id))
        throw std::invalid_argument("There is already an instance " + instance.id);
    instance.index = std::uint32_t(m_instances.size());
    instance.changed = true;
    auto &stored = m_instances.emplace_back(std::move(instance));
    m_byId.emplace(stored.id, stored.index);
    m_byRegion[stored.regionId].push_back(stored.index);
    removedIds.erase(stored.id);
    return stored;
}

void World::replace(Instance &instance, Instance with)
{
    // The index looks into the id where it lies, so that very text must stay.
    m_byId.erase(instance.id);
    with.index = instance.index;
    with.changed = true;
    instance = std::move(with);
    m_byId.emplace(instance.id, instance.index);
}

void World::remove(Instance &instance)
{
    auto &region = m_byRegion[instance.regionId];
    region.erase(std::ranges::lower_bound(region, instance.index));
    m_byId.erase(instance.id);
    removedIds.insert(instance.id);
    instance.removed = true;
    instance.pending.clear();
    changed();
}

std::string World::newPublicIp()
{
    // The fleets leave these free: the upper part of a documentation range, then of the benchmarking range.
    const auto number = allocated++;
    if (number < 150)
        return "203.0.113." + std::to_string(100 + number);
    return "198.19." + std::to_string(128 + (number >> 8) % 128) + "." + std::to_string(number & 255);
}

const TokenRecord *World::token(std::string_view action, std::string_view clientToken) const
{
    const auto found = m_tokenIndex.find(tokenKey(action, clientToken));
    return found == m_tokenIndex.end() ? nullptr : found->second;
}

void World::remember(TokenRecord record)
{
    const auto &stored = tokens.emplace_back(std::move(record));
    m_tokenIndex[stored.key] = &stored;
    while (tokens.size() > kTokensKept) {
        m_tokenIndex.erase(tokens.front().key);
        tokens.pop_front();
    }
}

void World::rebuildTokens()
{
    m_tokenIndex.clear();
    for (const auto &record : tokens)
        m_tokenIndex[record.key] = &record;
}

} // namespace ecsdesk::sandbox
