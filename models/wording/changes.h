// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/changerecord.h"

#include <QDateTime>
#include <QString>
#include <chrono>

namespace ecsdesk {

/// What a change is, in a line: "Outbound 5 → 20 Mbps", "Type ecs.g6.large → ecs.g6.xlarge", "Allocate a public IP".
[[nodiscard]] QString changeTitle(const Instance &before, const Change &change);
[[nodiscard]] QString changeTitle(const ChangeRecord &record);
/// For the button that submits it, verb first: "Raise to 20 Mbps", "Switch to pay by traffic".
[[nodiscard]] QString submitText(const Instance &before, const Change &change);
/// "web-hz-01", or the ID where the instance has no name.
[[nodiscard]] QString instanceTitle(const Instance &instance);

/// The word for where the change is: that of its state, and whether it is held in the queue.
[[nodiscard]] QString stateWord(const ChangeRecord &record);
/// Where the change is now, as a sentence for the journal and the run page.
[[nodiscard]] QString stateSentence(const ChangeRecord &record);

/// The result page: what happened, whether anything was changed or charged, what to do.
struct Outcome
{
    QString title; ///< a headline without a full stop
    QString whatHappened;
    QString changedOrCharged;
    QString whatToDo;

    friend bool operator==(const Outcome &, const Outcome &) = default;
};
/// For every state, so that a page which opens early has words too. Never empty in any field.
[[nodiscard]] Outcome outcome(const ChangeRecord &record);

/// One line of a run: what the step is, in its state. "Sending the request (attempt 2)…"
[[nodiscard]] QString stepSentence(const ChangeStep &step, const ChangeRecord &record);
/// For how long a request has been on its way; once that is long, what happens where no answer comes.
[[nodiscard]] QString underWaySentence(std::chrono::milliseconds time);

} // namespace ecsdesk
