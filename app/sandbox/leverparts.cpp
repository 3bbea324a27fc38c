// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/leverparts.h"

namespace ecsdesk::sandbox {
namespace json = boost::json;

std::invalid_argument wrong(std::string_view name, std::string_view expected)
{
    return std::invalid_argument(std::string(name) + " must be " + std::string(expected));
}

double number(std::string_view name, const json::value &value, double least, double most)
{
    if (value.is_number()) {
        const double given = value.to_number<double>();
        if (given >= least && given <= most)
            return given;
    }
    throw wrong(name,
                "a number from " + std::to_string(std::int64_t(least)) + " to " + std::to_string(std::int64_t(most)));
}

std::int64_t integer(std::string_view name, const json::value &value, std::int64_t least, std::int64_t most)
{
    return std::int64_t(number(name, value, double(least), double(most)));
}

bool truth(std::string_view name, const json::value &value)
{
    if (!value.is_bool())
        throw wrong(name, "true or false");
    return value.get_bool();
}

std::string text(std::string_view name, const json::value &value)
{
    if (!value.is_string())
        throw wrong(name, "a text");
    return {value.get_string().data(), value.get_string().size()};
}

const json::value &part(std::string_view lever, const json::object &object, std::string_view name)
{
    const auto *found = object.if_contains(name);
    if (found == nullptr)
        throw std::invalid_argument(std::string(lever) + " needs " + std::string(name));
    return *found;
}

std::string bareOr(std::string_view lever, const json::value &value, std::string_view name)
{
    if (const auto *object = value.if_object())
        return text(name, part(lever, *object, name));
    return text(lever, value);
}

Instance &theInstance(World &world, const std::string &id)
{
    auto *instance = world.find(id);
    if (instance == nullptr)
        throw std::invalid_argument("There is no instance " + id);
    return *instance;
}

} // namespace ecsdesk::sandbox
