// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/actions.h"

#include "app/sandbox/catalogue.h"

#include <algorithm>
#include <array>

namespace ecsdesk::sandbox {
namespace {

constexpr std::array<std::string_view, 16> kEcsActions{"DescribeRegions",
                                                       "DescribeInstances",
                                                       "DescribeInstanceStatus",
                                                       "ModifyInstanceNetworkSpec",
                                                       "ModifyInstanceSpec",
                                                       "StartInstance",
                                                       "StopInstance",
                                                       "AllocatePublicIpAddress",
                                                       "DescribeInstanceMonitorData",
                                                       "DescribeInstanceTypes",
                                                       "DescribeInstanceTypeFamilies",
                                                       "DescribeZones",
                                                       "DescribeResourcesModification",
                                                       "DescribeBandwidthLimitation",
                                                       "DescribePrice",
                                                       "DescribeInstanceModificationPrice"};

constexpr std::array<std::string_view, 4> kBillingActions{"QueryOrders", "GetOrderDetail", "CancelOrder",
                                                          "QueryAccountBalance"};

constexpr std::array<std::string_view, 15> kCommon{
    "Action",        "Version",          "Format",         "AccessKeyId",     "SignatureMethod",
    "Signature",     "SignatureVersion", "SignatureNonce", "SignatureType",   "Timestamp",
    "SecurityToken", "OwnerId",          "OwnerAccount",   "ResourceOwnerId", "ResourceOwnerAccount"};

} // namespace

std::string Call::text(std::string_view name) const
{
    const auto found = parameters.find(name);
    return found == parameters.end() ? std::string() : found->second;
}

std::string Call::required(const std::string &name) const
{
    auto value = text(name);
    if (value.empty())
        throw missingParameter(name);
    return value;
}

bool Call::flag(std::string_view name, bool otherwise) const
{
    const auto value = text(name);
    if (value.empty())
        return otherwise;
    if (const auto truth = toBoolean(value))
        return *truth;
    throw Refusal{400, "InvalidParameter", "The specified parameter \"" + std::string(name) + "\" is not valid."};
}

Parameters Call::ownParameters() const
{
    Parameters out;
    for (const auto &[name, value] : parameters) {
        if (!value.empty() && std::ranges::find(kCommon, name) == kCommon.end())
            out.emplace(name, value);
    }
    return out;
}

bool knownVersion(std::string_view version)
{
    return version == kEcs || version == kSts || version == kBss;
}

bool knownAction(std::string_view version, std::string_view action)
{
    if (version == kSts)
        return action == "GetCallerIdentity" || action == "AssumeRole";
    if (version == kBss)
        return std::ranges::find(kBillingActions, action) != kBillingActions.end();
    return std::ranges::find(kEcsActions, action) != kEcsActions.end();
}

std::span<const std::string_view> ecsActions()
{
    return kEcsActions;
}

std::span<const std::string_view> billingActions()
{
    return kBillingActions;
}

bool isWrite(std::string_view action)
{
    return !action.starts_with("Describe") && !action.starts_with("Get") && !action.starts_with("Query") &&
           action != "AssumeRole";
}

bool isList(std::string_view action)
{
    return action == "DescribeInstances" || action == "DescribeInstanceStatus";
}

std::string describeRegions(const Call &call)
{
    const auto language = call.text("AcceptLanguage");
    static constexpr std::array<std::string_view, 7> kLanguages{"zh-cn", "zh-tw", "en-us", "ja", "fr", "de", "ko"};
    if (!language.empty() && std::ranges::find(kLanguages, lowered(language)) == kLanguages.end())
        throw Refusal{404, "InvalidAcceptLanguage.NotFound", "The specified AcceptLanguage is not found."};
    const bool chinese = language.empty() || lowered(language).starts_with("zh");

    AnswerWriter writer(call.format, "DescribeRegionsResponse");
    writer.field("RequestId", call.requestId);
    writer.begin("Regions");
    writer.beginList("Region");
    for (const auto &region : regions()) {
        writer.beginItem();
        writer.field("RegionId", region.id);
        // The real one would lead a client out of the sandbox.
        writer.field("RegionEndpoint", call.host);
        writer.field("LocalName", chinese ? region.chinese : region.english);
        writer.field("Status", "available");
        writer.endItem();
    }
    writer.endList();
    writer.end();
    return writer.take();
}

std::string getCallerIdentity(const Call &call)
{
    AnswerWriter writer(call.format, "GetCallerIdentityResponse");
    writer.field("RequestId", call.requestId);
    writer.field("AccountId", call.accountId);
    if (call.temporaryKey) {
        writer.field("IdentityType", "AssumedRoleUser");
        writer.field("RoleId", kSandboxRole);
        const auto session = call.assumedRole.substr(call.assumedRole.find('/') + 1);
        writer.field("PrincipalId", std::string(kSandboxRole) + ':' + session);
        writer.field("UserId", std::string(kSandboxRole) + ':' + session);
        writer.field("Arn", "acs:ram::" + call.accountId + ":assumed-role/" + call.assumedRole);
    } else {
        writer.field("IdentityType", "Account");
        writer.field("PrincipalId", call.accountId);
        writer.field("UserId", call.accountId);
        writer.field("Arn", "acs:ram::" + call.accountId + ":root");
    }
    return writer.take();
}

const Instance &namedInstance(const World &world, const Call &call)
{
    const auto id = call.required("InstanceId");
    const auto regionId = call.text("RegionId");
    if (!regionId.empty() && findRegion(regionId) == nullptr)
        throw Refusal{404, "InvalidRegionId.NotFound", "The specified RegionId does not exist."};
    const auto *instance = world.find(id);
    if (instance == nullptr || (!regionId.empty() && instance->regionId != regionId))
        throw Refusal{404, "InvalidInstanceId.NotFound", "The specified InstanceId does not exist."};
    return *instance;
}

Instance &namedInstance(World &world, const Call &call)
{
    return *world.find(namedInstance(std::as_const(world), call).id);
}

bool lockedFor(const Instance &instance, std::string_view reason)
{
    return std::ranges::any_of(instance.locks, [&](const Lock &lock) { return lock.reason == reason; });
}

bool expired(const Instance &instance, Moment now)
{
    return instance.prePaid && instance.expires &&
           std::chrono::floor<std::chrono::minutes>(*instance.expires) <= std::chrono::floor<std::chrono::minutes>(now);
}

void refuseLocks(const Instance &instance)
{
    const bool locked =
        std::ranges::any_of(instance.locks, [](const Lock &lock) { return lock.reason != "financial"; });
    if (locked) {
        throw Refusal{403, "InstanceLockedForSecurity",
                      "The specified operation is denied as your instance is locked for security reasons."};
    }
}

Refusal dryRunPassed()
{
    return {400, "DryRunOperation", "Request validation has been passed with DryRun flag set."};
}

} // namespace ecsdesk::sandbox
