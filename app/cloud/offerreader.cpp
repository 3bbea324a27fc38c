// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cloud/readers.h"

#include <algorithm>

namespace ecsdesk {

namespace {

constexpr double kbitPerMbit = 1000;

bool isWord(const QJsonValue &value, QLatin1String word)
{
    return textOf(value).compare(word, Qt::CaseInsensitive) == 0;
}

/// The list `outer.inner` of a part of the answer; `path` is given its place in the answer.
std::optional<QJsonArray> listAt(const QJsonObject &object, QLatin1String outer, QLatin1String inner, QString &path)
{
    path += outer + u'.' + inner;
    return mainListOf(object, outer, inner);
}

/// A success that is being read.
struct Reading
{
    const HttpAnswer &answer;
    const OpenedAnswer &opened;
    const ReadContext &context;

    [[nodiscard]] tl::unexpected<ApiError> lacks(const QString &path) const
    {
        return missing(answer, opened, context, path);
    }
    [[nodiscard]] QString shared(const QJsonValue &value) const { return context.texts->shared(textOf(value)); }
};

Result<InstanceTypeInfo> readType(const Reading &reading, const QJsonObject &json, const QString &path)
{
    InstanceTypeInfo type;
    type.id = InstanceTypeId(reading.shared(json[u"InstanceTypeId"]));
    type.family = reading.shared(json[u"InstanceTypeFamily"]);
    const auto cpus = numberOf(json[u"CpuCoreCount"]);
    const auto memory = realOf(json[u"MemorySize"]);
    if (type.id.isEmpty())
        return reading.lacks(path + QLatin1String("InstanceTypeId"));
    if (type.family.isEmpty())
        return reading.lacks(path + QLatin1String("InstanceTypeFamily"));
    if (!cpus)
        return reading.lacks(path + QLatin1String("CpuCoreCount"));
    if (!memory)
        return reading.lacks(path + QLatin1String("MemorySize"));
    type.cpuCount = *cpus;
    type.memoryGib = *memory;
    type.level = reading.shared(json[u"InstanceFamilyLevel"]);
    type.category = reading.shared(json[u"InstanceCategory"]);
    type.architecture = reading.shared(json[u"CpuArchitecture"]);
    type.clockGhz = realOf(json[u"CpuSpeedFrequency"]).value_or(0);
    type.processor = reading.shared(json[u"PhysicalProcessorModel"]);
    type.gpuCount = numberOf(json[u"GPUAmount"]).value_or(0);
    type.gpuSpec = reading.shared(json[u"GPUSpec"]);
    type.rxKbps = qint64(realOf(json[u"InstanceBandwidthRx"]).value_or(0));
    type.txKbps = qint64(realOf(json[u"InstanceBandwidthTx"]).value_or(0));
    type.localDisks = numberOf(json[u"LocalStorageAmount"]).value_or(0);
    return type;
}

Result<TypeTarget> readTarget(const Reading &reading, const QJsonObject &json, const QString &zone, const QString &path)
{
    TypeTarget target{InstanceTypeId(reading.shared(json[u"Value"])), zone, false,
                      stockFromApi(reading.shared(json[u"StatusCategory"]))};
    if (target.id.isEmpty())
        return reading.lacks(path + QLatin1String("Value"));
    // Either tells whether it can be had; older answers have no StatusCategory.
    if (textOf(json[u"Status"]).isEmpty() && target.stock.raw.isEmpty())
        return reading.lacks(path + QLatin1String("Status"));
    target.soldOut = isWord(json[u"Status"], QLatin1String("SoldOut")) || target.stock == Stock::WithoutStock ||
                     target.stock == Stock::ClosedWithoutStock;
    return target;
}

/// The error of a zone that has not what it must have; its targets are added to `targets`.
std::optional<ApiError> readZone(const Reading &reading, const QJsonObject &zone, const QString &path,
                                 std::vector<TypeTarget> &targets)
{
    const QString id = reading.shared(zone[u"ZoneId"]);
    if (id.isEmpty())
        return reading.lacks(path + QLatin1String("ZoneId")).value();
    QString kindsPath = path;
    const auto kinds = listAt(zone, QLatin1String("AvailableResources"), QLatin1String("AvailableResource"), kindsPath);
    if (!kinds && isWord(zone[u"Status"], QLatin1String("SoldOut")))
        return {};
    if (!kinds)
        return reading.lacks(kindsPath).value();
    for (qsizetype k = 0; k < kinds->size(); ++k) {
        const QJsonObject kind = kinds->at(k).toObject();
        QString typesPath = QStringLiteral("%1[%2].").arg(kindsPath).arg(k);
        if (textOf(kind[u"Type"]).isEmpty())
            return reading.lacks(typesPath + QLatin1String("Type")).value();
        if (!isWord(kind[u"Type"], QLatin1String("InstanceType")))
            continue; // disks, networks: not what was asked for
        const auto types =
            listAt(kind, QLatin1String("SupportedResources"), QLatin1String("SupportedResource"), typesPath);
        if (!types)
            return reading.lacks(typesPath).value();
        for (qsizetype t = 0; t < types->size(); ++t) {
            auto target =
                readTarget(reading, types->at(t).toObject(), id, QStringLiteral("%1[%2].").arg(typesPath).arg(t));
            if (!target)
                return target.error();
            targets.push_back(std::move(*target));
        }
    }
    return {};
}

} // namespace

Result<Usage> readUsage(const HttpAnswer &answer, const ReadContext &context, const UsageQuery &query)
{
    const auto opened = openAnswer(answer, context.action, context.accessKeyId);
    if (!opened)
        return tl::unexpected(opened.error());
    QString path;
    const auto list = listAt(opened->root, QLatin1String("MonitorData"), QLatin1String("InstanceMonitorData"), path);
    if (!list)
        return missing(answer, *opened, context, path);

    Usage usage{query.from, query.to, query.period, {}};
    usage.points.reserve(size_t(list->size()));
    const double kbitPerMbps = double(query.period.count()) * kbitPerMbit;
    for (qsizetype i = 0; i < list->size(); ++i) {
        const QJsonObject point = list->at(i).toObject();
        const QDateTime at = momentOf(point[u"TimeStamp"]);
        if (!at.isValid())
            return missing(answer, *opened, context, QStringLiteral("%1[%2].TimeStamp").arg(path).arg(i));
        const auto out = realOf(point[u"InternetTX"]);
        const auto in = realOf(point[u"InternetRX"]);
        if (out && in && *out >= 0 && *in >= 0)
            usage.points.push_back({at, *out / kbitPerMbps, *in / kbitPerMbps});
    }
    std::ranges::stable_sort(usage.points, {}, &UsagePoint::at);
    const auto sameTime = [](const UsagePoint &a, const UsagePoint &b) { return a.at == b.at; };
    usage.points.erase(std::unique(usage.points.begin(), usage.points.end(), sameTime), usage.points.end());
    return usage;
}

Result<InstanceTypePage> readInstanceTypes(const HttpAnswer &answer, const ReadContext &context)
{
    const auto opened = openAnswer(answer, context.action, context.accessKeyId);
    if (!opened)
        return tl::unexpected(opened.error());
    QString path;
    const auto list = listAt(opened->root, QLatin1String("InstanceTypes"), QLatin1String("InstanceType"), path);
    if (!list)
        return missing(answer, *opened, context, path);

    InstanceTypePage page;
    page.nextToken = textOf(opened->root[u"NextToken"]);
    page.types.reserve(size_t(list->size()));
    for (qsizetype i = 0; i < list->size(); ++i) {
        auto type =
            readType({answer, *opened, context}, list->at(i).toObject(), QStringLiteral("%1[%2].").arg(path).arg(i));
        if (!type)
            return tl::unexpected(type.error());
        page.types.push_back(std::move(*type));
    }
    return page;
}

Result<std::vector<TypeTarget>> readTypeTargets(const HttpAnswer &answer, const ReadContext &context)
{
    const auto opened = openAnswer(answer, context.action, context.accessKeyId);
    if (!opened)
        return tl::unexpected(opened.error());
    QString path;
    const auto zones = listAt(opened->root, QLatin1String("AvailableZones"), QLatin1String("AvailableZone"), path);
    if (!zones)
        return missing(answer, *opened, context, path);

    std::vector<TypeTarget> targets;
    for (qsizetype i = 0; i < zones->size(); ++i) {
        const auto error = readZone({answer, *opened, context}, zones->at(i).toObject(),
                                    QStringLiteral("%1[%2].").arg(path).arg(i), targets);
        if (error)
            return tl::unexpected(*error);
    }
    return targets;
}

Result<std::vector<BandwidthLimit>> readBandwidthLimits(const HttpAnswer &answer, const ReadContext &context)
{
    const auto opened = openAnswer(answer, context.action, context.accessKeyId);
    if (!opened)
        return tl::unexpected(opened.error());
    QString path;
    const auto list = listAt(opened->root, QLatin1String("Bandwidths"), QLatin1String("Bandwidth"), path);
    if (!list)
        return missing(answer, *opened, context, path);

    std::vector<BandwidthLimit> limits;
    for (qsizetype i = 0; i < list->size(); ++i) {
        const QJsonObject json = list->at(i).toObject();
        const QString at = QStringLiteral("%1[%2].").arg(path).arg(i);
        const auto billing = internetChargeTypeFromApi(textOf(json[u"InternetChargeType"]));
        const auto least = numberOf(json[u"Min"]);
        const auto most = numberOf(json[u"Max"]);
        if (billing.raw.isEmpty())
            return missing(answer, *opened, context, at + QLatin1String("InternetChargeType"));
        if (!least)
            return missing(answer, *opened, context, at + QLatin1String("Min"));
        if (!most)
            return missing(answer, *opened, context, at + QLatin1String("Max"));
        if (billing != InternetChargeType::Unknown)
            limits.push_back({billing.value, *least, std::max(*least, *most)});
    }
    return limits;
}

Result<Price> readPrice(const HttpAnswer &answer, const ReadContext &context)
{
    const auto opened = openAnswer(answer, context.action, context.accessKeyId);
    if (!opened)
        return tl::unexpected(opened.error());
    const QJsonObject info = opened->root[u"PriceInfo"].toObject();
    const QJsonObject json = info[u"Price"].toObject();
    const QString path = QStringLiteral("PriceInfo.Price");
    if (json.isEmpty())
        return missing(answer, *opened, context, path);

    Price price;
    for (const auto &[name, into] :
         {std::pair("OriginalPrice", &price.original), std::pair("DiscountPrice", &price.discount),
          std::pair("TradePrice", &price.trade)}) {
        const auto amount = realOf(json[QLatin1String(name)]);
        if (!amount)
            return missing(answer, *opened, context, path + u'.' + QLatin1String(name));
        *into = *amount;
    }
    price.currency = textOf(json[u"Currency"]);
    for (const QJsonValue rule : listOf(info, QStringLiteral("Rules"), QStringLiteral("Rule"))) {
        if (const QString words = textOf(rule.toObject()[u"Description"]); !words.isEmpty())
            price.rules.append(words);
    }
    return price;
}

} // namespace ecsdesk
