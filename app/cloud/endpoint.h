// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/cloudoptions.h"
#include "app/cloud/request.h"

namespace ecsdesk {

/// Where calls of `service` for `region` go: the endpoint of the options, or else the regular rule (ecs-api.md section
/// 1.1). An empty region gives the central address.
[[nodiscard]] QUrl endpointOf(const CloudOptions &options, Service service, const RegionId &region);

/// Whether this may stand in for a region. It is part of a host name there: whatever else it holds would lead the
/// request, and its signature, elsewhere.
[[nodiscard]] bool isHostLabel(const QString &text);

/// 127.0.0.0/8, ::1 and localhost: what never leaves this machine.
[[nodiscard]] bool isLoopback(const QUrl &url);

/// Where the owner of the account sees and pays orders: the order list of the account's site (ecs-api.md section 8).
/// Empty for an endpoint on this machine: nothing is paid there.
[[nodiscard]] QUrl orderListPage(const CloudOptions &options);

/// Why nothing may be sent to this address, in technical English; empty if it may. Only https, or plain http to
/// loopback; no user, no path, no query.
[[nodiscard]] QString objectionTo(const QUrl &endpoint);

/// The value of the Host header, which the signature covers: with the port where it is not the scheme's own.
[[nodiscard]] QByteArray hostHeader(const QUrl &endpoint);

} // namespace ecsdesk
