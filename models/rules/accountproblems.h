// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"

#include <QList>
#include <span>

namespace ecsdesk {

/// Where a value of an account is typed.
enum class AccountField {
    Name,
    AccessKeyId,
    AccessKeySecret,
    SecurityToken,
    TokenExpires,
    RoleArn,
    SessionName,
    EcsRoleName,
    Regions,
    Endpoint,
    ProxyHost,
    ProxyPort,
};

/// What stands against a value as it was typed.
enum class FieldTrouble {
    Missing,
    NameTaken,    ///< another account has this name
    NotAKeyId,    ///< blanks or signs that no AccessKey ID has
    Temporary,    ///< an AccessKey ID that begins with "STS." where a lasting one is asked for
    NotTemporary, ///< the other way round
    HasBlanks,    ///< a secret with blanks or line breaks inside
    Passed,       ///< a moment that is over
    NotARoleArn,
    NotASessionName,
    NotARoleName,
    NotARegion,   ///< `value`: the first that is none
    NoRegion,     ///< only chosen regions, and none is chosen
    NotAnAddress, ///< no https address of a host alone
    PlainHttp,    ///< http to another machine
    NotAHost,
    NotAPort,
};

struct FieldProblem
{
    AccountField field = AccountField::Name;
    FieldTrouble trouble = FieldTrouble::Missing;
    QString value; ///< what is meant, where one value of several is; never secret

    friend bool operator==(const FieldProblem &, const FieldProblem &) = default;
};

/// How a secret stands while an account is typed.
enum class SecretEntry {
    Missing,  ///< nothing typed, and nothing kept
    Kept,     ///< nothing typed; the one that is kept is used
    Given,    ///< typed
    Unusable, ///< typed, with blanks inside
};

/// An account as it stands in the fields.
struct AccountEntry
{
    AccountProfile profile;
    SecretEntry secret = SecretEntry::Missing;
    SecretEntry token = SecretEntry::Missing;
    bool allRegions = true;
    QDateTime now; ///< UTC, for the end of a token
};

/// Everything that stands against it, in the order of the fields. Only what its kind of credentials asks for is looked
/// at. `others`: the other accounts.
[[nodiscard]] QList<FieldProblem> problemsOf(const AccountEntry &entry, std::span<const AccountProfile> others);

} // namespace ecsdesk
