// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/changerecord.h"
#include "models/domain/account.h"

#include <QByteArray>
#include <memory>
#include <vector>

namespace ecsdesk {

/// What an export says of itself.
struct ExportContext
{
    QString version;       ///< of this program
    QDateTime now;         ///< UTC, the server's clock
    AccountNames accounts; ///< what the operator calls them
};

/// As `JournalModel::shown` hands them out.
using ExportRecords = std::vector<std::shared_ptr<const ChangeRecord>>;

/// One line a change, RFC 4180, UTF-8 with a byte order mark (without it a Chinese Excel takes the text for another
/// encoding). Codes beside words in the present language; times ISO 8601 in UTC. A text that a spreadsheet would take
/// for a formula gets an apostrophe in front.
[[nodiscard]] QByteArray changesAsCsv(const ExportRecords &records, const AccountNames &accounts = {});
/// Everything the journal knows, steps included, under names that do not depend on the language; times ISO 8601 in UTC.
[[nodiscard]] QByteArray changesAsJson(const ExportRecords &records, const ExportContext &context);

/// One change (and the run it belongs to; empty where it stands alone) as text to paste into a support ticket, in the
/// present language: what, when, on what, every request ID, errors in the words of the API. No secrets, and not who
/// asked for it.
[[nodiscard]] QString supportTicket(const ChangeRecord &record, const std::vector<ChangeRecord> &run,
                                    const QString &version);

} // namespace ecsdesk
