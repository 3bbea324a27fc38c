// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/model.h"

#include <cstdint>
#include <optional>

// What an instance's monitor would have seen: made up, but the same for the same instance at every time and for every
// period, and true to when the instance ran and to the limits of its public network.
namespace ecsdesk::sandbox {

// A number made of a text; the same on every machine.
[[nodiscard]] std::uint64_t hashOf(std::string_view text);

// The pattern that was given, or the one that the identifier stands for.
[[nodiscard]] Usage usageOf(const Instance &instance);

// Whether an instance in this state does work: Running, and Stopping until it has stopped.
[[nodiscard]] bool works(Status status);
// Since when an instance that does not work, and of which nobody wrote down when that began, has not: some hours or
// days before the birth of the world.
[[nodiscard]] Moment impliedStop(const Instance &instance, Moment birth);

// What happened in a stretch of whole minutes.
struct UsageSum
{
    int minutes = 0;    // of them the instance ran in
    double outKbit = 0; // sent to the public network
    double inKbit = 0;  // received from it
    double load = 0;    // sum of the minutes' work, each 0 to 1
};

class UsageCurve
{
public:
    // The instance must outlive the curve and not change meanwhile.
    UsageCurve(const Instance &instance, Moment birth);

    // Of the minutes [first, first + count) since 1970.
    [[nodiscard]] UsageSum over(std::int64_t first, int count) const;

private:
    struct Gap
    {
        std::int64_t from, to; // minutes
    };

    [[nodiscard]] bool worksIn(std::int64_t minute) const;
    [[nodiscard]] double share(std::int64_t minute) const;
    [[nodiscard]] double noise(std::int64_t minute) const;
    [[nodiscard]] std::uint64_t roll(std::uint64_t kind, std::int64_t number) const;

    Usage m_usage;
    std::uint64_t m_seed;
    std::int64_t m_created, m_public, m_birth, m_offset; // minutes
    double m_limitOut, m_limitIn, m_base;                // kbit/s
    double m_level, m_inbound;
    std::vector<Gap> m_gaps;
};

} // namespace ecsdesk::sandbox
