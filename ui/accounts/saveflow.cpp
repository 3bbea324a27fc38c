// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/saveflow.h"

#include "models/wording/errors.h"
#include "ui/kit/buttons.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/reasonlabel.h"

#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace ecsdesk {

SaveFlow::SaveFlow(AccountDesk &desk, QWidget *parent)
    : Retranslating(parent)
    , m_desk(desk)
    , m_title(new ReasonLabel(ReasonLabel::Kind::Info, {}, this))
    , m_text(new ToneLabel(Tone::Text, ToneLabel::Size::Body, this))
    , m_sessionNote(new ToneLabel(Tone::Muted, ToneLabel::Size::Small, this))
    , m_progress(new QProgressBar(this))
    , m_retry(new QPushButton(this))
    , m_unlock(new QPushButton(this))
    , m_session(new QPushButton(this))
    , m_giveUp(new QPushButton(this))
{
    setObjectName(QStringLiteral("saveFlow"));
    m_title->setObjectName(QStringLiteral("saveTitle"));
    m_text->setObjectName(QStringLiteral("saveText"));
    m_retry->setObjectName(QStringLiteral("saveRetry"));
    m_unlock->setObjectName(QStringLiteral("saveUnlock"));
    m_session->setObjectName(QStringLiteral("saveForSession"));
    m_giveUp->setObjectName(QStringLiteral("saveGiveUp"));
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_title->setFont(strong);
    m_text->setWordWrap(true);
    m_sessionNote->setWordWrap(true);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(space::s);
    auto *buttons = new FlowLayout(space::s, space::s);
    for (QPushButton *button : {m_retry, m_unlock, m_session, m_giveUp}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addWidget(m_progress);
    column->addLayout(buttons);
    column->addWidget(m_sessionNote);
    connect(m_retry, &QPushButton::clicked, this, [this] { go(VaultWay::Retry); });
    connect(m_unlock, &QPushButton::clicked, this, [this] { go(VaultWay::Unlock); });
    connect(m_session, &QPushButton::clicked, this, [this] { go(VaultWay::SessionOnly); });
    connect(m_giveUp, &QPushButton::clicked, this, [this] {
        giveUp();
        Q_EMIT givenUp();
    });
    retranslate();
}

SaveFlow::~SaveFlow() = default;

void SaveFlow::begin(const AccountProfile &profile, GivenSecrets secrets, KeyKeeping keeping)
{
    m_profile = profile;
    m_secrets = std::move(secrets);
    m_keeping = keeping;
    send();
}

void SaveFlow::send()
{
    m_save = m_desk.save(m_profile, m_secrets, m_keeping);
    connect(m_save.get(), &AccountSave::waitingForOperator, this, [this] { enter(Stage::Waiting); });
    connect(m_save.get(), &AccountSave::finished, this, &SaveFlow::take);
    enter(Stage::Saving);
}

void SaveFlow::take(const SaveOutcome &outcome)
{
    // It is the one that speaks: it goes once it has ended.
    m_save.release()->deleteLater();
    if (outcome.isOk()) {
        m_secrets = {};
        enter(Stage::Idle);
        Q_EMIT saved(outcome.id);
        return;
    }
    if (outcome.keychain) {
        m_keychain = *outcome.keychain;
        enter(Stage::Keychain);
        return;
    }
    m_error = *outcome.error;
    enter(Stage::Failed);
}

void SaveFlow::go(VaultWay way)
{
    if (isSaving() || !isOpen())
        return;
    if (way == VaultWay::SessionOnly)
        m_keeping = KeyKeeping::SessionOnly;
    send();
}

void SaveFlow::giveUp()
{
    m_save.reset();
    m_secrets = {};
    enter(Stage::Idle);
}

void SaveFlow::enter(Stage stage)
{
    m_stage = stage;
    fill();
    Q_EMIT changed();
    if (stage == Stage::Keychain || stage == Stage::Failed)
        (m_unlock->isVisibleTo(this) ? m_unlock : m_retry)->setFocus(Qt::OtherFocusReason);
}

QString SaveFlow::sentence() const
{
    return m_title->sentence() + QLatin1Char('\n') + m_text->text();
}

void SaveFlow::fill()
{
    QString title;
    QString text;
    QList<VaultWay> ways;
    auto kind = ReasonLabel::Kind::Wait;
    switch (m_stage) {
    case Stage::Idle:
        break;
    case Stage::Saving:
        title = tr("Saving…", "an account");
        text = m_keeping == KeyKeeping::Keychain ? tr("The secret goes into the keychain, and nowhere else.")
                                                 : sessionOnlyNote();
        break;
    case Stage::Waiting:
        title = tr("The keychain asks you to unlock it");
        text = waitingForUnlockText();
        break;
    case Stage::Keychain: {
        const VaultWords words = explain(m_keychain, VaultVerb::Write);
        kind = ReasonLabel::Kind::Error;
        title = words.title;
        text = vaultText(words);
        ways = words.ways;
        break;
    }
    case Stage::Failed:
        kind = ReasonLabel::Kind::Error;
        title = explain(m_error).title;
        text = errorTextToQuote(m_error);
        ways = {VaultWay::Retry};
        break;
    }
    m_title->setKind(kind);
    m_title->setSentence(title);
    m_text->setText(text);
    m_progress->setVisible(isSaving());
    m_retry->setVisible(ways.contains(VaultWay::Retry));
    m_unlock->setVisible(ways.contains(VaultWay::Unlock));
    m_session->setVisible(ways.contains(VaultWay::SessionOnly));
    m_sessionNote->setVisible(ways.contains(VaultWay::SessionOnly));
    m_giveUp->setVisible(isOpen());
    m_giveUp->setText(isSaving() ? tr("Stop saving") : tr("Go back"));
    setVisible(isOpen());
    updateGeometry();
}

void SaveFlow::retranslate()
{
    setAccessibleName(tr("Saving the account"));
    m_progress->setAccessibleName(tr("The account is being saved"));
    m_retry->setText(wayText(VaultWay::Retry));
    m_unlock->setText(wayText(VaultWay::Unlock));
    m_session->setText(wayText(VaultWay::SessionOnly));
    m_sessionNote->setText(
        tr("%1: %2", "name of a button, what it means").arg(wayText(VaultWay::SessionOnly), sessionOnlyNote()));
    setButtonRole(m_retry, ButtonRole::Primary);
    setButtonRole(m_unlock, ButtonRole::Primary);
    fill();
}

} // namespace ecsdesk
