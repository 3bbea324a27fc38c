// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/rules.h"

#include <map>
#include <mutex>
#include <set>
#include <string>

namespace ecsdesk::sandbox {

// The two change actions. A change is processed from arrive() to finish(), with the latency in between: meanwhile the
// same client token is answered with LastTokenProcessing, and another change of that instance with a conflict.
class Changes
{
public:
    Changes(World &world, Edition edition)
        : m_world(world)
        , m_edition(edition)
    {
    }

    struct Arrival
    {
        Change change;
        std::string instanceId;
        std::string tokenKey;               // empty: no token
        std::optional<TokenRecord> earlier; // the same request was accepted before
        std::optional<Refusal> refusal;
        bool busy = false;
        bool owner = false; // must be finished
    };
    [[nodiscard]] Arrival arrive(const Call &call);
    // Judges and commits; returns the body. Throws Refusal.
    [[nodiscard]] std::string finish(const Call &call, const Arrival &arrival);
    // Must follow every arrive().
    void leave(const Arrival &arrival);

private:
    [[nodiscard]] std::string answer(const Call &call, const std::string &requestId, std::uint64_t orderId) const;

    World &m_world;
    Edition m_edition;
    std::mutex m_mutex;
    std::map<std::string, Parameters, std::less<>> m_running; // by token key
    std::multiset<std::string, std::less<>> m_busy;           // instances
};

} // namespace ecsdesk::sandbox
