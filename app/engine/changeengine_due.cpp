// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/changeengine.h"

#include "app/engine/changefacts.h"
#include "app/engine/decision.h"
#include "app/engine/localerror.h"
#include "app/engine/log.h"
#include "app/engine/runsteps.h"
#include "models/desk/runplan.h"
#include "models/rules/operations.h"

#include <algorithm>

// What becomes of the queue: those whose cooldown is over are read, judged again, and handed in or held.

namespace ecsdesk {

using namespace std::chrono_literals;

namespace {

/// So many instances are read at the same time; the rest follow as these are done.
constexpr size_t readingsAtOnce = 8;
/// So long those behind wait for a reading, to be handed in in the order of the queue.
constexpr auto holdsOthersFor = 500ms;

/// The network or the server may be better in a moment; a refusal will be the same.
bool mayPass(const ApiError &error)
{
    if (error.kind == ErrorKind::Local)
        return false;
    return error.kind != ErrorKind::Api || error.httpStatus >= 500 || isThrottling(error);
}

QString reasonNames(const Verdict &verdict)
{
    QStringList names;
    for (const Objection &objection : verdict.objections)
        names.append(reasonName(objection.reason));
    return names.join(QLatin1Char(','));
}

} // namespace

void ChangeEngine::considerKeys(const QList<InstanceKey> &keys)
{
    QStringList tokens;
    for (const InstanceKey &key : keys) {
        for (const QString &token : m_tokens.value(key)) {
            if (waiting(token))
                tokens.append(token);
        }
    }
    if (!tokens.isEmpty())
        consider(std::move(tokens));
}

void ChangeEngine::consider(QStringList tokens)
{
    for (const QString &token : tokens)
        considerOne(token);
    readDue();
}

void ChangeEngine::considerOne(const QString &token)
{
    const auto beingRead = [&](const QueueState::Reading &each) { return each.token == token; };
    const ChangeRecord *record = waiting(token);
    if (!record) {
        m_queue.wakeUps.remove(token);
        m_queue.due.remove(token);
        return;
    }
    if (m_queue.failures.contains(token) || std::any_of(m_queue.readings.begin(), m_queue.readings.end(), beingRead))
        return;
    const InstanceKey &key = record->intent.key;
    const QDateTime now = serverNow();
    const InstanceFacts facts = instanceFacts(key);
    m_queue.due.remove(token);
    if (facts.cooldownUntil) {
        waitUntil(*record, *facts.cooldownUntil);
        return;
    }
    const QDateTime due = std::min(record->notBefore, now);
    const bool busy = isBusy(key);
    if (std::chrono::seconds(due.secsTo(now)) >= m_options.run.freshFor) {
        // The machine slept, or the program had ended: the operator's word is from another time.
        hold(*record, busy ? localError("QueuedChangeTurnedAway", reasonName(Reason::ChangeInFlight))
                           : localError("QueueMissedItsTime"));
    } else if (busy) {
        // Looked at again when the facts are others.
        m_queue.wakeUps.set(token, due.addSecs(m_options.run.freshFor.count()));
    } else {
        m_queue.wakeUps.remove(token);
        m_queue.due.insert(token);
    }
}

bool ChangeEngine::isBusy(const InstanceKey &key) const
{
    if (instanceFacts(key).changeInFlight)
        return true;
    // Between two calls of a run nothing is on its way.
    const QStringList tokens = m_tokens.value(key);
    return std::any_of(tokens.begin(), tokens.end(), [this](const QString &token) {
        const ChangeRecord &record = m_records.at(token);
        if (record.run != record.intent.token || record.intent.rest.empty() || record.state == ChangeState::Queued)
            return false; // each run is looked at once
        const auto changes = run(record.run);
        return !hasEnded(changes) && !stillToCome(changes).empty();
    });
}

void ChangeEngine::readDue()
{
    while (m_queue.readings.size() < readingsAtOnce && !m_queue.due.isEmpty()) {
        const auto first =
            std::min_element(m_queue.due.begin(), m_queue.due.end(), [this](const QString &a, const QString &b) {
                return goesBefore(m_records.at(a), m_records.at(b));
            });
        const QString token = *first;
        m_queue.due.erase(first);
        const ChangeRecord *record = waiting(token);
        if (!record)
            continue;
        const ChangeIntent intent = record->intent;
        if (isBusy(intent.key)) {
            m_queue.failures.remove(token);
            considerOne(token);
            continue;
        }
        m_queue.readings.push_back({token, {}, true});
        m_asked.insert(intent.key);
        const auto reading = [this, token] {
            return std::find_if(m_queue.readings.begin(), m_queue.readings.end(),
                                [&](const QueueState::Reading &each) { return each.token == token; });
        };
        readFor(intent.token, intent.key, [this, reading](const Result<Instance> &instance) {
            reading()->result = instance;
            takeReadings();
        });
        QTimer::singleShot(holdsOthersFor, this, [this, reading] {
            if (const auto late = reading(); late != m_queue.readings.end()) {
                late->holdsOthers = false;
                takeReadings();
            }
        });
        Q_EMIT factsChanged({intent.key});
    }
}

void ChangeEngine::takeReadings()
{
    for (;;) {
        auto &readings = m_queue.readings;
        const auto next = std::find_if(readings.begin(), readings.end(),
                                       [](const QueueState::Reading &each) { return each.result || each.holdsOthers; });
        if (next == readings.end() || !next->result)
            break;
        const QueueState::Reading read = *next;
        readings.erase(next);
        judgeReading(read.token, *read.result);
    }
    readDue();
}

void ChangeEngine::judgeReading(const QString &token, const Result<Instance> &instance)
{
    const InstanceKey key = m_records.at(token).intent.key;
    m_asked.remove(key);
    if (instance)
        m_queue.failures.remove(token);
    if (const ChangeRecord *found = waiting(token)) {
        const ChangeRecord record = *found;
        const QDateTime now = serverNow();
        const auto late =
            std::chrono::seconds(std::min(record.notBefore, now).secsTo(now)); // the reading told the time
        const bool stale = late >= m_options.run.freshFor;
        const auto refusal = instance ? refusalOf(record.intent, *instance) : std::nullopt;
        if (!instance && !stale && mayPass(instance.error()))
            readAgainLater(token);
        else if (!instance)
            hold(record, instance.error());
        else if (stale)
            hold(record, localError("QueueMissedItsTime"));
        else if (isOtherThanSeen(record.intent.before, *instance))
            hold(record, localError("QueueInstanceChanged"));
        else if (!refusal)
            handOver(record);
        else if (refusal->error)
            hold(record, *refusal->error);
        else if (waitsForCooldown(refusal->verdict))
            considerOne(token);
        else
            hold(record, localError("QueuedChangeTurnedAway", reasonNames(refusal->verdict)));
    }
    Q_EMIT factsChanged({key});
}

void ChangeEngine::waitUntil(const ChangeRecord &record, const QDateTime &moment)
{
    m_queue.wakeUps.set(record.intent.token.text, moment);
    if (record.notBefore == moment)
        return;
    // Where it cannot be written, it is found out again after a restart.
    ChangeRecord later = record;
    later.notBefore = moment;
    keepQueued(later);
}

void ChangeEngine::hold(const ChangeRecord &record, const ApiError &error)
{
    const QString token = record.intent.token.text;
    m_queue.wakeUps.remove(token);
    m_queue.failures.remove(token);
    ChangeRecord held = record;
    held.error = error;
    queuedStep(held).state = StepState::Unclear;
    keepQueued(held, [this, token](const ApiError &) { writeHeldAgain(token); });
}

void ChangeEngine::writeHeldAgain(const QString &token)
{
    // Until it is on disk a restart would have it wait again.
    auto wait = m_options.run.writeEvery;
    if (m_options.run.stretch)
        wait = m_options.run.stretch(wait);
    QTimer::singleShot(wait, this, [this, token] {
        const auto now = m_records.find(token);
        if (now == m_records.end() || !isHeld(now->second))
            return;
        if (m_queue.spokenFor.contains(token)) {
            writeHeldAgain(token); // the operator's word about it may not be written either
            return;
        }
        writeQueued(now->second, [this, token](const Result<ChangeId> &id) {
            if (!id)
                writeHeldAgain(token);
        });
    });
}

void ChangeEngine::readAgainLater(const QString &token)
{
    auto wait = backOff(++m_queue.failures[token]);
    if (m_options.run.stretch)
        wait = m_options.run.stretch(wait);
    QTimer::singleShot(wait, this, [this, token] {
        const auto failures = m_queue.failures.constFind(token);
        if (failures == m_queue.failures.constEnd())
            return;
        m_queue.due.insert(token);
        readDue();
    });
}

void ChangeEngine::handOver(ChangeRecord record)
{
    const QString token = record.intent.token.text;
    m_queue.failures.remove(token);
    m_fromBefore.remove(token);
    ChangeRun &run = startRun(record);
    // From here on it bars the instance and cannot be taken out any more.
    record.state = ChangeState::Planned;
    remember(record);
    run.begin();
}

void ChangeEngine::takeBack(const ChangeRecord &record, const std::optional<ApiError> &error)
{
    remember(record);
    endRun(record.intent.token);
    if (error) {
        hold(record, *error);
    } else {
        Q_EMIT recordChanged(record);
        consider({record.intent.token.text});
    }
    Q_EMIT factsChanged({record.intent.key});
}

} // namespace ecsdesk
