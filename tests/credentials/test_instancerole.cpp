// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/credentials/instancerole.h"
#include "tests/credentials/standin.h"
#include "tests/support/manualclock.h"

#include <QNetworkProxyFactory>
#include <QtTest>

using namespace ecsdesk;
using namespace std::chrono_literals;

/// The one plain-http address besides loopback: asked as documented, never elsewhere, and never for long.
class InstanceRoleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void instanceRole_data();
    void instanceRole();
    void instanceRoleRefused_data();
    void instanceRoleRefused();
    void metadataAddresses_data();
    void metadataAddresses();
    void metadataThroughNoProxy();
};

void InstanceRoleTest::instanceRole_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<bool>("tokens"); ///< the service has tokens
    QTest::addColumn<QStringList>("asked");
    const QString token = QStringLiteral("PUT /latest/api/token");
    const QString folder = QStringLiteral("GET /latest/meta-data/ram/security-credentials/");
    const QString role = folder + QStringLiteral("desk-role");
    QTest::newRow("whichever role") << QString() << true << QStringList{token, folder, role};
    QTest::newRow("a named role") << QStringLiteral("desk-role") << true << QStringList{token, role};
    QTest::newRow("without tokens") << QString() << false << QStringList{token, folder, role};
}

void InstanceRoleTest::instanceRole()
{
    QFETCH(const QString, role);
    QFETCH(const bool, tokens);
    MetadataStandIn standIn;
    if (!tokens)
        standIn.answers.insert("PUT /latest/api/token", RawServer::answer(405, "no"));
    ManualClock clock;
    MetadataOptions options;
    options.address = standIn.server.url();
    options.timeout = 20'000ms;
    InstanceRole source(
        role, options, [] { return ServerTime(); }, clock);
    Watch watch(source);
    source.start();
    QTRY_COMPARE(watch.changed.size() + watch.troubled.size(), 1);
    QVERIFY(!source.trouble());
    QCOMPARE(source.credentials()->accessKeyId, u"STS.NExample");
    QVERIFY(source.credentials()->isComplete());
    QVERIFY(!source.credentials()->securityToken.isEmpty());
    QCOMPARE(source.expires(), utc("2026-03-01T14:00:00Z"));
    QTEST(standIn.asked(), "asked");
    for (const RawRequest &request : standIn.server.arrivals()) {
        if (request.line.startsWith("PUT"))
            QCOMPARE(request.headers.value("x-aliyun-ecs-metadata-token-ttl-seconds"), QByteArray("21600"));
        else
            QCOMPARE(request.headers.value("x-aliyun-ecs-metadata-token"),
                     QByteArray(tokens ? "plantedMetadataToken" : ""));
    }
    clock.advance(5h + 30min);
    source.check();
    QTRY_COMPARE(watch.changed.size(), 2);
}

void InstanceRoleTest::instanceRoleRefused_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("allowV1");
    QTest::addColumn<QString>("code");
    const QByteArray token = "PUT /latest/api/token";
    const QByteArray folder = "GET /latest/meta-data/ram/security-credentials/";
    const QByteArray role = folder + "desk-role";
    const auto row = [](const char *name, const QByteArray &path, const QByteArray &answer, const char *code,
                        bool allowV1 = true) {
        QTest::newRow(name) << path << answer << allowV1 << QString::fromLatin1(code);
    };
    const auto text = [](int status, const QByteArray &body) { return RawServer::answer(status, body); };
    row("no token, and v1 off", token, text(404, "no"), "MetadataRefused", false);
    row("a token that would be a header", token, text(200, "a\r\nX: 1"), "MetadataRefused", false);
    row("silence, and v1 off", token, {}, "MetadataUnreachable", false);
    row("no role", folder, text(404, "no"), "MetadataNoRole");
    row("an empty role", folder, text(200, " \n"), "MetadataNoRole");
    row("a role that leads elsewhere", folder, text(200, "../../user-data"), "MetadataRefused");
    row("a web page", folder, text(200, "<html>sign in</html>"), "MetadataRefused");
    row("forbidden", folder, text(403, "no"), "MetadataRefused");
    row("redirected", folder, "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/other\r\nContent-Length: 0\r\n\r\n",
        "MetadataRefused");
    row("too much", folder, text(200, QByteArray(100'000, 'a')), "MetadataUnreachable");
    row("silence", folder, {}, "MetadataUnreachable");
    row("cut", role, "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"Code\":", "MetadataUnreachable");
    row("the role is gone", role, text(404, "no"), "MetadataNoRole");
    row("not JSON", role, text(200, "plantedSecret"), "MetadataRefused");
    row("another code", role, text(200, R"({"Code":"plantedSecret"})"), "MetadataRefused");
    row("no token in it", role, text(200, R"({"Code":"Success","AccessKeyId":"a","AccessKeySecret":"plantedSecret"})"),
        "MetadataRefused");
    row("no end", role, text(200, MetadataStandIn::credentials("whenever")), "MetadataRefused");
}

void InstanceRoleTest::instanceRoleRefused()
{
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, answer);
    QFETCH(const bool, allowV1);
    MetadataStandIn standIn;
    standIn.answers.insert(path, answer);
    ManualClock clock;
    MetadataOptions options;
    options.address = standIn.server.url();
    options.allowV1 = allowV1;
    // Only where the time-out is what is tested may it be short: the machine may be busy.
    const bool endless = answer.isEmpty() || answer.endsWith("{\"Code\":");
    options.timeout = endless ? 200ms : 20'000ms;
    InstanceRole source(
        {}, options, [] { return ServerTime(); }, clock);
    Watch watch(source);
    source.start();
    QTRY_COMPARE(watch.changed.size() + watch.troubled.size(), 1);
    QVERIFY(source.trouble());
    QTEST(source.trouble()->code, "code");
    QCOMPARE(source.trouble()->kind, ErrorKind::Local);
    QVERIFY(!source.trouble()->detail.contains(u"planted"));
    QVERIFY(!source.credentials());
}

void InstanceRoleTest::metadataAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char *address, bool allowed) {
        QTest::newRow(address) << QString::fromLatin1(address) << allowed;
    };
    row("http://100.100.100.200", true);
    row("http://100.100.100.200:80/", true);
    row("http://127.0.0.1:8080", true);
    row("http://[::1]:8080", true);
    row("http://100.100.100.200:8080", false);
    row("http://100.100.100.201", false);
    row("http://169.254.169.254", false);
    row("https://100.100.100.200", false);
    row("http://metadata.example", false);
    row("http://localhost.example", false);
    row("http://user@100.100.100.200", false);
    row("http://100.100.100.200/path", false);
    row("http://100.100.100.200/?query", false);
    row("file:///etc/passwd", false);
    row("", false);
}

void InstanceRoleTest::metadataAddresses()
{
    QFETCH(const QString, address);
    QFETCH(const bool, allowed);
    QCOMPARE(objectionToMetadata(QUrl(address)).isEmpty(), allowed);
    if (allowed)
        return;
    ManualClock clock;
    MetadataOptions options;
    options.address = QUrl(address);
    InstanceRole source(
        {}, options, [] { return ServerTime(); }, clock);
    Watch watch(source);
    source.start();
    QCOMPARE(watch.troubled.size(), 0);
    QTRY_COMPARE(watch.troubled.size(), 1);
    QCOMPARE(source.trouble()->code, u"MetadataRefused");
}

void InstanceRoleTest::metadataThroughNoProxy()
{
    RawServer proxy;
    MetadataStandIn standIn;
    const auto restore = qScopeGuard([] { qunsetenv("http_proxy"); });
    qputenv("http_proxy", proxy.url().toEncoded());
    ManualClock clock;
    MetadataOptions options;
    options.address = standIn.server.url();
    options.timeout = 20'000ms;
    InstanceRole source(
        {}, options, [] { return ServerTime(); }, clock);
    Watch watch(source);
    source.start();
    QTRY_COMPARE(watch.changed.size(), 1);
    QCOMPARE(proxy.connections(), 0);
    // Loopback never goes through one; that the service itself does not either can only be seen here.
    const auto *manager = source.findChild<QNetworkAccessManager *>();
    QVERIFY(manager && manager->proxyFactory());
    const auto chosen = manager->proxyFactory()->queryProxy(QNetworkProxyQuery(MetadataOptions().address));
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().type(), QNetworkProxy::NoProxy);

    // The variables that switch it off, or its old mode.
    const auto off = MetadataOptions::from(
        [](const QByteArray &name) { return QByteArray(name == "ALIBABA_CLOUD_ECS_METADATA_DISABLED" ? "TRUE" : ""); });
    QVERIFY(off.disabled && off.allowV1);
    QCOMPARE(off.timeout, 1'000ms);
    QVERIFY(objectionToMetadata(off.address).isEmpty());
    const auto hard = MetadataOptions::from(
        [](const QByteArray &name) { return QByteArray(name == "ALIBABA_CLOUD_IMDSV1_DISABLED" ? "true" : ""); });
    QVERIFY(!hard.disabled && !hard.allowV1);
    InstanceRole none(
        {}, off, [] { return ServerTime(); }, clock);
    Watch noneWatch(none);
    none.start();
    QTRY_COMPARE(noneWatch.troubled.size(), 1);
    QCOMPARE(none.trouble()->code, u"MetadataOff");
}

QTEST_GUILESS_MAIN(InstanceRoleTest)
#include "test_instancerole.moc"
