// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Saving an account: every trouble of the keychain and the ways on, a list that cannot be written, and giving up.

#include "tests/ui/editorstage.h"
#include "ui/kit/languageswitch.h"

#include <QApplication>

using namespace ecsdesk;
using namespace ecsdesk::testing;

class TestAccountSaving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_language = std::make_unique<LanguageSwitch>(*qApp, Language::English); }

    void keychain_data()
    {
        QTest::addColumn<int>("trouble");
        QTest::addColumn<QString>("way");
        for (const Named<VaultTrouble> &each : vaultTroubleNames) {
            const bool locked = each.value == VaultTrouble::Locked || each.value == VaultTrouble::Unanswered;
            QTest::newRow(each.name) << int(each.value)
                                     << (locked ? QStringLiteral("saveUnlock") : QStringLiteral("saveRetry"));
        }
    }
    /// Each has its sentence, the way to try again with the same secret, and the one without a keychain.
    void keychain()
    {
        QFETCH(int, trouble);
        QFETCH(QString, way);
        EditorStage stage;
        stage.accounts.testAnswer = [](const AccountProfile &) { return goodCheck(); };
        stage.fill();
        stage.click("saveAccount");
        QTRY_COMPARE(stage.accounts.saves.size(), size_t(1));
        stage.accounts.saves.back().wait();
        QVERIFY2(stage.flow().contains(QStringLiteral("The keychain is locked. Answer the question")),
                 qUtf8Printable(stage.flow()));
        stage.accounts.saves.back().fail(VaultTrouble(trouble));
        QCOMPARE(stage.flow().section(u'\n', 0, 0),
                 explain(VaultError{VaultTrouble(trouble), {}, false}, VaultVerb::Write).title);
        QVERIFY(stage.find("saveUnlock")->isVisible() == (way == QLatin1String("saveUnlock")));
        QVERIFY(!stage.canSave());
        stage.click(way.toLatin1().constData());
        QCOMPARE(stage.accounts.saves.size(), size_t(2));
        QCOMPARE(plain(stage.accounts.saves.back().secrets.accessKeySecret), QStringLiteral("typed-secret"));
        QCOMPARE(stage.accounts.saves.back().keeping, KeyKeeping::Keychain);
        stage.accounts.saves.back().fail(VaultTrouble(trouble));
        stage.click("saveForSession");
        QCOMPARE(stage.accounts.saves.back().keeping, KeyKeeping::SessionOnly);
        QCOMPARE(plain(stage.accounts.saves.back().secrets.accessKeySecret), QStringLiteral("typed-secret"));
        stage.accounts.saves.back().answer(savedAs("new"));
        QCOMPARE(stage.saved.size(), 1);
    }

    /// Where the keychain does not give what it has, the secret is typed, and never kept.
    void forThisSessionItIsTyped()
    {
        EditorStage stage(profileNamed(QStringLiteral("prod-cn")));
        QVERIFY(stage.canSave());
        stage.editor->keepForSession();
        QVERIFY(stage.find("accessKeySecret")->hasFocus());
        QVERIFY(!stage.canSave());
        stage.type("accessKeySecret", QStringLiteral("typed-secret"));
        stage.click("saveAccount");
        stage.accounts.tests.back().answer(goodCheck());
        QCOMPARE(stage.accounts.saves.back().keeping, KeyKeeping::SessionOnly);
        QCOMPARE(plain(stage.accounts.saves.back().secrets.accessKeySecret), QStringLiteral("typed-secret"));
    }

    void aListThatCannotBeWrittenIsSaid()
    {
        EditorStage stage;
        stage.fill();
        stage.click("saveAccount");
        stage.accounts.tests.back().answer(goodCheck());
        SaveOutcome outcome;
        outcome.error = ApiError{};
        outcome.error->kind = ErrorKind::Local;
        outcome.error->code = QStringLiteral("AccountsNotWritable");
        stage.accounts.saves.back().answer(outcome);
        QVERIFY(stage.flow().contains(QStringLiteral("The list of accounts cannot be written")));
        stage.click("saveRetry");
        QCOMPARE(stage.accounts.saves.size(), size_t(2));
    }

    void cancelWhileSavingGivesUp()
    {
        EditorStage stage;
        stage.fill();
        stage.click("saveAccount");
        stage.accounts.tests.back().answer(goodCheck());
        stage.accounts.saves.back().wait();
        stage.click("saveGiveUp"); // stays in the dialog, with what was typed
        QVERIFY(!stage.accounts.saves.back().isOpen());
        QVERIFY(stage.editor->isVisible());
        QVERIFY(stage.canSave());
        stage.click("saveAccount");
        QCOMPARE(stage.accounts.saves.size(), size_t(2));
        QTest::keyClick(stage.editor.get(), Qt::Key_Escape);
        QVERIFY(!stage.accounts.saves.back().isOpen());
        QVERIFY(!stage.editor->isVisible());
        QVERIFY(stage.saved.isEmpty());
        QVERIFY(stage.find<QLineEdit>("accessKeySecret")->text().isEmpty());
    }

private:
    std::unique_ptr<LanguageSwitch> m_language; // needs the program
};

QTEST_MAIN(TestAccountSaving)
#include "test_accountsaving.moc"
