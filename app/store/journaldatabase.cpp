// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/journaldatabase.h"

#include "app/store/columns.h"
#include "app/store/values.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QSqlQuery>
#include <QUuid>

namespace ecsdesk::store {

namespace {

constexpr int schemaVersion = 3;

} // namespace

JournalDatabase::JournalDatabase(QString file)
    : m_file(std::move(file))
    , m_connection(QStringLiteral("journal-") + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

JournalDatabase::~JournalDatabase()
{
    disconnect();
}

void JournalDatabase::disconnect()
{
    if (!m_database.isValid())
        return;
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

std::optional<StoreError> JournalDatabase::connectAndCheck(bool &damaged)
{
    damaged = false;
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    m_database.setDatabaseName(m_file);
    if (!m_database.open())
        return failure(StoreError::Kind::CannotOpen, m_database.lastError());
    QSqlQuery query(m_database);
    // The result code, not the text: SQLITE_CORRUPT is 11, SQLITE_NOTADB 26.
    const auto isDamage = [](const QSqlError &error) {
        const int code = error.nativeErrorCode().toInt() & 0xff;
        return code == 11 || code == 26;
    };
    if (!query.exec(QStringLiteral("PRAGMA journal_mode = WAL")) ||
        !query.exec(QStringLiteral("PRAGMA synchronous = FULL")) ||
        !query.exec(QStringLiteral("PRAGMA foreign_keys = ON")) ||
        !query.exec(QStringLiteral("PRAGMA integrity_check(1)"))) {
        damaged = isDamage(query.lastError());
        return failure(StoreError::Kind::CannotOpen, query.lastError());
    }
    if (!query.next() || query.value(0).toString() != QLatin1String("ok")) {
        damaged = true;
        return StoreError{StoreError::Kind::CannotOpen, query.value(0).toString()};
    }
    return {};
}

tl::expected<JournalContents, StoreError> JournalDatabase::open()
{
    JournalContents contents;
    if (!QDir().mkpath(QFileInfo(m_file).absolutePath()))
        return tl::unexpected(StoreError{StoreError::Kind::CannotOpen, QFileInfo(m_file).absolutePath()});

    bool damaged = false;
    auto error = connectAndCheck(damaged);
    if (error && damaged) {
        disconnect();
        contents.setAside = m_file + QStringLiteral(".damaged-") +
                            QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
        if (!QFile::rename(m_file, contents.setAside))
            return tl::unexpected(*error);
        // What belongs to the damaged file goes with it.
        for (const QString &suffix : {QStringLiteral("-wal"), QStringLiteral("-shm")})
            QFile::rename(m_file + suffix, contents.setAside + suffix);
        error = connectAndCheck(damaged);
    }
    if (!error)
        error = migrate();
    if (error) {
        disconnect();
        return tl::unexpected(*error);
    }
    auto records = readAll();
    if (!records)
        return tl::unexpected(records.error());
    contents.records = std::move(*records);
    auto orders = readOrders();
    if (!orders)
        return tl::unexpected(orders.error());
    contents.orders = std::move(*orders);
    return contents;
}

std::optional<StoreError> JournalDatabase::migrate()
{
    QSqlQuery query(m_database);
    if (!query.exec(QStringLiteral("PRAGMA user_version")) || !query.next())
        return failure(StoreError::Kind::CannotOpen, query.lastError());
    const int version = query.value(0).toInt();
    if (version > schemaVersion)
        return StoreError{StoreError::Kind::NewerSchema, QString::number(version)};
    if (version == schemaVersion)
        return {};
    query.finish();

    if (!m_database.transaction())
        return failure(StoreError::Kind::CannotOpen, m_database.lastError());
    QStringList statements;
    if (version < 1) {
        statements
            << QStringLiteral(
                   "CREATE TABLE changes (id INTEGER PRIMARY KEY AUTOINCREMENT, account TEXT NOT NULL, region TEXT NOT"
                   " NULL, instance TEXT NOT NULL, action TEXT NOT NULL, token TEXT NOT NULL UNIQUE, state TEXT NOT"
                   " NULL, edition TEXT NOT NULL, operator TEXT NOT NULL, change TEXT NOT NULL, before TEXT NOT NULL,"
                   " after TEXT, created_at TEXT NOT NULL, accepted_at TEXT, updated_at TEXT NOT NULL, request_id TEXT,"
                   " order_id TEXT, error TEXT, result_address TEXT, batch TEXT, not_before TEXT)")
            << QStringLiteral("CREATE INDEX changes_instance ON changes (account, region, instance)")
            << QStringLiteral(
                   "CREATE TABLE steps (change_id INTEGER NOT NULL REFERENCES changes (id), position INTEGER NOT NULL,"
                   " kind TEXT NOT NULL, state TEXT NOT NULL, started_at TEXT, ended_at TEXT, attempts INTEGER NOT"
                   " NULL, request_id TEXT, error TEXT, PRIMARY KEY (change_id, position))");
    }
    if (version < 2) {
        // Runs of several calls: the first one's token, what follows, and how that stands.
        statements << QStringLiteral("ALTER TABLE changes ADD COLUMN run TEXT")
                   << QStringLiteral("ALTER TABLE changes ADD COLUMN rest TEXT")
                   << QStringLiteral("ALTER TABLE changes ADD COLUMN rest_state TEXT");
    }
    if (version < 3) {
        // The place in the queue; and the orders that are known, each with its number within its account.
        statements << QStringLiteral("ALTER TABLE changes ADD COLUMN queue_position REAL")
                   << QStringLiteral(
                          "CREATE TABLE orders (account TEXT NOT NULL, id TEXT NOT NULL, status TEXT NOT NULL,"
                          " created_at TEXT, details TEXT NOT NULL, read_at TEXT, cancel TEXT NOT NULL,"
                          " cancel_error TEXT, PRIMARY KEY (account, id))");
    }
    statements << QStringLiteral("PRAGMA user_version = %1").arg(schemaVersion);
    for (const QString &statement : statements) {
        if (!query.exec(statement)) {
            const auto error = failure(StoreError::Kind::CannotOpen, query.lastError());
            m_database.rollback();
            return error;
        }
    }
    if (!m_database.commit())
        return failure(StoreError::Kind::CannotOpen, m_database.lastError());
    return {};
}

tl::expected<std::vector<ChangeRecord>, StoreError> JournalDatabase::readAll()
{
    std::vector<ChangeRecord> records;
    QHash<ChangeId, size_t> positions;
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(QStringLiteral(
            "SELECT id, account, region, instance, token, state, edition, operator, change, before, after,"
            " created_at, accepted_at, updated_at, request_id, order_id, error, result_address, batch,"
            " not_before, run, rest, rest_state, queue_position FROM changes ORDER BY id"))) {
        return tl::unexpected(failure(StoreError::Kind::CannotOpen, query.lastError()));
    }
    while (query.next()) {
        int column = 0;
        const auto next = [&] { return query.value(column++); };
        ChangeRecord record;
        record.id = next().toLongLong();
        record.intent.key.account = AccountUid(next().toString());
        record.intent.key.region = RegionId(next().toString());
        record.intent.key.id = InstanceId(next().toString());
        record.intent.token = ClientToken(next().toString());
        // A state a later version wrote: nothing may be assumed of it, so it counts as unknown.
        record.state = stateFromName(next().toString()).value_or(ChangeState::Unknown);
        record.edition = editionFromName(next().toString()).value_or(Edition::Documents);
        record.operatorName = next().toString();
        record.intent.change = changeFromJson(object(next()));
        record.intent.before = instanceFromJson(object(next()));
        if (const QVariant after = next(); !after.isNull())
            record.after = instanceFromJson(object(after));
        record.createdAt = momentFromText(next().toString());
        record.acceptedAt = momentFromText(next().toString());
        record.updatedAt = momentFromText(next().toString());
        record.requestId = RequestId(next().toString());
        record.orderId = OrderId(next().toString());
        if (const QVariant error = next(); !error.isNull())
            record.error = errorFromJson(object(error));
        record.resultAddress = next().toString();
        record.batch = next().toString();
        record.notBefore = momentFromText(next().toString());
        record.run = ClientToken(next().toString());
        if (record.run.isEmpty()) // written before there were runs
            record.run = record.intent.token;
        record.intent.rest = callsFromJson(QJsonDocument::fromJson(next().toString().toUtf8()).array());
        record.rest = restFromName(next().toString()).value_or(RestState::None);
        record.queuePosition = next().toDouble();
        positions.insert(record.id, records.size());
        records.push_back(std::move(record));
    }
    if (!query.exec(
            QStringLiteral("SELECT change_id, kind, state, started_at, ended_at, attempts, request_id, error FROM steps"
                           " ORDER BY change_id, position"))) {
        return tl::unexpected(failure(StoreError::Kind::CannotOpen, query.lastError()));
    }
    while (query.next()) {
        const auto kind = stepFromName(query.value(1).toString());
        const auto position = positions.constFind(query.value(0).toLongLong());
        if (!kind || position == positions.constEnd())
            continue;
        ChangeStep step;
        step.kind = *kind;
        step.state = stepStateFromName(query.value(2).toString()).value_or(StepState::Unclear);
        step.startedAt = momentFromText(query.value(3).toString());
        step.endedAt = momentFromText(query.value(4).toString());
        step.attempts = query.value(5).toInt();
        step.requestId = RequestId(query.value(6).toString());
        if (!query.value(7).isNull())
            step.error = errorFromJson(object(query.value(7)));
        records[*position].steps.push_back(std::move(step));
    }
    return records;
}

tl::expected<ChangeId, StoreError> JournalDatabase::write(const ChangeRecord &record)
{
    if (!m_database.isOpen())
        return tl::unexpected(StoreError{StoreError::Kind::CannotWrite, QStringLiteral("the journal is not open")});
    if (!m_database.transaction())
        return tl::unexpected(failure(StoreError::Kind::CannotWrite, m_database.lastError()));
    auto id = writeRow(record);
    if (id) {
        if (const auto error = writeSteps(*id, record.steps))
            id = tl::unexpected(*error);
    }
    if (id && !m_database.commit())
        id = tl::unexpected(failure(StoreError::Kind::CannotWrite, m_database.lastError()));
    if (!id)
        m_database.rollback();
    return id;
}

tl::expected<ChangeId, StoreError> JournalDatabase::writeRow(const ChangeRecord &record)
{
    QSqlQuery query(m_database);
    if (record.id == 0) {
        query.prepare(QStringLiteral(
            "INSERT INTO changes (account, region, instance, action, token, state, edition, operator, change, before, "
            "after,"
            " created_at, accepted_at, updated_at, request_id, order_id, error, result_address, batch, not_before,"
            " run, rest, rest_state, queue_position)"
            " VALUES (:account, :region, :instance, :action, :token, :state, :edition, :operator, :change, :before, "
            ":after,"
            " :created, :accepted, :updated, :request, :order, :error, :address, :batch, :notBefore,"
            " :run, :rest, :restState, :queuePosition)"));
        query.bindValue(QStringLiteral(":account"), orEmpty(record.intent.key.account.text));
        query.bindValue(QStringLiteral(":region"), orEmpty(record.intent.key.region.text));
        query.bindValue(QStringLiteral(":instance"), orEmpty(record.intent.key.id.text));
        query.bindValue(QStringLiteral(":action"), apiName(record.intent.change.action));
        query.bindValue(QStringLiteral(":token"), orEmpty(record.intent.token.text));
        query.bindValue(QStringLiteral(":edition"), editionName(record.edition));
        query.bindValue(QStringLiteral(":operator"), orEmpty(record.operatorName));
        query.bindValue(QStringLiteral(":change"), compact(toJson(record.intent.change)));
        query.bindValue(QStringLiteral(":before"), compact(toJson(record.intent.before)));
        query.bindValue(QStringLiteral(":created"), orEmpty(momentToText(record.createdAt)));
        query.bindValue(QStringLiteral(":batch"), orNull(record.batch));
        query.bindValue(QStringLiteral(":run"), orNull(record.run.text));
        query.bindValue(QStringLiteral(":rest"),
                        record.intent.rest.empty()
                            ? QVariant()
                            : QVariant(QString::fromUtf8(
                                  QJsonDocument(toJson(record.intent.rest)).toJson(QJsonDocument::Compact))));
    } else {
        // What was intended is never written again: only what became of it.
        query.prepare(QStringLiteral("UPDATE changes SET state = :state, after = :after, accepted_at = :accepted,"
                                     " updated_at = :updated, request_id = :request, order_id = :order, error = :error,"
                                     " result_address = :address, rest_state = :restState, not_before = :notBefore,"
                                     " queue_position = :queuePosition WHERE id = :id"));
        query.bindValue(QStringLiteral(":id"), record.id);
    }
    query.bindValue(QStringLiteral(":state"), stateName(record.state));
    query.bindValue(QStringLiteral(":after"), record.after ? QVariant(compact(toJson(*record.after))) : QVariant());
    query.bindValue(QStringLiteral(":accepted"), orNull(momentToText(record.acceptedAt)));
    query.bindValue(QStringLiteral(":updated"), orEmpty(momentToText(record.updatedAt)));
    query.bindValue(QStringLiteral(":request"), orNull(record.requestId.text));
    query.bindValue(QStringLiteral(":order"), orNull(record.orderId.text));
    query.bindValue(QStringLiteral(":error"), record.error ? QVariant(compact(toJson(*record.error))) : QVariant());
    query.bindValue(QStringLiteral(":address"), orNull(record.resultAddress));
    query.bindValue(QStringLiteral(":restState"), restName(record.rest));
    query.bindValue(QStringLiteral(":notBefore"), orNull(momentToText(record.notBefore)));
    query.bindValue(QStringLiteral(":queuePosition"), record.queuePosition);
    if (!query.exec())
        return tl::unexpected(failure(StoreError::Kind::CannotWrite, query.lastError()));
    if (record.id == 0)
        return query.lastInsertId().toLongLong();
    if (query.numRowsAffected() != 1)
        return tl::unexpected(
            StoreError{StoreError::Kind::CannotWrite, QStringLiteral("change %1 is gone").arg(record.id)});
    return record.id;
}

std::optional<StoreError> JournalDatabase::writeSteps(ChangeId id, const std::vector<ChangeStep> &steps)
{
    QSqlQuery query(m_database);
    query.prepare(
        QStringLiteral("INSERT OR REPLACE INTO steps (change_id, position, kind, state, started_at, ended_at, attempts,"
                       " request_id, error) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    for (size_t position = 0; position < steps.size(); ++position) {
        const ChangeStep &step = steps[position];
        const QVariantList values{id,
                                  int(position),
                                  stepName(step.kind),
                                  stepStateName(step.state),
                                  orNull(momentToText(step.startedAt)),
                                  orNull(momentToText(step.endedAt)),
                                  step.attempts,
                                  orNull(step.requestId.text),
                                  step.error ? QVariant(compact(toJson(*step.error))) : QVariant()};
        for (int i = 0; i < values.size(); ++i)
            query.bindValue(i, values.at(i));
        if (!query.exec())
            return failure(StoreError::Kind::CannotWrite, query.lastError());
    }
    // A step may have been taken back: what was to be read again waits for a payment now.
    query.prepare(QStringLiteral("DELETE FROM steps WHERE change_id = ? AND position >= ?"));
    query.bindValue(0, id);
    query.bindValue(1, int(steps.size()));
    return query.exec() ? std::nullopt : std::optional(failure(StoreError::Kind::CannotWrite, query.lastError()));
}

} // namespace ecsdesk::store
