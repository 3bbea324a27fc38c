// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/identifiers.h"
#include "models/domain/word.h"

#include <QDateTime>
#include <QList>
#include <optional>

namespace ecsdesk {

/// The billing API spells "Cancelled" and "canceled"; both are Cancelled (ecs-api.md section 8).
enum class PaymentStatus { Unpaid, Paid, Cancelled, Unknown };
enum class OrderKind { New, Renew, Upgrade, Refund, Unknown };

/// An amount as the billing API tells it, for showing and for comparing with a balance; nothing is paid by it.
struct Money
{
    double amount = 0; ///< below zero: refunded
    QString currency;  ///< "CNY", "USD"; may be empty

    friend bool operator==(const Money &, const Money &) = default;
};

/// An order as the billing API tells it (QueryOrders, GetOrderDetail).
struct Order
{
    OrderId id;
    Word<PaymentStatus> status;
    Word<OrderKind> kind;
    QString productCode;         ///< "ecs"; may be empty
    QDateTime createdAt;         ///< UTC; invalid where it was not told
    QDateTime paidAt;            ///< UTC; invalid where it was not paid or not told
    std::optional<Money> amount; ///< what is to be paid, or was; nothing where it was not told
    RegionId region;             ///< GetOrderDetail; may be empty
    QList<InstanceId> instances; ///< GetOrderDetail; empty until it has told
    bool detailed = false;       ///< GetOrderDetail has told

    friend bool operator==(const Order &, const Order &) = default;
};

/// QueryAccountBalance.
struct AccountBalance
{
    double available = 0;         ///< AvailableAmount: cash and credit together; below zero: overdue
    std::optional<double> cash;   ///< AvailableCashAmount
    std::optional<double> credit; ///< CreditAmount
    QString currency;             ///< "CNY", "USD", "JPY"

    friend bool operator==(const AccountBalance &, const AccountBalance &) = default;
};

} // namespace ecsdesk
