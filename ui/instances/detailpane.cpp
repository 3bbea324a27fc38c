// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/instances/detailpane.h"

#include "models/wording/accountterms.h"
#include "models/wording/changes.h"
#include "models/wording/words.h"
#include "ui/instances/instancefacts.h"
#include "ui/instances/signs.h"
#include "ui/kit/buttons.h"
#include "ui/kit/flowlayout.h"

#include <QBoxLayout>
#include <QScrollBar>
#include <QStackedLayout>

namespace ecsdesk {

DetailPane::DetailPane(const InstancesContext &context, QWidget *parent)
    : Retranslating(parent)
    , m_context(context)
    , m_stack(new QStackedLayout(this))
    , m_nothing(new EmptyState(this))
    , m_scroll(new QScrollArea(this))
    , m_name(new ElidedLabel(Tone::Text, ToneLabel::Size::Title))
    , m_id(new CopyLabel(CopyLabel::Face::Mono))
    , m_state(new StateBadge)
    , m_standing(new StateBadge)
    , m_account(new StateBadge)
    , m_production(new StateBadge)
    , m_waiting(new RunBanner(context.changes))
    , m_queued(new QueueBanner(context.changes))
    , m_locks(new QVBoxLayout)
    , m_usage(new UsageStrip(this))
    , m_permissionsTitle(new SectionTitle)
    , m_permissions(new WhatMayChange(context.changes, context.clock,
                                      {!context.sandbox, context.hasOrders, context.accounts != nullptr}))
    , m_facts(new FactsView)
    , m_historyTitle(new SectionTitle)
    , m_history(new HistoryView(context.changes))
{
    setMinimumWidth(280);
    m_usage->setDesk(context.offers);
    m_usage->setVisible(context.offers);
    build();
    connect(m_permissions, &WhatMayChange::wanted, this, &DetailPane::wanted);
    connect(m_permissions, &WhatMayChange::webConsoleWanted, this, &DetailPane::webConsoleWanted);
    connect(m_permissions, &WhatMayChange::orderWanted, this, &DetailPane::orderWanted);
    connect(m_permissions, &WhatMayChange::accountWanted, this, [this] {
        if (m_key)
            Q_EMIT accountWanted(profileOf(m_key->account));
    });
    connect(m_history, &HistoryView::allWanted, this, &DetailPane::allChangesWanted);
    connect(m_waiting, &RunBanner::showWanted, this, &DetailPane::runWanted);
    connect(m_queued, &QueueBanner::showWanted, this, &DetailPane::queueWanted);
    m_queued->setNow([&clock = context.clock] { return clock.now(); });
    retranslate();
}

void DetailPane::build()
{
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(space::l, space::m, space::l, space::l);
    column->setSpacing(space::s);
    column->addWidget(m_name);
    column->addWidget(m_id);
    auto *badges = new FlowLayout(space::s, space::xs);
    for (StateBadge *badge : {m_account, m_state, m_standing, m_production})
        badges->addWidget(badge);
    m_account->setObjectName(QStringLiteral("account"));
    m_production->setObjectName(QStringLiteral("production"));
    column->addLayout(badges);
    column->addWidget(m_waiting);
    column->addWidget(m_queued);
    m_locks->setSpacing(space::xs);
    column->addLayout(m_locks);
    const auto section = [column](SectionTitle *title) {
        column->addSpacing(space::xs);
        column->addWidget(makeLine(Qt::Horizontal));
        column->addSpacing(space::xs);
        if (title)
            column->addWidget(title);
    };
    if (m_context.offers) {
        section(nullptr);
        column->addWidget(m_usage);
    }
    section(m_permissionsTitle);
    column->addWidget(m_permissions);
    section(nullptr);
    column->addWidget(m_facts);
    section(m_historyTitle);
    column->addWidget(m_history);
    column->addStretch(1);

    m_scroll->setWidget(body);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_stack->setContentsMargins(0, 0, 0, 0);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(m_scroll);
}

ProfileId DetailPane::profileOf(const AccountUid &account) const
{
    // Of several for one cloud account the one that works is the one that it is about.
    ProfileId any;
    for (const AccountProfile &profile : m_context.accounts->profiles()) {
        const AccountState state = m_context.accounts->state(profile.id);
        if (state.account != account)
            continue;
        if (state.phase != AccountPhase::Off && state.phase != AccountPhase::SameAccount)
            return profile.id;
        if (any.isEmpty())
            any = profile.id;
    }
    return any;
}

void DetailPane::setInstance(const std::optional<InstanceKey> &key)
{
    const bool other = m_key != key;
    m_key = key;
    refresh();
    if (other)
        m_scroll->verticalScrollBar()->setValue(0);
}

void DetailPane::refresh()
{
    std::optional<FleetRow> row = m_key ? m_context.fleet.row(*m_key) : std::nullopt;
    m_stack->setCurrentWidget(row ? static_cast<QWidget *>(m_scroll) : m_nothing);
    if (!row) {
        m_permissions->setRow(std::nullopt);
        m_usage->setRow(std::nullopt);
        m_history->setInstance(std::nullopt);
        m_waiting->setInstance(std::nullopt);
        m_queued->setInstance(std::nullopt);
        return;
    }
    row->facts = m_context.changes.facts(*m_key).instance;
    const Instance &instance = row->instance;
    m_name->setFullText(instanceTitle(instance));
    m_id->setValue(row->key.id.text, tr("Instance ID"));
    const Sign state = signOf(instance.status.value);
    m_state->setState(state.icon, word(instance.status), state.tone);
    m_waiting->setInstance(m_key);
    m_queued->setInstance(m_key);
    showLocks(*row);
    m_usage->setRow(row);
    m_permissions->setRow(row);
    const AccountNames names = m_context.accountNames();
    m_account->setVisible(names.size() > 1);
    m_account->setState(Icon::Account, accountName(names, row->key.account), Tone::Muted);
    m_production->setVisible(m_context.changes.terms(row->key.account).production);
    m_production->setState(Icon::Warning, productionWord(), Tone::Stop);
    m_facts->setGroups(factGroups(*row, m_context.changes.serverNow(), names));
    m_history->setInstance(m_key);
    tick();
}

void DetailPane::tick()
{
    const std::optional<FleetRow> row = m_key ? m_context.fleet.row(*m_key) : std::nullopt;
    if (!row)
        return;
    const Facts facts = m_context.changes.facts(row->key);
    const Standing now =
        standing(row->instance, facts.instance, facts.now, whenReady(m_context.changes, row->key.account));
    const Sign sign = signOf(now.kind);
    const bool cools = now.kind == Changeability::Cooling && now.until;
    m_standing->setState(
        sign.icon, standingText(now, cools ? std::optional(m_context.changes.realTimeUntil(*now.until)) : std::nullopt),
        sign.tone);
    m_permissions->tick();
}

void DetailPane::showLocks(const FleetRow &row)
{
    const auto &locks = row.instance.locks;
    while (m_lockLabels.size() < locks.size()) {
        m_lockLabels.push_back(new ReasonLabel(ReasonLabel::Kind::Error));
        m_locks->addWidget(m_lockLabels.back());
    }
    for (size_t at = 0; at < m_lockLabels.size(); ++at) {
        const bool used = at < locks.size();
        m_lockLabels[at]->setVisible(used);
        if (used) {
            const QString kind = word(locks[at].kind);
            m_lockLabels[at]->setSentence(locks[at].message.isEmpty()
                                              ? tr("Locked: %1.").arg(kind)
                                              : tr("Locked: %1. %2").arg(kind, locks[at].message));
        }
    }
}

void DetailPane::retranslate()
{
    setAccessibleName(tr("Details of the instance"));
    m_permissionsTitle->setText(tr("What may be changed now"));
    m_historyTitle->setText(tr("History"));
    m_nothing->setState(Icon::List, tr("No instance selected"),
                        tr("Select one in the list to see what may be changed on it."));
    refresh();
}

} // namespace ecsdesk
