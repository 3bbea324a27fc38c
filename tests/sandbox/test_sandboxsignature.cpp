// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/signing.h"
#include "tests/sandbox/sandboxclient.h"

#include <QDateTime>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace ecsdesk;
using namespace ecsdesk::testing;

class TestSandboxSignature : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void vectors_data();
    void vectors();
    void accepted_data();
    void accepted();
    void refusedRpc_data();
    void refusedRpc();
    void refusedAcs_data();
    void refusedAcs();
    void mismatchTellsWhatTheServerSigned();
    void nonceCountsOnce();
    void temporaryKeys();
    void formats();
    void errorBodies();
    void whatFollowsTheKeyCheck();

private:
    SandboxClient m_client;
};

namespace {

sandbox::Parameters parametersOf(const QJsonObject &object)
{
    sandbox::Parameters out;
    for (auto it = object.begin(); it != object.end(); ++it)
        out.emplace(it.key().toStdString(), it.value().toString().toStdString());
    return out;
}

} // namespace

void TestSandboxSignature::vectors_data()
{
    QTest::addColumn<QJsonObject>("vector");
    QFile file(QStringLiteral(ECSDESK_TEST_DATA "/signature-vectors.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto vectors = QJsonDocument::fromJson(file.readAll()).object().value(u"vectors").toArray();
    QVERIFY(vectors.size() >= 13);
    for (const auto &vector : vectors)
        QTest::newRow(qUtf8Printable(vector.toObject().value(u"id").toString())) << vector.toObject();
}

void TestSandboxSignature::vectors()
{
    QFETCH(QJsonObject, vector);
    const auto expected = vector.value(u"expected").toObject();
    const auto method = vector.value(u"method").toString().toStdString();
    const auto secret = vector.value(u"credentials").toObject().value(u"access_key_secret").toString().toStdString();
    auto query = parametersOf(vector.value(u"query").toObject());
    std::string toSign, signature;
    if (vector.value(u"scheme").toString().startsWith(u"rpc")) {
        query.merge(parametersOf(vector.value(u"form").toObject()));
        QCOMPARE(QString::fromStdString(sandbox::canonicalQuery(query)), expected.value(u"canonical_query").toString());
        // What a client would send along must not enter.
        query.emplace("Signature", "whatever");
        toSign = sandbox::rpcStringToSign(method, query);
        signature = sandbox::rpcSignature(secret, toSign);
    } else {
        sandbox::Headers headers;
        std::vector<std::string> names;
        const auto given = parametersOf(vector.value(u"headers").toObject());
        for (const auto &[name, value] : given) {
            headers.emplace(name, value);
            if (sandbox::acsMustBeSigned(name))
                names.push_back(name);
        }
        const auto body = vector.value(u"body").toString().toStdString();
        const auto hashed = sandbox::hex(sandbox::sha256(body));
        QCOMPARE(QString::fromStdString(hashed), expected.value(u"hashed_payload").toString());
        const auto canonical = sandbox::acsCanonicalRequest(method, vector.value(u"path").toString().toStdString(),
                                                            query, headers, names, hashed);
        QCOMPARE(QString::fromStdString(canonical), expected.value(u"canonical_request").toString());
        toSign = sandbox::acsStringToSign(canonical);
        signature = sandbox::acsSignature(secret, toSign);
    }
    QCOMPARE(QString::fromStdString(toSign), expected.value(u"string_to_sign").toString());
    QCOMPARE(QString::fromStdString(signature), expected.value(u"signature").toString());
}

void TestSandboxSignature::accepted_data()
{
    QTest::addColumn<int>("scheme");
    QTest::addColumn<int>("where");
    QTest::addColumn<QByteArray>("method");
    for (const auto scheme : {Scheme::Rpc, Scheme::Acs}) {
        const char *name = scheme == Scheme::Rpc ? "v1" : "V3";
        QTest::addRow("%s GET", name) << int(scheme) << int(Where::Query) << QByteArray("GET");
        QTest::addRow("%s POST query", name) << int(scheme) << int(Where::Query) << QByteArray("POST");
        QTest::addRow("%s POST form", name) << int(scheme) << int(Where::Form) << QByteArray("POST");
    }
}

void TestSandboxSignature::accepted()
{
    QFETCH(int, scheme);
    QFETCH(int, where);
    QFETCH(QByteArray, method);
    Ask ask;
    ask.action = "DescribeInstances";
    ask.scheme = Scheme(scheme);
    ask.where = Where(where);
    ask.method = method;
    ask.parameters = {{"RegionId", "cn-hangzhou"},
                      {"InstanceName", "生产 web*~a+b !'()\t\n😀"},
                      {"ZoneId", ""},
                      {"Tag.1.Key", "环境"},
                      {"Tag.10.Key", "k"},
                      {"Tag.2.Key", "b"}};
    if (ask.scheme == Scheme::Rpc)
        ask.parameters.insert({{"SecurityToken", ""}, {"SignatureType", ""}});
    const auto reply = m_client.ask(ask);
    QVERIFY2(reply.status == 200, reply.told().constData());
    QCOMPARE(reply.json().value(u"TotalCount").toInt(-1), 0);
    QCOMPARE(reply.headers.value("x-acs-request-id"), reply.json().value(u"RequestId").toString().toLatin1());
}

void TestSandboxSignature::refusedRpc_data()
{
    QTest::addColumn<Fields>("override");
    QTest::addColumn<QByteArray>("leaveOut");
    QTest::addColumn<QByteArray>("stamp");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto at = [](int seconds) {
        return QDateTime::currentDateTimeUtc().addSecs(seconds).toString(u"yyyy-MM-ddTHH:mm:ssZ").toLatin1();
    };
    const auto row = [](const char *name, const Fields &override, const QByteArray &leaveOut, const QByteArray &stamp,
                        int status, const char *code) {
        QTest::newRow(name) << override << leaveOut << stamp << status << QString::fromLatin1(code);
    };
    row("wrong signature", {{"Signature", "AAAAAAAAAAAAAAAAAAAAAAAAAAA="}}, {}, {}, 400, "SignatureDoesNotMatch");
    row("a parameter changed on the way", {{"AcceptLanguage", "en-US"}}, {}, {}, 400, "SignatureDoesNotMatch");
    row("unknown key", {{"AccessKeyId", "LTAInobody"}}, {}, {}, 404, "InvalidAccessKeyId.NotFound");
    row("no key", {}, "AccessKeyId", {}, 400, "MissingAccessKeyId");
    row("no action", {}, "Action", {}, 400, "MissingAction");
    row("no version", {}, "Version", {}, 400, "MissingVersion");
    row("another version", {{"Version", "1999-01-01"}}, {}, {}, 400, "InvalidVersion");
    row("unknown action", {{"Action", "MakeCoffee"}}, {}, {}, 500, "InvalidAction");
    row("no signature", {}, "Signature", {}, 400, "MissingSignature");
    row("no method", {}, "SignatureMethod", {}, 400, "MissingSignatureMethod");
    row("another method", {{"SignatureMethod", "HMAC-MD5"}}, {}, {}, 400, "InvalidSignatureMethod");
    row("no signature version", {}, "SignatureVersion", {}, 400, "MissingSignatureVersion");
    row("another signature version", {{"SignatureVersion", "2.0"}}, {}, {}, 400, "IncompleteSignature");
    row("no nonce", {}, "SignatureNonce", {}, 400, "MissingSignatureNonce");
    row("no time", {}, "Timestamp", {}, 400, "IllegalTimestamp");
    row("time of another form", {}, {}, "2026-03-01 08:00:00", 400, "InvalidTimeStamp.Format");
    row("no such time", {}, {}, "2026-13-01T08:00:00Z", 400, "InvalidTimeStamp.Format");
    row("16 minutes late", {}, {}, at(-16 * 60), 400, "InvalidTimeStamp.Expired");
    row("16 minutes early", {}, {}, at(16 * 60), 400, "InvalidTimeStamp.Expired");
    row("14 minutes late", {}, {}, at(-14 * 60), 200, "");
    row("14 minutes early", {}, {}, at(14 * 60), 200, "");
    row("a token that is not its own", {{"SecurityToken", "CAIS"}}, {}, {}, 400,
        "InvalidSecurityToken.MismatchWithAccessKey");
    row("unknown format", {{"Format", "YAML"}}, {}, {}, 400, "InvalidParameter.Format");
}

void TestSandboxSignature::refusedRpc()
{
    QFETCH(Fields, override);
    QFETCH(QByteArray, leaveOut);
    QFETCH(QByteArray, stamp);
    QFETCH(int, status);
    QFETCH(QString, code);
    Ask ask;
    ask.override = override;
    ask.stamp = stamp;
    if (!leaveOut.isEmpty())
        ask.leaveOut = {leaveOut};
    const auto reply = m_client.ask(ask);
    if (code == u"InvalidParameter.Format")
        QVERIFY2(reply.body.contains("<Code>InvalidParameter.Format</Code>"), reply.told().constData());
    else
        QVERIFY2(reply.code() == code, reply.told().constData());
    QCOMPARE(reply.status, status);
}

void TestSandboxSignature::refusedAcs_data()
{
    QTest::addColumn<Fields>("override");
    QTest::addColumn<QByteArray>("leaveOut");
    QTest::addColumn<QByteArray>("extra");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const Fields &override, const QByteArray &leaveOut, const QByteArray &extra,
                        int status, const char *code) {
        QTest::newRow(name) << override << leaveOut << extra << status << QString::fromLatin1(code);
    };
    row("header changed on the way", {{"x-acs-action", "DescribeInstances"}}, {}, {}, 400, "SignatureDoesNotMatch");
    row("body hash of another body", {{"x-acs-content-sha256", QByteArray(64, '0')}}, {}, {}, 400,
        "SignatureDoesNotMatch");
    row("no hash", {}, "x-acs-content-sha256", {}, 400, "IncompleteSignature");
    row("no nonce", {}, "x-acs-signature-nonce", {}, 400, "Missingx-acs-signature-nonce");
    row("no date", {}, "x-acs-date", {}, 400, "Missingx-acs-date");
    row("no action", {}, "x-acs-action", {}, 400, "MissingAction");
    row("host not signed", {}, "host", "Host: 127.0.0.1\r\n", 400, "IncompleteSignature");
    row("an x-acs header that is not signed", {}, {}, "X-Acs-Extra: 1\r\n", 400, "IncompleteSignature");
    row("another scheme", {{"authorization", "ACS3-HMAC-SM3 Credential=a,SignedHeaders=b,Signature=c"}}, {}, {}, 400,
        "InvalidSignatureMethod");
    row("half an authorization", {{"authorization", "ACS3-HMAC-SHA256 Credential=a"}}, {}, {}, 400,
        "IncompleteSignature");
    row("unknown key", {{"authorization", "ACS3-HMAC-SHA256 Credential=a,SignedHeaders=host,Signature=c"}}, {}, {}, 404,
        "InvalidAccessKeyId.NotFound");
    row("other headers do not matter", {}, {}, "Accept: application/json\r\nUser-Agent: x\r\n", 200, "");
}

void TestSandboxSignature::refusedAcs()
{
    QFETCH(Fields, override);
    QFETCH(QByteArray, leaveOut);
    QFETCH(QByteArray, extra);
    QFETCH(int, status);
    QFETCH(QString, code);
    Ask ask;
    ask.scheme = Scheme::Acs;
    ask.override = override;
    ask.extraHeaders = extra;
    if (!leaveOut.isEmpty())
        ask.leaveOut = {leaveOut};
    const auto reply = m_client.ask(ask);
    QVERIFY2(reply.code() == code, reply.told().constData());
    QCOMPARE(reply.status, status);
}

void TestSandboxSignature::mismatchTellsWhatTheServerSigned()
{
    Ask ask;
    ask.secret = "not the secret";
    ask.nonce = "nonce-of-the-mismatch";
    const auto message = m_client.ask(ask).message();
    QVERIFY2(message.startsWith(u"Specified signature is not matched with our calculation. server string to sign is:"
                                u"POST&%2F&AccessKeyId%3D"),
             qUtf8Printable(message));
    QVERIFY(message.contains(u"nonce-of-the-mismatch"));
    QVERIFY(!message.contains(QString::fromStdString(m_client.sandbox().accessKeySecret())));
}

void TestSandboxSignature::nonceCountsOnce()
{
    for (const auto scheme : {Scheme::Rpc, Scheme::Acs}) {
        Ask ask;
        ask.scheme = scheme;
        ask.nonce = scheme == Scheme::Rpc ? "once-1" : "once-2";
        // A request that was never valid does not use it up.
        ask.secret = "wrong";
        QCOMPARE(m_client.ask(ask).code(), QStringLiteral("SignatureDoesNotMatch"));
        ask.secret.clear();
        QCOMPARE(m_client.ask(ask).status, 200);
        const auto again = m_client.ask(ask);
        QCOMPARE(again.code(), QStringLiteral("SignatureNonceUsed"));
        QCOMPARE(again.status, 400);
    }
}

void TestSandboxSignature::temporaryKeys()
{
    const auto key = m_client.lever({{"issueToken", 600}});
    for (const auto scheme : {Scheme::Rpc, Scheme::Acs}) {
        Ask ask;
        ask.scheme = scheme;
        ask.keyId = key.value(u"accessKeyId").toString().toLatin1();
        ask.secret = key.value(u"accessKeySecret").toString().toLatin1();
        QVERIFY(ask.keyId.startsWith("STS."));
        QCOMPARE(m_client.ask(ask).code(), QStringLiteral("MissingSecurityToken"));
        ask.token = "nonsense";
        QCOMPARE(m_client.ask(ask).code(), QStringLiteral("InvalidSecurityToken.Malformed"));
        ask.token = "CAISother";
        QCOMPARE(m_client.ask(ask).code(), QStringLiteral("InvalidSecurityToken.MismatchWithAccessKey"));
        ask.token = key.value(u"securityToken").toString().toLatin1();
        ask.action = "GetCallerIdentity";
        ask.version = "2015-04-01";
        const auto reply = m_client.ask(ask);
        QVERIFY2(reply.json().value(u"IdentityType").toString() == u"AssumedRoleUser", reply.told().constData());
    }
    const auto brief = m_client.lever({{"issueToken", QJsonObject{{"seconds", 0}}}});
    Ask ask;
    ask.keyId = brief.value(u"accessKeyId").toString().toLatin1();
    ask.secret = brief.value(u"accessKeySecret").toString().toLatin1();
    ask.token = brief.value(u"securityToken").toString().toLatin1();
    QCOMPARE(m_client.ask(ask).code(), QStringLiteral("InvalidSecurityToken.Expired"));
    m_client.lever({{"keyDisabled", true}});
    QCOMPARE(m_client.call("DescribeRegions").code(), QStringLiteral("InvalidAccessKeyId.Inactive"));
    m_client.lever({{"keyDisabled", false}});
}

void TestSandboxSignature::formats()
{
    Ask ask;
    ask.format = "";
    QVERIFY(m_client.ask(ask).body.contains("<DescribeRegionsResponse><RequestId>"));
    ask.format = "json";
    QVERIFY(!m_client.ask(ask).json().isEmpty());
    ask.format = "xMl";
    const auto xml = m_client.ask(ask);
    QVERIFY(xml.headers.value("content-type").startsWith("text/xml"));
    QVERIFY(xml.body.contains("</Region><Region>"));
    ask.scheme = Scheme::Acs;
    ask.parameters = {{"Format", "XML"}};
    QVERIFY(m_client.ask(ask).body.startsWith("<?xml"));
    ask.parameters.clear();
    QVERIFY(m_client.ask(ask).headers.value("content-type").startsWith("application/json"));
}

void TestSandboxSignature::errorBodies()
{
    Ask ask;
    ask.action = "StartInstance";
    ask.parameters = {{"InstanceId", "i-nobody"}};
    const auto json = m_client.ask(ask).json();
    for (const auto *field : {"RequestId", "HostId", "Code", "Message", "Recommend"})
        QVERIFY2(!json.value(QLatin1String(field)).toString().isEmpty(), field);
    ask.format = "XML";
    const auto reply = m_client.ask(ask);
    QCOMPARE(reply.status, 404);
    QVERIFY(reply.body.contains("<Error><RequestId>"));
    QVERIFY(reply.body.contains("<Code>InvalidInstanceId.NotFound</Code>"));
    QVERIFY(reply.body.contains("<HostId>127.0.0.1:"));
}

void TestSandboxSignature::whatFollowsTheKeyCheck()
{
    // The order of the checks: product and action, key, token, time, nonce, signature.
    Ask ask;
    ask.override = {{"Signature", "wrong"}};
    ask.stamp = "2001-01-01T00:00:00Z";
    QCOMPARE(m_client.ask(ask).code(), QStringLiteral("InvalidTimeStamp.Expired"));
    ask.keyId = "LTAInobody";
    QCOMPARE(m_client.ask(ask).code(), QStringLiteral("InvalidAccessKeyId.NotFound"));
    ask.action = "MakeCoffee";
    QCOMPARE(m_client.ask(ask).code(), QStringLiteral("InvalidAction"));
}

QTEST_GUILESS_MAIN(TestSandboxSignature)
#include "test_sandboxsignature.moc"
