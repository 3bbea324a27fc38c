// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// ecsdesk-vault: one errand to the system keychain for ECS Desk, which starts it; see app/vault/helperwords.h.

#include "app/vault/helper/task.h"

#include <QCoreApplication>

#include <cstdio>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace {

/// Longer than the program waits for any answer; only if that is gone without the pipe being closed.
constexpr unsigned lastSeconds = 15 * 60;

} // namespace

int main(int argc, char **argv)
{
    // No core file, nor one given to a collector; and no other process of the operator's may look into this one.
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    ::prctl(PR_SET_DUMPABLE, 0);
    ::alarm(lastSeconds);
    // Of the program's files and sockets none is ours to hold.
    ::close_range(STDERR_FILENO + 1, ~0U, 0);
    if (argc > 1 || ::isatty(STDIN_FILENO) != 0) {
        std::fputs("ecsdesk-vault is a part of ECS Desk, which starts it by itself.\n", stderr);
        return 2;
    }
    const QCoreApplication app(argc, argv);
    ecsdesk::Pipe pipe;
    const ecsdesk::Task task(pipe);
    return QCoreApplication::exec();
}
