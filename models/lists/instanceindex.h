// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/filtercompletion.h"
#include "models/lists/instancematcher.h"
#include "models/lists/instanceorder.h"
#include "models/lists/instancerecord.h"

#include <QCollator>
#include <atomic>
#include <optional>

namespace ecsdesk {

/// Compares names as the present language sorts them, without case, numbers by their value. Made where it is used:
/// a QCollator is not shared between threads.
[[nodiscard]] QCollator nameCollator(const QLocale &locale);

/// The list's store at one moment, for the pool. The records live as long as the job runs.
struct IndexSnapshot
{
    std::vector<const InstanceRecord *> records; ///< by slot; nullptr where there is none
    std::vector<Changeability> kinds;            ///< by slot
    std::vector<Slot> byName;                    ///< all slots by name, then ID …
    std::vector<QCollatorSortKey> nameKeys;      ///< … by slot; only where names are sorted in descending order
    std::vector<Slot> sorted;                    ///< all slots in the present order, where only the filter differs
};

struct IndexRequest
{
    InstanceColumn column = InstanceColumn::Name;
    Qt::SortOrder order = Qt::AscendingOrder;
    InstanceMatcher matcher;
    AccountKeys accountKeys;
    qint64 nowMs = 0;
    bool sorts = false;               ///< the order is another; false: only the filter
    std::optional<QLocale> namesInto; ///< names are to be compared as another language does; implies `sorts`
};

struct IndexResult
{
    std::vector<QCollatorSortKey> nameKeys; ///< by slot, where `namesInto`
    std::vector<Slot> byName;               ///< where `namesInto`
    std::vector<SortKey> keys;              ///< by slot, where `sorts`
    std::vector<Slot> sorted;               ///< every slot
    std::vector<quint8> passes;             ///< by slot: the filter lets it through
    std::vector<Slot> visible;              ///< sorted, those that pass
};

/// Nothing where `cancelled` was set meanwhile.
[[nodiscard]] std::optional<IndexResult> buildIndex(IndexSnapshot snapshot, const IndexRequest &request,
                                                    const std::atomic<bool> &cancelled);

/// What is really in the list.
[[nodiscard]] FilterVocabulary collectVocabulary(const std::vector<const InstanceRecord *> &records);

/// Names in ascending order, those without one last, then ID, region and account: no two rows are equal.
[[nodiscard]] int compareNames(const InstanceRecord &a, const QCollatorSortKey &keyA, const InstanceRecord &b,
                               const QCollatorSortKey &keyB);
[[nodiscard]] int compareIds(const FleetRow &a, const FleetRow &b);

} // namespace ecsdesk
