// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/identifiers.h"
#include "models/domain/named.h"

#include <tl/expected.hpp>

namespace ecsdesk {

/// Which of an account's secrets. The names are part of the key in the operator's keychain: they never change.
enum class SecretKind {
    AccessKeySecret,
    SecurityToken, ///< of temporary credentials (STS)
    ProxyPassword,
};
inline constexpr std::array secretKindNames{
    Named{SecretKind::AccessKeySecret, "access-key-secret"},
    Named{SecretKind::SecurityToken, "security-token"},
    Named{SecretKind::ProxyPassword, "proxy-password"},
};

/// Where a secret is kept. Nothing in it is secret.
struct VaultKey
{
    ProfileId profile;
    SecretKind kind = SecretKind::AccessKeySecret;

    friend bool operator==(const VaultKey &, const VaultKey &) = default;
    friend size_t qHash(const VaultKey &key, size_t seed = 0) { return qHashMulti(seed, key.profile, int(key.kind)); }
};

/// The longest secret that is kept; an STS token has about a thousand bytes.
inline constexpr qsizetype maxSecretBytes = 65'536;

/// What is asked of the keychain.
enum class VaultVerb {
    Read,
    Write,
    Remove,
};
inline constexpr std::array vaultVerbNames{
    Named{VaultVerb::Read, "read"},
    Named{VaultVerb::Write, "write"},
    Named{VaultVerb::Remove, "remove"},
};

/// Why the keychain did not do what it was asked.
enum class VaultTrouble {
    NoKeychain, ///< no session bus, no Secret Service on it, or the library that speaks to it is not installed
    Locked,     ///< the keychain is locked and the question to unlock it was dismissed
    Unanswered, ///< the question to unlock it was not answered in time
    Silent,     ///< there is a keychain, and it did not answer in time
    Died,       ///< it, the bus or our helper ended in the middle
    Failed,     ///< anything else; the detail says what
};
inline constexpr std::array vaultTroubleNames{
    Named{VaultTrouble::NoKeychain, "no-keychain"},
    Named{VaultTrouble::Locked, "locked"},
    Named{VaultTrouble::Unanswered, "unanswered"},
    Named{VaultTrouble::Silent, "silent"},
    Named{VaultTrouble::Died, "died"},
    Named{VaultTrouble::Failed, "failed"},
};

struct VaultError
{
    VaultTrouble trouble = VaultTrouble::Failed;
    QString detail;                  ///< technical, English, one line, never secret; may be empty
    bool mayHaveTakenEffect = false; ///< of a write or a removal: it was on its way when this happened

    friend bool operator==(const VaultError &, const VaultError &) = default;
};

template <class T>
using VaultResult = tl::expected<T, VaultError>;

} // namespace ecsdesk
