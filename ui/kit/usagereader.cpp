// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/usagereader.h"

namespace ecsdesk {

namespace {

/// Some 10 KB each.
constexpr int knownInstances = 100;

} // namespace

UsageReader::UsageReader(const Pace &pace, QObject *parent)
    : QObject(parent)
    , m_pace(pace)
    , m_known(knownInstances)
{
    for (QTimer *timer : {&m_settle, &m_slow, &m_renew})
        timer->setSingleShot(true);
    connect(&m_settle, &QTimer::timeout, this, &UsageReader::send);
    connect(&m_renew, &QTimer::timeout, this, &UsageReader::send);
    connect(&m_slow, &QTimer::timeout, this, [this] {
        m_isSlow = true;
        Q_EMIT changed();
    });
}

void UsageReader::setDesk(OfferDesk *desk)
{
    if (m_desk == desk)
        return;
    stop();
    m_desk = desk;
    m_known.clear();
    m_usage.reset();
    m_error.reset();
    ask(std::exchange(m_key, std::nullopt), m_span);
}

void UsageReader::setPace(const Pace &pace)
{
    m_pace = pace;
}

void UsageReader::ask(const std::optional<InstanceKey> &key, UsageSpan span)
{
    if (m_key == key && m_span == span)
        return;
    // The same instance over another span is what somebody clicked; another instance may be passed by.
    const bool passing = m_key != key;
    stop();
    m_key = key;
    m_span = span;
    m_usage.reset();
    m_error.reset();
    if (m_key && m_desk) {
        const Known *known = m_known.object({*m_key, int(m_span)});
        if (known)
            m_usage = known->usage;
        if (known && !known->since.hasExpired(m_pace.fresh.count()))
            m_renew.start(m_pace.renew);
        else if (passing && m_pace.settle.count() > 0)
            m_settle.start(m_pace.settle);
        else
            send();
    }
    Q_EMIT changed();
}

void UsageReader::askAgain()
{
    if (!m_key || !m_desk)
        return;
    send();
    Q_EMIT changed();
}

void UsageReader::send()
{
    stop();
    m_error.reset();
    m_call = m_desk->usage(*m_key, m_span);
    connect(m_call.get(), &ApiCall::finished, this, &UsageReader::take);
    m_slow.start(m_pace.slow);
}

void UsageReader::take()
{
    const Result<Usage> result = m_call->result();
    m_call.release()->deleteLater(); // it is what speaks at this moment
    stop();
    if (result) {
        m_usage = *result;
        auto *known = new Known{*result, {}};
        known->since.start();
        m_known.insert({*m_key, int(m_span)}, known);
    } else {
        m_error = result.error();
    }
    m_renew.start(m_pace.renew);
    Q_EMIT changed();
}

void UsageReader::stop()
{
    m_call.reset();
    m_settle.stop();
    m_slow.stop();
    m_renew.stop();
    m_isSlow = false;
}

} // namespace ecsdesk
