// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/importdialog.h"

#include "models/rules/accountproblems.h"
#include "models/wording/accountwords.h"
#include "models/wording/importwords.h"
#include "ui/accounts/importcard.h"
#include "ui/accounts/saveflow.h"
#include "ui/kit/buttons.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/prompt.h"
#include "ui/kit/reasonlabel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <algorithm>

namespace ecsdesk {

namespace {

QScrollArea *scrolling(QWidget *content)
{
    auto *area = new QScrollArea;
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

/// The account that is here with the same keys, and the same role by them; empty: none.
QString knownAs(const AccountProfile &found, const std::vector<AccountProfile> &here)
{
    const auto same = std::find_if(here.begin(), here.end(), [&found](const AccountProfile &each) {
        return each.mode == found.mode && each.accessKeyId == found.accessKeyId && each.role.arn == found.role.arn &&
               each.ecsRoleName == found.ecsRoleName;
    });
    return same == here.end() ? QString() : same->name;
}

/// The profile's own name, or one like it that nobody has.
QString freeName(const QString &wanted, const QStringList &taken)
{
    QString name = wanted;
    for (int number = 2; taken.contains(name, Qt::CaseInsensitive); ++number)
        name = QStringLiteral("%1-%2").arg(wanted).arg(number);
    return name;
}

} // namespace

ImportDialog::ImportDialog(AccountDesk &desk, Prompt &prompt, QWidget *parent)
    : Retranslating(parent)
    , m_desk(desk)
    , m_prompt(prompt)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState)
    , m_content(new QWidget)
    , m_column(new QVBoxLayout(m_content))
    , m_lead(new ToneLabel(Tone::Muted, ToneLabel::Size::Body, m_content))
    , m_flowRoom(new QWidget(this))
    , m_whyNot(new ElidedLabel(Tone::Muted, ToneLabel::Size::Small, this))
    , m_close(new QPushButton(this))
    , m_import(new QPushButton(this))
{
    setObjectName(QStringLiteral("importDialog"));
    m_flow = new SaveFlow(desk, m_flowRoom);
    build();
    connect(m_empty, &EmptyState::actionTriggered, this, &ImportDialog::look);
    connect(m_empty, &EmptyState::secondTriggered, this, [this] {
        accept();
        Q_EMIT addWanted();
    });
    connect(m_close, &QPushButton::clicked, this, [this] { m_finished ? accept() : reject(); });
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::begin);
    connect(m_flow, &SaveFlow::saved, this, &ImportDialog::takeSaved);
    connect(m_flow, &SaveFlow::givenUp, this, [this] {
        m_saving = nullptr;
        m_wanted = 0;
        judge();
    });
    connect(m_flow, &SaveFlow::changed, this, [this] {
        m_flowRoom->setVisible(m_flow->isOpen());
        judge();
    });
    look();
    retranslate();
    resize(680, 560);
}

ImportDialog::~ImportDialog()
{
    // Nothing may reach a half-gone dialog.
    m_flow->disconnect(this);
    for (ImportCard *card : m_cards)
        card->disconnect(this);
}

void ImportDialog::build()
{
    m_close->setObjectName(QStringLiteral("closeImport"));
    m_import->setObjectName(QStringLiteral("importButton"));
    m_whyNot->setObjectName(QStringLiteral("whyNotImport"));
    m_close->setAutoDefault(false);
    m_import->setDefault(true);
    setButtonRole(m_import, ButtonRole::Primary);
    m_lead->setWordWrap(true);
    m_column->setContentsMargins(space::l, space::l, space::l, space::l);
    m_column->setSpacing(space::xs);
    m_column->addWidget(m_lead);
    m_column->addStretch(1);
    m_scroll = scrolling(m_content);
    m_hintArea = scrolling(new QWidget);
    m_stack->addWidget(scrolling(m_empty));
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_hintArea);
    auto *flow = new QVBoxLayout(m_flowRoom);
    flow->setContentsMargins(space::l, space::m, space::l, space::m);
    flow->addWidget(m_flow);
    m_flowRoom->hide();
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(space::l, space::m, space::l, space::m);
    buttons->setSpacing(space::s);
    buttons->addWidget(m_whyNot, 1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_import);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_stack, 1);
    all->addWidget(makeLine(Qt::Horizontal, this));
    all->addWidget(m_flowRoom);
    all->addLayout(buttons);
    setMinimumSize(480, 320);
}

void ImportDialog::look()
{
    m_looking = true;
    showBody();
    m_desk.findProfiles(this, [this](const std::vector<FoundProfile> &found) { take(found); });
}

void ImportDialog::take(const std::vector<FoundProfile> &found)
{
    if (m_flow->isOpen() || m_finished)
        return;
    for (ImportCard *card : m_cards)
        delete card;
    m_cards.clear();
    m_looking = false;
    const std::vector<AccountProfile> here = m_desk.profiles();
    QStringList taken;
    for (const AccountProfile &profile : here)
        taken.append(profile.name);
    QStringList warned;
    for (const FoundProfile &each : found) {
        const QString wanted = !each.profile.name.isEmpty() ? each.profile.name
                               : !each.name.isEmpty()       ? each.name
                                                            : importSourceText(each.source);
        const QString name = freeName(wanted, taken);
        taken.append(name);
        auto *card = new ImportCard(each, name, !warned.contains(each.path), m_content);
        if (each.isUsable())
            card->setKnownAs(knownAs(each.profile, here));
        if (each.othersMayRead)
            warned.append(each.path);
        m_column->insertWidget(m_column->count() - 1, card);
        connect(card, &ImportCard::edited, this, &ImportDialog::judge);
        m_cards.push_back(card);
    }
    const auto isNew = [](const ImportCard *card) { return card->found().isUsable() && !card->isKnown(); };
    const auto usable = std::count_if(m_cards.begin(), m_cards.end(), isNew);
    for (ImportCard *card : m_cards)
        card->setChosen(isNew(card) && (usable == 1 || card->found().isDefault));
    showBody();
    judge();
    for (ImportCard *card : m_cards) {
        if (card->found().isUsable()) {
            card->box()->setFocus(Qt::OtherFocusReason);
            break;
        }
    }
}

void ImportDialog::showBody()
{
    m_import->setVisible(!m_finished && !m_cards.empty());
    if (m_finished) {
        m_stack->setCurrentIndex(2);
        return;
    }
    m_stack->setCurrentIndex(m_cards.empty() ? 0 : 1);
    const QString where = tr("Looked at: the environment, ~/.aliyun/config.json of the aliyun CLI, and "
                             "~/.alibabacloud/credentials.");
    if (m_looking) {
        m_empty->setState(Icon::Search, tr("Looking for accounts…"), where);
    } else if (m_cards.empty()) {
        m_empty->setState(Icon::Account, tr("Nothing to import here"), where, tr("Look again"), tr("Add by hand…"));
    }
}

std::vector<ImportCard *> ImportDialog::chosen() const
{
    std::vector<ImportCard *> chosen;
    std::copy_if(m_cards.begin(), m_cards.end(), std::back_inserter(chosen),
                 [](const ImportCard *card) { return card->isChosen(); });
    return chosen;
}

void ImportDialog::judge()
{
    const bool saving = m_flow->isOpen();
    std::vector<AccountProfile> others = m_desk.profiles();
    QString whyNot;
    const auto cards = chosen();
    for (ImportCard *card : cards) {
        AccountEntry entry;
        entry.profile = card->profile();
        QString sentence;
        for (const FieldProblem &problem : problemsOf(entry, others)) {
            if (problem.field == AccountField::Name) // the rest is as the file has it
                sentence = problemText(problem);
        }
        card->setProblem(sentence);
        if (whyNot.isEmpty())
            whyNot = sentence;
        // For the next ones this name is taken.
        entry.profile.id = ProfileId(QStringLiteral("import-%1").arg(others.size()));
        others.push_back(entry.profile);
    }
    if (cards.empty() && !m_cards.empty())
        whyNot = tr("Choose at least one.");
    m_import->setEnabled(!saving && whyNot.isEmpty());
    m_import->setAccessibleDescription(whyNot);
    m_import->setText(cards.empty() ? tr("&Import") : tr("&Import %n account(s)", nullptr, int(cards.size())));
    m_content->setEnabled(!saving);
    m_whyNot->setFullText(m_finished || m_looking ? QString()
                          : m_saving              ? tr("%1 of %2: %3", "which of the accounts is saved, its name")
                                           .arg(m_done + 1)
                                           .arg(m_wanted)
                                           .arg(m_saving->profile().name)
                                     : whyNot);
    m_close->setText(m_finished ? tr("Close") : tr("Cancel"));
}

void ImportDialog::confirmHosts(std::function<void()> then)
{
    QStringList hosts;
    for (const ImportCard *card : chosen()) {
        for (const QString &host : hostsToConfirm(card->profile())) {
            if (!hosts.contains(host))
                hosts.append(host);
        }
    }
    if (hosts.isEmpty()) {
        then();
        return;
    }
    const AccountQuestion words = hostsQuestion(hosts);
    m_prompt.ask(this, {words.title, words.text, words.detail, words.yes, {}, true}, this,
                 [then = std::move(then)](bool yes) {
                     if (yes)
                         then();
                 });
}

void ImportDialog::begin()
{
    if (chosen().empty() || m_flow->isOpen())
        return;
    confirmHosts([this] {
        m_wanted = int(chosen().size());
        m_done = 0;
        next();
    });
}

void ImportDialog::next()
{
    const auto left = chosen();
    if (left.empty()) {
        showHints();
        return;
    }
    m_saving = left.front();
    const FoundProfile &found = m_saving->found();
    GivenSecrets given;
    if (!found.secret.isEmpty())
        given.accessKeySecret = found.secret;
    if (!found.token.isEmpty())
        given.securityToken = found.token;
    m_flow->begin(m_saving->profile(), std::move(given), KeyKeeping::Keychain);
}

void ImportDialog::takeSaved(const ProfileId &id)
{
    if (!m_saving)
        return;
    if (const QString hint = removalHint(m_saving->found()); !hint.isEmpty() && !m_hints.contains(hint))
        m_hints.append(hint);
    m_saving->setImported();
    m_saving = nullptr;
    ++m_done;
    if (m_first.isEmpty())
        m_first = id;
    next();
}

void ImportDialog::showHints()
{
    m_finished = true;
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    auto *title = new ToneLabel(Tone::Text, ToneLabel::Size::Title);
    title->setWordWrap(true);
    title->setText(tr("%n account(s) taken over", nullptr, m_done));
    column->addWidget(title);
    auto *kept = new ReasonLabel(ReasonLabel::Kind::Allowed,
                                 tr("They are used from now on. What was found stays as it was: nothing is ever "
                                    "written there."));
    column->addWidget(kept);
    if (!m_hints.isEmpty())
        column->addWidget(new SectionTitle(tr("The plain secrets that are left behind")));
    for (const QString &hint : std::as_const(m_hints)) {
        auto *text = new ToneLabel(Tone::Text);
        text->setObjectName(QStringLiteral("removalHint"));
        text->setWordWrap(true);
        text->setTextFormat(Qt::PlainText);
        text->setText(hint);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        auto *copy = new QPushButton(tr("Copy"));
        copy->setObjectName(QStringLiteral("copyHint"));
        copy->setAccessibleName(tr("Copy how the secret is removed"));
        copy->setAutoDefault(false);
        connect(copy, &QPushButton::clicked, text, [text] { QGuiApplication::clipboard()->setText(text->text()); });
        column->addWidget(text);
        column->addWidget(copy, 0, Qt::AlignLeft);
    }
    column->addStretch(1);
    m_hintArea->setWidget(body);
    showBody();
    judge();
    m_close->setDefault(true);
    m_close->setFocus(Qt::OtherFocusReason);
}

void ImportDialog::reject()
{
    m_flow->giveUp();
    Retranslating::reject();
}

void ImportDialog::done(int result)
{
    for (ImportCard *card : m_cards)
        card->wipe();
    Retranslating::done(result);
    if (!m_first.isEmpty())
        Q_EMIT imported(std::exchange(m_first, {}));
}

void ImportDialog::retranslate()
{
    setWindowTitle(tr("Import accounts"));
    m_lead->setText(tr("Found on this computer. It is only read; secrets that are taken over go to the system "
                       "keychain."));
    if (m_finished) {
        // The sentences were made with the cards; they are made anew.
        m_hints.clear();
        for (const ImportCard *card : m_cards) {
            const QString hint = card->isImported() ? removalHint(card->found()) : QString();
            if (!hint.isEmpty() && !m_hints.contains(hint))
                m_hints.append(hint);
        }
        showHints();
    }
    showBody();
    judge();
}

} // namespace ecsdesk
