// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ecsdesk {

/// A message of the API for eyes and files: SignatureDoesNotMatch and its like repeat the whole string to sign, with
/// key ID and security token in it. Of a key ID the first four characters stay, of a token nothing.
/// `accessKeyId`: the one that signed, hidden wherever it stands.
[[nodiscard]] QString maskedMessage(const QString &message, const QString &accessKeyId);

} // namespace ecsdesk
