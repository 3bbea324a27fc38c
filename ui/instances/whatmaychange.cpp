// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/instances/whatmaychange.h"

#include "models/wording/accountterms.h"
#include "models/wording/reasons.h"
#include "ui/instances/signs.h"
#include "ui/kit/buttons.h"
#include "ui/kit/fonts.h"
#include "ui/kit/reasonlook.h"

#include <QBoxLayout>
#include <QPushButton>

namespace ecsdesk {

namespace {

constexpr std::array operations{Operation::ChangeBandwidth, Operation::ChangeType, Operation::AllocatePublicIp};

} // namespace

WhatMayChange::WhatMayChange(ChangeDesk &changes, const Clock &clock, Ways ways, QWidget *parent)
    : Retranslating(parent)
    , m_changes(changes)
    , m_clock(clock)
    , m_ways(ways)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    for (const Operation operation : operations) {
        m_entries.push_back(makeEntry(operation));
        column->addWidget(m_entries.back().box);
    }
    retranslate();
}

WhatMayChange::Entry WhatMayChange::makeEntry(Operation operation)
{
    Entry entry;
    entry.box = new QWidget(this);
    entry.sign = new QLabel(entry.box);
    entry.title = new QLabel(entry.box);
    entry.button = new QPushButton(entry.box);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::s);
    head->addWidget(entry.sign);
    head->addWidget(entry.title, 1);
    head->addWidget(entry.button);
    entry.reasonsLayout = new QVBoxLayout;
    entry.reasonsLayout->setContentsMargins(smallIcon + space::s, 0, 0, 0);
    entry.reasonsLayout->setSpacing(space::xs);
    entry.console = new QPushButton(entry.box);
    entry.console->setIcon(icon(Icon::External, Tone::Accent));
    entry.console->setLayoutDirection(Qt::LeftToRight);
    setButtonRole(entry.console, ButtonRole::Link);
    entry.console->hide();
    entry.order = new QPushButton(entry.box);
    entry.order->setObjectName(QStringLiteral("showOrder"));
    setButtonRole(entry.order, ButtonRole::Link);
    entry.order->hide();
    entry.account = new QPushButton(entry.box);
    entry.account->setObjectName(QStringLiteral("showAccount"));
    setButtonRole(entry.account, ButtonRole::Link);
    entry.account->hide();
    auto *below = new QHBoxLayout;
    below->setContentsMargins(smallIcon + space::s, 0, 0, 0);
    below->addWidget(entry.order);
    below->addWidget(entry.account);
    below->addWidget(entry.console);
    below->addStretch(1);
    auto *column = new QVBoxLayout(entry.box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addLayout(head);
    column->addLayout(entry.reasonsLayout);
    column->addLayout(below);
    connect(entry.button, &QPushButton::clicked, this, [this, operation] { Q_EMIT wanted(operation); });
    connect(entry.console, &QPushButton::clicked, this, &WhatMayChange::webConsoleWanted);
    connect(entry.account, &QPushButton::clicked, this, &WhatMayChange::accountWanted);
    connect(entry.order, &QPushButton::clicked, this, [this] {
        if (m_row)
            Q_EMIT orderWanted(m_changes.facts(m_row->key).instance.unpaidOrderId);
    });
    return entry;
}

void WhatMayChange::setRow(const std::optional<FleetRow> &row)
{
    m_row = row;
    for (Entry &entry : m_entries)
        entry.box->hide();
    judge();
}

void WhatMayChange::tick()
{
    judge();
}

void WhatMayChange::judge()
{
    if (!m_row)
        return;
    const Facts facts = m_changes.facts(m_row->key);
    const auto bar = m_changes.actingBar(m_row->key);
    bool first = true;
    for (const OperationVerdict &judged :
         operationsOf(m_changes.terms(m_row->key.account).edition, m_row->instance, facts)) {
        if (bar)
            showBar(judged, *bar, std::exchange(first, false));
        else
            show(judged, facts);
    }
}

/// The account stands against every change, whatever the rules say of this one. The way out stands once.
void WhatMayChange::showBar(const OperationVerdict &judged, ActingBar bar, bool first)
{
    Entry &entry = m_entries[size_t(judged.operation)];
    entry.sign->setPixmap(iconPixmap(Icon::Minus, smallIcon, tokensOf(this).muted, devicePixelRatioF()));
    entry.button->setEnabled(false);
    setButtonRole(entry.button, ButtonRole::Plain);
    const BarWords words = barWords(bar);
    showSentences(entry, first ? QStringList{words.whole()} : QStringList{words.reason});
    entry.reasons.front()->setKind(ReasonLabel::Kind::Refused);
    entry.reasons.front()->setRemaining(-1);
    entry.console->hide();
    entry.order->hide();
    entry.account->setVisible(first && m_ways.accounts);
    entry.box->setAccessibleName(entry.title->text());
    entry.box->setAccessibleDescription(words.whole());
    entry.button->setAccessibleDescription(words.whole());
    entry.box->show();
}

void WhatMayChange::show(const OperationVerdict &judged, const Facts &facts)
{
    Entry &entry = m_entries[size_t(judged.operation)];
    const bool allowed = judged.verdict.allowed();
    const Tokens &tokens = tokensOf(this);
    entry.sign->setPixmap(iconPixmap(allowed ? Icon::Check : Icon::Minus, smallIcon, allowed ? tokens.ok : tokens.muted,
                                     devicePixelRatioF()));
    // What passes by itself keeps nobody from preparing the change: the wizard counts down. What needs a stop neither.
    const bool prepares = judged.operation != Operation::AllocatePublicIp && canBePrepared(judged.verdict);
    entry.button->setEnabled(allowed || prepares);
    setButtonRole(entry.button,
                  allowed && judged.operation == Operation::ChangeBandwidth ? ButtonRole::Primary : ButtonRole::Plain);

    ReasonContext context;
    context.instance = &m_row->instance;
    context.facts = &facts;
    context.change = &judged.probe;
    context.edition = m_changes.terms(m_row->key.account).edition;
    context.now = m_clock.now();
    if (facts.instance.cooldownUntil)
        context.remaining = m_changes.realTimeUntil(*facts.instance.cooldownUntil);
    OperationVerdict told = judged;
    told.verdict.objections = toldObjections(judged.verdict);
    QStringList sentences;
    bool console = false;
    for (const Objection &objection : told.verdict.objections) {
        sentences.append(operationReason(objection, context));
        console = console || (m_ways.webConsole && objection.reason == Reason::WrongChargeType);
    }
    showReasons(entry, sentences, told, facts);
    entry.console->setVisible(console);
    const OrderId &order = facts.instance.unpaidOrderId;
    // It stands against every change of the specification: one way to it is enough.
    const bool leads = m_ways.orders && judged.operation == Operation::ChangeBandwidth &&
                       judged.verdict.has(Reason::UnpaidOrder) && !order.isEmpty();
    entry.order->setVisible(leads);
    entry.account->hide();
    entry.order->setAccessibleName(tr("Show the order %1").arg(order.text));
    entry.box->setAccessibleName(entry.title->text());
    entry.button->setAccessibleDescription({});
    entry.box->setAccessibleDescription(allowed ? tr("Possible now.") : sentences.join(QLatin1Char(' ')));
    entry.box->show();
}

void WhatMayChange::showReasons(Entry &entry, const QStringList &sentences, const OperationVerdict &judged,
                                const Facts &facts)
{
    showSentences(entry, sentences);
    for (size_t at = 0; at < size_t(sentences.size()); ++at) {
        const Objection &objection = judged.verdict.objections[at];
        entry.reasons[at]->setKind(reasonKind(objection.reason, ReasonLabel::Kind::Refused));
        const bool cools = objection.reason == Reason::Cooldown && objection.until;
        entry.reasons[at]->setRemaining(cools ? qreal(facts.now.msecsTo(*objection.until)) /
                                                    std::chrono::milliseconds(cooldownLength).count()
                                              : -1);
    }
}

void WhatMayChange::showSentences(Entry &entry, const QStringList &sentences)
{
    while (entry.reasons.size() < size_t(sentences.size())) {
        entry.reasons.push_back(new ReasonLabel(ReasonLabel::Kind::Refused, {}, entry.box));
        entry.reasonsLayout->addWidget(entry.reasons.back());
    }
    for (size_t at = 0; at < entry.reasons.size(); ++at) {
        ReasonLabel *label = entry.reasons[at];
        const bool used = at < size_t(sentences.size());
        label->setVisible(used);
        label->setSentence(used ? sentences[int(at)] : QString());
    }
}

QStringList WhatMayChange::reasonsOf(Operation operation) const
{
    QStringList sentences;
    for (const ReasonLabel *label : m_entries[size_t(operation)].reasons) {
        if (!label->sentence().isEmpty())
            sentences.append(label->sentence());
    }
    return sentences;
}

QPushButton *WhatMayChange::buttonOf(Operation operation) const
{
    return m_entries[size_t(operation)].button;
}

void WhatMayChange::retranslate()
{
    for (const Operation operation : operations) {
        Entry &entry = m_entries[size_t(operation)];
        entry.title->setText(operationTitle(operation));
        entry.order->setText(tr("Show the order"));
        entry.account->setText(tr("Show the account"));
        entry.console->setText(tr("Open the ECS console"));
        entry.button->setText(operation == Operation::AllocatePublicIp ? tr("Allocate…") : tr("Change…"));
        entry.button->setAccessibleName(operationVerb(operation));
        entry.button->setToolTip(operation == Operation::ChangeBandwidth ? tr("Change bandwidth (Ctrl+B)")
                                 : operation == Operation::ChangeType    ? tr("Change specification (Ctrl+T)")
                                                                         : QString());
    }
    setRow(m_row);
}

void WhatMayChange::changeEvent(QEvent *event)
{
    Retranslating::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        tick();
}

} // namespace ecsdesk
