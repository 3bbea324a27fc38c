// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/credentials/importers.h"

#include <QtTest>
#include <algorithm>

namespace ecsdesk {

inline QByteArray sample(const QByteArray &name)
{
    QFile file(QStringLiteral(ECSDESK_TEST_DATA "/import/") + QString::fromLatin1(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", name.constData());
    return file.readAll();
}

inline QByteArray bytesOf(const Secret &secret)
{
    return secret.reveal([](const QByteArray &bytes) { return QByteArray(bytes.constData(), bytes.size()); });
}

inline const FoundProfile *named(const std::vector<FoundProfile> &items, const QString &name)
{
    const auto found = std::find_if(items.begin(), items.end(), [&](const FoundProfile &i) { return i.name == name; });
    return found == items.end() ? nullptr : &*found;
}

/// Everything of an item that may be shown, logged or kept.
inline QString told(const FoundProfile &item)
{
    const AccountProfile &p = item.profile;
    return QStringList{
        item.path,  item.name,          item.detail,    item.variables.join(u' '), p.name,         p.ecsRoleName,
        p.role.arn, p.role.sessionName, p.role.stsHost, p.endpoint.toString(),     p.importedFrom, p.caFile}
        .join(u'\n');
}

inline const QString somewhere = QStringLiteral("/some/config");

} // namespace ecsdesk
