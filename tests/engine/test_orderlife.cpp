// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Orders and what they mean for changes and instances, against the sandbox over HTTP.

#include "tests/engine/orderstage.h"

#include <QSignalSpy>

using namespace ecsdesk;
using ecsdesk::testing::Desk;
using ecsdesk::testing::raiseTo;

class TestOrderLife : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOwnOrderIsKnownAtOnceAndFollowedUntilItIsPaid()
    {
        Desk desk;
        QVERIFY(desk.open());
        ORDERS_ARE(desk, Ready);
        const ChangeIntent intent = raiseUnpaid(desk);
        std::optional<OrderRow> atOnce;
        QObject::connect(&desk.orders(), &OrderDesk::ordersChanged, this, [&] {
            const auto record = desk.changes().record(intent.token);
            if (!atOnce && record && !record->orderId.isEmpty())
                atOnce = desk.order(record->orderId);
        });
        desk.changes().submit(intent);
        REACHES(desk, intent.token, ChangeState::AwaitingPayment);
        const OrderId id = desk.changes().record(intent.token)->orderId;
        QTRY_VERIFY(atOnce && atOnce->isOpen());
        QCOMPARE(atOnce->change, intent.token);
        QCOMPARE(atOnce->order.instances, QList<InstanceId>{intent.key.id});
        QCOMPARE(atOnce->order.region, intent.key.region);
        QVERIFY(!atOnce->readAt.isValid());
        QVERIFY(factsOf(desk, intent.key).unpaidOrder);
        QCOMPARE(factsOf(desk, intent.key).unpaidOrderId, id);
        QVERIFY(!factsOf(desk, intent.key).orderVoidable);
        // The billing is asked without anybody's doing, and tells the amount.
        QTRY_VERIFY(desk.order(id)->readAt.isValid());
        QVERIFY(desk.order(id)->order.amount);
        QVERIFY(!desk.order(id)->voidable);

        desk.lever({{"payOrder", id.text}});
        REACHES(desk, intent.token, ChangeState::Verified);
        QTRY_COMPARE(statusOf(desk, id), PaymentStatus::Paid);
        QVERIFY(!factsOf(desk, intent.key).unpaidOrder);
        const auto record = desk.changes().record(intent.token);
        for (const ChangeStep &step : record->steps)
            QCOMPARE(step.state, StepState::Done);
    }

    void paidButNotYetSeenIsVerifying()
    {
        Desk desk;
        QVERIFY(desk.open());
        const ChangeIntent intent = raiseUnpaid(desk);
        desk.changes().submit(intent);
        REACHES(desk, intent.token, ChangeState::AwaitingPayment);
        desk.lever({{"changeDelayMs", 3'000}});
        desk.lever({{"payOrder", desk.changes().record(intent.token)->orderId.text}});
        REACHES(desk, intent.token, ChangeState::Verifying);
        QVERIFY(!factsOf(desk, intent.key).unpaidOrder);
        QVERIFY(factsOf(desk, intent.key).changeInFlight);
        REACHES(desk, intent.token, ChangeState::Verified);
    }

    void anOrderThatIsCancelledEndsItsChange_data()
    {
        QTest::addColumn<bool>("expires");
        QTest::newRow("cancelled elsewhere") << false;
        QTest::newRow("expired") << true;
    }

    void anOrderThatIsCancelledEndsItsChange()
    {
        QFETCH(bool, expires);
        Desk desk;
        QVERIFY(desk.open());
        const ChangeIntent intent = raiseUnpaid(desk);
        desk.changes().submit(intent);
        REACHES(desk, intent.token, ChangeState::AwaitingPayment);
        const OrderId id = desk.changes().record(intent.token)->orderId;
        if (expires)
            desk.lever({{"orderLifeSeconds", 60}, {"advanceSeconds", 120}});
        else
            desk.lever({{"cancelOrder", id.text}});
        REACHES(desk, intent.token, ChangeState::OrderCancelled);
        QTRY_COMPARE(statusOf(desk, id), PaymentStatus::Cancelled);
        QVERIFY(!factsOf(desk, intent.key).unpaidOrder);
        const ChangeRecord record = *desk.changes().record(intent.token);
        QCOMPARE(record.steps.back().kind, StepKind::Payment);
        QCOMPARE(record.steps.back().state, StepState::Failed);
        // It was accepted all the same: that is when the cooldown began.
        QVERIFY(record.acceptedAt.isValid());
        QVERIFY(desk.restart());
        QCOMPARE(stateOf(desk, intent.token), std::optional(ChangeState::OrderCancelled));
        QCOMPARE(desk.changes().record(intent.token)->steps, record.steps);
        QVERIFY(!factsOf(desk, intent.key).unpaidOrder);
    }

    void anAbnormalOrderCanOnlyBeCancelled()
    {
        Desk desk;
        QVERIFY(desk.open());
        desk.lever({{"balance", 0}, {"lowBalance", "abnormal"}});
        ChangeIntent intent = raiseUnpaid(desk);
        intent.change.autoPay.reset(); // the API pays by itself
        desk.changes().submit(intent);
        REACHES(desk, intent.token, ChangeState::AwaitingPayment);
        const OrderId id = desk.changes().record(intent.token)->orderId;
        QTRY_VERIFY(desk.order(id)->voidable);
        QVERIFY(factsOf(desk, intent.key).unpaidOrder);
        QVERIFY(factsOf(desk, intent.key).orderVoidable);
        QCOMPARE(desk.changes().record(intent.token)->steps.back().kind, StepKind::Payment);

        QVERIFY(desk.restart());
        QCOMPARE(stateOf(desk, intent.token), std::optional(ChangeState::AwaitingPayment));
        QVERIFY(factsOf(desk, intent.key).orderVoidable);
        QTRY_VERIFY(desk.order(id)->voidable);

        desk.cancelOrder(id);
        REACHES(desk, intent.token, ChangeState::OrderCancelled);
        QTRY_COMPARE(cancelOf(desk, id), CancelState::None);
        QVERIFY(!desk.order(id)->voidable);
        QVERIFY(!factsOf(desk, intent.key).unpaidOrder);
        QCOMPARE(desk.ledger()[u"cancellations"].toArray().size(), 1);
        QCOMPARE(desk.committed(intent.key.id), 1); // accepted, and nothing was changed
    }

    void anOrderMadeElsewhereBarsItsInstance()
    {
        Desk desk;
        QVERIFY(desk.open());
        ORDERS_ARE(desk, Ready);
        const InstanceKey key = desk.rowNamed("web-hz-03").key;
        QVERIFY(!factsOf(desk, key).unpaidOrder);
        desk.lever({{"unpaidOrderOn", key.id.text}});
        const OrderId id = sandboxOrders(desk, key.id).last();
        QSignalSpy told(&desk.changes(), &ChangeDesk::factsChanged);
        desk.orders().refresh();
        QTRY_VERIFY(factsOf(desk, key).unpaidOrder);
        QCOMPARE(factsOf(desk, key).unpaidOrderId, id);
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.last().at(0).value<QList<InstanceKey>>(), QList<InstanceKey>{key});
        QVERIFY(desk.fleet().row(key)->facts.unpaidOrder);
        const ChangeIntent intent = raiseUnpaid(desk);
        QSignalSpy turned(&desk.changes(), &ChangeDesk::turnedAway);
        desk.changes().submit(intent);
        QCOMPARE(turned.size(), 1);

        ORDERS_ARE(desk, Ready);
        desk.lever({{"payOrder", id.text}});
        desk.orders().refresh();
        QTRY_VERIFY(!factsOf(desk, key).unpaidOrder);
        QVERIFY(!desk.fleet().row(key)->facts.unpaidOrder);
        QCOMPARE(statusOf(desk, id), PaymentStatus::Paid);
    }

    void theOpenOrdersAreAskedForByThemselves()
    {
        Desk desk({.orderPace = std::chrono::milliseconds(100)});
        QVERIFY(desk.open());
        const InstanceKey key = desk.rowNamed("web-hz-03").key;
        desk.lever({{"unpaidOrderOn", key.id.text}});
        desk.orders().refresh();
        QTRY_VERIFY(factsOf(desk, key).unpaidOrder);
        desk.lever({{"cancelOrder", QJsonObject{{"instanceId", key.id.text}}}});
        QTRY_VERIFY(!factsOf(desk, key).unpaidOrder);
        QCOMPARE(desk.orders().state().phase, OrdersState::Phase::Ready);
    }

    void withoutPermissionTheRestWorksOn()
    {
        Desk desk;
        desk.lever({{"deny", QJsonArray{"QueryOrders", "GetOrderDetail", "QueryAccountBalance", "CancelOrder"}}});
        QVERIFY(desk.open());
        ORDERS_ARE(desk, Failed);
        QVERIFY(isPermission(*desk.orders().state().error));
        desk.orders().askBalance();
        QTRY_COMPARE(desk.balance().phase, BalanceState::Phase::Failed);
        const ChangeIntent intent = raiseUnpaid(desk);
        desk.changes().submit(intent);
        REACHES(desk, intent.token, ChangeState::AwaitingPayment);
        const OrderId id = desk.changes().record(intent.token)->orderId;
        QTRY_COMPARE(statusOf(desk, id), PaymentStatus::Unpaid);
        // A refusal is not asked for again and again.
        QTRY_COMPARE(requests(desk, "GetOrderDetail"), 1);
        desk.cancelOrder(id);
        QTRY_COMPARE(cancelOf(desk, id), CancelState::Unclear); // refused, but what is with it cannot be read
        QCOMPARE(requests(desk, "CancelOrder"), 1);
        QCOMPARE(requests(desk, "QueryOrders"), 1);
        desk.lever({{"payOrder", id.text}});
        REACHES(desk, intent.token, ChangeState::Verified);
        QCOMPARE(statusOf(desk, id), PaymentStatus::Paid);

        desk.lever({{"deny", QJsonArray{}}});
        desk.orders().refresh();
        ORDERS_ARE(desk, Ready);
        QVERIFY(desk.order(id)->readAt.isValid());
    }

    void whatWasToldIsRememberedButNotForEver()
    {
        Desk desk;
        QVERIFY(desk.open());
        const InstanceKey key = desk.rowNamed("web-hz-03").key;
        desk.lever({{"unpaidOrderOn", key.id.text}, {"orderLifeSeconds", 0}});
        const OrderId id = sandboxOrders(desk, key.id).last();
        desk.orders().refresh();
        QTRY_VERIFY(factsOf(desk, key).unpaidOrder);
        ORDERS_ARE(desk, Ready);

        desk.end();
        desk.make();
        desk.lever({{"deny", QJsonArray{"QueryOrders", "GetOrderDetail"}}});
        QVERIFY(desk.open());
        ORDERS_ARE(desk, Failed);
        QCOMPARE(statusOf(desk, id), PaymentStatus::Unpaid);
        QVERIFY(factsOf(desk, key).unpaidOrder);

        // An order that may have been paid long ago must not bar its instance for want of a permission.
        desk.end();
        desk.make();
        desk.lever({{"advanceSeconds", 100'000}, {"deny", QJsonArray{"QueryOrders", "GetOrderDetail"}}});
        QVERIFY(desk.open());
        ORDERS_ARE(desk, Failed);
        QCOMPARE(statusOf(desk, id), PaymentStatus::Unpaid);
        QVERIFY(!factsOf(desk, key).unpaidOrder);
    }

    void manyOrdersAreReadPageByPage()
    {
        Desk desk;
        QVERIFY(desk.open());
        ORDERS_ARE(desk, Ready);
        const size_t before = desk.orders().orders().size();
        const InstanceKey key = desk.rowNamed("web-hz-03").key;
        desk.lever({{"addOrder", QJsonObject{{"type", "Renew"},
                                             {"state", "Paid"},
                                             {"instanceIds", QJsonArray{key.id.text}},
                                             {"ageSeconds", 7'200},
                                             {"count", 250}}}});
        desk.orders().refresh();
        ORDERS_ARE(desk, Ready);
        QCOMPARE(desk.orders().orders().size(), before + 250);
        // Not all are asked for their instance at once; the next time more are.
        QVERIFY(desk.orders().state().partly);
        const auto detailed = [&] {
            const auto rows = desk.orders().orders();
            return std::count_if(rows.begin(), rows.end(), [](const OrderRow &row) { return row.order.detailed; });
        };
        const auto first = detailed();
        QVERIFY(first >= 100 && first < 250);
        desk.orders().refresh();
        ORDERS_ARE(desk, Ready);
        QVERIFY(detailed() > first);
        QVERIFY(desk.restart());
        ORDERS_ARE(desk, Ready);
        QCOMPARE(detailed(), qsizetype(desk.orders().orders().size()));
        QVERIFY(!desk.orders().state().partly);
    }

    void theBalanceIsTold()
    {
        Desk desk;
        QVERIFY(desk.open());
        desk.lever({{"balance", 12345678}});
        QSignalSpy told(&desk.orders(), &OrderDesk::balanceChanged);
        desk.orders().askBalance();
        QTRY_COMPARE(desk.balance().phase, BalanceState::Phase::Told);
        QCOMPARE(desk.balance().balance->available, 12345678.0);
        QCOMPARE(desk.balance().balance->currency, "CNY");
        QVERIFY(desk.balance().asOf.isValid());
        // Several who ask at once cost one question.
        const qsizetype before = told.size();
        desk.orders().askBalance();
        desk.orders().askBalance();
        QCOMPARE(told.size(), before + 2);
        QCOMPARE(requests(desk, "QueryAccountBalance"), 1);
        QVERIFY(desk.orders().payPage(desk.account()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestOrderLife)
#include "test_orderlife.moc"
