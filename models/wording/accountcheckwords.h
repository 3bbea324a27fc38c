// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/accountcheck.h"

#include <QString>

namespace ecsdesk {

// In the language of the translators installed at the moment of the call.

/// What a test of an account found out, for the operator.
struct CheckWords
{
    QString title;  ///< a headline without a full stop
    QString text;   ///< whole sentences: what is known, or the cause
    QString remedy; ///< what to do; empty where all is well
    QString note;   ///< something to know beside it, such as a clock that is off; may be empty

    friend bool operator==(const CheckWords &, const CheckWords &) = default;
};
[[nodiscard]] CheckWords explain(const AccountCheck &check);

/// "RAM user" for "RAMUser" and so on; a word that is not known as it came.
[[nodiscard]] QString identityTypeText(const QString &identityType);

} // namespace ecsdesk
