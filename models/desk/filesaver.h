// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <functional>
#include <optional>

class QObject;

namespace ecsdesk {

/// Why a file could not be written.
struct SaveFailure
{
    enum class Kind { NotAllowed, DiskFull, NoFolder, Other };
    Kind kind = Kind::Other;
    QString detail; ///< in the words of the system

    friend bool operator==(const SaveFailure &, const SaveFailure &) = default;
};

/// Writes files for screens, which do no I/O themselves. Nothing here blocks.
class FileSaver
{
public:
    virtual ~FileSaver() = default;
    /// A file of this name that is there already is replaced, as a whole or not at all. `content` is made on another
    /// thread. `done` is called later, with nothing where it worked, and never after `context` is gone.
    virtual void save(const QString &path, std::function<QByteArray()> content, QObject *context,
                      std::function<void(const std::optional<SaveFailure> &failure)> done) = 0;
};

} // namespace ecsdesk
