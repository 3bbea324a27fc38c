// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/accounts/accountstage.h"

using namespace ecsdesk;
using namespace ecsdesk::testing;

/// Several accounts side by side: one list, one journal, and one's trouble is nobody else's.
class TestAccounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoAccountsAreOneList()
    {
        CloudAccount one, two;
        AccountStage stage;
        QVERIFY(stage.open());
        QVERIFY(stage.accounts().profiles().empty());
        QCOMPARE(stage.fleet().state().phase, FleetState::Phase::Empty);
        const ProfileId a = stage.add(one, "one");
        const ProfileId b = stage.add(two, "two");
        QVERIFY(!a.isEmpty() && !b.isEmpty() && a != b);
        const AccountUid first = stage.state(a).account;
        const AccountUid second = stage.state(b).account;
        QVERIFY(first != second);
        QCOMPARE(stage.rowsOf(first), size_t(stage.state(a).instances));
        QCOMPARE(stage.rowsOf(second), size_t(stage.state(b).instances));
        QCOMPARE(stage.accounts().names(), (AccountNames{{first, "one"}, {second, "two"}}));
        QVERIFY(stage.state(a).arn.contains(first.text));

        // The same fleet, the same identifiers: what is done to one is done to that one.
        const FleetRow mine = stage.rowOf(a, "web-hz-01");
        const FleetRow other = stage.rowOf(b, "web-hz-01");
        QCOMPARE(mine.key.id, other.key.id);
        const ChangeIntent intent = raiseTo(stage.changes(), other, 20);
        stage.changes().submit(intent);
        QTRY_COMPARE_WITH_TIMEOUT(stage.changes().record(intent.token) ? stage.changes().record(intent.token)->state
                                                                       : ChangeState::Planned,
                                  ChangeState::Verified, 20'000);
        QCOMPARE(two.committed(other.key.id), 1);
        QCOMPARE(one.committed(mine.key.id), 0);
        QVERIFY(stage.fleet().row(other.key)->facts.cooldownUntil);
        QVERIFY(!stage.fleet().row(mine.key)->facts.cooldownUntil);
        QCOMPARE(stage.fleet().row(mine.key)->instance.outMbps, mine.instance.outMbps);
    }

    void oneThatFailsHidesNothing_data()
    {
        QTest::addColumn<QJsonObject>("levers");
        QTest::addColumn<int>("trouble");
        QTest::newRow("its key is disabled") << QJsonObject{{"keyDisabled", true}} << int(AccountTrouble::KeyDisabled);
        QTest::newRow("it may not list") << QJsonObject{{"deny", QJsonArray{"DescribeInstances"}}}
                                         << int(AccountTrouble::NoPermission);
        QTest::newRow("somebody else answers")
            << QJsonObject{{"garbageNext", 1'000'000}} << int(AccountTrouble::NotTheApi);
    }
    void oneThatFailsHidesNothing()
    {
        QFETCH(QJsonObject, levers);
        QFETCH(int, trouble);
        CloudAccount good, bad;
        bad.lever(levers);
        AccountStage stage;
        QVERIFY(stage.open());
        const ProfileId a = stage.add(good, "good");
        QVERIFY(!a.isEmpty());
        const SaveOutcome outcome = stage.save(AccountStage::profileOf(bad, "bad"), AccountStage::secretsOf(bad));
        QVERIFY(outcome.isOk());
        QVERIFY(stage.waitFor(outcome.id, AccountPhase::Troubled));
        QCOMPARE(int(stage.state(outcome.id).trouble), trouble);
        QVERIFY(stage.state(outcome.id).error);
        QCOMPARE(stage.state(a).phase, AccountPhase::Ready);
        QCOMPARE(stage.fleet().rows().size(), size_t(stage.state(a).instances));
        QVERIFY(stage.fleet().state().phase != FleetState::Phase::Failed);
        // … and comes back without a restart.
        bad.lever({{"keyDisabled", false}, {"deny", QJsonArray{}}, {"clearFaults", true}});
        stage.accounts().retry(outcome.id);
        QVERIFY(stage.waitFor(outcome.id, AccountPhase::Ready));
        QVERIFY(stage.waitUntilRead(outcome.id));
    }

    /// Keys that are refused while the program works: nothing is promised with them, and what waits goes on waiting.
    void keysThatAreRefusedLater()
    {
        CloudAccount one;
        AccountStage stage;
        QVERIFY(stage.open());
        const ProfileId a = stage.add(one, "one");
        const FleetRow row = stage.rowOf(a, "web-hz-01");
        one.lever({{"keyDisabled", true}});
        stage.fleet().refresh();
        QVERIFY(stage.waitFor(a, AccountPhase::Troubled));
        QCOMPARE(int(stage.state(a).trouble), int(AccountTrouble::KeyDisabled));
        QVERIFY(stage.rowsOf(row.key.account) > 30);
        QCOMPARE(stage.changes().actingBar(row.key), std::optional(ActingBar::KeysMissing));
        one.lever({{"keyDisabled", false}});
        stage.accounts().retry(a);
        QVERIFY(stage.waitFor(a, AccountPhase::Ready));
        QVERIFY(!stage.changes().actingBar(row.key));
    }

    /// … and the others are read, and told to be read, meanwhile.
    void oneThatIsRefusedLaterHoldsUpNobody()
    {
        CloudAccount one, two;
        AccountStage stage;
        QVERIFY(stage.open());
        const ProfileId a = stage.add(one, "one");
        const ProfileId b = stage.add(two, "two", [](AccountProfile &profile) { profile.readOnly = true; });
        bool loading = false; // as a screen saw it last, which looks at all of them whoever is told of
        connect(&stage.accounts(), &AccountDesk::stateChanged, this,
                [&](const ProfileId &) { loading = stage.state(b).loading; });
        one.lever({{"keyDisabled", true}});
        stage.fleet().refresh();
        QVERIFY(stage.waitFor(a, AccountPhase::Troubled));
        QTRY_VERIFY_WITH_TIMEOUT(!stage.state(b).loading, 20'000);
        QTRY_VERIFY(!loading);
        two.lever({{"latencyMs", 100}});
        stage.fleet().refresh();
        QTRY_VERIFY_WITH_TIMEOUT(loading, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(!stage.state(b).loading, 20'000);
        QTRY_VERIFY(!loading);
        QTRY_VERIFY_WITH_TIMEOUT(stage.fleet().state().phase != FleetState::Phase::Loading, 20'000);
    }

    /// Who may not list is told an empty list: rows go only where the dry run says that it is one.
    void anEmptyListIsAskedAbout()
    {
        CloudAccount one;
        AccountStage stage;
        QVERIFY(stage.open());
        const ProfileId a = stage.add(one, "one");
        const int known = stage.state(a).instances;
        one.lever({{"deny", QJsonArray{"DescribeInstances"}}});
        stage.accounts().retry(a);
        QVERIFY(stage.waitFor(a, AccountPhase::Troubled));
        QCOMPARE(stage.state(a).trouble, AccountTrouble::NoPermission);
        QCOMPARE(stage.state(a).instances, known);
        one.lever({{"deny", QJsonArray{}}});

        const RegionId region = stage.rowOf(a, "web-sg-01").key.region;
        int gone = 0;
        for (const FleetRow &row : stage.fleet().rows()) {
            if (row.key.region != region)
                continue;
            one.lever({{"removeInstance", row.key.id.text}});
            ++gone;
        }
        QVERIFY(gone > 0 && gone < known);
        stage.accounts().retry(a);
        QVERIFY(stage.waitFor(a, AccountPhase::Ready));
        QTRY_COMPARE_WITH_TIMEOUT(stage.state(a).instances, known - gone, 20'000);
        QVERIFY(!stage.state(a).error);
    }

    void switchedOffItIsGoneAndComesBack()
    {
        CloudAccount one, two;
        AccountStage stage;
        QVERIFY(stage.open());
        const ProfileId a = stage.add(one, "one");
        const ProfileId b = stage.add(two, "two");
        const FleetRow row = stage.rowOf(a, "web-hz-01");
        const int asked = one.requests("DescribeInstances");
        stage.accounts().setEnabled(a, false);
        QCOMPARE(stage.state(a).phase, AccountPhase::Off);
        QCOMPARE(stage.state(a).account, row.key.account); // known by its name also while it is off
        QCOMPARE(stage.accounts().names().value(row.key.account), "one");
        QCOMPARE(stage.rowsOf(row.key.account), size_t(0));
        QVERIFY(stage.rowsOf(stage.state(b).account) > 30);
        QCOMPARE(stage.changes().actingBar(row.key), std::optional(ActingBar::OtherAccount));
        QSignalSpy turned(&stage.changes(), &ChangeDesk::turnedAway);
        stage.changes().submit(raiseTo(stage.changes(), row, 20));
        QCOMPARE(turned.count(), 1);
        QCOMPARE(turned.at(0).at(2).value<std::optional<ApiError>>()->code, "AccountOfOtherKeys");
        QCOMPARE(one.requests("DescribeInstances"), asked);

        // It stays so over a restart, and comes back.
        QVERIFY(stage.restart());
        QVERIFY(stage.waitFor(b, AccountPhase::Ready));
        QCOMPARE(stage.state(a).phase, AccountPhase::Off);
        stage.accounts().setEnabled(a, true);
        QVERIFY(stage.waitFor(a, AccountPhase::Ready));
        QVERIFY(stage.waitUntilRead(a));
        QVERIFY(!stage.changes().actingBar(row.key));
    }

    /// What was on its way when the account was switched off is settled when it comes back, and not sent twice.
    void whatWasOnItsWayGoesOn()
    {
        CloudAccount one;
        AccountStage stage;
        QVERIFY(stage.open());
        const ProfileId a = stage.add(one, "one");
        const FleetRow row = stage.rowOf(a, "web-hz-01");
        one.lever({{"hangNext", QJsonObject{{"n", 1}, {"action", "ModifyInstanceNetworkSpec"}}}});
        const ChangeIntent intent = raiseTo(stage.changes(), row, 20);
        stage.changes().submit(intent);
        QTRY_COMPARE_WITH_TIMEOUT(one.committed(row.key.id), 1, 20'000);
        stage.accounts().setEnabled(a, false);
        QCOMPARE(stage.changes().record(intent.token)->state, ChangeState::Sending);
        stage.accounts().setEnabled(a, true);
        QTRY_COMPARE_WITH_TIMEOUT(stage.changes().record(intent.token)->state, ChangeState::Verified, 20'000);
        QCOMPARE(one.committed(row.key.id), 1);
        QCOMPARE(one.requests("ModifyInstanceNetworkSpec"), 1);
    }

    /// Queued changes wait with their account.
    void theQueueWaitsForItsAccount()
    {
        CloudAccount one;
        AccountStage stage;
        QVERIFY(stage.open());
        const ProfileId a = stage.add(one, "one");
        const FleetRow row = stage.rowOf(a, "web-hz-01");
        const ChangeIntent first = raiseTo(stage.changes(), row, 20);
        stage.changes().submit(first);
        QTRY_VERIFY_WITH_TIMEOUT(stage.changes().record(first.token) &&
                                     stage.changes().record(first.token)->state == ChangeState::Verified,
                                 20'000);
        const ChangeIntent second = raiseTo(stage.changes(), *stage.fleet().row(row.key), 30);
        stage.changes().enqueue(second);
        QTRY_COMPARE(stage.changes().queue().size(), size_t(1));
        stage.accounts().setEnabled(a, false);
        QCOMPARE(stage.changes().queue().size(), size_t(1)); // visible, and waiting
        QVERIFY(!isHeld(stage.changes().queue().front()));
        stage.changes().removeQueued(stage.changes().queue().front().id);
        QCOMPARE(stage.changes().queue().size(), size_t(1)); // nobody acts for it
        stage.accounts().setEnabled(a, true);
        QVERIFY(stage.waitFor(a, AccountPhase::Ready));
        stage.changes().removeQueued(stage.changes().queue().front().id);
        QTRY_VERIFY(stage.changes().queue().empty());
    }

    void aCloudAccountIsWorkedOnOnce()
    {
        CloudAccount one;
        AccountStage stage;
        QVERIFY(stage.open());
        const ProfileId a = stage.add(one, "one");
        const SaveOutcome twice = stage.save(AccountStage::profileOf(one, "again"), AccountStage::secretsOf(one));
        QVERIFY(stage.waitFor(twice.id, AccountPhase::SameAccount));
        QCOMPARE(stage.state(twice.id).sameAs, a);
        QCOMPARE(stage.rowsOf(stage.state(a).account), size_t(stage.state(a).instances));
        QCOMPARE(stage.accounts().names().value(stage.state(a).account), "one");
        // When the first goes, the second works.
        stage.accounts().setEnabled(a, false);
        QVERIFY(stage.waitFor(twice.id, AccountPhase::Ready));
        QVERIFY(stage.waitUntilRead(twice.id));
        QVERIFY(!stage.changes().actingBar(stage.rowOf(twice.id, "web-hz-01").key));
        // Whichever works gives the account its name.
        QCOMPARE(stage.accounts().names().value(stage.state(twice.id).account), "again");
        // And who shows names is told where that one goes, too.
        QSignalSpy named(&stage.accounts(), &AccountDesk::namesChanged);
        stage.accounts().setEnabled(twice.id, false);
        QCOMPARE(named.size(), 1);
        QCOMPARE(stage.accounts().names().value(stage.state(twice.id).account), "one");
    }

    void aNameIsChangedWithoutANewConnection()
    {
        CloudAccount one;
        AccountStage stage;
        QVERIFY(stage.open());
        const ProfileId a = stage.add(one, "one");
        const int asked = one.requests("GetCallerIdentity");
        AccountProfile renamed = stage.profile(a);
        renamed.name = "renamed";
        QVERIFY(stage.save(renamed, {}).isOk());
        QCOMPARE(stage.state(a).phase, AccountPhase::Ready);
        QCOMPARE(stage.accounts().names().value(stage.state(a).account), "renamed");
        QCOMPARE(one.requests("GetCallerIdentity"), asked);
        QVERIFY(stage.restart());
        QCOMPARE(stage.profile(a).name, "renamed");
    }

    void removedItLeavesItsHistory()
    {
        CloudAccount one;
        AccountStage stage;
        QVERIFY(stage.open());
        const ProfileId a = stage.add(one, "one");
        const FleetRow row = stage.rowOf(a, "web-hz-01");
        const ChangeIntent intent = raiseTo(stage.changes(), row, 20);
        stage.changes().submit(intent);
        QTRY_VERIFY_WITH_TIMEOUT(stage.changes().record(intent.token) &&
                                     stage.changes().record(intent.token)->state == ChangeState::Verified,
                                 20'000);
        QVERIFY(stage.restart());
        QVERIFY(stage.waitFor(a, AccountPhase::Ready));
        QVERIFY(stage.vault.has({a, SecretKind::AccessKeySecret}));
        QSignalSpy removed(&stage.accounts(), &AccountDesk::removed);
        stage.accounts().remove(a);
        QTRY_COMPARE(removed.count(), 1);
        QVERIFY(!removed.at(0).at(1).value<std::optional<ApiError>>());
        QVERIFY(!removed.at(0).at(2).value<std::optional<VaultError>>());
        QVERIFY(stage.accounts().profiles().empty());
        QVERIFY(!stage.vault.has({a, SecretKind::AccessKeySecret}));
        QVERIFY(stage.fleet().rows().empty());
        QCOMPARE(stage.changes().records().size(), size_t(1));
        QVERIFY(stage.restart());
        QVERIFY(stage.accounts().profiles().empty());
        QVERIFY(stage.fleet().rows().empty());
        QCOMPARE(stage.changes().records().size(), size_t(1));
        const QStringList left = QDir(stage.folder.path()).entryList({"*.cache"});
        QVERIFY2(left.isEmpty(), qUtf8Printable(left.join(' ')));
    }

    void aDamagedListIsLeftAlone()
    {
        AccountStage stage;
        const QString path = stage.folder.filePath("accounts.json");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"version\": 7}");
        file.close();
        stage.wiring.reset();
        stage.make();
        QVERIFY(stage.open());
        QCOMPARE(stage.accounts().listError()->code, "AccountsNotReadable");
        QVERIFY(!stage.accounts().isEditable());
        CloudAccount one;
        const SaveOutcome outcome = stage.save(AccountStage::profileOf(one, "one"), AccountStage::secretsOf(one));
        QCOMPARE(outcome.error->code, "AccountsNotReadable");
        QVERIFY(stage.accounts().profiles().empty());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("{\"version\": 7}"));
    }

    void whatCannotBeWrittenIsNotUsed()
    {
        CloudAccount one;
        AccountStage stage;
        QVERIFY(stage.open());
        const ProfileId a = stage.add(one, "one");
        // A folder in the place of the file: it cannot be replaced, not even by root.
        const QString path = stage.folder.filePath("accounts.json");
        QVERIFY(QFile::remove(path));
        QVERIFY(QDir().mkpath(path + "/full"));
        CloudAccount two;
        const SaveOutcome outcome = stage.save(AccountStage::profileOf(two, "two"), AccountStage::secretsOf(two));
        QCOMPARE(outcome.error->code, "AccountsNotWritable");
        QCOMPARE(stage.accounts().profiles().size(), size_t(1));
        AccountProfile renamed = stage.profile(a);
        renamed.name = "renamed";
        QCOMPARE(stage.save(renamed, {}).error->code, "AccountsNotWritable");
        QCOMPARE(stage.profile(a).name, "one");
        QSignalSpy removed(&stage.accounts(), &AccountDesk::removed);
        stage.accounts().remove(a);
        QTRY_COMPARE(removed.count(), 1);
        QCOMPARE(removed.at(0).at(1).value<std::optional<ApiError>>()->code, "AccountsNotWritable");
        QCOMPARE(stage.accounts().profiles().size(), size_t(1));
        QCOMPARE(stage.state(a).phase, AccountPhase::Ready);
        // Its secret in the keychain is nobody's.
        QTRY_VERIFY(stage.vault.has({a, SecretKind::AccessKeySecret}));
        QCOMPARE(stage.vault.count(), 1);
    }

    void anAddressIsLookedForInAllOfThem()
    {
        CloudAccount one, two;
        AccountStage stage;
        QVERIFY(stage.open());
        const ProfileId a = stage.add(one, "one");
        const ProfileId b = stage.add(two, "two");
        two.lever(
            {{"addInstance",
              QJsonObject{{"InstanceId", "i-new"}, {"RegionId", "cn-hangzhou"}, {"InstanceName", "only-in-two"}}}});
        QSignalSpy found(&stage.fleet(), &FleetDesk::found);
        stage.fleet().find("only-in-two");
        QTRY_COMPARE_WITH_TIMEOUT(found.count(), 1, 20'000);
        const auto keys = found.at(0).at(1).value<QList<InstanceKey>>();
        QCOMPARE(keys.size(), 1);
        QCOMPARE(keys.first().account, stage.state(b).account);
        // One that cannot be asked does not hold the answer up.
        stage.accounts().setEnabled(b, false);
        stage.fleet().find("only-in-two");
        QTRY_COMPARE_WITH_TIMEOUT(found.count(), 2, 20'000);
        QVERIFY(found.at(1).at(1).value<QList<InstanceKey>>().isEmpty());
        QVERIFY(!a.isEmpty());
    }

    void ordersAreOfTheirAccount()
    {
        CloudAccount one, two;
        AccountStage stage;
        QVERIFY(stage.open());
        const ProfileId a = stage.add(one, "one");
        const ProfileId b = stage.add(two, "two");
        const FleetRow mine = stage.rowOf(a, "web-hz-01");
        two.lever({{"unpaidOrderOn", mine.key.id.text}});
        OrdersOfAccounts &orders = stage.wiring->orders();
        // A reading that is on its way already may have passed it.
        QTRY_COMPARE_WITH_TIMEOUT(orders.state().phase, OrdersState::Phase::Ready, 20'000);
        orders.refresh();
        const auto unpaidOf = [&](const ProfileId &id) {
            const auto all = orders.orders();
            return std::count_if(all.begin(), all.end(), [&](const OrderRow &row) {
                return row.account == stage.state(id).account && row.isOpen() &&
                       row.order.instances.contains(mine.key.id);
            });
        };
        QTRY_COMPARE_WITH_TIMEOUT(unpaidOf(b), 1, 20'000);
        QCOMPARE(unpaidOf(a), 0);
        const InstanceKey other{stage.state(b).account, mine.key.region, mine.key.id};
        QTRY_VERIFY(stage.changes().facts(other).instance.unpaidOrder);
        QVERIFY(!stage.changes().facts(mine.key).instance.unpaidOrder);
        QCOMPARE(orders.accounts().size(), 2);
        // One whose orders may not be read does not hide the other's.
        one.lever({{"deny", QJsonArray{"QueryOrders"}}});
        orders.refresh();
        QTRY_COMPARE_WITH_TIMEOUT(orders.state().failedAccounts, QList<AccountUid>{stage.state(a).account}, 20'000);
        QTRY_COMPARE(orders.state().phase, OrdersState::Phase::Ready);
        QCOMPARE(unpaidOf(b), 1);
    }
};

QTEST_GUILESS_MAIN(TestAccounts)
#include "test_accounts.moc"
