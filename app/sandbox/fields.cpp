// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/fields.h"

#include "app/sandbox/catalogue.h"
#include "app/sandbox/usage.h"

#include <boost/json.hpp>

#include <array>
#include <cmath>
#include <stdexcept>

namespace ecsdesk::sandbox {
namespace json = boost::json;
namespace {

std::invalid_argument wrong(std::string_view name, std::string_view expected)
{
    return std::invalid_argument(std::string(name) + " must be " + std::string(expected));
}

std::string text(std::string_view name, const json::value &value)
{
    if (value.is_null())
        return {};
    if (const auto *string = value.if_string())
        return {string->data(), string->size()};
    throw wrong(name, "a text");
}

int integer(std::string_view name, const json::value &value)
{
    if (const auto *number = value.if_int64(); number != nullptr && std::abs(*number) < 1'000'000'000)
        return int(*number);
    throw wrong(name, "a whole number");
}

bool boolean(std::string_view name, const json::value &value)
{
    if (const auto *truth = value.if_bool())
        return *truth;
    throw wrong(name, "true or false");
}

std::optional<Moment> moment(std::string_view name, const json::value &value)
{
    const auto written = text(name, value);
    if (written.empty())
        return std::nullopt;
    const auto time = parseIso(written);
    if (!time)
        throw wrong(name, "a time such as 2026-03-01T08:00:00Z, or null");
    return time;
}

// A number of days, fractions too, before or after now.
Moment days(std::string_view name, const json::value &value, Moment now, int sign)
{
    if (!value.is_number())
        throw wrong(name, "a number of days");
    const double amount = value.to_number<double>();
    if (!(std::abs(amount) < 100'000))
        throw wrong(name, "a number of days below 100000");
    return now + std::chrono::milliseconds(sign * std::int64_t(amount * 86'400'000));
}

std::vector<std::string> texts(std::string_view name, const json::value &value)
{
    std::vector<std::string> out;
    if (const auto *array = value.if_array()) {
        for (const auto &item : *array)
            out.push_back(text(name, item));
    } else if (const auto one = text(name, value); !one.empty()) {
        out.push_back(one);
    }
    return out;
}

bool oneOf(std::string_view name, const json::value &value, std::string_view no, std::string_view yes)
{
    const auto written = text(name, value);
    if (written != no && written != yes)
        throw wrong(name, std::string(no) + " or " + std::string(yes));
    return written == yes;
}

// Fields that are words shared by many instances.
struct WordField
{
    std::string_view name;
    std::string_view Instance::*member;
};
constexpr std::array kWords{
    WordField{"ZoneId", &Instance::zoneId},
    WordField{"InstanceType", &Instance::type},
    WordField{"ImageId", &Instance::imageId},
    WordField{"VpcId", &Instance::vpcId},
    WordField{"VSwitchId", &Instance::vSwitchId},
    WordField{"SecurityGroupId", &Instance::securityGroupId},
    WordField{"ResourceGroupId", &Instance::resourceGroupId},
    WordField{"KeyPairName", &Instance::keyPairName},
    WordField{"DedicatedHostId", &Instance::dedicatedHostId},
    WordField{"DeploymentSetId", &Instance::deploymentSetId},
    WordField{"SaleCycle", &Instance::saleCycle},
    WordField{"SpotStrategy", &Instance::spotStrategy},
    WordField{"StoppedMode", &Instance::stoppedMode},
    WordField{"CreditSpecification", &Instance::creditSpecification},
};

struct NumberField
{
    std::string_view name;
    int Instance::*member;
};
constexpr std::array kNumbers{
    NumberField{"InternetMaxBandwidthOut", &Instance::out},
    NumberField{"InternetMaxBandwidthIn", &Instance::in},
    NumberField{"LocalStorageAmount", &Instance::localDisks},
    NumberField{"LocalStorageCapacity", &Instance::localDiskGiB},
    NumberField{"DowngradesUsed", &Instance::lowerings},
    NumberField{"UsageMbps", &Instance::usageMbps},
};

struct TextField
{
    std::string_view name;
    std::string Instance::*member;
};
constexpr std::array kTexts{
    TextField{"InstanceName", &Instance::name},
    TextField{"Description", &Instance::description},
    TextField{"PrivateIpAddress", &Instance::privateIp},
    TextField{"NatIpAddress", &Instance::natIp},
};

struct TimeField
{
    std::string_view name;
    std::optional<Moment> Instance::*member;
};
constexpr std::array kTimes{
    TimeField{"AutoReleaseTime", &Instance::autoRelease},
    TimeField{"CooldownUntil", &Instance::coolUntil},
    TimeField{"ChangeInFlightUntil", &Instance::inFlightUntil},
    TimeField{"PublicSince", &Instance::publicSince},
};

void setEip(Instance &instance, const json::value &value)
{
    const auto *object = value.if_object();
    Eip eip;
    if (object != nullptr) {
        for (const auto &[key, part] : *object) {
            if (key == "IpAddress")
                eip.ip = text(key, part);
            else if (key == "AllocationId")
                eip.allocationId = text(key, part);
            else if (key == "Bandwidth")
                eip.bandwidth = integer(key, part);
            else
                throw std::invalid_argument("EipAddress has no field " + std::string(key));
        }
    } else {
        eip.ip = text("EipAddress", value);
        eip.allocationId = "eip-" + instance.id.substr(std::min<std::size_t>(2, instance.id.size()));
        eip.bandwidth = 5;
    }
    instance.eip = eip.ip.empty() ? nullptr : std::make_unique<Eip>(std::move(eip));
}

void setTags(Instance &instance, Words &words, const json::value &value)
{
    const auto *object = value.if_object();
    if (object == nullptr)
        throw wrong("Tags", "an object of keys and values");
    instance.tags.clear();
    for (const auto &[key, part] : *object)
        instance.tags.emplace_back(words(key), words(text("Tags", part)));
}

void setPending(Instance &instance, const json::value &value)
{
    instance.pending.clear();
    for (const auto &item : value.as_array()) {
        const auto &object = item.as_object();
        Pending pending{moment("Due", object.at("Due")).value_or(Moment()), std::nullopt, std::nullopt};
        if (const auto *status = object.if_contains("Status"))
            pending.status = statusFrom(text("Status", *status));
        if (const auto *spec = object.if_contains("Spec"))
            pending.spec = specFromJson(spec->as_object());
        instance.pending.push_back(std::move(pending));
    }
}

void setUsage(Instance &instance, const json::value &value)
{
    instance.usage.reset();
    const auto written = text("UsagePattern", value);
    if (written.empty())
        return;
    instance.usage = usageFrom(written);
    if (!instance.usage)
        throw wrong("UsagePattern", "idle, office, busy, bursts, pinned or gaps, or null for the identifier's own");
}

void setDowntimes(Instance &instance, const json::value &value)
{
    const auto *list = value.if_array();
    if (list == nullptr)
        throw wrong("Downtimes", "a list of objects with From and To");
    std::vector<Downtime> out;
    for (const auto &item : *list) {
        const auto *object = item.if_object();
        const auto *from = object != nullptr ? object->if_contains("From") : nullptr;
        const auto begin = from != nullptr ? moment("From", *from) : std::nullopt;
        if (!begin)
            throw wrong("Downtimes", "a list of objects with From and To");
        const auto *to = object->if_contains("To");
        out.push_back({*begin, to != nullptr ? moment("To", *to) : std::nullopt});
    }
    instance.downtimes = std::move(out);
}

bool setTabled(Instance &instance, Words &words, std::string_view name, const json::value &value)
{
    for (const auto &field : kWords) {
        if (field.name == name)
            return instance.*field.member = words(text(name, value)), true;
    }
    for (const auto &field : kNumbers) {
        if (field.name == name)
            return instance.*field.member = integer(name, value), true;
    }
    for (const auto &field : kTexts) {
        if (field.name == name)
            return instance.*field.member = text(name, value), true;
    }
    for (const auto &field : kTimes) {
        if (field.name == name)
            return instance.*field.member = moment(name, value), true;
    }
    return false;
}

} // namespace

void setField(Instance &instance, Words &words, std::string_view name, const json::value &value, Moment now)
{
    if (setTabled(instance, words, name, value))
        return;
    if (name == "InstanceId") {
        instance.id = text(name, value);
    } else if (name == "RegionId") {
        const auto *region = findRegion(text(name, value));
        if (region == nullptr)
            throw wrong(name, "a region of DescribeRegions");
        instance.regionId = region->id;
    } else if (name == "Status") {
        const auto status = statusFrom(text(name, value));
        if (!status)
            throw wrong(name, "Pending, Starting, Running, Stopping or Stopped");
        instance.status = *status;
        if (works(*status) && !instance.downtimes.empty() && !instance.downtimes.back().to)
            instance.downtimes.back().to = now;
    } else if (name == "InstanceChargeType") {
        instance.prePaid = oneOf(name, value, "PostPaid", "PrePaid");
    } else if (name == "InternetChargeType") {
        instance.byBandwidth = oneOf(name, value, "PayByTraffic", "PayByBandwidth");
    } else if (name == "InstanceNetworkType") {
        instance.classic = oneOf(name, value, "vpc", "classic");
    } else if (name == "DeletionProtection") {
        instance.deletionProtection = boolean(name, value);
    } else if (name == "ExpiredTime") {
        instance.expires = moment(name, value);
    } else if (name == "ExpiresInDays") {
        instance.expires = days(name, value, now, 1);
    } else if (name == "AutoReleaseInDays") {
        instance.autoRelease = days(name, value, now, 1);
    } else if (name == "CreationTime") {
        instance.created = moment(name, value).value_or(now);
    } else if (name == "CreatedDaysAgo") {
        instance.created = days(name, value, now, -1);
        instance.started = instance.created + std::chrono::minutes(1);
    } else if (name == "StartTime") {
        instance.started = moment(name, value).value_or(now);
    } else if (name == "CoolsForSeconds") {
        instance.coolUntil = now + std::chrono::seconds(integer(name, value));
    } else if (name == "PublicIpAddress") {
        instance.publicIps = texts(name, value);
    } else if (name == "EipAddress") {
        setEip(instance, value);
    } else if (name == "LockReasons") {
        instance.locks.clear();
        for (auto &reason : texts(name, value))
            instance.locks.push_back({std::move(reason), {}});
    } else if (name == "Tags") {
        setTags(instance, words, value);
    } else if (name == "OfferedTypes") {
        // null: any type of the catalogue; a list: these; "catalogue": as the catalogue says
        instance.anyType = value.is_null();
        instance.offered.reset();
        if (value.is_array())
            instance.offered = texts(name, value);
    } else if (name == "UsagePattern") {
        setUsage(instance, value);
    } else if (name == "Downtimes") {
        setDowntimes(instance, value);
    } else if (name == "Pending") {
        setPending(instance, value);
    } else {
        throw std::invalid_argument("There is no field " + std::string(name));
    }
}

Instance instanceFromJson(const json::object &fields, Words &words, Moment now)
{
    Instance out;
    out.created = now;
    out.started = now;
    out.type = "ecs.g6.large";
    out.imageId = images().front().id;
    for (const std::string_view first : {"InstanceId", "RegionId"}) {
        const auto *value = fields.if_contains(first);
        if (value == nullptr)
            throw std::invalid_argument("An instance needs " + std::string(first));
        setField(out, words, first, *value, now);
    }
    if (out.id.empty())
        throw wrong("InstanceId", "a text that is not empty");
    for (const auto &[name, value] : fields)
        setField(out, words, name, value, now);
    if (out.zoneId.empty())
        out.zoneId = words(std::string(out.regionId) + "-" + findRegion(out.regionId)->zones.front());
    if (out.name.empty())
        out.name = out.id;
    if (!out.prePaid)
        out.expires.reset();
    else if (!out.expires)
        out.expires = now + std::chrono::days(30);
    if (out.prePaid && out.saleCycle.empty())
        out.saleCycle = "month";
    if (out.stoppedMode.empty())
        out.stoppedMode = out.status == Status::Stopped ? "KeepCharging" : "Not-applicable";
    if (!out.classic && out.vpcId.empty()) {
        const std::string tail = out.id.substr(std::min<std::size_t>(2, out.id.size()), 3) + "sandbox";
        out.vpcId = words("vpc-" + tail);
        out.vSwitchId = words("vsw-" + tail);
    }
    if (out.securityGroupId.empty())
        out.securityGroupId = words("sg-" + std::string(findRegion(out.regionId)->idPrefix) + "default0sandbox");
    return out;
}

json::value plainNumber(double number)
{
    if (std::abs(number) < 1e15 && number == std::floor(number))
        return std::int64_t(number);
    return number;
}

json::object toJson(const Spec &spec)
{
    json::object out;
    if (spec.out)
        out["InternetMaxBandwidthOut"] = *spec.out;
    if (spec.in)
        out["InternetMaxBandwidthIn"] = *spec.in;
    if (spec.byBandwidth)
        out["NetworkChargeType"] = *spec.byBandwidth ? "PayByBandwidth" : "PayByTraffic";
    if (!spec.type.empty())
        out["InstanceType"] = spec.type;
    if (spec.allocatePublicIp)
        out["AllocatePublicIp"] = true;
    return out;
}

Spec specFromJson(const json::object &fields)
{
    Spec out;
    for (const auto &[name, value] : fields) {
        if (name == "InternetMaxBandwidthOut")
            out.out = integer(name, value);
        else if (name == "InternetMaxBandwidthIn")
            out.in = integer(name, value);
        else if (name == "NetworkChargeType")
            out.byBandwidth = oneOf(name, value, "PayByTraffic", "PayByBandwidth");
        else if (name == "InstanceType")
            out.type = text(name, value);
        else if (name == "AllocatePublicIp")
            out.allocatePublicIp = boolean(name, value);
    }
    return out;
}

json::object toJson(const Instance &instance)
{
    json::object out;
    out["InstanceId"] = instance.id;
    out["RegionId"] = instance.regionId;
    out["Status"] = toText(instance.status);
    out["InstanceChargeType"] = instance.prePaid ? "PrePaid" : "PostPaid";
    out["InternetChargeType"] = instance.byBandwidth ? "PayByBandwidth" : "PayByTraffic";
    out["InstanceNetworkType"] = instance.classic ? "classic" : "vpc";
    out["DeletionProtection"] = instance.deletionProtection;
    for (const auto &field : kWords)
        out[field.name] = instance.*field.member;
    for (const auto &field : kNumbers)
        out[field.name] = instance.*field.member;
    for (const auto &field : kTexts)
        out[field.name] = instance.*field.member;
    for (const auto &field : kTimes) {
        if (instance.*field.member)
            out[field.name] = isoMilliseconds(*(instance.*field.member));
    }
    if (instance.expires)
        out["ExpiredTime"] = isoMilliseconds(*instance.expires);
    out["CreationTime"] = isoMilliseconds(instance.created);
    out["StartTime"] = isoMilliseconds(instance.started);
    out["PublicIpAddress"] = json::array(instance.publicIps.begin(), instance.publicIps.end());
    if (instance.eip) {
        out["EipAddress"] = json::object{{"IpAddress", instance.eip->ip},
                                         {"AllocationId", instance.eip->allocationId},
                                         {"Bandwidth", instance.eip->bandwidth}};
    }
    json::array locks;
    for (const auto &lock : instance.locks)
        locks.emplace_back(lock.reason);
    out["LockReasons"] = std::move(locks);
    json::object tags;
    for (const auto &[key, value] : instance.tags)
        tags[key] = value;
    out["Tags"] = std::move(tags);
    if (instance.anyType)
        out["OfferedTypes"] = nullptr;
    else if (instance.offered)
        out["OfferedTypes"] = json::array(instance.offered->begin(), instance.offered->end());
    if (instance.usage)
        out["UsagePattern"] = toText(*instance.usage);
    json::array downtimes;
    for (const auto &down : instance.downtimes) {
        json::object time{{"From", isoMilliseconds(down.from)}};
        if (down.to)
            time["To"] = isoMilliseconds(*down.to);
        downtimes.emplace_back(std::move(time));
    }
    if (!downtimes.empty())
        out["Downtimes"] = std::move(downtimes);
    json::array pending;
    for (const auto &item : instance.pending) {
        json::object event{{"Due", isoMilliseconds(item.due)}};
        if (item.status)
            event["Status"] = toText(*item.status);
        if (item.spec)
            event["Spec"] = toJson(*item.spec);
        pending.emplace_back(std::move(event));
    }
    if (!pending.empty())
        out["Pending"] = std::move(pending);
    return out;
}

} // namespace ecsdesk::sandbox
