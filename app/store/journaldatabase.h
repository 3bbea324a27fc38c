// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/journal.h"

#include <QSqlDatabase>

namespace ecsdesk::store {

/// The SQLite side of the journal; everything on one thread.
class JournalDatabase
{
public:
    explicit JournalDatabase(QString file);
    ~JournalDatabase();
    Q_DISABLE_COPY_MOVE(JournalDatabase)

    /// Opens, checks and migrates. A file that is no sound database is renamed, never deleted, and a new one begun.
    [[nodiscard]] tl::expected<JournalContents, StoreError> open();
    [[nodiscard]] tl::expected<ChangeId, StoreError> write(const ChangeRecord &record);
    /// All of them or none; nothing where it succeeded.
    [[nodiscard]] std::optional<StoreError> write(const std::vector<OrderRow> &rows);

private:
    [[nodiscard]] std::optional<StoreError> connectAndCheck(bool &damaged);
    [[nodiscard]] std::optional<StoreError> migrate();
    [[nodiscard]] tl::expected<std::vector<ChangeRecord>, StoreError> readAll();
    [[nodiscard]] tl::expected<ChangeId, StoreError> writeRow(const ChangeRecord &record);
    [[nodiscard]] std::optional<StoreError> writeSteps(ChangeId id, const std::vector<ChangeStep> &steps);
    [[nodiscard]] tl::expected<std::vector<OrderRow>, StoreError> readOrders();
    [[nodiscard]] std::optional<StoreError> writeOrders(const std::vector<OrderRow> &rows);
    void disconnect();

    QString m_file;
    QString m_connection;
    QSqlDatabase m_database;
};

} // namespace ecsdesk::store
