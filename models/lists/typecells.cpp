// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lists/typecells.h"

#include "models/wording/types.h"
#include "models/wording/words.h"

#include <QCoreApplication>

namespace ecsdesk {

namespace {

struct TypeCells
{
    Q_DECLARE_TR_FUNCTIONS(TypeList)
};

template <class T>
int compare(const T &a, const T &b)
{
    if (a == b)
        return 0;
    return a < b ? -1 : 1;
}

/// The stock as an order of preference.
int stockRank(const TypeOption &option)
{
    if (option.why)
        return *option.why == WhyNotOffered::SoldOut ? 3 : 4 + int(*option.why);
    switch (option.stock.value) {
    case Stock::WithStock:
        return 0;
    case Stock::ClosedWithStock:
        return 1;
    case Stock::Unknown:
    case Stock::WithoutStock:
    case Stock::ClosedWithoutStock:
        return 2;
    }
    Q_UNREACHABLE();
}

bool hasValue(const TypeOption &option, TypeColumn column)
{
    switch (column) {
    case TypeColumn::Vcpu:
        return option.info.cpuCount > 0;
    case TypeColumn::Memory:
        return option.info.memoryGib > 0;
    case TypeColumn::Difference:
        return option.difference.cpus.has_value() || option.difference.memoryGib.has_value();
    case TypeColumn::Network:
        return option.info.txKbps > 0 || option.info.rxKbps > 0;
    case TypeColumn::Processor:
        return !option.info.architecture.isEmpty() || !option.info.processor.isEmpty();
    case TypeColumn::Type:
    case TypeColumn::Stock:
    case TypeColumn::Family:
        return true;
    }
    Q_UNREACHABLE();
}

int compareIn(TypeColumn column, const TypeOption &a, const TypeOption &b)
{
    switch (column) {
    case TypeColumn::Type:
        return 0; // the list keeps the keys of the names
    case TypeColumn::Vcpu:
        return compare(std::pair(a.info.cpuCount, a.info.memoryGib), std::pair(b.info.cpuCount, b.info.memoryGib));
    case TypeColumn::Memory:
        return compare(std::pair(a.info.memoryGib, a.info.cpuCount), std::pair(b.info.memoryGib, b.info.cpuCount));
    case TypeColumn::Difference:
        return compare(std::pair(a.difference.cpus, a.difference.memoryGib),
                       std::pair(b.difference.cpus, b.difference.memoryGib));
    case TypeColumn::Stock:
        return compare(stockRank(a), stockRank(b));
    case TypeColumn::Network:
        return compare(std::max(a.info.txKbps, a.info.rxKbps), std::max(b.info.txKbps, b.info.rxKbps));
    case TypeColumn::Family:
        return compare(familyKindText(a.info), familyKindText(b.info));
    case TypeColumn::Processor:
        return compare(processorText(a.info), processorText(b.info));
    }
    Q_UNREACHABLE();
}

} // namespace

bool isNumber(TypeColumn column)
{
    return column == TypeColumn::Vcpu || column == TypeColumn::Memory;
}

int compareInColumn(const TypeOption &a, const TypeOption &b, TypeColumn column, Qt::SortOrder order)
{
    const bool hasA = hasValue(a, column);
    const bool hasB = hasValue(b, column);
    if (hasA != hasB)
        return hasA ? -1 : 1;
    const int place = hasA ? compareIn(column, a, b) : 0;
    return order == Qt::AscendingOrder ? place : -place;
}

QString columnTitle(TypeColumn column)
{
    switch (column) {
    case TypeColumn::Type:
        return TypeCells::tr("Instance type");
    case TypeColumn::Vcpu:
        return TypeCells::tr("vCPU");
    case TypeColumn::Memory:
        return TypeCells::tr("Memory");
    case TypeColumn::Difference:
        return TypeCells::tr("Difference");
    case TypeColumn::Stock:
        return TypeCells::tr("Stock");
    case TypeColumn::Network:
        return TypeCells::tr("Internal network");
    case TypeColumn::Family:
        return TypeCells::tr("Family");
    case TypeColumn::Processor:
        return TypeCells::tr("Processor");
    }
    Q_UNREACHABLE();
}

QString cellText(const TypeOption &option, TypeColumn column)
{
    switch (column) {
    case TypeColumn::Type:
        return option.info.id.text;
    case TypeColumn::Vcpu:
        return option.info.cpuCount > 0 ? QString::number(option.info.cpuCount) : noValue();
    case TypeColumn::Memory:
        return gibText(option.info.memoryGib);
    case TypeColumn::Difference:
        return differenceText(option);
    case TypeColumn::Stock:
        return availabilityText(option);
    case TypeColumn::Network:
        return networkText(option.info);
    case TypeColumn::Family:
        return orNoValue(familyKindText(option.info));
    case TypeColumn::Processor:
        return processorText(option.info);
    }
    Q_UNREACHABLE();
}

QString cellToolTip(const TypeOption &option, TypeColumn column)
{
    switch (column) {
    case TypeColumn::Type:
        return option.info.id.text;
    case TypeColumn::Difference:
        return familyStepText(option.difference.family);
    case TypeColumn::Stock:
        return option.zone;
    case TypeColumn::Family:
        return option.info.family;
    case TypeColumn::Processor:
        return processorText(option.info);
    case TypeColumn::Vcpu:
    case TypeColumn::Memory:
    case TypeColumn::Network:
        return {};
    }
    Q_UNREACHABLE();
}

QString cellSentence(const TypeOption &option, TypeColumn column, bool chosen, const QString &zone)
{
    QString text =
        column == TypeColumn::Type
            ? TypeCells::tr("%1: %2, %3, %4")
                  .arg(option.info.id.text, typeSizeText(option.info), availabilityText(option), differenceText(option))
            : TypeCells::tr("%1 of %2: %3", "column, type, value")
                  .arg(columnTitle(column), option.info.id.text, cellText(option, column));
    if (chosen)
        text = TypeCells::tr("%1. Chosen.").arg(text);
    if (option.why)
        text = TypeCells::tr("%1. Not possible: %2").arg(text, whyNotText(option, zone));
    return text;
}

} // namespace ecsdesk
