// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cloud/wayout.h"
#include "tests/support/cloudfixture.h"
#include "tests/support/tlsserver.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QTemporaryDir>

using namespace ecsdesk;

/// Whom the client trusts: real TLS on loopback, with certificates that hold and others that do not, for a read and for
/// a write. Nothing of a request leaves before the certificate is known to hold.
class TlsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void certificates_data();
    void certificates();
    void configurationIsStrict();
    void serverOfOldTimes();
    void caFiles_data();
    void caFiles();
    void caFileIsReadOnce();
    void explainsTheWorst_data();
    void explainsTheWorst();
};

namespace {

const RegionId hangzhou{QStringLiteral("cn-hangzhou")};

RawServer::Handler answersAll()
{
    return [](QTcpSocket &socket, const RawRequest &) { socket.write(RawServer::answer(200, emptyPage())); };
}

CloudOptions trusting(const QUrl &url, const QString &caFile)
{
    CloudOptions options = optionsFor(url);
    options.proxy.use = ProxyUse::None;
    options.caFile = caFile;
    return options;
}

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TlsTest::certificates_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("caFile");
    QTest::addColumn<QString>("code"); // none: it holds
    QTest::addColumn<QString>("detail");
    const char *const authority = "authority.crt";
    QTest::newRow("good") << "good.crt" << authority << ""
                          << "";
    QTest::newRow("signed by itself, and that is known") << "localhost.crt"
                                                         << "localhost.crt"
                                                         << ""
                                                         << "";
    QTest::newRow("good, but its authority is not known") << "good.crt"
                                                          << ""
                                                          << "CertificateUnknownAuthority"
                                                          << "issuer";
    QTest::newRow("of a stranger") << "stranger.crt" << authority << "CertificateUnknownAuthority"
                                   << "issuer";
    QTest::newRow("expired") << "expired.crt" << authority << "CertificateExpired"
                             << "expired";
    QTest::newRow("not valid yet") << "future.crt" << authority << "CertificateNotYetValid"
                                   << "not yet valid";
    QTest::newRow("signed by itself") << "localhost.crt" << authority << "CertificateSelfSigned"
                                      << "self-signed";
    QTest::newRow("of another host") << "otherhost.crt" << authority << "CertificateHostMismatch"
                                     << "host name";
}

void TlsTest::certificates()
{
    QFETCH(const QString, certificate);
    QFETCH(const QString, caFile);
    QFETCH(const QString, code);
    QFETCH(const QString, detail);
    TlsServer server(certificate, answersAll());
    const SystemClock clock;
    CloudClient client(trusting(server.secureUrl(), caFile.isEmpty() ? QString() : tlsFile(caFile)), testCredentials(),
                       clock);
    const auto read = client.describeInstances(hangzhou, {});
    QSignalSpy retries(read.get(), &ApiCall::retryScheduled);
    WAIT_FOR(read);
    const auto write = client.send(exampleWrite());
    WAIT_FOR(write);
    if (code.isEmpty()) {
        QVERIFY2(read->result(), qPrintable(read->result() ? QString() : read->result().error().detail));
        QVERIFY(write->result());
        QCOMPARE(server.arrivals().size(), 2);
        return;
    }
    QVERIFY(!read->result() && !write->result());
    for (const ApiError &error : {read->result().error(), write->result().error()}) {
        QCOMPARE(error.kind, ErrorKind::Certificate);
        QCOMPARE(error.code, code);
        QVERIFY2(error.detail.contains(detail, Qt::CaseInsensitive), qPrintable(error.detail));
        QVERIFY(!error.mayHaveArrived);
    }
    QCOMPARE(retries.size(), 0);
    QTRY_COMPARE(server.openConnections(), 0);
    QCOMPARE(server.connections(), 2); // one attempt each
    QCOMPARE(server.heads(), 0);
}

void TlsTest::configurationIsStrict()
{
    CloudOptions options;
    const Result<WayOut> plain = wayOutOf(options);
    QVERIFY(plain);
    QCOMPARE(plain->tls.protocol(), QSsl::TlsV1_2OrLater);
    QCOMPARE(plain->tls.peerVerifyMode(), QSslSocket::VerifyPeer);
    options.caFile = tlsFile(QStringLiteral("authority.crt"));
    const Result<WayOut> more = wayOutOf(options);
    QVERIFY(more);
    QCOMPARE(more->tls.protocol(), QSsl::TlsV1_2OrLater);
    QCOMPARE(more->tls.peerVerifyMode(), QSslSocket::VerifyPeer);
    // Beside the system's, not instead of them.
    QCOMPARE(more->tls.caCertificates().size(), QSslConfiguration::systemCaCertificates().size() + 1);
}

void TlsTest::serverOfOldTimes()
{
    TlsServer server(QStringLiteral("good.crt"), answersAll());
    QSslConfiguration old = server.tls();
    QT_WARNING_PUSH
    QT_WARNING_DISABLE_DEPRECATED
    old.setProtocol(QSsl::TlsV1_1);
    QT_WARNING_POP
    // OpenSSL's own level would refuse before anybody asks.
    old.setBackendConfigurationOption("CipherString", "DEFAULT@SECLEVEL=0");
    server.setTls(old);

    // It does serve whoever is content with that.
    QSslSocket content;
    QSslConfiguration lax = old;
    lax.setCaCertificates(QSslCertificate::fromPath(tlsFile(QStringLiteral("authority.crt"))));
    lax.setPeerVerifyMode(QSslSocket::VerifyPeer);
    lax.setLocalCertificateChain({});
    lax.setPrivateKey({});
    content.setSslConfiguration(lax);
    content.connectToHostEncrypted(QStringLiteral("localhost"), server.serverPort());
    if (!QTest::qWaitFor([&content] { return content.isEncrypted(); }))
        QSKIP("this OpenSSL has no TLS 1.1 at all");
    content.abort();

    // Nothing but our own choice may be what refuses it.
    const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
    const auto restore = qScopeGuard([&before] { QSslConfiguration::setDefaultConfiguration(before); });
    QSslConfiguration lenient = before;
    lenient.setBackendConfigurationOption("CipherString", "DEFAULT@SECLEVEL=0");
    QSslConfiguration::setDefaultConfiguration(lenient);
    const SystemClock clock;
    CloudOptions options = trusting(server.secureUrl(), tlsFile(QStringLiteral("authority.crt")));
    options.retry.maxAttempts = 1;
    CloudClient client(options, testCredentials(), clock);
    const auto read = client.describeInstances(hangzhou, {});
    const auto write = client.send(exampleWrite());
    WAIT_FOR(read);
    WAIT_FOR(write);
    QVERIFY(!read->result() && !write->result());
    for (const ApiError &error : {read->result().error(), write->result().error()}) {
        QCOMPARE(error.kind, ErrorKind::NotSent);
        QCOMPARE(error.code, QStringLiteral("TlsNotAgreed"));
        QVERIFY(!error.detail.isEmpty());
        QVERIFY(!error.mayHaveArrived);
    }
    QCOMPARE(server.heads(), 0);
}

void TlsTest::caFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("usable");
    const QByteArray authority = contentsOf(tlsFile(QStringLiteral("authority.crt")));
    const QByteArray stranger = contentsOf(tlsFile(QStringLiteral("stranger.crt")));
    QByteArray damaged = stranger;
    damaged.replace(120, 4, "????");
    QTest::newRow("one") << authority << true;
    QTest::newRow("several, with words between") << "# ours\n" + stranger + "\n# theirs\n" + authority << true;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("not PEM") << QByteArray("this is no certificate\n") << false;
    QTest::newRow("DER") << QSslCertificate(authority).toDer() << false;
    QTest::newRow("a key") << contentsOf(tlsFile(QStringLiteral("localhost.key"))) << false;
    QTest::newRow("cut off") << authority.left(authority.size() / 2) << false;
    QTest::newRow("one of two is damaged") << authority + damaged << false;
}

void TlsTest::caFiles()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, usable);
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("authorities.pem"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    TlsServer server(QStringLiteral("good.crt"), answersAll());
    const SystemClock clock;
    CloudClient client(trusting(server.secureUrl(), path), testCredentials(), clock);
    const auto read = client.describeInstances(hangzhou, {});
    const auto write = client.send(exampleWrite());
    QVERIFY(!read->isFinished());
    WAIT_FOR(read);
    WAIT_FOR(write);
    QCOMPARE(read->result().has_value(), usable);
    QCOMPARE(write->result().has_value(), usable);
    if (usable)
        return;
    QVERIFY(!read->result() && !write->result());
    for (const ApiError &error : {read->result().error(), write->result().error()}) {
        QCOMPARE(error.kind, ErrorKind::Local);
        QCOMPARE(error.code, QStringLiteral("CaFileNotReadable"));
        QVERIFY2(error.detail.startsWith(path), qPrintable(error.detail));
        QVERIFY(!error.mayHaveArrived);
    }
    QCOMPARE(read->result().error().action, QStringLiteral("DescribeInstances"));
    QCOMPARE(server.connections(), 0);
}

void TlsTest::caFileIsReadOnce()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("authorities.pem"));
    for (const QString &nothing : {path, dir.path()}) { // not there; a folder
        CloudOptions options;
        options.caFile = nothing;
        QCOMPARE(wayOutOf(options).error().code, QStringLiteral("CaFileNotReadable"));
    }
    QVERIFY(QFile::copy(tlsFile(QStringLiteral("authority.crt")), path));
    TlsServer server(QStringLiteral("good.crt"), answersAll());
    const SystemClock clock;
    CloudClient client(trusting(server.secureUrl(), path), testCredentials(), clock);
    const auto before = client.describeInstances(hangzhou, {});
    WAIT_FOR(before);
    QVERIFY(before->result());
    QVERIFY(QFile::remove(path));
    const auto after = client.send(exampleWrite());
    WAIT_FOR(after);
    QVERIFY(after->result());
}

void TlsTest::explainsTheWorst_data()
{
    using E = QSslError;
    QTest::addColumn<QList<QSslError>>("errors");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QList<E::SslError> &found, const char *code) {
        QList<QSslError> errors;
        for (const E::SslError error : found)
            errors.append(QSslError(error));
        QTest::newRow(name) << errors << QString::fromLatin1(code);
    };
    row("nothing known", {E::InvalidPurpose}, "");
    row("another host of a stranger", {E::UnableToGetLocalIssuerCertificate, E::HostNameMismatch},
        "CertificateHostMismatch");
    row("its own, and expired", {E::CertificateExpired, E::SelfSignedCertificate}, "CertificateSelfSigned");
    row("inspected", {E::SelfSignedCertificateInChain}, "CertificateUnknownAuthority");
    row("a clock that is behind", {E::CertificateNotYetValid, E::UnableToVerifyFirstCertificate},
        "CertificateNotYetValid");
}

void TlsTest::explainsTheWorst()
{
    QFETCH(const QList<QSslError>, errors);
    QFETCH(const QString, code);
    const CertificateFault fault = certificateFault(errors);
    QCOMPARE(fault.code, code);
    for (const QSslError &error : errors)
        QVERIFY(fault.detail.contains(error.errorString()));
}

QTEST_GUILESS_MAIN(TlsTest)
#include "test_tls.moc"
