// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/notifier.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QFileInfo>

#include <memory>

namespace ecsdesk {

namespace {

const QString service = QStringLiteral("org.freedesktop.Notifications");
const QString path = QStringLiteral("/org/freedesktop/Notifications");
/// The service may be started by the first call; it may also hang. Nobody waits for it here.
constexpr int timeoutMs = 10'000;
constexpr uchar normalUrgency = 1;
constexpr uchar criticalUrgency = 2;

/// Without an address libdbus would start a bus of its own.
bool hasSessionBus()
{
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") ||
           QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
}

} // namespace

Notifier::Notifier(QObject *parent)
    : QObject(parent)
{
}

Notifier::Notifier(const QDBusConnection &bus, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
{
}

bool Notifier::connectBus()
{
    if (!m_bus && hasSessionBus())
        m_bus = QDBusConnection::sessionBus();
    if (!m_bus || !m_bus->isConnected())
        return false;
    if (std::exchange(m_listens, true))
        return true;
    // Without the name of the service: to look up its owner Qt would wait for the bus.
    m_bus->connect({}, path, service, QStringLiteral("ActionInvoked"), this, SLOT(actionInvoked(uint, QString)));
    m_bus->connect({}, path, service, QStringLiteral("NotificationClosed"), this, SLOT(closed(uint, uint)));
    m_watcher = new QDBusServiceWatcher(service, *m_bus, QDBusServiceWatcher::WatchForUnregistration, this);
    connect(m_watcher, &QDBusServiceWatcher::serviceUnregistered, this, &Notifier::forgetService);
    return true;
}

void Notifier::show(const QString &name, const Notification &notification)
{
    if (!connectBus())
        return;
    m_waiting.insert(name, notification);
    if (!m_capabilities) {
        askCapabilities();
        return;
    }
    if (m_shown.value(name, 1) != 0)
        send(name, m_waiting.take(name));
}

void Notifier::askCapabilities()
{
    if (std::exchange(m_asking, true))
        return;
    call(QStringLiteral("GetCapabilities"), {}, [this](const QDBusPendingCallWatcher &watcher) {
        m_asking = false;
        const QDBusPendingReply<QStringList> reply = watcher;
        const auto waiting = std::exchange(m_waiting, {});
        if (reply.isError())
            return; // nobody is there; the next one asks again
        m_capabilities = reply.value();
        for (auto it = waiting.cbegin(); it != waiting.cend(); ++it)
            send(it.key(), it.value());
    });
}

void Notifier::send(const QString &name, const Notification &notification)
{
    const bool markup = m_capabilities->contains(QLatin1String("body-markup"));
    QStringList actions;
    if (m_capabilities->contains(QLatin1String("actions")))
        actions << QStringLiteral("default") << notification.action;
    const QVariantMap hints{
        {QStringLiteral("desktop-entry"), QStringLiteral("ecsdesk")},
        {QStringLiteral("urgency"), QVariant::fromValue(notification.urgent ? criticalUrgency : normalUrgency)},
    };
    const uint replaces = m_shown.value(name, 0);
    m_shown.insert(name, 0);
    call(QStringLiteral("Notify"),
         {QStringLiteral("ECS Desk"), replaces, QStringLiteral("ecsdesk"), notification.title,
          markup ? notification.body.toHtmlEscaped() : notification.body, actions, hints, -1},
         [this, name](const QDBusPendingCallWatcher &watcher) {
             const QDBusPendingReply<uint> reply = watcher;
             if (reply.isError())
                 m_shown.remove(name);
             else
                 m_shown.insert(name, reply.value());
             if (m_waiting.contains(name))
                 send(name, m_waiting.take(name));
         });
}

void Notifier::call(const QString &method, const QVariantList &arguments,
                    std::function<void(const QDBusPendingCallWatcher &)> then)
{
    QDBusMessage message = QDBusMessage::createMethodCall(service, path, service, method);
    message.setArguments(arguments);
    auto *watcher = new QDBusPendingCallWatcher(m_bus->asyncCall(message, timeoutMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, watcher, then = std::move(then), generation = m_generation] {
                watcher->deleteLater();
                if (generation == m_generation)
                    then(*watcher);
            });
}

void Notifier::forgetService()
{
    // Another one has other abilities, and its numbers mean other notifications.
    ++m_generation;
    m_capabilities.reset();
    m_asking = false;
    m_shown.clear();
    m_waiting.clear();
}

void Notifier::actionInvoked(uint id, const QString &action)
{
    const QString name = m_shown.key(id);
    if (id != 0 && !name.isEmpty() && action == QLatin1String("default"))
        Q_EMIT activated(name);
}

void Notifier::closed(uint id, uint)
{
    if (const QString name = m_shown.key(id); id != 0 && !name.isEmpty())
        m_shown.remove(name);
}

} // namespace ecsdesk
