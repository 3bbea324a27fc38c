// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/changedesk.h"

#include <QHash>
#include <QMenu>
#include <QSystemTrayIcon>
#include <QTimer>

namespace ecsdesk {

/// What the tray tells, kept up to date at the cost of what changes; needs no tray.
class TrayFacts final : public QObject
{
    Q_OBJECT

public:
    explicit TrayFacts(ChangeDesk &desk, QObject *parent = nullptr);

    /// In the operator's language: how many wait, how many are held, the next of the queue, the next that is ready.
    [[nodiscard]] QStringList lines() const;
    /// Something counts down, so that the lines are others every second.
    [[nodiscard]] bool isRunning() const;

Q_SIGNALS:
    void changed();

private:
    void readQueue();
    void readCooldowns(const QList<InstanceKey> &keys);

    struct Cooling
    {
        QString name;
        QDateTime until; ///< UTC, the server's clock
    };
    /// The first to be ready that has not been yet.
    [[nodiscard]] const Cooling *nextReady() const;

    ChangeDesk &m_desk;
    int m_waiting = 0;
    int m_held = 0;
    std::optional<Cooling> m_next; ///< of the queue
    QHash<InstanceKey, Cooling> m_cooling;
};

/// The icon in the tray of the desktop, where there is one.
class Tray final : public QObject
{
    Q_OBJECT

public:
    explicit Tray(ChangeDesk &desk, QObject *parent = nullptr);

Q_SIGNALS:
    void wanted();
    void quitWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void update();

    TrayFacts m_facts;
    QSystemTrayIcon m_icon;
    QMenu m_menu;
    QTimer m_second;
};

} // namespace ecsdesk
