// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sandbox/sandboxclient.h"

#include <QDateTime>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace ecsdesk;
using namespace ecsdesk::testing;

namespace {

const QByteArray kNetwork = "ModifyInstanceNetworkSpec";
const QJsonObject kSubscription{{"InstanceChargeType", "PrePaid"}};

Fields raise(const QByteArray &id, const QByteArray &out, const Fields &more = {})
{
    Fields fields{{"InstanceId", id}, {"InternetMaxBandwidthOut", out}};
    fields.insert(more);
    return fields;
}

} // namespace

/// The life of an order: made, paid, cancelled or expired, as the API tells it, and what that does to its instance.
class TestSandboxOrders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QCOMPARE(m_client.post("/-/reset", {}).status, 200); }
    void paid();
    void endsWithoutPayment_data();
    void endsWithoutPayment();
    void cancelledOnce();
    void abnormal();
    void refunded();
    void creditPays();
    void life_data();
    void life();
    void thoseOfTheFleetStay();
    void loweringCountsAtAcceptance_data();
    void loweringCountsAtAcceptance();
    void wrongLevers_data();
    void wrongLevers();
    void siteOption();
    void savedWithTheWorld();
    void savedByAnEarlierVersion();

private:
    /// Leaves an order unpaid; its number.
    QByteArray leave(const QByteArray &id, const Fields &more = {}) const
    {
        auto fields = raise(id, "10", more);
        if (!fields.contains("AutoPay"))
            fields.insert("AutoPay", "false");
        const auto reply = m_client.call(kNetwork, fields);
        if (reply.status != 200)
            qFatal("%s", reply.told().constData());
        return QByteArray::number(reply.json().value(u"OrderId").toInteger());
    }
    [[nodiscard]] static QJsonObject listed(const SandboxClient &client, const QByteArray &number)
    {
        const auto reply = client.call("QueryOrders", {{"CreateTimeStart", "2020-01-01T00:00:00Z"},
                                                       {"CreateTimeEnd", "2099-01-01T00:00:00Z"},
                                                       {"PageSize", "300"}});
        for (const auto &order : reply.json()[u"Data"][u"OrderList"][u"Order"].toArray()) {
            if (order[u"OrderId"].toString().toLatin1() == number)
                return order.toObject();
        }
        return {};
    }
    [[nodiscard]] QString stateOf(const QByteArray &number) const
    {
        return listed(m_client, number).value(u"PaymentStatus").toString();
    }
    [[nodiscard]] QJsonObject kept(const QByteArray &number) const
    {
        for (const auto &order : m_client.control("/-/orders").json().value(u"orders").toArray()) {
            if (order[u"orderId"].toString().toLatin1() == number)
                return order.toObject();
        }
        return {};
    }
    [[nodiscard]] double balance() const { return m_client.control("/-/orders").json().value(u"balance").toDouble(); }
    [[nodiscard]] int out(const QByteArray &id) const
    {
        return m_client.described(id).value(u"InternetMaxBandwidthOut").toInt();
    }
    [[nodiscard]] qsizetype cancellations() const { return m_client.ledger().value(u"cancellations").toArray().size(); }
    void advance(double seconds) const { m_client.lever({{"advanceSeconds", seconds}}); }

    SandboxClient m_client;
};

void TestSandboxOrders::paid()
{
    const auto id = m_client.add(kSubscription);
    const auto number = leave(id);
    const auto before = listed(m_client, number);
    QCOMPARE(before.value(u"PaymentStatus").toString(), QStringLiteral("Unpaid"));
    const auto amount = before.value(u"PretaxAmount").toString().toDouble();
    QVERIFY(amount > 0);
    advance(100);
    const auto had = balance();
    m_client.lever({{"payOrder", QString::fromLatin1(number)}});
    QCOMPARE(had - balance(), amount);
    advance(5);
    QCOMPARE(out(id), 10);
    const auto after = listed(m_client, number);
    QCOMPARE(after.value(u"OrderType").toString(), QStringLiteral("Upgrade"));
    QCOMPARE(after.value(u"PaymentStatus").toString(), QStringLiteral("Paid"));
    QVERIFY(after.value(u"PaymentTime").toString() > after.value(u"CreateTime").toString());
    // Neither again, nor cancelled.
    QCOMPARE(m_client.post("/-/levers", {{"payOrder", QString::fromLatin1(number)}}).status, 400);
    const auto reply = m_client.call("CancelOrder", {{"OrderId", number}});
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.json().value(u"Success"), QJsonValue(false));
    QCOMPARE(stateOf(number), QStringLiteral("Paid"));
    // The window of five minutes did not begin anew with the payment.
    advance(200);
    QCOMPARE(m_client.call(kNetwork, raise(id, "11")).status, 200);
}

void TestSandboxOrders::endsWithoutPayment_data()
{
    QTest::addColumn<QString>("how");
    QTest::newRow("by the API") << "api";
    QTest::newRow("by a lever") << "lever";
    QTest::newRow("by itself") << "time";
}

void TestSandboxOrders::endsWithoutPayment()
{
    QFETCH(QString, how);
    const auto id = m_client.add(kSubscription);
    m_client.lever({{"orderLifeSeconds", 1'000}});
    const auto had = balance();
    const auto number = leave(id);
    const auto committed = m_client.committed();
    advance(400);
    QCOMPARE(m_client.call(kNetwork, raise(id, "20")).code(), QStringLiteral("InvalidInstance.UnpaidOrder"));
    if (how == u"api")
        QCOMPARE(m_client.call("CancelOrder", {{"OrderId", number}}).json().value(u"Success"), QJsonValue(true));
    else if (how == u"lever")
        m_client.lever({{"cancelOrder", QString::fromLatin1(number)}});
    else
        advance(601);
    QCOMPARE(stateOf(number), QStringLiteral("Cancelled"));
    QVERIFY(!listed(m_client, number).contains(u"PaymentTime"));
    QCOMPARE(balance(), had);
    advance(10);
    QCOMPARE(out(id), 5);
    // Not a change of an instance, and only what a request did is in the ledger.
    QCOMPARE(m_client.committed(), committed);
    QCOMPARE(cancellations(), how == u"api" ? 1 : 0);
    QCOMPARE(m_client.call(kNetwork, raise(id, "20")).status, 200);
}

void TestSandboxOrders::cancelledOnce()
{
    const auto id = m_client.add(kSubscription);
    const auto number = leave(id, {{"ClientToken", "mine"}});
    QCOMPARE(kept(number).value(u"clientToken").toString(), QStringLiteral("mine"));
    const auto first = m_client.call("CancelOrder", {{"OrderId", number}});
    QCOMPARE(first.json().value(u"Success"), QJsonValue(true));
    const auto again = m_client.call("CancelOrder", {{"OrderId", number}});
    QCOMPARE(again.status, 200);
    QCOMPARE(again.json().value(u"Success"), QJsonValue(false));
    QCOMPARE(cancellations(), 1);
    const auto entry = m_client.ledger().value(u"cancellations").toArray().first().toObject();
    QCOMPARE(entry.value(u"orderId").toString().toLatin1(), number);
    QCOMPARE(entry.value(u"instanceId").toString().toLatin1(), id);
    QCOMPARE(entry.value(u"requestId"), first.json().value(u"RequestId"));
    QCOMPARE(m_client.ledger().value(u"requests").toObject().value(u"CancelOrder").toInt(), 2);
    // The window that its acceptance began goes on.
    QCOMPARE(m_client.call(kNetwork, raise(id, "20")).code(), QStringLiteral("Throttling"));
}

void TestSandboxOrders::abnormal()
{
    m_client.lever({{"balance", 1}});
    const auto id = m_client.add(kSubscription);
    const auto number = leave(id, {{"AutoPay", "true"}});
    QCOMPARE(stateOf(number), QStringLiteral("Unpaid"));
    QVERIFY(kept(number).value(u"abnormal").toBool());
    // Also with money it cannot be paid any more.
    m_client.lever({{"balance", 100'000}});
    const auto refused = m_client.post("/-/levers", {{"payOrder", QString::fromLatin1(number)}});
    QCOMPARE(refused.status, 400);
    QVERIFY(refused.json().value(u"error").toString().contains(u"can only be cancelled"));
    QCOMPARE(balance(), 100'000.0);
    QCOMPARE(m_client.call("CancelOrder", {{"OrderId", number}}).json().value(u"Success"), QJsonValue(true));
    QCOMPARE(stateOf(number), QStringLiteral("Cancelled"));
    advance(300);
    QCOMPARE(out(id), 5);
    QCOMPARE(m_client.call(kNetwork, raise(id, "20")).status, 200);
}

void TestSandboxOrders::refunded()
{
    const auto id = m_client.add({{"InstanceChargeType", "PrePaid"}, {"InternetMaxBandwidthOut", 50}});
    // What is given back is not left open, whatever is asked.
    const auto number = leave(id, {{"AutoPay", "false"}});
    const auto order = listed(m_client, number);
    QCOMPARE(order.value(u"OrderType").toString(), QStringLiteral("Refund"));
    QCOMPARE(order.value(u"PaymentStatus").toString(), QStringLiteral("Paid"));
    QVERIFY(order.value(u"PretaxAmount").toString().startsWith(u'-'));
    QVERIFY(order.contains(u"PaymentTime"));
    advance(5);
    QCOMPARE(out(id), 10);
}

void TestSandboxOrders::creditPays()
{
    m_client.lever({{"balance", 1}, {"credit", 1'000}});
    const auto number = leave(m_client.add(kSubscription), {{"AutoPay", "true"}});
    QCOMPARE(stateOf(number), QStringLiteral("Paid"));
    QVERIFY(balance() < 0);
}

void TestSandboxOrders::life_data()
{
    QTest::addColumn<int>("first"); // seconds; -1: as the world is born
    QTest::addColumn<int>("then");  // set after the order was made
    QTest::addColumn<int>("open");  // so long it is open
    QTest::addColumn<bool>("ends"); // later it is not
    QTest::newRow("a day") << -1 << -1 << 86'399 << true;
    QTest::newRow("a minute") << 60 << -1 << 59 << true;
    QTest::newRow("for ever") << 0 << -1 << 100'000'000 << false;
    QTest::newRow("shortened") << -1 << 600 << 599 << true;
    QTest::newRow("lengthened") << 60 << 600 << 599 << true;
    QTest::newRow("for ever after all") << 60 << 0 << 100'000'000 << false;
}

void TestSandboxOrders::life()
{
    QFETCH(int, first);
    QFETCH(int, then);
    QFETCH(int, open);
    QFETCH(bool, ends);
    m_client.lever({{"clockSpeed", 0}});
    QCOMPARE(m_client.control("/-/levers").json().value(u"orderLifeSeconds").toInt(), 86'400);
    const auto id = m_client.add(kSubscription);
    if (first >= 0)
        m_client.lever({{"orderLifeSeconds", first}});
    const auto number = leave(id);
    if (then >= 0)
        m_client.lever({{"orderLifeSeconds", then}});
    const auto expires = kept(number).value(u"expires");
    QCOMPARE(expires.isString(), ends);
    if (ends) {
        const auto created = kept(number).value(u"created").toString();
        const auto life = QDateTime::fromString(created, Qt::ISODateWithMs)
                              .secsTo(QDateTime::fromString(expires.toString(), Qt::ISODateWithMs));
        QCOMPARE(life, open + 1);
    }
    advance(open);
    QCOMPARE(stateOf(number), QStringLiteral("Unpaid"));
    advance(5'001); // nobody looks when its time is up
    QCOMPARE(stateOf(number), ends ? QStringLiteral("Cancelled") : QStringLiteral("Unpaid"));
    QCOMPARE(kept(number).value(u"settled"), ends ? expires : QJsonValue(QJsonValue::Null));
    QCOMPARE(m_client.post("/-/levers", {{"payOrder", QString::fromLatin1(number)}}).status, ends ? 400 : 200);
}

void TestSandboxOrders::thoseOfTheFleetStay()
{
    const auto open = [&] {
        const auto reply = m_client.call("QueryOrders", {{"CreateTimeStart", "2020-01-01T00:00:00Z"},
                                                         {"CreateTimeEnd", "2099-01-01T00:00:00Z"},
                                                         {"PaymentStatus", "Unpaid"}});
        return reply.json()[u"Data"][u"TotalCount"].toInt();
    };
    QVERIFY(open() > 0);
    const auto born = open();
    advance(10'000'000);
    QCOMPARE(open(), born);
    // Until they are given a time too; they are old.
    m_client.lever({{"orderLifeSeconds", 3'600}});
    QCOMPARE(open(), 0);
}

void TestSandboxOrders::loweringCountsAtAcceptance_data()
{
    QTest::addColumn<QByteArray>("autoPay");
    QTest::newRow("by itself") << QByteArray();
    QTest::newRow("automatic payment") << QByteArray("true");
    QTest::newRow("no automatic payment") << QByteArray("false");
}

void TestSandboxOrders::loweringCountsAtAcceptance()
{
    QFETCH(QByteArray, autoPay);
    m_client.lever({{"changeDelayMs", 60'000}});
    const auto id = m_client.add({{"InstanceChargeType", "PrePaid"}, {"InternetMaxBandwidthOut", 50}});
    QCOMPARE(m_client.call(kNetwork, raise(id, "10", {{"AutoPay", autoPay}})).status, 200);
    // Long before it is seen.
    QCOMPARE(out(id), 50);
    QCOMPARE(m_client.instance(id).value(u"DowngradesUsed").toInt(), 1);
    QCOMPARE(m_client.call(kNetwork, raise(id, "9")).code(), QStringLiteral("Throttling"));
    advance(61);
    QCOMPARE(out(id), 10);
    QCOMPARE(m_client.instance(id).value(u"DowngradesUsed").toInt(), 1);
}

void TestSandboxOrders::wrongLevers_data()
{
    QTest::addColumn<QJsonObject>("levers");
    QTest::newRow("life in words") << QJsonObject{{"orderLifeSeconds", "a day"}};
    QTest::newRow("life below zero") << QJsonObject{{"orderLifeSeconds", -1}};
    QTest::newRow("site") << QJsonObject{{"site", "USD"}};
    QTest::newRow("credit below zero") << QJsonObject{{"credit", -1}};
    QTest::newRow("an order is an object") << QJsonObject{{"addOrder", "ecs"}};
    QTest::newRow("no such type") << QJsonObject{{"addOrder", QJsonObject{{"type", "Gift"}}}};
    QTest::newRow("no such state") << QJsonObject{{"addOrder", QJsonObject{{"state", "canceled"}}}};
    QTest::newRow("no such part") << QJsonObject{{"addOrder", QJsonObject{{"mood", "good"}}}};
    QTest::newRow("instances are a list") << QJsonObject{{"addOrder", QJsonObject{{"instanceIds", "i-1"}}}};
    QTest::newRow("none of them") << QJsonObject{{"addOrder", QJsonObject{{"count", 0}}}};
    QTest::newRow("no such order") << QJsonObject{{"cancelOrder", "12345"}};
}

void TestSandboxOrders::wrongLevers()
{
    QFETCH(QJsonObject, levers);
    const auto before = m_client.control("/-/orders").body;
    const auto reply = m_client.post("/-/levers", levers);
    QCOMPARE(reply.status, 400);
    QVERIFY(!reply.json().value(u"error").toString().isEmpty());
    QCOMPARE(m_client.control("/-/orders").body, before);
}

void TestSandboxOrders::siteOption()
{
    sandbox::Options options;
    options.site = sandbox::Site::International;
    const SandboxClient client(options);
    const auto currency = [&] { return client.control("/-/orders").json().value(u"currency").toString(); };
    QCOMPARE(currency(), QStringLiteral("USD"));
    client.lever({{"site", "china"}, {"orderLifeSeconds", 5}, {"credit", 7}});
    QCOMPARE(currency(), QStringLiteral("CNY"));
    QCOMPARE(client.post("/-/reset", {}).status, 200);
    QCOMPARE(currency(), QStringLiteral("USD"));
    const auto levers = client.control("/-/levers").json();
    QCOMPARE(levers.value(u"orderLifeSeconds").toInt(), 86'400);
    QCOMPARE(levers.value(u"credit").toDouble(), 0.0);
}

void TestSandboxOrders::savedWithTheWorld()
{
    QTemporaryDir folder;
    sandbox::Options options;
    options.state = folder.path().toStdString() + "/world.json";
    SandboxClient client(options);
    client.lever({{"site", "international"}, {"orderLifeSeconds", 500}, {"credit", 12.5}});
    const auto id = client.add(kSubscription);
    const auto reply = client.call(kNetwork, raise(id, "10", {{"AutoPay", "false"}}));
    const auto number = QByteArray::number(reply.json().value(u"OrderId").toInteger());
    const auto other = client.lever(
        {{"addOrder",
          QJsonObject{{"state", "Unpaid"}, {"productCode", "rds"}, {"instanceIds", QJsonArray{"a", "b"}}}}});
    const auto cancelled = other.value(u"orderId").toString().toLatin1();
    QCOMPARE(client.call("CancelOrder", {{"OrderId", cancelled}}).json().value(u"Success"), QJsonValue(true));
    const auto orders = client.control("/-/orders").body;
    const auto cancellations = client.ledger().value(u"cancellations");
    const auto detail = client.call("GetOrderDetail", {{"OrderId", cancelled}}).json().value(u"Data").toObject();

    client.restart();
    QCOMPARE(client.control("/-/orders").body, orders);
    QCOMPARE(client.ledger().value(u"cancellations"), cancellations);
    QCOMPARE(cancellations.toArray().size(), 1);
    const auto levers = client.control("/-/levers").json();
    QCOMPARE(levers.value(u"site").toString(), QStringLiteral("international"));
    QCOMPARE(levers.value(u"orderLifeSeconds").toInt(), 500);
    QCOMPARE(levers.value(u"credit").toDouble(), 12.5);
    const auto again = client.call("GetOrderDetail", {{"OrderId", cancelled}}).json().value(u"Data").toObject();
    QCOMPARE(again.value(u"OrderList"), detail.value(u"OrderList"));
    // Its time goes on where it was.
    client.lever({{"advanceSeconds", 501}});
    QCOMPARE(listed(client, number).value(u"PaymentStatus").toString(), QStringLiteral("Cancelled"));
    // An option given with the start wins.
    options.site = sandbox::Site::China;
    client.restart(options);
    QCOMPARE(client.control("/-/levers").json().value(u"site").toString(), QStringLiteral("china"));
}

void TestSandboxOrders::savedByAnEarlierVersion()
{
    QTemporaryDir folder;
    sandbox::Options options;
    options.state = folder.path().toStdString() + "/world.json";
    QStringList notices;
    options.notice = [&](std::string_view sentence) {
        notices += QString::fromUtf8(sentence.data(), qsizetype(sentence.size()));
    };
    SandboxClient client(options);
    const auto id = client.add(kSubscription);
    QCOMPARE(client.call(kNetwork, raise(id, "10", {{"AutoPay", "false"}})).status, 200);
    client.sandbox().stop();
    QFile file(QString::fromStdString(options.state->string()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    auto saved = QJsonDocument::fromJson(file.readAll()).object();
    file.close();
    for (const auto &name : {"site", "orderLifeSeconds", "creditCents", "cancellations"})
        saved.remove(QLatin1String(name));
    QJsonArray orders;
    for (const auto &item : saved.value(u"orders").toArray()) {
        auto order = item.toObject();
        for (const auto &name : {"expires", "productCode", "operatorId", "moreInstances"})
            order.remove(QLatin1String(name));
        orders += order;
    }
    saved.insert(QStringLiteral("orders"), orders);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(saved).toJson());
    file.close();

    client.restart();
    QVERIFY2(notices.isEmpty(), qPrintable(notices.join(u' ')));
    QCOMPARE(client.call(kNetwork, raise(id, "20")).code(), QStringLiteral("InvalidInstance.UnpaidOrder"));
    QCOMPARE(client.control("/-/levers").json().value(u"site").toString(), QStringLiteral("china"));
    client.lever({{"payOrder", QJsonObject{{"instanceId", QString::fromLatin1(id)}}}});
}

QTEST_GUILESS_MAIN(TestSandboxOrders)
#include "test_sandboxorders.moc"
