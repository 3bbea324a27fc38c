// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/fleet.h"

#include <QRandomGenerator>

// Rows for the tests and measurements of the list: the same ones for the same seed.

namespace ecsdesk::rows {

/// The moment at which the tests of the list begin.
inline QDateTime start()
{
    return QDateTime(QDate(2026, 5, 20), QTime(6, 0), Qt::UTC);
}

template <class List>
auto pick(QRandomGenerator &random, const List &list)
{
    return *(std::begin(list) + random.bounded(int(std::size(list))));
}

/// The row that `number` stands for, in one of the states that `random` may give it.
inline FleetRow row(int number, QRandomGenerator &random)
{
    static const QStringList regions{
        QStringLiteral("cn-hangzhou"),    QStringLiteral("cn-shanghai"), QStringLiteral("cn-beijing"),
        QStringLiteral("cn-shenzhen"),    QStringLiteral("us-west-1"),   QStringLiteral("eu-central-1"),
        QStringLiteral("ap-southeast-1"),
    };
    static const QStringList services{QStringLiteral("web"),    QStringLiteral("api"), QStringLiteral("数据库"),
                                      QStringLiteral("Cache"),  QStringLiteral("mq"),  QStringLiteral("日志"),
                                      QStringLiteral("gateway")};
    static const QStringList environments{QStringLiteral("prod"), QStringLiteral("staging"), QStringLiteral("test")};
    static const QStringList teams{QStringLiteral("web"), QStringLiteral("支付"), QStringLiteral("search"),
                                   QStringLiteral("ops team")};
    struct Size
    {
        const char *name;
        int cpus;
        int gib;
    };
    static constexpr Size sizes[]{{"large", 2, 8}, {"xlarge", 4, 16}, {"2xlarge", 8, 32}, {"8xlarge", 32, 128}};
    static const QStringList families{QStringLiteral("ecs.g6"), QStringLiteral("ecs.c7"), QStringLiteral("ecs.r6e")};
    const auto chance = [&](int percent) { return random.bounded(100) < percent; };

    FleetRow row;
    Instance &i = row.instance;
    row.key.account = AccountUid(QStringLiteral("1234567890123456"));
    // What an instance is does not change with the state it is in.
    const QString region = regions[(number * 7 + number / 11) % regions.size()];
    row.key.region = RegionId(region);
    row.key.id =
        InstanceId(QStringLiteral("i-bp%1").arg(quint64(number) * 2654435761u % 1000000007u, 16, 36, QChar(u'0')));
    i.id = row.key.id;
    i.region = row.key.region;
    i.zone = region + u'-' + QChar(char16_t(u'a' + number % 3));
    const QString service = services[number % services.size()];
    if (number % 97 != 0)
        i.name = QStringLiteral("%1-%2-%3").arg(service, region.section(u'-', 1, 1).left(2)).arg(number % 5000);
    i.hostName = QStringLiteral("iZbp%1Z").arg(number);
    i.description = number % 4 == 0 ? QStringLiteral("%1 node %2").arg(service).arg(number) : QString();
    const Size size = sizes[number % 4];
    i.typeFamily = families[number % 3];
    i.type = InstanceTypeId(i.typeFamily + u'.' + QLatin1String(size.name));
    i.cpuCount = size.cpus;
    i.memoryMib = size.gib * 1024;
    i.status = instanceStatusFromApi(pick(
        random, QStringList{QStringLiteral("Running"), QStringLiteral("Running"), QStringLiteral("Running"),
                            QStringLiteral("Stopped"), QStringLiteral("Starting"), QStringLiteral("Hibernating")}));
    i.chargeType = chargeTypeFromApi(number % 3 == 0 ? QStringLiteral("PostPaid") : QStringLiteral("PrePaid"));
    i.internetChargeType =
        internetChargeTypeFromApi(chance(70) ? QStringLiteral("PayByTraffic") : QStringLiteral("PayByBandwidth"));
    i.networkType = networkTypeFromApi(number % 29 == 0 ? QStringLiteral("classic") : QStringLiteral("vpc"));
    i.outMbps = random.bounded(101);
    i.inMbps = chance(10) ? -1 : 10 + random.bounded(190);
    if (*i.outMbps > 0)
        i.publicIps = {
            QStringLiteral("47.%1.%2.%3").arg(number / 65536 % 256).arg(number / 256 % 256).arg(number % 256)};
    i.privateIps = {QStringLiteral("10.%1.%2.%3").arg(number % 200).arg(number / 200 % 250).arg(number % 250)};
    if (number % 41 == 0) {
        i.eip.address = QStringLiteral("8.%1.%2.9").arg(number % 256).arg(number / 256 % 256);
        i.eip.allocationId = QStringLiteral("eip-bp%1").arg(number);
    }
    if (i.chargeType == ChargeType::PrePaid)
        i.expiresAt = start().addDays(random.bounded(400) - 5);
    if (chance(1))
        i.locks = {{lockKindFromApi(QStringLiteral("security")), {}}};
    i.imageId = QStringLiteral("aliyun_3_x64_20G_alibase_2024%1.vhd").arg(number % 12 + 1);
    i.osName = number % 5 == 0 ? QStringLiteral("Windows Server 2022 数据中心版 64位中文版")
                               : QStringLiteral("Alibaba Cloud Linux  3.2104 LTS 64位");
    i.osType = number % 5 == 0 ? QStringLiteral("windows") : QStringLiteral("linux");
    i.vpcId = QStringLiteral("vpc-bp1%1").arg(number % 40);
    i.vSwitchId = QStringLiteral("vsw-bp1%1").arg(number % 160);
    i.securityGroupIds = {QStringLiteral("sg-bp1%1").arg(number % 60)};
    if (number % 6 != 0)
        i.tags = {{QStringLiteral("env"), environments[number % 3]}, {QStringLiteral("team"), teams[number / 3 % 4]}};
    if (chance(5))
        row.facts.cooldownUntil = start().addSecs(random.bounded(300) + 1);
    row.facts.unpaidOrder = chance(1);
    row.facts.changeInFlight = chance(1);
    return row;
}

inline std::vector<FleetRow> many(int count, quint32 seed)
{
    QRandomGenerator random(seed);
    std::vector<FleetRow> all;
    all.reserve(size_t(count));
    for (int number = 0; number < count; ++number)
        all.push_back(row(number, random));
    return all;
}

} // namespace ecsdesk::rows
