// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/changedesk.h"
#include "models/lists/accountlistmodel.h"
#include "models/wording/accountwords.h"
#include "ui/kit/retranslating.h"

#include <QPointer>
#include <QTimer>
#include <QUrl>
#include <QWidget>

class QListView;
class QMenu;
class QPushButton;

namespace ecsdesk {

class AccountDetail;
class AccountEditor;
class ImportDialog;
class ListPage;
class Prompt;

/// The accounts side by side: how each stands, what helps, and everything that can be done with one.
class AccountsScreen final : public Retranslating<QWidget>
{
    Q_OBJECT

public:
    /// All of them outlive the screen.
    AccountsScreen(AccountDesk &accounts, ChangeDesk &changes, Prompt &prompt, QWidget *parent = nullptr);
    ~AccountsScreen() override;

    /// Where nothing can be edited: the program was started for this one address, with the keys of its environment.
    /// Without it such a desk is the sandbox's.
    void setOnlyEndpoint(const QUrl &endpoint);
    /// Brings this account to the front; as soon as it is known.
    void select(const ProfileId &id);
    /// Opens the dialog that adds one; the one that is open comes to the front.
    AccountEditor *add();
    ImportDialog *import();
    /// What can be done with the current account.
    void fillContextMenu(QMenu &menu);

Q_SIGNALS:
    /// From the sandbox to real accounts, and the other way round: another desk, which whoever built this one makes.
    void accountsWanted();
    void sandboxWanted();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void connectDesk();
    void connectParts();
    void retranslate() override;
    void takeAccounts();
    void tick();
    void showSelected();
    void showBody();
    void selectFirstIfNone();
    [[nodiscard]] std::optional<AccountProfile> current() const;
    AccountEditor *edit(const std::optional<AccountProfile> &profile);
    void go(AccountWay way);
    void switchAccount(bool enabled);
    void askToRemove();
    void takeRemoval(const ProfileId &id, const std::optional<ApiError> &error,
                     const std::optional<VaultError> &keychain);
    void test();
    void stopTest();

    AccountDesk &m_accounts;
    ChangeDesk &m_changes;
    Prompt &m_prompt;
    AccountListModel m_model;
    ProfileId m_toShow;  ///< to be selected as soon as it is in the list
    QTimer m_tick;       ///< runs while the screen is shown
    QUrl m_onlyEndpoint; ///< empty: the sandbox
    std::unique_ptr<Call<AccountCheck>> m_test;
    ProfileId m_tested;
    QPointer<AccountEditor> m_editor;
    QPointer<ImportDialog> m_import;
    QWidget *m_bar;
    QPushButton *m_add;
    QPushButton *m_importButton;
    QPushButton *m_sandbox;
    ListPage *m_page;
    QListView *m_list;
    AccountDetail *m_detail;
    std::function<void()> m_bannerAction;
};

} // namespace ecsdesk
