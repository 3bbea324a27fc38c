// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QVariantMap>

namespace ecsdesk::testing {

/// A message bus of its own, with nothing on it that could be started.
class PrivateBus
{
public:
    PrivateBus()
    {
        QFile config(m_folder.filePath("bus.conf"));
        if (!config.open(QIODevice::WriteOnly))
            qFatal("no configuration");
        config.write("<busconfig><type>session</type><listen>unix:path=" + m_folder.filePath("bus").toUtf8() +
                     "</listen><policy context=\"default\"><allow send_destination=\"*\"/><allow receive_sender=\"*\"/>"
                     "<allow own=\"*\"/></policy></busconfig>");
        config.close();
        m_daemon.start("dbus-daemon", {"--nofork", "--print-address", "--config-file=" + config.fileName()});
        if (!m_daemon.waitForStarted() || !m_daemon.waitForReadyRead())
            qFatal("dbus-daemon does not start: %s", qUtf8Printable(m_daemon.errorString()));
        m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
    }
    ~PrivateBus()
    {
        for (const QString &name : m_names)
            QDBusConnection::disconnectFromBus(name);
        m_daemon.terminate();
        m_daemon.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(PrivateBus)

    [[nodiscard]] QDBusConnection connection(const QString &name)
    {
        m_names.append(name);
        return QDBusConnection::connectToBus(m_address, name);
    }

private:
    QTemporaryDir m_folder;
    QProcess m_daemon;
    QString m_address;
    QStringList m_names;
};

/// The service, as far as anybody asks it. Lives on the thread of the test, as does who asks: a call that waited for
/// its answer would never get one.
class NotificationService final : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    explicit NotificationService(const QDBusConnection &bus)
        : m_bus(bus)
    {
        appear();
    }
    void appear()
    {
        m_bus.registerObject("/org/freedesktop/Notifications", this,
                             QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals);
        if (!m_bus.registerService("org.freedesktop.Notifications"))
            qFatal("the name is taken");
    }
    void disappear() { m_bus.unregisterService("org.freedesktop.Notifications"); }

    struct Asked
    {
        uint replaces;
        QString title;
        QString body;
        QStringList actions;
        QVariantMap hints;
    };
    QList<Asked> asked;
    int capabilityQuestions = 0;
    QStringList capabilities{"actions", "body", "body-markup"};
    bool fails = false;
    bool holdsBack = false;
    QList<QDBusMessage> heldBack; ///< to be answered by `answer`

    void answer(uint id)
    {
        const QDBusMessage question = heldBack.takeFirst();
        m_bus.send(question.createReply(QVariant(id)));
    }

public Q_SLOTS:
    QStringList GetCapabilities()
    {
        ++capabilityQuestions;
        return capabilities;
    }
    uint Notify(const QString &program, uint replaces, const QString &icon, const QString &title, const QString &body,
                const QStringList &actions, const QVariantMap &hints, int timeout)
    {
        Q_UNUSED(program)
        Q_UNUSED(icon)
        Q_UNUSED(timeout)
        asked.append({replaces, title, body, actions, hints});
        if (fails)
            sendErrorReply(QDBusError::Failed, "out of order");
        if (holdsBack) {
            setDelayedReply(true);
            heldBack.append(message());
        }
        return replaces != 0 ? replaces : ++m_last;
    }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
    void NotificationClosed(uint id, uint reason);

private:
    QDBusConnection m_bus;
    uint m_last = 40;
};

} // namespace ecsdesk::testing
