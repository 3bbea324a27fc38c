// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

// What the instance list, its delegate, its header and its tests agree on.

namespace ecsdesk {

/// The columns of the instance list, about in the order in which they come before the operator moves them.
enum class InstanceColumn {
    State,         ///< the status word
    Name,          ///< the name; the delegate paints the ID (IdRole) in a second line
    Type,          ///< "ecs.g6.large"; sorted by family, then size
    Charge,        ///< subscription or pay-as-you-go
    Network,       ///< network and its billing: "VPC · by traffic"
    Out,           ///< outbound bandwidth, Mbps
    In,            ///< inbound bandwidth, Mbps
    PublicIp,      ///< public or elastic address; sorted by its number
    Expiry,        ///< local date on which a subscription ends
    Region,        ///< zone, or region where the zone is not known
    Tags,          ///< "env=prod, team=web"
    Changeability, ///< what matters most for changing it now; the running countdown is CooldownRole
    Account, ///< what the operator calls the account; its number where it has no name. Comes before Region; it is the
             ///< last here because remembered columns are numbered as here
};
inline constexpr int instanceColumnCount = int(InstanceColumn::Account) + 1;

/// What the list tells beside Qt's own roles. Qt::DisplayRole is the text of the cell, Qt::ToolTipRole what the cell
/// has no room for, Qt::TextAlignmentRole right for figures, Qt::AccessibleTextRole a full sentence.
/// All roles but the Qt ones are the same in every column of a row unless said otherwise.
enum InstanceListRole {
    KeyRole = Qt::UserRole + 1, ///< InstanceKey
    InstanceRole,               ///< Instance
    FactsRole,                  ///< InstanceFacts
    StandingRole,               ///< Standing, as of the last tick
    CooldownRole,     ///< QString, remaining time "3:12" as of the last tick; empty where nothing cools. A tick
                      ///< changes this role alone, so that the countdown disturbs neither sorting nor texts
    CooldownPartRole, ///< double, 1 … 0: the part of the cooldown that is left, for the ring; 0 where nothing cools
    IdRole,           ///< QString, the instance ID
    SortRole,         ///< by column: a value of the type the column is sorted by (int, QString, QDateTime …); invalid
                      ///< where the instance has none
    FilterTextRole,   ///< QString, everything free text is looked for in: lower case, one field a line
};

} // namespace ecsdesk
