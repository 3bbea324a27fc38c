// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/filters.h"

#include "app/sandbox/catalogue.h"
#include "app/sandbox/refusal.h"

#include <boost/json.hpp>

#include <algorithm>
#include <array>

namespace ecsdesk::sandbox {
namespace {

std::string given(const Parameters &parameters, std::string_view name)
{
    const auto found = parameters.find(name);
    return found == parameters.end() ? std::string() : found->second;
}

Refusal notValid(std::string_view name)
{
    return {400, "InvalidParameter", "The specified parameter \"" + std::string(name) + "\" is not valid."};
}

// A parameter that holds a JSON array of up to a hundred texts.
std::optional<std::vector<std::string>> list(const Parameters &parameters, std::string_view name)
{
    const auto text = given(parameters, name);
    if (text.empty())
        return std::nullopt;
    boost::json::error_code error;
    const auto value = boost::json::parse(boost::json::string_view(text.data(), text.size()), error);
    if (error || !value.is_array() || value.get_array().size() > 100)
        throw notValid(name);
    std::vector<std::string> out;
    for (const auto &item : value.get_array()) {
        const auto *string = item.if_string();
        if (string == nullptr)
            throw notValid(name);
        out.emplace_back(string->data(), string->size());
    }
    return out;
}

std::optional<bool> either(const Parameters &parameters, std::string_view name, std::string_view no,
                           std::string_view yes, const Refusal &otherwise)
{
    const auto text = given(parameters, name);
    if (text.empty())
        return std::nullopt;
    if (equalsIgnoringCase(text, yes))
        return true;
    if (equalsIgnoringCase(text, no))
        return false;
    throw otherwise;
}

bool anyOf(const std::set<std::string, std::less<>> &wanted, std::string_view ip)
{
    return !ip.empty() && wanted.contains(ip);
}

constexpr int kMostTags = 20;

} // namespace

InstanceFilter::InstanceFilter(const Parameters &parameters)
{
    m_ids = list(parameters, "InstanceIds");
    if (auto name = given(parameters, "InstanceName"); !name.empty())
        m_name = std::move(name);
    if (const auto text = given(parameters, "Status"); !text.empty()) {
        m_status = statusFrom(text);
        if (!m_status)
            throw Refusal{404, "InvalidStatus.NotFound", "The specified Status does not exist."};
    }
    m_prePaid =
        either(parameters, "InstanceChargeType", "PostPaid", "PrePaid",
               {404, "InvalidInstanceChargeType.NotFound", "The InstanceChargeType does not exist in our records"});
    m_byBandwidth =
        either(parameters, "InternetChargeType", "PayByTraffic", "PayByBandwidth",
               {404, "InvalidInternetChargeType.ValueNotSupported", "The specified InternetChargeType is not valid."});
    m_classic = either(parameters, "InstanceNetworkType", "vpc", "classic",
                       {404, "InvalidNetworkType.NotFound", "The specified InstanceNetworkType is not found."});
    if (auto lock = given(parameters, "LockReason"); !lock.empty()) {
        static constexpr std::array<std::string_view, 5> kKnown{"financial", "security", "recycling",
                                                                "dedicatedhostfinancial", "refunded"};
        if (std::ranges::find(kKnown, lowered(lock)) == kKnown.end())
            throw Refusal{404, "InvalidLockReason.NotFound", "The specified LockReason is not found."};
        m_lock = std::move(lock);
    }
    if (auto family = given(parameters, "InstanceTypeFamily"); !family.empty())
        m_family = std::move(family);

    static constexpr std::array<std::pair<std::string_view, std::string_view Instance::*>, 8> kWords{
        {{"InstanceType", &Instance::type},
         {"ZoneId", &Instance::zoneId},
         {"VpcId", &Instance::vpcId},
         {"VSwitchId", &Instance::vSwitchId},
         {"SecurityGroupId", &Instance::securityGroupId},
         {"ImageId", &Instance::imageId},
         {"ResourceGroupId", &Instance::resourceGroupId},
         {"KeyPairName", &Instance::keyPairName}}};
    for (const auto &[name, member] : kWords) {
        if (auto value = given(parameters, name); !value.empty())
            m_words.emplace_back(member, std::move(value));
    }
    const auto addresses = [&](std::string_view name) -> Texts {
        if (const auto values = list(parameters, name))
            return std::set<std::string, std::less<>>(values->begin(), values->end());
        return std::nullopt;
    };
    m_publicIps = addresses("PublicIpAddresses");
    m_privateIps = addresses("PrivateIpAddresses");
    m_innerIps = addresses("InnerIpAddresses");
    m_eips = addresses("EipAddresses");
    readTags(parameters);
    readTimes(parameters);
    m_everything = !m_ids && !m_name && !m_status && !m_prePaid && !m_byBandwidth && !m_classic && !m_lock &&
                   !m_family && m_words.empty() && !m_publicIps && !m_privateIps && !m_innerIps && !m_eips &&
                   m_tags.empty() && !m_createdFrom && !m_createdTo && !m_expiresFrom && !m_expiresTo;
}

void InstanceFilter::readTags(const Parameters &parameters)
{
    for (const auto &[name, value] : parameters) {
        if (!name.starts_with("Tag."))
            continue;
        const auto dot = name.find('.', 4);
        const auto number = toInteger(std::string_view(name).substr(4, dot == std::string::npos ? dot : dot - 4));
        if (dot == std::string::npos || !number)
            continue;
        if (*number < 1 || *number > kMostTags)
            throw Refusal{400, "InvalidTagCount", "The specified tags are beyond the permitted range."};
        const auto prefix = name.substr(0, dot);
        const auto part = lowered(std::string_view(name).substr(dot + 1));
        if (part == "value" && given(parameters, prefix + ".Key").empty() && given(parameters, prefix + ".key").empty())
            throw Refusal{400, "InvalidTag.Mismatch", "The specified Tag.n.Key and Tag.n.Value are not match."};
        if (part != "key" || value.empty())
            continue;
        Tag tag{value, std::nullopt};
        for (const auto *suffix : {".Value", ".value"}) {
            // An empty value asks for the key alone, as an absent one does.
            if (const auto wanted = given(parameters, prefix + suffix); !wanted.empty())
                tag.value = wanted;
        }
        m_tags.push_back(std::move(tag));
    }
}

void InstanceFilter::readTimes(const Parameters &parameters)
{
    for (int i = 1; i <= 4; ++i) {
        const auto prefix = "Filter." + std::to_string(i);
        const auto key = given(parameters, prefix + ".Key");
        if (key.empty())
            continue;
        const auto time = parseIso(given(parameters, prefix + ".Value"));
        if (!time)
            throw notValid(prefix + ".Value");
        if (key == "CreationStartTime")
            m_createdFrom = time;
        else if (key == "CreationEndTime")
            m_createdTo = time;
        else if (key == "ExpiredStartTime")
            m_expiresFrom = time;
        else if (key == "ExpiredEndTime")
            m_expiresTo = time;
        else
            throw Refusal{404, "InvalidFilterKey.NotFound", "The specified Filter.n.Key is not found."};
    }
}

bool InstanceFilter::matchesTags(const Instance &instance) const
{
    return std::ranges::all_of(m_tags, [&](const Tag &wanted) {
        return std::ranges::any_of(instance.tags, [&](const auto &tag) {
            return tag.first == wanted.key && (!wanted.value || tag.second == *wanted.value);
        });
    });
}

bool InstanceFilter::matchesAddresses(const Instance &instance) const
{
    if (m_publicIps &&
        !std::ranges::any_of(instance.publicIps, [&](const auto &ip) { return m_publicIps->contains(ip); }))
        return false;
    if (m_privateIps && (instance.classic || !anyOf(*m_privateIps, instance.privateIp)))
        return false;
    if (m_innerIps && (!instance.classic || !anyOf(*m_innerIps, instance.privateIp)))
        return false;
    return !m_eips || (instance.eip && anyOf(*m_eips, instance.eip->ip));
}

bool InstanceFilter::matches(const Instance &instance) const
{
    if (m_everything)
        return true;
    if ((m_status && instance.status != *m_status) || (m_prePaid && instance.prePaid != *m_prePaid) ||
        (m_byBandwidth && instance.byBandwidth != *m_byBandwidth) || (m_classic && instance.classic != *m_classic))
        return false;
    for (const auto &[member, value] : m_words) {
        if (instance.*member != value)
            return false;
    }
    if (m_family && familyOf(instance.type) != *m_family)
        return false;
    if (m_name && !matchesWildcard(*m_name, instance.name))
        return false;
    if (m_lock && !std::ranges::any_of(instance.locks,
                                       [&](const Lock &lock) { return equalsIgnoringCase(lock.reason, *m_lock); }))
        return false;
    if ((m_createdFrom && instance.created < *m_createdFrom) || (m_createdTo && instance.created > *m_createdTo))
        return false;
    if ((m_expiresFrom && (!instance.expires || *instance.expires < *m_expiresFrom)) ||
        (m_expiresTo && (!instance.expires || *instance.expires > *m_expiresTo)))
        return false;
    return matchesAddresses(instance) && matchesTags(instance);
}

} // namespace ecsdesk::sandbox
