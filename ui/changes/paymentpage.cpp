// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/paymentpage.h"

#include "models/wording/options.h"
#include "models/wording/orders.h"
#include "ui/changes/objectionlist.h"
#include "ui/changes/priceview.h"
#include "ui/changes/refusable.h"
#include "ui/changes/sentencelist.h"
#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"
#include "ui/kit/reasonlook.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace ecsdesk {

PaymentPage::PaymentPage(QWidget *parent)
    : WizardPage(parent)
    , m_paymentTitle(new SectionTitle({}, this))
    , m_payNow(new RefusableRadio(this))
    , m_payNowMeans(new ReasonLabel(ReasonLabel::Kind::Info, {}, this))
    , m_payLater(new RefusableRadio(this))
    , m_payLaterMeans(new ReasonLabel(ReasonLabel::Kind::Info, {}, this))
    , m_noChoice(new ReasonLabel(ReasonLabel::Kind::Info, {}, this))
    , m_price(new PriceView(this))
    , m_balance(new ReasonLabel(ReasonLabel::Kind::Info, {}, this))
    , m_effectsTitle(new SectionTitle({}, this))
    , m_effects(new SentenceList(this))
    , m_allocate(new QCheckBox(this))
    , m_allocateMeans(new ReasonLabel(ReasonLabel::Kind::Info, {}, this))
    , m_confirmation(new QWidget(this))
    , m_confirmationWarning(new ReasonLabel(ReasonLabel::Kind::Error, {}, m_confirmation))
    , m_confirmationLabel(new ToneLabel(Tone::Text, ToneLabel::Size::Body, m_confirmation))
    , m_confirmationField(new QLineEdit(m_confirmation))
    , m_notesTitle(new SectionTitle({}, this))
    , m_notes(new SentenceList(this))
    , m_problems(new ObjectionList(this))
{
    m_payNow->setObjectName(QStringLiteral("payNow"));
    m_payLater->setObjectName(QStringLiteral("payLater"));
    m_effects->setObjectName(QStringLiteral("effects"));
    m_notes->setObjectName(QStringLiteral("notes"));
    m_problems->setObjectName(QStringLiteral("paymentProblems"));
    m_balance->setObjectName(QStringLiteral("balance"));
    m_noChoice->setObjectName(QStringLiteral("noPaymentChoice"));
    m_allocate->setObjectName(QStringLiteral("allocateAfterwards"));
    m_allocateMeans->setObjectName(QStringLiteral("allocateMeans"));
    m_confirmationField->setObjectName(QStringLiteral("confirmation"));
    m_confirmationLabel->setWordWrap(true);
    m_confirmationLabel->setBuddy(m_confirmationField);

    auto *confirmation = new QVBoxLayout(m_confirmation);
    confirmation->setContentsMargins(0, 0, 0, 0);
    confirmation->setSpacing(space::s);
    confirmation->addWidget(m_confirmationWarning);
    confirmation->addWidget(m_confirmationLabel);
    confirmation->addWidget(m_confirmationField);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(m_paymentTitle);
    // As wide as their words: beside them a radio button takes no click.
    column->addWidget(m_payNow, 0, Qt::AlignLeft);
    column->addLayout(indented(m_payNowMeans));
    column->addWidget(m_payLater, 0, Qt::AlignLeft);
    column->addLayout(indented(m_payLaterMeans));
    column->addWidget(m_noChoice);
    column->addSpacing(space::s);
    column->addWidget(m_price);
    column->addWidget(m_balance);
    column->addSpacing(space::s);
    column->addWidget(m_effectsTitle);
    column->addWidget(m_effects);
    column->addWidget(m_allocate, 0, Qt::AlignLeft);
    column->addLayout(indented(m_allocateMeans));
    column->addWidget(m_problems);
    column->addWidget(m_confirmation);
    column->addSpacing(space::s);
    column->addWidget(m_notesTitle);
    column->addWidget(m_notes);
    column->addStretch();

    const auto choose = [this](bool autoPay) {
        if (m_payNow->isRefused())
            return;
        ChangeDraft draft = state().draft;
        draft.autoPay = autoPay;
        Q_EMIT edited(draft);
    };
    connect(m_payNow, &QRadioButton::clicked, this, [choose] { choose(true); });
    connect(m_payLater, &QRadioButton::clicked, this, [choose] { choose(false); });
    connect(m_price, &PriceView::askAgainWanted, this, &PaymentPage::priceWanted);
    connect(m_allocate, &QCheckBox::clicked, this, [this](bool allocate) {
        ChangeDraft draft = state().draft;
        draft.allocateAfterwards = allocate;
        Q_EMIT edited(draft);
    });
    connect(m_confirmationField, &QLineEdit::textEdited, this, &PaymentPage::confirmationTyped);
    retranslate();
}

QWidget *PaymentPage::firstField()
{
    if (state().options.strongConfirmation)
        return m_confirmationField;
    if (state().options.autoPay != AutoPayUse::Applies)
        return nullptr;
    return state().draft.autoPay ? m_payNow : m_payLater;
}

void PaymentPage::showState()
{
    showPayment();
    m_price->setPrice(state().offers.price, isOrderLeft(state()));
    showBalance();
    showEffects();
    showAllocation();
    showConfirmation();
    m_problems->setObjections(state().options.verdict.objections, reasonContext(state()), state().cooldown);
}

void PaymentPage::showPayment()
{
    const AutoPayUse use = state().options.autoPay;
    const bool choice = use == AutoPayUse::Applies;
    const QString why = choice ? QString() : autoPaySentence(use);
    for (RefusableRadio *radio : {m_payNow, m_payLater}) {
        radio->setRefusal(why);
        radio->setAutoExclusive(choice); // else one of them would stay chosen
        if (!choice)
            radio->setChecked(false);
    }
    m_payNowMeans->setVisible(choice);
    m_payLaterMeans->setVisible(choice);
    m_noChoice->setVisible(!choice);
    m_noChoice->setSentence(why);
    if (!choice)
        return;
    (state().draft.autoPay ? m_payNow : m_payLater)->setChecked(true);
    const ReasonContext context = reasonContext(state());
    m_payNowMeans->setSentence(effectSentence(Effect::ChargedAutomatically, context));
    m_payLaterMeans->setSentence(effectSentence(Effect::OrderLeftUnpaid, context));
    m_payNow->setAccessibleDescription(m_payNowMeans->sentence());
    m_payLater->setAccessibleDescription(m_payLaterMeans->sentence());
}

/// Only a warning, whatever the balance: vouchers and credit can make the real result differ.
void PaymentPage::showBalance()
{
    const bool choice = state().options.autoPay == AutoPayUse::Applies;
    const auto note = choice && state().balance ? balanceNote(*state().balance, dueNow(state())) : std::nullopt;
    m_balance->setVisible(note.has_value());
    if (!note) {
        m_balance->setSentence({});
        return;
    }
    switch (note->kind) {
    case BalanceNote::Kind::Quiet:
    case BalanceNote::Kind::Failed: // no claim, and nothing to wait for
        m_balance->setKind(ReasonLabel::Kind::Info);
        break;
    case BalanceNote::Kind::Asking:
        m_balance->setKind(ReasonLabel::Kind::Wait);
        break;
    case BalanceNote::Kind::Short:
    case BalanceNote::Kind::Overdue:
        m_balance->setKind(ReasonLabel::Kind::Warning);
        break;
    }
    m_balance->setSentence(note->sentence);
}

void PaymentPage::showEffects()
{
    const ReasonContext context = reasonContext(state());
    std::vector<SentenceList::Line> lines;
    if (const QString stop = stopSentence(state().options.stop); !stop.isEmpty())
        lines.push_back({ReasonLabel::Kind::Warning, stop});
    if (const QString start = startSentence(state().options.start); !start.isEmpty())
        lines.push_back({ReasonLabel::Kind::Info, start});
    for (const Effect effect : state().options.effects) {
        // Payment and the address are told beside their choices already, and its loss where it is confirmed.
        if (effect != Effect::ChargedAutomatically && effect != Effect::OrderLeftUnpaid &&
            effect != Effect::PublicIpReleased && effect != Effect::PublicIpMustBeAllocated)
            lines.push_back({effectKind(effect), effectSentence(effect, context)});
    }
    m_effects->setLines(lines);
    m_effectsTitle->setVisible(!lines.empty());

    lines.clear();
    for (const QString &note : disagreementNotes(context))
        lines.push_back({ReasonLabel::Kind::Info, note});
    m_notes->setLines(lines);
    m_notesTitle->setVisible(!lines.empty());
}

void PaymentPage::showAllocation()
{
    const bool allocates = state().draft.allocateAfterwards;
    const QString means = allocates ? tr("The run allocates it in a call of its own, once the bandwidth is there.")
                                    : effectSentence(Effect::PublicIpMustBeAllocated, reasonContext(state()));
    m_allocate->setVisible(state().options.mustAllocate);
    m_allocate->setChecked(allocates);
    m_allocate->setAccessibleDescription(means);
    m_allocateMeans->setVisible(state().options.mustAllocate);
    m_allocateMeans->setSentence(means);
}

void PaymentPage::showConfirmation()
{
    const Instance &instance = state().draft.instance;
    m_confirmation->setVisible(state().options.strongConfirmation);
    m_confirmationWarning->setSentence(effectSentence(Effect::PublicIpReleased, reasonContext(state())));
    m_confirmationLabel->setText(instance.publicIps.isEmpty()
                                     ? tr("Type the instance ID %1 to confirm.").arg(confirmationPhrase(instance))
                                     : tr("Type the address %1 to confirm.").arg(confirmationPhrase(instance)));
    m_confirmationField->setAccessibleName(m_confirmationLabel->text());
    m_confirmationField->setAccessibleDescription(m_confirmationWarning->sentence());
    if (m_confirmationField->text() != state().confirmation) {
        const QSignalBlocker blocker(m_confirmationField);
        m_confirmationField->setText(state().confirmation);
    }
}

void PaymentPage::retranslate()
{
    m_paymentTitle->setText(tr("Payment"));
    m_payNow->setText(tr("Pay automatically now"));
    m_payLater->setText(tr("Leave the order unpaid, pay it in the ECS console"));
    m_allocate->setText(tr("Allocate a public IP afterwards"));
    m_effectsTitle->setText(tr("What this change does"));
    m_notesTitle->setText(tr("What the API documents leave open"));
    if (hasState())
        showState();
}

} // namespace ecsdesk
