// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/changerun.h"
#include "app/engine/offerengine.h"
#include "app/engine/queuestate.h"
#include "models/desk/changedesk.h"

#include <QHash>
#include <QSet>
#include <map>

namespace ecsdesk {

/// What the engine must know of the account whose changes it carries out.
struct ChangeEngineOptions
{
    Edition edition = Edition::Documents;
    bool readOnly = false; ///< no write passes the gate
    QString operatorName;
    RunOptions run;
    QString journalFile;
};

/// An unpaid order of an instance.
struct OpenOrder
{
    OrderId id;
    bool voidable = false; ///< it can only be cancelled

    friend bool operator==(const OpenOrder &, const OpenOrder &) = default;
};

/// Carries changes out: the one gate for writes, the runs behind it, and the facts the journal knows. Nothing else in
/// the program calls a modifying action.
class ChangeEngine final : public ChangeDesk
{
    Q_OBJECT

public:
    /// `client` and `clock` outlive the engine. `present` tells the instance as known now, `offers` what the API told
    /// of it beside; without the latter nothing is known of that.
    ChangeEngine(ChangeEngineOptions options, CloudClient &client, const Clock &clock,
                 std::function<std::optional<Instance>(const InstanceKey &)> present,
                 std::function<KnownOffers(const InstanceKey &)> offers = {}, QObject *parent = nullptr);
    ~ChangeEngine() override;

    /// Opens the journal. What was left unsettled goes on once the account is known too. Until `opened` nothing passes
    /// the gate.
    void open();
    /// Whose keys sign. Before that is known nothing passes the gate; changes of other accounts are shown, and left
    /// alone: these keys can neither see nor settle them.
    void takeAccount(const AccountUid &account);

    [[nodiscard]] InstanceFacts instanceFacts(const InstanceKey &key) const;

    /// Where orders are known: they enter the facts, and settle changes whose answer was lost. Empty functions: no
    /// more.
    struct OrderSource
    {
        std::function<std::optional<OpenOrder>(const InstanceKey &)> openOrder;
        OrderFinder find;
    };
    void useOrders(OrderSource source);
    /// The billing says this of the order of the change with this token.
    void takeOrder(const ClientToken &token, const Order &order);
    /// For the orders, which are kept in the same file.
    [[nodiscard]] store::Journal &journal() { return m_journal; }

    [[nodiscard]] Edition edition() const override { return m_options.edition; }
    [[nodiscard]] QDateTime serverNow() const override;
    [[nodiscard]] std::chrono::milliseconds realTimeUntil(const QDateTime &moment) const override;
    [[nodiscard]] Facts facts(const InstanceKey &key) const override;
    [[nodiscard]] ClientToken newToken() const override;
    [[nodiscard]] std::vector<RequestParameter> requestFor(const ChangeIntent &intent) const override;
    [[nodiscard]] QUrl endpointFor(const InstanceKey &key) const override;
    [[nodiscard]] std::optional<ActingBar> actingBar(const InstanceKey &key) const override;
    void submit(const ChangeIntent &intent) override;
    void enqueue(const ChangeIntent &intent) override;
    [[nodiscard]] std::vector<ChangeRecord> queue() const override;
    void moveQueued(ChangeId id, int place) override;
    void removeQueued(ChangeId id) override;
    void retryQueued(ChangeId id) override;
    void lookAgain(ChangeId id) override;
    void cancelRest(ChangeId id) override;
    void resumeRest(ChangeId id) override;
    [[nodiscard]] std::vector<ChangeRecord> run(const ClientToken &first) const override;
    [[nodiscard]] std::vector<ChangeRecord> records() const override;
    [[nodiscard]] std::vector<ChangeRecord> records(const InstanceKey &key) const override;
    [[nodiscard]] std::optional<ChangeRecord> record(ChangeId id) const override;
    [[nodiscard]] std::optional<ChangeRecord> record(const ClientToken &token) const override;

Q_SIGNALS:
    /// The journal is open, or cannot be: then every change is turned away. `setAside` names a damaged journal that was
    /// kept; empty otherwise.
    void opened(const std::optional<ecsdesk::ApiError> &error, const QString &setAside);
    /// The orders of earlier sessions, as the journal was opened; before `opened`.
    void ordersRemembered(const std::vector<ecsdesk::OrderRow> &rows);
    void instanceSeen(const ecsdesk::InstanceKey &key, const ecsdesk::Instance &instance);

private:
    /// Why the gate does not let an intent pass.
    struct Refusal
    {
        Verdict verdict;
        std::optional<ApiError> error; ///< of this program or this machine; then nothing was judged
    };
    [[nodiscard]] std::optional<ApiError> closedReason(const ChangeIntent &intent) const;
    /// The gate: every write is asked here, with the instance as it is known or was just read.
    [[nodiscard]] std::optional<Refusal> refusalOf(const ChangeIntent &intent, const Instance &instance) const;
    void turnAway(const ClientToken &token, const Refusal &refusal);
    ChangeRun &startRun(ChangeRecord record);
    /// The run object of this change, made where there is none.
    ChangeRun &runOf(const ChangeRecord &record);
    void resumeRuns();
    /// Sends what is next in the run, if it is due and has the operator's word.
    void goOn(const ClientToken &first);
    void handIn(const ChangeIntent &intent, const ClientToken &run);
    /// Reads the instance for whoever is about to send under this token; an error also where the API does not list it.
    void readFor(const ClientToken &token, const InstanceKey &key, std::function<void(const Result<Instance> &)> then);
    /// Reads the instance, and sends the next call if it still is the next, and the gate lets it pass.
    void sendNext(const ClientToken &first);
    void sendNow(const ClientToken &first, const Instance &instance);
    void pause(const ChangeRecord &record);
    void addOrderFacts(const InstanceKey &key, InstanceFacts &facts) const;
    void clockTurned();

    // The queue (changeengine_queue.cpp).
    [[nodiscard]] ChangeRecord newRecord(const ChangeIntent &intent, const ClientToken &run) const;
    /// One of the queue that may be acted upon here, unless the operator's word about it is just being written down.
    [[nodiscard]] const ChangeRecord *queued(ChangeId id) const;
    [[nodiscard]] const ChangeRecord *waiting(const QString &token) const;
    void reached(const QString &step, const ClientToken &token) const;
    void writeQueued(const ChangeRecord &record, std::function<void(const Result<ChangeId> &)> then);
    /// Keeps it so in memory, writes it down and tells of it. Where it cannot be written, `failed`, or else it is told
    /// all the same.
    void keepQueued(ChangeRecord record, std::function<void(const ApiError &)> failed = {});
    /// Looks at those of these tokens that wait in the queue: whether their time has come, and if not, when.
    void consider(QStringList tokens);
    void considerOne(const QString &token);
    void considerKeys(const QList<InstanceKey> &keys);
    [[nodiscard]] bool isBusy(const InstanceKey &key) const;
    /// Reads the instances of those whose time has come, in the order of the queue, a few at a time.
    void readDue();
    void takeReadings();
    void judgeReading(const QString &token, const Result<Instance> &instance);
    void waitUntil(const ChangeRecord &record, const QDateTime &moment);
    void hold(const ChangeRecord &record, const ApiError &error);
    void writeHeldAgain(const QString &token);
    void readAgainLater(const QString &token);
    void handOver(ChangeRecord record);
    /// It was not sent after all.
    void takeBack(const ChangeRecord &record, const std::optional<ApiError> &error);

    void remember(const ChangeRecord &record);
    void forget(const ClientToken &token);
    void endRun(const ClientToken &token);

    ChangeEngineOptions m_options;
    CloudClient &m_client;
    const Clock &m_clock;
    std::function<std::optional<Instance>(const InstanceKey &)> m_present;
    std::function<KnownOffers(const InstanceKey &)> m_offers;
    store::Journal m_journal;
    std::optional<ApiError> m_closed;          ///< why the journal is not open (yet)
    std::optional<AccountUid> m_account;       ///< whose keys sign; nothing until that is known
    std::map<QString, ChangeRecord> m_records; ///< by token; a record without id is on its way to the journal
    std::map<QString, std::unique_ptr<ChangeRun>> m_runs;              ///< by token
    std::map<QString, std::unique_ptr<Call<InstancePage>>> m_readings; ///< before something is sent, by its token
    QSet<InstanceKey> m_asked;  ///< changes that are judged by a fresh reading at the moment: they bar others
    QSet<QString> m_fromBefore; ///< tokens of changes that an earlier run of the program handed in
    QHash<InstanceKey, QList<QString>> m_tokens; ///< of each instance
    OrderSource m_orders;
    QueueState m_queue;
};

} // namespace ecsdesk
