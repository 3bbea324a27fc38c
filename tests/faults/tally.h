// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace ecsdesk::faults {

/// What became of one intent, in the end.
enum class Outcome { Verified, Refused, Unknown, NotDone };

/// Everything counted, and every wrong told.
class Tally
{
public:
    /// One round that met these faults.
    void add(const QStringList &faults, Outcome outcome);
    void duplicate(const QString &what) { blame(m_duplicates, "done twice", what); }
    void loss(const QString &what) { blame(m_losses, "lost", what); }
    void wrongReport(const QString &what) { blame(m_wrongReports, "reported wrongly", what); }

    [[nodiscard]] int rounds() const { return m_total.rounds; }
    [[nodiscard]] int timesOf(const QString &fault) const { return m_rows.value(fault).rounds; }
    [[nodiscard]] bool isClean() const { return m_duplicates + m_losses + m_wrongReports == 0; }
    [[nodiscard]] QString table() const;
    [[nodiscard]] QStringList wrongs() const { return m_wrongs; }

private:
    struct Row
    {
        int rounds = 0;
        int outcomes[4] = {};
    };
    void blame(int &count, const char *how, const QString &what);

    QMap<QString, Row> m_rows;
    Row m_total;
    int m_duplicates = 0;
    int m_losses = 0;
    int m_wrongReports = 0;
    QStringList m_wrongs;
};

} // namespace ecsdesk::faults
