// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a change of a subscription leaves behind, from the wizard to the end: an order to be paid, an order that can
// only be cancelled, an answer that never came. Until it is settled it stays in sight and bars its instance; then that
// lifts by itself.

#include "tests/stories/screenstory.h"

#include <QRadioButton>

using namespace ecsdesk;

namespace {

constexpr auto subscription = "web-hz-03"; ///< 5 Mbps
constexpr int wanted = 20;

/// To the payment page with a raised bandwidth.
bool toPayment(Story &story, const QString &name = QLatin1String(subscription))
{
    if (!selected(story, name) || !story.openWizard())
        return false;
    story.typeOutbound(wanted);
    return story.turnPage();
}

/// Sent with automatic payment off: the order waits to be paid.
bool leaveUnpaid(Story &story)
{
    if (!toPayment(story))
        return false;
    QTest::mouseClick(story.part<QRadioButton>("payLater"), Qt::LeftButton);
    return story.turnPage() && story.turnPage() && reaches(story, wanted, ChangeState::AwaitingPayment);
}

QString numberOf(Story &story)
{
    return changeTo(story, wanted)->orderId.text;
}

QString shownNumber(const OrdersScreen *orders)
{
    const auto *table = orders->findChild<QTableView *>("ordersTable");
    return table->currentIndex().siblingAtColumn(int(OrderColumn::Number)).data().toString();
}

/// Cancelled on its screen, after a question that names it; the first time the operator thinks better of it.
bool cancelThere(Story &story, OrdersScreen *orders)
{
    const QString number = numberOf(story);
    return clickRow(orders, "ordersTable", number) && press(orders, "orderCancel") &&
           answer(&story.window(), number, "Keep the order") &&
           changeTo(story, wanted)->state == ChangeState::AwaitingPayment && press(orders, "orderCancel") &&
           answer(&story.window(), number, "Cancel the order") && reaches(story, wanted, ChangeState::OrderCancelled);
}

/// Nothing was changed, and once it has cooled the bandwidth may be changed again.
bool isFreeAgain(Story &story)
{
    QTest::keyClick(&story.window(), Qt::Key_1, Qt::ControlModifier);
    return story.select(subscription) && !factsOf(story, current(story)).unpaidOrder && letItCool(story) &&
           QTest::qWaitFor([&] { return story.permissionReasons(bandwidth).isEmpty(); }) &&
           story.permission(bandwidth)->isEnabled() && cell(story, InstanceColumn::Changeability) == "ready" &&
           story.table().currentRow()->instance.outMbps == 5;
}

/// An answer to the change is waited for only so long.
CloudOptions impatient()
{
    CloudOptions cloud;
    cloud.timeouts.perAction["ModifyInstanceNetworkSpec"] = std::chrono::milliseconds(1'500);
    return cloud;
}

/// The next change is carried out, or is not, and its answer never comes.
QJsonObject loseAnswer(bool committed)
{
    return {{"hangNext", QJsonObject{{"n", 1}, {"action", "ModifyInstanceNetworkSpec"}, {"committed", committed}}}};
}

/// Twelve minutes pass, and the program knows it: what was sent before is too old to be sent again.
bool letItGrowOld(Story &story)
{
    const ChangeDesk &changes = story.program->wiring().changes();
    const QDateTime before = changes.serverNow();
    story.lever({{"advanceSeconds", 700}});
    story.program->wiring().sandbox()->setClockSpeed(1); // asks the sandbox for its time
    return QTest::qWaitFor([&] { return before.secsTo(changes.serverNow()) >= 700; });
}

/// How often this change came in.
int arrivals(Story &story, const ClientToken &token)
{
    for (const auto &each : story.ledger().value(u"arrivals").toArray()) {
        if (each.toObject().value(u"clientToken").toString() == token.text)
            return each.toObject().value(u"count").toInt();
    }
    return 0;
}

} // namespace

class TestOrderStories : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anUnpaidOrderIsPaid_data();
    void anUnpaidOrderIsPaid();
    void anUnpaidOrderIsCancelled();
    void anAbnormalOrder();
    void anAnswerThatIsLostAndNothingCanBeRead();
    void anAnswerThatNeverCameIsTooOldToRepeat();
    void aLostAnswerIsFoundByItsOrder_data();
    void aLostAnswerIsFoundByItsOrder();
};

void TestOrderStories::anUnpaidOrderIsPaid_data()
{
    QTest::addColumn<bool>("elsewhere");
    QTest::newRow("on the orders screen") << false;
    QTest::newRow("elsewhere") << true;
}

void TestOrderStories::anUnpaidOrderIsPaid()
{
    QFETCH(bool, elsewhere);
    Story story;
    QVERIFY(leaveUnpaid(story));
    const QString number = numberOf(story);
    QTRY_COMPARE(story.wizard()->step(), WizardStep::Result);
    QVERIFY(reads(story.wizard(), "Order to be paid"));
    QVERIFY(reads(story.wizard(), "left order " + number + ", which has to be paid"));
    {
        const InChinese chinese(story);
        QVERIFY(reads(story.wizard(), QString::fromUtf8("订单待支付")));
    }
    // The result leads to the order.
    QVERIFY(press(story.wizard(), "showOrder"));
    auto *orders = qobject_cast<OrdersScreen *>(story.window().currentScreen());
    QVERIFY(orders);
    story.closeWizard();
    QTRY_COMPARE(shownNumber(orders), number);
    QVERIFY(reads(orders, "While it is unpaid, what was ordered is not carried out"));
    QVERIFY(reads(orders, "unpaid | " + number + " | web-hz-03"));
    QVERIFY(reads(orders, "it is paid here, with the account's play money"));
    {
        const InChinese chinese(story);
        QVERIFY(reads(orders, QString::fromUtf8("订单支付之前，所购变更不会生效")));
    }

    // The list marks its instance, and the details lead to the order.
    QTest::keyClick(&story.window(), Qt::Key_1, Qt::ControlModifier);
    QVERIFY(story.select(subscription));
    QTRY_COMPARE(cell(story, InstanceColumn::Changeability), QString("unpaid order"));
    QVERIFY(refusedInDetails(story, bandwidth, "Order " + number + " of this instance has not been paid yet."));
    QVERIFY(press(story.window().instances()->pane()->permissions(), "showOrder"));
    QCOMPARE(story.window().currentScreen(), static_cast<QWidget *>(orders));
    QCOMPARE(shownNumber(orders), number);

    if (elsewhere)
        story.lever({{"payOrder", number}});
    else
        QVERIFY(press(orders, "orderPay"));
    QVERIFY(reaches(story, wanted, ChangeState::Verified));
    QCOMPARE(effectsOf(story, changeTo(story, wanted)->intent.token), 1);
    QVERIFY(reads(orders, "The order is paid; it keeps nothing from being changed."));
    QTest::keyClick(&story.window(), Qt::Key_1, Qt::ControlModifier);
    QVERIFY(story.select(subscription));
    QVERIFY(!factsOf(story, current(story)).unpaidOrder);
    QTRY_COMPARE(cell(story, InstanceColumn::Changeability), QString("cooling"));
    QTRY_COMPARE(story.table().currentRow()->instance.outMbps, std::optional(wanted));
    QVERIFY(!story.permissionReasons(bandwidth).contains(number));
}

void TestOrderStories::anUnpaidOrderIsCancelled()
{
    Story story;
    QVERIFY(leaveUnpaid(story));
    QTRY_COMPARE(story.wizard()->step(), WizardStep::Result);
    OrdersScreen *orders = ordersScreen(story);
    QVERIFY(orders);
    QVERIFY(cancelThere(story, orders));
    QCOMPARE(story.ledger().value(u"cancellations").toArray().size(), 1);
    QVERIFY(reads(orders, "The order was cancelled, or ran out unpaid"));
    // The wizard that is still open tells the same, and so does the journal.
    QVERIFY(reads(story.wizard(), "its order was cancelled, or ran out, before it was paid"));
    story.closeWizard();
    ChangesScreen *changes = changesScreen(story);
    QVERIFY(changes);
    changes->select(changeTo(story, wanted)->id);
    QVERIFY(reads(changes, "Nothing was changed and nothing was charged. The cooldown counts from the acceptance."));
    QVERIFY(isFreeAgain(story));
}

void TestOrderStories::anAbnormalOrder()
{
    Story story;
    story.lever({{"balance", 1}, {"lowBalance", "abnormal"}});
    QVERIFY(toPayment(story));
    QVERIFY(story.part<QRadioButton>("payNow")->isChecked());
    QVERIFY(reads(story.wizard(), "an abnormal order could arise that can only be cancelled"));
    {
        const InChinese chinese(story);
        QVERIFY(reads(story.wizard(), QString::fromUtf8("可能产生只能作废的异常订单")));
    }
    QVERIFY(story.turnPage() && story.turnPage());
    QVERIFY(reaches(story, wanted, ChangeState::AwaitingPayment));
    const QString number = numberOf(story);
    QVERIFY(reads(story.wizard(), "Abnormal order"));
    QVERIFY(reads(story.wizard(), "its order " + number + " could not be paid"));
    QVERIFY(reads(story.wizard(), "it can only be cancelled"));
    QVERIFY(reads(story.wizard(), "Nothing was changed and nothing was charged."));
    QCOMPARE(story.wizard()->step(), WizardStep::Result);

    QVERIFY(press(story.wizard(), "showOrder"));
    auto *orders = qobject_cast<OrdersScreen *>(story.window().currentScreen());
    QVERIFY(orders);
    story.closeWizard();
    QTRY_COMPARE(shownNumber(orders), number);
    QVERIFY(reads(orders, "abnormal | " + number));
    QVERIFY(reads(orders, "abnormal order (can only be cancelled)"));
    auto *pay = orders->findChild<QPushButton *>("orderPay");
    QVERIFY(pay && pay->isVisible() && !pay->isEnabled());
    QCOMPARE(pay->accessibleDescription(), QString("An abnormal order cannot be paid; cancel it, and make the change "
                                                   "again."));
    QVERIFY(reads(orders, pay->accessibleDescription()));
    {
        const InChinese chinese(story);
        QVERIFY(reads(orders, QString::fromUtf8("异常订单无法支付，请作废后重新变更。")));
    }
    QTest::keyClick(&story.window(), Qt::Key_1, Qt::ControlModifier);
    QVERIFY(story.select(subscription));
    QVERIFY(
        refusedInDetails(story, bandwidth, "Order " + number + " of this instance is abnormal: it could not be paid"));

    orders = ordersScreen(story);
    QVERIFY(orders);
    QVERIFY(cancelThere(story, orders));
    QVERIFY(isFreeAgain(story));
}

void TestOrderStories::anAnswerThatIsLostAndNothingCanBeRead()
{
    Story story(Edition::Documents, impatient());
    QVERIFY(toPayment(story, "web-hz-01"));
    QVERIFY(story.turnPage());
    story.lever(loseAnswer(true));
    QVERIFY(story.turnPage());
    QTRY_COMPARE(story.committed(), 1);
    // It was carried out; nobody says so, and nothing can be read.
    story.lever({{"deny", QJsonArray{"DescribeInstances"}}});
    QVERIFY(reaches(story, wanted, ChangeState::Unknown));
    const ClientToken token = changeTo(story, wanted)->intent.token;
    QTRY_COMPARE(story.wizard()->step(), WizardStep::Result);
    QVERIFY(reads(story.wizard(), "Result unknown"));
    QVERIFY(reads(story.wizard(), "It is not known yet whether the change took effect or was charged."));
    QVERIFY(reads(story.wizard(), "Do not submit it again"));
    {
        const InChinese chinese(story);
        QVERIFY(reads(story.wizard(), QString::fromUtf8("结果未知")));
    }
    QVERIFY(!story.part<QPushButton>("tryAgain")->isVisible());
    // Nothing else may touch the instance meanwhile.
    QTRY_VERIFY2(story.permissionReasons(bandwidth).contains("What became of an earlier change"),
                 qPrintable(story.permissionReasons(bandwidth)));
    // Looked at in vain: it stays unknown.
    QVERIFY(press(story.wizard(), "lookAgain"));
    story.closeWizard();

    // Under Changes, after the program was started again; now the cloud answers.
    story.restart();
    QTRY_VERIFY_WITH_TIMEOUT(story.isRead(), 20'000);
    QVERIFY(reaches(story, wanted, ChangeState::Unknown));
    ChangesScreen *changes = changesScreen(story);
    QVERIFY(changes);
    changes->select(changeTo(story, wanted)->id);
    QVERIFY(reads(changes, "It is not known yet whether the change took effect or was charged."));
    story.lever({{"deny", QJsonArray{}}});
    QVERIFY(press(changes, "detailLookAgain"));
    QVERIFY(reaches(story, wanted, ChangeState::Verified));
    QCOMPARE(effectsOf(story, token), 1);
    QTRY_VERIFY(!changes->findChild<QPushButton *>("detailLookAgain")->isVisible());
}

void TestOrderStories::anAnswerThatNeverCameIsTooOldToRepeat()
{
    Story story(Edition::Documents, impatient());
    QVERIFY(toPayment(story, "web-hz-01"));
    QVERIFY(story.turnPage());
    story.lever(loseAnswer(false));
    QVERIFY(story.turnPage());
    QTRY_VERIFY(changeTo(story, wanted));
    const ClientToken token = changeTo(story, wanted)->intent.token;
    QTRY_COMPARE(arrivals(story, token), 1);
    QVERIFY(letItGrowOld(story));
    QVERIFY(reaches(story, wanted, ChangeState::Unknown));
    QVERIFY(reads(story.wizard(), "Result unknown"));
    // Looking again does not show it, and that proves nothing: it is never sent again by itself.
    QVERIFY(press(story.wizard(), "lookAgain"));
    QVERIFY(reads(story.wizard(), "Result unknown"));
    // It did arrive, late: then looking shows it.
    story.lever(field(story, story.wizard()->key(), "InternetMaxBandwidthOut", wanted));
    QVERIFY(press(story.wizard(), "lookAgain"));
    QVERIFY(reaches(story, wanted, ChangeState::Verified));
    QVERIFY(reads(story.wizard(), QString::number(wanted) + " Mbps"));
    QCOMPARE(arrivals(story, token), 1);
}

void TestOrderStories::aLostAnswerIsFoundByItsOrder_data()
{
    QTest::addColumn<bool>("denied");
    QTest::newRow("by itself") << false;
    QTest::newRow("by looking again, where the billing did not tell") << true;
}

void TestOrderStories::aLostAnswerIsFoundByItsOrder()
{
    QFETCH(bool, denied);
    Story story(Edition::Documents, impatient());
    QVERIFY(toPayment(story));
    QTest::mouseClick(story.part<QRadioButton>("payLater"), Qt::LeftButton);
    QVERIFY(story.turnPage());
    story.lever(loseAnswer(true));
    if (denied)
        story.lever({{"deny", QJsonArray{"QueryOrders"}}});
    QVERIFY(story.turnPage());
    QTRY_COMPARE(story.committed(), 1);
    const ClientToken token = changeTo(story, wanted)->intent.token;
    // Only its order can tell now.
    QVERIFY(letItGrowOld(story));
    if (denied) {
        QVERIFY(reaches(story, wanted, ChangeState::Unknown));
        QVERIFY(reads(story.wizard(), "Result unknown"));
        story.lever({{"deny", QJsonArray{}}});
        QVERIFY(press(story.wizard(), "lookAgain"));
    }
    QVERIFY(reaches(story, wanted, ChangeState::AwaitingPayment));
    const QString number = numberOf(story);
    QVERIFY(!number.isEmpty());
    QVERIFY(reads(story.wizard(), "Order to be paid"));
    QVERIFY(reads(story.wizard(), number));
    QVERIFY(factsOf(story, story.wizard()->key()).unpaidOrder);
    story.closeWizard();
    OrdersScreen *orders = ordersScreen(story);
    QVERIFY(orders);
    QVERIFY(clickRow(orders, "ordersTable", number));
    QVERIFY(reads(orders, "unpaid | " + number + " | web-hz-03"));
    QCOMPARE(arrivals(story, token), 1);
    story.lever({{"payOrder", number}});
    QVERIFY(reaches(story, wanted, ChangeState::Verified));
    QCOMPARE(effectsOf(story, token), 1);
}

QTEST_MAIN(TestOrderStories)
#include "test_orderstories.moc"
