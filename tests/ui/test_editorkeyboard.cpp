// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the keyboard is while an account is tested, what the test says of other accounts, and what closing the editor
// asks.

#include "tests/ui/editorstage.h"
#include "ui/kit/languageswitch.h"

#include <QApplication>

using namespace ecsdesk;
using namespace ecsdesk::testing;

class TestEditorKeyboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_language = std::make_unique<LanguageSwitch>(*qApp, Language::English); }

    /// While a test runs, and after it, Enter never comes to mean Cancel; after a refusal the keyboard is at its cause.
    void theKeyboardFollowsTheTest_data()
    {
        QTest::addColumn<int>("trouble");
        QTest::addColumn<QString>("field");
        QTest::newRow("well") << int(AccountTrouble::None) << "saveAccount";
        QTest::newRow("unknown key") << int(AccountTrouble::UnknownKey) << "accessKeyId";
        QTest::newRow("wrong secret") << int(AccountTrouble::WrongSecret) << "accessKeySecret";
        QTest::newRow("no network") << int(AccountTrouble::NoNetwork) << "testAccount";
    }
    void theKeyboardFollowsTheTest()
    {
        QFETCH(int, trouble);
        QFETCH(QString, field);
        EditorStage stage;
        QVERIFY(QTest::qWaitForWindowActive(stage.editor.get()));
        stage.fill();
        stage.find("testAccount")->setFocus();
        QTest::keyClick(stage.find("testAccount"), Qt::Key_Space);
        QCOMPARE(stage.editor->focusWidget()->objectName(), QStringLiteral("cancelTest"));
        AccountCheck check = goodCheck();
        check.trouble = AccountTrouble(trouble);
        if (!check.isOk())
            check.error = ApiError{};
        stage.accounts.tests.back().answer(check);
        QCOMPARE(stage.editor->focusWidget()->objectName(), field);
    }

    void theKeyboardStaysInAField()
    {
        EditorStage stage;
        QVERIFY(QTest::qWaitForWindowActive(stage.editor.get()));
        stage.fill();
        stage.click("testAccount");
        stage.find("accountName")->setFocus();
        AccountCheck check = goodCheck();
        check.trouble = AccountTrouble::WrongSecret;
        check.error = ApiError{};
        stage.accounts.tests.back().answer(check);
        QVERIFY(stage.find("accountName")->hasFocus());
    }

    void aTestSaysThatTheAccountIsHereAlready()
    {
        EditorStage stage;
        const AccountProfile here = profileNamed(QStringLiteral("main"));
        stage.accounts.put(here, readyState(here, goodCheck().account.text));
        stage.fill();
        stage.click("testAccount");
        stage.accounts.tests.back().answer(goodCheck());
        const auto notes = [&stage] {
            QString all;
            for (const ReasonLabel *label : stage.editor->findChild<CheckResult *>()->findChildren<ReasonLabel *>()) {
                if (label->isVisible())
                    all += label->sentence();
            }
            return all;
        };
        QVERIFY2(notes().contains(QStringLiteral("“main” works on this cloud account already")),
                 qUtf8Printable(notes()));
        // Saving says so first, and does it when told again.
        EditorStage twice;
        twice.accounts.put(here, readyState(here, goodCheck().account.text));
        twice.fill();
        twice.click("saveAccount");
        twice.accounts.tests.back().answer(goodCheck());
        QVERIFY(twice.accounts.saves.empty());
        QVERIFY(twice.find("saveAnyway")->isVisible());
        QVERIFY2(twice.result().contains(QStringLiteral("The account works")), qUtf8Printable(twice.result()));
        QCOMPARE(twice.editor->focusWidget()->objectName(), QStringLiteral("saveAccount"));
        twice.click("saveAccount");
        QCOMPARE(twice.accounts.saves.size(), size_t(1));
        // Of an account of its own there is nothing to be said.
        // Nor is what is known said again before saving.
        AccountProfile known = profileNamed(QStringLiteral("known"));
        known.account = goodCheck().account;
        EditorStage again(known, readyState(known, goodCheck().account.text));
        again.accounts.put(here, readyState(here, goodCheck().account.text));
        again.click("saveAccount");
        again.accounts.tests.back().answer(goodCheck());
        QCOMPARE(again.accounts.saves.size(), size_t(1));
        EditorStage own(here, readyState(here, goodCheck().account.text));
        own.click("testAccount");
        own.accounts.tests.back().answer(goodCheck());
        for (const ReasonLabel *label : own.editor->findChild<CheckResult *>()->findChildren<ReasonLabel *>())
            QVERIFY(!label->sentence().contains(QStringLiteral("already")));
    }

    void anyFieldCounts_data()
    {
        QTest::addColumn<QString>("field");
        for (const char *field : {"accountName", "accessKeyId", "accessKeySecret", "endpoint"})
            QTest::newRow(field) << field;
    }
    void anyFieldCounts()
    {
        QFETCH(QString, field);
        AccountProfile here = profileNamed(QStringLiteral("main"));
        here.endpoint = QUrl(QStringLiteral("http://127.0.0.1:8080"));
        EditorStage stage(here);
        stage.prompt.yes = false;
        stage.type(qUtf8Printable(field), QStringLiteral("x"));
        QTest::keyClick(stage.editor.get(), Qt::Key_Escape);
        QCOMPARE(stage.prompt.questions.size(), 1u);
        QVERIFY(stage.editor->isVisible());
    }

    void whatWasTypedIsNotDroppedByAKey()
    {
        EditorStage stage;
        stage.prompt.yes = false;
        stage.type("accessKeySecret", QStringLiteral("typed-secret"));
        QTest::keyClick(stage.editor.get(), Qt::Key_Escape);
        QCOMPARE(stage.prompt.questions.size(), 1u);
        QVERIFY(stage.editor->isVisible());
        QCOMPARE(stage.find<QLineEdit>("accessKeySecret")->text(), QStringLiteral("typed-secret"));
        stage.editor->close(); // the window's own button
        QCOMPARE(stage.prompt.questions.size(), 2u);
        QVERIFY(stage.editor->isVisible());
        stage.prompt.yes = true;
        stage.click("cancelEditor");
        QVERIFY(!stage.editor->isVisible());
        QVERIFY(stage.find<QLineEdit>("accessKeySecret")->text().isEmpty());
        QVERIFY(stage.saved.isEmpty());
    }

    void anUntouchedEditorClosesAtOnce()
    {
        AccountProfile token = profileNamed(QStringLiteral("token"));
        token.mode = CredentialMode::StsToken;
        token.tokenExpires = startOfTest.addSecs(3600);
        token.regions = {RegionId(QStringLiteral("cn-hangzhou"))};
        token.endpoint = QUrl(QStringLiteral("http://127.0.0.1:8080"));
        AccountProfile role = profileNamed(QStringLiteral("role"));
        role.mode = CredentialMode::RamRoleArn;
        role.role.arn = QStringLiteral("acs:ram::1234567890123456:role/ops");
        role.proxy = {ProxyUse::Explicit, ProxyKind::Socks5, QStringLiteral("proxy.example"), 1080,
                      QStringLiteral("u")};
        for (const auto &profile : {std::optional<AccountProfile>(), std::optional(token), std::optional(role)}) {
            EditorStage stage(profile);
            QTest::keyClick(stage.editor.get(), Qt::Key_Escape);
            QVERIFY(!stage.editor->isVisible());
            QVERIFY(stage.prompt.questions.empty());
        }
    }

private:
    std::unique_ptr<LanguageSwitch> m_language; // needs the program
};

QTEST_MAIN(TestEditorKeyboard)
#include "test_editorkeyboard.moc"
