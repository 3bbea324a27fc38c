// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wording/prices.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

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

QStringList onceSentences(const PriceQuote &quote)
{
    const Price &price = quote.after;
    QStringList lines{Prices::tr("To be paid now for the rest of the paid time: %1, as quoted by the API.")
                          .arg(moneyText(price.trade, price.currency))};
    if (price.discount > 0) {
        lines.append(Prices::tr("That is %1 less %2 of discount.")
                         .arg(moneyText(price.original, price.currency), moneyText(price.discount, price.currency)));
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
        const QString by = moneyText(std::abs(difference), after.currency);
        const QString from = moneyText(quote.before->trade, quote.before->currency);
        const QString to = moneyText(after.trade, after.currency);
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
    return (amount < 0 ? QStringLiteral("−") : QString()) + symbol(currency) +
           QLocale::c().toString(std::abs(amount), 'f', digitsOf(std::abs(amount)));
}

QStringList priceSentences(const PriceQuote &quote)
{
    QStringList lines = quote.kind == PriceQuote::Kind::Once ? onceSentences(quote) : hourlySentences(quote);
    if (!quote.after.rules.isEmpty()) {
        lines.append(Prices::tr("Deducted: %1", "descriptions as the API words them")
                         .arg(quote.after.rules.join(Prices::tr(", ", "between descriptions of discounts"))));
    }
    return lines;
}

QString noPriceSentence()
{
    return Prices::tr("The API has no price for a change like this.");
}

} // namespace ecsdesk
