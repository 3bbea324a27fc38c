// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/vault/privatebus.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QFile>
#include <QTest>

namespace ecsdesk {

namespace {

constexpr char configuration[] = R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <keep_umask/>
  <listen>unix:dir=%1</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
)";

const QString service = QStringLiteral("org.freedesktop.secrets");
const QString servicePath = QStringLiteral("/org/freedesktop/secrets");
const QString serviceInterface = QStringLiteral("org.freedesktop.Secret.Service");

} // namespace

PrivateBus::PrivateBus()
{
    const QString config = m_home.filePath(QStringLiteral("bus.conf"));
    QFile file(config);
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write(QString::fromLatin1(configuration).arg(m_home.path()).toUtf8());
    file.close();
    m_daemon.setProcessEnvironment(environment());
    m_daemon.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--config-file=%1").arg(config),
                                                   QStringLiteral("--nofork"), QStringLiteral("--print-address")});
    while (m_daemon.state() != QProcess::NotRunning && !m_daemon.canReadLine()) {
        if (!m_daemon.waitForReadyRead(20'000))
            return;
    }
    m_address = QString::fromLatin1(m_daemon.readLine().trimmed());
}

PrivateBus::~PrivateBus()
{
    end();
}

void PrivateBus::end()
{
    m_daemon.kill();
    m_daemon.waitForFinished();
}

QProcessEnvironment PrivateBus::environment() const
{
    QProcessEnvironment environment;
    const auto own = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"PATH", "LC_ALL", "ASAN_OPTIONS", "UBSAN_OPTIONS", "LD_LIBRARY_PATH"}) {
        if (own.contains(name))
            environment.insert(name, own.value(name));
    }
    environment.insert("HOME", m_home.path());
    environment.insert("XDG_DATA_HOME", m_home.filePath("data"));
    environment.insert("XDG_CONFIG_HOME", m_home.filePath("config"));
    environment.insert("XDG_CACHE_HOME", m_home.filePath("cache"));
    environment.insert("XDG_RUNTIME_DIR", m_home.path());
    if (!m_address.isEmpty())
        environment.insert("DBUS_SESSION_BUS_ADDRESS", m_address);
    return environment;
}

KeyringDaemon::KeyringDaemon(const PrivateBus &bus, const QByteArray &password)
{
    static int number = 0;
    m_connection = QStringLiteral("keyring-%1").arg(++number);
    QDBusConnection::connectToBus(bus.address(), m_connection);
    m_daemon.setProcessEnvironment(bus.environment());
    QStringList arguments{"--foreground", "--components=secrets", "--control-directory=" + bus.home() + "/control"};
    if (!password.isEmpty())
        arguments.append("--unlock");
    m_daemon.start("gnome-keyring-daemon", arguments);
    m_daemon.write(password);
    m_daemon.closeWriteChannel();
}

KeyringDaemon::~KeyringDaemon()
{
    m_daemon.kill();
    m_daemon.waitForFinished();
    QDBusConnection::disconnectFromBus(m_connection);
}

std::optional<bool> KeyringDaemon::isLocked()
{
    auto alias = QDBusMessage::createMethodCall(service, servicePath, serviceInterface, "ReadAlias");
    alias.setArguments({"default"});
    QDBusConnection bus(m_connection);
    const QDBusMessage collection = bus.call(alias, QDBus::Block, 1000);
    const auto path = collection.arguments().value(0).value<QDBusObjectPath>().path();
    if (collection.type() != QDBusMessage::ReplyMessage || path == "/")
        return {};
    auto get = QDBusMessage::createMethodCall(service, path, "org.freedesktop.DBus.Properties", "Get");
    get.setArguments({"org.freedesktop.Secret.Collection", "Locked"});
    const QDBusMessage locked = bus.call(get, QDBus::Block, 1000);
    if (locked.type() != QDBusMessage::ReplyMessage)
        return {};
    return locked.arguments().value(0).value<QDBusVariant>().variant().toBool();
}

bool KeyringDaemon::waitUntil(bool locked)
{
    return QTest::qWaitFor([this, locked] { return isLocked() == std::optional(locked); }, 20'000);
}

void KeyringDaemon::lock()
{
    auto alias = QDBusMessage::createMethodCall(service, servicePath, serviceInterface, "ReadAlias");
    alias.setArguments({"default"});
    QDBusConnection bus(m_connection);
    const QVariantList answer = bus.call(alias, QDBus::Block, 5000).arguments();
    const QList<QDBusObjectPath> collections{answer.value(0).value<QDBusObjectPath>()};
    auto lock = QDBusMessage::createMethodCall(service, servicePath, serviceInterface, "Lock");
    lock.setArguments({QVariant::fromValue(collections)});
    bus.call(lock, QDBus::Block, 5000);
}

} // namespace ecsdesk
