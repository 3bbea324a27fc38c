// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/changedesk.h"
#include "ui/kit/retranslating.h"

#include <QWidget>
#include <map>

namespace ecsdesk {

class Banner;

/// Above every screen: how many runs wait for the operator, on what, and the way to them. Hidden while none does.
class RunNotice final : public Retranslating<QWidget>
{
    Q_OBJECT

public:
    /// `changes` outlives this.
    explicit RunNotice(ChangeDesk &changes, QWidget *parent = nullptr);
    [[nodiscard]] Banner *banner() const { return m_banner; }

Q_SIGNALS:
    /// The last change of a run that waits.
    void showWanted(ecsdesk::ChangeId id);

private:
    struct Waiting
    {
        ChangeId id = 0;
        InstanceKey key;
        QString name;         ///< of the instance
        bool stopped = false; ///< by the run
    };
    void retranslate() override;
    void readAll();
    void look(const std::vector<ChangeRecord> &run);
    void fill();
    /// Those about which something can be done from here: a run of another account's keys waits for those.
    [[nodiscard]] std::vector<Waiting> forUs() const;

    ChangeDesk &m_changes;
    std::map<QString, Waiting> m_waiting; ///< by the token of the run's first change
    Banner *m_banner;
};

} // namespace ecsdesk
