// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/standinproxy.h"

namespace ecsdesk {

StandInProxy::StandInProxy(Kind kind, quint16 target)
    : m_kind(kind)
    , m_target(target)
{
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = nextPendingConnection()) {
            ++m_connections;
            m_clients.insert(socket, {});
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                if (const QPointer<QTcpSocket> server = m_clients.take(socket).server)
                    server->disconnectFromHost();
                socket->deleteLater();
            });
        }
    });
    if (!listen(QHostAddress::LocalHost))
        qFatal("no port on loopback");
}

void StandInProxy::demand(const QByteArray &user, const QByteArray &password)
{
    m_user = user;
    m_password = password;
}

void StandInProxy::cutAll()
{
    for (QTcpSocket *socket : m_clients.keys())
        socket->abort();
}

void StandInProxy::read(QTcpSocket *socket)
{
    Client &client = m_clients[socket];
    if (client.tunnels) {
        if (client.server)
            client.server->write(socket->readAll());
        return;
    }
    client.buffer += socket->readAll();
    if (m_behaviour == Behaviour::Hang)
        return;
    if (m_kind == Kind::Http)
        readHttp(socket, client);
    else
        readSocks(socket, client);
}

void StandInProxy::readHttp(QTcpSocket *socket, Client &client)
{
    const qsizetype end = client.buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    const QByteArray head = client.buffer.left(end);
    client.buffer.remove(0, end + 4);
    if (!head.startsWith("CONNECT ")) {
        m_wanted.append(head.split('\r').first());
        socket->write("HTTP/1.1 405 Only CONNECT\r\nContent-Length: 0\r\n\r\n");
        socket->disconnectFromHost();
        return;
    }
    m_wanted.append(head.split(' ').value(1));
    if (m_behaviour == Behaviour::Close)
        return socket->disconnectFromHost();
    const bool signsIn = head.toLower().contains("\r\nproxy-authorization:");
    m_signIns += signsIn;
    if (!m_user.isEmpty() && !head.contains("Basic " + (m_user + ':' + m_password).toBase64())) {
        socket->write(
            "HTTP/1.1 407 Sign in\r\nProxy-Authenticate: Basic realm=\"stand-in\"\r\nContent-Length: 0\r\n\r\n");
        return;
    }
    if (m_refusal != 0) {
        socket->write("HTTP/1.1 " + QByteArray::number(m_refusal) + " No\r\nContent-Length: 0\r\n\r\n");
        return;
    }
    tunnel(socket, "HTTP/1.1 200 Connection established\r\n\r\n");
}

void StandInProxy::readSocks(QTcpSocket *socket, Client &client)
{
    QByteArray &bytes = client.buffer;
    const auto at = [&bytes](qsizetype i) { return i < bytes.size() ? int(quint8(bytes[i])) : 0; };
    if (client.step == 0 && bytes.size() >= 2 && bytes.size() >= 2 + at(1)) { // version, methods
        const char wanted = m_user.isEmpty() ? 0 : 2;
        const bool offered = bytes.mid(2, at(1)).contains(wanted);
        bytes.remove(0, 2 + at(1));
        socket->write(QByteArray("\x05", 1) + (offered ? wanted : '\xff'));
        client.step = m_user.isEmpty() ? 2 : 1;
    }
    if (client.step == 1 && bytes.size() >= 3 + at(1) && bytes.size() >= 3 + at(1) + at(2 + at(1))) { // user, password
        const QByteArray user = bytes.mid(2, at(1));
        const QByteArray password = bytes.mid(3 + at(1), at(2 + at(1)));
        bytes.clear();
        ++m_signIns;
        const bool right = user == m_user && password == m_password;
        socket->write(QByteArray("\x01", 1) + (right ? '\0' : '\1'));
        if (!right)
            return socket->disconnectFromHost();
        client.step = 2;
    }
    if (client.step == 2 && bytes.size() >= 7) { // 5, CONNECT, 0, kind of address, address, port
        const bool isName = at(3) == 3;
        const qsizetype from = isName ? 5 : 4;
        const qsizetype length = isName ? at(4) : at(3) == 1 ? 4 : 16;
        if (bytes.size() < from + length + 2)
            return;
        m_onlyNames &= isName;
        m_wanted.append(bytes.mid(from, length) + ':' +
                        QByteArray::number(at(from + length) * 256 + at(from + length + 1)));
        bytes.remove(0, from + length + 2);
        if (m_behaviour == Behaviour::Close)
            return socket->disconnectFromHost();
        const QByteArray bound("\x00\x01\x7f\x00\x00\x01\x00\x00", 8);
        if (m_refusal != 0) {
            socket->write(QByteArray("\x05", 1) + char(m_refusal) + bound);
            return socket->disconnectFromHost();
        }
        tunnel(socket, QByteArray("\x05\x00", 2) + bound);
    }
}

void StandInProxy::tunnel(QTcpSocket *socket, const QByteArray &welcome)
{
    auto *const server = new QTcpSocket(socket);
    Client &client = m_clients[socket];
    client.server = server;
    client.tunnels = true;
    connect(server, &QTcpSocket::connected, socket, [socket, welcome] { socket->write(welcome); });
    connect(server, &QTcpSocket::readyRead, socket, [socket, server] { socket->write(server->readAll()); });
    connect(server, &QTcpSocket::disconnected, socket, [socket] { socket->disconnectFromHost(); });
    server->connectToHost(QHostAddress(QHostAddress::LocalHost), m_target);
}

} // namespace ecsdesk
