// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/changedesk.h"
#include "models/desk/filesaver.h"
#include "models/desk/fleetdesk.h"
#include "models/desk/offerdesk.h"
#include "models/desk/orderdesk.h"
#include "models/desk/preferences.h"
#include "models/desk/sandboxdesk.h"
#include "tests/support/manualclock.h"
#include "ui/kit/prompt.h"

#include <QHash>
#include <QMap>
#include <QPointer>
#include <functional>

namespace ecsdesk::testing {

/// The list a screen is shown, and what the screen asked for.
class RecordingFleetDesk final : public FleetDesk
{
    Q_OBJECT

public:
    using FleetDesk::FleetDesk;

    [[nodiscard]] FleetState state() const override { return m_state; }
    [[nodiscard]] std::vector<FleetRow> rows() const override;
    [[nodiscard]] std::optional<FleetRow> row(const InstanceKey &key) const override;
    void refresh() override { ++refreshes; }
    void cancel() override { ++cancels; }
    void read(const InstanceKey &key) override { readKeys.append(key); }
    void find(const QString &text) override { questions.append(text); }

    /// Takes the rows in and tells.
    void put(const std::vector<FleetRow> &rows);
    void remove(const InstanceKey &key);
    void setState(const FleetState &state);

    int refreshes = 0;
    int cancels = 0;
    QList<InstanceKey> readKeys;
    QStringList questions;

private:
    FleetState m_state;
    QHash<InstanceKey, std::shared_ptr<FleetRow>> m_rows; ///< behind pointers: a growing hash moves nothing large
};

/// Facts and records as the test says; every intent handed in is kept.
class RecordingChangeDesk final : public ChangeDesk
{
    Q_OBJECT

public:
    explicit RecordingChangeDesk(const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] AccountTerms terms(const AccountUid &account) const override
    {
        return accountTerms.value(account, AccountTerms{presentEdition, false, false});
    }
    [[nodiscard]] QDateTime serverNow() const override { return m_clock.now(); }
    [[nodiscard]] std::chrono::milliseconds realTimeUntil(const QDateTime &moment) const override;
    [[nodiscard]] Facts facts(const InstanceKey &key) const override;
    [[nodiscard]] ClientToken newToken() const override;
    [[nodiscard]] std::vector<RequestParameter> requestFor(const ChangeIntent &intent) const override;
    [[nodiscard]] QUrl endpointFor(const InstanceKey &key) const override;
    [[nodiscard]] std::optional<ActingBar> actingBar(const InstanceKey &key) const override
    {
        return bars.contains(key.account.text) ? std::optional(bars.value(key.account.text)) : std::nullopt;
    }
    void submit(const ChangeIntent &intent) override { submitted.push_back(intent); }
    void enqueue(const ChangeIntent &intent) override { enqueued.push_back(intent); }
    [[nodiscard]] std::vector<ChangeRecord> queue() const override;
    void moveQueued(ChangeId id, int place) override { movedInQueue.append({id, place}); }
    void removeQueued(ChangeId id) override { removedFromQueue.append(id); }
    void retryQueued(ChangeId id) override { retriedInQueue.append(id); }
    void lookAgain(ChangeId id) override { lookedAgain.append(id); }
    void cancelRest(ChangeId id) override { cancelled.append(id); }
    void resumeRest(ChangeId id) override { resumed.append(id); }
    [[nodiscard]] std::vector<ChangeRecord> run(const ClientToken &first) const override;
    [[nodiscard]] std::vector<ChangeRecord> records() const override
    {
        ++reads;
        return m_records;
    }
    [[nodiscard]] std::vector<ChangeRecord> records(const InstanceKey &key) const override;
    [[nodiscard]] std::optional<ChangeRecord> record(ChangeId id) const override;
    [[nodiscard]] std::optional<ChangeRecord> record(const ClientToken &token) const override;

    void setFacts(const InstanceKey &key, const InstanceFacts &facts);
    /// New or changed; told by recordChanged.
    void put(const ChangeRecord &record);
    /// As a journal that is read late: known at once, told by journalRead and factsChanged alone.
    void putJournal(const std::vector<ChangeRecord> &records);

    Edition presentEdition = Edition::Documents;
    QHash<AccountUid, AccountTerms> accountTerms;           ///< instead of the above
    QUrl endpoint;                                          ///< empty: that of the region
    QHash<InstanceKey, std::vector<BandwidthLimit>> limits; ///< of `facts`; change, then emit factsChanged
    QHash<QString, ActingBar> bars;                         ///< by account; change, then emit actingChanged
    mutable int reads = 0;                                  ///< of the whole journal
    std::vector<ChangeIntent> submitted;
    std::vector<ChangeIntent> enqueued;
    QList<std::pair<ChangeId, int>> movedInQueue;
    QList<ChangeId> removedFromQueue;
    QList<ChangeId> retriedInQueue;
    QList<ChangeId> lookedAgain;
    QList<ChangeId> cancelled;
    QList<ChangeId> resumed;

private:
    const Clock &m_clock;
    QHash<InstanceKey, InstanceFacts> m_facts;
    std::vector<ChangeRecord> m_records; ///< newest first
    mutable int m_tokens = 0;
};

/// Keeps every question; answers when the test says so, late, never, or by itself where it was given an answer.
class RecordingOfferDesk final : public OfferDesk
{
    Q_OBJECT

public:
    using OfferDesk::OfferDesk;

    template <class T>
    struct Asked
    {
        InstanceKey key;
        QPointer<Call<T>> call;          ///< null once the question was given up
        UsageSpan span = UsageSpan::Day; ///< of a question for use
        Change change;                   ///< of a question for a price

        [[nodiscard]] bool isOpen() const { return call && !call->isFinished(); }
        void answer(const Result<T> &result) const { call->finish(result); }
    };

    [[nodiscard]] std::unique_ptr<Call<Usage>> usage(const InstanceKey &key, UsageSpan span) override
    {
        auto call = begin(usages, key, usageAnswer ? std::optional(usageAnswer(key, span)) : std::nullopt);
        usages.back().span = span;
        return call;
    }
    [[nodiscard]] std::unique_ptr<Call<TypeOffer>> types(const InstanceKey &key) override
    {
        return begin(typeOffers, key, typeAnswer ? std::optional(typeAnswer(key)) : std::nullopt);
    }
    [[nodiscard]] std::unique_ptr<Call<std::vector<BandwidthLimit>>> limits(const InstanceKey &key,
                                                                            const Instance &) override
    {
        return begin(bandwidthLimits, key, limitAnswer ? std::optional(limitAnswer(key)) : std::nullopt);
    }
    [[nodiscard]] std::unique_ptr<Call<std::optional<PriceQuote>>> price(const InstanceKey &key, const Instance &,
                                                                         const Change &change) override
    {
        auto call = begin(prices, key, priceAnswer ? std::optional(priceAnswer(key, change)) : std::nullopt);
        prices.back().change = change;
        return call;
    }

    /// Where set, a question is answered by itself, asynchronously as by a real desk.
    std::function<Result<Usage>(const InstanceKey &, UsageSpan)> usageAnswer;
    std::function<Result<TypeOffer>(const InstanceKey &)> typeAnswer;
    std::function<Result<std::vector<BandwidthLimit>>(const InstanceKey &)> limitAnswer;
    std::function<Result<std::optional<PriceQuote>>(const InstanceKey &, const Change &)> priceAnswer;

    std::vector<Asked<Usage>> usages; ///< oldest first
    std::vector<Asked<TypeOffer>> typeOffers;
    std::vector<Asked<std::vector<BandwidthLimit>>> bandwidthLimits;
    std::vector<Asked<std::optional<PriceQuote>>> prices;

private:
    template <class T>
    std::unique_ptr<Call<T>> begin(std::vector<Asked<T>> &asked, const InstanceKey &key,
                                   const std::optional<Result<T>> &answer)
    {
        auto call = std::make_unique<Call<T>>();
        asked.push_back({key, call.get(), {}, {}});
        if (answer) {
            auto *plain = call.get();
            QMetaObject::invokeMethod(
                plain, [plain, answer] { plain->finish(*answer); }, Qt::QueuedConnection);
        }
        return call;
    }
};

/// Orders, balance and states as the test says; what was asked for is kept.
class RecordingOrderDesk final : public OrderDesk
{
    Q_OBJECT

public:
    using OrderDesk::OrderDesk;

    [[nodiscard]] std::vector<OrderRow> orders() const override { return m_rows; }
    [[nodiscard]] std::optional<OrderRow> order(const AccountUid &account, const OrderId &id) const override;
    [[nodiscard]] OrdersState state() const override { return m_state; }
    void refresh() override { ++refreshes; }
    void cancelOrder(const AccountUid &, const OrderId &id) override { cancelledOrders.append(id); }
    [[nodiscard]] std::optional<ActingBar> actingBar(const OrderRow &row) const override
    {
        return bars.contains(row.account.text) ? std::optional(bars.value(row.account.text)) : std::nullopt;
    }
    [[nodiscard]] QUrl payPage(const AccountUid &) const override { return page; }
    [[nodiscard]] QList<AccountUid> accounts() const override { return presentAccounts; }
    [[nodiscard]] BalanceState balance(const AccountUid &account) const override { return m_balances.value(account); }
    void askBalance() override { ++balanceQuestions; }

    /// Each tells by its signal.
    void setOrders(std::vector<OrderRow> rows); ///< newest first
    void setState(const OrdersState &state);
    void setBalance(const BalanceState &balance); ///< of the first account
    void setBalance(const AccountUid &account, const BalanceState &balance);

    QUrl page{QStringLiteral("https://usercenter2.aliyun.com/order/list")};
    QHash<QString, ActingBar> bars; ///< by account
    QList<AccountUid> presentAccounts{AccountUid(QStringLiteral("1234567890123456"))};
    int refreshes = 0;
    int balanceQuestions = 0;
    QList<OrderId> cancelledOrders;

private:
    std::vector<OrderRow> m_rows;
    OrdersState m_state;
    QHash<AccountUid, BalanceState> m_balances;
};

class RecordingSandboxDesk final : public SandboxDesk
{
    Q_OBJECT

public:
    using SandboxDesk::SandboxDesk;

    [[nodiscard]] double clockSpeed() const override { return m_speed; }
    void setClockSpeed(double speed) override
    {
        m_speed = speed;
        Q_EMIT changed();
    }

    void payOrder(const OrderId &id) override { paid.append(id); }

    QList<OrderId> paid;

private:
    double m_speed = 60;
};

/// Preferences that last as long as the test.
class MemoryPreferences final : public Preferences
{
public:
    [[nodiscard]] QVariant value(Preference preference) const override
    {
        return m_values.value(int(preference), preferenceDefault(preference));
    }
    void setValue(Preference preference, const QVariant &value) override { m_values.insert(int(preference), value); }

private:
    QMap<int, QVariant> m_values;
};

/// Keeps what was to be written; answers as the test says.
class RecordingFileSaver final : public FileSaver
{
public:
    void save(const QString &path, std::function<QByteArray()> content, QObject *,
              std::function<void(const std::optional<SaveFailure> &)> done) override
    {
        files.push_back({path, content()});
        done(failure);
    }

    std::vector<std::pair<QString, QByteArray>> files;
    std::optional<SaveFailure> failure;
};

/// Answers every question as the test says and keeps it.
class RecordingPrompt final : public Prompt
{
public:
    void ask(QWidget *, const Question &question, QObject *, std::function<void(bool)> answer) override
    {
        questions.push_back(question);
        answer(yes);
    }
    void askToType(QWidget *, const TypeQuestion &question, QObject *,
                   std::function<void(const std::optional<QString> &)> answer) override
    {
        typeQuestions.push_back(question);
        // As by an operator who copies what is asked for.
        answer(yes ? std::optional(question.expected) : std::nullopt);
    }
    void askText(QWidget *, const TextQuestion &question, QObject *,
                 std::function<void(const std::optional<QString> &)> answer) override
    {
        textQuestions.push_back(question);
        answer(text);
    }
    void askSaveFile(QWidget *, const SaveQuestion &question, QObject *,
                     std::function<void(const std::optional<QString> &)> answer) override
    {
        saveQuestions.push_back(question);
        answer(path);
    }
    void askOpenFile(QWidget *, const OpenQuestion &question, QObject *,
                     std::function<void(const std::optional<QString> &)> answer) override
    {
        openQuestions.push_back(question);
        answer(openPath);
    }
    void tell(QWidget *, const Message &message) override { messages.push_back(message); }

    bool yes = true;
    std::optional<QString> text;
    std::optional<QString> path;
    std::vector<Question> questions;
    std::vector<TypeQuestion> typeQuestions;
    std::vector<SaveQuestion> saveQuestions;
    std::optional<QString> openPath;
    std::vector<OpenQuestion> openQuestions;
    std::vector<TextQuestion> textQuestions;
    std::vector<Message> messages;
};

/// The hand-made fleet as a client would see it, with what is known of each instance beside it. `now`: UTC.
[[nodiscard]] std::vector<FleetRow> sampleFleet(const QDateTime &now);
/// The row with this name; an empty one where there is none.
[[nodiscard]] FleetRow rowNamed(const std::vector<FleetRow> &rows, const QString &name);
/// A plain running pay-as-you-go instance that may be changed, told apart by its number.
[[nodiscard]] FleetRow plainRow(int number);
/// A list that has been read: the regions of the rows, all loaded, as of `now`.
[[nodiscard]] FleetState readState(const std::vector<FleetRow> &rows, const QDateTime &now);

} // namespace ecsdesk::testing
