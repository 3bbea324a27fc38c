// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lists/instanceindex.h"

#include <QMap>
#include <QSet>

namespace ecsdesk {

namespace {

constexpr size_t cancelEvery = 1024; ///< rows between two looks at the flag
constexpr int valuesPerTag = 200;    ///< a tag with more values is an identifier, nobody completes it

bool sameName(const InstanceRecord &a, const QCollatorSortKey &keyA, const InstanceRecord &b,
              const QCollatorSortKey &keyB)
{
    return a.row.instance.name.isEmpty() == b.row.instance.name.isEmpty() && keyA.compare(keyB) == 0;
}

/// Names in descending order: those of the same name keep their order, those without a name stay last.
std::vector<Slot> namesDescending(const IndexSnapshot &snapshot)
{
    const auto &order = snapshot.byName;
    const auto record = [&](size_t i) -> const InstanceRecord & { return *snapshot.records[order[i]]; };
    std::vector<Slot> result;
    result.reserve(order.size());
    size_t named = order.size();
    while (named > 0 && record(named - 1).row.instance.name.isEmpty())
        --named;
    for (size_t end = named; end > 0;) {
        size_t begin = end - 1;
        while (begin > 0 && sameName(record(begin - 1), snapshot.nameKeys[order[begin - 1]], record(end - 1),
                                     snapshot.nameKeys[order[end - 1]]))
            --begin;
        result.insert(result.end(), order.begin() + ptrdiff_t(begin), order.begin() + ptrdiff_t(end));
        end = begin;
    }
    result.insert(result.end(), order.begin() + ptrdiff_t(named), order.end());
    return result;
}

void sortNames(IndexSnapshot &snapshot, const QLocale &locale)
{
    const QCollator collator = nameCollator(locale);
    const QCollatorSortKey none = collator.sortKey({});
    snapshot.nameKeys.clear();
    snapshot.nameKeys.reserve(snapshot.records.size());
    for (const InstanceRecord *record : snapshot.records)
        snapshot.nameKeys.push_back(record ? collator.sortKey(record->row.instance.name) : none);
    std::sort(snapshot.byName.begin(), snapshot.byName.end(), [&](Slot a, Slot b) {
        return compareNames(*snapshot.records[a], snapshot.nameKeys[a], *snapshot.records[b], snapshot.nameKeys[b]) < 0;
    });
}

QStringList sortedList(const QSet<QString> &set)
{
    QStringList list(set.cbegin(), set.cend());
    list.removeAll(QString());
    list.sort();
    return list;
}

} // namespace

QCollator nameCollator(const QLocale &locale)
{
    // The "C" language has no alphabet of its own; Qt then compares code units and knows no numbers.
    QCollator collator(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    return collator;
}

int compareIds(const FleetRow &a, const FleetRow &b)
{
    if (const int result = a.key.id.text.compare(b.key.id.text))
        return result;
    if (const int result = a.key.region.text.compare(b.key.region.text))
        return result;
    return a.key.account.text.compare(b.key.account.text);
}

int compareNames(const InstanceRecord &a, const QCollatorSortKey &keyA, const InstanceRecord &b,
                 const QCollatorSortKey &keyB)
{
    if (const int missing = int(a.row.instance.name.isEmpty()) - int(b.row.instance.name.isEmpty()))
        return missing;
    if (const int result = keyA.compare(keyB))
        return result;
    return compareIds(a.row, b.row);
}

std::optional<IndexResult> buildIndex(IndexSnapshot snapshot, const IndexRequest &request,
                                      const std::atomic<bool> &cancelled)
{
    IndexResult result;
    if (request.namesInto) {
        sortNames(snapshot, *request.namesInto);
        if (cancelled)
            return {};
    }
    if (request.sorts || request.namesInto) {
        result.keys.resize(snapshot.records.size());
        size_t done = 0;
        for (const Slot slot : snapshot.byName) {
            if (++done % cancelEvery == 0 && cancelled)
                return {};
            result.keys[slot] =
                sortKeyOf(snapshot.records[slot]->row, snapshot.kinds[slot], request.column, request.accountKeys);
        }
        if (request.column == InstanceColumn::Name && request.order == Qt::DescendingOrder) {
            result.sorted = namesDescending(snapshot);
        } else {
            // Stable, over rows in the order of their names: equal rows stay in it.
            result.sorted = snapshot.byName;
            if (request.column != InstanceColumn::Name) {
                std::stable_sort(result.sorted.begin(), result.sorted.end(), [&](Slot a, Slot b) {
                    return compareKeys(result.keys[a], result.keys[b], request.order) < 0;
                });
            }
        }
        if (request.namesInto) {
            result.nameKeys = std::move(snapshot.nameKeys);
            result.byName = std::move(snapshot.byName);
        }
    } else {
        result.sorted = std::move(snapshot.sorted);
    }
    result.passes.assign(snapshot.records.size(), 0);
    result.visible.reserve(result.sorted.size());
    size_t done = 0;
    for (const Slot slot : result.sorted) {
        if (++done % cancelEvery == 0 && cancelled)
            return {};
        const InstanceRecord &record = *snapshot.records[slot];
        if (request.matcher.matches(record.row, record.search, snapshot.kinds[slot], request.nowMs)) {
            result.passes[slot] = 1;
            result.visible.push_back(slot);
        }
    }
    return result;
}

FilterVocabulary collectVocabulary(const std::vector<const InstanceRecord *> &records)
{
    QSet<QString> regions, zones, types, vpcs, groups, systems, images;
    QMap<QString, QSet<QString>> tags;
    for (const InstanceRecord *record : records) {
        if (!record)
            continue;
        const Instance &instance = record->row.instance;
        regions.insert(record->row.key.region.text);
        zones.insert(instance.zone);
        types.insert(instance.type.text);
        vpcs.insert(instance.vpcId);
        systems.insert(instance.osName);
        images.insert(instance.imageId);
        for (const QString &group : instance.securityGroupIds)
            groups.insert(group);
        for (const InstanceTag &tag : instance.tags) {
            QSet<QString> &values = tags[tag.key];
            if (values.size() < valuesPerTag)
                values.insert(tag.value);
        }
    }
    FilterVocabulary vocabulary{sortedList(regions),
                                {},
                                {},
                                sortedList(zones),
                                sortedList(types),
                                {},
                                sortedList(vpcs),
                                sortedList(groups),
                                sortedList(systems),
                                sortedList(images)};
    for (auto tag = tags.cbegin(); tag != tags.cend(); ++tag)
        vocabulary.tags.insert(tag.key(), sortedList(tag.value()));
    return vocabulary;
}

} // namespace ecsdesk
