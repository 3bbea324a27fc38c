// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lists/journalmodel.h"

#include "models/lists/filterkeys.h"

#include <QSet>
#include <algorithm>
#include <iterator>

// The rows: what is known, what is shown of it, and in which order. What cells say is in journalmodel_show.cpp.

namespace ecsdesk {

namespace {

/// Where more pieces than this come or go at once, telling of each would take longer than showing the list anew.
constexpr int mostPieces = 64;

bool isNewer(const ChangeRecord &a, const ChangeRecord &b)
{
    if (a.createdAt != b.createdAt)
        return a.createdAt > b.createdAt;
    return a.id > b.id;
}

} // namespace

void JournalModel::upsert(const ChangeRecord &record)
{
    const EntryPtr known = m_known.value(record.id);
    if (known && known->record == record)
        return;
    const auto fresh = std::make_shared<const Entry>(Entry{record, {}, {}});
    const auto newer = [](const EntryPtr &a, const EntryPtr &b) { return isNewer(a->record, b->record); };
    if (known)
        m_all.erase(std::lower_bound(m_all.begin(), m_all.end(), known, newer));
    m_all.insert(std::upper_bound(m_all.begin(), m_all.end(), fresh, newer), fresh);
    m_known.insert(record.id, fresh);
    m_vocabulary.reset();
    keepInRun(fresh);
    become(known, fresh);
    tellOfRun(record);
}

/// One row comes, goes, stays with other words, or gets another place.
void JournalModel::become(const EntryPtr &before, const EntryPtr &fresh)
{
    const int from = before ? rowOf(before) : -1;
    const bool wanted = isShown(*fresh);
    if (from >= 0 && wanted && !isBefore(before, fresh) && !isBefore(fresh, before)) {
        m_shown[size_t(from)] = fresh;
        Q_EMIT dataChanged(index(from, 0), index(from, journalColumnCount - 1));
        return;
    }
    if (from >= 0) {
        beginRemoveRows({}, from, from);
        m_shown.erase(m_shown.begin() + from);
        endRemoveRows();
    }
    if (!wanted)
        return;
    const auto place = std::upper_bound(m_shown.begin(), m_shown.end(), fresh,
                                        [this](const EntryPtr &a, const EntryPtr &b) { return isBefore(a, b); });
    const int row = int(place - m_shown.begin());
    beginInsertRows({}, row, row);
    m_shown.insert(place, fresh);
    endInsertRows();
}

/// What one change of a run says depends on the others: the last one waits, an earlier one does not any more.
void JournalModel::tellOfRun(const ChangeRecord &record)
{
    if (record.run.isEmpty() || (record.intent.token == record.run && record.intent.rest.empty()))
        return;
    const auto run = m_runs.value(record.run);
    for (const EntryPtr &each : run) {
        each->search.clear();
        if (const int row = rowOf(each); row >= 0 && each->record.id != record.id)
            Q_EMIT dataChanged(index(row, 0), index(row, journalColumnCount - 1));
    }
}

void JournalModel::keepInRun(const EntryPtr &entry)
{
    if (entry->record.run.isEmpty())
        return;
    auto &run = m_runs[entry->record.run];
    const auto known =
        std::find_if(run.begin(), run.end(), [&](const EntryPtr &each) { return each->record.id == entry->record.id; });
    if (known == run.end())
        run.push_back(entry);
    else
        *known = entry;
}

std::vector<ChangeRecord> JournalModel::runOf(const ChangeRecord &record) const
{
    std::vector<ChangeRecord> run;
    const auto entries = m_runs.value(record.run);
    for (const EntryPtr &each : entries)
        run.push_back(each->record);
    // In the order of the plan: after each change less is left to come.
    std::sort(run.begin(), run.end(),
              [](const ChangeRecord &a, const ChangeRecord &b) { return a.intent.rest.size() > b.intent.rest.size(); });
    return run;
}

void JournalModel::setRecords(std::vector<ChangeRecord> records)
{
    std::vector<EntryPtr> all;
    all.reserve(records.size());
    for (ChangeRecord &record : records) {
        const EntryPtr before = m_known.value(record.id);
        all.push_back(before && before->record == record
                          ? before
                          : std::make_shared<const Entry>(Entry{std::move(record), {}, {}}));
    }
    std::sort(all.begin(), all.end(),
              [](const EntryPtr &a, const EntryPtr &b) { return isNewer(a->record, b->record); });
    m_all = std::move(all);
    m_known.clear();
    m_runs.clear();
    m_vocabulary.reset();
    for (const EntryPtr &entry : m_all) {
        m_known.insert(entry->record.id, entry);
        keepInRun(entry);
    }
    showAll();
}

void JournalModel::setInstance(const std::optional<InstanceKey> &key)
{
    if (key == m_key)
        return;
    m_key = key;
    showAll();
}

void JournalModel::setFilter(const JournalFilter &filter, const JournalFilter::Now &now)
{
    m_filter = filter;
    m_now = now;
    showAll();
}

bool JournalModel::isShown(const Entry &entry) const
{
    if (m_key && entry.record.intent.key != *m_key)
        return false;
    if (m_filter.isEmpty())
        return true;
    if (entry.search.isEmpty() && m_filter.needsText())
        entry.search = searchText(entry.record);
    return m_filter.matches(entry.record, entry.search, m_now);
}

void JournalModel::showAll()
{
    std::vector<EntryPtr> next;
    std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(next),
                 [this](const EntryPtr &entry) { return isShown(*entry); });
    order(next);
    become(std::move(next));
}

/// Rows of the same change stay the same rows. Both lists are in the same order, as far as the records are the same.
void JournalModel::become(std::vector<EntryPtr> next)
{
    QSet<ChangeId> wanted;
    for (const EntryPtr &entry : next)
        wanted.insert(entry->record.id);
    QSet<ChangeId> had;
    std::vector<ChangeId> kept;
    int pieces = 0;
    bool before = true;
    for (const EntryPtr &entry : m_shown) {
        had.insert(entry->record.id);
        const bool stays = wanted.contains(entry->record.id);
        pieces += !stays && before;
        before = stays;
        if (stays)
            kept.push_back(entry->record.id);
    }
    before = true;
    size_t place = 0;
    bool sameOrder = true;
    for (const EntryPtr &entry : next) {
        const bool known = had.contains(entry->record.id);
        pieces += !known && before;
        before = known;
        sameOrder = sameOrder && (!known || kept[place++] == entry->record.id);
    }
    if (pieces > mostPieces || !sameOrder) {
        beginResetModel();
        m_shown = std::move(next);
        endResetModel();
        return;
    }
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (wanted.contains(m_shown[size_t(row)]->record.id))
            continue;
        int first = row;
        while (first > 0 && !wanted.contains(m_shown[size_t(first) - 1]->record.id))
            --first;
        beginRemoveRows({}, first, row);
        m_shown.erase(m_shown.begin() + first, m_shown.begin() + row + 1);
        endRemoveRows();
        row = first;
    }
    for (int row = 0; row < int(next.size()); ++row) {
        const EntryPtr &entry = next[size_t(row)];
        if (had.contains(entry->record.id)) {
            if (m_shown[size_t(row)] != entry) {
                m_shown[size_t(row)] = entry;
                Q_EMIT dataChanged(index(row, 0), index(row, journalColumnCount - 1));
            }
            continue;
        }
        int end = row + 1; // a row of new ones is one insert
        while (end < int(next.size()) && !had.contains(next[size_t(end)]->record.id))
            ++end;
        beginInsertRows({}, row, end - 1);
        m_shown.insert(m_shown.begin() + row, next.begin() + row, next.begin() + end);
        endInsertRows();
        row = end - 1;
    }
}

bool JournalModel::isBefore(const EntryPtr &a, const EntryPtr &b) const
{
    if (m_column == JournalColumn::When)
        return m_order == Qt::DescendingOrder ? isNewer(a->record, b->record) : isNewer(b->record, a->record);
    const int compared = QString::compare(sortKey(*a), sortKey(*b));
    if (compared != 0)
        return m_order == Qt::AscendingOrder ? compared < 0 : compared > 0;
    return isNewer(a->record, b->record);
}

const QString &JournalModel::sortKey(const Entry &entry) const
{
    if (entry.key.isEmpty())
        entry.key = foldForSearch(text(entry.record, m_column));
    return entry.key;
}

/// `entries` are newest first.
void JournalModel::order(std::vector<EntryPtr> &entries) const
{
    if (m_column == JournalColumn::When && m_order == Qt::DescendingOrder)
        return;
    if (m_column == JournalColumn::When)
        std::reverse(entries.begin(), entries.end());
    else
        std::sort(entries.begin(), entries.end(),
                  [this](const EntryPtr &a, const EntryPtr &b) { return isBefore(a, b); });
}

void JournalModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= journalColumnCount || (JournalColumn(column) == m_column && order == m_order))
        return;
    if (JournalColumn(column) != m_column) {
        for (const EntryPtr &entry : m_all)
            entry->key.clear();
    }
    m_column = JournalColumn(column);
    m_order = order;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<EntryPtr> held;
    held.reserve(size_t(before.size()));
    for (const QModelIndex &index : before)
        held.push_back(m_shown[size_t(index.row())]);
    const auto newer = [](const EntryPtr &a, const EntryPtr &b) { return isNewer(a->record, b->record); };
    std::sort(m_shown.begin(), m_shown.end(), newer);
    this->order(m_shown);
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(rowOf(held[size_t(i)]), before[i].column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

std::vector<JournalModel::Record> JournalModel::shown() const
{
    std::vector<Record> records;
    records.reserve(m_shown.size());
    for (const EntryPtr &entry : m_shown)
        records.emplace_back(entry, &entry->record);
    return records;
}

int JournalModel::rowOf(ChangeId id) const
{
    const EntryPtr entry = m_known.value(id);
    return entry ? rowOf(entry) : -1;
}

int JournalModel::rowOf(const EntryPtr &entry) const
{
    const auto found = std::lower_bound(m_shown.begin(), m_shown.end(), entry,
                                        [this](const EntryPtr &a, const EntryPtr &b) { return isBefore(a, b); });
    return found == m_shown.end() || (*found)->record.id != entry->record.id ? -1 : int(found - m_shown.begin());
}

const ChangeRecord *JournalModel::find(ChangeId id) const
{
    const auto found = m_known.constFind(id);
    return found == m_known.cend() ? nullptr : &(*found)->record;
}

const JournalVocabulary &JournalModel::vocabulary() const
{
    if (m_vocabulary)
        return *m_vocabulary;
    QSet<QString> regions;
    QSet<QString> accounts;
    QSet<QString> instances;
    QSet<QString> errors;
    QSet<QString> users;
    for (const EntryPtr &entry : m_all) {
        const ChangeRecord &record = entry->record;
        regions.insert(record.intent.key.region.text);
        accounts.insert(accountName(m_accounts, record.intent.key.account));
        instances.insert(record.intent.before.name.isEmpty() ? record.intent.key.id.text : record.intent.before.name);
        users.insert(record.operatorName);
        if (record.error && !record.error->code.isEmpty())
            errors.insert(record.error->code);
    }
    const auto sorted = [](QSet<QString> &set) {
        set.remove(QString());
        QStringList list(set.begin(), set.end());
        list.sort();
        return list;
    };
    m_vocabulary =
        JournalVocabulary{sorted(regions), sorted(accounts), sorted(instances), sorted(errors), sorted(users)};
    return *m_vocabulary;
}

} // namespace ecsdesk
