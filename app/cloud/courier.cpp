// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cloud/courier.h"

#include "app/cloud/answer.h"
#include "app/cloud/endpoint.h"
#include "app/cloud/log.h"

#include <QRandomGenerator>
#include <algorithm>

namespace ecsdesk {

struct Courier::Running
{
    Errand errand;
    int attempt = 0;
    bool clockRetried = false;
    bool nonceRetried = false;
    bool holdsTurn = false; ///< counts among the reads under way
    int start = 0;          ///< as its pace counts
    bool answerDamaged = false;
    bool dropped = false; ///< a write nobody listens to any more
    QString accessKeyId;  ///< that signed the present attempt
    StringsToSign strings;
    std::unique_ptr<Exchange> exchange;
    std::unique_ptr<QTimer> wait;
    QElapsedTimer since;
};

namespace {

constexpr int readerThreads = 2;

ApiError localError(ErrorKind kind, const QString &action, const QString &detail)
{
    ApiError error;
    error.kind = kind;
    error.action = action;
    error.detail = detail;
    return error;
}

} // namespace

Courier::Courier(CloudOptions options, Credentials credentials, ServerTimeKeeper &time)
    : m_options(std::move(options))
    , m_credentials(std::move(credentials))
    , m_time(time)
    , m_paces(m_options.parallelReads, m_options.pace)
{
    m_readers.setMaxThreadCount(readerThreads);
    m_since.start();
    for (QTimer *timer : {&m_wake, &m_forget})
        timer->setSingleShot(true);
    connect(&m_wake, &QTimer::timeout, this, &Courier::pump);
    connect(&m_forget, &QTimer::timeout, this, [this] {
        m_paces.forget(now());
        tellThrottle();
    });
}

Courier::~Courier()
{
    // A reader posts to this object when it is done.
    m_readers.waitForDone();
}

void Courier::take(const Errand &errand)
{
    Running &running = *(m_running[errand.id] = std::make_unique<Running>());
    running.errand = errand;
    const QString &action = errand.request.action;
    if (!m_credentials.isComplete()) {
        ApiError none = localError(ErrorKind::Local, action, QStringLiteral("no credentials"));
        none.code = QStringLiteral("KeysNotThere");
        finish(running, none);
        return;
    }
    if (const QString objection = objectionTo(errand.endpoint); !objection.isEmpty()) {
        finish(running, localError(ErrorKind::NotSent, action, objection));
        return;
    }
    if (std::optional<ApiError> error = prepare()) {
        error->action = action;
        finish(running, error);
        return;
    }
    if (errand.request.isWrite) {
        attempt(running);
        return;
    }
    m_turns.wait(errand.id, PaceKey::of(errand.request));
    pump();
}

void Courier::drop(ErrandId id)
{
    const auto found = m_running.find(id);
    if (found == m_running.end())
        return;
    Running &running = *found->second;
    if (running.errand.request.isWrite) {
        running.dropped = true;
        return;
    }
    endTurn(running);
    m_turns.remove(id, PaceKey::of(running.errand.request));
    m_running.erase(found);
    pump();
}

void Courier::endTurn(Running &running)
{
    if (!running.holdsTurn)
        return;
    running.holdsTurn = false;
    m_paces.ended(PaceKey::of(running.errand.request), now());
}

void Courier::tellThrottle()
{
    const bool throttled = m_paces.isSlowed();
    if (const auto at = m_paces.forgetsAt())
        m_forget.start(std::max(*at - now(), std::chrono::milliseconds(0)));
    else
        m_forget.stop();
    if (throttled == m_throttled)
        return;
    m_throttled = throttled;
    qCInfo(cloudLog) << (throttled ? "slowing down: the server asks for fewer calls" : "at full pace again");
    Q_EMIT throttledChanged(throttled);
}

void Courier::pump()
{
    while (const auto id = m_turns.next(m_paces, now())) {
        Running &running = *m_running.at(*id);
        running.holdsTurn = true;
        running.start = m_paces.started(PaceKey::of(running.errand.request), now());
        attempt(running);
    }
    if (const auto wait = m_turns.wakeIn(m_paces, now()))
        m_wake.start(*wait);
    else
        m_wake.stop();
    tellThrottle();
}

std::optional<ApiError> Courier::prepare()
{
    if (!m_way)
        m_way = wayOutOf(m_options);
    if (!*m_way)
        return m_way->error();
    if (!m_manager) {
        m_manager = new QNetworkAccessManager(this);
        configure(*m_manager, **m_way);
    }
    return std::nullopt;
}

ExchangeLimits Courier::limitsFor(const Request &request) const
{
    const Timeouts &timeouts = m_options.timeouts;
    const auto answer = timeouts.forAction(request.action);
    return {timeouts.connect, answer, answer * std::max(1, timeouts.wholeAnswerFactor), m_options.answerLimitBytes};
}

void Courier::attempt(Running &running)
{
    const Errand &errand = running.errand;
    ++running.attempt;
    running.since.start();
    qCDebug(cloudLog).noquote() << loggable(errand.request) << "attempt" << running.attempt << "to"
                                << errand.endpoint.host();
    OutgoingRequest request =
        signedRequest(m_options.signature, errand.request, errand.endpoint, m_credentials, m_time.now(), newNonce());
    running.accessKeyId = m_credentials.accessKeyId;
    running.strings = std::move(request.strings);
    running.exchange = std::make_unique<Exchange>(*m_manager, **m_way, std::move(request), errand.request.isWrite,
                                                  limitsFor(errand.request));
    connect(running.exchange.get(), &Exchange::finished, this, [this, id = errand.id] { onExchangeFinished(id); });
    running.exchange->start();
}

void Courier::onExchangeFinished(ErrandId id)
{
    Running &running = *m_running.at(id);
    const Result<HttpAnswer> outcome = running.exchange->outcome();
    running.exchange.release()->deleteLater(); // it is still emitting
    if (!outcome) {
        running.answerDamaged = false;
        onAttemptSettled(id, outcome.error(), {});
        return;
    }
    m_readers.start([this, id, answer = *outcome, read = running.errand.read, accessKeyId = running.accessKeyId,
                     strings = running.strings] {
        std::optional<ApiError> error = read(answer, accessKeyId);
        // Here and not later: the message that is kept has key and token hidden in it.
        if (error && hasCode(*error, QLatin1String("SignatureDoesNotMatch")))
            error->signedAlike = isAmong(serverStringToSign(answer), strings);
        const BodyKind body =
            error && error->kind == ErrorKind::NotTheApi ? readTree(answer.body).kind : BodyKind::Tree;
        const bool damaged = body == BodyKind::Empty || body == BodyKind::Broken;
        // Whoever is not the API has no say in what time it is there.
        const QDateTime date = !error || error->kind == ErrorKind::Api ? answer.date : QDateTime();
        QMetaObject::invokeMethod(
            this,
            [this, id, error, damaged, date] {
                const auto found = m_running.find(id);
                if (found == m_running.end())
                    return; // dropped meanwhile
                found->second->answerDamaged = damaged;
                onAttemptSettled(id, error, date);
            },
            Qt::QueuedConnection);
    });
}

void Courier::onAttemptSettled(ErrandId id, const std::optional<ApiError> &error, const QDateTime &date)
{
    Running &running = *m_running.at(id);
    const bool learned = m_time.learn(date);
    if (learned)
        Q_EMIT serverTimeLearned();
    const QString &action = running.errand.request.action;
    if (!error) {
        qCDebug(cloudLog).noquote() << action << "answered after" << running.since.elapsed() << "ms";
        if (running.holdsTurn)
            m_paces.succeeded(PaceKey::of(running.errand.request), running.start, now());
        finish(running, {});
        return;
    }

    FailedAttempt failed;
    failed.error = *error;
    failed.error.action = action;
    failed.isWrite = running.errand.request.isWrite;
    failed.attempt = running.attempt;
    failed.answerDamaged = running.answerDamaged;
    failed.clockCorrected = learned;
    failed.clockRetried = running.clockRetried;
    failed.nonceRetried = running.nonceRetried;
    qCDebug(cloudLog).noquote() << action << "failed after" << running.since.elapsed() << "ms: kind" << int(error->kind)
                                << "status" << error->httpStatus << "code" << error->code << "request"
                                << error->requestId.text;
    if (running.holdsTurn && isThrottling(failed.error))
        m_paces.throttled(PaceKey::of(running.errand.request), running.start, error->retryAfter, now());
    const RetryDecision decision = decideRetry(m_options.retry, failed, QRandomGenerator::global()->generateDouble());
    if (decision.again)
        repeatLater(running, decision);
    else
        finish(running, failed.error);
}

void Courier::repeatLater(Running &running, const RetryDecision &decision)
{
    running.clockRetried |= decision.cause == RetryCause::Clock;
    running.nonceRetried |= decision.cause == RetryCause::Nonce;
    // While it waits, another may have its turn.
    endTurn(running);
    const ErrandId id = running.errand.id;
    Q_EMIT retryScheduled(id, running.attempt + 1, decision.wait);
    running.wait = std::make_unique<QTimer>();
    running.wait->setSingleShot(true);
    connect(running.wait.get(), &QTimer::timeout, this, [this, id] {
        m_turns.wait(id, PaceKey::of(m_running.at(id)->errand.request));
        pump();
    });
    running.wait->start(decision.wait);
    pump();
}

void Courier::finish(Running &running, std::optional<ApiError> error)
{
    if (error && running.errand.request.isWrite)
        error->mayHaveArrived = writeMayHaveTakenEffect(*error);
    endTurn(running);
    m_turns.remove(running.errand.id, PaceKey::of(running.errand.request));
    const ErrandId id = running.errand.id;
    const bool tell = !running.dropped;
    m_running.erase(id);
    if (tell)
        Q_EMIT finished(id, error);
    pump();
}

} // namespace ecsdesk
