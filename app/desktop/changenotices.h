// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/notifier.h"
#include "models/desk/changedesk.h"

namespace ecsdesk {

/// Tells on the desktop what came of changes that nobody is watching: of those that waited in the queue always, of
/// others where the outcome is unknown or a run waits for the operator.
class ChangeNotices final : public QObject
{
    Q_OBJECT

public:
    /// `isWatched`: the program is in front.
    ChangeNotices(ChangeDesk &desk, Notifier &notifier, std::function<bool()> isWatched, QObject *parent = nullptr);

Q_SIGNALS:
    /// The operator wants to see this change.
    void wanted(ecsdesk::ChangeId id);

private:
    void consider(const ChangeRecord &record);

    ChangeDesk &m_desk;
    Notifier &m_notifier;
    std::function<bool()> m_isWatched;
    QHash<QString, QString> m_told; ///< by run: what was told last, so that it is told once
};

/// What is worth telling of a run at this moment, in the operator's language. `record` is the change of it that has
/// just moved; nothing where nothing came of it yet.
[[nodiscard]] std::optional<Notification> noticeOf(const std::vector<ChangeRecord> &run, const ChangeRecord &record,
                                                   bool watched);

} // namespace ecsdesk
