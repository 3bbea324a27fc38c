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

inline QByteArray refusing(const char *code, const QByteArray &message)
{
    const QJsonObject body{{"Code", code}, {"RequestId", "R"}, {"Message", QString::fromUtf8(message)}};
    return RawServer::answer(400, QJsonDocument(body).toJson());
}

/// A refusal of the API whose message repeats all that was sent.
inline QByteArray repeating(const RawRequest &request)
{
    return refusing("SignatureDoesNotMatch", "We got: " + RecordingRelay::whole(request));
}

/// The same with a code that nobody knows: there the message is all that can be shown.
inline QByteArray repeatingUnknown(const RawRequest &request)
{
    return refusing("Brand.NewCode", "We got: " + RecordingRelay::whole(request));
}

/// As a gateway writes it that has read the request: as JSON, and as XML.
inline QByteArray repeatingRead(const RawRequest &request)
{
    QJsonObject all;
    QByteArray xml;
    const auto add = [&](const QByteArray &name, const QByteArray &value) {
        all.insert(QString::fromLatin1(name), QString::fromLatin1(value));
        xml += '<' + name + '>' + value + "</" + name + '>';
    };
    for (auto header = request.headers.begin(); header != request.headers.end(); ++header)
        add(header.key(), header.value());
    for (const QByteArray &pair : request.body.split('&')) {
        const QByteArray name = QByteArray::fromPercentEncoding(pair.left(pair.indexOf('=')));
        add(name, request.form(name));
    }
    return refusing("Brand.NewCode", QJsonDocument(all).toJson(QJsonDocument::Compact) + xml +
                                         QJsonDocument(all).toJson(QJsonDocument::Indented));
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
