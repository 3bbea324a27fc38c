// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/tlsserver.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

namespace ecsdesk {

QString tlsFile(const QString &name)
{
    return QStringLiteral(ECSDESK_TEST_DATA "/tls/") + name;
}

TlsServer::TlsServer(const QString &certificate, Handler handler)
    : RawServer(std::move(handler))
    , m_tls(QSslConfiguration::defaultConfiguration())
{
    QFile key(tlsFile(QStringLiteral("localhost.key")));
    const QList<QSslCertificate> chain = QSslCertificate::fromPath(tlsFile(certificate));
    if (!key.open(QIODevice::ReadOnly) || chain.isEmpty())
        qFatal("no key or no certificate");
    m_tls.setPrivateKey(QSslKey(&key, QSsl::Rsa));
    m_tls.setLocalCertificateChain(chain);
    m_tls.setPeerVerifyMode(QSslSocket::VerifyNone);
}

QUrl TlsServer::secureUrl() const
{
    return QUrl(QStringLiteral("https://localhost:%1").arg(serverPort()));
}

void TlsServer::incomingConnection(qintptr handle)
{
    auto *const socket = new QSslSocket(this);
    if (!socket->setSocketDescriptor(handle))
        qFatal("no socket");
    socket->setSslConfiguration(m_tls);
    socket->startServerEncryption();
    addPendingConnection(socket);
}

} // namespace ecsdesk
