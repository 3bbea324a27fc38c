// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/journal.h"

#include "app/store/journaldatabase.h"

namespace ecsdesk::store {

/// Owns the database on the journal's thread.
class Journal::Worker : public QObject
{
public:
    explicit Worker(QString file)
        : database(std::move(file))
    {
    }
    JournalDatabase database;
};

Journal::Journal(QString file, QObject *parent)
    : QObject(parent)
    , m_worker(new Worker(std::move(file)))
{
    m_thread.setObjectName(QStringLiteral("journal"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

Journal::~Journal()
{
    // Queued behind every write that was asked for.
    QMetaObject::invokeMethod(m_worker, [thread = &m_thread] { thread->quit(); });
    m_thread.wait();
}

void Journal::answer(const QPointer<QObject> &context, std::function<void()> deliver)
{
    // By way of this object, whose thread is ended before it goes: a context may go at any time.
    QMetaObject::invokeMethod(this, [context, deliver = std::move(deliver)] {
        if (context)
            deliver();
    });
}

void Journal::open(QObject *context, std::function<void(tl::expected<JournalContents, StoreError>)> done)
{
    QMetaObject::invokeMethod(m_worker, [this, context = QPointer(context), done = std::move(done)] {
        auto result = m_worker->database.open();
        answer(context, [done, result = std::move(result)] { done(result); });
    });
}

void Journal::write(const ChangeRecord &record, QObject *context,
                    std::function<void(tl::expected<ChangeId, StoreError>)> done)
{
    QMetaObject::invokeMethod(m_worker, [this, record, context = QPointer(context), done = std::move(done)] {
        auto result = m_worker->database.write(record);
        answer(context, [done, result = std::move(result)] { done(result); });
    });
}

void Journal::write(const std::vector<OrderRow> &rows, QObject *context,
                    std::function<void(const std::optional<StoreError> &)> done)
{
    QMetaObject::invokeMethod(m_worker, [this, rows, context = QPointer(context), done = std::move(done)] {
        const auto error = m_worker->database.write(rows);
        answer(context, [done, error] { done(error); });
    });
}

} // namespace ecsdesk::store
