// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/desk.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

namespace ecsdesk::testing {

/// A second hand on the journal's file: makes writes fail as a full disk would, and looks at what is stored.
class JournalFile
{
public:
    explicit JournalFile(const Desk &desk)
    {
        auto database = QSqlDatabase::addDatabase("QSQLITE", m_name);
        database.setDatabaseName(desk.folder() + "/journal.sqlite");
        if (!database.open())
            qFatal("%s", qUtf8Printable(database.lastError().text()));
    }
    ~JournalFile() { QSqlDatabase::removeDatabase(m_name); }
    Q_DISABLE_COPY_MOVE(JournalFile)

    void run(const QString &statement)
    {
        QSqlQuery query(QSqlDatabase::database(m_name));
        if (!query.exec(statement))
            qFatal("%s", qUtf8Printable(query.lastError().text()));
    }
    /// From now on no step that ended in an error can be written.
    void refuseErrors()
    {
        run("CREATE TRIGGER full BEFORE INSERT ON steps WHEN NEW.error IS NOT NULL "
            "BEGIN SELECT RAISE(ABORT, 'disk full'); END");
    }
    /// Until `letGo` whoever writes waits (five seconds at most).
    void holdBack() { run("BEGIN IMMEDIATE"); }
    void letGo() { run("COMMIT"); }
    /// From now on no change can be written in this state.
    void refuseState(const QString &state)
    {
        for (const char *kind : {"INSERT", "UPDATE"})
            run(QString("CREATE TRIGGER IF NOT EXISTS full_%1 BEFORE %1 ON changes WHEN NEW.state = '%2' "
                        "BEGIN SELECT RAISE(ABORT, 'disk full'); END")
                    .arg(QString(kind), state));
    }
    void takeStates()
    {
        run("DROP TRIGGER full_INSERT");
        run("DROP TRIGGER full_UPDATE");
    }
    void takeEverything() { run("DROP TRIGGER full"); }
    QString stateOf(const ClientToken &token) { return columnOf("state", token); }
    QString errorOf(const ClientToken &token) { return columnOf("error", token); }

private:
    QString columnOf(const QString &column, const ClientToken &token)
    {
        QSqlQuery query(QSqlDatabase::database(m_name));
        query.prepare(QString("SELECT %1 FROM changes WHERE token = ?").arg(column));
        query.addBindValue(token.text);
        return query.exec() && query.next() ? query.value(0).toString() : QString();
    }

    QString m_name = QUuid::createUuid().toString();
};

} // namespace ecsdesk::testing
