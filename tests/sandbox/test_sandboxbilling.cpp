// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sandbox/billinganswers.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace ecsdesk;
using namespace ecsdesk::testing;

/// The billing actions: ways to ask, the envelope, the balance, permissions, faults.
class TestSandboxBilling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QCOMPARE(m_client.post("/-/reset", {}).status, 200); }
    void everyWayToAsk_data();
    void everyWayToAsk();
    void refused_data();
    void refused();
    void balance_data();
    void balance();
    void currencyOfTheSite();
    void denied_data();
    void denied();
    void faults_data();
    void faults();
    void unknownOrders_data();
    void unknownOrders();
    void otherVersions();

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
    SandboxClient m_client;
};

void TestSandboxBilling::everyWayToAsk_data()
{
    QTest::addColumn<bool>("acs");
    QTest::addColumn<bool>("get");
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<QByteArray>("action");
    for (const QByteArray action : {"QueryOrders", "GetOrderDetail", "CancelOrder", "QueryAccountBalance"}) {
        for (const bool acs : {false, true}) {
            for (const bool get : {false, true}) {
                for (const QByteArray format : {"JSON", "XML"}) {
                    QTest::addRow("%s, %s, %s, %s", action.constData(), acs ? "ACS3" : "1.0", get ? "GET" : "POST",
                                  format.constData())
                        << acs << get << format << action;
                }
            }
        }
    }
}

void TestSandboxBilling::everyWayToAsk()
{
    QFETCH(bool, acs);
    QFETCH(bool, get);
    QFETCH(QByteArray, format);
    QFETCH(QByteArray, action);
    const auto number = make({{"state", "Unpaid"}, {"instanceIds", twoInstances()}}).first().toLatin1();
    Ask ask;
    ask.action = action;
    ask.version = "2017-12-14";
    ask.scheme = acs ? Scheme::Acs : Scheme::Rpc;
    ask.method = get ? "GET" : "POST";
    ask.where = get ? Where::Query : Where::Form;
    ask.format = acs ? QByteArray() : format;
    if (acs)
        ask.parameters.insert("Format", format);
    if (action == "GetOrderDetail" || action == "CancelOrder")
        ask.parameters.insert("OrderId", number);
    const auto reply = m_client.ask(ask);
    QVERIFY2(reply.status == 200, reply.told().constData());
    if (format == "JSON") {
        QCOMPARE(reply.json().value(u"Success"), QJsonValue(true));
        QVERIFY(!reply.json().value(u"RequestId").toString().isEmpty());
        QVERIFY(!dataOf(reply).isEmpty());
        return;
    }
    // In XML a list is the repeated element.
    QXmlStreamReader xml(reply.body);
    QStringList path, orders;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement)
            path += xml.name().toString();
        else if (xml.isCharacters() && path.last() == u"OrderId")
            orders += path.join(u'/') + u'=' + xml.text().toString();
        else if (xml.isEndElement())
            path.removeLast();
    }
    QVERIFY2(!xml.hasError(), reply.body.constData());
    QVERIFY(reply.body.contains('<' + action + "Response>"));
    QVERIFY(reply.body.contains("<Success>true</Success>"));
    if (action == "QueryOrders" || action == "GetOrderDetail")
        QCOMPARE(orders, QStringList(QString::fromLatin1(action + "Response/Data/OrderList/Order/OrderId=" + number)));
}

void TestSandboxBilling::refused_data()
{
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<Fields>("fields");
    QTest::addColumn<QString>("code");
    const QByteArray list = "QueryOrders";
    const QString invalid = QStringLiteral("InvalidParameter");
    QTest::newRow("page 0") << list << Fields{{"PageNum", "0"}} << invalid;
    QTest::newRow("no page size") << list << Fields{{"PageSize", "0"}} << invalid;
    QTest::newRow("page too large") << list << Fields{{"PageSize", "301"}} << invalid;
    QTest::newRow("not a number") << list << Fields{{"PageNum", "first"}} << invalid;
    QTest::newRow("a status of the detail") << list << Fields{{"PaymentStatus", "unpaid"}} << invalid;
    QTest::newRow("no such type") << list << Fields{{"OrderType", "Gift"}} << invalid;
    QTest::newRow("no such subscription") << list << Fields{{"SubscriptionType", "PrePaid"}} << invalid;
    QTest::newRow("time without seconds") << list << Fields{{"CreateTimeStart", "2026-03-01T08:00Z"}} << invalid;
    QTest::newRow("time with milliseconds") << list << Fields{{"CreateTimeEnd", "2026-03-01T08:00:00.000Z"}} << invalid;
    QTest::newRow("time of another form") << list << Fields{{"CreateTimeStart", "2026-03-01 08:00:00"}} << invalid;
    QTest::newRow("ends before it starts")
        << list << Fields{{"CreateTimeStart", "2026-03-01T08:00:00Z"}, {"CreateTimeEnd", "2026-03-01T07:00:00Z"}}
        << invalid;
    QTest::newRow("no order to tell of") << QByteArray("GetOrderDetail") << Fields{}
                                         << QStringLiteral("MissingParameter");
    QTest::newRow("no order to cancel") << QByteArray("CancelOrder") << Fields{} << QStringLiteral("MissingParameter");
}

void TestSandboxBilling::refused()
{
    QFETCH(QByteArray, action);
    QFETCH(Fields, fields);
    QFETCH(QString, code);
    const auto reply = m_client.call(action, fields);
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.code(), code);
    QVERIFY(reply.json().value(u"Recommend").toString().contains(u"product=BssOpenApi"));
}

void TestSandboxBilling::balance_data()
{
    QTest::addColumn<double>("balance");
    QTest::addColumn<double>("credit");
    QTest::addColumn<QString>("cash");
    QTest::addColumn<QString>("available");
    QTest::newRow("nothing") << 0.0 << 0.0 << "0.00"
                             << "0.00";
    QTest::newRow("cents") << 0.05 << 0.0 << "0.05"
                           << "0.05";
    QTest::newRow("as documented") << 10'000.0 << 0.0 << "10000.00"
                                   << "10000.00";
    QTest::newRow("large") << 10'000.01 << 0.0 << "10,000.01"
                           << "10,000.01";
    QTest::newRow("larger") << 123'456.7 << 0.0 << "123,456.70"
                            << "123,456.70";
    QTest::newRow("very large") << 98'765'432.1 << 0.0 << "98,765,432.10"
                                << "98,765,432.10";
    QTest::newRow("owed") << -12.5 << 0.0 << "-12.50"
                          << "-12.50";
    QTest::newRow("much owed") << -1'234'567.0 << 0.0 << "-1,234,567.00"
                               << "-1,234,567.00";
    QTest::newRow("on credit") << -12.5 << 100.0 << "-12.50"
                               << "87.50";
}

void TestSandboxBilling::balance()
{
    QFETCH(double, balance);
    QFETCH(double, credit);
    QFETCH(QString, cash);
    QFETCH(QString, available);
    m_client.lever({{"balance", balance}, {"credit", credit}});
    const auto reply = m_client.call("QueryAccountBalance");
    QCOMPARE(reply.json().value(u"Success"), QJsonValue(true));
    QCOMPARE(reply.json().value(u"Code"), QJsonValue("200"));
    const auto data = dataOf(reply);
    QCOMPARE(data.value(u"AvailableCashAmount").toString(), cash);
    QCOMPARE(data.value(u"AvailableAmount").toString(), available);
    QCOMPARE(data.value(u"CreditAmount").toString(), QString::number(credit, 'f', 2));
    for (const auto &name : {QStringLiteral("MybankCreditAmount"), QStringLiteral("QuotaLimit")})
        QVERIFY(data.value(name).isString());
    QCOMPARE(data.value(u"Currency").toString(), QStringLiteral("CNY"));
}

void TestSandboxBilling::currencyOfTheSite()
{
    const auto number = make({{"state", "Unpaid"}}).first().toLatin1();
    for (const auto &[site, currency] : {std::pair(QStringLiteral("international"), QStringLiteral("USD")),
                                         std::pair(QStringLiteral("china"), QStringLiteral("CNY"))}) {
        m_client.lever({{"site", site}});
        QCOMPARE(m_client.control("/-/levers").json().value(u"site").toString(), site);
        QCOMPARE(dataOf(m_client.call("QueryAccountBalance")).value(u"Currency").toString(), currency);
        QCOMPARE(ordersIn(m_client.call("QueryOrders")).at(0).toObject().value(u"Currency").toString(), currency);
        QCOMPARE(ordersIn(m_client.call("GetOrderDetail", {{"OrderId", number}}))
                     .at(0)
                     .toObject()
                     .value(u"PaymentCurrency")
                     .toString(),
                 currency);
        const auto price =
            m_client.call("DescribePrice", {{"RegionId", "cn-hangzhou"}, {"InstanceType", "ecs.g6.large"}})
                .json()
                .value(u"PriceInfo")
                .toObject();
        QCOMPARE(price.value(u"Price").toObject().value(u"Currency").toString(), currency);
    }
    QCOMPARE(m_client.post("/-/levers", {{"site", "moon"}}).status, 400);
}

void TestSandboxBilling::denied_data()
{
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QString>("denied");
    for (const auto *action : {"QueryOrders", "GetOrderDetail", "CancelOrder", "QueryAccountBalance"}) {
        QTest::addRow("%s", action) << QByteArray(action) << QString::fromLatin1(action);
        QTest::addRow("%s with all", action) << QByteArray(action) << QStringLiteral("*");
    }
}

void TestSandboxBilling::denied()
{
    QFETCH(QByteArray, action);
    QFETCH(QString, denied);
    const auto number = make({{"state", "Unpaid"}}).first();
    m_client.lever({{"deny", QJsonArray{denied}}});
    const auto reply = m_client.call(action, {{"OrderId", number.toLatin1()}});
    QCOMPARE(reply.status, 403);
    QCOMPARE(reply.code(), QStringLiteral("NoPermission"));
    const auto details = reply.json().value(u"AccessDeniedDetail").toObject();
    QCOMPARE(details.value(u"AuthAction").toString(),
             action == "CancelOrder" ? QStringLiteral("bss:CancelOrder") : QString());
    m_client.lever({{"deny", QJsonArray{}}});
    const auto order = ordersIn(m_client.call("QueryOrders")).at(0).toObject();
    QCOMPARE(order.value(u"PaymentStatus").toString(), QStringLiteral("Unpaid"));
}

void TestSandboxBilling::faults_data()
{
    QTest::addColumn<QJsonObject>("levers");
    QTest::addColumn<int>("status"); // 0: no answer
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("cancelled");
    const auto strikes = [](QJsonObject how) {
        how.insert(QStringLiteral("action"), QStringLiteral("CancelOrder"));
        return how;
    };
    QTest::newRow("none") << QJsonObject{} << 200 << "Success" << true;
    QTest::newRow("another's") << QJsonObject{{"errorNext", QJsonObject{{"code", "X"}, {"action", "QueryOrders"}}}}
                               << 200 << "Success" << true;
    QTest::newRow("throttled") << QJsonObject{{"throttleNext", strikes({})}} << 400 << "Throttling" << false;
    QTest::newRow("no answer, done") << QJsonObject{{"dropAfterCommitNext", strikes({})}} << 0 << "" << true;
    QTest::newRow("no answer, not done") << QJsonObject{{"dropBeforeNext", strikes({})}} << 0 << "" << false;
    QTest::newRow("a web page") << QJsonObject{{"garbageNext", strikes({})}} << 200 << "" << true;
    QTest::newRow("half") << QJsonObject{{"truncateNext", strikes({})}} << 200 << "" << true;
    QTest::newRow("refused") << QJsonObject{{"errorNext", strikes({{"code", "NoPermission"}})}} << 403 << "NoPermission"
                             << false;
    QTest::newRow("not for this caller") << QJsonObject{{"errorNext", strikes({{"code", "NotApplicable"}})}} << 400
                                         << "NotApplicable" << false;
    QTest::newRow("broken after all") << QJsonObject{{"errorNext",
                                                      strikes({{"code", "InternalError"}, {"committed", true}})}}
                                      << 500 << "InternalError" << true;
    QTest::newRow("broken, as billing says it")
        << QJsonObject{{"errorNext", strikes({{"code", "InternalError"}, {"status", 400}})}} << 400 << "InternalError"
        << false;
    QTest::newRow("a failure of the business")
        << QJsonObject{{"errorNext", strikes({{"code", "Wrong.Moon"}, {"status", 200}, {"message", "Wait."}})}} << 200
        << "Wrong.Moon" << false;
}

void TestSandboxBilling::faults()
{
    QFETCH(QJsonObject, levers);
    QFETCH(int, status);
    QFETCH(QString, code);
    QFETCH(bool, cancelled);
    const auto number = make({{"state", "Unpaid"}}).first().toLatin1();
    m_client.lever(levers);
    const auto reply = m_client.call("CancelOrder", {{"OrderId", number}});
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.code(), code);
    if (reply.status == 200 && !code.isEmpty())
        QCOMPARE(reply.json().value(u"Success"), QJsonValue(code == u"Success"));
    QCOMPARE(m_client.ledger().value(u"cancellations").toArray().size(), cancelled ? 1 : 0);
    m_client.lever({{"clearFaults", true}});
    const auto order = ordersIn(m_client.call("QueryOrders")).at(0).toObject();
    QCOMPARE(order.value(u"PaymentStatus").toString(), cancelled ? u"Cancelled"_qs : u"Unpaid"_qs);
}

void TestSandboxBilling::unknownOrders_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::newRow("another's") << QByteArray("999999999999999");
    QTest::newRow("a word") << QByteArray("mine");
    QTest::newRow("negative") << QByteArray("-1");
    QTest::newRow("very long") << QByteArray("99999999999999999999999999");
}

void TestSandboxBilling::unknownOrders()
{
    QFETCH(QByteArray, number);
    for (const auto *action : {"GetOrderDetail", "CancelOrder"}) {
        const auto reply = m_client.call(action, {{"OrderId", number}});
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.json().value(u"Success"), QJsonValue(false));
        QVERIFY(!reply.code().isEmpty() && reply.code() != u"Success");
        QVERIFY(!reply.message().isEmpty());
        QVERIFY(!reply.json().contains(u"Data"));
    }
}

void TestSandboxBilling::otherVersions()
{
    const auto codeOf = [&](const QByteArray &action, const QByteArray &version) {
        Ask ask;
        ask.action = action;
        ask.version = version;
        return m_client.ask(ask).code();
    };
    QCOMPARE(codeOf("PayOrder", "2017-12-14"), QStringLiteral("InvalidApi.NotFound"));
    QCOMPARE(codeOf("DescribeInstances", "2017-12-14"), QStringLiteral("InvalidApi.NotFound"));
    QCOMPARE(codeOf("QueryOrders", "2014-05-26"), QStringLiteral("InvalidAction"));
}

QTEST_GUILESS_MAIN(TestSandboxBilling)
#include "test_sandboxbilling.moc"
