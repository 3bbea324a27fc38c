// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/accounts/keyreading.h"

namespace ecsdesk {

std::vector<NeededSecret> secretsNeeded(const AccountProfile &profile)
{
    std::vector<NeededSecret> needed;
    if (needsAccessKey(profile.mode))
        needed.push_back({SecretKind::AccessKeySecret, true});
    // A role may be assumed with temporary keys, too.
    if (profile.mode == CredentialMode::StsToken || profile.mode == CredentialMode::RamRoleArn)
        needed.push_back({SecretKind::SecurityToken, profile.mode == CredentialMode::StsToken});
    if (profile.proxy.use == ProxyUse::Explicit && !profile.proxy.user.isEmpty())
        needed.push_back({SecretKind::ProxyPassword, true});
    return needed;
}

Secret &secretOf(AccountSecrets &secrets, SecretKind kind)
{
    switch (kind) {
    case SecretKind::AccessKeySecret:
        return secrets.secret;
    case SecretKind::SecurityToken:
        return secrets.token;
    case SecretKind::ProxyPassword:
        return secrets.proxyPassword;
    }
    Q_UNREACHABLE();
}

KeyReading::KeyReading(Vault &vault, const ProfileId &profile, const std::vector<NeededSecret> &needed,
                       AccountSecrets known)
    : m_secrets(std::move(known))
{
    for (const NeededSecret &need : needed) {
        if (!secretOf(m_secrets, need.kind).isEmpty())
            continue;
        if (profile.isEmpty()) { // not saved yet: the keychain cannot have it
            if (need.required && !m_missing)
                m_missing = need.kind;
            continue;
        }
        auto &call = m_calls.emplace_back(vault.read({profile, need.kind}));
        ++m_open;
        connect(call.get(), &VaultActivity::waitingForOperator, this, &KeyReading::waitingForOperator);
        connect(call.get(), &VaultActivity::finished, this,
                [this, need, call = call.get()] { answered(need.kind, need.required, call->takeResult()); });
    }
    if (m_open == 0)
        QMetaObject::invokeMethod(this, &KeyReading::finish, Qt::QueuedConnection);
}

void KeyReading::answered(SecretKind kind, bool required, VaultResult<std::optional<Secret>> result)
{
    --m_open;
    if (!result) {
        // The others meet the same keychain: nobody waits for them.
        m_error = result.error();
        finish();
        return;
    }
    if (*result)
        secretOf(m_secrets, kind) = std::move(**result);
    else if (required && !m_missing)
        m_missing = kind;
    if (m_open == 0)
        finish();
}

void KeyReading::finish()
{
    if (std::exchange(m_finished, true))
        return;
    // One of them is still emitting.
    for (auto &call : m_calls) {
        call->disconnect(this);
        call.release()->deleteLater();
    }
    m_calls.clear();
    Q_EMIT finished();
}

} // namespace ecsdesk
