// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/usage.h"

#include <algorithm>
#include <array>
#include <limits>

namespace ecsdesk::sandbox {
namespace {

constexpr std::int64_t kMinutesPerDay = 24 * 60;
constexpr double kKbitPerMbit = 1'000;

std::uint64_t mixed(std::uint64_t z)
{
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
}

double unit(std::uint64_t random) // 0 to 1
{
    return double(random >> 11) * 0x1p-53;
}

std::int64_t minuteOf(Moment time)
{
    return std::chrono::floor<std::chrono::minutes>(time).time_since_epoch().count();
}

// How many hours the clocks of a region are ahead of UTC; without summer time.
int hoursAhead(std::string_view regionId)
{
    struct Zone
    {
        std::string_view prefix;
        int hours;
    };
    static constexpr std::array kZones{
        Zone{"cn-", 8},      Zone{"ap-northeast-", 9}, Zone{"ap-southeast-5", 7}, Zone{"ap-southeast-7", 7},
        Zone{"ap-", 8},      Zone{"us-west-", -8},     Zone{"us-east-", -5},      Zone{"eu-central-", 1},
        Zone{"me-east-", 4}, Zone{"me-central-", 3}};
    for (const auto &zone : kZones) {
        if (regionId.starts_with(zone.prefix))
            return zone.hours;
    }
    return 0;
}

// How busy an office is, by the hour; between the hours it goes evenly.
constexpr std::array<double, 25> kOfficeHours{0.02, 0.01, 0.01, 0.01, 0.01, 0.02, 0.05, 0.15, 0.45,
                                              0.82, 0.97, 1.00, 0.78, 0.70, 0.92, 1.00, 0.98, 0.90,
                                              0.60, 0.38, 0.30, 0.24, 0.14, 0.06, 0.02};

double officeHours(std::int64_t minuteOfDay)
{
    const auto hour = std::size_t(minuteOfDay / 60);
    const double part = double(minuteOfDay % 60) / 60;
    return kOfficeHours[hour] * (1 - part) + kOfficeHours[hour + 1] * part;
}

} // namespace

std::uint64_t hashOf(std::string_view text)
{
    std::uint64_t hash = 0xcbf29ce484222325;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
    return mixed(hash);
}

Usage usageOf(const Instance &instance)
{
    if (instance.usage)
        return *instance.usage;
    const auto lot = hashOf(instance.id) % 100;
    if (lot < 30)
        return Usage::Idle;
    if (lot < 62)
        return Usage::Office;
    if (lot < 70)
        return Usage::Busy;
    if (lot < 85)
        return Usage::Bursts;
    return lot < 92 ? Usage::Pinned : Usage::Gaps;
}

bool works(Status status)
{
    return status == Status::Running || status == Status::Stopping;
}

Moment impliedStop(const Instance &instance, Moment birth)
{
    return birth - std::chrono::hours(6 + hashOf(instance.id) % 66);
}

UsageCurve::UsageCurve(const Instance &instance, Moment birth)
    : m_usage(usageOf(instance))
    , m_seed(hashOf(instance.id))
    , m_created(minuteOf(instance.created) + 1)
    , m_public(instance.publicSince ? minuteOf(*instance.publicSince) : 0)
    , m_birth(minuteOf(birth))
    , m_offset(hoursAhead(instance.regionId) * 60)
    , m_level(0.3 + 0.3 * unit(mixed(m_seed + 1)))
    , m_inbound(0.12 + 0.3 * unit(mixed(m_seed + 2)))
{
    // One to which a pattern was given shows it, with or without an address.
    const bool reachable = instance.eip || !instance.publicIps.empty() || instance.usage;
    const int out = instance.eip ? instance.eip->bandwidth : instance.out;
    m_limitOut = reachable ? out * kKbitPerMbit : 0;
    m_limitIn = reachable && out > 0 ? std::max(instance.in, instance.eip ? std::max(10, out) : 10) * kKbitPerMbit : 0;
    m_base = instance.usageMbps > 0 ? instance.usageMbps * kKbitPerMbit : m_limitOut;

    const auto sinceWhen = [](std::optional<Moment> time) {
        return time ? minuteOf(*time) : std::numeric_limits<std::int64_t>::max();
    };
    for (const auto &down : instance.downtimes)
        m_gaps.push_back({minuteOf(down.from), sinceWhen(down.to)});
    const bool open = !instance.downtimes.empty() && !instance.downtimes.back().to;
    if (!works(instance.status) && !open)
        m_gaps.push_back({minuteOf(impliedStop(instance, birth)), sinceWhen(std::nullopt)});
}

std::uint64_t UsageCurve::roll(std::uint64_t kind, std::int64_t number) const
{
    return mixed(m_seed + kind * 0x9e3779b97f4a7c15 + std::uint64_t(number) * 0xd1342543de82ef95);
}

// 0 to 1: hills of a quarter of an hour, and some unrest from minute to minute.
double UsageCurve::noise(std::int64_t minute) const
{
    constexpr std::int64_t kHill = 15;
    const auto hill = minute / kHill;
    const double part = double(minute % kHill) / double(kHill);
    const double smooth = unit(roll(1, hill)) * (1 - part) + unit(roll(1, hill + 1)) * part;
    return 0.75 * smooth + 0.25 * unit(roll(2, minute));
}

bool UsageCurve::worksIn(std::int64_t minute) const
{
    if (minute < m_created)
        return false;
    if (std::ranges::any_of(m_gaps, [&](const Gap &gap) { return minute >= gap.from && minute < gap.to; }))
        return false;
    // Every third day some hours, as long as nobody watched: since the birth of the world its own states count.
    if (m_usage == Usage::Gaps && minute < m_birth - 120) {
        const auto day = (minute + m_offset) / kMinutesPerDay;
        if ((std::uint64_t(day) + m_seed) % 3 == 0) {
            const auto ofDay = (minute + m_offset) % kMinutesPerDay;
            const auto from = std::int64_t(roll(3, day) % 12) * 60 + 10;
            return ofDay < from || ofDay >= from + 300 + std::int64_t(roll(4, day) % 300);
        }
    }
    return true;
}

// What is wanted, against the bandwidth that the instance was laid out for.
double UsageCurve::share(std::int64_t minute) const
{
    const auto local = minute + m_offset;
    const auto ofDay = local % kMinutesPerDay;
    const auto weekday = (local / kMinutesPerDay + 3) % 7; // 1970 began on a Thursday; 0 is Monday
    const double calm = weekday >= 5 ? 0.28 : 1;
    const double unrest = noise(minute);
    switch (m_usage) {
    case Usage::Idle:
        return 0.002 + 0.01 * unrest * unrest;
    case Usage::Office:
    case Usage::Gaps:
        return 0.02 + m_level * officeHours(ofDay) * calm * (0.8 + 0.4 * unrest);
    case Usage::Busy:
        return 0.03 + 0.87 * officeHours(ofDay) * (weekday >= 5 ? 0.45 : 1) * (0.88 + 0.2 * unrest);
    case Usage::Bursts: {
        // In every fifth stretch of two hours one, which ends before the stretch does.
        constexpr std::int64_t kStretch = 120;
        const auto stretch = minute / kStretch;
        const auto in = minute % kStretch;
        const auto from = std::int64_t(roll(6, stretch) % 65);
        const auto length = 8 + std::int64_t(roll(7, stretch) % 42);
        if (roll(5, stretch) % 5 == 0 && in >= from && in < from + length)
            return 0.65 + 0.3 * unit(roll(8, stretch)) + 0.05 * unrest;
        return 0.015 + 0.03 * unrest;
    }
    case Usage::Pinned:
        // By day far more than fits, at night nearly as much as fits.
        return 0.8 + 0.15 * unrest + 0.9 * std::min(1.0, 4 * officeHours(ofDay));
    }
    return 0;
}

UsageSum UsageCurve::over(std::int64_t first, int count) const
{
    UsageSum out;
    for (auto minute = first; minute < first + count; ++minute) {
        if (!worksIn(minute))
            continue;
        ++out.minutes;
        const double wanted = share(minute);
        out.load += std::min(1.0, wanted);
        if (minute < m_public)
            continue;
        out.outKbit += 60 * std::min(m_limitOut, wanted * m_base);
        out.inKbit += 60 * std::min(m_limitIn, wanted * m_base * m_inbound);
    }
    return out;
}

} // namespace ecsdesk::sandbox
