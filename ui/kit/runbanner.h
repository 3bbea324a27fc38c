// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/changedesk.h"
#include "ui/kit/retranslating.h"

#include <QWidget>
#include <optional>

namespace ecsdesk {

class Banner;

/// Where one instance is shown: a run on it waits for the operator, and the way there. Hidden while none does, or while
/// these keys can do nothing about it.
class RunBanner final : public Retranslating<QWidget>
{
    Q_OBJECT

public:
    /// `changes` outlives this.
    explicit RunBanner(ChangeDesk &changes, QWidget *parent = nullptr);
    void setInstance(const std::optional<InstanceKey> &key);
    [[nodiscard]] Banner *banner() const { return m_banner; }

Q_SIGNALS:
    /// The last change of the run that waits.
    void showWanted(ecsdesk::ChangeId id);

private:
    void retranslate() override;
    void look();
    void fill();

    ChangeDesk &m_changes;
    std::optional<InstanceKey> m_key;
    std::vector<ChangeRecord> m_run; ///< the one that waits; empty: none does
    Banner *m_banner;
};

} // namespace ecsdesk
