// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/refusal.h"
#include "app/sandbox/sandbox.h"
#include "app/sandbox/world.h"
#include "app/sandbox/writer.h"

#include <optional>
#include <span>
#include <string>

namespace ecsdesk::sandbox {

// One request whose sender is known and whose signature holds.
struct Call
{
    std::string version;
    std::string action;
    Parameters parameters; // all of them, the common ones included
    Format format = Format::Xml;
    std::string host; // as the client named it
    std::string requestId;
    std::string accountId;
    bool temporaryKey = false;
    std::string assumedRole{}; // of a temporary key: role and session
    std::string operatorId{};  // the RAM user or role that asks; empty for the account itself

    // Empty for a parameter that was not given; the API makes no difference.
    [[nodiscard]] std::string text(std::string_view name) const;
    // Throws Refusal (MissingParameter) when it was not given.
    [[nodiscard]] std::string required(const std::string &name) const;
    // Throws Refusal (InvalidParameter) for anything but true and false.
    [[nodiscard]] bool flag(std::string_view name, bool otherwise) const;
    // The parameters of the action itself, without signature, key, format and empty ones.
    [[nodiscard]] Parameters ownParameters() const;
};

inline constexpr std::string_view kEcs = "2014-05-26";
inline constexpr std::string_view kSts = "2015-04-01";
inline constexpr std::string_view kBss = "2017-12-14";

// The role that temporary keys are of.
inline constexpr std::string_view kSandboxRole = "300000000000000042";

// Whether the simulated cloud has this action; the version decides the product.
[[nodiscard]] bool knownVersion(std::string_view version);
[[nodiscard]] bool knownAction(std::string_view version, std::string_view action);
[[nodiscard]] std::span<const std::string_view> ecsActions();
[[nodiscard]] std::span<const std::string_view> billingActions();
[[nodiscard]] bool isWrite(std::string_view action);
// Reads that are empty, not refused, without the permission.
[[nodiscard]] bool isList(std::string_view action);

// --- Reads; each returns the body of the answer.
[[nodiscard]] std::string describeRegions(const Call &call);
[[nodiscard]] std::string describeInstances(World &world, const Call &call, bool denied);
[[nodiscard]] std::string describeInstanceStatus(World &world, const Call &call, bool denied);
[[nodiscard]] std::string describeInstanceMonitorData(World &world, const Call &call);
[[nodiscard]] std::string describeInstanceTypes(const Call &call);
[[nodiscard]] std::string describeInstanceTypeFamilies(const Call &call);
[[nodiscard]] std::string describeZones(World &world, const Call &call);
[[nodiscard]] std::string describeResourcesModification(World &world, const Call &call);
[[nodiscard]] std::string describeBandwidthLimitation(World &world, const Call &call, Edition edition);
[[nodiscard]] std::string describePrice(World &world, const Call &call);
[[nodiscard]] std::string describeInstanceModificationPrice(World &world, const Call &call);
[[nodiscard]] std::string getCallerIdentity(const Call &call);
[[nodiscard]] std::string queryOrders(World &world, const Call &call);
[[nodiscard]] std::string getOrderDetail(World &world, const Call &call);
[[nodiscard]] std::string queryAccountBalance(World &world, const Call &call);

// --- Writes.
[[nodiscard]] std::string cancelOrder(World &world, const Call &call);
[[nodiscard]] std::string startInstance(World &world, const Call &call);
[[nodiscard]] std::string stopInstance(World &world, const Call &call);
[[nodiscard]] std::string allocatePublicIpAddress(World &world, const Call &call);

// The instance that a request names. Throws Refusal: MissingParameter, InvalidRegionId.NotFound,
// InvalidInstanceId.NotFound.
[[nodiscard]] Instance &namedInstance(World &world, const Call &call);
[[nodiscard]] const Instance &namedInstance(const World &world, const Call &call);
[[nodiscard]] bool lockedFor(const Instance &instance, std::string_view reason);
[[nodiscard]] bool expired(const Instance &instance, Moment now); // a subscription, to the minute
void refuseLocks(const Instance &instance); // security and the rarer locks: InstanceLockedForSecurity

[[nodiscard]] Refusal dryRunPassed();

// A failure of billing itself comes with status 200 and Success=false; a Refusal of status 200 stands for it.
[[nodiscard]] bool isBusinessFailure(const Call &call, const Refusal &refusal);
[[nodiscard]] std::string businessFailure(const Call &call, const Refusal &refusal);

// --- What many requests hold (requests.cpp).
void needRegion(const Call &call); // throws Refusal: MissingParameter, InvalidRegionId.NotFound
[[nodiscard]] Refusal notValid(std::string_view name);
// Throws Refusal (InvalidParameter) for anything but a whole number from least to most.
[[nodiscard]] int numberIn(const Call &call, std::string_view name, int otherwise, int least, int most);
// The values of Name.1, Name.2 and so on, in this order.
[[nodiscard]] std::vector<std::string> numbered(const Call &call, std::string_view name);
// A token tells the last item of its page, so that what comes and goes in between shifts nothing, and carries a check
// against invented ones. It means nothing to the client. The scope is what is paged, such as a region.
[[nodiscard]] std::string pageToken(std::string_view scope, std::uint32_t last);
// Throws Refusal (InvalidParameter) for a token that was not given out for this scope.
[[nodiscard]] std::uint32_t placeOf(std::string_view token, std::string_view scope);

} // namespace ecsdesk::sandbox
