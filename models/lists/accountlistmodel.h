// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/accountdesk.h"

#include <QAbstractListModel>

namespace ecsdesk {

struct AccountRow
{
    AccountProfile profile;
    AccountState state;

    friend bool operator==(const AccountRow &, const AccountRow &) = default;
};

/// The accounts in the order in which they were added. A refresh is a diff: rows stay the rows they were.
class AccountListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< QString
        SiteRole,                  ///< QString, a word
        WordRole,                  ///< QString: how it stands
        AlarmRole,                 ///< int, AccountAlarm
        InstancesRole,             ///< QString: "38 instances"; empty where none was ever read
        KeyEndRole,                ///< QString: "key expires in 11 min"; may be empty
        KeyEndKindRole,            ///< int, KeyEnd
        BadgesRole,                ///< QStringList
    };

    using QAbstractListModel::QAbstractListModel;

    void setRows(const std::vector<AccountRow> &rows);
    /// UTC, the server's clock: only what counts down is told as changed.
    void setNow(const QDateTime &now);
    /// Asks for every word again.
    void retranslate();

    [[nodiscard]] const AccountRow &rowAt(int row) const { return m_rows[size_t(row)]; }
    /// -1 where it is not there.
    [[nodiscard]] int rowOf(const ProfileId &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    struct Steps;
    [[nodiscard]] QString spoken(const AccountRow &row) const;

    std::vector<AccountRow> m_rows;
    QDateTime m_now;
};

} // namespace ecsdesk
