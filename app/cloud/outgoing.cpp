// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cloud/outgoing.h"

#include "app/cloud/encoding.h"
#include "app/cloud/endpoint.h"

#include <QUuid>

namespace ecsdesk {

namespace {

QByteArray tokenBytes(const Credentials &credentials)
{
    return credentials.securityToken.reveal([](const QByteArray &bytes) { return bytes; });
}

void signByV1(OutgoingRequest &out, const Request &request, const Credentials &credentials, const QString &moment,
              const QByteArray &nonce)
{
    Parameters parameters{
        {QStringLiteral("Action"), request.action},
        {QStringLiteral("Version"), apiVersion(request.service)},
        {QStringLiteral("Format"), QStringLiteral("JSON")},
        {QStringLiteral("AccessKeyId"), credentials.accessKeyId},
        {QStringLiteral("SignatureMethod"), QStringLiteral("HMAC-SHA1")},
        {QStringLiteral("SignatureVersion"), QStringLiteral("1.0")},
        {QStringLiteral("SignatureNonce"), QString::fromLatin1(nonce)},
        {QStringLiteral("Timestamp"), moment},
    };
    if (!credentials.securityToken.isEmpty())
        parameters.emplace_back(QStringLiteral("SecurityToken"), QString::fromUtf8(tokenBytes(credentials)));
    parameters.insert(parameters.end(), request.parameters.begin(), request.parameters.end());
    const SignatureV1 made = signV1("POST", parameters, credentials.secret);
    parameters.emplace_back(QStringLiteral("Signature"), QString::fromLatin1(made.signature));
    out.strings = {made.stringToSign};
    out.body = formEncoded(parameters);
}

void signByV3(OutgoingRequest &out, const Request &request, const Credentials &credentials, const QString &moment,
              const QByteArray &nonce)
{
    out.body = formEncoded(request.parameters);
    out.headers.emplace_back("x-acs-action", request.action.toUtf8());
    out.headers.emplace_back("x-acs-version", apiVersion(request.service).toUtf8());
    out.headers.emplace_back("x-acs-date", moment.toUtf8());
    out.headers.emplace_back("x-acs-signature-nonce", nonce);
    out.headers.emplace_back("x-acs-content-sha256", hexSha256(out.body));
    if (!credentials.securityToken.isEmpty()) {
        out.headers.emplace_back("x-acs-accesskey-id", credentials.accessKeyId.toUtf8());
        out.headers.emplace_back("x-acs-security-token", tokenBytes(credentials));
    }
    const SignatureV3 made = signV3("POST", "/", {}, out.headers, out.body, credentials);
    out.headers.emplace_back("Authorization", made.authorization);
    out.strings = {made.stringToSign, made.canonicalRequest};
}

} // namespace

OutgoingRequest signedRequest(SignatureVersion version, const Request &request, const QUrl &endpoint,
                              const Credentials &credentials, const QDateTime &serverNow, const QByteArray &nonce)
{
    OutgoingRequest out;
    out.url = endpoint;
    out.url.setPath(QStringLiteral("/"));
    out.headers = {{"Host", hostHeader(endpoint)},
                   {"Content-Type", "application/x-www-form-urlencoded"},
                   {"Accept", "application/json"}};
    const QString moment = serverNow.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'");
    switch (version) {
    case SignatureVersion::V1:
        signByV1(out, request, credentials, moment, nonce);
        break;
    case SignatureVersion::V3:
        signByV3(out, request, credentials, moment, nonce);
        break;
    }
    return out;
}

QByteArray newNonce()
{
    return QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
}

} // namespace ecsdesk
