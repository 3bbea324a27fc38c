// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

namespace ecsdesk {

/// A proxy on loopback, HTTP (CONNECT only) or SOCKS5. Whatever it is asked for leads to one server of the test: so a
/// client can call hosts of the world, and a test sees by which name.
class StandInProxy : public QTcpServer
{
    Q_OBJECT

public:
    enum class Kind { Http, Socks5 };
    enum class Behaviour {
        Serve,
        Hang,  ///< takes the connection and never says anything
        Close, ///< closes when it is asked for a way
    };

    /// `target`: a port on loopback.
    StandInProxy(Kind kind, quint16 target);

    void setBehaviour(Behaviour behaviour) { m_behaviour = behaviour; }
    /// Refuse every CONNECT with this status, or every SOCKS5 request with this reply.
    void refuseWith(int status) { m_refusal = status; }
    /// From now on only for these.
    void demand(const QByteArray &user, const QByteArray &password);
    /// Ends every connection on both sides.
    void cutAll();

    [[nodiscard]] int connections() const { return m_connections; }
    /// "host:port" of each way that was asked for, refused or not.
    [[nodiscard]] const QList<QByteArray> &wanted() const { return m_wanted; }
    /// How many times user and password were given.
    [[nodiscard]] int signIns() const { return m_signIns; }
    [[nodiscard]] bool onlyNames() const { return m_onlyNames; }

private:
    struct Client
    {
        QByteArray buffer;
        QPointer<QTcpSocket> server;
        int step = 0; ///< SOCKS5: greeting, sign-in, request
        bool tunnels = false;
    };

    void read(QTcpSocket *socket);
    void readHttp(QTcpSocket *socket, Client &client);
    void readSocks(QTcpSocket *socket, Client &client);
    /// Connects to the server of the test and says `welcome` once it stands.
    void tunnel(QTcpSocket *socket, const QByteArray &welcome);

    Kind m_kind;
    quint16 m_target;
    Behaviour m_behaviour = Behaviour::Serve;
    int m_refusal = 0;
    QByteArray m_user;
    QByteArray m_password;
    QHash<QTcpSocket *, Client> m_clients;
    QList<QByteArray> m_wanted;
    int m_connections = 0;
    int m_signIns = 0;
    bool m_onlyNames = true;
};

} // namespace ecsdesk
