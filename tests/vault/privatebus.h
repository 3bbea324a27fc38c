// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <memory>

namespace ecsdesk {

/// A session bus that only its own children know of, with nothing on it and nothing to be started by it, and a home for
/// who lives there. Ended by its process ID.
class PrivateBus
{
public:
    PrivateBus();
    ~PrivateBus();
    Q_DISABLE_COPY_MOVE(PrivateBus)

    [[nodiscard]] bool isUp() const { return !m_address.isEmpty(); }
    [[nodiscard]] QString address() const { return m_address; }
    [[nodiscard]] QString home() const { return m_home.path(); }
    /// For a child: this bus, this home, and nothing of the session the tests run in.
    [[nodiscard]] QProcessEnvironment environment() const;
    /// Everybody on it is disconnected.
    void end();

private:
    QTemporaryDir m_home;
    QProcess m_daemon;
    QString m_address;
};

/// gnome-keyring, a real Secret Service, on a private bus and with the files of its home.
class KeyringDaemon
{
public:
    /// With a password its login keyring is made, or opened; without one it stays as it is.
    KeyringDaemon(const PrivateBus &bus, const QByteArray &password);
    ~KeyringDaemon();
    Q_DISABLE_COPY_MOVE(KeyringDaemon)

    /// Whether it is up and its default collection open, or locked.
    [[nodiscard]] bool waitUntil(bool locked);
    void lock();
    [[nodiscard]] qint64 processId() const { return m_daemon.processId(); }
    /// What it printed.
    [[nodiscard]] QByteArray output() { return m_daemon.readAllStandardOutput() + m_daemon.readAllStandardError(); }

private:
    std::optional<bool> isLocked();

    QString m_connection;
    QProcess m_daemon;
};

} // namespace ecsdesk
