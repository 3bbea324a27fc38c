// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a screen reader and the Tab key find: every control that takes the keyboard has a name, in both languages, and
// Tab goes the way one reads.

#include "tests/models/typesamples.h"
#include "tests/support/orderrows.h"
#include "tests/ui/accountsstage.h"
#include "tests/ui/changerecords.h"
#include "tests/ui/queuerecords.h"
#include "tests/ui/runrecords.h"
#include "ui/accounts/welcome.h"
#include "ui/changes/changesscreen.h"
#include "ui/changes/changewizard.h"
#include "ui/kit/banner.h"
#include "ui/kit/queuebanner.h"
#include "ui/orders/ordersscreen.h"
#include "ui/queue/queuescreen.h"
#include "ui/window/commandpalette.h"
#include "ui/window/mainwindow.h"
#include "ui/window/topbar.h"

#include <QAccessible>
#include <QApplication>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace ecsdesk;
using namespace ecsdesk::testing;

namespace {

struct Stage
{
    Stage()
        : theme(*qApp, ThemeMode::Light)
        , language(*qApp, Language::English)
    {
        const std::vector<FleetRow> rows{rowOf(ChargeType::PrePaid, 5)};
        fleet.put(rows);
        fleet.setState(readState(rows, clock.now()));
        ScreenMakers makers;
        makers.orders = [this](QWidget *parent) { return new OrdersScreen(orders, changes, fleet, prompt, parent); };
        makers.queue = [this](QWidget *parent) { return new QueueScreen(changes, prompt, parent); };
        makers.showQueued = [](QWidget *queue, ChangeId id) { static_cast<QueueScreen *>(queue)->select(id); };
        makers.changes = [this](QWidget *parent) {
            auto *screen = new ChangesScreen(changes, prompt, parent);
            screen->setFleet(fleet);
            screen->setFiles(files);
            return screen;
        };
        makers.bandwidthWizard = [this](const FleetRow &row, QWidget *parent) {
            wizard = new ChangeWizard(WizardKind::Bandwidth, changes, fleet, nullptr, row, prompt, parent);
            wizard->setNow([] { return startOfTest; });
            return wizard.data();
        };
        makers.specificationWizard = [this](const FleetRow &row, QWidget *parent) {
            wizard = new ChangeWizard(WizardKind::Specification, changes, fleet, &offers, row, prompt, parent);
            wizard->setNow([] { return startOfTest; });
            return wizard.data();
        };
        window = std::make_unique<MainWindow>(Desks{fleet, changes, &sandbox, preferences, clock, nullptr, &orders},
                                              Surroundings{theme, language, prompt, [](const QUrl &) {}}, makers);
        window->show();
        window->instances()->table()->selectRow(0);
    }

    ManualClock clock{startOfTest};
    ThemeSwitch theme;
    LanguageSwitch language;
    RecordingFleetDesk fleet;
    RecordingChangeDesk changes{clock};
    RecordingOfferDesk offers;
    RecordingOrderDesk orders;
    RecordingSandboxDesk sandbox;
    RecordingPrompt prompt;
    RecordingFileSaver files;
    MemoryPreferences preferences;
    QPointer<ChangeWizard> wizard;
    std::unique_ptr<MainWindow> window;
};

bool takesKeyboard(const QWidget *widget, const QWidget *within)
{
    return widget->focusPolicy() != Qt::NoFocus && !widget->focusProxy() && widget->window() == within->window() &&
           widget->isVisibleTo(within);
}

QString nameOf(QWidget *widget)
{
    const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
    // A list tells its value as its name on X11 and Wayland; what it is for comes from the label beside it.
    if (spoken && spoken->role() == QAccessible::ComboBox && spoken->relations(QAccessible::Label).empty())
        return {};
    return spoken ? spoken->text(QAccessible::Name) : QString();
}

/// The controls a screen reader would be silent about, by class and object name.
QStringList nameless(QWidget *window)
{
    QStringList silent;
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        if (takesKeyboard(widget, window) && nameOf(widget).trimmed().isEmpty())
            silent.append(QStringLiteral("%1 “%2” in %3")
                              .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
                                   QString::fromLatin1(widget->parentWidget()->metaObject()->className())));
    }
    return silent;
}

/// The names of what Tab reaches, one after the other, from `first` on.
QStringList tabOrder(QWidget *window, QWidget *first)
{
    QStringList names;
    QWidget *at = first;
    do {
        if (takesKeyboard(at, window) && at->isEnabled() && at->focusPolicy() & Qt::TabFocus)
            names.append(nameOf(at));
        at = at->nextInFocusChain();
    } while (at != first);
    return names;
}

/// All of `wanted` are there, in this order.
bool follow(const QStringList &names, const QStringList &wanted)
{
    qsizetype at = 0;
    for (const QString &name : names) {
        if (at < wanted.size() && name == wanted[at])
            ++at;
    }
    return at == wanted.size();
}

#define VERIFY_NAMED(window)                                                                                           \
    do {                                                                                                               \
        const QStringList silent = nameless(window);                                                                   \
        QVERIFY2(silent.isEmpty(), qUtf8Printable(silent.join(QLatin1Char('\n'))));                                    \
    } while (false)

} // namespace

class TestAccessible : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void languages_data()
    {
        QTest::addColumn<Language>("language");
        QTest::newRow("en") << Language::English;
        QTest::newRow("zh_CN") << Language::Chinese;
    }

    void mainWindow_data() { languages_data(); }
    void mainWindow()
    {
        QFETCH(Language, language);
        Stage stage;
        stage.language.setLanguage(language);
        VERIFY_NAMED(stage.window.get());
        const ChangeIntent intent{stage.fleet.rows().front().key, stage.fleet.rows().front().instance, {}, {}, {}, {}};
        stage.changes.put(recordOf(intent, ChangeState::Verified));
        stage.window->showScreen(ActionId::ShowChanges);
        VERIFY_NAMED(stage.window.get());
        stage.changes.put(queuedOn("waits", 20, 192, 21));
        stage.changes.put(held(queuedOn("held", 20, -60, 22)));
        stage.window->showScreen(ActionId::ShowQueue);
        VERIFY_NAMED(stage.window.get());
        stage.window->commandPalette()->popUp();
        VERIFY_NAMED(stage.window->commandPalette());
    }

    void wizard_data() { languages_data(); }
    void wizard()
    {
        QFETCH(Language, language);
        Stage stage;
        stage.language.setLanguage(language);
        stage.window->openBandwidthWizard(stage.fleet.rows().front());
        QVERIFY(stage.wizard);
        VERIFY_NAMED(stage.wizard.data());
        ChangeDraft draft = stage.wizard->state().draft;
        draft.outMbps = 0; // with the field that confirms it
        draft.inMbps = 20;
        stage.wizard->setDraft(draft);
        VERIFY_NAMED(stage.wizard.data());
        stage.wizard->goNext();
        QCOMPARE(stage.wizard->step(), WizardStep::Payment);
        VERIFY_NAMED(stage.wizard.data());
        draft.outMbps = 20;
        stage.wizard->setDraft(draft);
        VERIFY_NAMED(stage.wizard.data());
        stage.wizard->goNext();
        QCOMPARE(stage.wizard->step(), WizardStep::Review);
        VERIFY_NAMED(stage.wizard.data());
        stage.wizard->goNext();
        QCOMPARE(stage.wizard->step(), WizardStep::Run);
        VERIFY_NAMED(stage.wizard.data());
        stage.changes.put(recordOf(stage.changes.submitted.back(), ChangeState::Refused));
        QTRY_COMPARE(stage.wizard->step(), WizardStep::Result);
        VERIFY_NAMED(stage.wizard.data());
    }

    void specificationWizard_data() { languages_data(); }
    void specificationWizard()
    {
        QFETCH(Language, language);
        Stage stage;
        stage.language.setLanguage(language);
        FleetRow row = rowOf(ChargeType::PostPaid, 5);
        stage.fleet.put({row});
        stage.window->openSpecificationWizard(row);
        QVERIFY(stage.wizard);
        VERIFY_NAMED(stage.wizard.data());
        stage.offers.typeOffers.back().answer(sampleOffer());
        ChangeDraft draft = stage.wizard->state().draft;
        draft.type = InstanceTypeId(QStringLiteral("ecs.g6.xlarge"));
        draft.stopFirst = true;
        stage.wizard->setDraft(draft);
        VERIFY_NAMED(stage.wizard.data());
        for (const WizardStep step : {WizardStep::Payment, WizardStep::Review, WizardStep::Run}) {
            stage.wizard->goNext();
            QCOMPARE(stage.wizard->step(), step);
            VERIFY_NAMED(stage.wizard.data());
        }
        const ChangeIntent intent = stage.changes.submitted.back();
        stage.changes.put(runRecord(intent, 0, ChangeState::Verified));
        stage.changes.put(runRecord(intent, 1, ChangeState::Sending));
        VERIFY_NAMED(stage.wizard.data());
        stage.changes.put(runRecord(intent, 1, ChangeState::Verified));
        stage.changes.put(runRecord(intent, 2, ChangeState::Refused));
        QCOMPARE(stage.wizard->step(), WizardStep::Result);
        VERIFY_NAMED(stage.wizard.data());
        stage.window->showScreen(ActionId::ShowChanges);
        VERIFY_NAMED(stage.window.get());
    }

    void orders_data() { languages_data(); }
    void orders()
    {
        QFETCH(Language, language);
        Stage stage;
        stage.language.setLanguage(language);
        stage.window->showScreen(ActionId::ShowOrders);
        VERIFY_NAMED(stage.window.get());
        const ChangeIntent intent{stage.fleet.rows().front().key, stage.fleet.rows().front().instance, {}, {}, {}, {}};
        ChangeRecord record = recordOf(intent, ChangeState::AwaitingPayment);
        record.intent.token = ClientToken(QStringLiteral("t1"));
        stage.changes.put(record);
        OrderRow row = orderRow("201234567890123", PaymentStatus::Unpaid, startOfTest.addSecs(-600));
        row.change = record.intent.token;
        row.cancel = CancelState::Unclear;
        row.cancelError = billingError("NoPermission", "CancelOrder");
        stage.orders.setOrders({row, voidableRow("201234567890111", startOfTest.addDays(-1))});
        stage.orders.setBalance(balanceOf(12));
        VERIFY_NAMED(stage.window.get());
        if (language == Language::English) {
            auto *filter = stage.window->findChild<QWidget *>("ordersFilter");
            const QStringList order = tabOrder(stage.window.get(), filter);
            QVERIFY2(follow(order, {"Filter orders", "All orders", "Refresh the orders", "Orders", "Copy: Order number",
                                    "Look again", "Copy the request ID", "Open the pay page", "Copy number",
                                    "Show the instance web-hz-01", "Copy: Instance ID", "Show the change: No change"}),
                     qUtf8Printable(order.join(QLatin1String(", "))));
        }
    }

    void welcome_data() { languages_data(); }
    void welcome()
    {
        QFETCH(Language, language);
        const LanguageSwitch languages(*qApp, language);
        WelcomeDialog dialog;
        dialog.show();
        VERIFY_NAMED(&dialog);
    }

    void accounts_data() { languages_data(); }
    void accounts()
    {
        QFETCH(Language, language);
        Stage stage;
        stage.language.setLanguage(language);
        RecordingAccountDesk desk;
        AccountsScreen screen(desk, stage.changes, stage.prompt);
        screen.show();
        VERIFY_NAMED(&screen);
        putThree(desk);
        for (const char *name : {"prod-cn", "intl", "lab"}) {
            screen.select(ProfileId(QStringLiteral("id-of-%1").arg(QLatin1String(name))));
            VERIFY_NAMED(&screen);
        }
        AccountEditor *editor = screen.add();
        for (const auto mode : {CredentialMode::AccessKey, CredentialMode::StsToken, CredentialMode::RamRoleArn,
                                CredentialMode::EcsRamRole}) {
            findIn<QComboBox>(editor, "credentialMode")->setCurrentIndex(int(mode));
            VERIFY_NAMED(editor);
        }
        findIn<QAbstractButton>(editor, "advancedToggle")->click();
        findIn<QComboBox>(editor, "proxy")->setCurrentIndex(3);
        findIn<QAbstractButton>(editor, "someRegions")->click();
        VERIFY_NAMED(editor);
        editor->close();
        desk.found = foundMany();
        ImportDialog *import = screen.import();
        QTRY_COMPARE(import->cards().size(), size_t(4));
        import->cards()[2]->setChosen(true);
        VERIFY_NAMED(import);
    }

    void aQueuedChangeIsSeenAtItsInstance()
    {
        Stage stage;
        const FleetRow row = stage.fleet.rows().front();
        auto *banner = stage.window->instances()->findChild<QueueBanner *>();
        QVERIFY(banner && !banner->isVisible());
        ChangeIntent intent{row.key, row.instance, {}, ClientToken(QStringLiteral("queued")), {}, {}};
        intent.change.outMbps = 20;
        stage.changes.put(queuedOn("other", 20, 60, 30));
        stage.changes.put(queuedRecord(intent, 192, 31));
        QVERIFY(banner->isVisible());
        QVERIFY2(banner->banner()->sentence().contains(u"14:03"), qUtf8Printable(banner->banner()->sentence()));
        // And the way there.
        banner->banner()->actionButton()->click();
        auto *queue = qobject_cast<QueueScreen *>(stage.window->currentScreen());
        QVERIFY(queue);
        QCOMPARE(queue->table()->currentIndex().data(QueueModel::ChangeIdRole).toLongLong(), ChangeId(31));
        // Ctrl+F goes to the filter of the screen in front.
        stage.window->showScreen(ActionId::ShowChanges);
        stage.window->actions().action(ActionId::FocusSearch)->trigger();
        QVERIFY(qobject_cast<ChangesScreen *>(stage.window->currentScreen()));
        stage.window->showScreen(ActionId::ShowQueue);
        stage.window->actions().action(ActionId::FocusSearch)->trigger();
        QCOMPARE(stage.window->currentScreen(), stage.window->instances());
    }

    void tabGoesTheWayOneReads()
    {
        Stage stage;
        const QStringList order =
            tabOrder(stage.window.get(), stage.window->topBar()->screenButton(ActionId::ShowInstances));
        const QStringList window{"Instances",         "Changes",        "Orders",        "Commands",
                                 "Search instances",  "Views",          "Instances",     "Copy: Instance ID",
                                 "Change bandwidth…", "Copy: Outbound", "Copy: Inbound", "Sandbox · 1 region",
                                 "Clock ×60"};
        QVERIFY2(follow(order, window), qUtf8Printable(order.join(QLatin1String(", "))));

        stage.window->openBandwidthWizard(stage.fleet.rows().front());
        auto *out = stage.wizard->findChild<QWidget *>("outField");
        const QStringList page = tabOrder(stage.wizard, out);
        QVERIFY2(follow(page, {"New outbound bandwidth in Mbps", "Raise to 10 Mbps", "Raise to 20 Mbps", "by traffic",
                               "Cancel", "New outbound bandwidth"}),
                 qUtf8Printable(page.join(QLatin1String(", "))));

        WelcomeDialog dialog;
        dialog.show();
        const QStringList welcome = tabOrder(&dialog, &dialog);
        QVERIFY2(follow(welcome, {"Try the sandbox", "Import accounts…", "Add an account…"}),
                 qUtf8Printable(welcome.join(QLatin1String(", "))));
    }
};

QTEST_MAIN(TestAccessible)
#include "test_accessible.moc"
