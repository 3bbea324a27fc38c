// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/changerecord.h"
#include "models/lists/journalfilter.h"

#include <QAbstractTableModel>
#include <QHash>
#include <memory>
#include <optional>
#include <vector>

namespace ecsdesk {

enum class JournalColumn {
    When,      ///< local time
    Instance,  ///< the name; the ID is its tool tip
    Account,   ///< what the operator calls it; the number is its tool tip
    Change,    ///< "Outbound 5 → 20 Mbps"; "Stop the instance (1 of 3)" where it is one of a run
    State,     ///< the state as a word
    RequestId, ///< of the answer that settled it
    OrderId,
    ClientToken,
};
inline constexpr int journalColumnCount = int(JournalColumn::ClientToken) + 1;

/// Every change that is known, or those that a filter lets through; newest first unless it is sorted otherwise. The
/// changes of one run tell their place in it. Made for tens of thousands: filter and order work on the records, not on
/// what cells show.
class JournalModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        RecordRole = Qt::UserRole + 1, ///< ChangeRecord
        ChangeIdRole,                  ///< qint64
        StateRole,                     ///< int, ChangeState
        KeyRole,                       ///< InstanceKey
        HeldRole,                      ///< bool: held in the queue
        PausedRole,                    ///< bool: its run waits here for the operator
    };
    /// A record does not change: news of a change are another record. So these may be handed to another thread.
    using Record = std::shared_ptr<const ChangeRecord>;

    using QAbstractTableModel::QAbstractTableModel;

    /// One insert or one dataChanged; nothing where it is the same. A record is known by its number.
    void upsert(const ChangeRecord &record);
    /// All that are known now. Differences are told one by one; only where they are very many, as a reset.
    void setRecords(std::vector<ChangeRecord> records);
    /// Only the changes of this instance; nothing: of all.
    void setInstance(const std::optional<InstanceKey> &key);
    /// Only those that it lets through. `now`: what spans of time and is:mine mean.
    void setFilter(const JournalFilter &filter, const JournalFilter::Now &now);
    [[nodiscard]] const JournalFilter &filter() const { return m_filter; }
    /// What the operator calls the accounts: shown, searched, sorted by and offered by completion.
    void setAccountNames(const AccountNames &names);
    /// There are changes of several accounts, or there may be.
    [[nodiscard]] bool namesAccounts() const;
    /// What is in the journal, for completion.
    [[nodiscard]] const JournalVocabulary &vocabulary() const;
    [[nodiscard]] const ChangeRecord &recordAt(int row) const { return m_shown[size_t(row)]->record; }
    /// What is shown, in its order.
    [[nodiscard]] std::vector<Record> shown() const;
    [[nodiscard]] int totalCount() const { return int(m_all.size()); }
    /// -1 where it is not shown.
    [[nodiscard]] int rowOf(ChangeId id) const;
    /// Known, whether shown or not; nullptr where it is not.
    [[nodiscard]] const ChangeRecord *find(ChangeId id) const;
    /// The changes of the run that this one belongs to, in order.
    [[nodiscard]] std::vector<ChangeRecord> runOf(const ChangeRecord &record) const;
    /// The language changed.
    void retranslate();

    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    struct Entry
    {
        ChangeRecord record;
        mutable QString search; ///< what the columns show, folded; made when it is first asked for
        mutable QString key;    ///< of the order, where the column is another than When
    };
    using EntryPtr = std::shared_ptr<const Entry>;

    void showAll();
    void become(std::vector<EntryPtr> next);
    void become(const EntryPtr &before, const EntryPtr &fresh);
    void tellOfRun(const ChangeRecord &record);
    void keepInRun(const EntryPtr &entry);
    void forgetTexts();
    void wordsChanged();
    [[nodiscard]] bool isShown(const Entry &entry) const;
    [[nodiscard]] bool isBefore(const EntryPtr &a, const EntryPtr &b) const;
    void order(std::vector<EntryPtr> &entries) const;
    /// -1 where it is not shown.
    [[nodiscard]] int rowOf(const EntryPtr &entry) const;
    [[nodiscard]] QString searchText(const ChangeRecord &record) const;
    [[nodiscard]] const QString &sortKey(const Entry &entry) const;
    [[nodiscard]] QString text(const ChangeRecord &record, JournalColumn column) const;
    [[nodiscard]] QString positionOf(const ChangeRecord &record) const;
    [[nodiscard]] bool isPaused(const ChangeRecord &record) const;

    std::vector<EntryPtr> m_all;   ///< newest first
    std::vector<EntryPtr> m_shown; ///< in the order that is shown
    QHash<ChangeId, EntryPtr> m_known;
    /// The changes of each run, by its token: every cell asks for its place in one.
    QHash<ClientToken, std::vector<EntryPtr>> m_runs;
    std::optional<InstanceKey> m_key;
    AccountNames m_accounts;
    JournalFilter m_filter;
    JournalFilter::Now m_now;
    JournalColumn m_column = JournalColumn::When;
    Qt::SortOrder m_order = Qt::DescendingOrder;
    mutable std::optional<JournalVocabulary> m_vocabulary;
};

} // namespace ecsdesk
