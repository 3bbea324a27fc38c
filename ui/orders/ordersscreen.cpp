// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/orders/ordersscreen.h"

#include "models/wording/changes.h"
#include "models/wording/errors.h"
#include "ui/kit/banner.h"
#include "ui/kit/buttons.h"
#include "ui/kit/fonts.h"
#include "ui/kit/listpage.h"
#include "ui/kit/prompt.h"
#include "ui/kit/tables.h"
#include "ui/kit/typefirst.h"
#include "ui/orders/orderdetail.h"
#include "ui/orders/ordersbar.h"
#include "ui/orders/ordersign.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

namespace ecsdesk {

using namespace std::chrono_literals;

QVariant OrdersView::data(const QModelIndex &index, int role) const
{
    const auto column = OrderColumn(index.column());
    if (role == Qt::DecorationRole && column == OrderColumn::Standing) {
        const bool sends = CancelState(index.data(OrdersModel::CancelRole).toInt()) == CancelState::Sending;
        const OrderSign sign = sends ? OrderSign{Icon::Pending, Tone::Accent}
                                     : orderSign(OrderStanding(index.data(OrdersModel::StandingRole).toInt()));
        return icon(sign.icon, sign.tone);
    }
    if (role == Qt::FontRole && column == OrderColumn::Number)
        return monoFont(QApplication::font());
    return OrdersFilter::data(index, role);
}

OrdersScreen::OrdersScreen(OrderDesk &orders, ChangeDesk &changes, FleetDesk &fleet, Prompt &prompt, QWidget *parent)
    : Retranslating(parent)
    , m_orders(orders)
    , m_changes(changes)
    , m_fleet(fleet)
    , m_prompt(prompt)
    , m_open([](const QUrl &url) { QDesktopServices::openUrl(url); })
    , m_bar(new OrdersBar(this))
    , m_page(new ListPage(m_bar, this))
    , m_table(new QTableView(this))
    , m_detail(new OrderDetail(fleet, changes, this))
{
    m_model.setNames(
        [this](const AccountUid &account, const RegionId &region, const InstanceId &id) {
            return nameOf({account, region, id});
        },
        [this](const ClientToken &token) {
            const auto record = m_changes.record(token);
            return record ? changeTitle(*record) : QString();
        });
    m_model.setNow(m_changes.serverNow());
    m_model.setRows(m_orders.orders());
    m_view.setSourceModel(&m_model);
    build();
    connectDesks();
    connectParts();
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, &OrdersScreen::tick);
    retranslate();
    selectFirstIfNone();
    showBalance();
    tick();
}

OrdersScreen::~OrdersScreen()
{
    // The model goes before the widgets do; what they connect to it must not reach a half-gone screen.
    m_table->setModel(nullptr);
}

void OrdersScreen::build()
{
    m_table->setObjectName(QStringLiteral("ordersTable"));
    m_table->setModel(&m_view);
    setUpTable(*m_table);
    m_table->setIconSize(QSize(smallIcon, smallIcon));
    m_table->setTextElideMode(Qt::ElideRight);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(int(OrderColumn::Standing), Qt::AscendingOrder);
    const std::array widths{124, 148, 140, 112, 96, 100, 88, 176, 88};
    for (int column = 0; column < orderColumnCount; ++column)
        m_table->setColumnWidth(column, widths[size_t(column)]);
    m_table->setColumnHidden(int(OrderColumn::Account), true);
    m_page->setParts(m_table, 820, m_detail, 420); // the list first; the details wrap
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_page);
}

void OrdersScreen::connectDesks()
{
    connect(&m_orders, &OrderDesk::ordersChanged, this, &OrdersScreen::takeOrders);
    connect(&m_orders, &OrderDesk::stateChanged, this, &OrdersScreen::tick);
    connect(&m_orders, &OrderDesk::stateChanged, this, &OrdersScreen::showBody);
    connect(&m_orders, &OrderDesk::balanceChanged, this, &OrdersScreen::showBalance);
    connect(&m_changes, &ChangeDesk::actingChanged, this, &OrdersScreen::showSelected);
    connect(&m_changes, &ChangeDesk::clockChanged, this, &OrdersScreen::tick);
    const auto renamed = [this] {
        m_model.renamed();
        showSelected();
    };
    connect(&m_changes, &ChangeDesk::journalRead, this, renamed);
    connect(&m_changes, &ChangeDesk::recordChanged, this, [this, renamed](const ChangeRecord &record) {
        const auto &rows = m_model.rows();
        if (std::any_of(rows.begin(), rows.end(),
                        [&](const OrderRow &row) { return row.change == record.intent.token; }))
            renamed();
    });
    connect(&m_fleet, &FleetDesk::changed, this, [this, renamed](const FleetDelta &delta) {
        // A refresh of thousands of others is none of our business.
        QSet<InstanceId> ours;
        for (const OrderRow &row : m_model.rows()) {
            for (const InstanceId &id : row.order.instances)
                ours.insert(id);
        }
        const auto isOurs = [&ours](const InstanceKey &key) { return ours.contains(key.id); };
        if (std::any_of(delta.upserts.begin(), delta.upserts.end(),
                        [&](const FleetRow &row) { return isOurs(row.key); }) ||
            std::any_of(delta.removed.begin(), delta.removed.end(), isOurs))
            renamed();
    });
}

void OrdersScreen::connectParts()
{
    connect(m_bar, &OrdersBar::refreshWanted, this, &OrdersScreen::refresh);
    const auto filtered = [this] {
        selectFirstIfNone();
        showBody();
    };
    connect(m_bar, &OrdersBar::textChanged, this, [this, filtered](const QString &text) {
        m_view.setText(text);
        filtered();
    });
    connect(m_bar, &OrdersBar::choiceChanged, this, [this, filtered](OrderChoice choice) {
        m_view.setChoice(choice);
        filtered();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &OrdersScreen::showSelected);
    connect(m_table, &QTableView::customContextMenuRequested, this, [this](const QPoint &at) {
        QMenu menu;
        fillContextMenu(menu);
        if (!menu.isEmpty())
            menu.exec(m_table->viewport()->mapToGlobal(at));
    });
    auto *copy = new QShortcut(QKeySequence::Copy, m_table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, [this] {
        if (m_table->currentIndex().isValid())
            QGuiApplication::clipboard()->setText(m_detail->row().order.id.text);
    });
    connect(m_page->banner(), &Banner::actionTriggered, this, &OrdersScreen::refresh);
    connect(m_detail, &OrderDetail::payWanted, this, &OrdersScreen::pay);
    connect(m_detail, &OrderDetail::cancelWanted, this, &OrdersScreen::cancelOrder);
    connect(m_detail, &OrderDetail::lookAgainWanted, this, &OrdersScreen::refresh);
    connect(m_detail, &OrderDetail::instanceWanted, this, &OrdersScreen::instanceWanted);
    connect(m_detail, &OrderDetail::changeWanted, this, &OrdersScreen::changeWanted);
}

void OrdersScreen::setUrlOpener(std::function<void(const QUrl &)> open)
{
    m_open = std::move(open);
}

void OrdersScreen::setAccounts(AccountDesk &accounts)
{
    m_accounts = &accounts;
    connect(m_accounts, &AccountDesk::namesChanged, this, &OrdersScreen::nameAccounts);
    nameAccounts();
}

void OrdersScreen::nameAccounts()
{
    m_model.setAccountNames(m_accounts->names());
    m_detail->setAccountNames(m_accounts->names());
    showSelected();
    showBody();
    showBalance();
}

QString OrdersScreen::nameOf(const InstanceKey &key) const
{
    const auto row = m_fleet.row(key);
    return row ? row->instance.name : QString();
}

void OrdersScreen::refresh()
{
    m_orders.refresh();
    m_orders.askBalance();
}

void OrdersScreen::select(const OrderId &id)
{
    m_toShow = id;
    const int row = m_model.rowOf(id);
    if (row < 0)
        return;
    m_toShow = {};
    QModelIndex index = m_view.mapFromSource(m_model.index(row, 0));
    if (!index.isValid()) {
        m_bar->clear();
        index = m_view.mapFromSource(m_model.index(row, 0));
    }
    m_table->setCurrentIndex(index);
    m_table->setFocus();
}

void OrdersScreen::takeOrders()
{
    m_model.setRows(m_orders.orders());
    if (!m_toShow.isEmpty())
        select(m_toShow);
    selectFirstIfNone();
    showSelected();
    showBody();
}

void OrdersScreen::selectFirstIfNone()
{
    if (!m_table->currentIndex().isValid() && m_view.rowCount() > 0)
        m_table->setCurrentIndex(m_view.index(0, 0));
}

/// A second has passed, or the server's clock is another.
void OrdersScreen::tick()
{
    const QDateTime now = m_changes.serverNow();
    m_model.setNow(now);
    m_bar->setState(m_orders.state(), now);
    showSelected();
}

void OrdersScreen::showSelected()
{
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid())
        return;
    const OrderRow &row = m_model.rowAt(m_view.mapToSource(index).row());
    m_detail->setRow(row, m_orders.actingBar(row), payWay(row.account), m_changes.serverNow());
    showBalance();
}

/// The money of the account whose order is chosen.
void OrdersScreen::showBalance()
{
    const QModelIndex index = m_table->currentIndex();
    const QList<AccountUid> accounts = m_orders.accounts();
    AccountUid account = accounts.isEmpty() ? AccountUid() : accounts.first();
    if (index.isValid())
        account = m_model.rowAt(m_view.mapToSource(index).row()).account;
    const bool several = accounts.size() > 1 || m_model.namesAccounts();
    m_bar->setBalance(m_orders.balance(account),
                      several ? accountName(m_accounts ? m_accounts->names() : AccountNames(), account) : QString());
}

PayWay OrdersScreen::payWay(const AccountUid &account) const
{
    if (!m_orders.payPage(account).isEmpty())
        return PayWay::Page;
    return m_sandbox ? PayWay::Sandbox : PayWay::None;
}

void OrdersScreen::pay()
{
    const OrderRow &row = m_detail->row();
    const PayWay way = payWay(row.account);
    if (!whyNotPay(row, way).isEmpty())
        return;
    if (way == PayWay::Sandbox)
        m_sandbox->payOrder(row.order.id);
    else
        m_open(m_orders.payPage(row.account));
}

void OrdersScreen::setSandbox(SandboxDesk &sandbox)
{
    m_sandbox = &sandbox;
    connect(m_sandbox, &SandboxDesk::paymentEnded, this, [this](const OrderId &, const std::optional<ApiError> &error) {
        if (error) {
            const ErrorWords words = explain(*error);
            m_prompt.tell(this, {words.title, words.cause + QLatin1Char(' ') + words.remedy, error->detail, true});
        }
        refresh();
    });
    showSelected();
}

void OrdersScreen::cancelOrder()
{
    const OrderRow row = m_detail->row();
    if (!whyNotCancel(row, m_orders.actingBar(row)).isEmpty())
        return;
    const CancelQuestion words = cancelQuestion(row, m_model.instancesText(row));
    askBeforeSending(
        m_prompt, this, {words.title, words.text, words.detail, words.yes, words.no, true},
        m_changes.terms(row.account), nameToTypeFor(row),
        [this, account = row.account, id = row.order.id](const QString &) { m_orders.cancelOrder(account, id); });
}

QString OrdersScreen::nameToTypeFor(const OrderRow &row) const
{
    // One of many, or of none that is known, would be no name for it.
    if (row.order.instances.size() != 1)
        return row.order.id.text;
    const InstanceId &id = row.order.instances.first();
    const auto known = m_fleet.row({row.account, row.order.region, id});
    return known ? nameToType(known->instance) : id.text;
}

void OrdersScreen::fillContextMenu(QMenu &menu)
{
    if (!m_table->currentIndex().isValid())
        return;
    const OrderRow row = m_detail->row();
    menu.setToolTipsVisible(true);
    const auto add = [&menu](const QString &text, const QString &whyNot, auto run) {
        QAction *action = menu.addAction(text);
        action->setEnabled(whyNot.isEmpty());
        action->setToolTip(plainToolTip(whyNot));
        QObject::connect(action, &QAction::triggered, action, run);
    };
    add(payWay(row.account) == PayWay::Sandbox ? tr("Pay in the sandbox") : tr("Open the pay page"),
        whyNotPay(row, payWay(row.account)), [this] { pay(); });
    add(tr("Cancel order…"), whyNotCancel(row, m_orders.actingBar(row)), [this] { cancelOrder(); });
    menu.addSeparator();
    add(tr("Copy number"), {}, [id = row.order.id] { QGuiApplication::clipboard()->setText(id.text); });
    for (const InstanceId &id : row.order.instances) {
        const InstanceKey key{row.account, row.order.region, id};
        const auto known = m_fleet.row(key);
        if (!known)
            continue;
        add(tr("Show the instance %1").arg(instanceTitle(known->instance)), {},
            [this, key] { Q_EMIT instanceWanted(key); });
        break; // the others are in the details
    }
    if (const auto record = row.change.isEmpty() ? std::nullopt : m_changes.record(row.change))
        add(tr("Show the change"), {}, [this, change = record->id] { Q_EMIT changeWanted(change); });
}

void OrdersScreen::showEvent(QShowEvent *event)
{
    Retranslating::showEvent(event);
    tick();
    m_tick.start();
    m_orders.askBalance();
}

void OrdersScreen::hideEvent(QHideEvent *event)
{
    m_tick.stop();
    Retranslating::hideEvent(event);
}

void OrdersScreen::retranslate()
{
    setAccessibleName(tr("Orders"));
    m_table->setAccessibleName(tr("Orders"));
    m_model.retranslate();
    showSelected();
    showBody();
}

} // namespace ecsdesk
