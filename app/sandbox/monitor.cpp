// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/actions.h"
#include "app/sandbox/usage.h"

#include <cmath>

// DescribeInstanceMonitorData.
namespace ecsdesk::sandbox {
namespace {

constexpr std::int64_t kMostPoints = 400;
constexpr auto kKept = std::chrono::days(30);
constexpr std::size_t kBytesPerPoint = 420;

// Seconds that are not zero count up to the next minute.
Moment minuteAsked(const Call &call, const std::string &name)
{
    const auto time = parseIso(call.required(name));
    if (!time)
        throw Refusal{400, "Invalid" + name + ".Malformed", "The specified parameter \"" + name + "\" is not valid."};
    return std::chrono::ceil<std::chrono::minutes>(*time);
}

std::int64_t periodAsked(const Call &call)
{
    const auto text = call.text("Period");
    if (text.empty())
        return 60;
    const auto period = toInteger(text);
    if (period != 60 && period != 600 && period != 3600)
        throw Refusal{400, "InvalidPeriod.ValueNotSupported", "The specified Period is not supported."};
    return *period;
}

std::int64_t whole(double number)
{
    return std::int64_t(number);
}

void writePoint(AnswerWriter &writer, const Instance &instance, Moment time, std::int64_t period, const UsageSum &sum)
{
    const double seconds = double(period);
    // Of what the machine does, a part is seen on each of its sides; load is its mean over the minutes it ran in.
    const double load = sum.load / sum.minutes;
    const double intranet = (40 + 1'800 * load) * 60 * sum.minutes; // kbit
    writer.field("InstanceId", instance.id);
    writer.field("TimeStamp", isoSeconds(time));
    writer.field("CPU", whole(std::min(100.0, 1.5 + 72 * load)));
    writer.field("InternetRX", whole(sum.inKbit));
    writer.field("InternetTX", whole(sum.outKbit));
    writer.field("InternetBandwidth", whole((sum.inKbit + sum.outKbit) / seconds));
    writer.field("IntranetRX", whole(intranet));
    writer.field("IntranetTX", whole(intranet * 0.7));
    writer.field("IntranetBandwidth", whole(intranet * 1.7 / seconds));
    writer.field("IOPSRead", whole(2 + 140 * load));
    writer.field("IOPSWrite", whole(5 + 60 * load));
    writer.field("BPSRead", whole(16'384 + 4e6 * load));
    writer.field("BPSWrite", whole(40'960 + 1.5e6 * load));
    if (instance.type.starts_with("ecs.t")) {
        writer.field("CPUCreditUsage", 0.01 * std::round(60 * load));
        writer.field("CPUCreditBalance", 0.5 * std::round(288 * (1 - load)));
        writer.field("CPUAdvanceCreditBalance", 0);
        writer.field("CPUNotpaidSurplusCreditUsage", 0);
    }
}

} // namespace

std::string describeInstanceMonitorData(World &world, const Call &call)
{
    const auto id = call.required("InstanceId");
    const auto start = minuteAsked(call, "StartTime");
    const auto end = minuteAsked(call, "EndTime");
    const auto period = periodAsked(call);
    if (end < start)
        throw Refusal{400, "InvalidEndTime.Mismatch", "The specified EndTime is earlier than the StartTime."};
    if ((end - start) / std::chrono::seconds(period) > kMostPoints)
        throw Refusal{400, "InvalidParameter.TooManyDataQueried", "Too many data queried."};

    return world.read([&](const World &present, Moment now) {
        const auto &instance = namedInstance(present, call);
        if (start < now - kKept - std::chrono::minutes(1))
            throw Refusal{400, "InvalidStartTime.TooEarly", "The specified StartTime is more than 30 days ago."};
        const UsageCurve curve(instance, present.birth());
        AnswerWriter writer(call.format, "DescribeInstanceMonitorDataResponse");
        writer.reserve(std::size_t((end - start) / std::chrono::seconds(period) + 1) * kBytesPerPoint + 256);
        writer.field("RequestId", call.requestId);
        writer.begin("MonitorData");
        writer.beginList("InstanceMonitorData");
        // Points lie where whole periods begin, and appear when their period is over.
        const std::int64_t first = std::chrono::ceil<std::chrono::seconds>(start.time_since_epoch()).count();
        const auto ends =
            std::min<std::int64_t>(end.time_since_epoch().count(), now.time_since_epoch().count() - period * 1'000 + 1);
        for (auto at = (first + period - 1) / period * period; at * 1'000 < ends; at += period) {
            const auto sum = curve.over(at / 60, int(period / 60));
            if (sum.minutes == 0)
                continue;
            writer.beginItem();
            writePoint(writer, instance, Moment(std::chrono::seconds(at)), period, sum);
            writer.endItem();
        }
        writer.endList();
        writer.end();
        return writer.take();
    });
}

} // namespace ecsdesk::sandbox
