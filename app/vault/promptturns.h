// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointer>

namespace ecsdesk {

class HelperErrand;

/// One question to the operator at a time: of ten accounts that are read at start, one asks to unlock the keychain, and
/// the others find it open. Only those that would have to ask themselves wait here.
class PromptTurns
{
public:
    /// The errand is told `askNow`, at once or when those before it have left.
    void join(HelperErrand *errand);
    /// Ended, or asks no more. `refused`: the operator dismissed the question, which is an answer to all who wait.
    void leave(HelperErrand *errand, bool refused);

private:
    QList<QPointer<HelperErrand>> m_line; ///< the first one asks
};

} // namespace ecsdesk
