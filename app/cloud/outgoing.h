// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/cloudoptions.h"
#include "app/cloud/signing.h"

#include <QDateTime>
#include <QUrl>

namespace ecsdesk {

/// One attempt, ready for the wire: always a POST to "/".
struct OutgoingRequest
{
    QUrl url;
    Headers headers; ///< Host and Content-Type among them
    QByteArray body;
    StringsToSign strings;
};

/// Puts key, time, nonce and signature to a request. Every attempt needs a new nonce and the time of that moment.
/// All parameters are in the form body in both versions: a body can be handed to the network once, an address cannot.
/// `serverNow`: UTC, the server's clock.
[[nodiscard]] OutgoingRequest signedRequest(SignatureVersion version, const Request &request, const QUrl &endpoint,
                                            const Credentials &credentials, const QDateTime &serverNow,
                                            const QByteArray &nonce);

/// Never the same twice.
[[nodiscard]] QByteArray newNonce();

} // namespace ecsdesk
