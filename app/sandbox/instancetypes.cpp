// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/catalogue.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <vector>

namespace ecsdesk::sandbox {
namespace {

constexpr std::string_view kXeon6 = "Intel Xeon(Cascade Lake) Platinum 8269CY";
constexpr std::string_view kXeon7 = "Intel Xeon(Ice Lake) Platinum 8369B";
constexpr std::string_view kXeon8 = "Intel Xeon(Sapphire Rapids) Platinum 8475B";
constexpr std::string_view kXeonOld = "Intel Xeon E5-2682v4";
constexpr std::string_view kAltra = "Ampere Altra";
constexpr std::string_view kYitian = "Yitian 710";

constexpr std::string_view kEnterprise = "EnterpriseLevel", kEntry = "EntryLevel", kCredit = "CreditEntryLevel";

constexpr std::array kFamilies{
    TypeFamily{"ecs.c6", "ecs-5", kEnterprise, "Compute-optimized", "x86", kXeon6, 2.5, 3.2, 512'000, 150'000, 5'600},
    TypeFamily{"ecs.g6", "ecs-5", kEnterprise, "General-purpose", "x86", kXeon6, 2.5, 3.2, 512'000, 150'000, 5'600},
    TypeFamily{"ecs.r6", "ecs-5", kEnterprise, "Memory-optimized", "x86", kXeon6, 2.5, 3.2, 512'000, 150'000, 5'600},
    TypeFamily{"ecs.c7", "ecs-6", kEnterprise, "Compute-optimized", "x86", kXeon7, 2.7, 3.5, 1'024'000, 450'000, 6'100},
    TypeFamily{"ecs.g7", "ecs-6", kEnterprise, "General-purpose", "x86", kXeon7, 2.7, 3.5, 1'024'000, 450'000, 6'100},
    TypeFamily{"ecs.r7", "ecs-6", kEnterprise, "Memory-optimized", "x86", kXeon7, 2.7, 3.5, 1'024'000, 450'000, 6'100},
    TypeFamily{"ecs.c8i", "ecs-6", kEnterprise, "Compute-optimized", "x86", kXeon8, 2.7, 3.8, 1'280'000, 500'000,
               6'600},
    TypeFamily{"ecs.g8i", "ecs-6", kEnterprise, "General-purpose", "x86", kXeon8, 2.7, 3.8, 1'280'000, 500'000, 6'600},
    TypeFamily{"ecs.r8i", "ecs-6", kEnterprise, "Memory-optimized", "x86", kXeon8, 2.7, 3.8, 1'280'000, 500'000, 6'600},
    TypeFamily{"ecs.u1", "ecs-5", kEntry, "Shared", "x86", "Intel Xeon Platinum", 2.5, 3.0, 384'000, 120'000, 4'100},
    TypeFamily{"ecs.t5", "ecs-3", kCredit, "Burstable", "x86", "Intel Xeon Platinum 8163", 2.5, 2.5, 200'000, 60'000,
               2'300},
    TypeFamily{"ecs.t6", "ecs-5", kCredit, "Burstable", "x86", kXeon6, 2.5, 3.2, 256'000, 70'000, 2'600},
    TypeFamily{"ecs.c6r", "ecs-5", kEnterprise, "Compute-optimized", "arm", kAltra, 2.8, 2.8, 512'000, 300'000, 4'600,
               true},
    TypeFamily{"ecs.g6r", "ecs-5", kEnterprise, "General-purpose", "arm", kAltra, 2.8, 2.8, 512'000, 300'000, 4'600,
               true},
    TypeFamily{"ecs.c8y", "ecs-6", kEnterprise, "Compute-optimized", "arm", kYitian, 2.75, 2.75, 1'024'000, 500'000,
               4'900, true},
    TypeFamily{"ecs.g8y", "ecs-6", kEnterprise, "General-purpose", "arm", kYitian, 2.75, 2.75, 1'024'000, 500'000,
               4'900, true},
    TypeFamily{"ecs.gn6i", "ecs-4", kEnterprise, "GPU-accelerated", "gn6i", "Intel Xeon Platinum 8163", 2.5, 2.5,
               1'024'000, 200'000, 24'000},
    TypeFamily{"ecs.gn7i", "ecs-6", kEnterprise, "GPU-accelerated", "gn7i", kXeon7, 2.9, 3.5, 1'536'000, 300'000,
               27'000},
    TypeFamily{"ecs.i3", "ecs-6", kEnterprise, "Local-ssd", "i3", kXeon6, 2.5, 3.2, 640'000, 220'000, 8'800, false,
               false, 894, "local_ssd_pro"},
    TypeFamily{"ecs.d2s", "ecs-4", kEnterprise, "Big-data", "d2s", "Intel Xeon Platinum 8163", 2.5, 2.5, 768'000,
               250'000, 9'500, false, false, 7'450, "local_hdd_pro"},
    TypeFamily{"ecs.s1", "ecs-1", kEntry, "Shared", "old", kXeonOld, 2.1, 2.1, 100'000, 20'000, 5'000, false, true},
    TypeFamily{"ecs.s2", "ecs-1", kEntry, "Shared", "old", kXeonOld, 2.1, 2.1, 100'000, 20'000, 5'000, false, true},
    TypeFamily{"ecs.n1", "ecs-2", kEntry, "Shared", "old", kXeonOld, 2.5, 2.5, 250'000, 50'000, 5'200, false, true},
};

// GiB of memory follow the names of the families: c 1:2, g 1:4, r 1:8.
constexpr std::array kTypes{
    InstanceType{"ecs.c6.large", "ecs.c6", 2, 4096},
    InstanceType{"ecs.c6.xlarge", "ecs.c6", 4, 8192},
    InstanceType{"ecs.c6.2xlarge", "ecs.c6", 8, 16384},
    InstanceType{"ecs.c6.4xlarge", "ecs.c6", 16, 32768},
    InstanceType{"ecs.c6.8xlarge", "ecs.c6", 32, 65536},
    InstanceType{"ecs.g6.large", "ecs.g6", 2, 8192},
    InstanceType{"ecs.g6.xlarge", "ecs.g6", 4, 16384},
    InstanceType{"ecs.g6.2xlarge", "ecs.g6", 8, 32768},
    InstanceType{"ecs.g6.4xlarge", "ecs.g6", 16, 65536},
    InstanceType{"ecs.g6.8xlarge", "ecs.g6", 32, 131072},
    InstanceType{"ecs.r6.large", "ecs.r6", 2, 16384},
    InstanceType{"ecs.r6.xlarge", "ecs.r6", 4, 32768},
    InstanceType{"ecs.r6.2xlarge", "ecs.r6", 8, 65536},
    InstanceType{"ecs.r6.4xlarge", "ecs.r6", 16, 131072},
    InstanceType{"ecs.r6.8xlarge", "ecs.r6", 32, 262144},
    InstanceType{"ecs.c7.large", "ecs.c7", 2, 4096},
    InstanceType{"ecs.c7.xlarge", "ecs.c7", 4, 8192},
    InstanceType{"ecs.c7.2xlarge", "ecs.c7", 8, 16384},
    InstanceType{"ecs.c7.4xlarge", "ecs.c7", 16, 32768},
    InstanceType{"ecs.c7.8xlarge", "ecs.c7", 32, 65536},
    InstanceType{"ecs.g7.large", "ecs.g7", 2, 8192},
    InstanceType{"ecs.g7.xlarge", "ecs.g7", 4, 16384},
    InstanceType{"ecs.g7.2xlarge", "ecs.g7", 8, 32768},
    InstanceType{"ecs.g7.4xlarge", "ecs.g7", 16, 65536},
    InstanceType{"ecs.g7.8xlarge", "ecs.g7", 32, 131072},
    InstanceType{"ecs.r7.large", "ecs.r7", 2, 16384},
    InstanceType{"ecs.r7.xlarge", "ecs.r7", 4, 32768},
    InstanceType{"ecs.r7.2xlarge", "ecs.r7", 8, 65536},
    InstanceType{"ecs.r7.4xlarge", "ecs.r7", 16, 131072},
    InstanceType{"ecs.r7.8xlarge", "ecs.r7", 32, 262144},
    InstanceType{"ecs.c8i.large", "ecs.c8i", 2, 4096},
    InstanceType{"ecs.c8i.xlarge", "ecs.c8i", 4, 8192},
    InstanceType{"ecs.c8i.2xlarge", "ecs.c8i", 8, 16384},
    InstanceType{"ecs.c8i.4xlarge", "ecs.c8i", 16, 32768},
    InstanceType{"ecs.c8i.8xlarge", "ecs.c8i", 32, 65536},
    InstanceType{"ecs.g8i.large", "ecs.g8i", 2, 8192},
    InstanceType{"ecs.g8i.xlarge", "ecs.g8i", 4, 16384},
    InstanceType{"ecs.g8i.2xlarge", "ecs.g8i", 8, 32768},
    InstanceType{"ecs.g8i.4xlarge", "ecs.g8i", 16, 65536},
    InstanceType{"ecs.g8i.8xlarge", "ecs.g8i", 32, 131072},
    InstanceType{"ecs.r8i.large", "ecs.r8i", 2, 16384},
    InstanceType{"ecs.r8i.xlarge", "ecs.r8i", 4, 32768},
    InstanceType{"ecs.r8i.2xlarge", "ecs.r8i", 8, 65536},
    InstanceType{"ecs.r8i.4xlarge", "ecs.r8i", 16, 131072},
    InstanceType{"ecs.r8i.8xlarge", "ecs.r8i", 32, 262144},
    InstanceType{"ecs.u1-c1m2.large", "ecs.u1", 2, 4096},
    InstanceType{"ecs.u1-c1m2.xlarge", "ecs.u1", 4, 8192},
    InstanceType{"ecs.u1-c1m2.2xlarge", "ecs.u1", 8, 16384},
    InstanceType{"ecs.u1-c1m4.large", "ecs.u1", 2, 8192},
    InstanceType{"ecs.u1-c1m4.xlarge", "ecs.u1", 4, 16384},
    InstanceType{"ecs.u1-c1m4.2xlarge", "ecs.u1", 8, 32768},
    InstanceType{"ecs.t5-lc1m1.small", "ecs.t5", 1, 1024},
    InstanceType{"ecs.t5-lc1m2.small", "ecs.t5", 1, 2048},
    InstanceType{"ecs.t5-lc1m2.large", "ecs.t5", 2, 4096},
    InstanceType{"ecs.t5-lc1m4.large", "ecs.t5", 2, 8192},
    InstanceType{"ecs.t5-c1m2.xlarge", "ecs.t5", 4, 8192},
    InstanceType{"ecs.t6-c1m1.large", "ecs.t6", 2, 2048},
    InstanceType{"ecs.t6-c1m2.large", "ecs.t6", 2, 4096},
    InstanceType{"ecs.t6-c1m4.large", "ecs.t6", 2, 8192},
    InstanceType{"ecs.t6-c1m4.xlarge", "ecs.t6", 4, 16384},
    InstanceType{"ecs.c6r.large", "ecs.c6r", 2, 4096},
    InstanceType{"ecs.c6r.xlarge", "ecs.c6r", 4, 8192},
    InstanceType{"ecs.c6r.2xlarge", "ecs.c6r", 8, 16384},
    InstanceType{"ecs.c6r.4xlarge", "ecs.c6r", 16, 32768},
    InstanceType{"ecs.g6r.large", "ecs.g6r", 2, 8192},
    InstanceType{"ecs.g6r.xlarge", "ecs.g6r", 4, 16384},
    InstanceType{"ecs.g6r.2xlarge", "ecs.g6r", 8, 32768},
    InstanceType{"ecs.g6r.4xlarge", "ecs.g6r", 16, 65536},
    InstanceType{"ecs.c8y.large", "ecs.c8y", 2, 4096},
    InstanceType{"ecs.c8y.xlarge", "ecs.c8y", 4, 8192},
    InstanceType{"ecs.c8y.2xlarge", "ecs.c8y", 8, 16384},
    InstanceType{"ecs.c8y.4xlarge", "ecs.c8y", 16, 32768},
    InstanceType{"ecs.g8y.large", "ecs.g8y", 2, 8192},
    InstanceType{"ecs.g8y.xlarge", "ecs.g8y", 4, 16384},
    InstanceType{"ecs.g8y.2xlarge", "ecs.g8y", 8, 32768},
    InstanceType{"ecs.g8y.4xlarge", "ecs.g8y", 16, 65536},
    InstanceType{"ecs.gn6i-c4g1.xlarge", "ecs.gn6i", 4, 15360, 1, "NVIDIA T4"},
    InstanceType{"ecs.gn6i-c8g1.2xlarge", "ecs.gn6i", 8, 31744, 1, "NVIDIA T4"},
    InstanceType{"ecs.gn6i-c16g1.4xlarge", "ecs.gn6i", 16, 63488, 1, "NVIDIA T4"},
    InstanceType{"ecs.gn7i-c8g1.2xlarge", "ecs.gn7i", 8, 30720, 1, "NVIDIA A10"},
    InstanceType{"ecs.gn7i-c16g1.4xlarge", "ecs.gn7i", 16, 61440, 1, "NVIDIA A10"},
    InstanceType{"ecs.gn7i-c32g1.8xlarge", "ecs.gn7i", 32, 192512, 1, "NVIDIA A10"},
    InstanceType{"ecs.i3.xlarge", "ecs.i3", 4, 32768, 0, {}, 1},
    InstanceType{"ecs.i3.2xlarge", "ecs.i3", 8, 65536, 0, {}, 1},
    InstanceType{"ecs.i3.4xlarge", "ecs.i3", 16, 131072, 0, {}, 2},
    InstanceType{"ecs.d2s.2xlarge", "ecs.d2s", 8, 32768, 0, {}, 4},
    InstanceType{"ecs.d2s.4xlarge", "ecs.d2s", 16, 65536, 0, {}, 8},
    InstanceType{"ecs.s1.small", "ecs.s1", 1, 2048},
    InstanceType{"ecs.s1.medium", "ecs.s1", 2, 4096},
    InstanceType{"ecs.s1.large", "ecs.s1", 4, 8192},
    InstanceType{"ecs.s2.large", "ecs.s2", 2, 4096},
    InstanceType{"ecs.n1.small", "ecs.n1", 1, 2048},
    InstanceType{"ecs.n1.medium", "ecs.n1", 2, 4096},
    InstanceType{"ecs.n1.large", "ecs.n1", 4, 8192},
};

// What is short: everywhere, or where a region's first zone is the oldest.
struct Shortage
{
    std::string_view type;
    Stock everywhere;
    Stock firstZone;
};
constexpr std::array kShortages{
    Shortage{"ecs.g8i.8xlarge", Stock::WithoutStock, Stock::WithoutStock},
    Shortage{"ecs.c8i.8xlarge", Stock::ClosedWithStock, Stock::WithoutStock},
    Shortage{"ecs.r8i.4xlarge", Stock::WithStock, Stock::WithoutStock},
    Shortage{"ecs.c8i.4xlarge", Stock::ClosedWithStock, Stock::ClosedWithStock},
    Shortage{"ecs.r7.8xlarge", Stock::ClosedWithStock, Stock::ClosedWithStock},
    Shortage{"ecs.c8y.4xlarge", Stock::WithoutStock, Stock::WithoutStock},
    Shortage{"ecs.gn7i-c32g1.8xlarge", Stock::WithoutStock, Stock::WithoutStock},
};

constexpr std::array<std::string_view, 3> kStock{"WithStock", "ClosedWithStock", "WithoutStock"};

} // namespace

std::span<const TypeFamily> typeFamilies()
{
    return kFamilies;
}

std::span<const InstanceType> instanceTypes()
{
    static const auto kAll = [] {
        std::vector<InstanceType> all(kTypes.begin(), kTypes.end());
        for (auto &type : all)
            type.shared = &*std::ranges::find(kFamilies, type.family, &TypeFamily::id);
        return all;
    }();
    return kAll;
}

const InstanceType *findType(std::string_view id)
{
    static const auto kIndex = [] {
        std::unordered_map<std::string_view, const InstanceType *> index;
        for (const auto &type : instanceTypes())
            index.emplace(type.id, &type);
        return index;
    }();
    const auto found = kIndex.find(id);
    return found == kIndex.end() ? nullptr : found->second;
}

std::string_view familyOf(std::string_view type)
{
    if (const auto *known = findType(type))
        return known->family;
    return type.substr(0, type.rfind('.'));
}

bool convertible(std::string_view from, std::string_view to)
{
    const auto *a = findType(from);
    const auto *b = findType(to);
    if (a == nullptr || b == nullptr)
        return false;
    if (b->shared->retired)
        return from == to;
    // The oldest types can only be left, and only for their successors on the same architecture.
    return a->shared->group == b->shared->group || (a->shared->retired && b->shared->group == "x86");
}

std::string_view toText(Stock stock)
{
    return kStock[std::size_t(stock)];
}

std::optional<Stock> stockFrom(std::string_view text)
{
    const auto found = std::ranges::find(kStock, text);
    return found == kStock.end() ? std::nullopt : std::optional(Stock(found - kStock.begin()));
}

Stock usualStock(std::string_view type, std::string_view zoneId)
{
    const auto found = std::ranges::find(kShortages, type, &Shortage::type);
    if (found == kShortages.end())
        return Stock::WithStock;
    const auto *region = zoneId.size() > 2 ? findRegion(zoneId.substr(0, zoneId.size() - 2)) : nullptr;
    return region != nullptr && region->zones.front() == zoneId.back() ? found->firstZone : found->everywhere;
}

} // namespace ecsdesk::sandbox
