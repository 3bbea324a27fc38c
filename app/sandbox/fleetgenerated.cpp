// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/catalogue.h"
#include "app/sandbox/fleet.h"

#include <array>
#include <span>

namespace ecsdesk::sandbox {
namespace {

// Small, quick and the same on every platform (the distributions of <random> are not).
class Dice
{
public:
    explicit Dice(std::uint64_t seed)
        : m_state(seed)
    {
    }
    std::uint64_t next()
    {
        m_state += 0x9e3779b97f4a7c15;
        auto z = m_state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return z ^ (z >> 31);
    }
    std::size_t below(std::size_t limit) { return std::size_t(next() % limit); }
    bool chance(unsigned perThousand) { return next() % 1000 < perThousand; }
    template <class T>
    const T &one(std::span<const T> of)
    {
        return of[below(of.size())];
    }
    std::string text(std::size_t length)
    {
        static constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz0123456789";
        std::string out(length, 'a');
        for (char &c : out)
            c = kLetters[below(kLetters.size())];
        return out;
    }

private:
    std::uint64_t m_state;
};

struct Place
{
    std::string_view region;
    std::string_view brief;
    unsigned share; // per hundred
};
constexpr std::array kPlaces{
    Place{"cn-hangzhou", "hz", 22},    Place{"cn-shanghai", "sh", 16},    Place{"cn-beijing", "bj", 14},
    Place{"cn-shenzhen", "sz", 11},    Place{"ap-southeast-1", "sg", 9},  Place{"us-west-1", "usw", 7},
    Place{"eu-central-1", "fra", 6},   Place{"cn-hongkong", "hk", 4},     Place{"cn-chengdu", "cd", 3},
    Place{"cn-zhangjiakou", "zjk", 3}, Place{"ap-northeast-1", "tyo", 3}, Place{"us-east-1", "use", 2},
};

struct Service
{
    std::string_view english;
    std::string_view chinese;
    std::string_view app;
    std::string_view team;
};
constexpr std::array kServices{
    Service{"web", "前端", "storefront", "web"},    Service{"api", "接口", "gateway", "platform"},
    Service{"order", "订单", "orders", "trade"},    Service{"pay", "支付", "payments", "trade"},
    Service{"db", "数据库", "database", "dba"},     Service{"cache", "缓存", "redis", "platform"},
    Service{"search", "搜索", "search", "search"},  Service{"mq", "消息队列", "rocketmq", "platform"},
    Service{"job", "定时任务", "batch", "data"},    Service{"log", "日志", "logging", "ops"},
    Service{"gitlab", "代码仓库", "gitlab", "ops"}, Service{"video", "转码", "media", "media"},
    Service{"proxy", "代理", "egress", "network"},  Service{"report", "报表", "bi", "data"},
};
struct Stage
{
    std::string_view english;
    std::string_view chinese;
};
constexpr std::array kStages{Stage{"prod", "生产"},    Stage{"prod", "生产"}, Stage{"prod", "生产"},
                             Stage{"staging", "预发"}, Stage{"test", "测试"}, Stage{"dev", "开发"}};
constexpr std::array<std::string_view, 16> kTypes{
    "ecs.g6.large",   "ecs.g6.xlarge",     "ecs.g7.large",  "ecs.g7.xlarge",     "ecs.g7.2xlarge", "ecs.c6.large",
    "ecs.c6.xlarge",  "ecs.c7.large",      "ecs.c7.xlarge", "ecs.c7.2xlarge",    "ecs.r6.large",   "ecs.r7.xlarge",
    "ecs.r7.2xlarge", "ecs.t6-c1m2.large", "ecs.g6r.large", "ecs.t5-lc1m2.large"};
constexpr std::array kBandwidths{1, 2, 5, 5, 5, 10, 10, 20, 30, 50, 50, 100};

std::string padded(std::size_t number, std::size_t width)
{
    auto out = std::to_string(number);
    return out.size() < width ? std::string(width - out.size(), '0') + out : out;
}

std::string address(unsigned first, std::uint64_t number)
{
    return std::to_string(first) + '.' + std::to_string(number >> 16 & 255) + '.' + std::to_string(number >> 8 & 255) +
           '.' + std::to_string(number & 255);
}

// Unique for every index: 198.18.0.0 to 198.19.127.255 (a range for benchmarks; the rest of it is given out later),
// then the reserved 240.0.0.0/4.
std::string publicAddress(std::uint32_t index)
{
    constexpr std::uint32_t kBenchmark = 65'536 + 32'768;
    if (index < kBenchmark)
        return address(198, (18ULL << 16) + index);
    return address(240 + ((index - kBenchmark) >> 24), index - kBenchmark);
}

// What a region's instances share.
struct Site
{
    const Place *place;
    const Region *region;
    std::array<std::string_view, 3> vpcs;
    std::array<std::string_view, 3> groups;
    std::vector<std::string_view> zones;
    std::vector<std::array<std::string_view, 3>> switches;
    std::size_t count = 0;
};

std::vector<Site> sites(Words &words, Dice &dice)
{
    std::vector<Site> out;
    for (const auto &place : kPlaces) {
        Site site{&place, findRegion(place.region), {}, {}, {}, {}, 0};
        const std::string prefix(site.region->idPrefix);
        for (auto &vpc : site.vpcs)
            vpc = words("vpc-" + prefix + dice.text(17));
        for (auto &group : site.groups)
            group = words("sg-" + prefix + dice.text(17));
        for (const char zone : site.region->zones) {
            site.zones.push_back(words(std::string(place.region) + '-' + zone));
            auto &switches = site.switches.emplace_back();
            for (auto &one : switches)
                one = words("vsw-" + prefix + dice.text(17));
        }
        out.push_back(std::move(site));
    }
    return out;
}

// One or two of a hundred are in a state in which something is refused.
void makeSpecial(Instance &instance, Dice &dice, Moment birth, std::vector<Order> &orders)
{
    switch (dice.below(10)) {
    case 0:
        instance.locks.push_back({"security", "Locked for security reasons."});
        break;
    case 1:
        instance.locks.push_back({"financial", "Overdue payment."});
        break;
    case 2:
    case 3:
        if (instance.prePaid)
            instance.expires = birth - std::chrono::hours(24 * (1 + dice.below(10)));
        break;
    case 4:
        instance.status = Status::Starting;
        break;
    case 5:
        instance.status = Status::Stopping;
        break;
    case 6:
        instance.lowerings = 3;
        break;
    case 7:
        if (instance.prePaid && !instance.eip) {
            Order order;
            order.instanceId = instance.id;
            order.regionId = instance.regionId;
            order.type = "Upgrade";
            order.cents = 12'000;
            order.spec.out = std::min(100, instance.out + 20);
            orders.push_back(std::move(order));
        }
        break;
    case 8:
        instance.locks.push_back({"Recycling", {}});
        break;
    default:
        instance.dedicatedHostId = "dh-bp1sandbox0generated";
        break;
    }
}

} // namespace

Fleet generatedFleet(Words &words, Moment birth, std::size_t count, std::uint64_t seed)
{
    Fleet out;
    out.instances.reserve(count);
    Dice dice(seed * 0x2545f4914f6cdd1d + 17);
    auto where = sites(words, dice);
    std::array<std::size_t, 100> shares{};
    std::size_t filled = 0;
    for (std::size_t i = 0; i < kPlaces.size(); ++i) {
        for (unsigned k = 0; k < kPlaces[i].share && filled < shares.size(); ++k)
            shares[filled++] = i;
    }
    const auto env = words("env"), team = words("team"), app = words("app");
    const auto group = words("rg-acfm2sandbox0gen"), month = words("month"), year = words("year");
    const auto running = words("Not-applicable"), stopped = words("KeepCharging");

    for (std::size_t i = 0; i < count; ++i) {
        // The first of a small fleet go round the regions, so that none stays empty.
        auto &site = where[i < where.size() ? i : shares[dice.below(shares.size())]];
        const auto number = ++site.count;
        const auto &service = kServices[dice.below(kServices.size())];
        const auto &stage = kStages[dice.below(kStages.size())];
        const bool chinese = dice.chance(120);

        Instance one;
        one.id = "i-" + std::string(site.region->idPrefix) + dice.text(17);
        one.name = chinese ? std::string(service.chinese) + '-' + std::string(stage.chinese) + '-' + padded(number, 4)
                           : std::string(service.english) + '-' + std::string(stage.english) + '-' +
                                 std::string(site.place->brief) + '-' + padded(number, 4);
        one.regionId = site.region->id;
        const auto zone = dice.below(site.zones.size());
        const auto network = dice.below(site.vpcs.size());
        one.zoneId = site.zones[zone];
        one.vpcId = site.vpcs[network];
        one.vSwitchId = site.switches[zone][network];
        one.securityGroupId = site.groups[dice.below(site.groups.size())];
        one.type = kTypes[dice.below(kTypes.size())];
        one.imageId = one.type == "ecs.g6r.large" ? images().back().id : images()[dice.below(images().size() - 1)].id;
        one.prePaid = dice.chance(450);
        one.byBandwidth = dice.chance(one.prePaid ? 500 : 250);
        one.created = birth - std::chrono::minutes(30 + dice.below(std::size_t(3) * 365 * 24 * 60));
        one.started = one.created + std::chrono::seconds(40 + dice.below(90));
        if (one.prePaid) {
            one.expires = birth + std::chrono::hours(24 + dice.below(std::size_t(360) * 24));
            one.saleCycle = dice.chance(300) ? year : month;
        }
        one.status = dice.chance(80) ? Status::Stopped : Status::Running;
        one.stoppedMode = one.status == Status::Stopped ? stopped : running;
        one.privateIp = address(10, (std::uint64_t(i) & 0xffffff));
        if (dice.chance(60)) {
            one.eip = std::make_unique<Eip>(Eip{"eip-" + one.id.substr(2), publicAddress(std::uint32_t(i)), 20});
            one.in = -1;
        } else if (dice.chance(250)) {
            one.in = dice.chance(500) ? -1 : 10;
        } else {
            one.out = kBandwidths[dice.below(kBandwidths.size())];
            one.in = std::max(10, one.out);
            one.publicIps.push_back(publicAddress(std::uint32_t(i)));
        }
        if (one.prePaid && dice.chance(150))
            one.lowerings = 1 + int(dice.below(2));
        if (dice.chance(20)) {
            one.type = "ecs.i3.xlarge";
            one.localDisks = 1;
            one.localDiskGiB = 894;
        }
        one.resourceGroupId = dice.chance(400) ? group : std::string_view();
        one.tags = {{env, words(stage.english)}, {team, words(service.team)}, {app, words(service.app)}};
        if (dice.chance(15))
            makeSpecial(one, dice, birth, out.orders);
        out.instances.push_back(std::move(one));
    }
    return out;
}

} // namespace ecsdesk::sandbox
