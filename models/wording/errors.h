// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/apierror.h"

#include <QString>
#include <QStringList>

namespace ecsdesk {

/// What can be done with a request that failed (ecs-api.md section 10, column "Retry / token").
enum class Retry {
    No,        ///< final as it stands: a corrected request is a new one, with a new token
    Wait,      ///< the same request may succeed later
    Cooldown,  ///< the same request may succeed when the five minutes are over
    Automatic, ///< the program may repeat it by itself, with the same token
    Passed,    ///< no failure: a dry run that passed
};

/// What is known of the effect of a request that failed.
enum class Damage {
    None,    ///< nothing was changed or charged
    Unknown, ///< it may have taken effect; the instance must be read
};

/// The page on which what stands against a request is settled.
enum class PayPage {
    None,
    Orders,  ///< the list of orders: one of them is to be paid or cancelled
    Billing, ///< the billing console: the account owes money, or its balance is too low
};

/// A failure in the operator's language: what happened, whether anything was changed or charged, what to do. Whole
/// sentences; `title` is a headline without a full stop.
struct ErrorWords
{
    QString title;
    QString cause;
    QString effect;
    QString remedy;
    QString apiMessage; ///< the API's own words, English; empty where there was no answer
    QString link;       ///< the API's diagnosis page; may be empty
    Retry retry = Retry::No;
    Damage damage = Damage::None;
    PayPage payPage = PayPage::None; ///< where the remedy is found; trying again before is in vain
    bool known = true;               ///< false: the code has no words of its own, the API's message says more

    friend bool operator==(const ErrorWords &, const ErrorWords &) = default;
};

/// Chosen by code (without regard to case), action (ApiError::action), HTTP status and words of the message where one
/// code means several things. Never empty in title, cause, effect and remedy.
[[nodiscard]] ErrorWords explain(const ApiError &error);
/// Cause, effect and remedy as one text, for a place that has room for a paragraph.
[[nodiscard]] QString errorText(const ErrorWords &words);
/// The same, and the request ID to quote where there is one.
[[nodiscard]] QString errorTextToQuote(const ApiError &error);
/// What support asks for, one "name: value" a line: action, code, HTTP status, request ID, host. No secrets.
[[nodiscard]] QStringList errorFacts(const ApiError &error);
/// The API refused for the lack of a permission (Forbidden.RAM, NoPermission and their kin).
[[nodiscard]] bool isPermissionError(const ApiError &error);
/// Whether the code has words of its own, so that a test can find the ones without.
[[nodiscard]] bool hasWords(const ApiError &error);

} // namespace ecsdesk
