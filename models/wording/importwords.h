// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/foundprofile.h"

#include <QString>

namespace ecsdesk {

// In the language of the translators installed at the moment of the call.

/// Where it was found: "aliyun CLI", "credentials file", "environment".
[[nodiscard]] QString importSourceText(ImportSource source);
/// How the keys are come by, as a few words: "AccessKey", "RAM role of this ECS instance".
[[nodiscard]] QString credentialModeText(CredentialMode mode);
/// What can be taken over, as one sentence; empty where nothing can.
[[nodiscard]] QString foundText(const FoundProfile &found);
/// Why it cannot be used, as one sentence; empty where it can.
[[nodiscard]] QString importProblemText(const FoundProfile &found);
/// That other users of this machine may be able to read the file; empty where they cannot.
[[nodiscard]] QString importWarningText(const FoundProfile &found);
/// How the plain secret is removed from where it was found. This program never does that by itself. Empty where nothing
/// secret was found.
[[nodiscard]] QString removalHint(const FoundProfile &found);

} // namespace ecsdesk
