// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/model.h"

#include <string_view>
#include <vector>

namespace ecsdesk::sandbox {

struct Fleet
{
    std::vector<Instance> instances;
    std::vector<Order> orders; // open ones, without numbers
};

// About forty instances over seven regions, in which every rule has one that shows it (resources/fleets/handmade.json).
// Dates are counted from birth.
[[nodiscard]] Fleet handMadeFleet(Words &words, Moment birth);

// `count` believable instances over a dozen regions; the same seed gives the same fleet.
[[nodiscard]] Fleet generatedFleet(Words &words, Moment birth, std::size_t count, std::uint64_t seed);

// The text of the data file, built into the program.
[[nodiscard]] std::string_view handMadeFleetText();

} // namespace ecsdesk::sandbox
