// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/gateway.h"

#include <boost/json/value.hpp>

#include <string_view>

namespace ecsdesk::sandbox {

// The control interface under /-/: clock, ledger, orders, levers, reset. No signature; instead only requests that a
// browser page cannot make: a loopback Host, no Origin, and JSON as the declared type of what is posted.
class Control
{
public:
    // What a reset puts back.
    struct Beginning
    {
        double clockSpeed = 1;
        std::chrono::milliseconds latency{0};
    };

    Control(World &world, Clock &clock, Keyring &keys, Gateway &gateway, Beginning beginning);

    [[nodiscard]] Ticket accept(const HttpRequest &request);

private:
    [[nodiscard]] std::string answer(const HttpRequest &request);
    [[nodiscard]] std::string clock() const;
    [[nodiscard]] static std::string codes();
    [[nodiscard]] std::string ledger();
    [[nodiscard]] std::string orders();
    [[nodiscard]] std::string instance(const std::string &id);
    void reset();

    World &m_world;
    Clock &m_clock;
    Keyring &m_keys;
    Gateway &m_gateway;
    Beginning m_beginning;
};

// What the levers act on.
struct LeverBoard
{
    World &world;
    Clock &clock;
    Keyring &keys;
    Gateway &gateway;
};

// Pulls the levers of a JSON object, in its order, after all names are known to be right; returns what they answer.
// Throws std::invalid_argument with a sentence.
[[nodiscard]] boost::json::object pullLevers(const LeverBoard &board, const boost::json::object &levers);
// The present positions.
[[nodiscard]] boost::json::object leverPositions(const LeverBoard &board);

// What --help says about the control interface.
[[nodiscard]] std::string_view controlHelp();

} // namespace ecsdesk::sandbox
