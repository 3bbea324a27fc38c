// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/accountdesk.h"
#include "models/desk/changedesk.h"
#include "models/desk/fleetdesk.h"
#include "models/desk/offerdesk.h"
#include "models/desk/orderdesk.h"
#include "models/desk/preferences.h"
#include "models/desk/sandboxdesk.h"
#include "models/domain/clock.h"
#include "ui/kit/languageswitch.h"
#include "ui/kit/prompt.h"
#include "ui/kit/theme.h"

#include <QUrl>
#include <functional>

namespace ecsdesk {

/// What the main window is given. Everything outlives it.
struct Desks
{
    FleetDesk &fleet;
    ChangeDesk &changes;
    SandboxDesk *sandbox; ///< nullptr on a real account
    Preferences &preferences;
    const Clock &clock;
    OfferDesk *offers = nullptr;     ///< nullptr where a test does without
    OrderDesk *orders = nullptr;     ///< nullptr where a test does without
    AccountDesk *accounts = nullptr; ///< nullptr where a test does without
};

/// What belongs to the program as a whole rather than to an account.
struct Surroundings
{
    ThemeSwitch &theme;
    LanguageSwitch &language;
    Prompt &prompt;
    std::function<void(const QUrl &)> openUrl; ///< the desktop's browser; a test records
};

} // namespace ecsdesk
