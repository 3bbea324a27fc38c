// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/typeoptions.h"

#include <QStringList>

namespace ecsdesk {

/// Which instance types are shown. A bound of 0 is none.
struct TypeFilter
{
    QString text;    ///< words, all of which must be found; "8c" and "32g" are exact numbers of vCPUs and GiB
    int minCpus = 0; ///< vCPUs
    int maxCpus = 0;
    double minMemoryGib = 0; ///< GiB
    double maxMemoryGib = 0;
    QString architecture;         ///< the API's word, without regard to case; empty: any
    QString category;             ///< the API's word; empty: any
    bool inStockOnly = false;     ///< without those that are sold out or of unknown stock
    bool showsNotOffered = false; ///< with those that are no target of this instance

    /// Nothing is hidden but what is not offered at all.
    [[nodiscard]] bool isEmpty() const;
    friend bool operator==(const TypeFilter &, const TypeFilter &) = default;
};

/// What a filter asks for, one condition each, in the operator's language: "at least 4 vCPU". Whether types that are
/// not offered are shown is none of them.
[[nodiscard]] QStringList conditionTexts(const TypeFilter &filter);

/// What the words of a search are looked for in, in every language the operator may type.
[[nodiscard]] QString searchText(const TypeOption &option);

/// A filter made ready for many rows.
class TypeMatcher
{
public:
    explicit TypeMatcher(const TypeFilter &filter);
    /// `haystack`: searchText of the option.
    [[nodiscard]] bool matches(const TypeOption &option, const QString &haystack) const;

private:
    [[nodiscard]] bool passesStanding(const TypeOption &option) const;
    [[nodiscard]] bool passesNumbers(const InstanceTypeInfo &info) const;

    TypeFilter m_filter;
    QStringList m_words;          ///< folded
    std::vector<int> m_cpus;      ///< from words like "8c"
    std::vector<double> m_memory; ///< from words like "32g"
};

} // namespace ecsdesk
