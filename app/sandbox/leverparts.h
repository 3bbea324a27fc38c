// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/control.h"

#include <boost/json.hpp>

#include <functional>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>

// What the levers have in common: how they read their values, and how they reach what they act on.
namespace ecsdesk::sandbox {

using LeverAnswer = boost::json::object;
using Pull = std::function<void(const LeverBoard &, const boost::json::value &, LeverAnswer &)>;
using Levers = std::map<std::string, Pull, std::less<>>;

// The levers on orders and money (orderlevers.cpp).
void addOrderLevers(Levers &levers);

[[nodiscard]] std::invalid_argument wrong(std::string_view name, std::string_view expected);

// The following throw std::invalid_argument with a sentence that names the lever or its part.
[[nodiscard]] double number(std::string_view name, const boost::json::value &value, double least, double most);
[[nodiscard]] std::int64_t integer(std::string_view name, const boost::json::value &value, std::int64_t least,
                                   std::int64_t most);
[[nodiscard]] bool truth(std::string_view name, const boost::json::value &value);
[[nodiscard]] std::string text(std::string_view name, const boost::json::value &value);
[[nodiscard]] const boost::json::value &part(std::string_view lever, const boost::json::object &object,
                                             std::string_view name);
// The one text of a lever that may be given bare or in an object.
[[nodiscard]] std::string bareOr(std::string_view lever, const boost::json::value &value, std::string_view name);

[[nodiscard]] Instance &theInstance(World &world, const std::string &id);

} // namespace ecsdesk::sandbox
