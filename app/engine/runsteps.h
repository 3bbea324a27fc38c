// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/changerecord.h"

#include <QStringList>

/// The named steps of a change (docs/change-run.md): the moments at which the kill test ends the program.
namespace ecsdesk::runstep {

/// The record is about to be written in this state: "before-sending". "before-planned" is the intent itself.
[[nodiscard]] QString before(ChangeState state);
/// It is on disk in this state, and nothing that follows has been done: "sending" is just before the bytes leave.
[[nodiscard]] QString durable(ChangeState state);
/// The request was handed to the network.
[[nodiscard]] QString handedOver();
/// The answer has come, or it is certain that none will; nothing of it is written.
[[nodiscard]] QString answered();
/// The instance is about to be read, to find out what became of an attempt.
[[nodiscard]] QString looking();
/// It was read, or could not be; nothing of it is written.
[[nodiscard]] QString looked();
/// The next call of a run has passed the gate.
[[nodiscard]] QString nextCall();
/// A CancelOrder is about to be written down; it is on disk, and not sent; it was handed to the network; its answer has
/// come, or it is certain that none will. Of the change that made the order.
[[nodiscard]] QString beforeCancelling();
[[nodiscard]] QString cancelling();
[[nodiscard]] QString cancelHandedOver();
[[nodiscard]] QString cancelAnswered();

/// All of them.
[[nodiscard]] QStringList all();

} // namespace ecsdesk::runstep
