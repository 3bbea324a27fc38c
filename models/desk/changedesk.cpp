// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/desk/changedesk.h"

namespace ecsdesk {

Changeability whenReady(const ChangeDesk &changes, const AccountUid &account)
{
    if (changes.terms(account).readOnly)
        return Changeability::ReadOnly;
    const std::optional<ActingBar> bar = changes.actingBar({account, {}, {}});
    if (!bar)
        return Changeability::Ready;
    switch (*bar) {
    case ActingBar::AccountNotKnown: // a moment at the start: nothing in the list should jump for it
        return Changeability::Ready;
    case ActingBar::OtherAccount:
    case ActingBar::KeysMissing:
        return Changeability::NoKeys;
    case ActingBar::ReadOnly:
        return Changeability::ReadOnly;
    }
    Q_UNREACHABLE();
}

} // namespace ecsdesk
