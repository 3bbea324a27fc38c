// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sandbox/billinganswers.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTest>

using namespace ecsdesk;
using namespace ecsdesk::testing;

/// What QueryOrders and GetOrderDetail tell of which orders.
class TestSandboxOrderLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QCOMPARE(m_client.post("/-/reset", {}).status, 200); }
    void window_data();
    void window();
    void filters_data();
    void filters();
    void pages();
    void listed();
    void detail();
    void whoMadeIt();

private:
    /// Orders that no change made; their numbers.
    QStringList make(QJsonObject order, int count = 1) const
    {
        order.insert(QStringLiteral("count"), count);
        QStringList out;
        for (const auto &id : m_client.lever({{"addOrder", order}}).value(u"orderIds").toArray())
            out += id.toString();
        return out;
    }
    /// Sandbox time, so many seconds from now.
    [[nodiscard]] QByteArray at(int seconds) const
    {
        return QDateTime::fromString(QString::fromLatin1(m_client.now()), Qt::ISODate)
            .addSecs(seconds)
            .toString(u"yyyy-MM-ddTHH:mm:ssZ")
            .toLatin1();
    }

    SandboxClient m_client;
};

void TestSandboxOrderLists::window_data()
{
    QTest::addColumn<int>("age");
    QTest::addColumn<int>("start"); // seconds from now; 1: not given
    QTest::addColumn<int>("end");
    QTest::addColumn<bool>("found");
    const int none = 1;
    QTest::newRow("new, by itself") << 0 << none << none << true;
    QTest::newRow("50 minutes, by itself") << 3'000 << none << none << true;
    QTest::newRow("70 minutes, by itself") << 4'200 << none << none << false;
    QTest::newRow("70 minutes, from two hours ago") << 4'200 << -7'200 << none << true;
    QTest::newRow("70 minutes, until half an hour ago") << 4'200 << none << -1'800 << false;
    QTest::newRow("50 minutes, until half an hour ago") << 3'000 << none << -1'800 << true;
    QTest::newRow("10 minutes, until half an hour ago") << 600 << none << -1'800 << false;
    QTest::newRow("a month, with a window") << 2'592'000 << -2'592'100 << -2'591'900 << true;
    QTest::newRow("the bounds belong to it") << 7'200 << -7'200 << -7'200 << true;
    QTest::newRow("a second after it") << 7'199 << -7'210 << -7'200 << false;
    QTest::newRow("a second before it") << 7'201 << -7'200 << -7'190 << false;
}

void TestSandboxOrderLists::window()
{
    QFETCH(int, age);
    QFETCH(int, start);
    QFETCH(int, end);
    QFETCH(bool, found);
    m_client.lever({{"clockSpeed", 0}});
    const auto number = make({{"ageSeconds", age}}).first();
    Fields ask;
    if (start <= 0)
        ask.insert("CreateTimeStart", at(start));
    if (end <= 0)
        ask.insert("CreateTimeEnd", at(end));
    const auto reply = m_client.call("QueryOrders", ask);
    QVERIFY2(reply.status == 200, reply.told().constData());
    QStringList numbers;
    for (const auto &order : ordersIn(reply))
        numbers += order.toObject().value(u"OrderId").toString();
    QCOMPARE(numbers.contains(number), found);
}

void TestSandboxOrderLists::filters_data()
{
    QTest::addColumn<Fields>("filter");
    QTest::addColumn<QString>("found"); // their amounts
    const QString nothing;
    QTest::newRow("all") << Fields{} << "1 2 3 4";
    QTest::newRow("unpaid") << Fields{{"PaymentStatus", "Unpaid"}} << "1";
    QTest::newRow("paid") << Fields{{"PaymentStatus", "Paid"}} << "2 4";
    QTest::newRow("cancelled") << Fields{{"PaymentStatus", "Cancelled"}} << "3";
    QTest::newRow("upgrades") << Fields{{"OrderType", "Upgrade"}} << "1 3";
    QTest::newRow("new") << Fields{{"OrderType", "New"}} << "2";
    QTest::newRow("renewals") << Fields{{"OrderType", "Renew"}} << "4";
    QTest::newRow("refunds") << Fields{{"OrderType", "Refund"}} << nothing;
    QTest::newRow("product") << Fields{{"ProductCode", "ecs"}} << "1 3 4";
    QTest::newRow("another") << Fields{{"ProductCode", "rds"}} << "2";
    QTest::newRow("product type") << Fields{{"ProductType", "ecs"}} << "1 3 4";
    QTest::newRow("subscriptions") << Fields{{"SubscriptionType", "Subscription"}} << "1 2 3 4";
    QTest::newRow("pay-as-you-go") << Fields{{"SubscriptionType", "PayAsYouGo"}} << nothing;
    QTest::newRow("several") << Fields{{"ProductCode", "ecs"}, {"PaymentStatus", "Paid"}, {"OrderType", "Renew"}}
                             << "4";
    QTest::newRow("several that do not meet") << Fields{{"ProductCode", "rds"}, {"PaymentStatus", "Unpaid"}} << nothing;
}

void TestSandboxOrderLists::filters()
{
    QFETCH(Fields, filter);
    QFETCH(QString, found);
    make({{"type", "Upgrade"}, {"state", "Unpaid"}, {"amount", 1}, {"ageSeconds", 10}});
    make({{"type", "New"}, {"state", "Paid"}, {"amount", 2}, {"productCode", "rds"}, {"ageSeconds", 20}});
    make({{"type", "Upgrade"}, {"state", "Cancelled"}, {"amount", 3}, {"ageSeconds", 30}});
    make({{"type", "Renew"}, {"state", "Paid"}, {"amount", 4}, {"ageSeconds", 40}});
    const auto reply = m_client.call("QueryOrders", filter);
    QStringList amounts;
    for (const auto &order : ordersIn(reply))
        amounts += order.toObject().value(u"PretaxAmount").toString().section(u'.', 0, 0);
    QCOMPARE(amounts.join(u' '), found);
    QCOMPARE(dataOf(reply).value(u"TotalCount").toInt(), int(amounts.size()));
}

void TestSandboxOrderLists::pages()
{
    // Made in another order than by age.
    auto middle = make({{"ageSeconds", 100}}, 30), old = make({{"ageSeconds", 200}}, 5), fresh = make({}, 7);
    QStringList expected;
    for (auto *some : {&fresh, &middle, &old}) {
        std::reverse(some->begin(), some->end()); // of one second, the highest number is the newest
        expected += *some;
    }
    QStringList numbers;
    for (int page = 1; page <= 4; ++page) {
        const auto reply = m_client.call("QueryOrders", {{"PageNum", QByteArray::number(page)}, {"PageSize", "17"}});
        QCOMPARE(dataOf(reply).value(u"TotalCount").toInt(), 42);
        QCOMPARE(dataOf(reply).value(u"PageNum").toInt(), page);
        QCOMPARE(dataOf(reply).value(u"PageSize").toInt(), 17);
        QCOMPARE(int(ordersIn(reply).size()), page < 3 ? 17 : page == 3 ? 8 : 0);
        for (const auto &order : ordersIn(reply))
            numbers += order.toObject().value(u"OrderId").toString();
    }
    QCOMPARE(numbers, expected);
    QCOMPARE(int(ordersIn(m_client.call("QueryOrders")).size()), 20);
    QCOMPARE(int(ordersIn(m_client.call("QueryOrders", {{"PageSize", "300"}})).size()), 42);
}

void TestSandboxOrderLists::listed()
{
    const auto number = make({{"type", "Upgrade"}, {"amount", 1'234.5}, {"ageSeconds", 60}}).first();
    const auto open = make({{"state", "Unpaid"}, {"amount", 0.07}}).first();
    const auto reply = m_client.call("QueryOrders");
    QCOMPARE(reply.json().value(u"Code").toString(), QStringLiteral("Success"));
    QVERIFY(!dataOf(reply).value(u"HostName").toString().isEmpty());
    const auto unpaid = ordersIn(reply).at(0).toObject(), paid = ordersIn(reply).at(1).toObject();
    QCOMPARE(paid.value(u"OrderId").toString(), number);
    QVERIFY(number.size() >= 15);
    for (auto it = paid.begin(); it != paid.end(); ++it)
        QVERIFY2(it.value().isString(), qPrintable(it.key()));
    const QMap<QString, QString> expected{{"OrderType", "Upgrade"},
                                          {"PaymentStatus", "Paid"},
                                          {"ProductCode", "ecs"},
                                          {"SubscriptionType", "Subscription"},
                                          {"Currency", "CNY"},
                                          {"PaymentCurrency", "CNY"},
                                          {"PretaxGrossAmount", "1234.50"},
                                          {"PretaxAmount", "1234.50"},
                                          {"PretaxAmountLocal", "1234.50"},
                                          {"Tax", "0.00"},
                                          {"AfterTaxAmount", "1234.50"}};
    for (auto it = expected.begin(); it != expected.end(); ++it)
        QCOMPARE(paid.value(it.key()).toString(), it.value());
    static const QRegularExpression kTime(QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$"));
    for (const auto &name : {QStringLiteral("CreateTime"), QStringLiteral("PaymentTime")})
        QVERIFY(kTime.match(paid.value(name).toString()).hasMatch());
    QCOMPARE(unpaid.value(u"OrderId").toString(), open);
    QCOMPARE(unpaid.value(u"PretaxAmount").toString(), QStringLiteral("0.07"));
    QVERIFY(!unpaid.contains(u"PaymentTime"));
    // Which instance it is about is not said here.
    QVERIFY(!paid.contains(u"InstanceIDs"));
}

void TestSandboxOrderLists::detail()
{
    const auto detailOf = [&](const QString &number) {
        const auto reply = m_client.call("GetOrderDetail", {{"OrderId", number.toLatin1()}});
        if (reply.status != 200 || ordersIn(reply).size() != 1)
            qFatal("%s", reply.told().constData());
        return ordersIn(reply).at(0).toObject();
    };
    // However old it is.
    const auto two = detailOf(
        make({{"type", "New"}, {"instanceIds", twoInstances()}, {"regionId", "cn-beijing"}, {"ageSeconds", 9'000'000}})
            .first());
    QCOMPARE(two.value(u"InstanceIDs"), QJsonValue(R"(["i-bp1two","i-bp1three"])"));
    QCOMPARE(two.value(u"Quantity"), QJsonValue("2"));
    QCOMPARE(two.value(u"Region"), QJsonValue("cn-beijing"));
    QCOMPARE(two.value(u"OrderType"), QJsonValue("new"));
    QCOMPARE(two.value(u"PaymentStatus"), QJsonValue("paid"));
    QVERIFY(!two.value(u"SubOrderId").toString().isEmpty());
    QCOMPARE(two.value(u"PretaxAmount"), QJsonValue("100.00"));
    QCOMPARE(detailOf(make({{"state", "Cancelled"}}).first()).value(u"PaymentStatus"), QJsonValue("canceled"));
    const auto refund = detailOf(make({{"type", "Refund"}, {"amount", -12.3}}).first());
    QCOMPARE(refund.value(u"OrderType"), QJsonValue("refund"));
    QCOMPARE(refund.value(u"PretaxAmount"), QJsonValue("-12.30"));

    // What is bought is told, of an instance that is to be changed.
    const auto id = m_client.add({{"InstanceChargeType", "PrePaid"}});
    const auto order = m_client.lever(
        {{"unpaidOrderOn", QJsonObject{{"instanceId", QString::fromLatin1(id)}, {"out", 80}, {"amount", 9}}}});
    const auto unpaid = detailOf(order.value(u"orderId").toString());
    QCOMPARE(unpaid.value(u"InstanceIDs").toString(), QStringLiteral("[\"%1\"]").arg(QString::fromLatin1(id)));
    QCOMPARE(unpaid.value(u"PaymentStatus"), QJsonValue("unpaid"));
    QCOMPARE(unpaid.value(u"PaymentTime"), QJsonValue(""));
    QVERIFY(unpaid.value(u"Config").toString().contains(u"InternetMaxBandwidthOut:80;"));
    QVERIFY(unpaid.value(u"OriginalConfig").toString().contains(u":80;"));
}

void TestSandboxOrderLists::whoMadeIt()
{
    const auto operatorOf = [&](const Reply &change) {
        const auto number = QByteArray::number(change.json().value(u"OrderId").toInteger());
        const auto orders = ordersIn(m_client.call("GetOrderDetail", {{"OrderId", number}}));
        return orders.at(0).toObject().value(u"Operator").toString();
    };
    Ask ask;
    ask.action = "ModifyInstanceNetworkSpec";
    ask.parameters = {{"InstanceId", m_client.add({{"InstanceChargeType", "PrePaid"}})},
                      {"InternetMaxBandwidthOut", "6"}};
    // The account itself is nobody's RAM user.
    QCOMPARE(operatorOf(m_client.ask(ask)), QString());
    const auto key = m_client.lever({{"issueToken", 3'600}});
    ask.keyId = key.value(u"accessKeyId").toString().toLatin1();
    ask.secret = key.value(u"accessKeySecret").toString().toLatin1();
    ask.token = key.value(u"securityToken").toString().toLatin1();
    ask.parameters.insert("InstanceId", m_client.add({{"InstanceChargeType", "PrePaid"}}));
    const auto role = operatorOf(m_client.ask(ask));
    QVERIFY(!role.isEmpty());
    const auto another = make({}).first().toLatin1();
    const auto colleague = ordersIn(m_client.call("GetOrderDetail", {{"OrderId", another}}))
                               .at(0)
                               .toObject()
                               .value(u"Operator")
                               .toString();
    QVERIFY(!colleague.isEmpty() && colleague != role);
}

QTEST_GUILESS_MAIN(TestSandboxOrderLists)
#include "test_sandboxorderlists.moc"
