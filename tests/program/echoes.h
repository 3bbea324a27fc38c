// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/program/recordingrelay.h"

#include <QJsonDocument>
#include <QJsonObject>

// Answers that repeat what was sent, as servers and proxies on bad days do.

namespace ecsdesk {

inline QByteArray page(int status, const RawRequest &request)
{
    return RawServer::answer(status, "<html><body><pre>" + RecordingRelay::whole(request) + "</pre></body></html>", {},
                             "text/html");
}

/// A refusal of the API whose message repeats all that was sent.
inline QByteArray repeating(const RawRequest &request)
{
    const QJsonObject body{{"Code", "SignatureDoesNotMatch"},
                           {"RequestId", "R"},
                           {"Message", "We got: " + QString::fromLatin1(RecordingRelay::whole(request))}};
    return RawServer::answer(400, QJsonDocument(body).toJson());
}

inline QByteArray withReason(const RawRequest &request)
{
    return "HTTP/1.1 403 " + request.headers.value("authorization") + "\r\nContent-Length: 0\r\n\r\n";
}

inline QByteArray redirecting(const RawRequest &request)
{
    return RawServer::answer(302, {},
                             "Location: http://127.0.0.1:9/sign-in?" + request.body + "&" +
                                 request.headers.value("authorization").toPercentEncoding() + "\r\n");
}

} // namespace ecsdesk
