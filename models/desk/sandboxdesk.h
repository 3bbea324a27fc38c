// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/apierror.h"

#include <QObject>

namespace ecsdesk {

/// What screens may ask of the simulated cloud. Absent (nullptr) where the program works on a real account.
class SandboxDesk : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Server seconds per real second.
    [[nodiscard]] virtual double clockSpeed() const = 0;
    /// Speed of the simulated cloud's clock, 0.1 to 3600.
    virtual void setClockSpeed(double speed) = 0;

    /// Pays an unpaid order, as the operator of a real account does on the pay page. `paymentEnded` answers.
    virtual void payOrder(const OrderId &id) = 0;

Q_SIGNALS:
    void changed();
    /// `error`: the sandbox refused, or could not be reached; its `detail` says why.
    void paymentEnded(const ecsdesk::OrderId &id, const std::optional<ecsdesk::ApiError> &error);
};

} // namespace ecsdesk
