// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

Q_SIGNALS:
    void changed();
};

} // namespace ecsdesk
