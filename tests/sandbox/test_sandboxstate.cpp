// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/clock.h"
#include "app/sandbox/keyring.h"
#include "app/sandbox/text.h"
#include "tests/sandbox/sandboxclient.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace ecsdesk;
using namespace ecsdesk::testing;
using namespace std::chrono_literals;

/// A second start shows the same world; and the parts that it stands on.
class TestSandboxState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameWorldAgain();
    void savedSoonAfterAChange();
    void changesUnderWay();
    void damaged_data();
    void damaged();
    void anotherFleet();
    void largeFleetsStaySmall();
    void timeNeverGoesBack();
    void speedIsKept();
    void cannotBeWritten();
    void clock();
    void nonces();
    void times_data();
    void times();
    void wildcards_data();
    void wildcards();

private:
    [[nodiscard]] sandbox::Options options()
    {
        sandbox::Options out;
        out.state = (m_folder.path() + QStringLiteral("/%1/world.json").arg(++m_number)).toStdString();
        out.notice = [this](std::string_view sentence) {
            m_notices += QString::fromUtf8(sentence.data(), qsizetype(sentence.size()));
        };
        m_notices.clear();
        return out;
    }
    [[nodiscard]] static QString fileOf(const sandbox::Options &options)
    {
        return QString::fromStdString(options.state->string());
    }
    [[nodiscard]] static QByteArray textOf(const sandbox::Options &options)
    {
        QFile file(fileOf(options));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
    int m_number = 0;
    QStringList m_notices;
};

void TestSandboxState::sameWorldAgain()
{
    SandboxClient client(options());
    const auto key = client.sandbox().accessKeyId();
    const auto secret = client.sandbox().accessKeySecret();
    const auto web = client.idNamed(QStringLiteral("web-hz-01")), api = client.idNamed(QStringLiteral("web-hz-03"));
    const Fields ask{{"InstanceId", web}, {"InternetMaxBandwidthOut", "42"}, {"ClientToken", "kept"}};
    const auto answer = client.call("ModifyInstanceNetworkSpec", ask);
    QCOMPARE(answer.status, 200);
    const auto added = client.add({{"InstanceName", "新增"}});
    client.lever({{"advanceSeconds", 5},
                  {"removeInstance", QString::fromLatin1(client.idNamed(QStringLiteral("nat-hz-08")))},
                  {"balance", 77.5},
                  {"accountOverdue", true},
                  {"lock", QString::fromLatin1(api)},
                  {"unpaidOrderOn", QString::fromLatin1(api)}});
    const auto ledger = client.ledger();
    const auto levers = client.control("/-/levers").json();
    const auto before = client.call("DescribeInstances", {{"RegionId", "cn-hangzhou"}, {"PageSize", "100"}}).json();

    client.restart();
    QCOMPARE(client.sandbox().accessKeyId(), key);
    QCOMPARE(client.sandbox().accessKeySecret(), secret);
    const auto after = client.call("DescribeInstances", {{"RegionId", "cn-hangzhou"}, {"PageSize", "100"}}).json();
    QCOMPARE(after.value(u"Instances"), before.value(u"Instances"));
    QCOMPARE(client.described(added).value(u"InstanceName").toString(), QStringLiteral("新增"));
    QCOMPARE(client.ledger().value(u"changes"), ledger.value(u"changes"));
    QCOMPARE(client.ledger().value(u"orders"), ledger.value(u"orders"));
    QCOMPARE(client.control("/-/levers").json().value(u"balance"), levers.value(u"balance"));
    client.lever({{"accountOverdue", false}});
    // The token still brings its answer, and the window is still open.
    QCOMPARE(client.call("ModifyInstanceNetworkSpec", ask).body, answer.body);
    QCOMPARE(client.call("ModifyInstanceNetworkSpec", {{"InstanceId", web}, {"InternetMaxBandwidthOut", "50"}}).code(),
             QStringLiteral("Throttling"));
    QVERIFY(m_notices.isEmpty());
    // Keys lie in it: nobody else may read it.
    QCOMPARE(QFileInfo(QString::fromStdString((m_folder.path() + "/1/world.json").toStdString())).permissions() &
                 (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
}

void TestSandboxState::savedSoonAfterAChange()
{
    const auto given = options();
    SandboxClient client(given);
    QVERIFY(QFile::exists(fileOf(given)));
    QCOMPARE(client
                 .call("ModifyInstanceNetworkSpec", {{"InstanceId", client.idNamed(QStringLiteral("web-hz-01"))},
                                                     {"InternetMaxBandwidthOut", "42"},
                                                     {"ClientToken", "soon-saved"}})
                 .status,
             200);
    QTRY_VERIFY_WITH_TIMEOUT(textOf(given).contains("soon-saved"), 3'000);
    QVERIFY(QDir(QFileInfo(fileOf(given)).path()).entryList(QDir::Files) == QStringList("world.json"));
}

void TestSandboxState::changesUnderWay()
{
    SandboxClient client(options());
    const auto id = client.idNamed(QStringLiteral("web-hz-01"));
    QCOMPARE(client.call("StopInstance", {{"InstanceId", id}}).status, 200);
    client.restart();
    QCOMPARE(client.described(id).value(u"Status").toString(), QStringLiteral("Stopping"));
    client.lever({{"advanceSeconds", 10}});
    QCOMPARE(client.described(id).value(u"Status").toString(), QStringLiteral("Stopped"));
}

void TestSandboxState::damaged_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("cut off") << QByteArray("{\"version\":1,\"fleet\":0,");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("something else") << QByteArray("[1,2,3]");
    QTest::newRow("of the future") << QByteArray("{\"version\":99}");
    QTest::newRow("half of it") << QByteArray(
        R"({"version":1,"fleet":0,"seed":1,"birth":"2026-03-01T08:00:00.000Z","now":"2026-03-01T08:00:00.000Z","clockSpeed":1,"accessKeyId":"a","accessKeySecret":"b","instances":[{"InstanceId":"i-1"}]})");
    QTest::newRow("not text") << QByteArray::fromHex("00ff00ff00ff");
}

void TestSandboxState::damaged()
{
    QFETCH(QByteArray, content);
    const auto given = options();
    QDir().mkpath(QFileInfo(fileOf(given)).path());
    QFile file(fileOf(given));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    SandboxClient client(given);
    QCOMPARE(client.call("DescribeRegions").status, 200);
    QCOMPARE(m_notices.size(), 1);
    QVERIFY2(m_notices.first().contains(u".damaged-"), qUtf8Printable(m_notices.first()));
    const auto aside = QDir(QFileInfo(fileOf(given)).path()).entryList({"world.json.damaged-*"}, QDir::Files);
    QCOMPARE(aside.size(), 1);
    QFile kept(QFileInfo(fileOf(given)).path() + '/' + aside.first());
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), content);
    // And from here on it is saved again.
    const auto key = client.sandbox().accessKeyId();
    client.restart();
    QCOMPARE(client.sandbox().accessKeyId(), key);
}

void TestSandboxState::anotherFleet()
{
    auto given = options();
    SandboxClient client(given);
    const auto key = client.sandbox().accessKeyId();
    given.fleet = 50;
    client.restart(given);
    QVERIFY(client.sandbox().accessKeyId() != key);
    QCOMPARE(client.control("/-/levers").json().value(u"instances").toInt(), 50);
    QVERIFY2(m_notices.value(0).contains(u".replaced-"), qUtf8Printable(m_notices.value(0)));
    const auto second = client.sandbox().accessKeyId();
    client.restart();
    QCOMPARE(client.sandbox().accessKeyId(), second);
}

void TestSandboxState::largeFleetsStaySmall()
{
    auto given = options();
    given.fleet = 20'000;
    given.seed = 3;
    SandboxClient client(given);
    const auto reply = client.call("DescribeInstances", {{"RegionId", "cn-hangzhou"},
                                                         {"Status", "Running"},
                                                         {"InstanceChargeType", "PostPaid"},
                                                         {"InternetChargeType", "PayByTraffic"}});
    const auto first = reply.json().value(u"Instances").toObject().value(u"Instance").toArray().at(0).toObject();
    const auto id = first.value(u"InstanceId").toString().toLatin1();
    client.lever(
        {{"setField",
          QJsonObject{{"instanceId", QString::fromLatin1(id)}, {"field", "InstanceName"}, {"value", "one of many"}}}});
    client.restart();
    QCOMPARE(client.described(id).value(u"InstanceName").toString(), QStringLiteral("one of many"));
    // Only what differs is written (and the orders that the fleet was born with).
    QVERIFY2(QFileInfo(fileOf(given)).size() < 100'000,
             QByteArray::number(QFileInfo(fileOf(given)).size()).constData());
}

void TestSandboxState::timeNeverGoesBack()
{
    SandboxClient client(options());
    const auto now = [&] {
        return QDateTime::fromString(client.control("/-/clock").json().value(u"now").toString(), Qt::ISODateWithMs);
    };
    QVERIFY(qAbs(now().secsTo(QDateTime::currentDateTimeUtc())) < 5);
    client.lever({{"advanceSeconds", 100'000}});
    const auto before = now();
    client.restart();
    QVERIFY(now() >= before);
    QVERIFY(before.secsTo(now()) < 60);
    // Dates of the fleet stay where they were.
    QCOMPARE(client.call("DescribeRegions").status, 200);
}

void TestSandboxState::speedIsKept()
{
    auto given = options();
    given.clockSpeed = 60;
    SandboxClient client(given);
    given.clockSpeed = 1;
    client.restart(given);
    QCOMPARE(client.control("/-/clock").json().value(u"rate").toInt(), 60);
    given.clockSpeed = 5;
    client.restart(given);
    QCOMPARE(client.control("/-/clock").json().value(u"rate").toInt(), 5);
}

void TestSandboxState::cannotBeWritten()
{
    auto given = options();
    const auto file = fileOf(given);
    QDir().mkpath(QFileInfo(file).path());
    QFile blocker(QFileInfo(file).path() + QStringLiteral("/folder"));
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    blocker.close();
    given.state = (QFileInfo(file).path() + QStringLiteral("/folder/world.json")).toStdString();
    sandbox::Sandbox sandbox(given);
    try {
        sandbox.start();
        QFAIL("it started");
    } catch (const std::runtime_error &error) {
        QVERIFY2(QByteArray(error.what()).contains("cannot be saved"), error.what());
    }
}

void TestSandboxState::clock()
{
    std::chrono::nanoseconds real = 5s;
    const sandbox::Moment start(std::chrono::milliseconds(1'000'000));
    sandbox::Clock clock(start, 60, [&] { return real; });
    QVERIFY(clock.now() == start);
    real += 1s;
    QVERIFY(clock.now() == start + 60s);
    clock.setSpeed(2);
    QVERIFY(clock.now() == start + 60s);
    real += 10s;
    QVERIFY(clock.now() == start + 80s);
    clock.advance(100s);
    clock.advance(-500s);
    QVERIFY(clock.now() == start + 180s);
    clock.notBefore(start);
    QVERIFY(clock.now() == start + 180s);
    clock.notBefore(start + 1h);
    QVERIFY(clock.now() == start + 1h);
    clock.setSpeed(-3);
    real += 1h;
    QVERIFY(clock.now() == start + 1h);
}

void TestSandboxState::nonces()
{
    sandbox::Nonces nonces;
    sandbox::Moment now(1'000'000s);
    QVERIFY(nonces.use("key", "n1", now));
    QVERIFY(!nonces.use("key", "n1", now));
    QVERIFY(nonces.use("other key", "n1", now));
    // Longer than a signature stays good, but not for ever.
    now += 16min;
    QVERIFY(!nonces.use("key", "n1", now));
    now += 16min;
    QVERIFY(nonces.use("key", "n1", now));
}

void TestSandboxState::times_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("milliseconds"); // -1: none
    QTest::newRow("minutes") << "2026-03-01T08:00Z" << qint64(1'772'352'000'000);
    QTest::newRow("seconds") << "2026-03-01T08:00:01Z" << qint64(1'772'352'001'000);
    QTest::newRow("milliseconds") << "2026-03-01T08:00:00.250Z" << qint64(1'772'352'000'250);
    QTest::newRow("no such day") << "2026-02-30T08:00Z" << qint64(-1);
    QTest::newRow("no such hour") << "2026-03-01T24:00Z" << qint64(-1);
    QTest::newRow("no zone") << "2026-03-01T08:00:00" << qint64(-1);
    QTest::newRow("a letter") << "2026-03-01T0x:00Z" << qint64(-1);
    QTest::newRow("nothing") << "" << qint64(-1);
}

void TestSandboxState::times()
{
    QFETCH(QString, text);
    QFETCH(qint64, milliseconds);
    const auto time = sandbox::parseIso(text.toStdString());
    QCOMPARE(time ? qint64(time->time_since_epoch().count()) : -1, milliseconds);
    if (!time)
        return;
    const auto qt = QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
    QCOMPARE(QString::fromStdString(sandbox::isoMilliseconds(*time)), qt.toString(u"yyyy-MM-ddTHH:mm:ss.zzzZ"));
    QCOMPARE(QString::fromStdString(sandbox::isoSeconds(*time)), qt.toString(u"yyyy-MM-ddTHH:mm:ssZ"));
    QCOMPARE(QString::fromStdString(sandbox::isoMinutes(*time)), qt.toString(u"yyyy-MM-ddTHH:mmZ"));
    QCOMPARE(QString::fromStdString(sandbox::httpDate(*time)),
             QLocale::c().toString(qt, u"ddd, dd MMM yyyy HH:mm:ss") + QStringLiteral(" GMT"));
}

void TestSandboxState::wildcards_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("matches");
    QTest::newRow("all") << "*"
                         << "" << true;
    QTest::newRow("exact") << "web"
                           << "web" << true;
    QTest::newRow("longer") << "web"
                            << "web1" << false;
    QTest::newRow("begin") << "web*"
                           << "web-hz" << true;
    QTest::newRow("end") << "*hz"
                         << "web-hz" << true;
    QTest::newRow("middle") << "w*h*z"
                            << "web-hhz" << true;
    QTest::newRow("back and forth") << "*ab*c"
                                    << "aababxc" << true;
    QTest::newRow("not") << "*ab*c"
                         << "aabab" << false;
    QTest::newRow("Chinese") << "*据*"
                             << "数据库" << true;
}

void TestSandboxState::wildcards()
{
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    QFETCH(bool, matches);
    QCOMPARE(sandbox::matchesWildcard(pattern.toStdString(), text.toStdString()), matches);
}

QTEST_GUILESS_MAIN(TestSandboxState)
#include "test_sandboxstate.moc"
