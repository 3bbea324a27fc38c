// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/program/secretsearch.h"
#include "tests/support/rawserver.h"

#include <QRegularExpression>

namespace ecsdesk {

/// Stands between the program and a sandbox: hands everything on, and plants what is secret in it — the signature of
/// each request, the keys and tokens of each answer. It can answer itself instead.
class RecordingRelay
{
public:
    using Answer = std::function<QByteArray(const RawRequest &)>;

    RecordingRelay(quint16 sandboxPort, SecretSearch &secrets)
        : m_sandbox(sandboxPort)
        , m_secrets(secrets)
        , m_server(handler())
    {
    }
    [[nodiscard]] QUrl url() const { return m_server.url(); }
    /// For another server that is to hand on in the same way: one behind TLS.
    [[nodiscard]] RawServer::Handler handler()
    {
        return [this](QTcpSocket &socket, const RawRequest &request) { take(socket, request); };
    }
    /// From now on; an empty answer, or an empty function: the sandbox again.
    void answerWith(Answer answer) { m_answer = std::move(answer); }
    /// How many signatures have passed.
    [[nodiscard]] int signatures() const { return m_signatures; }
    /// How many answers with keys in them have passed.
    [[nodiscard]] int keysLent() const { return m_keysLent; }
    /// The request as it came, for an answer that repeats it.
    [[nodiscard]] static QByteArray whole(const RawRequest &request)
    {
        QByteArray text = request.line + "\r\n";
        for (auto header = request.headers.begin(); header != request.headers.end(); ++header)
            text += header.key() + ": " + header.value() + "\r\n";
        return text + "\r\n" + request.body;
    }

private:
    void take(QTcpSocket &socket, const RawRequest &request)
    {
        static const QRegularExpression signature(QStringLiteral("Signature=([0-9a-f]{64})"));
        const auto found = signature.match(QString::fromLatin1(request.headers.value("authorization")));
        const QByteArray signedWith = found.hasMatch() ? found.captured(1).toLatin1() : request.form("Signature");
        if (!signedWith.isEmpty()) {
            m_secrets.plant(QStringLiteral("signature %1").arg(++m_signatures), signedWith);
            const QByteArray own = m_answer ? m_answer(request) : QByteArray();
            if (!own.isEmpty()) {
                socket.write(own);
                return;
            }
        }
        hand(socket, request);
    }
    void hand(QTcpSocket &socket, RawRequest request)
    {
        request.headers.remove("accept-encoding");
        auto *server = new QTcpSocket(&socket);
        QObject::connect(server, &QTcpSocket::readyRead, &socket, [this, server, &socket] {
            const QByteArray answer = server->property("answer").toByteArray() + server->readAll();
            server->setProperty("answer", answer);
            const qsizetype end = answer.indexOf("\r\n\r\n");
            static const QRegularExpression length(QStringLiteral("\r\nContent-Length: *(\\d+)"),
                                                   QRegularExpression::CaseInsensitiveOption);
            if (end < 0)
                return;
            const auto given = length.match(QString::fromLatin1(answer.left(end)));
            if (!given.hasMatch() || answer.size() < end + 4 + given.captured(1).toLongLong())
                return;
            plantKeys(answer);
            server->disconnect(&socket);
            socket.write(answer);
            server->deleteLater();
        });
        // What the sandbox breaks off is broken off here, after as much of it.
        QObject::connect(server, &QTcpSocket::disconnected, &socket, [server, &socket] {
            socket.write(server->property("answer").toByteArray());
            socket.flush();
            socket.abort();
        });
        server->connectToHost(QHostAddress::LocalHost, m_sandbox);
        server->write(whole(request));
    }
    void plantKeys(const QByteArray &answer)
    {
        static const QRegularExpression keys(
            QStringLiteral("(AccessKeySecret|SecurityToken)(?:\"\\s*:\\s*\"|>)([^\"<]+)"));
        for (auto each = keys.globalMatch(QString::fromUtf8(answer)); each.hasNext();) {
            const auto match = each.next();
            m_secrets.plant(QStringLiteral("lent ") + match.captured(1), match.captured(2).toUtf8());
            ++m_keysLent;
        }
    }

    quint16 m_sandbox;
    SecretSearch &m_secrets;
    Answer m_answer;
    int m_signatures = 0;
    int m_keysLent = 0;
    RawServer m_server;
};

} // namespace ecsdesk
