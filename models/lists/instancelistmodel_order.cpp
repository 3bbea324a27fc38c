// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Sorting and filtering, and the pool.

#include "models/lists/instancelistmodel_p.h"

#include "models/wording/words.h"

namespace ecsdesk {

namespace {

/// So few rows are sorted and filtered at once, in less than 5 ms.
constexpr qsizetype smallFleet = 2000;

} // namespace

void InstanceListModel::Private::makeMatcher()
{
    matcher = InstanceMatcher(filter, {regionNames, accountNames});
}

void InstanceListModel::Private::nameRegions()
{
    regionNames.clear();
    for (auto region = regionCount.cbegin(); region != regionCount.cend(); ++region) {
        const QString given = givenRegionNames.value(region.key());
        regionNames.insert(region.key(), given.isEmpty() ? regionName(region.key()) : given);
    }
    putNamesInto(vocabulary);
    if (filter.isEmpty())
        return;
    makeMatcher();
    requestIndex(false, false);
}

void InstanceListModel::Private::nameAccounts(const AccountNames &names)
{
    accountNames = names;
    accountKeys = accountKeysOf(names);
    putNamesInto(vocabulary);
    if (!visible.empty()) {
        const int cell = int(InstanceColumn::Account);
        Q_EMIT q->dataChanged(q->index(0, cell), q->index(int(visible.size()) - 1, cell));
    }
    makeMatcher();
    const bool sorts = wantedColumn == InstanceColumn::Account || column == InstanceColumn::Account;
    if (sorts || !filter.isEmpty())
        requestIndex(sorts, false);
}

/// What the rows do not say of themselves.
void InstanceListModel::Private::putNamesInto(FilterVocabulary &known) const
{
    known.regionNames = regionNames;
    known.accounts.clear();
    for (auto account = accountCount.cbegin(); account != accountCount.cend(); ++account) {
        if (!account.key().isEmpty())
            known.accounts.insert(accountName(accountNames, account.key()), account.key().text);
    }
}

bool InstanceListModel::Private::passesFilter(Slot slot) const
{
    const InstanceRecord &record = *records[slot];
    return matcher.matches(record.row, record.search, kinds[slot], nowMs);
}

int InstanceListModel::Private::comparePrimary(Slot a, Slot b) const
{
    if (const int result = compareKeys(keys[a], keys[b], order))
        return result;
    if (column != InstanceColumn::Name)
        return 0;
    const int result = nameKeys[a].compare(nameKeys[b]);
    return order == Qt::AscendingOrder ? result : -result;
}

bool InstanceListModel::Private::lessByName(Slot a, Slot b) const
{
    return compareNames(*records[a], nameKeys[a], *records[b], nameKeys[b]) < 0;
}

bool InstanceListModel::Private::lessInOrder(Slot a, Slot b) const
{
    if (const int result = comparePrimary(a, b))
        return result < 0;
    return lessByName(a, b);
}

void InstanceListModel::Private::requestIndex(bool sorts, bool names)
{
    wantsSort = wantsSort || sorts || names;
    wantsNames = wantsNames || names;
    if (jobRunning) {
        jobOutdated = true;
        *cancelled = true;
    } else {
        startIndexJob();
    }
}

void InstanceListModel::Private::startIndexJob()
{
    IndexRequest request;
    request.column = wantedColumn;
    request.order = wantedOrder;
    request.matcher = matcher;
    request.accountKeys = accountKeys;
    request.nowMs = nowMs;
    request.sorts = wantsSort;
    if (wantsNames)
        request.namesInto = locale;

    IndexSnapshot snapshot;
    snapshot.records = recordPointers();
    snapshot.kinds = kinds;
    if (request.sorts)
        snapshot.byName = byName;
    else
        snapshot.sorted = sorted;
    if (request.sorts && wantedColumn == InstanceColumn::Name && wantedOrder == Qt::DescendingOrder && !wantsNames)
        snapshot.nameKeys = nameKeys;

    jobOutdated = false;
    touchedMeanwhile.clear();
    cancelled = std::make_shared<std::atomic<bool>>(false);
    if (slotOf.size() < smallFleet) {
        adopt(std::move(*buildIndex(std::move(snapshot), request, *cancelled)));
        return;
    }
    jobRunning = toldBusy = true;
    auto shared = std::make_shared<IndexSnapshot>(std::move(snapshot));
    run<std::optional<IndexResult>>(
        [shared, request, flag = cancelled] { return buildIndex(std::move(*shared), request, *flag); },
        [this](std::optional<IndexResult> &&result) {
            jobRunning = false;
            if (jobOutdated || !result)
                startIndexJob();
            else
                adopt(std::move(*result));
            tellSettled();
        });
}

void InstanceListModel::Private::adopt(IndexResult &&result)
{
    const auto isAlive = [this](Slot slot) { return alive[slot] != 0; };
    const auto inOrder = [this](Slot a, Slot b) { return lessInOrder(a, b); };
    const std::vector<Slot> touched = std::exchange(touchedMeanwhile, {});
    const size_t slotCount = records.size();
    const size_t rowsBefore = visible.size();

    if (wantsNames) {
        result.nameKeys.resize(slotCount, nameCollator(locale).sortKey({}));
        nameKeys.swap(result.nameKeys);
        byName.swap(result.byName);
        const QCollator collator = nameCollator(locale);
        for (const Slot slot : touched) {
            if (alive[slot])
                nameKeys[slot] = collator.sortKey(records[slot]->row.instance.name);
        }
        putAnew(byName, touched, isAlive, [this](Slot a, Slot b) { return lessByName(a, b); });
    }
    if (wantsSort) {
        column = wantedColumn;
        order = wantedOrder;
        result.keys.resize(slotCount);
        keys.swap(result.keys);
        for (const Slot slot : touched) {
            if (alive[slot])
                keys[slot] = sortKeyOf(slot);
        }
    }
    sorted.swap(result.sorted);
    putAnew(sorted, touched, isAlive, inOrder);
    result.passes.resize(slotCount, 0);
    passes.swap(result.passes);
    for (const Slot slot : touched)
        passes[slot] = alive[slot] && passesFilter(slot);
    std::vector<Slot> next = std::move(result.visible);
    putAnew(
        next, touched, [this](Slot slot) { return passes[slot] != 0; }, inOrder);
    wantsSort = wantsNames = false;
    show(std::move(next), nullptr);
    if (slotOf.size() >= smallFleet)
        dispose(std::move(result)); // the texts of 100,000 old keys
    if (rowsBefore != visible.size())
        Q_EMIT q->countsChanged();
}

void InstanceListModel::Private::freeRetired()
{
    constexpr size_t aFew = 64;
    if (retired.size() > aFew)
        dispose(std::exchange(retired, {}));
    else
        retired.clear();
}

void InstanceListModel::Private::tellSettled()
{
    if (!toldBusy || isBusy())
        return;
    toldBusy = false;
    Q_EMIT q->settled();
}

std::vector<const InstanceRecord *> InstanceListModel::Private::recordPointers() const
{
    std::vector<const InstanceRecord *> pointers;
    pointers.reserve(records.size());
    for (const auto &record : records)
        pointers.push_back(record.get());
    return pointers;
}

FilterVocabulary InstanceListModel::Private::vocabularyNow()
{
    const auto finish = [this](FilterVocabulary &&fresh) {
        vocabulary = std::move(fresh);
        putNamesInto(vocabulary);
    };
    if (vocabularyStale && slotOf.size() < smallFleet) {
        vocabularyStale = false;
        finish(collectVocabulary(recordPointers()));
    } else if (vocabularyStale && !vocabularyRunning) {
        vocabularyStale = false;
        vocabularyRunning = true;
        run<FilterVocabulary>([pointers = recordPointers()] { return collectVocabulary(pointers); },
                              [this, finish](FilterVocabulary &&fresh) {
                                  vocabularyRunning = false;
                                  finish(std::move(fresh));
                                  Q_EMIT q->vocabularyChanged();
                                  tellSettled();
                              });
    }
    return vocabulary;
}

} // namespace ecsdesk
