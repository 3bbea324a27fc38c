// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/endings.h"

#include <QCoreApplication>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace ecsdesk {

namespace {

constexpr std::array signals_{SIGINT, SIGTERM, SIGHUP};
std::atomic<int> writeEnd{-1};

/// A handler may do next to nothing; a byte in a pipe wakes the event loop.
extern "C" void onSignal(int)
{
    const int before = errno;
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(writeEnd.load(), &byte, 1);
    errno = before;
}

} // namespace

Endings::Endings()
{
    if (::pipe2(m_pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    writeEnd = m_pipe[1];
    m_notifier = std::make_unique<QSocketNotifier>(m_pipe[0], QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(),
                     [] { QCoreApplication::exit(0); });
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART;
    for (const int number : signals_)
        sigaction(number, &action, nullptr);
}

Endings::~Endings()
{
    if (!m_notifier)
        return;
    for (const int number : signals_)
        std::signal(number, SIG_DFL);
    writeEnd = -1;
    for (const int end : m_pipe)
        ::close(end);
}

} // namespace ecsdesk
