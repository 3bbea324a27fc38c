// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sandbox/sandboxclient.h"

#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace ecsdesk;
using namespace ecsdesk::testing;

/// Every documented error can be had by its name, as the documents have it.
class TestSandboxCodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QCOMPARE(m_client.post("/-/reset", {}).status, 200); }
    void byName_data();
    void byName();
    void chosen_data();
    void chosen();
    void everyOneOfTheList();
    void undocumented();
    void xml();

private:
    [[nodiscard]] QJsonArray list() const { return QJsonDocument::fromJson(m_client.control("/-/codes").body).array(); }
    SandboxClient m_client;
};

void TestSandboxCodes::byName_data()
{
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("status");
    const auto rows = [](const char *action, std::initializer_list<std::pair<const char *, int>> codes) {
        for (const auto &[code, status] : codes)
            QTest::addRow("%s, %s", action, code) << QByteArray(action) << QString::fromLatin1(code) << status;
    };
    // The tables of the two documents, whole.
    rows("ModifyInstanceSpec", {{"Account.Arrearage", 400},
                                {"DependencyViolation.InstanceType", 400},
                                {"IdempotenceParamNotMatch", 400},
                                {"InvalidClientToken.ValueNotSupported", 400},
                                {"InvalidInstance.UnpaidOrder", 400},
                                {"InvalidInstanceType.ValueNotSupported", 400},
                                {"InvalidInstanceType.ValueUnauthorized", 400},
                                {"InvalidInternetChargeType.ValueNotSupported", 400},
                                {"InvalidParameter", 400},
                                {"InvalidParameter.Bandwidth", 400},
                                {"InvalidParameter.Conflict", 400},
                                {"InvalidParameter.Mismatch", 400},
                                {"InvalidStatus.ValueNotSupported", 400},
                                {"OperationDenied", 400},
                                {"Price.PricePlanResultNotFound", 400},
                                {"Throttling", 400},
                                {"InvalidInstanceStatus.NotStopped", 400},
                                {"CategoryViolation", 403},
                                {"ChargeTypeViolation", 403},
                                {"ImageNotSupportInstanceType", 403},
                                {"InstanceLockedForSecurity", 403},
                                {"InvalidAccountStatus.NotEnoughBalance", 403},
                                {"LastTokenProcessing", 403},
                                {"InvalidInstanceId.NotFound", 404},
                                {"InternalError", 500},
                                {"InvalidAction", 500},
                                {"OperationDenied.NoStock", 403},
                                {"QuotaExceed.ElasticQuota", 403},
                                {"InstanceType.Offline", 403}});
    rows("ModifyInstanceNetworkSpec", {{"Account.Arrearage", 400},
                                       {"DecreasedBandWidthNotAllowed", 400},
                                       {"InvalidInstance.UnpaidOrder", 400},
                                       {"InvalidInstanceStatus.NotStopped", 400},
                                       {"InvalidInternetChargeType.ValueNotSupported", 400},
                                       {"InvalidInternetMaxBandwidthIn.ValueNotSupported", 400},
                                       {"InvalidInternetMaxBandwidthOut.ValueNotSupported", 400},
                                       {"MissingParameter", 400},
                                       {"OperationDenied", 400},
                                       {"ChargeTypeViolation", 403},
                                       {"IncorrectInstanceStatus", 403},
                                       {"InstanceExpiredOrInArrears", 403},
                                       {"InstanceLockedForSecurity", 403},
                                       {"InvalidAccountStatus.NotEnoughBalance", 403},
                                       {"InvalidInstanceId.NotFound", 404},
                                       {"InternalError", 500},
                                       {"InstanceDowngrade.QuotaExceed", 400},
                                       {"LastOrderProcessing", 400},
                                       {"IpAllocationError", 400},
                                       {"OperationConflict", 409},
                                       {"ServiceUnavailable", 503},
                                       {"Throttling.User", 400},
                                       {"NAT_PUBLIC_IP_BINDING_FAILED", 403}});
    rows("StartInstance", {{"InstanceExpired", 403}, {"DiskInArrears", 403}, {"InstanceNotReady", 403}});
    rows("AllocatePublicIpAddress", {{"InsufficientPublicIp", 400}, {"InvalidVlanId.NotFound", 404}});
    rows("DescribeInstances", {{"SignatureNonceUsed", 400}, {"InvalidAccessKeyId.NotFound", 404}});
    rows("DescribePrice", {{"PriceNotFound", 400}, {"Throttling", 400}});
}

void TestSandboxCodes::byName()
{
    QFETCH(QByteArray, action);
    QFETCH(QString, code);
    QFETCH(int, status);
    m_client.lever({{"errorNext", code}});
    const auto reply = m_client.call(action, {{"InstanceId", "i-any"}});
    QCOMPARE(reply.code(), code);
    QCOMPARE(reply.status, status);
    QVERIFY(reply.message().size() > 10 || code == u"InvalidProtocol.NeedSsl");
    QVERIFY(!reply.json().value(u"RequestId").toString().isEmpty());
}

void TestSandboxCodes::chosen_data()
{
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QJsonObject>("error");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("message");
    const QByteArray spec = "ModifyInstanceSpec", network = "ModifyInstanceNetworkSpec";
    QTest::newRow("stock") << spec << QJsonObject{{"code", "OperationDenied"}, {"about", "OUT OF USAGE"}} << 403
                           << "The instance is out of usage.";
    QTest::newRow("stock, by status") << spec << QJsonObject{{"code", "OperationDenied"}, {"status", 403}} << 403
                                      << "The instance is out of usage.";
    QTest::newRow("prepaid") << network << QJsonObject{{"code", "OperationDenied"}, {"about", "PrePaid"}} << 403
                             << "The operation is denied due to the instance is PrePaid.";
    QTest::newRow("network") << network << QJsonObject{{"code", "OperationDenied"}} << 400
                             << "Specified instance is in VPC.";
    QTest::newRow("cooldown") << network << QJsonObject{{"code", "Throttling"}, {"about", "5 minutes"}} << 400
                              << "Request was denied due to request throttling, please try again after 5 minutes.";
    QTest::newRow("rate") << network << QJsonObject{{"code", "Throttling"}} << 400
                          << "Request was denied due to request throttling.";
    QTest::newRow("today's status") << spec << QJsonObject{{"code", "InvalidStatus.ValueNotSupported"}, {"status", 403}}
                                    << 403 << "The current status of the resource does not support this operation.";
    QTest::newRow("own message") << spec << QJsonObject{{"code", "OperationDenied"}, {"message", "Not today."}} << 400
                                 << "Not today.";
    QTest::newRow("own status") << spec << QJsonObject{{"code", "CategoryViolation"}, {"status", 418}} << 418
                                << "The specified instance does not support this operation because of its disk "
                                   "category.";
    QTest::newRow("any letter case") << spec << QJsonObject{{"code", "categoryviolation"}} << 403
                                     << "The specified instance does not support this operation because of its disk "
                                        "category.";
}

void TestSandboxCodes::chosen()
{
    QFETCH(QByteArray, action);
    QFETCH(QJsonObject, error);
    QFETCH(int, status);
    QFETCH(QString, message);
    m_client.lever({{"errorNext", error}});
    const auto reply = m_client.call(action);
    QCOMPARE(reply.code(), error.value(u"code").toString());
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.message(), message);
}

void TestSandboxCodes::everyOneOfTheList()
{
    const auto all = list();
    QVERIFY(all.size() >= 130);
    QSet<QString> names;
    for (const auto &item : all) {
        const auto documented = item.toObject();
        const auto code = documented.value(u"code").toString();
        names += code;
        const auto actions = documented.value(u"actions").toArray();
        QVERIFY2(!actions.isEmpty(), qPrintable(code));
        for (const auto &any : actions) {
            const auto action = any == u"*"_qs ? QByteArray("DescribeRegions") : any.toString().toLatin1();
            m_client.lever({{"errorNext", QJsonObject{{"code", code},
                                                      {"about", documented.value(u"message")},
                                                      {"status", documented.value(u"status")}}}});
            const auto reply = m_client.call(action);
            QCOMPARE(reply.code(), code);
            QCOMPARE(reply.status, documented.value(u"status").toInt());
            QCOMPARE(reply.message(), documented.value(u"message").toString());
        }
    }
    // One name is more than one row only where status, message or action differ.
    QVERIFY(names.size() >= 110);
}

void TestSandboxCodes::undocumented()
{
    m_client.lever({{"errorNext", "Gravity.Lost"}});
    const auto reply = m_client.call("DescribeRegions");
    QCOMPARE(reply.code(), QStringLiteral("Gravity.Lost"));
    QCOMPARE(reply.status, 500);
    m_client.lever({{"errorNext", QJsonObject{{"code", "Forbidden.RAM"}}}});
    QCOMPARE(
        m_client.call("StopInstance").json().value(u"AccessDeniedDetail").toObject().value(u"AuthAction").toString(),
        QStringLiteral("ecs:StopInstance"));
    m_client.lever({{"throttleNext", QJsonObject{{"code", "Throttling.User"}, {"retryAfterMs", 1'500}}}});
    const auto throttled = m_client.call("DescribeRegions");
    QCOMPARE(throttled.message(), QStringLiteral("Request was denied due to user flow control."));
    QCOMPARE(throttled.status, 400);
    QCOMPARE(throttled.headers.value("x-acs-retry-after"), QByteArray("1500"));
}

void TestSandboxCodes::xml()
{
    m_client.lever({{"errorNext", "MissingParameter"}});
    Ask ask;
    ask.format = "XML";
    ask.stamp = m_client.now();
    const auto reply = m_client.ask(ask);
    QCOMPARE(reply.status, 400);
    QVERIFY(reply.body.contains("<Code>MissingParameter</Code>"));
}

QTEST_GUILESS_MAIN(TestSandboxCodes)
#include "test_sandboxcodes.moc"
