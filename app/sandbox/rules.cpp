// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/rules.h"

#include "app/sandbox/catalogue.h"
#include "app/sandbox/offers.h"

#include <algorithm>

namespace ecsdesk::sandbox {
namespace {

constexpr int kLoweringsAllowed = 3;
constexpr std::size_t kLongestToken = 64;

Refusal outNotSupported(bool viaSpec)
{
    if (viaSpec)
        return {400, "InvalidParameter", "The specified parameter InternetMaxBandwidthOut is not valid."};
    return {400, "InvalidInternetMaxBandwidthOut.ValueNotSupported",
            "The specified InternetMaxBandwidthOut is beyond the permitted range."};
}

Refusal inNotSupported(bool viaSpec)
{
    if (viaSpec)
        return {400, "InvalidParameter.Bandwidth", "The specified parameter Bandwidth is not valid."};
    return {400, "InvalidInternetMaxBandwidthIn.ValueNotSupported",
            "The specified InternetMaxBandwidthIn is beyond the permitted range."};
}

Refusal chargeTypeNotSupported()
{
    return {400, "InvalidInternetChargeType.ValueNotSupported", "The specified InternetChargeType is invalid."};
}

std::optional<std::int64_t> number(const Call &call, std::string_view name, const Refusal &otherwise)
{
    const auto text = call.text(name);
    if (text.empty())
        return std::nullopt;
    const auto value = toInteger(text);
    if (!value)
        throw otherwise;
    return value;
}

void checkToken(const Call &call)
{
    const auto token = call.text("ClientToken");
    const bool ascii = std::ranges::all_of(token, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (!ascii || token.size() > kLongestToken)
        throw Refusal{400, "InvalidClientToken.ValueNotSupported", "The ClientToken provided is invalid."};
}

void judgeMoneyAndLocks(const World &world, const Instance &instance, const Change &change, Moment now)
{
    if (world.overdue)
        throw Refusal{400, "Account.Arrearage", "Your account has an outstanding payment."};
    if (change.viaSpec && instance.prePaid) {
        throw Refusal{403, "ChargeTypeViolation", "The operation is not permitted due to charge type of the instance."};
    }
    refuseLocks(instance);
    if (lockedFor(instance, "financial") || expired(instance, now)) {
        if (change.viaSpec)
            throw Refusal{400, "Account.Arrearage", "Your account has an outstanding payment."};
        throw Refusal{
            403, "InstanceExpiredOrInArrears",
            "The specified operation is denied as your prepay instance is expired (prepay mode) or in arrears "
            "(afterpay mode)."};
    }
    if (world.openOrder(instance.id) != nullptr)
        throw Refusal{400, "InvalidInstance.UnpaidOrder", "The specified instance has unpaid order."};
}

void judgeTiming(const Instance &instance, const Change &change, Edition edition, bool busy, Moment now)
{
    if (busy || (instance.inFlightUntil && now < *instance.inFlightUntil)) {
        // Subscriptions are changed by orders, and today the API says so.
        if (edition == Edition::Current && instance.prePaid && !change.viaSpec)
            throw Refusal{400, "LastOrderProcessing",
                          "The previous order is still processing, please try again later."};
        throw Refusal{409, "OperationConflict", "Request was denied due to conflict with a previous request."};
    }
    if (instance.coolUntil && now < *instance.coolUntil) {
        throw Refusal{400, "Throttling",
                      "Request was denied due to request throttling, please try again after 5 minutes."};
    }
}

void judgeRanges(const Instance &instance, const Change &change, Edition edition)
{
    const bool byBandwidth = change.byBandwidth.value_or(instance.byBandwidth);
    const auto outAfter = change.out.value_or(instance.out);
    if (edition == Edition::Documents) {
        if (change.byBandwidth.value_or(false))
            throw chargeTypeNotSupported();
        if (change.out && (*change.out < 0 || *change.out > 100))
            throw outNotSupported(change.viaSpec);
        if (change.in && (*change.in < 1 || *change.in > 200))
            throw inNotSupported(change.viaSpec);
        return;
    }
    const int most = instance.prePaid && byBandwidth ? 200 : 100;
    if (change.out && (*change.out < 0 || *change.out > most))
        throw outNotSupported(change.viaSpec);
    if (change.in && (*change.in < 1 || *change.in > (outAfter <= 10 ? 10 : outAfter)))
        throw inNotSupported(change.viaSpec);
}

Refusal notStopped(bool viaSpec)
{
    return {400, "InvalidInstanceStatus.NotStopped",
            viaSpec ? "The specified Instance status is not stopped."
                    : "The specified Instance status is not Stopped."};
}

Refusal statusNotSupported(Edition edition)
{
    // The documents say 400; later ones 403.
    return {edition == Edition::Documents ? 400 : 403, "InvalidStatus.ValueNotSupported",
            "The current status of the resource does not support this operation."};
}

void judgeStatus(const Instance &instance, const Change &change, Edition edition)
{
    if (!change.type.empty() && instance.status != Status::Stopped)
        throw instance.status == Status::Running ? notStopped(true) : statusNotSupported(edition);
    if (!change.ofBandwidth())
        return;
    const bool fromZero = instance.classic && instance.out == 0 && change.out.value_or(0) > 0;
    if (fromZero && instance.status != Status::Stopped)
        throw notStopped(change.viaSpec);
    if (instance.status != Status::Running && instance.status != Status::Stopped) {
        if (change.viaSpec)
            throw statusNotSupported(edition);
        throw Refusal{403, "IncorrectInstanceStatus",
                      "The current status of the instance does not support this operation."};
    }
}

Refusal typeNotSupported(Edition edition)
{
    // The document says 400; for one that the zone does not sell, today's API says 403.
    if (edition == Edition::Documents)
        return {400, "InvalidInstanceType.ValueNotSupported", "The specified InstanceType is not supported."};
    return {403, "InvalidInstanceType.ValueNotSupported",
            "The specified zone does not offer the specified instancetype."};
}

void judgeType(const World &world, const Instance &instance, const Change &change, Edition edition)
{
    if (change.type.empty())
        return;
    if (instance.localDisks > 0) {
        throw Refusal{403, "CategoryViolation",
                      "The specified instance does not support this operation because of its disk category."};
    }
    if (!instance.dedicatedHostId.empty()) {
        throw Refusal{400, "InvalidAction.NotSupport",
                      "The specified instance is on a dedicated host and does not support this operation."};
    }
    if (findType(change.type) == nullptr)
        throw Refusal{400, "InvalidInstanceType.ValueNotSupported", "The specified InstanceType is not supported."};
    if (!mayBecome(instance, change.type)) {
        // One that is no longer sold, other than one that has no path.
        if (!instance.offered && findType(change.type)->shared->retired)
            throw typeNotSupported(edition);
        throw Refusal{400, "DependencyViolation.InstanceType",
                      "The current InstanceType cannot be changed to the specified InstanceType."};
    }
    if (change.type != instance.type &&
        stockFor(world, instance, change.type, instance.zoneId) == Stock::WithoutStock) {
        if (edition == Edition::Documents)
            throw Refusal{403, "OperationDenied", "The instance is out of usage."};
        throw Refusal{403, "OperationDenied.NoStock", "The requested resource is sold out in the specified zone."};
    }
}

} // namespace

Change readChange(const Call &call, Edition edition)
{
    Change out;
    out.viaSpec = call.action == "ModifyInstanceSpec";
    (void)call.required("InstanceId");
    checkToken(call);
    out.out = number(call, "InternetMaxBandwidthOut", outNotSupported(out.viaSpec));
    out.in = number(call, "InternetMaxBandwidthIn", inNotSupported(out.viaSpec));
    if (out.viaSpec) {
        out.type = call.text("InstanceType");
        out.dryRun = edition == Edition::Current && call.flag("DryRun", false);
        if (!out.type.empty() && (out.out || out.in))
            throw Refusal{400, "InvalidParameter.Mismatch", "Too many parameters in one request."};
        if (out.type.empty() && !out.ofBandwidth())
            throw missingParameter("InstanceType");
        return out;
    }
    const auto chargeType = call.text("NetworkChargeType");
    if (chargeType == "PayByTraffic" || chargeType == "PayByBandwidth")
        out.byBandwidth = chargeType == "PayByBandwidth";
    else if (!chargeType.empty())
        throw chargeTypeNotSupported();
    out.autoPay = call.flag("AutoPay", true);
    out.allocatePublicIp = edition == Edition::Current && call.flag("AllocatePublicIp", false);
    if (!out.ofBandwidth())
        throw missingParameter("InternetMaxBandwidthOut");
    return out;
}

void judge(const World &world, const Instance &instance, const Change &change, Edition edition, bool busy, Moment now)
{
    judgeMoneyAndLocks(world, instance, change, now);
    judgeTiming(instance, change, edition, busy, now);
    judgeRanges(instance, change, edition);
    judgeStatus(instance, change, edition);
    if (change.ofBandwidth() && instance.eip) {
        if (change.viaSpec)
            throw Refusal{403, "InvalidInstance.EipNotSupport",
                          "The instance with an EIP does not support this operation."};
        throw Refusal{403, "InvalidInstance.InstanceNotSupported",
                      "The special vpc instance with eip not need bandwidth."};
    }
    judgeType(world, instance, change, edition);
    // The documents name no code for the fourth lowering; this is the one of today's API.
    const bool lowered = instance.prePaid && change.out && *change.out < instance.out;
    if (edition == Edition::Documents && lowered && instance.lowerings >= kLoweringsAllowed) {
        throw Refusal{400, "InstanceDowngrade.QuotaExceed",
                      "The number of times that the bandwidth of this subscription can be lowered is used up."};
    }
}

} // namespace ecsdesk::sandbox
