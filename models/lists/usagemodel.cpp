// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lists/usagemodel.h"

#include "models/lists/rowdiff.h"
#include "models/wording/advice.h"
#include "models/wording/words.h"

namespace ecsdesk {

struct UsageModel::Steps
{
    UsageModel &model;

    [[nodiscard]] int count() const { return int(model.m_rows.size()); }
    [[nodiscard]] auto idAt(int row) const { return idOf(model.m_rows[size_t(row)]); }
    [[nodiscard]] bool sameAt(int row, const Row &other) const { return model.m_rows[size_t(row)] == other; }
    void remove(int row)
    {
        model.beginRemoveRows({}, row, row);
        model.m_rows.erase(model.m_rows.begin() + row);
        model.endRemoveRows();
    }
    void insert(int row, const Row &added)
    {
        model.beginInsertRows({}, row, row);
        model.m_rows.insert(model.m_rows.begin() + row, added);
        model.endInsertRows();
    }
    void move(int from, int to)
    {
        model.beginMoveRows({}, from, from, {}, to);
        std::rotate(model.m_rows.begin() + to, model.m_rows.begin() + from, model.m_rows.begin() + from + 1);
        model.endMoveRows();
    }
    void change(int row, const Row &other)
    {
        model.m_rows[size_t(row)] = other;
        Q_EMIT model.dataChanged(model.index(row, 0), model.index(row, columns - 1));
    }
    /// A gap before the first point begins where the span does, which moves; its end stays.
    static std::pair<QDateTime, bool> idOf(const Row &row)
    {
        return row.point ? std::pair(row.from, true) : std::pair(row.to, false);
    }
};

std::vector<UsageModel::Row> UsageModel::rowsOf(const Usage &usage)
{
    std::vector<Row> rows;
    const std::vector<UsageGap> gaps = gapsOf(usage);
    auto gap = gaps.begin();
    for (const UsagePoint &point : usage.points) {
        if (gap != gaps.end() && gap->to <= point.at) {
            rows.push_back({gap->from, gap->to, std::nullopt});
            ++gap;
        }
        rows.push_back({point.at, point.at.addSecs(usage.period.count()), point});
    }
    if (gap != gaps.end())
        rows.push_back({gap->from, gap->to, std::nullopt});
    return rows;
}

void UsageModel::setUsage(const Usage &usage)
{
    turnInto(rowsOf(usage), Steps{*this}, [](const Row &row) { return Steps::idOf(row); });
}

void UsageModel::setLimit(std::optional<int> mbps)
{
    if (m_limit == mbps)
        return;
    m_limit = mbps;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, int(Column::Share)), index(rowCount() - 1, int(Column::Share)));
}

void UsageModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

int UsageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int UsageModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant UsageModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    const auto column = Column(index.column());
    if (role == PointRole)
        return row.point ? QVariant::fromValue(*row.point) : QVariant();
    if (role == Qt::TextAlignmentRole)
        return int((column == Column::Period ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole && row.point && column == Column::Period)
        return pointText(*row.point, std::chrono::seconds(row.from.secsTo(row.to)), m_limit.value_or(0));
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Period:
        return periodText(row.from, row.to);
    case Column::Outbound:
        return row.point ? usageNumber(row.point->outMbps) : tr("no points");
    case Column::Inbound:
        return row.point ? usageNumber(row.point->inMbps) : tr("no points");
    case Column::Share:
        return row.point ? shareOfLimit(row.point->outMbps, m_limit.value_or(0)) : noValue();
    }
    return {};
}

QVariant UsageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Period:
        return tr("Time");
    case Column::Outbound:
        return tr("Outbound, Mbps");
    case Column::Inbound:
        return tr("Inbound, Mbps");
    case Column::Share:
        return tr("Share of limit");
    }
    return {};
}

} // namespace ecsdesk
