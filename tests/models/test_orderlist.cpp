// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Orders in words, in both languages, and as a list.

#include "inlanguage.h"
#include "models/lists/ordersmodel.h"
#include "models/wording/orders.h"
#include "models/wording/reasons.h"
#include "tests/support/orderrows.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace ecsdesk;
using namespace ecsdesk::testing;

namespace {

const QDateTime start(QDate(2026, 3, 1), QTime(6, 0), Qt::UTC);

bool hasChinese(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

OrderRow unpaid(const char *number = "201", int minutesAgo = 10)
{
    return orderRow(number, PaymentStatus::Unpaid, start.addSecs(-60 * minutesAgo));
}
OrderRow paid(const char *number = "202", int minutesAgo = 20)
{
    return orderRow(number, PaymentStatus::Paid, start.addSecs(-60 * minutesAgo));
}
OrderRow cancelled(const char *number = "203", int minutesAgo = 30)
{
    return orderRow(number, PaymentStatus::Cancelled, start.addSecs(-60 * minutesAgo));
}
OrderRow voidable(const char *number = "204", int minutesAgo = 40)
{
    return voidableRow(number, start.addSecs(-60 * minutesAgo));
}
OrderRow withCancel(OrderRow row, CancelState state)
{
    row.cancel = state;
    if (state == CancelState::Failed)
        row.cancelError = billingError("NoPermission", "CancelOrder");
    return row;
}

QStringList numbers(const QAbstractItemModel &model)
{
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.append(model.index(row, 0).data(OrdersModel::IdRole).toString());
    return ids;
}

Price priceOf(double trade, const char *currency = "CNY")
{
    Price price;
    price.original = trade;
    price.trade = trade;
    price.currency = QLatin1String(currency);
    return price;
}

using Ask = std::function<QString()>;

} // namespace

class TestOrderList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Never empty, never the same, each in its own script and with its own stop.
    void sentences_data()
    {
        QTest::addColumn<Ask>("ask");
        const auto row = [](const QByteArray &name, Ask ask) { QTest::newRow(name.constData()) << std::move(ask); };
        for (const OrderRow &order : {unpaid(), paid(), cancelled(), voidable()}) {
            const QByteArray name = order.order.id.text.toLatin1();
            row("means " + name, [order] { return orderSentence(order); });
        }
        OrderRow unknown = unpaid();
        unknown.order.status = {PaymentStatus::Unknown, QStringLiteral("Frozen")};
        row("means something else", [unknown] { return orderSentence(unknown); });
        unknown.readAt = {};
        row("is not read", [unknown] { return orderSentence(unknown); });
        row("expiry", [] { return expirySentence(); });
        row("why not pay, voidable", [] { return whyNotPay(voidable(), PayWay::Page); });
        row("why not pay, sandbox", [] { return whyNotPay(unpaid(), PayWay::None); });
        row("why not pay, paid", [] { return whyNotPay(paid(), PayWay::Page); });
        row("why not pay, cancelled", [] { return whyNotPay(cancelled(), PayWay::Page); });
        row("why not cancel, paid", [] { return whyNotCancel(paid(), {}); });
        row("why not cancel, cancelled", [] { return whyNotCancel(cancelled(), {}); });
        for (const auto bar : {ActingBar::AccountNotKnown, ActingBar::OtherAccount, ActingBar::ReadOnly})
            row("why not cancel " + QByteArray::number(int(bar)), [bar] { return whyNotCancel(unpaid(), bar); });
        for (const auto state : {CancelState::Sending, CancelState::Unclear})
            row("why not again " + QByteArray::number(int(state)),
                [state] { return whyNotCancel(withCancel(unpaid(), state), {}); });
        row("cancel failed", [] { return cancelSentence(withCancel(unpaid(), CancelState::Failed)); });
        row("cancel unclear", [] { return cancelSentence(withCancel(unpaid(), CancelState::Unclear)); });
        row("question", [] { return cancelQuestion(unpaid(), QStringLiteral("web")).text; });
        row("question, no amount", [] {
            return cancelQuestion(orderRow("201", PaymentStatus::Unpaid, start, {}), QStringLiteral("web")).text;
        });
        row("question, no instance", [] { return cancelQuestion(unpaid(), {}).text; });
        row("what follows", [] { return cancelQuestion(unpaid(), {}).detail; });
        row("short", [] { return balanceNote(balanceOf(80), priceOf(86.4))->sentence; });
        row("balance failed", [] {
            BalanceState state;
            state.phase = BalanceState::Phase::Failed;
            state.error = billingError("NoPermission", "QueryAccountBalance");
            return balanceNote(state)->sentence;
        });
        const auto reason = [](const char *number, bool abnormal) {
            return [number, abnormal] {
                Facts facts;
                facts.instance.unpaidOrder = true;
                facts.instance.orderVoidable = abnormal;
                ReasonContext context;
                context.facts = &facts;
                return reasonText({Reason::UnpaidOrder, {}, {}, QLatin1String(number)}, context);
            };
        };
        row("reason", reason("201", false));
        row("reason, abnormal", reason("201", true));
        row("reason, no number", reason("", false));
        row("reason, abnormal, no number", reason("", true));
        row("outcome", [] { return voidableOutcome({}).whatHappened; });
        row("outcome, effect", [] { return voidableOutcome({}).changedOrCharged; });
        row("outcome, to do", [] { return voidableOutcome({}).whatToDo; });
    }
    void sentences()
    {
        QFETCH(Ask, ask);
        QString en, zh;
        {
            const InLanguage language(QStringLiteral("en"));
            en = ask();
        }
        {
            const InLanguage language(QStringLiteral("zh_CN"));
            zh = ask();
        }
        QVERIFY2(en.endsWith(u'.') && !hasChinese(en), qUtf8Printable(en));
        QVERIFY2(zh.endsWith(u'。') && hasChinese(zh), qUtf8Printable(zh));
        for (const QString &text : {en, zh})
            QVERIFY2(!text.contains(QLatin1String("%1")) && !text.contains(QLatin1String("%n")), qUtf8Printable(text));
    }

    void words()
    {
        const InLanguage language(QStringLiteral("zh_CN"));
        QCOMPARE(standingText(unpaid()), QStringLiteral("未支付"));
        QCOMPARE(standingText(voidable()), QStringLiteral("异常订单（只能作废）"));
        QCOMPARE(standingText(paid()), QStringLiteral("已支付"));
        QCOMPARE(standingText(cancelled()), QStringLiteral("已取消"));
        OrderRow unknown = unpaid();
        unknown.order.status = {PaymentStatus::Unknown, QStringLiteral("Frozen")};
        QCOMPARE(standingText(unknown), QStringLiteral("Frozen"));
        QCOMPARE(kindText({OrderKind::New, {}}), QStringLiteral("新购"));
        QCOMPARE(kindText({OrderKind::Renew, {}}), QStringLiteral("续费"));
        QCOMPARE(kindText({OrderKind::Upgrade, {}}), QStringLiteral("升级"));
        QCOMPARE(kindText({OrderKind::Refund, {}}), QStringLiteral("退款"));
        QCOMPARE(kindText({OrderKind::Unknown, QStringLiteral("Convert")}), QStringLiteral("Convert"));
        QCOMPARE(orderAgeText(start.addSecs(-3 * 3600), start), QStringLiteral("3 小时前"));
    }

    void amounts()
    {
        const InLanguage language(QStringLiteral("en"));
        QCOMPARE(amountText(Money{5000, QStringLiteral("CNY")}), QStringLiteral("¥5,000.00"));
        QCOMPARE(amountText(Money{-12.5, QStringLiteral("USD")}), QStringLiteral("−$12.50"));
        QCOMPARE(amountText({}), QStringLiteral("–"));
        QCOMPARE(orderAgeText(start.addSecs(-3 * 3600), start), QStringLiteral("3 h old"));
        QCOMPARE(orderAgeText(start.addSecs(5), start), QStringLiteral("just now"));
        QCOMPARE(orderAgeText({}, start), QStringLiteral("–"));
    }

    /// An abnormal order is never called one that can be paid, and its number is told where it is known.
    void theReasonNamesTheOrder()
    {
        const InLanguage language(QStringLiteral("en"));
        Facts facts;
        ReasonContext context;
        context.facts = &facts;
        const Objection objection{Reason::UnpaidOrder, {}, {}, QStringLiteral("201234567890123")};
        QVERIFY(reasonText(objection, context).contains(objection.subject));
        QVERIFY(reasonText(objection, context).contains(u"Pay"));
        facts.instance.orderVoidable = true;
        QVERIFY(reasonText(objection, context).contains(objection.subject));
        QVERIFY(!reasonText(objection, context).contains(u"Pay"));
    }

    void theQuestionNamesEverything()
    {
        const InLanguage language(QStringLiteral("en"));
        const CancelQuestion question = cancelQuestion(unpaid("201"), QStringLiteral("web-hz-01"));
        for (const char *part : {"201", "web-hz-01", "¥86.40"})
            QVERIFY2(question.text.contains(QString::fromUtf8(part)), qUtf8Printable(question.text));
    }

    void balance_data()
    {
        QTest::addColumn<BalanceState>("state");
        QTest::addColumn<std::optional<Price>>("due");
        QTest::addColumn<int>("kind");
        using Kind = BalanceNote::Kind;
        using Due = std::optional<Price>;
        const auto row = [](const char *name, const BalanceState &state, const Due &due, int kind) {
            QTest::newRow(name) << state << due << kind;
        };
        BalanceState asking;
        asking.phase = BalanceState::Phase::Asking;
        BalanceState askingAgain = balanceOf(5000);
        askingAgain.phase = BalanceState::Phase::Asking;
        BalanceState failed = balanceOf(5); // what was told long ago is no claim to make
        failed.phase = BalanceState::Phase::Failed;
        row("not asked", {}, priceOf(10), -1);
        row("asking", asking, priceOf(10), int(Kind::Asking));
        row("asking again", askingAgain, priceOf(10), int(Kind::Quiet));
        row("failed", failed, priceOf(10), int(Kind::Failed));
        row("enough", balanceOf(86.41), priceOf(86.4), int(Kind::Quiet));
        row("just enough", balanceOf(86.4), priceOf(86.4), int(Kind::Quiet));
        row("a cent short", balanceOf(86.39), priceOf(86.4), int(Kind::Short));
        row("price not known", balanceOf(0), Due(), int(Kind::Quiet));
        row("refund", balanceOf(0), priceOf(-5), int(Kind::Quiet));
        row("nothing to pay", balanceOf(0), priceOf(0), int(Kind::Quiet));
        row("other currency", balanceOf(1, "CNY"), priceOf(10, "USD"), int(Kind::Quiet));
        row("overdue", balanceOf(-1), Due(), int(Kind::Overdue));
        row("overdue and a price", balanceOf(-1), priceOf(10), int(Kind::Short));
    }
    void balance()
    {
        QFETCH(BalanceState, state);
        QFETCH(std::optional<Price>, due);
        QFETCH(int, kind);
        const auto note = balanceNote(state, due);
        QCOMPARE(note ? int(note->kind) : -1, kind);
        QVERIFY(!note || !note->sentence.isEmpty());
    }

    void theListTellsDifferences()
    {
        OrdersModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setRows({unpaid("1"), paid("2"), cancelled("3")});
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        const QPersistentModelIndex kept = model.index(1, 0);
        model.setRows({unpaid("1"), paid("2"), cancelled("3")});
        QCOMPARE(inserted.size() + removed.size() + changed.size(), 0);
        model.setRows({unpaid("0"), orderRow("1", PaymentStatus::Paid, start), paid("2")});
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(removed.size(), 1);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(reset.size(), 0);
        QCOMPARE(kept.data(OrdersModel::IdRole).toString(), QStringLiteral("2"));
        QCOMPARE(model.rowOf(OrderId(QStringLiteral("2"))), 2);
        QCOMPARE(model.rowOf(OrderId(QStringLiteral("9"))), -1);
        QCOMPARE(model.openCount(), 1);
        // The same number in another account is another order.
        OrderRow other = unpaid("0");
        other.account = AccountUid(QStringLiteral("2"));
        model.setRows({unpaid("0"), other});
        QCOMPARE(model.rowCount(), 2);
        const QPersistentModelIndex others = model.index(1, 0);
        model.setRows({other});
        QVERIFY(others.isValid());
        QCOMPARE(others.row(), 0);
    }

    void randomLists()
    {
        OrdersModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        OrdersFilter filter;
        QAbstractItemModelTester filterTester(&filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
        filter.setSourceModel(&model);
        filter.sort(int(OrderColumn::Standing));
        QRandomGenerator random(20260301);
        for (int round = 0; round < 300; ++round) {
            std::vector<OrderRow> rows;
            for (int number = 0; number < 12; ++number) {
                if (random.bounded(3))
                    rows.push_back(orderRow(QByteArray::number(number).constData(), PaymentStatus(random.bounded(4)),
                                            start.addSecs(random.bounded(100))));
            }
            if (random.bounded(2))
                std::shuffle(rows.begin(), rows.end(), random);
            filter.setChoice(OrderChoice(random.bounded(orderChoiceCount)));
            model.setRows(rows);
            QVERIFY(model.rows() == rows);
        }
    }

    void openOnesFirstThenTheNewest()
    {
        OrdersModel model;
        OrdersFilter filter;
        filter.setSourceModel(&model);
        filter.sort(int(OrderColumn::Standing), Qt::AscendingOrder);
        model.setRows({paid("new", 1), unpaid("old", 90), cancelled("gone", 2), voidable("abnormal", 5)});
        QCOMPARE(numbers(filter), QStringList({"abnormal", "old", "new", "gone"}));
        filter.sort(int(OrderColumn::Standing), Qt::DescendingOrder);
        QCOMPARE(numbers(filter), QStringList({"gone", "new", "abnormal", "old"})); // among equals still the newest
        filter.sort(int(OrderColumn::Age), Qt::DescendingOrder);
        QCOMPARE(numbers(filter), QStringList({"new", "gone", "abnormal", "old"}));
        filter.sort(int(OrderColumn::Amount), Qt::DescendingOrder); // as numbers: 5200 is more than 86.4
        QCOMPARE(numbers(filter).front(), QStringLiteral("abnormal"));
    }

    void filters()
    {
        OrdersModel model;
        model.setNames([](const AccountUid &, const RegionId &,
                          const InstanceId &id) { return id.text == u"i-2" ? QStringLiteral("数据库-备") : QString(); },
                       {});
        OrdersFilter filter;
        filter.setSourceModel(&model);
        OrderRow named = paid("2");
        named.order.instances = {InstanceId(QStringLiteral("i-2"))};
        model.setRows({unpaid("1"), named, cancelled("3"), voidable("4")});
        const auto shown = [&filter](OrderChoice choice, const char *text = "") {
            filter.setChoice(choice);
            filter.setText(QString::fromUtf8(text));
            return numbers(filter).join(QString());
        };
        QCOMPARE(shown(OrderChoice::All), QStringLiteral("1234"));
        QCOMPARE(shown(OrderChoice::Open), QStringLiteral("14"));
        QCOMPARE(shown(OrderChoice::Voidable), QStringLiteral("4"));
        QCOMPARE(shown(OrderChoice::Paid), QStringLiteral("2"));
        QCOMPARE(shown(OrderChoice::Cancelled), QStringLiteral("3"));
        QCOMPARE(shown(OrderChoice::All, "数据库"), QStringLiteral("2"));
        QCOMPARE(shown(OrderChoice::All, "i-2"), QStringLiteral("2")); // the ID behind the name too
        QCOMPARE(shown(OrderChoice::All, "5,200 upgrade"), QStringLiteral("4"));
        QCOMPARE(shown(OrderChoice::Paid, "5,200"), QString());
    }

    void agesAreToldOnlyWhereTheyReadDifferently()
    {
        OrdersModel model;
        model.setRows({unpaid("1", 10), unpaid("2", 60 * 24 * 3)});
        model.setNow(start);
        QCOMPARE(model.index(0, int(OrderColumn::Age)).data().toString(), QStringLiteral("10 min old"));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setNow(start.addSecs(1));
        QCOMPARE(changed.size(), 0);
        model.setNow(start.addSecs(61));
        QVERIFY(changed.size() >= 1);
        for (const auto &each : changed)
            QCOMPARE(each[0].toModelIndex().row(), 0); // three days old is three days old
        QCOMPARE(model.index(0, int(OrderColumn::Age)).data().toString(), QStringLiteral("11 min old"));
    }

    void manyInstances()
    {
        const InLanguage language(QStringLiteral("en"));
        OrdersModel model;
        OrderRow row = unpaid("1");
        row.order.instances.clear();
        QCOMPARE(model.instancesText(row), QString());
        for (const char *id : {"i-1", "i-2", "i-3"})
            row.order.instances.append(InstanceId(QLatin1String(id)));
        QCOMPARE(model.instancesText(row), QStringLiteral("i-1, i-2, i-3"));
        for (const char *id : {"i-4", "i-5"})
            row.order.instances.append(InstanceId(QLatin1String(id)));
        QCOMPARE(model.instancesText(row), QStringLiteral("i-1, i-2, i-3 and 2 more"));
    }

    void whoMadeIt()
    {
        OrdersModel model;
        OrderRow ours = unpaid("1");
        ours.change = ClientToken(QStringLiteral("t1"));
        OrderRow early = unpaid("2");
        early.change = ClientToken(QStringLiteral("t2"));
        model.setNames({}, [](const ClientToken &token) {
            return token.text == u"t1" ? QStringLiteral("Outbound 5 → 20 Mbps") : QString();
        });
        model.setRows({ours, early, unpaid("3")});
        const auto made = [&model](int row) { return model.index(row, int(OrderColumn::Made)).data().toString(); };
        QCOMPARE(made(0), QStringLiteral("Outbound 5 → 20 Mbps"));
        QCOMPARE(made(1), QStringLiteral("this console"));
        QCOMPARE(made(2), QStringLiteral("elsewhere"));
        QVERIFY(model.index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"Order 1"));
    }
};

QTEST_GUILESS_MAIN(TestOrderList)
#include "test_orderlist.moc"
