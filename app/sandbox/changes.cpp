// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/changes.h"
#include "app/sandbox/prices.h"

#include <algorithm>

namespace ecsdesk::sandbox {
namespace {

constexpr auto kCooldown = std::chrono::minutes(5);

Parameters comparable(const Call &call)
{
    auto out = call.ownParameters();
    out.erase("ClientToken");
    out.erase("RegionId"); // says where, not what; it is checked on its own
    return out;
}

Spec specOf(const Instance &instance, const Change &change, Edition edition)
{
    Spec out;
    if (change.out)
        out.out = int(*change.out);
    if (change.in)
        out.in = int(*change.in);
    out.byBandwidth = change.byBandwidth;
    out.type = change.type;
    out.allocatePublicIp = change.allocatePublicIp;
    if (edition == Edition::Current && out.out && !out.in && instance.in > 0) {
        // Today the inbound limit follows the outbound one.
        const int cap = *out.out <= 10 ? 10 : *out.out;
        if (instance.in > cap)
            out.in = cap;
    }
    return out;
}

// The order of a subscription's change; nothing for pay-as-you-go. Throws Refusal when the balance must suffice.
std::optional<Order> orderFor(const World &world, const Instance &instance, const Change &change, const Spec &spec,
                              Moment now)
{
    if (!instance.prePaid)
        return std::nullopt;
    Order order;
    order.instanceId = instance.id;
    order.regionId = instance.regionId;
    order.cents = change.out ? bandwidthChangeCents(instance, int(*change.out),
                                                    change.byBandwidth.value_or(instance.byBandwidth), now)
                             : 0;
    order.type = order.cents < 0 ? "Refund" : "Upgrade";
    order.created = now;
    order.spec = spec;
    order.before.out = instance.out;
    order.before.in = instance.in;
    order.before.byBandwidth = instance.byBandwidth;
    order.state = OrderState::Paid;
    if (order.cents > 0) {
        if (!change.autoPay) {
            order.state = OrderState::Unpaid;
        } else if (order.cents > world.availableCents()) {
            if (world.settings.refuseLowBalance) {
                throw Refusal{403, "InvalidAccountStatus.NotEnoughBalance",
                              "Your account does not have enough balance."};
            }
            order.state = OrderState::Unpaid;
            order.abnormal = true;
        }
    }
    if (order.state == OrderState::Paid)
        order.settled = now;
    return order;
}

} // namespace

Changes::Arrival Changes::arrive(const Call &call)
{
    Arrival out;
    try {
        out.change = readChange(call, m_edition);
    } catch (const Refusal &refusal) {
        out.refusal = refusal;
        return out;
    }
    out.instanceId = call.text("InstanceId");
    const auto token = call.text("ClientToken");
    const Refusal notIdentical{
        400, "IdempotenceParamNotMatch",
        "Request uses a client token in a previous request but is not identical to that request."};
    // From the look at the accepted tokens to the note of this one, no other request may come between.
    const std::lock_guard lock(m_mutex);
    if (!token.empty()) {
        const auto key = call.action + '\n' + token;
        const auto running = m_running.find(key);
        if (running != m_running.end()) {
            out.refusal = running->second == comparable(call)
                              ? Refusal{403, "LastTokenProcessing", "The last token request is processing."}
                              : notIdentical;
            return out;
        }
        m_world.read([&](const World &world, Moment) {
            if (const auto *record = world.token(call.action, token)) {
                if (record->parameters == comparable(call))
                    out.earlier = *record;
                else
                    out.refusal = notIdentical;
            }
        });
        if (out.earlier || out.refusal)
            return out;
        out.tokenKey = key;
        m_running.emplace(key, comparable(call));
    }
    out.busy = m_busy.contains(out.instanceId);
    m_busy.insert(out.instanceId);
    out.owner = true;
    return out;
}

void Changes::leave(const Arrival &arrival)
{
    if (!arrival.owner)
        return;
    const std::lock_guard lock(m_mutex);
    m_running.erase(arrival.tokenKey);
    if (const auto found = m_busy.find(arrival.instanceId); found != m_busy.end())
        m_busy.erase(found);
}

std::string Changes::finish(const Call &call, const Arrival &arrival)
{
    if (arrival.refusal)
        throw *arrival.refusal;
    if (arrival.earlier)
        return answer(call, arrival.earlier->requestId, arrival.earlier->orderId);
    return m_world.write([&](World &world, Moment now) {
        auto &instance = namedInstance(world, call);
        const auto &change = arrival.change;
        judge(world, instance, change, m_edition, arrival.busy, now);
        if (change.dryRun)
            throw dryRunPassed();
        const auto spec = specOf(instance, change, m_edition);
        auto order = orderFor(world, instance, change, spec, now);

        world.touch(instance, now);
        std::uint64_t orderId = 0;
        const bool applied = !order || order->state == OrderState::Paid;
        if (order) {
            order->requestId = call.requestId;
            order->clientToken = call.text("ClientToken");
            order->operatorId = call.operatorId;
            if (applied)
                world.balanceCents -= order->cents;
            // Counted when it is accepted, as the window is; what then becomes of the order changes neither.
            if (change.out && *change.out < instance.out)
                ++instance.lowerings;
            orderId = world.addOrder(std::move(*order)).id;
        }
        instance.coolUntil = now + kCooldown;
        if (applied)
            world.schedule(instance, {world.after(now, world.settings.changeDelay), std::nullopt, spec});
        world.ledger.push_back({call.action, instance.id, std::string(instance.regionId), call.ownParameters(),
                                call.text("ClientToken"), call.requestId, orderId, now});
        if (!arrival.tokenKey.empty())
            world.remember({arrival.tokenKey, comparable(call), call.requestId, orderId});
        world.changed();
        return answer(call, call.requestId, orderId);
    });
}

std::string Changes::answer(const Call &call, const std::string &requestId, std::uint64_t orderId) const
{
    AnswerWriter writer(call.format, call.action + "Response");
    writer.field("RequestId", requestId);
    if (orderId != 0) {
        // A number in the document, a text today.
        if (m_edition == Edition::Documents)
            writer.field("OrderId", std::int64_t(orderId));
        else
            writer.field("OrderId", std::to_string(orderId));
    }
    return writer.take();
}

} // namespace ecsdesk::sandbox
