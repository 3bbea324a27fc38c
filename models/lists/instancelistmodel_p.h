// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Inside the instance list. What a row goes through:
//
//   apply ─► pieces ─► prepare (pool: texts, collation) ─► integrate (store) ─► place (orders) ─► show (signals)
//   setFilter, sort, retranslate ─► index job (pool, on a snapshot) ─► adopt ─► show
//   tick ─► due events ─► place ─► show
//
// While an index job runs, everything else goes on; the slots touched meanwhile are placed anew when it is adopted.
// The pool only reads records, and a replaced record is kept until no job runs. Everything but the records is the
// GUI thread's own.

#include "models/lists/instanceindex.h"
#include "models/lists/instancelistmodel.h"

#include <QThreadPool>
#include <deque>
#include <functional>
#include <queue>

namespace ecsdesk {

class InstanceListModel::Private
{
public:
    explicit Private(InstanceListModel *model);
    ~Private();

    // Rows in (instancelistmodel_apply.cpp)
    struct Piece
    {
        std::shared_ptr<FleetDelta> delta;
        size_t firstRow = 0, lastRow = 0; ///< half open
        qsizetype firstGone = 0, lastGone = 0;
    };
    struct Prepared
    {
        std::vector<std::unique_ptr<const InstanceRecord>> records;
        std::vector<QCollatorSortKey> nameKeys;
        QList<InstanceKey> gone;
        int language = 0;
    };
    /// Slots by what happened to them; a slot may be in several lists, in none twice.
    struct Touched
    {
        std::vector<Slot> names;   ///< has another place by name
        std::vector<Slot> keys;    ///< has another place in the present order
        std::vector<Slot> passes;  ///< the filter must be asked again
        std::vector<Slot> changed; ///< shows something else
        std::vector<Slot> gone;
    };
    void apply(FleetDelta &&delta);
    void prepareNext();
    [[nodiscard]] static Prepared prepare(const Piece &piece, const QLocale &locale, int language);
    void integrate(Prepared &&prepared);
    void add(std::unique_ptr<const InstanceRecord> record, const QCollatorSortKey &nameKey, Touched &touched);
    void replace(Slot slot, std::unique_ptr<const InstanceRecord> record, const QCollatorSortKey &nameKey,
                 Touched &touched);
    void place(const Touched &touched);
    void clear();

    // Time (instancelistmodel_time.cpp)
    struct Event
    {
        qint64 atMs;
        Slot slot;
        quint32 revision;
        friend bool operator>(const Event &a, const Event &b) { return a.atMs > b.atMs; }
        friend bool operator<(const Event &a, const Event &b) { return a.atMs < b.atMs; }
    };
    void tick(const QDateTime &serverNow);
    void takeDueEvents(); ///< and judges what goBack left, some in each turn of the event loop
    void setBarred(const QHash<AccountUid, Changeability> &accounts);
    void judge(Slot slot); ///< its changeability now, and a note when to judge it again
    void forget(Slot slot);
    void setCooling(Slot slot, bool cools);
    void goBack();                                     ///< to a `now` that is earlier than before
    void placeJudged(const std::vector<Slot> &others); ///< their changeability became another
    void tellCountdowns();

    // Order (instancelistmodel_order.cpp)
    void requestIndex(bool sorts, bool names);
    void startIndexJob();
    void adopt(IndexResult &&result);
    void makeMatcher();
    void nameRegions(); ///< in the present language, and for the filter
    void nameAccounts(const AccountNames &names);
    void putNamesInto(FilterVocabulary &known) const;
    /// Nothing in any other column: few cells need it.
    [[nodiscard]] QString accountNameOf(const FleetRow &row, InstanceColumn in) const
    {
        return in == InstanceColumn::Account ? accountName(accountNames, row.key.account) : QString();
    }
    [[nodiscard]] SortKey sortKeyOf(Slot slot) const
    {
        return ecsdesk::sortKeyOf(records[slot]->row, kinds[slot], column, accountKeys);
    }
    [[nodiscard]] bool passesFilter(Slot slot) const;
    [[nodiscard]] int comparePrimary(Slot a, Slot b) const;
    [[nodiscard]] bool lessByName(Slot a, Slot b) const;
    [[nodiscard]] bool lessInOrder(Slot a, Slot b) const;
    /// Takes the touched ones out and puts those that are `in` back where they belong.
    template <class In, class Less>
    void putAnew(std::vector<Slot> &order, const std::vector<Slot> &touchedSlots, In in, Less less);

    // What views see (instancelistmodel_show.cpp)
    /// Turns the visible order into `next`. `moved`: the slots whose place may be another; all others kept their order.
    void show(std::vector<Slot> next, const std::vector<Slot> *moved);
    void showFew(const std::vector<Slot> &next, const std::vector<int> &nextRow, const std::vector<Slot> &moved);
    void showMany(std::vector<Slot> next, const std::vector<int> &nextRow);
    bool showBlocks(const std::vector<Slot> &next, const std::vector<int> &nextRow);
    void number(int from); ///< rowOf for the visible rows from here on
    void tellChanged(std::vector<int> rows);

    // Pool
    [[nodiscard]] bool isBusy() const { return preparing || !waiting.empty() || jobRunning || eventsLeft; }
    void freeRetired();
    void tellSettled();
    /// Lets the pool destroy what would take a frame here.
    template <class T>
    void dispose(T &&thing);
    template <class Result>
    void run(std::function<Result()> work, std::function<void(Result &&)> done);
    [[nodiscard]] std::vector<const InstanceRecord *> recordPointers() const;
    [[nodiscard]] FilterVocabulary vocabularyNow();

    InstanceListModel *const q;

    // The store, by slot
    std::vector<std::unique_ptr<const InstanceRecord>> records; ///< nullptr: free
    std::vector<QCollatorSortKey> nameKeys;
    std::vector<Changeability> kinds;
    std::vector<SortKey> keys;  ///< of the sort column
    std::vector<quint8> passes; ///< the filter lets it through
    std::vector<quint8> alive;  ///< known; a record that is gone stays while its row is shown
    std::vector<quint32> revisions;
    std::vector<int> rowOf;      ///< -1: not shown
    std::vector<int> coolingPos; ///< place in `cooling`; -1: does not cool
    std::vector<quint8> marks;   ///< scratch, all zero between uses
    std::vector<Slot> freeSlots;
    QHash<InstanceKey, Slot> slotOf;
    QHash<RegionId, int> regionCount;
    QHash<AccountUid, int> accountCount;
    std::vector<std::unique_ptr<const InstanceRecord>> retired; ///< replaced while a job may read them

    // Orders
    std::vector<Slot> byName;
    std::vector<Slot> sorted;
    std::vector<Slot> visible;
    InstanceColumn column = InstanceColumn::Name; ///< of `sorted`
    Qt::SortOrder order = Qt::AscendingOrder;
    InstanceColumn wantedColumn = InstanceColumn::Name; ///< as asked for; `column` follows when the order is there
    Qt::SortOrder wantedOrder = Qt::AscendingOrder;
    InstanceFilter filter;
    InstanceMatcher matcher; ///< of `filter`; `visible` follows when the job is done
    qint64 filteredAtMs = 0;
    QHash<RegionId, QString> givenRegionNames;
    QHash<RegionId, QString> regionNames; ///< of the regions in the list
    AccountNames accountNames;
    AccountKeys accountKeys; ///< of these names; those of the rows follow when the order is there
    QHash<AccountUid, Changeability> barred;
    QLocale locale;
    int language = 0; ///< counts changes of language

    // Time
    QDateTime now;
    qint64 nowMs = 0;
    std::priority_queue<Event, std::vector<Event>, std::greater<>> events; ///< to come, the next one first
    std::priority_queue<Event> ended; ///< of the last hour, the latest first: a clock may go back
    qint64 latestMs = 0;              ///< the latest `now` that `ended` remembers from
    std::vector<Slot> toJudge;
    std::vector<Slot> cooling;
    bool eventsLeft = false;

    // Pool
    QThreadPool pool;
    std::deque<Piece> waiting;
    bool preparing = false;
    int jobs = 0; ///< that may read records
    bool jobRunning = false;
    bool jobOutdated = false;
    bool wantsSort = false;  ///< for the next job, or the running one
    bool wantsNames = false; ///< likewise
    std::shared_ptr<std::atomic<bool>> cancelled;
    std::vector<Slot> touchedMeanwhile; ///< since the snapshot of the running job
    int generation = 0;                 ///< clear() makes everything on its way void
    bool toldBusy = false;              ///< something is under way whose end `settled` will tell
    FilterVocabulary vocabulary;
    bool vocabularyStale = true;
    bool vocabularyRunning = false;
};

template <class Result>
void InstanceListModel::Private::run(std::function<Result()> work, std::function<void(Result &&)> done)
{
    ++jobs;
    // The destructor waits for the pool, so the model is there whenever work ends; what is posted to it dies with it.
    pool.start([this, work = std::move(work), done = std::move(done), born = generation] {
        auto result = std::make_shared<Result>(work());
        QMetaObject::invokeMethod(
            q,
            [this, result, done, born] {
                if (--jobs == 0)
                    freeRetired();
                if (born == generation)
                    done(std::move(*result));
            },
            Qt::QueuedConnection);
    });
}

template <class T>
void InstanceListModel::Private::dispose(T &&thing)
{
    pool.start([held = std::make_shared<std::decay_t<T>>(std::forward<T>(thing))]() mutable { held.reset(); });
}

template <class In, class Less>
void InstanceListModel::Private::putAnew(std::vector<Slot> &orderOf, const std::vector<Slot> &touchedSlots, In in,
                                         Less less)
{
    if (touchedSlots.empty())
        return;
    std::vector<Slot> back;
    for (const Slot slot : touchedSlots) {
        if (!marks[slot] && in(slot))
            back.push_back(slot);
        marks[slot] = 1;
    }
    takeOut(orderOf, marks);
    for (const Slot slot : touchedSlots)
        marks[slot] = 0;
    mergeIn(orderOf, std::move(back), less);
}

} // namespace ecsdesk
