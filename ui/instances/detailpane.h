// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/instances/factsview.h"
#include "ui/instances/historyview.h"
#include "ui/instances/instancescontext.h"
#include "ui/instances/usagestrip.h"
#include "ui/instances/whatmaychange.h"
#include "ui/kit/copylabel.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/queuebanner.h"
#include "ui/kit/runbanner.h"
#include "ui/kit/statebadge.h"

#include <QScrollArea>

class QVBoxLayout;
class QStackedLayout;

namespace ecsdesk {

/// One instance: its name and ID, its use of the public bandwidth, what may be changed on it now, its facts, its
/// history. Works from 320 px of width.
class DetailPane final : public Retranslating<QWidget>
{
    Q_OBJECT

public:
    explicit DetailPane(const InstancesContext &context, QWidget *parent = nullptr);

    void setInstance(const std::optional<InstanceKey> &key);
    [[nodiscard]] std::optional<InstanceKey> instance() const { return m_key; }
    /// Reads the desk again: the row, its facts or the clock are others now.
    void refresh();
    /// A second has passed.
    void tick();
    [[nodiscard]] WhatMayChange *permissions() const { return m_permissions; }
    [[nodiscard]] UsageStrip *usage() const { return m_usage; }
    [[nodiscard]] FactsView *facts() const { return m_facts; }
    [[nodiscard]] HistoryView *history() const { return m_history; }

Q_SIGNALS:
    void wanted(ecsdesk::Operation operation);
    void webConsoleWanted();
    void orderWanted(const ecsdesk::OrderId &id);
    /// The account of the instance; empty where it is none of those that are set up here.
    void accountWanted(const ecsdesk::ProfileId &id);
    void allChangesWanted();
    /// The last change of a run that waits for the operator.
    void runWanted(ecsdesk::ChangeId id);
    /// A change of this instance that is in the queue.
    void queueWanted(ecsdesk::ChangeId id);

private:
    void retranslate() override;
    void build();
    void showLocks(const FleetRow &row);
    [[nodiscard]] ProfileId profileOf(const AccountUid &account) const;

    InstancesContext m_context;
    std::optional<InstanceKey> m_key;
    QStackedLayout *m_stack;
    EmptyState *m_nothing;
    QScrollArea *m_scroll;
    ElidedLabel *m_name;
    CopyLabel *m_id;
    StateBadge *m_state;
    StateBadge *m_standing;
    StateBadge *m_account;    ///< where there are several
    StateBadge *m_production; ///< the account is set to it
    RunBanner *m_waiting;
    QueueBanner *m_queued;
    QVBoxLayout *m_locks;
    std::vector<ReasonLabel *> m_lockLabels;
    UsageStrip *m_usage;
    SectionTitle *m_permissionsTitle;
    WhatMayChange *m_permissions;
    FactsView *m_facts;
    SectionTitle *m_historyTitle;
    HistoryView *m_history;
};

} // namespace ecsdesk
