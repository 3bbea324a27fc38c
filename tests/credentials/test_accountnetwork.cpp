// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/credentials/accountchecks.h"
#include "tests/support/standinproxy.h"
#include "tests/support/tlsserver.h"

using namespace ecsdesk;

/// Proxy and CA file of an account reach everything that speaks for it. The hosts are the API's own, which only the
/// stand-in proxy leads to the test's server.
class AccountNetworkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void profileChoosesTheWay();
    void accountIsTestedThroughItsProxy();
    void wrongProxyPassword();
    void roleIsAssumedThroughTheProxy();
    void caFileThatIsGone();
};

namespace {

AccountProfile behind(const StandInProxy &proxy)
{
    AccountProfile profile = keyProfile(QStringLiteral("LTAIexampleKeyId"));
    profile.proxy = {ProxyUse::Explicit, ProxyKind::Http, QStringLiteral("127.0.0.1"), proxy.serverPort(),
                     QStringLiteral("operator")};
    profile.caFile = tlsFile(QStringLiteral("authority.crt"));
    return profile;
}

AccountSecrets secretsWith(const char *proxyPassword)
{
    AccountSecrets secrets = secretsOf("secret");
    secrets.proxyPassword = Secret(QByteArray(proxyPassword));
    return secrets;
}

void answer(QTcpSocket &socket, const RawRequest &request)
{
    const QByteArray action = request.headers.value("x-acs-action");
    QByteArray body = emptyPage();
    if (action == "GetCallerIdentity")
        body = R"({"RequestId":"R","AccountId":"1234567890123456","Arn":"acs:ram::1234567890123456:user/o",)"
               R"("IdentityType":"RAMUser"})";
    else if (action == "DescribeRegions")
        body = R"({"RequestId":"R","Regions":{"Region":[{"RegionId":"cn-hangzhou"}]}})";
    else if (action == "AssumeRole")
        body = R"({"RequestId":"R","Credentials":{"AccessKeyId":"STS.example","AccessKeySecret":"s",)"
               R"("SecurityToken":"t","Expiration":"2099-01-01T00:00:00Z"}})";
    socket.write(RawServer::answer(200, body));
}

} // namespace

void AccountNetworkTest::profileChoosesTheWay()
{
    AccountProfile profile;
    profile.proxy = {ProxyUse::Explicit, ProxyKind::Socks5, QStringLiteral("proxy.example"), 1080,
                     QStringLiteral("operator")};
    profile.caFile = QStringLiteral("/etc/authorities.pem");
    const CloudOptions options = cloudOptionsOf(profile, Secret(QByteArray("word")));
    QCOMPARE(options.proxy, profile.proxy);
    QCOMPARE(options.caFile, profile.caFile);
    QVERIFY(options.proxyPassword.reveal([](const QByteArray &bytes) { return bytes == "word"; }));
    QCOMPARE(cloudOptionsOf({}).proxy.use, ProxyUse::System);
}

void AccountNetworkTest::accountIsTestedThroughItsProxy()
{
    TlsServer server(QStringLiteral("good.crt"), answer);
    StandInProxy proxy(StandInProxy::Kind::Http, server.serverPort());
    proxy.demand("operator", "the word");
    const AccountProfile profile = behind(proxy);
    const AccountCheck check = checked(profile, secretsWith("the word"), testOptionsOf(profile));
    QVERIFY2(!check.error, qPrintable(check.error ? check.error->detail : QString()));
    QCOMPARE(check.trouble, AccountTrouble::None);
    QCOMPARE(server.arrivals().size(), 3);
}

void AccountNetworkTest::wrongProxyPassword()
{
    TlsServer server(QStringLiteral("good.crt"), answer);
    StandInProxy proxy(StandInProxy::Kind::Http, server.serverPort());
    proxy.demand("operator", "the word");
    const AccountProfile profile = behind(proxy);
    const AccountCheck check = checked(profile, secretsWith("another word"), testOptionsOf(profile));
    QCOMPARE(check.trouble, AccountTrouble::Proxy);
    QCOMPARE(check.error->code, QStringLiteral("ProxyPasswordRefused"));
    QCOMPARE(proxy.signIns(), 1);
    QCOMPARE(server.connections(), 0);
}

void AccountNetworkTest::roleIsAssumedThroughTheProxy()
{
    TlsServer server(QStringLiteral("good.crt"), answer);
    StandInProxy proxy(StandInProxy::Kind::Http, server.serverPort());
    proxy.demand("operator", "the word");
    AccountProfile profile = behind(proxy);
    profile.mode = CredentialMode::RamRoleArn;
    profile.role.arn = QStringLiteral("acs:ram::1234567890123456:role/desk");
    const SystemClock clock;
    const auto source = credentialSourceFor(
        profile, secretsWith("the word"), cloudOptionsOf(profile), {}, [] { return ServerTime(); }, clock);
    QSignalSpy changed(source.get(), &CredentialSource::changed);
    QSignalSpy troubled(source.get(), &CredentialSource::troubled);
    source->start();
    QTRY_VERIFY(!changed.isEmpty() || !troubled.isEmpty());
    QVERIFY2(troubled.isEmpty(), qPrintable(source->trouble() ? source->trouble()->detail : QString()));
    QCOMPARE(proxy.wanted().last(), QByteArray("sts.aliyuncs.com:443"));
}

void AccountNetworkTest::caFileThatIsGone()
{
    TlsServer server(QStringLiteral("good.crt"), answer);
    StandInProxy proxy(StandInProxy::Kind::Http, server.serverPort());
    AccountProfile profile = behind(proxy);
    profile.caFile += QStringLiteral(".gone");
    const AccountCheck check = checked(profile, secretsWith("the word"), testOptionsOf(profile));
    QCOMPARE(check.trouble, AccountTrouble::Tls);
    QCOMPARE(check.error->code, QStringLiteral("CaFileNotReadable"));
    QVERIFY(check.error->detail.contains(profile.caFile));
    QCOMPARE(proxy.connections(), 0);
}

QTEST_GUILESS_MAIN(AccountNetworkTest)
#include "test_accountnetwork.moc"
