// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/billingvalues.h"
#include "app/cloud/readers.h"

namespace ecsdesk {

/// Readers of the billing API's answers (ecs-api.md section 8), like those of readers.h. Its envelope may say
/// Success=false with HTTP 200: that is ErrorKind::Api with the code of the envelope. Words that are not known are kept
/// as they came.
[[nodiscard]] Result<OrderPage> readOrders(const HttpAnswer &answer, const ReadContext &context);
/// Of the answer about the order `id`. Instances that are not told, or told in a way this program cannot read, stay
/// empty. Several entries of one order (its suborders) count as one.
[[nodiscard]] Result<Order> readOrderDetail(const HttpAnswer &answer, const ReadContext &context, const OrderId &id);
[[nodiscard]] Result<AccountBalance> readBalance(const HttpAnswer &answer, const ReadContext &context);
/// The request ID must be in the body, as for every write.
[[nodiscard]] Result<RequestId> readOrderCancelled(const HttpAnswer &answer, const ReadContext &context);

/// "unpaid", "Cancelled" and "canceled", "refund": in any letter case.
[[nodiscard]] Word<PaymentStatus> paymentStatusFromApi(const QString &text);
[[nodiscard]] Word<OrderKind> orderKindFromApi(const QString &text);
/// "10000.00", "10,000.00", "-3.5"; nothing for anything else.
[[nodiscard]] std::optional<double> amountFromApi(const QString &text);
/// A text that holds a JSON array of identifiers; empty for anything else.
[[nodiscard]] QList<InstanceId> instancesFromApi(const QJsonValue &value);

} // namespace ecsdesk
