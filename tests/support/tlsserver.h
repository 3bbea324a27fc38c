// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/rawserver.h"

#include <QSslConfiguration>

namespace ecsdesk {

/// A file of tests/data/tls: "good.crt".
[[nodiscard]] QString tlsFile(const QString &name);

/// The same server behind TLS, with one of the certificates of tests/data/tls.
class TlsServer : public RawServer
{
    Q_OBJECT

public:
    explicit TlsServer(const QString &certificate, Handler handler = {});
    /// For the connections that follow.
    void setTls(const QSslConfiguration &tls) { m_tls = tls; }
    [[nodiscard]] const QSslConfiguration &tls() const { return m_tls; }
    /// By name, as the certificates are.
    [[nodiscard]] QUrl secureUrl() const;

protected:
    void incomingConnection(qintptr handle) override;

private:
    QSslConfiguration m_tls;
};

} // namespace ecsdesk
