// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/vaultvalues.h"

#include <QByteArray>

/// What the program and its helper say to each other. Each message is one line of ASCII, its words separated by blanks;
/// a secret follows its line as that many raw bytes. The program asks once:
///
///   read KEY | remove KEY | write KEY LENGTH, and the bytes
///
/// and may say `ask` later. When it closes its end, it has given up. The helper says
///
///   locked    it would have to ask the operator, and waits for `ask`
///   working   from here on a write or a removal may take effect
///
/// and in the end one of
///
///   done | missing | found LENGTH, and the bytes | trouble NAME DETAIL…
namespace ecsdesk::helperwords {

inline constexpr char ask[] = "ask";
inline constexpr char locked[] = "locked";
inline constexpr char working[] = "working";
inline constexpr char done[] = "done";
inline constexpr char missing[] = "missing";
inline constexpr char found[] = "found";
inline constexpr char trouble[] = "trouble";

/// Longer lines and secrets are refused by both sides.
inline constexpr qsizetype maxLine = 4096;

/// "profile/access-key-secret", the profile percent-encoded: one word of ASCII.
[[nodiscard]] inline QByteArray keyWord(const VaultKey &key)
{
    return key.profile.text.toUtf8().toPercentEncoding() + '/' + nameOf(secretKindNames, key.kind).toLatin1();
}

} // namespace ecsdesk::helperwords
