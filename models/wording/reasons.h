// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"
#include "models/rules/rules.h"

#include <QDateTime>
#include <QStringList>
#include <chrono>
#include <optional>

namespace ecsdesk {

/// What a sentence about a change may draw on. Every pointer may be null: the sentence is then less particular, never
/// wrong.
struct ReasonContext
{
    const Instance *instance = nullptr;
    const Facts *facts = nullptr;
    const Change *change = nullptr;
    Edition edition = Edition::Documents;
    std::optional<std::chrono::milliseconds>
        remaining;          ///< real time until a cooldown's end (ChangeDesk::realTimeUntil)
    QDateTime now;          ///< UTC, this machine's clock: "possible at 14:32" = now + remaining
    bool shownOnce = false; ///< in a place that is not refreshed: a countdown would stand still there
};

/// What stands against the change, as a sentence.
[[nodiscard]] QString reasonSentence(const Objection &objection, const ReasonContext &context);
/// What would lift it, as a sentence.
[[nodiscard]] QString liftSentence(const Objection &objection, const ReasonContext &context);
/// Both, for the place beside a refused option: "Cooling down after a change. Possible at 14:32 (3:12)."
[[nodiscard]] QString reasonText(const Objection &objection, const ReasonContext &context);
/// All that is told of what stands against it (toldObjections), one line each; empty for an allowed change.
[[nodiscard]] QStringList reasonTexts(const Verdict &verdict, const ReasonContext &context);

/// What an allowed change does beside what it is for.
[[nodiscard]] QString effectSentence(Effect effect, const ReasonContext &context);
/// All effects of an allowed change, in the order of Effect.
[[nodiscard]] QStringList effectSentences(const Verdict &verdict, const ReasonContext &context);

/// Where the API documents and today's API disagree about this change, or one of them contradicts itself (rules.md,
/// ecs-api.md section 9.4). The change may go all the same; the operator is told. Needs instance and change.
[[nodiscard]] QStringList disagreementNotes(const ReasonContext &context);
/// "Two of three lowerings are used": empty where none is used or where it does not matter.
[[nodiscard]] QString downgradesNote(const ReasonContext &context);
/// Why the type of a subscription is not changed here, and where it is.
[[nodiscard]] QString subscriptionTypeNote();

} // namespace ecsdesk
