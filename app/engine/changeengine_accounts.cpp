// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/changeengine.h"

#include "app/engine/localerror.h"

// Which accounts are in use, and what becomes of their changes as they come and go (docs/accounts.md).

namespace ecsdesk {

void ChangeEngine::takeAccount(const AccountUid &account, const ChangeAccount &how)
{
    if (hasAccount(account))
        dropAccount(account);
    m_accounts[account] = how;
    resumeRuns(account);
    Q_EMIT actingChanged();
}

void ChangeEngine::dropAccount(const AccountUid &account)
{
    if (m_accounts.erase(account) == 0)
        return;
    std::vector<ClientToken> unsent; // not in the journal yet
    for (auto run = m_runs.begin(); run != m_runs.end();) {
        if (run->second->record().intent.key.account != account) {
            ++run;
            continue;
        }
        const ClientToken token = run->second->record().intent.token;
        m_fromBefore.insert(token.text);
        // At once: it must not get round to sending something.
        run = m_runs.erase(run);
        if (m_records.at(token.text).id == 0)
            unsent.push_back(token);
    }
    for (const ClientToken &token : unsent) {
        forget(token);
        turnAway(token, {{}, localError("AccountNotInUse")});
    }
    std::vector<Reading> given;
    for (auto reading = m_readings.begin(); reading != m_readings.end();) {
        if (reading->second.key.account != account) {
            ++reading;
            continue;
        }
        given.push_back(std::move(reading->second));
        reading = m_readings.erase(reading);
    }
    for (const Reading &reading : given)
        reading.then(tl::unexpected(localError("AccountNotInUse")));
    Q_EMIT actingChanged();
}

AccountTerms ChangeEngine::terms(const AccountUid &account) const
{
    const auto found = m_accounts.find(account);
    if (found != m_accounts.end())
        return found->second.terms;
    return m_termsOf ? m_termsOf(account) : AccountTerms{};
}

CloudClient *ChangeEngine::clientOf(const AccountUid &account) const
{
    const auto found = m_accounts.find(account);
    return found == m_accounts.end() ? nullptr : found->second.client;
}

void ChangeEngine::resumeRuns(const AccountUid &account)
{
    if (m_closed)
        return;
    std::vector<ChangeRecord> left;
    for (const auto &[token, record] : m_records) {
        if (record.intent.key.account == account && !isSettled(record.state) && record.state != ChangeState::Queued &&
            !m_runs.contains(token))
            left.push_back(record);
    }
    for (const ChangeRecord &record : left)
        startRun(record).resume();
    QSet<QString> halfway;
    for (const auto &[token, record] : m_records) {
        if (record.intent.key.account == account && record.rest != RestState::None)
            halfway.insert(record.run.text);
    }
    for (const QString &first : halfway)
        goOn(ClientToken(first));
    considerKeys(m_tokens.keys());
}

std::optional<ActingBar> ChangeEngine::actingBar(const InstanceKey &key) const
{
    const auto found = m_accounts.find(key.account);
    if (found == m_accounts.end())
        return m_whyNotInUse ? m_whyNotInUse(key.account) : ActingBar::AccountNotKnown;
    return found->second.terms.readOnly ? std::optional(ActingBar::ReadOnly) : std::nullopt;
}

} // namespace ecsdesk
