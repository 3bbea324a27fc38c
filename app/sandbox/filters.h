// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/model.h"

#include <set>

namespace ecsdesk::sandbox {

// The filters of DescribeInstances, all of which must hold.
class InstanceFilter
{
public:
    // Throws Refusal for values that the API documents as wrong.
    explicit InstanceFilter(const Parameters &parameters);

    [[nodiscard]] bool everything() const { return m_everything; }
    // The wanted identifiers, when InstanceIds was given.
    [[nodiscard]] const std::optional<std::vector<std::string>> &ids() const { return m_ids; }
    [[nodiscard]] bool matches(const Instance &instance) const;

private:
    using Texts = std::optional<std::set<std::string, std::less<>>>;
    struct Tag
    {
        std::string key;
        std::optional<std::string> value;
    };

    [[nodiscard]] bool matchesTags(const Instance &instance) const;
    [[nodiscard]] bool matchesAddresses(const Instance &instance) const;
    void readTags(const Parameters &parameters);
    void readTimes(const Parameters &parameters);

    bool m_everything = true;
    std::optional<std::vector<std::string>> m_ids;
    std::optional<std::string> m_name;
    std::optional<Status> m_status;
    std::optional<bool> m_prePaid, m_byBandwidth, m_classic;
    std::optional<std::string> m_lock, m_family;
    std::vector<std::pair<std::string_view Instance::*, std::string>> m_words;
    Texts m_publicIps, m_privateIps, m_innerIps, m_eips;
    std::vector<Tag> m_tags;
    std::optional<Moment> m_createdFrom, m_createdTo, m_expiresFrom, m_expiresTo;
};

} // namespace ecsdesk::sandbox
