// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/cloudfixture.h"

using namespace ecsdesk;

/// A write leaves once. Left alone, Qt sends a POST again by itself when the server closes before its answer; here a
/// server counts what arrives, for every way in which a connection can end, in both signature versions.
class WriteOnceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closes_data();
    void closes();
    void closesAfterAKeptConnection_data() { versions(); }
    void closesAfterAKeptConnection();
    void timesOut_data() { versions(); }
    void timesOut();
    void refusedConnection_data() { versions(); }
    void refusedConnection();
    void noAnswerToTheHandshake();
    void serverFaultIsNotRepeated_data();
    void serverFaultIsNotRepeated();
    void readsArriveOncePerAttempt();
    void droppedCallStillLeaves();

private:
    static void versions();
};

namespace {

enum class End { Before, BeforeByReset, WithinHead, WithinBody, WithinChunk, After, AfterOtherBytes };

} // namespace

Q_DECLARE_METATYPE(End)
Q_DECLARE_METATYPE(ecsdesk::SignatureVersion)
Q_DECLARE_METATYPE(ecsdesk::ErrorKind)

void WriteOnceTest::versions()
{
    QTest::addColumn<SignatureVersion>("version");
    QTest::newRow("v1") << SignatureVersion::V1;
    QTest::newRow("v3") << SignatureVersion::V3;
}

void WriteOnceTest::closes_data()
{
    QTest::addColumn<SignatureVersion>("version");
    QTest::addColumn<End>("end");
    QTest::addColumn<bool>("succeeds");
    const std::pair<const char *, End> ends[] = {
        {"before the answer", End::Before},
        {"before the answer, by reset", End::BeforeByReset},
        {"within the head", End::WithinHead},
        {"within the body", End::WithinBody},
        {"within a chunk", End::WithinChunk},
        {"after the answer", End::After},
        {"after bytes that are no HTTP", End::AfterOtherBytes},
    };
    for (const auto &[name, end] : ends) {
        QTest::addRow("v1 %s", name) << SignatureVersion::V1 << end << (end == End::After);
        QTest::addRow("v3 %s", name) << SignatureVersion::V3 << end << (end == End::After);
    }
}

void WriteOnceTest::closes()
{
    QFETCH(const SignatureVersion, version);
    QFETCH(const End, end);
    QFETCH(const bool, succeeds);
    RawServer server([end](QTcpSocket &socket, const RawRequest &) {
        const QByteArray whole = RawServer::answer(200, R"({"RequestId":"REQ-1","OrderId":"1234567890"})");
        switch (end) {
        case End::Before:
            break;
        case End::BeforeByReset:
            socket.abort();
            return;
        case End::WithinHead:
            socket.write(whole.left(20));
            break;
        case End::WithinBody:
            socket.write(whole.left(whole.size() - 10));
            break;
        case End::WithinChunk:
            socket.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n40\r\n{\"RequestId\":");
            break;
        case End::After:
            socket.write(whole);
            break;
        case End::AfterOtherBytes:
            socket.write("\x15\x03\x01 what is this\r\n\r\n");
            break;
        }
        socket.disconnectFromHost();
    });
    const SystemClock clock;
    CloudClient client(optionsFor(server.url(), version), testCredentials(), clock);
    const auto call = client.send(exampleWrite());
    WAIT_FOR(call);
    // A second copy would come on a second connection, and at once.
    QTRY_COMPARE(server.openConnections(), 0);
    LET_OTHERS_ARRIVE();
    QCOMPARE(server.arrivals().size(), 1);
    QCOMPARE(server.heads(), 1);
    QCOMPARE(server.connections(), 1);
    QCOMPARE(server.arrivals().first().form("InternetMaxBandwidthOut"), QByteArray("50"));
    QCOMPARE(call->result().has_value(), succeeds);
    if (succeeds) {
        QCOMPARE(call->result()->requestId.text, QStringLiteral("REQ-1"));
        QCOMPARE(call->result()->orderId.text, QStringLiteral("1234567890"));
        QCOMPARE(call->result()->httpStatus, 200);
        return;
    }
    const ApiError &error = call->result().error();
    QVERIFY2(error.kind == ErrorKind::NoAnswer,
             qPrintable(QStringLiteral("%1 %2").arg(int(error.kind)).arg(error.detail)));
    QVERIFY(error.mayHaveArrived);
    QCOMPARE(error.action, QStringLiteral("ModifyInstanceNetworkSpec"));
}

/// The worst case: a kept connection that the server ends at the very moment the write goes out. On a kept connection
/// "closed before it came" and "closed after it came" look alike, so a write takes a new one.
void WriteOnceTest::closesAfterAKeptConnection()
{
    QFETCH(const SignatureVersion, version);
    RawServer server;
    server.setHandler([&server](QTcpSocket &socket, const RawRequest &request) {
        if (server.arrivals().size() == 1) {
            socket.write(RawServer::answer(200, emptyPage(), "Connection: keep-alive\r\n"));
            return;
        }
        Q_UNUSED(request)
        socket.write(RawServer::answer(200, R"({"RequestId":"REQ-2"})"));
    });
    const SystemClock clock;
    CloudClient client(optionsFor(server.url(), version), testCredentials(), clock);
    const auto read = client.describeInstances(RegionId(QStringLiteral("cn-hangzhou")), {});
    WAIT_FOR(read);
    QVERIFY(read->result());
    // The loop does not run between: the client learns of the end only while its write is under way.
    server.cutAll();
    const auto write = client.send(exampleWrite());
    WAIT_FOR(write);
    QVERIFY2(write->result().has_value(), qPrintable(write->result() ? QString() : write->result().error().detail));
    QCOMPARE(server.arrivals().size(), 2);
    QCOMPARE(server.arrivals()[1].connection, 2);
    QCOMPARE(server.arrivals()[1].headers.value("connection"), QByteArray("close"));

    // The same while the kept connection is alive: still one of its own, and none kept of a write.
    const auto again = client.send(exampleWrite());
    WAIT_FOR(again);
    QVERIFY(again->result());
    QCOMPARE(server.arrivals().size(), 3);
    QCOMPARE(server.arrivals()[2].connection, 3);
}

void WriteOnceTest::timesOut()
{
    QFETCH(const SignatureVersion, version);
    RawServer server; // never answers
    CloudOptions options = optionsFor(server.url(), version);
    options.timeouts.perAction.insert(QStringLiteral("ModifyInstanceNetworkSpec"), std::chrono::milliseconds(100));
    const SystemClock clock;
    CloudClient client(options, testCredentials(), clock);
    const auto call = client.send(exampleWrite());
    WAIT_FOR(call);
    QVERIFY(!call->result());
    QCOMPARE(call->result().error().kind, ErrorKind::NoAnswer);
    QVERIFY(call->result().error().mayHaveArrived);
    QTRY_COMPARE(server.openConnections(), 0);
    QCOMPARE(server.arrivals().size(), 1);
}

void WriteOnceTest::refusedConnection()
{
    QFETCH(const SignatureVersion, version);
    QUrl nobody;
    {
        const RawServer gone;
        nobody = gone.url();
    }
    const SystemClock clock;
    CloudClient client(optionsFor(nobody, version), testCredentials(), clock);
    const auto call = client.send(exampleWrite());
    QVERIFY(!call->isFinished());
    WAIT_FOR(call);
    QVERIFY(!call->result());
    QCOMPARE(call->result().error().kind, ErrorKind::NotSent);
    QVERIFY(!call->result().error().mayHaveArrived);
}

/// A connection that stands but never becomes one to write on: the body has not left, so nothing can have happened.
void WriteOnceTest::noAnswerToTheHandshake()
{
    RawServer server; // takes the connection, and never answers the TLS greeting
    QUrl url = server.url();
    url.setScheme(QStringLiteral("https"));
    CloudOptions options = optionsFor(url);
    options.timeouts.connect = std::chrono::milliseconds(150);
    const SystemClock clock;
    CloudClient client(options, testCredentials(), clock);
    const auto call = client.send(exampleWrite());
    WAIT_FOR(call);
    QVERIFY(!call->result());
    QCOMPARE(call->result().error().kind, ErrorKind::NotSent);
    QVERIFY(!call->result().error().mayHaveArrived);
    QCOMPARE(server.arrivals().size(), 0);
}

void WriteOnceTest::serverFaultIsNotRepeated_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<bool>("mayHaveArrived");
    const auto error = [](int status, const char *code) {
        return RawServer::answer(status, QByteArray(R"({"RequestId":"R","Code":")") + code + R"(","Message":"m"})");
    };
    QTest::newRow("500") << error(500, "InternalError") << ErrorKind::Api << true;
    QTest::newRow("503") << error(503, "ServiceUnavailable") << ErrorKind::Api << true;
    QTest::newRow("502 html") << RawServer::answer(502, "<html></html>", {}, "text/html") << ErrorKind::NotTheApi
                              << true;
    QTest::newRow("throttling") << error(400, "Throttling.User") << ErrorKind::Api << false;
    QTest::newRow("nonce used") << error(400, "SignatureNonceUsed") << ErrorKind::Api << true;
    QTest::newRow("refused") << error(403, "InstanceLockedForSecurity") << ErrorKind::Api << false;
    QTest::newRow("success without request id")
        << RawServer::answer(200, R"({"OrderId":"1"})") << ErrorKind::MissingField << true;
    QTest::newRow("redirect") << RawServer::answer(307, "", "Location: http://127.0.0.1:1/\r\n")
                              << ErrorKind::Redirected << true;
}

void WriteOnceTest::serverFaultIsNotRepeated()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const ErrorKind, kind);
    QFETCH(const bool, mayHaveArrived);
    RawServer server([answer](QTcpSocket &socket, const RawRequest &) { socket.write(answer); });
    const SystemClock clock;
    CloudClient client(optionsFor(server.url()), testCredentials(), clock);
    const auto call = client.send(exampleWrite());
    QSignalSpy retries(call.get(), &ApiCall::retryScheduled);
    WAIT_FOR(call);
    QVERIFY(!call->result());
    QCOMPARE(call->result().error().kind, kind);
    QCOMPARE(call->result().error().mayHaveArrived, mayHaveArrived);
    LET_OTHERS_ARRIVE();
    QCOMPARE(server.arrivals().size(), 1);
    QCOMPARE(retries.size(), 0);
}

/// Reads are repeated, but by this program: each arrival has a nonce of its own.
void WriteOnceTest::readsArriveOncePerAttempt()
{
    RawServer server;
    server.setHandler([&server](QTcpSocket &socket, const RawRequest &) {
        if (server.arrivals().size() < 3)
            socket.disconnectFromHost();
        else
            socket.write(RawServer::answer(200, emptyPage()));
    });
    const SystemClock clock;
    CloudClient client(optionsFor(server.url()), testCredentials(), clock);
    const auto call = client.describeInstances(RegionId(QStringLiteral("cn-hangzhou")), {});
    QSignalSpy retries(call.get(), &ApiCall::retryScheduled);
    WAIT_FOR(call);
    QVERIFY(call->result());
    QCOMPARE(retries.size(), 2);
    QCOMPARE(server.arrivals().size(), 3);
    QSet<QByteArray> nonces;
    for (const RawRequest &request : server.arrivals())
        nonces.insert(request.headers.value("x-acs-signature-nonce"));
    QCOMPARE(nonces.size(), 3);
}

void WriteOnceTest::droppedCallStillLeaves()
{
    RawServer server([](QTcpSocket &socket, const RawRequest &) {
        socket.write(RawServer::answer(200, R"({"RequestId":"REQ-1"})"));
    });
    const SystemClock clock;
    CloudClient client(optionsFor(server.url()), testCredentials(), clock);
    client.send(exampleWrite()).reset();
    QTRY_COMPARE(server.arrivals().size(), 1);
    QTRY_COMPARE(server.openConnections(), 0);
    QCOMPARE(server.arrivals().size(), 1);
}

QTEST_GUILESS_MAIN(WriteOnceTest)
#include "test_writeonce.moc"
