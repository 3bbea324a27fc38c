// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/changeengine.h"
#include "app/engine/changefacts.h"
#include "app/engine/runsteps.h"
#include "models/desk/runplan.h"

#include <algorithm>

// Runs of several calls (docs/change-run.md): what follows a change, and whether it goes out.

namespace ecsdesk {

using namespace std::chrono_literals;

void ChangeEngine::goOn(const ClientToken &first)
{
    const auto changes = run(first);
    if (changes.empty() || !isNextDue(changes) || changes.back().rest == RestState::Paused)
        return;
    const ChangeRecord &last = changes.back();
    const auto age = std::chrono::seconds(handedInAt(last).secsTo(serverNow()));
    const auto fresh =
        m_fromBefore.contains(last.intent.token.text) ? m_options.run.resendWithin : m_options.run.freshFor;
    if (age >= fresh || age < -60s) {
        // The operator's word is from another time (the program had ended, or the machine slept): what was to follow
        // waits to be asked for again.
        pause(last);
        return;
    }
    sendNext(first);
}

void ChangeEngine::sendNext(const ClientToken &first)
{
    const auto left = stillToCome(run(first));
    if (left.empty() || m_readings.contains(left.front().token.text))
        return;
    const InstanceKey key = run(first).back().intent.key;
    readFor(left.front().token, key, [this, first](const Result<Instance> &instance) {
        if (instance) {
            sendNow(first, *instance);
            return;
        }
        const auto changes = run(first);
        if (changes.empty() || !hasAccount(changes.back().intent.key.account))
            return; // it goes on, or waits for the operator, when the account is in use again
        const auto after = stillToCome(changes);
        pause(changes.back());
        if (!after.empty())
            turnAway(after.front().token, {{}, instance.error()});
    });
}

void ChangeEngine::sendNow(const ClientToken &first, const Instance &instance)
{
    const auto changes = run(first);
    if (!isNextDue(changes))
        return; // given up meanwhile
    const ChangeRecord last = changes.back();
    auto left = stillToCome(changes);
    // Somebody else may have started it, or allocated the address, meanwhile.
    const auto needed = std::find_if(left.begin(), left.end(), [&](const PlannedCall &call) {
        return isSpecChange(call.change.action) || !shows(instance, call.change);
    });
    left.erase(left.begin(), needed);
    if (left.empty()) {
        runOf(last).setRest(RestState::Through);
        return;
    }
    ChangeIntent next;
    next.key = last.intent.key;
    next.before = instance;
    next.change = left.front().change;
    next.token = left.front().token;
    next.rest.assign(left.begin() + 1, left.end());
    if (m_records.contains(next.token.text))
        return;
    if (const auto refusal = refusalOf(next, instance)) {
        pause(last);
        turnAway(next.token, *refusal);
        return;
    }
    reached(runstep::nextCall(), next.token);
    handIn(next, first);
}

void ChangeEngine::reached(const QString &step, const ClientToken &token) const
{
    if (m_options.run.atStep)
        m_options.run.atStep(step, token);
}

void ChangeEngine::pause(const ChangeRecord &record)
{
    if (record.rest == RestState::Waiting)
        runOf(record).setRest(RestState::Paused);
}

void ChangeEngine::cancelRest(ChangeId id)
{
    const auto found = record(id);
    if (!found || !hasAccount(found->intent.key.account))
        return;
    const auto changes = run(found->run);
    if (found->state == ChangeState::Queued) {
        removeQueued(id); // nothing of it was sent
        return;
    }
    if (!canGiveUp(changes))
        return;
    if (!hasChangeLeft(changes)) {
        runOf(changes.back()).setRest(RestState::Through);
        return;
    }
    // What the run has stopped is started again: at once, or when the stop is through.
    runOf(changes.back()).setRest(RestState::GivenUp, [this, first = found->run] {
        if (isNextDue(run(first)))
            sendNext(first);
    });
}

void ChangeEngine::resumeRest(ChangeId id)
{
    const auto found = record(id);
    if (found && hasAccount(found->intent.key.account) && canResume(run(found->run)))
        sendNext(found->run);
}

std::vector<ChangeRecord> ChangeEngine::run(const ClientToken &first) const
{
    std::vector<ChangeRecord> changes;
    const auto found = m_records.find(first.text);
    if (found == m_records.end())
        return changes;
    for (const QString &token : m_tokens.value(found->second.intent.key)) {
        const ChangeRecord &record = m_records.at(token);
        if (record.run == first)
            changes.push_back(record);
    }
    // In the order of the plan: after each change less is left to come.
    std::sort(changes.begin(), changes.end(),
              [](const ChangeRecord &a, const ChangeRecord &b) { return a.intent.rest.size() > b.intent.rest.size(); });
    return changes;
}

ChangeRun &ChangeEngine::runOf(const ChangeRecord &record)
{
    const auto run = m_runs.find(record.intent.token.text);
    return run != m_runs.end() ? *run->second : startRun(record);
}

} // namespace ecsdesk
