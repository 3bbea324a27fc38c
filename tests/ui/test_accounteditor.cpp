// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Adding an account and changing one, by keyboard and mouse: what stands against a value, the test, hosts that must be
// confirmed, and that nothing secret stays behind.

#include "tests/ui/editorstage.h"
#include "ui/accounts/secretfield.h"
#include "ui/kit/languageswitch.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QListWidget>
#include <QRadioButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>

using namespace ecsdesk;
using namespace ecsdesk::testing;

class TestAccountEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_language = std::make_unique<LanguageSwitch>(*qApp, Language::English); }

    /// The whole way by keyboard: typed, tested by saving, saved.
    void anAccountIsAddedByKeyboard()
    {
        EditorStage stage;
        QVERIFY(QTest::qWaitForWindowActive(stage.editor.get()));
        QVERIFY(stage.find("accountName")->hasFocus());
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("prod-cn"));
        const auto tab = [] { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab); };
        tab(); // site
        tab(); // kind of keys
        tab();
        QCOMPARE(QApplication::focusWidget(), stage.find("accessKeyId"));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("LTAI5tExample"));
        tab();
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral(" typed-secret "));
        QVERIFY(stage.canSave());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(stage.accounts.tests.size(), size_t(1));
        QCOMPARE(plain(stage.accounts.tests.back().secrets.accessKeySecret), QStringLiteral("typed-secret"));
        QVERIFY(!stage.canSave());
        QVERIFY(stage.accounts.saves.empty());
        stage.accounts.tests.back().answer(goodCheck());
        QCOMPARE(stage.accounts.saves.size(), size_t(1));
        const auto &save = stage.accounts.saves.back();
        QCOMPARE(save.profile.name, QStringLiteral("prod-cn"));
        QCOMPARE(save.profile.edition, Edition::Current);
        QCOMPARE(save.keeping, KeyKeeping::Keychain);
        QCOMPARE(plain(save.secrets.accessKeySecret), QStringLiteral("typed-secret"));
        QVERIFY(!save.secrets.securityToken);
        save.answer(savedAs("new"));
        QCOMPARE(stage.saved, QList<ProfileId>{ProfileId(QStringLiteral("new"))});
        QVERIFY(!stage.editor->isVisible());
        QCOMPARE(stage.find<QLineEdit>("accessKeySecret")->text(), QString());
    }

    void whatStandsAgainstAValueIsSaidBesideIt()
    {
        EditorStage stage;
        // Nothing typed yet: nothing is wrong, but it cannot be saved and says why.
        QVERIFY(stage.find("accountName")->accessibleDescription().isEmpty());
        QVERIFY(!stage.canSave());
        QVERIFY(!stage.whyNot().isEmpty());
        stage.fill();
        QVERIFY(stage.canSave());
        QVERIFY(stage.whyNot().isEmpty());
        stage.type("accessKeyId", QStringLiteral("STS.abc"));
        QVERIFY(stage.find("accessKeyId")->accessibleDescription().contains(QStringLiteral("temporary")));
        QVERIFY(stage.find("accessKeyId")->property("wrongValue").toBool());
        QVERIFY(!stage.canSave());
        stage.mode(CredentialMode::StsToken);
        QVERIFY(stage.find("securityToken")->isVisible());
        QVERIFY(!stage.canSave());
        stage.type("securityToken", QStringLiteral("a token"));
        QVERIFY(stage.find("securityToken")->accessibleDescription().contains(QStringLiteral("blanks")));
        stage.type("securityToken", QStringLiteral("typed-token"));
        QVERIFY(stage.canSave());
        stage.type("accountName", QStringLiteral("x"));
        QTest::keyClick(stage.find("accountName"), Qt::Key_Backspace);
        QVERIFY(!stage.find("accountName")->accessibleDescription().isEmpty());
    }

    void eachKindHasItsFields()
    {
        EditorStage stage;
        const auto shown = [&](const char *name) { return stage.find(name)->isVisible(); };
        QVERIFY(shown("accessKeyId") && shown("accessKeySecret") && !shown("securityToken") && !shown("roleArn"));
        stage.mode(CredentialMode::RamRoleArn);
        QVERIFY(shown("accessKeySecret") && shown("roleArn") && shown("roleSession") && shown("externalId"));
        stage.mode(CredentialMode::EcsRamRole);
        QVERIFY(!shown("accessKeyId") && !shown("accessKeySecret") && shown("ecsRole") && !shown("roleArn"));
        stage.type("accountName", QStringLiteral("here"));
        QVERIFY(stage.canSave());
        stage.click("saveAccount");
        QVERIFY(!stage.accounts.tests.back().secrets.accessKeySecret);
        QCOMPARE(stage.accounts.tests.back().profile.mode, CredentialMode::EcsRamRole);
    }

    void aRoleGoesWithAllItsValues()
    {
        EditorStage stage;
        stage.fill();
        stage.mode(CredentialMode::RamRoleArn);
        stage.type("roleArn", QStringLiteral("acs:ram::1234567890123456:role/ops"));
        stage.type("roleSession", QStringLiteral("me@desk"));
        stage.find<QSpinBox>("roleDuration")->setValue(30);
        stage.type("externalId", QStringLiteral("x-1"));
        QVERIFY2(stage.canSave(), qUtf8Printable(stage.whyNot()));
        stage.click("testAccount");
        const RoleToAssume role = stage.accounts.tests.back().profile.role;
        QCOMPARE(role.arn, QStringLiteral("acs:ram::1234567890123456:role/ops"));
        QCOMPARE(role.sessionName, QStringLiteral("me@desk"));
        QCOMPARE(role.duration, std::chrono::minutes(30));
        QCOMPARE(role.externalId, QStringLiteral("x-1"));
    }

    void anotherKeyDoesNotEndWithTheOldOne()
    {
        AccountProfile profile = profileNamed(QStringLiteral("temp"));
        profile.mode = CredentialMode::StsToken;
        profile.accessKeyId = QStringLiteral("STS.old");
        profile.tokenExpires = startOfTest.addSecs(60);
        EditorStage stage(profile);
        QVERIFY(stage.find<QCheckBox>("tokenEnds")->isChecked());
        stage.type("accessKeyId", QStringLiteral("STS.new"));
        QVERIFY(!stage.find<QCheckBox>("tokenEnds")->isChecked());
        stage.type("accessKeyId", QStringLiteral("STS.old"));
        QVERIFY(stage.find<QCheckBox>("tokenEnds")->isChecked());
    }

    void aTokenMayHaveAnEnd()
    {
        EditorStage stage;
        stage.fill();
        stage.mode(CredentialMode::StsToken);
        stage.type("accessKeyId", QStringLiteral("STS.abc"));
        stage.type("securityToken", QStringLiteral("typed-token"));
        stage.click("testAccount");
        QVERIFY(!stage.accounts.tests.back().profile.tokenExpires.isValid());
        QCOMPARE(plain(stage.accounts.tests.back().secrets.securityToken), QStringLiteral("typed-token"));
        stage.find<QCheckBox>("tokenEnds")->setChecked(true);
        stage.click("testAccount");
        QCOMPARE(stage.accounts.tests.back().profile.tokenExpires, startOfTest.addSecs(3600));
    }

    /// The kept secret stays as long as it belongs to the same key.
    void editingKeepsTheSecret()
    {
        EditorStage stage(profileNamed(QStringLiteral("prod-cn")));
        auto *secret = stage.find<QLineEdit>("accessKeySecret");
        QVERIFY(secret->placeholderText().contains(QStringLiteral("kept in the keychain")));
        stage.find<QCheckBox>("readOnly")->setChecked(true);
        QVERIFY2(stage.canSave(), qUtf8Printable(stage.whyNot()));
        stage.click("saveAccount");
        QVERIFY(!stage.accounts.tests.back().secrets.accessKeySecret);
        stage.accounts.tests.back().answer(goodCheck());
        QCOMPARE(stage.accounts.saves.back().profile.id, profileNamed(QStringLiteral("prod-cn")).id);
        QVERIFY(stage.accounts.saves.back().profile.readOnly);
        QVERIFY(!stage.accounts.saves.back().secrets.accessKeySecret);
        stage.accounts.saves.back().answer(savedAs("id-of-prod-cn"));
        QVERIFY(!stage.editor->isVisible());
    }
    void anotherKeyNeedsItsOwnSecret()
    {
        EditorStage stage(profileNamed(QStringLiteral("prod-cn")));
        stage.type("accessKeyId", QStringLiteral("LTAI5tOther"));
        QVERIFY(!stage.canSave());
        QVERIFY(stage.find<QLineEdit>("accessKeySecret")->placeholderText().isEmpty());
        stage.type("accessKeySecret", QStringLiteral("other"));
        QVERIFY(stage.canSave());
    }
    void aSecretThatIsNotThereMustBeTyped()
    {
        const AccountProfile profile = profileNamed(QStringLiteral("prod-cn"));
        AccountState state = readyState(profile, {});
        state.phase = AccountPhase::NoKeys;
        state.missing = SecretKind::AccessKeySecret;
        const EditorStage stage(profile, state);
        QVERIFY(!stage.canSave());
    }

    void aTestTellsAndOffersToSaveAnyway()
    {
        EditorStage stage;
        stage.fill();
        stage.click("saveAccount");
        QVERIFY(stage.result().contains(QStringLiteral("Testing")));
        AccountCheck check = goodCheck();
        check.trouble = AccountTrouble::NoPermission;
        check.error = refusal("Forbidden.RAM");
        check.mayList = false;
        check.missingPermissions = {QStringLiteral("ecs:DescribeInstances")};
        stage.accounts.tests.back().answer(check);
        QVERIFY(stage.accounts.saves.empty());
        QVERIFY2(stage.result().contains(QStringLiteral("ecs:DescribeInstances")), qUtf8Printable(stage.result()));
        stage.click("checkPolicy");
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("\"Action\"")));
        stage.click("saveAnyway");
        QCOMPARE(stage.accounts.saves.size(), size_t(1));
    }

    void words_data()
    {
        QTest::addColumn<int>("trouble");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("told");
        const auto row = [](AccountTrouble trouble, const char *code, const char *told) {
            QTest::newRow(code) << int(trouble) << QString::fromLatin1(code) << QString::fromLatin1(told);
        };
        row(AccountTrouble::UnknownKey, "InvalidAccessKeyId.NotFound", "AccessKey");
        row(AccountTrouble::WrongSecret, "SignatureDoesNotMatch", "secret is wrong");
        row(AccountTrouble::ClockOff, "InvalidTimeStamp.Expired", "clock");
        row(AccountTrouble::TokenExpired, "InvalidSecurityToken.Expired", "expired");
    }
    void words()
    {
        QFETCH(int, trouble);
        QFETCH(QString, code);
        QFETCH(QString, told);
        EditorStage stage;
        stage.fill();
        stage.click("testAccount");
        AccountCheck check;
        check.trouble = AccountTrouble(trouble);
        check.error = refusal(code.toLatin1().constData());
        stage.accounts.tests.back().answer(check);
        QVERIFY2(stage.result().contains(told, Qt::CaseInsensitive), qUtf8Printable(stage.result()));
        QVERIFY2(!stage.result().contains(code), qUtf8Printable(stage.result()));
        // Whoever types on is not told of the old value any more.
        stage.type("accessKeySecret", QStringLiteral("another"));
        QVERIFY(!stage.find("checkResult")->isVisible());
    }

    void aGoodTestIsNotRepeated()
    {
        EditorStage stage;
        stage.fill();
        stage.click("testAccount");
        stage.accounts.tests.back().answer(goodCheck());
        QVERIFY(stage.result().contains(QStringLiteral("The account works")));
        stage.click("saveAccount");
        QCOMPARE(stage.accounts.tests.size(), size_t(1));
        QCOMPARE(stage.accounts.saves.size(), size_t(1));
        stage.accounts.saves.back().fail(VaultTrouble::Locked);
        stage.click("saveGiveUp");
        stage.type("accessKeySecret", QStringLiteral("another"));
        stage.click("saveAccount");
        QCOMPARE(stage.accounts.tests.size(), size_t(2));
    }

    void aTestCanBeCancelled()
    {
        EditorStage stage;
        stage.fill();
        stage.click("saveAccount");
        stage.click("cancelTest");
        QVERIFY(!stage.accounts.tests.back().isOpen());
        QVERIFY(stage.canSave());
        QVERIFY(stage.accounts.saves.empty());
        stage.click("testAccount");
        stage.type("accountName", QStringLiteral("typed meanwhile"));
        QVERIFY(!stage.accounts.tests.back().isOpen()); // it would tell of other values
    }

    void regionsAreChosenOnceTheyAreKnown()
    {
        EditorStage stage;
        stage.fill();
        QTest::keyClick(stage.find("someRegions"), Qt::Key_Space);
        QVERIFY(!stage.canSave());
        stage.type("regionIds", QStringLiteral("cn-hangzhou, cn-qingdao"));
        QVERIFY(stage.canSave());
        stage.click("testAccount");
        QCOMPARE(stage.accounts.tests.back().profile.regions.size(), 2);
        stage.accounts.tests.back().answer(goodCheck());
        auto *list = stage.find<QListWidget>("regionList");
        QVERIFY(list->isVisible());
        QCOMPARE(list->count(), 4); // the typed one that was not told stays
        QCOMPARE(list->item(0)->checkState(), Qt::Checked);
        QVERIFY(list->item(1)->text().contains(QStringLiteral("China (Hangzhou)")));
        QCOMPARE(list->item(1)->checkState(), Qt::Checked);
        QCOMPARE(list->item(3)->checkState(), Qt::Unchecked);
        list->setFocus();
        list->setCurrentRow(3);
        QTest::keyClick(list, Qt::Key_Space);
        stage.click("saveAccount");
        stage.accounts.tests.back().answer(goodCheck());
        QCOMPARE(stage.accounts.saves.back().profile.regions.back(), RegionId(QStringLiteral("ap-southeast-1")));
    }

    void foreignHostsAreConfirmedByName()
    {
        EditorStage stage;
        stage.fill();
        stage.click("advancedToggle");
        stage.type("endpoint", QStringLiteral("http://gateway.corp.example"));
        QVERIFY(stage.find("endpoint")->accessibleDescription().contains(QStringLiteral("https")));
        stage.type("endpoint", QStringLiteral("gateway.corp.example"));
        QVERIFY2(stage.canSave(), qUtf8Printable(stage.whyNot()));
        stage.prompt.yes = false;
        stage.click("testAccount");
        QVERIFY(stage.prompt.questions.back().text.contains(QStringLiteral("gateway.corp.example")));
        QVERIFY(stage.prompt.questions.back().danger);
        QVERIFY(stage.accounts.tests.empty());
        stage.prompt.yes = true;
        stage.click("testAccount");
        QCOMPARE(stage.accounts.tests.back().profile.endpoint, QUrl(QStringLiteral("https://gateway.corp.example")));
        stage.accounts.tests.back().answer(goodCheck());
        stage.click("saveAccount");
        QCOMPARE(stage.prompt.questions.size(), size_t(2)); // said yes to this one already
        QCOMPARE(stage.accounts.saves.size(), size_t(1));
    }
    void anotherForeignHostIsAnotherQuestion()
    {
        AccountProfile profile = profileNamed(QStringLiteral("corp"));
        profile.endpoint = QUrl(QStringLiteral("https://gateway.corp.example"));
        EditorStage stage(profile);
        stage.click("testAccount");
        QVERIFY(stage.prompt.questions.empty()); // it was confirmed when it was saved
        stage.accounts.tests.back().answer(goodCheck());
        stage.type("endpoint", QStringLiteral("https://other.example"));
        stage.click("saveAccount");
        QVERIFY(stage.prompt.questions.back().text.contains(QStringLiteral("other.example")));
    }

    void everythingAdvancedGoesAlong()
    {
        EditorStage stage;
        stage.fill();
        stage.click("advancedToggle");
        stage.find<QComboBox>("signature")->setCurrentIndex(1);
        stage.find<QComboBox>("edition")->setCurrentIndex(1);
        stage.find<QComboBox>("proxy")->setCurrentIndex(3);
        QVERIFY(!stage.canSave());
        stage.type("proxyHost", QStringLiteral("proxy.corp"));
        stage.find<QSpinBox>("proxyPort")->setValue(1080);
        stage.type("proxyUser", QStringLiteral("ops"));
        stage.type("proxyPassword", QStringLiteral("typed-password"));
        stage.prompt.openPath = QStringLiteral("/etc/corp.pem");
        stage.click("chooseCaFile");
        QCOMPARE(stage.find<QLineEdit>("caFile")->text(), QStringLiteral("/etc/corp.pem"));
        QVERIFY(stage.find("caFile")->accessibleDescription().contains(QStringLiteral("inspected")));
        stage.find<QCheckBox>("production")->setChecked(true);
        QVERIFY2(stage.canSave(), qUtf8Printable(stage.whyNot()));
        stage.click("testAccount");
        const AccountProfile &profile = stage.accounts.tests.back().profile;
        QCOMPARE(profile.signature, SignatureVersion::V1);
        QCOMPARE(profile.edition, Edition::Documents);
        QCOMPARE(profile.proxy.kind, ProxyKind::Socks5);
        QCOMPARE(profile.proxy.port, 1080);
        QCOMPARE(profile.caFile, QStringLiteral("/etc/corp.pem"));
        QVERIFY(profile.production);
        QCOMPARE(plain(stage.accounts.tests.back().secrets.proxyPassword), QStringLiteral("typed-password"));
    }

    void theLanguageSwitchesWhileItIsOpen()
    {
        EditorStage stage;
        stage.fill();
        stage.click("testAccount");
        AccountCheck check;
        check.trouble = AccountTrouble::WrongSecret;
        check.error = refusal("SignatureDoesNotMatch");
        stage.accounts.tests.back().answer(check);
        m_language->setLanguage(Language::Chinese);
        QTRY_COMPARE(stage.editor->windowTitle(), QStringLiteral("添加账号"));
        QVERIFY2(stage.result().contains(QStringLiteral("AccessKey Secret 错误")), qUtf8Printable(stage.result()));
        QCOMPARE(stage.find<QLineEdit>("accountName")->text(), QStringLiteral("prod-cn"));
        QVERIFY(stage.canSave());
        m_language->setLanguage(Language::English);
        QTRY_COMPARE(stage.editor->windowTitle(), QStringLiteral("Add an account"));
    }

    void aTestThatGotNoKeysIsSaid()
    {
        EditorStage stage(profileNamed(QStringLiteral("prod-cn")));
        stage.click("testAccount");
        ApiError error;
        error.kind = ErrorKind::Local;
        error.code = QStringLiteral("KeychainNotRead");
        stage.accounts.tests.back().answer(tl::unexpected(error));
        QVERIFY(stage.result().contains(QStringLiteral("The keychain did not give the keys")));
    }

    /// Neither the clipboard, nor undo, nor a screen reader gives it back.
    void nothingSecretComesOutOfAField()
    {
        EditorStage stage;
        stage.fill();
        auto *field = stage.find<SecretField>("accessKeySecret");
        QGuiApplication::clipboard()->setText(QStringLiteral("before"));
        field->selectAll();
        field->copy();
        field->cut();
        QTest::keyClick(field, Qt::Key_C, Qt::ControlModifier);
        QTest::keyClick(field, Qt::Key_X, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("before"));
        QVERIFY(field->inputMethodHints() & Qt::ImhSensitiveData);
        QVERIFY(!field->dragEnabled());
        QVERIFY(!field->displayText().contains(QStringLiteral("typed")));
        field->wipe();
        field->undo();
        field->undo();
        QVERIFY(field->text().isEmpty());
    }

private:
    std::unique_ptr<LanguageSwitch> m_language; // needs the program
};

QTEST_MAIN(TestAccountEditor)
#include "test_accounteditor.moc"
