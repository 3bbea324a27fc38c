// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/accountdesk.h"
#include "models/wording/vaultwords.h"
#include "ui/kit/labels.h"
#include "ui/kit/retranslating.h"

#include <QWidget>

class QProgressBar;
class QPushButton;

namespace ecsdesk {

class FlowLayout;
class ReasonLabel;
class RequestIdButton;

/// Takes an account to disk and keychain, and shows what is in the way with the ways on. It keeps the secrets until
/// the account is saved or given up, and no longer.
class SaveFlow final : public Retranslating<QWidget>
{
    Q_OBJECT

public:
    explicit SaveFlow(AccountDesk &desk, QWidget *parent = nullptr);
    ~SaveFlow() override;

    void begin(const AccountProfile &profile, GivenSecrets secrets, KeyKeeping keeping);
    /// Nobody waits for it any more; its secrets are gone.
    void giveUp();
    /// On its way.
    [[nodiscard]] bool isSaving() const { return m_save != nullptr; }
    /// On its way, or the operator has to say how to go on.
    [[nodiscard]] bool isOpen() const { return m_stage != Stage::Idle; }
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    void saved(const ecsdesk::ProfileId &id);
    /// By the operator, at this widget.
    void givenUp();
    /// isSaving or isOpen are others now.
    void changed();

private:
    enum class Stage { Idle, Saving, Waiting, Keychain, Failed };
    void retranslate() override;
    void send();
    void take(const SaveOutcome &outcome);
    void go(VaultWay way);
    void enter(Stage stage);
    void fill();

    AccountDesk &m_desk;
    Stage m_stage = Stage::Idle;
    AccountProfile m_profile;
    GivenSecrets m_secrets;
    KeyKeeping m_keeping = KeyKeeping::Keychain;
    std::unique_ptr<AccountSave> m_save;
    VaultError m_keychain;
    ApiError m_error;
    ReasonLabel *m_title;
    ToneLabel *m_text;
    ToneLabel *m_sessionNote;
    QProgressBar *m_progress;
    QPushButton *m_retry;
    QPushButton *m_unlock;
    QPushButton *m_session;
    QPushButton *m_giveUp;
};

} // namespace ecsdesk
