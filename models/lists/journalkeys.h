// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/filterkeys.h"
#include "models/lists/journalfilter.h"

namespace ecsdesk {

// The vocabulary of the filter of changes: keys, their other names, and the words of closed sets.

/// Every key but Text, in the order in which completion offers them.
[[nodiscard]] const std::vector<JournalKey> &allJournalKeys();
/// The names of a key: English first, then Chinese. The first is the one completion writes.
[[nodiscard]] QStringList namesOf(JournalKey key);
/// By any of its names, folded; nothing for a name that no key has.
[[nodiscard]] std::optional<JournalKey> journalKeyFrom(QStringView name);
/// What the key is for, in the present language.
[[nodiscard]] QString describe(JournalKey key);
/// The words of State, Action and Is; none for the others.
[[nodiscard]] std::vector<FilterWord> wordsOf(JournalKey key);
/// The values of the closed set that `value` (folded) names in whole, or else begins; 0 where there is none.
[[nodiscard]] quint32 wordBits(JournalKey key, QStringView value);
[[nodiscard]] bool isMoment(JournalKey key);
[[nodiscard]] bool hasWords(JournalKey key);

} // namespace ecsdesk
