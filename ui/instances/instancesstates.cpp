// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the instances screen shows instead of rows, or above them: empty, loading, failing, offline, no match.

#include "models/wording/accountwords.h"
#include "models/wording/errors.h"
#include "ui/instances/directquery.h"
#include "ui/instances/instancesscreen.h"

#include <QStackedWidget>

namespace ecsdesk {

void InstancesScreen::updateBody()
{
    if (m_toShow && m_table->showInstance(*m_toShow))
        m_toShow.reset();
    if (m_chooseOnly && !m_model.isBusy() && m_model.rowCount() == 1) {
        // Whoever named one instance is led to it, not to a list of one.
        m_chooseOnly = false;
        m_table->showInstance(m_model.rowAt(0).key);
    }
    if (m_table->currentIndex().isValid() == false && m_pane->instance())
        m_pane->setInstance(std::nullopt);
    if (m_model.rowCount() > 0) {
        m_body->setCurrentWidget(m_table);
        return;
    }
    if (m_model.totalCount() == 0)
        showNothingLoaded();
    else if (!m_model.isBusy())
        showNoMatch();
    else
        return; // what is there stays until the new order is ready
    m_body->setCurrentWidget(m_empty);
}

void InstancesScreen::showNothingLoaded()
{
    m_emptyAction = [this] { refresh(); };
    m_emptySecond = nullptr;
    if (m_question && !m_question->answered) {
        m_emptyAction = nullptr;
        m_empty->setState(Icon::Search, tr("Asking the cloud for “%1”…").arg(m_question->text),
                          tr("It is asked for directly, before the long list is in."));
        return;
    }
    if (showAccountTroubles())
        return;
    switch (m_state.phase) {
    case FleetState::Phase::Loading: {
        const int regions = int(m_state.regions.size());
        m_emptyAction = [this] { m_context.fleet.cancel(); };
        m_empty->setState(Icon::Refresh, tr("Loading instances…"),
                          regions > 0 ? tr("Reading %n regions. The first rows appear as they come.", nullptr, regions)
                                      : tr("The first rows appear as they come."),
                          tr("Stop loading"));
        return;
    }
    case FleetState::Phase::Failed: {
        const ApiError error = m_state.error.value_or(ApiError{});
        m_empty->setState(Icon::Offline, explain(error).title, errorTextToQuote(error), tr("Try again"), {},
                          Tone::Stop);
        m_empty->setError(error);
        return;
    }
    case FleetState::Phase::Empty:
        m_empty->setState(Icon::List, tr("No list yet"), tr("The instances have not been read."), tr("Load the list"));
        return;
    case FleetState::Phase::Idle: {
        const auto failed = std::find_if(m_state.regions.begin(), m_state.regions.end(), [](const RegionState &region) {
            return region.phase == RegionPhase::Failed && region.error;
        });
        if (failed != m_state.regions.end()) {
            const AccountNames names = m_context.accountNames();
            const QString title = explain(*failed->error).title;
            m_empty->setState(
                Icon::Offline,
                names.size() > 1
                    ? tr("%1: %2", "account, what happened").arg(accountName(names, failed->account), title)
                    : title,
                errorTextToQuote(*failed->error), tr("Try again"), {}, Tone::Stop);
            m_empty->setError(failed->error);
            return;
        }
        m_empty->setState(Icon::List, tr("No instances"),
                          tr("None of the %n regions read has an instance that these credentials may see.", nullptr,
                             int(m_state.regions.size())),
                          tr("Refresh the list"));
        return;
    }
    }
}

bool InstancesScreen::showAccountTroubles()
{
    if (!m_context.accounts || !m_context.accounts->isEditable())
        return false;
    AccountDesk &accounts = *m_context.accounts;
    m_emptySecond = nullptr;
    m_emptyAction = [this] { Q_EMIT accountsWanted(); };
    if (const auto error = accounts.listError()) {
        m_empty->setState(Icon::Warning, explain(*error).title, errorTextToQuote(*error), tr("Go to the accounts"), {},
                          Tone::Stop);
        return true;
    }
    const std::vector<AccountProfile> profiles = accounts.profiles();
    if (profiles.empty()) {
        m_empty->setState(Icon::Account, tr("No accounts yet"),
                          tr("The instances of every account that is added are listed here."),
                          tr("Go to the accounts"));
        return true;
    }
    const QDateTime now = accounts.serverNow();
    std::vector<AccountProfile> troubled;
    int well = 0;
    int off = 0;
    for (const AccountProfile &profile : profiles) {
        const AccountState state = accounts.state(profile.id);
        if (state.phase == AccountPhase::Off)
            ++off;
        else if (state.phase == AccountPhase::AwaitingUnlock || alarmOf(state, now) == AccountAlarm::Stop)
            troubled.push_back(profile);
        else if (state.phase != AccountPhase::SameAccount)
            ++well;
    }
    if (off == int(profiles.size())) {
        m_empty->setState(Icon::Account, tr("Every account is switched off"),
                          tr("Nothing is asked for an account that is switched off."), tr("Go to the accounts"));
        return true;
    }
    // Those that are well may be about to bring something.
    const bool reads = m_state.phase == FleetState::Phase::Loading || m_state.phase == FleetState::Phase::Empty;
    if (troubled.empty() || (well > 0 && reads))
        return false;
    showTroublesOf(troubled, well);
    return true;
}

void InstancesScreen::showTroublesOf(const std::vector<AccountProfile> &troubled, int well)
{
    AccountDesk &accounts = *m_context.accounts;
    const QDateTime now = accounts.serverNow();
    const AccountProfile &first = troubled.front();
    const AccountState state = accounts.state(first.id);
    m_emptyAction = [this, id = first.id] { Q_EMIT accountWanted(id); };
    if (troubled.size() == 1 && well == 0) {
        const AccountWords words = explain(state, first, {}, now);
        m_empty->setState(Icon::Offline, tr("%1: %2", "account, what is wrong with it").arg(first.name, words.title),
                          accountText(words), tr("Show the account"), {}, Tone::Stop);
        m_empty->setError(words.error);
        return;
    }
    QStringList lines;
    for (const AccountProfile &profile : troubled)
        lines.append(tr("%1: %2", "account, what is wrong with it")
                         .arg(profile.name, explain(accounts.state(profile.id), profile, {}, now).title));
    const QString title =
        well == 0 ? tr("None of the accounts can be read") : tr("No instances in the accounts that could be read");
    m_empty->setState(Icon::Offline, title, lines.join(QLatin1Char('\n')), tr("Show %1", "an account").arg(first.name),
                      {}, Tone::Stop);
}

void InstancesScreen::showNoMatch()
{
    const QString text = askableText(m_model.filter());
    const auto clear = [this] {
        m_filter->setFilterText({});
        m_filter->field()->setFocus();
    };
    if (m_question && m_question->text == text && !m_question->answered) {
        m_emptyAction = nullptr;
        m_emptySecond = clear;
        m_empty->setState(Icon::Search, tr("Asking the cloud for “%1”…").arg(text),
                          tr("It is not in the list; every region is asked for it directly."), {},
                          tr("Clear the search"));
        return;
    }
    if (m_question && m_question->text == text && m_question->error) {
        m_emptyAction = [this, text] { ask(text); };
        m_emptySecond = clear;
        m_empty->setState(Icon::Offline, explain(*m_question->error).title, errorTextToQuote(*m_question->error),
                          tr("Ask again"), tr("Clear the search"), Tone::Stop);
        m_empty->setError(m_question->error);
        return;
    }
    m_emptyAction = clear;
    m_emptySecond = nullptr;
    if (m_question && m_question->text == text) {
        m_empty->setState(Icon::Search, tr("No instance matches “%1”").arg(text),
                          tr("Neither the list nor the cloud has one, in the regions that are read."),
                          tr("Clear the search"));
        return;
    }
    if (text.isEmpty()) {
        m_empty->setState(Icon::Filter, tr("No instance matches this search"),
                          tr("%n instances are in the list; none meets all conditions.", nullptr, m_model.totalCount()),
                          tr("Clear the search"));
        return;
    }
    m_emptyAction = [this, text] { ask(text); };
    m_emptySecond = clear;
    m_empty->setState(Icon::Search, tr("No instance matches “%1”").arg(text),
                      tr("The list does not have it. The cloud may: a new instance, or a region not read yet."),
                      tr("Ask the cloud for “%1”").arg(text), tr("Clear the search"));
}

void InstancesScreen::updateBanner()
{
    const bool failed = m_state.phase == FleetState::Phase::Failed && m_model.totalCount() > 0;
    if (failed) {
        m_banner->setMessage(Banner::Kind::Stop,
                             tr("The list could not be refreshed; it stays as it was. %1")
                                 .arg(errorTextToQuote(m_state.error.value_or(ApiError{}))),
                             tr("Try again"));
        m_banner->setError(m_state.error);
    } else if (m_readError) {
        m_banner->setMessage(Banner::Kind::Stop,
                             tr("The instance could not be read. %1").arg(errorTextToQuote(*m_readError)), {}, true);
        m_banner->setError(m_readError);
    }
    const bool shown = failed || m_readError.has_value();
    m_banner->setVisible(shown);
    m_bannerRoom->setVisible(shown);
}

} // namespace ecsdesk
