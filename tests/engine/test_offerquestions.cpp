// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What exactly the questions about offers send, and what a server may answer that no sandbox would.

#include "app/engine/offerengine.h"
#include "tests/support/cloudfixture.h"
#include "tests/support/manualclock.h"

using namespace ecsdesk;

namespace {

const InstanceKey key{AccountUid("1"), RegionId("cn-hangzhou"), InstanceId("i-bp1")};

Instance instanceOf(ChargeType charge)
{
    Instance instance;
    instance.id = key.id;
    instance.region = key.region;
    instance.zone = QStringLiteral("cn-hangzhou-i");
    instance.type = InstanceTypeId("ecs.g6.large");
    instance.chargeType = {charge, apiWord(charge)};
    instance.networkType = {NetworkType::Vpc, QStringLiteral("vpc")};
    instance.internetChargeType = {InternetChargeType::PayByTraffic, QStringLiteral("PayByTraffic")};
    instance.outMbps = 5;
    return instance;
}

QByteArray page(const QByteArray &type, const QByteArray &next)
{
    return R"({"RequestId":"R","NextToken":")" + next + R"(","InstanceTypes":{"InstanceType":[{"InstanceTypeId":")" +
           type + R"(","InstanceTypeFamily":"f","CpuCoreCount":1,"MemorySize":1}]}})";
}

const QByteArray noTargets = R"({"RequestId":"R","AvailableZones":{"AvailableZone":[]}})";
const QByteArray noPoints = R"({"RequestId":"R","MonitorData":{"InstanceMonitorData":[]}})";

QByteArray price(double trade)
{
    return R"({"RequestId":"R","PriceInfo":{"Price":{"OriginalPrice":1,"DiscountPrice":0,"TradePrice":)" +
           QByteArray::number(trade) + "}}}";
}

QByteArray limit(int least, int most)
{
    return R"({"RequestId":"R","Bandwidths":{"Bandwidth":[{"InternetChargeType":"PayByTraffic","Min":)" +
           QByteArray::number(least) + R"(,"Max":)" + QByteArray::number(most) + "}]}}";
}

/// Name and value of what is in the body beside nothing: key, time and nonce are in headers.
QString sent(const RawRequest &request)
{
    return QString::fromLatin1(request.headers.value("x-acs-action")) + QLatin1String(": ") +
           QUrl::fromPercentEncoding(request.body);
}

} // namespace

class TestOfferQuestions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_answers.clear();
        m_server = std::make_unique<RawServer>([this](QTcpSocket &socket, const RawRequest &request) {
            const QByteArray action = request.headers.value("x-acs-action");
            auto answers =
                m_answers.find(action + ' ' + request.form("OperationType") + request.form("InternetMaxBandwidthOut"));
            if (answers == m_answers.end())
                answers = m_answers.find(action);
            if (answers == m_answers.end() || answers->isEmpty())
                return; // never answered
            const QByteArray body = answers->size() > 1 ? answers->takeFirst() : answers->first();
            socket.write(RawServer::answer(body.contains("\"Code\"") ? 400 : 200, body));
        });
        m_client = std::make_unique<CloudClient>(optionsFor(m_server->url()), testCredentials(), m_clock);
        m_engine = std::make_unique<OfferEngine>(OfferEngineOptions{}, *m_client, m_clock,
                                                 [](const InstanceKey &) { return std::optional<Instance>(); });
    }
    void cleanup()
    {
        m_engine.reset();
        m_client.reset();
        m_server.reset();
    }

    /// On the minute by the server's clock, whatever this machine's shows.
    void useIsAskedOnTheMinute_data()
    {
        QTest::addColumn<UsageSpan>("span");
        QTest::addColumn<QString>("expected");
        QTest::newRow("day") << UsageSpan::Day
                             << "InstanceId=i-bp1&StartTime=2030-01-01T10:29:00Z&EndTime=2030-01-02T10:29:00Z"
                                "&Period=600";
        QTest::newRow("week") << UsageSpan::Week
                              << "InstanceId=i-bp1&StartTime=2029-12-26T10:29:00Z&EndTime=2030-01-02T10:29:00Z"
                                 "&Period=3600";
    }
    void useIsAskedOnTheMinute()
    {
        QFETCH(const UsageSpan, span);
        QFETCH(const QString, expected);
        m_client->setServerTime({QDateTime(QDate(2030, 1, 2), QTime(10, 29, 59, 900), Qt::UTC), m_clock.steady(), 1});
        m_answers["DescribeInstanceMonitorData"] = {noPoints};
        const auto call = m_engine->usage(key, span);
        WAIT_FOR(call);
        QVERIFY(call->result());
        QCOMPARE(sent(m_server->arrivals().first()), QLatin1String("DescribeInstanceMonitorData: ") + expected);
    }

    void questionsAboutTypes()
    {
        m_answers["DescribeResourcesModification"] = {noTargets};
        m_answers["DescribeInstanceTypes"] = {page("a", "n 2"), page("b", "n3"), page("c", "")};
        const auto call = m_engine->types(key);
        WAIT_FOR(call);
        QVERIFY(call->result());
        QCOMPARE(call->result()->catalogue.size(), size_t(3));
        QStringList asked;
        for (const RawRequest &request : m_server->arrivals())
            asked.append(sent(request));
        asked.sort();
        QCOMPARE(asked, QStringList({"DescribeInstanceTypes: MaxResults=100",
                                     "DescribeInstanceTypes: MaxResults=100&NextToken=n 2",
                                     "DescribeInstanceTypes: MaxResults=100&NextToken=n3",
                                     "DescribeResourcesModification: RegionId=cn-hangzhou&ResourceId=i-bp1"
                                     "&DestinationResource=InstanceType&OperationType=Upgrade"}));
    }

    void pagesThatGoInCircles()
    {
        m_answers["DescribeResourcesModification"] = {noTargets};
        m_answers["DescribeInstanceTypes"] = {page("a", "n2"), page("b", "n3"), page("c", "n2")};
        const auto call = m_engine->types(key);
        WAIT_FOR(call);
        QVERIFY(!call->result());
        QCOMPARE(call->result().error().kind, ErrorKind::NotTheApi);
        QCOMPARE(call->result().error().action, "DescribeInstanceTypes");
    }

    void aFailedCatalogueIsReadAnew()
    {
        m_answers["DescribeResourcesModification"] = {noTargets};
        m_answers["DescribeInstanceTypes"] = {page("a", "n2"), R"({"RequestId":"R"})"};
        const auto first = m_engine->types(key);
        const auto second = m_engine->types(key);
        WAIT_FOR(first);
        WAIT_FOR(second);
        QCOMPARE(first->result().error().kind, ErrorKind::MissingField);
        QCOMPARE(second->result().error(), first->result().error());
        m_answers["DescribeInstanceTypes"] = {page("a", "n2"), page("b", "")};
        const auto third = m_engine->types(key);
        WAIT_FOR(third);
        QVERIFY(third->result());
        QCOMPARE(third->result()->catalogue.size(), size_t(2));
    }

    void limitsOfBothDirections()
    {
        m_answers["DescribeBandwidthLimitation Downgrade"] = {limit(2, 5)};
        m_answers["DescribeBandwidthLimitation Upgrade"] = {limit(5, 80)};
        Instance instance = instanceOf(ChargeType::PostPaid);
        instance.spotStrategy = QStringLiteral("SpotAsPriceGo");
        const auto call = m_engine->limits(key, instance);
        WAIT_FOR(call);
        QVERIFY(call->result());
        QVERIFY((*call->result() == std::vector<BandwidthLimit>{{InternetChargeType::PayByTraffic, 2, 80}}));
        const QString asked = QStringLiteral("DescribeBandwidthLimitation: RegionId=cn-hangzhou"
                                             "&InstanceType=ecs.g6.large&InstanceChargeType=PostPaid"
                                             "&SpotStrategy=SpotAsPriceGo&OperationType=%1&ResourceId=i-bp1");
        QStringList arrived{sent(m_server->arrivals()[0]), sent(m_server->arrivals()[1])};
        arrived.sort();
        QCOMPARE(arrived, QStringList({asked.arg("Downgrade"), asked.arg("Upgrade")}));
    }

    void pricesAreAskedFor_data()
    {
        QTest::addColumn<ChargeType>("charge");
        QTest::addColumn<Change>("change");
        QTest::addColumn<QStringList>("expected");
        const QString hour = QStringLiteral("DescribePrice: RegionId=cn-hangzhou&ResourceType=instance&InstanceType=%1"
                                            "&ZoneId=cn-hangzhou-i&InstanceNetworkType=vpc&InternetChargeType=%2"
                                            "&InternetMaxBandwidthOut=%3&PriceUnit=Hour");
        const QString present = hour.arg("ecs.g6.large", "PayByTraffic", "5");
        Change type;
        type.action = Action::ModifyInstanceSpec;
        type.instanceType = InstanceTypeId("ecs.g7.large");
        QTest::newRow("type") << ChargeType::PostPaid << type
                              << QStringList{present, hour.arg("ecs.g7.large", "PayByTraffic", "5")};
        Change both;
        both.outMbps = 50;
        both.networkChargeType = Word<InternetChargeType>{InternetChargeType::PayByBandwidth, "PayByBandwidth"};
        QTest::newRow("bandwidth and billing")
            << ChargeType::PostPaid << both << QStringList{present, hour.arg("ecs.g6.large", "PayByBandwidth", "50")};
        const QString once = QStringLiteral("DescribeInstanceModificationPrice: RegionId=cn-hangzhou&InstanceId=i-bp1"
                                            "&InstanceType=ecs.g6.large&InternetMaxBandwidthOut=50");
        QTest::newRow("subscription, with billing")
            << ChargeType::PrePaid << both << QStringList{once + "&InternetChargeType=PayByBandwidth"};
        Change raise;
        raise.outMbps = 50;
        raise.inMbps = 20;
        QTest::newRow("subscription") << ChargeType::PrePaid << raise << QStringList{once};
    }
    void pricesAreAskedFor()
    {
        QFETCH(const ChargeType, charge);
        QFETCH(const Change, change);
        QFETCH(const QStringList, expected);
        m_answers["DescribePrice"] = {price(1)};
        m_answers["DescribeInstanceModificationPrice"] = {price(7)};
        const auto call = m_engine->price(key, instanceOf(charge), change);
        WAIT_FOR(call);
        QVERIFY(call->result() && call->result()->has_value());
        QStringList arrived;
        for (const RawRequest &request : m_server->arrivals())
            arrived.append(sent(request));
        QCOMPARE(QSet<QString>(arrived.begin(), arrived.end()), QSet<QString>(expected.begin(), expected.end()));
        QCOMPARE(arrived.size(), expected.size());
    }

    /// An odd charge type has no price here; and only "there is none" may be missing before a change.
    void whatHasNoPriceBefore()
    {
        Change raise;
        raise.outMbps = 50;
        const auto odd = m_engine->price(key, instanceOf(ChargeType::Unknown), raise);
        WAIT_FOR(odd);
        QVERIFY(odd->result() && !odd->result()->has_value());
        QVERIFY(m_server->arrivals().isEmpty());

        m_answers["DescribePrice 50"] = {price(1)};
        m_answers["DescribePrice 5"] = {R"({"RequestId":"R","Code":"PriceNotFound","Message":"no"})"};
        const auto retired = m_engine->price(key, instanceOf(ChargeType::PostPaid), raise);
        WAIT_FOR(retired);
        QVERIFY(retired->result() && retired->result()->has_value());
        QVERIFY(!(*retired->result())->before);
        QCOMPARE((*retired->result())->after.trade, 1);

        m_answers["DescribePrice 5"] = {R"({"RequestId":"R","Code":"InvalidParameter","Message":"no"})"};
        const auto refused = m_engine->price(key, instanceOf(ChargeType::PostPaid), raise);
        WAIT_FOR(refused);
        QVERIFY(!refused->result());
        QCOMPARE(refused->result().error().code, "InvalidParameter");
    }

    /// What nobody waits for is taken from the wire, at once.
    void givenUpOnTheWire()
    {
        m_answers["DescribeResourcesModification"] = {noTargets};
        auto first = m_engine->types(key);
        auto second = m_engine->types(key);
        QTRY_COMPARE(arrivalsOf("DescribeInstanceTypes"), 1); // shared, and never answered
        QTRY_COMPARE(arrivalsOf("DescribeResourcesModification"), 2);
        const int open = m_server->openConnections();
        first.reset();
        LET_OTHERS_ARRIVE();
        QCOMPARE(m_server->openConnections(), open); // the other one still waits
        second.reset();
        QTRY_VERIFY(m_server->openConnections() < open);
        m_answers["DescribeInstanceTypes"] = {page("a", "")};
        const auto third = m_engine->types(key);
        WAIT_FOR(third);
        QVERIFY(third->result());
        QCOMPARE(arrivalsOf("DescribeInstanceTypes"), 2);
    }

    void theClientGoesFirst()
    {
        const auto use = m_engine->usage(key, UsageSpan::Day);
        const auto types = m_engine->types(key);
        m_client.reset();
        WAIT_FOR(use);
        WAIT_FOR(types);
        QCOMPARE(use->result().error().kind, ErrorKind::Cancelled);
        QCOMPARE(types->result().error().kind, ErrorKind::Cancelled);
    }

private:
    [[nodiscard]] int arrivalsOf(const QByteArray &action) const
    {
        return int(std::ranges::count_if(m_server->arrivals(), [&action](const RawRequest &request) {
            return request.headers.value("x-acs-action") == action;
        }));
    }

    ManualClock m_clock;
    QHash<QByteArray, QList<QByteArray>>
        m_answers; ///< by action, perhaps with OperationType or bandwidth; the last again and again
    std::unique_ptr<RawServer> m_server;
    std::unique_ptr<CloudClient> m_client;
    std::unique_ptr<OfferEngine> m_engine;
};

QTEST_GUILESS_MAIN(TestOfferQuestions)
#include "test_offerquestions.moc"
