// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cloud/masking.h"
#include "app/cloud/readers.h"
#include "app/cloud/servertimekeeper.h"
#include "tests/support/manualclock.h"

#include <QFile>
#include <QtTest>

using namespace ecsdesk;

namespace {

HttpAnswer answerFrom(const QByteArray &file, int status = 200)
{
    QFile data(QStringLiteral(ECSDESK_TEST_DATA "/answers/") + QString::fromLatin1(file));
    if (!data.open(QIODevice::ReadOnly))
        qFatal("missing %s", file.constData());
    HttpAnswer answer;
    answer.status = status;
    answer.contentType = "application/json;charset=utf-8";
    answer.body = data.readAll();
    return answer;
}

HttpAnswer answerOf(const QByteArray &body, int status = 200)
{
    HttpAnswer answer;
    answer.status = status;
    answer.body = body;
    return answer;
}

QDateTime utc(int year, int month, int day, int hour, int minute, int second = 0)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute, second), Qt::UTC);
}

} // namespace

class ReadersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeInstance();
    void sparseInstance();
    void pageInXml();
    void otherLists();
    void writes_data();
    void writes();
    void errors_data();
    void errors();
    void errorFieldsOfBothFormats();
    void missingFields_data();
    void missingFields();
    void keysAreMasked_data();
    void keysAreMasked();
    void retryAfter_data();
    void retryAfter();
    void moments_data();
    void moments();
    void equalTextsShareMemory();
    void dateHeader();
    void clockFollowsTheHeader();

private:
    [[nodiscard]] ReadContext context()
    {
        return {QStringLiteral("SomeAction"), QStringLiteral("LTAIexampleKeyId"),
                RegionId(QStringLiteral("cn-hangzhou")), &m_texts};
    }
    TextPool m_texts;
};

void ReadersTest::wholeInstance()
{
    const auto page = readInstances(answerFrom("instances-full.json"), context());
    QVERIFY(page);
    QCOMPARE(page->instances.size(), 2);
    QCOMPARE(page->nextToken, QStringLiteral("caeba0bbb2be03f84eb48b699f0a4883"));
    QCOMPARE(page->requestId.text, QStringLiteral("473469C7-AA6F-4DC5-B3DB-A3DC0DE3C83E"));
    const Instance &one = page->instances[0];
    QCOMPARE(one.id.text, QStringLiteral("i-bp1full"));
    QCOMPARE(one.name, QStringLiteral("生产-web*01"));
    QCOMPARE(one.hostName, QStringLiteral("web01"));
    QCOMPARE(one.status.value, InstanceStatus::Running);
    QCOMPARE(one.zone, QStringLiteral("cn-hangzhou-i"));
    QCOMPARE(one.type.text, QStringLiteral("ecs.g6.large"));
    QCOMPARE(one.typeFamily, QStringLiteral("ecs.g6"));
    QCOMPARE(one.cpuCount, 2);
    QCOMPARE(one.memoryMib, 8192);
    QCOMPARE(one.chargeType.value, ChargeType::PrePaid);
    QCOMPARE(one.expiresAt, utc(2026, 12, 31, 16, 0));
    QCOMPARE(one.createdAt, utc(2025, 1, 2, 3, 4, 5));
    QVERIFY(!one.autoReleaseAt.isValid());
    QCOMPARE(one.internetChargeType.value, InternetChargeType::PayByTraffic);
    QCOMPARE(one.outMbps, std::optional(5));
    QCOMPARE(one.inMbps, std::optional(-1));
    QCOMPARE(one.networkType.value, NetworkType::Vpc);
    QCOMPARE(one.privateIps, QStringList{QStringLiteral("172.16.0.1")});
    QCOMPARE(one.publicIps, QStringList{QStringLiteral("47.96.1.2")});
    QCOMPARE(one.natIp, QStringLiteral("10.9.8.7"));
    QVERIFY(!one.eip.isBound());
    QCOMPARE(one.securityGroupIds.size(), 2);
    QCOMPARE(one.locks.size(), size_t(2));
    QCOMPARE(one.locks[0].kind.value, LockKind::Security);
    QCOMPARE(one.locks[0].message, QStringLiteral("see notice"));
    QCOMPARE(one.locks[1].kind.value, LockKind::Unknown);
    QCOMPARE(one.locks[1].kind.raw, QStringLiteral("brandnew"));
    QCOMPARE(one.tags.size(), size_t(2));
    QCOMPARE(one.tags[1].key, QStringLiteral("负责人"));
    QVERIFY(one.deletionProtection);
}

/// What is missing stays empty, a word nobody knows stays as it came, a number may be text.
void ReadersTest::sparseInstance()
{
    const auto page = readInstances(answerFrom("instances-full.json"), context());
    QVERIFY(page);
    const Instance &two = page->instances[1];
    QCOMPARE(two.region.text, QStringLiteral("cn-hangzhou")); // that of the question
    QCOMPARE(two.status.value, InstanceStatus::Unknown);
    QCOMPARE(two.status.raw, QStringLiteral("Hibernated"));
    QVERIFY(!two.expiresAt.isValid()); // the sentinel
    QCOMPARE(two.outMbps, std::optional(0));
    QVERIFY(!two.inMbps);
    QCOMPARE(two.privateIps, QStringList{QStringLiteral("10.1.2.3")});
    QVERIFY(two.eip.isBound());
    QCOMPARE(two.eip.address, QStringLiteral("8.8.4.4"));
    QCOMPARE(two.eip.bandwidthMbps, std::optional(20));
    QCOMPARE(two.eip.chargeType.value, InternetChargeType::PayByBandwidth);
    QVERIFY(two.name.isEmpty() && two.zone.isEmpty() && two.tags.empty() && two.locks.empty());
}

void ReadersTest::pageInXml()
{
    const auto page = readInstances(answerFrom("instances-one.xml"), context());
    QVERIFY(page);
    QCOMPARE(page->instances.size(), 1);
    QVERIFY(page->nextToken.isEmpty());
    QCOMPARE(page->instances[0].id.text, QStringLiteral("i-xml"));
    QCOMPARE(page->instances[0].outMbps, std::optional(7));
    QCOMPARE(page->instances[0].publicIps, QStringList{QStringLiteral("47.1.1.1")});
    QVERIFY(page->instances[0].privateIps.isEmpty());
    QCOMPARE(page->instances[0].securityGroupIds.size(), 2);
}

void ReadersTest::otherLists()
{
    const auto regions = readRegions(answerFrom("regions.json"), context());
    QVERIFY(regions);
    QCOMPARE(regions->size(), 2);
    QCOMPARE(regions->at(0).name, QStringLiteral("华东1（杭州）"));
    QCOMPARE(regions->at(0).endpoint, QStringLiteral("ecs.cn-hangzhou.aliyuncs.com"));
    QVERIFY(regions->at(1).name.isEmpty());
    const auto identity = readCallerIdentity(answerFrom("identity.json"), context());
    QVERIFY(identity);
    QCOMPARE(identity->account.text, QStringLiteral("1234567890123456"));
    QCOMPARE(identity->identityType, QStringLiteral("RAMUser"));
    const auto statuses = readInstanceStatuses(answerFrom("statuses.json"), context());
    QVERIFY(statuses);
    QCOMPARE(statuses->at(0).status.value, InstanceStatus::Running);
    QCOMPARE(statuses->at(1).status.raw, QStringLiteral("Dreaming"));
}

void ReadersTest::writes_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("order");
    QTest::addColumn<QString>("address");
    QTest::newRow("number beyond a double") << QByteArray("write-order-number.json") << "202612345678901234"
                                            << "";
    QTest::newRow("text") << QByteArray("write-order-text.json") << "202612345678901235"
                          << "";
    QTest::newRow("xml") << QByteArray("write.xml") << "99"
                         << "";
    QTest::newRow("address") << QByteArray("write-address.json") << ""
                             << "47.96.9.9";
}

void ReadersTest::writes()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QString, order);
    QFETCH(const QString, address);
    const auto written = readWriteAnswer(answerFrom(file), context());
    QVERIFY(written);
    QVERIFY(!written->requestId.isEmpty());
    QCOMPARE(written->orderId.text, order);
    QCOMPARE(written->ipAddress, address);
    QCOMPARE(written->httpStatus, 200);
}

void ReadersTest::errors_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("code");
    QTest::newRow("json") << QByteArray("error-ram.json") << 403 << ErrorKind::Api << "Forbidden.RAM";
    QTest::newRow("xml") << QByteArray("error-unpaid.xml") << 400 << ErrorKind::Api << "InvalidInstance.UnPaidOrder";
    QTest::newRow("error in a success") << QByteArray("error-ram.json") << 200 << ErrorKind::Api << "Forbidden.RAM";
    QTest::newRow("html 502") << QByteArray("gateway.html") << 502 << ErrorKind::NotTheApi << "";
    QTest::newRow("html 200") << QByteArray("gateway.html") << 200 << ErrorKind::NotTheApi << "";
    QTest::newRow("empty 200") << QByteArray("empty.txt") << 200 << ErrorKind::NotTheApi << "";
    QTest::newRow("empty 503") << QByteArray("empty.txt") << 503 << ErrorKind::NotTheApi << "";
    QTest::newRow("words") << QByteArray("words.txt") << 503 << ErrorKind::NotTheApi << "";
    QTest::newRow("cut json") << QByteArray("truncated.json") << 200 << ErrorKind::NotTheApi << "";
    QTest::newRow("cut xml") << QByteArray("truncated.xml") << 400 << ErrorKind::NotTheApi << "";
    QTest::newRow("document type") << QByteArray("bomb.xml") << 400 << ErrorKind::NotTheApi << "";
    QTest::newRow("a success with status 500") << QByteArray("regions.json") << 500 << ErrorKind::NotTheApi << "";
}

void ReadersTest::errors()
{
    QFETCH(const QByteArray, file);
    QFETCH(const int, status);
    QFETCH(const ErrorKind, kind);
    QFETCH(const QString, code);
    const HttpAnswer answer = answerFrom(file, status);
    for (const ApiError &error :
         {readInstances(answer, context()).error(), readRegions(answer, context()).error(),
          readWriteAnswer(answer, context()).error(), readCallerIdentity(answer, context()).error()}) {
        QCOMPARE(error.kind, kind);
        QCOMPARE(error.code, code);
        QCOMPARE(error.httpStatus, status);
        QCOMPARE(error.action, QStringLiteral("SomeAction"));
        QVERIFY(kind == ErrorKind::Api || !error.detail.isEmpty());
    }
}

void ReadersTest::errorFieldsOfBothFormats()
{
    const ApiError json = readRegions(answerFrom("error-ram.json", 403), context()).error();
    QCOMPARE(json.requestId.text, QStringLiteral("B1-RAM"));
    QCOMPARE(json.hostId, QStringLiteral("ecs.cn-hangzhou.aliyuncs.com"));
    QCOMPARE(json.authAction, QStringLiteral("ecs:ModifyInstanceNetworkSpec"));
    QVERIFY(json.recommend.startsWith(u"https://api.aliyun.com/troubleshoot"));
    QVERIFY(json.message.startsWith(u"User not authorized"));
    const ApiError xml = readRegions(answerFrom("error-unpaid.xml", 400), context()).error();
    QCOMPARE(xml.requestId.text, QStringLiteral("X-2"));
    QCOMPARE(xml.message, QStringLiteral("The specified instance has unpaid order & more."));
    QCOMPARE(xml.recommend, QStringLiteral("https://error-center.example/status"));
    HttpAnswer page = answerFrom("gateway.html", 502);
    page.requestId = "FROM-HEADER";
    QCOMPARE(readRegions(page, context()).error().requestId.text, QStringLiteral("FROM-HEADER"));
}

void ReadersTest::missingFields_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("field");
    QTest::newRow("nothing") << QByteArray("{}") << "RequestId";
    QTest::newRow("no list") << QByteArray(R"({"RequestId":"R"})") << "Instances.Instance";
    QTest::newRow("null list") << QByteArray(R"({"RequestId":"R","Instances":null})") << "Instances.Instance";
    QTest::newRow("empty wrapper") << QByteArray(R"({"RequestId":"R","Instances":{}})") << "Instances.Instance";
    QTest::newRow("list of something else")
        << QByteArray(R"({"RequestId":"R","Instances":{"Instance":7}})") << "Instances.Instance";
    QTest::newRow("no id") << QByteArray(R"({"RequestId":"R","Instances":{"Instance":[{"InstanceId":"i"},{}]}})")
                           << "Instances.Instance[1].InstanceId";
}

void ReadersTest::missingFields()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, field);
    const auto page = readInstances(answerOf(body), context());
    QVERIFY(!page);
    QCOMPARE(page.error().kind, ErrorKind::MissingField);
    QCOMPARE(page.error().detail, field);
    // A write believes only a request ID in the body.
    HttpAnswer write = answerOf(R"({"OrderId":"1"})");
    write.requestId = "FROM-HEADER";
    QCOMPARE(readWriteAnswer(write, context()).error().detail, QStringLiteral("RequestId"));
}

void ReadersTest::keysAreMasked_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("string to sign, version 1") << QByteArray("error-signature-v1.json");
    QTest::newRow("canonical request, version 3") << QByteArray("error-signature-v3.json");
}

void ReadersTest::keysAreMasked()
{
    QFETCH(const QByteArray, file);
    const ApiError error = readRegions(answerFrom(file, 400), context()).error();
    QCOMPARE(error.code, QStringLiteral("SignatureDoesNotMatch"));
    QVERIFY2(!error.message.contains(u"LTAIexampleKeyId"), qPrintable(error.message));
    QVERIFY2(!error.message.contains(u"plantedToken"), qPrintable(error.message));
    QVERIFY2(!error.message.contains(u"xyz"), qPrintable(error.message));
    QVERIFY2(error.message.contains(u"LTAI****"), qPrintable(error.message));
    QVERIFY2(error.message.contains(u"2014-05-26"), qPrintable(error.message)); // the rest is of use

    const QString sentence =
        QStringLiteral("The AccessKeyId LTAI5tSomebodyElse is not known, Signature=abc%2Bdef==&x=1");
    const QString masked = maskedMessage(sentence, QStringLiteral("testid"));
    QVERIFY2(!masked.contains(u"SomebodyElse") && !masked.contains(u"def"), qPrintable(masked));
    QVERIFY2(masked.contains(u"x=1"), qPrintable(masked));
    QCOMPARE(maskedMessage(QStringLiteral("Specified access key testid is not found."), QStringLiteral("testid")),
             QStringLiteral("Specified access key **** is not found."));
    // As something on the way writes it that has read the request.
    for (const char *repeated :
         {R"({"SecurityToken":"plantedToken+/=","Action":"A"})", R"({ "x-acs-security-token" : "plantedToken+/=" })",
          R"({\"Signature\":\"plantedToken+/=\"})", "{'AccessKeySecret': 'plantedToken'}",
          "<SecurityToken>plantedToken+/=</SecurityToken>", "%22Signature%22%3A%22plantedToken%22"}) {
        const QString text = maskedMessage(QString::fromLatin1(repeated), {});
        QVERIFY2(!text.contains(u"plantedToken") && text.contains(u"****"), qPrintable(text));
    }
}

void ReadersTest::retryAfter_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("milliseconds"); // -1: absent
    QTest::newRow("milliseconds") << QByteArray("1500") << 1500;
    QTest::newRow("spaces") << QByteArray(" 20 ") << 20;
    QTest::newRow("zero") << QByteArray("0") << -1;
    QTest::newRow("negative") << QByteArray("-5") << -1;
    QTest::newRow("words") << QByteArray("soon") << -1;
    QTest::newRow("fraction") << QByteArray("1.5") << -1;
    QTest::newRow("nothing") << QByteArray() << -1;
    QTest::newRow("beyond all") << QByteArray("9223372036854775807") << 86'400'000;
}

void ReadersTest::retryAfter()
{
    QFETCH(const QByteArray, value);
    QFETCH(const int, milliseconds);
    const auto read = retryAfterFromHeader(value);
    QCOMPARE(read ? int(read->count()) : -1, milliseconds);
}

void ReadersTest::moments_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDateTime>("moment");
    QTest::newRow("minutes") << "2026-03-29T02:30Z" << utc(2026, 3, 29, 2, 30);
    QTest::newRow("seconds") << "2026-03-29T02:30:15Z" << utc(2026, 3, 29, 2, 30, 15);
    QTest::newRow("milliseconds") << "2026-03-29T02:30:15.250Z" << utc(2026, 3, 29, 2, 30, 15);
    QTest::newRow("empty") << "" << QDateTime();
    QTest::newRow("no zone") << "2026-03-29T02:30" << QDateTime();
    QTest::newRow("no moment") << "2026-03-40T02:30Z" << QDateTime();
    QTest::newRow("only Z") << "Z" << QDateTime();
}

void ReadersTest::moments()
{
    QFETCH(const QString, text);
    QFETCH(const QDateTime, moment);
    QCOMPARE(momentOf(QJsonValue(text)), moment);
}

void ReadersTest::equalTextsShareMemory()
{
    const auto first = readInstances(answerFrom("instances-full.json"), context());
    const auto second = readInstances(answerFrom("instances-full.json"), context());
    QVERIFY(first && second);
    const Instance &a = first->instances[0];
    const Instance &b = second->instances[0];
    QCOMPARE(a.zone.constData(), b.zone.constData());
    QCOMPARE(a.type.text.constData(), b.type.text.constData());
    QCOMPARE(a.status.raw.constData(), b.status.raw.constData());
    QCOMPARE(a.tags[0].value.constData(), b.tags[0].value.constData());
}

void ReadersTest::dateHeader()
{
    QCOMPARE(dateFromHeader("Sat, 21 Nov 2026 20:41:35 GMT"), utc(2026, 11, 21, 20, 41, 35));
    // An hour that the time zone of this test machine might skip.
    QCOMPARE(dateFromHeader("Sun, 29 Mar 2026 02:30:00 GMT"), utc(2026, 3, 29, 2, 30));
    QVERIFY(!dateFromHeader("").isValid());
    QVERIFY(!dateFromHeader("yesterday").isValid());
    QVERIFY(!dateFromHeader("Sat, 21 Nov 2026 20:41:35 CET").isValid());
}

void ReadersTest::clockFollowsTheHeader()
{
    ManualClock clock(utc(2026, 3, 1, 8, 0));
    ServerTimeKeeper keeper(clock);
    QCOMPARE(keeper.now(), clock.now());
    QVERIFY(!keeper.learn({}));
    QVERIFY(keeper.learn(utc(2026, 3, 1, 9, 0)));
    QCOMPARE(keeper.now(), utc(2026, 3, 1, 9, 0).addMSecs(500));
    clock.advance(std::chrono::minutes(5));
    QCOMPARE(keeper.now(), utc(2026, 3, 1, 9, 5).addMSecs(500));
    // Within the header's resolution nothing jumps.
    QVERIFY(!keeper.learn(utc(2026, 3, 1, 9, 5, 1)));
    QVERIFY(keeper.learn(utc(2026, 3, 1, 9, 5, 10)));
    // Told by the endpoint: the header does not count any more, and the rate is kept.
    keeper.tell({utc(2030, 1, 1, 0, 0), clock.steady(), 60.0});
    QVERIFY(!keeper.learns());
    QVERIFY(!keeper.learn(utc(2026, 3, 1, 9, 9)));
    clock.advance(std::chrono::seconds(1));
    QCOMPARE(keeper.now(), utc(2030, 1, 1, 0, 1));
}

QTEST_GUILESS_MAIN(ReadersTest)
#include "test_readers.moc"
