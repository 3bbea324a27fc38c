// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/accounteditor.h"

#include "models/wording/accountwords.h"
#include "models/wording/vaultwords.h"
#include "ui/accounts/checkresult.h"
#include "ui/accounts/formrows.h"
#include "ui/accounts/policymenu.h"
#include "ui/accounts/saveflow.h"
#include "ui/kit/buttons.h"
#include "ui/kit/prompt.h"
#include "ui/kit/reasonlabel.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QToolButton>
#include <algorithm>

namespace ecsdesk {

namespace {

/// What is kept already, as far as that is known.
KeptSecrets keptOf(const AccountProfile &profile, const AccountState &state)
{
    if (profile.id.isEmpty() || (state.phase == AccountPhase::NoKeys && state.forSession))
        return {};
    const auto has = [&](SecretKind kind) { return state.missing != kind; };
    return {needsAccessKey(profile.mode) && has(SecretKind::AccessKeySecret),
            profile.mode == CredentialMode::StsToken && has(SecretKind::SecurityToken),
            !profile.proxy.user.isEmpty() && has(SecretKind::ProxyPassword)};
}

} // namespace

AccountEditor::AccountEditor(AccountDesk &desk, Prompt &prompt, const std::optional<AccountProfile> &profile,
                             QWidget *parent)
    : Retranslating(parent)
    , m_desk(desk)
    , m_prompt(prompt)
    , m_original(profile.value_or(AccountProfile{}))
    , m_confirmedHosts(hostsToConfirm(m_original))
    , m_scroll(new QScrollArea(this))
    , m_form(new AccountForm)
    , m_advancedToggle(new QToolButton)
    , m_advanced(new AdvancedForm(prompt))
    , m_keepingNote(new ReasonLabel(ReasonLabel::Kind::Info))
    , m_result(new CheckResult)
    , m_flow(new SaveFlow(desk))
    , m_whyNot(new ElidedLabel(Tone::Muted, ToneLabel::Size::Small, this))
    , m_testButton(new QPushButton(this))
    , m_cancel(new QPushButton(this))
    , m_save(new QPushButton(this))
{
    setObjectName(QStringLiteral("accountEditor"));
    const AccountState state = isNew() ? AccountState{} : m_desk.state(m_original.id);
    const KeptSecrets kept = keptOf(m_original, state);
    m_form->load(m_original, kept, m_desk.serverNow());
    m_advanced->load(m_original, kept);
    m_forSession = state.forSession;
    build();
    setAdvancedShown(AdvancedForm::isUsedBy(m_original));
    connect(m_form, &AccountForm::edited, this, &AccountEditor::takeEdit);
    connect(m_advanced, &AdvancedForm::edited, this, &AccountEditor::takeEdit);
    connect(m_advancedToggle, &QToolButton::clicked, this, [this] {
        setAdvancedShown(!m_advancedShown);
        if (m_advancedShown)
            m_advanced->takeFocus();
    });
    connect(m_result, &CheckResult::cancelWanted, this, &AccountEditor::stopTest);
    connect(m_result, &CheckResult::saveWanted, this, [this] { confirmHosts([this] { beginSave(); }); });
    connect(m_result, &CheckResult::policyWanted, this, [this] { copyPolicy(this->profile().readOnly); });
    connect(m_flow, &SaveFlow::saved, this, [this](const ProfileId &id) {
        Q_EMIT saved(id.isEmpty() ? m_original.id : id);
        accept();
    });
    connect(m_flow, &SaveFlow::changed, this, [this] {
        updateButtons();
        if (m_flow->isOpen())
            bringIntoView(m_flow);
    });
    connect(m_testButton, &QPushButton::clicked, this, [this] { confirmHosts([this] { test(false); }); });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &AccountEditor::save);
    retranslate();
    judge();
    m_opened = this->profile();
    m_form->focusName();
    resize(680, 620);
}

AccountEditor::~AccountEditor()
{
    // The field that has the keyboard loses it on the way down, and says so to a half-gone dialog.
    for (QObject *part : {static_cast<QObject *>(m_form), static_cast<QObject *>(m_advanced),
                          static_cast<QObject *>(m_flow), static_cast<QObject *>(m_result)})
        part->disconnect(this);
}

void AccountEditor::build()
{
    m_advancedToggle->setObjectName(QStringLiteral("advancedToggle"));
    m_advancedToggle->setAutoRaise(true);
    m_advancedToggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_advancedToggle->setIconSize(QSize(smallIcon, smallIcon));
    m_keepingNote->setObjectName(QStringLiteral("keepingNote"));
    m_whyNot->setObjectName(QStringLiteral("whyNotSave"));
    m_testButton->setObjectName(QStringLiteral("testAccount"));
    m_cancel->setObjectName(QStringLiteral("cancelEditor"));
    m_save->setObjectName(QStringLiteral("saveAccount"));
    for (QPushButton *button : {m_testButton, m_cancel})
        button->setAutoDefault(false);
    m_save->setDefault(true);
    setButtonRole(m_save, ButtonRole::Primary);

    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    column->addWidget(m_keepingNote);
    column->addWidget(m_form);
    column->addWidget(m_advancedToggle, 0, Qt::AlignLeft);
    column->addWidget(m_advanced);
    column->addWidget(m_result);
    column->addWidget(m_flow);
    column->addStretch(1);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);

    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(space::l, space::m, space::l, space::m);
    buttons->setSpacing(space::s);
    buttons->addWidget(m_testButton);
    buttons->addWidget(m_whyNot, 1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_scroll, 1);
    all->addWidget(makeLine(Qt::Horizontal, this));
    all->addLayout(buttons);
    setMinimumSize(480, 320);
}

void AccountEditor::keepForSession()
{
    m_keeping = KeyKeeping::SessionOnly;
    m_form->forgetKept(); // the keychain does not give it
    retranslate();
    askForKeys();
}

void AccountEditor::askForKeys()
{
    m_form->focusSecret();
}

AccountEntry AccountEditor::entry() const
{
    AccountEntry entry;
    entry.profile = m_original;
    m_form->store(entry);
    m_advanced->store(entry.profile);
    entry.now = m_desk.serverNow();
    return entry;
}

AccountProfile AccountEditor::profile() const
{
    return entry().profile;
}

GivenSecrets AccountEditor::secrets() const
{
    GivenSecrets given;
    m_form->store(given);
    m_advanced->store(given);
    return given;
}

void AccountEditor::takeEdit()
{
    // Of other values than these.
    m_testedWell = false;
    if (m_test)
        stopTest();
    else
        m_result->clear();
    judge();
}

void AccountEditor::judge()
{
    const std::vector<AccountProfile> others = m_desk.profiles();
    m_problems = problemsOf(entry(), others);
    m_form->showProblems(m_problems, m_triedToSave);
    m_advanced->showProblems(m_problems, m_triedToSave);
    if (AdvancedForm::hasFieldOf(m_problems))
        setAdvancedShown(true);
    updateButtons();
}

void AccountEditor::updateButtons()
{
    const bool saving = m_flow->isOpen();
    const bool busy = saving || m_test != nullptr;
    const QString problem = m_problems.isEmpty() ? QString() : problemText(m_problems.front());
    const QString whyNot = saving   ? tr("The account is being saved.")
                           : m_test ? tr("The account is being tested.")
                                    : problem;
    m_form->setEnabled(!saving);
    m_advanced->setEnabled(!saving);
    // A test tells which regions there are: it does not ask for one first.
    const bool onlyRegions = std::all_of(m_problems.begin(), m_problems.end(), [](const FieldProblem &each) {
        return each.field == AccountField::Regions && each.trouble == FieldTrouble::NoRegion;
    });
    m_testButton->setEnabled(!busy && onlyRegions);
    m_save->setEnabled(!busy && m_problems.isEmpty());
    m_testButton->setAccessibleDescription(whyNot);
    m_save->setAccessibleDescription(whyNot);
    m_whyNot->setFullText(busy ? QString() : whyNot);
}

void AccountEditor::setAdvancedShown(bool shown)
{
    m_advancedShown = shown;
    m_advanced->setVisible(shown);
    m_advancedToggle->setAccessibleDescription(shown ? tr("shown", "a section") : tr("hidden", "a section"));
    m_advancedToggle->setIcon(icon(shown ? Icon::ChevronDown : Icon::ChevronRight, Tone::Muted));
}

void AccountEditor::confirmHosts(std::function<void()> then)
{
    QStringList hosts = hostsToConfirm(profile());
    for (const QString &host : m_confirmedHosts)
        hosts.removeAll(host);
    if (hosts.isEmpty()) {
        then();
        return;
    }
    const AccountQuestion words = hostsQuestion(hosts);
    m_prompt.ask(this, {words.title, words.text, words.detail, words.yes, {}, true}, this,
                 [this, hosts, then = std::move(then)](bool yes) {
                     // Something else may stand in the fields by the time of the answer.
                     QStringList now = hostsToConfirm(profile());
                     if (!yes)
                         return;
                     m_confirmedHosts += hosts;
                     for (const QString &host : m_confirmedHosts)
                         now.removeAll(host);
                     if (now.isEmpty() && !m_test && !m_flow->isOpen())
                         then();
                 });
}

void AccountEditor::test(bool saveAfter)
{
    m_saveAfterTest = saveAfter;
    m_testedWell = false;
    m_test = m_desk.test(profile(), secrets());
    connect(m_test.get(), &ApiCall::finished, this, &AccountEditor::takeTest);
    m_result->showRunning();
    bringIntoView(m_result);
    // The buttons that may have the keyboard are about to be grey; Enter must not come to mean Cancel.
    if (!m_form->isAncestorOf(focusWidget()) && !m_advanced->isAncestorOf(focusWidget()))
        m_result->takeFocus();
    updateButtons();
}

void AccountEditor::takeTest()
{
    const Result<AccountCheck> result = m_test->result();
    m_test.release()->deleteLater(); // it is the one that speaks
    if (result)
        m_form->setOfferedRegions(result->regions);
    m_testedWell = result && result->isOk();
    const QString same = result ? nameOfSame(result->account) : QString();
    if (result)
        m_result->showCheck(*result, same);
    else
        m_result->showFailure(result.error());
    updateButtons();
    // News are not saved over: Save, once more, is the answer.
    const bool isNews = !same.isEmpty() && m_original.account != result->account;
    m_result->offerToSave(!m_testedWell || (m_saveAfterTest && isNews));
    if (m_testedWell && m_saveAfterTest && !isNews) {
        beginSave();
        return;
    }
    focusAfter(result ? std::optional(*result) : std::nullopt);
    bringIntoView(m_result);
}

void AccountEditor::focusAfter(const std::optional<AccountCheck> &check)
{
    const QWidget *now = focusWidget();
    if (now && (m_form->isAncestorOf(now) || m_advanced->isAncestorOf(now)))
        return;
    if (m_testedWell)
        m_save->setFocus(Qt::OtherFocusReason);
    else if (!check || !m_form->focusFieldOf(check->trouble))
        m_testButton->setFocus(Qt::OtherFocusReason);
}

QString AccountEditor::nameOfSame(const AccountUid &account) const
{
    for (const AccountProfile &profile : m_desk.profiles()) {
        if (!account.isEmpty() && profile.id != m_original.id && profile.enabled &&
            m_desk.state(profile.id).account == account)
            return profile.name;
    }
    return {};
}

void AccountEditor::stopTest()
{
    m_test.reset();
    m_saveAfterTest = false;
    m_result->clear();
    updateButtons();
}

void AccountEditor::save()
{
    m_triedToSave = true;
    judge();
    if (!m_problems.isEmpty())
        return;
    confirmHosts([this] {
        if (m_testedWell)
            beginSave();
        else
            test(true);
    });
}

void AccountEditor::beginSave()
{
    GivenSecrets given = secrets();
    // Keys that are in memory only stay there; new ones are for the keychain unless the operator chose otherwise.
    const bool typed = given.accessKeySecret || given.securityToken || given.proxyPassword;
    const bool stay = m_forSession && !typed;
    m_flow->begin(profile(), std::move(given), stay ? KeyKeeping::SessionOnly : m_keeping);
}

void AccountEditor::bringIntoView(QWidget *widget)
{
    // Once the layout knows how high it is.
    QTimer::singleShot(0, widget, [this, widget] {
        if (widget->isVisible())
            m_scroll->ensureWidgetVisible(widget, 0, space::m);
    });
}

bool AccountEditor::isEdited() const
{
    const GivenSecrets typed = secrets();
    return profile() != m_opened || typed.accessKeySecret || typed.securityToken || typed.proxyPassword;
}

void AccountEditor::reject()
{
    if (!isEdited()) {
        giveUp();
        return;
    }
    Prompt::Question question;
    question.title = tr("Close without saving?");
    question.text = isNew() ? tr("The account has not been saved.") : tr("The changes have not been saved.");
    question.detail = tr("What was entered here will be lost.");
    question.yes = tr("Close");
    question.no = tr("Keep on editing");
    question.danger = true; // Escape, Enter must not drop it
    m_prompt.ask(this, question, this, [this](bool yes) {
        if (yes)
            giveUp();
    });
}

void AccountEditor::giveUp()
{
    m_test.reset();
    m_flow->giveUp();
    Retranslating::reject();
}

void AccountEditor::done(int result)
{
    m_form->wipeSecrets();
    m_advanced->wipeSecrets();
    Retranslating::done(result);
}

void AccountEditor::retranslate()
{
    setWindowTitle(isNew() ? tr("Add an account") : tr("Edit “%1”").arg(m_original.name));
    m_advancedToggle->setText(tr("Ad&vanced: endpoint, signature, proxy, authorities"));
    m_testButton->setText(tr("&Test"));
    m_cancel->setText(tr("Cancel"));
    m_save->setText(isNew() ? tr("&Save account") : tr("&Save"));
    const int names = std::max(m_form->rows()->nameWidth(), m_advanced->rows()->nameWidth());
    m_form->rows()->setNameWidth(names);
    m_advanced->rows()->setNameWidth(names);
    setAdvancedShown(m_advancedShown);
    m_keepingNote->setVisible(m_keeping == KeyKeeping::SessionOnly);
    m_keepingNote->setSentence(sessionOnlyNote());
    judge();
}

} // namespace ecsdesk
