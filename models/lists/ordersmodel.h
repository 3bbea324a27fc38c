// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/orderdesk.h"
#include "models/domain/account.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <functional>
#include <vector>

namespace ecsdesk {

enum class OrderColumn {
    Standing, ///< "unpaid", "abnormal", "paid"
    Number,
    Instance, ///< their names, or IDs where the fleet does not know them
    Account,  ///< what the operator calls it; the number is its tool tip
    Kind,
    Amount,
    Age,  ///< "3 h old"; the moment is its tool tip
    Made, ///< the change of this console that made it, or elsewhere
    Read, ///< when the billing told this
};
inline constexpr int orderColumnCount = int(OrderColumn::Read) + 1;

/// Every order that is known, in the order they are given.
class OrdersModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        RowRole = Qt::UserRole + 1, ///< OrderRow
        IdRole,                     ///< QString, the number
        StandingRole,               ///< int, OrderStanding
        CancelRole,                 ///< int, CancelState
        CreatedRole,                ///< QDateTime
        SortRole,                   ///< by column: int, double, QDateTime, QString
        WordsRole,                  ///< QString: all that a filter looks into
    };
    /// What an instance is called; empty where it is not known.
    using NameOf = std::function<QString(const AccountUid &account, const RegionId &region, const InstanceId &id)>;
    /// What the change under this token is, in a line; empty where it is not known.
    using ChangeOf = std::function<QString(const ClientToken &token)>;

    using QAbstractTableModel::QAbstractTableModel;

    void setNames(NameOf nameOf, ChangeOf changeOf);
    /// What the operator calls the accounts.
    void setAccountNames(const AccountNames &names);
    /// There are orders of several accounts, or there may be.
    [[nodiscard]] bool namesAccounts() const;
    /// All that are known now. Differences are told row by row, never as a reset.
    void setRows(const std::vector<OrderRow> &rows);
    /// The server's clock, UTC: ages that read differently are told, and nothing else.
    void setNow(const QDateTime &now);
    /// Names of instances or changes may be others now.
    void renamed();
    /// The language changed.
    void retranslate();
    [[nodiscard]] const OrderRow &rowAt(int row) const { return m_rows[size_t(row)]; }
    [[nodiscard]] const std::vector<OrderRow> &rows() const { return m_rows; }
    /// -1 where it is not known.
    [[nodiscard]] int rowOf(const OrderId &id) const;
    [[nodiscard]] int openCount() const;
    /// The instances of an order as its row shows them, the first few by name; empty where the billing has not told
    /// them.
    [[nodiscard]] QString instancesText(const OrderRow &row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    struct Steps;
    [[nodiscard]] QString text(const OrderRow &row, OrderColumn column) const;
    [[nodiscard]] QVariant sortValue(const OrderRow &row, OrderColumn column) const;
    [[nodiscard]] QString toolTip(const OrderRow &row, OrderColumn column) const;
    [[nodiscard]] QString madeText(const OrderRow &row) const;

    std::vector<OrderRow> m_rows;
    AccountNames m_accounts;
    NameOf m_nameOf;
    ChangeOf m_changeOf;
    QDateTime m_now;
};

/// Which orders are shown.
enum class OrderChoice { All, Open, Voidable, Paid, Cancelled };
inline constexpr int orderChoiceCount = int(OrderChoice::Cancelled) + 1;

/// The orders of the chosen status in which every word of the filter occurs. Sorted by any column; among equals the
/// newest is first, whichever way the column runs.
class OrdersFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit OrdersFilter(QObject *parent = nullptr);
    void setText(const QString &text);
    void setChoice(OrderChoice choice);
    [[nodiscard]] OrderChoice choice() const { return m_choice; }
    [[nodiscard]] bool hasText() const { return !m_words.isEmpty(); }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QStringList m_words;
    OrderChoice m_choice = OrderChoice::All;
};

} // namespace ecsdesk

Q_DECLARE_METATYPE(ecsdesk::OrderRow)
