// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/vaultvalues.h"

#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QDBusPendingCall>
#include <QDBusServiceWatcher>
#include <QDBusVariant>
#include <QObject>
#include <functional>

namespace ecsdesk {

/// What QtKeychain does not tell of a Secret Service (freedesktop.org, Secret Service API 0.2): whether it is there,
/// whether it is open, and a question to the operator that can be taken back. No secret passes here.
///
/// Every answer comes asynchronously. What goes wrong is told once with `failed`, and no answer comes then.
class SecretService : public QObject
{
    Q_OBJECT

public:
    using Paths = QList<QDBusObjectPath>;

    explicit SecretService(QObject *parent = nullptr);

    /// False, with `failed` told, where there is no bus to ask on. To be called once, before the others.
    bool connectToBus();

    /// Items with these attributes, in whatever collection, that are open and that are locked.
    void search(const QMap<QString, QString> &attributes, std::function<void(Paths open, Paths locked)> then);
    /// "/" where there is none.
    void defaultCollection(std::function<void(QDBusObjectPath)> then);
    void isLocked(const QDBusObjectPath &collection, std::function<void(bool)> then);
    /// Asks the operator where the service wants that; then `dismissed` tells whether the question was turned down.
    void unlock(const Paths &objects, std::function<void(bool dismissed)> then);
    void createDefaultCollection(std::function<void(bool dismissed)> then);
    /// Whether the service that answered first is still there.
    void isAlive(std::function<void(bool)> then);

    /// Takes the open question back and waits a moment for that to be heard.
    void dismissPrompt();

Q_SIGNALS:
    void failed(ecsdesk::VaultTrouble trouble, const QString &detail);

private Q_SLOTS:
    void promptCompleted(bool dismissed, const QDBusVariant &result);

private:
    using Then = std::function<void(const QDBusMessage &answer)>;

    void call(const QDBusObjectPath &object, const QString &interface, const QString &method,
              const QVariantList &arguments, Then then);
    void prompt(const QDBusObjectPath &path, std::function<void(bool)> then);

    QDBusConnection m_bus;
    QDBusServiceWatcher m_watcher;
    QString m_owner; ///< the unique name of the service, once it answered
    QDBusObjectPath m_prompt;
    std::function<void(bool)> m_afterPrompt;
};

} // namespace ecsdesk
