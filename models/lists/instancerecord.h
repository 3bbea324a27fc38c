// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/fleet.h"
#include "models/domain/account.h"
#include "models/lists/instancecolumns.h"
#include "models/rules/rules.h"

#include <QByteArray>
#include <QVariant>

namespace ecsdesk {

/// Everything free text is looked for in, but words that depend on the language: folded, UTF-8 (half the memory to
/// read through), one field a line.
[[nodiscard]] QByteArray searchText(const FleetRow &row);

/// One instance in the list's store. Never changed once it is there, so that threads may read it; a new state of the
/// instance is a new record.
struct InstanceRecord
{
    explicit InstanceRecord(FleetRow r)
        : row(std::move(r))
        , search(searchText(row))
    {
    }

    const FleetRow row;
    const QByteArray search;
};

/// What the list shows as the public address: the elastic one, else the first public one; may be empty.
[[nodiscard]] QString publicAddress(const Instance &instance);
/// "env=prod, team=web".
[[nodiscard]] QString tagsText(const Instance &instance);
/// Nothing for text that is not an IPv4 address.
[[nodiscard]] std::optional<quint32> ipv4Number(QStringView text);
/// So that "web-9" comes before "web-10" when texts are compared by code unit; folded.
[[nodiscard]] QString naturalKey(const QString &text);

/// By what a row is sorted in one column. Rows without a value come last in either direction; texts come before
/// numbers in weight (a column uses one of both).
struct SortKey
{
    bool missing = false;
    qint64 number = 0;
    QString text;

    friend bool operator==(const SortKey &, const SortKey &) = default;
};

/// By what accounts are sorted: naturalKey of their names. Made once for a few accounts, used for 100,000 rows.
using AccountKeys = QHash<AccountUid, QString>;
[[nodiscard]] AccountKeys accountKeysOf(const AccountNames &names);

/// Name gives a key that says only whether there is a name: names are compared by collation.
[[nodiscard]] SortKey sortKeyOf(const FleetRow &row, Changeability kind, InstanceColumn column,
                                const AccountKeys &accounts = {});
/// < 0, 0, > 0 in ascending order; in descending order only present values change places.
[[nodiscard]] inline int compareKeys(const SortKey &a, const SortKey &b, Qt::SortOrder order)
{
    if (a.missing || b.missing)
        return int(a.missing) - int(b.missing);
    int result = a.text.compare(b.text);
    if (result == 0)
        result = a.number < b.number ? -1 : a.number > b.number ? 1 : 0;
    return order == Qt::AscendingOrder ? result : -result;
}
/// The same as a value, for SortRole.
[[nodiscard]] QVariant sortValueOf(const FleetRow &row, Changeability kind, InstanceColumn column,
                                   const AccountKeys &accounts = {});

} // namespace ecsdesk
