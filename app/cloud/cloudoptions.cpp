// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cloud/cloudoptions.h"

namespace ecsdesk {

QHash<QString, std::chrono::milliseconds> Timeouts::defaultsPerAction()
{
    using namespace std::chrono_literals;
    return {
        {QStringLiteral("ModifyInstanceSpec"), 62s},      {QStringLiteral("ModifyInstanceNetworkSpec"), 36s},
        {QStringLiteral("AllocatePublicIpAddress"), 36s}, {QStringLiteral("StopInstance"), 27s},
        {QStringLiteral("StartInstance"), 46s},           {QStringLiteral("DescribeInstances"), 10s},
        {QStringLiteral("DescribeRegions"), 19s},
    };
}

} // namespace ecsdesk
