// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cloud/endpoint.h"
#include "app/cloud/outgoing.h"
#include "tests/support/cloudfixture.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace ecsdesk;

namespace {

const RegionId hangzhou{QStringLiteral("cn-hangzhou")};

Credentials keys(const char *id, const char *token = "")
{
    return {QString::fromLatin1(id), Secret(QByteArray(QByteArray("secret of ") + id)), Secret(QByteArray(token))};
}

QByteArray keyOf(const RawRequest &request)
{
    const QByteArray authorization = request.headers.value("authorization");
    if (authorization.isEmpty())
        return request.form("AccessKeyId");
    const qsizetype from = authorization.indexOf("Credential=") + 11;
    return authorization.mid(from, authorization.indexOf(',', from) - from);
}

RoleToAssume exampleRole()
{
    RoleToAssume role;
    role.arn = QStringLiteral("acs:ram::1234567890123456:role/ops");
    role.duration = std::chrono::seconds(900);
    return role;
}

} // namespace

Q_DECLARE_METATYPE(ecsdesk::SignatureVersion)
Q_DECLARE_METATYPE(ecsdesk::Service)

/// Credentials change while the client works; and what the client tells of keys that are wrong.
class CredentialsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changeWhileUnderWay();
    void changeBetweenAttempts();
    void keysForAClientWithout();
    void manyChangesWhileManyCalls();
    void eachMessageHidesItsOwnKey();
    void sameStringToSign_data();
    void sameStringToSign();
    void assumeRole();
    void assumeRoleIncomplete_data();
    void assumeRoleIncomplete();
    void stsAddresses_data();
    void stsAddresses();
    void dryRun();
    void proxyRefuses_data();
    void proxyRefuses();
};

void CredentialsTest::changeWhileUnderWay()
{
    QPointer<QTcpSocket> held;
    RawServer server([&](QTcpSocket &socket, const RawRequest &) {
        if (held)
            socket.write(RawServer::answer(200, emptyPage()));
        else
            held = &socket;
    });
    const SystemClock clock;
    CloudClient client(optionsFor(server.url()), keys("LTAIfirst"), clock);
    const auto first = client.describeInstances(hangzhou, {});
    QTRY_COMPARE(server.arrivals().size(), 1);
    client.setCredentials(keys("STS.second", "token"));
    const auto second = client.describeInstances(hangzhou, {});
    WAIT_FOR(second);
    QCOMPARE(keyOf(server.arrivals()[1]), QByteArray("STS.second"));
    QCOMPARE(server.arrivals()[1].headers.value("x-acs-security-token"), QByteArray("token"));
    // The one under way ends as it began: with its own key, once.
    QVERIFY(held);
    held->write(RawServer::answer(200, emptyPage()));
    WAIT_FOR(first);
    QVERIFY(first->result());
    QCOMPARE(keyOf(server.arrivals()[0]), QByteArray("LTAIfirst"));
    QCOMPARE(server.arrivals().size(), 2);
}

void CredentialsTest::changeBetweenAttempts()
{
    RawServer server;
    const SystemClock clock;
    CloudClient client(optionsFor(server.url()), keys("LTAIfirst"), clock);
    server.setHandler([&](QTcpSocket &socket, const RawRequest &request) {
        if (keyOf(request) == "LTAIfirst") {
            client.setCredentials(keys("STS.second", "token"));
            socket.write(RawServer::answer(503, R"({"Code":"ServiceUnavailable","RequestId":"R"})"));
        } else {
            socket.write(RawServer::answer(200, emptyPage()));
        }
    });
    const auto call = client.describeInstances(hangzhou, {});
    WAIT_FOR(call);
    QVERIFY(call->result());
    QCOMPARE(server.arrivals().size(), 2);
    QCOMPARE(keyOf(server.arrivals()[1]), QByteArray("STS.second"));
}

void CredentialsTest::keysForAClientWithout()
{
    RawServer server([](QTcpSocket &socket, const RawRequest &) { socket.write(RawServer::answer(200, emptyPage())); });
    const SystemClock clock;
    CloudClient client(optionsFor(server.url()), {}, clock);
    const auto before = client.describeInstances(hangzhou, {});
    WAIT_FOR(before);
    QCOMPARE(before->result().error().kind, ErrorKind::Local);
    client.setCredentials(keys("LTAIlate"));
    const auto after = client.describeInstances(hangzhou, {});
    WAIT_FOR(after);
    QVERIFY(after->result());
    QCOMPARE(server.arrivals().size(), 1);
}

void CredentialsTest::manyChangesWhileManyCalls()
{
    // Key and token must never be of two different sets.
    bool mixed = false;
    RawServer server([&](QTcpSocket &socket, const RawRequest &request) {
        mixed |= keyOf(request) != "STS." + request.headers.value("x-acs-security-token");
        socket.write(RawServer::answer(200, emptyPage()));
    });
    const SystemClock clock;
    CloudClient client(optionsFor(server.url()), keys("STS.0", "0"), clock);
    std::vector<std::unique_ptr<Call<InstancePage>>> calls;
    for (int i = 1; i <= 60; ++i) {
        calls.push_back(client.describeInstances(hangzhou, {}));
        const QByteArray number = QByteArray::number(i);
        client.setCredentials(keys(("STS." + number).constData(), number.constData()));
    }
    for (const auto &call : calls)
        WAIT_FOR(call);
    QVERIFY(!mixed);
    QCOMPARE(server.arrivals().size(), 60);
}

void CredentialsTest::eachMessageHidesItsOwnKey()
{
    RawServer server([](QTcpSocket &socket, const RawRequest &request) {
        socket.write(RawServer::answer(400, R"({"Code":"Odd","RequestId":"R","Message":"who is )" + keyOf(request) +
                                                R"( then"})"));
    });
    const SystemClock clock;
    CloudClient client(optionsFor(server.url()), keys("plantedFirstKey"), clock);
    const auto first = client.describeInstances(hangzhou, {});
    client.setCredentials(keys("plantedSecondKey"));
    const auto second = client.describeInstances(hangzhou, {});
    WAIT_FOR(first);
    WAIT_FOR(second);
    for (const ApiError &error : {first->result().error(), second->result().error()}) {
        QVERIFY2(error.message.contains(u"****"), qPrintable(error.message));
        QVERIFY2(!error.message.contains(u"Key"), qPrintable(error.message));
    }
}

void CredentialsTest::sameStringToSign_data()
{
    QTest::addColumn<SignatureVersion>("version");
    QTest::addColumn<QString>("shown"); ///< what the server shows as its own
    QTest::addColumn<bool>("alike");
    for (const auto version : {SignatureVersion::V1, SignatureVersion::V3}) {
        const char *name = version == SignatureVersion::V1 ? "v1" : "v3";
        QTest::addRow("%s alike", name) << version << QStringLiteral("own") << true;
        QTest::addRow("%s with blanks", name) << version << QStringLiteral(" own\n") << true;
        QTest::addRow("%s other", name) << version << QStringLiteral("POST&%2F&AccessKeyId%3Dother") << false;
        QTest::addRow("%s none", name) << version << QString() << false;
    }
    QTest::newRow("v3 what it is made of") << SignatureVersion::V3 << QStringLiteral("canonical") << true;
}

void CredentialsTest::sameStringToSign()
{
    QFETCH(const SignatureVersion, version);
    QFETCH(const QString, shown);
    RawServer server([&](QTcpSocket &socket, const RawRequest &request) {
        // The server's own calculation, from what came over the wire.
        QByteArray toSign;
        QByteArray canonical;
        if (version == SignatureVersion::V1) {
            Parameters parameters;
            for (const QByteArray &pair : request.body.split('&')) {
                const QByteArray name = QByteArray::fromPercentEncoding(pair.left(pair.indexOf('=')));
                if (name != "Signature")
                    parameters.emplace_back(QString::fromUtf8(name), QString::fromUtf8(request.form(name)));
            }
            toSign = signV1("POST", parameters, Secret(QByteArray("another"))).stringToSign;
        } else {
            Headers headers;
            for (auto it = request.headers.begin(); it != request.headers.end(); ++it)
                headers.emplace_back(it.key(), it.value());
            const SignatureV3 made = signV3("POST", "/", {}, headers, request.body, keys("other"));
            toSign = made.stringToSign;
            canonical = made.canonicalRequest;
        }
        QString text = shown;
        text.replace(QLatin1String("own"), QString::fromUtf8(toSign));
        text.replace(QLatin1String("canonical"), QString::fromUtf8(canonical));
        const QString message = QLatin1String("Specified signature is not matched with our calculation.") +
                                (shown.isEmpty() ? QString() : QLatin1String(" server string to sign is:") + text);
        const QJsonObject body{{QStringLiteral("Code"), QStringLiteral("signaturedoesnotmatch")},
                               {QStringLiteral("RequestId"), QStringLiteral("R")},
                               {QStringLiteral("Message"), message}};
        socket.write(RawServer::answer(400, QJsonDocument(body).toJson()));
    });
    const SystemClock clock;
    CloudClient client(optionsFor(server.url(), version), keys("LTAIexampleKeyId", "plantedToken"), clock);
    InstanceQuery query;
    query.name = QStringLiteral("生产 web*~a+b");
    const auto call = client.describeInstances(hangzhou, query);
    WAIT_FOR(call);
    const ApiError &error = call->result().error();
    QTEST(error.signedAlike, "alike");
    QVERIFY(!(error.message + error.detail).contains(u"plantedToken"));
}

void CredentialsTest::assumeRole()
{
    RawServer server([](QTcpSocket &socket, const RawRequest &) {
        socket.write(RawServer::answer(
            200, R"({"RequestId":"R","AssumedRoleUser":{"Arn":"acs:ram::1:assumed-role/ops/desk"},"Credentials":{
            "AccessKeyId":"STS.new","AccessKeySecret":"s","SecurityToken":"CAIS+/=","Expiration":"2026-03-01T09:00:00Z"}})"));
    });
    const SystemClock clock;
    CloudClient client(optionsFor(server.url()), keys("LTAIbase"), clock);
    RoleToAssume role = exampleRole();
    role.externalId = QStringLiteral("ext");
    role.policy = QStringLiteral("{}");
    const auto call = client.assumeRole(role);
    WAIT_FOR(call);
    const TemporaryCredentials &given = *call->result();
    QCOMPARE(given.credentials.accessKeyId, u"STS.new");
    QVERIFY(given.credentials.isComplete());
    QVERIFY(!given.credentials.securityToken.isEmpty());
    QCOMPARE(given.expires, QDateTime(QDate(2026, 3, 1), QTime(9, 0), Qt::UTC));
    QCOMPARE(given.arn, u"acs:ram::1:assumed-role/ops/desk");
    const RawRequest &request = server.arrivals().first();
    QCOMPARE(request.headers.value("x-acs-version"), QByteArray("2015-04-01"));
    QCOMPARE(request.form("RoleArn"), role.arn.toLatin1());
    QCOMPARE(request.form("RoleSessionName"), QByteArray("ecsdesk"));
    QCOMPARE(request.form("DurationSeconds"), QByteArray("900"));
    QCOMPARE(request.form("ExternalId"), QByteArray("ext"));
    QCOMPARE(request.form("Policy"), QByteArray("{}"));
}

void CredentialsTest::assumeRoleIncomplete_data()
{
    QTest::addColumn<QByteArray>("credentials");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const QByteArray &credentials, const char *field) {
        QTest::newRow(name) << credentials << QString::fromLatin1(field);
    };
    row("nothing", "{}", "AccessKeyId");
    row("no secret", R"({"AccessKeyId":"STS.a"})", "AccessKeySecret");
    row("no token", R"({"AccessKeyId":"STS.a","AccessKeySecret":"s"})", "SecurityToken");
    row("no end", R"({"AccessKeyId":"STS.a","AccessKeySecret":"s","SecurityToken":"t"})", "Expiration");
    row("an end that is none",
        R"({"AccessKeyId":"STS.a","AccessKeySecret":"s","SecurityToken":"t","Expiration":"soon"})", "Expiration");
    row("a header in the token",
        R"({"AccessKeyId":"STS.a","AccessKeySecret":"s","SecurityToken":"t\r\nX: 1","Expiration":"2026-03-01T09:00:00Z"})",
        "SecurityToken");
}

void CredentialsTest::assumeRoleIncomplete()
{
    QFETCH(const QByteArray, credentials);
    QFETCH(const QString, field);
    RawServer server([&](QTcpSocket &socket, const RawRequest &) {
        socket.write(RawServer::answer(200, R"({"RequestId":"R","Credentials":)" + credentials + "}"));
    });
    const SystemClock clock;
    CloudClient client(optionsFor(server.url()), keys("LTAIbase"), clock);
    const auto call = client.assumeRole(exampleRole());
    WAIT_FOR(call);
    QVERIFY(!call->result());
    QCOMPARE(call->result().error().kind, ErrorKind::MissingField);
    QCOMPARE(call->result().error().detail, QLatin1String("Credentials.") + field);
}

void CredentialsTest::stsAddresses_data()
{
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("host");
    QTest::newRow("central") << QString() << QStringLiteral("sts.aliyuncs.com");
    QTest::newRow("of a region") << QStringLiteral("cn-shanghai") << QStringLiteral("sts.cn-shanghai.aliyuncs.com");
    QTest::newRow("of none") << QStringLiteral("evil.example/") << QString();
}

void CredentialsTest::stsAddresses()
{
    QFETCH(const QString, region);
    QFETCH(const QString, host);
    QCOMPARE(endpointOf({}, Service::Sts, RegionId(region)).host(), host);
}

void CredentialsTest::dryRun()
{
    RawServer server([](QTcpSocket &socket, const RawRequest &) {
        socket.write(RawServer::answer(400, R"({"Code":"DryRunOperation","RequestId":"R","Message":"passed"})"));
    });
    const SystemClock clock;
    CloudClient client(optionsFor(server.url()), keys("LTAIbase"), clock);
    InstanceQuery query;
    query.dryRun = true;
    const auto call = client.describeInstances(hangzhou, query);
    WAIT_FOR(call);
    QCOMPARE(call->result().error().code, u"DryRunOperation");
    QCOMPARE(server.arrivals().size(), 1);
    QCOMPARE(server.arrivals().first().form("DryRun"), QByteArray("true"));
}

void CredentialsTest::proxyRefuses_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("asks for a password") << QByteArray(
        "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"\r\n"
        "Content-Length: 0\r\nConnection: close\r\n\r\n");
    QTest::newRow("is not there") << QByteArray();
}

void CredentialsTest::proxyRefuses()
{
    QFETCH(const QByteArray, answer);
    RawServer proxy([&](QTcpSocket &socket, const RawRequest &) {
        socket.write(answer);
        socket.disconnectFromHost();
    });
    const QByteArray address = proxy.url().toEncoded();
    if (answer.isEmpty())
        proxy.close();
    const auto restore = qScopeGuard([] { qunsetenv("https_proxy"); });
    qputenv("https_proxy", address);
    const SystemClock clock;
    CloudClient client(optionsFor(QUrl(QStringLiteral("https://ecs.ecsdesk.invalid"))), keys("LTAIbase"), clock);
    const auto read = client.describeInstances(hangzhou, {});
    const auto write = client.send(exampleWrite());
    WAIT_FOR(read);
    WAIT_FOR(write);
    for (const ApiError &error : {read->result().error(), write->result().error()}) {
        QVERIFY2(error.kind == ErrorKind::Proxy, qPrintable(error.detail));
        QVERIFY(!error.mayHaveArrived);
    }
    // The way through the proxy is asked for; nothing of the request itself is told to it.
    for (const RawRequest &request : proxy.arrivals()) {
        QVERIFY(request.line.startsWith("CONNECT ecs.ecsdesk.invalid:443"));
        QVERIFY(!request.headers.contains("authorization"));
    }
}

QTEST_GUILESS_MAIN(CredentialsTest)
#include "test_credentials.moc"
