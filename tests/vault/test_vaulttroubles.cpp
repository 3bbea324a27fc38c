// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The bad days of a keychain, each on a private bus: nobody there, locked and dismissed, never answered, answered too
// late, gone in the middle, slow. What is tested is that each is told apart, and that none stands in the way of
// another.

#include "tests/vault/privatebus.h"
#include "tests/vault/scriptedservice.h"
#include "tests/vault/vaultwatch.h"

#include <QSignalSpy>
#include <QTest>

using namespace ecsdesk;

using Act = ScriptedService::Act;
using Operator = ScriptedService::Operator;

namespace {

const QString keyText = QStringLiteral("3f2a/access-key-secret");
const QByteArray planted = "the secret of someKey";

/// A bus with a scripted service that has the secret of `someKey`, and a vault on it.
struct Stage
{
    explicit Stage(VaultPatience patience = {})
        : service(bus.address())
        , vault({ECSDESK_VAULT_HELPER, patience, bus.environment()})
    {
        service.put(keyText, planted);
    }
    PrivateBus bus;
    ScriptedService service;
    HelperVault vault;
};

VaultPatience seconds(int service, int answer)
{
    return {std::chrono::seconds(service), std::chrono::seconds(answer)};
}

bool noHelperLeft()
{
    return QTest::qWaitFor([] { return helpers().isEmpty(); }, 20'000);
}

} // namespace

Q_DECLARE_METATYPE(std::optional<ecsdesk::VaultTrouble>)

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

    void whatIsNotAsked_data()
    {
        QTest::addColumn<QByteArray>("secret");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("too long") << QByteArray(Vault::maxSecretBytes + 1, 'x');
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

    void dismissed_data()
    {
        QTest::addColumn<bool>("searchesLocked");
        QTest::newRow("the secret is known to be there") << true;
        QTest::newRow("what is locked is not searched") << false;
    }

    void dismissed()
    {
        QFETCH(bool, searchesLocked);
        Stage stage;
        stage.service.setLocked(true);
        stage.service.setSearchesLocked(searchesLocked);
        stage.service.setOperator(Operator::Dismisses);
        const auto read = stage.vault.read(someKey);
        QSignalSpy asked(read.get(), &VaultActivity::waitingForOperator);
        QVERIFY(ended(*read));
        QCOMPARE(troubleOf(*read), VaultTrouble::Locked);
        QCOMPARE(asked.size(), 1);
        const auto written = stage.vault.write(someKey, Secret("new"));
        QVERIFY(ended(*written));
        QCOMPARE(troubleOf(*written), VaultTrouble::Locked);
        QVERIFY(!written->result().error().mayHaveTakenEffect);
        const auto removed = stage.vault.remove(someKey);
        QVERIFY(ended(*removed));
        QCOMPARE(troubleOf(*removed), VaultTrouble::Locked);
        QCOMPARE(stage.service.secret(keyText), planted);
        QCOMPARE(stage.service.calls("Prompt"), 3);

        stage.service.setOperator(Operator::Unlocks);
        const auto again = stage.vault.read(someKey);
        QVERIFY(ended(*again));
        QCOMPARE(found(*again), planted);
    }

    void missingOnceItIsOpen()
    {
        Stage stage;
        stage.service.setLocked(true);
        stage.service.setSearchesLocked(false);
        const auto call = stage.vault.read({ProfileId("other"), SecretKind::SecurityToken});
        QVERIFY(ended(*call));
        QCOMPARE(found(*call), "(missing)");
        QCOMPARE(stage.service.calls("Prompt"), 1);
    }

    void noCollectionYet()
    {
        Stage stage;
        stage.service.setHasCollection(false);
        const VaultKey other{ProfileId("other"), SecretKind::ProxyPassword};
        const auto read = stage.vault.read(other);
        QVERIFY(ended(*read));
        QCOMPARE(found(*read), "(missing)");
        QCOMPARE(stage.service.calls("Prompt"), 0);
        stage.service.setOperator(Operator::Dismisses);
        const auto refused = stage.vault.write(other, Secret("x"));
        QVERIFY(ended(*refused));
        QCOMPARE(troubleOf(*refused), VaultTrouble::Locked);
        stage.service.setOperator(Operator::Unlocks);
        const auto written = stage.vault.write(other, Secret("x"));
        QVERIFY(ended(*written) && written->result());
        QCOMPARE(stage.service.secret("other/proxy-password"), "x");
    }

    void neverAnswered()
    {
        Stage stage(seconds(30, 1));
        stage.service.setLocked(true);
        stage.service.setOperator(Operator::Ignores);
        const auto call = stage.vault.read(someKey);
        QSignalSpy finished(call.get(), &VaultActivity::finished);
        QVERIFY(ended(*call));
        QCOMPARE(troubleOf(*call), VaultTrouble::Unanswered);
        // The question does not stay on the operator's screen, nor the process behind it.
        QTRY_COMPARE(stage.service.openPrompts(), 0);
        QVERIFY(noHelperLeft());
        stage.service.setOperator(Operator::Unlocks);
        const auto later = stage.vault.read(someKey);
        QVERIFY(ended(*later));
        QCOMPARE(found(*later), planted);
        QCOMPARE(finished.size(), 1);
    }

    void anOpenQuestionBlocksNothingElse()
    {
        Stage stage;
        stage.service.setLocked(true);
        stage.service.setOperator(Operator::Ignores);
        auto asking = stage.vault.read(someKey);
        QTRY_COMPARE_WITH_TIMEOUT(stage.service.openPrompts(), 1, 20'000);
        stage.service.setLocked(false); // by other means than our question
        const auto other = stage.vault.read(someKey);
        QVERIFY(ended(*other));
        QCOMPARE(found(*other), planted);
        const auto written = stage.vault.write(someKey, Secret("new"));
        QVERIFY(ended(*written) && written->result());
        QVERIFY(!asking->isFinished());
        QCOMPARE(stage.service.openPrompts(), 1);
        asking.reset();
        QTRY_COMPARE(stage.service.openPrompts(), 0);
    }

    void aLateAnswerIsIgnored()
    {
        Stage stage(seconds(30, 1));
        stage.service.setLocked(true);
        stage.service.setOperator(Operator::Ignores);
        stage.service.set("Dismiss", Act::Hold); // a service that keeps its question open
        const auto call = stage.vault.write(someKey, Secret("too late"));
        QSignalSpy finished(call.get(), &VaultActivity::finished);
        QVERIFY(ended(*call));
        QCOMPARE(troubleOf(*call), VaultTrouble::Unanswered);
        QVERIFY(!call->result().error().mayHaveTakenEffect);
        QVERIFY(noHelperLeft());
        QCOMPARE(stage.service.openPrompts(), 1);
        stage.service.operatorAnswers(true);
        const auto later = stage.vault.read(someKey);
        QVERIFY(ended(*later));
        QCOMPARE(found(*later), planted);
        QCOMPARE(finished.size(), 1);
        QCOMPARE(troubleOf(*call), VaultTrouble::Unanswered);
    }

    void oneQuestionForAll_data()
    {
        QTest::addColumn<bool>("unlocks");
        QTest::newRow("answered") << true;
        QTest::newRow("dismissed") << false;
    }

    void oneQuestionForAll()
    {
        QFETCH(bool, unlocks);
        Stage stage;
        stage.service.setLocked(true);
        stage.service.setOperator(Operator::Ignores);
        std::vector<std::unique_ptr<VaultCall<std::optional<Secret>>>> calls;
        int asked = 0;
        for (int i = 0; i < 4; ++i) {
            calls.push_back(stage.vault.read(someKey));
            connect(calls.back().get(), &VaultActivity::waitingForOperator, this, [&asked] { ++asked; });
        }
        QTRY_COMPARE_WITH_TIMEOUT(asked, 4, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(stage.service.openPrompts(), 1, 20'000);
        stage.service.operatorAnswers(unlocks);
        for (const auto &call : calls) {
            QVERIFY(ended(*call));
            QCOMPARE(troubleOf(*call), unlocks ? std::optional<VaultTrouble>() : VaultTrouble::Locked);
        }
        QCOMPARE(stage.service.calls("Prompt"), 1);
    }

    void whoIsGivenUpPassesTheTurnOn()
    {
        Stage stage;
        stage.service.setLocked(true);
        stage.service.setOperator(Operator::Ignores);
        auto first = stage.vault.read(someKey);
        QTRY_COMPARE_WITH_TIMEOUT(stage.service.openPrompts(), 1, 20'000);
        const auto second = stage.vault.read(someKey);
        QSignalSpy waits(second.get(), &VaultActivity::waitingForOperator);
        QTRY_COMPARE_WITH_TIMEOUT(waits.size(), 1, 20'000);
        first.reset();
        QTRY_COMPARE_WITH_TIMEOUT(stage.service.calls("Prompt"), 2, 20'000);
        QTRY_COMPARE(stage.service.openPrompts(), 1);
        stage.service.operatorAnswers(true);
        QVERIFY(ended(*second));
        QCOMPARE(found(*second), planted);
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
        HelperVault hasty({ECSDESK_VAULT_HELPER, seconds(3, 30), stage.bus.environment()});
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
