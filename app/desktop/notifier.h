// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QHash>
#include <QObject>
#include <QStringList>
#include <functional>
#include <optional>

class QDBusPendingCallWatcher;
class QDBusServiceWatcher;

namespace ecsdesk {

/// What is told on the desktop: plain text.
struct Notification
{
    QString title;
    QString body;
    QString action;      ///< what a click does, in words
    bool urgent = false; ///< stays until it is seen

    friend bool operator==(const Notification &, const Notification &) = default;
};

/// Notifications of the desktop (org.freedesktop.Notifications). Everything is asynchronous, and nothing comes of it
/// where there is no bus, no service, or one that fails or hangs: what is told here stands in the program as well.
class Notifier final : public QObject
{
    Q_OBJECT

public:
    /// The bus of the session, reached for when the first notification is shown.
    explicit Notifier(QObject *parent = nullptr);
    explicit Notifier(const QDBusConnection &bus, QObject *parent = nullptr);

    /// One more of the same name takes the place of the one before.
    void show(const QString &name, const Notification &notification);

Q_SIGNALS:
    /// The operator clicked on it.
    void activated(const QString &name);

private Q_SLOTS:
    void actionInvoked(uint id, const QString &action);
    void closed(uint id, uint reason);

private:
    bool connectBus();
    void askCapabilities();
    void forgetService();
    void send(const QString &name, const Notification &notification);
    void call(const QString &method, const QVariantList &arguments,
              std::function<void(const QDBusPendingCallWatcher &)> then);

    std::optional<QDBusConnection> m_bus;
    QDBusServiceWatcher *m_watcher = nullptr;
    bool m_listens = false;
    int m_generation = 0;                      ///< of the service: answers of one that has gone do not count
    std::optional<QStringList> m_capabilities; ///< nothing: not known yet
    bool m_asking = false;                     ///< for the capabilities
    QHash<QString, uint> m_shown;              ///< numbers by name; 0: on its way
    QHash<QString, Notification> m_waiting;    ///< the newest of each name, until the one before has its number
};

} // namespace ecsdesk
