// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lists/journalmodel.h"

#include "models/wording/changes.h"
#include "models/wording/words.h"

#include <algorithm>
#include <iterator>

namespace ecsdesk {

namespace {

using Record = std::shared_ptr<const ChangeRecord>;

bool newer(const Record &a, const Record &b)
{
    if (a->createdAt != b->createdAt)
        return a->createdAt > b->createdAt;
    return a->id > b->id;
}

auto find(const std::vector<Record> &records, ChangeId id)
{
    return std::find_if(records.begin(), records.end(), [&](const Record &record) { return record->id == id; });
}

} // namespace

void JournalModel::upsert(const ChangeRecord &record)
{
    const auto known = find(m_all, record.id);
    if (known != m_all.end() && **known == record)
        return;
    const auto fresh = std::make_shared<const ChangeRecord>(record);
    // When a change was made and on what does not change; should it ever, the row is taken out and put in anew.
    const bool stays =
        known != m_all.end() && (*known)->createdAt == record.createdAt && (*known)->intent.key == record.intent.key;
    if (stays) {
        m_all[size_t(known - m_all.begin())] = fresh;
        if (const int row = rowOf(record.id); row >= 0) {
            m_shown[size_t(row)] = fresh;
            Q_EMIT dataChanged(index(row, 0), index(row, journalColumnCount - 1));
        }
        return;
    }
    if (known != m_all.end())
        m_all.erase(known);
    m_all.insert(std::upper_bound(m_all.begin(), m_all.end(), fresh, newer), fresh);
    showAll();
}

void JournalModel::setRecords(const std::vector<ChangeRecord> &records)
{
    QHash<ChangeId, Record> known;
    for (const Record &record : m_all)
        known.insert(record->id, record);
    std::vector<Record> all;
    all.reserve(records.size());
    for (const ChangeRecord &record : records) {
        const Record before = known.value(record.id);
        all.push_back(before && *before == record ? before : std::make_shared<const ChangeRecord>(record));
    }
    std::sort(all.begin(), all.end(), newer);
    m_all = std::move(all);
    showAll();
}

void JournalModel::setInstance(const std::optional<InstanceKey> &key)
{
    if (key == m_key)
        return;
    m_key = key;
    showAll();
}

/// Both lists are in the same order, so one walk over them finds every difference.
void JournalModel::showAll()
{
    std::vector<Record> next;
    std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(next),
                 [&](const Record &record) { return !m_key || record->intent.key == *m_key; });
    for (int row = rowCount() - 1; row >= 0; --row) {
        const Record &shown = m_shown[size_t(row)];
        const auto kept = std::lower_bound(next.begin(), next.end(), shown, newer);
        if (kept != next.end() && (*kept)->id == shown->id)
            continue;
        beginRemoveRows({}, row, row);
        m_shown.erase(m_shown.begin() + row);
        endRemoveRows();
    }
    for (int row = 0; row < int(next.size()); ++row) {
        const Record &wanted = next[size_t(row)];
        if (row < rowCount() && m_shown[size_t(row)]->id == wanted->id) {
            if (m_shown[size_t(row)] == wanted)
                continue;
            m_shown[size_t(row)] = wanted;
            Q_EMIT dataChanged(index(row, 0), index(row, journalColumnCount - 1));
            continue;
        }
        // A run of new ones is one insert.
        int end = row + 1;
        while (end < int(next.size()) && (row >= rowCount() || next[size_t(end)]->id != m_shown[size_t(row)]->id))
            ++end;
        beginInsertRows({}, row, end - 1);
        m_shown.insert(m_shown.begin() + row, next.begin() + row, next.begin() + end);
        endInsertRows();
        row = end - 1;
    }
}

int JournalModel::rowOf(ChangeId id) const
{
    const auto found = find(m_shown, id);
    return found == m_shown.end() ? -1 : int(found - m_shown.begin());
}

void JournalModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, journalColumnCount - 1);
    if (!m_shown.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, journalColumnCount - 1));
}

int JournalModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int JournalModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : journalColumnCount;
}

QVariant JournalModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ChangeRecord &record = recordAt(index.row());
    const auto text = [&] {
        switch (JournalColumn(index.column())) {
        case JournalColumn::When:
            return momentText(record.createdAt, {});
        case JournalColumn::Instance:
            return instanceTitle(record.intent.before);
        case JournalColumn::Change:
            return changeTitle(record);
        case JournalColumn::State:
            return word(record.state);
        case JournalColumn::RequestId:
            return orNoValue(record.requestId.text);
        case JournalColumn::OrderId:
            return orNoValue(record.orderId.text);
        case JournalColumn::ClientToken:
            return orNoValue(record.intent.token.text);
        }
        Q_UNREACHABLE();
    };
    switch (role) {
    case Qt::DisplayRole:
        return text();
    case Qt::ToolTipRole:
        switch (JournalColumn(index.column())) {
        case JournalColumn::When:
            return exactMomentText(record.createdAt);
        case JournalColumn::Instance:
            return record.intent.key.id.text;
        case JournalColumn::State:
            return stateSentence(record);
        default:
            return text();
        }
    case Qt::AccessibleTextRole:
        return tr("%1: %2, %3. %4")
            .arg(momentText(record.createdAt, {}), instanceTitle(record.intent.before), changeTitle(record),
                 stateSentence(record));
    case RecordRole:
        return QVariant::fromValue(record);
    case ChangeIdRole:
        return record.id;
    case StateRole:
        return int(record.state);
    case KeyRole:
        return QVariant::fromValue(record.intent.key);
    case SortRole:
        return JournalColumn(index.column()) == JournalColumn::When ? QVariant(record.createdAt) : QVariant(text());
    default:
        return {};
    }
}

QVariant JournalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= journalColumnCount)
        return {};
    switch (JournalColumn(section)) {
    case JournalColumn::When:
        return tr("When");
    case JournalColumn::Instance:
        return tr("Instance");
    case JournalColumn::Change:
        return tr("Change");
    case JournalColumn::State:
        return tr("State");
    case JournalColumn::RequestId:
        return tr("Request ID");
    case JournalColumn::OrderId:
        return tr("Order ID");
    case JournalColumn::ClientToken:
        return tr("Client token");
    }
    Q_UNREACHABLE();
}

QHash<int, QByteArray> JournalModel::roleNames() const
{
    auto names = QAbstractTableModel::roleNames();
    names.insert({{RecordRole, "record"},
                  {ChangeIdRole, "changeId"},
                  {StateRole, "state"},
                  {KeyRole, "key"},
                  {SortRole, "sort"}});
    return names;
}

} // namespace ecsdesk
