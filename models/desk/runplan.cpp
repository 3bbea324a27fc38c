// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/desk/runplan.h"

#include <algorithm>

namespace ecsdesk {

namespace {

bool hasStopped(const std::vector<ChangeRecord> &run)
{
    return std::any_of(run.begin(), run.end(), [](const ChangeRecord &record) {
        return record.intent.change.action == Action::StopInstance && record.state == ChangeState::Verified;
    });
}

bool isOff(const ChangeRecord &record)
{
    return record.rest == RestState::GivenUp || record.state == ChangeState::Refused ||
           record.state == ChangeState::Cancelled || record.state == ChangeState::OrderCancelled;
}

} // namespace

std::vector<PlannedCall> stillToCome(const std::vector<ChangeRecord> &run)
{
    const ChangeRecord &last = run.back();
    if (last.rest == RestState::Through)
        return {};
    if (!isOff(last))
        return last.intent.rest;
    const auto start = std::find_if(last.intent.rest.begin(), last.intent.rest.end(), [](const PlannedCall &call) {
        return call.change.action == Action::StartInstance;
    });
    // While the stop itself is under way it is not known yet whether there is anything to undo.
    const bool stops = last.intent.change.action == Action::StopInstance && !isSettled(last.state);
    if (start == last.intent.rest.end() || !(stops || hasStopped(run)))
        return {};
    return {*start};
}

bool isNextDue(const std::vector<ChangeRecord> &run)
{
    const ChangeState state = run.back().state;
    // An order left unpaid is accepted: what it waits for is not for this run to do.
    return (isSettled(state) || state == ChangeState::AwaitingPayment) && !stillToCome(run).empty();
}

bool canGiveUp(const std::vector<ChangeRecord> &run)
{
    return hasChangeLeft(run) || canResume(run);
}

bool hasChangeLeft(const std::vector<ChangeRecord> &run)
{
    const auto left = stillToCome(run);
    return std::any_of(left.begin(), left.end(),
                       [](const PlannedCall &call) { return isSpecChange(call.change.action); });
}

bool canResume(const std::vector<ChangeRecord> &run)
{
    return isNextDue(run) && run.back().rest != RestState::Waiting;
}

std::vector<PlannedCall> wholeRun(const std::vector<ChangeRecord> &run)
{
    std::vector<PlannedCall> calls;
    for (const ChangeRecord &record : run)
        calls.push_back({record.intent.change, record.intent.token});
    const auto left = stillToCome(run);
    calls.insert(calls.end(), left.begin(), left.end());
    return calls;
}

const ChangeRecord *recordOf(const std::vector<ChangeRecord> &run, Action action)
{
    const auto found = std::find_if(
        run.begin(), run.end(), [action](const ChangeRecord &record) { return record.intent.change.action == action; });
    return found == run.end() ? nullptr : &*found;
}

const ChangeRecord *specRecord(const std::vector<ChangeRecord> &run)
{
    const auto found = std::find_if(
        run.begin(), run.end(), [](const ChangeRecord &record) { return isSpecChange(record.intent.change.action); });
    return found == run.end() ? nullptr : &*found;
}

bool hasEnded(const std::vector<ChangeRecord> &run)
{
    if (run.empty())
        return false;
    const ChangeState state = run.back().state;
    // What is not known is looked into first; only then the rest goes on.
    if (state == ChangeState::Unknown)
        return true;
    return (isSettled(state) || state == ChangeState::AwaitingPayment) && stillToCome(run).empty();
}

const ChangeRecord &unclearRecord(const std::vector<ChangeRecord> &run)
{
    const auto found = std::find_if(run.begin(), run.end(), [](const ChangeRecord &record) {
        return record.state == ChangeState::Unknown || record.state == ChangeState::AwaitingPayment;
    });
    return found == run.end() ? run.back() : *found;
}

bool leavesStopped(const std::vector<ChangeRecord> &run)
{
    const ChangeRecord *start = recordOf(run, Action::StartInstance);
    if (start)
        return start->state == ChangeState::Refused || start->state == ChangeState::Cancelled;
    const ChangeRecord *main = specRecord(run);
    const bool newType = main && main->intent.change.instanceType && main->state == ChangeState::Verified;
    return hasStopped(run) || (newType && main->intent.before.status == InstanceStatus::Stopped);
}

} // namespace ecsdesk
