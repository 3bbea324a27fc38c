// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/changerecord.h"
#include "models/domain/account.h"
#include "models/wording/queue.h"

#include <QAbstractTableModel>
#include <functional>
#include <vector>

namespace ecsdesk {

enum class QueueColumn {
    Place,    ///< 1 goes first of those whose time has come
    Instance, ///< the name; the ID is its tool tip and IdRole
    Account,  ///< what the operator calls it; the number is its tool tip
    Change,   ///< "Outbound 5 → 20 Mbps"
    Due,      ///< "14:32 (3:12)"; the dash for one that is held
    State,    ///< "waits", "held"; the reason is its tool tip
    Who,
    Asked, ///< local time
};
inline constexpr int queueColumnCount = int(QueueColumn::Asked) + 1;

/// The changes in the queue, in their order. Updates are told as differences, so that what is selected stays selected.
class QueueModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        ChangeIdRole = Qt::UserRole + 1, ///< qint64
        HeldRole,                        ///< bool
        DueAtRole,                       ///< QDateTime, UTC, the server's clock
        InstanceIdRole,                  ///< QString
    };
    /// When the server's clock shows a moment, as this machine sees it.
    using Time = std::function<QueueTime(const QDateTime &)>;

    explicit QueueModel(Time time, QObject *parent = nullptr);

    /// What the operator calls the accounts.
    void setAccountNames(const AccountNames &names);
    /// There are changes of several accounts, or there may be.
    [[nodiscard]] bool namesAccounts() const;
    /// The queue as it is now, in its order.
    void setQueue(const std::vector<ChangeRecord> &queue);
    [[nodiscard]] const ChangeRecord &recordAt(int row) const { return m_rows[size_t(row)].record; }
    /// -1 where it is not in the queue.
    [[nodiscard]] int rowOf(ChangeId id) const;
    [[nodiscard]] QueueTime timeOf(const ChangeRecord &record) const { return m_time(record.notBefore); }
    /// One that is held.
    [[nodiscard]] int heldCount() const;
    /// The language changed.
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    /// Changes nothing here: the order is the desk's, and comes back by setQueue.
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

Q_SIGNALS:
    /// A row was dropped: this change is to go to this place (0: the front).
    void moveWanted(ecsdesk::ChangeId id, int place);

private:
    struct Steps;
    [[nodiscard]] QString text(int row, QueueColumn column) const;

    Time m_time;
    AccountNames m_accounts;
    struct Row
    {
        ChangeRecord record;
        int place; ///< 1 for the first
    };
    std::vector<Row> m_rows;
};

} // namespace ecsdesk
