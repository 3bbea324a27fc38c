// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Single instances: read afresh, followed through a transition, searched for.

#include "app/engine/fleetengine.h"

#include "app/engine/localerror.h"

namespace ecsdesk {

bool FleetEngine::inTransition(const Instance &instance)
{
    return instance.status == InstanceStatus::Starting || instance.status == InstanceStatus::Stopping ||
           instance.status == InstanceStatus::Pending;
}

void FleetEngine::followSoon()
{
    if (m_connected && m_options.followEvery.count() > 0 && !m_followTimer.isActive())
        m_followTimer.start(m_options.followEvery);
}

void FleetEngine::read(const InstanceKey &key)
{
    if (m_reads.contains(key))
        return; // one reading answers all who ask
    if (!m_connected) {
        QMetaObject::invokeMethod(
            this, [this, key] { Q_EMIT instanceRead(key, tl::unexpected(localError("KeysNotThere"))); },
            Qt::QueuedConnection);
        return;
    }
    InstanceQuery query;
    query.ids = {key.id};
    const Turn asked = ++m_turn;
    QSharedPointer<Call<InstancePage>> call(m_client.describeInstances(key.region, query).release(),
                                            &QObject::deleteLater);
    m_reads.insert(key, call);
    connect(call.data(), &ApiCall::finished, this, [this, key, asked] {
        const auto page = m_reads.take(key)->result();
        if (!page) {
            Q_EMIT instanceRead(key, tl::unexpected(page.error()));
            return;
        }
        if (page->instances.isEmpty()) {
            drop({key}, asked);
            tell();
            Q_EMIT instanceRead(key, std::optional<Instance>());
            return;
        }
        apply(page->instances, asked);
        tell({key});
        Q_EMIT instanceRead(key, std::optional(page->instances.first()));
    });
}

void FleetEngine::follow()
{
    constexpr qsizetype most = 200; // a fleet full of odd states is left to the regular pass
    QHash<RegionId, QList<InstanceId>> byRegion;
    for (const InstanceKey &key : std::as_const(m_inTransition))
        byRegion[key.region].append(key.id);
    if (m_inTransition.isEmpty() || m_inTransition.size() > most)
        return;
    std::erase_if(m_follows, [](const auto &call) { return call->isFinished(); });
    if (m_follows.empty()) {
        for (auto it = byRegion.constBegin(); it != byRegion.constEnd(); ++it) {
            InstanceQuery query;
            query.ids = it.value().mid(0, 100);
            auto &call = m_follows.emplace_back(m_client.describeInstances(it.key(), query));
            connect(call.get(), &ApiCall::finished, this, [this, call = call.get(), asked = ++m_turn] {
                if (!call->result())
                    return;
                apply(call->result()->instances, asked);
                tellSoon();
            });
        }
    }
    followSoon();
}

// --- Searches ------------------------------------------------------------------------------------------------------

void FleetEngine::find(const QString &text)
{
    const QString wanted = text.trimmed();
    if (wanted.isEmpty() || m_searches.contains(wanted) || m_waitingSearches.contains(wanted))
        return;
    if (!m_regions.isEmpty()) {
        startSearch(wanted);
        return;
    }
    if (!m_connected) {
        QMetaObject::invokeMethod(
            this, [this, text] { Q_EMIT found(text, {}, localError("KeysNotThere")); }, Qt::QueuedConnection);
        return;
    }
    m_waitingSearches.append(wanted);
    refresh();
}

void FleetEngine::startSearch(const QString &text)
{
    QList<RegionId> regions;
    for (const RegionInfo &region : std::as_const(m_regions))
        regions.append(region.id);
    auto search = std::make_unique<FleetSearch>(m_client, text, regions);
    connect(search.get(), &FleetSearch::finished, this, [this, text, asked = ++m_turn] {
        FleetSearch *done = m_searches[text].release(); // it is still emitting
        done->deleteLater();
        m_searches.erase(text);
        apply(done->instances(), asked);
        QList<InstanceKey> keys;
        for (const Instance &instance : done->instances())
            keys.append(keyOf(instance));
        tell(keys);
        Q_EMIT found(text, keys, done->error());
    });
    m_searches[text] = std::move(search);
}

} // namespace ecsdesk
