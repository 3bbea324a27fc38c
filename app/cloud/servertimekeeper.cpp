// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cloud/servertimekeeper.h"

#include <QLocale>
#include <cstdlib>

namespace ecsdesk {

namespace {

/// Half a second is what the header's resolution leaves open on average.
constexpr qint64 headerResolutionMs = 500;
/// Below this a difference may come from the header's resolution and the way of the answer.
constexpr qint64 noiseMs = 1500;

} // namespace

ServerTime ServerTimeKeeper::time() const
{
    const QMutexLocker lock(&m_mutex);
    return m_time;
}

QDateTime ServerTimeKeeper::now() const
{
    return time().now(m_clock);
}

void ServerTimeKeeper::tell(const ServerTime &time)
{
    const QMutexLocker lock(&m_mutex);
    m_time = time;
    m_told = true;
}

bool ServerTimeKeeper::learns() const
{
    const QMutexLocker lock(&m_mutex);
    return !m_told;
}

bool ServerTimeKeeper::learn(const QDateTime &date)
{
    const QMutexLocker lock(&m_mutex);
    if (m_told || !date.isValid())
        return false;
    const QDateTime shown = date.addMSecs(headerResolutionMs);
    if (m_time.serverAnchor.isValid() && std::abs(m_time.now(m_clock).msecsTo(shown)) <= noiseMs)
        return false;
    m_time = {shown, m_clock.steady(), 1.0};
    return true;
}

QDateTime dateFromHeader(const QByteArray &value)
{
    // Date and time apart: as one local moment, an hour that summer time skips would be refused.
    const QString text = QString::fromLatin1(value.trimmed());
    if (text.size() != 29 || !text.endsWith(QLatin1String(" GMT")))
        return {};
    const QDate date = QLocale::c().toDate(text.left(16), QStringLiteral("ddd, dd MMM yyyy"));
    const QTime time = QTime::fromString(text.mid(17, 8), QStringLiteral("HH:mm:ss"));
    return date.isValid() && time.isValid() ? QDateTime(date, time, Qt::UTC) : QDateTime();
}

} // namespace ecsdesk
