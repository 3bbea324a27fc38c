// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/fleetofaccounts.h"

#include "app/engine/localerror.h"

#include <algorithm>

namespace ecsdesk {

void FleetOfAccounts::add(FleetEngine &fleet)
{
    m_fleets.push_back(&fleet);
    connect(&fleet, &FleetDesk::changed, this, [this, &fleet](const FleetDelta &delta) { pass(fleet, delta); });
    connect(&fleet, &FleetDesk::stateChanged, this, [this] { Q_EMIT stateChanged(state()); });
    connect(&fleet, &FleetDesk::instanceRead, this, &FleetDesk::instanceRead);
    connect(&fleet, &FleetDesk::found, this,
            [this, &fleet](const QString &text, const QList<InstanceKey> &keys, const std::optional<ApiError> &error) {
                answered(fleet, text, keys, error);
            });
    // The keys may be of another account than those of the last session.
    connect(&fleet, &FleetEngine::accountKnown, this, [this, &fleet](const AccountUid &account) {
        std::erase_if(m_tellers, [&](const auto &each) { return each.second == &fleet && each.first != account; });
        for (FleetEngine *other : m_fleets) {
            if (other != &fleet && !tellerOf(other->account()))
                pass(*other, {other->rows(), {}});
        }
    });
    if (const auto rows = fleet.rows(); !rows.empty())
        pass(fleet, {rows, {}});
    Q_EMIT stateChanged(state());
}

void FleetOfAccounts::remove(FleetEngine &fleet)
{
    if (std::erase(m_fleets, &fleet) == 0)
        return;
    fleet.disconnect(this);
    FleetDelta delta;
    for (const FleetRow &row : fleet.rows()) {
        if (tellerOf(row.key.account) == &fleet)
            delta.removed.append(row.key);
    }
    std::erase_if(m_tellers, [&fleet](const auto &each) { return each.second == &fleet; });
    if (!delta.isEmpty())
        Q_EMIT changed(delta);
    // What it has told in another's place is that one's to tell now.
    for (FleetEngine *other : m_fleets) {
        if (!tellerOf(other->account()))
            pass(*other, {other->rows(), {}});
    }
    std::vector<QString> texts;
    for (const auto &[text, search] : m_searches)
        texts.push_back(text);
    for (const QString &text : texts)
        answered(fleet, text, {}, {});
    Q_EMIT stateChanged(state());
}

FleetEngine *FleetOfAccounts::tellerOf(const AccountUid &account) const
{
    const auto found = m_tellers.find(account);
    return found == m_tellers.end() ? nullptr : found->second;
}

void FleetOfAccounts::pass(const FleetEngine &fleet, const FleetDelta &delta)
{
    const auto isTold = [&](const InstanceKey &key) {
        auto [teller, isNew] = m_tellers.try_emplace(key.account, const_cast<FleetEngine *>(&fleet));
        return teller->second == &fleet;
    };
    const bool whole =
        std::all_of(delta.upserts.begin(), delta.upserts.end(), [&](const FleetRow &row) { return isTold(row.key); }) &&
        std::all_of(delta.removed.begin(), delta.removed.end(), isTold);
    if (whole) {
        if (!delta.isEmpty())
            Q_EMIT changed(delta);
        return;
    }
    FleetDelta told;
    std::copy_if(delta.upserts.begin(), delta.upserts.end(), std::back_inserter(told.upserts),
                 [&](const FleetRow &row) { return isTold(row.key); });
    std::copy_if(delta.removed.begin(), delta.removed.end(), std::back_inserter(told.removed), isTold);
    if (!told.isEmpty())
        Q_EMIT changed(told);
}

void FleetOfAccounts::factsChanged(const QList<InstanceKey> &keys)
{
    for (FleetEngine *fleet : m_fleets)
        fleet->factsChanged(keys);
}

void FleetOfAccounts::take(const InstanceKey &key, const Instance &instance)
{
    if (FleetEngine *fleet = tellerOf(key.account))
        fleet->take(key, instance);
}

std::optional<Instance> FleetOfAccounts::instance(const InstanceKey &key) const
{
    const FleetEngine *fleet = tellerOf(key.account);
    return fleet ? fleet->instance(key) : std::nullopt;
}

FleetState FleetOfAccounts::state() const
{
    using Phase = FleetState::Phase;
    FleetState all;
    const auto anyIs = [this](Phase phase) {
        return std::any_of(m_fleets.begin(), m_fleets.end(),
                           [phase](const FleetEngine *fleet) { return fleet->presentState().phase == phase; });
    };
    if (anyIs(Phase::Loading))
        all.phase = Phase::Loading;
    else if (anyIs(Phase::Idle))
        all.phase = Phase::Idle;
    else if (anyIs(Phase::Failed))
        all.phase = Phase::Failed;
    for (const FleetEngine *fleet : m_fleets) {
        const FleetState &one = fleet->presentState();
        all.fromCache |= one.fromCache;
        // The list is as old as its oldest part.
        if (one.asOf.isValid() && (!all.asOf.isValid() || one.asOf < all.asOf))
            all.asOf = one.asOf;
        all.loaded += one.loaded;
        all.expected += one.expected;
        all.regions.insert(all.regions.end(), one.regions.begin(), one.regions.end());
        if (one.phase == Phase::Failed && !all.error)
            all.error = one.error;
    }
    if (all.phase != Phase::Failed)
        all.error.reset();
    return all;
}

std::vector<FleetRow> FleetOfAccounts::rows() const
{
    std::vector<FleetRow> all;
    for (const FleetEngine *fleet : m_fleets) {
        std::vector<FleetRow> rows = fleet->rows();
        if (all.empty() && m_fleets.size() == 1)
            return rows;
        std::erase_if(rows, [&](const FleetRow &row) { return tellerOf(row.key.account) != fleet; });
        std::move(rows.begin(), rows.end(), std::back_inserter(all));
    }
    return all;
}

std::optional<FleetRow> FleetOfAccounts::row(const InstanceKey &key) const
{
    const FleetEngine *fleet = tellerOf(key.account);
    return fleet ? fleet->row(key) : std::nullopt;
}

void FleetOfAccounts::refresh()
{
    for (FleetEngine *fleet : m_fleets)
        fleet->refresh();
}

void FleetOfAccounts::cancel()
{
    for (FleetEngine *fleet : m_fleets)
        fleet->cancel();
}

void FleetOfAccounts::read(const InstanceKey &key)
{
    if (FleetEngine *fleet = tellerOf(key.account)) {
        fleet->read(key);
        return;
    }
    QMetaObject::invokeMethod(
        this, [this, key] { Q_EMIT instanceRead(key, tl::unexpected(localError("AccountOfOtherKeys"))); },
        Qt::QueuedConnection);
}

void FleetOfAccounts::find(const QString &text)
{
    const QString wanted = text.trimmed();
    if (wanted.isEmpty() || m_searches.count(wanted) > 0)
        return;
    Search search;
    std::copy_if(m_fleets.begin(), m_fleets.end(), std::back_inserter(search.open),
                 [](const FleetEngine *fleet) { return fleet->isConnected(); });
    if (search.open.isEmpty()) {
        QMetaObject::invokeMethod(
            this, [this, wanted] { Q_EMIT found(wanted, {}, localError("KeysNotThere")); }, Qt::QueuedConnection);
        return;
    }
    const QList<const FleetEngine *> asked = search.open;
    m_searches[wanted] = std::move(search);
    for (FleetEngine *fleet : m_fleets) {
        if (asked.contains(fleet))
            fleet->find(wanted);
    }
}

void FleetOfAccounts::answered(const FleetEngine &fleet, const QString &text, const QList<InstanceKey> &keys,
                               const std::optional<ApiError> &error)
{
    const auto search = m_searches.find(text);
    if (search == m_searches.end() || search->second.open.removeAll(&fleet) == 0)
        return;
    search->second.keys += keys;
    if (error && !search->second.error)
        search->second.error = error;
    if (!search->second.open.isEmpty())
        return;
    const Search done = std::move(m_searches.extract(search).mapped());
    Q_EMIT found(text, done.keys, done.keys.isEmpty() ? done.error : std::nullopt);
}

} // namespace ecsdesk
