// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Which account a row belongs to, on every screen: named where there are several, and left alone where there is one.

#include "tests/ui/accountstage.h"
#include "tests/ui/ordersstage.h"
#include "tests/ui/queuerecords.h"
#include "ui/changes/changedetail.h"
#include "ui/kit/filterfield.h"
#include "ui/kit/languageswitch.h"
#include "ui/queue/queuescreen.h"
#include "ui/window/regionpopup.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QStandardItemModel>

using namespace ecsdesk;
using namespace ecsdesk::testing;

namespace {

bool showsAccount(const InstanceStage &stage)
{
    return !stage.screen->table()->isColumnHidden(int(InstanceColumn::Account));
}
int placeOf(const InstanceStage &stage, InstanceColumn column)
{
    return stage.screen->table()->horizontalHeader()->visualIndex(int(column));
}
QAction *accountEntry(const InstanceStage &stage, QMenu &menu)
{
    stage.screen->table()->fillColumnsMenu(menu);
    for (QAction *action : menu.actions()) {
        if (action->text() == QLatin1String("Account"))
            return action;
    }
    return nullptr;
}

} // namespace

class TestAccountScreens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_language = std::make_unique<LanguageSwitch>(*qApp, Language::English); }

    void theColumnComesWithTheSecondAccount()
    {
        NamedAccounts accounts({{firstAccount, QStringLiteral("prod-cn")}});
        InstanceStage stage(twoRows(), &accounts);
        QVERIFY(!showsAccount(stage));
        // Of two instances of one name it is the first thing that tells them apart.
        QCOMPARE(placeOf(stage, InstanceColumn::Account), placeOf(stage, InstanceColumn::Name) + 1);
        stage.select(twoRows()[1]);
        accounts.name(twoNames());
        QVERIFY(showsAccount(stage));
        QCOMPARE(stage.screen->table()->currentRow()->key, twoRows()[1].key);
        accounts.name({{firstAccount, QStringLiteral("prod-cn")}});
        QVERIFY(!showsAccount(stage));
    }

    void theOperatorDecidesAboutTheColumn()
    {
        NamedAccounts accounts(twoNames());
        InstanceStage stage(twoRows(), &accounts);
        QVERIFY(showsAccount(stage));
        {
            QMenu menu;
            accountEntry(stage, menu)->trigger();
        }
        QVERIFY(!showsAccount(stage));
        accounts.name({{firstAccount, QStringLiteral("x")}, {secondAccount, QStringLiteral("y")}});
        QVERIFY(!showsAccount(stage));
        stage.screen.reset();
        stage.open(); // and it is remembered
        QVERIFY(!showsAccount(stage));
        QMenu menu;
        accountEntry(stage, menu);
        menu.actions().constLast()->trigger(); // columns as at first: nobody has decided any more
        QVERIFY(showsAccount(stage));
        accounts.name({});
        QVERIFY(!showsAccount(stage));
    }

    void columnsRememberedBeforeThereWasThisOne()
    {
        // As a program without the column left it: twelve columns, Region moved to the front, Tags hidden.
        QTableView old;
        QStandardItemModel twelve(0, instanceColumnCount - 1);
        old.setModel(&twelve);
        QHeaderView *header = old.horizontalHeader();
        header->moveSection(header->visualIndex(int(InstanceColumn::Region)), 0);
        header->resizeSection(int(InstanceColumn::Name), 321);
        header->setSectionHidden(int(InstanceColumn::Tags), true);
        InstanceStage stage;
        stage.screen.reset();
        stage.preferences.setValue(Preference::InstancesColumns, QByteArray(1, '\1') + header->saveState());
        NamedAccounts accounts(twoNames());
        stage.accounts = &accounts;
        stage.open();
        header = stage.screen->table()->horizontalHeader();
        QCOMPARE(header->sectionSize(int(InstanceColumn::Name)), 321);
        QVERIFY(header->isSectionHidden(int(InstanceColumn::Tags)));
        QVERIFY(showsAccount(stage));
        QCOMPARE(placeOf(stage, InstanceColumn::Account), placeOf(stage, InstanceColumn::Name) + 1);
        QCOMPARE(placeOf(stage, InstanceColumn::Region), 0);
        QVERIFY(header->sectionSize(int(InstanceColumn::Account)) > 60);
        header->resizeSection(int(InstanceColumn::Account), 77); // stored the new way from then on
        stage.screen.reset();
        stage.open();
        QCOMPARE(stage.screen->table()->horizontalHeader()->sectionSize(int(InstanceColumn::Account)), 77);
        QCOMPARE(placeOf(stage, InstanceColumn::Region), 0);
    }

    void theDetailsTellTheAccount()
    {
        NamedAccounts accounts(twoNames());
        InstanceStage stage(twoRows(), &accounts);
        stage.select(twoRows()[1]);
        const FactsView *facts = stage.screen->pane()->facts();
        QCOMPARE(facts->valueOf(QStringLiteral("Account")), QStringLiteral("intl"));
        QCOMPARE(facts->valueOf(QStringLiteral("Account ID")), secondAccount.text);
        const auto *badge = stage.screen->pane()->findChild<StateBadge *>(QStringLiteral("account"));
        QVERIFY(badge->isVisibleTo(stage.screen->pane()));
        QCOMPARE(badge->word(), QStringLiteral("intl"));
        accounts.name({{secondAccount, QStringLiteral("renamed")}});
        QCOMPARE(facts->valueOf(QStringLiteral("Account")), QStringLiteral("renamed"));
    }

    void changesTellTheirAccount()
    {
        JournalStage stage({recordIn(firstAccount, 1), recordIn(secondAccount, 2)});
        const auto isHidden = [&] { return stage.screen.table()->isColumnHidden(int(JournalColumn::Account)); };
        QVERIFY(!isHidden());
        stage.screen.select(2);
        const auto labels = stage.screen.findChild<ChangeDetail *>()->findChildren<ElidedLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const ElidedLabel *label) {
            return label->fullText().contains(QStringLiteral(" · intl · "));
        }));
        stage.screen.filterField()->setFocus();
        QTest::keyClicks(stage.screen.filterField(), QStringLiteral("account:intl"));
        QCOMPARE(stage.screen.table()->model()->rowCount(), 1);
        stage.accounts.name({{firstAccount, QStringLiteral("intl")}, {secondAccount, QStringLiteral("b")}});
        QCOMPARE(stage.screen.table()->model()->index(0, 0).data(JournalModel::ChangeIdRole).toLongLong(), 1);
        stage.screen.filterField()->clear();
        // What an account left behind that is not in use any more stays, says whose it is, and why it is left alone.
        stage.changes.bars.insert(secondAccount.text, ActingBar::OtherAccount);
        stage.accounts.name({{firstAccount, QStringLiteral("prod-cn")}});
        QCOMPARE(stage.screen.table()->model()->rowCount(), 2);
        QVERIFY(!isHidden());
        stage.screen.select(2);
        QVERIFY(!stage.screen.findChild<QPushButton *>(QStringLiteral("detailAgain"))->isEnabled());
        stage.accounts.name({});
        QVERIFY(isHidden());
    }

    void exportsNameAccounts()
    {
        JournalStage stage({recordIn(secondAccount, 2)});
        stage.prompt.path = QStringLiteral("/nowhere/x.csv");
        stage.screen.findChild<QAction *>(QStringLiteral("exportCsv"))->trigger();
        QCOMPARE(stage.files.files.size(), 1u);
        QVERIFY(stage.files.files[0].second.contains(",intl,9876543210987654,"));
    }

    void theQueueTellsTheAccount()
    {
        ManualClock clock{startOfTest};
        RecordingChangeDesk changes{clock};
        RecordingPrompt prompt;
        NamedAccounts accounts({{firstAccount, QStringLiteral("prod-cn")}});
        changes.put(queuedOn("web", 20, 192, 1));
        QueueScreen screen(changes, prompt);
        const auto isHidden = [&] { return screen.table()->isColumnHidden(int(QueueColumn::Account)); };
        QVERIFY(isHidden());
        screen.setAccounts(accounts);
        QVERIFY(isHidden());
        accounts.name(twoNames());
        QVERIFY(!isHidden());
        QCOMPARE(screen.table()->model()->index(0, int(QueueColumn::Account)).data().toString(),
                 QStringLiteral("prod-cn"));
        accounts.name({{firstAccount, QStringLiteral("prod-cn")}});
        QVERIFY(isHidden());
        ChangeRecord other = queuedOn("db", 20, 192, 2);
        other.intent.key.account = secondAccount;
        changes.put(other); // left behind by an account that is not in use
        QVERIFY(!isHidden());
    }

    void moneyIsOfTheAccountOfTheOrder()
    {
        auto rows = sampleOrders();
        rows[2].account = secondAccount;
        OrdersStage stage(rows);
        NamedAccounts accounts(twoNames());
        stage.orders.presentAccounts = {firstAccount, secondAccount};
        stage.orders.setBalance(firstAccount, balanceOf(1234));
        stage.orders.setBalance(secondAccount, balanceOf(55));
        stage.show();
        stage.screen->setAccounts(accounts);
        auto *money = stage.find<StateBadge>("ordersBalance");
        stage.screen->select(rows[0].order.id);
        QVERIFY2(money->word().startsWith(QStringLiteral("prod-cn: ")), qUtf8Printable(money->word()));
        QVERIFY(money->word().contains(QStringLiteral("1,234.00")));
        stage.screen->select(rows[2].order.id);
        QVERIFY(money->word().startsWith(QStringLiteral("intl: ")));
        QVERIFY(money->word().contains(QStringLiteral("55.00")));
        QVERIFY(!stage.table()->isColumnHidden(int(OrderColumn::Account)));
        const auto labels = stage.detail()->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(),
                            [](const QLabel *label) { return label->text() == QLatin1String("intl"); }));
        accounts.name({});
        QVERIFY(stage.table()->isColumnHidden(int(OrderColumn::Account)));
    }

    void oneAccountIsNotNamed()
    {
        OrdersStage stage(sampleOrders());
        NamedAccounts accounts({{firstAccount, QStringLiteral("prod-cn")}});
        stage.orders.setBalance(balanceOf(1234));
        stage.show();
        stage.screen->setAccounts(accounts);
        QVERIFY(!stage.find<StateBadge>("ordersBalance")->word().contains(QStringLiteral("prod-cn")));
        QVERIFY(stage.table()->isColumnHidden(int(OrderColumn::Account)));
    }

    /// The orders of the others are shown, and whose could not be read is said.
    void oneAccountsOrdersFailAlone()
    {
        OrdersStage stage(sampleOrders());
        NamedAccounts accounts(twoNames());
        stage.show();
        stage.screen->setAccounts(accounts);
        auto *banner = stage.find<Banner>();
        QVERIFY(!banner->isVisible());
        OrdersState state = stage.orders.state();
        state.failedAccounts = {secondAccount};
        state.error = ApiError{};
        state.error->kind = ErrorKind::Api;
        state.error->code = QStringLiteral("NoPermission");
        stage.orders.setState(state);
        QVERIFY(banner->isVisible());
        QVERIFY2(banner->sentence().contains(QStringLiteral("of intl could not be read")),
                 qUtf8Printable(banner->sentence()));
        QVERIFY(stage.table()->isVisible());
        state.failedAccounts.clear();
        state.error.reset();
        stage.orders.setState(state);
        QVERIFY(!banner->isVisible());
    }

    void regionsStandUnderTheirAccount()
    {
        FleetState state;
        const auto add = [&](const AccountUid &account, const char *region, RegionPhase phase) {
            RegionState each;
            each.account = account;
            each.region = RegionId(QLatin1String(region));
            each.phase = phase;
            state.regions.push_back(each);
        };
        add(firstAccount, "cn-hangzhou", RegionPhase::Loaded);
        add(secondAccount, "cn-hangzhou", RegionPhase::Loaded);
        add(firstAccount, "cn-beijing", RegionPhase::Loaded);
        add(secondAccount, "us-west-1", RegionPhase::Failed);
        RegionPopup popup;
        popup.setAccountNames({{firstAccount, QStringLiteral("a")}, {secondAccount, QStringLiteral("b")}});
        popup.setState(state);
        const QStringList lines = popup.lines();
        QCOMPARE(lines.size(), 6);
        QCOMPARE(lines[0], QStringLiteral("b")); // what failed is what it was opened for
        QVERIFY(lines[1].contains(QStringLiteral("could not be read")));
        QCOMPARE(lines[3], QStringLiteral("a"));
        popup.setAccountNames({});
        QCOMPARE(popup.lines()[3], firstAccount.text); // without a name, the number tells them apart
        state.regions.resize(1);
        popup.setState(state);
        QCOMPARE(popup.lines().size(), 1);
    }

private:
    std::unique_ptr<LanguageSwitch> m_language;
};

QTEST_MAIN(TestAccountScreens)
#include "test_accountscreens.moc"
