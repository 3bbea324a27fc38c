// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/changerecord.h"

namespace ecsdesk {

// What screens say of the terms of an account, in the present language.

/// Why nothing may be changed on the instances of an account now.
struct BarWords
{
    QString reason; ///< a sentence
    QString lift;   ///< a sentence: what would lift it

    [[nodiscard]] QString whole() const; ///< both
};
[[nodiscard]] BarWords barWords(ActingBar bar);

/// The mark of an account that is set to production: one word.
[[nodiscard]] QString productionWord();
/// Beside the field; `name`: what is to be typed.
[[nodiscard]] QString typeToConfirmLabel(const QString &name);
/// Why the button beside it waits.
[[nodiscard]] QString whyNotTyped(const QString &name);

} // namespace ecsdesk
