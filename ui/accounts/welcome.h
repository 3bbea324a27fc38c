// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/secret.h"
#include "ui/kit/labels.h"
#include "ui/kit/retranslating.h"

#include <QDialog>
#include <optional>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace ecsdesk {

/// What an operator chose at the first start.
struct WelcomeChoice
{
    bool sandbox = true;
    // An account for this session alone: kept in memory, written nowhere.
    QString accessKeyId;
    Secret secret;
    Secret securityToken; ///< temporary credentials only
    bool internationalSite = false;
};

/// The first window of a plain start: the sandbox, or an account.
class WelcomeDialog final : public Retranslating<QDialog>
{
    Q_OBJECT

public:
    explicit WelcomeDialog(QWidget *parent = nullptr);
    /// After it was accepted. Takes the secrets out of the dialog.
    [[nodiscard]] WelcomeChoice takeChoice();

private:
    void retranslate() override;
    void chooseSandbox();
    void chooseAccount();
    void updateAccountButton();

    bool m_sandbox = true;
    ToneLabel *m_title;
    ToneLabel *m_lead;
    SectionTitle *m_sandboxTitle;
    ToneLabel *m_sandboxText;
    QPushButton *m_sandboxButton;
    SectionTitle *m_accountTitle;
    ToneLabel *m_accountText;
    QLabel *m_siteLabel;
    QComboBox *m_site;
    QLabel *m_keyLabel;
    QLineEdit *m_key;
    QLabel *m_secretLabel;
    QLineEdit *m_secret;
    QLabel *m_tokenLabel;
    QLineEdit *m_token;
    ToneLabel *m_missing;
    QPushButton *m_accountButton;
};

} // namespace ecsdesk
