// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/contract/sandboxcloud.h"
#include "tests/credentials/accountchecks.h"
#include "tests/credentials/standin.h"

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

ApiError apiError(const char *code, const char *action = "", int status = 400)
{
    ApiError error;
    error.kind = ErrorKind::Api;
    error.code = QString::fromLatin1(code);
    error.action = QString::fromLatin1(action);
    error.httpStatus = status;
    return error;
}

} // namespace

Q_DECLARE_METATYPE(ecsdesk::SignatureVersion)
Q_DECLARE_METATYPE(ecsdesk::AccountTrouble)
Q_DECLARE_METATYPE(ecsdesk::ApiError)

/// Keys are tested before they are kept, over real HTTP against the simulated cloud: every way to fail has its name.
class AccountTestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void good_data();
    void good();
    void keysOfTheSandbox_data();
    void keysOfTheSandbox();
    void clockIsOff();
    void clockIsHopeless();
    void permissions_data();
    void permissions();
    void role();
    void roleNotAssumed();
    void roleOfTheInstance();
    void endedBefore();
    void strangers_data();
    void strangers();
    void noNetwork();
    void chosenRegion();
    void emptyListIsNoAnswer();
    void troubles_data();
    void troubles();
    void aTestMayGo();
    void nothingSecretIsTold();
};

void AccountTestTest::good_data()
{
    QTest::addColumn<SignatureVersion>("version");
    QTest::newRow("v1") << SignatureVersion::V1;
    QTest::newRow("v3") << SignatureVersion::V3;
}

void AccountTestTest::good()
{
    QFETCH(const SignatureVersion, version);
    Cloud cloud(version);
    const AccountCheck check =
        checked(keyProfile(cloud.keyId()), secretsOf(cloud.secret()), testOptions(cloud.options.endpoint, version));
    QCOMPARE(check.trouble, AccountTrouble::None);
    QVERIFY(!check.error);
    QCOMPARE(check.account.text.size(), 16);
    QCOMPARE(check.identityType, u"Account");
    QVERIFY(check.arn.endsWith(u":root"));
    QVERIFY(check.regions.contains(RegionName{hangzhou, QStringLiteral("China (Hangzhou)")}));
    QCOMPARE(check.triedRegion, hangzhou);
    QCOMPARE(check.mayList, std::optional(true));
    QVERIFY(check.clockOffset && std::chrono::abs(*check.clockOffset) < 60s);
    for (const char *action : {"GetCallerIdentity", "DescribeRegions", "DescribeInstances"})
        QCOMPARE(cloud.requests(action), 1);
    QCOMPARE(cloud.changes(), 0);
}

void AccountTestTest::keysOfTheSandbox_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<AccountTrouble>("trouble");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *what, AccountTrouble trouble, const char *code) {
        for (const char *version : {"v1", "v3"})
            QTest::addRow("%s %s", what, version) << QString::fromLatin1(what) << trouble << QString::fromLatin1(code);
    };
    using T = AccountTrouble;
    row("unknown key", T::UnknownKey, "InvalidAccessKeyId.NotFound");
    row("unknown temporary key", T::TokenNotAccepted, "InvalidAccessKeyId.NotFound");
    row("disabled", T::KeyDisabled, "InvalidAccessKeyId.Inactive");
    row("wrong secret", T::WrongSecret, "SignatureDoesNotMatch");
    row("token", T::None, "");
    row("token ended", T::TokenExpired, "InvalidSecurityToken.Expired");
    row("token missing", T::TokenNotAccepted, "MissingSecurityToken");
    row("token of another key", T::TokenNotAccepted, "InvalidSecurityToken.MismatchWithAccessKey");
    row("token malformed", T::TokenNotAccepted, "InvalidSecurityToken.Malformed");
    row("no secret", T::Incomplete, "");
}

void AccountTestTest::keysOfTheSandbox()
{
    QFETCH(const QString, what);
    const SignatureVersion version =
        QByteArray(QTest::currentDataTag()).endsWith("v1") ? SignatureVersion::V1 : SignatureVersion::V3;
    Cloud cloud(version);
    AccountProfile profile = keyProfile(cloud.keyId());
    AccountSecrets secrets = secretsOf(cloud.secret());
    if (what == u"unknown key")
        profile.accessKeyId = QStringLiteral("LTAI5tNobodysKey");
    if (what == u"unknown temporary key")
        profile.accessKeyId = QStringLiteral("STS.NobodysKey");
    if (what == u"wrong secret")
        secrets = secretsOf("another");
    if (what == u"no secret")
        secrets = {};
    if (what == u"disabled")
        cloud.lever({{QStringLiteral("keyDisabled"), true}});
    if (what.startsWith(u"token")) {
        const int seconds = what == u"token ended" ? 0 : 3600;
        const QJsonObject issued = cloud.lever({{QStringLiteral("issueToken"), seconds}});
        profile.mode = CredentialMode::StsToken;
        profile.accessKeyId = issued[u"accessKeyId"].toString();
        QByteArray token = issued[u"securityToken"].toString().toLatin1();
        if (what == u"token missing")
            token.clear();
        if (what == u"token of another key")
            token = cloud.lever({{QStringLiteral("issueToken"), 3600}})[u"securityToken"].toString().toLatin1();
        if (what == u"token malformed")
            token = "nonsense";
        secrets = secretsOf(issued[u"accessKeySecret"].toString().toLatin1(), token);
    }
    const AccountCheck check = checked(profile, secrets, testOptions(cloud.options.endpoint, version));
    QTEST(check.trouble, "trouble");
    QTEST(check.error ? check.error->code : QString(), "code");
    QCOMPARE(check.account.isEmpty(), check.trouble != AccountTrouble::None);
    if (what == u"token")
        QCOMPARE(check.identityType, u"AssumedRoleUser");
}

void AccountTestTest::clockIsOff()
{
    // The server's clock is learned and used, and the operator is told.
    Cloud cloud(SignatureVersion::V3);
    cloud.lever({{QStringLiteral("clockSkewSeconds"), 3600}});
    const AccountCheck check =
        checked(keyProfile(cloud.keyId()), secretsOf(cloud.secret()), testOptions(cloud.options.endpoint));
    QCOMPARE(check.trouble, AccountTrouble::None);
    QVERIFY(check.clockOffset && std::chrono::abs(*check.clockOffset - 3600s) < 60s);
}

void AccountTestTest::clockIsHopeless()
{
    const QDateTime theirs = QDateTime::currentDateTimeUtc().addSecs(-7200);
    RawServer server([&](QTcpSocket &socket, const RawRequest &) {
        socket.write(RawServer::answer(
            400, R"({"Code":"InvalidTimeStamp.Expired","RequestId":"R","Message":"expired"})",
            "Date: " + QLocale::c().toString(theirs, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss")).toLatin1() +
                " GMT\r\n"));
    });
    const AccountCheck check =
        checked(keyProfile(QStringLiteral("LTAIexample")), secretsOf("s"), testOptions(server.url()));
    QCOMPARE(check.trouble, AccountTrouble::ClockOff);
    QVERIFY(check.clockOffset && std::chrono::abs(*check.clockOffset + 7200s) < 60s);
    QCOMPARE(server.arrivals().size(), 2); // once more by their clock
}

void AccountTestTest::permissions_data()
{
    QTest::addColumn<QStringList>("deny");
    QTest::addColumn<QStringList>("missing");
    QTest::addColumn<bool>("mayList");
    const QString regions = QStringLiteral("DescribeRegions");
    const QString instances = QStringLiteral("DescribeInstances");
    const QString ecs = QStringLiteral("ecs:");
    QTest::newRow("instances") << QStringList{instances} << QStringList{ecs + instances} << false;
    QTest::newRow("regions") << QStringList{regions} << QStringList{ecs + regions} << true;
    QTest::newRow("all") << QStringList{QStringLiteral("*")} << QStringList{ecs + regions, ecs + instances} << false;
    QTest::newRow("others") << QStringList{QStringLiteral("StopInstance")} << QStringList() << true;
}

void AccountTestTest::permissions()
{
    QFETCH(const QStringList, deny);
    Cloud cloud(SignatureVersion::V3);
    cloud.lever({{QStringLiteral("deny"), QJsonArray::fromStringList(deny)}});
    const AccountCheck check =
        checked(keyProfile(cloud.keyId()), secretsOf(cloud.secret()), testOptions(cloud.options.endpoint));
    QTEST(check.missingPermissions, "missing");
    QCOMPARE(check.trouble, check.missingPermissions.isEmpty() ? AccountTrouble::None : AccountTrouble::NoPermission);
    QFETCH(const bool, mayList);
    QCOMPARE(check.mayList, std::optional(mayList));
    // The keys are good all the same: whose they are is known.
    QCOMPARE(check.identityType, u"Account");
}

void AccountTestTest::role()
{
    Cloud cloud(SignatureVersion::V3);
    const AccountCheck own =
        checked(keyProfile(cloud.keyId()), secretsOf(cloud.secret()), testOptions(cloud.options.endpoint));
    AccountProfile profile = keyProfile(cloud.keyId());
    profile.mode = CredentialMode::RamRoleArn;
    profile.role.arn = QStringLiteral("acs:ram::%1:role/sandbox").arg(own.account.text);
    profile.role.sessionName = QStringLiteral("desk");
    profile.role.duration = 900s;
    const AccountCheck check = checked(profile, secretsOf(cloud.secret()), testOptions(cloud.options.endpoint));
    QCOMPARE(check.trouble, AccountTrouble::None);
    QCOMPARE(check.identityType, u"AssumedRoleUser");
    QVERIFY(check.arn.endsWith(u":assumed-role/sandbox/desk"));
    QCOMPARE(check.account, own.account);
    QVERIFY(check.expires.isValid());
    QCOMPARE(cloud.requests("AssumeRole"), 1);
}

void AccountTestTest::roleNotAssumed()
{
    Cloud cloud(SignatureVersion::V1);
    AccountProfile profile = keyProfile(cloud.keyId());
    profile.mode = CredentialMode::RamRoleArn;
    profile.role.arn = QStringLiteral("acs:ram::1:role/other");
    const AccountTestOptions options = testOptions(cloud.options.endpoint, SignatureVersion::V1);
    QCOMPARE(checked(profile, secretsOf(cloud.secret()), options).trouble, AccountTrouble::RoleNotAssumed);
    cloud.lever({{QStringLiteral("deny"), QJsonArray{QStringLiteral("AssumeRole")}}});
    const AccountCheck denied = checked(profile, secretsOf(cloud.secret()), options);
    QCOMPARE(denied.trouble, AccountTrouble::RoleNotAssumed);
    QCOMPARE(denied.error->authAction, u"sts:AssumeRole");
    QCOMPARE(checked(profile, secretsOf("another"), options).trouble, AccountTrouble::WrongSecret);
}

void AccountTestTest::roleOfTheInstance()
{
    Cloud cloud(SignatureVersion::V3);
    const QJsonObject issued = cloud.lever({{QStringLiteral("issueToken"), 3600}});
    MetadataStandIn standIn;
    standIn.answers.insert(
        "GET /latest/meta-data/ram/security-credentials/desk-role",
        RawServer::answer(200,
                          QJsonDocument(QJsonObject{{QStringLiteral("Code"), QStringLiteral("Success")},
                                                    {QStringLiteral("AccessKeyId"), issued[u"accessKeyId"]},
                                                    {QStringLiteral("AccessKeySecret"), issued[u"accessKeySecret"]},
                                                    {QStringLiteral("SecurityToken"), issued[u"securityToken"]},
                                                    {QStringLiteral("Expiration"), issued[u"expiration"]}})
                              .toJson()));
    AccountProfile profile;
    profile.mode = CredentialMode::EcsRamRole;
    AccountTestOptions options = testOptions(cloud.options.endpoint);
    options.metadata.address = standIn.server.url();
    options.metadata.timeout = 20'000ms;
    const AccountCheck check = checked(profile, {}, options);
    QCOMPARE(check.trouble, AccountTrouble::None);
    QCOMPARE(check.identityType, u"AssumedRoleUser");
    standIn.answers.clear();
    const AccountCheck none = checked(profile, {}, options);
    QCOMPARE(none.trouble, AccountTrouble::NoMetadata);
    QCOMPARE(none.error->code, u"MetadataNoRole");
}

void AccountTestTest::endedBefore()
{
    // Seen before a call could fail.
    RawServer server;
    AccountProfile profile = keyProfile(QStringLiteral("STS.NExample"));
    profile.mode = CredentialMode::StsToken;
    AccountSecrets secrets = secretsOf("s", "t");
    secrets.tokenExpires = QDateTime::currentDateTimeUtc().addSecs(-60);
    const AccountCheck check = checked(profile, secrets, testOptions(server.url()));
    QCOMPARE(check.trouble, AccountTrouble::TokenExpired);
    QCOMPARE(check.error->code, u"CredentialsEnded");
    QCOMPARE(server.connections(), 0);
}

void AccountTestTest::strangers_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("a sign-in page") << RawServer::answer(200, "<html>please sign in</html>", {}, "text/html");
    QTest::newRow("a redirect") << QByteArray(
        "HTTP/1.1 302 Found\r\nLocation: http://portal.example/\r\nContent-Length: 0\r\n\r\n");
    QTest::newRow("nothing") << RawServer::answer(200, "");
    QTest::newRow("another API") << RawServer::answer(404, R"({"error":"no such page"})");
    QTest::newRow("the wrong product") << RawServer::answer(
        404, R"({"Code":"InvalidApi.NotFound","RequestId":"R","Message":"no"})");
}

void AccountTestTest::strangers()
{
    QFETCH(const QByteArray, answer);
    RawServer server([&](QTcpSocket &socket, const RawRequest &) { socket.write(answer); });
    const AccountCheck check =
        checked(keyProfile(QStringLiteral("LTAIexample")), secretsOf("s"), testOptions(server.url()));
    QCOMPARE(check.trouble, AccountTrouble::NotTheApi);
    QVERIFY(!check.clockOffset); // no stranger sets the clock
}

void AccountTestTest::noNetwork()
{
    RawServer server;
    const QUrl url = server.url();
    server.close();
    const AccountCheck check = checked(keyProfile(QStringLiteral("LTAIexample")), secretsOf("s"), testOptions(url));
    QCOMPARE(check.trouble, AccountTrouble::NoNetwork);
    // Plain http to anywhere else is refused here.
    const AccountCheck plain = checked(keyProfile(QStringLiteral("LTAIexample")), secretsOf("s"),
                                       testOptions(QUrl(QStringLiteral("http://ecs.example.com"))));
    QCOMPARE(plain.trouble, AccountTrouble::NoNetwork);
}

void AccountTestTest::chosenRegion()
{
    Cloud cloud(SignatureVersion::V3);
    AccountProfile profile = keyProfile(cloud.keyId());
    profile.regions = {RegionId(QStringLiteral("ap-southeast-1")), hangzhou};
    AccountCheck check = checked(profile, secretsOf(cloud.secret()), testOptions(cloud.options.endpoint));
    QCOMPARE(check.trouble, AccountTrouble::None);
    QCOMPARE(check.triedRegion.text, u"ap-southeast-1");
    profile.regions = {RegionId(QStringLiteral("cn-nowhere"))};
    check = checked(profile, secretsOf(cloud.secret()), testOptions(cloud.options.endpoint));
    QCOMPARE(check.trouble, AccountTrouble::Other);
    QCOMPARE(check.error->code, u"InvalidRegionId.NotFound");
}

void AccountTestTest::emptyListIsNoAnswer()
{
    // A server that knows no dry run: an empty list says neither yes nor no.
    QByteArray instances = "[]";
    RawServer server([&](QTcpSocket &socket, const RawRequest &request) {
        const QByteArray action = request.headers.value("x-acs-action");
        QByteArray body = R"({"RequestId":"R","AccountId":"1"})";
        if (action == "DescribeRegions")
            body = R"({"RequestId":"R","Regions":{"Region":[{"RegionId":"eu-west-1"}]}})";
        if (action == "DescribeInstances")
            body = R"({"RequestId":"R","Instances":{"Instance":)" + instances + "}}";
        socket.write(RawServer::answer(200, body));
    });
    const auto check = [&] {
        return checked(keyProfile(QStringLiteral("LTAIexample")), secretsOf("s"), testOptions(server.url()));
    };
    AccountCheck empty = check();
    QCOMPARE(empty.trouble, AccountTrouble::None);
    QVERIFY(!empty.mayList);
    QCOMPARE(empty.triedRegion.text, u"eu-west-1");
    instances = R"([{"InstanceId":"i-1"}])";
    QCOMPARE(check().mayList, std::optional(true));
}

void AccountTestTest::troubles_data()
{
    QTest::addColumn<ApiError>("error");
    QTest::addColumn<AccountTrouble>("trouble");
    const auto row = [](const char *code, AccountTrouble trouble, const char *action = "DescribeRegions") {
        QTest::addRow("%s %s", action, code) << apiError(code, action) << trouble;
    };
    using T = AccountTrouble;
    row("InvalidAccessKeyId", T::UnknownKey);
    row("invalidaccesskeyid.notfound", T::UnknownKey);
    row("Forbidden.AccessKeyDisabled", T::KeyDisabled);
    row("SignatureDoesNotMatch", T::SignatureDiffers);
    row("InvalidTimeStamp.Expired", T::ClockOff);
    row("InvalidTimeStamp.Format", T::Other);
    row("Forbidden.RAM", T::NoPermission);
    row("NoPermission", T::NoPermission);
    row("NoPermission", T::RoleNotAssumed, "AssumeRole");
    row("EntityNotExist.Role", T::RoleNotAssumed, "AssumeRole");
    row("InvalidParameter.RoleArn", T::RoleNotAssumed, "AssumeRole");
    row("InvalidAccessKeyId.NotFound", T::UnknownKey, "AssumeRole");
    row("Forbidden.RiskControl", T::Other);
    row("Throttling.User", T::Other);
    row("InternalError", T::Other);
    const auto kind = [](const char *name, ErrorKind of, AccountTrouble trouble, const char *code = "") {
        ApiError error;
        error.kind = of;
        error.code = QString::fromLatin1(code);
        QTest::newRow(name) << error << trouble;
    };
    kind("proxy", ErrorKind::Proxy, T::Proxy);
    kind("certificate", ErrorKind::Certificate, T::Tls);
    kind("no answer", ErrorKind::NoAnswer, T::NoNetwork);
    kind("not sent", ErrorKind::NotSent, T::NoNetwork);
    kind("a field", ErrorKind::MissingField, T::NotTheApi);
    kind("local", ErrorKind::Local, T::Incomplete);
    kind("proxy, incomplete", ErrorKind::Local, T::Proxy, "ProxyIncomplete");
    kind("CA file", ErrorKind::Local, T::Tls, "CaFileNotReadable");
    kind("no TLS in common", ErrorKind::NotSent, T::Tls, "TlsNotAgreed");
}

void AccountTestTest::troubles()
{
    QFETCH(const ApiError, error);
    QFETCH(const AccountTrouble, trouble);
    QCOMPARE(troubleOf(error, QStringLiteral("LTAIexample"), false), trouble);
}

void AccountTestTest::aTestMayGo()
{
    RawServer server;
    const SystemClock clock;
    auto test = std::make_unique<AccountTest>(keyProfile(QStringLiteral("LTAIexample")), secretsOf("s"),
                                              testOptions(server.url()), clock);
    test->start();
    QTRY_COMPARE(server.arrivals().size(), 1);
    test.reset();
    QTRY_COMPARE(server.openConnections(), 0);
}

void AccountTestTest::nothingSecretIsTold()
{
    QLoggingCategory::setFilterRules(QStringLiteral("*=true"));
    logText.clear();
    const QtMessageHandler before = qInstallMessageHandler(collect);
    QString told;
    {
        Cloud cloud(SignatureVersion::V3);
        const QJsonObject issued = cloud.lever({{QStringLiteral("issueToken"), 3600}});
        const QByteArray token = issued[u"securityToken"].toString().toLatin1();
        // A server that repeats everything it was told.
        RawServer echo([](QTcpSocket &socket, const RawRequest &request) {
            QByteArray all = request.body;
            for (auto it = request.headers.begin(); it != request.headers.end(); ++it)
                all += "\\n" + it.key() + ':' + QByteArray(it.value()).replace('"', '\'');
            socket.write(RawServer::answer(400, R"({"Code":"SignatureDoesNotMatch","RequestId":"R","Message":)"
                                                R"("server string to sign is:)" +
                                                    all + "\"}"));
        });
        AccountProfile profile = keyProfile(QStringLiteral("LTAIplantedKeyId"));
        profile.mode = CredentialMode::StsToken;
        for (const auto version : {SignatureVersion::V1, SignatureVersion::V3}) {
            for (const QUrl &url : {cloud.options.endpoint, echo.url()}) {
                const AccountCheck check =
                    checked(profile, secretsOf("plantedSecret", "plantedToken+/="), testOptions(url, version));
                QVERIFY(!check.isOk());
                told += check.error->message + check.error->detail + check.error->recommend + check.error->hostId +
                        check.error->code + check.arn + u'\n';
            }
            profile.accessKeyId = issued[u"accessKeyId"].toString();
            const AccountCheck wrong =
                checked(profile, secretsOf("plantedSecret", token), testOptions(cloud.options.endpoint, version));
            QCOMPARE(wrong.trouble, AccountTrouble::WrongSecret);
            told += wrong.error->message + u'\n';
            QVERIFY(!told.contains(issued[u"accessKeyId"].toString()));
            QVERIFY(!told.contains(issued[u"securityToken"].toString()));
            profile.accessKeyId = QStringLiteral("LTAIplantedKeyId");
        }
    }
    qInstallMessageHandler(before);
    QLoggingCategory::setFilterRules({});
    QVERIFY2(logText.contains(u"GetCallerIdentity"), qPrintable(logText)); // it does log
    QVERIFY(told.contains(u"string to sign"));
    for (const QString &text : {logText, told}) {
        for (const char *planted : {"plantedSecret", "plantedToken", "plantedKeyId"})
            QVERIFY2(!text.contains(QLatin1String(planted)), qPrintable(text));
    }
}

QTEST_GUILESS_MAIN(AccountTestTest)
#include "test_accounttest.moc"
