// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/fields.h"
#include "app/sandbox/fleet.h"

#include <boost/json.hpp>

namespace ecsdesk::sandbox {

Fleet handMadeFleet(Words &words, Moment birth)
{
    Fleet out;
    const auto file =
        boost::json::parse(boost::json::string_view(handMadeFleetText().data(), handMadeFleetText().size()));
    for (const auto &item : file.at("instances").as_array()) {
        auto fields = item.as_object();
        // An open order belongs to the account, not to the instance.
        if (const auto *order = fields.if_contains("OpenOrder")) {
            const auto &details = order->as_object();
            Order open;
            open.instanceId = fields.at("InstanceId").as_string().c_str();
            open.regionId = fields.at("RegionId").as_string().c_str();
            open.type = "Upgrade";
            open.cents = details.at("Cents").as_int64();
            open.abnormal = details.at("Abnormal").as_bool();
            open.spec = specFromJson(details.at("Spec").as_object());
            out.orders.push_back(std::move(open));
            fields.erase("OpenOrder");
        }
        out.instances.push_back(instanceFromJson(fields, words, birth));
    }
    return out;
}

} // namespace ecsdesk::sandbox
