// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/desk/draftagain.h"

#include "models/desk/runplan.h"

#include <algorithm>

namespace ecsdesk {

std::optional<ChangeDraft> draftAgain(const ChangeRecord &record, const std::vector<ChangeRecord> &run,
                                      const Instance &now)
{
    // As it was planned: what was not sent in the end was wanted all the same.
    const ChangeRecord &first = run.empty() ? record : run.front();
    std::vector<PlannedCall> calls{{first.intent.change, first.intent.token}};
    calls.insert(calls.end(), first.intent.rest.begin(), first.intent.rest.end());
    const auto has = [&calls](Action action) {
        return std::any_of(calls.begin(), calls.end(),
                           [action](const PlannedCall &call) { return call.change.action == action; });
    };
    const Change &main = calls[mainCall(calls)].change;
    if (!isSpecChange(main.action))
        return {};
    ChangeDraft draft;
    draft.key = record.intent.key;
    draft.instance = now;
    draft.subject = main.instanceType ? Subject::Type : Subject::Bandwidth;
    draft.type = main.instanceType;
    draft.outMbps = main.outMbps;
    draft.inMbps = main.inMbps;
    if (main.networkChargeType && main.networkChargeType->value != InternetChargeType::Unknown)
        draft.billing = main.networkChargeType->value;
    draft.action = main.action;
    draft.autoPay = main.autoPay.value_or(true);
    draft.stopFirst = has(Action::StopInstance);
    if (draft.stopFirst || main.instanceType)
        draft.startAfterwards = has(Action::StartInstance);
    const bool hadNone = first.intent.before.outMbps.value_or(0) <= 0;
    draft.allocateAfterwards = !hadNone || has(Action::AllocatePublicIpAddress);
    return draft;
}

} // namespace ecsdesk
