// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

namespace ecsdesk {

/// The term the cursor is in, up to the cursor: only what is before it decides what could come.
struct FilterPlace
{
    int position = 0;          ///< of the term, after a minus sign
    int length = 0;            ///< to the end of the term: completing replaces it in whole
    QString typed;             ///< narrowed, not folded, without quotes
    QString raw;               ///< the text up to the cursor …
    std::vector<int> rawIndex; ///< … and where in it each character of `typed` stands

    /// The raw text before the character `from` of `typed`, without the quote that opens there.
    [[nodiscard]] QString head(qsizetype from) const;
};

[[nodiscard]] FilterPlace filterPlaceAt(const QString &text, int cursor);
/// In quotes where a sign of the language stands in it.
[[nodiscard]] QString quotedForFilter(const QString &value);

} // namespace ecsdesk
