// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/credentials.h"
#include "app/cloud/request.h"

#include <QByteArray>
#include <utility>
#include <vector>

namespace ecsdesk {

/// Header names and values as they go over the wire.
using Headers = std::vector<std::pair<QByteArray, QByteArray>>;

/// RPC signature 1.0, HMAC-SHA1 (ecs-api.md section 2), with the strings it goes through.
struct SignatureV1
{
    QByteArray canonicalQuery;
    QByteArray stringToSign;
    QByteArray signature; ///< base64; percent-encoded like any other value when it is sent
};

/// `parameters`: the union of query and form, without Signature.
[[nodiscard]] SignatureV1 signV1(const QByteArray &method, const Parameters &parameters, const Secret &secret);

/// ACS3-HMAC-SHA256 (ecs-api.md section 3), with the strings it goes through.
struct SignatureV3
{
    QByteArray hashedPayload;
    QByteArray signedHeaders;
    QByteArray canonicalRequest;
    QByteArray stringToSign;
    QByteArray signature;
    QByteArray authorization; ///< the value of the Authorization header
};

/// What a server may show as its own view of a request when signatures differ: the string to sign, or what it is made
/// from (ecs-api.md section 4.2; for V3 the form is not documented).
using StringsToSign = std::vector<QByteArray>;

/// Signs those of `headers` that count: host, content-type and every x-acs-*.
[[nodiscard]] SignatureV3 signV3(const QByteArray &method, const QByteArray &path, const Parameters &query,
                                 const Headers &headers, const QByteArray &body, const Credentials &credentials);

/// Lower-case hexadecimal SHA-256, as x-acs-content-sha256 wants it.
[[nodiscard]] QByteArray hexSha256(const QByteArray &bytes);

} // namespace ecsdesk
