// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/credentials/credentialsource.h"
#include "tests/support/rawserver.h"

#include <QHash>
#include <QSignalSpy>

namespace ecsdesk {

inline QDateTime utc(const char *text)
{
    return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate);
}

/// What a source tells.
struct Watch
{
    explicit Watch(CredentialSource &source)
        : changed(&source, &CredentialSource::changed)
        , troubled(&source, &CredentialSource::troubled)
        , ended(&source, &CredentialSource::ended)
    {
    }
    QSignalSpy changed, troubled, ended;
};

/// A metadata service on loopback. What it answers can be set for each path; by default it has the role "desk-role".
class MetadataStandIn
{
public:
    MetadataStandIn()
        : server([this](QTcpSocket &socket, const RawRequest &request) { answer(socket, request); })
    {
        const QByteArray folder = "/latest/meta-data/ram/security-credentials/";
        answers.insert("PUT /latest/api/token", RawServer::answer(200, "plantedMetadataToken", {}, "text/plain"));
        answers.insert("GET " + folder, RawServer::answer(200, "desk-role\n", {}, "text/plain"));
        answers.insert("GET " + folder + "desk-role", RawServer::answer(200, credentials("2026-03-01T14:00:00Z")));
    }

    [[nodiscard]] static QByteArray credentials(const QByteArray &expires, const QByteArray &key = "STS.NExample")
    {
        return R"({"AccessKeyId":")" + key + R"(","AccessKeySecret":"plantedSecret","Expiration":")" + expires +
               R"(","SecurityToken":"CAISplantedToken+/=","LastUpdated":"2026-03-01T08:00:00Z","Code":"Success"})";
    }
    /// "PUT /latest/api/token" and the like, in the order of arrival.
    [[nodiscard]] QStringList asked() const
    {
        QStringList lines;
        for (const RawRequest &request : server.arrivals())
            lines.append(QString::fromLatin1(request.line.left(request.line.lastIndexOf(' '))));
        return lines;
    }

    QHash<QByteArray, QByteArray> answers; ///< by verb and path; an empty one is never given
    RawServer server;

private:
    void answer(QTcpSocket &socket, const RawRequest &request)
    {
        const QByteArray what = request.line.left(request.line.lastIndexOf(' '));
        const QByteArray given = answers.value(what, RawServer::answer(404, "not found", {}, "text/plain"));
        if (!given.isEmpty())
            socket.write(given);
    }
};

} // namespace ecsdesk
