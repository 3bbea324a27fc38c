// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Where orders and money touch the other windows: the list, the wizard's payment and its result.

#include "tests/support/orderrows.h"
#include "tests/ui/changestory.h"
#include "ui/changes/outcomeview.h"
#include "ui/kit/buttons.h"
#include "ui/kit/languageswitch.h"
#include "ui/kit/reasonlabel.h"
#include "ui/orders/orderdetail.h"
#include "ui/orders/ordersscreen.h"
#include "ui/window/mainwindow.h"

#include <QSignalSpy>

using namespace ecsdesk;
using namespace ecsdesk::testing;

namespace {

const OrderId theOrder(QStringLiteral("201234567890123"));

InstanceFacts unpaidFacts(bool voidable = false)
{
    InstanceFacts facts;
    facts.unpaidOrder = true;
    facts.unpaidOrderId = theOrder;
    facts.orderVoidable = voidable;
    return facts;
}

/// The main window with an orders screen.
struct Window
{
    explicit Window(bool hasOrders = true)
        : theme(*qApp, ThemeMode::Light)
    {
        const std::vector<FleetRow> rows{rowOf(ChargeType::PrePaid, 5)};
        fleet.put(rows);
        fleet.setState(readState(rows, clock.now()));
        orders.setOrders({orderRow("201234567890099", PaymentStatus::Unpaid, startOfTest.addSecs(-60)),
                          orderRow("201234567890123", PaymentStatus::Unpaid, startOfTest.addSecs(-600))});
        ScreenMakers makers;
        if (hasOrders) {
            makers.orders = [this](QWidget *parent) {
                return screen = new OrdersScreen(orders, changes, fleet, prompt, parent);
            };
            makers.showOrder = [](QWidget *shown, const OrderId &id) {
                static_cast<OrdersScreen *>(shown)->select(id);
            };
        }
        window = std::make_unique<MainWindow>(
            Desks{fleet, changes, nullptr, preferences, clock, nullptr, hasOrders ? &orders : nullptr},
            Surroundings{theme, language, prompt, [](const QUrl &) {}}, makers);
        window->show();
        window->instances()->showInstance(rows.front().key);
        static_cast<void>(QTest::qWaitForWindowExposed(window.get()));
    }
    [[nodiscard]] QPushButton *link() const
    {
        for (auto *button : window->instances()->findChildren<QPushButton *>(QStringLiteral("showOrder"))) {
            if (button->isVisible())
                return button;
        }
        return nullptr;
    }

    ManualClock clock{startOfTest};
    ThemeSwitch theme;
    LanguageSwitch language{*qApp, Language::English};
    RecordingFleetDesk fleet;
    RecordingChangeDesk changes{clock};
    RecordingOrderDesk orders;
    RecordingPrompt prompt;
    MemoryPreferences preferences;
    OrdersScreen *screen = nullptr;
    std::unique_ptr<MainWindow> window;
};

/// A wizard that knows of orders and prices.
struct PaidStory
{
    explicit PaidStory(const FleetRow &instance = subscription())
        : row(instance)
    {
        fleet.put({row});
        offers.priceAnswer = [this](const InstanceKey &, const Change &) {
            return Result<std::optional<PriceQuote>>(quote);
        };
    }
    ~PaidStory() { delete wizard.data(); }

    void open()
    {
        wizard = new ChangeWizard(WizardKind::Bandwidth, changes, fleet, &offers, row, prompt, nullptr, &orders);
        wizard->setNow([] { return startOfTest; });
        wizard->setUrlOpener([this](const QUrl &url) { opened.append(url); });
        wizard->show();
        static_cast<void>(QTest::qWaitForWindowExposed(wizard));
    }
    /// To the payment page with a change that makes an order, its price told.
    void toPayment(bool autoPay = true)
    {
        ChangeDraft draft = wizard->state().draft;
        draft.outMbps = 20;
        draft.autoPay = autoPay;
        wizard->setDraft(draft);
        wizard->goNext();
        QTRY_COMPARE(wizard->state().offers.price.phase, PriceState::Phase::Told);
    }
    ChangeIntent send()
    {
        toPayment();
        wizard->goNext();
        wizard->goNext();
        return changes.submitted.back();
    }
    template <class Widget>
    Widget *find(const char *name)
    {
        auto *widget = wizard->findChild<Widget *>(QLatin1String(name));
        if (!widget)
            qFatal("no %s", name);
        return widget;
    }
    ReasonLabel *balance() { return find<ReasonLabel>("balance"); }
    QPushButton *button(const char *name) { return find<QPushButton>(name); }
    QString outcome() { return find<OutcomeView>("resultOutcome")->text(); }

    ManualClock clock{startOfTest};
    RecordingChangeDesk changes{clock};
    RecordingFleetDesk fleet;
    RecordingOfferDesk offers;
    RecordingOrderDesk orders;
    RecordingPrompt prompt;
    FleetRow row;
    PriceQuote quote{PriceQuote::Kind::Once, {}, {86.4, 0, 86.4, QStringLiteral("CNY"), {}}, false, false};
    QPointer<ChangeWizard> wizard;
    QList<QUrl> opened;
};

} // namespace

class TestOrderLinks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_language = std::make_unique<LanguageSwitch>(*qApp, Language::English); }

    /// F5 asks again for what is in front.
    void refreshIsForTheScreenInFront()
    {
        Window stage;
        const int fleet = stage.fleet.refreshes;
        QTest::keyClick(stage.window.get(), Qt::Key_F5);
        QCOMPARE(stage.fleet.refreshes, fleet + 1);
        QCOMPARE(stage.orders.refreshes, 0);
        stage.window->showScreen(ActionId::ShowOrders);
        QTest::keyClick(stage.window.get(), Qt::Key_F5);
        QCOMPARE(stage.fleet.refreshes, fleet + 1);
        QCOMPARE(stage.orders.refreshes, 1);
        // While they are being read it waits; the list of instances does not wait for them.
        OrdersState state;
        state.phase = OrdersState::Phase::Loading;
        stage.orders.setState(state);
        QVERIFY(!stage.window->actions().action(ActionId::Refresh)->isEnabled());
        stage.window->showScreen(ActionId::ShowInstances);
        QVERIFY(stage.window->actions().action(ActionId::Refresh)->isEnabled());
    }

    void theReasonInTheListLeadsToTheOrder()
    {
        Window stage;
        QVERIFY(!stage.link());
        const InstanceKey key = stage.fleet.rows().front().key;
        stage.changes.setFacts(key, unpaidFacts());
        QVERIFY(stage.link());
        QTest::mouseClick(stage.link(), Qt::LeftButton);
        QCOMPARE(stage.window->currentScreen(), stage.screen);
        QCOMPARE(stage.screen->findChild<OrderDetail *>()->row().order.id, theOrder);
        // It lifts by itself.
        stage.window->showScreen(ActionId::ShowInstances);
        stage.changes.setFacts(key, {});
        QVERIFY(!stage.link());
    }

    void withoutAnOrdersScreenNothingLeadsThere()
    {
        Window stage(false);
        stage.changes.setFacts(stage.fleet.rows().front().key, unpaidFacts());
        QVERIFY(!stage.link());
    }

    void theReasonInTheWizardLeadsToTheOrder()
    {
        PaidStory story;
        story.changes.setFacts(story.row.key, unpaidFacts());
        story.open();
        ChangeDraft draft = story.wizard->state().draft;
        draft.outMbps = 20;
        story.wizard->setDraft(draft);
        QSignalSpy wanted(story.wizard, &ChangeWizard::orderWanted);
        auto *problems = story.find<ObjectionList>("problems");
        auto *link = problems->findChild<QPushButton *>(QStringLiteral("showObjectedOrder"));
        QVERIFY(link->isVisible());
        QVERIFY(problems->sentences().join(u' ').contains(theOrder.text));
        QTest::mouseClick(link, Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].value<OrderId>(), theOrder);
        story.changes.setFacts(story.row.key, {});
        QVERIFY(!link->isVisible());
    }

    /// Told beforehand, and never in the way.
    void theBalanceBeforeAutomaticPayment_data()
    {
        QTest::addColumn<BalanceState>("balance");
        QTest::addColumn<bool>("autoPay");
        QTest::addColumn<bool>("shown");
        QTest::addColumn<bool>("warns");
        BalanceState failed = balanceOf(10);
        failed.phase = BalanceState::Phase::Failed;
        failed.error = billingError("NoPermission", "QueryAccountBalance");
        QTest::newRow("enough") << balanceOf(5000) << true << true << false;
        QTest::newRow("too little") << balanceOf(10) << true << true << true;
        QTest::newRow("too little, paid later") << balanceOf(10) << false << true << false;
        QTest::newRow("not known") << BalanceState() << true << false << false;
        QTest::newRow("failed") << failed << true << true << false;
    }
    void theBalanceBeforeAutomaticPayment()
    {
        QFETCH(BalanceState, balance);
        QFETCH(bool, autoPay);
        QFETCH(bool, shown);
        QFETCH(bool, warns);
        PaidStory story;
        story.open();
        QCOMPARE(story.orders.balanceQuestions, 0); // not before somebody is about to pay
        story.toPayment(autoPay);
        QCOMPARE(story.orders.balanceQuestions, 1);
        story.orders.setBalance(balance);
        QCOMPARE(story.balance()->isVisible(), shown);
        QCOMPARE(story.balance()->kind() == ReasonLabel::Kind::Warning, warns);
        const QString sentence = story.balance()->sentence();
        if (warns)
            QVERIFY2(sentence.contains(u"¥86.40") && sentence.contains(u"¥10.00"), qUtf8Printable(sentence));
        if (balance.phase == BalanceState::Phase::Failed)
            QVERIFY2(!sentence.contains(u"¥"), qUtf8Printable(sentence));
        QVERIFY(story.button("next")->isEnabled());
    }

    void payAsYouGoAsksForNoBalance()
    {
        PaidStory story(payAsYouGo());
        story.open();
        story.toPayment();
        story.orders.setBalance(balanceOf(1));
        QCOMPARE(story.orders.balanceQuestions, 0);
        QVERIFY(!story.balance()->isVisible());
    }

    void anOrderLeftUnpaid()
    {
        PaidStory story;
        story.open();
        story.changes.put(recordOf(story.send(), ChangeState::AwaitingPayment));
        story.changes.setFacts(story.row.key, unpaidFacts());
        QVERIFY(story.button("pay")->isVisible() && !story.button("payInternational")->isVisible());
        QTest::mouseClick(story.button("pay"), Qt::LeftButton);
        QCOMPARE(story.opened, QList<QUrl>{story.orders.page});
        QSignalSpy wanted(story.wizard, &ChangeWizard::orderWanted);
        QTest::mouseClick(story.button("showOrder"), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].value<OrderId>(), theOrder);
        // It was paid: the change went through, and there is no order to show any more.
        story.changes.setFacts(story.row.key, {});
        story.changes.put(recordOf(story.changes.submitted.back(), ChangeState::Verified));
        QVERIFY(!story.button("showOrder")->isVisible() && !story.button("pay")->isVisible());
    }

    void anAbnormalOrderIsNotPaid()
    {
        PaidStory story;
        story.open();
        story.changes.put(recordOf(story.send(), ChangeState::AwaitingPayment));
        story.changes.setFacts(story.row.key, unpaidFacts(true));
        QCOMPARE(story.find<QLabel>("resultTitle")->text(), QStringLiteral("Abnormal order"));
        QVERIFY2(story.outcome().contains(u"only be cancelled"), qUtf8Printable(story.outcome()));
        QVERIFY(!story.button("pay")->isVisible() && !story.button("payInternational")->isVisible());
        QVERIFY(story.button("showOrder")->isVisible());
    }

    void aCancelledOrderMayBeMadeAgain()
    {
        PaidStory story;
        story.open();
        story.changes.put(recordOf(story.send(), ChangeState::OrderCancelled));
        QCOMPARE(story.find<QLabel>("resultTitle")->text(), QStringLiteral("Order cancelled"));
        QVERIFY(!story.button("pay")->isVisible());
        QVERIFY(story.button("showOrder")->isVisible());
        QVERIFY(story.button("tryAgain")->isVisible());
        QCOMPARE(buttonRole(story.button("showOrder")), ButtonRole::Plain); // one thing to do next
        QCOMPARE(buttonRole(story.button("tryAgain")), ButtonRole::Primary);
        QTest::mouseClick(story.button("tryAgain"), Qt::LeftButton);
        QVERIFY(story.wizard->step() != WizardStep::Result);
    }

    void theSimulatedCloudHasNoPayPage()
    {
        PaidStory story;
        story.orders.page = QUrl();
        story.open();
        story.changes.put(recordOf(story.send(), ChangeState::AwaitingPayment));
        QVERIFY(!story.button("pay")->isVisible());
        const auto labels = story.wizard->findChildren<ReasonLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const ReasonLabel *label) {
            return label->isVisible() && label->sentence().contains(u"under Orders");
        }));
    }

private:
    std::unique_ptr<LanguageSwitch> m_language;
};

QTEST_MAIN(TestOrderLinks)
#include "test_orderlinks.moc"
