// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/actions.h"
#include "app/sandbox/offers.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

// DescribeInstanceTypes, DescribeInstanceTypeFamilies, DescribeZones.
namespace ecsdesk::sandbox {
namespace {

constexpr int kMostPerPage = 100;
constexpr std::size_t kMostNamed = 10;
constexpr double kMiBPerGiB = 1'024;

double decimal(const Call &call, const std::string &name, double otherwise)
{
    const auto text = call.text(name);
    if (text.empty())
        return otherwise;
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !(value >= 0))
        throw notValid(name);
    return value;
}

// The filters of DescribeInstanceTypes, all of which must hold.
class TypeFilter
{
public:
    explicit TypeFilter(const Call &call)
        : m_named(numbered(call, "InstanceTypes"))
        , m_family(call.text("InstanceTypeFamily"))
        , m_level(call.text("InstanceFamilyLevel"))
        , m_category(call.text("InstanceCategory"))
        , m_cpu(range(call, "CpuCoreCount"))
        , m_memory(range(call, "MemorySize"))
        , m_gpus(range(call, "GPUAmount"))
    {
        if (m_named.size() > kMostNamed)
            throw notValid("InstanceTypes");
        const auto architecture = call.text("CpuArchitecture");
        if (!architecture.empty() && !equalsIgnoringCase(architecture, "X86") &&
            !equalsIgnoringCase(architecture, "ARM"))
            throw notValid("CpuArchitecture");
        if (!architecture.empty())
            m_arm = equalsIgnoringCase(architecture, "ARM");
    }

    [[nodiscard]] bool matches(const InstanceType &type) const
    {
        const auto in = [](const Range &range, double value) { return value >= range.least && value <= range.most; };
        return (m_named.empty() || std::ranges::find(m_named, type.id) != m_named.end()) &&
               (m_family.empty() || m_family == type.family) && (m_level.empty() || m_level == type.shared->level) &&
               (m_category.empty() || m_category == type.shared->category) && (!m_arm || *m_arm == type.shared->arm) &&
               in(m_cpu, type.cpu) && in(m_memory, type.memoryMiB / kMiBPerGiB) && in(m_gpus, type.gpus);
    }

private:
    struct Range
    {
        double least, most;
    };
    static Range range(const Call &call, const std::string &name)
    {
        return {decimal(call, "Minimum" + name, 0),
                decimal(call, "Maximum" + name, std::numeric_limits<double>::max())};
    }

    std::vector<std::string> m_named;
    std::string m_family, m_level, m_category;
    Range m_cpu, m_memory, m_gpus;
    std::optional<bool> m_arm;
};

void writeType(AnswerWriter &writer, const InstanceType &type)
{
    const auto &shared = *type.shared;
    writer.field("InstanceTypeId", type.id);
    writer.field("InstanceTypeFamily", type.family);
    writer.field("InstanceFamilyLevel", shared.level);
    writer.field("InstanceCategory", shared.category);
    writer.field("Generation", shared.generation);
    writer.field("CpuCoreCount", type.cpu);
    writer.field("MemorySize", type.memoryMiB / kMiBPerGiB);
    writer.field("CpuArchitecture", shared.arm ? "ARM" : "X86");
    writer.field("CpuSpeedFrequency", shared.gigahertz);
    writer.field("CpuTurboFrequency", shared.turbo);
    writer.field("PhysicalProcessorModel", shared.processor);
    writer.field("GPUAmount", type.gpus);
    writer.field("GPUSpec", type.gpu);
    writer.field("GPUMemorySize", type.gpus == 0 ? 0.0 : type.gpu.ends_with("A10") ? 24.0 : 16.0);
    writer.field("InstanceBandwidthRx", type.cpu * shared.kbitPerCpu);
    writer.field("InstanceBandwidthTx", type.cpu * shared.kbitPerCpu);
    writer.field("InstancePpsRx", std::int64_t(type.cpu) * shared.packetsPerCpu);
    writer.field("InstancePpsTx", std::int64_t(type.cpu) * shared.packetsPerCpu);
    writer.field("DiskQuantity", type.cpu >= 16 ? 32 : 17);
    writer.field("EniQuantity", std::clamp(type.cpu / 2 + 1, 2, 8));
    writer.field("EniPrivateIpAddressQuantity", type.cpu <= 2 ? 6 : type.cpu <= 8 ? 15 : 30);
    writer.field("LocalStorageAmount", type.localDisks);
    writer.field("LocalStorageCapacity", std::int64_t(shared.localDiskGiB) * type.localDisks);
    writer.field("LocalStorageCategory", shared.localDisk);
    const bool burstable = shared.level == "CreditEntryLevel";
    writer.field("BaselineCredit", burstable ? type.cpu * 12 : 0);
    writer.field("InitialCredit", burstable ? type.cpu * 30 : 0);
    writer.field("NvmeSupport", shared.generation == "ecs-6" ? "supported" : "unsupported");
}

} // namespace

std::string describeInstanceTypes(const Call &call)
{
    const TypeFilter filter(call);
    const auto size = std::size_t(numberIn(call, "MaxResults", kMostPerPage, 1, kMostPerPage));
    const auto token = call.text("NextToken");
    const auto types = instanceTypes();
    std::size_t next = token.empty() ? 0 : std::size_t(placeOf(token, "types")) + 1;
    std::vector<const InstanceType *> found;
    std::size_t last = 0;
    bool more = false;
    for (; next < types.size(); ++next) {
        if (!filter.matches(types[next]))
            continue;
        if (found.size() == size) {
            more = true;
            break;
        }
        found.push_back(&types[next]);
        last = next;
    }
    AnswerWriter writer(call.format, "DescribeInstanceTypesResponse");
    writer.field("RequestId", call.requestId);
    writer.field("NextToken", more ? pageToken("types", std::uint32_t(last)) : std::string());
    writer.begin("InstanceTypes");
    writer.beginList("InstanceType");
    for (const auto *type : found) {
        writer.beginItem();
        writeType(writer, *type);
        writer.endItem();
    }
    writer.endList();
    writer.end();
    return writer.take();
}

std::string describeInstanceTypeFamilies(const Call &call)
{
    needRegion(call);
    const auto generation = call.text("Generation");
    AnswerWriter writer(call.format, "DescribeInstanceTypeFamiliesResponse");
    writer.field("RequestId", call.requestId);
    writer.begin("InstanceTypeFamilies");
    writer.beginList("InstanceTypeFamily");
    for (const auto &family : typeFamilies()) {
        if (!generation.empty() && generation != family.generation)
            continue;
        writer.beginItem();
        writer.field("InstanceTypeFamilyId", family.id);
        writer.field("Generation", family.generation);
        writer.endItem();
    }
    writer.endList();
    writer.end();
    return writer.take();
}

namespace {

template <class Range>
void writeList(AnswerWriter &writer, std::string_view object, std::string_view list, const Range &items)
{
    writer.begin(object);
    writer.beginList(list);
    for (const auto &item : items)
        writer.item(item);
    writer.endList();
    writer.end();
}

constexpr std::array<std::string_view, 3> kDisks{"cloud_efficiency", "cloud_ssd", "cloud_essd"};

} // namespace

std::string describeZones(World &world, const Call &call)
{
    needRegion(call);
    const auto &region = *findRegion(call.text("RegionId"));
    const bool verbose = call.flag("Verbose", true);
    const auto language = lowered(call.text("AcceptLanguage"));
    const bool chinese = language.empty() || language.starts_with("zh");
    return world.read([&](const World &present, Moment) {
        AnswerWriter writer(call.format, "DescribeZonesResponse");
        writer.field("RequestId", call.requestId);
        writer.begin("Zones");
        writer.beginList("Zone");
        for (const auto &zone : zonesOf(region)) {
            std::vector<std::string_view> sold;
            for (const auto &type : instanceTypes()) {
                if (!type.shared->retired && stockOf(present, type.id, zone) != Stock::WithoutStock)
                    sold.push_back(type.id);
            }
            const char letter = char(zone.back() - 'a' + 'A');
            writer.beginItem();
            writer.field("ZoneId", zone);
            writer.field("LocalName", chinese ? std::string(region.chinese) + " 可用区" + letter
                                              : std::string(region.english) + " Zone " + letter);
            writer.field("ZoneType", "AvailabilityZone");
            writeList(writer, "AvailableInstanceTypes", "InstanceTypes", sold);
            writeList(writer, "AvailableDiskCategories", "DiskCategories", kDisks);
            static constexpr std::array<std::string_view, 4> kResources{"VSwitch", "IoOptimized", "Instance", "Disk"};
            writeList(writer, "AvailableResourceCreation", "ResourceTypes", kResources);
            if (verbose) {
                writer.begin("AvailableResources");
                writer.beginList("ResourcesInfo");
                writer.beginItem();
                writer.field("IoOptimized", true);
                static constexpr std::array<std::string_view, 1> kNetworks{"vpc"};
                writeList(writer, "NetworkTypes", "supportedNetworkCategory", kNetworks);
                writeList(writer, "SystemDiskCategories", "supportedSystemDiskCategory", kDisks);
                writeList(writer, "DataDiskCategories", "supportedDataDiskCategory", kDisks);
                writeList(writer, "InstanceTypes", "supportedInstanceType", sold);
                writer.endItem();
                writer.endList();
                writer.end();
            }
            writer.endItem();
        }
        writer.endList();
        writer.end();
        return writer.take();
    });
}

} // namespace ecsdesk::sandbox
