// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/advancedform.h"

#include "models/wording/accountwords.h"
#include "models/wording/words.h"
#include "ui/accounts/formrows.h"
#include "ui/accounts/secretfield.h"
#include "ui/kit/prompt.h"
#include "ui/kit/tokens.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ecsdesk {

namespace {

constexpr std::array signatureOrder{SignatureVersion::V3, SignatureVersion::V1};
constexpr std::array editionOrder{Edition::Current, Edition::Documents};

/// One list for what is a use and a kind: System, None, HTTP, SOCKS5.
struct ProxyEntry
{
    ProxyUse use;
    ProxyKind kind;
};
constexpr std::array proxyOrder{
    ProxyEntry{ProxyUse::System, ProxyKind::Http}, ProxyEntry{ProxyUse::None, ProxyKind::Http},
    ProxyEntry{ProxyUse::Explicit, ProxyKind::Http}, ProxyEntry{ProxyUse::Explicit, ProxyKind::Socks5}};

template <class Values, class Value>
int placeOf(const Values &values, const Value &value)
{
    return int(std::find(values.begin(), values.end(), value) - values.begin());
}

/// A name without a scheme is one of a host that speaks TLS.
QUrl addressOf(const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return {};
    return QUrl(text.contains(QLatin1String("://")) ? text : QStringLiteral("https://") + text, QUrl::StrictMode);
}

} // namespace

AdvancedForm::AdvancedForm(Prompt &prompt, QWidget *parent)
    : Retranslating(parent)
    , m_prompt(prompt)
    , m_rows(new FormRows(this))
    , m_endpoint(new QLineEdit)
    , m_signature(new QComboBox)
    , m_edition(new QComboBox)
    , m_proxy(new QComboBox)
    , m_proxyHost(new QLineEdit)
    , m_proxyPort(new QSpinBox)
    , m_proxyUser(new QLineEdit)
    , m_proxyPassword(new SecretField)
    , m_caFile(new QLineEdit)
    , m_chooseCa(new QPushButton)
{
    build();
    for (QLineEdit *field : {m_endpoint, m_proxyHost, m_proxyUser, static_cast<QLineEdit *>(m_proxyPassword), m_caFile})
        connect(field, &QLineEdit::textChanged, this, &AdvancedForm::edited);
    for (QComboBox *choice : {m_signature, m_edition, m_proxy})
        connect(choice, &QComboBox::currentIndexChanged, this, &AdvancedForm::edited);
    connect(m_proxy, &QComboBox::currentIndexChanged, this, &AdvancedForm::showProxy);
    connect(m_proxyPort, &QSpinBox::valueChanged, this, &AdvancedForm::edited);
    connect(m_chooseCa, &QPushButton::clicked, this, &AdvancedForm::chooseCaFile);
    retranslate();
    showProxy();
}

void AdvancedForm::build()
{
    m_endpoint->setObjectName(QStringLiteral("endpoint"));
    m_signature->setObjectName(QStringLiteral("signature"));
    m_edition->setObjectName(QStringLiteral("edition"));
    m_proxy->setObjectName(QStringLiteral("proxy"));
    m_proxyHost->setObjectName(QStringLiteral("proxyHost"));
    m_proxyPort->setObjectName(QStringLiteral("proxyPort"));
    m_proxyUser->setObjectName(QStringLiteral("proxyUser"));
    m_proxyPassword->setObjectName(QStringLiteral("proxyPassword"));
    m_caFile->setObjectName(QStringLiteral("caFile"));
    m_chooseCa->setObjectName(QStringLiteral("chooseCaFile"));
    m_chooseCa->setAutoDefault(false);
    m_proxyPort->setRange(0, 65535);
    m_proxyPort->setSpecialValueText(QStringLiteral("–"));
    showExample(m_proxyHost, QStringLiteral("proxy.example.com"));
    showExample(m_endpoint, QStringLiteral("https://"));
    for (QComboBox *choice : {m_signature, m_edition})
        choice->addItems({QString(), QString()});
    m_proxy->addItems({QString(), QString(), QString(), QString()});
    for (QComboBox *choice : {m_signature, m_edition, m_proxy})
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_endpointRow = m_rows->add(m_endpoint);
    m_signatureRow = m_rows->add(m_signature);
    m_editionRow = m_rows->add(m_edition);
    m_proxyRow = m_rows->add(m_proxy);
    m_hostRow = m_rows->add(m_proxyHost);
    m_portRow = m_rows->add(m_proxyPort);
    m_userRow = m_rows->add(m_proxyUser);
    m_passwordRow = m_rows->add(m_proxyPassword);
    auto *file = new QWidget;
    auto *line = new QHBoxLayout(file);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::s);
    line->addWidget(m_caFile, 1);
    line->addWidget(m_chooseCa);
    file->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_caRow = m_rows->add(m_caFile, file);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_rows);
}

void AdvancedForm::load(const AccountProfile &profile, const KeptSecrets &kept)
{
    m_keepsPassword = kept.proxyPassword;
    m_endpoint->setText(profile.endpoint.toString());
    m_signature->setCurrentIndex(placeOf(signatureOrder, profile.signature));
    m_edition->setCurrentIndex(placeOf(editionOrder, profile.edition));
    const auto entry = std::find_if(proxyOrder.begin(), proxyOrder.end(), [&](const ProxyEntry &each) {
        return each.use == profile.proxy.use && (each.use != ProxyUse::Explicit || each.kind == profile.proxy.kind);
    });
    m_proxy->setCurrentIndex(int(entry - proxyOrder.begin()));
    m_proxyHost->setText(profile.proxy.host);
    m_proxyPort->setValue(profile.proxy.port);
    m_proxyUser->setText(profile.proxy.user);
    m_caFile->setText(profile.caFile);
    retranslate();
}

void AdvancedForm::store(AccountProfile &profile) const
{
    profile.endpoint = addressOf(m_endpoint->text());
    // What cannot be read as an address must not look like none.
    if (profile.endpoint.isEmpty() && !m_endpoint->text().trimmed().isEmpty())
        profile.endpoint.setPath(m_endpoint->text());
    profile.signature = signatureOrder[size_t(std::max(0, m_signature->currentIndex()))];
    profile.edition = editionOrder[size_t(std::max(0, m_edition->currentIndex()))];
    const ProxyEntry entry = proxyOrder[size_t(std::max(0, m_proxy->currentIndex()))];
    profile.proxy = {};
    profile.proxy.use = entry.use;
    if (entry.use == ProxyUse::Explicit) {
        profile.proxy.kind = entry.kind;
        profile.proxy.host = m_proxyHost->text().trimmed();
        profile.proxy.port = m_proxyPort->value();
        profile.proxy.user = m_proxyUser->text().trimmed();
    }
    profile.caFile = m_caFile->text().trimmed();
}

void AdvancedForm::store(GivenSecrets &secrets) const
{
    const bool asked = proxyOrder[size_t(std::max(0, m_proxy->currentIndex()))].use == ProxyUse::Explicit;
    if (asked && !m_proxyUser->text().trimmed().isEmpty())
        secrets.proxyPassword = m_proxyPassword->secret();
}

void AdvancedForm::showProblems(const QList<FieldProblem> &problems, bool all)
{
    const auto show = [&](AccountField field, FormRow *row) {
        QString sentence;
        for (const FieldProblem &problem : problems) {
            if (problem.field == field && (problem.trouble != FieldTrouble::Missing || all))
                sentence = problemText(problem);
        }
        row->setProblem(sentence);
    };
    show(AccountField::Endpoint, m_endpointRow);
    show(AccountField::ProxyHost, m_hostRow);
    show(AccountField::ProxyPort, m_portRow);
    AccountProfile profile;
    store(profile);
    const bool wrong = std::any_of(problems.begin(), problems.end(),
                                   [](const FieldProblem &problem) { return problem.field == AccountField::Endpoint; });
    m_endpointRow->setHint(wrong ? QString() : endpointNote(profile));
    m_caRow->setHint(inspectionNote(profile));
}

void AdvancedForm::takeFocus()
{
    m_endpoint->setFocus(Qt::OtherFocusReason);
}

void AdvancedForm::wipeSecrets()
{
    m_proxyPassword->wipe();
}

bool AdvancedForm::isUsedBy(const AccountProfile &profile)
{
    const AccountProfile plain;
    return profile.endpoint != plain.endpoint || profile.signature != plain.signature ||
           profile.edition != plain.edition || profile.proxy != plain.proxy || profile.caFile != plain.caFile;
}

bool AdvancedForm::hasFieldOf(const QList<FieldProblem> &problems)
{
    return std::any_of(problems.begin(), problems.end(), [](const FieldProblem &problem) {
        return problem.field == AccountField::Endpoint || problem.field == AccountField::ProxyHost ||
               problem.field == AccountField::ProxyPort;
    });
}

void AdvancedForm::showProxy()
{
    const bool shown = proxyOrder[size_t(std::max(0, m_proxy->currentIndex()))].use == ProxyUse::Explicit;
    for (FormRow *row : {m_hostRow, m_portRow, m_userRow, m_passwordRow})
        row->setShown(shown);
}

void AdvancedForm::chooseCaFile()
{
    m_prompt.askOpenFile(window(),
                         {tr("Choose a file with authorities"),
                          tr("Certificates (PEM)"),
                          {QStringLiteral("pem"), QStringLiteral("crt"), QStringLiteral("cer")},
                          m_caFile->text()},
                         this, [this](const std::optional<QString> &path) {
                             if (path)
                                 m_caFile->setText(*path);
                         });
}

void AdvancedForm::retranslate()
{
    m_endpointRow->setName(tr("Endpoint"));
    m_signatureRow->setName(tr("Signature"));
    m_editionRow->setName(tr("Rules"));
    m_proxyRow->setName(tr("Proxy"));
    m_hostRow->setName(tr("Proxy host"));
    m_portRow->setName(tr("Proxy port"));
    m_userRow->setName(tr("Proxy user"));
    m_passwordRow->setName(tr("Proxy password"));
    m_caRow->setName(tr("Authorities"));
    m_caFile->setAccessibleName(tr("Authorities")); // it stands in a row with a button
    for (size_t at = 0; at < signatureOrder.size(); ++at)
        m_signature->setItemText(int(at), signatureText(signatureOrder[at]));
    for (size_t at = 0; at < editionOrder.size(); ++at)
        m_edition->setItemText(int(at), word(editionOrder[at]));
    m_proxy->setItemText(0, tr("as the desktop is set up"));
    m_proxy->setItemText(1, tr("none", "proxy"));
    m_proxy->setItemText(2, tr("HTTP proxy"));
    m_proxy->setItemText(3, tr("SOCKS5 proxy"));
    m_proxyUser->setPlaceholderText(tr("only where the proxy asks for one"));
    m_proxyPassword->setPlaceholderText(m_keepsPassword ? tr("kept in the keychain — leave empty to keep") : QString());
    m_caFile->setPlaceholderText(tr("only in networks that inspect traffic"));
    m_chooseCa->setText(tr("Choose…"));
    m_chooseCa->setAccessibleName(tr("Choose a file with authorities"));
}

} // namespace ecsdesk
