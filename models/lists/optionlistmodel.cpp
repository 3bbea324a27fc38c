// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lists/optionlistmodel.h"

#include "models/lists/rowdiff.h"

#include <algorithm>

namespace ecsdesk {

struct OptionListModel::Steps
{
    OptionListModel *model;

    [[nodiscard]] int count() const { return int(model->m_options.size()); }
    [[nodiscard]] const QString &idAt(int row) const { return model->m_options[size_t(row)].id; }
    [[nodiscard]] bool sameAt(int row, const OptionRow &option) const
    {
        return model->m_options[size_t(row)] == option;
    }
    void remove(int row)
    {
        model->beginRemoveRows({}, row, row);
        model->m_options.erase(model->m_options.begin() + row);
        model->endRemoveRows();
    }
    void insert(int row, const OptionRow &option)
    {
        model->beginInsertRows({}, row, row);
        model->m_options.insert(model->m_options.begin() + row, option);
        model->endInsertRows();
    }
    void move(int from, int to)
    {
        model->beginMoveRows({}, from, from, {}, to);
        const auto begin = model->m_options.begin();
        std::rotate(begin + to, begin + from, begin + from + 1);
        model->endMoveRows();
    }
    void change(int row, const OptionRow &option)
    {
        model->m_options[size_t(row)] = option;
        Q_EMIT model->dataChanged(model->index(row), model->index(row));
    }
};

void OptionListModel::setOptions(const std::vector<OptionRow> &options)
{
    turnInto(options, Steps{this}, [](const OptionRow &option) { return option.id; });
}

int OptionListModel::rowOf(const QString &id) const
{
    const auto found =
        std::find_if(m_options.begin(), m_options.end(), [&](const OptionRow &option) { return option.id == id; });
    return found == m_options.end() ? -1 : int(found - m_options.begin());
}

int OptionListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_options.size());
}

QVariant OptionListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const OptionRow &option = m_options[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return option.text;
    case Qt::ToolTipRole:
        return option.reason.isEmpty() ? QVariant() : QVariant(option.reason);
    case Qt::AccessibleTextRole:
        return option.reason.isEmpty() ? option.text : tr("%1. Not possible: %2").arg(option.text, option.reason);
    case Qt::AccessibleDescriptionRole:
        return option.detail;
    case IdRole:
        return option.id;
    case DetailRole:
        return option.detail;
    case AllowedRole:
        return option.allowed();
    case ReasonRole:
        return option.reason;
    case RowRole:
        return QVariant::fromValue(option);
    default:
        return {};
    }
}

Qt::ItemFlags OptionListModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    const bool refused = index.isValid() && !m_options[size_t(index.row())].allowed();
    return refused ? flags & ~(Qt::ItemIsEnabled | Qt::ItemIsSelectable) : flags;
}

QHash<int, QByteArray> OptionListModel::roleNames() const
{
    auto names = QAbstractListModel::roleNames();
    names.insert(
        {{IdRole, "id"}, {DetailRole, "detail"}, {AllowedRole, "allowed"}, {ReasonRole, "reason"}, {RowRole, "row"}});
    return names;
}

} // namespace ecsdesk
