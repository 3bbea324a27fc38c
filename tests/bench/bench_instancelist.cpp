// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The instance list with 100,000 rows beside a stock QSortFilterProxyModel over the same rows in the same run, each
// with a table view on it. bench_instancelist [rows]

#include "tests/bench/stockmodel.h"
#include "tests/bench/table.h"
#include "tests/models/fleetrows.h"

#include <QApplication>

using namespace ecsdesk;
using namespace ecsdesk::bench;

namespace {

/// One row in a hundred has another bandwidth, and every fifth of those another state.
std::vector<FleetRow> refresh(const std::vector<FleetRow> &fleet, int turn)
{
    std::vector<FleetRow> changed;
    for (size_t i = size_t(turn) % 100; i < fleet.size(); i += 100) {
        FleetRow row = fleet[i];
        row.instance.outMbps = 1 + (row.instance.outMbps.value_or(0) + 7 + turn) % 100;
        if (i % 500 == 0)
            row.instance.status = instanceStatusFromApi(QStringLiteral("Stopping"));
        changed.push_back(std::move(row));
    }
    return changed;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QLocale::setDefault(QLocale(QLocale::English));
    MeteredApplication<QApplication> app(argc, argv);
    const int count = argc > 1 ? qBound(1, QByteArray(argv[1]).toInt(), 1'000'000) : 100'000;
    const double begin = realMs();

    auto fleet = rows::many(count, 20260520);
    int cooling = 0;
    for (FleetRow &row : fleet) {
        row.facts = {};
        if (++cooling % 10 == 0) {
            row.facts.cooldownUntil = rows::start().addSecs(250 + cooling % 40);
            row.instance.locks.clear();
            row.instance.expiresAt = {};
        }
    }
    FleetDelta delta{fleet, {}};

    InstanceListModel ours;
    const auto oursView = viewOf(&ours);
    StockModel stock;
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&stock);
    proxy.setSortRole(SortRole);
    proxy.setFilterKeyColumn(-1);
    proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    proxy.setDynamicSortFilter(true);
    proxy.sort(int(InstanceColumn::Name));
    const auto stockView = viewOf(&proxy);

    ours.tick(rows::start());
    stock.tick(rows::start());
    const auto settled = [&] { return !ours.isBusy(); };
    const auto atOnce = [] { return true; };
    Table table(QStringLiteral("Instance list, %L1 rows").arg(count), QStringLiteral("QSortFilterProxyModel"));

    double firstMs = 0; // until the first rows are there to be looked at
    const double loadBegin = realMs();
    QObject::connect(&ours, &QAbstractItemModel::rowsInserted, &app, [&] {
        if (firstMs == 0)
            firstMs = realMs() - loadBegin;
    });
    const Measured load = measure([&] { ours.apply(std::move(delta)); }, settled);
    const Measured stockLoad = measure([&] { stock.apply(fleet); }, atOnce);
    table.add(QStringLiteral("take the rows in, sorted by name: the first are shown"), {firstMs, load.sliceMs},
              stockLoad);
    table.add(QStringLiteral("take the rows in, sorted by name: all are there"), load, stockLoad);
    if (ours.rowCount() != proxy.rowCount())
        qFatal("%d rows beside %d", ours.rowCount(), proxy.rowCount());

    // Filtering: to a few, to a third, and back.
    for (const QString &text : {QStringLiteral("web-sh-42"), QStringLiteral("env=prod")}) {
        std::vector<Measured> clearing;
        std::vector<Measured> stockClearing;
        const Measured narrow = median(5, [&](int) {
            const auto measured = measure([&] { ours.setFilter(InstanceFilter::parse(text)); }, settled);
            clearing.push_back(measure([&] { ours.setFilter({}); }, settled));
            return measured;
        });
        const Measured stockNarrow = median(3, [&](int) {
            const auto measured = measure([&] { proxy.setFilterFixedString(text); }, atOnce);
            stockClearing.push_back(measure([&] { proxy.setFilterFixedString({}); }, atOnce));
            return measured;
        });
        ours.setFilter(InstanceFilter::parse(text));
        proxy.setFilterFixedString(text);
        while (!settled())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        if (ours.rowCount() != proxy.rowCount())
            qFatal("“%s”: %d rows beside %d", qUtf8Printable(text), ours.rowCount(), proxy.rowCount());
        const QString shown = QStringLiteral("“%1” (%L2 rows)").arg(text).arg(ours.rowCount());
        ours.setFilter({});
        proxy.setFilterFixedString({});
        while (!settled())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        table.add(QStringLiteral("narrow to ") + shown, narrow, stockNarrow);
        table.add(QStringLiteral("clear ") + shown, median(5, [&](int run) { return clearing[size_t(run)]; }),
                  median(3, [&](int run) { return stockClearing[size_t(run)]; }));
    }
    // Several terms at once; the stock proxy has no such thing.
    table.add(QStringLiteral("narrow by “status:running charge:prepaid out<10 tag:env=prod region:cn-hangzhou”"),
              median(3, [&](int) {
                  const auto measured = measure(
                      [&] {
                          ours.setFilter(InstanceFilter::parse(
                              QStringLiteral("status:running charge:prepaid out<10 tag:env=prod region:cn-hangzhou")));
                      },
                      settled);
                  measure([&] { ours.setFilter({}); }, settled);
                  return measured;
              }));

    // Sorting: each column downwards, from the order by name.
    for (int column = 0; column < instanceColumnCount; ++column) {
        const Measured sorting = measure([&] { ours.sort(column, Qt::DescendingOrder); }, settled);
        const Measured stockSorting = measure([&] { proxy.sort(column, Qt::DescendingOrder); }, atOnce);
        table.add(QStringLiteral("sort by %1").arg(columnTitle(InstanceColumn(column))), sorting, stockSorting);
    }

    for (const InstanceColumn column : {InstanceColumn::Name, InstanceColumn::Out}) {
        measure([&] { ours.sort(int(column)); }, settled);
        measure([&] { proxy.sort(int(column)); }, atOnce);
        const bool moves = column == InstanceColumn::Out;
        const auto one = [&](int turn, bool mine) {
            const auto changed = refresh(fleet, turn + (moves ? 50 : 0));
            return mine ? measure(
                              [&] {
                                  ours.apply({changed, {}});
                              },
                              settled)
                        : measure([&] { stock.apply(changed); }, atOnce);
        };
        table.add(moves ? QStringLiteral("a refresh in which 1 % changed, sorted by what changed")
                        : QStringLiteral("a refresh in which 1 % changed, sorted by name"),
                  median(5, [&](int turn) { return one(turn, true); }),
                  median(moves ? 1 : 3, [&](int turn) { return one(turn, false); }));
    }

    measure([&] { ours.sort(int(InstanceColumn::Account)); }, settled);
    const AccountUid account = ours.rowAt(0).key.account;
    table.add(
        QStringLiteral("an account is renamed, sorted by account"), median(5, [&](int turn) {
            return measure([&] { ours.setAccountNames({{account, QStringLiteral("name-%1").arg(turn)}}); }, settled);
        }));
    measure([&] { ours.sort(int(InstanceColumn::Changeability)); }, settled);
    table.add(QStringLiteral("all instances become read-only, sorted by changeability"),
              measure(
                  [&] {
                      ours.setBarredAccounts({{account, Changeability::ReadOnly}});
                  },
                  settled));
    measure([&] { ours.setBarredAccounts({}); }, settled);
    measure([&] { proxy.sort(int(InstanceColumn::Changeability)); }, atOnce);
    const auto tick = [&](int second, bool mine) {
        const QDateTime now = rows::start().addSecs(second);
        return mine ? measure([&] { ours.tick(now); }, settled) : measure([&] { stock.tick(now); }, atOnce);
    };
    table.add(QStringLiteral("a tick with %L1 cooling").arg(ours.coolingCount()),
              median(20, [&](int turn) { return tick(1 + turn, true); }),
              median(3, [&](int turn) { return tick(1 + turn, false); }));
    const int before = ours.coolingCount();
    const Measured ending = tick(251, true);
    const int ended = before - ours.coolingCount();
    table.add(QStringLiteral("a tick in which %L1 cooldowns end, sorted by them").arg(ended), ending, tick(251, false));

    table.add(QStringLiteral("the server's clock goes back by a second"), tick(250, true));

    table.print();
    std::printf("\nLongest slice of all: %.1f ms. The whole took %.0f s.\n", table.longestSliceMs(),
                (realMs() - begin) / 1000);
    return 0;
}
