// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/orders/orderdetail.h"

#include "models/wording/words.h"
#include "ui/kit/buttons.h"
#include "ui/kit/copylabel.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/labels.h"
#include "ui/kit/reasonlabel.h"
#include "ui/kit/requestidbutton.h"
#include "ui/kit/statebadge.h"
#include "ui/orders/orderfacts.h"
#include "ui/orders/ordersign.h"

#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace ecsdesk {

OrderDetail::OrderDetail(FleetDesk &fleet, ChangeDesk &changes, QWidget *parent)
    : Retranslating(parent)
{
    auto *content = new QWidget;
    m_title = new ToneLabel(Tone::Text, ToneLabel::Size::Title, content);
    m_state = new StateBadge(content);
    m_number = new CopyLabel(CopyLabel::Face::Mono, content);
    m_age = new ToneLabel(Tone::Text, ToneLabel::Size::Strong, content);
    m_expiry = new ToneLabel(Tone::Muted, ToneLabel::Size::Small, content);
    m_meaning = new ToneLabel(Tone::Text, ToneLabel::Size::Body, content);
    m_cancel = new ReasonLabel(ReasonLabel::Kind::Wait, {}, content);
    m_lookAgain = new QPushButton(content);
    m_cancelRequest = new RequestIdButton(content);
    m_pay = new QPushButton(content);
    m_void = new QPushButton(content);
    m_copy = new QPushButton(content);
    m_payWhyNot = new ReasonLabel(ReasonLabel::Kind::Refused, {}, content);
    m_cancelWhyNot = new ReasonLabel(ReasonLabel::Kind::Refused, {}, content);
    m_payHint = new ToneLabel(Tone::Muted, ToneLabel::Size::Small, content);
    m_facts = new OrderFacts(fleet, changes, content);
    build();
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_pay, &QPushButton::clicked, this, &OrderDetail::payWanted);
    connect(m_copy, &QPushButton::clicked, m_number, &CopyLabel::copy);
    connect(m_void, &QPushButton::clicked, this, &OrderDetail::cancelWanted);
    connect(m_lookAgain, &QPushButton::clicked, this, &OrderDetail::lookAgainWanted);
    connect(m_facts, &OrderFacts::instanceWanted, this, &OrderDetail::instanceWanted);
    connect(m_facts, &OrderFacts::changeWanted, this, &OrderDetail::changeWanted);
    retranslate();
}

void OrderDetail::build()
{
    m_title->setObjectName(QStringLiteral("orderTitle"));
    m_state->setObjectName(QStringLiteral("orderState"));
    m_age->setObjectName(QStringLiteral("orderAge"));
    m_expiry->setObjectName(QStringLiteral("orderExpiry"));
    m_meaning->setObjectName(QStringLiteral("orderMeaning"));
    m_cancel->setObjectName(QStringLiteral("orderCancelState"));
    m_lookAgain->setObjectName(QStringLiteral("orderLookAgain"));
    m_pay->setObjectName(QStringLiteral("orderPay"));
    m_copy->setObjectName(QStringLiteral("orderCopy"));
    m_void->setObjectName(QStringLiteral("orderCancel"));
    m_payWhyNot->setObjectName(QStringLiteral("orderPayWhyNot"));
    m_cancelWhyNot->setObjectName(QStringLiteral("orderCancelWhyNot"));
    m_payHint->setObjectName(QStringLiteral("orderPayHint"));
    for (ToneLabel *label : {m_title, m_age, m_expiry, m_meaning, m_payHint})
        label->setWordWrap(true);
    m_meaning->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_pay->setIcon(icon(Icon::External, Tone::OnAccent));
    m_copy->setIcon(icon(Icon::Copy));

    auto *column = new QVBoxLayout(m_title->parentWidget());
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::s);
    column->addWidget(m_title);
    column->addWidget(m_state, 0, Qt::AlignLeft);
    column->addWidget(m_number);
    column->addWidget(m_age);
    column->addWidget(m_expiry);
    column->addWidget(m_meaning);
    column->addWidget(m_cancel);
    auto *after = new QHBoxLayout;
    after->setSpacing(space::s);
    after->addWidget(m_lookAgain);
    after->addWidget(m_cancelRequest);
    after->addStretch(1);
    column->addLayout(after);
    auto *actions = new FlowLayout(space::s, space::s);
    for (QPushButton *button : {m_pay, m_void, m_copy})
        actions->addWidget(button);
    column->addLayout(actions);
    column->addWidget(m_payHint);
    column->addWidget(m_payWhyNot);
    column->addWidget(m_cancelWhyNot);
    column->addSpacing(space::xs);
    column->addWidget(makeLine(Qt::Horizontal));
    column->addSpacing(space::xs);
    column->addWidget(m_facts);
    column->addStretch();
}

QSize OrderDetail::minimumSizeHint() const
{
    // It scrolls downwards only, so nothing may be wider than it is.
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    return {std::max(280, widget()->minimumSizeHint().width() + bar), QScrollArea::minimumSizeHint().height()};
}

void OrderDetail::setRow(const OrderRow &row, const std::optional<ActingBar> &bar, PayWay way, const QDateTime &now)
{
    m_row = row;
    m_bar = bar;
    m_payWay = way;
    m_now = now;
    fill();
}

void OrderDetail::setAccountNames(const AccountNames &names)
{
    m_facts->setAccountNames(names);
    updateGeometry();
}

void OrderDetail::fill()
{
    const Order &order = m_row.order;
    const bool knownKind = order.kind != OrderKind::Unknown || !order.kind.raw.isEmpty();
    const QString kind = knownKind ? kindText(order.kind) : tr("Order");
    m_title->setText(order.amount ? tr("%1 · %2", "kind and amount of an order").arg(kind, amountText(order.amount))
                                  : kind);
    const OrderSign sign = orderSign(standingOf(m_row));
    m_state->setState(sign.icon, standingText(m_row), sign.tone);
    m_number->setValue(order.id.text, tr("Order number"));
    m_age->setText(order.createdAt.isValid() ? orderAgeText(order.createdAt, m_now) : QString());
    m_age->setToolTip(exactMomentText(order.createdAt));
    m_age->setVisible(order.createdAt.isValid());
    m_expiry->setText(expirySentence());
    m_expiry->setVisible(m_row.isOpen());
    m_meaning->setText(orderSentence(m_row));
    showCancel();
    showActions();
    m_facts->setRow(m_row, m_now);
    updateGeometry(); // words of another length, another least width
}

void OrderDetail::showCancel()
{
    const QString sentence = cancelSentence(m_row);
    const bool failed = m_row.cancel == CancelState::Failed;
    const bool unclear = m_row.cancel == CancelState::Unclear;
    m_cancel->setVisible(!sentence.isEmpty());
    m_cancel->setSentence(sentence);
    m_cancel->setKind(failed    ? ReasonLabel::Kind::Error
                      : unclear ? ReasonLabel::Kind::Warning
                                : ReasonLabel::Kind::Wait);
    m_cancelRequest->setError(failed || unclear ? m_row.cancelError : std::nullopt);
    m_lookAgain->setVisible(unclear);
}

void OrderDetail::showActions()
{
    const bool open = m_row.isOpen();
    const QString noPay = whyNotPay(m_row, m_payWay);
    const QString noCancel = whyNotCancel(m_row, m_bar);
    const bool simulated = m_payWay == PayWay::Sandbox;
    m_pay->setText(simulated ? tr("Pay in the sandbox") : tr("Open the pay page"));
    m_payHint->setText(simulated
                           ? tr("The simulated cloud has no pay page: it is paid here, with the account's play money.")
                           : tr("The pay page lists all orders: look for this number there."));
    // A settled order tells above what became of it: its buttons would only repeat that they are of no use.
    m_pay->setVisible(open);
    m_void->setVisible(open);
    m_pay->setEnabled(noPay.isEmpty());
    m_pay->setAccessibleDescription(noPay.isEmpty() ? m_payHint->text() : noPay);
    m_payHint->setVisible(open && noPay.isEmpty());
    m_payWhyNot->setVisible(open && !noPay.isEmpty());
    m_payWhyNot->setSentence(noPay);
    m_void->setEnabled(noCancel.isEmpty());
    m_void->setAccessibleDescription(noCancel);
    const bool told = m_row.cancel == CancelState::Sending || m_row.cancel == CancelState::Unclear;
    m_cancelWhyNot->setVisible(open && !noCancel.isEmpty() && !told);
    m_cancelWhyNot->setSentence(noCancel);
    // One thing to do next: to pay it, or where that cannot be, to be rid of it; or to look what became of it.
    const bool voids = standingOf(m_row) == OrderStanding::Voidable;
    const bool unclear = m_row.cancel == CancelState::Unclear;
    setButtonRole(m_lookAgain, ButtonRole::Primary);
    setButtonRole(m_pay, voids || unclear ? ButtonRole::Plain : ButtonRole::Primary);
    m_pay->setIcon(icon(simulated ? Icon::Sandbox : Icon::External, voids || unclear ? Tone::Text : Tone::OnAccent));
    setButtonRole(m_void, voids && !unclear ? ButtonRole::Danger : ButtonRole::Plain);
}

void OrderDetail::retranslate()
{
    setAccessibleName(tr("Details of the order"));
    m_copy->setText(tr("Copy number"));
    m_void->setText(tr("Cancel order…"));
    m_lookAgain->setText(tr("Look again"));
    if (!m_row.order.id.isEmpty())
        fill();
}

} // namespace ecsdesk
