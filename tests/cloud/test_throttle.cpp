// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/cloudfixture.h"

#include <algorithm>

using namespace ecsdesk;
using std::chrono::milliseconds;

namespace {

const RegionId hangzhou{QStringLiteral("cn-hangzhou")};

const QByteArray throttled = R"({"Code":"Throttling.User","RequestId":"R"})";

} // namespace

/// A client whose server says that there were too many calls. The rules themselves are in test_pace.
class ThrottleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void slowsItsOwnKindOnly();
    void endsWithSuccesses();
    void isForgotten();
    void writeSlowsNoReads();
};

/// Hangzhou's list is refused and has to wait for minutes; Beijing's, and who one is, come at once though they were
/// asked for later.
void ThrottleTest::slowsItsOwnKindOnly()
{
    const auto isSlow = [](const RawRequest &request) {
        return request.headers.value("x-acs-action") == "DescribeInstances" &&
               request.form("RegionId") == "cn-hangzhou";
    };
    RawServer server([isSlow](QTcpSocket &socket, const RawRequest &request) {
        if (isSlow(request))
            socket.write(RawServer::answer(400, throttled, "x-acs-retry-after: 110000\r\n"));
        else if (request.headers.value("x-acs-action") == "GetCallerIdentity")
            socket.write(RawServer::answer(200, R"({"RequestId":"R","AccountId":"123"})"));
        else
            socket.write(RawServer::answer(200, emptyPage()));
    });
    CloudOptions options = optionsFor(server.url());
    options.parallelReads = 2;
    const SystemClock clock;
    CloudClient client(options, testCredentials(), clock);
    QSignalSpy changed(&client, &CloudClient::throttledChanged);
    const auto first = client.describeInstances(hangzhou, {});
    QSignalSpy retries(first.get(), &ApiCall::retryScheduled);
    QTRY_COMPARE(retries.size(), 1);
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(client.isThrottled());
    std::vector<std::unique_ptr<Call<InstancePage>>> behind;
    for (int i = 0; i < 20; ++i)
        behind.push_back(client.describeInstances(hangzhou, {}));
    const auto beijing = client.describeInstances(RegionId(QStringLiteral("cn-beijing")), {});
    const auto identity = client.callerIdentity();
    WAIT_FOR(beijing);
    WAIT_FOR(identity);
    QVERIFY(beijing->result() && identity->result());
    // Nobody of the same kind was sent into the refusal that is certain.
    QCOMPARE(std::count_if(server.arrivals().begin(), server.arrivals().end(), isSlow), 1);
    QCOMPARE(changed.size(), 1);
}

void ThrottleTest::endsWithSuccesses()
{
    RawServer server;
    server.setHandler([&server](QTcpSocket &socket, const RawRequest &) {
        const bool refuses = server.arrivals().size() == 1;
        socket.write(refuses ? RawServer::answer(400, throttled) : RawServer::answer(200, emptyPage()));
    });
    CloudOptions options = optionsFor(server.url());
    options.parallelReads = 2;
    options.pace.calm = std::chrono::hours(1);
    const SystemClock clock;
    CloudClient client(options, testCredentials(), clock);
    QSignalSpy changed(&client, &CloudClient::throttledChanged);
    for (int i = 1; i <= 10; ++i) {
        QCOMPARE(client.isThrottled(), i > 1);
        const auto call = client.describeInstances(hangzhou, {});
        WAIT_FOR(call);
        QVERIFY(call->result());
    }
    QTRY_COMPARE(changed.size(), 2);
    QVERIFY(!client.isThrottled());
}

void ThrottleTest::isForgotten()
{
    RawServer server([](QTcpSocket &socket, const RawRequest &) { socket.write(RawServer::answer(400, throttled)); });
    CloudOptions options = optionsFor(server.url());
    options.pace.forgottenAfter = milliseconds(30);
    options.pace.firstPause = options.pace.longestPause = milliseconds(1);
    const SystemClock clock;
    CloudClient client(options, testCredentials(), clock);
    QSignalSpy changed(&client, &CloudClient::throttledChanged);
    const auto call = client.describeInstances(hangzhou, {});
    WAIT_FOR(call);
    QCOMPARE(call->result().error().code, QStringLiteral("Throttling.User"));
    QCOMPARE(server.arrivals().size(), options.retry.maxAttempts);
    // A machine that is slow may forget between two attempts, too.
    QTRY_VERIFY(changed.size() >= 2 && !changed.last()[0].toBool());
    QVERIFY(changed[0][0].toBool());
    QVERIFY(!client.isThrottled());
}

void ThrottleTest::writeSlowsNoReads()
{
    RawServer server([](QTcpSocket &socket, const RawRequest &request) {
        const bool isWrite = request.headers.value("x-acs-action") != "DescribeInstances";
        socket.write(isWrite ? RawServer::answer(400, throttled) : RawServer::answer(200, emptyPage()));
    });
    const SystemClock clock;
    CloudClient client(optionsFor(server.url()), testCredentials(), clock);
    QSignalSpy changed(&client, &CloudClient::throttledChanged);
    const auto write = client.send(exampleWrite());
    WAIT_FOR(write);
    const auto read = client.describeInstances(hangzhou, {});
    WAIT_FOR(read);
    QVERIFY(!write->result());
    QVERIFY(read->result());
    QCOMPARE(changed.size(), 0);
}

QTEST_GUILESS_MAIN(ThrottleTest)
#include "test_throttle.moc"
