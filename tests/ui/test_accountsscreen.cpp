// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The accounts side by side: what each says of itself, the ways out, and what is asked before one is removed.

#include "tests/ui/accountsstage.h"
#include "ui/accounts/accountfacts.h"
#include "ui/accounts/welcome.h"
#include "ui/kit/banner.h"
#include "ui/kit/copylabel.h"
#include "ui/kit/languageswitch.h"
#include "ui/kit/requestidbutton.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QSignalSpy>
#include <QToolButton>

using namespace ecsdesk;
using namespace ecsdesk::testing;

class TestAccountsScreen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_language = std::make_unique<LanguageSwitch>(*qApp, Language::English); }

    void eachAccountSaysHowItStands()
    {
        AccountStage stage;
        putThree(stage.accounts);
        stage.show();
        const QAbstractItemModel *model = stage.list()->model();
        QCOMPARE(model->rowCount(), 3);
        QCOMPARE(stage.list()->currentIndex().row(), 0);
        QCOMPARE(stage.standing(), QStringLiteral("The account works"));
        QVERIFY(stage.text().contains(QStringLiteral("38 instances in 6 regions")));
        // By keyboard from one to the next.
        stage.list()->setFocus();
        QTest::keyClick(stage.list(), Qt::Key_Down);
        QVERIFY2(stage.text().contains(QStringLiteral("cannot be renewed")), qUtf8Printable(stage.text()));
        QVERIFY(stage.way(AccountWay::EnterSecret)->isVisible());
        QTest::keyClick(stage.list(), Qt::Key_Down);
        QVERIFY2(!stage.standing().contains(QStringLiteral("InvalidAccessKeyId")), qUtf8Printable(stage.standing()));
        QCOMPARE(stage.screen->findChild<AccountDetail *>()->findChild<RequestIdButton *>()->requestId(),
                 refusal("x").requestId.text);
    }

    void factsCanBeCopied()
    {
        AccountStage stage;
        putThree(stage.accounts);
        stage.show();
        QStringList copied;
        for (CopyLabel *label : stage.detail()->findChildren<CopyLabel *>()) {
            if (label->isVisible()) {
                label->copy();
                copied.append(QGuiApplication::clipboard()->text());
            }
        }
        QCOMPARE(copied,
                 (QStringList{QStringLiteral("1234567890123456"), QStringLiteral("acs:ram::1234567890123456:user/ops"),
                              QStringLiteral("LTAI5tExampleKeyId1234")}));
    }

    void anInspectedNetworkAndAForeignEndpointAreSaid()
    {
        AccountStage stage;
        AccountProfile profile = profileNamed(QStringLiteral("corp"));
        stage.accounts.put(profile, readyState(profile, QStringLiteral("1")));
        stage.show();
        QVERIFY(!stage.find<ReasonLabel>("inspectionNote")->isVisible());
        profile.caFile = QStringLiteral("/etc/corp.pem");
        profile.endpoint = QUrl(QStringLiteral("https://gateway.corp.example"));
        stage.accounts.put(profile, readyState(profile, QStringLiteral("1")));
        QCOMPARE(stage.find<ReasonLabel>("inspectionNote")->sentence(),
                 QStringLiteral("Traffic is inspected with the authorities in /etc/corp.pem."));
        QVERIFY(stage.find<ReasonLabel>("endpointNote")->sentence().contains(QStringLiteral("gateway.corp.example")));
    }

    void selectionStaysWhereItIs()
    {
        AccountStage stage;
        putThree(stage.accounts);
        stage.show();
        stage.choose("lab");
        for (const char *name : {"prod-cn", "intl", "lab"}) {
            AccountState state = stage.accounts.state(ProfileId(QStringLiteral("id-of-%1").arg(QLatin1String(name))));
            state.instances += 5;
            state.loading = true;
            stage.accounts.setState(state);
            QCOMPARE(stage.detail()->profile().name, QStringLiteral("lab"));
        }
        AccountProfile more = profileNamed(QStringLiteral("new"));
        stage.accounts.put(more, readyState(more, QStringLiteral("9")));
        QCOMPARE(stage.detail()->profile().name, QStringLiteral("lab"));
        stage.accounts.drop(profileNamed(QStringLiteral("prod-cn")).id);
        QCOMPARE(stage.detail()->profile().name, QStringLiteral("lab"));
        stage.accounts.drop(profileNamed(QStringLiteral("lab")).id);
        QVERIFY(stage.list()->currentIndex().isValid());
    }

    void theWaysLeadOn()
    {
        AccountStage stage;
        AccountProfile profile = profileNamed(QStringLiteral("prod-cn"));
        const AccountState ready = readyState(profile, QStringLiteral("1"));
        stage.accounts.put(profile, withoutKeys(ready, VaultTrouble::Locked));
        stage.show();
        QCOMPARE(stage.standing(), QStringLiteral("The keychain is locked"));
        QVERIFY(!stage.way(AccountWay::Retry)->isVisible());
        QTest::mouseClick(stage.way(AccountWay::Unlock), Qt::LeftButton);
        QCOMPARE(stage.accounts.retries, QList<ProfileId>{profile.id});
        QTest::mouseClick(stage.way(AccountWay::SessionOnly), Qt::LeftButton);
        QVERIFY(stage.editor());
        QVERIFY(!stage.editor()->isModal()); // language, theme and the list stay within reach
        QVERIFY(findIn<ReasonLabel>(stage.editor(), "keepingNote")->isVisible());
        stage.editor()->close();
        AccountState off = ready;
        off.phase = AccountPhase::Off;
        profile.enabled = false;
        stage.accounts.put(profile, off);
        QVERIFY(!stage.find<QPushButton>("switchAccount")->isVisible());
        QTest::mouseClick(stage.way(AccountWay::SwitchOn), Qt::LeftButton);
        QCOMPARE(stage.accounts.switched.back(), (std::pair{profile.id, true}));
    }

    void aSecondWayToTheSameAccountLeadsToTheFirst()
    {
        AccountStage stage;
        putThree(stage.accounts);
        AccountProfile twin = profileNamed(QStringLiteral("twin"));
        AccountState state = readyState(twin, QStringLiteral("1234567890123456"));
        state.phase = AccountPhase::SameAccount;
        state.sameAs = profileNamed(QStringLiteral("prod-cn")).id;
        stage.accounts.put(twin, state);
        stage.show();
        stage.choose("twin");
        QVERIFY(stage.standing().contains(QStringLiteral("prod-cn")));
        QTest::mouseClick(stage.way(AccountWay::ShowOther), Qt::LeftButton);
        QCOMPARE(stage.detail()->profile().name, QStringLiteral("prod-cn"));
    }

    void removalIsAskedWithWhatItCosts()
    {
        AccountStage stage;
        putThree(stage.accounts);
        const auto record = [&](const char *account, ChangeState state, ChangeId id) {
            FleetRow row = rowOf(ChargeType::PrePaid, 5);
            row.key.account = AccountUid(QLatin1String(account));
            const ClientToken token(QStringLiteral("t%1").arg(id));
            stage.changes.put(recordOf({row.key, row.instance, {}, token, {}, {}}, state, id));
        };
        record("1234567890123456", ChangeState::Unknown, 1);
        record("1234567890123456", ChangeState::Queued, 2);
        record("1234567890123456", ChangeState::Queued, 3);
        record("1234567890123456", ChangeState::Verified, 4);
        record("5555666677778888", ChangeState::Unknown, 5);
        stage.show();
        stage.prompt.yes = false;
        stage.click("removeAccount");
        QCOMPARE(stage.prompt.questions.size(), size_t(1));
        const Prompt::Question asked = stage.prompt.questions.back();
        QVERIFY(asked.danger);
        QVERIFY(asked.text.contains(QStringLiteral("prod-cn")));
        QVERIFY2(asked.detail.contains(QStringLiteral("1 change of this account is not known")),
                 qUtf8Printable(asked.detail));
        QVERIFY(asked.detail.contains(QStringLiteral("2 changes of this account in the queue")));
        QVERIFY(asked.detail.contains(QStringLiteral("last known list")));
        QVERIFY(asked.detail.contains(QStringLiteral("journal")));
        QVERIFY(stage.accounts.removals.isEmpty());
        stage.prompt.yes = true;
        stage.click("removeAccount");
        QCOMPARE(stage.accounts.removals, QList<ProfileId>{profileNamed(QStringLiteral("prod-cn")).id});
        // The keychain kept a secret: that is said, and can be tried again.
        const ProfileId gone = stage.accounts.removals.front();
        stage.accounts.drop(gone);
        Q_EMIT stage.accounts.removed(gone, {}, VaultError{VaultTrouble::Locked, {}, false});
        auto *banner = stage.screen->findChild<Banner *>();
        QVERIFY(banner->isVisible());
        QVERIFY2(banner->sentence().contains(QStringLiteral("still be in the keychain")),
                 qUtf8Printable(banner->sentence()));
        banner->actionButton()->click();
        QCOMPARE(stage.accounts.removals.size(), 2);
    }

    void aTestFromTheScreen()
    {
        AccountStage stage;
        putThree(stage.accounts);
        stage.show();
        stage.click("testAccount");
        QCOMPARE(stage.accounts.tests.size(), size_t(1));
        QVERIFY(!stage.find<QPushButton>("testAccount")->isEnabled());
        QVERIFY(!stage.accounts.tests.back().secrets.accessKeySecret);
        AccountCheck check = goodCheck();
        check.trouble = AccountTrouble::NoPermission;
        check.error = refusal("Forbidden.RAM");
        check.missingPermissions = {QStringLiteral("ecs:DescribeInstances")};
        check.mayList = false;
        stage.accounts.tests.back().answer(check);
        QVERIFY(stage.detail()->result()->sentence().contains(QStringLiteral("does not mean that there are no")));
        stage.click("checkPolicy");
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("ecs:ModifyInstanceSpec")));
        // Another account: the result of this one goes.
        stage.choose("intl");
        QVERIFY(!stage.detail()->result()->isVisible());
        stage.click("testAccount");
        stage.click("cancelTest");
        QVERIFY(!stage.accounts.tests.back().isOpen());
        QVERIFY(stage.find<QPushButton>("testAccount")->isEnabled());
    }

    void policiesAreInTheMenu()
    {
        AccountStage stage;
        AccountProfile profile = profileNamed(QStringLiteral("role"));
        profile.mode = CredentialMode::RamRoleArn;
        profile.role.arn = QStringLiteral("acs:ram::1234567890123456:role/ops");
        stage.accounts.put(profile, readyState(profile, QStringLiteral("1")));
        stage.show();
        QMenu *menu = stage.find<QPushButton>("copyPolicy")->menu();
        Q_EMIT menu->aboutToShow();
        const auto copied = [menu](const char *name) {
            menu->findChild<QAction *>(QLatin1String(name))->trigger();
            return QGuiApplication::clipboard()->text();
        };
        QVERIFY(copied("fullPolicy").contains(QStringLiteral("ecs:ModifyInstanceSpec")));
        QVERIFY(!copied("readOnlyPolicy").contains(QStringLiteral("ecs:ModifyInstanceSpec")));
        QVERIFY(copied("assumePolicy").contains(QStringLiteral("sts:AssumeRole")));
    }

    void withoutAccountsThereAreDoors()
    {
        AccountStage stage;
        stage.show();
        QCOMPARE(stage.empty()->title(), QStringLiteral("No accounts yet"));
        stage.empty()->actionButton()->click();
        QVERIFY(stage.editor() && stage.editor()->isNew());
        stage.editor()->close();
        Q_EMIT stage.empty()->secondTriggered();
        QVERIFY(stage.screen->findChild<ImportDialog *>());
        QSignalSpy sandbox(stage.screen.get(), &AccountsScreen::sandboxWanted);
        stage.click("trySandbox");
        QCOMPARE(sandbox.size(), 1);
    }

    void aListThatCannotBeReadIsNotEmpty()
    {
        AccountStage stage;
        ApiError error;
        error.kind = ErrorKind::Local;
        error.code = QStringLiteral("AccountsNotReadable");
        stage.accounts.error = error;
        stage.show();
        QCOMPARE(stage.empty()->title(), QStringLiteral("The list of accounts cannot be read"));
        QVERIFY(!stage.find<QPushButton>("addAccount")->isVisible());
    }

    void theSandboxIsAnAccountOfItsOwn()
    {
        AccountStage stage;
        stage.accounts.editable = false;
        stage.show();
        QCOMPARE(stage.empty()->title(), QStringLiteral("The sandbox is one account of its own"));
        QSignalSpy wanted(stage.screen.get(), &AccountsScreen::accountsWanted);
        stage.empty()->actionButton()->click();
        QCOMPARE(wanted.size(), 1);
        // Nor can anything be edited with the keys of the environment, and that is not the sandbox.
        stage.screen->setOnlyEndpoint(QUrl(QStringLiteral("http://127.0.0.1:8080")));
        QVERIFY2(stage.empty()->sentence().contains(QStringLiteral("http://127.0.0.1:8080")),
                 qUtf8Printable(stage.empty()->sentence()));
        QVERIFY(!stage.empty()->title().contains(QStringLiteral("sandbox")));
    }

    void theContextMenuHasWhatTheButtonsHave()
    {
        AccountStage stage;
        putThree(stage.accounts);
        stage.show();
        QMenu menu;
        stage.screen->fillContextMenu(menu);
        QStringList texts;
        for (const QAction *action : menu.actions())
            texts.append(action->text());
        for (const char *text : {"Edit…", "Test", "Switch off", "Copy account number", "Copy policy", "Remove…"})
            QVERIFY2(texts.contains(QString::fromUtf8(text)), qUtf8Printable(texts.join(u',')));
        menu.actions()[texts.indexOf(QStringLiteral("Switch off"))]->trigger();
        QCOMPARE(stage.accounts.switched.back().second, false);
    }

    void aSavedAccountComesToTheFront()
    {
        AccountStage stage;
        putThree(stage.accounts);
        stage.show();
        AccountEditor *editor = stage.screen->add();
        QCOMPARE(stage.screen->add(), editor); // one at a time
        Q_EMIT editor->saved(ProfileId(QStringLiteral("id-of-later")));
        QCOMPARE(stage.detail()->profile().name, QStringLiteral("prod-cn"));
        AccountProfile later = profileNamed(QStringLiteral("later"));
        stage.accounts.put(later, readyState(later, QStringLiteral("7")));
        QCOMPARE(stage.detail()->profile().name, QStringLiteral("later"));
    }

    void theWelcomeHasThreeDoors()
    {
        for (const auto &[name, door] :
             {std::pair{"trySandbox", WelcomeDoor::Sandbox}, std::pair{"importAccounts", WelcomeDoor::Import},
              std::pair{"addAccount", WelcomeDoor::Add}}) {
            WelcomeDialog dialog;
            dialog.show();
            QVERIFY(dialog.findChildren<QLineEdit *>().isEmpty());
            QTest::mouseClick(findIn<QPushButton>(&dialog, name), Qt::LeftButton);
            QCOMPARE(dialog.result(), int(QDialog::Accepted));
            QCOMPARE(dialog.door(), door);
        }
        WelcomeDialog dialog;
        QSignalSpy language(&dialog, &WelcomeDialog::languageWanted);
        dialog.show();
        QTest::mouseClick(findIn<QToolButton>(&dialog, "switchLanguage"), Qt::LeftButton);
        QCOMPARE(language.size(), 1);
        QVERIFY(dialog.isVisible());
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QTest::keyClick(&dialog, Qt::Key_Return);
        QCOMPARE(dialog.door(), WelcomeDoor::Sandbox);
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
    }

private:
    std::unique_ptr<LanguageSwitch> m_language; // needs the program
};

QTEST_MAIN(TestAccountsScreen)
#include "test_accountsscreen.moc"
