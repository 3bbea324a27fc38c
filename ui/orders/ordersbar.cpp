// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/orders/ordersbar.h"

#include "models/wording/errors.h"
#include "models/wording/prices.h"
#include "models/wording/words.h"
#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"
#include "ui/kit/requestidbutton.h"
#include "ui/kit/statebadge.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace ecsdesk {

OrdersBar::OrdersBar(QWidget *parent)
    : Retranslating(parent)
    , m_search(new QLineEdit(this))
    , m_choiceLabel(new ToneLabel(Tone::Muted, ToneLabel::Size::Body, this))
    , m_choice(new QComboBox(this))
    , m_age(new ToneLabel(Tone::Muted, ToneLabel::Size::Body, this))
    , m_refresh(makeIconButton(Icon::Refresh, this))
    , m_count(new ElidedLabel(Tone::Muted, ToneLabel::Size::Body, this))
    , m_money(new StateBadge(this))
    , m_request(new RequestIdButton(this))
{
    m_search->setObjectName(QStringLiteral("ordersFilter"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(Icon::Search, Tone::Muted), QLineEdit::LeadingPosition);
    m_search->setMinimumWidth(140);
    m_choice->setObjectName(QStringLiteral("ordersChoice"));
    for (int choice = 0; choice < orderChoiceCount; ++choice)
        m_choice->addItem(QString());
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_choiceLabel->setBuddy(m_choice);
    m_age->setObjectName(QStringLiteral("ordersAge"));
    m_refresh->setObjectName(QStringLiteral("ordersRefresh"));
    m_count->setObjectName(QStringLiteral("ordersCount"));
    m_money->setObjectName(QStringLiteral("ordersBalance"));

    auto *first = new QHBoxLayout;
    first->setSpacing(space::s);
    first->addWidget(m_search, 1);
    first->addSpacing(space::xs);
    first->addWidget(m_choiceLabel);
    first->addWidget(m_choice);
    first->addSpacing(space::xs);
    first->addWidget(m_age);
    first->addWidget(m_refresh);
    auto *second = new QHBoxLayout;
    second->setSpacing(space::s);
    second->addWidget(m_count, 1);
    second->addWidget(m_money);
    second->addWidget(m_request);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, space::s, space::m, space::s);
    column->setSpacing(space::xs);
    column->addLayout(first);
    column->addLayout(second);

    connect(m_search, &QLineEdit::textChanged, this, &OrdersBar::textChanged);
    connect(m_choice, &QComboBox::currentIndexChanged, this,
            [this](int choice) { Q_EMIT choiceChanged(OrderChoice(choice)); });
    connect(m_refresh, &QToolButton::clicked, this, &OrdersBar::refreshWanted);
    retranslate();
}

void OrdersBar::setState(const OrdersState &state, const QDateTime &now)
{
    m_state = state;
    m_now = now;
    showState();
}

void OrdersBar::setCounts(int shown, int all, int open)
{
    m_shown = shown;
    m_all = all;
    m_open = open;
    showCounts();
}

void OrdersBar::setBalance(const BalanceState &balance, const QString &account)
{
    m_balance = balance;
    m_account = account;
    showBalance();
}

void OrdersBar::clear()
{
    m_search->clear();
    m_choice->setCurrentIndex(int(OrderChoice::All));
}

void OrdersBar::showState()
{
    const bool loading = m_state.phase == OrdersState::Phase::Loading;
    QString text;
    if (loading)
        text = tr("reading…", "the orders");
    else if (m_state.asOf.isValid())
        text = tr("as of %1 ago", "12 s").arg(ageText(std::chrono::seconds(m_state.asOf.secsTo(m_now))));
    else
        text = tr("not read yet", "the orders");
    m_age->setText(text);
    m_age->setToolTip(m_state.asOf.isValid() ? exactMomentText(m_state.asOf) : QString());
    m_refresh->setEnabled(!loading);
    nameButton(m_refresh, tr("Refresh the orders"),
               loading ? tr("The orders are being read.") : tr("Refresh the orders (F5)"));
}

void OrdersBar::showCounts()
{
    m_count->setVisible(m_all > 0); // where there is nothing, the reason stands below
    QStringList parts{m_shown == m_all ? tr("%n order(s)", nullptr, m_all)
                                       : tr("%1 of %n order(s)", nullptr, m_all).arg(m_shown)};
    if (m_open > 0)
        parts.append(tr("%n unpaid", "orders", m_open));
    if (m_state.since.isValid())
        parts.append(tr("made since %1", "a date: orders")
                         .arg(m_state.since.toLocalTime().date().toString(QStringLiteral("yyyy-MM-dd"))));
    m_count->setFullText(parts.join(tr(" · ", "between facts about the list of orders")));
}

void OrdersBar::showBalance()
{
    const std::optional<BalanceNote> note = balanceNote(m_balance);
    m_money->setVisible(note.has_value());
    m_request->setError(m_balance.phase == BalanceState::Phase::Failed ? m_balance.error : std::nullopt);
    if (!note)
        return;
    QStringList hints;
    const QString sentence =
        m_account.isEmpty() ? note->sentence : tr("%1: %2", "account, what it has").arg(m_account, note->sentence);
    switch (note->kind) {
    case BalanceNote::Kind::Quiet:
        m_money->setState(Icon::Info, sentence, Tone::Muted);
        break;
    case BalanceNote::Kind::Asking:
        m_money->setState(Icon::Pending, sentence, Tone::Muted);
        break;
    case BalanceNote::Kind::Short:
    case BalanceNote::Kind::Overdue:
        m_money->setState(Icon::Warning, sentence, Tone::Stop);
        break;
    case BalanceNote::Kind::Failed:
        m_money->setState(Icon::Warning, sentence, Tone::Wait);
        hints.append(m_balance.error ? errorText(explain(*m_balance.error)) : QString());
        break;
    }
    if (m_balance.balance && note->kind != BalanceNote::Kind::Failed) {
        const AccountBalance &balance = *m_balance.balance;
        if (balance.cash)
            hints.append(tr("Cash %1").arg(moneyText(*balance.cash, balance.currency)));
        if (balance.credit)
            hints.append(tr("Credit %1").arg(moneyText(*balance.credit, balance.currency)));
        hints.append(tr("As of %1").arg(exactMomentText(m_balance.asOf)));
    }
    m_money->setToolTip(plainToolTip(hints.join(QLatin1Char('\n'))));
    m_money->setAccessibleDescription(hints.join(QLatin1Char('\n')));
}

void OrdersBar::retranslate()
{
    m_search->setPlaceholderText(tr("Filter by order number, instance, kind or change"));
    m_search->setAccessibleName(tr("Filter orders"));
    m_choiceLabel->setText(tr("Show", "label before: all orders, unpaid"));
    const std::array names{tr("All orders"), tr("Unpaid", "orders"), tr("Abnormal", "orders"), tr("Paid", "orders"),
                           tr("Cancelled", "orders")};
    for (int choice = 0; choice < orderChoiceCount; ++choice)
        m_choice->setItemText(choice, names[size_t(choice)]);
    showState();
    showCounts();
    showBalance();
}

} // namespace ecsdesk
