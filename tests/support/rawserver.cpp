// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/rawserver.h"

namespace ecsdesk {

QByteArray RawRequest::form(const QByteArray &name) const
{
    for (const QByteArray &pair : body.split('&')) {
        const qsizetype equals = pair.indexOf('=');
        if (equals >= 0 && QByteArray::fromPercentEncoding(pair.left(equals)) == name)
            return QByteArray::fromPercentEncoding(pair.mid(equals + 1));
    }
    return {};
}

RawServer::RawServer(Handler handler)
    : m_handler(std::move(handler))
{
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = nextPendingConnection()) {
            const int connection = ++m_connections;
            m_sockets.insert(socket, {});
            connect(socket, &QTcpSocket::readyRead, this, [this, socket, connection] { read(socket, connection); });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                m_sockets.remove(socket);
                socket->deleteLater();
            });
        }
    });
    if (!listen(QHostAddress::LocalHost))
        qFatal("no port on loopback");
}

QUrl RawServer::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(serverPort()));
}

void RawServer::read(QTcpSocket *socket, int connection)
{
    QByteArray &buffer = m_sockets[socket];
    const bool hadHead = buffer.contains("\r\n\r\n");
    buffer += socket->readAll();
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    if (!hadHead)
        ++m_heads;
    RawRequest request;
    request.connection = connection;
    const QList<QByteArray> lines = buffer.left(end).split('\n');
    request.line = lines.first().trimmed();
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (buffer.size() < end + 4 + length)
        return;
    request.body = buffer.mid(end + 4, length);
    buffer.remove(0, end + 4 + length);
    m_arrivals.append(request);
    Q_EMIT arrived();
    if (m_handler)
        m_handler(*socket, request);
}

void RawServer::cutAll()
{
    for (QTcpSocket *socket : m_sockets.keys())
        socket->abort();
}

void RawServer::closeAll()
{
    for (QTcpSocket *socket : m_sockets.keys())
        socket->disconnectFromHost();
}

QByteArray RawServer::answer(int status, const QByteArray &body, const QByteArray &moreHeaders,
                             const QByteArray &contentType)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Status\r\nContent-Type: " + contentType +
           "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + moreHeaders + "\r\n" + body;
}

} // namespace ecsdesk
