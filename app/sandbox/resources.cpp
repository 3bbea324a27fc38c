// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/actions.h"
#include "app/sandbox/offers.h"
#include "app/sandbox/prices.h"

#include <algorithm>
#include <array>
#include <charconv>

// DescribeResourcesModification and DescribeBandwidthLimitation.
namespace ecsdesk::sandbox {
namespace {

constexpr double kMiBPerGiB = 1'024;

// What a type change is asked for.
struct Wish
{
    std::string instanceId;
    bool systemDisk = false;
    std::string operation;
    bool acrossZones = false;
    std::string type, zoneId;
    std::optional<int> cores;
    std::optional<double> gibibytes;
};

Wish readWish(const Call &call)
{
    Wish wish;
    needRegion(call);
    wish.instanceId = call.required("ResourceId");
    const auto destination = call.required("DestinationResource");
    if (destination != "InstanceType" && destination != "SystemDisk")
        throw Refusal{404, "Invalid.DestinationResource", "The specified DestinationResource is invalid."};
    wish.systemDisk = destination == "SystemDisk";
    wish.operation = call.text("OperationType");
    if (wish.operation.empty())
        wish.operation = "Upgrade";
    static constexpr std::array<std::string_view, 4> kOperations{"Upgrade", "Downgrade", "RenewDowngrade",
                                                                 "RenewModify"};
    if (std::ranges::find(kOperations, wish.operation) == kOperations.end())
        throw Refusal{400, "Invalid.OperationType", "The specified OperationType is invalid."};
    wish.acrossZones = call.flag("MigrateAcrossZone", false);
    wish.type = call.text("InstanceType");
    wish.zoneId = call.text("ZoneId");
    const auto cores = call.text("Cores"), memory = call.text("Memory");
    if (!wish.type.empty() && (!cores.empty() || !memory.empty())) {
        throw Refusal{403, "InvalidParam.TypeAndCpuMem.Conflict",
                      "InstanceType and Cores or Memory cannot be specified at the same time."};
    }
    if (!cores.empty()) {
        const auto number = toInteger(cores);
        if (!number || *number < 1 || *number > 4'096)
            throw Refusal{403, "InvalidParam.Cores", "The specified parameter Cores is invalid."};
        wish.cores = int(*number);
    }
    if (!memory.empty()) {
        double number = 0;
        const auto [end, error] = std::from_chars(memory.data(), memory.data() + memory.size(), number);
        if (error != std::errc() || end != memory.data() + memory.size() || !(number > 0))
            throw Refusal{403, "InvalidParam.Memory", "The specified parameter Memory is invalid."};
        wish.gibibytes = number;
    }
    if (wish.systemDisk && wish.type.empty())
        throw Refusal{400, "Invalid.Param", "InstanceType is mandatory when DestinationResource is SystemDisk."};
    return wish;
}

const Instance &theResource(const World &world, const Call &call, const std::string &id)
{
    const auto *instance = world.find(id);
    if (instance == nullptr || instance->regionId != call.text("RegionId"))
        throw Refusal{404, "InvalidResourceId.NotFound", "The specified ResourceId does not exist."};
    return *instance;
}

// A subscription asks for dearer or for cheaper ones; pay-as-you-go for any.
bool fits(const Wish &wish, const Instance &instance, const InstanceType &type)
{
    if (!wish.type.empty() && wish.type != type.id)
        return false;
    if (wish.cores && *wish.cores != type.cpu)
        return false;
    if (wish.gibibytes && *wish.gibibytes != type.memoryMiB / kMiBPerGiB)
        return false;
    const auto *present = findType(instance.type);
    if (!instance.prePaid || wish.operation == "RenewModify" || present == nullptr)
        return true;
    const auto before = typeCentsPerMonth(*present), after = typeCentsPerMonth(type);
    return wish.operation == "Upgrade" ? after >= before : after <= before;
}

void writeStock(AnswerWriter &writer, Stock stock)
{
    writer.field("Status", stock == Stock::WithoutStock ? "SoldOut" : "Available");
    writer.field("StatusCategory", toText(stock));
}

void writeDisks(AnswerWriter &writer)
{
    struct Disk
    {
        std::string_view category;
        int least, most;
    };
    static constexpr std::array kDisks{Disk{"cloud_efficiency", 20, 500}, Disk{"cloud_ssd", 20, 500},
                                       Disk{"cloud_essd", 20, 2'048}};
    for (const auto &disk : kDisks) {
        writer.beginItem();
        writer.field("Value", disk.category);
        writeStock(writer, Stock::WithStock);
        writer.field("Min", disk.least);
        writer.field("Max", disk.most);
        writer.field("Unit", "GiB");
        writer.endItem();
    }
}

} // namespace

std::string describeResourcesModification(World &world, const Call &call)
{
    const auto wish = readWish(call);
    return world.read([&](const World &present, Moment) {
        const auto &instance = theResource(present, call, wish.instanceId);
        if (!instance.prePaid && wish.operation != "Upgrade") {
            throw Refusal{400, "Invalid.InstanceChargeType",
                          "The charge type of the instance does not support the specified OperationType."};
        }
        std::vector<const InstanceType *> targets;
        for (const auto *type : targetsOf(instance)) {
            if (fits(wish, instance, *type))
                targets.push_back(type);
        }
        AnswerWriter writer(call.format, "DescribeResourcesModificationResponse");
        writer.field("RequestId", call.requestId);
        writer.begin("AvailableZones");
        writer.beginList("AvailableZone");
        for (const auto &zone : zonesOf(*findRegion(instance.regionId))) {
            if ((zone != instance.zoneId && !wish.acrossZones) || (!wish.zoneId.empty() && zone != wish.zoneId))
                continue;
            auto best = Stock::WithoutStock;
            for (const auto *type : targets)
                best = std::min(best, stockFor(present, instance, type->id, zone));
            writer.beginItem();
            writer.field("RegionId", instance.regionId);
            writer.field("ZoneId", zone);
            writeStock(writer, best);
            writer.begin("AvailableResources");
            writer.beginList("AvailableResource");
            writer.beginItem();
            writer.field("Type", wish.systemDisk ? "SystemDisk" : "InstanceType");
            writer.begin("SupportedResources");
            writer.beginList("SupportedResource");
            if (wish.systemDisk) {
                if (!targets.empty())
                    writeDisks(writer);
            } else {
                for (const auto *type : targets) {
                    writer.beginItem();
                    writer.field("Value", type->id);
                    writeStock(writer, stockFor(present, instance, type->id, zone));
                    writer.endItem();
                }
            }
            writer.endList();
            writer.end();
            writer.endItem();
            writer.endList();
            writer.end();
            writer.endItem();
        }
        writer.endList();
        writer.end();
        return writer.take();
    });
}

std::string describeBandwidthLimitation(World &world, const Call &call, Edition edition)
{
    needRegion(call);
    const auto type = call.required("InstanceType");
    if (findType(type) == nullptr)
        throw Refusal{400, "InvalidInstanceType.ValueNotSupported", "The specified InstanceType is not supported."};
    const auto chargeType = call.text("InstanceChargeType");
    if (!chargeType.empty() && chargeType != "PrePaid" && chargeType != "PostPaid")
        throw Refusal{400, "Invalid.InstanceChargeType", "The specified InstanceChargeType is invalid."};
    const auto operation = call.text("OperationType");
    const bool raises = operation == "Upgrade", lowers = operation == "Downgrade";
    if (!operation.empty() && !raises && !lowers && operation != "Create")
        throw Refusal{400, "Invalid.OperationType", "The specified OperationType is invalid."};
    const auto id = raises || lowers ? call.required("ResourceId") : std::string();

    return world.read([&](const World &present, Moment) {
        bool prePaid = chargeType == "PrePaid";
        int now = 0;
        if (!id.empty()) {
            const auto &instance = theResource(present, call, id);
            prePaid = instance.prePaid;
            now = instance.out;
        }
        AnswerWriter writer(call.format, "DescribeBandwidthLimitationResponse");
        writer.field("RequestId", call.requestId);
        writer.begin("Bandwidths");
        writer.beginList("Bandwidth");
        for (const bool byBandwidth : {false, true}) {
            const int most = edition == Edition::Current && prePaid && byBandwidth ? 200 : 100;
            writer.beginItem();
            writer.field("InternetChargeType", byBandwidth ? "PayByBandwidth" : "PayByTraffic");
            writer.field("Min", raises ? std::min(now, most) : 0);
            writer.field("Max", lowers ? std::min(now, most) : most);
            writer.field("Unit", "Mbps");
            writer.endItem();
        }
        writer.endList();
        writer.end();
        return writer.take();
    });
}

} // namespace ecsdesk::sandbox
