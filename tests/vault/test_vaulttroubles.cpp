// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The other bad days of a keychain, each on a private bus: nobody there, gone in the middle, slow, wrong. What is
// tested is that each is told apart, and that no helper is left behind.

#include "tests/vault/stage.h"

#include <QSignalSpy>
#include <QTest>

#include <csignal>

using namespace ecsdesk;

using Act = ScriptedService::Act;
using Operator = ScriptedService::Operator;

class TestVaultTroubles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QVERIFY(noHelperLeft()); }

    void aGoodDay()
    {
        Stage stage;
        const auto read = stage.vault.read(someKey);
        QSignalSpy asked(read.get(), &VaultActivity::waitingForOperator);
        QVERIFY(!read->isFinished());
        QVERIFY(ended(*read));
        QCOMPARE(found(*read), planted);
        QVERIFY(asked.isEmpty());
        const auto written = stage.vault.write(someKey, Secret("new"));
        QVERIFY(ended(*written) && written->result());
        QCOMPARE(stage.service.secret(keyText), "new");
        QCOMPARE(stage.service.items(), 1);
        const auto removed = stage.vault.remove(someKey);
        QVERIFY(ended(*removed));
        QVERIFY(removed->result().value_or(false));
        QCOMPARE(stage.service.items(), 0);
    }

    void nobodyThere_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("a bus without a keychain") << "";
        QTest::newRow("no bus") << "none";
        QTest::newRow("a bus that ended") << "ended";
        QTest::newRow("an address that is none") << "nonsense";
    }

    void nobodyThere()
    {
        QFETCH(QString, address);
        PrivateBus bus;
        QVERIFY(bus.isUp());
        auto environment = bus.environment();
        if (address == "none")
            environment.remove("DBUS_SESSION_BUS_ADDRESS");
        else if (address == "ended")
            bus.end();
        else if (!address.isEmpty())
            environment.insert("DBUS_SESSION_BUS_ADDRESS", address);
        HelperVault vault({ECSDESK_VAULT_HELPER, {}, environment});
        const auto read = vault.read(someKey);
        const auto written = vault.write(someKey, Secret("x"));
        const auto removed = vault.remove(someKey);
        QVERIFY(ended(*read) && ended(*written) && ended(*removed));
        QCOMPARE(troubleOf(*read), VaultTrouble::NoKeychain);
        QCOMPARE(troubleOf(*written), VaultTrouble::NoKeychain);
        QCOMPARE(troubleOf(*removed), VaultTrouble::NoKeychain);
        QVERIFY(!written->result().error().mayHaveTakenEffect);
    }

    void noHelper()
    {
        HelperVault vault({"/nowhere/ecsdesk-vault", {}, {}});
        const auto call = vault.read(someKey);
        QVERIFY(ended(*call));
        QCOMPARE(troubleOf(*call), VaultTrouble::Failed);
        QVERIFY(!call->result().error().detail.isEmpty());
    }

    void otherPrograms_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<VaultTrouble>("trouble");
        QTest::newRow("ends at once") << "/bin/true" << VaultTrouble::Died;
        QTest::newRow("says what was asked") << "/bin/cat" << VaultTrouble::Failed;
        QTest::newRow("talks without end") << "/usr/bin/yes" << VaultTrouble::Failed;
    }

    void otherPrograms()
    {
        QFETCH(QString, program);
        QFETCH(VaultTrouble, trouble);
        HelperVault vault({program, {}, QProcessEnvironment::systemEnvironment()});
        const auto call = vault.read(someKey);
        QVERIFY(ended(*call));
        QCOMPARE(troubleOf(*call), trouble);
    }

    void whatIsNotAsked_data()
    {
        QTest::addColumn<QByteArray>("secret");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("too long") << QByteArray(maxSecretBytes + 1, 'x');
    }

    void whatIsNotAsked()
    {
        QFETCH(QByteArray, secret);
        Stage stage;
        const auto call = stage.vault.write(someKey, secretOf(secret));
        QVERIFY(!call->isFinished());
        QVERIFY(ended(*call));
        QCOMPARE(troubleOf(*call), VaultTrouble::Failed);
        QCOMPARE(stage.service.secret(keyText), planted);
    }

    /// QtKeychain would go to KWallet, and to a plain file if it were allowed to.
    void otherDesktopsChangeNothing()
    {
        PrivateBus bus;
        ScriptedService service(bus.address());
        service.put(keyText, planted);
        auto environment = bus.environment();
        environment.insert("XDG_CURRENT_DESKTOP", "KDE");
        environment.insert("KDE_SESSION_VERSION", "5");
        environment.insert("QT_NO_GLIB", "1");
        HelperVault vault({ECSDESK_VAULT_HELPER, {}, environment});
        const auto call = vault.read(someKey);
        QVERIFY(ended(*call));
        QCOMPARE(found(*call), planted);
    }

    void diesInTheMiddle_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("verb");
        QTest::addColumn<bool>("mayHaveTakenEffect");
        QTest::newRow("searching") << "SearchItems"
                                   << "read" << false;
        QTest::newRow("handing over") << "GetSecrets"
                                      << "read" << false;
        QTest::newRow("when asked for its collection") << "ReadAlias"
                                                       << "write" << false;
        QTest::newRow("asked whether it is locked") << "Get"
                                                    << "write" << false;
        QTest::newRow("keeping") << "CreateItem"
                                 << "write" << true;
        QTest::newRow("removing") << "Delete"
                                  << "remove" << true;
    }

    void diesInTheMiddle()
    {
        QFETCH(QString, method);
        QFETCH(QString, verb);
        QFETCH(bool, mayHaveTakenEffect);
        Stage stage;
        stage.service.set(method, Act::Die);
        std::optional<VaultError> error;
        const auto failed = [&error](const auto &call) {
            if (ended(*call) && !call->result())
                error = call->result().error();
        };
        if (verb == "read")
            failed(stage.vault.read(someKey));
        else if (verb == "write")
            failed(stage.vault.write(someKey, Secret("new")));
        else
            failed(stage.vault.remove(someKey));
        QVERIFY(error);
        QVERIFY2(error->trouble == VaultTrouble::Died, qPrintable(error->detail));
        QCOMPARE(error->mayHaveTakenEffect, mayHaveTakenEffect);
    }

    void diesWhileTheOperatorIsAsked()
    {
        Stage stage;
        stage.service.setLocked(true);
        stage.service.setOperator(Operator::Ignores);
        const auto asking = stage.vault.read(someKey);
        const auto waiting = stage.vault.write(someKey, Secret("new"));
        QSignalSpy waits(waiting.get(), &VaultActivity::waitingForOperator);
        QTRY_COMPARE_WITH_TIMEOUT(stage.service.openPrompts(), 1, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(waits.size(), 1, 20'000);
        stage.service.die();
        QVERIFY(ended(*asking) && ended(*waiting));
        QCOMPARE(troubleOf(*asking), VaultTrouble::Died);
        QCOMPARE(troubleOf(*waiting), VaultTrouble::Died);
        QVERIFY(!waiting->result().error().mayHaveTakenEffect);
        // Another one takes its place.
        ScriptedService next(stage.bus.address());
        next.put(keyText, planted);
        const auto later = stage.vault.read(someKey);
        QVERIFY(ended(*later));
        QCOMPARE(found(*later), planted);
    }

    void theBusEnds()
    {
        Stage stage;
        stage.service.set("GetSecrets", Act::Hold);
        const auto call = stage.vault.read(someKey);
        QTRY_COMPARE_WITH_TIMEOUT(stage.service.calls("GetSecrets"), 1, 20'000);
        stage.bus.end();
        QVERIFY(ended(*call));
        QCOMPARE(troubleOf(*call), VaultTrouble::Died);
    }

    void slowOrSilent()
    {
        Stage stage;
        HelperVault hasty({ECSDESK_VAULT_HELPER, seconds(5, 30), stage.bus.environment()});
        stage.service.set("GetSecrets", Act::Hold);
        stage.service.set("CreateItem", Act::Hold);
        const auto patient = stage.vault.read(someKey);
        const auto read = hasty.read(someKey);
        const auto written = hasty.write(someKey, Secret("new"));
        QTRY_COMPARE_WITH_TIMEOUT(stage.service.calls("CreateItem"), 1, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(stage.service.calls("GetSecrets"), 2, 20'000);
        QVERIFY(ended(*read) && ended(*written));
        QCOMPARE(troubleOf(*read), VaultTrouble::Silent);
        QCOMPARE(troubleOf(*written), VaultTrouble::Silent);
        QVERIFY(!read->result().error().mayHaveTakenEffect);
        QVERIFY(written->result().error().mayHaveTakenEffect);
        QVERIFY(!patient->isFinished());
        stage.service.answerHeld();
        QVERIFY(ended(*patient));
        QVERIFY(patient->result() && *patient->result());
    }

    void anyOtherFailure()
    {
        Stage stage;
        stage.service.set("CreateItem", Act::Fail);
        stage.service.set("SearchItems", Act::Fail);
        const auto written = stage.vault.write(someKey, Secret("new"));
        const auto read = stage.vault.read(someKey);
        QVERIFY(ended(*written) && ended(*read));
        QCOMPARE(troubleOf(*written), VaultTrouble::Failed);
        QCOMPARE(troubleOf(*read), VaultTrouble::Failed);
        QVERIFY(read->result().error().detail.contains("as it was told"));
    }

    /// A service that says yes and does nothing.
    void notTakenAtItsWord()
    {
        Stage stage;
        stage.service.setForgetful(true);
        const auto written = stage.vault.write({ProfileId("other"), SecretKind::SecurityToken}, Secret("lost"));
        const auto removed = stage.vault.remove(someKey);
        QVERIFY(ended(*written) && ended(*removed));
        QCOMPARE(troubleOf(*written), VaultTrouble::Failed);
        QCOMPARE(troubleOf(*removed), VaultTrouble::Failed);
    }

    void givenUpEarly()
    {
        Stage stage;
        auto never = stage.vault.read(someKey);
        never.reset();
        stage.service.set("SearchItems", Act::Hold);
        auto early = stage.vault.read(someKey);
        QTRY_COMPARE_WITH_TIMEOUT(stage.service.calls("SearchItems"), 1, 20'000);
        early.reset();
        QVERIFY(noHelperLeft());
    }

    /// Told to go, it does not listen: it is killed, without anybody waiting for that.
    void aHelperThatHangs()
    {
        Stage stage;
        stage.service.set("SearchItems", Act::Hold);
        auto call = stage.vault.read(someKey);
        QTRY_COMPARE_WITH_TIMEOUT(stage.service.calls("SearchItems"), 1, 20'000);
        const auto hanging = helpers();
        QCOMPARE(hanging.size(), 1);
        ::kill(pid_t(hanging.first()), SIGSTOP);
        call.reset();
        stage.service.set("SearchItems", Act::Duty);
        const auto other = stage.vault.read(someKey);
        QVERIFY(ended(*other));
        QCOMPARE(found(*other), planted);
        QVERIFY(noHelperLeft());
    }

    void callsMayOutliveTheVault()
    {
        PrivateBus bus;
        ScriptedService service(bus.address());
        service.put(keyText, planted);
        std::unique_ptr<VaultCall<std::optional<Secret>>> call;
        {
            HelperVault vault({ECSDESK_VAULT_HELPER, {}, bus.environment()});
            call = vault.read(someKey);
        }
        QVERIFY(ended(*call));
        QCOMPARE(found(*call), planted);
    }

    void theLastWordMayDestroyTheCall()
    {
        Stage stage;
        auto call = stage.vault.read(someKey);
        bool gone = false;
        connect(call.get(), &VaultActivity::finished, this, [&] {
            call.reset();
            gone = true;
        });
        QTRY_VERIFY_WITH_TIMEOUT(gone, 20'000);
    }
};

QTEST_GUILESS_MAIN(TestVaultTroubles)
#include "test_vaulttroubles.moc"
