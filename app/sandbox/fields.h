// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/model.h"

#include <boost/json/value.hpp>

// One vocabulary for instances in files and levers: the names of the API, flattened. The hand-made fleet, the saved
// state and the levers addInstance and setField all use it.
namespace ecsdesk::sandbox {

// Sets one field. Throws std::invalid_argument with a sentence for an unknown name or a value that does not fit.
// `now` is what ExpiresInDays, CreatedDaysAgo and the like count from.
void setField(Instance &instance, Words &words, std::string_view name, const boost::json::value &value, Moment now);

// An instance from all its fields; it must have InstanceId and RegionId, the rest has defaults.
[[nodiscard]] Instance instanceFromJson(const boost::json::object &fields, Words &words, Moment now);

// All fields, such that reading them gives the same instance again.
[[nodiscard]] boost::json::object toJson(const Instance &instance);

// A number as people write it: 5000 and 12.5, where the library would write 5E3 and 1.25E1.
[[nodiscard]] boost::json::value plainNumber(double number);

[[nodiscard]] boost::json::object toJson(const Spec &spec);
[[nodiscard]] Spec specFromJson(const boost::json::object &fields);

} // namespace ecsdesk::sandbox
