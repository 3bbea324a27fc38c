// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/mainwindow.h"

#include "models/wording/accountwords.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/filterfield.h"
#include "ui/kit/webconsole.h"
#include "ui/window/accountmarks.h"
#include "ui/window/commandpalette.h"
#include "ui/window/runnotice.h"
#include "ui/window/statusstrip.h"
#include "ui/window/topbar.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <algorithm>

namespace ecsdesk {

namespace {

InstancesContext contextOf(const Desks &desks, const Surroundings &surroundings, bool hasOrders, bool hasAccounts)
{
    return {desks.fleet,         desks.changes, desks.preferences,
            surroundings.prompt, desks.clock,   desks.sandbox != nullptr,
            desks.offers,        hasOrders,     hasAccounts ? desks.accounts : nullptr};
}

} // namespace

MainWindow::MainWindow(const Desks &desks, const Surroundings &surroundings, ScreenMakers makers, QWidget *parent)
    : Retranslating(parent)
    , m_desks(desks)
    , m_surroundings(surroundings)
    , m_makers(std::move(makers))
    , m_actions(*this)
    , m_top(new TopBar(m_actions))
    , m_runNotice(new RunNotice(desks.changes))
    , m_screens(new QStackedWidget)
    , m_instances(
          new InstancesScreen(contextOf(desks, surroundings, m_makers.orders != nullptr, m_makers.accounts != nullptr)))
    , m_status(new StatusStrip(desks.fleet, desks.sandbox, desks.accounts))
    , m_jump(m_instances->model())
    , m_palette(new CommandPalette(m_actions, m_jump, this))
{
    auto *body = new QWidget(this);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_top);
    column->addWidget(m_runNotice);
    column->addWidget(m_screens, 1);
    column->addWidget(m_status);
    setCentralWidget(body);
    setMinimumSize(760, 480);

    makeScreens();
    putStatusLast();

    m_jump.take({desks.fleet.rows(), {}});
    connect(&desks.fleet, &FleetDesk::changed, &m_jump, &InstanceJump::take);
    connect(&desks.fleet, &FleetDesk::stateChanged, this, &MainWindow::updateActions);
    connect(m_instances, &InstancesScreen::bandwidthWizardWanted, this, &MainWindow::openBandwidthWizard);
    connect(m_instances, &InstancesScreen::specificationWizardWanted, this, &MainWindow::openSpecificationWizard);
    connect(m_runNotice, &RunNotice::showWanted, this, &MainWindow::showChange);
    connect(m_instances, &InstancesScreen::runWanted, this, &MainWindow::showChange);
    connect(m_instances, &InstancesScreen::orderWanted, this, &MainWindow::showOrder);
    connect(m_instances, &InstancesScreen::accountsWanted, this, [this] { showScreen(ActionId::ShowAccounts); });
    connect(m_instances, &InstancesScreen::accountWanted, this, &MainWindow::showAccount);
    connect(m_status, &StatusStrip::accountWanted, this, &MainWindow::showAccount);
    connect(m_instances, &InstancesScreen::queueWanted, this, &MainWindow::showQueued);
    connect(m_instances, &InstancesScreen::changesWanted, this, [this] { showScreen(ActionId::ShowChanges); });
    connect(m_instances, &InstancesScreen::webConsoleWanted, this, &MainWindow::openWebConsole);
    connect(m_instances->table(), &InstanceTable::currentChangedTo, this, &MainWindow::updateActions);
    connect(m_palette, &CommandPalette::actionChosen, this, [](QAction *action) { action->trigger(); });
    connect(m_palette, &CommandPalette::instanceChosen, this, &MainWindow::showInstance);
    connect(m_palette, &CommandPalette::searchChosen, this, &MainWindow::find);
    const auto countQueue = [this] { this->countQueue(); };
    connect(&desks.changes, &ChangeDesk::recordChanged, this, countQueue);
    connect(&desks.changes, &ChangeDesk::journalRead, this, countQueue);
    if (desks.orders) {
        connect(desks.orders, &OrderDesk::ordersChanged, this, &MainWindow::countOrders);
        connect(desks.orders, &OrderDesk::stateChanged, this, &MainWindow::updateActions);
    }
    if (desks.accounts) {
        connect(desks.accounts, &AccountDesk::stateChanged, this, &MainWindow::countAccounts);
        connect(desks.accounts, &AccountDesk::stateChanged, this, &MainWindow::updateActions);
        connect(desks.accounts, &AccountDesk::profilesChanged, this, &MainWindow::countAccounts);
    }
    countAccounts();
    this->countQueue();
    countOrders();
    connectActions();
    restorePlace();
    retranslate();
    updateActions();
    m_instances->table()->setFocus();
}

void MainWindow::putStatusLast()
{
    QWidget *last = nullptr;
    for (QWidget *at = m_top->nextInFocusChain(); at != m_top; at = at->nextInFocusChain()) {
        if (m_screens->isAncestorOf(at) && at->focusPolicy() & Qt::TabFocus)
            last = at;
    }
    if (AccountMarks *marks = m_status->accountMarks(); marks && last) {
        for (QToolButton *button : marks->findChildren<QToolButton *>()) {
            setTabOrder(last, button);
            last = button;
        }
    }
    if (last)
        setTabOrder(last, m_status->regionsButton());
    setTabOrder(m_status->regionsButton(), m_status->sandboxButton());
}

void MainWindow::makeScreens()
{
    const auto made = [this](const auto &maker) { return maker ? maker(m_screens) : nullptr; };
    m_shown = {{ActionId::ShowInstances, m_instances},
               {ActionId::ShowQueue, made(m_makers.queue)},
               {ActionId::ShowChanges, made(m_makers.changes)},
               {ActionId::ShowOrders, made(m_makers.orders)},
               {ActionId::ShowAccounts, made(m_makers.accounts)}};
    std::erase_if(m_shown, [](const Screen &screen) { return !screen.widget; });
    for (const Screen &screen : m_shown)
        m_screens->addWidget(screen.widget);
    // After the screens are made, so that Tab goes through the bar as a whole.
    const auto offer = [this](ActionId action, Icon sign, const char *title) {
        if (screenOf(action))
            m_top->addScreen(action, sign, title);
    };
    offer(ActionId::ShowInstances, Icon::List, QT_TRANSLATE_NOOP("ecsdesk::TopBar", "Instances"));
    offer(ActionId::ShowQueue, Icon::Queue, QT_TRANSLATE_NOOP("ecsdesk::TopBar", "Queue"));
    offer(ActionId::ShowChanges, Icon::History, QT_TRANSLATE_NOOP("ecsdesk::TopBar", "Changes"));
    offer(ActionId::ShowOrders, Icon::Order, QT_TRANSLATE_NOOP("ecsdesk::TopBar", "Orders"));
    offer(ActionId::ShowAccounts, Icon::Account, QT_TRANSLATE_NOOP("ecsdesk::TopBar", "Accounts"));
}

QWidget *MainWindow::screenOf(ActionId action) const
{
    const auto found = std::find_if(m_shown.begin(), m_shown.end(),
                                    [action](const Screen &screen) { return screen.action == action; });
    return found == m_shown.end() ? nullptr : found->widget;
}

void MainWindow::countQueue()
{
    const auto queued = m_desks.changes.queue();
    const bool held = std::any_of(queued.begin(), queued.end(), isHeld);
    m_top->setCount(ActionId::ShowQueue, int(queued.size()), held);
}

void MainWindow::countOrders()
{
    if (!m_desks.orders)
        return;
    const auto orders = m_desks.orders->orders();
    // Those of accounts that are not in use are history: nobody here can pay, cancel or ask about them.
    const QList<AccountUid> accounts = m_desks.orders->accounts();
    const auto open = std::count_if(orders.begin(), orders.end(), [&accounts](const OrderRow &row) {
        return row.isOpen() && accounts.contains(row.account);
    });
    m_top->setCount(ActionId::ShowOrders, int(open), open > 0);
}

/// Only those that want the operator: how many accounts there are is no news.
void MainWindow::countAccounts()
{
    if (!m_desks.accounts)
        return;
    int troubled = 0;
    for (const AccountProfile &profile : m_desks.accounts->profiles()) {
        const AccountAlarm alarm = alarmOf(m_desks.accounts->state(profile.id), m_desks.accounts->serverNow());
        if (alarm == AccountAlarm::Wait || alarm == AccountAlarm::Stop)
            ++troubled;
    }
    m_top->setCount(ActionId::ShowAccounts, troubled, troubled > 0);
}

QWidget *MainWindow::currentScreen() const
{
    return m_screens->currentWidget();
}

void MainWindow::connectActions()
{
    const auto on = [this](ActionId id, std::function<void()> run) { m_actions.onTriggered(id, this, std::move(run)); };
    for (const ActionId screen : {ActionId::ShowInstances, ActionId::ShowQueue, ActionId::ShowChanges,
                                  ActionId::ShowOrders, ActionId::ShowAccounts})
        on(screen, [this, screen] { showScreen(screen); });
    on(ActionId::CommandPalette, [this] { m_palette->popUp(); });
    on(ActionId::FocusSearch, [this] {
        // The screen in front may have a filter of its own.
        QLineEdit *field = currentScreen()->findChild<FilterField *>();
        if (!field)
            field = currentScreen()->findChild<QLineEdit *>();
        if (field && field->isVisible()) {
            field->setFocus(Qt::ShortcutFocusReason);
            field->selectAll();
            return;
        }
        showScreen(ActionId::ShowInstances);
        m_instances->focusSearch();
    });
    on(ActionId::Refresh, [this] { refresh(); });
    on(ActionId::StopLoading, [this] { m_instances->cancelLoading(); });
    on(ActionId::ChangeBandwidth, [this] { m_instances->changeBandwidth(); });
    on(ActionId::ChangeSpecification, [this] { m_instances->changeSpecification(); });
    on(ActionId::CopyInstanceId, [this] { m_instances->copyIds(); });
    on(ActionId::CompactRows, [this] { m_instances->setCompact(!m_instances->isCompact()); });
    on(ActionId::ShowDetails, [this] { m_instances->setDetailsShown(!m_instances->showsDetails()); });
    on(ActionId::SwitchLanguage, [this] {
        m_surroundings.language.toggle();
        m_desks.preferences.setValue(Preference::Language, languageCode(m_surroundings.language.language()));
    });
    const auto theme = [this](ThemeMode mode) {
        m_surroundings.theme.setMode(mode);
        m_desks.preferences.setValue(Preference::Theme, themeName(mode));
    };
    on(ActionId::ThemeLight, [theme] { theme(ThemeMode::Light); });
    on(ActionId::ThemeDark, [theme] { theme(ThemeMode::Dark); });
    on(ActionId::ThemeSystem, [theme] { theme(ThemeMode::System); });
    on(ActionId::SwitchTheme,
       [this, theme] { theme(m_surroundings.theme.isDark() ? ThemeMode::Light : ThemeMode::Dark); });
    on(ActionId::Quit, [this] { close(); });
}

void MainWindow::showScreen(ActionId screen)
{
    QWidget *wanted = screenOf(screen);
    const ActionId shown = wanted ? screen : ActionId::ShowInstances;
    m_screens->setCurrentWidget(wanted ? wanted : m_instances);
    giveFocus(*m_screens->currentWidget());
    m_top->setCurrent(shown);
    m_desks.preferences.setValue(Preference::Screen, actionName(shown));
    updateActions();
}

/// To the list, and not to whatever button happens to be first: Space must not act on what nobody looked at. Where
/// there is none, to the way out that the words in its place name.
void MainWindow::giveFocus(const QWidget &screen)
{
    if (auto *list = screen.findChild<QAbstractItemView *>(); list && list->isVisible()) {
        list->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    for (const EmptyState *words : screen.findChildren<EmptyState *>()) {
        if (words->actionButton()->isVisibleTo(&screen)) { // or will be, once the window is shown
            words->actionButton()->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

void MainWindow::refresh()
{
    if (m_desks.orders && currentScreen() == screenOf(ActionId::ShowOrders)) {
        m_desks.orders->refresh();
        m_desks.orders->askBalance();
        return;
    }
    if (m_desks.accounts && currentScreen() == screenOf(ActionId::ShowAccounts)) {
        for (const AccountProfile &profile : m_desks.accounts->profiles())
            m_desks.accounts->retry(profile.id);
        return;
    }
    m_instances->refresh();
}

void MainWindow::showInstance(const InstanceKey &key)
{
    showScreen(ActionId::ShowInstances);
    m_instances->showInstance(key);
    m_instances->table()->setFocus();
}

void MainWindow::showChange(ChangeId id)
{
    showScreen(ActionId::ShowChanges);
    if (QWidget *changes = screenOf(ActionId::ShowChanges); changes && m_makers.showChange)
        m_makers.showChange(changes, id);
}

void MainWindow::showQueued(ChangeId id)
{
    showScreen(ActionId::ShowQueue);
    if (QWidget *queue = screenOf(ActionId::ShowQueue); queue && m_makers.showQueued)
        m_makers.showQueued(queue, id);
}

void MainWindow::showOrder(const OrderId &id)
{
    showScreen(ActionId::ShowOrders);
    if (QWidget *orders = screenOf(ActionId::ShowOrders); orders && m_makers.showOrder)
        m_makers.showOrder(orders, id);
}

void MainWindow::showAccount(const ProfileId &id)
{
    showScreen(ActionId::ShowAccounts);
    if (QWidget *accounts = screenOf(ActionId::ShowAccounts); accounts && m_makers.showAccount)
        m_makers.showAccount(accounts, id);
}

void MainWindow::find(const QString &text)
{
    showScreen(ActionId::ShowInstances);
    m_instances->findInstance(text);
}

QWidget *MainWindow::openBandwidthWizard(const FleetRow &row)
{
    return openWizard(m_wizards, m_makers.bandwidthWizard, row);
}

QWidget *MainWindow::openSpecificationWizard(const FleetRow &row)
{
    return openWizard(m_specificationWizards, m_makers.specificationWizard, row);
}

QWidget *MainWindow::openWizard(OpenWindows &open, const Maker &make, const FleetRow &row)
{
    if (QWidget *shown = open.value(row.key)) {
        shown->raise();
        shown->activateWindow();
        return shown;
    }
    if (!make)
        return nullptr;
    QWidget *wizard = make(row, this);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    open.insert(row.key, wizard);
    wizard->show();
    return wizard;
}

void MainWindow::openWebConsole(const InstanceKey &key)
{
    m_surroundings.openUrl(webConsolePage(key));
}

void MainWindow::restorePlace()
{
    resize(1280, 800);
    const QByteArray geometry = m_desks.preferences.value(Preference::WindowGeometry).toByteArray();
    if (!geometry.isEmpty())
        restoreGeometry(geometry);
    const QString last = m_desks.preferences.value(Preference::Screen).toString();
    const auto found = std::find_if(m_shown.begin(), m_shown.end(),
                                    [&](const Screen &each) { return actionName(each.action) == last; });
    showScreen(found == m_shown.end() ? ActionId::ShowInstances : found->action);
}

void MainWindow::updateActions()
{
    const bool one = m_instances->table()->currentIndex().isValid();
    m_actions.action(ActionId::ChangeBandwidth)->setEnabled(one && m_makers.bandwidthWizard);
    m_actions.action(ActionId::ChangeSpecification)->setEnabled(one && m_makers.specificationWizard);
    m_actions.action(ActionId::CopyInstanceId)->setEnabled(one);
    for (const ActionId screen :
         {ActionId::ShowQueue, ActionId::ShowChanges, ActionId::ShowOrders, ActionId::ShowAccounts}) {
        m_actions.action(screen)->setVisible(screenOf(screen) != nullptr);
        m_actions.action(screen)->setEnabled(screenOf(screen) != nullptr);
    }
    const bool loading = m_desks.fleet.state().phase == FleetState::Phase::Loading;
    m_actions.action(ActionId::StopLoading)->setEnabled(loading);
    const bool orders = m_desks.orders && currentScreen() == screenOf(ActionId::ShowOrders);
    const bool reading =
        orders ? m_desks.orders->state().phase == OrdersState::Phase::Loading : loading && !anyAccountRests();
    m_actions.action(ActionId::Refresh)->setEnabled(!reading);
}

/// One that takes its time, or does not answer, must not keep the others from being read again.
bool MainWindow::anyAccountRests() const
{
    if (!m_desks.accounts)
        return false;
    const auto profiles = m_desks.accounts->profiles();
    return std::any_of(profiles.begin(), profiles.end(), [this](const AccountProfile &profile) {
        const AccountState state = m_desks.accounts->state(profile.id);
        return !state.loading && (state.phase == AccountPhase::Ready || state.phase == AccountPhase::Troubled);
    });
}

/// What waits in the queue is sent while the program runs, and only then.
bool MainWindow::asksBeforeQuitting()
{
    const auto queue = m_desks.changes.queue();
    const auto waiting = std::count_if(queue.begin(), queue.end(), [](const auto &each) { return !isHeld(each); });
    if (waiting == 0)
        return false;
    showScreen(ActionId::ShowQueue);
    m_surroundings.prompt.ask(
        this,
        {tr("Quit with changes in the queue?"),
         tr("%n change(s) in the queue will not be sent while the program is closed.", nullptr, int(waiting)),
         tr("They stay in the queue. What comes due meanwhile is sent at the next start if that is not more than "
            "twenty "
            "minutes late; otherwise it is held for you."),
         tr("Quit"), tr("Keep running"), false},
        this, [this](bool yes) {
            if (!yes) {
                m_onClosed = {};
                return;
            }
            m_mayQuit = true;
            QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection); // not while it is being closed
        });
    return true;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    // Whoever ends the session of the desktop is not kept from it.
    if (!m_mayQuit && !qGuiApp->isSavingSession() && asksBeforeQuitting()) {
        event->ignore();
        return;
    }
    m_desks.preferences.setValue(Preference::WindowGeometry, saveGeometry());
    QMainWindow::closeEvent(event);
    if (const auto closed = std::exchange(m_onClosed, {}))
        closed();
}

void MainWindow::closeThen(std::function<void()> then)
{
    m_onClosed = std::move(then);
    close();
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    // What had the keyboard did not want Escape: then it stops what is running.
    if (event->key() == Qt::Key_Escape && m_instances->cancelLoading())
        return;
    QMainWindow::keyPressEvent(event);
}

void MainWindow::retranslate()
{
    setWindowTitle(m_desks.sandbox ? tr("ECS Desk — Sandbox") : tr("ECS Desk"));
    m_actions.retranslate();
}

} // namespace ecsdesk
