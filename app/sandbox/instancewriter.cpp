// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/instancewriter.h"

#include "app/sandbox/catalogue.h"

namespace ecsdesk::sandbox {
namespace {

// What the API tells for an instance that never expires.
constexpr std::string_view kNeverExpires = "2099-12-31T15:59Z";

// Made-up details that must only stay the same for the same instance.
std::uint64_t fingerprint(std::string_view text)
{
    std::uint64_t hash = 0xcbf29ce484222325;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
    return hash;
}

char hexDigit(std::uint64_t value)
{
    return "0123456789abcdef"[value & 15];
}

std::string serialNumber(std::uint64_t hash)
{
    std::string out = "00000000-0000-4000-8000-000000000000";
    for (std::size_t i = 0; i < out.size(); ++i) {
        if (out[i] == '0')
            out[i] = hexDigit(hash >> (i * 7 % 60));
    }
    return out;
}

std::string macAddress(std::uint64_t hash)
{
    std::string out = "00:16:3e:00:00:00";
    for (const std::size_t i : {9, 10, 12, 13, 15, 16})
        out[i] = hexDigit(hash >> (i * 3));
    return out;
}

void writeAddresses(AnswerWriter &writer, const Instance &instance)
{
    writer.begin("PublicIpAddress");
    writer.beginList("IpAddress");
    for (const auto &ip : instance.publicIps)
        writer.item(ip);
    writer.endList();
    writer.end();
    writer.begin("InnerIpAddress");
    writer.beginList("IpAddress");
    if (instance.classic && !instance.privateIp.empty())
        writer.item(instance.privateIp);
    writer.endList();
    writer.end();
    writer.begin("VpcAttributes");
    writer.field("VpcId", instance.vpcId);
    writer.field("VSwitchId", instance.vSwitchId);
    writer.field("NatIpAddress", instance.natIp);
    writer.begin("PrivateIpAddress");
    writer.beginList("IpAddress");
    if (!instance.classic && !instance.privateIp.empty())
        writer.item(instance.privateIp);
    writer.endList();
    writer.end();
    writer.end();
    writer.begin("EipAddress");
    writer.field("AllocationId", instance.eip ? instance.eip->allocationId : std::string());
    writer.field("IpAddress", instance.eip ? instance.eip->ip : std::string());
    writer.field("InternetChargeType", instance.eip ? "PayByTraffic" : "");
    if (instance.eip)
        writer.field("Bandwidth", instance.eip->bandwidth);
    writer.field("IsSupportUnassociate", instance.eip != nullptr);
    writer.end();
}

void writeInterface(AnswerWriter &writer, const Instance &instance, std::string_view tail, std::uint64_t hash)
{
    writer.begin("NetworkInterfaces");
    writer.beginList("NetworkInterface");
    if (!instance.classic) {
        writer.beginItem();
        writer.field("NetworkInterfaceId", "eni-" + std::string(tail));
        writer.field("MacAddress", macAddress(hash));
        writer.field("PrimaryIpAddress", instance.privateIp);
        writer.field("Type", "Primary");
        writer.begin("PrivateIpSets");
        writer.beginList("PrivateIpSet");
        writer.beginItem();
        writer.field("PrivateIpAddress", instance.privateIp);
        writer.field("Primary", true);
        writer.endItem();
        writer.endList();
        writer.end();
        writer.endItem();
    }
    writer.endList();
    writer.end();
}

void writeHardware(AnswerWriter &writer, const Instance &instance)
{
    const auto *type = findType(instance.type);
    const int cpu = type != nullptr ? type->cpu : 2;
    writer.field("InstanceType", instance.type);
    writer.field("InstanceTypeFamily", familyOf(instance.type));
    writer.field("Cpu", cpu);
    writer.field("CPU", cpu);
    writer.field("Memory", type != nullptr ? type->memoryMiB : 4096);
    writer.begin("CpuOptions");
    writer.field("CoreCount", std::max(1, cpu / 2));
    writer.field("ThreadsPerCore", cpu > 1 ? 2 : 1);
    writer.field("Numa", "");
    writer.end();
    writer.field("GPUAmount", type != nullptr ? type->gpus : 0);
    writer.field("GPUSpec", type != nullptr ? type->gpu : std::string_view());
    writer.field("LocalStorageAmount", instance.localDisks);
    writer.field("LocalStorageCapacity", instance.localDiskGiB);
}

} // namespace

void writeInstance(AnswerWriter &writer, const Instance &instance)
{
    const std::string_view tail = std::string_view(instance.id).substr(std::min<std::size_t>(2, instance.id.size()));
    const auto hash = fingerprint(instance.id);
    const auto &image = findImage(instance.imageId);

    writer.field("InstanceId", instance.id);
    writer.field("InstanceName", instance.name);
    writer.field("HostName",
                 image.windows ? "iZ" + std::string(tail.substr(0, 12)) + "Z" : "iZ" + std::string(tail) + "Z");
    writer.field("Description", instance.description);
    writer.field("SerialNumber", serialNumber(hash));
    writer.field("Status", toText(instance.status));
    writer.field("RegionId", instance.regionId);
    writer.field("ZoneId", instance.zoneId);
    writer.field("ClusterId", "");
    writer.field("VlanId", "");
    writeHardware(writer, instance);
    writer.field("ImageId", instance.imageId);
    writer.field("OSName", image.osChinese);
    writer.field("OSNameEn", image.osEnglish);
    writer.field("OSType", image.windows ? "windows" : "linux");
    writer.field("InstanceChargeType", instance.prePaid ? "PrePaid" : "PostPaid");
    writer.field("ExpiredTime",
                 instance.prePaid && instance.expires ? isoMinutes(*instance.expires) : std::string(kNeverExpires));
    writer.field("SaleCycle", instance.prePaid ? instance.saleCycle : std::string_view());
    writer.field("AutoReleaseTime", instance.autoRelease ? isoMinutes(*instance.autoRelease) : std::string());
    writer.field("SpotStrategy", instance.spotStrategy);
    writer.field("SpotPriceLimit", 0);
    writer.field("SpotDuration", 0);
    writer.field("InternetChargeType", instance.byBandwidth ? "PayByBandwidth" : "PayByTraffic");
    writer.field("InternetMaxBandwidthOut", instance.out);
    writer.field("InternetMaxBandwidthIn", instance.in);
    writer.field("InstanceNetworkType", instance.classic ? "classic" : "vpc");
    writeAddresses(writer, instance);
    writeInterface(writer, instance, tail, hash);
    writer.begin("SecurityGroupIds");
    writer.beginList("SecurityGroupId");
    writer.item(instance.securityGroupId);
    writer.endList();
    writer.end();
    writer.begin("OperationLocks");
    writer.beginList("LockReason");
    for (const auto &lock : instance.locks) {
        writer.beginItem();
        writer.field("LockReason", lock.reason);
        if (!lock.message.empty())
            writer.field("LockMsg", lock.message);
        writer.endItem();
    }
    writer.endList();
    writer.end();
    writer.field("StoppedMode", instance.stoppedMode);
    writer.field("DeviceAvailable", true);
    writer.field("Recyclable", false);
    writer.field("DeletionProtection", instance.deletionProtection);
    writer.field("IoOptimized", true);
    writer.field("CreditSpecification", instance.creditSpecification);
    writer.field("CreationTime", isoMinutes(instance.created));
    writer.field("StartTime", isoMinutes(instance.started));
    writer.begin("Tags");
    writer.beginList("Tag");
    for (const auto &[key, value] : instance.tags) {
        writer.beginItem();
        writer.field("TagKey", key);
        writer.field("TagValue", value);
        writer.endItem();
    }
    writer.endList();
    writer.end();
    writer.field("ResourceGroupId", instance.resourceGroupId);
    writer.field("KeyPairName", instance.keyPairName);
    writer.field("HpcClusterId", "");
    writer.field("DeploymentSetId", instance.deploymentSetId);
    writer.begin("DedicatedHostAttribute");
    writer.field("DedicatedHostId", instance.dedicatedHostId);
    writer.field("DedicatedHostName", instance.dedicatedHostId.empty() ? "" : "sandbox-host");
    writer.field("DedicatedHostClusterId", "");
    writer.end();
    writer.begin("DedicatedInstanceAttribute");
    writer.field("Tenancy", instance.dedicatedHostId.empty() ? "default" : "host");
    writer.field("Affinity", instance.dedicatedHostId.empty() ? "default" : "host");
    writer.end();
    writer.begin("EcsCapacityReservationAttr");
    writer.field("CapacityReservationId", "");
    writer.field("CapacityReservationPreference", "");
    writer.end();
    writer.begin("MetadataOptions");
    writer.field("HttpEndpoint", "");
    writer.field("HttpTokens", "");
    writer.field("HttpPutResponseHopLimit", 0);
    writer.end();
    writer.begin("HibernationOptions");
    writer.field("Configured", false);
    writer.end();
    writer.begin("ImageOptions");
    writer.field("LoginAsNonRoot", false);
    writer.end();
}

} // namespace ecsdesk::sandbox
