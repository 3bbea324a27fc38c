// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/actions.h"
#include "app/sandbox/offers.h"

// StartInstance, StopInstance, AllocatePublicIpAddress.
namespace ecsdesk::sandbox {
namespace {

Refusal wrongStatus()
{
    return {403, "IncorrectInstanceStatus", "The current status of the resource does not support this operation."};
}

void refuseExpired(const Instance &instance, Moment now, std::string_view code)
{
    if (lockedFor(instance, "financial") || expired(instance, now)) {
        throw Refusal{
            403, std::string(code),
            "The specified operation is denied as your prepay instance is expired (prepay mode) or in arrears "
            "(afterpay mode)."};
    }
}

std::string justRequestId(const Call &call)
{
    AnswerWriter writer(call.format, call.action + "Response");
    writer.field("RequestId", call.requestId);
    return writer.take();
}

void record(World &world, const Call &call, const Instance &instance, Moment now)
{
    world.ledger.push_back({call.action, instance.id, std::string(instance.regionId), call.ownParameters(),
                            call.text("ClientToken"), call.requestId, 0, now});
    world.changed();
}

} // namespace

std::string startInstance(World &world, const Call &call)
{
    return world.write([&](World &present, Moment now) {
        auto &instance = namedInstance(present, call);
        const bool dryRun = call.flag("DryRun", false);
        refuseLocks(instance);
        refuseExpired(instance, now, instance.prePaid ? "InstanceExpired" : "InstanceExpiredOrInArrears");
        if (present.overdue && !instance.prePaid)
            throw Refusal{403, "InsufficientBalance", "Your account does not have enough balance."};
        if (instance.status != Status::Stopped || !instance.pending.empty())
            throw wrongStatus();
        // Only who gave the machine back has to find one again.
        if (instance.stoppedMode == "StopCharging" &&
            stockFor(present, instance, instance.type, instance.zoneId) == Stock::WithoutStock) {
            throw Refusal{403, "OperationDenied.NoStock", "The requested resource is sold out in the specified zone."};
        }
        if (dryRun)
            throw dryRunPassed();
        present.touch(instance, now);
        present.setStatus(instance, Status::Starting, now);
        present.schedule(instance, {present.after(now, present.settings.startDelay), Status::Running, std::nullopt});
        record(present, call, instance, now);
        return justRequestId(call);
    });
}

std::string stopInstance(World &world, const Call &call)
{
    const auto mode = call.text("StoppedMode");
    if (!mode.empty() && mode != "KeepCharging" && mode != "StopCharging")
        throw Refusal{400, "InvalidParameter", "The specified parameter \"StoppedMode\" is not valid."};
    (void)call.flag("ForceStop", false);
    return world.write([&](World &present, Moment now) {
        auto &instance = namedInstance(present, call);
        const bool dryRun = call.flag("DryRun", false);
        refuseLocks(instance);
        refuseExpired(instance, now, "InstanceExpiredOrInArrears");
        if (instance.status != Status::Running)
            throw wrongStatus();
        if (dryRun)
            throw dryRunPassed();
        present.touch(instance, now);
        present.setStatus(instance, Status::Stopping, now);
        // The economical mode is silently ignored where it does not exist.
        const bool economical =
            mode == "StopCharging" && !instance.prePaid && !instance.classic && instance.localDisks == 0;
        instance.stoppedMode = economical ? "StopCharging" : "KeepCharging";
        present.schedule(instance, {present.after(now, present.settings.stopDelay), Status::Stopped, std::nullopt});
        record(present, call, instance, now);
        return justRequestId(call);
    });
}

std::string allocatePublicIpAddress(World &world, const Call &call)
{
    return world.write([&](World &present, Moment now) {
        auto &instance = namedInstance(present, call);
        refuseLocks(instance);
        refuseExpired(instance, now, "InstanceExpiredOrInArrears");
        if (instance.status != Status::Running && instance.status != Status::Stopped)
            throw wrongStatus();
        if (instance.eip)
            throw Refusal{403, "AllocatedAlready",
                          "The instance has already been allocated with an elastic IP address."};
        if (instance.out == 0) {
            throw Refusal{400, "AllocateIpInvalidInstanceBandwidth",
                          "The instance has no public bandwidth; raise InternetMaxBandwidthOut first."};
        }
        if (instance.publicIps.empty()) {
            present.touch(instance, now);
            instance.publicIps.push_back(present.newPublicIp());
            instance.publicSince = now;
            record(present, call, instance, now);
        }
        AnswerWriter writer(call.format, "AllocatePublicIpAddressResponse");
        writer.field("RequestId", call.requestId);
        writer.field("IpAddress", instance.publicIps.front());
        return writer.take();
    });
}

} // namespace ecsdesk::sandbox
