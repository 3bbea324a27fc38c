// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/changedesk.h"
#include "ui/kit/retranslating.h"

#include <QWidget>
#include <functional>
#include <optional>

namespace ecsdesk {

class Banner;

/// Where one instance is shown: that a change of it is in the queue, when it goes, and the way there. Hidden while none
/// is.
class QueueBanner final : public Retranslating<QWidget>
{
    Q_OBJECT

public:
    /// `changes` outlives this.
    explicit QueueBanner(ChangeDesk &changes, QWidget *parent = nullptr);
    /// This machine's clock for "queued for 14:32", UTC; the system's unless set.
    void setNow(std::function<QDateTime()> now);
    void setInstance(const std::optional<InstanceKey> &key);
    [[nodiscard]] Banner *banner() const { return m_banner; }

Q_SIGNALS:
    /// The change of this instance that goes first.
    void showWanted(ecsdesk::ChangeId id);

private:
    void retranslate() override;
    void look();
    void fill();

    ChangeDesk &m_changes;
    std::function<QDateTime()> m_now;
    std::optional<InstanceKey> m_key;
    std::vector<ChangeRecord> m_queued; ///< of this instance, in the order of the queue
    Banner *m_banner;
};

} // namespace ecsdesk
