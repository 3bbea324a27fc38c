// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sandbox/sandboxclient.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTest>

using namespace ecsdesk;
using namespace ecsdesk::testing;

/// Each lever: what it does, for how long, and that it can be taken back.
class TestSandboxLevers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QCOMPARE(m_client.post("/-/reset", {}).status, 200); }
    void unknownOnes();
    void wrongValues_data();
    void wrongValues();
    void positions();
    void throttle();
    void onlyOneAction();
    void onlyOneInstance();
    void dropBefore();
    void dropAfterCommit();
    void cutAtByte();
    void hang();
    void garbage();
    void truncated();
    void empty();
    void error_data();
    void error();
    void clearFaults();
    void latency();
    void clockLevers();
    void skew();
    void overdue();
    void locks();
    void unpaidOrder();
    void setFields();
    void setFieldsAllOrNothing();
    void addAndRemove();
    void deny();
    void staleReads();
    void reset();

private:
    [[nodiscard]] QByteArray web() const { return m_client.idNamed(QStringLiteral("web-hz-01")); }
    [[nodiscard]] Reply raise(const QByteArray &id, const QByteArray &token = {}) const
    {
        Fields fields{{"InstanceId", id}, {"InternetMaxBandwidthOut", "20"}};
        if (!token.isEmpty())
            fields.insert("ClientToken", token);
        return m_client.call("ModifyInstanceNetworkSpec", fields);
    }
    /// Everything that comes, until the server ends it; `reset` tells how.
    [[nodiscard]] QByteArray untilTheEnd(const QByteArray &bytes, QAbstractSocket::SocketError *error) const
    {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), m_client.port());
        socket.waitForConnected(5'000);
        socket.write(bytes);
        QByteArray received;
        while (socket.waitForReadyRead(2'000))
            received += socket.readAll();
        *error = socket.error();
        return received;
    }

    SandboxClient m_client;
};

void TestSandboxLevers::unknownOnes()
{
    const auto reply = m_client.post("/-/levers", {{"latencyMs", 7}, {"gravity", 1}});
    QCOMPARE(reply.status, 400);
    QVERIFY(reply.json().value(u"error").toString().contains(u"gravity"));
    // Nothing of it was done.
    QCOMPARE(m_client.control("/-/levers").json().value(u"latencyMs").toInt(), 0);
    const QByteArray host = "Host: 127.0.0.1\r\nContent-Type: application/json\r\n";
    QCOMPARE(m_client.exchange("POST /-/levers HTTP/1.1\r\n" + host + "Content-Length: 3\r\n\r\n[1]").status, 400);
    QCOMPARE(m_client.exchange("POST /-/levers HTTP/1.1\r\n" + host + "Content-Length: 2\r\n\r\n{x").status, 400);
}

void TestSandboxLevers::wrongValues_data()
{
    QTest::addColumn<QJsonObject>("levers");
    QTest::newRow("negative") << QJsonObject{{"latencyMs", -1}};
    QTest::newRow("text for number") << QJsonObject{{"clockSpeed", "fast"}};
    QTest::newRow("number for truth") << QJsonObject{{"accountOverdue", 1}};
    QTest::newRow("back in time") << QJsonObject{{"advanceSeconds", -5}};
    QTest::newRow("no such instance") << QJsonObject{{"lock", "i-nobody"}};
    QTest::newRow("no such status") << QJsonObject{
        {"setStatus", QJsonObject{{"instanceId", "i-nobody"}, {"status", "Dreaming"}}}};
    QTest::newRow("no such part") << QJsonObject{{"throttleNext", QJsonObject{{"times", 3}}}};
    QTest::newRow("no such order") << QJsonObject{{"payOrder", "12345"}};
    QTest::newRow("deny is a list") << QJsonObject{{"deny", "StopInstance"}};
    QTest::newRow("low balance") << QJsonObject{{"lowBalance", "ignore"}};
    QTest::newRow("an instance needs a region") << QJsonObject{{"addInstance", QJsonObject{{"InstanceId", "i-x"}}}};
    QTest::newRow("a field that is none")
        << QJsonObject{{"addInstance", QJsonObject{{"InstanceId", "i-x"}, {"RegionId", "cn-hangzhou"}, {"Mood", 1}}}};
}

void TestSandboxLevers::wrongValues()
{
    QFETCH(QJsonObject, levers);
    const auto reply = m_client.post("/-/levers", levers);
    QCOMPARE(reply.status, 400);
    QVERIFY(!reply.json().value(u"error").toString().isEmpty());
}

void TestSandboxLevers::positions()
{
    m_client.lever({{"latencyMs", 3}, {"throttleNext", 5}, {"deny", QJsonArray{"StopInstance"}}, {"balance", 12.5}});
    const auto now = m_client.control("/-/levers").json();
    QCOMPARE(now.value(u"latencyMs").toInt(), 3);
    QCOMPARE(now.value(u"throttleNext").toInt(), 5);
    QCOMPARE(now.value(u"deny").toArray(), QJsonArray{"StopInstance"});
    QCOMPARE(now.value(u"balance").toDouble(), 12.5);
    QCOMPARE(now.value(u"changeDelayMs").toInt(), 2'500);
}

void TestSandboxLevers::throttle()
{
    m_client.lever({{"throttleNext", QJsonObject{{"n", 2}, {"retryAfterMs", 1'234}}}});
    for (int i = 0; i < 2; ++i) {
        const auto reply = m_client.call("DescribeRegions");
        QCOMPARE(reply.code(), QStringLiteral("Throttling"));
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.headers.value("x-acs-retry-after"), QByteArray("1234"));
    }
    QCOMPARE(m_client.call("DescribeRegions").status, 200);
    m_client.lever({{"throttleNext", QJsonObject{{"code", "Throttling.User"}, {"status", 429}}}});
    const auto other = m_client.call("DescribeRegions");
    QCOMPARE(other.code(), QStringLiteral("Throttling.User"));
    QCOMPARE(other.status, 429);
    QVERIFY(!other.headers.contains("x-acs-retry-after"));
}

void TestSandboxLevers::onlyOneAction()
{
    m_client.lever({{"throttleNext", QJsonObject{{"n", 1}, {"action", "DescribeInstances"}}}});
    QCOMPARE(m_client.call("DescribeRegions").status, 200);
    QCOMPARE(m_client.call("DescribeInstances", {{"RegionId", "cn-hangzhou"}}).code(), QStringLiteral("Throttling"));
    QCOMPARE(m_client.call("DescribeInstances", {{"RegionId", "cn-hangzhou"}}).status, 200);
}

void TestSandboxLevers::onlyOneInstance()
{
    const auto struck = web();
    const auto other = m_client.idNamed(QStringLiteral("web-hz-03"));
    for (const auto &id : {struck, other})
        m_client.lever({{"dropBeforeNext", QJsonObject{{"n", 1}, {"instanceId", QString::fromLatin1(id)}}}});
    m_client.lever({{"dropBeforeNext", QJsonObject{{"n", 0}, {"instanceId", QString::fromLatin1(other)}}}});
    QCOMPARE(raise(other).status, 200);
    QCOMPARE(raise(struck).status, 0);
    QCOMPARE(raise(struck).status, 200);
}

void TestSandboxLevers::dropBefore()
{
    const auto id = web();
    m_client.lever({{"dropBeforeNext", 1}});
    QCOMPARE(raise(id).status, 0);
    QCOMPARE(m_client.committed(), 0);
    QCOMPARE(raise(id).status, 200);
}

void TestSandboxLevers::dropAfterCommit()
{
    const auto id = web();
    m_client.lever({{"dropAfterCommitNext", 1}});
    QCOMPARE(raise(id, "lost").status, 0);
    QCOMPARE(m_client.committed(), 1);
    const auto request = m_client.ledger().value(u"changes").toArray().at(0).toObject().value(u"requestId").toString();
    // The token brings the lost answer back.
    QCOMPARE(raise(id, "lost").json().value(u"RequestId").toString(), request);
    QCOMPARE(m_client.committed(), 1);
}

void TestSandboxLevers::cutAtByte()
{
    const auto whole = m_client.call("DescribeRegions");
    const auto length = whole.head.size() + whole.body.size();
    for (const qsizetype bytes : {qsizetype(0), qsizetype(10), whole.head.size(), whole.head.size() + 100}) {
        m_client.lever({{"cutAtByteNext", bytes}});
        auto error = QAbstractSocket::UnknownSocketError;
        const auto received = untilTheEnd(m_client.bytesOf({}), &error);
        QCOMPARE(received.size(), bytes);
        QCOMPARE(error, QAbstractSocket::RemoteHostClosedError);
        QVERIFY(received.size() < length);
    }
    QCOMPARE(m_client.call("DescribeRegions").status, 200);
}

void TestSandboxLevers::hang()
{
    const auto id = web();
    m_client.lever({{"hangNext", QJsonObject{{"action", "ModifyInstanceNetworkSpec"}}}});
    Ask ask;
    ask.action = "ModifyInstanceNetworkSpec";
    ask.parameters = {{"InstanceId", id}, {"InternetMaxBandwidthOut", "20"}};
    QCOMPARE(m_client.exchange(m_client.bytesOf(ask), 300).status, 0);
    QCOMPARE(m_client.committed(), 1);
    const auto other = m_client.add();
    m_client.lever({{"hangNext", QJsonObject{{"committed", false}}}});
    ask.parameters.insert("InstanceId", other);
    QCOMPARE(m_client.exchange(m_client.bytesOf(ask), 300).status, 0);
    QCOMPARE(m_client.committed(), 1);
}

void TestSandboxLevers::garbage()
{
    m_client.lever({{"garbageNext", QJsonObject{{"n", 1}}}});
    const auto reply = m_client.call("DescribeRegions");
    QCOMPARE(reply.status, 200);
    QVERIFY(reply.body.startsWith("<html>"));
    m_client.lever({{"garbageNext", QJsonObject{{"status", 502}}}});
    QCOMPARE(m_client.call("DescribeRegions").status, 502);
}

void TestSandboxLevers::truncated()
{
    const auto whole = m_client.call("DescribeRegions").body.size();
    m_client.lever({{"truncateNext", true}});
    const auto reply = m_client.call("DescribeRegions");
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body.size(), whole / 2);
    QCOMPARE(reply.headers.value("content-length").toInt(), reply.body.size());
    QVERIFY(reply.json().isEmpty());
}

void TestSandboxLevers::empty()
{
    m_client.lever({{"emptyNext", 1}});
    const auto reply = m_client.call("DescribeRegions");
    QCOMPARE(reply.status, 200);
    QVERIFY(reply.body.isEmpty());
}

void TestSandboxLevers::error_data()
{
    QTest::addColumn<bool>("committed");
    QTest::newRow("before") << false;
    QTest::newRow("after") << true;
}

void TestSandboxLevers::error()
{
    QFETCH(bool, committed);
    const auto id = web();
    m_client.lever({{"errorNext", QJsonObject{{"code", "ServiceUnavailable"},
                                              {"status", 503},
                                              {"message", "Come back later."},
                                              {"committed", committed}}}});
    const auto reply = raise(id);
    QCOMPARE(reply.code(), QStringLiteral("ServiceUnavailable"));
    QCOMPARE(reply.status, 503);
    QCOMPARE(reply.message(), QStringLiteral("Come back later."));
    QCOMPARE(m_client.committed(), committed ? 1 : 0);
    m_client.lever({{"errorNext", 1}});
    QCOMPARE(m_client.call("DescribeRegions").code(), QStringLiteral("InternalError"));
}

void TestSandboxLevers::clearFaults()
{
    m_client.lever({{"errorNext", 9}, {"hangNext", 9}});
    m_client.lever({{"hangNext", 0}});
    QCOMPARE(m_client.call("DescribeRegions").status, 500);
    m_client.lever({{"clearFaults", true}});
    QCOMPARE(m_client.call("DescribeRegions").status, 200);
}

void TestSandboxLevers::latency()
{
    m_client.lever({{"latencyMs", 250}});
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(m_client.call("DescribeRegions").status, 200);
    QVERIFY(timer.elapsed() >= 245);
}

void TestSandboxLevers::clockLevers()
{
    const auto now = [&] {
        return QDateTime::fromString(m_client.control("/-/clock").json().value(u"now").toString(), Qt::ISODateWithMs);
    };
    const auto before = now();
    m_client.lever({{"advanceSeconds", 3'600}});
    QVERIFY(before.secsTo(now()) >= 3'600);
    m_client.lever({{"clockSpeed", 1'000}});
    QCOMPARE(m_client.control("/-/clock").json().value(u"rate").toDouble(), 1'000.0);
    const auto fast = now();
    QTRY_VERIFY(fast.secsTo(now()) >= 60);
    m_client.lever({{"clockSpeed", 0}});
    const auto still = now();
    // However much real time passes.
    QElapsedTimer real;
    real.start();
    do {
        QCOMPARE(now(), still);
    } while (!real.hasExpired(20));
}

void TestSandboxLevers::skew()
{
    const auto world = m_client.control("/-/clock").json();
    m_client.lever({{"clockSkewSeconds", 3'600}});
    Ask ask;
    ask.stamp = m_client.now(); // sandbox time, which the gateway no longer goes by
    const auto reply = m_client.ask(ask);
    QCOMPARE(reply.code(), QStringLiteral("InvalidTimeStamp.Expired"));
    auto date = QLocale::c().toDateTime(QString::fromLatin1(reply.headers.value("date").left(25)),
                                        QStringLiteral("ddd, dd MMM yyyy HH:mm:ss"));
    date.setTimeSpec(Qt::UTC);
    const auto now = QDateTime::fromString(world.value(u"now").toString(), Qt::ISODateWithMs);
    QVERIFY2(date.isValid() && qAbs(now.secsTo(date) - 3'600) <= 5, reply.headers.value("date").constData());
    // The Date header is what a client may learn from.
    ask.stamp = date.toUTC().toString(u"yyyy-MM-ddTHH:mm:ssZ").toLatin1();
    QCOMPARE(m_client.ask(ask).status, 200);
}

void TestSandboxLevers::overdue()
{
    const auto id = web();
    m_client.lever({{"accountOverdue", true}});
    QCOMPARE(raise(id).code(), QStringLiteral("Account.Arrearage"));
    m_client.lever({{"accountOverdue", false}});
    QCOMPARE(raise(id).status, 200);
}

void TestSandboxLevers::locks()
{
    const auto id = QString::fromLatin1(web());
    m_client.lever({{"lock", QJsonObject{{"instanceId", id}, {"reason", "financial"}}}});
    m_client.lever({{"lock", id}});
    QCOMPARE(m_client.described(web()).value(u"OperationLocks").toObject().value(u"LockReason").toArray().size(), 2);
    QCOMPARE(raise(web()).code(), QStringLiteral("InstanceLockedForSecurity"));
    m_client.lever({{"unlock", QJsonObject{{"instanceId", id}, {"reason", "security"}}}});
    QCOMPARE(raise(web()).code(), QStringLiteral("InstanceExpiredOrInArrears"));
    m_client.lever({{"unlock", id}});
    QCOMPARE(raise(web()).status, 200);
}

void TestSandboxLevers::unpaidOrder()
{
    const auto id = QString::fromLatin1(web());
    const auto order =
        m_client.lever({{"unpaidOrderOn", QJsonObject{{"instanceId", id}, {"amount", 12.34}, {"out", 80}}}});
    QVERIFY(!order.value(u"orderId").toString().isEmpty());
    QCOMPARE(raise(web()).code(), QStringLiteral("InvalidInstance.UnpaidOrder"));
    m_client.lever({{"payOrder", order.value(u"orderId")}});
    m_client.lever({{"advanceSeconds", 5}});
    QCOMPARE(m_client.described(web()).value(u"InternetMaxBandwidthOut").toInt(), 80);
    QCOMPARE(raise(web()).status, 200);
}

void TestSandboxLevers::setFields()
{
    const auto id = QString::fromLatin1(web());
    m_client.lever({{"setField", QJsonObject{{"instanceId", id}, {"field", "InstanceName"}, {"value", "改名 <1>"}}}});
    m_client.lever({{"setField", QJsonObject{{"instanceId", id},
                                             {"fields", QJsonObject{{"Tags", QJsonObject{{"env", "新"}}},
                                                                    {"InternetMaxBandwidthOut", 33},
                                                                    {"PublicIpAddress", QJsonArray{"203.0.113.99"}},
                                                                    {"InstanceChargeType", "PrePaid"},
                                                                    {"ExpiresInDays", 3}}}}}});
    const auto now = m_client.described(id.toLatin1());
    QCOMPARE(now.value(u"InstanceName").toString(), QStringLiteral("改名 <1>"));
    QCOMPARE(now.value(u"InternetMaxBandwidthOut").toInt(), 33);
    QCOMPARE(now.value(u"InstanceChargeType").toString(), QStringLiteral("PrePaid"));
    QCOMPARE(now.value(u"Tags").toObject().value(u"Tag").toArray().size(), 1);
    QVERIFY(now.value(u"ExpiredTime").toString() != u"2099-12-31T15:59Z");
}

void TestSandboxLevers::setFieldsAllOrNothing()
{
    const auto id = QString::fromLatin1(web());
    const auto reply = m_client.post(
        "/-/levers",
        {{"setField", QJsonObject{{"instanceId", id}, {"fields", QJsonObject{{"AAA", 1}, {"InstanceName", "half"}}}}}});
    QCOMPARE(reply.status, 400);
    const auto wrong = m_client.post(
        "/-/levers", {{"setField", QJsonObject{{"instanceId", id}, {"field", "RegionId"}, {"value", "cn-beijing"}}}});
    QCOMPARE(wrong.status, 400);
    QCOMPARE(m_client.described(id.toLatin1()).value(u"InstanceName").toString(), QStringLiteral("web-hz-01"));
}

void TestSandboxLevers::addAndRemove()
{
    const auto id = m_client.add({{"InstanceName", "新来的"}});
    QCOMPARE(m_client.described(id).value(u"InstanceName").toString(), QStringLiteral("新来的"));
    QCOMPARE(m_client
                 .post("/-/levers", {{"addInstance", QJsonObject{{"InstanceId", QString::fromLatin1(id)},
                                                                 {"RegionId", "cn-hangzhou"}}}})
                 .status,
             400);
    m_client.lever({{"removeInstance", QString::fromLatin1(id)}});
    QVERIFY(m_client.described(id).isEmpty());
    QCOMPARE(raise(id).code(), QStringLiteral("InvalidInstanceId.NotFound"));
}

void TestSandboxLevers::deny()
{
    const auto id = web();
    m_client.lever({{"deny", QJsonArray{"DescribeInstances", "ModifyInstanceNetworkSpec"}}});
    const auto list = m_client.call("DescribeInstances", {{"RegionId", "cn-hangzhou"}});
    QCOMPARE(list.status, 200);
    QCOMPARE(list.json().value(u"TotalCount").toInt(-1), 0);
    QCOMPARE(m_client.call("DescribeInstances", {{"RegionId", "cn-hangzhou"}, {"DryRun", "true"}}).code(),
             QStringLiteral("Forbidden.RAM"));
    const auto refused = raise(id);
    QCOMPARE(refused.code(), QStringLiteral("Forbidden.RAM"));
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.json().value(u"AccessDeniedDetail").toObject().value(u"AuthAction").toString(),
             QStringLiteral("ecs:ModifyInstanceNetworkSpec"));
    m_client.lever({{"deny", QJsonArray{}}});
    QCOMPARE(raise(id).status, 200);
}

void TestSandboxLevers::staleReads()
{
    const auto id = web();
    m_client.lever({{"staleReads", 60'000}, {"changeDelayMs", 0}});
    QCOMPARE(raise(id).status, 200);
    m_client.lever({{"advanceSeconds", 10}});
    QCOMPARE(m_client.instance(id).value(u"InternetMaxBandwidthOut").toInt(), 20);
    QCOMPARE(m_client.described(id).value(u"InternetMaxBandwidthOut").toInt(), 5);
    m_client.lever({{"advanceSeconds", 60}});
    QCOMPARE(m_client.described(id).value(u"InternetMaxBandwidthOut").toInt(), 20);
}

void TestSandboxLevers::reset()
{
    const auto id = web();
    QCOMPARE(raise(id).status, 200);
    const auto added = m_client.add();
    m_client.lever(
        {{"accountOverdue", true}, {"throttleNext", 50}, {"latencyMs", 5}, {"balance", 1}, {"clockSpeed", 60}});
    QCOMPARE(m_client.post("/-/reset", {}).status, 200);
    const auto levers = m_client.control("/-/levers").json();
    QCOMPARE(levers.value(u"throttleNext").toInt(), 0);
    QCOMPARE(levers.value(u"latencyMs").toInt(), 0);
    QCOMPARE(levers.value(u"balance").toInt(), 5'000);
    QCOMPARE(levers.value(u"clockSpeed").toInt(), 1);
    QCOMPARE(levers.value(u"accountOverdue").toBool(), false);
    QVERIFY(m_client.described(added).isEmpty());
    QCOMPARE(m_client.committed(), 0);
    QCOMPARE(web(), id);
    QCOMPARE(raise(id).status, 200);
}

QTEST_GUILESS_MAIN(TestSandboxLevers)
#include "test_sandboxlevers.moc"
