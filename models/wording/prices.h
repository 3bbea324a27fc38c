// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/apierror.h"
#include "models/domain/offers.h"

#include <QStringList>

namespace ecsdesk {

// In the language of the translators installed at the moment of the call.

/// "¥12.34", "$0.0561": as many digits as the API told, at least two; the code of an unknown currency before it.
[[nodiscard]] QString moneyText(double amount, const QString &currency);
/// What a change will cost, one sentence each, the most important first: the amount, what was deducted, what else is
/// charged. Never empty. Amounts in one sentence have the same number of digits. `orderStays`: the order is left
/// unpaid, so nothing is to be paid now.
[[nodiscard]] QStringList priceSentences(const PriceQuote &quote, bool orderStays);
/// The API says that it has no price for what was asked (Price.PricePlanResultNotFound, PriceNotFound): asking again
/// is in vain.
[[nodiscard]] bool meansNoPrice(const ApiError &error);
/// Why there is no price.
[[nodiscard]] QString noPriceSentence();

} // namespace ecsdesk
