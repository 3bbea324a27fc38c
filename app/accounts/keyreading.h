// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/credentials/sources.h"
#include "app/vault/vault.h"

#include <vector>

namespace ecsdesk {

/// A secret that an account signs or connects with.
struct NeededSecret
{
    SecretKind kind;
    bool required = true; ///< false: used where it is there
};
/// EcsRamRole needs none, a proxy without a user neither.
[[nodiscard]] std::vector<NeededSecret> secretsNeeded(const AccountProfile &profile);

/// The secret of this kind among them.
[[nodiscard]] Secret &secretOf(AccountSecrets &secrets, SecretKind kind);

/// Reads what an account needs from the keychain, all at once. Destroying it gives it up.
class KeyReading final : public QObject
{
    Q_OBJECT

public:
    /// Begins at once. What is in `known` already is not asked for. `vault` outlives this.
    KeyReading(Vault &vault, const ProfileId &profile, const std::vector<NeededSecret> &needed, AccountSecrets known);

    /// From finished() on: why there are none; nothing where all that are required are there.
    [[nodiscard]] const std::optional<VaultError> &error() const { return m_error; }
    [[nodiscard]] const std::optional<SecretKind> &missing() const { return m_missing; }
    [[nodiscard]] bool isOk() const { return !m_error && !m_missing; }
    [[nodiscard]] AccountSecrets takeSecrets() { return std::exchange(m_secrets, {}); }

Q_SIGNALS:
    /// The desktop asks the operator to unlock the keychain.
    void waitingForOperator();
    /// Once, never within the constructor.
    void finished();

private:
    void answered(SecretKind kind, bool required, VaultResult<std::optional<Secret>> result);
    void finish();

    AccountSecrets m_secrets;
    std::optional<VaultError> m_error;
    std::optional<SecretKind> m_missing;
    std::vector<std::unique_ptr<VaultCall<std::optional<Secret>>>> m_calls;
    size_t m_open = 0;
    bool m_finished = false;
};

} // namespace ecsdesk
