// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/welcome.h"

#include "ui/kit/buttons.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ecsdesk {

namespace {

QLineEdit *secretField(QWidget *parent)
{
    auto *field = new QLineEdit(parent);
    field->setEchoMode(QLineEdit::Password);
    // No input method may learn it, no text may be dragged out of it.
    field->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    return field;
}

Secret takeText(QLineEdit *field)
{
    Secret secret(field->text().trimmed().toUtf8());
    field->clear();
    return secret;
}

ToneLabel *wrapped(QWidget *parent)
{
    auto *label = new ToneLabel(Tone::Muted, ToneLabel::Size::Body, parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

WelcomeDialog::WelcomeDialog(QWidget *parent)
    : Retranslating<QDialog>(parent)
    , m_title(new ToneLabel(Tone::Text, ToneLabel::Size::Title, this))
    , m_lead(wrapped(this))
    , m_sandboxTitle(new SectionTitle({}, this))
    , m_sandboxText(wrapped(this))
    , m_sandboxButton(new QPushButton(this))
    , m_accountTitle(new SectionTitle({}, this))
    , m_accountText(wrapped(this))
    , m_siteLabel(new QLabel(this))
    , m_site(new QComboBox(this))
    , m_keyLabel(new QLabel(this))
    , m_key(new QLineEdit(this))
    , m_secretLabel(new QLabel(this))
    , m_secret(secretField(this))
    , m_tokenLabel(new QLabel(this))
    , m_token(secretField(this))
    , m_missing(new ToneLabel(Tone::Muted, ToneLabel::Size::Small, this))
    , m_accountButton(new QPushButton(this))
{
    setObjectName(QStringLiteral("welcome"));
    setMinimumWidth(520);
    m_sandboxButton->setObjectName(QStringLiteral("trySandbox"));
    m_key->setObjectName(QStringLiteral("accessKeyId"));
    m_secret->setObjectName(QStringLiteral("accessKeySecret"));
    m_token->setObjectName(QStringLiteral("securityToken"));
    m_accountButton->setObjectName(QStringLiteral("useAccount"));
    m_site->addItems({QString(), QString()});
    m_siteLabel->setBuddy(m_site);
    m_keyLabel->setBuddy(m_key);
    m_secretLabel->setBuddy(m_secret);
    m_tokenLabel->setBuddy(m_token);
    m_missing->setWordWrap(true);
    setButtonRole(m_sandboxButton, ButtonRole::Primary);
    m_sandboxButton->setDefault(true);
    m_accountButton->setAutoDefault(false);

    // A form layout would put a label without Chinese higher than one with.
    auto *form = new QGridLayout;
    form->setHorizontalSpacing(space::m);
    form->setVerticalSpacing(space::s);
    form->setColumnStretch(1, 1);
    const auto addRow = [form](QLabel *label, QWidget *field) {
        const int row = form->rowCount();
        form->addWidget(label, row, 0, Qt::AlignVCenter);
        form->addWidget(field, row, 1);
    };
    addRow(m_siteLabel, m_site);
    addRow(m_keyLabel, m_key);
    addRow(m_secretLabel, m_secret);
    addRow(m_tokenLabel, m_token);

    auto *accountRow = new QHBoxLayout;
    accountRow->addWidget(m_missing, 1);
    accountRow->addWidget(m_accountButton);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    layout->setSpacing(space::s);
    layout->addWidget(m_title);
    layout->addWidget(m_lead);
    layout->addSpacing(space::m);
    layout->addWidget(m_sandboxTitle);
    layout->addWidget(m_sandboxText);
    layout->addWidget(m_sandboxButton, 0, Qt::AlignRight);
    layout->addSpacing(space::s);
    layout->addWidget(makeLine(Qt::Horizontal, this));
    layout->addSpacing(space::s);
    layout->addWidget(m_accountTitle);
    layout->addWidget(m_accountText);
    layout->addLayout(form);
    layout->addLayout(accountRow);

    connect(m_sandboxButton, &QPushButton::clicked, this, &WelcomeDialog::chooseSandbox);
    connect(m_accountButton, &QPushButton::clicked, this, &WelcomeDialog::chooseAccount);
    for (QLineEdit *field : {m_key, m_secret, m_token}) {
        connect(field, &QLineEdit::textChanged, this, &WelcomeDialog::updateAccountButton);
        // Enter in a field means the account, not the sandbox that happens to be the dialog's default.
        connect(field, &QLineEdit::returnPressed, this, [this] {
            if (m_accountButton->isEnabled())
                chooseAccount();
        });
    }
    connect(m_key, &QLineEdit::textEdited, this, [this] { m_sandboxButton->setDefault(false); });
    retranslate();
    m_sandboxButton->setFocus();
}

void WelcomeDialog::retranslate()
{
    setWindowTitle(tr("Welcome to ECS Desk"));
    m_title->setText(tr("Welcome to ECS Desk"));
    m_lead->setText(tr("See what may be changed on every ECS instance right now, change it safely, and stay with the "
                       "change until it is verified."));
    m_sandboxTitle->setText(tr("Without an account"));
    m_sandboxText->setText(tr("A simulated cloud with some forty instances runs inside this program. Everything works "
                              "as with a real account, and nothing costs anything."));
    m_sandboxButton->setText(tr("Try the sand&box"));
    m_accountTitle->setText(tr("With an account"));
    m_accountText->setText(tr("The keys are used for this session only: they stay in memory and are written nowhere."));
    m_siteLabel->setText(tr("&Site"));
    m_site->setItemText(0, tr("China (aliyun.com)"));
    m_site->setItemText(1, tr("International (alibabacloud.com)"));
    m_keyLabel->setText(tr("AccessKey I&D"));
    m_secretLabel->setText(tr("AccessKey S&ecret"));
    m_tokenLabel->setText(tr("STS &token"));
    m_token->setPlaceholderText(tr("only for temporary keys"));
    m_accountButton->setText(tr("Use this &account"));
    updateAccountButton();
}

void WelcomeDialog::updateAccountButton()
{
    const bool temporary = m_key->text().trimmed().startsWith(QLatin1String("STS."));
    QString missing;
    if (m_key->text().trimmed().isEmpty() || m_secret->text().trimmed().isEmpty())
        missing = tr("Enter the AccessKey ID and its secret.");
    else if (temporary && m_token->text().trimmed().isEmpty())
        missing = tr("A key that begins with “STS.” needs its token.");
    m_missing->setText(missing);
    m_accountButton->setEnabled(missing.isEmpty());
    m_accountButton->setAccessibleDescription(missing);
}

void WelcomeDialog::chooseSandbox()
{
    m_sandbox = true;
    accept();
}

void WelcomeDialog::chooseAccount()
{
    m_sandbox = false;
    accept();
}

WelcomeChoice WelcomeDialog::takeChoice()
{
    WelcomeChoice choice;
    choice.sandbox = m_sandbox;
    if (!m_sandbox) {
        choice.accessKeyId = m_key->text().trimmed();
        choice.secret = takeText(m_secret);
        choice.securityToken = takeText(m_token);
        choice.internationalSite = m_site->currentIndex() == 1;
    }
    return choice;
}

} // namespace ecsdesk
