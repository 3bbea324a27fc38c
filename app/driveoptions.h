// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/cloudoptions.h"
#include "app/engine/changerun.h"
#include "app/engine/orderengine.h"

namespace ecsdesk {

/// What --drive takes: the program obeys lines on its standard input (app/drive.h), and hurries, so that a test can put
/// it through thousands of faults. Only with --endpoint on this machine.
struct DriveOptions
{
    double hurry = 1;                           ///< waits in real time are divided by this, 1 to 1000
    std::chrono::milliseconds patience{10'000}; ///< without a byte from the server; also until a connection stands
    QString dieAt;                              ///< a step of runsteps.h at which the program kills itself; or empty
    int dieAtTime = 1;                          ///< the how manieth time that any change reaches it
};

/// "hurry=40,patience=500,die-at=sending:2", in any order; empty is all as usual. Nothing where that is wrong.
[[nodiscard]] std::optional<DriveOptions> driveOptions(const QString &text);

/// The paces of a driven program. They do not change what is waited for, nor anything that goes by the server's clock.
[[nodiscard]] RunOptions hurried(const DriveOptions &options);
[[nodiscard]] CloudOptions hurriedCloud(const DriveOptions &options);
[[nodiscard]] OrderEngineOptions hurriedOrders(const DriveOptions &options);

} // namespace ecsdesk
