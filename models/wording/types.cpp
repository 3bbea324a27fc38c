// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wording/types.h"

#include "models/wording/words.h"

#include <QCoreApplication>
#include <QStringList>
#include <array>
#include <cmath>

namespace ecsdesk {

namespace {

struct Types
{
    Q_DECLARE_TR_FUNCTIONS(Types)
};

/// A word of the API, without regard to case and to how its parts are joined: "Local SSDs", "local-ssd".
struct ApiWord
{
    const char *key; ///< letters only, lower case
    const char *word;
};

constexpr std::array categories{
    ApiWord{"generalpurpose", QT_TRANSLATE_NOOP("Types", "general-purpose")},
    ApiWord{"computeoptimized", QT_TRANSLATE_NOOP("Types", "compute-optimized")},
    ApiWord{"memoryoptimized", QT_TRANSLATE_NOOP("Types", "memory-optimized")},
    ApiWord{"bigdata", QT_TRANSLATE_NOOP("Types", "big data")},
    ApiWord{"localssds", QT_TRANSLATE_NOOP("Types", "local SSD")},
    ApiWord{"localssd", QT_TRANSLATE_NOOP("Types", "local SSD")},
    ApiWord{"highclockspeed", QT_TRANSLATE_NOOP("Types", "high clock speed")},
    ApiWord{"enhanced", QT_TRANSLATE_NOOP("Types", "enhanced")},
    ApiWord{"shared", QT_TRANSLATE_NOOP("Types", "shared")},
    ApiWord{"burstable", QT_TRANSLATE_NOOP("Types", "burstable")},
    ApiWord{"computeoptimizedwithgpu", QT_TRANSLATE_NOOP("Types", "GPU compute")},
    ApiWord{"gpuaccelerated", QT_TRANSLATE_NOOP("Types", "GPU compute")},
    ApiWord{"visualcomputeoptimized", QT_TRANSLATE_NOOP("Types", "visual compute")},
    ApiWord{"heterogeneousservice", QT_TRANSLATE_NOOP("Types", "heterogeneous")},
    ApiWord{"computeoptimizedwithfpga", QT_TRANSLATE_NOOP("Types", "FPGA compute")},
    ApiWord{"computeoptimizedwithnpu", QT_TRANSLATE_NOOP("Types", "NPU compute")},
    ApiWord{"ecsbaremetal", QT_TRANSLATE_NOOP("Types", "bare metal")},
    ApiWord{"supercomputingcluster", QT_TRANSLATE_NOOP("Types", "super computing cluster")},
    ApiWord{"highperformancecompute", QT_TRANSLATE_NOOP("Types", "high-performance computing")},
};

constexpr std::array levels{
    ApiWord{"entrylevel", QT_TRANSLATE_NOOP("Types", "entry level")},
    ApiWord{"enterpriselevel", QT_TRANSLATE_NOOP("Types", "enterprise level")},
    ApiWord{"creditentrylevel", QT_TRANSLATE_NOOP("Types", "burstable (by credits)")},
};

constexpr std::array architectures{
    ApiWord{"x86", QT_TRANSLATE_NOOP("Types", "x86")},
    ApiWord{"arm", QT_TRANSLATE_NOOP("Types", "Arm")},
};

template <size_t N>
QString wordFor(const std::array<ApiWord, N> &words, const QString &raw)
{
    QString key;
    for (const QChar c : raw) {
        if (c.isLetterOrNumber())
            key += c.toLower();
    }
    for (const ApiWord &word : words) {
        if (key == QLatin1String(word.key))
            return Types::tr(word.word);
    }
    return raw;
}

/// At most two decimals, none that say nothing: 0.5, 15, 1.25.
QString shortNumber(double value)
{
    const double rounded = std::round(value * 100) / 100;
    return QString::number(rounded, 'f', QLocale::FloatingPointShortest);
}

/// "+4", "−2", with a true minus sign.
QString signedNumber(double value)
{
    return (value < 0 ? QStringLiteral("\u2212") : QStringLiteral("+")) + shortNumber(std::abs(value));
}

/// The parts that are there, joined as a cell joins them.
QString joined(QStringList parts)
{
    parts.removeAll(QString());
    QString text;
    for (const QString &part : parts)
        text = text.isEmpty() ? part : Types::tr("%1 · %2", "parts of a cell").arg(text, part);
    return text;
}

QString sameSizeText(const TypeDifference &difference)
{
    if (difference.otherArchitecture)
        return Types::tr("same size, other architecture");
    switch (difference.family) {
    case FamilyStep::Same:
        return Types::tr("same size");
    case FamilyStep::Newer:
        return Types::tr("same size, newer family");
    case FamilyStep::Older:
        return Types::tr("same size, older family");
    case FamilyStep::Other:
        return Types::tr("same size, other family");
    }
    Q_UNREACHABLE();
}

} // namespace

QString word(Stock stock)
{
    switch (stock) {
    case Stock::Unknown:
        return noValue();
    case Stock::WithStock:
        return Types::tr("in stock");
    case Stock::ClosedWithStock:
        return Types::tr("low stock");
    case Stock::WithoutStock:
    case Stock::ClosedWithoutStock:
        return Types::tr("sold out");
    }
    Q_UNREACHABLE();
}

QString availabilityText(const TypeOption &option)
{
    if (!option.why)
        return option.stock == Stock::Unknown && option.stock.raw.isEmpty() ? noValue() : word(option.stock);
    switch (*option.why) {
    case WhyNotOffered::NotATarget:
        return Types::tr("not offered");
    case WhyNotOffered::OtherZone:
        return Types::tr("other zone");
    case WhyNotOffered::SoldOut:
        return Types::tr("sold out");
    case WhyNotOffered::PresentType:
        return noValue();
    }
    Q_UNREACHABLE();
}

QString levelWord(const QString &level)
{
    return wordFor(levels, level);
}

QString categoryWord(const QString &category)
{
    return wordFor(categories, category);
}

QString architectureWord(const QString &architecture)
{
    return wordFor(architectures, architecture);
}

QString vcpuText(int cpuCount)
{
    return cpuCount > 0 ? Types::tr("%1 vCPU").arg(cpuCount) : noValue();
}

QString gibText(double gib)
{
    return gib > 0 ? Types::tr("%1 GiB").arg(shortNumber(gib)) : noValue();
}

QString typeSizeText(const InstanceTypeInfo &info)
{
    const QString cpus = info.cpuCount > 0 ? vcpuText(info.cpuCount) : QString();
    const QString memory = info.memoryGib > 0 ? gibText(info.memoryGib) : QString();
    return orNoValue(joined({cpus, memory}));
}

QString networkSpeedText(qint64 kbps)
{
    if (kbps <= 0)
        return noValue();
    // The API counts in decimal steps, with some types rounded in binary ones (1,024,000 for 1 Gbit/s).
    const double mbps = double(kbps) / (kbps % 1024 == 0 ? 1024 : 1000);
    if (mbps < 1000)
        return Types::tr("%1 Mbit/s").arg(shortNumber(mbps));
    return Types::tr("%1 Gbit/s").arg(shortNumber(mbps / 1000));
}

QString networkText(const InstanceTypeInfo &info)
{
    if (info.rxKbps == info.txKbps || info.rxKbps <= 0)
        return networkSpeedText(info.txKbps);
    if (info.txKbps <= 0)
        return networkSpeedText(info.rxKbps);
    return Types::tr("%1 in, %2 out").arg(networkSpeedText(info.rxKbps), networkSpeedText(info.txKbps));
}

QString familyKindText(const InstanceTypeInfo &info)
{
    const QString category = categoryWord(info.category);
    const QString level = levelWord(info.level);
    // "burstable · burstable (by credits)" says one thing twice.
    return isBurstable(info) ? level : joined({category, level});
}

QString processorText(const InstanceTypeInfo &info)
{
    const QString clock = info.clockGhz > 0 ? Types::tr("%1 GHz").arg(shortNumber(info.clockGhz)) : QString();
    const QString gpus =
        info.gpuCount > 0
            ? (info.gpuSpec.isEmpty() ? Types::tr("%1 × GPU").arg(info.gpuCount)
                                      : Types::tr("%1 × %2", "GPUs").arg(QString::number(info.gpuCount), info.gpuSpec))
            : QString();
    return orNoValue(joined({architectureWord(info.architecture), gpus, info.processor, clock}));
}

QString differenceText(const TypeOption &option)
{
    const TypeDifference &difference = option.difference;
    if (option.isPresent())
        return Types::tr("present type");
    if (difference.sameSize())
        return sameSizeText(difference);
    const QString cpus = difference.cpus.value_or(0) != 0
                             ? Types::tr("%1 vCPU", "a difference: +4").arg(signedNumber(*difference.cpus))
                             : QString();
    const QString memory = difference.memoryGib.value_or(0) != 0
                               ? Types::tr("%1 GiB", "a difference: +4").arg(signedNumber(*difference.memoryGib))
                               : QString();
    if (!cpus.isEmpty() && !memory.isEmpty())
        return Types::tr("%1, %2", "two differences").arg(cpus, memory);
    return orNoValue(cpus + memory);
}

QString familyStepText(FamilyStep step)
{
    switch (step) {
    case FamilyStep::Same:
        return {};
    case FamilyStep::Newer:
        return Types::tr("newer generation");
    case FamilyStep::Older:
        return Types::tr("older generation");
    case FamilyStep::Other:
        return Types::tr("another family");
    }
    Q_UNREACHABLE();
}

QString beforeAfterText(const InstanceTypeInfo &from, const InstanceTypeInfo &to)
{
    QString cpus;
    if (to.cpuCount > 0) {
        cpus = from.cpuCount > 0 && from.cpuCount != to.cpuCount
                   ? Types::tr("%1 → %2 vCPU").arg(from.cpuCount).arg(to.cpuCount)
                   : vcpuText(to.cpuCount);
    }
    QString memory;
    if (to.memoryGib > 0) {
        memory = from.memoryGib > 0 && from.memoryGib != to.memoryGib
                     ? Types::tr("%1 → %2 GiB").arg(shortNumber(from.memoryGib), shortNumber(to.memoryGib))
                     : gibText(to.memoryGib);
    }
    QString network;
    const QString before = networkText(from);
    const QString after = networkText(to);
    if (before != after && after != noValue())
        network = before == noValue() ? Types::tr("internal network %1").arg(after)
                                      : Types::tr("internal network %1 → %2").arg(before, after);
    return orNoValue(joined({cpus, memory, network}));
}

QString whyNotSentence(const TypeOption &option, const QString &zone)
{
    if (!option.why)
        return {};
    const QString id = option.info.id.text;
    const QString here = option.zone.isEmpty() ? zone : option.zone;
    switch (*option.why) {
    case WhyNotOffered::NotATarget:
        return zone.isEmpty() ? Types::tr("%1 is not offered for this instance.").arg(id)
                              : Types::tr("%1 is not offered for this instance in the zone %2.").arg(id, zone);
    case WhyNotOffered::OtherZone:
        return Types::tr("%1 is offered in the zone %2 only, and a change of type does not move the instance.")
            .arg(id, option.zone);
    case WhyNotOffered::SoldOut:
        if (option.stock == Stock::ClosedWithoutStock)
            return Types::tr("%1 is sold out and no longer sold here.").arg(id);
        return here.isEmpty() ? Types::tr("%1 is sold out now.").arg(id)
                              : Types::tr("%1 is sold out now in the zone %2.").arg(id, here);
    case WhyNotOffered::PresentType:
        return Types::tr("%1 is the present type; nothing would change.").arg(id);
    }
    Q_UNREACHABLE();
}

QString whyNotLift(const TypeOption &option)
{
    if (!option.why)
        return {};
    switch (*option.why) {
    case WhyNotOffered::NotATarget:
        return Types::tr("Choose one that is offered, or create an instance of this type and move the workload.");
    case WhyNotOffered::OtherZone:
        return Types::tr("Choose a type of its own zone.");
    case WhyNotOffered::SoldOut:
        if (option.stock == Stock::ClosedWithoutStock)
            return Types::tr("Choose another type.");
        return Types::tr("Choose another type, or read the list again later.");
    case WhyNotOffered::PresentType:
        return Types::tr("Choose another type.");
    }
    Q_UNREACHABLE();
}

QString whyNotText(const TypeOption &option, const QString &zone)
{
    if (!option.why)
        return {};
    return Types::tr("%1 %2", "two whole sentences, one after the other")
        .arg(whyNotSentence(option, zone), whyNotLift(option));
}

QString burstableWarning(const InstanceTypeInfo &info)
{
    return Types::tr(
               "%1 is burstable: once its CPU credits are used up, it runs at its baseline only. It does not suit "
               "a steady load.")
        .arg(info.id.text);
}

QString architectureWarning(const InstanceTypeInfo &from, const InstanceTypeInfo &to)
{
    return Types::tr("The processor changes from %1 to %2: the image and the programs must be made for it.")
        .arg(architectureWord(from.architecture), architectureWord(to.architecture));
}

} // namespace ecsdesk
