// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/oneprogram.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QThread>
#include <QTimer>

namespace ecsdesk {

using namespace std::chrono_literals;

namespace {

/// A wish is a line; one that does not end is no wish.
constexpr qint64 longestWish = qint64(64) * 1024;
constexpr auto patienceWithAsker = 10s;
constexpr unsigned long betweenTries = 50; // ms
const QByteArray word = QByteArrayLiteral("coming\n");

} // namespace

OneProgram::OneProgram(const QString &folder, QObject *parent)
    : QObject(parent)
{
    const QString path = socketPath(folder);
    // Of one that was killed. Nobody else listens: the folder is locked by us.
    QLocalServer::removeServer(path);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    // Where it cannot listen, a second start says in a window what it would have said by coming forward.
    m_server.listen(path);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection())
            serve(socket);
    });
}

void OneProgram::serve(QLocalSocket *socket)
{
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    QTimer::singleShot(patienceWithAsker, socket, &QLocalSocket::abort);
    const auto read = [this, socket] {
        if (!socket->canReadLine()) {
            if (socket->bytesAvailable() > longestWish)
                socket->abort();
            return;
        }
        const QJsonDocument wish = QJsonDocument::fromJson(socket->readLine(longestWish));
        if (!wish.isObject()) {
            socket->abort();
            return;
        }
        Q_EMIT wanted({wish.object().value(QLatin1String("find")).toString()});
        socket->write(word);
        socket->disconnectFromServer();
    };
    connect(socket, &QLocalSocket::readyRead, this, read);
    if (socket->bytesAvailable() > 0)
        read();
}

bool OneProgram::ask(const QString &folder, const ComeForward &wish, std::chrono::milliseconds patience)
{
    const QDeadlineTimer deadline(patience);
    const QJsonObject line{{QStringLiteral("find"), wish.find}};
    while (!deadline.hasExpired()) {
        QLocalSocket socket;
        socket.connectToServer(socketPath(folder));
        if (!socket.waitForConnected(int(deadline.remainingTime()))) {
            // It may be just starting, and not listen yet.
            QThread::msleep(betweenTries);
            continue;
        }
        socket.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
        while (!socket.canReadLine() && socket.waitForReadyRead(int(deadline.remainingTime()))) {
        }
        return socket.readLine() == word;
    }
    return false;
}

QString OneProgram::socketPath(const QString &folder)
{
    const QString canonical = QFileInfo(folder).canonicalFilePath();
    const QByteArray name = QCryptographicHash::hash(canonical.toUtf8(), QCryptographicHash::Sha256).toHex().left(24);
    return QDir(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation))
        .filePath(QStringLiteral("ecsdesk-") + QString::fromLatin1(name));
}

} // namespace ecsdesk
