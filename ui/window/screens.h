// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/changerecord.h"
#include "models/desk/fleet.h"
#include "models/domain/account.h"

#include <functional>

class QWidget;

namespace ecsdesk {

/// How the window comes by what it shows beside the instances. Whoever builds the object graph fills this in; a screen
/// without a maker is not offered anywhere.
struct ScreenMakers
{
    /// The screens beside the list, each made once.
    std::function<QWidget *(QWidget *parent)> queue;
    std::function<QWidget *(QWidget *parent)> changes; ///< the journal
    std::function<QWidget *(QWidget *parent)> orders;
    std::function<QWidget *(QWidget *parent)> accounts;
    /// A window of its own that walks through a bandwidth change; it is shown, and deleted when it is closed.
    std::function<QWidget *(const FleetRow &row, QWidget *parent)> bandwidthWizard;
    /// The same for a change of the specification: the type or the bandwidth.
    std::function<QWidget *(const FleetRow &row, QWidget *parent)> specificationWizard;
    /// Brings a change to the front in the screen that `changes` made.
    std::function<void(QWidget *changes, ChangeId id)> showChange;
    /// Brings a change that is in the queue to the front in the screen that `queue` made.
    std::function<void(QWidget *queue, ChangeId id)> showQueued;
    /// Brings an order to the front in the screen that `orders` made.
    std::function<void(QWidget *orders, const OrderId &id)> showOrder;
    /// Brings an account to the front in the screen that `accounts` made.
    std::function<void(QWidget *accounts, const ProfileId &id)> showAccount;
};

} // namespace ecsdesk
