// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/changesign.h"

namespace ecsdesk {

ChangeSign changeSign(ChangeState state)
{
    switch (state) {
    case ChangeState::Verified:
        return {Icon::Check, Tone::Ok};
    case ChangeState::Refused:
        return {Icon::Cross, Tone::Stop};
    case ChangeState::AwaitingPayment:
        return {Icon::Order, Tone::Wait};
    case ChangeState::Unknown:
        return {Icon::Warning, Tone::Wait};
    case ChangeState::Cancelled:
    case ChangeState::OrderCancelled:
        return {Icon::Minus, Tone::Muted};
    case ChangeState::Queued:
        return {Icon::Clock, Tone::Wait};
    case ChangeState::Planned:
    case ChangeState::Sending:
    case ChangeState::Accepted:
    case ChangeState::Verifying:
        return {Icon::Pending, Tone::Accent};
    }
    Q_UNREACHABLE();
}

ChangeSign changeSign(const ChangeRecord &record)
{
    return isHeld(record) ? ChangeSign{Icon::Warning, Tone::Wait} : changeSign(record.state);
}

} // namespace ecsdesk
