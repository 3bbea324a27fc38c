// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/accounts/accountform.h"

class QPushButton;

namespace ecsdesk {

class Prompt;

/// How the cloud is reached: what most accounts leave as it is.
class AdvancedForm final : public Retranslating<QWidget>
{
    Q_OBJECT

public:
    explicit AdvancedForm(Prompt &prompt, QWidget *parent = nullptr);
    void load(const AccountProfile &profile, const KeptSecrets &kept);
    void store(AccountProfile &profile) const;
    void store(GivenSecrets &secrets) const;
    void showProblems(const QList<FieldProblem> &problems, bool all);
    void wipeSecrets();
    /// To the first of its fields.
    void takeFocus();
    /// Whether anything in it differs from what an account has by itself.
    [[nodiscard]] static bool isUsedBy(const AccountProfile &profile);
    /// Whether one of these problems is told here.
    [[nodiscard]] static bool hasFieldOf(const QList<FieldProblem> &problems);

    [[nodiscard]] FormRows *rows() const { return m_rows; }

Q_SIGNALS:
    void edited();

private:
    void build();
    void retranslate() override;
    void showProxy();
    void chooseCaFile();

    Prompt &m_prompt;
    bool m_keepsPassword = false;
    FormRows *m_rows;
    QLineEdit *m_endpoint;
    QComboBox *m_signature;
    QComboBox *m_edition;
    QComboBox *m_proxy;
    QLineEdit *m_proxyHost;
    QSpinBox *m_proxyPort;
    QLineEdit *m_proxyUser;
    SecretField *m_proxyPassword;
    QLineEdit *m_caFile;
    QPushButton *m_chooseCa;
    FormRow *m_endpointRow;
    FormRow *m_signatureRow;
    FormRow *m_editionRow;
    FormRow *m_proxyRow;
    FormRow *m_hostRow;
    FormRow *m_portRow;
    FormRow *m_userRow;
    FormRow *m_passwordRow;
    FormRow *m_caRow;
};

} // namespace ecsdesk
