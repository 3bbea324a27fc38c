// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/apierror.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

namespace ecsdesk {

/// What a test of an account ran into.
enum class AccountTrouble {
    None,
    UnknownKey,       ///< the access key does not exist
    KeyDisabled,      ///< it exists and is switched off
    WrongSecret,      ///< the server signed the same text and came to another signature
    SignatureDiffers, ///< signatures differ, and so, or perhaps, does what was signed
    TokenExpired,     ///< temporary credentials that have ended
    TokenNotAccepted, ///< a token that is missing, malformed or of another key
    RoleNotAssumed,   ///< the role does not exist, or does not trust these keys
    NoMetadata,       ///< EcsRamRole: the metadata service gave no credentials
    ClockOff,         ///< this machine's clock differs by more than the API allows
    NoPermission,     ///< the keys are good; actions in `AccountCheck::missingPermissions` are not granted
    NotTheApi,        ///< somebody else answered: the sign-in page of a network, a wrong address
    Proxy,
    Tls,        ///< the certificate does not hold
    NoNetwork,  ///< no way to the server, or no answer
    Incomplete, ///< nothing to sign with
    Other,      ///< `AccountCheck::error` says more
};

/// A region as the account sees it.
struct RegionName
{
    RegionId id;
    QString name; ///< in the language asked for; may be empty

    friend bool operator==(const RegionName &, const RegionName &) = default;
};

/// What a test of an account found out. What is not known is empty, also where something else failed.
struct AccountCheck
{
    AccountTrouble trouble = AccountTrouble::None;
    std::optional<ApiError> error; ///< what the trouble was told by; nothing where there is none
    AccountUid account;            ///< GetCallerIdentity
    QString identityType;          ///< "Account", "RAMUser", "AssumedRoleUser"
    QString arn;
    QList<RegionName> regions;      ///< DescribeRegions
    QDateTime expires;              ///< of temporary credentials, UTC, the server's clock; invalid where not known
    RegionId triedRegion;           ///< where listing was tried
    std::optional<bool> mayList;    ///< DescribeInstances, by its dry run; nothing: not told
    QStringList missingPermissions; ///< "ecs:DescribeInstances"
    /// The server's clock less this machine's, where it was learned. Requests are signed by the server's.
    std::optional<std::chrono::milliseconds> clockOffset;

    [[nodiscard]] bool isOk() const { return trouble == AccountTrouble::None; }
    friend bool operator==(const AccountCheck &, const AccountCheck &) = default;
};

} // namespace ecsdesk
