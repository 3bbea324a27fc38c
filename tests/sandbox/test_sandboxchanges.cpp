// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sandbox/sandboxclient.h"

#include <QTest>
#include <future>

using namespace ecsdesk;
using namespace ecsdesk::testing;

namespace {

const QByteArray kNetwork = "ModifyInstanceNetworkSpec";
const QByteArray kSpec = "ModifyInstanceSpec";

Fields raise(const QByteArray &id, const QByteArray &out, const QByteArray &token = {})
{
    Fields fields{{"InstanceId", id}, {"InternetMaxBandwidthOut", out}};
    if (!token.isEmpty())
        fields.insert("ClientToken", token);
    return fields;
}

sandbox::Options current()
{
    sandbox::Options options;
    options.edition = sandbox::Edition::Current;
    return options;
}

} // namespace

/// What an accepted change does, and when: idempotency, windows, states, orders, addresses.
class TestSandboxChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameTokenSameAnswer();
    void tokenInProcess();
    void failureFreesTheToken();
    void twoChangesAtOnce();
    void fiveMinutes();
    void visibleAfterAWhile();
    void startAndStop();
    void startAndStopRefused_data();
    void startAndStopRefused();
    void typeChange();
    void addresses();
    void allocateRefused();
    void orderOfASubscription();
    void orderLeftUnpaid();
    void tooLittleMoney();
    void lowering();
    void orderIdInBothEditions();
    void inboundFollowsToday();
    void emptyParametersAreAbsent();

private:
    [[nodiscard]] int out(const QByteArray &id) const
    {
        return m_client.described(id).value(u"InternetMaxBandwidthOut").toInt();
    }
    [[nodiscard]] QString status(const QByteArray &id) const
    {
        return m_client.described(id).value(u"Status").toString();
    }
    void advance(double seconds) const { m_client.lever({{"advanceSeconds", seconds}}); }
    [[nodiscard]] QJsonObject orderOf(const QByteArray &id) const
    {
        for (const auto &order : m_client.control("/-/orders").json().value(u"orders").toArray()) {
            if (order.toObject().value(u"instanceId").toString().toLatin1() == id)
                return order.toObject();
        }
        return {};
    }
    [[nodiscard]] double balance() const { return m_client.control("/-/orders").json().value(u"balance").toDouble(); }

    SandboxClient m_client;
    SandboxClient m_current{current()};
};

void TestSandboxChanges::sameTokenSameAnswer()
{
    const auto id = m_client.add();
    const auto before = m_client.committed();
    const auto first = m_client.call(kNetwork, raise(id, "20", "token-1"));
    QCOMPARE(first.status, 200);
    const auto again = m_client.call(kNetwork, raise(id, "20", "token-1"));
    QCOMPARE(again.body, first.body);
    // The other scheme, and a region beside it, are no other request.
    Ask ask;
    ask.action = kNetwork;
    ask.parameters = raise(id, "20", "token-1");
    ask.parameters.insert("RegionId", "cn-hangzhou");
    ask.scheme = Scheme::Acs;
    QCOMPARE(m_client.ask(ask).body, first.body);
    QCOMPARE(m_client.committed() - before, 1);
    const auto other = m_client.call(kNetwork, raise(id, "21", "token-1"));
    QCOMPARE(other.code(), QStringLiteral("IdempotenceParamNotMatch"));
    QCOMPARE(other.status, 400);
    // A token belongs to an action.
    QCOMPARE(m_client.call(kSpec, raise(id, "20", "token-1")).code(), QStringLiteral("Throttling"));
    // Case counts.
    QCOMPARE(m_client.call(kNetwork, raise(id, "20", "TOKEN-1")).code(), QStringLiteral("Throttling"));
    int arrivals = 0;
    for (const auto &item : m_client.ledger().value(u"arrivals").toArray()) {
        const auto entry = item.toObject();
        if (entry.value(u"clientToken").toString() == u"token-1" &&
            entry.value(u"action").toString().toLatin1() == kNetwork)
            arrivals = entry.value(u"count").toInt();
    }
    QCOMPARE(arrivals, 4);
}

void TestSandboxChanges::tokenInProcess()
{
    const auto id = m_client.add();
    const auto bytes = m_client.bytesOf([&] {
        Ask ask;
        ask.action = kNetwork;
        ask.parameters = raise(id, "20", "slow");
        return ask;
    }());
    const auto requests = [&] {
        return m_client.ledger().value(u"requests").toObject().value(QString::fromLatin1(kNetwork)).toInt();
    };
    const int before = requests();
    m_client.lever({{"latencyMs", 1'500}});
    auto first = std::async(std::launch::async, [&] { return m_client.exchange(bytes); });
    QTRY_VERIFY(requests() != before);
    m_client.lever({{"latencyMs", 0}});
    const auto again = m_client.call(kNetwork, raise(id, "20", "slow"));
    QCOMPARE(again.code(), QStringLiteral("LastTokenProcessing"));
    QCOMPARE(again.status, 403);
    QCOMPARE(m_client.call(kNetwork, raise(id, "30", "slow")).code(), QStringLiteral("IdempotenceParamNotMatch"));
    QCOMPARE(m_client.call(kNetwork, raise(id, "30", "other")).code(), QStringLiteral("OperationConflict"));
    const auto answer = first.get();
    QCOMPARE(answer.status, 200);
    QCOMPARE(m_client.call(kNetwork, raise(id, "20", "slow")).body, answer.body);
}

void TestSandboxChanges::failureFreesTheToken()
{
    const auto id = m_client.add({{"Status", "Starting"}});
    QCOMPARE(m_client.call(kNetwork, raise(id, "20", "again")).code(), QStringLiteral("IncorrectInstanceStatus"));
    m_client.lever({{"setStatus", QJsonObject{{"instanceId", QString::fromLatin1(id)}, {"status", "Running"}}}});
    QCOMPARE(m_client.call(kNetwork, raise(id, "20", "again")).status, 200);
}

void TestSandboxChanges::twoChangesAtOnce()
{
    const auto id = m_client.add();
    std::vector<std::future<Reply>> all;
    for (int i = 0; i < 6; ++i) {
        const auto fields = raise(id, "30", "race");
        all.push_back(std::async(std::launch::async, [this, fields] { return m_client.call(kNetwork, fields); }));
    }
    QByteArray body;
    for (auto &one : all) {
        const auto reply = one.get();
        if (reply.status != 200) {
            QCOMPARE(reply.code(), QStringLiteral("LastTokenProcessing"));
            continue;
        }
        QVERIFY(body.isEmpty() || body == reply.body);
        body = reply.body;
    }
    QVERIFY(!body.isEmpty());
    qsizetype commits = 0;
    for (const auto &change : m_client.ledger().value(u"changes").toArray())
        commits += change.toObject().value(u"clientToken").toString() == u"race";
    QCOMPARE(commits, 1);
}

void TestSandboxChanges::fiveMinutes()
{
    const auto id = m_client.add(), other = m_client.add();
    QCOMPARE(m_client.call(kSpec, raise(id, "20")).status, 200);
    const auto soon = m_client.call(kNetwork, raise(id, "30"));
    QCOMPARE(soon.code(), QStringLiteral("Throttling"));
    QVERIFY(soon.message().contains(u"5 minutes"));
    QCOMPARE(m_client.call(kNetwork, raise(other, "30")).status, 200);
    advance(290);
    QCOMPARE(m_client.call(kNetwork, raise(id, "30")).code(), QStringLiteral("Throttling"));
    advance(10);
    QCOMPARE(m_client.call(kNetwork, raise(id, "30")).status, 200);
}

void TestSandboxChanges::visibleAfterAWhile()
{
    const auto id = m_client.add();
    QCOMPARE(m_client.call(kNetwork, raise(id, "20")).status, 200);
    QCOMPARE(out(id), 5);
    advance(2.5);
    QCOMPARE(out(id), 20);
    // However slow sandbox time runs, nobody waits longer in real time.
    m_client.lever({{"clockSpeed", 0.001}, {"changeDelayMs", 300}});
    const auto slow = m_client.add();
    QCOMPARE(m_client.call(kNetwork, raise(slow, "20")).status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(out(slow), 20, 2'000);
    m_client.lever({{"clockSpeed", 1}, {"changeDelayMs", 2'500}});
}

void TestSandboxChanges::startAndStop()
{
    const auto id = m_client.add();
    const Fields named{{"InstanceId", id}};
    QCOMPARE(m_client.call("StartInstance", named).code(), QStringLiteral("IncorrectInstanceStatus"));
    QCOMPARE(m_client.call("StopInstance", {{"InstanceId", id}, {"DryRun", "true"}}).code(),
             QStringLiteral("DryRunOperation"));
    QCOMPARE(status(id), QStringLiteral("Running"));
    QCOMPARE(
        m_client.call("StopInstance", {{"InstanceId", id}, {"ForceStop", "false"}, {"StoppedMode", "KeepCharging"}})
            .status,
        200);
    QCOMPARE(status(id), QStringLiteral("Stopping"));
    QCOMPARE(m_client.call("StopInstance", named).code(), QStringLiteral("IncorrectInstanceStatus"));
    QCOMPARE(m_client.call(kNetwork, raise(id, "20")).code(), QStringLiteral("IncorrectInstanceStatus"));
    advance(10);
    QCOMPARE(status(id), QStringLiteral("Stopped"));
    QCOMPARE(m_client.described(id).value(u"StoppedMode").toString(), QStringLiteral("KeepCharging"));
    QCOMPARE(m_client.call("StartInstance", named).status, 200);
    QCOMPARE(status(id), QStringLiteral("Starting"));
    advance(20);
    QCOMPARE(status(id), QStringLiteral("Running"));
    QCOMPARE(m_client.described(id).value(u"StoppedMode").toString(), QStringLiteral("Not-applicable"));
    m_client.lever({{"setStatus",
                     QJsonObject{{"instanceId", QString::fromLatin1(id)}, {"status", "Pending"}, {"settles", true}}}});
    QCOMPARE(status(id), QStringLiteral("Pending"));
    advance(15);
    QCOMPARE(status(id), QStringLiteral("Stopped"));
}

void TestSandboxChanges::startAndStopRefused_data()
{
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QJsonObject>("instance");
    QTest::addColumn<Fields>("more");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("error");
    QTest::newRow("stop, locked") << QByteArray("StopInstance") << QJsonObject{{"LockReasons", QJsonArray{"security"}}}
                                  << Fields() << 403 << "InstanceLockedForSecurity";
    QTest::newRow("stop, in arrears") << QByteArray("StopInstance")
                                      << QJsonObject{{"LockReasons", QJsonArray{"financial"}}} << Fields() << 403
                                      << "InstanceExpiredOrInArrears";
    QTest::newRow("start, locked") << QByteArray("StartInstance")
                                   << QJsonObject{{"Status", "Stopped"}, {"LockReasons", QJsonArray{"security"}}}
                                   << Fields() << 403 << "InstanceLockedForSecurity";
    QTest::newRow("start, expired") << QByteArray("StartInstance")
                                    << QJsonObject{{"Status", "Stopped"},
                                                   {"InstanceChargeType", "PrePaid"},
                                                   {"ExpiresInDays", -2}}
                                    << Fields() << 403 << "InstanceExpired";
    QTest::newRow("stop, unknown mode") << QByteArray("StopInstance") << QJsonObject() << Fields{{"StoppedMode", "Nap"}}
                                        << 400 << "InvalidParameter";
    QTest::newRow("unknown") << QByteArray("StopInstance") << QJsonObject() << Fields{{"InstanceId", "i-nobody"}} << 404
                             << "InvalidInstanceId.NotFound";
    QTest::newRow("nobody") << QByteArray("StartInstance") << QJsonObject() << Fields{{"InstanceId", ""}} << 400
                            << "MissingParameter";
}

void TestSandboxChanges::startAndStopRefused()
{
    QFETCH(QByteArray, action);
    QFETCH(QJsonObject, instance);
    QFETCH(Fields, more);
    QFETCH(int, code);
    QFETCH(QString, error);
    if (!more.contains("InstanceId"))
        more.insert("InstanceId", m_client.add(instance));
    const auto reply = m_client.call(action, more);
    QCOMPARE(reply.code(), error);
    QCOMPARE(reply.status, code);
}

void TestSandboxChanges::typeChange()
{
    const auto id = m_client.add({{"Status", "Stopped"}, {"InstanceType", "ecs.g6.large"}});
    QCOMPARE(m_client.call(kSpec, {{"InstanceId", id}, {"InstanceType", "ecs.g6.2xlarge"}}).status, 200);
    QCOMPARE(m_client.described(id).value(u"InstanceType").toString(), QStringLiteral("ecs.g6.large"));
    advance(3);
    const auto after = m_client.described(id);
    QCOMPARE(after.value(u"InstanceType").toString(), QStringLiteral("ecs.g6.2xlarge"));
    QCOMPARE(after.value(u"Cpu").toInt(), 8);
    QCOMPARE(after.value(u"Memory").toInt(), 32'768);
    QCOMPARE(m_client.call("StartInstance", {{"InstanceId", id}}).status, 200);
}

void TestSandboxChanges::addresses()
{
    const auto addressesOf = [&](const QByteArray &id) {
        return m_client.described(id).value(u"PublicIpAddress").toObject().value(u"IpAddress").toArray();
    };
    const QJsonObject none{{"InternetMaxBandwidthOut", 0}, {"InternetMaxBandwidthIn", -1}};
    // Pay-as-you-go from zero: no address before it is allocated; lowering to zero gives it back.
    const auto id = m_client.add(none);
    QCOMPARE(m_client.call("AllocatePublicIpAddress", {{"InstanceId", id}}).code(),
             QStringLiteral("AllocateIpInvalidInstanceBandwidth"));
    QCOMPARE(m_client.call(kNetwork, raise(id, "5")).status, 200);
    advance(3);
    QVERIFY(addressesOf(id).isEmpty());
    QVERIFY(m_client.described(id).value(u"InternetMaxBandwidthIn").toInt() >= 1);
    const auto given = m_client.call("AllocatePublicIpAddress", {{"InstanceId", id}});
    const auto address = given.json().value(u"IpAddress").toString();
    QVERIFY2(address.startsWith(u"203.0.113."), given.told().constData());
    QCOMPARE(addressesOf(id).at(0).toString(), address);
    QCOMPARE(m_client.call("AllocatePublicIpAddress", {{"InstanceId", id}}).json().value(u"IpAddress").toString(),
             address);
    advance(300);
    QCOMPARE(m_client.call(kNetwork, raise(id, "0")).status, 200);
    advance(3);
    QVERIFY(addressesOf(id).isEmpty());

    // A subscription gets its address by itself.
    auto subscription = none;
    subscription.insert(u"InstanceChargeType", "PrePaid");
    const auto paid = m_client.add(subscription);
    QCOMPARE(m_client.call(kNetwork, raise(paid, "5")).status, 200);
    advance(3);
    QCOMPARE(addressesOf(paid).size(), 1);

    // Today a parameter asks for it.
    auto today = m_current.add(none);
    auto ask = raise(today, "5");
    ask.insert("AllocatePublicIp", "true");
    QCOMPARE(m_current.call(kNetwork, ask).status, 200);
    m_current.lever({{"advanceSeconds", 3}});
    QCOMPARE(m_current.described(today).value(u"PublicIpAddress").toObject().value(u"IpAddress").toArray().size(), 1);
}

void TestSandboxChanges::allocateRefused()
{
    const auto refused = [&](const QJsonObject &fields) {
        return m_client.call("AllocatePublicIpAddress", {{"InstanceId", m_client.add(fields)}}).code();
    };
    QCOMPARE(refused({{"Status", "Starting"}}), QStringLiteral("IncorrectInstanceStatus"));
    QCOMPARE(refused({{"LockReasons", QJsonArray{"security"}}}), QStringLiteral("InstanceLockedForSecurity"));
    QCOMPARE(refused({{"LockReasons", QJsonArray{"financial"}}}), QStringLiteral("InstanceExpiredOrInArrears"));
    QCOMPARE(refused({{"EipAddress", "198.51.100.9"}}), QStringLiteral("AllocatedAlready"));
}

void TestSandboxChanges::orderOfASubscription()
{
    m_client.lever({{"balance", 1'000}});
    const auto id = m_client.add(
        {{"InstanceChargeType", "PrePaid"}, {"InternetChargeType", "PayByBandwidth"}, {"ExpiresInDays", 59}});
    const auto reply = m_client.call(kNetwork, raise(id, "10", "paid"));
    QCOMPARE(reply.status, 200);
    const auto order = orderOf(id);
    QCOMPARE(QString::number(reply.json().value(u"OrderId").toInteger()), order.value(u"orderId").toString());
    QCOMPARE(order.value(u"state").toString(), QStringLiteral("Paid"));
    QCOMPARE(order.value(u"amount").toDouble(), 200.0); // 5 Mbps more, two months, 20 each
    QCOMPARE(balance(), 800.0);
    const auto entry = m_client.ledger().value(u"changes").toArray().last().toObject();
    QCOMPARE(entry.value(u"orderId").toString(), order.value(u"orderId").toString());
    QCOMPARE(entry.value(u"requestId").toString(), reply.json().value(u"RequestId").toString());
    QCOMPARE(entry.value(u"clientToken").toString(), QStringLiteral("paid"));
    QCOMPARE(entry.value(u"parameters").toObject().value(u"InternetMaxBandwidthOut").toString(), QStringLiteral("10"));
    // The same token: the same order, nothing charged again.
    QCOMPARE(m_client.call(kNetwork, raise(id, "10", "paid")).body, reply.body);
    QCOMPARE(balance(), 800.0);
    QVERIFY(!m_client.call(kNetwork, raise(m_client.add(), "10")).json().contains(u"OrderId"));
}

void TestSandboxChanges::orderLeftUnpaid()
{
    m_client.lever({{"balance", 1'000}});
    const auto id = m_client.add({{"InstanceChargeType", "PrePaid"}});
    auto ask = raise(id, "10");
    ask.insert("AutoPay", "false");
    const auto reply = m_client.call(kNetwork, ask);
    QCOMPARE(reply.status, 200);
    const auto number = orderOf(id).value(u"orderId").toString();
    QCOMPARE(orderOf(id).value(u"state").toString(), QStringLiteral("Unpaid"));
    QCOMPARE(balance(), 1'000.0);
    advance(10);
    QCOMPARE(out(id), 5);
    QCOMPARE(m_client.call(kNetwork, raise(id, "20")).code(), QStringLiteral("InvalidInstance.UnpaidOrder"));
    m_client.lever({{"payOrder", number}});
    QVERIFY(balance() < 1'000);
    advance(3);
    QCOMPARE(out(id), 10);
    // The window began when the order was accepted, not when it was paid.
    QCOMPARE(m_client.call(kNetwork, raise(id, "20")).code(), QStringLiteral("Throttling"));
    advance(290);
    QCOMPARE(m_client.call(kNetwork, raise(id, "20")).status, 200);
    QCOMPARE(m_client.post("/-/levers", {{"payOrder", number}}).status, 400);

    // Cancelled, it blocks no longer, and nothing was changed.
    const auto other = m_client.add({{"InstanceChargeType", "PrePaid"}});
    ask.insert("InstanceId", other);
    QCOMPARE(m_client.call(kNetwork, ask).status, 200);
    m_client.lever({{"cancelOrder", QJsonObject{{"instanceId", QString::fromLatin1(other)}}}});
    advance(300);
    QCOMPARE(out(other), 5);
    QCOMPARE(orderOf(other).value(u"state").toString(), QStringLiteral("Cancelled"));
    QCOMPARE(m_client.call(kNetwork, raise(other, "7")).status, 200);
}

void TestSandboxChanges::tooLittleMoney()
{
    const QJsonObject subscription{{"InstanceChargeType", "PrePaid"}};
    m_client.lever({{"balance", 1}});
    const auto id = m_client.add(subscription);
    // As the document says: an abnormal order, which can only be cancelled.
    QCOMPARE(m_client.call(kNetwork, raise(id, "100")).status, 200);
    const auto order = orderOf(id);
    QVERIFY(order.value(u"abnormal").toBool());
    advance(400);
    QCOMPARE(out(id), 5);
    QCOMPARE(m_client.call(kNetwork, raise(id, "6")).code(), QStringLiteral("InvalidInstance.UnpaidOrder"));
    QCOMPARE(m_client.post("/-/levers", {{"payOrder", order.value(u"orderId")}}).status, 400);
    m_client.lever({{"cancelOrder", order.value(u"orderId")}, {"lowBalance", "refuse"}});
    const auto refused = m_client.call(kNetwork, raise(id, "100"));
    QCOMPARE(refused.code(), QStringLiteral("InvalidAccountStatus.NotEnoughBalance"));
    QCOMPARE(refused.status, 403);
    // What costs nothing needs no money, and pay-as-you-go none at all.
    QCOMPARE(m_client.call(kNetwork, {{"InstanceId", id}, {"InternetMaxBandwidthIn", "20"}}).status, 200);
    QCOMPARE(m_client.call(kNetwork, raise(m_client.add(), "100")).status, 200);
    m_client.lever({{"balance", 5'000}, {"lowBalance", "abnormal"}});
}

void TestSandboxChanges::lowering()
{
    m_client.lever({{"balance", 0}});
    const auto id = m_client.add({{"InstanceChargeType", "PrePaid"}, {"InternetMaxBandwidthOut", 50}});
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(m_client.call(kNetwork, raise(id, QByteArray::number(40 - i))).status, 200);
        advance(300);
        QCOMPARE(m_client.instance(id).value(u"DowngradesUsed").toInt(), i + 1);
    }
    QCOMPARE(orderOf(id).value(u"type").toString(), QStringLiteral("Refund"));
    QVERIFY(balance() > 0);
    QCOMPARE(m_client.call(kNetwork, raise(id, "30")).code(), QStringLiteral("InstanceDowngrade.QuotaExceed"));
    QCOMPARE(m_client.call(kNetwork, raise(id, "38")).status, 200);
    m_client.lever({{"balance", 5'000}});
}

void TestSandboxChanges::orderIdInBothEditions()
{
    const QJsonObject subscription{{"InstanceChargeType", "PrePaid"}};
    QVERIFY(m_client.call(kNetwork, raise(m_client.add(subscription), "6")).json().value(u"OrderId").isDouble());
    const auto today = m_current.call(kNetwork, raise(m_current.add(subscription), "6")).json();
    QVERIFY(today.value(u"OrderId").isString());
    QVERIFY(today.value(u"OrderId").toString().size() >= 15);
}

void TestSandboxChanges::inboundFollowsToday()
{
    const auto id = m_current.add({{"InternetMaxBandwidthOut", 50}, {"InternetMaxBandwidthIn", 50}});
    QCOMPARE(m_current.call(kNetwork, raise(id, "20")).status, 200);
    m_current.lever({{"advanceSeconds", 3}});
    QCOMPARE(m_current.described(id).value(u"InternetMaxBandwidthIn").toInt(), 20);
    const auto then = m_client.add({{"InternetMaxBandwidthOut", 50}, {"InternetMaxBandwidthIn", 50}});
    QCOMPARE(m_client.call(kNetwork, raise(then, "20")).status, 200);
    advance(3);
    QCOMPARE(m_client.described(then).value(u"InternetMaxBandwidthIn").toInt(), 50);
}

void TestSandboxChanges::emptyParametersAreAbsent()
{
    const auto id = m_client.add();
    auto ask = raise(id, "20", "with-empties");
    ask.insert({{"InternetMaxBandwidthIn", ""}, {"NetworkChargeType", ""}, {"AutoPay", ""}});
    const auto first = m_client.call(kNetwork, ask);
    QVERIFY2(first.status == 200, first.told().constData());
    QCOMPARE(m_client.call(kNetwork, raise(id, "20", "with-empties")).body, first.body);
}

QTEST_GUILESS_MAIN(TestSandboxChanges)
#include "test_sandboxchanges.moc"
