// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/filesaver.h"
#include "models/lists/journalmodel.h"
#include "ui/kit/banner.h"

namespace ecsdesk {

class Prompt;

enum class ExportFormat { Csv, Json };

/// What an export is made of.
struct ExportOrder
{
    ExportFormat format;
    std::vector<JournalModel::Record> records; ///< in the order in which they are written
    QDateTime now;                             ///< UTC, the server's clock
    AccountNames accounts;                     ///< what the operator calls them
};

/// How an export ended, for the strip across the screen.
struct ExportNews
{
    Banner::Kind kind;
    QString sentence;
};

/// Asks for a file, has it written, and tells how that ended; nothing where no file was chosen. Both outlive `context`.
void exportChanges(const ExportOrder &order, FileSaver &files, Prompt &prompt, QWidget *context,
                   std::function<void(const ExportNews &news)> tell);

} // namespace ecsdesk
