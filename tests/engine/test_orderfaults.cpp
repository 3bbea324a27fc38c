// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Answers that are lost: of a change that may have made an order, and of the cancelling of an order.

#include "tests/engine/orderstage.h"

#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace ecsdesk;
using ecsdesk::testing::Desk;

namespace {

/// A change whose request was carried out, or was not, and whose answer never came; the program ended meanwhile, and it
/// is too old to be sent again. Not opened yet; the sandbox counts what arrives anew.
ChangeIntent loseAnswer(Desk &desk, bool committed, bool autoPay = false)
{
    desk.lever(next("hangNext", "ModifyInstanceNetworkSpec", {{"committed", committed}}));
    ChangeIntent intent = raiseUnpaid(desk);
    intent.change.autoPay = autoPay;
    desk.changes().submit(intent);
    if (!QTest::qWaitFor([&] { return desk.arrivals(intent.token) == 1; }) ||
        !QTest::qWaitFor([&] { return desk.committed(intent.key.id) == (committed ? 1 : 0); }))
        qFatal("the change did not arrive");
    desk.end();
    desk.make();
    desk.lever({{"advanceSeconds", 700}});
    return intent;
}

/// An unpaid order of our own, known to be unpaid.
OrderId leaveUnpaid(Desk &desk, ClientToken *token = nullptr)
{
    const ChangeIntent intent = raiseUnpaid(desk);
    if (token)
        *token = intent.token;
    desk.changes().submit(intent);
    if (!QTest::qWaitFor([&] { return stateOf(desk, intent.token) == ChangeState::AwaitingPayment; }))
        qFatal("no order was made");
    return desk.changes().record(intent.token)->orderId;
}

QJsonObject oldOrder(const InstanceId &id, const char *type, int ageSeconds)
{
    return {{"addOrder",
             QJsonObject{
                 {"type", type}, {"state", "Paid"}, {"instanceIds", QJsonArray{id.text}}, {"ageSeconds", ageSeconds}}}};
}

} // namespace

class TestOrderFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLostAnswerIsSettledByItsOrder_data()
    {
        QTest::addColumn<bool>("autoPay");
        QTest::addColumn<QString>("lever");
        QTest::addColumn<int>("state");
        QTest::newRow("left unpaid") << false << "" << int(ChangeState::AwaitingPayment);
        QTest::newRow("abnormal") << true << "" << int(ChangeState::AwaitingPayment);
        QTest::newRow("cancelled meanwhile") << false << "cancelOrder" << int(ChangeState::OrderCancelled);
        QTest::newRow("paid meanwhile") << false << "payOrder" << int(ChangeState::Verified);
    }

    void aLostAnswerIsSettledByItsOrder()
    {
        QFETCH(bool, autoPay);
        QFETCH(QString, lever);
        QFETCH(int, state);
        Desk desk;
        QVERIFY(desk.open());
        desk.lever({{"balance", 0}, {"lowBalance", "abnormal"}});
        const ChangeIntent intent = loseAnswer(desk, true, autoPay);
        const OrderId id = sandboxOrders(desk, intent.key.id).last();
        if (!lever.isEmpty()) {
            // Paid, and not carried out yet: the instance alone does not tell.
            desk.lever({{"changeDelayMs", 600'000}});
            desk.lever({{lever, id.text}});
        }
        desk.wiring().open();
        if (lever == "payOrder") {
            REACHES(desk, intent.token, ChangeState::Verifying);
            QCOMPARE(desk.changes().record(intent.token)->orderId, id);
            desk.lever({{"advanceSeconds", 700}});
        }
        REACHES(desk, intent.token, ChangeState(state));
        const ChangeRecord record = *desk.changes().record(intent.token);
        QCOMPARE(record.orderId, id);
        QVERIFY(record.acceptedAt.isValid());
        QVERIFY(!record.error);
        QCOMPARE(desk.arrivals(intent.token), 0);
        QTRY_COMPARE(desk.order(id)->change, intent.token);
        QCOMPARE(factsOf(desk, intent.key).unpaidOrder, record.state == ChangeState::AwaitingPayment);
        if (record.state == ChangeState::AwaitingPayment)
            QCOMPARE(factsOf(desk, intent.key).orderVoidable, autoPay);
    }

    void otherOrdersDoNotSettleALostAnswer_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<int>("age"); ///< at 700 seconds after the change was sent
        QTest::addColumn<int>("count");
        QTest::newRow("none") << "" << 0 << 0;
        QTest::newRow("made before") << "Upgrade" << 760 << 1;
        QTest::newRow("a renewal") << "Renew" << 650 << 1;
        QTest::newRow("two that could be it") << "Upgrade" << 650 << 2;
    }

    void otherOrdersDoNotSettleALostAnswer()
    {
        QFETCH(QString, type);
        QFETCH(int, age);
        QFETCH(int, count);
        Desk desk;
        QVERIFY(desk.open());
        const ChangeIntent intent = loseAnswer(desk, false);
        for (int i = 0; i < count; ++i)
            desk.lever(oldOrder(intent.key.id, qPrintable(type), age));
        desk.wiring().open();
        REACHES(desk, intent.token, ChangeState::Unknown);
        QVERIFY(desk.changes().record(intent.token)->orderId.isEmpty());
        QCOMPARE(desk.arrivals(intent.token), 0);
        QVERIFY(requests(desk, "QueryOrders") > 0);
    }

    void ofAnotherInstanceOrMadeMuchLater()
    {
        Desk desk;
        QVERIFY(desk.open());
        const InstanceId other = desk.rowNamed("web-hz-01").key.id;
        const ChangeIntent intent = loseAnswer(desk, false);
        desk.lever(oldOrder(other, "Upgrade", 650));
        desk.lever({{"advanceSeconds", 1'800}});
        desk.lever(oldOrder(intent.key.id, "Upgrade", 60));
        desk.wiring().open();
        REACHES(desk, intent.token, ChangeState::Unknown);
        QVERIFY(desk.changes().record(intent.token)->orderId.isEmpty());
    }

    void lookingAgainFindsTheOrder()
    {
        Desk desk;
        QVERIFY(desk.open());
        const ChangeIntent intent = loseAnswer(desk, true);
        desk.lever({{"deny", QJsonArray{"QueryOrders"}}});
        desk.wiring().open();
        REACHES(desk, intent.token, ChangeState::Unknown);
        const ChangeId id = desk.changes().record(intent.token)->id;
        desk.lever({{"deny", QJsonArray{}}});
        desk.changes().lookAgain(id);
        REACHES(desk, intent.token, ChangeState::AwaitingPayment);
        QCOMPARE(desk.changes().record(intent.token)->orderId, sandboxOrders(desk, intent.key.id).last());
        QCOMPARE(desk.arrivals(intent.token), 0);
    }

    /// Younger than ten minutes the repeat with the same token is the better question: its answer names the order.
    void aYoungOneIsRepeated()
    {
        Desk desk;
        QVERIFY(desk.open());
        ORDERS_ARE(desk, Ready);
        const int before = requests(desk, "QueryOrders");
        desk.lever(next("dropAfterCommitNext", "ModifyInstanceNetworkSpec"));
        const ChangeIntent intent = raiseUnpaid(desk);
        desk.changes().submit(intent);
        REACHES(desk, intent.token, ChangeState::AwaitingPayment);
        QCOMPARE(desk.arrivals(intent.token), 2);
        QCOMPARE(desk.committed(intent.key.id), 1);
        QCOMPARE(requests(desk, "QueryOrders"), before);
        QVERIFY(!desk.changes().record(intent.token)->orderId.isEmpty());
    }

    void cancellingIsSentOnceAndReadAfterwards_data()
    {
        QTest::addColumn<QJsonObject>("fault");
        QTest::addColumn<int>("cancel");
        QTest::addColumn<bool>("gone");
        const auto row = [](const char *name, const QJsonObject &fault, CancelState cancel, bool gone) {
            QTest::newRow(name) << fault << int(cancel) << gone;
        };
        row("answered", {}, CancelState::None, true);
        row("carried out, answer lost", next("dropAfterCommitNext", "CancelOrder"), CancelState::None, true);
        row("carried out, answer not the API's", next("garbageNext", "CancelOrder"), CancelState::None, true);
        row("carried out, answer truncated", next("truncateNext", "CancelOrder"), CancelState::None, true);
        row("lost on its way", next("dropBeforeNext", "CancelOrder"), CancelState::Failed, false);
        row("refused", next("errorNext", "CancelOrder", {{"code", "OrderStatusError"}, {"status", 200}}),
            CancelState::Failed, false);
        row("a fault of the server", next("errorNext", "CancelOrder", {{"code", "InternalError"}, {"status", 500}}),
            CancelState::Failed, false);
    }

    void cancellingIsSentOnceAndReadAfterwards()
    {
        QFETCH(QJsonObject, fault);
        QFETCH(int, cancel);
        QFETCH(bool, gone);
        Desk desk;
        QVERIFY(desk.open());
        ClientToken token;
        const OrderId id = leaveUnpaid(desk, &token);
        if (!fault.isEmpty())
            desk.lever(fault);
        desk.cancelOrder(id);
        QCOMPARE(cancelOf(desk, id), CancelState::Sending);
        desk.cancelOrder(id); // a second press
        QTRY_COMPARE(cancelOf(desk, id), CancelState(cancel));
        QCOMPARE(requests(desk, "CancelOrder"), 1);
        QCOMPARE(desk.ledger()[u"cancellations"].toArray().size(), gone ? 1 : 0);
        QCOMPARE(statusOf(desk, id), gone ? PaymentStatus::Cancelled : PaymentStatus::Unpaid);
        QCOMPARE(desk.order(id)->cancelError.has_value(), !gone);
        if (gone) {
            REACHES(desk, token, ChangeState::OrderCancelled);
        } else {
            QCOMPARE(stateOf(desk, token), std::optional(ChangeState::AwaitingPayment));
            desk.cancelOrder(id);
            REACHES(desk, token, ChangeState::OrderCancelled);
        }
    }

    void whatCannotBeReadIsUnclearAndLookedAtFirst()
    {
        Desk desk;
        QVERIFY(desk.open());
        ORDERS_ARE(desk, Ready);
        ClientToken token;
        const OrderId id = leaveUnpaid(desk, &token);
        desk.lever(next("dropAfterCommitNext", "CancelOrder"));
        desk.lever({{"deny", QJsonArray{"GetOrderDetail"}}});
        desk.cancelOrder(id);
        QTRY_COMPARE_WITH_TIMEOUT(cancelOf(desk, id), CancelState::Unclear, 20'000);
        QCOMPARE(desk.order(id)->cancelError->kind, ErrorKind::NoAnswer);
        desk.lever({{"deny", QJsonArray{}}});
        desk.cancelOrder(id);
        QTRY_COMPARE(cancelOf(desk, id), CancelState::None);
        QCOMPARE(statusOf(desk, id), PaymentStatus::Cancelled);
        QCOMPARE(requests(desk, "CancelOrder"), 1);
        REACHES(desk, token, ChangeState::OrderCancelled);
    }

    void aCancellationOutlivesTheProgram_data()
    {
        QTest::addColumn<bool>("committed");
        QTest::newRow("it was carried out") << true;
        QTest::newRow("it was not") << false;
    }

    void aCancellationOutlivesTheProgram()
    {
        QFETCH(bool, committed);
        Desk desk;
        QVERIFY(desk.open());
        const OrderId id = leaveUnpaid(desk);
        desk.lever(next("hangNext", "CancelOrder", {{"committed", committed}}));
        desk.cancelOrder(id);
        QTRY_COMPARE(requests(desk, "CancelOrder"), 1);
        QTRY_COMPARE(desk.ledger()[u"cancellations"].toArray().size(), committed ? 1 : 0);
        QCOMPARE(cancelOf(desk, id), CancelState::Sending);
        QVERIFY(desk.restart());
        QTRY_COMPARE(cancelOf(desk, id), committed ? CancelState::None : CancelState::Failed);
        QCOMPARE(statusOf(desk, id), committed ? PaymentStatus::Cancelled : PaymentStatus::Unpaid);
        QCOMPARE(requests(desk, "CancelOrder"), 0); // the sandbox counts anew
    }

    void whatCannotBeWrittenIsNotSent()
    {
        Desk desk;
        QVERIFY(desk.open());
        ORDERS_ARE(desk, Ready);
        const OrderId id = leaveUnpaid(desk);
        {
            auto database = QSqlDatabase::addDatabase("QSQLITE", "second hand");
            database.setDatabaseName(desk.folder() + "/journal.sqlite");
            QVERIFY(database.open());
            QVERIFY(QSqlQuery(database).exec("CREATE TRIGGER full BEFORE INSERT ON orders WHEN NEW.cancel = 'sending' "
                                             "BEGIN SELECT RAISE(ABORT, 'disk full'); END"));
        }
        QSqlDatabase::removeDatabase("second hand");
        desk.cancelOrder(id);
        QTRY_COMPARE(cancelOf(desk, id), CancelState::Failed);
        QCOMPARE(desk.order(id)->cancelError->code, "JournalNotWritable");
        QCOMPARE(requests(desk, "CancelOrder"), 0);
    }

    void otherKeysCancelNothing()
    {
        Desk desk;
        QVERIFY(desk.open());
        const OrderId id = leaveUnpaid(desk);
        OrderRow row = *desk.order(id);
        QVERIFY(!desk.orders().actingBar(row));
        row.account = AccountUid("1000000000000001");
        QCOMPARE(desk.orders().actingBar(row), std::optional(ActingBar::OtherAccount));

        desk.end();
        desk.make();
        QCOMPARE(desk.orders().actingBar(row), std::optional(ActingBar::AccountNotKnown));
    }
};

QTEST_GUILESS_MAIN(TestOrderFaults)
#include "test_orderfaults.moc"
