// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cloud/endpoint.h"
#include "tests/support/cloudfixture.h"

using namespace ecsdesk;
using std::chrono::milliseconds;

Q_DECLARE_METATYPE(ecsdesk::ErrorKind)
Q_DECLARE_METATYPE(ecsdesk::Service)

/// A bad day at the other end: what a read makes of it.
class TransportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void badAnswers_data();
    void badAnswers();
    void recoversFromABadAnswer_data();
    void recoversFromABadAnswer();
    void hangingServerRunsOutOfTime();
    void tricklingAnswerRunsOutOfTime();
    void addresses_data();
    void addresses();
    void regularEndpoints_data();
    void regularEndpoints();
    void strangeRegionLeadsNowhere();
    void keepsNoCookies();
    void announcesItself();
};

namespace {

CloudOptions onceOnly(const QUrl &url)
{
    CloudOptions options = optionsFor(url);
    options.retry.maxAttempts = 1;
    return options;
}

ApiError errorAt(const CloudOptions &options)
{
    const SystemClock clock;
    CloudClient client(options, testCredentials(), clock);
    const auto call = client.describeInstances(RegionId(QStringLiteral("cn-hangzhou")), {});
    if (!QTest::qWaitFor([&call] { return call->isFinished(); }, 20'000) || call->result())
        return {};
    return call->result().error();
}

} // namespace

void TransportTest::badAnswers_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &bytes, ErrorKind kind, int status) {
        QTest::newRow(name) << bytes << kind << status;
    };
    const QByteArray html = "<html><body>Sign in to the network</body></html>";
    row("closed without a word", {}, ErrorKind::NoAnswer, 0);
    row("cut head", "HTTP/1.1 200 OK\r\nContent-Le", ErrorKind::NoAnswer, 0);
    row("cut body", RawServer::answer(200, emptyPage()).chopped(5), ErrorKind::NoAnswer, 200);
    row("no body at all", "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n", ErrorKind::NoAnswer, 200);
    row("broken chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
        ErrorKind::NotTheApi, 200);
    row("chunks without an end", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n",
        ErrorKind::NoAnswer, 200);
    row("not HTTP", "220 mail.example.com ESMTP\r\n\r\n", ErrorKind::NoAnswer, 0);
    row("html 200", RawServer::answer(200, html, {}, "text/html"), ErrorKind::NotTheApi, 200);
    row("html 200 that claims to be json", RawServer::answer(200, html), ErrorKind::NotTheApi, 200);
    row("html 500", RawServer::answer(500, html, {}, "text/html"), ErrorKind::NotTheApi, 500);
    row("html 400", RawServer::answer(400, html, {}, "text/html"), ErrorKind::NotTheApi, 400);
    row("empty 200", RawServer::answer(200, {}), ErrorKind::NotTheApi, 200);
    row("cut json", RawServer::answer(200, emptyPage().chopped(9)), ErrorKind::NotTheApi, 200);
    row("no list", RawServer::answer(200, R"({"RequestId":"R"})"), ErrorKind::MissingField, 200);
    row("moved", RawServer::answer(302, {}, "Location: http://portal.example/login?s=1\r\n"), ErrorKind::Redirected,
        302);
    row("moved, same request", RawServer::answer(308, {}, "Location: /elsewhere\r\n"), ErrorKind::Redirected, 308);
    row("announced too large", "HTTP/1.1 200 OK\r\nContent-Length: 999999\r\n\r\n{", ErrorKind::TooLarge, 200);
    row("too large", "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + QByteArray(70'000, ' '), ErrorKind::TooLarge,
        200);
    row("refused by the API", RawServer::answer(404, R"({"Code":"InvalidRegionId.NotFound","RequestId":"R"})"),
        ErrorKind::Api, 404);
    row("refused with 401", RawServer::answer(401, R"({"Code":"Unauthorized","RequestId":"R"})"), ErrorKind::Api, 401);
    row("refused with 501", RawServer::answer(501, R"({"Code":"NotHere","RequestId":"R"})"), ErrorKind::Api, 501);
}

void TransportTest::badAnswers()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const ErrorKind, kind);
    QFETCH(const int, status);
    RawServer server([bytes](QTcpSocket &socket, const RawRequest &) {
        socket.write(bytes);
        socket.disconnectFromHost();
    });
    CloudOptions options = onceOnly(server.url());
    options.answerLimitBytes = 64 * 1024;
    const ApiError error = errorAt(options);
    QVERIFY2(error.kind == kind, qPrintable(QStringLiteral("%1 %2").arg(int(error.kind)).arg(error.detail)));
    QCOMPARE(error.httpStatus, status);
    QCOMPARE(error.action, QStringLiteral("DescribeInstances"));
    QVERIFY(!error.mayHaveArrived); // a read changes nothing
    QVERIFY(kind == ErrorKind::Api || !error.detail.isEmpty());
    QVERIFY2(!error.detail.contains(u"login?s"), qPrintable(error.detail));
    QCOMPARE(server.arrivals().size(), 1);
}

void TransportTest::recoversFromABadAnswer_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::newRow("closed") << QByteArray();
    QTest::newRow("cut") << RawServer::answer(200, emptyPage()).chopped(5);
    QTest::newRow("broken json") << RawServer::answer(200, emptyPage().chopped(5));
    QTest::newRow("empty") << RawServer::answer(200, {});
    QTest::newRow("html 502") << RawServer::answer(502, "<html></html>", {}, "text/html");
    QTest::newRow("503") << RawServer::answer(503, R"({"Code":"ServiceUnavailable","RequestId":"R"})");
    QTest::newRow("throttled") << RawServer::answer(400, R"({"Code":"Throttling.User","RequestId":"R"})");
    QTest::newRow("asked to wait") << RawServer::answer(429, R"({"Code":"X","RequestId":"R"})",
                                                        "x-acs-retry-after: 30\r\n");
    // Repeated at once, so the server says that it closes: else the repeat may go out on the connection that is
    // closing.
    QTest::newRow("nonce used") << RawServer::answer(400, R"({"Code":"SignatureNonceUsed","RequestId":"R"})",
                                                     "Connection: close\r\n");
}

void TransportTest::recoversFromABadAnswer()
{
    QFETCH(const QByteArray, first);
    RawServer server;
    server.setHandler([&server, first](QTcpSocket &socket, const RawRequest &) {
        const bool begun = server.arrivals().size() > 1;
        socket.write(begun ? RawServer::answer(200, emptyPage()) : first);
        if (!begun)
            socket.disconnectFromHost();
    });
    const SystemClock clock;
    CloudClient client(optionsFor(server.url()), testCredentials(), clock);
    const auto call = client.describeInstances(RegionId(QStringLiteral("cn-hangzhou")), {});
    QSignalSpy retries(call.get(), &ApiCall::retryScheduled);
    WAIT_FOR(call);
    QVERIFY(call->result());
    QCOMPARE(server.arrivals().size(), 2);
    QCOMPARE(retries.size(), 1);
    QCOMPARE(retries[0][0].toInt(), 2);
    if (QByteArray(QTest::currentDataTag()) == "asked to wait")
        QVERIFY(retries[0][1].value<milliseconds>() >= milliseconds(30));
}

void TransportTest::hangingServerRunsOutOfTime()
{
    RawServer server;
    CloudOptions options = onceOnly(server.url());
    options.timeouts.perAction.clear();
    options.timeouts.answer = milliseconds(80);
    const ApiError error = errorAt(options);
    QCOMPARE(error.kind, ErrorKind::NoAnswer);
    QVERIFY(!error.detail.isEmpty());
    QTRY_COMPARE(server.openConnections(), 0);
    QCOMPARE(server.arrivals().size(), 1);
}

void TransportTest::tricklingAnswerRunsOutOfTime()
{
    QTimer drip;
    RawServer server([&drip](QTcpSocket &socket, const RawRequest &) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n");
        QObject::connect(&drip, &QTimer::timeout, &socket, [&socket] { socket.write(" "); });
        drip.start(10);
    });
    CloudOptions options = onceOnly(server.url());
    options.timeouts.perAction.clear();
    options.timeouts.answer = milliseconds(100);
    options.timeouts.wholeAnswerFactor = 2;
    const ApiError error = errorAt(options);
    QCOMPARE(error.kind, ErrorKind::NoAnswer);
}

void TransportTest::addresses_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("https") << "https://ecs.cn-hangzhou.aliyuncs.com" << true;
    QTest::newRow("https, port") << "https://proxy.example:8443/" << true;
    QTest::newRow("http") << "http://ecs.cn-hangzhou.aliyuncs.com" << false;
    QTest::newRow("http to a private address") << "http://192.168.1.1:8080" << false;
    QTest::newRow("http to 127.0.0.1") << "http://127.0.0.1:8080" << true;
    QTest::newRow("http to 127.8.9.1") << "http://127.8.9.1:8080" << true;
    QTest::newRow("http to ::1") << "http://[::1]:8080" << true;
    QTest::newRow("http to localhost") << "http://LocalHost:1" << true;
    QTest::newRow("http to a name that begins like loopback") << "http://127.0.0.1.example.com" << false;
    QTest::newRow("http to localhost of somebody") << "http://localhost.example.com" << false;
    QTest::newRow("http to any address") << "http://0.0.0.0:80" << false;
    QTest::newRow("with a user") << "https://user:word@ecs.aliyuncs.com" << false;
    QTest::newRow("with a path") << "https://ecs.aliyuncs.com/api" << false;
    QTest::newRow("with a query") << "https://ecs.aliyuncs.com/?a=b" << false;
    QTest::newRow("ftp") << "ftp://ecs.aliyuncs.com" << false;
    QTest::newRow("file") << "file:///etc/passwd" << false;
    QTest::newRow("no scheme") << "ecs.aliyuncs.com" << false;
    QTest::newRow("nothing") << "" << false;
}

void TransportTest::addresses()
{
    QFETCH(const QString, url);
    QFETCH(const bool, allowed);
    QCOMPARE(objectionTo(QUrl(url)).isEmpty(), allowed);
    if (allowed || url.isEmpty())
        return;
    // And the client keeps to it, for reads and writes.
    const ApiError error = errorAt(onceOnly(QUrl(url)));
    QCOMPARE(error.kind, ErrorKind::NotSent);
    const SystemClock clock;
    CloudClient client(onceOnly(QUrl(url)), testCredentials(), clock);
    const auto write = client.send(exampleWrite());
    QVERIFY(!write->isFinished());
    WAIT_FOR(write);
    QCOMPARE(write->result().error().kind, ErrorKind::NotSent);
    QVERIFY(!write->result().error().mayHaveArrived);
}

void TransportTest::regularEndpoints_data()
{
    QTest::addColumn<Service>("service");
    QTest::addColumn<QString>("region");
    QTest::addColumn<bool>("international");
    QTest::addColumn<QString>("url");
    QTest::newRow("region") << Service::Ecs << "cn-hangzhou" << false << "https://ecs.cn-hangzhou.aliyuncs.com/";
    QTest::newRow("central") << Service::Ecs << "" << false << "https://ecs.aliyuncs.com/";
    QTest::newRow("identity") << Service::Sts << "cn-hangzhou" << false << "https://sts.cn-hangzhou.aliyuncs.com/";
    QTest::newRow("billing") << Service::Bss << "us-west-1" << false << "https://business.aliyuncs.com/";
    QTest::newRow("billing, international")
        << Service::Bss << "cn-hangzhou" << true << "https://business.ap-southeast-1.aliyuncs.com/";
}

void TransportTest::regularEndpoints()
{
    QFETCH(const Service, service);
    QFETCH(const QString, region);
    QFETCH(const bool, international);
    QFETCH(const QString, url);
    CloudOptions options;
    options.internationalSite = international;
    const SystemClock clock;
    CloudClient client(options, testCredentials(), clock);
    QCOMPARE(client.endpointFor(service, RegionId(region)), QUrl(url));
    options.endpoint = QUrl(QStringLiteral("http://127.0.0.1:9"));
    CloudClient elsewhere(options, testCredentials(), clock);
    QCOMPARE(elsewhere.endpointFor(service, RegionId(region)), QUrl(QStringLiteral("http://127.0.0.1:9/")));
}

void TransportTest::strangeRegionLeadsNowhere()
{
    const SystemClock clock;
    CloudClient client({}, testCredentials(), clock);
    const auto call = client.describeInstances(RegionId(QStringLiteral("evil.example/?")), {});
    WAIT_FOR(call);
    QCOMPARE(call->result().error().kind, ErrorKind::NotSent);
}

void TransportTest::keepsNoCookies()
{
    RawServer server([](QTcpSocket &socket, const RawRequest &) {
        socket.write(RawServer::answer(200, emptyPage(), "Set-Cookie: id=1; Path=/\r\nCache-Control: max-age=600\r\n"));
    });
    const SystemClock clock;
    CloudClient client(optionsFor(server.url()), testCredentials(), clock);
    for (int i = 0; i < 2; ++i) {
        const auto call = client.describeInstances(RegionId(QStringLiteral("cn-hangzhou")), {});
        WAIT_FOR(call);
        QVERIFY(call->result());
    }
    QCOMPARE(server.arrivals().size(), 2);
    QVERIFY(!server.arrivals()[1].headers.contains("cookie"));
}

void TransportTest::announcesItself()
{
    RawServer server([](QTcpSocket &socket, const RawRequest &) { socket.write(RawServer::answer(200, emptyPage())); });
    const SystemClock clock;
    CloudClient client(optionsFor(server.url()), testCredentials(), clock);
    const auto call = client.describeInstances(RegionId(QStringLiteral("cn-hangzhou")), {});
    WAIT_FOR(call);
    const RawRequest &request = server.arrivals().first();
    QCOMPARE(request.line, QByteArray("POST / HTTP/1.1"));
    QCOMPARE(request.headers.value("host"), "127.0.0.1:" + QByteArray::number(server.serverPort()));
    QCOMPARE(request.headers.value("content-type"), QByteArray("application/x-www-form-urlencoded"));
    QCOMPARE(request.headers.value("content-length"), QByteArray::number(request.body.size()));
    QVERIFY(!request.headers.contains("upgrade"));
}

QTEST_GUILESS_MAIN(TransportTest)
#include "test_transport.moc"
