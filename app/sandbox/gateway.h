// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/actions.h"
#include "app/sandbox/changes.h"
#include "app/sandbox/faults.h"
#include "app/sandbox/http.h"
#include "app/sandbox/keyring.h"

#include <atomic>
#include <map>
#include <mutex>

namespace ecsdesk::sandbox {

// How often what arrived.
struct Arrivals
{
    std::map<std::string, std::uint64_t> byAction;
    std::map<std::pair<std::string, std::string>, std::uint64_t> byToken; // action and client token
};

// Checks who asks and how, in this order: product, version and action; key; token; time; nonce; signature; faults and
// throttling; permission; then the action with its own checks. Every refusal becomes an error body of the asked format.
class Gateway
{
public:
    Gateway(World &world, Clock &clock, Keyring &keys, Edition edition);

    [[nodiscard]] Ticket accept(const HttpRequest &request);

    [[nodiscard]] Arrivals arrivals() const;
    void forgetArrivals();

    Faults faults;
    std::atomic<std::int64_t> latencyMs{0};
    std::atomic<std::int64_t> clockSkewSeconds{0}; // of the gateway's clock and Date header against sandbox time
    [[nodiscard]] Moment gatewayTime() const;

private:
    void identify(const HttpRequest &request, Call &call, bool acs);
    void checkRpc(const HttpRequest &request, Call &call);
    void checkAcs(const HttpRequest &request, Call &call);
    [[nodiscard]] AccessKey checkKey(const std::string &id, const std::string &token, bool tokenGiven) const;
    void checkTime(const std::string &stamp) const;
    void count(const Call &call);
    [[nodiscard]] Ticket carryOut(Call call);
    [[nodiscard]] std::string run(const Call &call);
    [[nodiscard]] bool denied(std::string_view action);
    [[nodiscard]] HttpAnswer success(const Call &call, std::string body) const;
    [[nodiscard]] HttpAnswer error(const Call &call, const Refusal &refusal) const;
    [[nodiscard]] HttpAnswer spoil(const Call &call, const Fault &fault, HttpAnswer answer) const;

    World &m_world;
    Clock &m_clock;
    Keyring &m_keys;
    Edition m_edition;
    Changes m_changes;
    Nonces m_nonces;
    mutable std::mutex m_mutex;
    Arrivals m_arrivals;
};

} // namespace ecsdesk::sandbox
