// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The orders on screen, with mouse and keyboard.

#include "tests/ui/ordersstage.h"
#include "ui/kit/languageswitch.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QSignalSpy>

using namespace ecsdesk;
using namespace ecsdesk::testing;

class TestOrdersScreen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_language = std::make_unique<LanguageSwitch>(*qApp, Language::English); }

    void openOrdersFirstAndTheDetailFollows()
    {
        OrdersStage stage(sampleOrders());
        stage.show();
        QCOMPARE(stage.table()->model()->rowCount(), 5);
        QCOMPARE(stage.current(), QStringLiteral("201234567890123"));
        QVERIFY(stage.find<QLabel>("orderAge")->text().contains(u"3 h old"));
        QVERIFY(stage.find<QLabel>("orderExpiry")->isVisible());
        stage.table()->setFocus();
        QTest::keyClick(stage.table(), Qt::Key_Down);
        QCOMPARE(stage.current(), QStringLiteral("201234567890111")); // the abnormal one before all that are settled
        QTest::keyClick(stage.table(), Qt::Key_Down);
        QCOMPARE(stage.current(), QStringLiteral("201234567890099"));
        QVERIFY(!stage.find<QLabel>("orderExpiry")->isVisible());
        QVERIFY(!stage.find<QPushButton>("orderPay")->isVisible());
        QVERIFY(!stage.find<QPushButton>("orderCancel")->isVisible());
    }

    void pays()
    {
        OrdersStage stage(sampleOrders());
        stage.show();
        stage.click("orderPay");
        QCOMPARE(stage.opened, QList<QUrl>{stage.orders.page});
        // With the keyboard too.
        stage.find<QPushButton>("orderPay")->setFocus();
        QTest::keyClick(stage.find<QPushButton>("orderPay"), Qt::Key_Space);
        QCOMPARE(stage.opened.size(), 2);
    }

    void withoutAPayPageItSaysHowItIsPaid()
    {
        OrdersStage stage(sampleOrders());
        stage.orders.page = QUrl();
        stage.show();
        stage.screen->select(OrderId(QStringLiteral("201234567890123")));
        Q_EMIT stage.changes.actingChanged();
        QVERIFY(!stage.find<QPushButton>("orderPay")->isEnabled());
        QVERIFY(stage.find<ReasonLabel>("orderPayWhyNot")->isVisible());
        QVERIFY(stage.find<ReasonLabel>("orderPayWhyNot")->sentence().contains(u"payOrder"));
        QCOMPARE(stage.find<QPushButton>("orderPay")->accessibleDescription(),
                 stage.find<ReasonLabel>("orderPayWhyNot")->sentence());
    }

    void inTheSandboxItIsPaidHere()
    {
        OrdersStage stage(sampleOrders());
        stage.show();
        stage.orders.page = QUrl();
        RecordingSandboxDesk sandbox;
        stage.screen->setSandbox(sandbox);
        auto *pay = stage.find<QPushButton>("orderPay");
        QVERIFY(pay->isEnabled());
        QCOMPARE(pay->text(), QStringLiteral("Pay in the sandbox"));
        stage.click("orderPay");
        QCOMPARE(sandbox.paid, QList<OrderId>{OrderId(QStringLiteral("201234567890123"))});
        const int asked = stage.orders.refreshes;
        Q_EMIT sandbox.paymentEnded(sandbox.paid.front(), {});
        QCOMPARE(stage.orders.refreshes, asked + 1); // whether it is paid, the billing tells
        QVERIFY(stage.prompt.messages.empty());
        ApiError refused;
        refused.kind = ErrorKind::Local;
        refused.code = QStringLiteral("SandboxPayment");
        Q_EMIT sandbox.paymentEnded(sandbox.paid.front(), refused);
        QCOMPARE(stage.prompt.messages.size(), size_t(1));
        QCOMPARE(stage.prompt.messages.back().title, QStringLiteral("The order was not paid"));
    }

    void anAbnormalOrderCanOnlyBeCancelled()
    {
        OrdersStage stage(sampleOrders());
        stage.show();
        stage.screen->select(OrderId(QStringLiteral("201234567890111")));
        QCOMPARE(stage.find<StateBadge>("orderState")->word(),
                 QStringLiteral("abnormal order (can only be cancelled)"));
        QVERIFY(!stage.find<QPushButton>("orderPay")->isEnabled());
        QVERIFY(stage.find<ReasonLabel>("orderPayWhyNot")->isVisible());
        QVERIFY(stage.find<QPushButton>("orderCancel")->isEnabled());
        QVERIFY(stage.find<QLabel>("orderMeaning")->text().contains(u"only be cancelled"));
    }

    void cancelsAfterAQuestionThatNamesEverything()
    {
        OrdersStage stage(sampleOrders());
        stage.show();
        stage.prompt.yes = false;
        stage.click("orderCancel");
        QCOMPARE(stage.orders.cancelledOrders.size(), 0);
        const Prompt::Question question = stage.prompt.questions.back();
        QVERIFY(question.danger && !question.detail.isEmpty());
        for (const char *part : {"201234567890123", "web-hz-01", "¥86.40"})
            QVERIFY2(question.text.contains(QString::fromUtf8(part)), qUtf8Printable(question.text));
        stage.prompt.yes = true;
        stage.click("orderCancel");
        QCOMPARE(stage.orders.cancelledOrders, QList<OrderId>{OrderId(QStringLiteral("201234567890123"))});
    }

    void howACancellationGoes()
    {
        OrdersStage stage(sampleOrders());
        stage.show();
        auto rows = sampleOrders();
        auto *told = stage.find<ReasonLabel>("orderCancelState");
        auto *cancel = stage.find<QPushButton>("orderCancel");
        QVERIFY(!told->isVisible());
        rows[0].cancel = CancelState::Sending;
        stage.orders.setOrders(rows);
        QVERIFY(told->isVisible() && !cancel->isEnabled());
        QCOMPARE(stage.table()->model()->index(0, 0).data().toString(), QStringLiteral("cancelling…"));
        rows[0].cancel = CancelState::Unclear;
        stage.orders.setOrders(rows);
        QVERIFY(told->sentence().contains(u"not known") && !cancel->isEnabled());
        QVERIFY(!cancel->accessibleDescription().isEmpty());
        const int before = stage.orders.refreshes;
        stage.click("orderLookAgain");
        QCOMPARE(stage.orders.refreshes, before + 1);
        rows[0].cancel = CancelState::Failed;
        rows[0].cancelError = billingError("NoPermission", "CancelOrder");
        stage.orders.setOrders(rows);
        QVERIFY(told->sentence().contains(u"CancelOrder")); // what is missing is named
        QVERIFY(cancel->isEnabled() && !stage.find<QPushButton>("orderLookAgain")->isVisible());
        rows[0].cancel = CancelState::None;
        rows[0].cancelError.reset();
        rows[0].order.status = {PaymentStatus::Cancelled, QStringLiteral("canceled")};
        stage.orders.setOrders(rows);
        QVERIFY(!told->isVisible() && !cancel->isVisible());
        QCOMPARE(stage.current(),
                 QStringLiteral("201234567890123")); // it moved down; it stays the one that is looked at
    }

    void whatKeepsItFromBeingCancelled()
    {
        OrdersStage stage(sampleOrders());
        stage.show();
        auto *whyNot = stage.find<ReasonLabel>("orderCancelWhyNot");
        QVERIFY(!whyNot->isVisible());
        for (const auto bar : {ActingBar::ReadOnly, ActingBar::OtherAccount, ActingBar::AccountNotKnown}) {
            stage.orders.bars[QStringLiteral("1234567890123456")] = bar;
            Q_EMIT stage.changes.actingChanged();
            QVERIFY(!stage.find<QPushButton>("orderCancel")->isEnabled());
            QVERIFY(whyNot->isVisible() && !whyNot->sentence().isEmpty());
        }
        QVERIFY(stage.find<QPushButton>("orderPay")->isEnabled()); // that is done in the browser
    }

    void leadsToInstanceAndChange()
    {
        OrdersStage stage(sampleOrders());
        stage.show();
        QSignalSpy instance(stage.screen.get(), &OrdersScreen::instanceWanted);
        QSignalSpy change(stage.screen.get(), &OrdersScreen::changeWanted);
        stage.click("orderInstance");
        QCOMPARE(instance.size(), 1);
        QCOMPARE(instance[0][0].value<InstanceKey>(), rowOf(ChargeType::PrePaid, 5).key);
        stage.click("orderChange");
        QCOMPARE(change.size(), 1);
        QCOMPARE(change[0][0].toLongLong(), 7);
        // An order of another's making leads to no change; an instance that the list does not have is told by its ID.
        stage.screen->select(OrderId(QStringLiteral("201234567890099")));
        QVERIFY(!stage.find<QPushButton>("orderChange")->isVisible());
        QVERIFY(!stage.find<QPushButton>("orderInstance")->isVisible());
        FleetRow other = rowOf(ChargeType::PrePaid, 5);
        other.instance.id = other.key.id = InstanceId(QStringLiteral("i-bp1other"));
        other.instance.name = QStringLiteral("api-hz-02");
        stage.fleet.put({other});
        QVERIFY(stage.find<QPushButton>("orderInstance")->isVisible());
        QCOMPARE(stage.table()->currentIndex().siblingAtColumn(int(OrderColumn::Instance)).data().toString(),
                 QStringLiteral("api-hz-02"));
    }

    void copies()
    {
        OrdersStage stage(sampleOrders());
        stage.show();
        stage.click("orderCopy");
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("201234567890123"));
        stage.table()->setFocus();
        QTest::keyClick(stage.table(), Qt::Key_Down);
        QTest::keySequence(stage.table(), QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("201234567890111"));
    }

    void theMenuHasTheSame()
    {
        OrdersStage stage(sampleOrders());
        stage.show();
        QMenu menu;
        stage.screen->fillContextMenu(menu);
        const auto actions = menu.actions();
        QVERIFY(actions[0]->isEnabled() && actions[1]->isEnabled());
        actions[0]->trigger();
        QCOMPARE(stage.opened.size(), 1);
        actions[1]->trigger();
        QCOMPARE(stage.orders.cancelledOrders.size(), 1);
        stage.screen->select(OrderId(QStringLiteral("201234567890099")));
        QMenu settled;
        stage.screen->fillContextMenu(settled);
        QVERIFY(!settled.actions()[0]->isEnabled() && !settled.actions()[0]->toolTip().isEmpty());
        QVERIFY(!settled.actions()[1]->isEnabled() && !settled.actions()[1]->toolTip().isEmpty());
    }

    void filterAndChoice()
    {
        OrdersStage stage(sampleOrders());
        stage.show();
        auto *field = stage.find<QLineEdit>("ordersFilter");
        auto *choice = stage.find<QComboBox>("ordersChoice");
        field->setFocus();
        QTest::keyClicks(field, QStringLiteral("web-hz"));
        QCOMPARE(stage.table()->model()->rowCount(), 2);
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_Down);
        QTest::keyClick(choice, Qt::Key_Down);
        QCOMPARE(choice->currentText(), QStringLiteral("Abnormal"));
        QCOMPARE(stage.table()->model()->rowCount(), 1);
        QCOMPARE(stage.current(), QStringLiteral("201234567890111"));
        QTest::keyClicks(field, QStringLiteral(" nothing"));
        QVERIFY(stage.empty()->isVisible());
        QTest::mouseClick(stage.empty()->actionButton(), Qt::LeftButton);
        QCOMPARE(stage.table()->model()->rowCount(), 5);
        QVERIFY(field->text().isEmpty() && choice->currentIndex() == 0);
        // What is asked for by number is shown, whatever hides it.
        field->setText(QStringLiteral("refund"));
        stage.screen->select(OrderId(QStringLiteral("201234567890077")));
        QCOMPARE(stage.current(), QStringLiteral("201234567890077"));
    }

    void selectsWhatIsNotKnownYet()
    {
        OrdersStage stage;
        stage.show();
        stage.screen->select(OrderId(QStringLiteral("201234567890111")));
        stage.orders.setOrders(sampleOrders());
        QCOMPARE(stage.current(), QStringLiteral("201234567890111"));
        // Once it was shown, the operator goes where he likes.
        QTest::keyClick(stage.table(), Qt::Key_Down);
        QCOMPARE(stage.current(), QStringLiteral("201234567890099"));
        stage.orders.setOrders(sampleOrders());
        QCOMPARE(stage.current(), QStringLiteral("201234567890099"));
    }

    void emptyStates()
    {
        OrdersStage stage({}, OrdersState::Phase::NotAsked);
        stage.show();
        QStringList titles{stage.empty()->title()};
        QTest::mouseClick(stage.empty()->actionButton(), Qt::LeftButton);
        QCOMPARE(stage.orders.refreshes, 1);
        OrdersState state;
        state.phase = OrdersState::Phase::Loading;
        stage.orders.setState(state);
        titles.append(stage.empty()->title());
        QVERIFY(!stage.find<QAbstractButton>("ordersRefresh")->isEnabled());
        state.phase = OrdersState::Phase::Failed;
        state.error = billingError("NoPermission", "QueryOrders");
        stage.orders.setState(state);
        titles.append(stage.empty()->title());
        QVERIFY2(stage.empty()->sentence().contains(u"QueryOrders"), qUtf8Printable(stage.empty()->sentence()));
        state = {};
        state.phase = OrdersState::Phase::Ready;
        state.asOf = startOfTest;
        stage.orders.setState(state);
        titles.append(stage.empty()->title());
        stage.orders.setOrders({sampleOrders()[2]});
        QVERIFY(!stage.empty()->isVisible());
        stage.find<QComboBox>("ordersChoice")->setCurrentIndex(int(OrderChoice::Open));
        QVERIFY(stage.empty()->isVisible());
        titles.append(stage.empty()->title());
        QCOMPARE(QSet<QString>(titles.begin(), titles.end()).size(), 5);
    }

    void aFailedReadingKeepsWhatIsKnown()
    {
        OrdersStage stage(sampleOrders());
        stage.show();
        OrdersState state = stage.orders.state();
        state.phase = OrdersState::Phase::Failed;
        state.error = billingError("NoPermission", "QueryOrders");
        stage.orders.setState(state);
        QVERIFY(stage.table()->isVisible());
        auto *banner = stage.find<Banner>();
        QVERIFY(banner->isVisible() && banner->kind() == Banner::Kind::Stop);
        QTest::mouseClick(banner->actionButton(), Qt::LeftButton);
        QCOMPARE(stage.orders.refreshes, 1);
        state.phase = OrdersState::Phase::Ready;
        state.error.reset();
        state.partly = true;
        stage.orders.setState(state);
        QVERIFY(banner->isVisible() && banner->kind() == Banner::Kind::Wait);
        state.partly = false;
        stage.orders.setState(state);
        QVERIFY(!banner->isVisible());
    }

    void howOldItIs()
    {
        OrdersStage stage(sampleOrders());
        stage.show();
        auto *age = stage.find<QLabel>("ordersAge");
        QCOMPARE(age->text(), QStringLiteral("as of 12 s ago"));
        stage.clock.advance(std::chrono::minutes(5));
        Q_EMIT stage.changes.clockChanged();
        QCOMPARE(age->text(), QStringLiteral("as of 5 min ago"));
        QTest::mouseClick(stage.find<QAbstractButton>("ordersRefresh"), Qt::LeftButton);
        QCOMPARE(stage.orders.refreshes, 1);
    }

    void theBalance()
    {
        OrdersStage stage(sampleOrders());
        auto *money = stage.find<StateBadge>("ordersBalance");
        stage.show();
        QVERIFY(stage.orders.balanceQuestions > 0);
        QVERIFY(!money->isVisible()); // nothing is said before it is told
        stage.orders.setBalance(balanceOf(5000));
        QCOMPARE(money->word(), QStringLiteral("Available balance ¥5,000.00"));
        stage.orders.setBalance(balanceOf(-120.5));
        QVERIFY(money->word().contains(u"Overdue") && money->word().contains(u"¥120.50"));
        BalanceState failed = balanceOf(5000);
        failed.phase = BalanceState::Phase::Failed;
        failed.error = billingError("NoPermission", "QueryAccountBalance");
        stage.orders.setBalance(failed);
        QVERIFY(!money->word().contains(u"5,000"));
    }

    void followsTheLanguage()
    {
        OrdersStage stage(sampleOrders());
        stage.show();
        const QString english = stage.find<QLabel>("orderMeaning")->text();
        m_language->setLanguage(Language::Chinese);
        QCoreApplication::processEvents();
        QVERIFY(stage.find<QLabel>("orderMeaning")->text() != english);
        QCOMPARE(stage.find<StateBadge>("orderState")->word(), QStringLiteral("未支付"));
        m_language->setLanguage(Language::English);
    }

private:
    std::unique_ptr<LanguageSwitch> m_language;
};

QTEST_MAIN(TestOrdersScreen)
#include "test_ordersscreen.moc"
