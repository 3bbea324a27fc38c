// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The fleet engine over a server that answers in the order the test wants: an answer to an older question never undoes
// that to a newer one.

#include "app/engine/fleetengine.h"
#include "tests/support/cloudfixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>

using namespace ecsdesk;
using namespace std::chrono_literals;

namespace {

QByteArray page(const QList<QPair<QString, int>> &instances)
{
    QJsonArray list;
    for (const auto &[id, out] : instances) {
        list.append(QJsonObject{
            {"InstanceId", id}, {"RegionId", "cn-hangzhou"}, {"Status", "Running"}, {"InternetMaxBandwidthOut", out}});
    }
    return QJsonDocument(
               QJsonObject{{"RequestId", "R"}, {"NextToken", ""}, {"Instances", QJsonObject{{"Instance", list}}}})
        .toJson();
}

/// A cloud of one region whose pages wait until the test lets them go.
class SlowCloud
{
public:
    SlowCloud()
        : client(optionsFor(server.url()), testCredentials(), clock)
        , fleet(options(), client, clock, [](const InstanceKey &) { return InstanceFacts{}; })
    {
        server.setHandler([this](QTcpSocket &socket, const RawRequest &request) { answer(socket, request); });
    }

    /// Sends the page of the running pass.
    void letPageGo(const QByteArray &body)
    {
        QTRY_VERIFY(heldPage);
        heldPage->write(RawServer::answer(200, body));
        heldPage = nullptr;
    }
    void readAll(const QByteArray &body)
    {
        letPageGo(body);
        QTRY_COMPARE(fleet.state().phase, FleetState::Phase::Idle);
    }
    InstanceKey key(const QString &id) const { return {AccountUid(account), RegionId("cn-hangzhou"), InstanceId(id)}; }

    QString account = "1234567890123456";
    QByteArray identity = R"({"RequestId":"R","AccountId":"1234567890123456"})";
    int identityStatus = 200;
    QByteArray single = page({});
    QPointer<QTcpSocket> heldPage;
    SystemClock clock;
    RawServer server;
    CloudClient client;
    FleetEngine fleet;

private:
    static FleetEngineOptions options()
    {
        FleetEngineOptions options;
        options.refreshEvery = options.refreshLargeEvery = 50ms;
        return options;
    }
    void answer(QTcpSocket &socket, const RawRequest &request)
    {
        const QByteArray action = request.headers.value("x-acs-action");
        if (action == "GetCallerIdentity")
            socket.write(RawServer::answer(identityStatus, identity));
        else if (action == "DescribeRegions")
            socket.write(RawServer::answer(
                200, R"({"RequestId":"R","Regions":{"Region":[{"RegionId":"cn-hangzhou","LocalName":"Hangzhou"}]}})"));
        else if (!request.form("InstanceIds").isEmpty())
            socket.write(RawServer::answer(200, single));
        else
            heldPage = &socket;
    }
};

} // namespace

class TestFleetRaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOlderPageUndoesNoReading()
    {
        SlowCloud cloud;
        cloud.fleet.open();
        QTRY_VERIFY(cloud.heldPage); // asked for before the reading
        cloud.single = page({{"i-1", 33}});
        QSignalSpy read(&cloud.fleet, &FleetDesk::instanceRead);
        cloud.fleet.read(cloud.key("i-1"));
        QTRY_COMPARE(read.size(), 1);
        cloud.readAll(page({{"i-1", 5}, {"i-2", 5}}));
        QCOMPARE(cloud.fleet.row(cloud.key("i-1"))->instance.outMbps, std::optional(33));
        QCOMPARE(cloud.fleet.row(cloud.key("i-2"))->instance.outMbps, std::optional(5));
        // The next pass is newer than the reading.
        cloud.readAll(page({{"i-1", 7}, {"i-2", 5}}));
        QTRY_COMPARE(cloud.fleet.row(cloud.key("i-1"))->instance.outMbps, std::optional(7));
    }

    void whatWasFoundDuringAPassStays()
    {
        SlowCloud cloud;
        cloud.fleet.open();
        QTRY_VERIFY(cloud.heldPage);
        cloud.single = page({{"i-new", 5}});
        QSignalSpy found(&cloud.fleet, &FleetDesk::found);
        cloud.fleet.find("i-new");
        QTRY_COMPARE(found.size(), 1);
        cloud.readAll(page({{"i-1", 5}}));
        QVERIFY(cloud.fleet.row(cloud.key("i-new")));
        // A pass that began after it says whether it is still there.
        cloud.readAll(page({{"i-1", 5}}));
        QTRY_VERIFY(!cloud.fleet.row(cloud.key("i-new")));
    }

    void whatIsGoneDoesNotComeBack()
    {
        SlowCloud cloud;
        cloud.fleet.open();
        cloud.readAll(page({{"i-1", 5}}));
        QTRY_VERIFY(cloud.heldPage);
        QSignalSpy read(&cloud.fleet, &FleetDesk::instanceRead);
        cloud.fleet.read(cloud.key("i-1"));
        QTRY_COMPARE(read.size(), 1);
        QVERIFY(!cloud.fleet.row(cloud.key("i-1")));
        cloud.readAll(page({{"i-1", 5}}));
        QVERIFY(!cloud.fleet.row(cloud.key("i-1")));
    }

    void aCancelledPassIsNotTheLast()
    {
        SlowCloud cloud;
        cloud.fleet.open();
        cloud.readAll(page({{"i-1", 5}}));
        QTRY_VERIFY(cloud.heldPage);
        cloud.fleet.cancel();
        QCOMPARE(cloud.fleet.state().phase, FleetState::Phase::Idle);
        QTRY_COMPARE(cloud.fleet.state().phase, FleetState::Phase::Loading);
    }

    void whoseKeys_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("readsOn");
        QTest::newRow("may not ask") << 403 << "NoPermission" << true;
        QTest::newRow("may not ask, by RAM") << 403 << "Forbidden.RAM" << true;
        QTest::newRow("nobody to ask") << 404 << "InvalidAction.NotFound" << true;
        QTest::newRow("nobody to ask, by version") << 400 << "InvalidVersion" << true;
        QTest::newRow("a page of somebody else's") << 404 << "" << true;
        QTest::newRow("a wrong secret") << 403 << "SignatureDoesNotMatch" << false;
        QTest::newRow("a wrong key") << 404 << "InvalidAccessKeyId.NotFound" << false;
        QTest::newRow("a key that was disabled") << 403 << "Forbidden.AccessKeyDisabled" << false;
        QTest::newRow("a token that has expired") << 403 << "InvalidSecurityToken.Expired" << false;
    }

    void whoseKeys()
    {
        QFETCH(int, status);
        QFETCH(QString, code);
        QFETCH(bool, readsOn);
        SlowCloud cloud;
        cloud.fleet.setFallbackAccount("key-of-these");
        cloud.identityStatus = status;
        cloud.identity =
            code.isEmpty() ? QByteArray("<html>not found</html>")
                           : QJsonDocument(QJsonObject{{"RequestId", "R"}, {"Code", code}, {"Message", "m"}}).toJson();
        QSignalSpy known(&cloud.fleet, &FleetEngine::accountKnown);
        cloud.fleet.open();
        if (!readsOn) {
            QTRY_COMPARE(cloud.fleet.state().phase, FleetState::Phase::Failed);
            QCOMPARE(cloud.fleet.state().error->code, code);
            QVERIFY(known.isEmpty());
            return;
        }
        cloud.account = "key-of-these";
        cloud.readAll(page({{"i-1", 5}}));
        QCOMPARE(known.size(), 1);
        QVERIFY(cloud.fleet.row(cloud.key("i-1")));
    }
};

QTEST_GUILESS_MAIN(TestFleetRaces)
#include "test_fleetraces.moc"
