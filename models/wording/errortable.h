// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/errors.h"

#include <QtGlobal>
#include <span>

namespace ecsdesk {

/// One line of the table of API errors. An error belongs to the first line, in the order of the tables below, that
/// names its code and whose other conditions hold; lines that name the whole code go before those that name a family.
struct ErrorRule
{
    const char *codes;   ///< codes, separated by blanks; "Throttling.*" is a family
    const char *action;  ///< only for this action of the API; "" = any
    int status;          ///< only with this HTTP status; 0 = any
    const char *keyword; ///< only where the message contains this, without regard to case; "" = any
    Retry retry;
    Damage damage;
    const char *title; ///< English; translated in the context "Errors"
    const char *cause;
    const char *remedy;
    PayPage payPage = PayPage::None;
};

[[nodiscard]] std::span<const ErrorRule> accessErrorRules();
[[nodiscard]] std::span<const ErrorRule> changeErrorRules();
[[nodiscard]] std::span<const ErrorRule> typeErrorRules();
[[nodiscard]] std::span<const ErrorRule> moneyErrorRules();
/// Not the API's: codes this program itself gives to errors of kind Local, NotSent, Proxy and Certificate.
[[nodiscard]] std::span<const ErrorRule> localErrorRules();

} // namespace ecsdesk
