// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sandbox/sandboxclient.h"

#include <QTest>

using namespace ecsdesk;
using namespace ecsdesk::testing;

/// What things cost, and that orders cost the same.
class TestSandboxPrices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QCOMPARE(m_client.post("/-/reset", {}).status, 200); }
    void prices_data();
    void prices();
    void priceIsWhatTheOrderCosts_data();
    void priceIsWhatTheOrderCosts();

private:
    static double trade(const Reply &reply)
    {
        return reply.json().value(u"PriceInfo").toObject().value(u"Price").toObject().value(u"TradePrice").toDouble();
    }

    SandboxClient m_client;
};

void TestSandboxPrices::prices_data()
{
    QTest::addColumn<Fields>("fields");
    QTest::addColumn<double>("trade");
    const Fields traffic{{"ResourceType", "bandwidth"}, {"InternetMaxBandwidthOut", "10"}};
    const auto with = [](Fields fields, const Fields &more) {
        fields.insert(more);
        return fields;
    };
    QTest::newRow("a GB") << traffic << 0.8;
    QTest::newRow("fixed, a month") << with(traffic, {{"InternetChargeType", "PayByBandwidth"}, {"PriceUnit", "Month"}})
                                    << 200.0;
    QTest::newRow("fixed, a year") << with(traffic, {{"InternetChargeType", "PayByBandwidth"}, {"PriceUnit", "Year"}})
                                   << 2'400.0;
    QTest::newRow("traffic, three months") << with(traffic, {{"PriceUnit", "Month"}, {"Period", "3"}}) << 60.0;
    // 2 vCPU at 61.00 and 8 GiB at 15.00.
    const Fields type{{"InstanceType", "ecs.g7.large"}, {"PriceUnit", "Month"}};
    QTest::newRow("a type") << type << 242.0;
    QTest::newRow("five of it") << with(type, {{"Amount", "5"}}) << 1'210.0;
    QTest::newRow("a type and bandwidth")
        << with(type, {{"InternetMaxBandwidthOut", "5"}, {"InternetChargeType", "PayByBandwidth"}}) << 342.0;
    QTest::newRow("a type for a year") << with(type, {{"PriceUnit", "Year"}}) << 2'468.4;
    QTest::newRow("a type for an hour") << Fields{{"InstanceType", "ecs.g7.large"}} << 0.50417;
    QTest::newRow("with a disk") << with(type, {{"SystemDisk.Category", "cloud_essd"}, {"SystemDisk.Size", "100"}})
                                 << 292.0;
}

void TestSandboxPrices::prices()
{
    QFETCH(Fields, fields);
    QFETCH(double, trade);
    fields.insert("RegionId", "cn-hangzhou");
    const auto reply = m_client.call("DescribePrice", fields);
    QVERIFY2(reply.status == 200, reply.told().constData());
    QCOMPARE(TestSandboxPrices::trade(reply), trade);
    const auto price = reply.json().value(u"PriceInfo").toObject().value(u"Price").toObject();
    QCOMPARE(price.value(u"OriginalPrice").toDouble() - price.value(u"DiscountPrice").toDouble(), trade);
    QCOMPARE(price.value(u"Currency").toString(), QStringLiteral("CNY"));
}

void TestSandboxPrices::priceIsWhatTheOrderCosts_data()
{
    QTest::addColumn<Fields>("fields");
    QTest::newRow("more") << Fields{{"InternetMaxBandwidthOut", "30"}};
    QTest::newRow("more, and the type as it is")
        << Fields{{"InternetMaxBandwidthOut", "30"}, {"InstanceType", "ecs.c7.xlarge"}};
    QTest::newRow("more, and by traffic")
        << Fields{{"InternetMaxBandwidthOut", "40"}, {"InternetChargeType", "PayByTraffic"}};
}

void TestSandboxPrices::priceIsWhatTheOrderCosts()
{
    QFETCH(Fields, fields);
    const auto id = m_client.idNamed(QStringLiteral("web-hz-04"));
    fields.insert("RegionId", "cn-hangzhou");
    fields.insert("InstanceId", id);
    const auto reply = m_client.call("DescribeInstanceModificationPrice", fields);
    QVERIFY2(reply.status == 200, reply.told().constData());
    const auto asked = trade(reply);
    Fields change{{"InstanceId", id}, {"InternetMaxBandwidthOut", fields.value("InternetMaxBandwidthOut")}};
    if (fields.contains("InternetChargeType"))
        change.insert("NetworkChargeType", fields.value("InternetChargeType"));
    m_client.lever({{"balance", 100'000}});
    QCOMPARE(m_client.call("ModifyInstanceNetworkSpec", change).status, 200);
    QCOMPARE(100'000 - m_client.control("/-/orders").json().value(u"balance").toDouble(), asked);
    // And a month of it is what DescribePrice says: 83 days are three begun months.
    const auto month =
        m_client.call("DescribePrice", {{"RegionId", "cn-hangzhou"},
                                        {"ResourceType", "bandwidth"},
                                        {"InternetMaxBandwidthOut", fields.value("InternetMaxBandwidthOut")},
                                        {"InternetChargeType", fields.value("InternetChargeType", "PayByBandwidth")},
                                        {"PriceUnit", "Month"},
                                        {"Period", "3"}});
    const double out = fields.value("InternetMaxBandwidthOut").toDouble();
    QCOMPARE(asked, trade(month) * (out - 10) / out);
}

QTEST_GUILESS_MAIN(TestSandboxPrices)
#include "test_sandboxprices.moc"
