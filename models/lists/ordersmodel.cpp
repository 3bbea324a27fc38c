// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lists/ordersmodel.h"

#include "models/lists/rowdiff.h"
#include "models/wording/orders.h"
#include "models/wording/words.h"

#include <algorithm>

namespace ecsdesk {

namespace {

using Identity = std::pair<AccountUid, OrderId>;

Identity identity(const OrderRow &row)
{
    return {row.account, row.order.id};
}

/// A right-aligned column.
bool isNumber(OrderColumn column)
{
    return column == OrderColumn::Amount;
}

} // namespace

/// Tells the views of one model and changes its rows.
struct OrdersModel::Steps
{
    OrdersModel &model;

    [[nodiscard]] int count() const { return int(model.m_rows.size()); }
    [[nodiscard]] Identity idAt(int row) const { return identity(model.m_rows[size_t(row)]); }
    [[nodiscard]] bool sameAt(int row, const OrderRow &wanted) const { return model.m_rows[size_t(row)] == wanted; }
    void remove(int row)
    {
        model.beginRemoveRows({}, row, row);
        model.m_rows.erase(model.m_rows.begin() + row);
        model.endRemoveRows();
    }
    void insert(int row, const OrderRow &wanted)
    {
        model.beginInsertRows({}, row, row);
        model.m_rows.insert(model.m_rows.begin() + row, wanted);
        model.endInsertRows();
    }
    void move(int from, int to)
    {
        model.beginMoveRows({}, from, from, {}, to);
        std::rotate(model.m_rows.begin() + to, model.m_rows.begin() + from, model.m_rows.begin() + from + 1);
        model.endMoveRows();
    }
    void change(int row, const OrderRow &wanted)
    {
        model.m_rows[size_t(row)] = wanted;
        Q_EMIT model.dataChanged(model.index(row, 0), model.index(row, orderColumnCount - 1));
    }
};

void OrdersModel::setNames(NameOf nameOf, ChangeOf changeOf)
{
    m_nameOf = std::move(nameOf);
    m_changeOf = std::move(changeOf);
    renamed();
}

void OrdersModel::setRows(const std::vector<OrderRow> &rows)
{
    turnInto(rows, Steps{*this}, identity);
}

void OrdersModel::setNow(const QDateTime &now)
{
    const QDateTime before = std::exchange(m_now, now);
    for (int row = 0; row < rowCount(); ++row) {
        const QDateTime &made = m_rows[size_t(row)].order.createdAt;
        const QDateTime &read = m_rows[size_t(row)].readAt;
        for (const auto &[moment, column] : {std::pair(made, OrderColumn::Age), std::pair(read, OrderColumn::Read)}) {
            if (!before.isValid() || orderAgeText(moment, before) != orderAgeText(moment, now))
                Q_EMIT dataChanged(index(row, int(column)), index(row, int(column)));
        }
    }
}

void OrdersModel::setAccountNames(const AccountNames &names)
{
    if (names == m_accounts)
        return;
    m_accounts = names;
    const int cell = int(OrderColumn::Account);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, cell), index(rowCount() - 1, cell));
}

bool OrdersModel::namesAccounts() const
{
    if (m_accounts.size() != 1)
        return m_accounts.size() > 1;
    return std::any_of(m_rows.begin(), m_rows.end(),
                       [&](const OrderRow &row) { return !m_accounts.contains(row.account); });
}

void OrdersModel::renamed()
{
    if (m_rows.empty())
        return;
    for (const OrderColumn column : {OrderColumn::Instance, OrderColumn::Made})
        Q_EMIT dataChanged(index(0, int(column)), index(rowCount() - 1, int(column)));
}

void OrdersModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, orderColumnCount - 1);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, orderColumnCount - 1));
}

int OrdersModel::rowOf(const OrderId &id) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const OrderRow &row) { return row.order.id == id; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int OrdersModel::openCount() const
{
    return int(std::count_if(m_rows.begin(), m_rows.end(), [](const OrderRow &row) { return row.isOpen(); }));
}

QString OrdersModel::instancesText(const OrderRow &row) const
{
    constexpr int told = 3;
    const auto &ids = row.order.instances;
    QStringList names;
    for (const InstanceId &id : ids.first(std::min<qsizetype>(ids.size(), told))) {
        const QString name = m_nameOf ? m_nameOf(row.account, row.order.region, id) : QString();
        names.append(name.isEmpty() ? id.text : name);
    }
    const QString first = names.join(tr(", ", "between the instances of an order"));
    const int more = int(ids.size()) - told;
    return more > 0 ? tr("%1 and %n more", "instances of an order", more).arg(first) : first;
}

QString OrdersModel::madeText(const OrderRow &row) const
{
    if (row.change.isEmpty())
        return tr("elsewhere", "an order was made");
    const QString change = m_changeOf ? m_changeOf(row.change) : QString();
    return change.isEmpty() ? tr("this console") : change;
}

QString OrdersModel::text(const OrderRow &row, OrderColumn column) const
{
    switch (column) {
    case OrderColumn::Standing:
        return row.cancel == CancelState::Sending ? tr("cancelling…", "an order") : shortStandingText(row);
    case OrderColumn::Number:
        return row.order.id.text;
    case OrderColumn::Instance:
        return orNoValue(instancesText(row));
    case OrderColumn::Account:
        return orNoValue(accountName(m_accounts, row.account));
    case OrderColumn::Kind:
        return kindText(row.order.kind);
    case OrderColumn::Amount:
        return amountText(row.order.amount);
    case OrderColumn::Age:
        return orderAgeText(row.order.createdAt, m_now);
    case OrderColumn::Made:
        return madeText(row);
    case OrderColumn::Read:
        return row.readAt.isValid() ? agoText(row.readAt, m_now) : tr("not yet", "the billing was asked");
    }
    Q_UNREACHABLE();
}

QVariant OrdersModel::sortValue(const OrderRow &row, OrderColumn column) const
{
    switch (column) {
    case OrderColumn::Standing:
        return row.isOpen() ? 0 : int(standingOf(row)); // unpaid and abnormal ones wait for the operator alike
    case OrderColumn::Amount:
        return row.order.amount ? row.order.amount->amount : 0.0;
    case OrderColumn::Age:
        return row.order.createdAt;
    case OrderColumn::Read:
        return row.readAt;
    case OrderColumn::Number:
    case OrderColumn::Instance:
    case OrderColumn::Account:
    case OrderColumn::Kind:
    case OrderColumn::Made:
        return text(row, column);
    }
    Q_UNREACHABLE();
}

QString OrdersModel::toolTip(const OrderRow &row, OrderColumn column) const
{
    switch (column) {
    case OrderColumn::Standing:
        return standingText(row);
    case OrderColumn::Instance: {
        QStringList ids;
        for (const InstanceId &id : row.order.instances)
            ids.append(id.text);
        return ids.isEmpty() ? tr("The billing API has not told which instances it is for.")
                             : ids.join(QLatin1Char('\n'));
    }
    case OrderColumn::Account:
        return row.account.text;
    case OrderColumn::Age:
        return exactMomentText(row.order.createdAt);
    case OrderColumn::Read:
        return exactMomentText(row.readAt);
    case OrderColumn::Number:
    case OrderColumn::Kind:
    case OrderColumn::Amount:
    case OrderColumn::Made:
        return text(row, column);
    }
    Q_UNREACHABLE();
}

int OrdersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int OrdersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : orderColumnCount;
}

QVariant OrdersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const OrderRow &row = rowAt(index.row());
    const auto column = OrderColumn(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::AccessibleTextRole:
        return tr("Order %1, %2, %3, %4, %5", "number, status, instances, amount, age")
            .arg(row.order.id.text, standingText(row),
                 m_accounts.size() > 1 ? tr("%1 of %2", "instances, account")
                                             .arg(text(row, OrderColumn::Instance), text(row, OrderColumn::Account))
                                       : text(row, OrderColumn::Instance),
                 text(row, OrderColumn::Amount), text(row, OrderColumn::Age));
    case RowRole:
        return QVariant::fromValue(row);
    case IdRole:
        return row.order.id.text;
    case StandingRole:
        return int(standingOf(row));
    case CancelRole:
        return int(row.cancel);
    case CreatedRole:
        return row.order.createdAt;
    case SortRole:
        return sortValue(row, column);
    case WordsRole: {
        QStringList words;
        for (int at = 0; at < orderColumnCount; ++at) {
            const auto each = OrderColumn(at);
            // Where there is one account, its name would find everything.
            if (each == OrderColumn::Account ? m_accounts.size() > 1
                                             : each != OrderColumn::Age && each != OrderColumn::Read)
                words.append(text(row, OrderColumn(at)));
        }
        words.append(standingText(row));
        for (const InstanceId &id : row.order.instances)
            words.append(id.text);
        words.append({row.order.region.text, row.order.productCode, row.change.text});
        return words.join(QLatin1Char('\n'));
    }
    default:
        return {};
    }
}

QVariant OrdersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= orderColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (isNumber(OrderColumn(section)) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (OrderColumn(section)) {
    case OrderColumn::Standing:
        return tr("State");
    case OrderColumn::Number:
        return tr("Order number");
    case OrderColumn::Instance:
        return tr("Instance");
    case OrderColumn::Account:
        return tr("Account");
    case OrderColumn::Kind:
        return tr("Kind");
    case OrderColumn::Amount:
        return tr("Amount");
    case OrderColumn::Age:
        return tr("Age");
    case OrderColumn::Made:
        return tr("Made by");
    case OrderColumn::Read:
        return tr("Read");
    }
    Q_UNREACHABLE();
}

QHash<int, QByteArray> OrdersModel::roleNames() const
{
    auto names = QAbstractTableModel::roleNames();
    names.insert({{RowRole, "row"},
                  {IdRole, "orderId"},
                  {StandingRole, "standing"},
                  {CancelRole, "cancel"},
                  {CreatedRole, "created"},
                  {SortRole, "sort"},
                  {WordsRole, "words"}});
    return names;
}

OrdersFilter::OrdersFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(OrdersModel::SortRole);
}

void OrdersFilter::setText(const QString &text)
{
    m_words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

void OrdersFilter::setChoice(OrderChoice choice)
{
    m_choice = choice;
    invalidateFilter();
}

bool OrdersFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    const auto standing = OrderStanding(index.data(OrdersModel::StandingRole).toInt());
    switch (m_choice) {
    case OrderChoice::All:
        break;
    case OrderChoice::Open:
        if (standing != OrderStanding::Unpaid && standing != OrderStanding::Voidable)
            return false;
        break;
    case OrderChoice::Voidable:
        if (standing != OrderStanding::Voidable)
            return false;
        break;
    case OrderChoice::Paid:
        if (standing != OrderStanding::Paid)
            return false;
        break;
    case OrderChoice::Cancelled:
        if (standing != OrderStanding::Cancelled)
            return false;
        break;
    }
    if (m_words.isEmpty())
        return true;
    const QString whole = index.data(OrdersModel::WordsRole).toString();
    return std::all_of(m_words.begin(), m_words.end(),
                       [&whole](const QString &word) { return whole.contains(word, Qt::CaseInsensitive); });
}

bool OrdersFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    if (left.data(OrdersModel::SortRole) != right.data(OrdersModel::SortRole))
        return QSortFilterProxyModel::lessThan(left, right);
    const QDateTime a = left.data(OrdersModel::CreatedRole).toDateTime();
    const QDateTime b = right.data(OrdersModel::CreatedRole).toDateTime();
    return sortOrder() == Qt::AscendingOrder ? a > b : a < b;
}

} // namespace ecsdesk
