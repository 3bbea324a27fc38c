// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/vault/privatebus.h"
#include "tests/vault/scriptedservice.h"
#include "tests/vault/vaultwatch.h"

namespace ecsdesk {

inline const QString keyText = QStringLiteral("3f2a/access-key-secret");
inline const QByteArray planted = "the secret of someKey";

/// A bus with a scripted service that has the secret of `someKey`, and a vault on it.
struct Stage
{
    explicit Stage(VaultPatience patience = {})
        : service(bus.address())
        , vault({ECSDESK_VAULT_HELPER, patience, bus.environment()})
    {
        service.put(keyText, planted);
    }
    PrivateBus bus;
    ScriptedService service;
    HelperVault vault;
};

[[nodiscard]] inline VaultPatience seconds(int service, int answer)
{
    return {std::chrono::seconds(service), std::chrono::seconds(answer)};
}

[[nodiscard]] inline bool noHelperLeft()
{
    return QTest::qWaitFor([] { return helpers().isEmpty(); }, 20'000);
}

} // namespace ecsdesk
