// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/sandbox.h"
#include "tests/support/cloudfixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ecsdesk {

inline const RegionId hangzhou{QStringLiteral("cn-hangzhou")};

/// A simulated cloud of its own for one test, and a client for it.
class Cloud
{
public:
    explicit Cloud(SignatureVersion version, std::size_t fleet = 0,
                   sandbox::Edition edition = sandbox::Edition::Documents)
        : m_sandbox(optionsWith(fleet, edition))
    {
        m_sandbox.start();
        options = optionsFor(QUrl(QString::fromStdString(m_sandbox.url())), version);
        connect();
    }
    void connect()
    {
        client = std::make_unique<CloudClient>(
            options,
            Credentials{QString::fromStdString(m_sandbox.accessKeyId()),
                        Secret(QByteArray::fromStdString(m_sandbox.accessKeySecret())), Secret()},
            m_clock);
    }
    /// POST to the control interface; what it answers.
    QJsonObject lever(const QJsonObject &levers)
    {
        return exchange("POST /-/levers", QJsonDocument(levers).toJson(QJsonDocument::Compact));
    }
    /// How often a request of this action came in.
    int requests(const char *action)
    {
        return exchange("GET /-/ledger", {})[u"requests"].toObject()[QLatin1String(action)].toInt();
    }
    int changes() { return int(exchange("GET /-/ledger", {})[u"changes"].toArray().size()); }
    /// An instance about which nothing stands against a change.
    void add(const QString &id, const QJsonObject &more = {})
    {
        QJsonObject instance{{QStringLiteral("InstanceId"), id},
                             {QStringLiteral("RegionId"), hangzhou.text},
                             {QStringLiteral("Status"), QStringLiteral("Running")},
                             {QStringLiteral("InstanceType"), QStringLiteral("ecs.g6.large")},
                             {QStringLiteral("InstanceChargeType"), QStringLiteral("PostPaid")},
                             {QStringLiteral("InstanceNetworkType"), QStringLiteral("vpc")},
                             {QStringLiteral("InternetChargeType"), QStringLiteral("PayByTraffic")},
                             {QStringLiteral("InternetMaxBandwidthOut"), 5}};
        for (auto it = more.begin(); it != more.end(); ++it)
            instance.insert(it.key(), *it);
        lever({{QStringLiteral("addInstance"), instance}});
    }

    CloudOptions options;
    std::unique_ptr<CloudClient> client;
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] QString keyId() const { return QString::fromStdString(m_sandbox.accessKeyId()); }
    [[nodiscard]] QByteArray secret() const { return QByteArray::fromStdString(m_sandbox.accessKeySecret()); }

private:
    static sandbox::Options optionsWith(std::size_t fleet, sandbox::Edition edition)
    {
        sandbox::Options made;
        made.fleet = fleet;
        made.edition = edition;
        return made;
    }
    QJsonObject exchange(const QByteArray &what, const QByteArray &body)
    {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), quint16(options.endpoint.port()));
        socket.write(what +
                     " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Type: application/json\r\n"
                     "Content-Length: " +
                     QByteArray::number(body.size()) + "\r\n\r\n" + body);
        QByteArray answer;
        while (socket.waitForReadyRead(5000))
            answer += socket.readAll();
        const QByteArray json = answer.mid(answer.indexOf("\r\n\r\n") + 4);
        if (!answer.startsWith("HTTP/1.1 200"))
            qFatal("%s: %s", what.constData(), answer.constData());
        return QJsonDocument::fromJson(json).object();
    }

    SystemClock m_clock;
    sandbox::Sandbox m_sandbox;
};

} // namespace ecsdesk
