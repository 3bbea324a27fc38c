// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/offers.h"

#include <QStringList>

namespace ecsdesk {

// In the language of the translators installed at the moment of the call.

/// "¥12.34", "$0.0561": as many digits as the API told, at least two; the code of an unknown currency before it.
[[nodiscard]] QString moneyText(double amount, const QString &currency);
/// What a change will cost, one sentence each, the most important first: the amount, what was deducted, what else is
/// charged. Never empty.
[[nodiscard]] QStringList priceSentences(const PriceQuote &quote);
/// Why there is no price.
[[nodiscard]] QString noPriceSentence();

} // namespace ecsdesk
