// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/credentials/sources.h"
#include "tests/credentials/standin.h"
#include "tests/support/cloudfixture.h"
#include "tests/support/manualclock.h"

#include <QLoggingCategory>
#include <QMutex>

using namespace ecsdesk;
using namespace std::chrono_literals;

namespace {

QMutex logMutex;
QString logText;

void collect(QtMsgType, const QMessageLogContext &, const QString &message)
{
    const QMutexLocker lock(&logMutex);
    logText += message + u'\n';
}

/// What a test hands out, when it wants to.
class TestSource final : public CredentialSource
{
public:
    TestSource(bool renews, const Clock &clock)
        : CredentialSource(renews, clock, nullptr)
    {
    }
    void give(const char *id, const QDateTime &expires)
    {
        take({QString::fromLatin1(id), Secret(QByteArray("s")), Secret(QByteArray("t"))}, expires);
    }
    void refuse(ErrorKind kind = ErrorKind::NoAnswer, int status = 0)
    {
        ApiError error;
        error.kind = kind;
        error.httpStatus = status;
        fail(error);
    }
    int fetches = 0;

private:
    [[nodiscard]] ServerTime serverTime() const override { return {}; }
    void fetch() override { ++fetches; }
};

} // namespace

/// Credentials are there before they are needed, and what keeps them away is told. No row waits for time to pass: the
/// clock is turned.
class SourcesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void renewalMoments_data();
    void renewalMoments();
    void renewedInTime();
    void oneRenewalAtATime();
    void oldOnesStayUntilTheyEnd();
    void pausesAfterFailures();
    void givenOnes();
    void assumedRole();
    void assumedRoleRefused();
    void sourceByMode_data();
    void sourceByMode();
    void nothingSecretIsTold();
};

void SourcesTest::renewalMoments_data()
{
    QTest::addColumn<int>("life");   // seconds
    QTest::addColumn<int>("before"); // seconds
    QTest::newRow("an hour") << 3600 << 360;
    QTest::newRow("six hours") << 6 * 3600 << 2160;
    QTest::newRow("a quarter") << 900 << 300;
    QTest::newRow("short") << 120 << 60;
    QTest::newRow("ended") << -5 << 0;
}

void SourcesTest::renewalMoments()
{
    QFETCH(const int, life);
    QFETCH(const int, before);
    const QDateTime from = utc("2026-03-01T08:00:00Z");
    QCOMPARE(renewalMoment(from, from.addSecs(life)).secsTo(from.addSecs(life)), before);
}

void SourcesTest::renewedInTime()
{
    ManualClock clock;
    TestSource source(true, clock);
    Watch watch(source);
    source.start();
    QVERIFY(!source.credentials());
    source.give("STS.1", clock.now().addSecs(3600));
    QCOMPARE(watch.changed.size(), 1);
    QCOMPARE(source.credentials()->accessKeyId, u"STS.1");
    clock.advance(53min);
    source.check();
    QCOMPARE(source.fetches, 1);
    clock.advance(1min + 1s);
    source.check();
    QCOMPARE(source.fetches, 2);
    QCOMPARE(source.credentials()->accessKeyId, u"STS.1");
    source.give("STS.2", clock.now().addSecs(3600));
    QCOMPARE(watch.changed.size(), 2);
    QCOMPARE(source.credentials()->accessKeyId, u"STS.2");
    QVERIFY(watch.ended.isEmpty());
}

void SourcesTest::oneRenewalAtATime()
{
    ManualClock clock;
    TestSource source(true, clock);
    source.start();
    source.start();
    source.renew();
    source.check();
    QCOMPARE(source.fetches, 1);
    source.give("STS.1", clock.now().addSecs(3600));
    source.renew();
    clock.advance(59min);
    source.check();
    source.renew();
    QCOMPARE(source.fetches, 2);
    QVERIFY(source.isRenewing());
}

void SourcesTest::oldOnesStayUntilTheyEnd()
{
    ManualClock clock;
    TestSource source(true, clock);
    Watch watch(source);
    source.start();
    source.give("STS.1", clock.now().addSecs(900));
    clock.advance(10min + 1s);
    source.check();
    source.refuse();
    QCOMPARE(watch.troubled.size(), 1);
    QCOMPARE(source.trouble()->kind, ErrorKind::NoAnswer);
    QCOMPARE(source.credentials()->accessKeyId, u"STS.1");
    clock.advance(4min + 58s);
    QVERIFY(source.credentials());
    source.check();
    QVERIFY(watch.ended.isEmpty());
    clock.advance(1s);
    QVERIFY(!source.credentials());
    source.check();
    source.check();
    QCOMPARE(watch.ended.size(), 1);
    source.give("STS.2", clock.now().addSecs(900));
    QVERIFY(!source.trouble());
    QCOMPARE(source.credentials()->accessKeyId, u"STS.2");
    clock.advance(16min);
    source.check();
    QCOMPARE(watch.ended.size(), 2);
}

void SourcesTest::pausesAfterFailures()
{
    ManualClock clock;
    TestSource source(true, clock);
    source.start();
    int fetches = 1;
    for (const auto pause : {5s, 10s, 20s, 40s, 60s, 60s}) {
        source.refuse();
        clock.advance(pause - 1s);
        source.check();
        QCOMPARE(source.fetches, fetches);
        clock.advance(1s);
        source.check();
        QCOMPARE(source.fetches, ++fetches);
    }
    source.refuse(ErrorKind::Api, 403);
    clock.advance(299s);
    source.check();
    QCOMPARE(source.fetches, fetches);
    clock.advance(1s);
    source.check();
    QCOMPARE(source.fetches, ++fetches);
    // The operator need not wait.
    source.refuse(ErrorKind::Api, 403);
    source.renew();
    QCOMPARE(source.fetches, ++fetches);
}

void SourcesTest::givenOnes()
{
    ManualClock clock;
    const auto unknown = [] { return ServerTime(); };
    GivenCredentials keys(testCredentials(), {}, unknown, clock);
    Watch watch(keys);
    keys.start();
    QCOMPARE(watch.changed.size(), 0); // not before start() has returned
    QTRY_COMPARE(watch.changed.size(), 1);
    clock.advance(24h * 400);
    keys.check();
    keys.renew();
    QVERIFY(keys.credentials());
    QVERIFY(!keys.canRenew());
    QVERIFY(!keys.isRenewing());

    // By the server's clock, which is an hour ahead here.
    const ServerTime ahead{clock.now().addSecs(3600), clock.steady(), 1.0};
    GivenCredentials token(
        testCredentials(), clock.now().addSecs(3600 + 60), [ahead] { return ahead; }, clock);
    Watch tokenWatch(token);
    token.start();
    QTRY_COMPARE(tokenWatch.changed.size(), 1);
    QVERIFY(token.credentials());
    clock.advance(60s);
    token.check();
    QVERIFY(!token.credentials());
    QCOMPARE(tokenWatch.ended.size(), 1);

    GivenCredentials nothing({}, {}, unknown, clock);
    Watch nothingWatch(nothing);
    nothing.start();
    QTRY_COMPARE(nothingWatch.troubled.size(), 1);
    QCOMPARE(nothing.trouble()->kind, ErrorKind::Local);
}

void SourcesTest::assumedRole()
{
    ManualClock clock;
    int given = 0;
    RawServer server([&](QTcpSocket &socket, const RawRequest &) {
        const QByteArray expires = clock.now().addSecs(3600).toString(Qt::ISODate).toLatin1();
        socket.write(RawServer::answer(
            200, R"({"RequestId":"R","Credentials":{"AccessKeyId":"STS.)" + QByteArray::number(++given) +
                     R"(","AccessKeySecret":"s","SecurityToken":"t","Expiration":")" + expires + R"("}})"));
    });
    RoleToAssume role;
    role.arn = QStringLiteral("acs:ram::1:role/ops");
    AssumedRole source(role, testCredentials(), optionsFor(server.url()), clock);
    Watch watch(source);
    source.start();
    QTRY_COMPARE(watch.changed.size(), 1);
    QCOMPARE(source.credentials()->accessKeyId, u"STS.1");
    QCOMPARE(source.expires(), clock.now().addSecs(3600));
    clock.advance(55min);
    source.check();
    source.check();
    QTRY_COMPARE(watch.changed.size(), 2);
    QCOMPARE(source.credentials()->accessKeyId, u"STS.2");
    // Each time with the keys it was given, never with what it got.
    QCOMPARE(server.arrivals().size(), 2);
    for (const RawRequest &request : server.arrivals())
        QVERIFY(request.headers.value("authorization").contains("Credential=LTAIexampleKeyId,"));
}

void SourcesTest::assumedRoleRefused()
{
    ManualClock clock;
    RawServer server([&](QTcpSocket &socket, const RawRequest &) {
        socket.write(RawServer::answer(403, R"({"Code":"NoPermission","RequestId":"R","Message":"no"})"));
    });
    AssumedRole source({}, testCredentials(), optionsFor(server.url()), clock);
    Watch watch(source);
    source.start();
    QTRY_COMPARE(watch.troubled.size(), 1);
    QCOMPARE(source.trouble()->code, u"NoPermission");
    QCOMPARE(source.trouble()->action, u"AssumeRole");
    QVERIFY(!source.credentials());
    QVERIFY(source.canRenew());
}

void SourcesTest::sourceByMode_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<bool>("renews");
    QTest::addColumn<bool>("hasToken");
    QTest::newRow("key pair") << QStringLiteral("AK") << false << false;
    QTest::newRow("temporary") << QStringLiteral("StsToken") << false << true;
    QTest::newRow("role") << QStringLiteral("RamRoleArn") << true << true;
    QTest::newRow("instance") << QStringLiteral("EcsRamRole") << true << true;
}

void SourcesTest::sourceByMode()
{
    QFETCH(const QString, mode);
    QFETCH(const bool, renews);
    QFETCH(const bool, hasToken);
    MetadataStandIn standIn;
    RawServer sts([](QTcpSocket &socket, const RawRequest &) {
        socket.write(RawServer::answer(200, R"({"RequestId":"R","Credentials":)" +
                                                MetadataStandIn::credentials("2026-03-01T14:00:00Z") + "}"));
    });
    ManualClock clock;
    AccountProfile profile;
    profile.mode = *credentialModeFromName(mode);
    profile.accessKeyId = QStringLiteral("LTAIexample");
    MetadataOptions metadata;
    metadata.address = standIn.server.url();
    metadata.timeout = 20'000ms;
    AccountSecrets secrets;
    secrets.secret = Secret(QByteArray("s"));
    secrets.token = Secret(QByteArray("t"));
    const auto source = credentialSourceFor(
        profile, secrets, optionsFor(sts.url()), metadata, [] { return ServerTime(); }, clock);
    Watch watch(*source);
    source->start();
    QTRY_COMPARE(watch.changed.size(), 1);
    QCOMPARE(source->canRenew(), renews);
    QCOMPARE(!source->credentials()->securityToken.isEmpty(), hasToken);
}

void SourcesTest::nothingSecretIsTold()
{
    QLoggingCategory::setFilterRules(QStringLiteral("*=true"));
    logText.clear();
    const QtMessageHandler before = qInstallMessageHandler(collect);
    QString told;
    bool done = true;
    {
        ManualClock clock;
        MetadataStandIn standIn;
        MetadataStandIn broken;
        broken.answers.insert("GET /latest/meta-data/ram/security-credentials/desk-role",
                              RawServer::answer(500, MetadataStandIn::credentials("whenever")));
        RawServer sts([](QTcpSocket &socket, const RawRequest &request) {
            socket.write(RawServer::answer(400, R"({"Code":"SignatureDoesNotMatch","RequestId":"R","Message":)"
                                                R"("server string to sign is:)" +
                                                    request.body + request.headers.value("x-acs-security-token") +
                                                    "\"}"));
        });
        MetadataOptions good;
        good.address = standIn.server.url();
        good.timeout = 20'000ms;
        MetadataOptions bad;
        bad.address = broken.server.url();
        bad.timeout = 20'000ms;
        const auto unknown = [] { return ServerTime(); };
        InstanceRole first({}, good, unknown, clock);
        InstanceRole second({}, bad, unknown, clock);
        RoleToAssume role;
        role.policy = QStringLiteral("plantedPolicy");
        const Credentials base{QStringLiteral("LTAIplantedKeyId"), Secret(QByteArray("plantedSecret")),
                               Secret(QByteArray("plantedToken"))};
        AssumedRole third(role, base, optionsFor(sts.url(), SignatureVersion::V1), clock);
        for (CredentialSource *source : std::initializer_list<CredentialSource *>{&first, &second, &third}) {
            Watch watch(*source);
            source->start();
            done &= QTest::qWaitFor([&] { return watch.changed.size() + watch.troubled.size() > 0; });
            if (const auto &error = source->trouble())
                told += error->message + error->detail + error->code + error->hostId + error->recommend + u'\n';
        }
    }
    qInstallMessageHandler(before);
    QLoggingCategory::setFilterRules({});
    QVERIFY(done);
    QVERIFY2(logText.contains(u"credentials have come"), qPrintable(logText)); // it does log
    for (const QString &text : {logText, told}) {
        for (const char *planted : {"plantedSecret", "plantedToken", "plantedMetadataToken", "plantedKeyId"})
            QVERIFY2(!text.contains(QLatin1String(planted)), qPrintable(text));
    }
    QVERIFY(!logText.contains(u"plantedPolicy"));
}

QTEST_GUILESS_MAIN(SourcesTest)
#include "test_sources.moc"
