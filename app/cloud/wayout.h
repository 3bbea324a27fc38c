// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/cloudoptions.h"
#include "models/domain/apierror.h"

#include <QNetworkAccessManager>
#include <QSslConfiguration>
#include <QSslError>

namespace ecsdesk {

/// How connections leave this machine: through which proxy, and whom they trust.
struct WayOut
{
    ProxyChoice proxy{ProxyUse::None, ProxyKind::Http, {}, 0, {}};
    Secret proxyPassword;
    QSslConfiguration tls; ///< see `secureTls`
};

/// TLS 1.2 or later, the peer always verified, the system's authorities trusted.
[[nodiscard]] QSslConfiguration secureTls();

/// Reads the CA file, so it may block. Fails as ErrorKind::Local: CaFileNotReadable, where there is no such file or it
/// is not what it should be, with its path in the detail; ProxyIncomplete, where an explicit proxy lacks its address.
[[nodiscard]] Result<WayOut> wayOutOf(const CloudOptions &options);

/// A manager that keeps nothing: no cookies, no cache, no redirects. It takes the proxy of `way`, but none for
/// loopback; what it posts has to be given `way.tls`.
void configure(QNetworkAccessManager &manager, const WayOut &way);

/// "http proxy proxy.example:8080" for details and logs: what `manager` asks for `url`. Empty where there is none.
/// Never a user, never a password.
[[nodiscard]] QString proxyInWords(const QNetworkAccessManager &manager, const QUrl &url);

/// Why a certificate did not hold: a code that has words (CertificateExpired, CertificateNotYetValid,
/// CertificateSelfSigned, CertificateHostMismatch, CertificateUnknownAuthority; empty where it is none of these), and
/// all that was found, in technical English.
struct CertificateFault
{
    QString code;
    QString detail;
};
[[nodiscard]] CertificateFault certificateFault(const QList<QSslError> &errors);

} // namespace ecsdesk
