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
           record.state == ChangeState::Cancelled;
}

} // namespace

std::vector<PlannedCall> stillToCome(const std::vector<ChangeRecord> &run)
{
    const ChangeRecord &last = run.back();
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

} // namespace ecsdesk
