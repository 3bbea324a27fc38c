// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Several accounts in the real windows: one list and one journal, nobody's trouble is anybody else's, and what an
// account is set to holds on every screen.

#include "tests/stories/accountstory.h"
#include "ui/kit/typedialog.h"

using namespace ecsdesk;

namespace {

bool showsAccounts(AccountStory &story)
{
    return !story.table().isColumnHidden(int(InstanceColumn::Account));
}

/// Which change of this account asks for this many Mbps.
std::optional<ChangeRecord> changeOf(AccountStory &story, const QString &account, int mbps)
{
    for (const ChangeRecord &record : story.records()) {
        if (record.intent.key.account == story.state(account).account && record.intent.change.outMbps == mbps)
            return record;
    }
    return {};
}

QString cellOf(const QTableView *table, int row, int column)
{
    return table->model()->index(row, column).data().toString();
}

/// Raised once, so that it cools, and another change queued behind it; no wizard is left open.
bool queueSecond(AccountStory &story, const QString &account, const QString &name, int first, int second)
{
    if (!story.selectIn(account, name) || !story.raiseSelected(first))
        return false;
    story.closeWizard();
    if (!story.openWizard())
        return false;
    story.typeOutbound(second);
    if (!story.turnPage() || !story.turnPage() || !story.turnPage() || !reaches(story, second, ChangeState::Queued))
        return false;
    story.closeWizard();
    return true;
}

/// So long that a cooldown is over, on the servers of all of them, and the program knows it.
bool letAllCool(AccountStory &story, const QList<CloudAccount *> &accounts, int seconds = 310)
{
    const QDateTime before = story.program->wiring().changes().serverNow();
    for (CloudAccount *account : accounts)
        account->lever({{"advanceSeconds", seconds}});
    for (const AccountProfile &profile : story.accounts().profiles())
        story.accounts().retry(profile.id);
    return QTest::qWaitFor([&] { return before.secsTo(story.program->wiring().changes().serverNow()) >= seconds - 5; },
                           20'000);
}

/// How often this change came in, as the cloud counts.
int arrivals(CloudAccount &account, const ClientToken &token)
{
    for (const QJsonValue &arrival : account.ledger()["arrivals"].toArray()) {
        if (arrival.toObject()["clientToken"].toString() == token.text)
            return arrival.toObject()["count"].toInt();
    }
    return 0;
}

} // namespace

class TestAccountStories : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneThatFailsHidesNothing_data();
    void oneThatFailsHidesNothing();
    void theSameInstanceInBoth();
    void ordersAndMoneyOfTheRightAccount();
    void readOnlyEverywhere();
    void productionIsTyped();
    void switchedOffInTheMiddle();
    void removedWithAChangeInTheQueue();
};

void TestAccountStories::oneThatFailsHidesNothing_data()
{
    QTest::addColumn<QJsonObject>("fails");
    QTest::addColumn<QJsonObject>("mended");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("says");
    QTest::newRow("its key is disabled") << QJsonObject{{"keyDisabled", true}} << QJsonObject{{"keyDisabled", false}}
                                         << "refused"
                                         << "The AccessKey has been disabled.";
    QTest::newRow("it may not list") << QJsonObject{{"deny", QJsonArray{"DescribeInstances"}}}
                                     << QJsonObject{{"deny", QJsonArray{}}} << "refused"
                                     << "ecs:DescribeInstances";
    QTest::newRow("the sign-in page of a network")
        << QJsonObject{{"garbageNext", 1'000'000}} << QJsonObject{{"clearFaults", true}} << "wrong answer"
        << "it is a web page";
    QTest::newRow("nobody answers") << QJsonObject{{"dropBeforeNext", 1'000'000}} << QJsonObject{{"clearFaults", true}}
                                    << "offline"
                                    << "";
}

void TestAccountStories::oneThatFailsHidesNothing()
{
    QFETCH(QJsonObject, fails);
    QFETCH(QJsonObject, mended);
    QFETCH(QString, word);
    QFETCH(QString, says);
    CloudAccount good, bad;
    AccountStory story;
    QVERIFY(story.add(good, "good"));
    QVERIFY(story.isReady("good"));
    QVERIFY(!showsAccounts(story)); // there is nothing to be told apart
    QVERIFY(!story.mark("good"));
    const int rowsOfGood = story.rows();
    QVERIFY(story.add(bad, "bad"));
    QVERIFY(story.isReady("bad"));
    QTRY_VERIFY(showsAccounts(story));
    QVERIFY(story.mark("good") && story.mark("bad"));
    QTRY_COMPARE(story.rows(), rowsOfGood + story.state("bad").instances);

    bad.lever(fails);
    QVERIFY(story.readAgain());
    QVERIFY(story.reachesPhase("bad", AccountPhase::Troubled));
    QTRY_COMPARE(story.mark("bad")->text(), "bad: " + word);
    QCOMPARE(story.mark("good")->text(), QString("good"));
    QTRY_COMPARE(story.rows(), rowsOfGood * 2); // what was known of it stays, too
    // The other one goes on.
    story.searchFor("account:good");
    QTRY_COMPARE(story.rows(), rowsOfGood);
    QVERIFY(story.selectIn("good", "web-hz-01"));
    QVERIFY(story.raiseSelected(20));
    QVERIFY(verified(story));
    story.closeWizard();

    // From the strip to the cause, and from there on.
    QTest::mouseClick(story.mark("bad"), Qt::LeftButton);
    auto *screen = qobject_cast<AccountsScreen *>(story.window().currentScreen());
    QVERIFY(screen);
    QCOMPARE(story.shownAccount(), QString("bad"));
    QVERIFY(reads(screen, says));
    bad.lever(mended);
    QVERIFY(story.pressWay(AccountWay::Retry));
    QVERIFY(story.isReady("bad"));
    QTRY_COMPARE(story.mark("bad")->text(), QString("bad"));
    QVERIFY(story.instancesScreen());
    story.clearSearch();
    QTRY_COMPARE(story.rows(), rowsOfGood * 2);
    // By itself nothing is left of it: the next reading fails nowhere.
    QTRY_VERIFY(story.program->wiring().fleet().state().phase == FleetState::Phase::Idle);
}

void TestAccountStories::theSameInstanceInBoth()
{
    CloudAccount one, two;
    AccountStory story;
    QVERIFY(story.add(one, "one") && story.add(two, "two"));
    QVERIFY(story.isReady("one") && story.isReady("two"));
    QVERIFY(story.selectIn("one", "web-hz-01"));
    const InstanceKey mine = current(story);
    QVERIFY(story.selectIn("two", "web-hz-01"));
    const InstanceKey other = current(story);
    QCOMPARE(mine.id, other.id);
    QCOMPARE(cell(story, InstanceColumn::Account), QString("two"));
    QVERIFY(story.openWizard());
    QVERIFY(reads(story.wizard(), "two")); // whose it is
    story.typeOutbound(20);
    QVERIFY(story.sendOff());
    QVERIFY(verified(story));
    story.closeWizard();
    QCOMPARE(two.committed(other.id), 1);
    QCOMPARE(one.committed(mine.id), 0);
    QCOMPARE(one.requests("ModifyInstanceNetworkSpec"), 0);
    // It cools there, and nowhere else.
    QVERIFY(factsOf(story, other).cooldownUntil);
    QVERIFY(!factsOf(story, mine).cooldownUntil);
    QVERIFY(story.selectIn("two", "web-hz-01"));
    QTRY_VERIFY(cell(story, InstanceColumn::Changeability).contains(u"cool"));
    QCOMPARE(cell(story, InstanceColumn::Out), QString("20"));
    QVERIFY(story.selectIn("one", "web-hz-01"));
    QCOMPARE(cell(story, InstanceColumn::Changeability), QString("ready"));
    QCOMPARE(cell(story, InstanceColumn::Out), QString("5"));
    // The wizard of the other is another one, and prepares what this one has.
    QVERIFY(story.openWizard());
    QCOMPARE(story.wizard()->key(), mine);
    QCOMPARE(story.part<QSpinBox>("outField")->value(), 5);
    story.closeWizard();

    ChangesScreen *changes = changesScreen(story);
    QVERIFY(changes);
    QVERIFY(!changes->table()->isColumnHidden(int(JournalColumn::Account)));
    QCOMPARE(changes->table()->model()->rowCount(), 1);
    QCOMPARE(cellOf(changes->table(), 0, int(JournalColumn::Account)), QString("two"));
    QVERIFY(reads(changes, "two"));
}

void TestAccountStories::ordersAndMoneyOfTheRightAccount()
{
    CloudAccount one, two;
    one.lever({{"balance", 1111}});
    two.lever({{"balance", 2222}});
    AccountStory story;
    QVERIFY(story.add(one, "one") && story.add(two, "two"));
    QVERIFY(story.isReady("one") && story.isReady("two"));
    QVERIFY(story.selectIn("one", "web-hz-03"));
    const InstanceKey mine = current(story);
    const InstanceKey other{story.state("two").account, mine.region, mine.id};
    two.lever({{"unpaidOrderOn", mine.id.text}});
    OrdersScreen *orders = ordersScreen(story);
    QVERIFY(orders);
    QVERIFY(story.readAgain());
    QTRY_VERIFY_WITH_TIMEOUT(factsOf(story, other).unpaidOrder, 20'000);
    QVERIFY(!factsOf(story, mine).unpaidOrder);
    const QString number = factsOf(story, other).unpaidOrderId.text;
    QVERIFY(clickRow(orders, "ordersTable", number));
    auto *table = orders->findChild<QTableView *>("ordersTable");
    QVERIFY(!table->isColumnHidden(int(OrderColumn::Account)));
    QCOMPARE(table->currentIndex().siblingAtColumn(int(OrderColumn::Account)).data().toString(), QString("two"));
    // The money is that of the account whose order is in front.
    QVERIFY(reads(orders, "two: "));
    QVERIFY(reads(orders, "2,222"));
    QVERIFY(!readingOf(orders).contains("1,111"));

    QVERIFY(story.selectIn("two", "web-hz-03"));
    QVERIFY(!story.permission(bandwidth)->isEnabled());
    QVERIFY2(refusedInDetails(story, bandwidth, "has not been paid yet"),
             qPrintable(story.permissionReasons(bandwidth)));
    QVERIFY(story.selectIn("one", "web-hz-03"));
    QTRY_VERIFY(story.permission(bandwidth)->isEnabled());
}

void TestAccountStories::readOnlyEverywhere()
{
    CloudAccount one;
    AccountStory story;
    QVERIFY(story.add(one, "one"));
    QVERIFY(story.isReady("one"));
    QVERIFY(queueSecond(story, "one", "web-hz-01", 20, 50));
    QVERIFY(story.selectIn("one", "web-hz-03"));
    one.lever({{"unpaidOrderOn", current(story).id.text}});

    QVERIFY(story.edit("one"));
    story.tick("readOnly");
    QVERIFY(story.saveEditor());
    QVERIFY(story.isReady("one"));
    QVERIFY(reads(story.window().currentScreen(), "read-only"));
    const int sent = one.requests("ModifyInstanceNetworkSpec");
    QCOMPARE(sent, 1);
    const QString reason = "This account is set to read-only in this program.";

    // The details and the keys of the list.
    QVERIFY(story.selectIn("one", "web-sg-01"));
    QVERIFY(refusedInDetails(story, bandwidth, reason));
    QVERIFY(refusedInDetails(story, type, reason));
    QTest::keyClick(&story.window(), Qt::Key_B, Qt::ControlModifier);
    QVERIFY(answer(&story.window(), "read-only", "OK"));
    QVERIFY(!story.wizard());
    story.window().activateWindow(); // the answer had the keys
    QVERIFY(QTest::qWaitForWindowActive(&story.window()));
    QTest::keyClick(&story.window(), Qt::Key_T, Qt::ControlModifier);
    QVERIFY(answer(&story.window(), "read-only", "OK"));
    QVERIFY(!story.wizard());
    // The queue waits, also when its time has come.
    QueueScreen *queue = queueScreen(story);
    queue->table()->selectRow(0);
    QVERIFY(reads(queue, reason));
    QVERIFY(!queue->findChild<QPushButton *>("retry")->isEnabled());
    QVERIFY(queue->findChild<QPushButton *>("takeOut")->isEnabled()); // which sends nothing
    QVERIFY(letAllCool(story, {&one}));
    QTRY_VERIFY(isHeld(*changeTo(story, 50)));
    // The journal offers nothing, orders cannot be cancelled.
    ChangesScreen *changes = changesScreen(story);
    QVERIFY(clickRow(changes, "changesTable", "web-hz-01"));
    const auto *again = changes->findChild<QPushButton *>("detailRetry");
    QTRY_VERIFY(again->isVisible() && !again->isEnabled());
    QVERIFY(again->accessibleDescription().contains(reason));
    OrdersScreen *orders = ordersScreen(story);
    QVERIFY(story.readAgain());
    QTRY_VERIFY_WITH_TIMEOUT(!readingOf(orders).isEmpty() &&
                                 orders->findChild<QTableView *>("ordersTable")->model()->rowCount() > 0,
                             20'000);
    orders->findChild<QTableView *>("ordersTable")->selectRow(0);
    QTRY_VERIFY(!orders->findChild<QPushButton *>("orderCancel")->isEnabled());
    QVERIFY(reads(orders, "read-only"));
    QVERIFY(story.isReady("one"));
    QCOMPARE(one.requests("ModifyInstanceNetworkSpec"), sent);
    QCOMPARE(one.requests("CancelOrder"), 0);

    // Writable again without a restart: what was held goes at a word, and everything can be changed.
    QVERIFY(story.edit("one"));
    story.tick("readOnly");
    QVERIFY(story.saveEditor());
    QVERIFY(story.isReady("one"));
    queue = queueScreen(story);
    QVERIFY(press(queue, "retry"));
    QVERIFY(reaches(story, 50, ChangeState::Verified));
    QVERIFY(story.selectIn("one", "web-sg-01"));
    QVERIFY(story.raiseSelected(30));
    QVERIFY(verified(story));
}

void TestAccountStories::productionIsTyped()
{
    CloudAccount one;
    AccountStory story;
    QVERIFY(story.add(one, "one", [](AccountProfile &profile) { profile.production = true; }));
    QVERIFY(story.isReady("one"));
    QVERIFY(story.selectIn("one", "web-hz-01"));
    QVERIFY(reads(story.window().instances()->pane(), "production"));
    QVERIFY(story.openWizard());
    story.typeOutbound(20);
    QVERIFY(story.turnPage() && story.turnPage());
    QCOMPARE(story.wizard()->step(), WizardStep::Review);
    QVERIFY(!story.next()->isEnabled());
    QVERIFY(reads(story.wizard(), "Type web-hz-01"));
    QTest::mouseClick(story.next(), Qt::LeftButton);
    QCOMPARE(one.requests("ModifyInstanceNetworkSpec"), 0);
    AccountStory::typeText(story.wizard(), "typeName", "web-hz-02");
    QVERIFY(!story.next()->isEnabled());
    AccountStory::typeText(story.wizard(), "typeName", "web-hz-01");
    QVERIFY(story.turnPage());
    QTRY_VERIFY_WITH_TIMEOUT(verified(story), 20'000);
    story.closeWizard();

    // What is queued was confirmed already and goes by itself; what is held asks once more.
    QVERIFY(story.openWizard());
    story.typeOutbound(50);
    QVERIFY(story.turnPage() && story.turnPage());
    QVERIFY(!story.next()->isEnabled());
    AccountStory::typeText(story.wizard(), "typeName", "web-hz-01");
    QVERIFY(story.turnPage());
    QVERIFY(reaches(story, 50, ChangeState::Queued));
    story.closeWizard();
    one.lever({{"lock", current(story).id.text}});
    QVERIFY(letAllCool(story, {&one}));
    QueueScreen *queue = queueScreen(story);
    QVERIFY(reads(queue, "held"));
    one.lever({{"unlock", current(story).id.text}});
    QVERIFY(story.isReady("one"));
    queue->table()->selectRow(0);
    QVERIFY(press(queue, "retry"));
    auto *question = story.window().findChild<TypeDialog *>();
    QVERIFY(question);
    QVERIFY(!question->findChild<QPushButton *>("typeYes")->isEnabled());
    AccountStory::typeText(question, "typeName", "web-hz-01");
    QVERIFY(press(question, "typeYes"));
    QVERIFY(reaches(story, 50, ChangeState::Verified));
    QCOMPARE(one.committed(current(story).id), 2);
}

/// The answer to a change is lost, and the account is switched off before it can be asked what became of it.
void TestAccountStories::switchedOffInTheMiddle()
{
    CloudAccount one;
    AccountStory story;
    QVERIFY(story.add(one, "one"));
    QVERIFY(story.isReady("one"));
    QVERIFY(story.selectIn("one", "web-hz-01"));
    const InstanceKey key = current(story);
    one.lever({{"hangNext", QJsonObject{{"n", 1}, {"action", "ModifyInstanceNetworkSpec"}}}});
    QVERIFY(story.openWizard());
    story.typeOutbound(20);
    QVERIFY(story.turnPage() && story.turnPage() && story.turnPage());
    QTRY_COMPARE_WITH_TIMEOUT(one.committed(key.id), 1, 20'000);
    QVERIFY(story.showAccount("one"));
    QVERIFY(press(story.window().currentScreen(), "switchAccount"));
    QCOMPARE(story.state("one").phase, AccountPhase::Off);
    QTRY_COMPARE(story.rows(), 0);
    QVERIFY(reads(story.wizard(), "not in use")); // and tells so where the operator waits
    ChangesScreen *changes = changesScreen(story);
    QVERIFY(changes);
    QVERIFY(!isSettled(changeOf(story, "one", 20)->state));

    QVERIFY(story.showAccount("one"));
    QVERIFY(story.pressWay(AccountWay::SwitchOn));
    QVERIFY(reaches(story, 20, ChangeState::Verified));
    QTRY_VERIFY(verified(story));
    QCOMPARE(one.committed(key.id), 1);
    QCOMPARE(arrivals(one, changeOf(story, "one", 20)->intent.token), 1);
    story.closeWizard();
    QVERIFY(story.isReady("one"));
    QVERIFY(story.selectIn("one", "web-hz-01"));
    QCOMPARE(cell(story, InstanceColumn::Out), QString("20"));
}

void TestAccountStories::removedWithAChangeInTheQueue()
{
    CloudAccount one, two;
    AccountStory story;
    QVERIFY(story.add(one, "one") && story.add(two, "two"));
    QVERIFY(story.isReady("one") && story.isReady("two"));
    QVERIFY(queueSecond(story, "one", "web-hz-01", 20, 50));
    const AccountUid uid = story.state("one").account;
    const ProfileId id = story.profile("one").id;
    QVERIFY(story.showAccount("one"));
    QVERIFY(press(story.window().currentScreen(), "removeAccount"));
    QVERIFY(answer(&story.window(), "1 change of this account in the queue will not be sent.", "Cancel"));
    QCOMPARE(story.accounts().profiles().size(), size_t(2));
    story.window().activateWindow();
    QVERIFY(press(story.window().currentScreen(), "removeAccount"));
    QVERIFY(answer(&story.window(), "Remove “one”", "Remove account"));
    QTRY_COMPARE(story.accounts().profiles().size(), size_t(1));
    QTRY_COMPARE(story.shownAccount(), QString("two"));
    QTRY_VERIFY(!story.vault.has({id, SecretKind::AccessKeySecret}));
    // Its rows are gone, its history is there and is called by its number.
    QVERIFY(story.instancesScreen());
    story.clearSearch();
    QTRY_COMPARE(story.rows(), story.state("two").instances);
    ChangesScreen *changes = changesScreen(story);
    QVERIFY(changes);
    QCOMPARE(changes->table()->model()->rowCount(), 2);
    QVERIFY(!changes->table()->isColumnHidden(int(JournalColumn::Account)));
    QCOMPARE(cellOf(changes->table(), 0, int(JournalColumn::Account)), uid.text);
    QueueScreen *queue = queueScreen(story);
    QVERIFY(queue);
    queue->table()->selectRow(0);
    QVERIFY(reads(queue, uid.text));
    QVERIFY(letAllCool(story, {&one, &two}));
    QCOMPARE(one.requests("ModifyInstanceNetworkSpec"), 1);
    QVERIFY(reads(queue, "not in use"));
}

QTEST_MAIN(TestAccountStories)
#include "test_accountstories.moc"
