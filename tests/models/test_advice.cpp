// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is advised from the use of an instance: by hand for each kind and edge, then over many made-up ones for what
// must always hold.

#include "models/rules/advice.h"

#include <QTest>
#include <random>

using namespace ecsdesk;

namespace {

const QDateTime dayStart(QDate(2026, 3, 1), QTime(0, 0), Qt::UTC);
constexpr int dayPoints = 144;

/// A day of `count` points (the first of the day) with these values one after the other, again and again.
Usage usageOf(const std::vector<double> &out, int count = dayPoints, double inShare = 0.5)
{
    Usage usage;
    usage.from = dayStart;
    usage.to = dayStart.addDays(1);
    for (int i = 0; i < count; ++i) {
        const double mbps = out[size_t(i) % out.size()];
        usage.points.push_back({dayStart.addSecs(600 * i), mbps, mbps * inShare});
    }
    return usage;
}

/// `high` in so many of the day's points, `low` in the rest.
Usage mixed(int highPoints, double high, double low)
{
    Usage usage = usageOf({low});
    for (int i = 0; i < highPoints; ++i)
        usage.points[size_t(i)].outMbps = high;
    return usage;
}

Usage without(Usage usage, int first, int count)
{
    usage.points.erase(usage.points.begin() + first, usage.points.begin() + first + count);
    return usage;
}

} // namespace

class TestAdvice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void summary()
    {
        std::vector<double> values;
        for (int i = 1; i <= 100; ++i)
            values.push_back(101 - i);
        Usage usage = usageOf(values, 100);
        usage.to = usage.from.addSecs(600 * 100);
        const UsageSummary out = summaryOf(usage, TrafficDirection::Out);
        QCOMPARE(out, (UsageSummary{100, 100, 1, 50.5, 100, 95}));
        QCOMPARE(summaryOf(usage, TrafficDirection::In).p95, 47.5);
        QCOMPARE(summaryOf(usageOf({3}, 1), TrafficDirection::Out), (UsageSummary{1, 144, 3, 3, 3, 3}));
        QCOMPARE(summaryOf(usageOf({3}, 0), TrafficDirection::Out), (UsageSummary{0, 144, 0, 0, 0, 0}));
        QCOMPARE(summaryOf(Usage{}, TrafficDirection::Out), UsageSummary{});
    }

    void gaps()
    {
        const Usage full = usageOf({1});
        QVERIFY(gapsOf(full).empty());
        QCOMPARE(gapsOf(without(full, 10, 1)),
                 (std::vector<UsageGap>{{dayStart.addSecs(6000), dayStart.addSecs(6600)}}));
        QCOMPARE(gapsOf(without(full, 0, 6)), (std::vector<UsageGap>{{dayStart, dayStart.addSecs(3600)}}));
        QVERIFY2(gapsOf(without(full, 143, 1)).empty(), "the newest point may still be on its way");
        QCOMPARE(gapsOf(without(full, 142, 2)),
                 (std::vector<UsageGap>{{dayStart.addSecs(142 * 600), dayStart.addDays(1)}}));
        QCOMPARE(gapsOf(usageOf({1}, 0)), (std::vector<UsageGap>{{dayStart, dayStart.addDays(1)}}));
        QCOMPARE(gapsOf(without(without(full, 100, 20), 10, 5)).size(), size_t(2));
        // Points need not lie on the grid of the span: it ends now, they at whole periods.
        Usage shifted = full;
        shifted.from = shifted.from.addSecs(-250);
        shifted.to = shifted.to.addSecs(250);
        QVERIFY(gapsOf(shifted).empty());
    }

    void advice_data()
    {
        QTest::addColumn<Usage>("usage");
        QTest::addColumn<int>("present");
        QTest::addColumn<MbpsRange>("legal");
        QTest::addColumn<AdviceKind>("kind");
        QTest::addColumn<int>("mbps"); // −1: none
        QTest::addColumn<int>("rounded");
        QTest::addColumn<AdviceEdge>("edge");
        const MbpsRange all{0, 100};
        const auto none = AdviceEdge::None;
        const auto row = [](const char *name, const Usage &usage, int present, const MbpsRange &legal, AdviceKind kind,
                            int mbps, int rounded, AdviceEdge edge) {
            QTest::newRow(name) << usage << present << legal << kind << mbps << rounded << edge;
        };
        // The percentile × 1.5, rounded up.
        row("4.6 × 1.5 = 6.9", usageOf({4.6}), 5, all, AdviceKind::Raise, 7, 7, none);
        row("4.0 × 1.5 = 6 exactly, not 7", usageOf({4.0}), 5, all, AdviceKind::Raise, 6, 6, none);
        row("0.1 + 0.2 is 0.3 here too", usageOf({(0.1 + 0.2) * 10}), 4, all, AdviceKind::Raise, 5, 5, none);
        row("a peak of 5 % and less does not count", mixed(7, 90, 6), 50, all, AdviceKind::Lower, 9, 9, none);
        row("a peak of more than 5 % does", mixed(8, 20, 6), 22, all, AdviceKind::Raise, 30, 30, none);
        row("rounded as it is shown: 33.3", usageOf({33.349}), 40, all, AdviceKind::Raise, 50, 50, none);

        // Kept: up to a tenth above, down to just over half.
        row("exactly the present value", usageOf({6.6}), 10, all, AdviceKind::Keep, -1, 10, none);
        row("a tenth above is kept", usageOf({7.3}), 10, all, AdviceKind::Keep, -1, 11, none);
        row("more than a tenth above", usageOf({7.4}), 10, all, AdviceKind::Raise, 12, 12, none);
        row("just over half is kept", usageOf({3.4}), 10, all, AdviceKind::Keep, -1, 6, none);
        row("half", usageOf({3.3}), 10, all, AdviceKind::Lower, 5, 5, none);
        row("half of little is not worth it", usageOf({0.6}), 2, all, AdviceKind::Keep, -1, 1, none);
        row("to a third of little is", usageOf({0.6}), 3, all, AdviceKind::Lower, 1, 1, none);

        // At the limit.
        row("pinned all day", usageOf({4.9}), 5, all, AdviceKind::Pinned, 10, 10, none);
        row("pinned in a twentieth of the points", mixed(8, 19.0, 2), 20, all, AdviceKind::Pinned, 40, 40, none);
        row("one point less is not pinned", mixed(7, 19.0, 12), 20, all, AdviceKind::Keep, -1, 18, none);
        row("94.9 % is not full", usageOf({18.98}), 20, all, AdviceKind::Raise, 29, 29, none);
        row("95 % is", usageOf({19.0}), 20, all, AdviceKind::Pinned, 40, 40, none);
        row("the meter may run a little high", usageOf({5.2}), 5, all, AdviceKind::Pinned, 10, 10, none);
        row("far above: it was another limit then", usageOf({30}), 5, all, AdviceKind::Raise, 45, 45, none);
        row("pinned at the end of the range", usageOf({99}), 100, all, AdviceKind::Pinned, -1, 200, AdviceEdge::Most);
        row("doubled up to the end of the range", usageOf({79}), 80, all, AdviceKind::Pinned, 100, 160,
            AdviceEdge::Most);

        // Inside the legal range.
        row("stopped at the most", mixed(100, 76, 5), 90, all, AdviceKind::Raise, 100, 114, AdviceEdge::Most);
        row("already at the most", mixed(100, 80, 5), 100, all, AdviceKind::Raise, -1, 120, AdviceEdge::Most);
        row("above the range already", mixed(100, 140, 5), 150, all, AdviceKind::Raise, -1, 210, AdviceEdge::Most);
        row("stopped at the least", usageOf({1}), 20, {8, 100}, AdviceKind::Lower, 8, 2, AdviceEdge::Least);
        row("may not be lowered at all", usageOf({1}), 20, {20, 100}, AdviceKind::Lower, -1, 2, AdviceEdge::Least);
        row("the range leaves less than it is worth", usageOf({2}), 20, {15, 100}, AdviceKind::Lower, -1, 3,
            AdviceEdge::Least);
        row("a range of nothing", usageOf({20}), 20, {0, 0}, AdviceKind::Pinned, -1, 40, none);

        // Hardly used, or nothing known.
        row("idle", usageOf({0.1}), 50, all, AdviceKind::Idle, 1, 1, none);
        row("idle and nothing at all flowed", usageOf({0}), 50, all, AdviceKind::Idle, 1, 1, none);
        row("idle and narrow: nothing to gain", usageOf({0}), 1, all, AdviceKind::Idle, -1, 1, none);
        row("idle at 2: half is 1, not worth it", usageOf({0.01}), 2, all, AdviceKind::Idle, -1, 1, none);
        row("a third of the points is enough", usageOf({4.6}, 48), 5, all, AdviceKind::Raise, 7, 7, none);
        row("less than a third is not", usageOf({4.6}, 47), 5, all, AdviceKind::TooLittleData, -1, 7, none);
        row("no points", usageOf({1}, 0), 5, all, AdviceKind::TooLittleData, -1, 1, none);
        row("no public bandwidth", usageOf({0}), 0, all, AdviceKind::NoPublicBandwidth, -1, 1, none);
        row("none bought", usageOf({0}), -1, all, AdviceKind::NoPublicBandwidth, -1, 1, none);
    }
    void advice()
    {
        QFETCH(Usage, usage);
        QFETCH(int, present);
        QFETCH(MbpsRange, legal);
        const Advice made = advise(usage, TrafficDirection::Out, present, legal);
        QTEST(made.kind, "kind");
        QTEST(made.mbps.value_or(-1), "mbps");
        QTEST(made.roundedMbps, "rounded");
        QTEST(made.stoppedAt, "edge");
    }

    void arithmeticIsExactOnScreen()
    {
        const Advice made = advise(usageOf({4.8333}), TrafficDirection::Out, 6, {0, 100});
        QCOMPARE(made.percentileHundredths, 480);
        QCOMPARE(made.productThousandths, 7200);
        QCOMPARE(made.roundedMbps, 8);
        QCOMPARE(made.presentMbps, 6);
        QCOMPARE(made.range, (MbpsRange{0, 100}));
        QCOMPARE(advise(usageOf({0.234}), TrafficDirection::Out, 6, {0, 100}).percentileHundredths, 23);
        QCOMPARE(advise(usageOf({0.0001}), TrafficDirection::Out, 6, {0, 100}).percentileHundredths, 1);
    }

    void inboundHasItsOwnPoints()
    {
        const Usage usage = usageOf({20}, dayPoints, 0.24); // 4.8 inbound
        const Advice made = advise(usage, TrafficDirection::In, 6, {1, 10});
        QCOMPARE(made.kind, AdviceKind::Raise);
        QCOMPARE(made.mbps, std::optional(8));
        QCOMPARE(made.direction, TrafficDirection::In);
    }

    /// Whatever was measured: inside the range, never 0, never the present value, and to the side it says.
    void alwaysHolds()
    {
        std::mt19937 random(20260301);
        const auto pick = [&random](int from, int to) { return std::uniform_int_distribution(from, to)(random); };
        int given = 0;
        for (int round = 0; round < 20000; ++round) {
            const int present = pick(-1, 120);
            MbpsRange legal{pick(0, 30), pick(0, 200)};
            std::vector<double> values;
            for (int i = 0; i < 12; ++i)
                values.push_back(pick(0, 1300) / 10.0 * pick(0, 10) / 10);
            const Advice made = advise(usageOf(values, pick(0, dayPoints)), TrafficDirection::Out, present, legal);
            if (!made.mbps)
                continue;
            ++given;
            QVERIFY(legal.contains(*made.mbps));
            QVERIFY(*made.mbps > 0);
            const bool up = made.kind == AdviceKind::Pinned || made.kind == AdviceKind::Raise;
            QVERIFY(up ? *made.mbps > present : *made.mbps < present);
            QVERIFY(up || present - *made.mbps >= 2);
        }
        QVERIFY(given > 5000);
    }
};

QTEST_APPLESS_MAIN(TestAdvice)
#include "test_advice.moc"
