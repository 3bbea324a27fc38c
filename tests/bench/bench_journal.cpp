// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The journal with 50,000 changes on the real screen: how long each thing that an operator does keeps the window from
// answering, beside reading the same records once.

#include "models/wording/changeexport.h"
#include "tests/support/recordingdesk.h"
#include "ui/changes/changesscreen.h"
#include "ui/kit/filterfield.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTableView>

#include <cstdio>

using namespace ecsdesk;
using namespace ecsdesk::testing;

namespace {

constexpr int count = 50000;

ChangeRecord numbered(int number, const QDateTime &start)
{
    const FleetRow row = plainRow(number % 900);
    ChangeRecord record;
    record.id = number + 1;
    record.intent.key = row.key;
    record.intent.before = row.instance;
    record.intent.change.outMbps = 6 + number % 50;
    record.intent.token = ClientToken(QStringLiteral("8f14e45f-ceea-467f-a8b0-%1").arg(number));
    record.run = record.intent.token;
    record.createdAt = start.addSecs(number);
    record.state = number % 7 == 0 ? ChangeState::Refused : ChangeState::Verified;
    record.operatorName = QStringLiteral("operator");
    record.requestId = RequestId(QStringLiteral("04F0F334-1335-436C-A1D7-%1").arg(number));
    if (record.state == ChangeState::Refused) {
        record.error = ApiError();
        record.error->kind = ErrorKind::Api;
        record.error->code = number % 2 ? QStringLiteral("Throttling") : QStringLiteral("IncorrectInstanceStatus");
    }
    record.steps.resize(4);
    return record;
}

template <class Work>
void timed(const char *what, Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    QCoreApplication::processEvents();
    std::printf("%-64s %7.1f ms\n", what, double(timer.nsecsElapsed()) / 1e6);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const ThemeSwitch theme(app, ThemeMode::Light);
    const ManualClock clock(QDateTime(QDate(2026, 3, 1), QTime(6, 0), Qt::UTC));
    RecordingChangeDesk changes(clock);
    RecordingPrompt prompt;
    std::vector<ChangeRecord> records;
    for (int number = count - 1; number >= 0; --number)
        records.push_back(numbered(number, clock.now().addDays(-30)));

    std::printf("%d changes in the journal\n", count);
    qsizetype read = 0;
    timed("baseline: a walk over copies of the records", [&] {
        const std::vector<ChangeRecord> copies = records;
        for (const ChangeRecord &record : copies)
            read += record.intent.before.name.size();
    });
    changes.putJournal(records);
    std::unique_ptr<ChangesScreen> screen;
    timed("the screen opens", [&] {
        screen = std::make_unique<ChangesScreen>(changes, prompt);
        screen->resize(1280, 800);
        screen->show();
    });
    const auto type = [&](const char *text) { screen->filterField()->setText(QString::fromUtf8(text)); };
    timed("free text for the first time (every column)", [&] { type("web-1"); });
    timed("free text, one letter more", [&] { type("web-12"); });
    timed("typed: state:refused", [&] { type("state:refused"); });
    timed("typed: error:throttling instance:web-0* since:7d",
          [&] { type("error:throttling instance:web-0* since:7d"); });
    timed("the filter is cleared", [&] { type(""); });
    timed("sorted by instance",
          [&] { screen->table()->sortByColumn(int(JournalColumn::Instance), Qt::AscendingOrder); });
    timed("sorted by time again",
          [&] { screen->table()->sortByColumn(int(JournalColumn::When), Qt::DescendingOrder); });
    timed("100 changes tell of themselves", [&] {
        for (int number = 0; number < 100; ++number) {
            ChangeRecord record = numbered(number * 400, clock.now().addDays(-30));
            record.state = ChangeState::Unknown;
            changes.put(record);
        }
    });
    ExportRecords all;
    for (const ChangeRecord &record : records)
        all.push_back(std::make_shared<const ChangeRecord>(record));
    qsizetype bytes = 0;
    timed("the CSV is made (on another thread in the program)", [&] { bytes = changesAsCsv(all).size(); });
    timed("the JSON is made (on another thread in the program)", [&] { bytes += changesAsJson(all, {}).size(); });
    std::printf("%.1f MB written, %lld letters read\n", double(bytes) / 1e6, static_cast<long long>(read));
    return 0;
}
