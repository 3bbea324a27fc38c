// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/typeoptions.h"

// A catalogue as DescribeInstanceTypes tells it, and what one instance may become.

namespace ecsdesk::testing {

struct SampleFamily
{
    const char *id;
    const char *level;
    const char *category;
    const char *architecture;
    const char *processor;
    double ghz;
    int gibPerCpu;
    qint64 kbpsPerCpu;
};

inline constexpr SampleFamily sampleFamilies[]{
    {"ecs.c6", "EnterpriseLevel", "Compute-optimized", "X86", "Intel Xeon(Cascade Lake) Platinum 8269CY", 2.5, 2,
     512'000},
    {"ecs.g6", "EnterpriseLevel", "General-purpose", "X86", "Intel Xeon(Cascade Lake) Platinum 8269CY", 2.5, 4,
     512'000},
    {"ecs.r6", "EnterpriseLevel", "Memory-optimized", "X86", "Intel Xeon(Cascade Lake) Platinum 8269CY", 2.5, 8,
     512'000},
    {"ecs.c7", "EnterpriseLevel", "Compute-optimized", "X86", "Intel Xeon(Ice Lake) Platinum 8369B", 2.7, 2, 1'024'000},
    {"ecs.g7", "EnterpriseLevel", "General-purpose", "X86", "Intel Xeon(Ice Lake) Platinum 8369B", 2.7, 4, 1'024'000},
    {"ecs.r7", "EnterpriseLevel", "Memory-optimized", "X86", "Intel Xeon(Ice Lake) Platinum 8369B", 2.7, 8, 1'024'000},
    {"ecs.g8i", "EnterpriseLevel", "General-purpose", "X86", "Intel Xeon(Sapphire Rapids) Platinum 8475B", 2.7, 4,
     1'280'000},
    {"ecs.g8y", "EnterpriseLevel", "General-purpose", "ARM", "Yitian 710", 2.75, 4, 1'024'000},
};

inline InstanceTypeId typeId(const char *id)
{
    return InstanceTypeId(QString::fromLatin1(id));
}

inline InstanceTypeInfo sampleType(const SampleFamily &family, const QString &size, int cpus)
{
    InstanceTypeInfo info;
    info.id = InstanceTypeId(QLatin1String(family.id) + u'.' + size);
    info.family = QLatin1String(family.id);
    info.level = QLatin1String(family.level);
    info.category = QLatin1String(family.category);
    info.cpuCount = cpus;
    info.memoryGib = double(cpus) * family.gibPerCpu;
    info.architecture = QLatin1String(family.architecture);
    info.clockGhz = family.ghz;
    info.processor = QLatin1String(family.processor);
    info.rxKbps = info.txKbps = family.kbpsPerCpu * cpus;
    return info;
}

/// 8 families in 6 sizes, burstable and GPU types: 52.
inline std::vector<InstanceTypeInfo> sampleCatalogue()
{
    std::vector<InstanceTypeInfo> all;
    for (const SampleFamily &family : sampleFamilies) {
        int cpus = 2;
        for (const char *size : {"large", "xlarge", "2xlarge", "4xlarge", "8xlarge", "16xlarge"}) {
            all.push_back(sampleType(family, QLatin1String(size), cpus));
            cpus *= 2;
        }
    }
    const auto burstable = [&](const char *id, int cpus, double gib) {
        InstanceTypeInfo info = sampleType(sampleFamilies[1], QStringLiteral("large"), cpus);
        info.id = typeId(id);
        info.family = QStringLiteral("ecs.t6");
        info.level = QStringLiteral("CreditEntryLevel");
        info.category = QStringLiteral("Shared");
        info.memoryGib = gib;
        info.rxKbps = info.txKbps = 200'000;
        all.push_back(info);
    };
    burstable("ecs.t6-c1m1.large", 2, 2);
    burstable("ecs.t6-c4m1.large", 2, 0.5);
    const auto gpu = [&](const char *id, int cpus, double gib) {
        InstanceTypeInfo info = sampleType(sampleFamilies[4], QStringLiteral("large"), cpus);
        info.id = typeId(id);
        info.family = QStringLiteral("ecs.gn7i");
        info.category = QStringLiteral("Compute-optimized with GPU");
        info.memoryGib = gib;
        info.gpuCount = 1;
        info.gpuSpec = QStringLiteral("NVIDIA A10");
        all.push_back(info);
    };
    gpu("ecs.gn7i-c8g1.2xlarge", 8, 30);
    gpu("ecs.gn7i-c16g1.4xlarge", 16, 60);
    return all;
}

inline TypeTarget sampleTarget(const char *id, const char *stock = "WithStock")
{
    TypeTarget target;
    target.id = typeId(id);
    target.zone = QStringLiteral("cn-hangzhou-h");
    target.stock = stockFromApi(QLatin1String(stock));
    target.soldOut = target.stock == Stock::WithoutStock;
    return target;
}

/// What an ecs.g6.large of cn-hangzhou-h may become: the x86 families and burstable types, three of them sold out, two
/// nearly so, and one that is too new for the catalogue.
inline TypeOffer sampleOffer()
{
    TypeOffer offer;
    offer.catalogue = sampleCatalogue();
    for (const InstanceTypeInfo &info : offer.catalogue) {
        if (info.architecture == QLatin1String("X86") && info.gpuCount == 0 && info.cpuCount <= 32)
            offer.targets.push_back(sampleTarget(info.id.text.toLatin1().constData()));
    }
    const auto setStock = [&](const char *id, const char *stock) {
        for (TypeTarget &target : offer.targets) {
            if (target.id == typeId(id))
                target = sampleTarget(id, stock);
        }
    };
    setStock("ecs.c7.8xlarge", "ClosedWithStock");
    setStock("ecs.g7.4xlarge", "ClosedWithStock");
    setStock("ecs.g8i.8xlarge", "WithoutStock");
    setStock("ecs.g7.2xlarge", "WithoutStock");
    setStock("ecs.r6.8xlarge", "ClosedWithoutStock");
    offer.targets.push_back(sampleTarget("ecs.g9i.large"));
    return offer;
}

inline Instance sampleInstance()
{
    Instance instance;
    instance.id = InstanceId(QStringLiteral("i-bp1a2b3c4d5e6f7g8h9i"));
    instance.region = RegionId(QStringLiteral("cn-hangzhou"));
    instance.zone = QStringLiteral("cn-hangzhou-h");
    instance.name = QStringLiteral("web-hz-01");
    instance.status = instanceStatusFromApi(QStringLiteral("Stopped"));
    instance.chargeType = chargeTypeFromApi(QStringLiteral("PostPaid"));
    instance.networkType = networkTypeFromApi(QStringLiteral("vpc"));
    instance.internetChargeType = internetChargeTypeFromApi(QStringLiteral("PayByTraffic"));
    instance.type = typeId("ecs.g6.large");
    instance.typeFamily = QStringLiteral("ecs.g6");
    instance.cpuCount = 2;
    instance.memoryMib = 8192;
    instance.outMbps = 5;
    return instance;
}

inline Facts sampleFacts()
{
    Facts facts;
    facts.now = QDateTime(QDate(2026, 5, 20), QTime(6, 0), Qt::UTC);
    return facts;
}

inline std::vector<TypeOption> sampleOptions()
{
    return typeOptions(Edition::Documents, sampleInstance(), sampleFacts(), sampleOffer());
}

} // namespace ecsdesk::testing
