// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/changerecord.h"

#include <QAbstractTableModel>
#include <QHash>
#include <memory>
#include <optional>
#include <vector>

namespace ecsdesk {

enum class JournalColumn {
    When,      ///< local time
    Instance,  ///< the name; the ID is its tool tip
    Change,    ///< "Outbound 5 → 20 Mbps"; "Stop the instance (1 of 3)" where it is one of a run
    State,     ///< the state as a word
    RequestId, ///< of the answer that settled it
    OrderId,
    ClientToken,
};
inline constexpr int journalColumnCount = int(JournalColumn::ClientToken) + 1;

/// Every change that is known, newest first. The changes of one run tell their place in it.
class JournalModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        RecordRole = Qt::UserRole + 1, ///< ChangeRecord
        ChangeIdRole,                  ///< qint64
        StateRole,                     ///< int, ChangeState
        KeyRole,                       ///< InstanceKey
        SortRole,                      ///< by column: QDateTime, QString
        PausedRole,                    ///< bool: its run waits here for the operator
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// One insert or one dataChanged; nothing where it is the same. A record is known by its number.
    void upsert(const ChangeRecord &record);
    /// All that are known now. Differences are told one by one, never as a reset.
    void setRecords(const std::vector<ChangeRecord> &records);
    /// Only the changes of this instance; nothing: of all.
    void setInstance(const std::optional<InstanceKey> &key);
    [[nodiscard]] const ChangeRecord &recordAt(int row) const { return *m_shown[size_t(row)]; }
    /// -1 where it is not shown.
    [[nodiscard]] int rowOf(ChangeId id) const;
    /// The changes of the run that this one belongs to, in order.
    [[nodiscard]] std::vector<ChangeRecord> runOf(const ChangeRecord &record) const;
    /// The language changed.
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    using Record = std::shared_ptr<const ChangeRecord>;
    void showAll();
    void tellOfRun(const ChangeRecord &record);
    void keepInRun(const Record &record);
    /// -1 where it is not shown.
    [[nodiscard]] int rowOf(const Record &record) const;
    [[nodiscard]] QString text(const ChangeRecord &record, JournalColumn column) const;
    [[nodiscard]] QString positionOf(const ChangeRecord &record) const;
    [[nodiscard]] bool isPaused(const ChangeRecord &record) const;

    std::vector<Record> m_all;   ///< newest first
    std::vector<Record> m_shown; ///< newest first
    /// The changes of each run, by its token: every cell asks for its place in one.
    QHash<ClientToken, std::vector<Record>> m_runs;
    std::optional<InstanceKey> m_key;
};

} // namespace ecsdesk
