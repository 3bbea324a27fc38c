// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Rows come in, change and go.

#include "models/lists/instancelistmodel_p.h"

#include "models/wording/words.h"

#include <iterator>

namespace ecsdesk {

namespace {

/// So many rows are prepared in the GUI thread, at once: about 3 ms.
constexpr size_t atOnce = 256;
/// So many rows are taken in during one turn of the event loop: about 5 ms beside 100,000 others.
constexpr size_t pieceSize = 1024;

bool sameWords(const Instance &a, const Instance &b)
{
    return a.zone == b.zone && a.type == b.type && a.tags == b.tags && a.vpcId == b.vpcId && a.osName == b.osName &&
           a.imageId == b.imageId && a.securityGroupIds == b.securityGroupIds;
}

} // namespace

void InstanceListModel::Private::apply(FleetDelta &&delta)
{
    const size_t size = delta.upserts.size() + size_t(delta.removed.size());
    if (size == 0)
        return;
    auto shared = std::make_shared<FleetDelta>(std::move(delta));
    if (size <= atOnce && waiting.empty() && !preparing) {
        integrate(prepare({shared, 0, shared->upserts.size(), 0, shared->removed.size()}, locale, language));
        return;
    }
    if (slotOf.isEmpty())
        slotOf.reserve(qsizetype(shared->upserts.size())); // growing 100,000 entries step by step costs a frame
    for (size_t from = 0; from < shared->upserts.size(); from += pieceSize)
        waiting.push_back({shared, from, qMin(from + pieceSize, shared->upserts.size()), 0, 0});
    for (qsizetype from = 0; from < shared->removed.size(); from += qsizetype(pieceSize))
        waiting.push_back({shared, 0, 0, from, qMin(from + qsizetype(pieceSize), shared->removed.size())});
    shared.reset(); // the last piece destroys the delta, in the pool
    prepareNext();
}

void InstanceListModel::Private::prepareNext()
{
    if (preparing || waiting.empty())
        return;
    preparing = toldBusy = true;
    auto piece = std::make_shared<Piece>(std::move(waiting.front()));
    waiting.pop_front();
    run<Prepared>(
        [piece = std::move(piece), locale = locale, language = language]() mutable {
            Prepared prepared = prepare(*piece, locale, language);
            piece.reset();
            return prepared;
        },
        [this](Prepared &&prepared) {
            preparing = false;
            prepareNext();
            integrate(std::move(prepared));
            tellSettled();
        });
}

InstanceListModel::Private::Prepared InstanceListModel::Private::prepare(const Piece &piece, const QLocale &locale,
                                                                         int language)
{
    const QCollator collator = nameCollator(locale);
    Prepared prepared;
    prepared.language = language;
    prepared.records.reserve(piece.lastRow - piece.firstRow);
    for (size_t i = piece.firstRow; i < piece.lastRow; ++i) {
        FleetRow &row = piece.delta->upserts[i];
        prepared.nameKeys.push_back(collator.sortKey(row.instance.name));
        prepared.records.push_back(std::make_unique<const InstanceRecord>(std::move(row)));
    }
    prepared.gone = piece.delta->removed.mid(piece.firstGone, piece.lastGone - piece.firstGone);
    return prepared;
}

void InstanceListModel::Private::integrate(Prepared &&prepared)
{
    if (prepared.language != language) {
        const QCollator collator = nameCollator(locale);
        for (size_t i = 0; i < prepared.records.size(); ++i)
            prepared.nameKeys[i] = collator.sortKey(prepared.records[i]->row.instance.name);
    }
    Touched touched;
    std::vector<std::unique_ptr<const InstanceRecord>> unchanged;
    for (size_t i = 0; i < prepared.records.size(); ++i) {
        auto &record = prepared.records[i];
        const auto known = slotOf.constFind(record->row.key);
        if (known == slotOf.constEnd())
            add(std::move(record), prepared.nameKeys[i], touched);
        else if (records[*known]->row != record->row)
            replace(*known, std::move(record), prepared.nameKeys[i], touched);
    }
    for (const InstanceKey &key : std::as_const(prepared.gone)) {
        const auto known = slotOf.constFind(key);
        if (known == slotOf.constEnd())
            continue;
        const Slot slot = *known;
        slotOf.erase(known);
        alive[slot] = 0;
        touched.gone.push_back(slot);
        if (--regionCount[key.region] == 0)
            regionCount.remove(key.region);
        if (--accountCount[key.account] == 0)
            accountCount.remove(key.account);
        vocabularyStale = true;
    }
    const int rowsBefore = int(visible.size());
    const bool moreOrLess = !touched.gone.empty() || !touched.names.empty();
    place(touched);
    if (moreOrLess || rowsBefore != int(visible.size()))
        Q_EMIT q->countsChanged();
}

void InstanceListModel::Private::add(std::unique_ptr<const InstanceRecord> record, const QCollatorSortKey &nameKey,
                                     Touched &touched)
{
    const InstanceKey key = record->row.key;
    Slot slot;
    if (freeSlots.empty()) {
        slot = Slot(records.size());
        records.push_back(std::move(record));
        nameKeys.push_back(nameKey);
        kinds.push_back(Changeability::Ready);
        keys.emplace_back();
        passes.push_back(0);
        alive.push_back(1);
        revisions.push_back(0);
        rowOf.push_back(-1);
        coolingPos.push_back(-1);
        marks.push_back(0);
    } else {
        slot = freeSlots.back();
        freeSlots.pop_back();
        records[slot] = std::move(record);
        nameKeys[slot] = nameKey;
        alive[slot] = 1;
    }
    slotOf.insert(key, slot);
    vocabularyStale = true;
    if (++regionCount[key.region] == 1) {
        const QString given = givenRegionNames.value(key.region);
        regionNames.insert(key.region, given.isEmpty() ? regionName(key.region) : given);
        makeMatcher();
    }
    ++accountCount[key.account];
    judge(slot);
    keys[slot] = sortKeyOf(slot);
    touched.names.push_back(slot);
    touched.keys.push_back(slot);
    touched.passes.push_back(slot);
}

void InstanceListModel::Private::replace(Slot slot, std::unique_ptr<const InstanceRecord> record,
                                         const QCollatorSortKey &nameKey, Touched &touched)
{
    const Instance &before = records[slot]->row.instance;
    const bool renamed = before.name != record->row.instance.name;
    vocabularyStale = vocabularyStale || !sameWords(before, record->row.instance);
    retired.push_back(std::exchange(records[slot], std::move(record)));
    judge(slot);
    SortKey key = sortKeyOf(slot);
    if (renamed) {
        nameKeys[slot] = nameKey;
        touched.names.push_back(slot);
    }
    if (renamed || key != keys[slot]) {
        keys[slot] = std::move(key);
        touched.keys.push_back(slot);
    }
    touched.passes.push_back(slot);
    touched.changed.push_back(slot);
}

void InstanceListModel::Private::place(const Touched &touched)
{
    const auto isAlive = [this](Slot slot) { return alive[slot] != 0; };
    for (const Slot slot : touched.passes)
        passes[slot] = alive[slot] && passesFilter(slot);
    for (const Slot slot : touched.gone)
        passes[slot] = 0;

    const auto withGone = [&](std::vector<Slot> list) {
        list.insert(list.end(), touched.gone.begin(), touched.gone.end());
        return list;
    };
    putAnew(byName, withGone(touched.names), isAlive, [this](Slot a, Slot b) { return lessByName(a, b); });
    const auto inOrder = [this](Slot a, Slot b) { return lessInOrder(a, b); };
    const std::vector<Slot> moved = withGone(touched.keys);
    if (column == InstanceColumn::Name && order == Qt::AscendingOrder)
        sorted = byName;
    else
        putAnew(sorted, moved, isAlive, inOrder);

    std::vector<Slot> shown; // of the visible rows, those that come, go or have another place
    for (const Slot slot : moved) {
        if (rowOf[slot] >= 0 || passes[slot])
            shown.push_back(slot);
    }
    for (const Slot slot : touched.passes) {
        if ((rowOf[slot] >= 0) != (passes[slot] != 0))
            shown.push_back(slot);
    }
    if (!shown.empty()) {
        std::vector<Slot> next;
        next.reserve(visible.size() + shown.size());
        std::copy_if(sorted.begin(), sorted.end(), std::back_inserter(next),
                     [this](Slot slot) { return passes[slot] != 0; });
        show(std::move(next), &shown);
    }
    std::vector<int> rows;
    for (const Slot slot : touched.changed) {
        if (rowOf[slot] >= 0)
            rows.push_back(rowOf[slot]);
    }
    tellChanged(std::move(rows));

    if (jobRunning) {
        for (const auto *list : {&touched.names, &touched.keys, &touched.passes, &touched.changed, &touched.gone})
            touchedMeanwhile.insert(touchedMeanwhile.end(), list->begin(), list->end());
    }
    for (const Slot slot : touched.gone) {
        forget(slot);
        retired.push_back(std::move(records[slot]));
        freeSlots.push_back(slot);
    }
    if (jobs == 0)
        freeRetired();
}

void InstanceListModel::Private::clear()
{
    q->beginResetModel();
    ++generation;
    if (cancelled)
        *cancelled = true;
    for (auto &record : records) {
        if (record)
            retired.push_back(std::move(record));
    }
    dispose(std::exchange(waiting, {}));
    dispose(std::exchange(keys, {}));
    records.clear();
    nameKeys.clear();
    kinds.clear();
    passes.clear();
    alive.clear();
    revisions.clear();
    rowOf.clear();
    coolingPos.clear();
    marks.clear();
    freeSlots.clear();
    slotOf.clear();
    regionCount.clear();
    accountCount.clear();
    regionNames.clear();
    byName.clear();
    sorted.clear();
    visible.clear();
    cooling.clear();
    events = {};
    ended = {};
    toJudge.clear();
    touchedMeanwhile.clear();
    preparing = jobRunning = jobOutdated = wantsSort = wantsNames = eventsLeft = vocabularyRunning = false;
    column = wantedColumn;
    order = wantedOrder;
    vocabulary = {};
    vocabularyStale = true;
    if (jobs == 0)
        freeRetired();
    q->endResetModel();
    Q_EMIT q->countsChanged();
    tellSettled();
}

} // namespace ecsdesk
