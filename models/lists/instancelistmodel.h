// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/fleet.h"
#include "models/lists/filtercompletion.h"
#include "models/lists/instancecolumns.h"
#include "models/lists/instancefilter.h"
#include "models/rules/rules.h"

#include <QAbstractTableModel>
#include <QSet>
#include <memory>
#include <optional>

namespace ecsdesk {

/// The instance list, 100,000 rows and more. It keeps its own sorted and filtered order over plain structs; put no
/// proxy on it. Nothing here blocks for longer than a frame: texts to search in, sorting and filtering are prepared in
/// a thread pool from a snapshot, and swapped in when done. What is small is done at once.
///
/// Rows that stay keep their persistent indexes, so selection and current index survive every change. A view that
/// wants to keep its scroll position holds a QPersistentModelIndex of its top row from aboutToSwap to swapped.
class InstanceListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit InstanceListModel(QObject *parent = nullptr);
    ~InstanceListModel() override;

    /// Takes in what is different. A row that did not really change is told to nobody. Large deltas (more than a few
    /// hundred rows) come in piece by piece over the next turns of the event loop, in order; `settled` ends them.
    /// Hand a large delta over as an rvalue: copying 100,000 rows alone costs several frames.
    void apply(const FleetDelta &delta);
    void apply(FleetDelta &&delta);
    /// Forgets every row (a model reset): another set of accounts.
    void clear();

    void setFilter(const InstanceFilter &filter);
    [[nodiscard]] const InstanceFilter &filter() const;
    /// Names of the regions in the operator's language: shown, searched and offered by completion.
    void setRegionNames(const QHash<RegionId, QString> &names);
    /// What the operator calls the accounts: shown, searched, sorted by and offered by completion.
    void setAccountNames(const AccountNames &names);
    /// The accounts none of whose instances is ready to be changed, and what stands there instead (rules: standing).
    void setBarredAccounts(const QHash<AccountUid, Changeability> &accounts);

    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    [[nodiscard]] InstanceColumn sortColumn() const;
    [[nodiscard]] Qt::SortOrder sortOrder() const;

    /// The server's time now, UTC. Call it once before the first rows and then about every second: it moves the
    /// countdowns, and lets cooldowns and subscriptions end. There is no other clock in here. Until the first call no
    /// cooldown and no subscription counts as ended.
    void tick(const QDateTime &serverNow);
    [[nodiscard]] QDateTime serverNow() const;
    /// How many rows cool down now, whether shown or not: no need to tick every second when there are none.
    [[nodiscard]] int coolingCount() const;

    /// The language changed: tells views that every text is another, sorts names as the new language does.
    void retranslate();

    /// Rows that are known, whether the filter lets them through or not.
    [[nodiscard]] int totalCount() const;
    [[nodiscard]] const FleetRow &rowAt(int row) const; ///< 0 … rowCount() - 1
    [[nodiscard]] Standing standingAt(int row) const;   ///< 0 … rowCount() - 1
    /// Known, whether shown or not; nullptr where it is not. Valid until the event loop runs.
    [[nodiscard]] const FleetRow *find(const InstanceKey &key) const;
    /// The index of a row that is shown; invalid where it is not.
    [[nodiscard]] QModelIndex indexOf(const InstanceKey &key, InstanceColumn column = InstanceColumn::Name) const;
    /// What completion may offer, as of a moment ago: vocabularyChanged tells when it is another.
    [[nodiscard]] FilterVocabulary vocabulary() const;

    /// Rows are coming in, or an order is being prepared.
    [[nodiscard]] bool isBusy() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    /// Before and after rows come, go or change places in number (a new filter or order, a large delta).
    void aboutToSwap();
    void swapped();
    /// rowCount() or totalCount() is another.
    void countsChanged();
    void vocabularyChanged();
    /// Nothing is under way any more: isBusy() has become false.
    void settled();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace ecsdesk
