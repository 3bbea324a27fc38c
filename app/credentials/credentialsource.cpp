// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/credentials/credentialsource.h"

#include "app/credentials/log.h"

#include <algorithm>

namespace ecsdesk {

namespace {

using namespace std::chrono_literals;

constexpr qint64 leastMarginMs = qint64(5) * 60 * 1000;
constexpr auto firstPause = 5s;
constexpr auto longestPause = 60s;
/// After a definite no, which another try will hardly turn.
constexpr auto pauseAfterRefusal = 300s;
constexpr auto longestSleep = 60s;

bool isRefusal(const ApiError &error)
{
    return error.kind == ErrorKind::Api && error.httpStatus < 500 && !isThrottling(error);
}

} // namespace

QDateTime renewalMoment(const QDateTime &from, const QDateTime &expires)
{
    const qint64 life = std::max<qint64>(from.msecsTo(expires), 0);
    const qint64 margin = std::min(std::max(leastMarginMs, life / 10), life / 2);
    return expires.addMSecs(-margin);
}

CredentialSource::CredentialSource(bool renews, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_renews(renews)
    , m_clock(clock)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &CredentialSource::check);
}

QDateTime CredentialSource::now() const
{
    return serverTime().now(m_clock);
}

void CredentialSource::start()
{
    begin();
}

void CredentialSource::renew()
{
    if (m_renews)
        begin();
}

std::optional<Credentials> CredentialSource::credentials() const
{
    if (m_expires.isValid() && now() >= m_expires)
        return {};
    return m_credentials;
}

QDateTime CredentialSource::expires() const
{
    return m_expires;
}

void CredentialSource::begin()
{
    if (m_fetching)
        return;
    m_fetching = true;
    fetch();
}

void CredentialSource::take(Credentials credentials, const QDateTime &expires)
{
    m_fetching = false;
    m_failures = 0;
    m_trouble.reset();
    m_notBefore = 0ms;
    m_credentials = std::move(credentials);
    m_expires = expires;
    m_endTold = false;
    m_renewAt = m_renews && expires.isValid() ? renewalMoment(now(), expires) : QDateTime();
    // Some that end at once would be asked for without a pause.
    if (m_renewAt.isValid())
        m_notBefore = m_clock.steady() + firstPause;
    qCDebug(credentialsLog) << "credentials have come; they end" << expires << "and are renewed" << m_renewAt;
    Q_EMIT changed();
    check();
}

void CredentialSource::fail(const ApiError &error)
{
    m_fetching = false;
    const auto growing = std::min<std::chrono::milliseconds>(firstPause * (1 << std::min(m_failures, 8)), longestPause);
    m_notBefore = m_clock.steady() + (isRefusal(error) ? pauseAfterRefusal : growing);
    ++m_failures;
    m_trouble = error;
    if (m_renews)
        m_renewAt = now();
    qCDebug(credentialsLog).noquote() << "no credentials: kind" << int(error.kind) << "code" << error.code;
    Q_EMIT troubled(error);
    schedule();
}

void CredentialSource::check()
{
    const QDateTime moment = now();
    if (m_credentials && m_expires.isValid() && !m_endTold && moment >= m_expires) {
        m_endTold = true;
        Q_EMIT ended();
    }
    if (m_renewAt.isValid() && moment >= m_renewAt && m_clock.steady() >= m_notBefore)
        begin();
    schedule();
}

void CredentialSource::schedule()
{
    m_timer.stop();
    std::optional<std::chrono::milliseconds> wait;
    const auto upTo = [&](std::chrono::milliseconds time) { wait = wait ? std::min(*wait, time) : time; };
    const ServerTime time = serverTime();
    if (m_renewAt.isValid() && !m_fetching)
        upTo(std::max(time.realTimeUntil(m_renewAt, m_clock), m_notBefore - m_clock.steady()));
    if (m_credentials && m_expires.isValid() && !m_endTold)
        upTo(time.realTimeUntil(m_expires, m_clock));
    if (wait)
        m_timer.start(std::clamp<std::chrono::milliseconds>(*wait, 1ms, longestSleep));
}

} // namespace ecsdesk
