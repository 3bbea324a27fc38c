// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/accountdesk.h"
#include "models/desk/changedesk.h"
#include "models/desk/fleetdesk.h"
#include "models/desk/sandboxdesk.h"
#include "models/lists/ordersmodel.h"
#include "models/wording/orders.h"
#include "ui/kit/retranslating.h"

#include <QTimer>
#include <QUrl>
#include <QWidget>

class QMenu;
class QTableView;

namespace ecsdesk {

class ListPage;
class OrderDetail;
class OrdersBar;
class Prompt;

/// Adds the sign and the colour of where an order stands to what the list tells.
class OrdersView final : public OrdersFilter
{
    Q_OBJECT

public:
    using OrdersFilter::OrdersFilter;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
};

/// Every order that is known, unpaid ones first, with what each does to its instance and what can be done about it.
class OrdersScreen final : public Retranslating<QWidget>
{
    Q_OBJECT

public:
    /// All of them outlive the screen.
    OrdersScreen(OrderDesk &orders, ChangeDesk &changes, FleetDesk &fleet, Prompt &prompt, QWidget *parent = nullptr);
    ~OrdersScreen() override;

    /// How pages outside the program are opened; the desktop's way unless set.
    void setUrlOpener(std::function<void(const QUrl &)> open);
    /// What the operator calls the accounts; without it none is named. It outlives the screen.
    void setAccounts(AccountDesk &accounts);
    /// The embedded simulated cloud, where orders are paid here; it outlives the screen.
    void setSandbox(SandboxDesk &sandbox);
    /// Brings this order to the front, putting a filter that hides it away; as soon as it is known.
    void select(const OrderId &id);
    /// Asks for the orders and the balance again.
    void refresh();
    /// What can be done with the current order, and why the rest cannot.
    void fillContextMenu(QMenu &menu);

Q_SIGNALS:
    void instanceWanted(const ecsdesk::InstanceKey &key);
    void changeWanted(ecsdesk::ChangeId id);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void connectDesks();
    void connectParts();
    void retranslate() override;
    void takeOrders();
    void tick();
    void showSelected();
    void selectFirstIfNone();
    void showBody();
    void showEmpty();
    void showNothingKnown();
    void showBanner();
    [[nodiscard]] PayWay payWay(const AccountUid &account) const;
    void showBalance();
    void pay();
    void cancelOrder();
    [[nodiscard]] QString nameOf(const InstanceKey &key) const;
    void nameAccounts();
    /// What is typed to confirm that this order is cancelled.
    [[nodiscard]] QString nameToTypeFor(const OrderRow &row) const;

    OrderDesk &m_orders;
    ChangeDesk &m_changes;
    FleetDesk &m_fleet;
    Prompt &m_prompt;
    SandboxDesk *m_sandbox = nullptr;
    AccountDesk *m_accounts = nullptr;
    std::function<void(const QUrl &)> m_open;
    OrdersModel m_model;
    OrdersView m_view;
    OrderId m_toShow; ///< to be selected as soon as it is in the list
    QTimer m_tick;    ///< runs while the screen is shown
    OrdersBar *m_bar;
    ListPage *m_page;
    QTableView *m_table;
    OrderDetail *m_detail;
};

} // namespace ecsdesk
