// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cloud/wayout.h"
#include "tests/support/cloudfixture.h"
#include "tests/support/standinproxy.h"
#include "tests/support/tlsserver.h"

#include <QNetworkProxyFactory>

using namespace ecsdesk;

using Kind = StandInProxy::Kind;
using Behaviour = StandInProxy::Behaviour;

Q_DECLARE_METATYPE(ecsdesk::StandInProxy::Kind)
Q_DECLARE_METATYPE(ecsdesk::StandInProxy::Behaviour)
Q_DECLARE_METATYPE(ecsdesk::ErrorKind)

namespace {

const RegionId hangzhou{QStringLiteral("cn-hangzhou")};
/// Nothing else in this program's output looks like it.
const QByteArray planted = "Pl4nted-proxy-pw";

QStringList logged; // NOLINT: a message handler has no other place
QtMessageHandler before = nullptr;

void collect(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    static QMutex mutex;
    {
        const QMutexLocker lock(&mutex);
        logged.append(message);
    }
    before(type, context, message);
}

ProxyChoice choiceOf(const StandInProxy &proxy, Kind kind, const QString &user = {})
{
    return {ProxyUse::Explicit, kind == Kind::Http ? ProxyKind::Http : ProxyKind::Socks5, QStringLiteral("127.0.0.1"),
            proxy.serverPort(), user};
}

/// The regular addresses of the API; the server of a test has a certificate for them.
CloudOptions throughProxy(const ProxyChoice &choice, const QByteArray &password = {})
{
    CloudOptions options = optionsFor({});
    options.caFile = tlsFile(QStringLiteral("authority.crt"));
    options.proxy = choice;
    options.proxyPassword = Secret(QByteArray(password.constData(), password.size()));
    return options;
}

RawServer::Handler answersAll()
{
    return [](QTcpSocket &socket, const RawRequest &) { socket.write(RawServer::answer(200, emptyPage())); };
}

} // namespace

/// Proxies, with a stand-in on loopback. The hosts that are called are those of the API, which nothing but the stand-in
/// leads to the test's server: so a call that succeeds did go through it.
class ProxyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void carries_data();
    void carries();
    void fails_data();
    void fails();
    void nobodyThere_data() { kinds(); }
    void nobodyThere();
    void wrongPassword_data();
    void wrongPassword();
    void rightPasswordAfterTheWrongOne();
    void closesUnderAWrite_data() { kinds(); }
    void closesUnderAWrite();
    void certificateBehindAProxy_data() { kinds(); }
    void certificateBehindAProxy();
    void loopbackGoesDirect_data();
    void loopbackGoesDirect();
    void asTheDesktopIsSetUp();
    void withoutAnAddress();

private:
    static void kinds();
};

void ProxyTest::initTestCase()
{
    before = qInstallMessageHandler(collect);
    QLoggingCategory::setFilterRules(QStringLiteral("*.debug=true"));
}

/// In no log of any test, whatever became of the call.
void ProxyTest::cleanup()
{
    for (const QString &line : std::as_const(logged)) {
        QVERIFY2(!line.contains(QString::fromLatin1(planted)), qPrintable(line));
        QVERIFY2(!line.contains(QString::fromLatin1(planted.toBase64())), qPrintable(line));
    }
}

void ProxyTest::kinds()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("HTTP") << Kind::Http;
    QTest::newRow("SOCKS5") << Kind::Socks5;
}

void ProxyTest::carries_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<bool>("signsIn");
    QTest::newRow("HTTP") << Kind::Http << false;
    QTest::newRow("HTTP with a password") << Kind::Http << true;
    QTest::newRow("SOCKS5") << Kind::Socks5 << false;
    QTest::newRow("SOCKS5 with a password") << Kind::Socks5 << true;
}

void ProxyTest::carries()
{
    QFETCH(const Kind, kind);
    QFETCH(const bool, signsIn);
    TlsServer server(QStringLiteral("good.crt"), answersAll());
    StandInProxy proxy(kind, server.serverPort());
    if (signsIn)
        proxy.demand("operator", planted);
    const SystemClock clock;
    CloudClient client(throughProxy(choiceOf(proxy, kind, signsIn ? QStringLiteral("operator") : QString()),
                                    signsIn ? planted : QByteArray()),
                       testCredentials(), clock);
    const auto read = client.describeInstances(hangzhou, {});
    WAIT_FOR(read);
    QVERIFY2(read->result(), qPrintable(read->result() ? QString() : read->result().error().detail));
    const auto write = client.send(exampleWrite());
    WAIT_FOR(write);
    QVERIFY2(write->result(), qPrintable(write->result() ? QString() : write->result().error().detail));
    QCOMPARE(server.arrivals().size(), 2);
    QCOMPARE(server.arrivals()[0].headers.value("host"), QByteArray("ecs.cn-hangzhou.aliyuncs.com"));
    for (const RawRequest &request : server.arrivals())
        QVERIFY(!request.headers.contains("proxy-authorization"));
    // Looked up by the proxy, not here.
    QVERIFY(proxy.onlyNames());
    for (const QByteArray &wanted : proxy.wanted())
        QCOMPARE(wanted, QByteArray("ecs.cn-hangzhou.aliyuncs.com:443"));
    QCOMPARE(proxy.signIns(), signsIn ? 2 : 0);
}

void ProxyTest::fails_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Behaviour>("behaviour");
    QTest::addColumn<int>("refusal");
    QTest::addColumn<ErrorKind>("expected");
    const auto row = [](const char *name, Kind kind, Behaviour behaviour, int refusal, ErrorKind expected) {
        QTest::newRow(name) << kind << behaviour << refusal << expected;
    };
    row("HTTP hangs", Kind::Http, Behaviour::Hang, 0, ErrorKind::NotSent);
    row("HTTP closes", Kind::Http, Behaviour::Close, 0, ErrorKind::NotSent);
    row("HTTP 403", Kind::Http, Behaviour::Serve, 403, ErrorKind::Proxy);
    row("HTTP 404", Kind::Http, Behaviour::Serve, 404, ErrorKind::NotSent);
    row("HTTP 500", Kind::Http, Behaviour::Serve, 500, ErrorKind::Proxy);
    row("HTTP 502", Kind::Http, Behaviour::Serve, 502, ErrorKind::Proxy);
    row("HTTP 503", Kind::Http, Behaviour::Serve, 503, ErrorKind::NotSent);
    row("HTTP 302", Kind::Http, Behaviour::Serve, 302, ErrorKind::Proxy);
    row("SOCKS5 hangs", Kind::Socks5, Behaviour::Hang, 0, ErrorKind::NotSent);
    row("SOCKS5 closes", Kind::Socks5, Behaviour::Close, 0, ErrorKind::NotSent);
    row("SOCKS5 general failure", Kind::Socks5, Behaviour::Serve, 1, ErrorKind::NotSent);
    row("SOCKS5 not allowed", Kind::Socks5, Behaviour::Serve, 2, ErrorKind::NotSent);
    row("SOCKS5 network unreachable", Kind::Socks5, Behaviour::Serve, 3, ErrorKind::Proxy);
    row("SOCKS5 host unreachable", Kind::Socks5, Behaviour::Serve, 4, ErrorKind::NotSent);
    row("SOCKS5 connection refused", Kind::Socks5, Behaviour::Serve, 5, ErrorKind::NotSent);
}

void ProxyTest::fails()
{
    QFETCH(const Kind, kind);
    QFETCH(const Behaviour, behaviour);
    QFETCH(const int, refusal);
    QFETCH(const ErrorKind, expected);
    TlsServer server(QStringLiteral("good.crt"), answersAll());
    StandInProxy proxy(kind, server.serverPort());
    proxy.setBehaviour(behaviour);
    proxy.refuseWith(refusal);
    CloudOptions options = throughProxy(choiceOf(proxy, kind));
    options.retry.maxAttempts = 1;
    // Qt does not tell of a proxy that closes while it is asked: that, too, ends with the time.
    if (behaviour != Behaviour::Serve)
        options.timeouts.connect = std::chrono::milliseconds(150);
    const SystemClock clock;
    CloudClient client(options, testCredentials(), clock);
    const auto read = client.describeInstances(hangzhou, {});
    const auto write = client.send(exampleWrite());
    WAIT_FOR(read);
    WAIT_FOR(write);
    const QString address = QStringLiteral("127.0.0.1:%1").arg(proxy.serverPort());
    QVERIFY(!read->result() && !write->result());
    for (const ApiError &error : {read->result().error(), write->result().error()}) {
        QVERIFY2(error.kind == expected, qPrintable(QString::number(int(error.kind)) + u' ' + error.detail));
        QVERIFY2(error.detail.contains(address), qPrintable(error.detail));
        QVERIFY(!error.mayHaveArrived);
        QCOMPARE(error.httpStatus, 0); // the proxy's is not the API's
    }
    QCOMPARE(server.connections(), 0);
}

void ProxyTest::nobodyThere()
{
    QFETCH(const Kind, kind);
    ProxyChoice gone;
    {
        const StandInProxy proxy(kind, 1);
        gone = choiceOf(proxy, kind, QStringLiteral("operator"));
    }
    const SystemClock clock;
    CloudClient client(throughProxy(gone, planted), testCredentials(), clock);
    const auto read = client.describeInstances(hangzhou, {});
    const auto write = client.send(exampleWrite());
    QSignalSpy retries(read.get(), &ApiCall::retryScheduled);
    WAIT_FOR(read);
    WAIT_FOR(write);
    QVERIFY(!read->result() && !write->result());
    for (const ApiError &error : {read->result().error(), write->result().error()}) {
        QVERIFY2(error.kind == ErrorKind::Proxy, qPrintable(error.detail));
        QVERIFY(!error.mayHaveArrived);
        QVERIFY(!error.detail.contains(QString::fromLatin1(planted)));
    }
    QCOMPARE(retries.size(), 0);
}

void ProxyTest::wrongPassword_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QByteArray>("password");
    for (const auto &[name, kind] : {std::pair("HTTP", Kind::Http), std::pair("SOCKS5", Kind::Socks5)}) {
        QTest::addRow("%s, wrong", name) << kind << "operator" << planted;
        QTest::addRow("%s, no password", name) << kind << "operator" << QByteArray();
        QTest::addRow("%s, nothing at all", name) << kind << "" << QByteArray();
    }
}

void ProxyTest::wrongPassword()
{
    QFETCH(const Kind, kind);
    QFETCH(const QString, user);
    QFETCH(const QByteArray, password);
    TlsServer server(QStringLiteral("good.crt"), answersAll());
    StandInProxy proxy(kind, server.serverPort());
    proxy.demand("operator", "the right one");
    const SystemClock clock;
    CloudClient client(throughProxy(choiceOf(proxy, kind, user), password), testCredentials(), clock);
    // One after the other: what failed once must not be tried by itself with the next.
    for (int round = 1; round <= 2; ++round) {
        const auto read = client.describeInstances(hangzhou, {});
        QSignalSpy retries(read.get(), &ApiCall::retryScheduled);
        WAIT_FOR(read);
        const auto write = client.send(exampleWrite());
        WAIT_FOR(write);
        QVERIFY(!read->result() && !write->result());
        for (const ApiError &error : {read->result().error(), write->result().error()}) {
            QVERIFY2(error.kind == ErrorKind::Proxy, qPrintable(error.detail));
            QVERIFY2(error.code == QStringLiteral("ProxyPasswordRefused"), qPrintable(error.detail));
            QVERIFY(!error.mayHaveArrived);
            QVERIFY(!error.detail.contains(QString::fromLatin1(planted)));
        }
        QCOMPARE(retries.size(), 0);
        // Once for each attempt: a proxy that counts failures must not lock the operator out.
        QVERIFY2(proxy.signIns() <= 2 * round, qPrintable(QString::number(proxy.signIns())));
    }
    QCOMPARE(server.connections(), 0);
}

void ProxyTest::rightPasswordAfterTheWrongOne()
{
    TlsServer server(QStringLiteral("good.crt"), answersAll());
    StandInProxy proxy(Kind::Http, server.serverPort());
    proxy.demand("operator", planted);
    const SystemClock clock;
    for (const QByteArray &password : {QByteArray("wrong"), planted}) {
        CloudClient client(throughProxy(choiceOf(proxy, Kind::Http, QStringLiteral("operator")), password),
                           testCredentials(), clock);
        const auto read = client.describeInstances(hangzhou, {});
        WAIT_FOR(read);
        QCOMPARE(read->result().has_value(), password == planted);
    }
}

/// The proxy breaks when the request has passed: the outcome is unknown, and no second copy leaves.
void ProxyTest::closesUnderAWrite()
{
    QFETCH(const Kind, kind);
    TlsServer server(QStringLiteral("good.crt"));
    StandInProxy proxy(kind, server.serverPort());
    server.setHandler([&proxy](QTcpSocket &, const RawRequest &) { proxy.cutAll(); });
    const SystemClock clock;
    CloudClient client(throughProxy(choiceOf(proxy, kind)), testCredentials(), clock);
    const auto write = client.send(exampleWrite());
    WAIT_FOR(write);
    LET_OTHERS_ARRIVE();
    QCOMPARE(server.arrivals().size(), 1);
    QCOMPARE(server.heads(), 1);
    QCOMPARE(server.connections(), 1);
    QCOMPARE(proxy.wanted().size(), 1);
    QVERIFY(!write->result());
    QVERIFY2(write->result().error().kind == ErrorKind::NoAnswer, qPrintable(write->result().error().detail));
    QVERIFY(write->result().error().mayHaveArrived);
}

void ProxyTest::certificateBehindAProxy()
{
    QFETCH(const Kind, kind);
    TlsServer server(QStringLiteral("stranger.crt"), answersAll());
    StandInProxy proxy(kind, server.serverPort());
    const SystemClock clock;
    CloudClient client(throughProxy(choiceOf(proxy, kind)), testCredentials(), clock);
    const auto write = client.send(exampleWrite());
    WAIT_FOR(write);
    QVERIFY(!write->result());
    QCOMPARE(write->result().error().kind, ErrorKind::Certificate);
    QCOMPARE(write->result().error().code, QStringLiteral("CertificateUnknownAuthority"));
    QVERIFY(!write->result().error().mayHaveArrived);
    QCOMPARE(server.heads(), 0);
}

void ProxyTest::loopbackGoesDirect_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<bool>("secure");
    QTest::newRow("HTTP, plain") << Kind::Http << false;
    QTest::newRow("HTTP, TLS") << Kind::Http << true;
    QTest::newRow("SOCKS5, plain") << Kind::Socks5 << false;
    QTest::newRow("SOCKS5, TLS") << Kind::Socks5 << true;
}

void ProxyTest::loopbackGoesDirect()
{
    QFETCH(const Kind, kind);
    QFETCH(const bool, secure);
    TlsServer behindTls(QStringLiteral("good.crt"), answersAll());
    RawServer plain(answersAll());
    StandInProxy proxy(kind, secure ? behindTls.serverPort() : plain.serverPort());
    CloudOptions options = throughProxy(choiceOf(proxy, kind));
    options.endpoint = secure ? behindTls.secureUrl() : plain.url();
    const SystemClock clock;
    CloudClient client(options, testCredentials(), clock);
    const auto read = client.describeInstances(hangzhou, {});
    const auto write = client.send(exampleWrite());
    WAIT_FOR(read);
    WAIT_FOR(write);
    QVERIFY(read->result() && write->result());
    QCOMPARE(proxy.connections(), 0);
}

void ProxyTest::asTheDesktopIsSetUp()
{
    TlsServer server(QStringLiteral("good.crt"), answersAll());
    StandInProxy proxy(Kind::Http, server.serverPort());
    for (const char *name : {"HTTPS_PROXY", "https_proxy"})
        qputenv(name, "http://127.0.0.1:" + QByteArray::number(proxy.serverPort()));
    for (const char *name : {"NO_PROXY", "no_proxy"})
        qunsetenv(name);
    const QNetworkProxyQuery query(QUrl(QStringLiteral("https://ecs.cn-hangzhou.aliyuncs.com/")));
    if (QNetworkProxyFactory::systemProxyForQuery(query).value(0).port() != proxy.serverPort())
        QSKIP("this system does not take its proxy from the environment");

    const SystemClock clock;
    {
        CloudClient client(throughProxy({ProxyUse::System, {}, {}, 0, {}}), testCredentials(), clock);
        const auto read = client.describeInstances(hangzhou, {});
        WAIT_FOR(read);
        QVERIFY2(read->result(), qPrintable(read->result() ? QString() : read->result().error().detail));
        QCOMPARE(proxy.wanted(), QList<QByteArray>{"ecs.cn-hangzhou.aliyuncs.com:443"});
    }
    // And it asks for a password that nobody gave.
    {
        proxy.demand("operator", planted);
        CloudClient client(throughProxy({ProxyUse::System, {}, {}, 0, {}}), testCredentials(), clock);
        const auto write = client.send(exampleWrite());
        WAIT_FOR(write);
        QVERIFY(!write->result());
        QCOMPARE(write->result().error().code, QStringLiteral("ProxyPasswordRefused"));
    }
    // Not with "none", nor for the metadata service; this is asked of the manager, as nobody may call outside.
    QNetworkAccessManager manager;
    configure(manager, *wayOutOf(throughProxy({ProxyUse::None, {}, {}, 0, {}})));
    QCOMPARE(proxyInWords(manager, query.url()), QString());
    QNetworkAccessManager metadata;
    configure(metadata, WayOut{});
    QCOMPARE(metadata.proxyFactory()->queryProxy(query).value(0).type(), QNetworkProxy::NoProxy);
    QNetworkAccessManager system;
    configure(system, *wayOutOf(throughProxy({ProxyUse::System, {}, {}, 0, {}})));
    QCOMPARE(proxyInWords(system, query.url()), QStringLiteral("HTTP proxy 127.0.0.1:%1").arg(proxy.serverPort()));
    for (const char *name : {"HTTPS_PROXY", "https_proxy"})
        qunsetenv(name);
}

void ProxyTest::withoutAnAddress()
{
    TlsServer server(QStringLiteral("good.crt"), answersAll());
    const SystemClock clock;
    for (const ProxyChoice &choice :
         {ProxyChoice{ProxyUse::Explicit, ProxyKind::Http, {}, 8080, {}},
          ProxyChoice{ProxyUse::Explicit, ProxyKind::Http, QStringLiteral("h"), 0, {}},
          ProxyChoice{ProxyUse::Explicit, ProxyKind::Http, QStringLiteral("h"), 65536, {}}}) {
        CloudOptions options = throughProxy(choice);
        options.endpoint = server.secureUrl();
        CloudClient client(options, testCredentials(), clock);
        const auto write = client.send(exampleWrite());
        WAIT_FOR(write);
        QVERIFY(!write->result());
        QCOMPARE(write->result().error().kind, ErrorKind::Local);
        QCOMPARE(write->result().error().code, QStringLiteral("ProxyIncomplete"));
        QVERIFY(!write->result().error().mayHaveArrived);
    }
    QCOMPARE(server.connections(), 0);
}

QTEST_GUILESS_MAIN(ProxyTest)
#include "test_proxy.moc"
