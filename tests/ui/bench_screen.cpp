// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How long the home screen keeps the event loop with 100,000 rows: the longest single turn is what an operator feels.

#include "tests/support/recordingdesk.h"
#include "ui/instances/instancesscreen.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTextStream>

using namespace ecsdesk;
using namespace ecsdesk::testing;

namespace {

/// Notes every event that takes long; nested ones count within the outer.
class Stopwatch final : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_depth > 0)
            return QApplication::notify(receiver, event);
        ++m_depth;
        QElapsedTimer spent;
        spent.start();
        const bool done = QApplication::notify(receiver, event);
        longest = std::max(longest, spent.nsecsElapsed());
        --m_depth;
        return done;
    }
    qint64 longest = 0;

private:
    int m_depth = 0;
};

void report(Stopwatch &app, const char *what)
{
    QTextStream(stdout) << QString::fromLatin1(what).leftJustified(36)
                        << QString::number(double(app.longest) / 1e6, 'f', 1) << " ms\n";
    app.longest = 0;
}

} // namespace

int main(int argc, char **argv)
{
    Stopwatch app(argc, argv);
    ThemeSwitch theme(app, ThemeMode::Light);
    ManualClock clock;
    RecordingFleetDesk fleet;
    RecordingChangeDesk changes(clock);
    MemoryPreferences preferences;
    RecordingPrompt prompt;
    InstancesScreen screen({fleet, changes, preferences, prompt, clock, true});
    screen.resize(1280, 800);
    screen.show();
    const auto settle = [&] {
        do {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
        } while (screen.model().isBusy());
        QCoreApplication::processEvents();
    };
    settle();
    app.longest = 0;
    std::vector<FleetRow> page;
    for (int number = 0; number < 100'000; ++number) {
        FleetRow row = plainRow(number);
        if (number % 50 == 0)
            row.facts.cooldownUntil = clock.now().addSecs(30 + number % 300);
        page.push_back(row);
        // As a refresh gives them: a page at a time.
        if (page.size() == 100) {
            QMetaObject::invokeMethod(
                &screen, [&fleet, page] { fleet.put(page); }, Qt::QueuedConnection);
            page.clear();
            if (number % 1000 == 999)
                QCoreApplication::processEvents();
        }
    }
    settle();
    report(app, "longest turn while loading 100,000");
    screen.showInstance(plainRow(50'000).key);
    settle();
    app.longest = 0;
    for (const char *text : {"w", "we", "web-5", "web-55", "web-555", "status:running out<10", ""}) {
        QMetaObject::invokeMethod(
            &screen, [&screen, text] { screen.filterBar()->setFilterText(QString::fromLatin1(text)); },
            Qt::QueuedConnection);
        settle();
    }
    report(app, "longest turn while filtering");
    for (int step = 0; step < 200; ++step) {
        QScrollBar *bar = screen.table()->verticalScrollBar();
        QMetaObject::invokeMethod(
            bar, [bar, step] { bar->setValue(step * 7919 % bar->maximum()); }, Qt::QueuedConnection);
        settle();
    }
    report(app, "longest turn while scrolling");
    for (const auto column :
         {InstanceColumn::Out, InstanceColumn::Type, InstanceColumn::PublicIp, InstanceColumn::Name}) {
        QMetaObject::invokeMethod(
            &screen, [&screen, column] { screen.table()->sortByColumn(int(column), Qt::AscendingOrder); },
            Qt::QueuedConnection);
        settle();
    }
    report(app, "longest turn while sorting");
    for (int second = 0; second < 60; ++second) {
        clock.advance(std::chrono::seconds(1));
        QMetaObject::invokeMethod(&changes, &ChangeDesk::clockChanged, Qt::QueuedConnection);
        settle();
    }
    report(app, "longest turn while counting down");
    return 0;
}
