// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/actions.h"
#include "app/sandbox/catalogue.h"

// What many actions read out of their requests.
namespace ecsdesk::sandbox {

void needRegion(const Call &call)
{
    if (findRegion(call.required("RegionId")) == nullptr)
        throw Refusal{404, "InvalidRegionId.NotFound", "The specified RegionId does not exist."};
}

Refusal notValid(std::string_view name)
{
    return {400, "InvalidParameter", "The specified parameter \"" + std::string(name) + "\" is not valid."};
}

int numberIn(const Call &call, std::string_view name, int otherwise, int least, int most)
{
    const auto text = call.text(name);
    if (text.empty())
        return otherwise;
    const auto value = toInteger(text);
    if (!value || *value < least || *value > most)
        throw notValid(name);
    return int(*value);
}

std::string pageToken(std::string_view scope, std::uint32_t last)
{
    const auto place = hex(std::to_string(last));
    return place + "g" + hex(sha256(std::string(scope) + place)).substr(0, 24);
}

std::uint32_t placeOf(std::string_view token, std::string_view scope)
{
    const auto place = token.substr(0, token.find('g'));
    std::uint32_t index = 0;
    for (std::size_t i = 1; i < place.size(); i += 2)
        index = index * 10 + std::uint32_t(place[i] - '0'); // a digit in hex is 3x
    if (place.size() > 20 || pageToken(scope, index) != token)
        throw notValid("NextToken");
    return index;
}

std::vector<std::string> numbered(const Call &call, std::string_view name)
{
    std::map<std::int64_t, std::string> found;
    for (const auto &[key, value] : call.parameters) {
        if (value.empty() || !key.starts_with(name) || key.size() < name.size() + 2 || key[name.size()] != '.')
            continue;
        if (const auto place = toInteger(std::string_view(key).substr(name.size() + 1)))
            found.emplace(*place, value);
    }
    std::vector<std::string> out;
    for (auto &[place, value] : found)
        out.push_back(std::move(value));
    return out;
}

} // namespace ecsdesk::sandbox
