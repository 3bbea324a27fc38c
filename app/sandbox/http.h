// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/signing.h"

#include <chrono>
#include <functional>
#include <string>
#include <utility>
#include <vector>

// A request and an answer as they travel, without the library that carries them.
namespace ecsdesk::sandbox {

struct HttpRequest
{
    std::string method; // in capitals, as received
    std::string path;
    std::string query; // as received, still encoded
    Headers headers;   // names in lower case; several of one name joined by a comma
    std::string body;

    [[nodiscard]] std::string header(std::string_view name) const
    {
        const auto found = headers.find(name);
        return found == headers.end() ? std::string() : std::string(trimmed(found->second));
    }
};

struct HttpAnswer
{
    enum class Delivery {
        Whole,
        Cut,   // the first cutAt bytes, header included, then a reset
        Close, // no byte at all
        Hang,  // no byte, and the connection stays open
    };

    int status = 200;
    std::string contentType = "application/json;charset=utf-8";
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;
    Delivery delivery = Delivery::Whole;
    std::size_t cutAt = 0;
};

// What becomes of a request: after the wait, finish() gives the answer. finish() is called exactly once.
struct Ticket
{
    std::chrono::milliseconds wait{0};
    std::function<HttpAnswer()> finish;
};

using Handler = std::function<Ticket(HttpRequest)>;

} // namespace ecsdesk::sandbox
