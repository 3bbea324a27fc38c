// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/sandboxlink.h"

#include "app/engine/localerror.h"
#include "app/engine/log.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkProxy>
#include <QNetworkReply>

namespace ecsdesk {

using namespace std::chrono_literals;

SandboxLink::SandboxLink(const QUrl &control, CloudClient &client, const Clock &clock, QObject *parent)
    : SandboxDesk(parent)
    , m_control(control)
    , m_client(client)
    , m_clock(clock)
{
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_network.setTransferTimeout(5'000);
    // The two clocks run apart by parts per million; a minute between two comparisons is plenty.
    m_timer.setInterval(60s);
    connect(&m_timer, &QTimer::timeout, this, &SandboxLink::askClock);
}

void SandboxLink::open()
{
    m_timer.start();
    askClock();
}

void SandboxLink::askClock()
{
    const auto asked = m_clock.steady();
    QNetworkReply *reply = m_network.get(QNetworkRequest(m_control.resolved(QUrl(QStringLiteral("clock")))));
    connect(reply, &QNetworkReply::finished, this, [this, reply, asked] {
        reply->deleteLater();
        const QJsonObject answer = QJsonDocument::fromJson(reply->readAll()).object();
        const auto now = QDateTime::fromString(answer.value(QLatin1String("now")).toString(), Qt::ISODateWithMs);
        const double rate = answer.value(QLatin1String("rate")).toDouble();
        if (reply->error() != QNetworkReply::NoError || !now.isValid() || rate <= 0) {
            qCWarning(engineLog, "The sandbox does not tell its time: %s", qUtf8Printable(reply->errorString()));
            Q_EMIT clockKnown();
            return;
        }
        // The answer was made somewhere between asking and now; the middle is the best guess.
        const auto answered = m_clock.steady();
        m_client.setServerTime({now, asked + (answered - asked) / 2, rate});
        m_speed = rate;
        Q_EMIT clockKnown();
        Q_EMIT changed();
    });
}

QNetworkReply *SandboxLink::pull(const QJsonObject &levers)
{
    QNetworkRequest request(m_control.resolved(QUrl(QStringLiteral("levers"))));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    QNetworkReply *reply = m_network.post(request, QJsonDocument(levers).toJson(QJsonDocument::Compact));
    connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
    return reply;
}

void SandboxLink::setClockSpeed(double speed)
{
    connect(pull({{QStringLiteral("clockSpeed"), speed}}), &QNetworkReply::finished, this, &SandboxLink::askClock);
}

void SandboxLink::payOrder(const OrderId &id)
{
    QNetworkReply *reply = pull({{QStringLiteral("payOrder"), id.text}});
    connect(reply, &QNetworkReply::finished, this, [this, reply, id] {
        std::optional<ApiError> error;
        if (reply->error() != QNetworkReply::NoError) {
            error = localError("SandboxPayment", QJsonDocument::fromJson(reply->readAll())
                                                     .object()
                                                     .value(QLatin1String("error"))
                                                     .toString(reply->errorString()));
        }
        Q_EMIT paymentEnded(id, error);
    });
}

} // namespace ecsdesk
