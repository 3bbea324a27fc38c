// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/typecells.h"
#include "models/lists/typefilter.h"

#include <QAbstractTableModel>
#include <memory>

namespace ecsdesk {

/// The instance types as choices for one instance, sorted and filtered in here: a thousand and more, so put no proxy on
/// it. A refused type keeps its place and says why. It stays enabled in the sense of Qt, because no view and no screen
/// reader reaches a row that is not: who shows it paints it off and refuses to choose it (AllowedRole).
class TypeListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< QString
        AllowedRole,               ///< bool
        PresentRole,               ///< bool, the type the instance has
        ChosenRole,                ///< bool
        ReasonRole,                ///< QString, why not and what would lift it; empty where it may be chosen
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// The choices from now on, each type once. Rows that stay keep their persistent indexes; only differences are
    /// told. `zone`: of the instance, for the reasons.
    void setOptions(const std::vector<TypeOption> &options, const QString &zone);
    void setFilter(const TypeFilter &filter);
    [[nodiscard]] const TypeFilter &filter() const { return m_filter; }
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    [[nodiscard]] TypeColumn sortColumn() const { return m_sortColumn; }
    [[nodiscard]] Qt::SortOrder sortOrder() const { return m_sortOrder; }
    /// The type that the operator has chosen, shown or not; one that is not known marks no row.
    void setChosen(const std::optional<InstanceTypeId> &id);
    [[nodiscard]] const std::optional<InstanceTypeId> &chosen() const { return m_chosen; }
    /// The language changed.
    void retranslate();

    [[nodiscard]] const TypeOption &optionAt(int row) const { return m_shown[size_t(row)]->option; }
    /// Whether it is shown or not; nullptr where it is not known. Valid until setOptions.
    [[nodiscard]] const TypeOption *find(const InstanceTypeId &id) const;
    /// -1 where it is not shown.
    [[nodiscard]] int rowOf(const InstanceTypeId &id) const;
    [[nodiscard]] QString reasonAt(int row) const;

    /// Types that are known, the present one included.
    [[nodiscard]] int totalCount() const { return int(m_all.size()); }
    /// Those of them that may be chosen; and of these, those that the filter lets through.
    [[nodiscard]] int offeredCount() const;
    [[nodiscard]] int shownOfferedCount() const;
    /// How many rows there would be with `filter`.
    [[nodiscard]] int countWith(const TypeFilter &filter) const;
    /// What a filter may ask for: the values that occur, ascending; words as the API writes them.
    [[nodiscard]] std::vector<int> cpuCounts() const;
    [[nodiscard]] std::vector<double> memorySizes() const;
    [[nodiscard]] QStringList architectures() const;
    [[nodiscard]] QStringList categories() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    /// Before and after rows come, go, change places or say something else.
    void aboutToShow();
    void shownChanged();

private:
    struct Row
    {
        TypeOption option;
        QString haystack;
        QString nameKey;
    };
    using RowPtr = std::shared_ptr<const Row>;

    [[nodiscard]] static RowPtr makeRow(const TypeOption &option);
    [[nodiscard]] bool less(const Row &a, const Row &b) const;
    void show();
    void orderLike(const std::vector<RowPtr> &next);

    std::vector<RowPtr> m_all; ///< as given
    std::vector<RowPtr> m_shown;
    QString m_zone;
    TypeFilter m_filter;
    TypeColumn m_sortColumn = TypeColumn::Type;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    std::optional<InstanceTypeId> m_chosen;
};

} // namespace ecsdesk
