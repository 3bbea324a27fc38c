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

// The queue: changes that only a cooldown stands against, and what becomes of them when it is over. The row of each
// says all there is to know after a restart: who waits, until when, who is held and why.

namespace ecsdesk {

using namespace std::chrono_literals;

namespace {

/// So many instances are read at the same time; the rest follow as these are done.
constexpr size_t readingsAtOnce = 8;
/// So long those behind wait for a reading, to be handed in in the order of the queue.
constexpr auto holdsOthersFor = 500ms;

bool goesBefore(const ChangeRecord &a, const ChangeRecord &b)
{
    return std::pair(a.queuePosition, a.id) < std::pair(b.queuePosition, b.id);
}

ChangeStep &queuedStep(ChangeRecord &record)
{
    return *std::find_if(record.steps.begin(), record.steps.end(),
                         [](const ChangeStep &step) { return step.kind == StepKind::Queued; });
}

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

void ChangeEngine::enqueue(const ChangeIntent &intent)
{
    const QString token = intent.token.text;
    if (m_records.contains(token) || m_readings.contains(token) || m_queue.entering.contains(token))
        return;
    const Instance known = m_present(intent.key).value_or(intent.before);
    const auto refusal = refusalOf(intent, known);
    if (!refusal) {
        submit(intent);
        return;
    }
    if (refusal->error || !waitsForCooldown(refusal->verdict)) {
        turnAway(intent.token, *refusal);
        return;
    }
    if (isOtherThanSeen(intent.before, known)) {
        turnAway(intent.token, {{}, localError("InstanceChanged")});
        return;
    }
    ChangeRecord record = newRecord(intent, intent.token);
    record.state = ChangeState::Queued;
    record.updatedAt = record.createdAt;
    record.notBefore = refusal->verdict.objections.front().until.value_or(record.createdAt);
    for (const auto &[other, queued] : m_records) {
        if (queued.state == ChangeState::Queued)
            record.queuePosition = std::max(record.queuePosition, queued.queuePosition);
    }
    // Those on their way to the journal stand before it, too.
    record.queuePosition += 1 + double(m_queue.entering.size());
    record.steps = {
        {StepKind::Recorded, StepState::Done, record.createdAt, record.createdAt, 0, {}, {}},
        {StepKind::Queued, StepState::Running, record.createdAt, {}, 0, {}, {}},
    };
    m_queue.entering.insert(token);
    writeQueued(record, [this, record](const Result<ChangeId> &id) mutable {
        m_queue.entering.remove(record.intent.token.text);
        if (!id) {
            turnAway(record.intent.token, {{}, id.error()});
            return;
        }
        record.id = *id;
        remember(record);
        Q_EMIT recordChanged(record);
        consider({record.intent.token.text});
    });
}

std::vector<ChangeRecord> ChangeEngine::queue() const
{
    std::vector<ChangeRecord> queued;
    for (const auto &[token, record] : m_records) {
        if (record.state == ChangeState::Queued)
            queued.push_back(record);
    }
    std::sort(queued.begin(), queued.end(), goesBefore);
    return queued;
}

const ChangeRecord *ChangeEngine::queued(ChangeId id) const
{
    const auto found = std::find_if(m_records.begin(), m_records.end(), [&](const auto &each) {
        return each.second.id == id && each.second.state == ChangeState::Queued;
    });
    const bool mine = found != m_records.end() && m_account == found->second.intent.key.account &&
                      !m_queue.spokenFor.contains(found->first);
    return mine ? &found->second : nullptr;
}

const ChangeRecord *ChangeEngine::waiting(const QString &token) const
{
    const auto found = m_records.find(token);
    const bool waits = found != m_records.end() && found->second.state == ChangeState::Queued &&
                       !isHeld(found->second) && !m_closed && m_account == found->second.intent.key.account &&
                       !m_queue.spokenFor.contains(token);
    return waits ? &found->second : nullptr;
}

void ChangeEngine::writeQueued(const ChangeRecord &record, std::function<void(const Result<ChangeId> &)> then)
{
    reached(runstep::before(record.state), record.intent.token);
    m_journal.write(record, this,
                    [this, state = record.state, token = record.intent.token,
                     then = std::move(then)](const tl::expected<ChangeId, store::StoreError> &id) {
                        if (id) {
                            reached(runstep::durable(state), token);
                            then(*id);
                            return;
                        }
                        qCWarning(engineLog, "A queued change could not be written: %s",
                                  qUtf8Printable(id.error().detail));
                        then(tl::unexpected(localError("JournalNotWritable", id.error().detail)));
                    });
}

void ChangeEngine::keepQueued(ChangeRecord record, std::function<void(const ApiError &)> failed)
{
    record.updatedAt = serverNow();
    const QString token = record.intent.token.text;
    remember(record);
    writeQueued(record, [this, token, failed = std::move(failed)](const Result<ChangeId> &id) {
        if (!id && failed)
            failed(id.error());
        // As it is by now.
        if (const auto now = m_records.find(token); now != m_records.end())
            Q_EMIT recordChanged(now->second);
    });
}

void ChangeEngine::moveQueued(ChangeId id, int place)
{
    const ChangeRecord *found = queued(id);
    if (!found)
        return;
    ChangeRecord moved = *found;
    std::vector<ChangeRecord> others = queue();
    std::erase_if(others, [id](const ChangeRecord &each) { return each.id == id; });
    if (others.empty())
        return;
    const auto at = others.begin() + std::clamp(place, 0, int(others.size()));
    const double before = at == others.begin() ? at->queuePosition - 2 : std::prev(at)->queuePosition;
    const double after = at == others.end() ? before + 2 : at->queuePosition;
    const auto keep = [this](const ChangeRecord &record, double position) {
        // One that is being taken out must not be written as queued behind that.
        if (record.queuePosition == position || m_queue.spokenFor.contains(record.intent.token.text))
            return;
        ChangeRecord changed = record;
        changed.queuePosition = position;
        keepQueued(changed, [this, was = record, position](const ApiError &error) {
            const auto now = m_records.find(was.intent.token.text);
            if (now == m_records.end() || now->second.queuePosition != position)
                return;
            now->second.queuePosition = was.queuePosition;
            turnAway(was.intent.token, {{}, error});
        });
    };
    const double between = before + (after - before) / 2;
    if (between > before && between < after) {
        keep(moved, between);
        return;
    }
    // No number is left between the two: all are counted anew.
    others.insert(at, moved);
    for (size_t i = 0; i < others.size(); ++i)
        keep(others[i], double(i + 1));
}

void ChangeEngine::removeQueued(ChangeId id)
{
    const ChangeRecord *found = queued(id);
    if (!found)
        return;
    ChangeRecord removed = *found;
    const QString token = removed.intent.token.text;
    // From here on it is not sent, whatever comes of the writing.
    m_queue.spokenFor.insert(token);
    m_queue.wakeUps.remove(token);
    removed.state = ChangeState::Cancelled;
    removed.error.reset();
    ChangeStep &step = queuedStep(removed);
    step.state = StepState::Failed;
    removed.updatedAt = step.endedAt = serverNow();
    writeQueued(removed, [this, removed, token](const Result<ChangeId> &written) {
        m_queue.spokenFor.remove(token);
        if (!written) {
            turnAway(removed.intent.token, {{}, written.error()});
            consider({token});
            return;
        }
        m_queue.failures.remove(token);
        remember(removed);
        Q_EMIT recordChanged(removed);
    });
}

void ChangeEngine::retryQueued(ChangeId id)
{
    const ChangeRecord *found = queued(id);
    if (!found || !isHeld(*found))
        return;
    ChangeRecord again = *found;
    const QString token = again.intent.token.text;
    again.error.reset();
    again.notBefore = again.updatedAt = serverNow(); // the operator's word is of now
    queuedStep(again).state = StepState::Running;
    m_queue.spokenFor.insert(token);
    writeQueued(again, [this, again, token](const Result<ChangeId> &written) {
        m_queue.spokenFor.remove(token);
        if (!written) {
            turnAway(again.intent.token, {{}, written.error()});
            return;
        }
        ChangeRecord now = again;
        now.queuePosition = m_records.at(token).queuePosition; // it may have been moved meanwhile
        remember(now);
        Q_EMIT recordChanged(now);
        consider({token});
    });
}

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
        return record.rest == RestState::Waiting && record.state != ChangeState::Queued && !hasEnded(run(record.run));
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
        if (now == m_records.end() || !isHeld(now->second) || m_queue.spokenFor.contains(token))
            return;
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
