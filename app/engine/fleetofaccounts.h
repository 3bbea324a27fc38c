// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/fleetengine.h"

namespace ecsdesk {

/// The fleets of all accounts as one list. An account's trouble never hides another's rows. A cloud account that two
/// fleets know (a list remembered under two profiles) is told by the first of them.
class FleetOfAccounts final : public FleetDesk
{
    Q_OBJECT

public:
    using FleetDesk::FleetDesk;

    /// `fleet` outlives its time here (`remove`).
    void add(FleetEngine &fleet);
    /// Its rows go.
    void remove(FleetEngine &fleet);
    /// Facts of these instances changed: tells their rows.
    void factsChanged(const QList<InstanceKey> &keys);
    /// Somebody else read this instance.
    void take(const InstanceKey &key, const Instance &instance);
    [[nodiscard]] std::optional<Instance> instance(const InstanceKey &key) const;

    [[nodiscard]] FleetState state() const override;
    [[nodiscard]] std::vector<FleetRow> rows() const override;
    [[nodiscard]] std::optional<FleetRow> row(const InstanceKey &key) const override;
    void refresh() override;
    void cancel() override;
    void read(const InstanceKey &key) override;
    void find(const QString &text) override;

private:
    /// A question that several fleets were asked.
    struct Search
    {
        QList<const FleetEngine *> open;
        QList<InstanceKey> keys;
        std::optional<ApiError> error;
    };

    /// Whose rows of this account are told; nullptr where nobody knows it.
    [[nodiscard]] FleetEngine *tellerOf(const AccountUid &account) const;
    void pass(const FleetEngine &fleet, const FleetDelta &delta);
    void answered(const FleetEngine &fleet, const QString &text, const QList<InstanceKey> &keys,
                  const std::optional<ApiError> &error);

    std::vector<FleetEngine *> m_fleets;
    std::map<AccountUid, FleetEngine *> m_tellers;
    std::map<QString, Search> m_searches;
};

} // namespace ecsdesk
