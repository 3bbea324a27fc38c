// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A locked keychain on a private bus: the operator unlocks it, dismisses the question, never answers it, or answers too
// late. What is tested is that each is told apart, and that a question blocks nothing but itself.

#include "tests/vault/stage.h"

#include <QSignalSpy>
#include <QTest>

using namespace ecsdesk;

using Act = ScriptedService::Act;
using Operator = ScriptedService::Operator;

class TestVaultPrompts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QVERIFY(noHelperLeft()); }

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
        Stage stage(seconds(30, 2));
        stage.service.setLocked(true);
        stage.service.setOperator(Operator::Ignores);
        const auto call = stage.vault.read(someKey);
        QSignalSpy finished(call.get(), &VaultActivity::finished);
        QTRY_COMPARE_WITH_TIMEOUT(stage.service.openPrompts(), 1, 20'000);
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
        Stage stage(seconds(30, 2));
        stage.service.setLocked(true);
        stage.service.setOperator(Operator::Ignores);
        stage.service.set("Dismiss", Act::Hold); // a service that keeps its question open
        const auto call = stage.vault.write(someKey, Secret("too late"));
        QSignalSpy finished(call.get(), &VaultActivity::finished);
        QTRY_COMPARE_WITH_TIMEOUT(stage.service.openPrompts(), 1, 20'000);
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
};

QTEST_GUILESS_MAIN(TestVaultPrompts)
#include "test_vaultprompts.moc"
