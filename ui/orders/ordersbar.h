// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/ordersmodel.h"
#include "models/wording/orders.h"
#include "ui/kit/retranslating.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QToolButton;

namespace ecsdesk {

class ElidedLabel;
class RequestIdButton;
class StateBadge;
class ToneLabel;

/// Above the orders: the filter, how old what is shown is, and what the account of the chosen order has.
class OrdersBar final : public Retranslating<QWidget>
{
    Q_OBJECT

public:
    explicit OrdersBar(QWidget *parent = nullptr);

    /// `now`: UTC, the server's clock.
    void setState(const OrdersState &state, const QDateTime &now);
    void setCounts(int shown, int all, int open);
    /// `account`: what the operator calls it, where it is one of several.
    void setBalance(const BalanceState &balance, const QString &account = {});
    /// Nothing typed, and every order chosen.
    void clear();
    [[nodiscard]] QLineEdit *search() const { return m_search; }

Q_SIGNALS:
    void textChanged(const QString &text);
    void choiceChanged(ecsdesk::OrderChoice choice);
    void refreshWanted();

private:
    void retranslate() override;
    void showState();
    void showCounts();
    void showBalance();

    OrdersState m_state;
    QDateTime m_now;
    BalanceState m_balance;
    QString m_account;
    int m_shown = 0;
    int m_all = 0;
    int m_open = 0;
    QLineEdit *m_search;
    ToneLabel *m_choiceLabel;
    QComboBox *m_choice;
    ToneLabel *m_age;
    QToolButton *m_refresh;
    ElidedLabel *m_count;
    StateBadge *m_money;
    RequestIdButton *m_request;
};

} // namespace ecsdesk
