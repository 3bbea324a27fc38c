// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/identifiers.h"

#include <QHash>
#include <QMap>
#include <QString>
#include <QStringList>
#include <vector>

namespace ecsdesk {

/// What is really in the list, so that completion offers nothing that finds nothing. Each list in ascending order.
struct FilterVocabulary
{
    QStringList regions;
    QHash<RegionId, QString> regionNames; ///< in the operator's language
    QMap<QString, QString> accounts;      ///< what the operator calls them → their numbers
    QStringList zones;
    QStringList types;
    QMap<QString, QStringList> tags; ///< key → values; at most 200 values are kept of a key
    QStringList vpcs;
    QStringList securityGroups;
    QStringList osNames;
    QStringList images;

    friend bool operator==(const FilterVocabulary &, const FilterVocabulary &) = default;
};

/// One thing that could stand at the cursor.
struct FilterCompletion
{
    int position = 0; ///< what it replaces, UTF-16 units
    int length = 0;
    QString text;         ///< "status:", "status:running", "tag:env=prod"
    QString description;  ///< in the present language; may be empty
    bool complete = true; ///< a whole term: a space may follow. A key alone is not.

    friend bool operator==(const FilterCompletion &, const FilterCompletion &) = default;
};

/// What could be written at `cursor` (0 … text length), best first, at most `limit`.
[[nodiscard]] std::vector<FilterCompletion> complete(const QString &text, int cursor,
                                                     const FilterVocabulary &vocabulary, int limit = 20);

} // namespace ecsdesk
