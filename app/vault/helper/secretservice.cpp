// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/vault/helper/secretservice.h"

#include <QDBusError>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QDBusReply>
#include <QFile>

namespace ecsdesk {

namespace {

const QString serviceName = QStringLiteral("org.freedesktop.secrets");
const QString servicePath = QStringLiteral("/org/freedesktop/secrets");
const QString serviceInterface = QStringLiteral("org.freedesktop.Secret.Service");
const QString collectionInterface = QStringLiteral("org.freedesktop.Secret.Collection");
const QString promptInterface = QStringLiteral("org.freedesktop.Secret.Prompt");
const QString propertiesInterface = QStringLiteral("org.freedesktop.DBus.Properties");
const QString nothing = QStringLiteral("/");

/// For a question taken back: whoever waits for that has given up already.
constexpr int dismissMilliseconds = 500;

/// libdbus would start a bus of its own where it finds none.
bool hasBus()
{
    if (!qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
        return true;
    const QString folder = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !folder.isEmpty() && QFile::exists(folder + QStringLiteral("/bus"));
}

VaultTrouble troubleOf(const QDBusError &error)
{
    const QString name = error.name();
    if (name == QLatin1String("org.freedesktop.Secret.Error.IsLocked"))
        return VaultTrouble::Locked;
    if (name.startsWith(QLatin1String("org.freedesktop.DBus.Error.Spawn.")))
        return VaultTrouble::NoKeychain;
    switch (error.type()) {
    case QDBusError::ServiceUnknown:
    case QDBusError::AccessDenied: // the bus does not let us to it
    case QDBusError::UnknownObject:
    case QDBusError::UnknownInterface:
    case QDBusError::UnknownMethod: // whoever has the name is no Secret Service
        return VaultTrouble::NoKeychain;
    case QDBusError::NoReply: // it was disconnected; our own patience is shorter than D-Bus's
    case QDBusError::Disconnected:
        return VaultTrouble::Died;
    case QDBusError::Timeout:
    case QDBusError::TimedOut:
        return VaultTrouble::Silent;
    default:
        return VaultTrouble::Failed;
    }
}

template <class T>
T argumentOf(const QDBusMessage &answer, qsizetype index)
{
    return qdbus_cast<T>(answer.arguments().value(index));
}

} // namespace

SecretService::SecretService(QObject *parent)
    : QObject(parent)
    , m_bus(QString())
{
    qDBusRegisterMetaType<QMap<QString, QString>>();
    m_watcher.setWatchMode(QDBusServiceWatcher::WatchForOwnerChange);
    connect(&m_watcher, &QDBusServiceWatcher::serviceOwnerChanged, this,
            [this](const QString &, const QString &before, const QString &) {
                // It may appear because we called it; it may not go.
                if (!before.isEmpty())
                    Q_EMIT failed(VaultTrouble::Died, QStringLiteral("the keychain service ended"));
            });
}

bool SecretService::connectToBus()
{
    if (!hasBus()) {
        Q_EMIT failed(VaultTrouble::NoKeychain, QStringLiteral("no session bus"));
        return false;
    }
    m_bus = QDBusConnection::sessionBus();
    if (!m_bus.isConnected()) {
        Q_EMIT failed(VaultTrouble::NoKeychain, m_bus.lastError().message());
        return false;
    }
    m_watcher.setConnection(m_bus);
    m_watcher.addWatchedService(serviceName);
    return true;
}

void SecretService::call(const QDBusObjectPath &object, const QString &interface, const QString &method,
                         const QVariantList &arguments, Then then)
{
    auto message = QDBusMessage::createMethodCall(serviceName, object.path(), interface, method);
    message.setArguments(arguments);
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, method, then = std::move(then)](QDBusPendingCallWatcher *finished) {
                finished->deleteLater();
                const QDBusMessage answer = finished->reply();
                if (answer.type() == QDBusMessage::ErrorMessage) {
                    const QDBusError error(answer);
                    Q_EMIT failed(troubleOf(error),
                                  QStringLiteral("%1: %2 %3").arg(method, error.name(), error.message()));
                    return;
                }
                if (m_owner.isEmpty())
                    m_owner = answer.service();
                then(answer);
            });
}

void SecretService::search(const QMap<QString, QString> &attributes, std::function<void(Paths, Paths)> then)
{
    call(QDBusObjectPath(servicePath), serviceInterface, QStringLiteral("SearchItems"),
         {QVariant::fromValue(attributes)}, [then = std::move(then)](const QDBusMessage &answer) {
             then(argumentOf<Paths>(answer, 0), argumentOf<Paths>(answer, 1));
         });
}

void SecretService::defaultCollection(std::function<void(QDBusObjectPath)> then)
{
    call(QDBusObjectPath(servicePath), serviceInterface, QStringLiteral("ReadAlias"), {QStringLiteral("default")},
         [then = std::move(then)](const QDBusMessage &answer) { then(argumentOf<QDBusObjectPath>(answer, 0)); });
}

void SecretService::isLocked(const QDBusObjectPath &collection, std::function<void(bool)> then)
{
    call(collection, propertiesInterface, QStringLiteral("Get"), {collectionInterface, QStringLiteral("Locked")},
         [then = std::move(then)](const QDBusMessage &answer) {
             then(argumentOf<QDBusVariant>(answer, 0).variant().toBool());
         });
}

void SecretService::unlock(const Paths &objects, std::function<void(bool)> then)
{
    call(QDBusObjectPath(servicePath), serviceInterface, QStringLiteral("Unlock"), {QVariant::fromValue(objects)},
         [this, then = std::move(then)](const QDBusMessage &answer) {
             prompt(argumentOf<QDBusObjectPath>(answer, 1), then);
         });
}

void SecretService::createDefaultCollection(std::function<void(bool)> then)
{
    const QVariantMap properties{{collectionInterface + QStringLiteral(".Label"), QStringLiteral("Default keyring")}};
    call(QDBusObjectPath(servicePath), serviceInterface, QStringLiteral("CreateCollection"),
         {properties, QStringLiteral("default")}, [this, then = std::move(then)](const QDBusMessage &answer) {
             prompt(argumentOf<QDBusObjectPath>(answer, 1), then);
         });
}

void SecretService::isAlive(std::function<void(bool)> then)
{
    auto message =
        QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
                                       QStringLiteral("org.freedesktop.DBus"), QStringLiteral("GetNameOwner"));
    message.setArguments({serviceName});
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, then = std::move(then)](QDBusPendingCallWatcher *finished) {
                finished->deleteLater();
                const QDBusReply<QString> owner = finished->reply();
                then(owner.isValid() && owner.value() == m_owner);
            });
}

void SecretService::prompt(const QDBusObjectPath &path, std::function<void(bool)> then)
{
    if (path.path().isEmpty() || path.path() == nothing)
        return then(false);
    m_prompt = path;
    m_afterPrompt = std::move(then);
    // Listening first: a service may answer before it returns from the call.
    m_bus.connect(m_owner, path.path(), promptInterface, QStringLiteral("Completed"), this,
                  SLOT(promptCompleted(bool, QDBusVariant)));
    call(path, promptInterface, QStringLiteral("Prompt"), {QString()}, [](const QDBusMessage &) {});
}

void SecretService::promptCompleted(bool dismissed, const QDBusVariant &)
{
    const auto then = std::exchange(m_afterPrompt, nullptr);
    m_prompt = {};
    if (then)
        then(dismissed);
}

void SecretService::dismissPrompt()
{
    if (m_prompt.path().isEmpty())
        return;
    m_bus.call(QDBusMessage::createMethodCall(serviceName, m_prompt.path(), promptInterface, QStringLiteral("Dismiss")),
               QDBus::Block, dismissMilliseconds);
}

} // namespace ecsdesk
