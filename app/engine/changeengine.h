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

struct ChangeEngineOptions
{
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

/// Where the orders of an account are known: they enter the facts, and settle changes whose answer was lost. Empty
/// functions: nowhere.
struct OrderSource
{
    std::function<std::optional<OpenOrder>(const InstanceKey &)> openOrder;
    OrderFinder find;
};

/// What the engine must know of an account whose changes it carries out.
struct ChangeAccount
{
    CloudClient *client = nullptr; ///< outlives its time in the engine (dropAccount)
    AccountTerms terms;
};

/// Carries changes of all accounts out: the one gate for writes, the runs behind it, and the facts the journal knows.
/// Nothing else in the program calls a modifying action.
class ChangeEngine final : public ChangeDesk
{
    Q_OBJECT

public:
    /// `clock` outlives the engine. `serverTime`: of the cloud that all accounts belong to (whoever turns it emits
    /// clockChanged). `present` tells the instance as known now, `offers` what the API told of it beside; without the
    /// latter nothing is known of that.
    ChangeEngine(ChangeEngineOptions options, std::function<ServerTime()> serverTime, const Clock &clock,
                 std::function<std::optional<Instance>(const InstanceKey &)> present,
                 std::function<KnownOffers(const InstanceKey &)> offers = {}, QObject *parent = nullptr);
    ~ChangeEngine() override;

    /// Opens the journal. What was left unsettled goes on once its account is in use. Until `opened` nothing passes
    /// the gate.
    void open();
    [[nodiscard]] bool isOpen() const { return !m_closed; }
    /// From now on changes of this account pass the gate, and what was left unsettled goes on. Changes of accounts that
    /// are not in use are shown, and left alone: no keys here can see or settle them.
    void takeAccount(const AccountUid &account, const ChangeAccount &how);
    /// What is on its way stays as it is in the journal and goes on when the account is taken again: as after a crash.
    void dropAccount(const AccountUid &account);
    [[nodiscard]] bool hasAccount(const AccountUid &account) const { return m_accounts.count(account) > 0; }
    /// Says the terms of an account that is not in use, or not known yet.
    void setTermsOf(std::function<AccountTerms(const AccountUid &)> terms) { m_termsOf = std::move(terms); }
    /// Says why an account that was not taken is not in use. Whoever knows calls `actingChanged` when that is another.
    void setWhyNotInUse(std::function<ActingBar(const AccountUid &)> why) { m_whyNotInUse = std::move(why); }

    [[nodiscard]] InstanceFacts instanceFacts(const InstanceKey &key) const;

    void useOrders(const AccountUid &account, OrderSource source);
    /// The billing says this of the order of the change with this token.
    void takeOrder(const ClientToken &token, const Order &order);
    /// For the orders, which are kept in the same file.
    [[nodiscard]] store::Journal &journal() { return m_journal; }

    [[nodiscard]] AccountTerms terms(const AccountUid &account) const override;
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
    /// Of an operator's word that the account asks for and that was not given.
    [[nodiscard]] std::optional<Refusal> unconfirmed(const ChangeIntent &intent) const;
    void turnAway(const ClientToken &token, const Refusal &refusal);
    /// The client of an account in use; nullptr where it is not.
    [[nodiscard]] CloudClient *clientOf(const AccountUid &account) const;
    [[nodiscard]] RunOptions runOptionsFor(const AccountUid &account) const;
    ChangeRun &startRun(ChangeRecord record);
    /// The run object of this change, made where there is none.
    ChangeRun &runOf(const ChangeRecord &record);
    void resumeRuns(const AccountUid &account);
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
    std::function<ServerTime()> m_serverTime;
    const Clock &m_clock;
    std::function<std::optional<Instance>(const InstanceKey &)> m_present;
    std::function<KnownOffers(const InstanceKey &)> m_offers;
    store::Journal m_journal;
    std::optional<ApiError> m_closed;               ///< why the journal is not open (yet)
    std::map<AccountUid, ChangeAccount> m_accounts; ///< in use
    std::function<AccountTerms(const AccountUid &)> m_termsOf;
    std::function<ActingBar(const AccountUid &)> m_whyNotInUse;
    std::map<QString, ChangeRecord> m_records; ///< by token; a record without id is on its way to the journal
    std::map<QString, std::unique_ptr<ChangeRun>> m_runs; ///< by token
    /// Before something is sent, by its token.
    struct Reading
    {
        InstanceKey key;
        std::unique_ptr<Call<InstancePage>> call;
        std::function<void(const Result<Instance> &)> then;
    };
    std::map<QString, Reading> m_readings;
    QSet<InstanceKey> m_asked;  ///< changes that are judged by a fresh reading at the moment: they bar others
    QSet<QString> m_fromBefore; ///< tokens of changes that an earlier run of the program handed in
    QHash<InstanceKey, QList<QString>> m_tokens; ///< of each instance
    std::map<AccountUid, OrderSource> m_orders;
    QueueState m_queue;
};

} // namespace ecsdesk
