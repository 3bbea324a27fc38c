// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sandbox/sandboxclient.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QTcpSocket>
#include <QUrl>
#include <QUuid>
#include <atomic>

namespace ecsdesk::testing {
namespace {

QByteArray joined(const Fields &fields)
{
    QByteArray out;
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        if (!out.isEmpty())
            out += '&';
        out += encoded(it.key()) + '=' + encoded(it.value());
    }
    return out;
}

QByteArray hashed(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QByteArray httpRequest(const Ask &ask, const QByteArray &query, const QByteArray &body, const QByteArray &headers)
{
    QByteArray out = ask.method + " /" + (query.isEmpty() ? QByteArray() : '?' + query) + " HTTP/1.1\r\n" + headers;
    if (ask.where == Where::Form)
        out += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return out + ask.extraHeaders + "\r\n" + body;
}

} // namespace

QByteArray encoded(const QByteArray &text)
{
    return text.toPercentEncoding();
}

QJsonObject Reply::json() const
{
    return QJsonDocument::fromJson(body).object();
}

Reply parseReply(const QByteArray &bytes, bool closed)
{
    Reply out;
    const auto end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return out;
    out.head = bytes.left(end + 4);
    const auto lines = bytes.left(end).split('\n');
    for (const auto &line : lines.mid(1)) {
        const auto colon = line.indexOf(':');
        out.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    out.body = bytes.mid(end + 4);
    const auto length = out.headers.value("content-length").toInt();
    if (out.body.size() < length && !closed)
        return {};
    out.status = lines.first().split(' ').value(1).toInt();
    return out;
}

SandboxClient::SandboxClient(sandbox::Options options)
    : m_options(std::move(options))
    , m_sandbox(std::make_unique<sandbox::Sandbox>(m_options))
{
    m_sandbox->start();
}

SandboxClient::~SandboxClient() = default;

void SandboxClient::restart()
{
    restart(m_options);
}

void SandboxClient::restart(sandbox::Options options)
{
    m_sandbox->stop();
    m_options = std::move(options);
    m_sandbox = std::make_unique<sandbox::Sandbox>(m_options);
    m_sandbox->start();
}

quint16 SandboxClient::port() const
{
    return quint16(QUrl(QString::fromStdString(m_sandbox->url())).port());
}

QByteArray SandboxClient::now() const
{
    const auto clock = control("/-/clock").json();
    return clock.value(u"now").toString().left(19).toLatin1() + 'Z';
}

QByteArray SandboxClient::bytesOf(const Ask &ask) const
{
    const auto keyId = ask.keyId.isEmpty() ? QByteArray::fromStdString(m_sandbox->accessKeyId()) : ask.keyId;
    const auto secret = ask.secret.isEmpty() ? QByteArray::fromStdString(m_sandbox->accessKeySecret()) : ask.secret;
    const auto nonce = ask.nonce.isEmpty() ? QUuid::createUuid().toByteArray(QUuid::WithoutBraces) : ask.nonce;
    const auto stamp = ask.stamp.isEmpty() ? now() : ask.stamp;
    const auto host = "127.0.0.1:" + QByteArray::number(port());

    if (ask.scheme == Scheme::Rpc) {
        Fields all = ask.parameters;
        all.insert({{"Action", ask.action}, {"Version", ask.version}, {"AccessKeyId", keyId}});
        all.insert({{"SignatureMethod", "HMAC-SHA1"}, {"SignatureVersion", "1.0"}, {"SignatureNonce", nonce}});
        all.insert("Timestamp", stamp);
        if (!ask.format.isEmpty())
            all.insert("Format", ask.format);
        if (!ask.token.isEmpty())
            all.insert("SecurityToken", ask.token);
        for (const auto &name : ask.leaveOut)
            all.remove(name);
        const QByteArray toSign = ask.method + "&%2F&" + encoded(joined(all));
        if (!ask.leaveOut.contains("Signature"))
            all.insert("Signature",
                       QMessageAuthenticationCode::hash(toSign, secret + '&', QCryptographicHash::Sha1).toBase64());
        for (auto it = ask.override.begin(); it != ask.override.end(); ++it)
            all.insert(it.key(), it.value());
        const auto text = joined(all);
        const bool form = ask.where == Where::Form;
        QByteArray headers = "Host: " + host + "\r\n";
        if (form)
            headers += "Content-Type: application/x-www-form-urlencoded\r\n";
        return httpRequest(ask, form ? QByteArray() : text, form ? text : QByteArray(), headers);
    }

    const bool form = ask.where == Where::Form;
    const auto query = form ? QByteArray() : joined(ask.parameters);
    const auto body = form ? joined(ask.parameters) : QByteArray();
    Fields headers{{"host", host},        {"x-acs-action", ask.action},     {"x-acs-version", ask.version},
                   {"x-acs-date", stamp}, {"x-acs-signature-nonce", nonce}, {"x-acs-content-sha256", hashed(body)}};
    if (form)
        headers.insert("content-type", "application/x-www-form-urlencoded");
    if (!ask.token.isEmpty()) {
        headers.insert("x-acs-security-token", ask.token);
        headers.insert("x-acs-accesskey-id", keyId);
    }
    for (const auto &name : ask.leaveOut)
        headers.remove(name);
    QByteArray canonical = ask.method + "\n/\n" + query + '\n';
    for (auto it = headers.begin(); it != headers.end(); ++it)
        canonical += it.key() + ':' + it.value().trimmed() + '\n';
    const auto names = QByteArrayList(headers.keys()).join(';');
    canonical += '\n' + names + '\n' + hashed(body);
    const QByteArray toSign = "ACS3-HMAC-SHA256\n" + hashed(canonical);
    const auto signature = QMessageAuthenticationCode::hash(toSign, secret, QCryptographicHash::Sha256).toHex();
    headers.insert("authorization",
                   "ACS3-HMAC-SHA256 Credential=" + keyId + ",SignedHeaders=" + names + ",Signature=" + signature);
    for (auto it = ask.override.begin(); it != ask.override.end(); ++it)
        headers.insert(it.key(), it.value());
    QByteArray lines;
    for (auto it = headers.begin(); it != headers.end(); ++it)
        lines += it.key() + ": " + it.value() + "\r\n";
    return httpRequest(ask, query, body, lines);
}

Reply SandboxClient::exchange(const QByteArray &bytes, int timeoutMs) const
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), port());
    if (!socket.waitForConnected(timeoutMs))
        return {};
    socket.write(bytes);
    socket.flush();
    QByteArray received;
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < timeoutMs) {
        if (socket.bytesAvailable() == 0 && !socket.waitForReadyRead(int(timeoutMs - timer.elapsed())) &&
            socket.state() != QAbstractSocket::ConnectedState) {
            received += socket.readAll();
            break;
        }
        received += socket.readAll();
        if (bytes.startsWith("HEAD ") && received.contains("\r\n\r\n"))
            return parseReply(received, true);
        if (const auto reply = parseReply(received, false); reply.status >= 200)
            return reply;
    }
    return parseReply(received, true);
}

Reply SandboxClient::ask(const Ask &ask) const
{
    return exchange(bytesOf(ask));
}

Reply SandboxClient::call(const QByteArray &action, const Fields &parameters) const
{
    Ask plain;
    plain.action = action;
    static const QByteArrayList kBilling{"QueryOrders", "GetOrderDetail", "CancelOrder", "QueryAccountBalance"};
    if (kBilling.contains(action))
        plain.version = "2017-12-14";
    plain.parameters = parameters;
    return ask(plain);
}

Reply SandboxClient::control(const QByteArray &path) const
{
    return exchange("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port()) + "\r\n\r\n");
}

Reply SandboxClient::post(const QByteArray &path, const QJsonObject &body) const
{
    const auto text = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return exchange("POST " + path + " HTTP/1.1\r\nHost: localhost:" + QByteArray::number(port()) +
                    "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(text.size()) +
                    "\r\n\r\n" + text);
}

QJsonObject SandboxClient::lever(const QJsonObject &levers) const
{
    const auto reply = post("/-/levers", levers);
    if (reply.status != 200)
        qFatal("lever: %s", reply.told().constData());
    return reply.json();
}

QJsonObject SandboxClient::instance(const QByteArray &id) const
{
    return control("/-/instance?id=" + id).json();
}

QJsonObject SandboxClient::described(const QByteArray &id, const QByteArray &region) const
{
    const auto reply = call("DescribeInstances", {{"RegionId", region}, {"InstanceIds", "[\"" + id + "\"]"}});
    return reply.json().value(u"Instances").toObject().value(u"Instance").toArray().at(0).toObject();
}

QByteArray SandboxClient::idNamed(const QString &name, const QByteArray &region) const
{
    const auto reply = call("DescribeInstances", {{"RegionId", region}, {"InstanceName", name.toUtf8()}});
    const auto found = reply.json().value(u"Instances").toObject().value(u"Instance").toArray();
    if (found.size() != 1)
        qFatal("%d instances are named %s", int(found.size()), qUtf8Printable(name));
    return found.at(0).toObject().value(u"InstanceId").toString().toLatin1();
}

QByteArray SandboxClient::add(const QJsonObject &fields) const
{
    static std::atomic<int> number{0};
    QJsonObject all{{"InstanceId", QStringLiteral("i-bp1test%1").arg(++number, 13, 10, QLatin1Char('0'))},
                    {"RegionId", "cn-hangzhou"},
                    {"InternetMaxBandwidthOut", 5},
                    {"InternetMaxBandwidthIn", 10}};
    for (auto it = fields.begin(); it != fields.end(); ++it)
        all.insert(it.key(), it.value());
    lever({{"addInstance", all}});
    return all.value(u"InstanceId").toString().toLatin1();
}

} // namespace ecsdesk::testing
