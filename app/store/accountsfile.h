// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"

#include <QObject>
#include <QThreadPool>
#include <functional>
#include <tl/expected.hpp>
#include <vector>

namespace ecsdesk::store {

using AccountProfiles = std::vector<AccountProfile>;

/// The accounts as JSON; nothing in it is secret.
[[nodiscard]] QByteArray accountsText(const AccountProfiles &accounts);
/// An error in technical English where this is not a list of accounts, or one of a newer version: what cannot be
/// understood as a whole is not used in part, because it would be written back without the rest.
[[nodiscard]] tl::expected<AccountProfiles, QString> accountsFromText(const QByteArray &text);

/// The file in which the list of accounts is kept. Replaced as a whole or not at all, readable by its owner alone.
class AccountsFile final : public QObject
{
    Q_OBJECT

public:
    explicit AccountsFile(QString path, QObject *parent = nullptr);
    /// What has begun is finished.
    ~AccountsFile() override;

    [[nodiscard]] const QString &path() const { return m_path; }
    /// At the start, before there is a window: one small file. No file is an empty list.
    [[nodiscard]] tl::expected<AccountProfiles, QString> read() const;
    /// On a thread of its own, one after the other. `done` is called later with what went wrong, in technical English,
    /// or with nothing; never after `context` is gone.
    void write(const AccountProfiles &accounts, QObject *context,
               std::function<void(const std::optional<QString> &error)> done);

private:
    QString m_path;
    QThreadPool m_pool;
};

} // namespace ecsdesk::store
