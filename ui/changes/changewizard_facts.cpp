// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/changewizard.h"

#include "ui/changes/instancediff.h"
#include "ui/changes/wizardoffers.h"
#include "ui/changes/wizardpage.h"

#include <QSignalBlocker>
#include <algorithm>

// What the draft comes to under the facts of this moment, and what becomes of it when the instance is another.

namespace ecsdesk {

/// Facts, verdict and requests anew for the draft as it is; then every page shows it.
void ChangeWizard::refresh()
{
    const AccountUid &account = m_state.draft.key.account;
    m_state.terms = m_changes.terms(account);
    m_state.edition = m_state.terms.edition;
    const AccountNames names = m_accounts ? m_accounts->names() : AccountNames();
    // The name of an account for production is worth a word also where it is the only one.
    m_state.account = names.size() > 1           ? accountName(names, account)
                      : m_state.terms.production ? names.value(account)
                                                 : QString();
    m_state.facts = m_changes.facts(m_state.draft.key);
    m_state.present = presentInstance();
    refreshTime();
    if (!isHandedIn(m_state))
        judge();
    m_state.offers = m_offers->state();
    if (m_orders) {
        m_state.balance = m_orders->balance(m_state.draft.key.account);
        m_state.payPage = m_orders->payPage(m_state.draft.key.account);
    }
    for (WizardPage *page : m_pages)
        page->load(m_state);
    showWho();
    showNotice();
    showFooter();
}

/// What the gate will judge by: the list where the instance is in it, else what is known best.
Instance ChangeWizard::presentInstance() const
{
    const auto &records = m_state.run.records;
    if (const auto row = isHandedIn(m_state) ? m_fleet.row(m_state.draft.key) : std::nullopt)
        return row->instance;
    return records.empty() ? m_state.draft.instance : records.back().after.value_or(m_state.draft.instance);
}

void ChangeWizard::judge()
{
    m_state.change = toChange(m_state.draft);
    m_state.options = changeOptions(m_state.edition, m_state.facts, m_state.draft);
    if (!m_state.options.strongConfirmation)
        m_state.confirmation.clear();
    m_state.endpoint = m_changes.endpointFor(m_state.draft.key);
    m_state.requests.clear();
    for (const PlannedCall &call : m_state.options.run) {
        const ChangeIntent sent{m_state.draft.key, m_state.draft.instance, call.change, call.token, {}, {}};
        m_state.requests.push_back({call, m_changes.requestFor(sent)});
    }
    ask();
}

/// What the pages want to know of the cloud: the types where one is to be chosen, the price where it is read.
void ChangeWizard::ask()
{
    const QSignalBlocker blocker(m_offers); // what it comes to is shown with everything else
    m_offers->keepLimits(m_state.draft.key, m_state.draft.instance, !m_state.facts.limits.empty());
    if (m_state.draft.subject == Subject::Type && m_offers->state().types.phase == TypesState::Phase::NotAsked)
        m_offers->askTypes(m_state.draft.key);
    if (m_state.options.kind == ChangeKind::Nothing)
        m_offers->forgetPrice();
    else if (step() == WizardStep::Payment)
        m_offers->askPrice(m_state.draft.key, m_state.draft.instance, m_state.change);
}

void ChangeWizard::refreshTime()
{
    m_state.now = m_now();
    m_state.cooldown.reset();
    const auto &until = m_state.facts.instance.cooldownUntil;
    if (until && *until > m_state.facts.now) {
        const double left = double(m_state.facts.now.msecsTo(*until));
        const double whole = double(std::chrono::milliseconds(cooldownLength).count());
        m_state.cooldown = Countdown{m_changes.realTimeUntil(*until), std::clamp(left / whole, 0.0, 1.0)};
    }
    showQueueTime();
    const auto &records = m_state.run.records;
    const bool sends = !records.empty() && records.back().state == ChangeState::Sending;
    const bool ticks = m_state.cooldown || m_state.queued || sends;
    if (ticks && !m_tick.isActive())
        m_tick.start();
    else if (!ticks)
        m_tick.stop();
}

void ChangeWizard::onInstanceRead(const InstanceKey &key, const Result<std::optional<Instance>> &result)
{
    if (key != m_state.draft.key)
        return;
    m_readError.reset();
    if (!result)
        m_readError = result.error();
    else if (!*result)
        m_state.gone = true;
    else
        see(**result);
    refresh();
}

void ChangeWizard::onFleetChanged(const FleetDelta &delta)
{
    const InstanceKey &key = m_state.draft.key;
    const auto row = std::find_if(delta.upserts.begin(), delta.upserts.end(),
                                  [&key](const FleetRow &upsert) { return upsert.key == key; });
    if (row != delta.upserts.end())
        see(row->instance);
    else if (delta.removed.contains(key))
        m_state.gone = true;
    else
        return; // a refresh of thousands of others is none of our business
    refresh();
}

/// The instance as it is now. What is wanted stays wanted; what stands beside it is the new present.
void ChangeWizard::see(const Instance &instance)
{
    m_state.gone = false;
    if (isHandedIn(m_state))
        return;
    if (!m_seenBefore && differsForChanges(m_state.draft.instance, instance))
        m_seenBefore = m_state.draft.instance;
    else if (m_seenBefore && !differsForChanges(*m_seenBefore, instance))
        m_seenBefore.reset();
    // What it may become was told of the instance as it was.
    const bool otherType = m_state.draft.instance.type != instance.type;
    const bool otherTypes = otherType || m_state.draft.instance.zone != instance.zone;
    m_state.draft.instance = instance;
    if (otherType)
        m_offers->askLimits(m_state.draft.key, instance);
    if (otherTypes && m_offers->state().types.phase != TypesState::Phase::NotAsked)
        m_offers->askTypes(m_state.draft.key);
}

} // namespace ecsdesk
