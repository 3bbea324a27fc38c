// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
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

// What the types of a family share.
struct TypeFamily
{
    std::string_view id;
    std::string_view generation; // ecs-1 to ecs-6
    std::string_view level;      // EntryLevel, EnterpriseLevel, CreditEntryLevel
    std::string_view category;
    std::string_view group; // types of one group can be changed into each other
    std::string_view processor;
    double gigahertz, turbo;
    int kbitPerCpu; // internal network, each way
    int packetsPerCpu;
    int centsPerCpu; // and month, memory apart
    bool arm = false;
    bool retired = false; // can only be left
    int localDiskGiB = 0; // each
    std::string_view localDisk = {};
};
[[nodiscard]] std::span<const TypeFamily> typeFamilies();

struct InstanceType
{
    std::string_view id;
    std::string_view family;
    int cpu;
    int memoryMiB;
    int gpus = 0;
    std::string_view gpu = {};
    int localDisks = 0;
    const TypeFamily *shared = nullptr; // never null in the catalogue
};
[[nodiscard]] std::span<const InstanceType> instanceTypes();
[[nodiscard]] const InstanceType *findType(std::string_view id);
// Also for types that the catalogue does not have: the part before the last dot.
[[nodiscard]] std::string_view familyOf(std::string_view type);
// Whether an instance of one type may become the other, both known to the catalogue.
[[nodiscard]] bool convertible(std::string_view from, std::string_view to);

enum class Stock { WithStock, ClosedWithStock, WithoutStock };
[[nodiscard]] std::string_view toText(Stock stock);
[[nodiscard]] std::optional<Stock> stockFrom(std::string_view text);
// What a zone has of a type, as long as no lever says otherwise.
[[nodiscard]] Stock usualStock(std::string_view type, std::string_view zoneId);

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
