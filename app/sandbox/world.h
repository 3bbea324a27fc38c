// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/catalogue.h"
#include "app/sandbox/clock.h"
#include "app/sandbox/model.h"
#include "app/sandbox/sandbox.h"

#include <atomic>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <queue>
#include <set>
#include <shared_mutex>
#include <unordered_map>

namespace ecsdesk::sandbox {

[[nodiscard]] constexpr std::string_view toText(Site site)
{
    return site == Site::China ? "china" : "international";
}

// What the levers set and a reset puts back.
struct Settings
{
    std::chrono::milliseconds startDelay{20'000};   // Starting → Running, in sandbox time
    std::chrono::milliseconds stopDelay{10'000};    // Stopping → Stopped
    std::chrono::milliseconds changeDelay{2'500};   // accepted → visible
    std::chrono::milliseconds pendingDelay{15'000}; // Pending → Stopped, for instances that a lever makes Pending
    std::chrono::milliseconds staleReads{0};        // how long lists still tell the old state of a changed instance
    bool refuseLowBalance = false;                  // else an abnormal order is made
    std::chrono::seconds orderLife{24 * 3600};      // how long a new order may be left unpaid; 0: for ever
    std::int64_t creditCents = 0;                   // may be spent beyond the balance
    Site site = Site::China;
    std::set<std::string, std::less<>> denied;       // RAM actions that the key may not do; "*" for all
    std::map<std::string, Stock, std::less<>> stock; // by "type" or "type zone"; else as the catalogue says
};

// The simulated account with everything in it. Every access goes through read() or write(), which also let become
// true what has become due.
class World
{
public:
    World(Clock &clock, std::size_t fleet, std::uint64_t seed, Moment birth);

    template <class F>
    auto read(F &&work)
    {
        for (;;) {
            {
                const std::shared_lock lock(m_mutex);
                const auto now = m_clock.now();
                if (m_nextDue.load(std::memory_order_relaxed) > now.time_since_epoch().count())
                    return work(std::as_const(*this), now);
            }
            write([](World &, Moment) {});
        }
    }
    template <class F>
    auto write(F &&work)
    {
        const std::unique_lock lock(m_mutex);
        const auto now = m_clock.now();
        settle(now);
        return work(*this, now);
    }

    // Called after each change that must be saved; set before the first access.
    std::function<void()> onChange;

    // --- The following only within read() and write().
    [[nodiscard]] const Instance *find(std::string_view id) const;
    [[nodiscard]] Instance *find(std::string_view id);
    // Indices of a region's instances, ascending.
    [[nodiscard]] const std::vector<std::uint32_t> &inRegion(std::string_view regionId) const;
    [[nodiscard]] const Instance &at(std::uint32_t index) const { return m_instances[index]; }
    [[nodiscard]] std::size_t count() const { return m_byId.size(); }
    // What a list tells of an instance now: the truth, or for a while what was true before.
    [[nodiscard]] static const Instance &visible(const Instance &instance, Moment now);

    // Before every change of an instance: keeps what stale reads need and marks it for saving.
    void touch(Instance &instance, Moment now);
    void schedule(Instance &instance, Pending pending);
    // A delay of sandbox time; it never takes longer in real time, however slow the sandbox clock runs.
    [[nodiscard]] Moment after(Moment now, std::chrono::milliseconds delay) const;
    void apply(Instance &instance, const Spec &spec, Moment now);
    void setStatus(Instance &instance, Status status, Moment now);
    // Throws std::invalid_argument when the id is taken.
    Instance &add(Instance instance);
    // Puts other content in an instance's place; the identifier stays.
    void replace(Instance &instance, Instance with);
    void remove(Instance &instance);
    [[nodiscard]] std::string newPublicIp();

    // --- Orders (orders.cpp).
    // The oldest unpaid one.
    [[nodiscard]] const Order *openOrder(std::string_view instanceId) const;
    // Numbers it; what may be paid at all may be paid for as long as the settings say.
    Order &addOrder(Order order);
    // Throws std::invalid_argument with a sentence when the order is not open.
    void payOrder(std::uint64_t id, Moment now);
    void cancelOrder(std::uint64_t id, Moment now);
    // For new orders, and for those that are unpaid, from when they were made.
    void setOrderLife(std::chrono::seconds life);
    [[nodiscard]] std::int64_t availableCents() const { return balanceCents + settings.creditCents; }
    [[nodiscard]] std::string_view currency() const { return settings.site == Site::China ? "CNY" : "USD"; }

    [[nodiscard]] const TokenRecord *token(std::string_view action, std::string_view clientToken) const;
    void remember(TokenRecord record);
    void changed() const
    {
        if (onChange)
            onChange();
    }

    // Everything as it was at birth; the new birth is now.
    void reset(Moment now);

    Words words;
    Settings settings;
    Settings firstSettings; // what a reset puts back
    std::int64_t balanceCents = kFirstBalance;
    bool overdue = false;
    std::map<std::uint64_t, Order> orders;
    std::vector<LedgerEntry> ledger;        // of the instances
    std::vector<LedgerEntry> cancellations; // of orders, by CancelOrder
    std::deque<TokenRecord> tokens;         // oldest first
    std::set<std::string, std::less<>> removedIds;
    std::uint64_t nextOrderId = 0;
    std::uint64_t allocated = 0; // public addresses given out so far

    [[nodiscard]] std::size_t fleet() const { return m_fleet; }
    [[nodiscard]] std::uint64_t seed() const { return m_seed; }
    [[nodiscard]] Moment birth() const { return m_birth; }
    [[nodiscard]] const std::deque<Instance> &instances() const { return m_instances; }
    // After a change of all instances, or of all orders.
    void rebuildQueue();
    void rebuildTokens();

    static constexpr std::int64_t kFirstBalance = 500'000; // 5,000.00

private:
    struct Due
    {
        Moment time;
        std::uint32_t index;
        bool operator>(const Due &other) const { return time > other.time; }
    };

    void build();
    void settle(Moment now);
    void setNextDue();
    [[nodiscard]] Order &openOrderNumbered(std::uint64_t id);
    void closeOrder(Order &order, OrderState state, Moment when);
    void setOrderEnd(Order &order, std::optional<Moment> end);
    void expireOrders(Moment now);

    mutable std::shared_mutex m_mutex;
    Clock &m_clock;
    std::size_t m_fleet;
    std::uint64_t m_seed;
    Moment m_birth;
    std::deque<Instance> m_instances; // grows only: references stay valid
    std::unordered_map<std::string_view, std::uint32_t> m_byId;
    std::map<std::string_view, std::vector<std::uint32_t>> m_byRegion;
    std::unordered_map<std::string, const TokenRecord *> m_tokenIndex;
    std::priority_queue<Due, std::vector<Due>, std::greater<>> m_due;
    std::set<std::pair<Moment, std::uint64_t>> m_expiring; // unpaid orders, by their end
    std::atomic<std::int64_t> m_nextDue{INT64_MAX};
};

} // namespace ecsdesk::sandbox
