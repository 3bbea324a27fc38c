// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "ui/kit/prompt.h"

namespace ecsdesk {

/// Asks before something is sent: the question as it is or, where the account is set to production, with `expected`
/// (the name of the instance) to be typed under it. `go` gets what was typed, nothing where that was not asked for; it
/// is called after a yes, and never after `context` is gone.
void askBeforeSending(Prompt &prompt, QWidget *context, const Prompt::Question &question, const AccountTerms &terms,
                      const QString &expected, std::function<void(const QString &typed)> go);
/// The same for what is sent at the press of a button elsewhere: without production `go` is called at once.
void typeBeforeSending(Prompt &prompt, QWidget *context, const Prompt::Question &question, const AccountTerms &terms,
                       const QString &expected, std::function<void(const QString &typed)> go);

} // namespace ecsdesk
