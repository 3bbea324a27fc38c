// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/vault/vault.h"

#include <QProcessEnvironment>
#include <chrono>

namespace ecsdesk {

class PromptTurns;

/// How long a call waits before it ends by itself.
struct VaultPatience
{
    std::chrono::milliseconds service{20'000}; ///< for the keychain, also to be started by the bus
    std::chrono::milliseconds answer{120'000}; ///< for the operator, once the keychain is known to be locked
};

struct HelperOptions
{
    QString program; ///< see `helperBesideProgram`
    VaultPatience patience;
    /// Of this the helper gets the few variables that lead to the session bus, and nothing else.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
};

/// The system keychain, reached through the program `ecsdesk-vault`: one process a call, which gets and gives secrets
/// through pipes and is ended by its process ID when nobody waits for it any more (docs/decisions/0007). Calls may
/// outlive the vault.
class HelperVault final : public Vault
{
public:
    explicit HelperVault(HelperOptions options);
    ~HelperVault() override;

    std::unique_ptr<VaultCall<std::optional<Secret>>> read(const VaultKey &key) override;
    std::unique_ptr<VaultCall<void>> write(const VaultKey &key, Secret secret) override;
    std::unique_ptr<VaultCall<bool>> remove(const VaultKey &key) override;

private:
    HelperOptions m_options;
    std::shared_ptr<PromptTurns> m_turns;
};

/// The helper that was built or installed with the running program.
[[nodiscard]] QString helperBesideProgram();
/// What a helper gets to see of `all`.
[[nodiscard]] QProcessEnvironment helperEnvironment(const QProcessEnvironment &all);

} // namespace ecsdesk
