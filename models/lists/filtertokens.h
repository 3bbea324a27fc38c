// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/instancefilter.h"

#include <QStringList>
#include <chrono>
#include <optional>
#include <vector>

namespace ecsdesk {

// The grammar that every filter of the program has in common: terms between spaces, quotes, alternatives, spans.

/// A term as it was cut out of the text: what stood in quotes is no sign of the language.
struct FilterToken
{
    QString text; ///< without the quotes; signs of the language narrowed
    std::vector<bool> quoted;
    int position = 0; ///< in the text, UTF-16 units
    int length = 0;

    [[nodiscard]] bool isSign(qsizetype i, QStringView signs) const
    {
        return !quoted[size_t(i)] && signs.contains(text[i]);
    }
    [[nodiscard]] qsizetype indexOf(QStringView signs, qsizetype from = 0) const;
    [[nodiscard]] FilterToken mid(qsizetype from, qsizetype n = -1) const;
    [[nodiscard]] bool anyQuoted() const;
};

/// The quotation marks of the language: the plain one and the Chinese ones.
[[nodiscard]] bool isFilterQuote(QChar c);
/// The terms of a text, in order. A quotation mark that is not closed is told.
[[nodiscard]] std::vector<FilterToken> cutFilter(const QString &text, std::vector<FilterDiagnostic> &diagnostics);
/// "a|b" has two; empty ones are left out. `signs`: what stands between them.
[[nodiscard]] std::vector<FilterToken> alternatives(const FilterToken &value, QStringView signs = u"|");
/// "2h", "7d", "30" (days), "3w", "1m", "1y", "7天"; nothing for anything else.
[[nodiscard]] std::optional<std::chrono::milliseconds> readSpan(const QString &text);
/// The known name that `name` was perhaps meant to be; empty where none is near.
[[nodiscard]] QString nearestName(QStringView name, const QStringList &known);

} // namespace ecsdesk
