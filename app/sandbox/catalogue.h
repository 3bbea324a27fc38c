// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

// What the simulated cloud offers: regions, instance types, images.
namespace ecsdesk::sandbox {

struct Region
{
    std::string_view id;
    std::string_view english;
    std::string_view chinese;
    std::string_view idPrefix; // what instance ids begin with, after "i-"
    std::string_view zones;    // one letter each
};
[[nodiscard]] std::span<const Region> regions();
[[nodiscard]] const Region *findRegion(std::string_view id);

struct InstanceType
{
    std::string_view id;
    std::string_view family;
    int cpu;
    int memoryMiB;
    std::string_view group; // types of one group can be changed into each other
    int gpus = 0;
    std::string_view gpu = {};
};
[[nodiscard]] std::span<const InstanceType> instanceTypes();
[[nodiscard]] const InstanceType *findType(std::string_view id);
// Also for types that the catalogue does not have: the part before the last dot.
[[nodiscard]] std::string_view familyOf(std::string_view type);
// Whether an instance of one type may become the other, both known to the catalogue.
[[nodiscard]] bool convertible(std::string_view from, std::string_view to);

struct Image
{
    std::string_view id;
    std::string_view osChinese;
    std::string_view osEnglish;
    bool windows = false;
    bool arm = false;
};
[[nodiscard]] std::span<const Image> images();
[[nodiscard]] const Image &findImage(std::string_view id); // the first for an unknown one

} // namespace ecsdesk::sandbox
