// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sandbox/sandboxclient.h"

#include <QDateTime>
#include <QTest>
#include <QXmlStreamReader>
#include <algorithm>

using namespace ecsdesk;
using namespace ecsdesk::testing;

namespace {

struct Point
{
    QDateTime time;
    double mbps = 0;  ///< out
    double kbit = 0;  ///< sent
    double input = 0; ///< kbit received
    int cpu = 0;
};

QByteArray iso(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyy-MM-ddTHH:mm:ssZ").toLatin1();
}

/// Time without a second's fraction, at the beginning of an hour.
QDateTime hourOf(QDateTime time)
{
    time.setTime(QTime(time.time().hour(), 0));
    return time;
}

} // namespace

/// What DescribeInstanceMonitorData tells: when, how much, and what it refuses.
class TestSandboxMonitor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void patterns_data();
    void patterns();
    void sameForEveryPeriod();
    void theSameTwice();
    void handMadeOnes();
    void everyPatternOccurs();
    void notBeforeCreationNorInTheFuture();
    void stoppedIsAGap();
    void pastStaysWhenTheLimitChanges();
    void noAddressNoTraffic();
    void refusals_data();
    void refusals();
    void fourHundredPoints();
    void burstablesHaveCredits();
    void xmlAndOtherSignature();

private:
    [[nodiscard]] QDateTime now() const
    {
        return QDateTime::fromString(m_client.control("/-/clock").json().value(u"now").toString(), Qt::ISODateWithMs);
    }
    [[nodiscard]] Reply ask(const QByteArray &id, const QDateTime &from, const QDateTime &to, int period) const
    {
        return m_client.call("DescribeInstanceMonitorData", {{"InstanceId", id},
                                                             {"StartTime", iso(from)},
                                                             {"EndTime", iso(to)},
                                                             {"Period", QByteArray::number(period)}});
    }
    static QList<Point> pointsIn(const Reply &reply, int period)
    {
        QList<Point> out;
        const auto data = reply.json().value(u"MonitorData").toObject().value(u"InstanceMonitorData").toArray();
        for (const auto &item : data) {
            const auto object = item.toObject();
            const double kbit = object.value(u"InternetTX").toDouble();
            out.append({QDateTime::fromString(object.value(u"TimeStamp").toString(), Qt::ISODate),
                        kbit / period / 1'000, kbit, object.value(u"InternetRX").toDouble(),
                        object.value(u"CPU").toInt()});
        }
        return out;
    }
    [[nodiscard]] QList<Point> week(const QByteArray &id) const
    {
        return pointsIn(ask(id, now().addDays(-7), now(), 3'600), 3'600);
    }
    static double share(const QList<Point> &points, double least, double most)
    {
        const auto count = std::ranges::count_if(
            points, [&](const Point &point) { return point.mbps >= least && point.mbps <= most; });
        return double(count) / double(points.size());
    }

    SandboxClient m_client;
};

void TestSandboxMonitor::patterns_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<double>("leastTop"); ///< of ten Mbps, the highest ten minutes of a week
    QTest::addColumn<double>("mostTop");
    QTest::addColumn<double>("leastBelowOne"); ///< how much of the week is below one Mbps
    QTest::addColumn<double>("mostBelowOne");
    QTest::newRow("idle") << "idle" << 0.0 << 0.2 << 1.0 << 1.0;
    QTest::newRow("office") << "office" << 2.5 << 7.6 << 0.3 << 0.8;
    QTest::newRow("busy") << "busy" << 8.5 << 10.0 << 0.2 << 0.6;
    QTest::newRow("bursts") << "bursts" << 6.5 << 10.0 << 0.8 << 0.99;
    QTest::newRow("pinned") << "pinned" << 10.0 << 10.0 << 0.0 << 0.0;
    QTest::newRow("gaps") << "gaps" << 2.5 << 7.6 << 0.3 << 0.8;
}

void TestSandboxMonitor::patterns()
{
    QFETCH(QString, pattern);
    QFETCH(double, leastTop);
    QFETCH(double, mostTop);
    QFETCH(double, leastBelowOne);
    QFETCH(double, mostBelowOne);
    const auto id = m_client.add({{"UsagePattern", pattern}, {"CreatedDaysAgo", 60}, {"InternetMaxBandwidthOut", 10}});
    QCOMPARE(m_client.instance(id).value(u"UsagePattern").toString(), pattern);
    QList<Point> points;
    const auto end = hourOf(now());
    for (int day = 7; day > 0; --day)
        points += pointsIn(ask(id, end.addDays(-day), end.addDays(1 - day), 600), 600);
    const auto top = std::ranges::max_element(points, {}, &Point::mbps)->mbps;
    QVERIFY2(top >= leastTop && top <= mostTop, qPrintable(QString::number(top)));
    const auto low = share(points, 0, 1);
    QVERIFY2(low >= leastBelowOne && low <= mostBelowOne, qPrintable(QString::number(low)));
    QVERIFY(std::ranges::all_of(points, [](const Point &point) { return point.cpu >= 0 && point.cpu <= 100; }));
    QVERIFY(std::ranges::all_of(points, [](const Point &point) { return point.input < 10.0 * 600 * 1'000; }));
    if (pattern == u"gaps")
        QVERIFY2(points.size() < 7 * 144 - 30, qPrintable(QString::number(points.size())));
    else
        QCOMPARE(points.size(), 7 * 144);
    if (pattern == u"pinned")
        QVERIFY(share(points, 10, 10) > 0.5);
}

void TestSandboxMonitor::sameForEveryPeriod()
{
    const auto id = m_client.idNamed(QStringLiteral("web-hz-01"));
    const auto end = hourOf(now());
    const auto minutes = pointsIn(ask(id, end.addSecs(-3'600), end, 60), 60);
    const auto tens = pointsIn(ask(id, end.addSecs(-3'600), end, 600), 600);
    const auto hours = pointsIn(ask(id, end.addSecs(-3'600), end, 3'600), 3'600);
    QCOMPARE(minutes.size(), 60);
    QCOMPARE(tens.size(), 6);
    QCOMPARE(hours.size(), 1);
    QCOMPARE(hours.first().time, end.addSecs(-3'600));
    const auto sum = [](const QList<Point> &points) {
        double all = 0;
        for (const auto &point : points)
            all += point.kbit;
        return all;
    };
    // Each point is a whole number of kbit.
    QVERIFY(qAbs(sum(minutes) - sum(hours)) <= 60);
    QVERIFY(qAbs(sum(tens) - sum(hours)) <= 6);
}

void TestSandboxMonitor::theSameTwice()
{
    const auto id = m_client.idNamed(QStringLiteral("job-fra-03"), "eu-central-1");
    const auto end = hourOf(now());
    const auto first = ask(id, end.addDays(-2), end.addDays(-1), 600);
    m_client.lever({{"advanceSeconds", 7'200}});
    const auto second = ask(id, end.addDays(-2), end.addDays(-1), 600);
    QCOMPARE(first.json().value(u"MonitorData"), second.json().value(u"MonitorData"));
    QVERIFY(!pointsIn(first, 600).isEmpty());
}

void TestSandboxMonitor::handMadeOnes()
{
    const auto busy = week(m_client.idNamed(QStringLiteral("web-hz-01")));
    const auto top = std::ranges::max_element(busy, {}, &Point::mbps);
    QVERIFY2(top->mbps > 4 && top->mbps <= 5, qPrintable(QString::number(top->mbps)));
    // The clocks of Hangzhou are eight hours ahead: the middle of its night is calm.
    const int hour = (top->time.time().hour() + 8) % 24;
    QVERIFY2(hour >= 8 && hour <= 18, qPrintable(QString::number(hour)));
    for (const auto &point : busy) {
        if ((point.time.time().hour() + 8) % 24 == 3)
            QVERIFY(point.mbps < 0.5);
    }
    QVERIFY(share(week(m_client.idNamed(QStringLiteral("web-hz-03"))), 5, 5) > 0.5);
    QCOMPARE(share(week(m_client.idNamed(QStringLiteral("订单-生产-06"))), 0, 0.4), 1.0);
    QVERIFY(week(m_client.idNamed(QStringLiteral("web-sg-01"), "ap-southeast-1")).size() < 165);
    // With an elastic address it is the address's bandwidth that counts.
    const auto elastic = week(m_client.idNamed(QStringLiteral("eip-hz-07")));
    QVERIFY(std::ranges::max_element(elastic, {}, &Point::mbps)->mbps > 5);
}

void TestSandboxMonitor::everyPatternOccurs()
{
    sandbox::Options options;
    options.fleet = 400;
    SandboxClient client(options);
    const auto end = hourOf(QDateTime::currentDateTimeUtc());
    int idle = 0, pinned = 0, asked = 0;
    const auto page = client.call("DescribeInstances", {{"RegionId", "cn-hangzhou"}, {"PageSize", "100"}}).json();
    for (const auto &item : page.value(u"Instances").toObject().value(u"Instance").toArray()) {
        const auto instance = item.toObject();
        const double limit = instance.value(u"InternetMaxBandwidthOut").toDouble();
        if (limit == 0 || instance.value(u"Status").toString() != u"Running")
            continue;
        const auto points = pointsIn(client.call("DescribeInstanceMonitorData",
                                                 {{"InstanceId", instance.value(u"InstanceId").toString().toLatin1()},
                                                  {"StartTime", iso(end.addDays(-7))},
                                                  {"EndTime", iso(end)},
                                                  {"Period", "3600"}}),
                                     3'600);
        if (points.isEmpty())
            continue;
        ++asked;
        const auto top = std::ranges::max_element(points, {}, &Point::mbps)->mbps / limit;
        QVERIFY(top <= 1);
        idle += top < 0.05 ? 1 : 0;
        pinned += top == 1 ? 1 : 0;
    }
    QVERIFY(asked >= 8);
    QVERIFY2(idle + pinned < asked, "not all alike");
    QVERIFY(idle > 0);
}

void TestSandboxMonitor::notBeforeCreationNorInTheFuture()
{
    const auto id = m_client.add({{"UsagePattern", "office"}, {"CreatedDaysAgo", 0.25}});
    const auto here = now();
    const auto points = pointsIn(ask(id, here.addSecs(-86'400), here.addSecs(43'200), 600), 600);
    QVERIFY2(points.size() >= 34 && points.size() <= 36, qPrintable(QString::number(points.size())));
    QVERIFY(points.first().time.secsTo(here) <= 6 * 3'600 + 600);
    QVERIFY(points.last().time.addSecs(600) <= now());
    QVERIFY(pointsIn(ask(id, here.addSecs(600), here.addSecs(3'600), 60), 60).isEmpty());
}

void TestSandboxMonitor::stoppedIsAGap()
{
    m_client.lever({{"startDelayMs", 0}, {"stopDelayMs", 0}});
    const auto id = m_client.add({{"UsagePattern", "office"}, {"CreatedDaysAgo", 3}});
    QCOMPARE(m_client.call("StopInstance", {{"InstanceId", id}}).status, 200);
    m_client.lever({{"advanceSeconds", 7'200}});
    auto points = pointsIn(ask(id, now().addSecs(-4 * 3'600), now(), 600), 600);
    QVERIFY2(points.size() >= 11 && points.size() <= 13, qPrintable(QString::number(points.size())));
    QCOMPARE(m_client.call("StartInstance", {{"InstanceId", id}}).status, 200);
    m_client.lever({{"advanceSeconds", 3'600}});
    points = pointsIn(ask(id, now().addSecs(-3'600), now(), 600), 600);
    QVERIFY(points.size() >= 5);
    // The gap stays, here and in the saved state's vocabulary.
    points = pointsIn(ask(id, now().addSecs(-2 * 3'600 - 1'800), now().addSecs(-3'600 - 1'200), 600), 600);
    QVERIFY(points.isEmpty());
    QCOMPARE(m_client.instance(id).value(u"Downtimes").toArray().size(), 1);
    // One that was stopped already when the world was born.
    const auto old = m_client.idNamed(QStringLiteral("type-bj-01"), "cn-beijing");
    const auto all = week(old);
    QVERIFY(!all.isEmpty());
    QVERIFY(all.last().time.secsTo(now()) > 6 * 3'600);
}

void TestSandboxMonitor::pastStaysWhenTheLimitChanges()
{
    m_client.lever({{"changeDelayMs", 0}});
    const auto id = m_client.add({{"UsagePattern", "busy"}, {"CreatedDaysAgo", 40}});
    const auto end = hourOf(now());
    const auto before = ask(id, end.addDays(-2), end, 600).json().value(u"MonitorData");
    QCOMPARE(m_client.call("ModifyInstanceNetworkSpec", {{"InstanceId", id}, {"InternetMaxBandwidthOut", "50"}}).status,
             200);
    QTRY_COMPARE(m_client.instance(id).value(u"InternetMaxBandwidthOut").toInt(), 50);
    QCOMPARE(ask(id, end.addDays(-2), end, 600).json().value(u"MonitorData"), before);
}

void TestSandboxMonitor::noAddressNoTraffic()
{
    for (const auto &[name, region] : {std::pair{QStringLiteral("nat-hz-08"), QByteArray("cn-hangzhou")},
                                       std::pair{QStringLiteral("cache-sg-03"), QByteArray("ap-southeast-1")}}) {
        const auto points = week(m_client.idNamed(name, region));
        QVERIFY(points.size() > 100);
        QVERIFY(std::ranges::all_of(points, [](const Point &point) { return point.kbit == 0 && point.input == 0; }));
    }
}

void TestSandboxMonitor::refusals_data()
{
    QTest::addColumn<Fields>("fields");
    QTest::addColumn<int>("fromSeconds"); ///< against now; 0: as in the fields
    QTest::addColumn<int>("toSeconds");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const int day = 86'400;
    QTest::newRow("no id") << Fields{{"InstanceId", ""}} << -3'600 << -60 << 400 << "MissingParameter";
    QTest::newRow("no start") << Fields{} << 0 << -60 << 400 << "MissingParameter";
    QTest::newRow("unknown") << Fields{{"InstanceId", "i-nobody"}} << -3'600 << -60 << 404
                             << "InvalidInstanceId.NotFound";
    QTest::newRow("start") << Fields{{"StartTime", "yesterday"}} << 0 << -60 << 400 << "InvalidStartTime.Malformed";
    QTest::newRow("end") << Fields{{"EndTime", "soon"}} << -60 << 0 << 400 << "InvalidEndTime.Malformed";
    QTest::newRow("period") << Fields{{"Period", "300"}} << -3'600 << -60 << 400 << "InvalidPeriod.ValueNotSupported";
    QTest::newRow("backwards") << Fields{} << -60 << -3'600 << 400 << "InvalidEndTime.Mismatch";
    QTest::newRow("400 minutes") << Fields{} << -24'060 << -60 << 200 << "";
    QTest::newRow("401 minutes") << Fields{} << -24'120 << -60 << 400 << "InvalidParameter.TooManyDataQueried";
    QTest::newRow("month") << Fields{{"Period", "3600"}} << -29 * day << -29 * day + 3'600 << 200 << "";
    QTest::newRow("too long ago") << Fields{{"Period", "3600"}} << -31 * day << -30 * day << 400
                                  << "InvalidStartTime.TooEarly";
}

void TestSandboxMonitor::refusals()
{
    QFETCH(Fields, fields);
    QFETCH(int, fromSeconds);
    QFETCH(int, toSeconds);
    QFETCH(int, status);
    QFETCH(QString, code);
    if (!fields.contains("InstanceId"))
        fields.insert("InstanceId", m_client.idNamed(QStringLiteral("web-hz-01")));
    auto here = now();
    here.setTime(QTime(here.time().hour(), here.time().minute()));
    if (fromSeconds != 0)
        fields.insert("StartTime", iso(here.addSecs(fromSeconds)));
    if (toSeconds != 0)
        fields.insert("EndTime", iso(here.addSecs(toSeconds)));
    const auto reply = m_client.call("DescribeInstanceMonitorData", fields);
    QVERIFY2(reply.code() == code, reply.told().constData());
    QCOMPARE(reply.status, status);
    m_client.lever({{"deny", QJsonArray{"DescribeInstanceMonitorData"}}});
    QCOMPARE(m_client.call("DescribeInstanceMonitorData", fields).code(), QStringLiteral("Forbidden.RAM"));
    m_client.lever({{"deny", QJsonArray{}}});
}

void TestSandboxMonitor::fourHundredPoints()
{
    const auto id = m_client.add({{"CreatedDaysAgo", 60}, {"UsagePattern", "office"}});
    const auto end = hourOf(now());
    const auto points = pointsIn(ask(id, end.addSecs(-400 * 3'600), end, 3'600), 3'600);
    QCOMPARE(points.size(), 400);
    for (qsizetype i = 1; i < points.size(); ++i)
        QCOMPARE(points.at(i - 1).time.secsTo(points.at(i).time), 3'600);
}

void TestSandboxMonitor::burstablesHaveCredits()
{
    const auto first = [&](const QByteArray &id) {
        const auto reply = ask(id, now().addSecs(-7'200), now(), 600).json();
        return reply.value(u"MonitorData").toObject().value(u"InstanceMonitorData").toArray().first().toObject();
    };
    QVERIFY(first(m_client.idNamed(QStringLiteral("突发性能-07"), "cn-beijing")).contains(u"CPUCreditBalance"));
    QVERIFY(!first(m_client.idNamed(QStringLiteral("web-hz-01"))).contains(u"CPUCreditBalance"));
}

void TestSandboxMonitor::xmlAndOtherSignature()
{
    const auto end = hourOf(now());
    Ask ask;
    ask.action = "DescribeInstanceMonitorData";
    ask.parameters = {{"InstanceId", m_client.idNamed(QStringLiteral("web-hz-01"))},
                      {"StartTime", iso(end.addSecs(-3'600))},
                      {"EndTime", iso(end)},
                      {"Period", "600"}};
    ask.stamp = m_client.now();
    ask.scheme = Scheme::Acs;
    const auto json = m_client.ask(ask);
    QVERIFY2(json.status == 200, json.told().constData());
    ask.scheme = Scheme::Rpc;
    ask.format = "XML";
    QXmlStreamReader xml(m_client.ask(ask).body);
    QStringList sent;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"InternetTX")
            sent += xml.readElementText();
    }
    QVERIFY(!xml.hasError());
    QStringList expected;
    const auto data = json.json().value(u"MonitorData").toObject().value(u"InstanceMonitorData").toArray();
    for (const auto &item : data)
        expected += QString::number(item.toObject().value(u"InternetTX").toInteger());
    QCOMPARE(sent, expected);
    QCOMPARE(sent.size(), 6);
}

QTEST_GUILESS_MAIN(TestSandboxMonitor)
#include "test_sandboxmonitor.moc"
