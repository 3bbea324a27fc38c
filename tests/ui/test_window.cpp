// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/recordingdesk.h"
#include "ui/kit/banner.h"
#include "ui/window/commandpalette.h"
#include "ui/window/mainwindow.h"
#include "ui/window/regionpopup.h"
#include "ui/window/runnotice.h"
#include "ui/window/statusstrip.h"
#include "ui/window/topbar.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace ecsdesk;
using namespace ecsdesk::testing;

namespace {

struct Stage
{
    explicit Stage(const std::vector<FleetRow> &rows)
        : theme(*qApp, ThemeMode::Light)
        , language(*qApp, Language::English)
    {
        fleet.put(rows);
        fleet.setState(readState(rows, clock.now()));
        open();
    }
    void open()
    {
        ScreenMakers makers;
        makers.changes = [](QWidget *parent) { return new QWidget(parent); };
        makers.bandwidthWizard = [this](const FleetRow &row, QWidget *parent) {
            wizards.append(row.key);
            auto *wizard = new QWidget(parent, Qt::Window);
            return wizard;
        };
        makers.specificationWizard = [this](const FleetRow &row, QWidget *parent) {
            specifications.append(row.key);
            return new QWidget(parent, Qt::Window);
        };
        makers.showChange = [this](QWidget *, ChangeId id) { shownChanges.append(id); };
        window = std::make_unique<MainWindow>(
            Desks{fleet, changes, &sandbox, preferences, clock},
            Surroundings{theme, language, prompt, [this](const QUrl &url) { opened.append(url); }}, makers);
        window->show();
    }
    /// A shortcut, as a keyboard would give it.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::ControlModifier)
    {
        QApplication::setActiveWindow(window.get());
        QWidget *at = window->focusWidget() ? window->focusWidget() : window.get();
        QTest::keyClick(at, key, modifiers);
    }

    ManualClock clock;
    ThemeSwitch theme;
    LanguageSwitch language;
    RecordingFleetDesk fleet;
    RecordingChangeDesk changes{clock};
    RecordingSandboxDesk sandbox;
    MemoryPreferences preferences;
    RecordingPrompt prompt;
    QList<InstanceKey> wizards;
    QList<InstanceKey> specifications;
    QList<ChangeId> shownChanges;
    QList<QUrl> opened;
    std::unique_ptr<MainWindow> window;
};

std::vector<FleetRow> someRows()
{
    std::vector<FleetRow> rows;
    for (int number = 0; number < 30; ++number)
        rows.push_back(plainRow(number));
    return rows;
}

} // namespace

class TestWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shortcutsReachTheirActions()
    {
        Stage stage(someRows());
        QVERIFY(QTest::qWaitForWindowActive(stage.window.get()));
        stage.press(Qt::Key_F5, Qt::NoModifier);
        QCOMPARE(stage.fleet.refreshes, 1);
        stage.press(Qt::Key_R);
        QCOMPARE(stage.fleet.refreshes, 2);
        stage.press(Qt::Key_F);
        QTRY_VERIFY(stage.window->instances()->filterBar()->field()->hasFocus());
        stage.press(Qt::Key_3);
        QVERIFY(stage.window->currentScreen() != stage.window->instances());
        stage.press(Qt::Key_1);
        QCOMPARE(stage.window->currentScreen(), stage.window->instances());
        const FleetRow row = plainRow(4);
        stage.window->instances()->showInstance(row.key);
        stage.press(Qt::Key_B);
        QCOMPARE(stage.wizards, QList<InstanceKey>{row.key});
        // Once more for the same instance: the open one comes to the front.
        stage.window->openBandwidthWizard(row);
        QCOMPARE(stage.wizards.size(), 1);
        stage.window->openBandwidthWizard(plainRow(5));
        QCOMPARE(stage.wizards.size(), 2);
    }

    void noTwoActionsShareAShortcut()
    {
        Stage stage(someRows());
        QStringList seen;
        for (const QAction *action : stage.window->actions().all()) {
            QVERIFY(!action->text().isEmpty());
            for (const QKeySequence &shortcut : action->shortcuts()) {
                QVERIFY2(!seen.contains(shortcut.toString()), qPrintable(shortcut.toString()));
                seen.append(shortcut.toString());
            }
        }
    }

    void paletteFindsActionsAndInstances()
    {
        Stage stage(someRows());
        CommandPalette *palette = stage.window->commandPalette();
        palette->popUp();
        QTest::keyClicks(palette->field(), QStringLiteral("dark"));
        QVERIFY2(palette->offered().contains(QStringLiteral("Dark theme")), qPrintable(palette->offered().join(',')));
        QTest::keyClick(palette->field(), Qt::Key_Return);
        QVERIFY(!palette->isVisible());
        QTRY_VERIFY(stage.theme.isDark());
        QCOMPARE(stage.preferences.value(Preference::Theme).toString(), QStringLiteral("dark"));

        // By name, ID and address; also what the list's filter hides.
        stage.window->instances()->filterBar()->setFilterText(QStringLiteral("web-02"));
        QTRY_COMPARE(stage.window->instances()->model().rowCount(), 10);
        const FleetRow row = plainRow(7);
        for (const QString &text : {row.instance.name, row.key.id.text, row.instance.publicIps.front()}) {
            palette->popUp();
            QTest::keyClicks(palette->field(), text);
            QTRY_VERIFY2(palette->offered().first().contains(row.key.id.text),
                         qPrintable(palette->offered().join(',')));
            QTest::keyClick(palette->field(), Qt::Key_Return);
            QTRY_COMPARE(stage.window->instances()->pane()->instance(), std::optional(row.key));
            stage.window->instances()->showInstance(plainRow(1).key);
        }
        palette->popUp();
        QTest::keyClicks(palette->field(), QStringLiteral("i-bp1nosuchinstance"));
        QTest::keyClick(palette->field(), Qt::Key_Return);
        QCOMPARE(stage.fleet.questions, QStringList{QStringLiteral("i-bp1nosuchinstance")});
    }

    void languageSwitchesInTheRunningWindow()
    {
        Stage stage(someRows());
        const QToolButton *changes = stage.window->topBar()->screenButton(ActionId::ShowChanges);
        QCOMPARE(changes->text(), QStringLiteral("Changes"));
        stage.window->actions().action(ActionId::SwitchLanguage)->trigger();
        QTRY_COMPARE(changes->text(), QStringLiteral("变更记录"));
        QCOMPARE(stage.window->windowTitle(), QStringLiteral("ECS 变配台 — 沙箱"));
        QCOMPARE(stage.window->actions().action(ActionId::Refresh)->text(), QStringLiteral("刷新列表"));
        QCOMPARE(stage.window->status()->regionsButton()->text(), QStringLiteral("沙箱 · 1 个地域"));
        QCOMPARE(stage.preferences.value(Preference::Language).toString(), QStringLiteral("zh_CN"));
        stage.window->actions().action(ActionId::SwitchLanguage)->trigger();
        QTRY_COMPARE(changes->text(), QStringLiteral("Changes"));
    }

    void aChangeOfSpecificationHasItsKeyAndItsWindow()
    {
        Stage stage({plainRow(1), plainRow(2)});
        stage.window->instances()->table()->selectRow(0);
        stage.press(Qt::Key_T);
        QCOMPARE(stage.specifications.size(), 1);
        stage.press(Qt::Key_T); // the one that is open comes to the front
        QCOMPARE(stage.specifications.size(), 1);
        QVERIFY(stage.wizards.isEmpty());
    }

    /// What waits in the queue is not sent while the program is closed.
    void quittingWithAQueueIsAskedFor()
    {
        Stage stage({plainRow(1)});
        const FleetRow row = plainRow(1);
        ChangeRecord queued;
        queued.id = 7;
        queued.intent = {row.key, row.instance, {}, ClientToken(QStringLiteral("a")), {}, {}};
        queued.run = queued.intent.token;
        queued.state = ChangeState::Queued;
        queued.notBefore = stage.clock.now().addSecs(60);
        stage.changes.put(queued);
        stage.prompt.yes = false;
        stage.window->close();
        QVERIFY(stage.window->isVisible());
        QCOMPARE(stage.prompt.questions.size(), size_t(1));
        QVERIFY(stage.prompt.questions.back().text.contains(u"1 change in the queue"));
        stage.prompt.yes = true;
        stage.window->close();
        QTRY_VERIFY(!stage.window->isVisible());
        QCOMPARE(stage.prompt.questions.size(), size_t(2));
    }

    void nothingIsAskedForWhatIsHeld()
    {
        Stage stage({plainRow(1)});
        ChangeRecord held;
        held.id = 7;
        held.intent = {plainRow(1).key, plainRow(1).instance, {}, ClientToken(QStringLiteral("a")), {}, {}};
        held.run = held.intent.token;
        held.state = ChangeState::Queued;
        held.error = ApiError{};
        stage.changes.put(held);
        stage.window->close();
        QVERIFY(!stage.window->isVisible());
        QVERIFY(stage.prompt.questions.empty());
    }

    void aRunThatWaitsIsToldOfAboveEveryScreen()
    {
        Stage stage({plainRow(1)});
        const FleetRow row = plainRow(1);
        auto *notice = stage.window->findChild<RunNotice *>();
        QVERIFY(!notice->isVisible());
        ChangeRecord stop;
        stop.id = 7;
        stop.intent = {row.key, row.instance, {}, ClientToken(QStringLiteral("a")), {}, {}};
        stop.intent.change.action = Action::StopInstance;
        PlannedCall next;
        next.change.action = Action::ModifyInstanceSpec;
        next.token = ClientToken(QStringLiteral("b"));
        stop.intent.rest.push_back(next);
        stop.run = stop.intent.token;
        stop.state = ChangeState::Verified;
        stop.rest = RestState::Waiting;
        stage.changes.put(stop);
        QVERIFY(!notice->isVisible());
        stop.rest = RestState::Paused;
        stage.changes.put(stop);
        QVERIFY(notice->isVisible());
        QVERIFY2(notice->banner()->sentence().contains(u"is stopped"), qUtf8Printable(notice->banner()->sentence()));
        QVERIFY(notice->banner()->sentence().contains(row.instance.name));
        notice->banner()->actionButton()->click();
        QCOMPARE(stage.shownChanges, QList<ChangeId>{7});
        // It goes on: nothing waits any more.
        ChangeRecord change = stop;
        change.id = 8;
        change.intent.change = next.change;
        change.intent.token = next.token;
        change.intent.rest.clear();
        change.state = ChangeState::Sending;
        change.rest = RestState::None;
        stage.changes.put(change);
        QVERIFY(!notice->isVisible());
    }

    void aRunFromTheJournalIsToldOfToo()
    {
        Stage stage({plainRow(1)});
        const FleetRow row = plainRow(1);
        ChangeRecord stop;
        stop.id = 7;
        stop.intent = {row.key, row.instance, {}, ClientToken(QStringLiteral("a")), {}, {}};
        stop.intent.change.action = Action::StopInstance;
        stop.intent.rest.push_back({{}, ClientToken(QStringLiteral("b"))});
        stop.run = stop.intent.token;
        stop.state = ChangeState::Verified;
        stop.rest = RestState::Paused;
        stage.changes.bars[row.key.account.text] = ActingBar::OtherAccount;
        stage.changes.putJournal({stop});
        auto *notice = stage.window->findChild<RunNotice *>();
        QVERIFY(!notice->isVisible()); // nothing could be done about it with these keys
        stage.changes.bars.clear();
        Q_EMIT stage.changes.actingChanged();
        QVERIFY(notice->isVisible());
        const int reads = stage.changes.reads;
        stop.id = 8;
        stop.intent.token = stop.run = ClientToken(QStringLiteral("c"));
        stage.changes.put(stop);
        stage.changes.setFacts(row.key, {});
        QVERIFY2(notice->banner()->sentence().contains(u"2 runs"), qUtf8Printable(notice->banner()->sentence()));
        QCOMPARE(stage.changes.reads, reads); // facts are told often, and the journal may be long
    }

    void themeSwitchesInTheRunningWindow()
    {
        Stage stage(someRows());
        const QColor before = stage.window->grab().toImage().pixelColor(4, 4);
        stage.window->actions().action(ActionId::SwitchTheme)->trigger();
        QTRY_COMPARE(stage.window->grab().toImage().pixelColor(4, 4), darkTokens().surface);
        QCOMPARE(before, lightTokens().surface);
        stage.window->actions().action(ActionId::SwitchTheme)->trigger();
        QTRY_COMPARE(stage.window->grab().toImage().pixelColor(4, 4), lightTokens().surface);
    }

    void troublesOfARegionAreAClickAway()
    {
        Stage stage(someRows());
        QCOMPARE(stage.window->status()->regionsButton()->text(), QStringLiteral("Sandbox · 1 region"));
        FleetState state = stage.fleet.state();
        RegionState failed = state.regions.front();
        failed.region = RegionId(QStringLiteral("us-west-1"));
        failed.phase = RegionPhase::Failed;
        failed.error = ApiError{};
        failed.error->kind = ErrorKind::NoAnswer;
        state.regions.push_back(failed);
        stage.fleet.setState(state);
        QCOMPARE(stage.window->status()->regionsButton()->text(), QStringLiteral("Sandbox · 2 regions · 1 failed"));
        stage.window->status()->regionsButton()->click();
        const QStringList lines = stage.window->status()->popup()->lines();
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines.front().contains(QStringLiteral("Silicon Valley")), qPrintable(lines.front()));
        QVERIFY(lines.front().size() > 40);
    }

    void theSandboxClockHasItsSpeeds()
    {
        Stage stage(someRows());
        QToolButton *mark = stage.window->status()->sandboxButton();
        QVERIFY(mark->text().contains(QStringLiteral("×60")));
        Q_EMIT mark->menu()->aboutToShow();
        QList<QAction *> speeds;
        for (QAction *action : mark->menu()->actions()) {
            if (action->isCheckable())
                speeds.append(action);
        }
        QCOMPARE(speeds.size(), 4);
        QVERIFY(speeds[2]->isChecked());
        speeds[3]->trigger();
        QCOMPARE(stage.sandbox.clockSpeed(), 600.0);
        QVERIFY(mark->text().contains(QStringLiteral("×600")));
    }

    void theWindowIsRemembered()
    {
        Stage stage(someRows());
        stage.window->resize(1010, 650);
        stage.window->showScreen(ActionId::ShowChanges);
        stage.window->close();
        stage.window.reset();
        stage.open();
        QCOMPARE(stage.window->size(), QSize(1010, 650));
        QVERIFY(stage.window->currentScreen() != stage.window->instances());
    }

    void whatDoesNotExistIsNotOffered()
    {
        Stage stage(someRows());
        stage.window = std::make_unique<MainWindow>(
            Desks{stage.fleet, stage.changes, nullptr, stage.preferences, stage.clock},
            Surroundings{stage.theme, stage.language, stage.prompt, [](const QUrl &) {}}, ScreenMakers{});
        stage.window->show();
        QVERIFY(!stage.window->topBar()->screenButton(ActionId::ShowChanges));
        QVERIFY(!stage.window->status()->sandboxButton()->isVisible());
        stage.window->commandPalette()->popUp();
        QVERIFY(!stage.window->commandPalette()->offered().contains(QStringLiteral("Show changes")));
    }
};

QTEST_MAIN(TestWindow)
#include "test_window.moc"
