// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/faults/faultproxy.h"
#include "tests/faults/processes.h"

#include <random>

namespace ecsdesk::faults {

using Dice = std::mt19937_64;

[[nodiscard]] int below(Dice &dice, int limit); ///< 0 … limit-1

/// Something that goes wrong with one call between the program and the sandbox.
struct FaultKind
{
    const char *name;
    /// Arms it for the next call of this action on this instance.
    void (*arm)(SandboxProcess &sandbox, FaultProxy &proxy, Dice &dice, const QString &action, const QString &instance);
    bool alone = false;          ///< it cannot be aimed: the change must be the only one
    bool idempotentOnly = false; ///< only for calls that have a client token
    bool anyCall = false;        ///< aimed at whatever names the text, which need not be an instance: of the proxy
};

[[nodiscard]] const std::vector<FaultKind> &faultKinds();
[[nodiscard]] const FaultKind &faultKind(const QString &name);

/// When the program dies: at a step of one of its lives, in a world in which that step comes.
struct Death
{
    QString name = {};           ///< of its row in the table
    QString firstStep = {};      ///< in the life in which the changes are handed in; empty: none
    QString secondStep = {};     ///< in the life after that; empty: none
    const char *fault = nullptr; ///< every change meets this one; else any
    enum class Shape {
        Any,
        Order,
        Run,
        Queue,    ///< waits in the queue for the end of a cooldown, which then ends
        QueueRun, ///< the same with a run of several calls
        Abnormal, ///< an order that should be paid by itself, and there is no money
        Cancel,   ///< an order that nobody has paid is cancelled, here or elsewhere
    } shape = Shape::Any;
    enum class Moment { None, Kill, KillTwice, Terminate } moment = Moment::None; ///< at any moment, beside the steps
    int timesEach = 0;     ///< at the step's n-th time for each change; 0: any
    int minutes = 0;       ///< of server time pass before the next life
    bool takenOut = false; ///< the queue is emptied by the operator
    bool seldom = false;   ///< another way to a step that has to come in any case: the short test leaves it to chance

    [[nodiscard]] bool isQueued() const { return shape == Shape::Queue || shape == Shape::QueueRun; }
};

[[nodiscard]] std::vector<Death> deaths();

} // namespace ecsdesk::faults
