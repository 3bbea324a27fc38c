// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/model.h"

#include <algorithm>
#include <array>

namespace ecsdesk::sandbox {
namespace {

constexpr std::array<std::string_view, 5> kStatus{"Pending", "Starting", "Running", "Stopping", "Stopped"};

constexpr std::array<std::string_view, 6> kUsage{"idle", "office", "busy", "bursts", "pinned", "gaps"};

} // namespace

std::string_view toText(Usage usage)
{
    return kUsage[std::size_t(usage)];
}

std::optional<Usage> usageFrom(std::string_view text)
{
    for (std::size_t i = 0; i < kUsage.size(); ++i) {
        if (kUsage[i] == text)
            return Usage(i);
    }
    return std::nullopt;
}

std::string_view toText(Status status)
{
    return kStatus[std::size_t(status)];
}

std::optional<Status> statusFrom(std::string_view text)
{
    for (std::size_t i = 0; i < kStatus.size(); ++i) {
        if (kStatus[i] == text)
            return Status(i);
    }
    return std::nullopt;
}

std::string_view toText(OrderState state)
{
    switch (state) {
    case OrderState::Unpaid:
        return "Unpaid";
    case OrderState::Paid:
        return "Paid";
    case OrderState::Cancelled:
        return "Cancelled";
    }
    return {};
}

bool Order::concerns(std::string_view instance) const
{
    return instanceId == instance || std::ranges::find(moreInstances, instance) != moreInstances.end();
}

Instance::Instance(const Instance &other)
    : index(other.index)
    , removed(other.removed)
    , changed(other.changed)
    , id(other.id)
    , name(other.name)
    , description(other.description)
    , status(other.status)
    , prePaid(other.prePaid)
    , byBandwidth(other.byBandwidth)
    , classic(other.classic)
    , deletionProtection(other.deletionProtection)
    , regionId(other.regionId)
    , zoneId(other.zoneId)
    , type(other.type)
    , imageId(other.imageId)
    , vpcId(other.vpcId)
    , vSwitchId(other.vSwitchId)
    , securityGroupId(other.securityGroupId)
    , resourceGroupId(other.resourceGroupId)
    , keyPairName(other.keyPairName)
    , dedicatedHostId(other.dedicatedHostId)
    , deploymentSetId(other.deploymentSetId)
    , saleCycle(other.saleCycle)
    , spotStrategy(other.spotStrategy)
    , stoppedMode(other.stoppedMode)
    , creditSpecification(other.creditSpecification)
    , out(other.out)
    , in(other.in)
    , localDisks(other.localDisks)
    , localDiskGiB(other.localDiskGiB)
    , created(other.created)
    , started(other.started)
    , expires(other.expires)
    , autoRelease(other.autoRelease)
    , privateIp(other.privateIp)
    , natIp(other.natIp)
    , publicIps(other.publicIps)
    , eip(other.eip ? std::make_unique<Eip>(*other.eip) : nullptr)
    , locks(other.locks)
    , tags(other.tags)
    , lowerings(other.lowerings)
    , coolUntil(other.coolUntil)
{
}

std::shared_ptr<const Instance> Instance::snapshot() const
{
    return std::shared_ptr<const Instance>(new Instance(*this));
}

} // namespace ecsdesk::sandbox
