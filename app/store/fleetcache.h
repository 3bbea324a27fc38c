// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/identifiers.h"
#include "models/domain/instance.h"

#include <QDateTime>
#include <QObject>
#include <QPointer>
#include <QThread>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace ecsdesk::store {

/// The list as it was when it was last read.
struct FleetSnapshot
{
    QDateTime asOf; ///< UTC, this machine's clock
    AccountUid account;
    std::vector<std::shared_ptr<const Instance>> instances; ///< shared, so that a snapshot of a large fleet is cheap
};

/// The bytes of a snapshot: a version, a checksum, every text once.
[[nodiscard]] QByteArray writeSnapshot(const FleetSnapshot &snapshot);
/// Nothing where the bytes are of another version, cut or damaged.
[[nodiscard]] std::optional<FleetSnapshot> readSnapshot(const QByteArray &bytes);

/// The last known list on disk, so that the next start shows something at once. A cache: a file that cannot be read or
/// written costs nothing but that. Works on a thread of its own; answers come on the caller's.
class FleetCache : public QObject
{
    Q_OBJECT

public:
    explicit FleetCache(QString file, QObject *parent = nullptr);
    /// Waits for what is being written.
    ~FleetCache() override;

    void load(QObject *context, std::function<void(std::optional<FleetSnapshot>)> done);
    /// Replaces the file in one move.
    void save(FleetSnapshot snapshot);

private:
    QString m_file;
    QThread m_thread;
    QObject *m_worker; ///< a place on m_thread; deleted when it ends
};

} // namespace ecsdesk::store
