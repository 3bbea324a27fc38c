// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/journalexport.h"

#include "models/wording/changeexport.h"
#include "ui/kit/prompt.h"

#include <QCoreApplication>
#include <QDir>

namespace ecsdesk {

namespace {

struct JournalExport
{
    Q_DECLARE_TR_FUNCTIONS(JournalExport)
};

QString failureText(const SaveFailure &failure, const QString &path)
{
    const QString file = QDir::toNativeSeparators(path);
    switch (failure.kind) {
    case SaveFailure::Kind::NotAllowed:
        return JournalExport::tr("%1 could not be written: this user may not write there. Choose another folder.")
            .arg(file);
    case SaveFailure::Kind::DiskFull:
        return JournalExport::tr("%1 could not be written: the disk is full. Make room, or choose another one.")
            .arg(file);
    case SaveFailure::Kind::NoFolder:
        return JournalExport::tr("%1 could not be written: this folder does not exist.").arg(file);
    case SaveFailure::Kind::Other:
        return JournalExport::tr("%1 could not be written: %2", "file, the words of the system")
            .arg(file, failure.detail);
    }
    Q_UNREACHABLE();
}

} // namespace

void exportChanges(const ExportOrder &order, FileSaver &files, Prompt &prompt, QWidget *context,
                   std::function<void(const ExportNews &news)> tell)
{
    const bool csv = order.format == ExportFormat::Csv;
    Prompt::SaveQuestion question;
    question.title = csv ? JournalExport::tr("Export changes as CSV") : JournalExport::tr("Export changes as JSON");
    const QString day = order.now.toLocalTime().toString(QStringLiteral("yyyy-MM-dd"));
    question.fileName = (csv ? QStringLiteral("ecs-changes-%1.csv") : QStringLiteral("ecs-changes-%1.json")).arg(day);
    question.kind = csv ? JournalExport::tr("Table (CSV)") : JournalExport::tr("Data (JSON)");
    prompt.askSaveFile(
        context, question, context,
        [order, csv, &files, context, tell = std::move(tell)](const std::optional<QString> &path) {
            if (!path)
                return;
            const ExportContext about{QCoreApplication::applicationVersion(), order.now, order.accounts};
            const auto content = [csv, records = order.records, about] {
                return csv ? changesAsCsv(records, about.accounts) : changesAsJson(records, about);
            };
            const int count = int(order.records.size());
            files.save(*path, content, context, [tell, path = *path, count](const std::optional<SaveFailure> &failure) {
                if (failure)
                    tell({Banner::Kind::Stop, failureText(*failure, path)});
                else
                    tell({Banner::Kind::Ok, JournalExport::tr("%n change(s) exported to %1.", nullptr, count)
                                                .arg(QDir::toNativeSeparators(path))});
            });
        });
}

} // namespace ecsdesk
