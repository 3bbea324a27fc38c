// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/faults/processes.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace ecsdesk::faults {

SandboxProcess::SandboxProcess()
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(ECSDESK_SANDBOX_PROGRAM), {});
    QByteArray line;
    while (!line.endsWith('\n') && m_process.waitForReadyRead(20'000))
        line += m_process.readAllStandardOutput();
    m_ready = QJsonDocument::fromJson(line).object();
    if (m_ready.isEmpty())
        qFatal("the sandbox does not start");
}

SandboxProcess::~SandboxProcess()
{
    m_process.terminate();
    if (!m_process.waitForFinished(10'000))
        m_process.kill();
}

QProcessEnvironment SandboxProcess::keys() const
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("ALIBABA_CLOUD_ACCESS_KEY_ID"), m_ready.value(u"accessKeyId").toString());
    environment.insert(QStringLiteral("ALIBABA_CLOUD_ACCESS_KEY_SECRET"), m_ready.value(u"accessKeySecret").toString());
    return environment;
}

QByteArray SandboxProcess::exchange(const QString &path, const QByteArray &body)
{
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl(m_ready.value(u"controlUrl").toString() + QLatin1Char('/') + path));
    request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json");
    request.setTransferTimeout(30'000);
    const std::unique_ptr<QNetworkReply> reply(body.isEmpty() ? network.get(request) : network.post(request, body));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    const QByteArray answer = reply->readAll();
    if (reply->error() != QNetworkReply::NoError)
        qFatal("%s %s: %s", qUtf8Printable(path), body.constData(), answer.constData());
    return answer;
}

void SandboxProcess::lever(const QJsonObject &levers)
{
    (void)exchange(QStringLiteral("levers"), QJsonDocument(levers).toJson(QJsonDocument::Compact));
}

QJsonObject SandboxProcess::get(const QString &path)
{
    return QJsonDocument::fromJson(exchange(path, {})).object();
}

DeskProcess::DeskProcess(const QString &endpoint, const QString &folder, const QString &settings,
                         QProcessEnvironment environment)
{
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), folder);
    m_process.setProcessEnvironment(environment);
    QObject::connect(&m_process, &QProcess::readyReadStandardOutput, &m_process, [this] { readLines(); });
    m_process.start(QStringLiteral(ECSDESK_PROGRAM),
                    {QStringLiteral("--endpoint"), endpoint, QStringLiteral("--data-dir"), folder,
                     QStringLiteral("--region"), QStringLiteral("cn-hangzhou"), QStringLiteral("--edition"),
                     QStringLiteral("documents"), QStringLiteral("--drive"), settings});
}

DeskProcess::~DeskProcess()
{
    m_process.disconnect();
    if (runs()) {
        m_process.kill();
        m_process.waitForFinished(10'000);
    }
}

void DeskProcess::order(const QJsonObject &order)
{
    m_process.write(QJsonDocument(order).toJson(QJsonDocument::Compact) + '\n');
}

bool DeskProcess::waitForEnd()
{
    const bool ended = !runs() || m_process.waitForFinished(20'000);
    readLines();
    return ended;
}

void DeskProcess::readLines()
{
    m_input += m_process.readAllStandardOutput();
    for (qsizetype end = m_input.indexOf('\n'); end >= 0; end = m_input.indexOf('\n')) {
        take(QJsonDocument::fromJson(m_input.left(end)).object());
        m_input.remove(0, end + 1);
    }
}

void DeskProcess::take(const QJsonObject &event)
{
    const QString what = event.value(u"event").toString();
    const QString token = event.value(u"token").toString();
    const auto keep = [this](const QJsonObject &record) {
        m_records.insert(record.value(u"token").toString(), record);
        m_lastOfRun.insert(record.value(u"run").toString(), record);
    };
    if (what == QLatin1String("account")) {
        m_account = true;
    } else if (what == QLatin1String("listed")) {
        m_listed = true;
    } else if (what == QLatin1String("journal")) {
        m_journal = true;
        if (const QString error = event.value(u"error").toString(); !error.isEmpty())
            m_complaint = error;
        for (const auto &record : event.value(u"records").toArray()) {
            // What was told of it since it was opened is newer.
            m_found.insert(record.toObject().value(u"token").toString());
            keep(record.toObject());
        }
    } else if (what == QLatin1String("records")) {
        for (const auto &record : event.value(u"records").toArray())
            keep(record.toObject());
    } else if (what == QLatin1String("record")) {
        keep(event);
        ++m_told[token];
    } else if (what == QLatin1String("orders")) {
        for (const auto &told : event.value(u"orders").toArray())
            m_orders.insert(told.toObject().value(u"token").toString(), told.toObject());
    } else if (what == QLatin1String("turnedAway")) {
        m_turnedAway.insert(token);
    } else if (what == QLatin1String("dying")) {
        m_dyingStep = event.value(u"step").toString();
        m_dyingToken = token;
    } else {
        m_complaint = what + QLatin1Char(' ') + token;
    }
}

} // namespace ecsdesk::faults
