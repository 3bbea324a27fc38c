// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/changerecords.h"

namespace ecsdesk::testing {

/// The record of the call at this place of a run, as the engine would tell of it: what was left follows it.
inline ChangeRecord runRecord(const ChangeIntent &first, int place, ChangeState state)
{
    ChangeIntent intent = first;
    for (int at = 0; at < place; ++at) {
        intent.change = intent.rest.front().change;
        intent.token = intent.rest.front().token;
        intent.rest.erase(intent.rest.begin());
        intent.before.status = instanceStatusFromApi(QStringLiteral("Stopped"));
    }
    ChangeRecord record = recordOf(intent, state, place + 1);
    record.run = first.token;
    record.createdAt = startOfTest.addSecs(20 * place);
    return record;
}

} // namespace ecsdesk::testing
