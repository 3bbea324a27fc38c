// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lists/journalmodel.h"

#include "models/desk/runplan.h"
#include "models/wording/changes.h"
#include "models/wording/runs.h"
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
    keepInRun(fresh);
    // When a change was made and on what does not change; should it ever, the row is taken out and put in anew.
    const bool stays =
        known != m_all.end() && (*known)->createdAt == record.createdAt && (*known)->intent.key == record.intent.key;
    if (stays) {
        m_all[size_t(known - m_all.begin())] = fresh;
        if (const int row = rowOf(record.id); row >= 0) {
            m_shown[size_t(row)] = fresh;
            Q_EMIT dataChanged(index(row, 0), index(row, journalColumnCount - 1));
        }
        tellOfRun(record);
        return;
    }
    if (known != m_all.end())
        m_all.erase(known);
    m_all.insert(std::upper_bound(m_all.begin(), m_all.end(), fresh, newer), fresh);
    showAll();
    tellOfRun(record);
}

/// What one change of a run says depends on the others: the last one waits, an earlier one does not any more.
void JournalModel::tellOfRun(const ChangeRecord &record)
{
    if (record.run.isEmpty() || (record.intent.token == record.run && record.intent.rest.empty()))
        return;
    for (const Record &each : m_runs.value(record.run)) {
        if (const int row = rowOf(each); row >= 0 && each->id != record.id)
            Q_EMIT dataChanged(index(row, 0), index(row, journalColumnCount - 1));
    }
}

void JournalModel::keepInRun(const Record &record)
{
    if (record->run.isEmpty())
        return;
    auto &run = m_runs[record->run];
    const auto known = std::find_if(run.begin(), run.end(), [&](const Record &each) { return each->id == record->id; });
    if (known == run.end())
        run.push_back(record);
    else
        *known = record;
}

std::vector<ChangeRecord> JournalModel::runOf(const ChangeRecord &record) const
{
    std::vector<ChangeRecord> run;
    for (const Record &each : m_runs.value(record.run))
        run.push_back(*each);
    // In the order of the plan: after each change less is left to come.
    std::sort(run.begin(), run.end(),
              [](const ChangeRecord &a, const ChangeRecord &b) { return a.intent.rest.size() > b.intent.rest.size(); });
    return run;
}

bool JournalModel::isPaused(const ChangeRecord &record) const
{
    if (record.rest == RestState::None || record.rest == RestState::Waiting)
        return false; // most changes, told at once
    const auto run = runOf(record);
    return !run.empty() && run.back().id == record.id && canResume(run);
}

QString JournalModel::positionOf(const ChangeRecord &record) const
{
    if (record.run == record.intent.token)
        return positionText(record, record); // most changes, without a look at the others
    const auto run = m_runs.value(record.run);
    const auto first =
        std::find_if(run.begin(), run.end(), [&](const Record &each) { return each->intent.token == record.run; });
    return first == run.end() ? QString() : positionText(record, **first);
}

QString JournalModel::text(const ChangeRecord &record, JournalColumn column) const
{
    switch (column) {
    case JournalColumn::When:
        return momentText(record.createdAt, {});
    case JournalColumn::Instance:
        return instanceTitle(record.intent.before);
    case JournalColumn::Change: {
        const QString position = positionOf(record);
        return position.isEmpty() ? changeTitle(record)
                                  : tr("%1 (%2)", "change, its place in a run").arg(changeTitle(record), position);
    }
    case JournalColumn::State:
        return isPaused(record) ? tr("run waits", "state of a change whose run waits for the operator")
                                : word(record.state);
    case JournalColumn::RequestId:
        return orNoValue(record.requestId.text);
    case JournalColumn::OrderId:
        return orNoValue(record.orderId.text);
    case JournalColumn::ClientToken:
        return orNoValue(record.intent.token.text);
    }
    Q_UNREACHABLE();
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
    m_runs.clear();
    for (const Record &record : m_all)
        keepInRun(record);
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

int JournalModel::rowOf(const Record &record) const
{
    const auto found = std::lower_bound(m_shown.begin(), m_shown.end(), record, newer);
    return found == m_shown.end() || (*found)->id != record->id ? -1 : int(found - m_shown.begin());
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
    const auto column = JournalColumn(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(record, column);
    case Qt::ToolTipRole:
        switch (column) {
        case JournalColumn::When:
            return exactMomentText(record.createdAt);
        case JournalColumn::Instance:
            return record.intent.key.id.text;
        case JournalColumn::State:
            return stateSentence(record);
        default:
            return text(record, column);
        }
    case Qt::AccessibleTextRole:
        return tr("%1: %2, %3. %4")
            .arg(momentText(record.createdAt, {}), instanceTitle(record.intent.before),
                 text(record, JournalColumn::Change), stateSentence(record));
    case RecordRole:
        return QVariant::fromValue(record);
    case ChangeIdRole:
        return record.id;
    case StateRole:
        return int(record.state);
    case KeyRole:
        return QVariant::fromValue(record.intent.key);
    case SortRole:
        return column == JournalColumn::When ? QVariant(record.createdAt) : QVariant(text(record, column));
    case PausedRole:
        return isPaused(record);
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
                  {SortRole, "sort"},
                  {PausedRole, "paused"}});
    return names;
}

} // namespace ecsdesk
