// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sandbox/sandboxclient.h"

#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTest>
#include <sys/resource.h>
#include <thread>

using namespace ecsdesk;
using namespace ecsdesk::testing;

/// What HTTP clients may do, good and bad.
class TestSandboxProtocol : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheConnection();
    void chunkedBody();
    void expectContinue();
    void inPieces();
    void pipelined();
    void headersInAnyCase();
    void absoluteTarget();
    void otherMethods();
    void closesWhenAsked();
    void tooLarge();
    void notHttp();
    void idleOnesStarveNobody();
    void manyAtOnce();
    void stopsAtOnce();
    void portTaken();
    void controlKeepsBrowsersOut();

private:
    [[nodiscard]] std::unique_ptr<QTcpSocket> connected() const
    {
        auto socket = std::make_unique<QTcpSocket>();
        socket->connectToHost(QStringLiteral("127.0.0.1"), m_client.port());
        socket->waitForConnected(5'000);
        return socket;
    }
    [[nodiscard]] static Reply readOne(QTcpSocket &socket)
    {
        QByteArray received;
        Reply reply;
        while (reply.status < 200 && (socket.bytesAvailable() > 0 || socket.waitForReadyRead(5'000))) {
            // One answer exactly: what follows belongs to the next.
            received += socket.read(1);
            reply = parseReply(received, false);
        }
        return reply;
    }

    SandboxClient m_client;
};

void TestSandboxProtocol::keepsTheConnection()
{
    const auto socket = connected();
    for (int i = 0; i < 3; ++i) {
        socket->write(m_client.bytesOf({}));
        const auto reply = readOne(*socket);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.headers.value("connection"), QByteArray("keep-alive"));
        QVERIFY(reply.headers.contains("date"));
    }
    QCOMPARE(socket->state(), QAbstractSocket::ConnectedState);
}

void TestSandboxProtocol::chunkedBody()
{
    auto bytes = m_client.bytesOf({});
    const auto end = bytes.indexOf("\r\n\r\n");
    const auto body = bytes.mid(end + 4);
    auto head = bytes.left(end);
    head.truncate(head.lastIndexOf("Content-Length"));
    QByteArray chunked = head + "Transfer-Encoding: chunked\r\n\r\n";
    for (qsizetype i = 0; i < body.size(); i += 37) {
        const auto piece = body.mid(i, 37);
        chunked += QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n";
    }
    const auto reply = m_client.exchange(chunked + "0\r\n\r\n");
    QVERIFY2(reply.status == 200, reply.told().constData());
}

void TestSandboxProtocol::expectContinue()
{
    Ask ask;
    ask.extraHeaders = "Expect: 100-continue\r\n";
    const auto bytes = m_client.bytesOf(ask);
    const auto end = bytes.indexOf("\r\n\r\n") + 4;
    const auto socket = connected();
    socket->write(bytes.left(end));
    QVERIFY(socket->waitForReadyRead(5'000));
    QCOMPARE(socket->readAll(), QByteArray("HTTP/1.1 100 Continue\r\n\r\n"));
    socket->write(bytes.mid(end));
    QCOMPARE(readOne(*socket).status, 200);
}

void TestSandboxProtocol::inPieces()
{
    const auto socket = connected();
    const auto bytes = m_client.bytesOf({});
    for (qsizetype i = 0; i < bytes.size(); i += 50) {
        socket->write(bytes.mid(i, 50));
        socket->waitForBytesWritten(1'000);
    }
    QCOMPARE(readOne(*socket).status, 200);
}

void TestSandboxProtocol::pipelined()
{
    const auto socket = connected();
    Ask status;
    status.action = "DescribeInstanceStatus";
    status.parameters = {{"RegionId", "cn-hangzhou"}};
    socket->write(m_client.bytesOf({}) + m_client.bytesOf(status));
    QVERIFY(readOne(*socket).json().contains(u"Regions"));
    QVERIFY(readOne(*socket).json().contains(u"InstanceStatuses"));
}

void TestSandboxProtocol::headersInAnyCase()
{
    Ask ask;
    ask.scheme = Scheme::Acs;
    auto bytes = m_client.bytesOf(ask);
    for (const auto *name : {"x-acs-action", "x-acs-date", "host", "authorization", "content-type"})
        bytes.replace(QByteArray("\r\n") + name + ":", QByteArray("\r\n") + QByteArray(name).toUpper() + ":  ");
    QCOMPARE(m_client.exchange(bytes).status, 200);
}

void TestSandboxProtocol::absoluteTarget()
{
    Ask ask;
    ask.method = "GET";
    ask.where = Where::Query;
    auto bytes = m_client.bytesOf(ask);
    bytes.replace("GET /?", "GET http://127.0.0.1:" + QByteArray::number(m_client.port()) + "/?");
    QCOMPARE(m_client.exchange(bytes).status, 200);
    // And one without a slash, as some clients write it.
    bytes = m_client.bytesOf(ask);
    bytes.replace("GET /?", "GET http://127.0.0.1:" + QByteArray::number(m_client.port()) + "?");
    QCOMPARE(m_client.exchange(bytes).status, 200);
}

void TestSandboxProtocol::otherMethods()
{
    for (const QByteArray method : {"PUT", "DELETE", "OPTIONS"}) {
        const auto reply = m_client.exchange(method + " /?Format=JSON HTTP/1.1\r\nHost: x\r\n\r\n");
        QCOMPARE(reply.code(), QStringLiteral("UnsupportedHTTPMethod"));
        QCOMPARE(reply.status, 400);
    }
    const auto head = m_client.exchange("HEAD / HTTP/1.1\r\nHost: x\r\n\r\n");
    QCOMPARE(head.status, 400);
    QVERIFY(head.headers.value("content-length").toInt() > 0);
    QVERIFY(head.body.isEmpty());
    const auto neither = m_client.exchange("GET /?Format=JSON HTTP/1.1\r\nHost: x\r\n\r\n");
    QCOMPARE(neither.code(), QStringLiteral("MissingAccessKeyId"));
}

void TestSandboxProtocol::closesWhenAsked()
{
    Ask ask;
    ask.extraHeaders = "Connection: close\r\n";
    const auto socket = connected();
    socket->write(m_client.bytesOf(ask));
    const auto reply = readOne(*socket);
    QCOMPARE(reply.headers.value("connection"), QByteArray("close"));
    QVERIFY(socket->state() != QAbstractSocket::ConnectedState || socket->waitForDisconnected(5'000));
}

void TestSandboxProtocol::tooLarge()
{
    const auto body = m_client.exchange("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9999999\r\n\r\n");
    QCOMPARE(body.status, 413);
    const auto head = m_client.exchange("GET / HTTP/1.1\r\nHost: x\r\nX-Long: " + QByteArray(80'000, 'a') + "\r\n\r\n");
    QCOMPARE(head.status, 431);
    QCOMPARE(m_client.call("DescribeRegions").status, 200);
}

void TestSandboxProtocol::notHttp()
{
    QCOMPARE(m_client.exchange("\x16\x03\x01 hello there\r\n\r\n").status, 400);
    QCOMPARE(m_client.exchange("POST / HTTP/1.1\r\nContent-Length: many\r\n\r\n").status, 400);
    QCOMPARE(m_client.call("DescribeRegions").status, 200);
}

void TestSandboxProtocol::idleOnesStarveNobody()
{
    std::vector<std::unique_ptr<QTcpSocket>> idle;
    for (int i = 0; i < 150; ++i) {
        idle.push_back(connected());
        if (i % 2 == 0)
            idle.back()->write("POST / HTTP/1.1\r\nHost: slow");
        idle.back()->waitForBytesWritten(100);
    }
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 20; ++i)
        QCOMPARE(m_client.call("DescribeRegions").status, 200);
    QVERIFY2(timer.elapsed() < 3'000, "idle connections hold up others");

    // With few descriptors left for the sandbox, the longest idle one makes room.
    rlimit before{};
    getrlimit(RLIMIT_NOFILE, &before);
    rlimit few = before;
    few.rlim_cur = 600;
    setrlimit(RLIMIT_NOFILE, &few);
    {
        SandboxClient narrow;
        rlimit room = before;
        setrlimit(RLIMIT_NOFILE, &room);
        std::vector<std::unique_ptr<QTcpSocket>> many;
        for (int i = 0; i < 320; ++i) {
            many.push_back(std::make_unique<QTcpSocket>());
            many.back()->connectToHost(QStringLiteral("127.0.0.1"), narrow.port());
            QVERIFY(many.back()->waitForConnected(5'000));
        }
        QCOMPARE(narrow.call("DescribeRegions").status, 200);
        QTRY_VERIFY(many.front()->state() != QAbstractSocket::ConnectedState);
    }
    setrlimit(RLIMIT_NOFILE, &before);
}

void TestSandboxProtocol::manyAtOnce()
{
    const auto id = m_client.add();
    std::atomic<int> good{0}, changed{0};
    std::vector<std::thread> threads;
    for (int t = 0; t < 8; ++t) {
        threads.emplace_back([&, t] {
            for (int i = 0; i < 25; ++i) {
                const auto reply =
                    m_client.call("DescribeInstances", {{"RegionId", "cn-hangzhou"}, {"PageSize", "50"}});
                good += reply.status == 200 && !reply.json().isEmpty();
                changed +=
                    m_client
                        .call("ModifyInstanceNetworkSpec", {{"InstanceId", id},
                                                            {"InternetMaxBandwidthOut", QByteArray::number(10 + t)},
                                                            {"ClientToken", "many-" + QByteArray::number(t * 100 + i)}})
                        .status == 200;
            }
        });
    }
    for (auto &thread : threads)
        thread.join();
    QCOMPARE(good.load(), 200);
    // The window of five minutes lets exactly one through, whoever comes first.
    QCOMPARE(changed.load(), 1);
}

void TestSandboxProtocol::stopsAtOnce()
{
    SandboxClient other;
    other.lever({{"hangNext", 1}});
    QTcpSocket hanging;
    hanging.connectToHost(QStringLiteral("127.0.0.1"), other.port());
    QVERIFY(hanging.waitForConnected(5'000));
    hanging.write(other.bytesOf({}));
    hanging.waitForBytesWritten(1'000);
    QTRY_COMPARE(other.ledger().value(u"requests").toObject().value(u"DescribeRegions").toInt(), 1);
    other.lever({{"latencyMs", 60'000}});
    QTcpSocket waiting;
    waiting.connectToHost(QStringLiteral("127.0.0.1"), other.port());
    QVERIFY(waiting.waitForConnected(5'000));
    waiting.write(other.bytesOf({}));
    waiting.waitForBytesWritten(1'000);
    QTRY_COMPARE(other.ledger().value(u"requests").toObject().value(u"DescribeRegions").toInt(), 2);
    QElapsedTimer timer;
    timer.start();
    other.sandbox().stop();
    other.sandbox().stop();
    QVERIFY(timer.elapsed() < 3'000);
}

void TestSandboxProtocol::portTaken()
{
    sandbox::Options options;
    options.port = m_client.port();
    sandbox::Sandbox second(options);
    try {
        second.start();
        QFAIL("the port was free");
    } catch (const std::runtime_error &error) {
        QVERIFY(QByteArray(error.what()).contains(QByteArray::number(options.port)));
    }
}

void TestSandboxProtocol::controlKeepsBrowsersOut()
{
    const QByteArray host = "Host: 127.0.0.1:" + QByteArray::number(m_client.port()) + "\r\n";
    const QByteArray body = "{\"latencyMs\":1}";
    const QByteArray length = "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    const QByteArray json = "Content-Type: application/json\r\n";
    const auto post = [&](const QByteArray &headers) {
        return m_client.exchange("POST /-/levers HTTP/1.1\r\n" + headers + length + "\r\n" + body).status;
    };
    QCOMPARE(post(host), 403);
    QCOMPARE(post(host + "Content-Type: text/plain\r\n"), 403);
    QCOMPARE(post(host + json + "Origin: https://evil.example\r\n"), 403);
    QCOMPARE(post("Host: evil.example\r\n" + json), 403);
    QCOMPARE(m_client.control("/-/levers").json().value(u"latencyMs").toInt(-1), 0);
    QCOMPARE(post(host + "Content-Type: application/json; charset=utf-8\r\n"), 200);
    m_client.lever({{"latencyMs", 0}});
    QCOMPARE(m_client.exchange("GET /-/ledger HTTP/1.1\r\nHost: rebound.example\r\n\r\n").status, 403);
    QCOMPARE(m_client.control("/-/nothing").status, 404);
    QCOMPARE(m_client.exchange("DELETE /-/ledger HTTP/1.1\r\n" + host + "\r\n").status, 405);
}

QTEST_GUILESS_MAIN(TestSandboxProtocol)
#include "test_sandboxprotocol.moc"
