// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/changedesk.h"
#include "models/rules/options.h"
#include "models/wording/reasons.h"

#include <QUrl>
#include <functional>

namespace ecsdesk {

enum class WizardStep { Choose, Payment, Review, Run, Result };
inline constexpr int wizardStepCount = int(WizardStep::Result) + 1;

/// What the gate said when it did not let a change pass. Nothing was written or sent.
struct TurnedAway
{
    Verdict verdict;
    std::optional<ApiError> error;
};

/// A change on its way, as one page shows it.
struct RunOutcome
{
    ClientToken token; ///< empty: nothing was handed in
    std::optional<ChangeRecord> record;
    std::optional<TurnedAway> turnedAway;
};

/// A cooldown as a ring and a countdown show it.
struct Countdown
{
    std::chrono::milliseconds remaining{0}; ///< real time
    qreal share = 0;                        ///< how much of it is left, 0 … 1
};

/// Everything the pages show. The wizard owns it; pages get it to look at and answer with edits.
struct WizardState
{
    Edition edition = Edition::Documents;
    ChangeDraft draft; ///< not edited any more once the change has been handed in
    Change change;     ///< what the draft comes to
    Facts facts;
    ChangeOptions options; ///< of this draft under these facts; as at the moment of handing in from then on
    QString confirmation;   ///< what was typed to confirm that the public IP is given up
    bool gone = false;      ///< the instance does not exist any more
    QDateTime now;          ///< UTC, this machine's clock
    std::optional<Countdown> cooldown;
    QUrl endpoint;
    std::vector<RequestParameter> request; ///< exactly what would be sent
    RunOutcome run;                        ///< the change itself
    RunOutcome allocation;                 ///< the public IP allocated afterwards
};

/// Points into `state`: valid as long as it is and is not changed.
[[nodiscard]] ReasonContext reasonContext(const WizardState &state);
/// What has to be typed before a public IP is given up: the address, or the instance's ID where none is known.
[[nodiscard]] QString confirmationPhrase(const Instance &instance);
/// Nothing is asked, or what was asked for has been typed.
[[nodiscard]] bool isConfirmed(const WizardState &state);
/// The change has been handed in: the draft may not be edited any more.
[[nodiscard]] bool isHandedIn(const WizardState &state);
/// The change reached a point at which the operator may have something to do, or nothing more happens by itself.
[[nodiscard]] bool hasOutcome(const RunOutcome &run);
/// The change went through, and the instance has public bandwidth but no public IP yet.
[[nodiscard]] bool needsPublicIp(const WizardState &state);
/// Opens a page outside the program; a test puts its own in.
using UrlOpener = std::function<void(const QUrl &)>;

} // namespace ecsdesk
