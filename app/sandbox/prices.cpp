// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/prices.h"

#include "app/sandbox/actions.h"
#include "app/sandbox/offers.h"

#include <algorithm>
#include <cmath>

// Also DescribePrice and DescribeInstanceModificationPrice.
namespace ecsdesk::sandbox {
namespace {

constexpr std::int64_t kCentsPerGiB = 1'500;  // of memory, and month
constexpr std::int64_t kCentsPerGpu = 90'000; // and month
constexpr std::int64_t kCentsPerDiskGiB = 50; // and month
constexpr double kHoursPaidPerMonth = 480;    // pay-as-you-go is dearer than a month of 720 hours
constexpr double kYearlyDiscount = 0.15;      // off the type and the disk, not off the bandwidth
constexpr std::int64_t kMostOut = 100;        // as documented for the questions
constexpr std::string_view kYearlyRule = "1000041";

// One line of a price.
struct Part
{
    std::string_view resource;
    double cents = 0;
    double discount = 0; // of it
};

double money(double cents)
{
    return std::round(cents * 1'000) / 100'000; // to a thousandth of a hundredth, as prices of hours need it
}

void writeAmounts(AnswerWriter &writer, double cents, double discount)
{
    writer.field("OriginalPrice", money(cents));
    writer.field("DiscountPrice", money(discount));
    writer.field("TradePrice", money(cents - discount));
}

std::string writePrice(const Call &call, std::string_view currency, const std::vector<Part> &parts)
{
    double cents = 0, discount = 0;
    for (const auto &part : parts) {
        cents += part.cents;
        discount += part.discount;
    }
    AnswerWriter writer(call.format, call.action + "Response");
    writer.field("RequestId", call.requestId);
    writer.begin("PriceInfo");
    writer.begin("Price");
    writeAmounts(writer, cents, discount);
    writer.field("Currency", currency);
    writer.begin("DetailInfos");
    writer.beginList("DetailInfo");
    for (const auto &part : parts) {
        writer.beginItem();
        writer.field("Resource", part.resource);
        writeAmounts(writer, part.cents, part.discount);
        writer.begin("SubRules");
        writer.beginList("Rule");
        writer.endList();
        writer.end();
        writer.endItem();
    }
    writer.endList();
    writer.end();
    writer.end();
    writer.begin("Rules");
    writer.beginList("Rule");
    if (discount > 0) {
        writer.beginItem();
        writer.field("RuleId", kYearlyRule);
        writer.field("Description", "15% off for a whole year");
        writer.endItem();
    }
    writer.endList();
    writer.end();
    writer.end();
    return writer.take();
}

Refusal priceNotFound()
{
    return {400, "PriceNotFound",
            "The price of your queried resource is not available now, please try other resources."};
}

// How a price of one month becomes that of the asked time.
struct Term
{
    bool hourly = false;
    double months = 0; // also of the hours, as they are paid
    bool discounted = false;
};

Term termOf(const Call &call)
{
    const auto unit = call.text("PriceUnit");
    const double period = numberIn(call, "Period", 1, 1, 120);
    if (unit.empty() || unit == "Hour")
        return {true, period / kHoursPaidPerMonth, false};
    if (unit == "Week")
        return {false, period * 7 / 30, false};
    if (unit == "Month")
        return {false, period, false};
    if (unit == "Year")
        return {false, period * 12, true};
    throw notValid("PriceUnit");
}

double bandwidthCents(int out, bool byBandwidth, const Term &term)
{
    if (out == 0)
        return 0;
    if (byBandwidth)
        return double(out * kCentsByBandwidth) * term.months;
    // By the hour traffic is paid by what flows, whatever the limit.
    return term.hourly ? double(kCentsPerGigabyte) : double(out * kCentsByTraffic) * term.months;
}

} // namespace

std::int64_t monthsLeft(const Instance &instance, Moment now)
{
    const auto left = instance.expires.value_or(now) - now;
    return std::max<std::int64_t>(1, (left + std::chrono::hours(719)) / std::chrono::hours(720));
}

std::int64_t bandwidthChangeCents(const Instance &instance, int out, bool byBandwidth, Moment now)
{
    return (out - instance.out) * monthsLeft(instance, now) * (byBandwidth ? kCentsByBandwidth : kCentsByTraffic);
}

std::int64_t typeCentsPerMonth(const InstanceType &type)
{
    return type.cpu * type.shared->centsPerCpu + type.memoryMiB * kCentsPerGiB / 1'024 + type.gpus * kCentsPerGpu +
           std::int64_t(type.localDisks) * type.shared->localDiskGiB * 10;
}

std::string describePrice(World &world, const Call &call)
{
    needRegion(call);
    const auto resource = call.text("ResourceType").empty() ? std::string("instance") : call.text("ResourceType");
    const auto term = termOf(call);
    const int amount = numberIn(call, "Amount", 1, 1, 1'000);
    const auto chargeType = call.text("InternetChargeType");
    if (!chargeType.empty() && chargeType != "PayByTraffic" && chargeType != "PayByBandwidth")
        throw notValid("InternetChargeType");
    const int out = numberIn(call, "InternetMaxBandwidthOut", 0, 0, kMostOut);

    std::vector<Part> parts;
    const auto add = [&](std::string_view name, double cents, bool discounted) {
        cents *= amount;
        parts.push_back({name, cents, discounted && term.discounted ? cents * kYearlyDiscount : 0});
    };
    const auto addDisk = [&](std::string_view name, const std::string &prefix) {
        if (!call.text(prefix + ".Category").empty() || !call.text(prefix + ".Size").empty())
            add(name, numberIn(call, prefix + ".Size", 40, 1, 65'536) * double(kCentsPerDiskGiB) * term.months, true);
    };
    if (resource == "instance") {
        const auto *type = findType(call.required("InstanceType"));
        if (type == nullptr || type->shared->retired)
            throw priceNotFound();
        add("instanceType", double(typeCentsPerMonth(*type)) * term.months, true);
        addDisk("systemDisk", "SystemDisk");
        add("bandwidth", bandwidthCents(out, chargeType == "PayByBandwidth", term), false);
    } else if (resource == "bandwidth") {
        add("bandwidth", bandwidthCents(std::max(1, out), chargeType == "PayByBandwidth", term), false);
    } else if (resource == "disk") {
        (void)call.required("DataDisk.1.Size");
        addDisk("dataDisk", "DataDisk.1");
    } else {
        throw notValid("ResourceType");
    }
    const auto currency = world.read([](const World &present, Moment) { return present.currency(); });
    return writePrice(call, currency, parts);
}

std::string describeInstanceModificationPrice(World &world, const Call &call)
{
    needRegion(call);
    (void)call.required("InstanceId");
    const auto wanted = call.text("InstanceType");
    const auto disk = call.text("DataDisk.1.Size");
    const auto out = call.text("InternetMaxBandwidthOut");
    const auto chargeType = call.text("InternetChargeType");
    if (!chargeType.empty() && chargeType != "PayByTraffic" && chargeType != "PayByBandwidth")
        throw notValid("InternetChargeType");
    if (wanted.empty() && disk.empty() && call.text("DataDisk.1.Category").empty() && out.empty()) {
        throw Refusal{400, "MissingParameter.InstanceTypeOrDataDisk",
                      "The InstanceType or DataDisk that is mandatory for processing this request is not supplied."};
    }
    return world.read([&](const World &present, Moment now) {
        const auto &instance = namedInstance(present, call);
        if (!instance.prePaid) {
            throw Refusal{403, "ChargeTypeViolation",
                          "The operation is not permitted due to charge type of the instance."};
        }
        if (expired(instance, now))
            throw Refusal{403, "InstanceExpired", "The specified instance has expired."};
        const auto months = double(monthsLeft(instance, now));
        std::vector<Part> parts;
        // Beside a question about bandwidth, the present type only says that it stays.
        if (!wanted.empty() && (wanted != instance.type || out.empty())) {
            const auto *before = findType(instance.type);
            const auto *after = findType(wanted);
            if (before == nullptr || after == nullptr || !mayBecome(instance, wanted))
                throw priceNotFound();
            const auto more = typeCentsPerMonth(*after) - typeCentsPerMonth(*before);
            if (more <= 0) {
                throw Refusal{403, "InvalidInstanceType.NotSupportUpgrade",
                              "The specified InstanceType is not an upgrade of the present one."};
            }
            parts.push_back({"instanceType", double(more) * months});
        }
        if (!disk.empty())
            parts.push_back(
                {"dataDisk", numberIn(call, "DataDisk.1.Size", 1, 1, 65'536) * double(kCentsPerDiskGiB) * months});
        if (!out.empty()) {
            const int to = numberIn(call, "InternetMaxBandwidthOut", 0, 0, 200);
            const bool byBandwidth = chargeType.empty() ? instance.byBandwidth : chargeType == "PayByBandwidth";
            const auto cents = bandwidthChangeCents(instance, to, byBandwidth, now);
            if (cents < 0)
                throw priceNotFound();
            parts.push_back({"bandwidth", double(cents)});
        }
        return writePrice(call, present.currency(), parts);
    });
}

} // namespace ecsdesk::sandbox
