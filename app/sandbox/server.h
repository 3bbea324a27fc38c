// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/http.h"

#include <cstdint>
#include <functional>
#include <memory>

namespace ecsdesk::sandbox {

// HTTP/1.1 on 127.0.0.1: many connections on a few threads, each with its deadlines. Bodies up to 1 MiB, headers up
// to 64 KiB. Where too many connections are open, the one idle for longest makes room.
class Server
{
public:
    struct Config
    {
        std::uint16_t port = 0;
        int threads = 2;
        Handler handler;              // called on any of the threads
        std::function<Moment()> date; // for the Date header
    };

    explicit Server(Config config);
    ~Server();

    // Throws std::runtime_error with a sentence when the port cannot be had.
    void start();
    // Answers that are under way get half a second; then everything is closed. Never waits for a client.
    void stop();
    [[nodiscard]] std::uint16_t port() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace ecsdesk::sandbox
