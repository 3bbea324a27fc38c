// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cloud/encoding.h"
#include "app/cloud/outgoing.h"
#include "app/cloud/signing.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace ecsdesk;

namespace {

QString vectorsFile()
{
    const QString named = qEnvironmentVariable("ECSDESK_SIGNATURE_VECTORS");
    return named.isEmpty() ? QStringLiteral(ECSDESK_TEST_DATA "/signature-vectors.json") : named;
}

Parameters parametersFrom(const QJsonObject &object)
{
    Parameters parameters;
    for (auto it = object.begin(); it != object.end(); ++it)
        parameters.emplace_back(it.key(), it->toString());
    return parameters;
}

Credentials credentialsFrom(const QJsonObject &object)
{
    return {object[u"access_key_id"].toString(), Secret(object[u"access_key_secret"].toString().toUtf8()),
            Secret(object[u"security_token"].toString().toUtf8())};
}

/// A file may leave a string on the way out; the signature itself is always there.
bool asExpected(const QJsonObject &expected, QStringView name, const QByteArray &made)
{
    if (!expected.contains(name) || expected[name].toString().toUtf8() == made)
        return true;
    qWarning().noquote() << name << "made:\n" << made << "\nexpected:\n" << expected[name].toString();
    return false;
}

QByteArray bytes(const QJsonValue &value)
{
    return value.toString().toUtf8();
}

} // namespace

/// Both signers against published and recorded signatures, with every string on the way. ECSDESK_SIGNATURE_VECTORS
/// names another file of the same form.
class SignatureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void vectors_data();
    void vectors();
    void outgoingRequestHoldsItsSignature_data();
    void outgoingRequestHoldsItsSignature();
};

void SignatureTest::vectors_data()
{
    QTest::addColumn<QJsonObject>("vector");
    QFile file(vectorsFile());
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    const QJsonArray vectors = QJsonDocument::fromJson(file.readAll()).object()[u"vectors"].toArray();
    QVERIFY2(!vectors.isEmpty(), "no vectors in the file");
    for (const QJsonValue &vector : vectors)
        QTest::newRow(qPrintable(vector[u"id"].toString())) << vector.toObject();
}

void SignatureTest::vectors()
{
    QFETCH(const QJsonObject, vector);
    const Credentials credentials = credentialsFrom(vector[u"credentials"].toObject());
    const QByteArray method = bytes(vector[u"method"]);
    const QJsonObject expected = vector[u"expected"].toObject();
    const Parameters query = parametersFrom(vector[u"query"].toObject());
    const QString scheme = vector[u"scheme"].toString();

    if (scheme == u"rpc-v1-hmac-sha1") {
        Parameters all = query;
        for (const auto &parameter : parametersFrom(vector[u"form"].toObject()))
            all.push_back(parameter);
        const SignatureV1 made = signV1(method, all, credentials.secret);
        QVERIFY(asExpected(expected, u"canonical_query", made.canonicalQuery));
        QVERIFY(asExpected(expected, u"string_to_sign", made.stringToSign));
        QCOMPARE(made.signature, bytes(expected[u"signature"]));
        QVERIFY(asExpected(expected, u"signature_percent_encoded", percentEncoded(made.signature)));
        return;
    }

    QCOMPARE(scheme, QStringLiteral("acs3-hmac-sha256"));
    Headers headers;
    const QJsonObject given = vector[u"headers"].toObject();
    for (auto it = given.begin(); it != given.end(); ++it)
        headers.emplace_back(it.key().toUtf8(), bytes(*it));
    const SignatureV3 made =
        signV3(method, bytes(vector[u"path"]), query, headers, bytes(vector[u"body"]), credentials);
    QVERIFY(asExpected(expected, u"hashed_payload", made.hashedPayload));
    QVERIFY(asExpected(expected, u"canonical_query", canonicalQuery(query)));
    QVERIFY(asExpected(expected, u"signed_headers", made.signedHeaders));
    QVERIFY(asExpected(expected, u"canonical_request", made.canonicalRequest));
    QVERIFY(asExpected(expected, u"string_to_sign", made.stringToSign));
    QCOMPARE(made.signature, bytes(expected[u"signature"]));
    QVERIFY(asExpected(expected, u"authorization", made.authorization));
}

void SignatureTest::outgoingRequestHoldsItsSignature_data()
{
    QTest::addColumn<bool>("temporary");
    QTest::newRow("key pair") << false;
    QTest::newRow("temporary credentials") << true;
}

/// What leaves is what was signed: the form and the headers are taken apart again and signed from the outside.
void SignatureTest::outgoingRequestHoldsItsSignature()
{
    QFETCH(const bool, temporary);
    const Credentials credentials{QStringLiteral("ExampleKeyId"), Secret("a secret & more"),
                                  temporary ? Secret("token+/=~*") : Secret()};
    const Request request{Service::Ecs,
                          QStringLiteral("ModifyInstanceNetworkSpec"),
                          RegionId(QStringLiteral("cn-hangzhou")),
                          {{QStringLiteral("InstanceId"), QStringLiteral("i-1")},
                           {QStringLiteral("ClientToken"), QStringLiteral("生产 *~+&=")}},
                          true};
    const QUrl endpoint(QStringLiteral("http://127.0.0.1:8080/"));
    const QDateTime moment(QDate(2026, 3, 1), QTime(8, 9, 10), Qt::UTC);

    const OutgoingRequest v3 = signedRequest(SignatureVersion::V3, request, endpoint, credentials, moment, "nonce");
    Headers headers;
    QByteArray authorization;
    for (const auto &[name, value] : v3.headers) {
        if (name == "Authorization")
            authorization = value;
        else
            headers.emplace_back(name, value);
    }
    QCOMPARE(signV3("POST", "/", {}, headers, v3.body, credentials).authorization, authorization);
    QVERIFY(authorization.contains("content-type;host;"));
    QCOMPARE(authorization.contains("x-acs-security-token"), temporary);
    QVERIFY(headers.end() !=
            std::find(headers.begin(), headers.end(), std::pair<QByteArray, QByteArray>("Host", "127.0.0.1:8080")));
    QVERIFY(headers.end() != std::find(headers.begin(), headers.end(),
                                       std::pair<QByteArray, QByteArray>("x-acs-date", "2026-03-01T08:09:10Z")));
    QVERIFY(v3.url.query().isEmpty());

    const OutgoingRequest v1 = signedRequest(SignatureVersion::V1, request, endpoint, credentials, moment, "nonce");
    Parameters form;
    QByteArray signature;
    for (const QByteArray &pair : v1.body.split('&')) {
        const QByteArray name = QByteArray::fromPercentEncoding(pair.left(pair.indexOf('=')));
        const QByteArray value = QByteArray::fromPercentEncoding(pair.mid(pair.indexOf('=') + 1));
        if (name == "Signature")
            signature = value;
        else
            form.emplace_back(QString::fromUtf8(name), QString::fromUtf8(value));
    }
    QCOMPARE(signV1("POST", form, credentials.secret).signature, signature);
    QCOMPARE(v1.body.contains("SecurityToken=token%2B%2F%3D~%2A"), temporary);
    QVERIFY(v1.url.query().isEmpty());
}

QTEST_GUILESS_MAIN(SignatureTest)
#include "test_signature.moc"
