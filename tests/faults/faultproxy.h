// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>
#include <QTcpSocket>
#include <chrono>
#include <deque>
#include <functional>
#include <vector>

namespace ecsdesk::faults {

/// What the proxy does to a request or its answer.
struct Strike
{
    enum class Kind {
        CutRequest, ///< the server gets the first bytes only
        CutAnswer,  ///< the request goes through; the program gets the first bytes of the answer only
        Late,       ///< the program's connection ends at once, and the request goes through after `delay`
        Twice,      ///< the same bytes go through twice, one after the other; the answer is that of the second
    };
    enum class End {
        Close, ///< in good order
        Reset, ///< RST
        Stall, ///< nothing more comes, and nothing ends
    };
    Kind kind = Kind::CutAnswer;
    End end = End::Reset;
    /// How many bytes get through, told the size of the whole; at most that.
    std::function<qsizetype(qsizetype)> bytes = [](qsizetype) { return 0; };
    std::chrono::milliseconds delay{0};
    int readingsAfter = 0; ///< so many readings of the instance get no answer afterwards
};

/// Stands between the program and the sandbox and misbehaves as told, to the byte. Loopback, one port for its life;
/// works on the thread of the test.
class FaultProxy : public QTcpServer
{
    Q_OBJECT

public:
    explicit FaultProxy(quint16 serverPort);

    [[nodiscard]] QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(this->serverPort()); }
    /// Strikes the next request of this action that names the instance; several of them one after the other.
    void arm(const QString &action, const QString &instance, Strike strike);
    /// The next connection is reset before a byte of it is read, once the instance has been read.
    void resetConnectionAfterReading(const QString &instance) { m_resetAfterReading = instance; }
    /// Whether nothing is armed for this instance any more.
    [[nodiscard]] bool hasStruck(const QString &instance) const;
    /// Nothing that is to be delivered late is still on its way.
    [[nodiscard]] bool hasDelivered() const { return m_late == 0; }
    void clear();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    class Link;
    struct Armed
    {
        QByteArray action;
        QByteArray instance;
        Strike strike;
    };
    [[nodiscard]] std::optional<Strike> take(const QByteArray &action, const QByteArray &request);

    quint16 m_server;
    std::deque<Armed> m_armed;
    QString m_resetAfterReading;
    int m_resetNext = 0;
    int m_late = 0; ///< requests that are still to be delivered
};

} // namespace ecsdesk::faults
