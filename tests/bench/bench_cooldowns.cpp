// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What it costs to have 10,000 cooldowns count down on the screen: share of one CPU, and repaints of the table's
// viewport in a second, beside the same screen with none and beside a stock table that is ticked by a timer.
// bench_cooldowns [seconds of each measurement]

#include "app/desktop/tray.h"
#include "tests/bench/stockmodel.h"
#include "tests/bench/table.h"
#include "tests/support/recordingdesk.h"
#include "ui/instances/instancesscreen.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QEventLoop>
#include <QPaintEvent>
#include <QTimer>

#include <ctime>

using namespace ecsdesk;
using namespace ecsdesk::bench;
using namespace ecsdesk::testing;

namespace {

constexpr int rowCount = 10'000;

double processMs()
{
    timespec t{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return double(t.tv_sec) * 1e3 + double(t.tv_nsec) / 1e6;
}

/// Counts what is painted of a widget.
class PaintCounter final : public QObject
{
public:
    explicit PaintCounter(QWidget *widget)
        : m_area(double(widget->width()) * widget->height())
    {
        widget->installEventFilter(this);
    }
    int paints = 0;
    double screens = 0; ///< painted area, in viewports

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            ++paints;
            for (const QRect &part : static_cast<QPaintEvent *>(event)->region())
                screens += double(part.width()) * part.height() / m_area;
        }
        return QObject::eventFilter(watched, event);
    }

private:
    double m_area;
};

std::vector<FleetRow> rowsOf(const Clock &clock, bool cooling)
{
    std::vector<FleetRow> rows;
    for (int number = 0; number < rowCount; ++number) {
        rows.push_back(plainRow(number));
        if (cooling)
            rows.back().facts.cooldownUntil = clock.now().addSecs(200 + number % 100);
    }
    return rows;
}

struct Cost
{
    double share = 0; ///< of one CPU, per cent
    double paints = 0;
    double screens = 0;
    double slice = 0; ///< ms
};

/// Lets it run, after everything has settled.
Cost run(QWidget *viewport, double seconds)
{
    const auto pass = [](double s) {
        QEventLoop loop;
        QTimer::singleShot(int(s * 1000), &loop, &QEventLoop::quit);
        loop.exec();
    };
    pass(1.5);
    PaintCounter counter(viewport);
    SliceMeter::instance().reset();
    const double cpu = processMs();
    const double begin = realMs();
    pass(seconds);
    const double real = realMs() - begin;
    return {(processMs() - cpu) / real * 100, counter.paints * 1000 / real, counter.screens * 1000 / real,
            SliceMeter::instance().longestMs()};
}

void print(const char *what, const Cost &cost)
{
    std::printf("| %s | %.2f | %.2f | %.2f | %.2f |\n", what, cost.share, cost.paints, cost.screens, cost.slice);
    std::fflush(stdout);
}

Cost ours(const Clock &clock, bool cooling, double seconds)
{
    RecordingFleetDesk fleet;
    RecordingChangeDesk changes(clock);
    MemoryPreferences preferences;
    RecordingPrompt prompt;
    const std::vector<FleetRow> rows = rowsOf(clock, cooling);
    for (const FleetRow &row : rows)
        changes.setFacts(row.key, row.facts);
    InstancesScreen screen({fleet, changes, preferences, prompt, clock, true});
    screen.resize(1280, 800);
    screen.show();
    fleet.put(rows);
    // What the tray would tell every second.
    TrayFacts tray(changes);
    for (const FleetRow &row : rows)
        Q_EMIT changes.factsChanged({row.key});
    QTimer second;
    QObject::connect(&second, &QTimer::timeout, &tray, [&tray] { (void)tray.lines(); });
    second.start(std::chrono::seconds(1));
    do {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
    } while (screen.model().isBusy());
    return run(screen.table()->viewport(), seconds);
}

Cost stock(const Clock &clock, double seconds)
{
    StockModel model;
    model.apply(rowsOf(clock, true));
    QSortFilterProxyModel proxy;
    proxy.setSortRole(SortRole);
    proxy.setSourceModel(&model);
    proxy.sort(int(InstanceColumn::Name));
    const auto view = viewOf(&proxy);
    QTimer second;
    QObject::connect(&second, &QTimer::timeout, view.get(), [&] { model.tick(clock.now()); });
    second.start(std::chrono::seconds(1));
    return run(view->viewport(), seconds);
}

} // namespace

int main(int argc, char **argv)
{
    MeteredApplication<QApplication> app(argc, argv);
    const double seconds = argc > 1 ? std::max(1.0, QByteArray(argv[1]).toDouble()) : 10;
    const ThemeSwitch theme(app, ThemeMode::Light);
    const SystemClock clock;
    std::printf("\n### %d cooldowns counting down, %.0f s each\n\n", rowCount, seconds);
    std::printf("| what | CPU, %% of one | repaints/s | viewports painted/s | longest slice, ms "
                "|\n|---|---:|---:|---:|---:|\n");
    print("ECS Desk, none cooling", ours(clock, false, seconds));
    print("ECS Desk, all cooling, tray included", ours(clock, true, seconds));
    print("QSortFilterProxyModel and QTableView, all cooling", stock(clock, seconds));
    return 0;
}
