// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/catalogue.h"
#include "app/sandbox/world.h"

#include <vector>

// What an instance may become: the one answer for the list of targets and for the judgement of a change.
namespace ecsdesk::sandbox {

// Whether there is a path to a type that the catalogue has, stock apart. The present type counts.
[[nodiscard]] bool mayBecome(const Instance &instance, std::string_view type);

// What a zone has of a type, by the levers or the catalogue.
[[nodiscard]] Stock stockOf(const World &world, std::string_view type, std::string_view zoneId);
// The same for an instance; types that were offered to it by name are there unless the levers say otherwise.
[[nodiscard]] Stock stockFor(const World &world, const Instance &instance, std::string_view type,
                             std::string_view zoneId);

// All types that ModifyInstanceSpec or a subscription's change would not refuse for the type's sake, stock apart, and
// without the present one. Empty for local disks and dedicated hosts.
[[nodiscard]] std::vector<const InstanceType *> targetsOf(const Instance &instance);

// "cn-hangzhou-i" and so on.
[[nodiscard]] std::vector<std::string> zonesOf(const Region &region);

} // namespace ecsdesk::sandbox
