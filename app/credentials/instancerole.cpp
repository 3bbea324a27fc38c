// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/credentials/instancerole.h"

#include "app/cloud/endpoint.h"
#include "app/cloud/stsrequests.h"
#include "app/cloud/wayout.h"
#include "app/credentials/fields.h"
#include "app/credentials/log.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QNetworkReply>

namespace ecsdesk {

namespace {

constexpr qint64 answerLimit = qint64(64) * 1024;
const QString credentialsPath = QStringLiteral("/latest/meta-data/ram/security-credentials/");

ApiError localError(const char *code, const QString &detail)
{
    ApiError error;
    error.kind = ErrorKind::Local;
    error.code = QString::fromLatin1(code);
    error.action = QStringLiteral("EcsRamRole");
    error.detail = detail;
    return error;
}

bool isTrue(const QByteArray &value)
{
    return value.trimmed().toLower() == "true";
}

} // namespace

MetadataOptions MetadataOptions::from(const Variable &variable)
{
    MetadataOptions options;
    options.disabled = isTrue(variable("ALIBABA_CLOUD_ECS_METADATA_DISABLED"));
    options.allowV1 = !isTrue(variable("ALIBABA_CLOUD_IMDSV1_DISABLED"));
    return options;
}

QString objectionToMetadata(const QUrl &address)
{
    // By number only: a name would have to be looked up, and could lead anywhere.
    const QHostAddress host(address.host());
    const bool isService = host == QHostAddress(QStringLiteral("100.100.100.200")) && address.port(80) == 80;
    if (address.scheme() != QLatin1String("http") || host.isNull() || (!isService && !host.isLoopback()))
        return QStringLiteral("the metadata service is asked at 100.100.100.200 only");
    if (!address.userInfo().isEmpty() || address.hasQuery() || address.hasFragment() || address.path().size() > 1)
        return QStringLiteral("the address must be scheme, host and port only");
    return {};
}

InstanceRole::InstanceRole(QString role, MetadataOptions options, std::function<ServerTime()> serverTime,
                           const Clock &clock, QObject *parent)
    : CredentialSource(true, clock, parent)
    , m_role(std::move(role))
    , m_options(std::move(options))
    , m_serverTime(std::move(serverTime))
    , m_manager(this)
{
    configure(m_manager, WayOut{}); // which is without a proxy
}

void InstanceRole::fetch()
{
    const auto later = [this](const char *code, const QString &detail) {
        QMetaObject::invokeMethod(
            this, [this, code, detail] { refuse(code, detail); }, Qt::QueuedConnection);
    };
    if (m_options.disabled)
        return later("MetadataOff", QStringLiteral("ALIBABA_CLOUD_ECS_METADATA_DISABLED"));
    if (const QString objection = objectionToMetadata(m_options.address); !objection.isEmpty())
        return later("MetadataRefused", objection);
    if (!m_role.isEmpty() && !isRoleName(m_role))
        return later("MetadataNoRole", QStringLiteral("the name of the role is not one"));

    m_token = {};
    ask("PUT", QStringLiteral("/latest/api/token"), [this](const Answer &answer) {
        const QByteArray token = answer.body.trimmed();
        if (answer.status == 200 && !token.isEmpty() && isKeyText(QString::fromLatin1(token)))
            m_token = Secret(QByteArray(token.constData(), token.size()));
        else if (!m_options.allowV1)
            return refuse(answer.status == 0 ? "MetadataUnreachable" : "MetadataRefused",
                          QStringLiteral("no token, and v1 is switched off; HTTP %1").arg(answer.status));
        if (m_role.isEmpty())
            askRole();
        else
            askCredentials(m_role);
    });
}

void InstanceRole::askRole()
{
    ask("GET", credentialsPath, [this](const Answer &answer) {
        const QString role = QString::fromUtf8(answer.body).section(u'\n', 0, 0).trimmed();
        if (answer.status == 0)
            refuse("MetadataUnreachable", QStringLiteral("no answer to the name of the role"));
        else if (answer.status == 404 || (answer.status == 200 && role.isEmpty()))
            refuse("MetadataNoRole", QStringLiteral("no role is attached"));
        else if (answer.status != 200 || !isRoleName(role))
            refuse("MetadataRefused", QStringLiteral("the name of the role: HTTP %1").arg(answer.status));
        else
            askCredentials(role);
    });
}

void InstanceRole::askCredentials(const QString &role)
{
    ask("GET", credentialsPath + role, [this](const Answer &answer) { read(answer); });
}

void InstanceRole::read(const Answer &answer)
{
    if (answer.status == 0)
        return refuse("MetadataUnreachable", QStringLiteral("no answer to the credentials"));
    if (answer.status == 404)
        return refuse("MetadataNoRole", QStringLiteral("the instance does not have this role"));
    // The document keeps copies of the secrets that cannot be overwritten; they are freed at the end of this function.
    const QJsonObject object = QJsonDocument::fromJson(answer.body).object();
    if (answer.status != 200 || object.isEmpty())
        return refuse("MetadataRefused", QStringLiteral("credentials: HTTP %1").arg(answer.status));
    if (textOf(object[u"Code"]) != QLatin1String("Success"))
        return refuse("MetadataRefused", QStringLiteral("the code is not Success"));
    TemporaryCredentials credentials;
    const QString lacking = readTemporaryCredentials(object, credentials);
    if (!lacking.isEmpty())
        return refuse("MetadataRefused", QStringLiteral("%1 is missing or invalid").arg(lacking));
    take(std::move(credentials.credentials), credentials.expires);
}

void InstanceRole::refuse(const char *code, const QString &detail)
{
    fail(localError(code, detail));
}

void InstanceRole::ask(const QByteArray &verb, const QString &path, const Handler &handler)
{
    QUrl url = m_options.address;
    url.setPath(path);
    QNetworkRequest request(url);
    request.setRawHeader("User-Agent", "ecsdesk");
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    if (verb == "PUT")
        request.setRawHeader("X-aliyun-ecs-metadata-token-ttl-seconds", "21600");
    else if (!m_token.isEmpty())
        m_token.reveal(
            [&request](const QByteArray &token) { request.setRawHeader("X-aliyun-ecs-metadata-token", token); });
    QNetworkReply *const reply = verb == "PUT" ? m_manager.put(request, QByteArray()) : m_manager.get(request);
    reply->setReadBufferSize(answerLimit + 1);
    QTimer::singleShot(m_options.timeout, reply, &QNetworkReply::abort);
    connect(reply, &QNetworkReply::readyRead, reply, [reply] {
        if (reply->bytesAvailable() > answerLimit)
            reply->abort();
    });
    connect(
        reply, &QNetworkReply::finished, this,
        [reply, handler, path] {
            reply->deleteLater();
            Answer answer;
            // An answer that did not come whole is none; a status that says no is one.
            const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
            const bool whole =
                reply->error() == QNetworkReply::NoError ||
                (status >= 300 && reply->isFinished() && reply->error() != QNetworkReply::OperationCanceledError);
            if (whole) {
                answer.status = status;
                answer.body = reply->readAll();
            }
            qCDebug(credentialsLog).noquote() << "metadata" << path << "HTTP" << answer.status;
            handler(answer);
        },
        Qt::QueuedConnection);
}

} // namespace ecsdesk
