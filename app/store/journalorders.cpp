// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/columns.h"
#include "app/store/journaldatabase.h"
#include "app/store/values.h"

#include <QSqlQuery>

// The orders in the journal.

namespace ecsdesk::store {

tl::expected<std::vector<OrderRow>, StoreError> JournalDatabase::readOrders()
{
    std::vector<OrderRow> rows;
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(QStringLiteral("SELECT account, id, details, read_at, cancel, cancel_error FROM orders"
                                   " ORDER BY account, created_at, id"))) {
        return tl::unexpected(failure(StoreError::Kind::CannotOpen, query.lastError()));
    }
    while (query.next()) {
        OrderRow row = orderFromJson(object(query.value(2)));
        row.account = AccountUid(query.value(0).toString());
        row.order.id = OrderId(query.value(1).toString());
        row.readAt = momentFromText(query.value(3).toString());
        // A word of a later version: something was sent, and what came of it is not known.
        row.cancel = cancelFromName(query.value(4).toString()).value_or(CancelState::Unclear);
        if (!query.value(5).isNull())
            row.cancelError = errorFromJson(object(query.value(5)));
        rows.push_back(std::move(row));
    }
    return rows;
}

std::optional<StoreError> JournalDatabase::write(const std::vector<OrderRow> &rows)
{
    if (!m_database.isOpen())
        return StoreError{StoreError::Kind::CannotWrite, QStringLiteral("the journal is not open")};
    if (!m_database.transaction())
        return failure(StoreError::Kind::CannotWrite, m_database.lastError());
    auto error = writeOrders(rows);
    if (!error && !m_database.commit())
        error = failure(StoreError::Kind::CannotWrite, m_database.lastError());
    if (error)
        m_database.rollback();
    return error;
}

std::optional<StoreError> JournalDatabase::writeOrders(const std::vector<OrderRow> &rows)
{
    QSqlQuery query(m_database);
    query.prepare(
        QStringLiteral("INSERT OR REPLACE INTO orders (account, id, status, created_at, details, read_at, cancel,"
                       " cancel_error) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"));
    for (const OrderRow &row : rows) {
        const QVariantList values{
            orEmpty(row.account.text),     orEmpty(row.order.id.text),
            orEmpty(row.order.status.raw), orNull(momentToText(row.order.createdAt)),
            compact(toJson(row)),          orNull(momentToText(row.readAt)),
            cancelName(row.cancel),        row.cancelError ? QVariant(compact(toJson(*row.cancelError))) : QVariant()};
        for (int i = 0; i < values.size(); ++i)
            query.bindValue(i, values.at(i));
        if (!query.exec())
            return failure(StoreError::Kind::CannotWrite, query.lastError());
    }
    return {};
}

} // namespace ecsdesk::store
