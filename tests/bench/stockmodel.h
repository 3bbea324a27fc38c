// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/celltexts.h"
#include "models/lists/instancelistmodel.h"
#include "models/lists/instancerecord.h"

#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QTableView>

// The baseline of the benches: a plain table model for a stock QSortFilterProxyModel and QTableView.

namespace ecsdesk::bench {

/// What one would write without much thought: rows in a vector, texts made when asked, the rest left to the proxy.
class StockModel final : public QAbstractTableModel
{
public:
    void apply(const std::vector<FleetRow> &rows)
    {
        std::vector<const FleetRow *> fresh;
        for (const FleetRow &row : rows) {
            const auto known = m_rowOf.constFind(row.key);
            if (known == m_rowOf.constEnd()) {
                fresh.push_back(&row);
                continue;
            }
            m_rows[size_t(*known)] = row;
            judge(*known);
            Q_EMIT dataChanged(index(*known, 0), index(*known, instanceColumnCount - 1));
        }
        if (fresh.empty())
            return;
        const int first = int(m_rows.size());
        beginInsertRows({}, first, first + int(fresh.size()) - 1);
        m_kinds.resize(size_t(first) + fresh.size());
        for (const FleetRow *row : fresh) {
            m_rowOf.insert(row->key, int(m_rows.size()));
            m_rows.push_back(*row);
            judge(int(m_rows.size()) - 1);
        }
        endInsertRows();
    }
    void tick(const QDateTime &now)
    {
        m_now = now;
        for (int row = 0; row < int(m_rows.size()); ++row) {
            if (m_kinds[size_t(row)] != Changeability::Cooling)
                continue;
            judge(row);
            const QModelIndex cell = index(row, int(InstanceColumn::Changeability));
            const bool cools = m_kinds[size_t(row)] == Changeability::Cooling;
            Q_EMIT dataChanged(cell, cell, cools ? QList<int>{CooldownRole} : QList<int>{});
        }
    }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : instanceColumnCount;
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        const FleetRow &row = m_rows[size_t(index.row())];
        const Changeability kind = m_kinds[size_t(index.row())];
        if (role == Qt::DisplayRole)
            return cellText(row, kind, InstanceColumn(index.column()));
        if (role == SortRole)
            return sortValueOf(row, kind, InstanceColumn(index.column()));
        return {};
    }

private:
    void judge(int row)
    {
        const FleetRow &r = m_rows[size_t(row)];
        m_kinds[size_t(row)] = standing(r.instance, r.facts, m_now).kind;
    }
    std::vector<FleetRow> m_rows;
    std::vector<Changeability> m_kinds;
    QHash<InstanceKey, int> m_rowOf;
    QDateTime m_now = QDateTime::currentDateTimeUtc();
};

template <class Model>
std::unique_ptr<QTableView> viewOf(Model *model)
{
    auto view = std::make_unique<QTableView>();
    view->setModel(model);
    view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->resize(1280, 800);
    view->show();
    return view;
}

} // namespace ecsdesk::bench
