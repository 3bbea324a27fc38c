// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/instances/instancejump.h"

#include <QElapsedTimer>

namespace ecsdesk {

namespace {
/// A frame has 16 ms; the rest of it belongs to painting.
constexpr int sliceMs = 4;
} // namespace

InstanceJump::InstanceJump(const InstanceListModel &model, QObject *parent)
    : QObject(parent)
    , m_model(model)
{
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, &InstanceJump::slice);
}

void InstanceJump::take(const FleetDelta &delta)
{
    for (const FleetRow &row : delta.upserts) {
        if (!m_places.contains(row.key)) {
            m_places.insert(row.key, qsizetype(m_keys.size()));
            m_keys.push_back(row.key);
        }
    }
    for (const InstanceKey &key : delta.removed) {
        const auto place = m_places.constFind(key);
        if (place == m_places.cend())
            continue;
        // The last one takes the free place: the order is nobody's.
        const qsizetype free = *place;
        m_places.erase(place);
        if (free + 1 != qsizetype(m_keys.size())) {
            m_keys[size_t(free)] = m_keys.back();
            m_places[m_keys[size_t(free)]] = free;
        }
        m_keys.pop_back();
    }
}

void InstanceJump::search(const QString &text, int limit)
{
    m_text = text.trimmed();
    m_limit = limit;
    m_next = 0;
    m_hits.clear();
    if (m_text.isEmpty())
        m_turn.stop();
    else
        m_turn.start();
}

void InstanceJump::stop()
{
    m_turn.stop();
}

void InstanceJump::slice()
{
    QElapsedTimer spent;
    spent.start();
    const qsizetype before = m_hits.size();
    for (int looked = 0; m_next < m_keys.size() && m_hits.size() < m_limit; ++looked) {
        if (looked % 64 == 63 && spent.elapsed() >= sliceMs)
            break;
        const InstanceKey &key = m_keys[m_next++];
        const FleetRow *row = m_model.find(key);
        if (!row)
            continue;
        const Instance &instance = row->instance;
        const QStringList addresses = allAddresses(instance);
        const bool hit = instance.name.contains(m_text, Qt::CaseInsensitive) ||
                         key.id.text.contains(m_text, Qt::CaseInsensitive) ||
                         std::any_of(addresses.begin(), addresses.end(),
                                     [&](const QString &address) { return address.startsWith(m_text); });
        if (hit)
            m_hits.append({key, instance.name, addresses.isEmpty() ? QString() : addresses.front()});
    }
    if (m_next >= m_keys.size() || m_hits.size() >= m_limit)
        m_turn.stop();
    if (m_hits.size() != before)
        Q_EMIT hits(m_hits);
}

} // namespace ecsdesk
