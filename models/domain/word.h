// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <utility>

namespace ecsdesk {

/// A word of the API: a closed set that a switch can exhaust, beside the text as it came, so that a word this program
/// does not know yet is neither lost on screen nor in the journal.
template <class Enum>
struct Word
{
    Enum value = Enum::Unknown;
    QString raw;

    friend bool operator==(const Word &, const Word &) = default;
    friend bool operator==(const Word &word, Enum v) { return word.value == v; }
};

} // namespace ecsdesk
