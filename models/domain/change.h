// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/instance.h"

#include <optional>

namespace ecsdesk {

/// The actions of the API that modify an instance.
enum class Action {
    ModifyInstanceNetworkSpec,
    ModifyInstanceSpec,
    AllocatePublicIpAddress,
    StartInstance,
    StopInstance
};

/// The name the API knows the action by.
[[nodiscard]] QString apiName(Action action);
[[nodiscard]] std::optional<Action> actionFromApi(const QString &name);

/// What is to be different, in the parameters of one call. What is not given stays as it is.
struct Change
{
    Action action = Action::ModifyInstanceNetworkSpec;
    std::optional<InstanceTypeId> instanceType;                ///< ModifyInstanceSpec only
    std::optional<int> outMbps;                                ///< InternetMaxBandwidthOut, Mbps
    std::optional<int> inMbps;                                 ///< InternetMaxBandwidthIn, Mbps
    std::optional<Word<InternetChargeType>> networkChargeType; ///< ModifyInstanceNetworkSpec only
    std::optional<bool> autoPay; ///< ModifyInstanceNetworkSpec only; the API's default is true

    friend bool operator==(const Change &, const Change &) = default;
};

/// The two actions that change the specification: they are idempotent by their token, and start the cooldown.
[[nodiscard]] bool isSpecChange(Action action);

/// One call of a run and the token under which it goes out. Calls without idempotence (start, stop, allocate) have a
/// token too: by it the journal knows them.
struct PlannedCall
{
    Change change;
    ClientToken token;

    friend bool operator==(const PlannedCall &, const PlannedCall &) = default;
};

/// Two sets of numbers exist: those of the two API documents, and those the API enforces today (rules.md).
enum class Edition { Documents, Current };

[[nodiscard]] QString editionName(Edition edition); ///< "documents", "current"
[[nodiscard]] std::optional<Edition> editionFromName(const QString &name);

} // namespace ecsdesk
