// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/driveoptions.h"
#include "models/domain/change.h"

#include <QString>
#include <QStringList>
#include <QUrl>
#include <optional>

namespace ecsdesk {

/// What the command line says (ecsdesk --help).
struct ProgramOptions
{
    bool sandbox = false; ///< --sandbox, or anything that only makes sense there
    int fleet = 0;        ///< size of the generated fleet; 0: the hand-made one
    quint64 seed = 1;
    std::optional<Edition> edition; ///< empty: documents in the sandbox, current elsewhere
    QString find;
    QUrl endpoint; ///< empty: the regular addresses, or the embedded sandbox
    QList<RegionId> regions;
    QString language; ///< "en", "zh_CN"; empty: as remembered
    QString theme;    ///< "light", "dark"; empty: as remembered
    QString dataDir;  ///< empty: the user's own
    QString tourDir;  ///< the guided tour, and where its pictures go
    bool debugInfo = false;
    std::optional<DriveOptions> drive; ///< for tests; only with an endpoint on this machine
};

/// The outcome of reading the command line: options, or a text and the exit code with which the program ends at once.
struct CommandLine
{
    ProgramOptions options;
    std::optional<int> exitCode;
    QString text; ///< goes to standard output if exitCode is 0, else to standard error
};

[[nodiscard]] CommandLine readCommandLine(const QStringList &arguments);

/// Versions, folders and languages, for a bug report. Nothing secret, nothing of the fleet.
[[nodiscard]] QString debugInfo(const ProgramOptions &options);

/// Where this run keeps its things: one folder for each cloud it talks to, so that worlds do not mix.
[[nodiscard]] QString dataFolder(const ProgramOptions &options);

} // namespace ecsdesk
