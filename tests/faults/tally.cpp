// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/faults/tally.h"

namespace ecsdesk::faults {

void Tally::add(const QStringList &faults, Outcome outcome)
{
    const auto count = [outcome](Row &row) {
        ++row.rounds;
        ++row.outcomes[int(outcome)];
    };
    count(m_total);
    for (const QString &fault : faults)
        count(m_rows[fault]);
}

void Tally::blame(int &count, const char *how, const QString &what)
{
    ++count;
    m_wrongs << QString::fromLatin1(how) + QStringLiteral(": ") + what;
}

QString Tally::table() const
{
    const auto line = [](const QString &name, const Row &row) {
        QString text = name.leftJustified(58);
        for (const int number : {row.rounds, row.outcomes[0], row.outcomes[1], row.outcomes[2], row.outcomes[3]})
            text += QString::number(number).rightJustified(10);
        return text + QLatin1Char('\n');
    };
    QString text = QStringLiteral("fault (a round may meet several)").leftJustified(58);
    for (const char *head : {"rounds", "verified", "refused", "unknown", "not done"})
        text += QString::fromLatin1(head).rightJustified(10);
    text += QLatin1Char('\n');
    for (auto row = m_rows.keyValueBegin(); row != m_rows.keyValueEnd(); ++row)
        text += line(row->first, row->second);
    text += line(QStringLiteral("all rounds"), m_total);
    return text + QStringLiteral("duplicates %1, losses %2, wrong reports %3\n")
                      .arg(m_duplicates)
                      .arg(m_losses)
                      .arg(m_wrongReports);
}

} // namespace ecsdesk::faults
