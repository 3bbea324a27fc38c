// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Accounts in the main window: the marks in the strip and where they lead, and a list that is empty because of them.

#include "tests/ui/accountsstage.h"
#include "ui/window/accountmarks.h"
#include "ui/window/mainwindow.h"
#include "ui/window/statusstrip.h"
#include "ui/window/topbar.h"

#include <QApplication>
#include <QMenu>
#include <QToolButton>

using namespace ecsdesk;
using namespace ecsdesk::testing;

namespace {

struct WindowStage
{
    WindowStage()
        : theme(*qApp, ThemeMode::Light)
        , language(*qApp, Language::English)
    {
        accounts.now = startOfTest;
    }
    void put(const std::vector<FleetRow> &rows)
    {
        fleet.put(rows);
        fleet.setState(readState(rows, clock.now()));
    }
    void open()
    {
        ScreenMakers makers;
        makers.accounts = [this](QWidget *parent) { return new AccountsScreen(accounts, changes, prompt, parent); };
        makers.showAccount = [](QWidget *screen, const ProfileId &id) {
            static_cast<AccountsScreen *>(screen)->select(id);
        };
        window = std::make_unique<MainWindow>(
            Desks{fleet, changes, nullptr, preferences, clock, nullptr, nullptr, &accounts},
            Surroundings{theme, language, prompt, [](const QUrl &) {}}, makers);
        window->resize(1280, 800);
        window->show();
        static_cast<void>(QTest::qWaitForWindowExposed(window.get()));
    }
    [[nodiscard]] AccountMarks *marks() const { return window->status()->accountMarks(); }
    [[nodiscard]] QStringList texts() const
    {
        QStringList texts;
        for (const QToolButton *button : marks()->buttons())
            texts.append(button->text());
        return texts;
    }
    [[nodiscard]] QString chosen() const
    {
        auto *screen = qobject_cast<AccountsScreen *>(window->currentScreen());
        return screen ? screen->findChild<AccountDetail *>()->profile().name : QString();
    }
    [[nodiscard]] EmptyState *empty() const { return window->instances()->emptyState(); }

    ManualClock clock{startOfTest};
    ThemeSwitch theme;
    LanguageSwitch language;
    RecordingFleetDesk fleet;
    RecordingChangeDesk changes{clock};
    RecordingAccountDesk accounts;
    RecordingPrompt prompt;
    MemoryPreferences preferences;
    std::unique_ptr<MainWindow> window;
};

} // namespace

class TestAccountStrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneHealthyAccountIsQuiet()
    {
        WindowStage stage;
        const AccountProfile profile = profileNamed(QStringLiteral("prod-cn"));
        stage.accounts.put(profile, readyState(profile, QStringLiteral("1234567890123456")));
        stage.put({rowOf(ChargeType::PrePaid, 5)});
        stage.open();
        QVERIFY(stage.marks()->buttons().isEmpty());
        QCOMPARE(stage.window->status()->regionsButton()->text(), QStringLiteral("prod-cn · 1 region"));
        QCOMPARE(stage.window->topBar()->screenButton(ActionId::ShowAccounts)->text(), QStringLiteral("Accounts"));
        stage.accounts.setState(troubled(stage.accounts.state(profile.id), AccountTrouble::WrongSecret));
        QCOMPARE(stage.texts(), QStringList{QStringLiteral("prod-cn: refused")});
        QCOMPARE(stage.window->status()->regionsButton()->text(), QStringLiteral("1 region"));
        QCOMPARE(stage.window->topBar()->screenButton(ActionId::ShowAccounts)->text(), QStringLiteral("Accounts ●1"));
    }

    void eachAccountHasItsMarkThatLeadsToTheCause()
    {
        WindowStage stage;
        putThree(stage.accounts);
        stage.put({rowOf(ChargeType::PrePaid, 5)});
        stage.open();
        QCOMPARE(stage.texts(), (QStringList{QStringLiteral("prod-cn"), QStringLiteral("intl: key expires in 11 min"),
                                             QStringLiteral("lab: refused")}));
        const auto buttons = stage.marks()->buttons();
        QCOMPARE(buttons[0]->accessibleName(), QStringLiteral("prod-cn: ready"));
        QCOMPARE(buttons[2]->accessibleName(), QStringLiteral("lab: refused"));
        QVERIFY(!buttons[2]->toolTip().contains(QStringLiteral("InvalidAccessKeyId")));
        QTest::mouseClick(buttons[2], Qt::LeftButton);
        QCOMPARE(stage.chosen(), QStringLiteral("lab"));
        buttons[1]->setFocus();
        QTest::keyClick(buttons[1], Qt::Key_Space);
        QCOMPARE(stage.chosen(), QStringLiteral("intl"));
        // Rows of one account stay while another is in trouble.
        stage.window->showScreen(ActionId::ShowInstances);
        QVERIFY(stage.window->instances()->showsTable());
    }

    void timeGoesOn()
    {
        WindowStage stage;
        putThree(stage.accounts);
        stage.open();
        stage.accounts.now = startOfTest.addSecs(12 * 60);
        QTRY_COMPARE(stage.texts()[1], QStringLiteral("intl: key expired"));
    }

    void manyAccountsFoldIntoOne()
    {
        WindowStage stage;
        putThree(stage.accounts);
        for (const char *name : {"four", "five"}) {
            const AccountProfile profile = profileNamed(QLatin1String(name));
            stage.accounts.put(profile, readyState(profile, QLatin1String(name)));
        }
        stage.open();
        // What needs attention stays in sight.
        const QStringList wide{QStringLiteral("5 accounts"), QStringLiteral("intl: key expires in 11 min"),
                               QStringLiteral("lab: refused")};
        QCOMPARE(stage.texts(), wide);
        QCOMPARE(stage.marks()->buttons().front()->accessibleName(), QStringLiteral("5 accounts"));
        QMenu *menu = stage.marks()->menu();
        Q_EMIT menu->aboutToShow();
        QCOMPARE(menu->actions().size(), 5);
        QCOMPARE(menu->actions()[1]->text(), QStringLiteral("intl: key expires in 11 min"));
        menu->actions()[2]->trigger();
        QCOMPARE(stage.chosen(), QStringLiteral("lab"));
        // One more in trouble than there is room for.
        const AccountProfile six = profileNamed(QStringLiteral("a-long-name-of-an-account-of-the-research-department"));
        stage.accounts.put(six, troubled(stateOf(six), AccountTrouble::KeyDisabled));
        stage.window->resize(900, 600);
        QTRY_COMPARE(stage.texts().front(), QStringLiteral("6 accounts ▲1"));
        QCOMPARE(stage.texts().size(), 3);
        QCOMPARE(stage.marks()->buttons().front()->accessibleName(),
                 QStringLiteral("6 accounts, 1 of them needs attention"));
    }

    void aNarrowWindowFoldsThem()
    {
        WindowStage stage;
        putThree(stage.accounts);
        AccountProfile longer = profileNamed(QStringLiteral("a-very-long-name-of-an-account-in-production"));
        stage.accounts.put(longer, readyState(longer, QStringLiteral("8")));
        stage.open();
        QCOMPARE(stage.texts().size(), 4);
        stage.window->resize(760, 480);
        const QStringList narrow{QStringLiteral("4 accounts"), QStringLiteral("intl: key expires in 11 min"),
                                 QStringLiteral("lab: refused")};
        QTRY_COMPARE(stage.texts(), narrow);
        stage.window->resize(1280, 800);
        QTRY_COMPARE(stage.texts().size(), 4);
    }

    /// Where there is no list yet the keyboard is at the way to get one.
    void withoutAccountsTheKeyboardIsAtTheWayOut()
    {
        WindowStage stage;
        stage.open();
        QVERIFY(QTest::qWaitForWindowActive(stage.window.get()));
        QTest::keyClick(stage.window->focusWidget(), Qt::Key_5, Qt::ControlModifier);
        const auto *add = qobject_cast<QPushButton *>(stage.window->focusWidget());
        QVERIFY(add);
        QCOMPARE(add->text(), QStringLiteral("Add an account…"));
        QTest::keyClick(stage.window->focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(stage.window->findChild<AccountEditor *>());
    }

    void aShortcutLeadsToTheAccounts()
    {
        WindowStage stage;
        putThree(stage.accounts);
        stage.open();
        QVERIFY(QTest::qWaitForWindowActive(stage.window.get()));
        QTest::keyClick(stage.window->focusWidget(), Qt::Key_5, Qt::ControlModifier);
        QCOMPARE(stage.chosen(), QStringLiteral("prod-cn"));
        QVERIFY(stage.window->currentScreen()->findChild<QListView *>()->hasFocus());
    }

    /// One that takes its time does not keep the others from being read again.
    void theOthersAreReadAgain()
    {
        WindowStage stage;
        putThree(stage.accounts);
        stage.put({});
        stage.open();
        FleetState reading = stage.fleet.state();
        reading.phase = FleetState::Phase::Loading;
        const auto profiles = stage.accounts.profiles();
        for (const bool all : {false, true}) {
            for (const AccountProfile &profile : profiles) {
                AccountState state = stage.accounts.state(profile.id);
                state.loading = all || profile.name == QLatin1String("intl");
                stage.accounts.put(profile, state);
            }
            stage.fleet.setState(reading);
            const int before = stage.fleet.refreshes;
            QTest::keyClick(stage.window.get(), Qt::Key_F5);
            QCOMPARE(stage.fleet.refreshes, before + (all ? 0 : 1));
        }
    }

    void withoutAccountsTheListSaysSo()
    {
        WindowStage stage;
        stage.open();
        QCOMPARE(stage.empty()->title(), QStringLiteral("No accounts yet"));
        stage.empty()->actionButton()->click();
        QVERIFY(qobject_cast<AccountsScreen *>(stage.window->currentScreen()));
    }

    void accountsInTroubleSayWhichAndWhy()
    {
        WindowStage stage;
        const AccountProfile prod = profileNamed(QStringLiteral("prod-cn"));
        const AccountState ready = readyState(prod, QStringLiteral("1"));
        stage.accounts.put(prod, withoutKeys(ready, VaultTrouble::Locked));
        stage.open();
        QCOMPARE(stage.empty()->title(), QStringLiteral("prod-cn: The keychain is locked"));
        stage.empty()->actionButton()->click();
        QCOMPARE(stage.chosen(), QStringLiteral("prod-cn"));
        const AccountProfile intl = profileNamed(QStringLiteral("intl"));
        stage.accounts.put(intl, troubled(readyState(intl, {}), AccountTrouble::WrongSecret));
        QCOMPARE(stage.empty()->title(), QStringLiteral("None of the accounts can be read"));
        QVERIFY(stage.empty()->sentence().contains(QStringLiteral("intl: The AccessKey secret is wrong")));
        // One that is well and being read: its rows are awaited, whatever the other's trouble.
        stage.accounts.setState(ready);
        FleetState loading;
        loading.phase = FleetState::Phase::Loading;
        stage.fleet.setState(loading);
        QCOMPARE(stage.empty()->title(), QStringLiteral("Loading instances…"));
        stage.put({rowOf(ChargeType::PrePaid, 5)});
        QTRY_VERIFY(stage.window->instances()->showsTable());
    }

    void switchedOffIsNoTrouble()
    {
        WindowStage stage;
        AccountProfile prod = profileNamed(QStringLiteral("prod-cn"));
        AccountState off = readyState(prod, {});
        off.phase = AccountPhase::Off;
        stage.accounts.put(prod, off);
        stage.open();
        QCOMPARE(stage.empty()->title(), QStringLiteral("Every account is switched off"));
    }
};

QTEST_MAIN(TestAccountStrip)
#include "test_accountstrip.moc"
