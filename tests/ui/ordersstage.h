// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/orderrows.h"
#include "tests/ui/changerecords.h"
#include "ui/kit/banner.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/labels.h"
#include "ui/kit/reasonlabel.h"
#include "ui/kit/statebadge.h"
#include "ui/orders/orderdetail.h"
#include "ui/orders/ordersscreen.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

namespace ecsdesk::testing {

/// The change of this console that left order 201234567890123 unpaid.
inline ChangeRecord awaitingRecord(const char *token = "t1", ChangeId id = 7)
{
    const FleetRow row = rowOf(ChargeType::PrePaid, 5);
    ChangeIntent intent{row.key, row.instance, {}, ClientToken(QLatin1String(token)), {}, {}};
    intent.change.outMbps = 20;
    intent.change.autoPay = false;
    return recordOf(intent, ChangeState::AwaitingPayment, id);
}

inline std::vector<OrderRow> sampleOrders()
{
    OrderRow ours = orderRow("201234567890123", PaymentStatus::Unpaid, startOfTest.addSecs(-3 * 3600));
    ours.change = ClientToken(QStringLiteral("t1"));
    OrderRow renewal = orderRow("201234567890099", PaymentStatus::Paid, startOfTest.addDays(-2), 1204.5, "i-bp1other");
    renewal.order.kind = {OrderKind::Renew, QStringLiteral("Renew")};
    OrderRow refund = orderRow("201234567890055", PaymentStatus::Paid, startOfTest.addDays(-9), -40, "i-bp1third");
    refund.order.kind = {OrderKind::Refund, QStringLiteral("Refund")};
    return {ours, voidableRow("201234567890111", startOfTest.addSecs(-5 * 3600)), renewal,
            orderRow("201234567890077", PaymentStatus::Cancelled, startOfTest.addDays(-6), {}, nullptr), refund};
}

/// One screen on recording desks.
struct OrdersStage
{
    explicit OrdersStage(const std::vector<OrderRow> &rows = {}, OrdersState::Phase phase = OrdersState::Phase::Ready)
    {
        fleet.put({rowOf(ChargeType::PrePaid, 5)});
        changes.put(awaitingRecord());
        OrdersState state;
        state.phase = phase;
        if (phase == OrdersState::Phase::Ready) {
            state.asOf = startOfTest.addSecs(-12);
            state.since = startOfTest.addDays(-90);
        }
        orders.setState(state);
        orders.setOrders(rows);
        screen = std::make_unique<OrdersScreen>(orders, changes, fleet, prompt);
        screen->setUrlOpener([this](const QUrl &url) { opened.append(url); });
        screen->resize(1100, 640);
    }
    void show() const
    {
        screen->show();
        static_cast<void>(QTest::qWaitForWindowExposed(screen.get()));
    }
    template <class Widget>
    [[nodiscard]] Widget *find(const char *name = "") const
    {
        auto *widget = *name ? screen->findChild<Widget *>(QLatin1String(name)) : screen->findChild<Widget *>();
        if (!widget)
            qFatal("no %s", name);
        return widget;
    }
    [[nodiscard]] QTableView *table() const { return find<QTableView>("ordersTable"); }
    [[nodiscard]] OrderDetail *detail() const { return find<OrderDetail>(); }
    [[nodiscard]] EmptyState *empty() const { return find<EmptyState>(); }
    [[nodiscard]] QString current() const { return detail()->row().order.id.text; }
    void click(const char *name) const { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }

    ManualClock clock{startOfTest};
    RecordingFleetDesk fleet;
    RecordingChangeDesk changes{clock};
    RecordingOrderDesk orders;
    RecordingPrompt prompt;
    QList<QUrl> opened;
    std::unique_ptr<OrdersScreen> screen;
};

} // namespace ecsdesk::testing
