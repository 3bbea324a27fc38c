// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSocketNotifier>
#include <array>
#include <memory>

namespace ecsdesk {

/// SIGINT, SIGTERM and SIGHUP end the event loops of the program, so that everything is put away in order: the journal
/// is closed, the sandbox's world saved, the folder unlocked. One at a time; needs the application object.
class Endings
{
public:
    Endings();
    ~Endings();
    Q_DISABLE_COPY_MOVE(Endings)

private:
    std::array<int, 2> m_pipe{-1, -1};
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace ecsdesk
