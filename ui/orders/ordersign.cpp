// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/orders/ordersign.h"

namespace ecsdesk {

OrderSign orderSign(OrderStanding standing)
{
    switch (standing) {
    case OrderStanding::Unpaid:
        return {Icon::Order, Tone::Wait};
    case OrderStanding::Voidable:
        return {Icon::Warning, Tone::Stop};
    case OrderStanding::Paid:
        return {Icon::Check, Tone::Ok};
    case OrderStanding::Cancelled:
    case OrderStanding::Unknown:
        return {Icon::Minus, Tone::Muted};
    }
    Q_UNREACHABLE();
}

} // namespace ecsdesk
