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

// The queue as the operator orders it: changes that only a cooldown stands against. The row of each says all there is
// to know after a restart: who waits, until when, who is held and why. What becomes of them: changeengine_due.cpp.

namespace ecsdesk {

using namespace std::chrono_literals;

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
    if (const auto word = unconfirmed(intent)) {
        turnAway(intent.token, *word);
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
    const bool mine = found != m_records.end() && hasAccount(found->second.intent.key.account) &&
                      !m_queue.spokenFor.contains(found->first);
    return mine ? &found->second : nullptr;
}

const ChangeRecord *ChangeEngine::waiting(const QString &token) const
{
    const auto found = m_records.find(token);
    const bool waits = found != m_records.end() && found->second.state == ChangeState::Queued &&
                       !isHeld(found->second) && !m_closed && hasAccount(found->second.intent.key.account) &&
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
        // A reading that was to come again has passed it by meanwhile: it is considered afresh.
        m_queue.failures.remove(token);
        if (!written) {
            turnAway(removed.intent.token, {{}, written.error()});
            consider({token});
            return;
        }
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

} // namespace ecsdesk
