// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lists/queuemodel.h"

#include "models/lists/rowdiff.h"
#include "models/wording/changes.h"
#include "models/wording/words.h"

#include <QMimeData>
#include <algorithm>
#include <utility>

namespace ecsdesk {

namespace {

QString mimeType()
{
    return QStringLiteral("application/x-ecsdesk-queued-change");
}

} // namespace

struct QueueModel::Steps
{
    QueueModel *model;
    std::vector<Row> &rows = model->m_rows;

    [[nodiscard]] int count() const { return int(rows.size()); }
    [[nodiscard]] ChangeId idAt(int row) const { return rows[size_t(row)].record.id; }
    [[nodiscard]] bool sameAt(int row, const ChangeRecord &record) const { return rows[size_t(row)].record == record; }
    void remove(int row)
    {
        model->beginRemoveRows({}, row, row);
        rows.erase(rows.begin() + row);
        model->endRemoveRows();
    }
    void insert(int row, const ChangeRecord &record)
    {
        model->beginInsertRows({}, row, row);
        rows.insert(rows.begin() + row, Row{record, row + 1});
        model->endInsertRows();
    }
    void move(int from, int to)
    {
        model->beginMoveRows({}, from, from, {}, to);
        std::rotate(rows.begin() + to, rows.begin() + from, rows.begin() + from + 1);
        model->endMoveRows();
    }
    void change(int row, const ChangeRecord &record)
    {
        rows[size_t(row)].record = record;
        Q_EMIT model->dataChanged(model->index(row, 0), model->index(row, queueColumnCount - 1));
    }
};

QueueModel::QueueModel(Time time, QObject *parent)
    : QAbstractTableModel(parent)
    , m_time(std::move(time))
{
}

void QueueModel::setQueue(const std::vector<ChangeRecord> &queue)
{
    turnInto(queue, Steps{this}, [](const ChangeRecord &record) { return record.id; });
    // Where one came or went, those behind it have other places now.
    int first = -1;
    int last = -1;
    for (int row = 0; row < rowCount(); ++row) {
        if (std::exchange(m_rows[size_t(row)].place, row + 1) == row + 1)
            continue;
        first = first < 0 ? row : first;
        last = row;
    }
    if (first >= 0)
        Q_EMIT dataChanged(index(first, int(QueueColumn::Place)), index(last, int(QueueColumn::Place)));
}

int QueueModel::rowOf(ChangeId id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [id](const Row &row) { return row.record.id == id; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int QueueModel::heldCount() const
{
    return int(std::count_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return isHeld(row.record); }));
}

void QueueModel::setAccountNames(const AccountNames &names)
{
    if (names == m_accounts)
        return;
    m_accounts = names;
    const int cell = int(QueueColumn::Account);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, cell), index(rowCount() - 1, cell));
}

bool QueueModel::namesAccounts() const
{
    if (m_accounts.size() != 1)
        return m_accounts.size() > 1;
    return std::any_of(m_rows.begin(), m_rows.end(),
                       [&](const Row &row) { return !m_accounts.contains(row.record.intent.key.account); });
}

void QueueModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, queueColumnCount - 1);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, queueColumnCount - 1));
}

int QueueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int QueueModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : queueColumnCount;
}

QString QueueModel::text(int row, QueueColumn column) const
{
    const ChangeRecord &record = recordAt(row);
    switch (column) {
    case QueueColumn::Place:
        return QString::number(m_rows[size_t(row)].place);
    case QueueColumn::Instance:
        return instanceTitle(record.intent.before);
    case QueueColumn::Account:
        return orNoValue(accountName(m_accounts, record.intent.key.account));
    case QueueColumn::Change:
        return changeTitle(record);
    case QueueColumn::Due: {
        if (isHeld(record))
            return noValue();
        const QueueTime time = timeOf(record);
        return time.remaining > std::chrono::milliseconds(0)
                   ? tr("%1 (%2)", "time of day, time left").arg(queueMoment(time), durationText(time.remaining))
                   : tr("now");
    }
    case QueueColumn::State:
        return queueWord(record);
    case QueueColumn::Who:
        return orNoValue(record.operatorName);
    case QueueColumn::Asked:
        return momentText(record.createdAt, {});
    }
    Q_UNREACHABLE();
}

QVariant QueueModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ChangeRecord &record = recordAt(index.row());
    const auto column = QueueColumn(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), column);
    case Qt::ToolTipRole:
        switch (column) {
        case QueueColumn::Instance:
            return record.intent.key.id.text;
        case QueueColumn::Account:
            return record.intent.key.account.text;
        case QueueColumn::Due:
            return exactMomentText(record.notBefore);
        case QueueColumn::State:
            return queueSentence(record, timeOf(record));
        case QueueColumn::Asked:
            return exactMomentText(record.createdAt);
        default:
            return text(index.row(), column);
        }
    case Qt::AccessibleTextRole:
        return tr("Place %1: %2, %3. %4")
            .arg(text(index.row(), QueueColumn::Place),
                 m_accounts.size() > 1
                     ? tr("%1 of %2", "instance, account")
                           .arg(text(index.row(), QueueColumn::Instance), text(index.row(), QueueColumn::Account))
                     : text(index.row(), QueueColumn::Instance),
                 changeTitle(record), queueSentence(record, timeOf(record)));
    case ChangeIdRole:
        return record.id;
    case HeldRole:
        return isHeld(record);
    case DueAtRole:
        return record.notBefore;
    case InstanceIdRole:
        return record.intent.key.id.text;
    default:
        return {};
    }
}

QVariant QueueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= queueColumnCount)
        return {};
    switch (QueueColumn(section)) {
    case QueueColumn::Place:
        return tr("Place");
    case QueueColumn::Instance:
        return tr("Instance");
    case QueueColumn::Account:
        return tr("Account");
    case QueueColumn::Change:
        return tr("Change");
    case QueueColumn::Due:
        return tr("Due");
    case QueueColumn::State:
        return tr("State");
    case QueueColumn::Who:
        return tr("Asked for by");
    case QueueColumn::Asked:
        return tr("Asked for at");
    }
    Q_UNREACHABLE();
}

QHash<int, QByteArray> QueueModel::roleNames() const
{
    auto names = QAbstractTableModel::roleNames();
    names.insert(
        {{ChangeIdRole, "changeId"}, {HeldRole, "held"}, {DueAtRole, "dueAt"}, {InstanceIdRole, "instanceId"}});
    return names;
}

Qt::ItemFlags QueueModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled
                           : flags | Qt::ItemIsDropEnabled; // between rows, not upon one
}

QStringList QueueModel::mimeTypes() const
{
    return {mimeType()};
}

QMimeData *QueueModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto *data = new QMimeData;
    data->setData(mimeType(), QByteArray::number(recordAt(indexes.front().row()).id));
    return data;
}

bool QueueModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int, const QModelIndex &parent)
{
    const int from = data->hasFormat(mimeType()) ? rowOf(data->data(mimeType()).toLongLong()) : -1;
    if (action != Qt::MoveAction || from < 0 || parent.isValid())
        return false;
    const int before = row < 0 ? rowCount() : row;
    const int place = before > from ? before - 1 : before;
    if (place != from)
        Q_EMIT moveWanted(recordAt(from).id, place);
    return false; // the view would take the row out
}

} // namespace ecsdesk
