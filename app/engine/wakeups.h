// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>
#include <chrono>
#include <functional>
#include <optional>
#include <set>

namespace ecsdesk {

/// Moments of the server's clock at which something is to be looked at, and one timer for the next of them: ten
/// thousand that wait cost as much as one.
class WakeUps final : public QObject
{
    Q_OBJECT

public:
    /// `now` is the server's clock, `realTimeUntil` the real time until it shows a moment (rounded up).
    WakeUps(std::function<QDateTime()> now, std::function<std::chrono::milliseconds(const QDateTime &)> realTimeUntil,
            QObject *parent = nullptr);

    /// Sets or moves the moment of this name.
    void set(const QString &name, const QDateTime &moment);
    void remove(const QString &name);
    /// The server's clock is another now.
    void rearm();

    /// The real time for which the timer was set when it was armed last; nothing while nothing waits.
    [[nodiscard]] std::optional<std::chrono::milliseconds> armedFor() const;

Q_SIGNALS:
    /// Their moments have come; they are not kept any longer.
    void due(const QStringList &names);

private:
    void arm();
    void fire();

    using Moment = std::pair<qint64, QString>; ///< milliseconds since the epoch, name
    std::function<QDateTime()> m_now;
    std::function<std::chrono::milliseconds(const QDateTime &)> m_realTimeUntil;
    std::set<Moment> m_moments;
    QHash<QString, qint64> m_ofName;
    QTimer m_timer;
};

} // namespace ecsdesk
