// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/accountdesk.h"
#include "models/rules/accountproblems.h"
#include "ui/accounts/advancedform.h"
#include "ui/kit/labels.h"
#include "ui/kit/retranslating.h"

#include <QDialog>

class QPushButton;
class QScrollArea;
class QToolButton;

namespace ecsdesk {

class CheckResult;
class Prompt;
class ReasonLabel;
class SaveFlow;

/// Adds an account or changes one: fields with what stands against each, a test, and saving with every trouble of the
/// keychain. It blocks nothing; closing it gives up what is on its way and wipes what was typed.
class AccountEditor final : public Retranslating<QDialog>
{
    Q_OBJECT

public:
    /// `profile`: the one to be changed; nothing: a new one. Desk and prompt outlive the dialog.
    AccountEditor(AccountDesk &desk, Prompt &prompt, const std::optional<AccountProfile> &profile,
                  QWidget *parent = nullptr);
    ~AccountEditor() override;

    /// Its secrets are to stay in memory.
    void keepForSession();
    /// The keys are to be typed again: the keyboard goes there.
    void askForKeys();
    [[nodiscard]] bool isNew() const { return m_original.id.isEmpty(); }

    void reject() override;
    void done(int result) override;

Q_SIGNALS:
    void saved(const ecsdesk::ProfileId &id);

private:
    void build();
    void retranslate() override;
    void takeEdit();
    void judge();
    void updateButtons();
    void setAdvancedShown(bool shown);
    [[nodiscard]] AccountEntry entry() const;
    [[nodiscard]] AccountProfile profile() const;
    [[nodiscard]] GivenSecrets secrets() const;
    /// Calls `then` once the operator has said yes to every host outside Alibaba Cloud.
    void confirmHosts(std::function<void()> then);
    void test(bool saveAfter);
    void takeTest();
    /// Where the keyboard is of use after a test; not away from a field somebody is in.
    void focusAfter(const std::optional<AccountCheck> &check);
    /// Another account here that is known to work on this cloud account; empty: none.
    [[nodiscard]] QString nameOfSame(const AccountUid &account) const;
    void stopTest();
    void save();
    void beginSave();
    void bringIntoView(QWidget *widget);
    /// Something stands in the fields that would be lost.
    [[nodiscard]] bool isEdited() const;
    void giveUp();

    AccountDesk &m_desk;
    Prompt &m_prompt;
    AccountProfile m_original;
    AccountProfile m_opened;   ///< as the fields had it at first
    bool m_forSession = false; ///< its present secrets are in memory only
    KeyKeeping m_keeping = KeyKeeping::Keychain;
    QStringList m_confirmedHosts;
    QList<FieldProblem> m_problems;
    std::unique_ptr<Call<AccountCheck>> m_test;
    bool m_saveAfterTest = false;
    bool m_testedWell = false; ///< as it stands in the fields now
    bool m_triedToSave = false;
    bool m_advancedShown = false;
    QScrollArea *m_scroll;
    AccountForm *m_form;
    QToolButton *m_advancedToggle;
    AdvancedForm *m_advanced;
    ReasonLabel *m_keepingNote;
    CheckResult *m_result;
    SaveFlow *m_flow;
    ElidedLabel *m_whyNot;
    QPushButton *m_testButton;
    QPushButton *m_cancel;
    QPushButton *m_save;
};

} // namespace ecsdesk
