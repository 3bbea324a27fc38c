// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lists/typefilter.h"

#include "models/wording/types.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

namespace ecsdesk {

namespace {

struct TypeConditions
{
    Q_DECLARE_TR_FUNCTIONS(TypeList)
};

/// "8c", "8核", "8vcpu", "32g", "0.5gib": what operators type for sizes. As a mere part of a text "8g" would also be
/// found in 128 GiB and in names like "gn6i-c8g1".
const QRegularExpression &sizeWord()
{
    static const QRegularExpression pattern(
        QStringLiteral("^(\\d+(?:\\.\\d+)?)(c|cpu|vcpu|vcpus|\u6838|g|gb|gib)$"), // 核
        QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

bool isCpuUnit(const QString &unit)
{
    return unit.startsWith(u'c') || unit.startsWith(u'v') || unit == QStringLiteral("\u6838");
}

} // namespace

bool TypeFilter::isEmpty() const
{
    TypeFilter nothing;
    nothing.showsNotOffered = showsNotOffered;
    nothing.text = text.trimmed().isEmpty() ? text : QString();
    return *this == nothing;
}

QStringList conditionTexts(const TypeFilter &filter)
{
    QStringList texts;
    if (!filter.text.trimmed().isEmpty())
        texts.append(TypeConditions::tr("search “%1”").arg(filter.text.trimmed()));
    if (filter.minCpus > 0)
        texts.append(TypeConditions::tr("at least %1").arg(vcpuText(filter.minCpus)));
    if (filter.maxCpus > 0)
        texts.append(TypeConditions::tr("at most %1").arg(vcpuText(filter.maxCpus)));
    if (filter.minMemoryGib > 0)
        texts.append(TypeConditions::tr("at least %1").arg(gibText(filter.minMemoryGib)));
    if (filter.maxMemoryGib > 0)
        texts.append(TypeConditions::tr("at most %1").arg(gibText(filter.maxMemoryGib)));
    if (!filter.architecture.isEmpty())
        texts.append(TypeConditions::tr("architecture %1").arg(architectureWord(filter.architecture)));
    if (!filter.category.isEmpty())
        texts.append(TypeConditions::tr("category %1").arg(categoryWord(filter.category)));
    if (filter.inStockOnly)
        texts.append(TypeConditions::tr("in stock only"));
    return texts;
}

QString searchText(const TypeOption &option)
{
    const InstanceTypeInfo &info = option.info;
    const QStringList parts{
        info.id.text,           info.family,       typeSizeText(info),  info.category,     info.level,
        familyKindText(info),   info.architecture, processorText(info), networkText(info), availabilityText(option),
        differenceText(option), option.zone};
    return parts.join(u'\n').toCaseFolded();
}

TypeMatcher::TypeMatcher(const TypeFilter &filter)
    : m_filter(filter)
{
    const QStringList words =
        filter.text.toCaseFolded().split(QRegularExpression(QStringLiteral("[\\s,\uff0c]+")), Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const auto size = sizeWord().match(word);
        if (!size.hasMatch())
            m_words.append(word);
        else if (isCpuUnit(size.captured(2)))
            m_cpus.push_back(int(size.captured(1).toDouble()));
        else
            m_memory.push_back(size.captured(1).toDouble());
    }
}

bool TypeMatcher::passesStanding(const TypeOption &option) const
{
    if (option.isPresent())
        return true; // what all others are compared with
    const bool target = !option.why || *option.why == WhyNotOffered::SoldOut;
    if (!target)
        return m_filter.showsNotOffered;
    const bool known = option.stock == Stock::WithStock || option.stock == Stock::ClosedWithStock;
    return !m_filter.inStockOnly || (!option.why && known);
}

bool TypeMatcher::passesNumbers(const InstanceTypeInfo &info) const
{
    const auto within = [](auto value, auto min, auto max) {
        return (min <= 0 || value >= min) && (max <= 0 || (value > 0 && value <= max));
    };
    return within(info.cpuCount, m_filter.minCpus, m_filter.maxCpus) &&
           within(info.memoryGib, m_filter.minMemoryGib, m_filter.maxMemoryGib) &&
           std::all_of(m_cpus.begin(), m_cpus.end(), [&](int cpus) { return info.cpuCount == cpus; }) &&
           std::all_of(m_memory.begin(), m_memory.end(),
                       [&](double gib) { return qFuzzyCompare(info.memoryGib, gib); });
}

bool TypeMatcher::matches(const TypeOption &option, const QString &haystack) const
{
    const auto isOrAny = [](const QString &wanted, const QString &value) {
        return wanted.isEmpty() || wanted.compare(value, Qt::CaseInsensitive) == 0;
    };
    return passesStanding(option) && passesNumbers(option.info) &&
           isOrAny(m_filter.architecture, option.info.architecture) &&
           isOrAny(m_filter.category, option.info.category) &&
           std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) { return haystack.contains(word); });
}

} // namespace ecsdesk
