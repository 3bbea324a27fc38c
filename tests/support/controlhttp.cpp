// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/controlhttp.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <memory>

namespace ecsdesk::testing {

namespace {

QByteArray exchange(const QUrl &url, const QByteArray &body, int *status)
{
    QNetworkAccessManager network;
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json");
    request.setTransferTimeout(10'000);
    std::unique_ptr<QNetworkReply> reply(body.isEmpty() ? network.get(request) : network.post(request, body));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    *status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    return reply->readAll();
}

QJsonObject exchanged(const QUrl &url, const QByteArray &body)
{
    int status = 0;
    const QByteArray answer = exchange(url, body, &status);
    if (status != 200)
        qFatal("%s %s: %d %s", qUtf8Printable(url.path()), body.constData(), status, answer.constData());
    return QJsonDocument::fromJson(answer).object();
}

} // namespace

QJsonObject pullLevers(const QUrl &control, const QJsonObject &levers)
{
    return exchanged(control.resolved(QUrl(QStringLiteral("levers"))),
                     QJsonDocument(levers).toJson(QJsonDocument::Compact));
}

QJsonObject askSandbox(const QUrl &control, const QString &path)
{
    return exchanged(control.resolved(QUrl(path)), {});
}

} // namespace ecsdesk::testing
