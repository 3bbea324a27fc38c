// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cloud/signing.h"

#include "app/cloud/encoding.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <algorithm>

namespace ecsdesk {

namespace {

bool isSigned(const QByteArray &lowerCaseName)
{
    return lowerCaseName == "host" || lowerCaseName == "content-type" || lowerCaseName.startsWith("x-acs-");
}

} // namespace

QByteArray hexSha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

SignatureV1 signV1(const QByteArray &method, const Parameters &parameters, const Secret &secret)
{
    SignatureV1 made;
    made.canonicalQuery = canonicalQuery(parameters);
    made.stringToSign = method + "&%2F&" + percentEncoded(made.canonicalQuery);
    made.signature = secret.reveal([&made](const QByteArray &bytes) {
        QByteArray keyAndAmpersand = bytes;
        keyAndAmpersand += '&';
        const Secret key(std::move(keyAndAmpersand));
        return key.reveal([&made](const QByteArray &keyBytes) {
            return QMessageAuthenticationCode::hash(made.stringToSign, keyBytes, QCryptographicHash::Sha1).toBase64();
        });
    });
    return made;
}

SignatureV3 signV3(const QByteArray &method, const QByteArray &path, const Parameters &query, const Headers &headers,
                   const QByteArray &body, const Credentials &credentials)
{
    Headers counted;
    for (const auto &[name, value] : headers) {
        const QByteArray lower = name.toLower();
        if (isSigned(lower))
            counted.emplace_back(lower, value.trimmed());
    }
    std::sort(counted.begin(), counted.end());

    SignatureV3 made;
    QByteArray canonicalHeaders;
    for (const auto &[name, value] : counted) {
        canonicalHeaders += name + ':' + value + '\n';
        made.signedHeaders += (made.signedHeaders.isEmpty() ? "" : ";") + name;
    }
    made.hashedPayload = hexSha256(body);
    made.canonicalRequest = method + '\n' + path + '\n' + canonicalQuery(query) + '\n' + canonicalHeaders + '\n' +
                            made.signedHeaders + '\n' + made.hashedPayload;
    made.stringToSign = "ACS3-HMAC-SHA256\n" + hexSha256(made.canonicalRequest);
    made.signature = credentials.secret.reveal([&made](const QByteArray &key) {
        return QMessageAuthenticationCode::hash(made.stringToSign, key, QCryptographicHash::Sha256).toHex();
    });
    made.authorization = "ACS3-HMAC-SHA256 Credential=" + credentials.accessKeyId.toUtf8() +
                         ",SignedHeaders=" + made.signedHeaders + ",Signature=" + made.signature;
    return made;
}

} // namespace ecsdesk
