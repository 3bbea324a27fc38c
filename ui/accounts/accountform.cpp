// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/accountform.h"

#include "models/wording/accountwords.h"
#include "models/wording/importwords.h"
#include "ui/accounts/formrows.h"
#include "ui/accounts/regionchoice.h"
#include "ui/accounts/secretfield.h"
#include "ui/kit/tokens.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ecsdesk {

namespace {

constexpr std::array siteOrder{Site::China, Site::International};
constexpr std::array modeOrder{CredentialMode::AccessKey, CredentialMode::StsToken, CredentialMode::RamRoleArn,
                               CredentialMode::EcsRamRole};
/// What STS allows (ecs-api.md section 11.5).
constexpr int leastMinutes = 15;
constexpr int mostMinutes = 12 * 60;

/// Beside each other in one row of the form.
QWidget *together(QWidget *first, QWidget *second, Qt::Orientation direction)
{
    auto *room = new QWidget;
    auto *line = new QBoxLayout(direction == Qt::Horizontal ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom, room);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(direction == Qt::Horizontal ? space::s : space::xs);
    line->addWidget(first);
    line->addWidget(second);
    if (direction == Qt::Horizontal)
        line->addStretch(1);
    room->setSizePolicy(QSizePolicy::Preferred,
                        direction == Qt::Horizontal ? QSizePolicy::Fixed : QSizePolicy::Preferred);
    return room;
}

} // namespace

AccountForm::AccountForm(QWidget *parent)
    : Retranslating(parent)
    , m_rows(new FormRows(this))
    , m_name(new QLineEdit)
    , m_site(new QComboBox)
    , m_mode(new QComboBox)
    , m_keyId(new QLineEdit)
    , m_secret(new SecretField)
    , m_token(new SecretField)
    , m_ends(new QCheckBox)
    , m_endsAt(new QDateTimeEdit)
    , m_arn(new QLineEdit)
    , m_session(new QLineEdit)
    , m_duration(new QSpinBox)
    , m_externalId(new QLineEdit)
    , m_ecsRole(new QLineEdit)
    , m_regions(new RegionChoice)
    , m_readOnly(new QCheckBox)
    , m_production(new QCheckBox)
{
    build();
    watch(m_name, AccountField::Name);
    watch(m_keyId, AccountField::AccessKeyId);
    watch(m_secret, AccountField::AccessKeySecret);
    watch(m_token, AccountField::SecurityToken);
    watch(m_arn, AccountField::RoleArn);
    watch(m_session, AccountField::SessionName);
    watch(m_ecsRole, AccountField::EcsRoleName);
    watch(m_externalId, AccountField::RoleArn);
    connect(m_site, &QComboBox::currentIndexChanged, this, &AccountForm::edited);
    connect(m_mode, &QComboBox::currentIndexChanged, this, [this] {
        showMode();
        Q_EMIT edited();
    });
    connect(m_keyId, &QLineEdit::textChanged, this, &AccountForm::placeholders);
    connect(m_keyId, &QLineEdit::textEdited, this, &AccountForm::takeKeyId);
    connect(m_ends, &QCheckBox::toggled, this, [this](bool ends) {
        m_endsAt->setEnabled(ends);
        Q_EMIT edited();
    });
    connect(m_endsAt, &QDateTimeEdit::dateTimeChanged, this, &AccountForm::edited);
    connect(m_duration, &QSpinBox::valueChanged, this, &AccountForm::edited);
    connect(m_regions, &RegionChoice::edited, this, [this] {
        m_touched.insert(int(AccountField::Regions));
        Q_EMIT edited();
    });
    connect(m_readOnly, &QCheckBox::toggled, this, &AccountForm::edited);
    connect(m_production, &QCheckBox::toggled, this, &AccountForm::edited);
    retranslate();
    showMode();
}

void AccountForm::build()
{
    m_name->setObjectName(QStringLiteral("accountName"));
    m_site->setObjectName(QStringLiteral("accountSite"));
    m_mode->setObjectName(QStringLiteral("credentialMode"));
    m_keyId->setObjectName(QStringLiteral("accessKeyId"));
    m_secret->setObjectName(QStringLiteral("accessKeySecret"));
    m_token->setObjectName(QStringLiteral("securityToken"));
    m_ends->setObjectName(QStringLiteral("tokenEnds"));
    m_endsAt->setObjectName(QStringLiteral("tokenEndsAt"));
    m_arn->setObjectName(QStringLiteral("roleArn"));
    m_session->setObjectName(QStringLiteral("roleSession"));
    m_duration->setObjectName(QStringLiteral("roleDuration"));
    m_externalId->setObjectName(QStringLiteral("externalId"));
    m_ecsRole->setObjectName(QStringLiteral("ecsRole"));
    m_readOnly->setObjectName(QStringLiteral("readOnly"));
    m_production->setObjectName(QStringLiteral("production"));
    m_keyId->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_duration->setRange(leastMinutes, mostMinutes);
    m_endsAt->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    m_endsAt->setCalendarPopup(false);
    m_endsAt->setEnabled(false);
    showExample(m_session, QStringLiteral("ecsdesk"));
    showExample(m_arn, QStringLiteral("acs:ram::1234567890123456:role/name"));
    for (size_t at = 0; at < siteOrder.size(); ++at)
        m_site->addItem(QString());
    for (size_t at = 0; at < modeOrder.size(); ++at)
        m_mode->addItem(QString());
    // Long words of one kind must not make the window wide.
    m_mode->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_site->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);

    m_nameRow = m_rows->add(m_name);
    m_siteRow = m_rows->add(m_site);
    m_modeRow = m_rows->add(m_mode);
    m_keyIdRow = m_rows->add(m_keyId);
    m_secretRow = m_rows->add(m_secret);
    m_tokenRow = m_rows->add(m_token);
    m_endsRow = m_rows->add(m_ends, together(m_ends, m_endsAt, Qt::Horizontal));
    m_arnRow = m_rows->add(m_arn);
    m_sessionRow = m_rows->add(m_session);
    m_durationRow = m_rows->add(m_duration);
    m_externalIdRow = m_rows->add(m_externalId);
    m_ecsRoleRow = m_rows->add(m_ecsRole);
    m_regionsRow = m_rows->add(m_regions->field(), m_regions);
    m_safetyRow = m_rows->add(m_readOnly, together(m_readOnly, m_production, Qt::Vertical));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_rows);
}

/// The end that is known is that of the keys that are known.
void AccountForm::takeKeyId()
{
    if (m_keptEnds)
        m_ends->setChecked(m_keyId->text().trimmed() == m_keptKeyId);
}

void AccountForm::watch(QLineEdit *field, AccountField which)
{
    connect(field, &QLineEdit::textEdited, this, [this, which] { m_touched.insert(int(which)); });
    connect(field, &QLineEdit::textChanged, this, &AccountForm::edited);
    connect(field, &QLineEdit::editingFinished, this, [this, which, field] {
        // Tabbing through says nothing; an emptied field does.
        if (field->isModified())
            m_touched.insert(int(which));
        Q_EMIT edited();
    });
}

CredentialMode AccountForm::mode() const
{
    return modeOrder[size_t(std::max(0, m_mode->currentIndex()))];
}

bool AccountForm::keepsSecret() const
{
    return m_kept.accessKeySecret && m_keyId->text().trimmed() == m_keptKeyId;
}

bool AccountForm::keepsToken() const
{
    return m_kept.securityToken && m_keyId->text().trimmed() == m_keptKeyId;
}

void AccountForm::load(const AccountProfile &profile, const KeptSecrets &kept, const QDateTime &now)
{
    m_kept = kept;
    m_keptKeyId = profile.accessKeyId;
    m_keptEnds = profile.tokenExpires.isValid();
    m_name->setText(profile.name);
    m_site->setCurrentIndex(int(std::find(siteOrder.begin(), siteOrder.end(), profile.site) - siteOrder.begin()));
    m_mode->setCurrentIndex(int(std::find(modeOrder.begin(), modeOrder.end(), profile.mode) - modeOrder.begin()));
    m_keyId->setText(profile.accessKeyId);
    m_ends->setChecked(profile.tokenExpires.isValid());
    constexpr int usualSeconds = 3600;
    m_endsAt->setDateTime(
        (profile.tokenExpires.isValid() ? profile.tokenExpires : now.addSecs(usualSeconds)).toLocalTime());
    m_arn->setText(profile.role.arn);
    m_session->setText(profile.role.sessionName);
    m_duration->setValue(int(std::chrono::duration_cast<std::chrono::minutes>(profile.role.duration).count()));
    m_externalId->setText(profile.role.externalId);
    m_ecsRole->setText(profile.ecsRoleName);
    m_regions->setRegions(profile.regions);
    m_readOnly->setChecked(profile.readOnly);
    m_production->setChecked(profile.production);
    m_touched.clear();
    placeholders();
    showMode();
}

void AccountForm::store(AccountProfile &profile) const
{
    profile.name = m_name->text().trimmed();
    profile.site = siteOrder[size_t(std::max(0, m_site->currentIndex()))];
    profile.mode = mode();
    const bool keyed = needsAccessKey(profile.mode);
    profile.accessKeyId = keyed ? m_keyId->text().trimmed() : QString();
    const bool ends = profile.mode == CredentialMode::StsToken && m_ends->isChecked();
    profile.tokenExpires = ends ? m_endsAt->dateTime().toUTC() : QDateTime();
    if (profile.mode == CredentialMode::RamRoleArn) {
        profile.role.arn = m_arn->text().trimmed();
        profile.role.sessionName = m_session->text().trimmed();
        profile.role.duration = std::chrono::minutes(m_duration->value());
        profile.role.externalId = m_externalId->text().trimmed();
    } else {
        profile.role = {};
    }
    profile.ecsRoleName = profile.mode == CredentialMode::EcsRamRole ? m_ecsRole->text().trimmed() : QString();
    profile.regions = m_regions->regions();
    profile.readOnly = m_readOnly->isChecked();
    profile.production = m_production->isChecked();
}

void AccountForm::store(GivenSecrets &secrets) const
{
    if (!needsAccessKey(mode()))
        return;
    secrets.accessKeySecret = m_secret->secret();
    if (mode() == CredentialMode::StsToken)
        secrets.securityToken = m_token->secret();
}

void AccountForm::store(AccountEntry &entry) const
{
    store(entry.profile);
    entry.secret = m_secret->entry(keepsSecret());
    entry.token = m_token->entry(keepsToken());
    entry.allRegions = m_regions->takesAll();
}

void AccountForm::setOfferedRegions(const QList<RegionName> &regions)
{
    m_regions->setOffered(regions);
}

void AccountForm::showProblems(const QList<FieldProblem> &problems, bool all)
{
    const auto show = [&](AccountField field, FormRow *row) {
        QString sentence;
        for (const FieldProblem &problem : problems) {
            const bool empty = problem.trouble == FieldTrouble::Missing || problem.trouble == FieldTrouble::NoRegion;
            if (problem.field == field && (!empty || all || m_touched.contains(int(field))))
                sentence = problemText(problem);
        }
        row->setProblem(sentence);
    };
    show(AccountField::Name, m_nameRow);
    show(AccountField::AccessKeyId, m_keyIdRow);
    show(AccountField::AccessKeySecret, m_secretRow);
    show(AccountField::SecurityToken, m_tokenRow);
    show(AccountField::TokenExpires, m_endsRow);
    show(AccountField::RoleArn, m_arnRow);
    show(AccountField::SessionName, m_sessionRow);
    show(AccountField::EcsRoleName, m_ecsRoleRow);
    show(AccountField::Regions, m_regionsRow);
}

void AccountForm::forgetKept()
{
    m_kept = {};
    placeholders();
    Q_EMIT edited();
}

void AccountForm::wipeSecrets()
{
    m_secret->wipe();
    m_token->wipe();
}

void AccountForm::focusName()
{
    m_name->setFocus(Qt::OtherFocusReason);
}

void AccountForm::focusSecret()
{
    QLineEdit *field = mode() == CredentialMode::StsToken ? m_keyId : m_secret;
    field->setFocus(Qt::OtherFocusReason);
    field->selectAll();
}

bool AccountForm::focusFieldOf(AccountTrouble trouble)
{
    QLineEdit *field = nullptr;
    if (trouble == AccountTrouble::UnknownKey || trouble == AccountTrouble::KeyDisabled)
        field = m_keyId;
    else if (trouble == AccountTrouble::WrongSecret || trouble == AccountTrouble::SignatureDiffers)
        field = m_secret;
    else if (trouble == AccountTrouble::TokenExpired || trouble == AccountTrouble::TokenNotAccepted)
        field = m_token;
    else if (trouble == AccountTrouble::RoleNotAssumed)
        field = m_arn;
    if (!field || !field->isVisibleTo(this))
        return false;
    field->setFocus(Qt::OtherFocusReason);
    field->selectAll();
    return true;
}

void AccountForm::showMode()
{
    const CredentialMode chosen = mode();
    const bool keyed = needsAccessKey(chosen);
    m_keyIdRow->setShown(keyed);
    m_secretRow->setShown(keyed);
    m_tokenRow->setShown(chosen == CredentialMode::StsToken);
    m_endsRow->setShown(chosen == CredentialMode::StsToken);
    for (FormRow *row : {m_arnRow, m_sessionRow, m_durationRow, m_externalIdRow})
        row->setShown(chosen == CredentialMode::RamRoleArn);
    m_ecsRoleRow->setShown(chosen == CredentialMode::EcsRamRole);
    m_modeRow->setHint(chosen == CredentialMode::EcsRamRole
                           ? tr("The metadata service of the ECS instance this program runs on gives temporary keys; "
                                "no secret is kept.")
                       : chosen == CredentialMode::RamRoleArn
                           ? tr("The AccessKey below only assumes the role; its temporary keys are renewed in time.")
                       : chosen == CredentialMode::StsToken ? tr("They end, and cannot be renewed from here.")
                                                            : QString());
}

void AccountForm::placeholders()
{
    const QString kept = tr("kept in the keychain — leave empty to keep");
    m_secret->setPlaceholderText(keepsSecret() ? kept : QString());
    m_token->setPlaceholderText(keepsToken() ? kept : QString());
}

void AccountForm::retranslate()
{
    m_nameRow->setName(tr("&Name"));
    m_siteRow->setName(tr("S&ite"));
    m_modeRow->setName(tr("&Kind of keys"));
    m_keyIdRow->setName(tr("AccessKey I&D"));
    m_secretRow->setName(tr("AccessKey S&ecret"));
    m_tokenRow->setName(tr("STS t&oken"));
    m_endsRow->setName(tr("Token ends"));
    m_arnRow->setName(tr("&Role ARN"));
    m_sessionRow->setName(tr("Session name"));
    m_durationRow->setName(tr("Renewed every"));
    m_externalIdRow->setName(tr("External ID"));
    m_ecsRoleRow->setName(tr("&Role name"));
    m_regionsRow->setName(tr("Re&gions"));
    m_safetyRow->setName(tr("Safety"));
    for (size_t at = 0; at < siteOrder.size(); ++at)
        m_site->setItemText(int(at), siteText(siteOrder[at]));
    for (size_t at = 0; at < modeOrder.size(); ++at)
        m_mode->setItemText(int(at), credentialModeText(modeOrder[at]));
    m_name->setPlaceholderText(tr("such as prod-cn"));
    m_ends->setText(tr("at a known time"));
    m_endsAt->setAccessibleName(tr("Token ends at"));
    m_duration->setSuffix(tr(" min", "minutes, behind a number"));
    m_externalId->setPlaceholderText(tr("only where the role asks for it"));
    m_ecsRole->setPlaceholderText(tr("whichever the instance has"));
    m_readOnly->setText(tr("Read-only: nothing is changed with this account"));
    m_production->setText(tr("Production: every change asks for the instance's name"));
    m_readOnly->setAccessibleName(m_readOnly->text());
    placeholders();
    showMode();
}

} // namespace ecsdesk
