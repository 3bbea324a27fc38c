// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>
#include <functional>

namespace ecsdesk {

/// One request as it came over the socket.
struct RawRequest
{
    QByteArray line;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
    int connection = 0; ///< the how manieth connection to the server it came on, from 1

    /// Of a parameter in the form body, decoded; empty if it is not there.
    [[nodiscard]] QByteArray form(const QByteArray &name) const;
};

/// A server that counts what arrives, byte for byte, and misbehaves as told. Loopback, any port; works on the thread of
/// the test.
class RawServer : public QTcpServer
{
    Q_OBJECT

public:
    using Handler = std::function<void(QTcpSocket &socket, const RawRequest &request)>;

    explicit RawServer(Handler handler = {});
    /// Called for each request that has come whole. Without one nothing is ever answered.
    void setHandler(Handler handler) { m_handler = std::move(handler); }

    [[nodiscard]] QUrl url() const;
    [[nodiscard]] const QList<RawRequest> &arrivals() const { return m_arrivals; }
    [[nodiscard]] int connections() const { return m_connections; }
    /// Heads that have come, also of requests whose body has not.
    [[nodiscard]] int heads() const { return m_heads; }
    /// Cuts every connection that is open, without a word (RST).
    void cutAll();
    /// Ends every connection that is open in good order (FIN).
    void closeAll();
    [[nodiscard]] int openConnections() const { return int(m_sockets.size()); }

    [[nodiscard]] static QByteArray answer(int status, const QByteArray &body, const QByteArray &moreHeaders = {},
                                           const QByteArray &contentType = "application/json");

Q_SIGNALS:
    void arrived();

private:
    void read(QTcpSocket *socket, int connection);

    Handler m_handler;
    QList<RawRequest> m_arrivals;
    QHash<QTcpSocket *, QByteArray> m_sockets;
    int m_connections = 0;
    int m_heads = 0;
};

} // namespace ecsdesk
