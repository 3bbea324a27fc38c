// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/accounts/accountstage.h"

using namespace ecsdesk;
using namespace ecsdesk::testing;

Q_DECLARE_METATYPE(ecsdesk::VaultTrouble)

/// Where an account's keys come from and what becomes of it where they do not come, or end.
class TestAccountKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theKeychainHasThemAfterARestart()
    {
        CloudAccount one;
        AccountStage stage;
        QVERIFY(stage.open());
        const ProfileId a = stage.add(one, "one");
        QCOMPARE(stage.vault.plain({a, SecretKind::AccessKeySecret}), one.secret());
        QVERIFY(!stage.state(a).forSession);
        QVERIFY(stage.restart());
        QVERIFY(stage.waitFor(a, AccountPhase::Ready));
    }

    /// No keychain, a locked one, one that dies: nothing is saved, and the operator may go on for the session.
    void whatTheKeychainDoesNotTakeIsNotSaved_data()
    {
        QTest::addColumn<VaultTrouble>("trouble");
        QTest::newRow("none") << VaultTrouble::NoKeychain;
        QTest::newRow("locked") << VaultTrouble::Locked;
        QTest::newRow("unanswered") << VaultTrouble::Unanswered;
        QTest::newRow("silent") << VaultTrouble::Silent;
        QTest::newRow("died") << VaultTrouble::Died;
        QTest::newRow("failed") << VaultTrouble::Failed;
    }
    void whatTheKeychainDoesNotTakeIsNotSaved()
    {
        QFETCH(VaultTrouble, trouble);
        CloudAccount one;
        AccountStage stage;
        QVERIFY(stage.open());
        stage.vault.setMood(MemoryVault::Mood::Fails, {trouble, "a word", false});
        const SaveOutcome outcome = stage.save(AccountStage::profileOf(one, "one"), AccountStage::secretsOf(one));
        QCOMPARE(int(outcome.keychain->trouble), int(trouble));
        QVERIFY(stage.accounts().profiles().empty());
        QVERIFY(!QFile::exists(stage.folder.filePath("accounts.json")));

        const SaveOutcome session =
            stage.save(AccountStage::profileOf(one, "one"), AccountStage::secretsOf(one), KeyKeeping::SessionOnly);
        QVERIFY(session.isOk());
        QVERIFY(stage.waitFor(session.id, AccountPhase::Ready));
        QVERIFY(stage.state(session.id).forSession);
        // After a restart it is asked for again.
        stage.vault.setMood(MemoryVault::Mood::Open);
        QVERIFY(stage.restart());
        QVERIFY(stage.waitFor(session.id, AccountPhase::NoKeys));
        QCOMPARE(stage.state(session.id).missing, std::optional(SecretKind::AccessKeySecret));
        QVERIFY(stage.state(session.id).forSession); // and it is known why it is not there
        QCOMPARE(stage.changes().actingBar({stage.state(session.id).account, {}, {}}),
                 std::optional(ActingBar::KeysMissing));
        QVERIFY(stage.save(stage.profile(session.id), AccountStage::secretsOf(one)).isOk());
        QVERIFY(stage.waitFor(session.id, AccountPhase::Ready));
        QVERIFY(!stage.state(session.id).forSession);
    }

    /// Its last known list is shown all the same, and nothing is asked meanwhile.
    void aLockedKeychainAtTheStart()
    {
        CloudAccount one;
        AccountStage stage;
        QVERIFY(stage.open());
        const ProfileId a = stage.add(one, "one");
        const AccountUid uid = stage.state(a).account;
        stage.wiring.reset();
        const int asked = one.requests("GetCallerIdentity");
        stage.vault.setMood(MemoryVault::Mood::AsksFirst);
        stage.make();
        QVERIFY(stage.open());
        QVERIFY(stage.waitFor(a, AccountPhase::AwaitingUnlock));
        QTRY_VERIFY(stage.rowsOf(uid) > 30);
        QVERIFY(stage.fleet().state().fromCache);
        // A question may stay open for long: nothing claims to be ready meanwhile.
        QCOMPARE(stage.changes().actingBar({uid, {}, {}}), std::optional(ActingBar::KeysMissing));
        stage.vault.answerHeld(VaultError{VaultTrouble::Locked, {}, false});
        QVERIFY(stage.waitFor(a, AccountPhase::NoKeys));
        QCOMPARE(int(stage.state(a).keychain->trouble), int(VaultTrouble::Locked));
        QVERIFY(stage.rowsOf(uid) > 30);
        QCOMPARE(one.requests("GetCallerIdentity"), asked);
        // The operator asks again, and unlocks it.
        stage.accounts().retry(a);
        QVERIFY(stage.waitFor(a, AccountPhase::AwaitingUnlock));
        stage.vault.answerHeld();
        QVERIFY(stage.waitFor(a, AccountPhase::Ready));
    }

    /// One secret in the keychain, another in memory.
    void someOfThemAreForTheSession()
    {
        CloudAccount one;
        AccountStage stage;
        QVERIFY(stage.open());
        const ProfileId a = stage.add(one, "one");
        AccountProfile profile = stage.profile(a);
        profile.proxy = {ProxyUse::Explicit, ProxyKind::Http, "proxy.example.com", 8080, "me"};
        GivenSecrets password;
        password.proxyPassword = Secret("word");
        QVERIFY(stage.save(profile, std::move(password), KeyKeeping::SessionOnly).isOk());
        QVERIFY(stage.waitFor(a, AccountPhase::Ready));
        QVERIFY(stage.state(a).forSession);
        QVERIFY(!stage.vault.has({a, SecretKind::ProxyPassword}));
    }

    /// One answer to the keychain's question is enough for all.
    void unlockedForOneItIsAskedForAll()
    {
        CloudAccount one, two;
        AccountStage stage;
        QVERIFY(stage.open());
        const ProfileId a = stage.add(one, "one");
        const ProfileId b = stage.add(two, "two");
        stage.wiring.reset();
        stage.vault.setMood(MemoryVault::Mood::AsksFirst);
        stage.make();
        QVERIFY(stage.open());
        QVERIFY(stage.waitFor(a, AccountPhase::AwaitingUnlock) && stage.waitFor(b, AccountPhase::AwaitingUnlock));
        stage.vault.answerHeld(VaultError{VaultTrouble::Locked, {}, false});
        QVERIFY(stage.waitFor(a, AccountPhase::NoKeys) && stage.waitFor(b, AccountPhase::NoKeys));
        stage.accounts().retry(a);
        QVERIFY(stage.waitFor(a, AccountPhase::AwaitingUnlock));
        stage.vault.setMood(MemoryVault::Mood::Open);
        stage.vault.answerHeld();
        QVERIFY(stage.waitFor(a, AccountPhase::Ready));
        QVERIFY(stage.waitFor(b, AccountPhase::Ready));
    }

    void oneLockedKeyHoldsUpNobodyElse()
    {
        CloudAccount one, two;
        AccountStage stage;
        QVERIFY(stage.open());
        const ProfileId a = stage.add(one, "one");
        const SaveOutcome session =
            stage.save(AccountStage::profileOf(two, "two"), AccountStage::secretsOf(two), KeyKeeping::SessionOnly);
        QVERIFY(stage.waitFor(session.id, AccountPhase::Ready));
        stage.vault.setMood(MemoryVault::Mood::Never);
        stage.accounts().setEnabled(a, false);
        stage.accounts().setEnabled(a, true);
        QVERIFY(stage.waitFor(a, AccountPhase::ReadingKeys));
        stage.fleet().refresh();
        QTRY_VERIFY(!stage.state(session.id).loading);
        QCOMPARE(stage.state(session.id).phase, AccountPhase::Ready);
        // A late answer after it was switched off is nobody's.
        stage.accounts().setEnabled(a, false);
        stage.vault.answerHeld();
        QCOMPARE(stage.state(a).phase, AccountPhase::Off);
    }

    /// Who has just said no is not asked once more, for a removal of what was never written.
    void aDismissedQuestionIsNotAskedAgain()
    {
        CloudAccount one;
        AccountStage stage;
        QVERIFY(stage.open());
        stage.vault.setMood(MemoryVault::Mood::Fails, {VaultTrouble::Locked, {}, false});
        QVERIFY(!stage.save(AccountStage::profileOf(one, "one"), AccountStage::secretsOf(one)).isOk());
        QCOMPARE(stage.vault.calls(), 1);
        stage.vault.setMood(MemoryVault::Mood::Fails, {VaultTrouble::Died, {}, true});
        QVERIFY(!stage.save(AccountStage::profileOf(one, "one"), AccountStage::secretsOf(one)).isOk());
        QVERIFY(stage.vault.calls() > 2); // it may have been written
    }

    /// One secret is kept already as the second is given up: nobody would ever find the first again.
    void whatWasKeptOfAGivenUpAccountIsTakenBack()
    {
        CloudAccount one;
        AccountStage stage;
        QVERIFY(stage.open());
        stage.vault.setMood(MemoryVault::Mood::Late);
        GivenSecrets secrets = AccountStage::secretsOf(one);
        secrets.proxyPassword = Secret(QByteArray("a word"));
        auto saving = stage.accounts().save(AccountStage::profileOf(one, "one"), secrets, KeyKeeping::Keychain);
        QTRY_COMPARE(stage.vault.heldCalls(), 1);
        stage.vault.answerHeld();
        QTRY_COMPARE(stage.vault.heldCalls(), 1);
        QCOMPARE(stage.vault.count(), 1);
        stage.vault.setMood(MemoryVault::Mood::Open);
        saving.reset();
        QTRY_COMPARE(stage.vault.count(), 0);
    }

    void savingIsGivenUp()
    {
        CloudAccount one;
        AccountStage stage;
        QVERIFY(stage.open());
        stage.vault.setMood(MemoryVault::Mood::AsksFirst);
        auto saving = stage.accounts().save(AccountStage::profileOf(one, "one"), AccountStage::secretsOf(one),
                                            KeyKeeping::Keychain);
        QSignalSpy waiting(saving.get(), &AccountSave::waitingForOperator);
        QTRY_COMPARE(waiting.count(), 1);
        saving.reset();
        stage.vault.answerHeld();
        QVERIFY(stage.accounts().profiles().empty());
        QCOMPARE(stage.vault.count(), 0);
    }

    void temporaryKeysThatEnd()
    {
        CloudAccount one;
        const QJsonObject issued = one.lever({{"issueToken", 900}});
        AccountStage stage;
        QVERIFY(stage.open());
        AccountProfile profile = AccountStage::profileOf(one, "sts");
        profile.mode = CredentialMode::StsToken;
        profile.accessKeyId = issued["accessKeyId"].toString();
        profile.tokenExpires = stage.clock.now().toUTC().addSecs(-1);
        GivenSecrets secrets;
        secrets.accessKeySecret = Secret(issued["accessKeySecret"].toString().toUtf8());
        secrets.securityToken = Secret(issued["securityToken"].toString().toUtf8());
        const int asked = one.requests("GetCallerIdentity");
        const SaveOutcome outcome = stage.save(profile, secrets);
        QVERIFY(outcome.isOk());
        // Seen before a call fails: none is made.
        QVERIFY(stage.waitFor(outcome.id, AccountPhase::Ended));
        QCOMPARE(one.requests("GetCallerIdentity"), asked);
        QCOMPARE(stage.state(outcome.id).expires, profile.tokenExpires);
        // The operator types when it really ends.
        AccountProfile later = stage.profile(outcome.id);
        later.tokenExpires = stage.clock.now().toUTC().addSecs(900);
        QVERIFY(stage.save(later, {}).isOk());
        QVERIFY(stage.waitFor(outcome.id, AccountPhase::Ready));
        QCOMPARE(stage.state(outcome.id).expires, later.tokenExpires);
        QVERIFY(!stage.state(outcome.id).renews);
        // The server says so first: its clock is another, or the time was not known.
        QVERIFY(stage.waitUntilRead(outcome.id));
        one.lever({{"advanceSeconds", 1000}});
        stage.accounts().retry(outcome.id);
        QVERIFY(stage.waitFor(outcome.id, AccountPhase::Ended));
        QCOMPARE(stage.changes().actingBar({stage.state(outcome.id).account, {}, {}}),
                 std::optional(ActingBar::KeysMissing));
    }

    void aRoleIsAssumedAndRenewed()
    {
        CloudAccount one;
        AccountStage stage;
        QVERIFY(stage.open());
        const ProfileId plain = stage.add(one, "plain");
        const QString uid = stage.state(plain).account.text;
        stage.accounts().setEnabled(plain, false);
        AccountProfile profile = AccountStage::profileOf(one, "role");
        profile.mode = CredentialMode::RamRoleArn;
        profile.role.arn = QStringLiteral("acs:ram::%1:role/sandbox").arg(uid);
        profile.role.duration = std::chrono::seconds(900);
        const SaveOutcome outcome = stage.save(profile, AccountStage::secretsOf(one));
        QVERIFY(outcome.isOk());
        QVERIFY(stage.waitFor(outcome.id, AccountPhase::Ready));
        QVERIFY(stage.state(outcome.id).renews);
        QVERIFY(stage.state(outcome.id).expires.isValid());
        QCOMPARE(stage.state(outcome.id).identityType, "AssumedRoleUser");
        const int assumed = one.requests("AssumeRole");
        stage.accounts().retry(outcome.id);
        QTRY_COMPARE_WITH_TIMEOUT(one.requests("AssumeRole"), assumed + 1, 20'000);
        QVERIFY(stage.waitFor(outcome.id, AccountPhase::Ready));
    }

    void aRoleThatIsNotThere()
    {
        CloudAccount one;
        AccountStage stage;
        QVERIFY(stage.open());
        AccountProfile profile = AccountStage::profileOf(one, "role");
        profile.mode = CredentialMode::RamRoleArn;
        profile.role.arn = "acs:ram::1234567890123456:role/nobody";
        const SaveOutcome outcome = stage.save(profile, AccountStage::secretsOf(one));
        QVERIFY(stage.waitFor(outcome.id, AccountPhase::Troubled));
        QCOMPARE(int(stage.state(outcome.id).trouble), int(AccountTrouble::RoleNotAssumed));
    }

    void otherKeysOfAnotherAccountShowNothingOfTheFirst()
    {
        CloudAccount one, two;
        AccountStage stage;
        QVERIFY(stage.open());
        const ProfileId a = stage.add(one, "one");
        const AccountUid before = stage.state(a).account;
        AccountProfile changed = stage.profile(a);
        changed.accessKeyId = two.keyId();
        changed.endpoint = two.url();
        QVERIFY(stage.save(changed, AccountStage::secretsOf(two)).isOk());
        QVERIFY(stage.waitFor(a, AccountPhase::Ready));
        QVERIFY(stage.waitUntilRead(a));
        QVERIFY(stage.state(a).account != before);
        QCOMPARE(stage.rowsOf(before), size_t(0));
        QCOMPARE(stage.vault.plain({a, SecretKind::AccessKeySecret}), two.secret());
    }

    /// The secret that is kept is tested, not asked for again.
    void aTestUsesWhatIsKept()
    {
        CloudAccount one;
        AccountStage stage;
        QVERIFY(stage.open());
        const ProfileId a = stage.add(one, "one");
        const auto good = stage.accounts().test(stage.profile(a), {});
        QTRY_VERIFY_WITH_TIMEOUT(good->isFinished(), 20'000);
        QVERIFY(good->result());
        QVERIFY(good->result()->isOk());
        QCOMPARE(good->result()->account, stage.state(a).account);
        GivenSecrets wrong;
        wrong.accessKeySecret = Secret("wrong");
        const auto bad = stage.accounts().test(stage.profile(a), wrong);
        QTRY_VERIFY_WITH_TIMEOUT(bad->isFinished(), 20'000);
        QCOMPARE(int(bad->result()->trouble), int(AccountTrouble::WrongSecret));
        stage.vault.setMood(MemoryVault::Mood::Fails, {VaultTrouble::Locked, {}, false});
        const auto locked = stage.accounts().test(stage.profile(a), {});
        QTRY_VERIFY_WITH_TIMEOUT(locked->isFinished(), 20'000);
        QVERIFY(!locked->result());
        QCOMPARE(locked->result().error().code, "KeychainNotRead");
        const auto none = stage.accounts().test(AccountStage::profileOf(one, "new"), {});
        QTRY_VERIFY_WITH_TIMEOUT(none->isFinished(), 20'000);
        QCOMPARE(int(none->result()->trouble), int(AccountTrouble::Incomplete));
        // Given up in the middle: nothing is said any more.
        auto given = stage.accounts().test(stage.profile(a), AccountStage::secretsOf(one));
        given.reset();
        QCoreApplication::processEvents();
    }
};

QTEST_GUILESS_MAIN(TestAccountKeys)
#include "test_accountkeys.moc"
