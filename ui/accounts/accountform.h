// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/accountdesk.h"
#include "models/rules/accountproblems.h"
#include "ui/kit/retranslating.h"

#include <QSet>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace ecsdesk {

class FormRow;
class FormRows;
class RegionChoice;
class SecretField;

/// Which secrets of an account are kept already, and need not be typed again.
struct KeptSecrets
{
    bool accessKeySecret = false;
    bool securityToken = false;
    bool proxyPassword = false;
};

/// Whose keys, which kind, which regions, and what must not happen by accident.
class AccountForm final : public Retranslating<QWidget>
{
    Q_OBJECT

public:
    explicit AccountForm(QWidget *parent = nullptr);
    /// `now`: UTC, from where the end of a token is proposed.
    void load(const AccountProfile &profile, const KeptSecrets &kept, const QDateTime &now);
    /// Writes what is in the fields into `profile`; what has no field stays.
    void store(AccountProfile &profile) const;
    void setOfferedRegions(const QList<RegionName> &regions);
    /// Of the fields that the kind of credentials asks for.
    void store(GivenSecrets &secrets) const;
    void store(AccountEntry &entry) const;
    /// Sentences beside the fields. What is merely missing is told of fields that were touched only, unless `all`.
    void showProblems(const QList<FieldProblem> &problems, bool all);
    /// What is kept cannot be had: it must be typed.
    void forgetKept();
    void wipeSecrets();
    void focusName();
    void focusSecret();
    /// To the field that this trouble is about; false where it is about none of them.
    [[nodiscard]] bool focusFieldOf(AccountTrouble trouble);

    [[nodiscard]] FormRows *rows() const { return m_rows; }

Q_SIGNALS:
    void edited();

private:
    void build();
    void retranslate() override;
    void showMode();
    [[nodiscard]] CredentialMode mode() const;
    /// A secret is kept for the AccessKey ID it was given with, and for no other.
    [[nodiscard]] bool keepsSecret() const;
    [[nodiscard]] bool keepsToken() const;
    void watch(QLineEdit *field, AccountField which);
    void placeholders();
    void takeKeyId();

    KeptSecrets m_kept;
    QString m_keptKeyId;
    bool m_keptEnds = false;
    QSet<int> m_touched; ///< AccountField
    FormRows *m_rows;
    QLineEdit *m_name;
    QComboBox *m_site;
    QComboBox *m_mode;
    QLineEdit *m_keyId;
    SecretField *m_secret;
    SecretField *m_token;
    QCheckBox *m_ends;
    QDateTimeEdit *m_endsAt;
    QLineEdit *m_arn;
    QLineEdit *m_session;
    QSpinBox *m_duration;
    QLineEdit *m_externalId;
    QLineEdit *m_ecsRole;
    RegionChoice *m_regions;
    QCheckBox *m_readOnly;
    QCheckBox *m_production;
    FormRow *m_nameRow;
    FormRow *m_siteRow;
    FormRow *m_modeRow;
    FormRow *m_keyIdRow;
    FormRow *m_secretRow;
    FormRow *m_tokenRow;
    FormRow *m_endsRow;
    FormRow *m_arnRow;
    FormRow *m_sessionRow;
    FormRow *m_durationRow;
    FormRow *m_externalIdRow;
    FormRow *m_ecsRoleRow;
    FormRow *m_regionsRow;
    FormRow *m_safetyRow;
};

} // namespace ecsdesk
