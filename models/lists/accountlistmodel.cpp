// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lists/accountlistmodel.h"

#include "models/lists/rowdiff.h"
#include "models/wording/accountwords.h"

#include <algorithm>

namespace ecsdesk {

/// Tells the views of one model and changes its rows.
struct AccountListModel::Steps
{
    AccountListModel &model;

    [[nodiscard]] int count() const { return int(model.m_rows.size()); }
    [[nodiscard]] ProfileId idAt(int row) const { return model.m_rows[size_t(row)].profile.id; }
    [[nodiscard]] bool sameAt(int row, const AccountRow &wanted) const { return model.m_rows[size_t(row)] == wanted; }
    void remove(int row)
    {
        model.beginRemoveRows({}, row, row);
        model.m_rows.erase(model.m_rows.begin() + row);
        model.endRemoveRows();
    }
    void insert(int row, const AccountRow &wanted)
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
    void change(int row, const AccountRow &wanted)
    {
        model.m_rows[size_t(row)] = wanted;
        Q_EMIT model.dataChanged(model.index(row), model.index(row));
    }
};

void AccountListModel::setRows(const std::vector<AccountRow> &rows)
{
    turnInto(rows, Steps{*this}, [](const AccountRow &row) { return row.profile.id; });
}

void AccountListModel::setNow(const QDateTime &now)
{
    const QDateTime before = std::exchange(m_now, now);
    for (int row = 0; row < rowCount(); ++row) {
        const AccountState &state = m_rows[size_t(row)].state;
        if (keyEndText(state, before) != keyEndText(state, now) || alarmOf(state, before) != alarmOf(state, now)) {
            Q_EMIT dataChanged(
                index(row), index(row),
                {KeyEndRole, KeyEndKindRole, WordRole, AlarmRole, Qt::AccessibleTextRole, Qt::ToolTipRole});
        }
    }
}

void AccountListModel::retranslate()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int AccountListModel::rowOf(const ProfileId &id) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const AccountRow &row) { return row.profile.id == id; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int AccountListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QString AccountListModel::spoken(const AccountRow &row) const
{
    QStringList parts{row.profile.name, accountWord(row.state, m_now), word(row.profile.site)};
    if (row.state.instances > 0)
        parts.append(tr("%Ln instance(s)", nullptr, row.state.instances));
    if (const QString end = keyEndText(row.state, m_now); !end.isEmpty())
        parts.append(end);
    parts += accountBadges(row.profile, row.state);
    return parts.join(tr(", ", "between facts about an account"));
}

QVariant AccountListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const AccountRow &row = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.profile.name;
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return spoken(row);
    case IdRole:
        return row.profile.id.text;
    case SiteRole:
        return word(row.profile.site);
    case WordRole:
        return accountWord(row.state, m_now);
    case AlarmRole:
        return int(alarmOf(row.state, m_now));
    case InstancesRole:
        return row.state.instances > 0 || row.state.regions > 0 ? tr("%Ln instance(s)", nullptr, row.state.instances)
                                                                : QString();
    case KeyEndRole:
        return keyEndText(row.state, m_now);
    case KeyEndKindRole:
        return int(keyEnd(row.state, m_now));
    case BadgesRole:
        return accountBadges(row.profile, row.state);
    default:
        return {};
    }
}

QHash<int, QByteArray> AccountListModel::roleNames() const
{
    auto names = QAbstractListModel::roleNames();
    names.insert({{IdRole, "profileId"},
                  {SiteRole, "site"},
                  {WordRole, "word"},
                  {AlarmRole, "alarm"},
                  {InstancesRole, "instances"},
                  {KeyEndRole, "keyEnd"},
                  {KeyEndKindRole, "keyEndKind"},
                  {BadgesRole, "badges"}});
    return names;
}

} // namespace ecsdesk
