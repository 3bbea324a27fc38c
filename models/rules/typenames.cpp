// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/rules/typenames.h"

#include <QStringList>
#include <array>
#include <limits>

namespace ecsdesk {

namespace {

/// "ecs.g8i" is the line "g" in its generation 8; what follows ("i": the maker of the processor) is the same line.
struct Generation
{
    QStringView line;
    int number = 0; ///< 0: the name has none
};

Generation generationOf(QStringView family)
{
    const QStringView name = family.mid(family.lastIndexOf(u'.') + 1);
    qsizetype begin = 0;
    while (begin < name.size() && !name[begin].isDigit())
        ++begin;
    qsizetype end = begin;
    while (end < name.size() && name[end].isDigit())
        ++end;
    return {name.first(begin), name.sliced(begin, end - begin).toInt()};
}

/// Numbers as numbers also where texts are compared: "t6-c10m1" → "t000006-c000010m000001".
QString padded(QStringView text)
{
    constexpr qsizetype width = 6;
    QString key;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        while (end < text.size() && text[end].isDigit())
            ++end;
        if (end == at) {
            key += text[at++];
            continue;
        }
        key += text.sliced(at, end - at).toString().rightJustified(width, u'0');
        at = end;
    }
    return key;
}

} // namespace

TypeName typeNameOf(const InstanceTypeId &id)
{
    QStringList parts = id.text.split(u'.');
    if (parts.size() < 3)
        return {};
    const QString middle = parts[1];
    const qsizetype dash = middle.indexOf(u'-');
    TypeName name;
    name.family = parts[0] + u'.' + middle.first(dash < 0 ? middle.size() : dash);
    name.variant = dash < 0 ? QString() : middle.sliced(dash + 1);
    name.size = QStringList(parts.sliced(2)).join(u'.');
    return name;
}

int sizeRank(const QString &size)
{
    constexpr std::array small{"nano", "micro", "small", "medium", "large"};
    for (size_t rank = 0; rank < small.size(); ++rank) {
        if (size == QLatin1String(small[rank]))
            return int(rank);
    }
    const QLatin1String many("xlarge");
    if (size == many)
        return int(small.size());
    bool isNumber = false;
    const int times = size.endsWith(many) ? size.chopped(many.size()).toInt(&isNumber) : 0;
    return isNumber && times > 0 ? int(small.size()) + times - 1 : std::numeric_limits<int>::max();
}

QString typeSortKey(const InstanceTypeId &id)
{
    const TypeName name = typeNameOf(id);
    const QChar end(u'\x01'); // before every letter, so that "g6" comes before "g6r"
    return padded(name.family) + end + padded(name.variant) + end +
           QString::number(sizeRank(name.size)).rightJustified(10, u'0') + end + padded(name.size) + end + id.text;
}

FamilyStep familyStep(const QString &from, const QString &to)
{
    if (from == to)
        return FamilyStep::Same;
    const Generation a = generationOf(from);
    const Generation b = generationOf(to);
    if (a.line != b.line || a.number == 0 || b.number == 0 || a.number == b.number)
        return FamilyStep::Other;
    return a.number < b.number ? FamilyStep::Newer : FamilyStep::Older;
}

} // namespace ecsdesk
