// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/fleet.h"

#include <QObject>

namespace ecsdesk {

/// What screens may ask about the fleet. Nothing here blocks.
class FleetDesk : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual FleetState state() const = 0;
    /// Everything known now, for a screen that opens later than the data came. Order is not defined.
    [[nodiscard]] virtual std::vector<FleetRow> rows() const = 0;
    [[nodiscard]] virtual std::optional<FleetRow> row(const InstanceKey &key) const = 0;

    /// Reads every region again and tells the differences. While one is running this does nothing.
    virtual void refresh() = 0;
    /// Stops a running refresh; what is there stays.
    virtual void cancel() = 0;
    /// Reads one instance afresh; `instanceRead` answers, with an error or nothing when it is gone.
    virtual void read(const InstanceKey &key) = 0;
    /// Asks the API directly for an instance ID, an address or a name that is not in the list yet. `found` answers.
    virtual void find(const QString &text) = 0;

Q_SIGNALS:
    void changed(const ecsdesk::FleetDelta &delta);
    void stateChanged(const ecsdesk::FleetState &state);
    void instanceRead(const ecsdesk::InstanceKey &key, const ecsdesk::Result<std::optional<ecsdesk::Instance>> &result);
    /// The instances that `text` leads to (they are in the list already when this is told); empty: none.
    void found(const QString &text, const QList<ecsdesk::InstanceKey> &keys,
               const std::optional<ecsdesk::ApiError> &error);
};

} // namespace ecsdesk
