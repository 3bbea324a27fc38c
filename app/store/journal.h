// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/changerecord.h"
#include "models/desk/orderdesk.h"

#include <QObject>
#include <QPointer>
#include <QThread>
#include <functional>

namespace ecsdesk::store {

/// Why the journal could not be opened or written. Technical text; the screen says it in words.
struct StoreError
{
    enum class Kind { CannotOpen, CannotWrite, NewerSchema };
    Kind kind = Kind::CannotWrite;
    QString detail;
};

/// What was found when the journal was opened.
struct JournalContents
{
    std::vector<ChangeRecord> records; ///< oldest first
    std::vector<OrderRow> orders;
    QString setAside; ///< a damaged journal was found and kept under this name; empty otherwise
};

/// Every change and every step of it, on disk before it is taken (SQLite, WAL, synchronous FULL). Lives on the thread
/// that made it and works on one of its own; an answer comes on the caller's thread, in the order of the calls, and not
/// at all once `context` is gone.
class Journal : public QObject
{
    Q_OBJECT

public:
    /// Nothing is touched before open().
    explicit Journal(QString file, QObject *parent = nullptr);
    /// Waits for what is being written.
    ~Journal() override;

    void open(QObject *context, std::function<void(tl::expected<JournalContents, StoreError>)> done);
    /// Writes a new change (id 0) or the present state of a known one, steps included, in one transaction. The answer
    /// comes when it is durable.
    void write(const ChangeRecord &record, QObject *context,
               std::function<void(tl::expected<ChangeId, StoreError>)> done);
    /// Writes these orders, new or known, in one transaction; nothing is told where it succeeded.
    void write(const std::vector<OrderRow> &rows, QObject *context,
               std::function<void(const std::optional<StoreError> &)> done);

private:
    class Worker;
    void answer(const QPointer<QObject> &context, std::function<void()> deliver);

    QThread m_thread;
    Worker *m_worker; ///< lives on m_thread, deleted when it ends
};

} // namespace ecsdesk::store
