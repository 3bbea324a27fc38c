// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// 100,000 instances from the sandbox over HTTP into the real screen, and scrolling through them; beside a stock
// QSortFilterProxyModel and QTableView over the same rows, fed from the same sandbox, in the same run.

#include "app/wiring.h"
#include "models/lists/instancelistmodel.h"
#include "tests/bench/stockmodel.h"
#include "tests/bench/table.h"
#include "tests/support/recordingdesk.h"
#include "ui/instances/instancesscreen.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QScrollBar>
#include <QTemporaryDir>

#include <malloc.h>

using namespace ecsdesk;
using namespace ecsdesk::bench;

namespace {

WiringOptions options(const QString &folder, int count)
{
    WiringOptions wiring;
    wiring.program.sandbox = true;
    wiring.program.fleet = count;
    wiring.folder = folder;
    wiring.refreshEvery = std::chrono::milliseconds(0);
    return wiring;
}

Measured scroll(QTableView &view)
{
    QScrollBar *bar = view.verticalScrollBar();
    return median(3, [&](int run) {
        int step = 0;
        bool done = false;
        return measure(
            [&] {
                // Every jump is painted before the next: an operator drags the bar.
                QTimer::singleShot(0, &view, [&, run] {
                    auto *timer = new QTimer(&view);
                    QObject::connect(timer, &QTimer::timeout, &view, [&, timer, run] {
                        bar->setValue(int(qint64(++step + run) * 7919 % std::max(1, bar->maximum())));
                        view.viewport()->repaint();
                        if (step == 200) {
                            timer->deleteLater();
                            done = true;
                        }
                    });
                    timer->start(0);
                });
            },
            [&] { return done; });
    });
}

} // namespace

int main(int argc, char **argv)
{
    mallopt(M_MXFAST, 0); // as the program does
    MeteredApplication<QApplication> app(argc, argv);
    const int count = argc > 1 ? QByteArray(argv[1]).toInt() : 100'000;
    ThemeSwitch theme(app, ThemeMode::Light);
    const SystemClock clock;
    Table table(QStringLiteral("From the sandbox, %L1 instances").arg(count), QStringLiteral("stock proxy and view"));

    Measured ours;
    Measured oursScroll;
    Measured again;
    Measured cached;
    {
        const QTemporaryDir folder;
        {
            Wiring wiring(options(folder.path(), count), clock);
            testing::MemoryPreferences preferences;
            testing::RecordingPrompt prompt;
            InstancesScreen screen({wiring.fleet(), wiring.changes(), preferences, prompt, clock, true});
            screen.resize(1280, 800);
            screen.show();
            const auto listed = [&] {
                return wiring.fleet().state().phase == FleetState::Phase::Idle && screen.model().rowCount() == count &&
                       !screen.model().isBusy();
            };
            ours = measure([&] { wiring.open(); }, listed);
            oursScroll = scroll(*screen.table());
            again = measure([&] { screen.refresh(); }, [&] { return listed(); });
        }
        Wiring wiring(options(folder.path(), count), clock);
        testing::MemoryPreferences preferences;
        testing::RecordingPrompt prompt;
        InstancesScreen screen({wiring.fleet(), wiring.changes(), preferences, prompt, clock, true});
        screen.resize(1280, 800);
        screen.show();
        cached = measure([&] { wiring.open(); }, [&] { return screen.model().rowCount() > 0; });
    }

    Measured stock;
    Measured stockScroll;
    {
        const QTemporaryDir folder;
        Wiring wiring(options(folder.path(), count), clock);
        StockModel model;
        QSortFilterProxyModel proxy;
        proxy.setSourceModel(&model);
        proxy.setSortRole(SortRole);
        proxy.sort(int(InstanceColumn::Name));
        const auto view = viewOf(&proxy);
        QObject::connect(&wiring.fleet(), &FleetDesk::changed, &model,
                         [&](const FleetDelta &delta) { model.apply(delta.upserts); });
        stock = measure(
            [&] { wiring.open(); },
            [&] { return wiring.fleet().state().phase == FleetState::Phase::Idle && proxy.rowCount() == count; });
        stockScroll = scroll(*view);
    }
    table.add(QStringLiteral("load everything over HTTP"), ours, stock);
    table.add(QStringLiteral("200 jumps of the scroll bar, painted"), oursScroll, stockScroll);
    table.add(QStringLiteral("refresh everything, nothing changed"), again);
    table.add(QStringLiteral("the last list at the next start, first rows"), cached);
    table.print();
    return 0;
}
