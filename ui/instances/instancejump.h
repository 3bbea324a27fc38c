// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/instancelistmodel.h"

#include <QObject>
#include <QTimer>

namespace ecsdesk {

struct InstanceHit
{
    InstanceKey key;
    QString name;
    QString address; ///< the first public one; may be empty

    friend bool operator==(const InstanceHit &, const InstanceHit &) = default;
};

/// Finds instances by a part of their name, ID or address, whatever the list's own filter hides. Goes through the list
/// in slices of a few milliseconds, so that typing stays quick with 100,000 rows.
class InstanceJump final : public QObject
{
    Q_OBJECT

public:
    explicit InstanceJump(const InstanceListModel &model, QObject *parent = nullptr);

    void take(const FleetDelta &delta);
    /// Begins anew; `hits` follows, perhaps several times, each time with all that were found so far. At most `limit`.
    void search(const QString &text, int limit = 8);
    void stop();

Q_SIGNALS:
    void hits(const QList<ecsdesk::InstanceHit> &hits);

private:
    void slice();

    const InstanceListModel &m_model;
    std::vector<InstanceKey> m_keys;
    QHash<InstanceKey, qsizetype> m_places; ///< of m_keys
    QString m_text;
    int m_limit = 0;
    size_t m_next = 0;
    QList<InstanceHit> m_hits;
    QTimer m_turn;
};

} // namespace ecsdesk
