// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/vault/helpervault.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <unistd.h>

namespace ecsdesk {

inline const VaultKey someKey{ProfileId("3f2a"), SecretKind::AccessKeySecret};

/// With bytes of its own.
[[nodiscard]] inline Secret secretOf(const QByteArray &bytes)
{
    return Secret(QByteArray(bytes.constData(), bytes.size()));
}

/// Waits until the call is through.
[[nodiscard]] inline bool ended(const VaultActivity &call, int milliseconds = 30'000)
{
    return QTest::qWaitFor([&call] { return call.isFinished(); }, milliseconds);
}

/// The bytes that a read found; "(missing)" and "(trouble-name: detail)" cannot be mistaken for those of a test.
[[nodiscard]] inline QByteArray found(const VaultCall<std::optional<Secret>> &call)
{
    if (!call.result())
        return '(' + nameOf(vaultTroubleNames, call.result().error().trouble).toLatin1() + ": " +
               call.result().error().detail.toUtf8() + ')';
    if (!*call.result())
        return "(missing)";
    return (*call.result())->reveal([](const QByteArray &bytes) {
        return QByteArray(bytes.constData(), bytes.size());
    });
}

/// Why the call failed; nothing where it did not.
template <class T>
[[nodiscard]] std::optional<VaultTrouble> troubleOf(const VaultCall<T> &call)
{
    return call.result() ? std::nullopt : std::optional(call.result().error().trouble);
}

/// The helpers of this test that run.
[[nodiscard]] inline QList<qint64> helpers()
{
    QList<qint64> found;
    for (const QString &entry : QDir("/proc").entryList(QDir::Dirs)) {
        bool isProcess = false;
        const qint64 id = entry.toLongLong(&isProcess);
        QFile file("/proc/" + entry + "/stat");
        if (!isProcess || !file.open(QIODevice::ReadOnly))
            continue;
        // "4711 (ecsdesk-vault) S 4710 …": a dead one that was not waited for yet is a Z.
        const QByteArray stat = file.readAll();
        const QList<QByteArray> words = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
        if (stat.contains("(ecsdesk-vault)") && words.value(0) != "Z" && words.value(1).toLongLong() == getpid())
            found.append(id);
    }
    return found;
}

} // namespace ecsdesk
