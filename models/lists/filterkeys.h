// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/instancefilter.h"

#include <QStringList>
#include <optional>
#include <vector>

namespace ecsdesk {

// The vocabulary of the filter language itself: keys, their other names, and the words of closed sets.

/// How the value of a key is read.
enum class FilterKind {
    Text,    ///< part of a field
    Words,   ///< a closed set of words
    YesNo,   ///< yes, no, or part of a field
    Address, ///< prefix or CIDR
    Tag,     ///< key or key=value
    Number,  ///< compared
    Moment,  ///< a span from now or a date, compared
};

/// Every key but Text, in the order in which completion offers them.
[[nodiscard]] const std::vector<FilterKey> &allFilterKeys();
[[nodiscard]] FilterKind kindOf(FilterKey key);
/// By any of its names, folded; nothing for a name that no key has.
[[nodiscard]] std::optional<FilterKey> filterKeyFrom(QStringView name);
/// The names of a key: English first, then Chinese. The first of each is the one completion writes.
[[nodiscard]] QStringList namesOf(FilterKey key);
/// What the key is for, in the present language.
[[nodiscard]] QString describe(FilterKey key);
/// The known key that `name` was perhaps meant to be; empty where none is near.
[[nodiscard]] QString nearestKey(QStringView name);

/// One word of a closed set.
struct FilterWord
{
    quint32 bit = 0;     ///< 1 << value of the enum
    QString text;        ///< what completion writes: "running"
    QString chinese;     ///< "运行中"
    QString description; ///< the word of the present language
};
/// The words of a key of kind Words or YesNo.
[[nodiscard]] std::vector<FilterWord> wordsOf(FilterKey key);
/// The values of the closed set that `value` (folded) names in whole, or else begins; 0 where there is none.
[[nodiscard]] quint32 wordBits(FilterKey key, QStringView value);
[[nodiscard]] std::optional<bool> yesOrNo(QStringView value);

/// As texts are compared: without case, full-width letters and digits as plain ones.
[[nodiscard]] QString foldForSearch(const QString &text);
/// A full-width letter, digit or sign of the filter language as the plain one.
[[nodiscard]] QChar narrow(QChar c);

} // namespace ecsdesk
