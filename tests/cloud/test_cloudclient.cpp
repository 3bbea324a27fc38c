// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/cloudfixture.h"
#include "tests/support/manualclock.h"

#include <QLocale>

using namespace ecsdesk;
using std::chrono::milliseconds;

namespace {

QByteArray dateHeader(const QDateTime &moment)
{
    return "Date: " + QLocale::c().toString(moment, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss")).toLatin1() +
           " GMT\r\n";
}

const RegionId hangzhou{QStringLiteral("cn-hangzhou")};

QDateTime signedAt(const RawRequest &request)
{
    return QDateTime::fromString(QString::fromLatin1(request.headers.value("x-acs-date")), Qt::ISODate);
}

} // namespace

Q_DECLARE_METATYPE(ecsdesk::WriteRequest)

class CloudClientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typedReads();
    void queryBecomesParameters();
    void writeParameters_data();
    void writeParameters();
    void bodyIsWhatTheReviewShows();
    void finishesOnlyLater();
    void withoutCredentials();
    void droppingAReadAbortsIt();
    void droppingAWaitingReadSendsNothing();
    void clientGoesFirst();
    void clientGoesWhileEverythingHangs();
    void readsWaitForTheirTurn();
    void expiredTimeIsCorrected();
    void expiredTimeOfATeller();
    void strangerDoesNotSetTheClock();
    void callsMayStartCallsAndGo();
};

void CloudClientTest::typedReads()
{
    RawServer server([](QTcpSocket &socket, const RawRequest &request) {
        const QByteArray action = request.headers.value("x-acs-action");
        QByteArray body;
        if (action == "DescribeRegions")
            body = R"({"RequestId":"R","Regions":{"Region":[{"RegionId":"cn-hangzhou"}]}})";
        else if (action == "DescribeInstances")
            body = R"({"RequestId":"R","NextToken":"n","Instances":{"Instance":[{"InstanceId":"i-1"}]}})";
        else if (action == "DescribeInstanceStatus")
            body =
                R"({"RequestId":"R","InstanceStatuses":{"InstanceStatus":[{"InstanceId":"i-1","Status":"Running"}]}})";
        else if (action == "GetCallerIdentity")
            body = R"({"RequestId":"R","AccountId":"123"})";
        socket.write(RawServer::answer(200, body));
    });
    const SystemClock clock;
    CloudClient client(optionsFor(server.url()), testCredentials(), clock);
    const auto regions = client.describeRegions(QStringLiteral("en-US"));
    const auto page = client.describeInstances(hangzhou, {});
    const auto statuses = client.describeInstanceStatus(hangzhou, {InstanceId(QStringLiteral("i-1"))});
    const auto identity = client.callerIdentity();
    WAIT_FOR(regions);
    WAIT_FOR(page);
    WAIT_FOR(statuses);
    WAIT_FOR(identity);
    QCOMPARE(regions->result()->first().id, hangzhou);
    QCOMPARE(page->result()->nextToken, QStringLiteral("n"));
    QCOMPARE(page->result()->instances.first().region, hangzhou);
    QCOMPARE(statuses->result()->first().status.value, InstanceStatus::Running);
    QCOMPARE(identity->result()->account.text, QStringLiteral("123"));
    for (const RawRequest &request : server.arrivals()) {
        const bool sts = request.headers.value("x-acs-action") == "GetCallerIdentity";
        QCOMPARE(request.headers.value("x-acs-version"), QByteArray(sts ? "2015-04-01" : "2014-05-26"));
    }
}

void CloudClientTest::queryBecomesParameters()
{
    RawServer server([](QTcpSocket &socket, const RawRequest &) { socket.write(RawServer::answer(200, emptyPage())); });
    const SystemClock clock;
    CloudClient client(optionsFor(server.url(), SignatureVersion::V1), testCredentials(), clock);
    InstanceQuery query;
    query.ids = {InstanceId(QStringLiteral("i-1")), InstanceId(QStringLiteral("i-2"))};
    query.name = QStringLiteral("生产 *");
    query.publicIps = {QStringLiteral("1.2.3.4")};
    query.eips = {QStringLiteral("5.6.7.8")};
    query.pageToken = QStringLiteral("next=");
    const auto call = client.describeInstances(hangzhou, query);
    WAIT_FOR(call);
    QVERIFY(call->result());
    const RawRequest &request = server.arrivals().first();
    QCOMPARE(request.form("Action"), QByteArray("DescribeInstances"));
    QCOMPARE(request.form("Version"), QByteArray("2014-05-26"));
    QCOMPARE(request.form("Format"), QByteArray("JSON"));
    QCOMPARE(request.form("RegionId"), QByteArray("cn-hangzhou"));
    QCOMPARE(request.form("InstanceIds"), QByteArray(R"(["i-1","i-2"])"));
    QCOMPARE(request.form("InstanceName"), QByteArray("生产 *"));
    QCOMPARE(request.form("PublicIpAddresses"), QByteArray(R"(["1.2.3.4"])"));
    QCOMPARE(request.form("EipAddresses"), QByteArray(R"(["5.6.7.8"])"));
    QCOMPARE(request.form("MaxResults"), QByteArray("100"));
    QCOMPARE(request.form("NextToken"), QByteArray("next="));
    QVERIFY(!request.body.contains("PrivateIpAddresses"));
    QVERIFY(!request.form("Signature").isEmpty());
}

void CloudClientTest::writeParameters_data()
{
    QTest::addColumn<WriteRequest>("write");
    QTest::addColumn<QString>("parameters");
    WriteRequest network = exampleWrite(50);
    network.change.inMbps = 20;
    network.change.networkChargeType = internetChargeTypeFromApi(QStringLiteral("PayByTraffic"));
    network.change.autoPay = false;
    network.change.instanceType = InstanceTypeId(QStringLiteral("ecs.g6.large")); // not of this action
    QTest::newRow("network") << network
                             << "RegionId=cn-hangzhou InstanceId=i-bp1example InternetMaxBandwidthOut=50 "
                                "InternetMaxBandwidthIn=20 NetworkChargeType=PayByTraffic AutoPay=false "
                                "ClientToken=0c593ea1-3bea-11e9-b96b-88e9fe637760";
    WriteRequest spec = network;
    spec.change.action = Action::ModifyInstanceSpec;
    spec.change.outMbps.reset();
    spec.change.inMbps.reset();
    QTest::newRow("type") << spec
                          << "RegionId=cn-hangzhou InstanceId=i-bp1example InstanceType=ecs.g6.large "
                             "ClientToken=0c593ea1-3bea-11e9-b96b-88e9fe637760";
    WriteRequest least = exampleWrite(0);
    QTest::newRow("to nothing") << least
                                << "RegionId=cn-hangzhou InstanceId=i-bp1example InternetMaxBandwidthOut=0 "
                                   "ClientToken=0c593ea1-3bea-11e9-b96b-88e9fe637760";
    WriteRequest other = exampleWrite();
    other.change.action = Action::AllocatePublicIpAddress;
    QTest::newRow("address") << other << "RegionId=cn-hangzhou InstanceId=i-bp1example";
    other.change.action = Action::StartInstance;
    QTest::newRow("start") << other << "RegionId=cn-hangzhou InstanceId=i-bp1example InitLocalDisk=false";
    other.change.action = Action::StopInstance;
    QTest::newRow("stop") << other
                          << "RegionId=cn-hangzhou InstanceId=i-bp1example ForceStop=false StoppedMode=KeepCharging";
}

void CloudClientTest::writeParameters()
{
    QFETCH(const WriteRequest, write);
    QFETCH(const QString, parameters);
    QStringList shown;
    for (const auto &[name, value] : CloudClient::parametersOf(write))
        shown.append(name + u'=' + value);
    QCOMPARE(shown.join(u' '), parameters);
    QVERIFY(CloudClient::requestOf(write).isWrite);
}

void CloudClientTest::bodyIsWhatTheReviewShows()
{
    RawServer server(
        [](QTcpSocket &socket, const RawRequest &) { socket.write(RawServer::answer(200, R"({"RequestId":"W"})")); });
    const SystemClock clock;
    for (SignatureVersion version : {SignatureVersion::V1, SignatureVersion::V3}) {
        CloudClient client(optionsFor(server.url(), version), testCredentials(), clock);
        const auto call = client.send(exampleWrite());
        WAIT_FOR(call);
        QVERIFY(call->result());
        const RawRequest &request = server.arrivals().last();
        const Parameters shown = CloudClient::parametersOf(exampleWrite());
        for (const auto &[name, value] : shown)
            QCOMPARE(request.form(name.toUtf8()), value.toUtf8());
        if (version == SignatureVersion::V3)
            QCOMPARE(size_t(request.body.count('&')) + 1, shown.size());
    }
}

void CloudClientTest::finishesOnlyLater()
{
    const SystemClock clock;
    CloudClient client(optionsFor(QUrl(QStringLiteral("http://example.com"))), testCredentials(), clock);
    const auto call = client.describeRegions({});
    QSignalSpy finished(call.get(), &ApiCall::finished);
    QVERIFY(!call->isFinished());
    WAIT_FOR(call);
    QCOMPARE(finished.size(), 1);
    QCOMPARE(call->result().error().action, QStringLiteral("DescribeRegions"));
}

void CloudClientTest::withoutCredentials()
{
    RawServer server;
    const SystemClock clock;
    CloudClient client(optionsFor(server.url()), {QStringLiteral("id"), Secret(), Secret()}, clock);
    const auto call = client.send(exampleWrite());
    WAIT_FOR(call);
    QCOMPARE(call->result().error().kind, ErrorKind::Local);
    QVERIFY(!call->result().error().mayHaveArrived);
    QCOMPARE(server.connections(), 0);
}

void CloudClientTest::droppingAReadAbortsIt()
{
    RawServer server;
    const SystemClock clock;
    CloudClient client(optionsFor(server.url()), testCredentials(), clock);
    auto call = client.describeInstances(hangzhou, {});
    QTRY_COMPARE(server.arrivals().size(), 1);
    call.reset();
    QTRY_COMPARE(server.openConnections(), 0);
    QCOMPARE(server.arrivals().size(), 1);
}

void CloudClientTest::droppingAWaitingReadSendsNothing()
{
    RawServer server([](QTcpSocket &socket, const RawRequest &) {
        socket.write(RawServer::answer(400, R"({"Code":"Throttling","RequestId":"R"})", "x-acs-retry-after: 100\r\n"));
    });
    const SystemClock clock;
    CloudClient client(optionsFor(server.url()), testCredentials(), clock);
    auto call = client.describeInstances(hangzhou, {});
    QSignalSpy retries(call.get(), &ApiCall::retryScheduled);
    QTRY_COMPARE(retries.size(), 1);
    call.reset();
    // Another call that needs the same wait has come and gone: the dropped one would have been sent by then.
    const auto other = client.describeRegions({});
    QSignalSpy otherRetries(other.get(), &ApiCall::retryScheduled);
    QTRY_VERIFY(otherRetries.size() >= 2);
    for (qsizetype i = 1; i < server.arrivals().size(); ++i)
        QCOMPARE(server.arrivals()[i].headers.value("x-acs-action"), QByteArray("DescribeRegions"));
}

void CloudClientTest::clientGoesFirst()
{
    RawServer server;
    const SystemClock clock;
    auto client = std::make_unique<CloudClient>(optionsFor(server.url()), testCredentials(), clock);
    const auto read = client->describeInstances(hangzhou, {});
    const auto write = client->send(exampleWrite());
    QTRY_COMPARE(server.arrivals().size(), 2);
    client.reset();
    QVERIFY(!read->isFinished());
    WAIT_FOR(read);
    WAIT_FOR(write);
    QCOMPARE(read->result().error().kind, ErrorKind::Cancelled);
    QVERIFY(!read->result().error().mayHaveArrived);
    QCOMPARE(write->result().error().kind, ErrorKind::Cancelled);
    QVERIFY(write->result().error().mayHaveArrived);
}

void CloudClientTest::clientGoesWhileEverythingHangs()
{
    RawServer server;
    const SystemClock clock;
    QElapsedTimer timer;
    {
        CloudClient client(optionsFor(server.url()), testCredentials(), clock);
        std::vector<std::unique_ptr<Call<InstancePage>>> calls;
        for (int i = 0; i < 30; ++i)
            calls.push_back(client.describeInstances(hangzhou, {}));
        QTRY_COMPARE(server.arrivals().size(), 6);
        timer.start();
    }
    QVERIFY2(timer.elapsed() < 4000, qPrintable(QString::number(timer.elapsed())));
}

void CloudClientTest::readsWaitForTheirTurn()
{
    int atOnce = 0;
    QList<QTcpSocket *> waiting;
    RawServer server([&](QTcpSocket &socket, const RawRequest &) {
        waiting.append(&socket);
        atOnce = std::max(atOnce, int(waiting.size()));
        if (waiting.size() == 3) {
            for (QTcpSocket *one : std::as_const(waiting))
                one->write(RawServer::answer(200, emptyPage()));
            waiting.clear();
        }
    });
    CloudOptions options = optionsFor(server.url());
    options.parallelReads = 3;
    const SystemClock clock;
    CloudClient client(options, testCredentials(), clock);
    std::vector<std::unique_ptr<Call<InstancePage>>> calls;
    for (int i = 0; i < 12; ++i)
        calls.push_back(client.describeInstances(hangzhou, {}));
    for (const auto &call : calls)
        WAIT_FOR(call);
    QCOMPARE(atOnce, 3);
    QCOMPARE(server.arrivals().size(), 12);
}

void CloudClientTest::expiredTimeIsCorrected()
{
    const ManualClock clock;
    const QDateTime serverNow = clock.now().addSecs(-3 * 3600);
    RawServer server([serverNow](QTcpSocket &socket, const RawRequest &request) {
        const bool late = std::abs(signedAt(request).secsTo(serverNow)) > 15 * 60;
        socket.write(late ? RawServer::answer(400, R"({"Code":"InvalidTimeStamp.Expired","RequestId":"R"})",
                                              dateHeader(serverNow))
                          : RawServer::answer(200, emptyPage(), dateHeader(serverNow)));
    });
    CloudClient client(optionsFor(server.url()), testCredentials(), clock);
    QSignalSpy learned(&client, &CloudClient::serverTimeChanged);
    const auto call = client.describeInstances(hangzhou, {});
    WAIT_FOR(call);
    QVERIFY(call->result());
    QCOMPARE(server.arrivals().size(), 2);
    QCOMPARE(learned.size(), 1);
    QCOMPARE(client.serverTime().rate, 1.0);
    QVERIFY(std::abs(client.serverTime().now(clock).secsTo(serverNow)) <= 1);

    // Known from now on, for writes too, and not learned again.
    const auto second = client.describeInstances(hangzhou, {});
    WAIT_FOR(second);
    QVERIFY(second->result());
    QCOMPARE(server.arrivals().size(), 3);
    QCOMPARE(learned.size(), 1);
}

/// A clock that was told is not corrected behind the teller's back; the call says what is wrong instead.
void CloudClientTest::expiredTimeOfATeller()
{
    const ManualClock clock;
    RawServer server([&clock](QTcpSocket &socket, const RawRequest &) {
        socket.write(RawServer::answer(400, R"({"Code":"InvalidTimeStamp.Expired","RequestId":"R"})",
                                       dateHeader(clock.now().addDays(-1))));
    });
    CloudClient client(optionsFor(server.url()), testCredentials(), clock);
    const ServerTime told{clock.now().addDays(100), clock.steady(), 60.0};
    client.setServerTime(told);
    const auto call = client.describeInstances(hangzhou, {});
    WAIT_FOR(call);
    QCOMPARE(call->result().error().code, QStringLiteral("InvalidTimeStamp.Expired"));
    QCOMPARE(server.arrivals().size(), 1);
    QCOMPARE(signedAt(server.arrivals().first()), clock.now().addDays(100));
    QCOMPARE(client.serverTime(), told);
}

void CloudClientTest::strangerDoesNotSetTheClock()
{
    const ManualClock clock;
    RawServer server([&clock](QTcpSocket &socket, const RawRequest &) {
        socket.write(RawServer::answer(200, "<html></html>", dateHeader(clock.now().addYears(1)), "text/html"));
    });
    CloudClient client(optionsFor(server.url()), testCredentials(), clock);
    const auto call = client.describeInstances(hangzhou, {});
    WAIT_FOR(call);
    QCOMPARE(call->result().error().kind, ErrorKind::NotTheApi);
    QVERIFY(!client.serverTime().serverAnchor.isValid());
}

/// Whoever is told may destroy the call and ask for the next: that is how pages are read.
void CloudClientTest::callsMayStartCallsAndGo()
{
    RawServer server([](QTcpSocket &socket, const RawRequest &) { socket.write(RawServer::answer(200, emptyPage())); });
    const SystemClock clock;
    CloudClient client(optionsFor(server.url()), testCredentials(), clock);
    int done = 0;
    std::unique_ptr<Call<InstancePage>> call;
    std::function<void()> next = [&] {
        call = client.describeInstances(hangzhou, {});
        connect(call.get(), &ApiCall::finished, this, [&] {
            if (++done < 20) {
                call.release()->deleteLater(); // it is still emitting
                next();
            }
        });
    };
    next();
    QTRY_COMPARE(done, 20);
    QCOMPARE(server.arrivals().size(), 20);
}

QTEST_GUILESS_MAIN(CloudClientTest)
#include "test_cloudclient.moc"
