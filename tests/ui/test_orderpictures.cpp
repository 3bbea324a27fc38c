// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The orders screen in every state, in both languages and themes, at the smallest size and a common one: nothing may be
// cut off. With ECSDESK_SHOTS=DIR each is saved there as a picture.

#include "tests/ui/changescenes.h"
#include "tests/ui/ordersstage.h"
#include "ui/instances/whatmaychange.h"

using namespace ecsdesk;
using namespace ecsdesk::testing;

namespace {

struct OrderPicture
{
    const char *name;
    std::function<void(OrdersStage &)> arrange;
};

OrdersState phase(OrdersState::Phase phase)
{
    OrdersState state;
    state.phase = phase;
    state.since = startOfTest.addDays(-90);
    return state;
}

void cancelAs(OrdersStage &stage, CancelState cancel)
{
    auto rows = sampleOrders();
    rows[0].cancel = cancel;
    if (cancel != CancelState::Sending)
        rows[0].cancelError = billingError("NoPermission", "CancelOrder");
    stage.orders.setOrders(rows);
}

std::vector<OrderPicture> pictures()
{
    const auto balance = balanceOf(5000);
    return {
        {"unpaid",
         [=](OrdersStage &s) {
             s.orders.setOrders(sampleOrders());
             s.orders.setBalance(balance);
         }},
        {"sandbox",
         [=](OrdersStage &s) {
             s.orders.page = QUrl();
             s.orders.setBalance(balance);
             s.orders.setOrders(sampleOrders());
         }},
        {"abnormal",
         [=](OrdersStage &s) {
             s.orders.setOrders(sampleOrders());
             s.orders.setBalance(balanceOf(-120.5));
             s.screen->select(OrderId(QStringLiteral("201234567890111")));
         }},
        {"paid",
         [=](OrdersStage &s) {
             s.orders.setOrders(sampleOrders());
             s.orders.setBalance(balance);
             s.screen->select(OrderId(QStringLiteral("201234567890099")));
         }},
        {"cancelling", [](OrdersStage &s) { cancelAs(s, CancelState::Sending); }},
        {"cancel-failed", [](OrdersStage &s) { cancelAs(s, CancelState::Failed); }},
        {"cancel-unclear", [](OrdersStage &s) { cancelAs(s, CancelState::Unclear); }},
        {"read-only",
         [](OrdersStage &s) {
             s.orders.bars[QStringLiteral("1234567890123456")] = ActingBar::ReadOnly;
             auto rows = sampleOrders();
             rows[0].order.instances = {};
             for (int at = 0; at < 12; ++at)
                 rows[0].order.instances.append(InstanceId(QStringLiteral("i-bp1a2b3c4d5e6f7g8h%1").arg(at)));
             s.orders.setOrders(rows);
         }},
        {"failed-kept",
         [](OrdersStage &s) {
             OrdersState state = s.orders.state();
             state.phase = OrdersState::Phase::Failed;
             state.error = billingError("NoPermission", "QueryOrders");
             s.orders.setOrders(sampleOrders());
             s.orders.setState(state);
             BalanceState failed;
             failed.phase = BalanceState::Phase::Failed;
             failed.error = billingError("NoPermission", "QueryAccountBalance");
             s.orders.setBalance(failed);
         }},
        {"partly",
         [](OrdersStage &s) {
             OrdersState state = s.orders.state();
             state.partly = true;
             s.orders.setOrders(sampleOrders());
             s.orders.setState(state);
         }},
        {"not-asked", [](OrdersStage &s) { s.orders.setState(phase(OrdersState::Phase::NotAsked)); }},
        {"loading", [](OrdersStage &s) { s.orders.setState(phase(OrdersState::Phase::Loading)); }},
        {"failed",
         [](OrdersStage &s) {
             OrdersState state = phase(OrdersState::Phase::Failed);
             state.error = billingError("NoPermission", "QueryOrders");
             s.orders.setState(state);
         }},
        {"none", [](OrdersStage &s) { s.orders.setState(phase(OrdersState::Phase::Ready)); }},
        {"none-unpaid",
         [](OrdersStage &s) {
             s.orders.setOrders({sampleOrders()[2]});
             s.find<QComboBox>("ordersChoice")->setCurrentIndex(int(OrderChoice::Open));
         }},
        {"no-match",
         [](OrdersStage &s) {
             s.orders.setOrders(sampleOrders());
             s.find<QLineEdit>("ordersFilter")->setText(QStringLiteral("nothing"));
         }},
    };
}

/// The wizard where it speaks of orders and money.
std::vector<Picture> wizardPictures()
{
    const auto priced = [](Scene &s, double trade) {
        s.asks = s.knowsOrders = true;
        s.offers.priceAnswer = [trade](const InstanceKey &, const Change &) -> Result<std::optional<PriceQuote>> {
            return PriceQuote{PriceQuote::Kind::Once, {}, {trade, 0, trade, QStringLiteral("CNY"), {}}, false, false};
        };
        s.open(rowOf(ChargeType::PrePaid, 5));
        s.want(20);
    };
    const auto unpaid = [](Scene &s, bool voidable) {
        s.know([voidable](InstanceFacts &facts) {
            facts.unpaidOrder = true;
            facts.unpaidOrderId = OrderId(QStringLiteral("201234567890123"));
            facts.orderVoidable = voidable;
        });
    };
    const auto sent = [](Scene &s, ChangeState state) {
        s.knowsOrders = true;
        s.open(rowOf(ChargeType::PrePaid, 5));
        s.changes.put(recordOf(s.send(20), state));
    };
    return {
        {"order-1-unpaid",
         [=](Scene &s) {
             s.knowsOrders = true;
             unpaid(s, false);
             s.open(rowOf(ChargeType::PrePaid, 5));
             s.want(20);
         }},
        {"order-2-enough",
         [=](Scene &s) {
             priced(s, 86.4);
             s.orders.setBalance(balanceOf(5000));
             s.next(1);
             QCoreApplication::processEvents();
         }},
        {"order-2-short",
         [=](Scene &s) {
             priced(s, 5200);
             s.orders.setBalance(balanceOf(120));
             s.next(1);
             QCoreApplication::processEvents();
         }},
        {"order-5-unpaid",
         [=](Scene &s) {
             sent(s, ChangeState::AwaitingPayment);
             unpaid(s, false);
         }},
        {"order-5-sandbox",
         [=](Scene &s) {
             s.orders.page = QUrl();
             sent(s, ChangeState::AwaitingPayment);
             unpaid(s, false);
         }},
        {"order-5-abnormal",
         [=](Scene &s) {
             sent(s, ChangeState::AwaitingPayment);
             unpaid(s, true);
             s.cool(200);
         }},
        {"order-5-cancelled", [=](Scene &s) { sent(s, ChangeState::OrderCancelled); }},
    };
}

} // namespace

class TestOrderPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_styles = std::make_unique<Styles>(); }

    void wizard_data() { addStyles(); }
    void wizard()
    {
        m_styles->set();
        QFETCH(QSize, size);
        const QStringList cut = cutIn(wizardPictures(), size);
        QVERIFY2(cut.isEmpty(), qUtf8Printable(cut.join(u'\n')));
    }

    void whatMayChange_data() { addStyles(); }
    void whatMayChange()
    {
        m_styles->set();
        OrdersStage stage;
        const FleetRow row = rowOf(ChargeType::PrePaid, 5);
        InstanceFacts facts;
        facts.unpaidOrder = facts.orderVoidable = true;
        facts.unpaidOrderId = OrderId(QStringLiteral("201234567890111"));
        stage.changes.setFacts(row.key, facts);
        WhatMayChange pane(stage.changes, stage.clock, {true, true, true});
        pane.setRow(row);
        pane.resize(320, 420);
        pane.setVisible(true);
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
        save(&pane, QStringLiteral("may-change-%1").arg(QLatin1String(QTest::currentDataTag())));
        const QStringList cut = cutTexts(&pane);
        QVERIFY2(cut.isEmpty(), qUtf8Printable(cut.join(u'\n')));
    }

    void screen_data()
    {
        QTest::addColumn<int>("language");
        QTest::addColumn<int>("theme");
        QTest::addColumn<QSize>("size");
        for (const auto language : {Language::English, Language::Chinese}) {
            for (const auto theme : {ThemeMode::Light, ThemeMode::Dark}) {
                // The main window may be 760 by 480; bar and status take some of it.
                for (const auto size : {QSize(760, 400), QSize(1280, 720)}) {
                    QTest::addRow("%s-%s-%d", qUtf8Printable(languageCode(language)), qUtf8Printable(themeName(theme)),
                                  size.width())
                        << int(language) << int(theme) << size;
                }
            }
        }
    }
    void screen()
    {
        m_styles->set();
        QFETCH(QSize, size);
        QStringList all;
        for (const OrderPicture &picture : pictures()) {
            OrdersStage stage;
            stage.screen->resize(size);
            picture.arrange(stage);
            stage.show();
            QCoreApplication::processEvents();
            const QString name =
                QStringLiteral("orders-%1-%2").arg(QLatin1String(picture.name), QLatin1String(QTest::currentDataTag()));
            save(stage.screen.get(), name);
            QVERIFY2(stage.screen->size() == size, qUtf8Printable(name)); // nothing in it may want more
            for (const QString &cut : cutTexts(stage.screen.get()))
                all.append(name + QStringLiteral(": ") + cut);
        }
        QVERIFY2(all.isEmpty(), qUtf8Printable(all.join(u'\n')));
    }

private:
    std::unique_ptr<Styles> m_styles; // needs the program
};

QTEST_MAIN(TestOrderPictures)
#include "test_orderpictures.moc"
