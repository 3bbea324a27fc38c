// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wording/prices.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace ecsdesk {

namespace {

struct Prices
{
    Q_DECLARE_TR_FUNCTIONS(Prices)
};

QString symbol(const QString &currency)
{
    if (currency.compare(QLatin1String("CNY"), Qt::CaseInsensitive) == 0)
        return QStringLiteral("¥");
    if (currency.compare(QLatin1String("USD"), Qt::CaseInsensitive) == 0)
        return QStringLiteral("$");
    return currency.isEmpty() ? QString() : currency + QLatin1Char(' ');
}

/// Two digits, and more where the amount has more: a price an hour is often a fraction of a cent.
int digitsOf(double amount)
{
    for (int digits = 2; digits < 6; ++digits) {
        const double scaled = amount * std::pow(10, digits);
        if (std::abs(scaled - std::round(scaled)) < 1e-3)
            return digits;
    }
    return 6;
}

QString moneyOf(double amount, const QString &currency, int digits)
{
    return (amount < 0 ? QStringLiteral("−") : QString()) + symbol(currency) +
           QLocale(QLocale::English).toString(std::abs(amount), 'f', digits); // "5,000.00" in both languages
}

/// As many digits as the amount of them that has the most.
int digitsOfAll(std::initializer_list<double> amounts)
{
    int digits = 2;
    for (const double amount : amounts)
        digits = std::max(digits, digitsOf(std::abs(amount)));
    return digits;
}

QStringList onceSentences(const PriceQuote &quote, bool orderStays)
{
    const Price &price = quote.after;
    const int digits =
        price.discount > 0 ? digitsOfAll({price.trade, price.original, price.discount}) : digitsOfAll({price.trade});
    const QString amount = moneyOf(price.trade, price.currency, digits);
    QStringList lines{
        (orderStays ? Prices::tr("To be paid with the order, for the rest of the paid time: %1, as quoted by the API.")
                    : Prices::tr("To be paid now for the rest of the paid time: %1, as quoted by the API."))
            .arg(amount)};
    if (price.discount > 0) {
        lines.append(
            Prices::tr("That is %1 less %2 of discount.")
                .arg(moneyOf(price.original, price.currency, digits), moneyOf(price.discount, price.currency, digits)));
    }
    return lines;
}

QStringList hourlySentences(const PriceQuote &quote)
{
    const Price &after = quote.after;
    QStringList lines;
    if (!quote.before) {
        lines.append(
            Prices::tr("%1 an hour from then on, as quoted by the API.").arg(moneyText(after.trade, after.currency)));
    } else {
        const double difference = after.trade - quote.before->trade;
        const int digits = digitsOfAll({quote.before->trade, after.trade});
        const QString by = moneyOf(std::abs(difference), after.currency, digits);
        const QString from = moneyOf(quote.before->trade, quote.before->currency, digits);
        const QString to = moneyOf(after.trade, after.currency, digits);
        if (quote.beforeByGb != quote.afterByGb) // one of them has a GB in it, the other has not: no difference
            lines.append(Prices::tr("%1 an hour now, %2 an hour from then on, as quoted by the API.").arg(from, to));
        else if (std::abs(difference) < 1e-9)
            lines.append(Prices::tr("%1 an hour, as before, as quoted by the API.").arg(to));
        else if (difference > 0)
            lines.append(Prices::tr("%1 → %2 an hour, %3 more, as quoted by the API.").arg(from, to, by));
        else
            lines.append(Prices::tr("%1 → %2 an hour, %3 less, as quoted by the API.").arg(from, to, by));
    }
    const bool beforeByGb = quote.before && quote.beforeByGb;
    if (quote.afterByGb && (beforeByGb || !quote.before))
        lines.append(Prices::tr("Traffic is charged per GB; the price contains that of 1 GB."));
    else if (quote.afterByGb)
        lines.append(Prices::tr("Traffic is charged per GB from then on; the new price contains that of 1 GB."));
    else if (beforeByGb)
        lines.append(Prices::tr("Traffic is charged per GB until then; the present price contains that of 1 GB."));
    return lines;
}

} // namespace

QString moneyText(double amount, const QString &currency)
{
    return moneyOf(amount, currency, digitsOf(std::abs(amount)));
}

QStringList priceSentences(const PriceQuote &quote, bool orderStays)
{
    QStringList lines =
        quote.kind == PriceQuote::Kind::Once ? onceSentences(quote, orderStays) : hourlySentences(quote);
    if (!quote.after.rules.isEmpty()) {
        lines.append(Prices::tr("Deducted: %1", "descriptions as the API words them")
                         .arg(quote.after.rules.join(Prices::tr(", ", "between descriptions of discounts"))));
    }
    return lines;
}

bool meansNoPrice(const ApiError &error)
{
    return error.kind == ErrorKind::Api && (hasCode(error, QLatin1String("Price.PricePlanResultNotFound")) ||
                                            hasCode(error, QLatin1String("PriceNotFound")));
}

QString noPriceSentence()
{
    return Prices::tr("The API gives no price for this type or combination of values; the change can be made without "
                      "knowing its price.");
}

} // namespace ecsdesk
