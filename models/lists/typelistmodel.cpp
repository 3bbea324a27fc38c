// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lists/typelistmodel.h"

#include "models/wording/types.h"

#include <QHash>
#include <algorithm>
#include <iterator>
#include <set>

namespace ecsdesk {

TypeListModel::RowPtr TypeListModel::makeRow(const TypeOption &option)
{
    return std::make_shared<const Row>(Row{option, searchText(option), typeSortKey(option.info.id)});
}

bool TypeListModel::less(const Row &a, const Row &b) const
{
    if (const int place = compareInColumn(a.option, b.option, m_sortColumn, m_sortOrder); place != 0)
        return place < 0;
    const bool reversed = m_sortColumn == TypeColumn::Type && m_sortOrder == Qt::DescendingOrder;
    return reversed ? b.nameKey < a.nameKey : a.nameKey < b.nameKey;
}

void TypeListModel::setOptions(const std::vector<TypeOption> &options, const QString &zone)
{
    const bool sameZone = zone == m_zone;
    m_zone = zone;
    QHash<InstanceTypeId, RowPtr> known;
    for (const RowPtr &row : m_all)
        known.insert(row->option.info.id, row);
    std::vector<RowPtr> all;
    all.reserve(options.size());
    for (const TypeOption &option : options) {
        const RowPtr before = known.value(option.info.id);
        // A refused row tells the zone in its reason.
        const bool same = before && before->option == option && (sameZone || !option.why);
        all.push_back(same ? before : makeRow(option));
    }
    m_all = std::move(all);
    show();
}

void TypeListModel::setFilter(const TypeFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    show();
}

void TypeListModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= typeColumnCount || (TypeColumn(column) == m_sortColumn && order == m_sortOrder))
        return;
    m_sortColumn = TypeColumn(column);
    m_sortOrder = order;
    show();
}

/// Turns the rows into those that are wanted now: what goes, what changes places, what comes, what says something
/// else; each told in runs. The steps of rowdiff.h, one row at a time, are for shorter lists.
void TypeListModel::show()
{
    Q_EMIT aboutToShow();
    const TypeMatcher matcher(m_filter);
    std::vector<RowPtr> next;
    std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(next),
                 [&](const RowPtr &row) { return matcher.matches(row->option, row->haystack); });
    std::sort(next.begin(), next.end(), [this](const RowPtr &a, const RowPtr &b) { return less(*a, *b); });
    const auto idOf = [](const RowPtr &row) { return row->option.info.id; };
    QHash<InstanceTypeId, int> wanted;
    for (size_t row = 0; row < next.size(); ++row)
        wanted.insert(idOf(next[row]), int(row));

    for (int last = rowCount() - 1; last >= 0;) {
        int first = last;
        while (first >= 0 && !wanted.contains(idOf(m_shown[size_t(first)])))
            --first;
        if (first < last) {
            beginRemoveRows({}, first + 1, last);
            m_shown.erase(m_shown.begin() + first + 1, m_shown.begin() + last + 1);
            endRemoveRows();
        }
        last = std::min(first, last - 1);
    }

    std::vector<int> places;
    for (const RowPtr &row : m_shown)
        places.push_back(wanted.value(idOf(row)));
    if (!std::is_sorted(places.begin(), places.end()))
        orderLike(next);

    for (int row = 0; row < int(next.size()); ++row) {
        int end = row;
        while (end < int(next.size()) && (row >= rowCount() || idOf(next[size_t(end)]) != idOf(m_shown[size_t(row)])))
            ++end;
        if (end > row) {
            beginInsertRows({}, row, end - 1);
            m_shown.insert(m_shown.begin() + row, next.begin() + row, next.begin() + end);
            endInsertRows();
            row = end - 1;
        }
    }

    for (int row = 0; row < rowCount(); ++row) {
        int end = row;
        while (end < rowCount() && m_shown[size_t(end)] != next[size_t(end)]) {
            m_shown[size_t(end)] = next[size_t(end)];
            ++end;
        }
        if (end > row)
            Q_EMIT dataChanged(index(row, 0), index(end - 1, typeColumnCount - 1));
        row = std::max(row, end - 1);
    }
    Q_EMIT shownChanged();
}

/// The rows that are shown, in the order they have in `next`.
void TypeListModel::orderLike(const std::vector<RowPtr> &next)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    QHash<InstanceTypeId, RowPtr> shown;
    std::vector<InstanceTypeId> before;
    for (const RowPtr &row : m_shown) {
        shown.insert(row->option.info.id, row);
        before.push_back(row->option.info.id);
    }
    std::vector<RowPtr> ordered;
    QHash<InstanceTypeId, int> place;
    for (const RowPtr &row : next) {
        const RowPtr present = shown.value(row->option.info.id);
        if (!present)
            continue;
        place.insert(row->option.info.id, int(ordered.size()));
        ordered.push_back(present);
    }
    m_shown = std::move(ordered);
    QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    to.reserve(from.size());
    for (const QModelIndex &old : from)
        to.append(index(place.value(before[size_t(old.row())]), old.column()));
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void TypeListModel::setChosen(const std::optional<InstanceTypeId> &id)
{
    if (id == m_chosen)
        return;
    const int before = m_chosen ? rowOf(*m_chosen) : -1;
    m_chosen = id;
    for (const int row : {before, id ? rowOf(*id) : -1}) {
        if (row >= 0)
            Q_EMIT dataChanged(index(row, 0), index(row, typeColumnCount - 1));
    }
}

void TypeListModel::retranslate()
{
    for (RowPtr &row : m_all)
        row = makeRow(row->option);
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, typeColumnCount - 1);
    show();
}

const TypeOption *TypeListModel::find(const InstanceTypeId &id) const
{
    const auto found =
        std::find_if(m_all.begin(), m_all.end(), [&](const RowPtr &row) { return row->option.info.id == id; });
    return found == m_all.end() ? nullptr : &(*found)->option;
}

int TypeListModel::rowOf(const InstanceTypeId &id) const
{
    const auto found =
        std::find_if(m_shown.begin(), m_shown.end(), [&](const RowPtr &row) { return row->option.info.id == id; });
    return found == m_shown.end() ? -1 : int(found - m_shown.begin());
}

QString TypeListModel::reasonAt(int row) const
{
    return whyNotText(optionAt(row), m_zone);
}

int TypeListModel::offeredCount() const
{
    return int(std::count_if(m_all.begin(), m_all.end(), [](const RowPtr &row) { return row->option.allowed(); }));
}

int TypeListModel::shownOfferedCount() const
{
    return int(std::count_if(m_shown.begin(), m_shown.end(), [](const RowPtr &row) { return row->option.allowed(); }));
}

int TypeListModel::countWith(const TypeFilter &filter) const
{
    const TypeMatcher matcher(filter);
    return int(std::count_if(m_all.begin(), m_all.end(),
                             [&](const RowPtr &row) { return matcher.matches(row->option, row->haystack); }));
}

std::vector<int> TypeListModel::cpuCounts() const
{
    std::set<int> counts;
    for (const RowPtr &row : m_all)
        counts.insert(row->option.info.cpuCount);
    counts.erase(0);
    return {counts.begin(), counts.end()};
}

std::vector<double> TypeListModel::memorySizes() const
{
    std::set<double> sizes;
    for (const RowPtr &row : m_all)
        sizes.insert(row->option.info.memoryGib);
    sizes.erase(0);
    return {sizes.begin(), sizes.end()};
}

QStringList TypeListModel::architectures() const
{
    QStringList words;
    for (const RowPtr &row : m_all) {
        if (!words.contains(row->option.info.architecture, Qt::CaseInsensitive))
            words.append(row->option.info.architecture);
    }
    words.removeAll(QString());
    words.sort();
    return words;
}

QStringList TypeListModel::categories() const
{
    QStringList words;
    for (const RowPtr &row : m_all) {
        if (!words.contains(row->option.info.category, Qt::CaseInsensitive))
            words.append(row->option.info.category);
    }
    words.removeAll(QString());
    words.sort();
    return words;
}

int TypeListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int TypeListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : typeColumnCount;
}

QVariant TypeListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TypeOption &option = optionAt(index.row());
    const auto column = TypeColumn(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cellText(option, column);
    case Qt::ToolTipRole: {
        const QString hint = option.why ? whyNotText(option, m_zone) : cellToolTip(option, column);
        return hint.isEmpty() ? QVariant() : QVariant(hint);
    }
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::AccessibleTextRole:
        return cellSentence(option, column, m_chosen == option.info.id, m_zone);
    case Qt::AccessibleDescriptionRole:
    case ReasonRole:
        return whyNotText(option, m_zone);
    case IdRole:
        return option.info.id.text;
    case AllowedRole:
        return option.allowed();
    case PresentRole:
        return option.isPresent();
    case ChosenRole:
        return m_chosen == option.info.id;
    default:
        return {};
    }
}

QVariant TypeListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= typeColumnCount)
        return {};
    const auto column = TypeColumn(section);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    return columnTitle(column);
}

QHash<int, QByteArray> TypeListModel::roleNames() const
{
    auto names = QAbstractTableModel::roleNames();
    names.insert({{IdRole, "id"},
                  {AllowedRole, "allowed"},
                  {PresentRole, "present"},
                  {ChosenRole, "chosen"},
                  {ReasonRole, "reason"}});
    return names;
}

} // namespace ecsdesk
