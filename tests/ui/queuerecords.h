// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/changerecords.h"

namespace ecsdesk::testing {

/// The record of a change that waits in the queue for `seconds` from the start of the test.
inline ChangeRecord queuedRecord(const ChangeIntent &intent, int seconds, ChangeId id = 1)
{
    ChangeRecord record = recordOf(intent, ChangeState::Planned, id);
    record.state = ChangeState::Queued;
    record.notBefore = startOfTest.addSecs(seconds);
    record.queuePosition = double(id);
    ChangeStep step;
    step.kind = StepKind::Queued;
    step.state = StepState::Running;
    step.startedAt = startOfTest;
    record.steps.insert(record.steps.begin() + 1, step);
    return record;
}

inline ChangeRecord queuedOn(const char *name, int out, int seconds, ChangeId id)
{
    FleetRow row = rowOf(ChargeType::PrePaid, 5);
    row.instance.name = QString::fromUtf8(name);
    row.instance.id = InstanceId(QStringLiteral("i-bp1queue%1").arg(id, 10, 10, QLatin1Char('0')));
    row.key.id = row.instance.id;
    ChangeIntent intent{row.key, row.instance, {}, ClientToken(QStringLiteral("queued-%1").arg(id)), {}, {}};
    intent.change.outMbps = out;
    return queuedRecord(intent, seconds, id);
}

/// What the engine says no with when the time has come: the instance is not as it was reviewed.
inline ChangeRecord held(ChangeRecord record, const char *code = "QueueInstanceChanged")
{
    ApiError error;
    error.kind = ErrorKind::Local;
    error.code = QLatin1String(code);
    error.action = apiName(record.intent.change.action);
    record.error = error;
    record.steps[1].state = StepState::Unclear;
    record.steps[1].error = error;
    return record;
}

} // namespace ecsdesk::testing
