// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What can be done with an account of the screen.

#include "models/wording/errors.h"
#include "models/wording/vaultwords.h"
#include "ui/accounts/accountdetail.h"
#include "ui/accounts/accounteditor.h"
#include "ui/accounts/accountsscreen.h"
#include "ui/accounts/checkresult.h"
#include "ui/accounts/policymenu.h"
#include "ui/kit/banner.h"
#include "ui/kit/labels.h"
#include "ui/kit/listpage.h"
#include "ui/kit/prompt.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <algorithm>

namespace ecsdesk {

void AccountsScreen::go(AccountWay way)
{
    const auto profile = current();
    if (!profile)
        return;
    switch (way) {
    case AccountWay::Retry:
    case AccountWay::Unlock:
        if (!m_test)
            m_detail->result()->clear(); // what an earlier test said is not of now
        m_accounts.retry(profile->id);
        return;
    case AccountWay::SessionOnly:
        if (AccountEditor *editor = edit(profile))
            editor->keepForSession();
        return;
    case AccountWay::EnterSecret:
        if (AccountEditor *editor = edit(profile))
            editor->askForKeys();
        return;
    case AccountWay::Edit:
        edit(profile);
        return;
    case AccountWay::SwitchOn:
        switchAccount(true);
        return;
    case AccountWay::ShowOther:
        select(m_accounts.state(profile->id).sameAs);
        return;
    case AccountWay::CopyPolicy:
        copyPolicy(profile->readOnly);
        return;
    }
}

void AccountsScreen::switchAccount(bool enabled)
{
    if (const auto profile = current())
        m_accounts.setEnabled(profile->id, enabled);
}

void AccountsScreen::askToRemove()
{
    const auto profile = current();
    if (!profile)
        return;
    const AccountUid account = m_accounts.state(profile->id).account;
    bool shared = false;
    for (const AccountProfile &other : m_accounts.profiles())
        shared =
            shared || (other.id != profile->id && !account.isEmpty() && m_accounts.state(other.id).account == account);
    int unsettled = 0;
    int queued = 0;
    // Another profile of the same account can settle and send them.
    if (!account.isEmpty() && !shared) {
        for (const ChangeRecord &record : m_changes.records()) {
            if (record.intent.key.account != account)
                continue;
            if (record.state == ChangeState::Queued)
                ++queued;
            else if (!isSettled(record.state))
                ++unsettled;
        }
    }
    const AccountQuestion words = removeQuestion(*profile, shared, unsettled, queued);
    m_prompt.ask(this, {words.title, words.text, words.detail, words.yes, {}, true}, this,
                 [this, id = profile->id](bool yes) {
                     if (yes && m_model.rowOf(id) >= 0)
                         m_accounts.remove(id);
                 });
}

void AccountsScreen::takeRemoval(const ProfileId &id, const std::optional<ApiError> &error,
                                 const std::optional<VaultError> &keychain)
{
    if (!error && !keychain) {
        m_page->setBannerShown(false);
        return;
    }
    if (error) {
        m_page->banner()->setMessage(Banner::Kind::Stop,
                                     tr("The account was not removed. %1").arg(errorTextToQuote(*error)),
                                     tr("Try again"), true);
        m_page->banner()->setError(error);
        m_bannerAction = [this, id] { m_accounts.remove(id); };
    } else {
        m_page->banner()->setMessage(Banner::Kind::Wait,
                                     tr("The account was removed, but a secret of it may still be in the keychain. %1")
                                         .arg(vaultText(explain(*keychain, VaultVerb::Remove))),
                                     tr("Try again"), true);
        m_bannerAction = [this, id] { m_accounts.remove(id); };
    }
    m_page->setBannerShown(true);
}

void AccountsScreen::test()
{
    const auto profile = current();
    if (!profile || m_test)
        return;
    m_tested = profile->id;
    m_test = m_accounts.test(*profile, {});
    connect(m_test.get(), &ApiCall::finished, this, [this] {
        const Result<AccountCheck> result = m_test->result();
        m_test.release()->deleteLater(); // it is the one that speaks
        m_detail->setTesting(false);
        if (result)
            m_detail->result()->showCheck(*result);
        else
            m_detail->result()->showFailure(result.error());
    });
    m_detail->result()->showRunning();
    m_detail->setTesting(true);
}

void AccountsScreen::stopTest()
{
    if (!m_test)
        return;
    m_test.reset();
    m_detail->setTesting(false);
    m_detail->result()->clear();
}

void AccountsScreen::fillContextMenu(QMenu &menu)
{
    const auto profile = current();
    if (!profile)
        return;
    menu.setToolTipsVisible(true);
    const auto add = [&menu, this](const QString &text, std::function<void()> run) {
        QAction *action = menu.addAction(text);
        connect(action, &QAction::triggered, this, std::move(run));
        return action;
    };
    add(tr("Edit…"), [this] { edit(current()); });
    QAction *testing = add(tr("Test"), [this] { test(); });
    testing->setEnabled(!m_test);
    add(tr("Read again"), [this, id = profile->id] { m_accounts.retry(id); })->setEnabled(profile->enabled);
    add(profile->enabled ? tr("Switch off") : tr("Switch on"),
        [this, enabled = profile->enabled] { switchAccount(!enabled); });
    menu.addSeparator();
    const AccountState state = m_accounts.state(profile->id);
    if (!state.account.isEmpty())
        add(tr("Copy account number"),
            [number = state.account.text] { QGuiApplication::clipboard()->setText(number); });
    if (!profile->accessKeyId.isEmpty())
        add(tr("Copy AccessKey ID"), [key = profile->accessKeyId] { QGuiApplication::clipboard()->setText(key); });
    fillPolicyMenu(*menu.addMenu(tr("Copy policy")), profile->role.arn);
    menu.addSeparator();
    add(tr("Remove…"), [this] { askToRemove(); });
}

} // namespace ecsdesk
