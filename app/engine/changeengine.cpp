// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/changeengine.h"

#include "app/engine/changefacts.h"
#include "app/engine/localerror.h"
#include "app/engine/log.h"
#include "models/desk/runplan.h"
#include "models/rules/operations.h"
#include "models/rules/options.h"

#include <QUuid>

namespace ecsdesk {

using namespace std::chrono_literals;

namespace {

void newestFirst(std::vector<ChangeRecord> &records)
{
    std::sort(records.begin(), records.end(), [](const ChangeRecord &a, const ChangeRecord &b) {
        return std::pair(a.createdAt, a.id) > std::pair(b.createdAt, b.id);
    });
}

} // namespace

ChangeEngine::ChangeEngine(ChangeEngineOptions options, std::function<ServerTime()> serverTime, const Clock &clock,
                           std::function<std::optional<Instance>(const InstanceKey &)> present,
                           std::function<KnownOffers(const InstanceKey &)> offers, QObject *parent)
    : ChangeDesk(parent)
    , m_options(std::move(options))
    , m_serverTime(std::move(serverTime))
    , m_clock(clock)
    , m_present(std::move(present))
    , m_offers(std::move(offers))
    , m_journal(m_options.journalFile)
    , m_closed(localError("JournalOpening"))
    , m_queue{
          WakeUps([this] { return serverNow(); }, [this](const QDateTime &moment) { return realTimeUntil(moment); }),
          {},
          {},
          {},
          {},
          {}}
{
    connect(&m_queue.wakeUps, &WakeUps::due, this, &ChangeEngine::consider);
    connect(this, &ChangeDesk::factsChanged, this, &ChangeEngine::considerKeys);
    connect(this, &ChangeDesk::clockChanged, this, &ChangeEngine::clockTurned);
}

ChangeEngine::~ChangeEngine() = default;

void ChangeEngine::open()
{
    m_journal.open(this, [this](const tl::expected<store::JournalContents, store::StoreError> &result) {
        if (!result) {
            qCWarning(engineLog, "The journal cannot be used: %s", qUtf8Printable(result.error().detail));
            m_closed = localError(result.error().kind == store::StoreError::Kind::NewerSchema ? "JournalNewer"
                                                                                              : "JournalNotReadable",
                                  result.error().detail);
            Q_EMIT opened(m_closed, {});
            return;
        }
        m_closed.reset();
        for (const ChangeRecord &record : result->records) {
            m_fromBefore.insert(record.intent.token.text);
            remember(record);
        }
        Q_EMIT ordersRemembered(result->orders);
        for (const auto &[account, how] : m_accounts)
            resumeRuns(account);
        Q_EMIT opened({}, result->setAside);
        Q_EMIT journalRead();
        Q_EMIT factsChanged(m_tokens.keys());
    });
}

void ChangeEngine::clockTurned()
{
    // By a clock that was wrong a cooldown may have seemed to be over.
    QList<InstanceKey> cooling;
    for (auto it = m_tokens.keyBegin(); it != m_tokens.keyEnd(); ++it) {
        if (instanceFacts(*it).cooldownUntil)
            cooling.append(*it);
    }
    if (!cooling.isEmpty())
        Q_EMIT factsChanged(cooling);
    m_queue.wakeUps.rearm();
}

InstanceFacts ChangeEngine::instanceFacts(const InstanceKey &key) const
{
    std::vector<const ChangeRecord *> records;
    for (const QString &token : m_tokens.value(key))
        records.push_back(&m_records.at(token));
    InstanceFacts facts = factsOf(records, serverNow());
    facts.changeInFlight |= m_asked.contains(key);
    addOrderFacts(key, facts);
    return facts;
}

QDateTime ChangeEngine::serverNow() const
{
    return m_serverTime().now(m_clock);
}

std::chrono::milliseconds ChangeEngine::realTimeUntil(const QDateTime &moment) const
{
    return m_serverTime().realTimeUntil(moment, m_clock);
}

Facts ChangeEngine::facts(const InstanceKey &key) const
{
    KnownOffers offers = m_offers ? m_offers(key) : KnownOffers{};
    return {serverNow(), instanceFacts(key), std::move(offers.types), std::move(offers.limits)};
}

ClientToken ChangeEngine::newToken() const
{
    return ClientToken(QUuid::createUuid().toString(QUuid::WithoutBraces));
}

std::vector<RequestParameter> ChangeEngine::requestFor(const ChangeIntent &intent) const
{
    std::vector<RequestParameter> parameters{
        {QStringLiteral("Action"), apiName(intent.change.action)},
        {QStringLiteral("Version"), apiVersion(Service::Ecs)},
    };
    WriteRequest request;
    request.key = intent.key;
    request.change = intent.change;
    request.token = intent.token;
    for (const auto &[name, value] : CloudClient::parametersOf(request))
        parameters.push_back({name, value});
    return parameters;
}

QUrl ChangeEngine::endpointFor(const InstanceKey &key) const
{
    const CloudClient *client = clientOf(key.account);
    return client ? client->endpointFor(Service::Ecs, key.region) : QUrl();
}

std::optional<ApiError> ChangeEngine::closedReason(const ChangeIntent &intent) const
{
    if (m_closed)
        return m_closed;
    if (const auto bar = actingBar(intent.key)) {
        switch (*bar) {
        case ActingBar::AccountNotKnown:
            return localError("AccountNotKnown");
        case ActingBar::OtherAccount:
            return localError("AccountOfOtherKeys", intent.key.account.text);
        case ActingBar::KeysMissing:
            return localError("KeysNotThere", intent.key.account.text);
        case ActingBar::ReadOnly:
            return localError("AccountReadOnly");
        }
    }
    if (intent.token.isEmpty() || intent.token.text.size() > 64)
        return localError("InvalidClientToken", intent.token.text);
    return {};
}

std::optional<ChangeEngine::Refusal> ChangeEngine::refusalOf(const ChangeIntent &intent, const Instance &instance) const
{
    if (auto closed = closedReason(intent))
        return Refusal{{}, std::move(closed)};
    std::vector<PlannedCall> run{{intent.change, intent.token}};
    run.insert(run.end(), intent.rest.begin(), intent.rest.end());
    const Edition edition = terms(intent.key.account).edition;
    Verdict verdict = judge(edition, instance, facts(intent.key), intent.change);
    // A stop is not worth it for a change that would not pass afterwards.
    if (verdict.allowed() && mainCall(run) > 0)
        verdict = judgeRun(edition, instance, facts(intent.key), run);
    return verdict.allowed() ? std::nullopt : std::optional(Refusal{std::move(verdict), {}});
}

std::optional<ChangeEngine::Refusal> ChangeEngine::unconfirmed(const ChangeIntent &intent) const
{
    if (!terms(intent.key.account).production || intent.typedName.trimmed() == nameToType(intent.before))
        return {};
    return Refusal{{}, localError("ProductionNotConfirmed")};
}

void ChangeEngine::turnAway(const ClientToken &token, const Refusal &refusal)
{
    Q_EMIT turnedAway(token, refusal.verdict, refusal.error);
}

void ChangeEngine::submit(const ChangeIntent &intent)
{
    if (m_records.contains(intent.token.text) || m_readings.contains(intent.token.text) ||
        m_queue.entering.contains(intent.token.text))
        return;
    // What is known already costs no reading.
    auto known = refusalOf(intent, m_present(intent.key).value_or(intent.before));
    if (!known)
        known = unconfirmed(intent);
    if (known) {
        turnAway(intent.token, *known);
        return;
    }
    m_asked.insert(intent.key);
    readFor(intent.token, intent.key, [this, intent](const Result<Instance> &instance) {
        m_asked.remove(intent.key);
        std::optional<Refusal> refusal;
        if (!instance)
            refusal = Refusal{{}, instance.error()};
        else if (isOtherThanSeen(intent.before, *instance))
            refusal = Refusal{{}, localError("InstanceChanged")};
        else
            refusal = refusalOf(intent, *instance);
        if (!refusal) {
            handIn(intent, intent.token);
            return;
        }
        Q_EMIT factsChanged({intent.key});
        turnAway(intent.token, *refusal);
    });
    Q_EMIT factsChanged({intent.key});
}

void ChangeEngine::readFor(const ClientToken &token, const InstanceKey &key,
                           std::function<void(const Result<Instance> &)> then)
{
    InstanceQuery query;
    query.ids = {key.id};
    Reading &reading = m_readings[token.text];
    reading = {key, clientOf(key.account)->describeInstances(key.region, query), std::move(then)};
    connect(reading.call.get(), &ApiCall::finished, this, [this, token, key, asked = serverNow()] {
        Reading read = std::move(m_readings.at(token.text));
        m_readings.erase(token.text);
        const auto page = read.call->result();
        read.call.release()->deleteLater();
        const auto &answer = read.then;
        const auto took = std::chrono::seconds(asked.secsTo(serverNow()));
        if (!page) {
            answer(tl::unexpected(page.error()));
        } else if (took >= m_options.run.resendWithin || took < -60s) {
            // The machine slept meanwhile: whoever asked for the change is not watching any more.
            answer(tl::unexpected(localError("AskedTooLongAgo")));
        } else if (page->instances.isEmpty()) {
            answer(tl::unexpected(localError("InstanceNotListed")));
        } else {
            Q_EMIT instanceSeen(key, page->instances.first());
            answer(page->instances.first());
        }
    });
}

ChangeRecord ChangeEngine::newRecord(const ChangeIntent &intent, const ClientToken &run) const
{
    ChangeRecord record;
    record.intent = intent;
    record.edition = terms(intent.key.account).edition;
    record.operatorName = m_options.operatorName;
    record.createdAt = serverNow();
    record.run = run;
    record.rest = intent.rest.empty() ? RestState::None : RestState::Waiting;
    return record;
}

void ChangeEngine::handIn(const ChangeIntent &intent, const ClientToken &first)
{
    const ChangeRecord record = newRecord(intent, first);
    // From here on the instance is barred for any other change, before anything is on disk.
    remember(record);
    ChangeRun &run = startRun(record);
    run.begin();
    Q_EMIT factsChanged({intent.key});
}

ChangeRun &ChangeEngine::startRun(ChangeRecord record)
{
    const ClientToken token = record.intent.token;
    const AccountUid account = record.intent.key.account;
    auto run =
        std::make_unique<ChangeRun>(std::move(record), *clientOf(account), m_journal, m_clock, runOptionsFor(account));
    ChangeRun *raw = run.get();
    connect(raw, &ChangeRun::changed, this, [this](const ChangeRecord &changed) {
        if (changed.state == ChangeState::Queued) {
            takeBack(changed, {}); // the API answered that it has to wait
            return;
        }
        remember(changed);
        Q_EMIT recordChanged(changed);
        Q_EMIT factsChanged({changed.intent.key});
        goOn(changed.run);
    });
    connect(raw, &ChangeRun::notRecorded, this, [this, token](const ApiError &error) {
        if (const ChangeRecord &kept = m_runs.at(token.text)->record(); kept.state == ChangeState::Queued) {
            takeBack(kept, error);
            return;
        }
        const ChangeRecord lost = m_records.at(token.text);
        forget(token);
        if (const auto before = this->run(lost.run); !before.empty())
            pause(before.back());
        Q_EMIT factsChanged({lost.intent.key});
        Q_EMIT turnedAway(token, {}, error);
    });
    connect(raw, &ChangeRun::restNotRecorded, this,
            [this, token](const ApiError &error) { Q_EMIT turnedAway(token, {}, error); });
    connect(raw, &ChangeRun::instanceSeen, this, &ChangeEngine::instanceSeen);
    m_runs[token.text] = std::move(run);
    return *raw;
}

void ChangeEngine::remember(const ChangeRecord &record)
{
    const QString &token = record.intent.token.text;
    auto &tokens = m_tokens[record.intent.key];
    if (!m_records.contains(token))
        tokens.append(token);
    m_records[token] = record;
}

void ChangeEngine::forget(const ClientToken &token)
{
    const auto found = m_records.find(token.text);
    if (found == m_records.end())
        return;
    m_tokens[found->second.intent.key].removeAll(token.text);
    m_records.erase(found);
    endRun(token);
}

void ChangeEngine::endRun(const ClientToken &token)
{
    if (const auto run = m_runs.find(token.text); run != m_runs.end()) {
        // Called from one of its own signals; what it still has to say is of no interest any more.
        disconnect(run->second.get(), nullptr, this, nullptr);
        run->second.release()->deleteLater();
        m_runs.erase(run);
    }
}

void ChangeEngine::lookAgain(ChangeId id)
{
    const auto found = record(id);
    if (!found || !hasAccount(found->intent.key.account) || found->state == ChangeState::Queued)
        return;
    runOf(*found).lookAgain();
}

std::vector<ChangeRecord> ChangeEngine::records() const
{
    std::vector<ChangeRecord> all;
    all.reserve(m_records.size());
    for (const auto &[token, record] : m_records)
        all.push_back(record);
    newestFirst(all);
    return all;
}

std::vector<ChangeRecord> ChangeEngine::records(const InstanceKey &key) const
{
    std::vector<ChangeRecord> all;
    for (const QString &token : m_tokens.value(key))
        all.push_back(m_records.at(token));
    newestFirst(all);
    return all;
}

std::optional<ChangeRecord> ChangeEngine::record(ChangeId id) const
{
    for (const auto &[token, record] : m_records) {
        if (record.id == id)
            return record;
    }
    return {};
}

std::optional<ChangeRecord> ChangeEngine::record(const ClientToken &token) const
{
    const auto found = m_records.find(token.text);
    return found == m_records.end() ? std::nullopt : std::optional(found->second);
}

} // namespace ecsdesk
