// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/usage.h"

#include <QAbstractTableModel>
#include <optional>

namespace ecsdesk {

/// The use of an instance as a table, for those who cannot see the chart: one row a point, newest last, and one row a
/// gap. Another reading of the same span turns rows into others; no reset.
class UsageModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column {
        Period,   ///< local time
        Outbound, ///< Mbps
        Inbound,  ///< Mbps
        Share,    ///< outbound of the present limit
    };
    static constexpr int columns = int(Column::Share) + 1;
    enum Role {
        PointRole = Qt::UserRole + 1, ///< UsagePoint; invalid in the row of a gap
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setUsage(const Usage &usage);
    /// The present outbound limit in Mbps; nothing or 0: no shares.
    void setLimit(std::optional<int> mbps);
    /// The language or the zone changed.
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        QDateTime from;
        QDateTime to;
        std::optional<UsagePoint> point; ///< nothing: a gap

        friend bool operator==(const Row &, const Row &) = default;
    };
    struct Steps;
    static std::vector<Row> rowsOf(const Usage &usage);

    std::vector<Row> m_rows;
    std::optional<int> m_limit;
};

} // namespace ecsdesk
