// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/sandbox.h"
#include "models/domain/identifiers.h"
#include "tests/support/controlhttp.h"

#include <QJsonArray>

namespace ecsdesk::testing {

/// A cloud account of its own: a sandbox with its fleet.
class CloudAccount
{
public:
    /// `secret`: of its key; made up where none is given.
    explicit CloudAccount(sandbox::Edition edition = sandbox::Edition::Current, const QByteArray &secret = {})
        : m_sandbox(options(edition, secret))
    {
        m_sandbox.start();
        lever({{"changeDelayMs", 20}});
    }
    [[nodiscard]] QUrl url() const { return QUrl(QString::fromStdString(m_sandbox.url())); }
    [[nodiscard]] QString keyId() const { return QString::fromStdString(m_sandbox.accessKeyId()); }
    [[nodiscard]] QByteArray secret() const { return QByteArray::fromStdString(m_sandbox.accessKeySecret()); }
    QJsonObject lever(const QJsonObject &levers) { return pullLevers(control(), levers); }
    [[nodiscard]] QJsonObject ledger() { return askSandbox(control(), QStringLiteral("ledger")); }
    /// How many requests of this action have arrived.
    [[nodiscard]] int requests(const QString &action) { return ledger()["requests"].toObject()[action].toInt(); }
    /// How many changes were committed for this instance.
    [[nodiscard]] int committed(const InstanceId &id)
    {
        int count = 0;
        for (const QJsonValue &change : ledger()["changes"].toArray())
            count += change.toObject()["instanceId"].toString() == id.text ? 1 : 0;
        return count;
    }

private:
    static sandbox::Options options(sandbox::Edition edition, const QByteArray &secret)
    {
        sandbox::Options options;
        options.edition = edition;
        options.accessKeySecret = secret.toStdString();
        return options;
    }
    [[nodiscard]] QUrl control() const { return QUrl(QString::fromStdString(m_sandbox.controlUrl()) + u'/'); }

    sandbox::Sandbox m_sandbox;
};

} // namespace ecsdesk::testing
