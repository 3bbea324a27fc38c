// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inlanguage.h"
#include "models/lists/usagemodel.h"
#include "models/wording/advice.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace ecsdesk;
using namespace std::chrono_literals;

namespace {

const QDateTime dayStart(QDate(2026, 3, 1), QTime(0, 0), Qt::UTC);

Usage dayOf(double out, int points = 144)
{
    Usage usage;
    usage.from = dayStart;
    usage.to = dayStart.addDays(1);
    for (int i = 0; i < points; ++i)
        usage.points.push_back({dayStart.addSecs(600 * i), out, out / 4});
    return usage;
}

Usage without(Usage usage, int first, int count)
{
    usage.points.erase(usage.points.begin() + first, usage.points.begin() + first + count);
    return usage;
}

QString cell(const UsageModel &model, int row, UsageModel::Column column)
{
    return model.index(row, int(column)).data().toString();
}

} // namespace

class TestAdviceWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void advice_data()
    {
        QTest::addColumn<double>("use");
        QTest::addColumn<int>("points");
        QTest::addColumn<int>("present");
        QTest::addColumn<MbpsRange>("legal");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("chinese");
        const MbpsRange all{0, 100};
        const auto row = [](const char *name, double use, int points, int present, const MbpsRange &legal,
                            const char *english, const char *chinese) {
            QTest::newRow(name) << use << points << present << legal << QString::fromUtf8(english)
                                << QString::fromUtf8(chinese);
        };
        row("raise", 4.7, 144, 5, all,
            "Raise outbound to 8 Mbps. 95th percentile 4.7 Mbps × 1.5 = 7.05, rounded up: 8 Mbps.",
            "建议将公网出带宽升至 8 Mbps。95 分位值 4.7 Mbps × 1.5 = 7.05，向上取整为 8 Mbps。");
        row("raise to the end", 76, 144, 85, all,
            "Raise outbound to 100 Mbps. 95th percentile 76 Mbps × 1.5 = 114, rounded up: 114 Mbps; at most 100 Mbps "
            "is "
            "possible.",
            "建议将公网出带宽升至 100 Mbps。95 分位值 76 Mbps × 1.5 = 114，向上取整为 114 Mbps，最大可设 100 Mbps。");
        row("raise, but nothing above", 80, 144, 100, all,
            "Outbound needs more than the 100 Mbps it has, but nothing above 100 Mbps is possible. 95th percentile 80 "
            "Mbps × 1.5 = 120, rounded up: 120 Mbps; at most 100 Mbps is possible.",
            "公网出带宽当前为 100 Mbps，已不够用，但最大只能设为 100 Mbps。95 分位值 80 Mbps × 1.5 = "
            "120，向上取整为 120 Mbps，最大可设 100 Mbps。");
        row("pinned", 4.9, 144, 5, all,
            "Outbound is at its limit for 100 % of the time: how much is really wanted cannot be seen. Double it to 10 "
            "Mbps and look again after a day. 5 × 2 = 10 Mbps.",
            "公网出带宽有 100% 的时间跑满，无法得知实际需求。建议翻倍至 10 Mbps，一天后再观察。5 × 2 = 10 "
            "Mbps。");
        row("pinned at the end", 99, 144, 100, all,
            "Outbound is at its limit for 100 % of the time: how much is really wanted cannot be seen. It is at the "
            "end "
            "of what is possible, 100 Mbps. 100 × 2 = 200 Mbps; at most 100 Mbps is possible.",
            "公网出带宽有 100% 的时间跑满，无法得知实际需求。当前 100 Mbps 已是可设的最大值。100 × 2 = 200 "
            "Mbps，最大可设 100 Mbps。");
        row("keep", 6, 144, 10, all,
            "Keep outbound at 10 Mbps: 9 Mbps would be enough, but the difference is too small to be worth a change. "
            "95th percentile 6 Mbps × 1.5 = 9, rounded up: 9 Mbps.",
            "建议公网出带宽保持 10 Mbps：按用量 9 Mbps 已够用，但相差不大，不必变更。95 分位值 6 Mbps × 1.5 = "
            "9，向上取整为 9 Mbps。");
        row("lower", 2, 144, 20, all,
            "Outbound 3 Mbps would be enough. 95th percentile 2 Mbps × 1.5 = 3, rounded up: 3 Mbps.",
            "公网出带宽 3 Mbps 即可满足需求。95 分位值 2 Mbps × 1.5 = 3，向上取整为 3 Mbps。");
        row("lower, but not possible", 2, 144, 20, {20, 100},
            "Outbound needs less than the 20 Mbps it has. Keep it. 95th percentile 2 Mbps × 1.5 = 3, rounded up: 3 "
            "Mbps; at least 20 Mbps is possible.",
            "公网出带宽当前为 20 Mbps，有富余，建议保持不变。95 分位值 2 Mbps × 1.5 = 3，向上取整为 3 Mbps，最小可设 "
            "20 Mbps。");
        row("idle", 0.05, 144, 20, all,
            "Outbound is hardly used: the peak is 0.05 of 20 Mbps. 1 Mbps would be enough. 95th percentile 0.05 Mbps × "
            "1.5 = 0.075, rounded up: 1 Mbps.",
            "公网出带宽几乎未使用，峰值为 0.05 Mbps（上限 20 Mbps）。1 Mbps 即可满足需求。95 分位值 0.05 Mbps × 1.5 = "
            "0.075，向上取整为 1 Mbps。");
        row("too little", 4, 20, 5, all, "Too little is known to advise (20 of 144 points).",
            "数据太少，无法给出建议（144 个数据点中仅有 20 个）。");
        row("no bandwidth", 0, 144, 0, all, "There is no public bandwidth now, so there is no use to advise from.",
            "当前没有公网带宽，没有使用数据，无法给出建议。");
    }
    void advice()
    {
        QFETCH(double, use);
        QFETCH(int, points);
        QFETCH(int, present);
        QFETCH(MbpsRange, legal);
        const Advice made = advise(dayOf(use, points), TrafficDirection::Out, present, legal);
        // Where there is nothing to advise from, the span is of no interest.
        const bool spanned = made.kind != AdviceKind::NoPublicBandwidth;
        QFETCH(QString, english);
        QFETCH(QString, chinese);
        {
            const InLanguage language(QStringLiteral("en"));
            QCOMPARE(adviceText(made, UsageSpan::Day), spanned ? QStringLiteral("Last day: ") + english : english);
        }
        const InLanguage language(QStringLiteral("zh_CN"));
        QCOMPARE(adviceText(made, UsageSpan::Week), spanned ? QStringLiteral("近 7 天：") + chinese : chinese);
    }

    void inboundIsNamed()
    {
        const InLanguage language(QStringLiteral("en"));
        Usage usage = dayOf(40);
        QVERIFY(adviceSentence(advise(usage, TrafficDirection::In, 10, {1, 200})).startsWith(QLatin1String("Inbound")));
        QVERIFY(adviceSentence(advise(usage, TrafficDirection::In, 12, {1, 200}))
                    .contains(QLatin1String("Raise inbound to 15 Mbps")));
        QCOMPARE(adviceSentence(advise(usage, TrafficDirection::In, 14, {1, 200})),
                 QStringLiteral("Keep inbound at 14 Mbps: 15 Mbps would leave more room, but the difference is too "
                                "small to be worth a change."));
        QCOMPARE(adviceSentence(advise(usage, TrafficDirection::In, 15, {1, 200})),
                 QStringLiteral("Keep inbound at 15 Mbps: it fits the use."));
    }

    void numbers_data()
    {
        QTest::addColumn<double>("mbps");
        QTest::addColumn<QString>("text");
        QTest::newRow("zero") << 0.0 << "0";
        QTest::newRow("a trace") << 0.004 << "<0.01";
        QTest::newRow("small") << 0.043 << "0.04";
        QTest::newRow("below one") << 0.994 << "0.99";
        QTest::newRow("about one") << 0.996 << "1.0";
        QTest::newRow("some") << 4.84 << "4.8";
        QTest::newRow("about a hundred") << 99.97 << "100.0";
        QTest::newRow("many") << 130.4 << "130.4";
    }
    void numbers()
    {
        QFETCH(double, mbps);
        QTEST(usageNumber(mbps), "text");
    }

    void pointsInWords()
    {
        const InLanguage language(QStringLiteral("en"));
        const UsagePoint point{dayStart, 4.8, 1.2};
        // The tests run in Asia/Shanghai.
        QCOMPARE(pointText(point, 600s, 5),
                 QStringLiteral("03-01 08:00–08:10: outbound 4.8 Mbps (96 % of the limit), inbound 1.2 Mbps"));
        QCOMPARE(pointText(point, 600s, 0), QStringLiteral("03-01 08:00–08:10: outbound 4.8 Mbps, inbound 1.2 Mbps"));
        QCOMPARE(periodText(dayStart.addSecs(15 * 3600), dayStart.addSecs(17 * 3600)),
                 QStringLiteral("03-01 23:00–03-02 01:00"));
        QCOMPARE(shareOfLimit(0.001, 100), QStringLiteral("below 1 %"));
        QCOMPARE(shareOfLimit(0, 100), QStringLiteral("0 %"));
        const QString chart = chartText(without(dayOf(4.8), 20, 10), UsageSpan::Day, 5, 20);
        QCOMPARE(chart, QStringLiteral("Public bandwidth used during the last day. Outbound: min 4.8, mean 4.8, peak "
                                       "4.8, 95th percentile 4.8 Mbps. Inbound: min 1.2, mean 1.2, peak 1.2, 95th "
                                       "percentile 1.2 Mbps. 1 gap without points. Present limit: 5 Mbps. Chosen "
                                       "limit: 20 Mbps."));
    }

    void tableShowsPointsAndGaps()
    {
        const InLanguage language(QStringLiteral("en"));
        UsageModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setLimit(10);
        const Usage usage = without(dayOf(4.8), 20, 10);
        model.setUsage(usage);
        QCOMPARE(model.rowCount(), int(usage.points.size()) + 1);
        using Column = UsageModel::Column;
        QCOMPARE(cell(model, 0, Column::Period), QStringLiteral("03-01 08:00–08:10"));
        QCOMPARE(cell(model, 0, Column::Outbound), QStringLiteral("4.8"));
        QCOMPARE(cell(model, 0, Column::Inbound), QStringLiteral("1.2"));
        QCOMPARE(cell(model, 0, Column::Share), QStringLiteral("48 %"));
        QCOMPARE(cell(model, 20, Column::Period), QStringLiteral("03-01 11:20–13:00"));
        QCOMPARE(cell(model, 20, Column::Outbound), QStringLiteral("no points"));
        QVERIFY(!model.index(20, 0).data(UsageModel::PointRole).isValid());
        QCOMPARE(cell(model, 21, Column::Period), QStringLiteral("03-01 13:00–13:10"));
        model.setLimit(std::nullopt);
        QCOMPARE(cell(model, 0, Column::Share), QStringLiteral("–"));
    }

    void anotherReadingKeepsTheRows()
    {
        UsageModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Usage usage = dayOf(4.8);
        model.setUsage(usage);
        const QPersistentModelIndex row(model.index(70, 0));
        const QString period = row.data().toString();
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        usage.from = usage.from.addSecs(600);
        usage.to = usage.to.addSecs(600);
        usage.points.erase(usage.points.begin());
        usage.points.push_back({dayStart.addDays(1), 3, 1});
        model.setUsage(usage);
        QCOMPARE(resets.count(), 0);
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(removed.count(), 1);
        QCOMPARE(row.row(), 69);
        QCOMPARE(row.data().toString(), period);
        model.setUsage({});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestAdviceWords)
#include "test_advicewords.moc"
