// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/accountsign.h"

namespace ecsdesk {

AccountSign accountSign(AccountAlarm alarm)
{
    switch (alarm) {
    case AccountAlarm::Quiet:
        return {Icon::Minus, Tone::Muted};
    case AccountAlarm::Busy:
        return {Icon::Pending, Tone::Accent};
    case AccountAlarm::Well:
        return {Icon::Dot, Tone::Ok};
    case AccountAlarm::Mind:
        return {Icon::Warning, Tone::Wait};
    case AccountAlarm::Wait:
        return {Icon::Lock, Tone::Wait};
    case AccountAlarm::Stop:
        return {Icon::Warning, Tone::Stop};
    }
    Q_UNREACHABLE();
}

} // namespace ecsdesk
