// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/vaultvalues.h"

#include <QList>
#include <QString>

namespace ecsdesk {

/// What the operator can do about a keychain that did not do its part; one button each.
enum class VaultWay {
    Retry,
    Unlock,      ///< to try again, too: the desktop asks once more
    SessionOnly, ///< go on with a secret that is kept in memory until the program ends
};

/// A trouble with the keychain in the operator's language. Whole sentences; `title` is a headline without a full stop.
struct VaultWords
{
    QString title;
    QString cause;
    QString effect; ///< what became of the secret
    QString remedy;
    QList<VaultWay> ways; ///< in the order of the buttons; never empty

    friend bool operator==(const VaultWords &, const VaultWords &) = default;
};

[[nodiscard]] VaultWords explain(const VaultError &error, VaultVerb verb);
/// Cause, effect and remedy as one text.
[[nodiscard]] QString vaultText(const VaultWords &words);

/// For a button.
[[nodiscard]] QString wayText(VaultWay way);
/// "AccessKey secret", to stand alone or within a sentence.
[[nodiscard]] QString word(SecretKind kind);
/// While the desktop asks the operator to unlock the keychain.
[[nodiscard]] QString waitingForUnlockText();
/// The keychain is open and has no such secret.
[[nodiscard]] QString missingSecretText(SecretKind kind);
/// What `VaultWay::SessionOnly` means.
[[nodiscard]] QString sessionOnlyNote();

} // namespace ecsdesk
