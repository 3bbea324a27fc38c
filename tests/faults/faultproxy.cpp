// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/faults/faultproxy.h"

#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <sys/socket.h>
#include <unistd.h>

namespace ecsdesk::faults {

namespace {

/// From now on closing is a reset.
void lingerNot(qintptr descriptor)
{
    const linger none{1, 0};
    ::setsockopt(int(descriptor), SOL_SOCKET, SO_LINGER, &none, sizeof none);
}

QByteArray headerOf(const QByteArray &message, const QByteArray &name)
{
    const QByteArray head = message.left(message.indexOf("\r\n\r\n") + 2).toLower();
    const qsizetype at = head.indexOf("\r\n" + name + ':');
    if (at < 0)
        return {};
    const qsizetype begin = at + name.size() + 3;
    return message.mid(begin, head.indexOf("\r\n", begin) - begin).trimmed();
}

/// The size of the whole message at the beginning of `bytes`; 0 while it is not whole.
qsizetype wholeSize(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return 0;
    const qsizetype size = end + 4 + headerOf(bytes, "content-length").toLongLong();
    return bytes.size() >= size ? size : 0;
}

void pushOut(QTcpSocket &socket, const QByteArray &bytes)
{
    if (socket.state() != QTcpSocket::ConnectedState)
        return; // its other end has gone
    socket.write(bytes);
    while (socket.bytesToWrite() > 0 && socket.waitForBytesWritten(1'000)) {
    }
}

void end(QTcpSocket &socket, Strike::End how)
{
    switch (how) {
    case Strike::End::Close:
        socket.disconnectFromHost();
        return;
    case Strike::End::Reset:
        lingerNot(socket.socketDescriptor());
        socket.abort();
        return;
    case Strike::End::Stall:
        return;
    }
}

/// Carries one message to the server on a connection of its own; `then` when its answer is whole, or none comes.
void carryApart(QObject *parent, quint16 port, const QByteArray &request, const std::function<void()> &then)
{
    auto *socket = new QTcpSocket(parent);
    auto answer = std::make_shared<QByteArray>();
    const auto done = [socket, then, whose = QPointer(parent)] {
        socket->disconnect();
        socket->deleteLater();
        if (whose) // else it is taking its sockets with it
            then();
    };
    QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket, answer, done] {
        *answer += socket->readAll();
        if (wholeSize(*answer) > 0)
            done();
    });
    QObject::connect(socket, &QTcpSocket::disconnected, socket, done);
    socket->connectToHost(QHostAddress::LocalHost, port);
    if (socket->waitForConnected(2'000))
        pushOut(*socket, request);
}

} // namespace

/// One connection of the program and the one to the server that belongs to it.
class FaultProxy::Link : public QObject
{
public:
    Link(FaultProxy &proxy, qintptr descriptor)
        : QObject(&proxy)
        , m_proxy(proxy)
    {
        m_client.setSocketDescriptor(descriptor);
        connect(&m_client, &QTcpSocket::readyRead, this, [this] { readRequests(); });
        connect(&m_client, &QTcpSocket::disconnected, this, [this] {
            m_server.abort();
            deleteLater();
        });
        connect(&m_server, &QTcpSocket::readyRead, this, [this] { readAnswer(); });
        connect(&m_server, &QTcpSocket::disconnected, this, [this] {
            if (!m_strike || m_strike->end != Strike::End::Stall)
                m_client.disconnectFromHost();
        });
        m_server.connectToHost(QHostAddress::LocalHost, proxy.m_server);
        m_server.waitForConnected(2'000);
    }

private:
    void readRequests()
    {
        m_in += m_client.readAll();
        for (qsizetype size = wholeSize(m_in); size > 0; size = wholeSize(m_in)) {
            const QByteArray request = m_in.left(size);
            m_in.remove(0, size);
            m_strike = m_proxy.take(headerOf(request, "x-acs-action"), request);
            m_answer.clear();
            m_strike ? strike(request) : pushOut(m_server, request);
        }
    }

    void strike(const QByteArray &request)
    {
        const Strike &strike = *m_strike;
        switch (strike.kind) {
        case Strike::Kind::CutRequest:
            pushOut(m_server, request.left(strike.bytes(request.size())));
            m_server.disconnect(this);
            end(m_server, strike.end);
            end(m_client, strike.end);
            return;
        case Strike::Kind::CutAnswer:
            pushOut(m_server, request);
            return;
        case Strike::Kind::Late:
            ++m_proxy.m_late;
            QTimer::singleShot(strike.delay, &m_proxy, [&proxy = m_proxy, request] {
                carryApart(&proxy, proxy.m_server, request, [&proxy] { --proxy.m_late; });
            });
            end(m_client, strike.end);
            return;
        case Strike::Kind::Twice:
            carryApart(this, m_proxy.m_server, request, [this, request] { pushOut(m_server, request); });
            return;
        }
    }

    void readAnswer()
    {
        const QByteArray bytes = m_server.readAll();
        if (!m_strike || m_strike->kind != Strike::Kind::CutAnswer) {
            pushOut(m_client, bytes);
            return;
        }
        m_answer += bytes;
        const qsizetype size = wholeSize(m_answer);
        if (size == 0)
            return;
        pushOut(m_client, m_answer.left(m_strike->bytes(size)));
        end(m_client, m_strike->end);
    }

    FaultProxy &m_proxy;
    QTcpSocket m_client;
    QTcpSocket m_server;
    QByteArray m_in;
    QByteArray m_answer; ///< of a request that was struck
    std::optional<Strike> m_strike;
};

FaultProxy::FaultProxy(quint16 serverPort)
    : m_server(serverPort)
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("no port on loopback");
}

void FaultProxy::arm(const QString &action, const QString &instance, Strike strike)
{
    m_armed.push_back({action.toLatin1(), instance.toLatin1(), std::move(strike)});
}

bool FaultProxy::hasStruck(const QString &instance) const
{
    return m_resetAfterReading != instance && std::none_of(m_armed.begin(), m_armed.end(), [&](const Armed &armed) {
               return armed.instance == instance.toLatin1() && armed.action != "DescribeInstances";
           });
}

void FaultProxy::clear()
{
    m_armed.clear();
    m_resetAfterReading.clear();
    m_resetNext = 0;
}

std::optional<Strike> FaultProxy::take(const QByteArray &action, const QByteArray &request)
{
    if (action == "DescribeInstances" && !m_resetAfterReading.isEmpty() &&
        request.contains(m_resetAfterReading.toLatin1())) {
        m_resetAfterReading.clear();
        m_resetNext = 1;
    }
    const auto found = std::find_if(m_armed.begin(), m_armed.end(), [&](const Armed &armed) {
        return armed.action == action && request.contains(armed.instance);
    });
    if (found == m_armed.end())
        return {};
    const Armed armed = *found;
    m_armed.erase(found);
    for (int i = 0; i < armed.strike.readingsAfter; ++i)
        arm(QStringLiteral("DescribeInstances"), QString::fromLatin1(armed.instance), {});
    return armed.strike;
}

void FaultProxy::incomingConnection(qintptr descriptor)
{
    if (m_resetNext > 0) {
        --m_resetNext;
        lingerNot(descriptor);
        ::close(int(descriptor));
        return;
    }
    new Link(*this, descriptor);
}

} // namespace ecsdesk::faults
